"""Sentences that do not hold, and that a draft lets pass: written down by the chapter, shown by the build."""

from __future__ import annotations

import os
from pathlib import Path

UNCHECKED = "BRIEFINGS_UNCHECKED"  # the file in which a draft notes what does not hold; unset where nothing may pass


def let_pass(sentence: str) -> bool:
    """Whether this is a draft; if so the sentence is noted as unchecked."""
    if not (path := os.environ.get(UNCHECKED)):
        return False
    with Path(path).open("a", encoding="utf-8") as file:
        file.write(" ".join(sentence.split()) + "\n")
    return True


def passed(path: Path) -> list[str]:
    """The sentences that a draft let pass."""
    return path.read_text("utf-8").splitlines() if path.exists() else []
