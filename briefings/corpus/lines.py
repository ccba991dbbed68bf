"""Lines and paragraphs of a plain text, by offsets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_NARROWEST, _WIDEST = 50, 100  # characters: where nearly all lines are so long at most, their ends are no paragraphs'
_LIST_ITEM = re.compile(r"(?:[-•*–]|\(?\d{1,2}[.)]|\([a-z]\))\s")
_FULL = 0.7  # of the width: a shorter line ends its paragraph


class Line(NamedTuple):
    """A line that is not blank, without its surrounding white space."""

    start: int
    end: int
    text: str
    begins: bool  # a paragraph: after a blank line, or at the top


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    lines, at, begins = [], 0, True
    for line in text.split("\n"):
        if stripped := line.strip():
            start = at + line.index(stripped[0])
            lines.append(Line(start, start + len(stripped), stripped, begins))
        at += len(line) + 1
        begins = not stripped
    return lines


def width_of(lines: list[Line]) -> int:
    """The width to which a text is hard-wrapped; 0 where a line is a paragraph."""
    lengths = sorted([len(line.text) for line in lines])
    width = lengths[len(lengths) * 9 // 10] if len(lengths) > 3 else 0
    return width if _NARROWEST <= width <= _WIDEST else 0


def is_full(line: Line, width: int) -> bool:
    """Whether a line is as long as hard wrapping makes the lines within a paragraph."""
    return 0 < _FULL * width < len(line.text)


def joined(text: str, lines: list[Line], width: int) -> list[Line]:
    """The paragraphs of some lines: joined where the line before is as full as hard wrapping makes it."""
    spans: list[tuple[int, int]] = []
    full = False
    for line in lines:
        if full and not line.begins and not _LIST_ITEM.match(line.text) and _next(text, spans[-1][1], line.start):
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
        full = is_full(_whole(text, line), width) if width else False
    return [Line(start, end, text[start:end], True) for start, end in spans]


def _next(text: str, end: int, start: int) -> bool:
    """Whether nothing stands between two lines; furniture left out does."""
    return start - end < _WIDEST and text[end:start].isspace()


def _whole(text: str, line: Line) -> Line:
    """A line with the label that stands before it."""
    start = text.rfind("\n", max(0, line.start - _WIDEST), line.start) + 1 or line.start
    return Line(start, line.end, text[start : line.end], line.begins)


def clipped(text: str, lines: list[Line], start: int, end: int) -> list[Line]:
    """The lines, or parts of lines, between two offsets."""
    at = max(bisect_right(lines, start, key=start_of) - 1, 0)
    found = []
    for line in lines[at : bisect_left(lines, end, at, key=start_of)]:
        if start <= line.start and line.end <= end and line.text.strip() == line.text:
            found.append(line)
        elif span := strip(text, max(line.start, start), min(line.end, end)):
            found.append(Line(*span, text[slice(*span)], line.begins))
    return found


def start_of(line: Line) -> int:
    return line.start


def strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of a stretch of text without surrounding white space, if anything else is in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
