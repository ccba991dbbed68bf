"""The notebook of a source page: one template, whose parameter names the document."""

from __future__ import annotations

from pathlib import Path

SOURCE_TEMPLATE = Path("chapters/sources/_template.ipynb")


def source_template(data: Path) -> Path | None:
    """The template of documents' pages, if this is a book's own corpus: the folder ``data`` beside its chapters."""
    template = data.parent / SOURCE_TEMPLATE
    return template if data.resolve().name == "data" and template.exists() else None


def source_page(template: Path, document_id: str) -> str:
    """The notebook, as JSON, that shows one document: the template with its parameter set.

    Parameters
    ----------
    template : Path
        A notebook whose cell tagged ``parameters`` sets ``document_id``.
    """
    import nbformat

    notebook = nbformat.read(template, as_version=4)
    cell = next(cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", []))
    lines = [
        f'document_id = "{document_id}"' if line.startswith("document_id =") else line
        for line in cell.source.splitlines()
    ]
    cell.source = "\n".join(lines)
    return nbformat.writes(notebook) + "\n"
