"""Leaving out of a chapter what cannot be said of a corpus: a section that lacks its data, prose that does not hold.

A cell that fails with ``Lacking`` ends its section, with the sections below it. One that fails with ``DoesNotHold``
takes along what follows to the end of the next prose, or up to a heading. The sentence of the failure stands in the
place of what goes.
See :mod:`briefings.display.prose`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

LEFT_OUT = "left_out"  # in the metadata of an output: what it stands for
SECTION, PROSE = "section", "prose"
EXTENTS = {"Lacking": SECTION, "DoesNotHold": PROSE}
SKIP = "skip-execution"  # the tag of cells that nbclient passes over
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,}|:{3,})")
_HEADING = re.compile(r"(#{1,6})[ \t]")


class LeavingOut:
    """Hooks for nbclient by which a chapter, while it is executed, leaves out what its failures say.

    Parameters
    ----------
    cells : list of dict
        The chapter's cells.
    extents : mapping of str to str
        What each failure, by its name, leaves out.
    """

    def __init__(self, cells: list[dict], extents: Mapping[str, str]) -> None:
        self.cells = cells
        self.extents = extents
        self.places: set[int] = set()

    def at_cell(self, cell: dict, cell_index: int) -> None:
        """Let a cell that is left out not be executed."""
        if cell_index in self.places:
            cell["metadata"]["tags"] = [*cell["metadata"].get("tags", []), SKIP]

    def at_error(self, cell: dict, cell_index: int, execute_reply: dict) -> None:
        """Put a notice in the place of a failure that leaves something out; others are left as they are."""
        failure = execute_reply["content"]
        if extent := self.extents.get(failure["ename"]):
            cell["outputs"] = [notice(failure["evalue"], extent)]
            self.places |= {place for place, _ in left_out(self.cells, cell_index, extent)}


def notice(sentence: str, extent: str) -> dict:
    """The output that stands for what is left out."""
    from nbformat.v4 import new_output

    text = f"Left out: {' '.join(sentence.split())}."
    html = f'<p class="left-out" role="note">{escape(text)}</p>'
    return new_output("display_data", {"text/html": html, "text/plain": text}, metadata={LEFT_OUT: extent})


def notices(cells: list[dict]) -> Iterator[tuple[int, str, str]]:
    """The notices of executed cells: where each stands, what it stands for, and what it says."""
    for place, cell in enumerate(cells):
        for output in cell.get("outputs", []):
            if extent := output.get("metadata", {}).get(LEFT_OUT):
                yield place, extent, output["data"]["text/plain"]


def without_left_out(cells: list[dict]) -> list[dict]:
    """Executed cells but for those that a notice stands for."""
    kept = {}
    for place, extent, _ in notices(cells):
        kept |= dict(left_out(cells, place, extent))
    staying = [place for place in range(len(cells)) if kept.get(place, True)]
    return [{**cells[place], "source": kept.get(place, cells[place]["source"])} for place in staying]


def left_out(cells: list[dict], place: int, extent: str) -> Iterator[tuple[int, str]]:
    """The places of the cells that go with one, each with what stays of it: nothing, or all from a heading on."""
    above = [level for cell in cells[:place] for _, level in headings(cell)]
    deepest = above[-1] if extent == SECTION and above else 6
    prose = False
    for later, cell in enumerate(cells[place + 1 :], place + 1):
        if extent == PROSE and prose and cell["cell_type"] == "code":
            return
        prose = prose or cell["cell_type"] == "markdown"
        start = next((start for start, level in headings(cell) if level <= deepest), None)
        yield later, "" if start is None else cell["source"][start:]
        if start is not None:
            return


def headings(cell: dict) -> Iterator[tuple[int, int]]:
    """Where the headings of a Markdown cell begin in its source, and of which level they are; fenced lines are none."""
    start, fence = 0, ""
    for line in cell["source"].splitlines(keepends=True) if cell["cell_type"] == "markdown" else []:
        if mark := _FENCE.match(line):
            closes = line.strip() == mark[1] and mark[1].startswith(fence)
            fence = ("" if closes else fence) if fence else mark[1]
        elif not fence and (heading := _HEADING.match(line)):
            yield start, len(heading[1])
        start += len(line)
