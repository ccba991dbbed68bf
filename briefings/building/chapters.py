"""A chapter: a notebook with its parameters set, the folder it runs in, and the page it becomes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from briefings.building.sections import headings, without_left_out
from briefings.building.states import digest
from briefings.errors import BriefingsError


class Chapter(NamedTuple):
    """A notebook to execute.

    Attributes
    ----------
    name : str
        What it is called in messages and in the store.
    notebook : dict
        Its content, parameters set, without outputs.
    folder : Path
        Where its kernel runs: the folder that its relative paths start from.
    page : Path
        Where it stands in the book, relative to the book.
    """

    name: str
    notebook: dict
    folder: Path
    page: Path


class Executed(NamedTuple):
    """What an execution made of a chapter.

    Attributes
    ----------
    outputs : list of dict
        ``execution_count`` and ``outputs`` of each code cell, in order.
    language : dict
        What the kernel says of its language.
    unchecked : list of str
        The sentences that did not hold, if a draft let them pass.
    inputs : dict of str to str
        The state of each file and folder that was read, by its path.
    """

    outputs: list[dict]
    language: dict
    unchecked: list[str]
    inputs: dict[str, str]


def read_notebook(path: Path) -> dict:
    """A notebook as it is stored, in the newest format, without outputs."""
    import nbformat

    return from_json(nbformat.writes(nbformat.read(path, as_version=4)))


def from_json(text: str) -> dict:
    """A notebook from its JSON, without outputs, the source of each cell in one piece."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    for cell in code_cells(notebook):
        cell.update(outputs=[], execution_count=None)
    return notebook


def code_cells(notebook: dict) -> list[dict]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def code_of(chapter: Chapter, project: Path, sections: bool) -> str:
    """A digest of what a kernel is given, the code cells with their tags, and of where it runs. Prose is not in it.

    Where sections can be left out, the level of the headings is in it: there ends what goes with a section.
    """
    cells: list = []
    for cell in chapter.notebook["cells"]:
        cells += [level for _, level in headings(cell)] if sections else []
        cells += [[cell["source"], cell["metadata"].get("tags", [])]] if cell["cell_type"] == "code" else []
    return digest([cells, str(chapter.folder.relative_to(project))])


def with_outputs(chapter: Chapter, executed: Executed) -> str:
    """The executed notebook, as JSON: today's prose with the outputs of its code.

    Raises
    ------
    BriefingsError
        If prose was moved so that code is now shown which was left out when the chapter was executed.
    """
    notebook = json.loads(json.dumps(chapter.notebook))
    for cell, output in zip(code_cells(notebook), executed.outputs, strict=True):
        cell.update(output)
    notebook["cells"] = without_left_out(notebook["cells"])
    if any(cell["source"].strip() and cell["execution_count"] is None for cell in code_cells(notebook)):
        raise BriefingsError(f"{chapter.name}: prose moved to where something is left out; build once with --force")
    notebook["metadata"]["language_info"] = executed.language
    if executed.unchecked:
        notebook["cells"].insert(1, unchecked_notice(executed.unchecked))
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def unchecked_notice(sentences: Sequence[str]) -> dict:
    """A cell that says which sentences of a draft do not hold."""
    items = "".join(f"<li>{escape(' '.join(sentence.split()))}</li>" for sentence in sentences)
    title = '<p class="admonition-title">A draft, not checked: this page says what its data do not bear out</p>'
    source = f'<div class="admonition warning unchecked" role="note">{title}<ul>{items}</ul></div>'
    return {"cell_type": "markdown", "id": "unchecked", "metadata": {}, "source": source}
