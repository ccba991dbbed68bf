"""Leaving out of a chapter what cannot be said of a corpus: a section that lacks its data, prose that does not hold.

A cell that fails with ``Lacking`` ends its section, with the sections below it. One that fails with ``DoesNotHold``
takes along what follows to the end of the next prose, or up to a heading. The sentence of the failure stands in the
place of what goes.
See :mod:`briefings.display.prose`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

LEFT_OUT = "left_out"  # in the metadata of an output: what it stands for
SECTION, PROSE = "section", "prose"
EXTENTS = {"Lacking": SECTION, "DoesNotHold": PROSE}
SKIP = "skip-execution"  # the tag of cells that nbclient passes over
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,}|:{3,})")
_HEADING = re.compile(r"(#{1,6})[ \t]")


def end_section(notebook: dict, cell: dict, cell_index: int, execute_reply: dict) -> None:
    """Put a notice in the place of a failure that leaves something out, and let no code that is left out be executed.

    Parameters
    ----------
    notebook : dict
        The notebook that is being executed.
    cell, cell_index : dict, int
        Its cell that has just failed, and the place of that.
    execute_reply : dict
        What the kernel replied. A failure of another kind is left as it is.
    """
    failure = execute_reply["content"]
    if extent := EXTENTS.get(failure["ename"]):
        cell["outputs"] = [notice(failure["evalue"], extent)]
        for later, _ in left_out(notebook["cells"], cell_index, extent):
            later["metadata"]["tags"] = [*later["metadata"].get("tags", []), SKIP]


def notice(sentence: str, extent: str) -> dict:
    """The output that stands for what is left out."""
    from nbformat.v4 import new_output

    html = f'<p class="left-out" role="note">Left out: {escape(" ".join(sentence.split()))}.</p>'
    return new_output("display_data", {"text/html": html}, metadata={LEFT_OUT: extent})


def without_left_out(cells: list[dict]) -> list[dict]:
    """The cells of an executed notebook but for those that a notice stands for."""
    kept = {}
    for place, cell in enumerate(cells):
        for output in cell.get("outputs", []):
            if extent := output.get("metadata", {}).get(LEFT_OUT):
                kept |= {id(later): source for later, source in left_out(cells, place, extent)}
    staying = [{**cell, "source": kept.get(id(cell), cell["source"])} for cell in cells]
    return [new for new, cell in zip(staying, cells, strict=True) if new["source"] or not cell["source"]]


def left_out(cells: list[dict], place: int, extent: str) -> Iterator[tuple[dict, str]]:
    """The cells that go with the one at a place, each with what stays of it: nothing, or all from a heading on."""
    above = [level for cell in cells[:place] for _, level in headings(cell)]
    later = cells[place + 1 :]
    deepest, going = (above[-1] if above else 6, later) if extent == SECTION else (6, through_prose(later))
    for cell in going:
        start = next((start for start, level in headings(cell) if level <= deepest), None)
        yield cell, "" if start is None else cell["source"][start:]
        if start is not None:
            return


def through_prose(cells: list[dict]) -> Iterator[dict]:
    """The first cells, to the end of the first prose."""
    seen = False
    for cell in cells:
        if seen and not is_prose(cell):
            return
        seen = seen or is_prose(cell)
        yield cell


def is_prose(cell: dict) -> bool:
    return cell["cell_type"] == "markdown"


def headings(cell: dict) -> Iterator[tuple[int, int]]:
    """Where the headings of a Markdown cell begin in its source, and of which level they are; fenced lines are none."""
    start, fence = 0, ""
    for line in cell["source"].splitlines(keepends=True) if is_prose(cell) else []:
        if mark := _FENCE.match(line):
            closes = line.strip() == mark[1] and mark[1].startswith(fence)
            fence = ("" if closes else fence) if fence else mark[1]
        elif not fence and (heading := _HEADING.match(line)):
            yield start, len(heading[1])
        start += len(line)
