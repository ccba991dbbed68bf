"""The marked samples: text without its marks, and the turns that the marks name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "samples"
_MARK = re.compile(r"«(?:(?P<speaker>[^|«»]*)\|(?P<role>\w+))?»")


class Marked(NamedTuple):
    speaker: str | None
    role: str
    start: int
    end: int


def parse(marked: str) -> tuple[str, list[Marked]]:
    """The text without marks, and the turns they name."""
    pieces, turns = [], []
    length = at = 0
    who = None
    for mark in _MARK.finditer(marked):
        pieces.append(marked[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        if mark["role"]:
            who = (mark["speaker"] or None, mark["role"], length)
        else:
            turns.append(Marked(*who, length))
    return "".join([*pieces, marked[at:]]), turns


def load(path: Path) -> tuple[str, list[Marked]]:
    return parse(path.read_bytes().decode("utf-8"))


PATHS = sorted(FOLDER.glob("*.txt"))
