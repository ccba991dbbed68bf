"""Lists of words as plain text."""

from __future__ import annotations


def words(text: str) -> list[str]:
    """The words of a text, in their order."""
    return text.split()
