"""The stored notebooks: without outputs, thin, with parameters, and one page a document from one template."""

import json
from pathlib import Path

import nbformat
import pytest

from briefings.corpus import read_catalogue
from briefings.notebooks import SOURCE_TEMPLATE, source_page

PROJECT = Path(__file__).parents[2]
NOTEBOOKS = sorted([PROJECT / "index.ipynb", *(PROJECT / "chapters").rglob("*.ipynb")])


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def test_it_is_stored_without_outputs(notebook):
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)


def test_it_has_one_cell_of_parameters_with_the_data_directory(notebook):
    [cell] = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]
    assert cell.source.startswith("data = ")


def test_its_cells_are_thin(notebook):
    assert [cell.source for cell in notebook.cells if cell.cell_type == "code" and cell.source.count("\n") >= 15] == []


def test_every_document_has_its_page_from_the_template():
    documents = {document.document_id for document in read_catalogue(PROJECT / "data")}
    folder = PROJECT / SOURCE_TEMPLATE.parent
    assert {path.stem for path in folder.glob("[!_]*.ipynb")} == documents
    for document_id in documents:
        stored = json.loads((folder / f"{document_id}.ipynb").read_text("utf-8"))
        assert stored == json.loads(source_page(PROJECT / SOURCE_TEMPLATE, document_id))
