"""A chapter can lose a section, or prose that does not hold, without the rest missing a name or a number."""

import ast
import builtins
import re
from pathlib import Path

import nbformat
import pytest

from briefings.building.sections import PROSE, SECTION, headings, left_out

PROJECT = Path(__file__).parents[2]
CHAPTERS = sorted([PROJECT / "index.ipynb", *(PROJECT / "chapters").glob("*.ipynb")])
TITLES = {"glue:title", "glue:baseline", "glue:comparison"}  # glued by the first code, in the heading above it
GLUED = re.compile(r"\{glue(?::text|:figure)?\}(?:`(\w+)`|\s+([\w-]+))")


def calls(source: str, name: str) -> list[ast.Call]:
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [call for call in found if getattr(call.func, "id", "") == name]


def bound(source: str) -> set[str]:
    """The names that a cell binds, and as ``glue:name`` the pieces that it glues."""
    tree = ast.parse(source)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    names |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {alias.asname or alias.name.partition(".")[0] for alias in node.names}
    glued = {keyword.arg for call in calls(source, "note") for keyword in call.keywords if keyword.arg}
    glued |= {call.args[0].value for call in calls(source, "place")}
    glued |= {call.args[1].value for call in calls(source, "show")}
    return names | {f"glue:{name}" for name in glued}


def used(kind: str, source: str) -> set[str]:
    """The names that a cell of code reads, and the pieces that prose pastes."""
    if kind == "markdown":
        return {f"glue:{first or second}" for first, second in GLUED.findall(source)}
    tree = ast.parse(source)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    return names - set(dir(builtins))


@pytest.fixture(params=CHAPTERS, ids=lambda path: path.stem)
def cells(request):
    return nbformat.read(request.param, as_version=4).cells


@pytest.mark.parametrize(("failing", "extent"), [("lacks", SECTION), ("guard", PROSE)])
def test_what_is_left_out_is_missed_nowhere_else(cells, failing, extent):
    for place, cell in enumerate(cells):
        if cell.cell_type != "code" or not calls(cell.source, failing):
            continue
        gone = dict(left_out(cells, place, extent))
        before = cell.source.partition(f"{failing}(")[0].rpartition("\n")[0]  # what the cell does before it fails
        known = {"get_ipython"}
        for position, other in enumerate(cells):
            staying = gone.get(position, other.source)
            source = before if position == place else staying
            if other.cell_type == "code" and source:
                known |= bound(source)
            missed = used(other.cell_type, source) - known - (TITLES if position == 0 else set())
            assert (place, position, missed) == (place, position, set())


def test_headings_begin_every_chapter(cells):
    assert next(headings(cells[0]))[1] == 1
