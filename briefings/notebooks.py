"""Notebooks as the book needs them: executed with papermill, scrubbed of this machine, a page a source from one."""

from __future__ import annotations

import time
from pathlib import Path

from briefings.errors import BriefingsError

SOURCE_TEMPLATE = Path("chapters/sources/_template.ipynb")
KERNEL = "python3"
CELL_TIMEOUT = 300


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


def execute(name: str, source: Path, target: Path, folder: Path) -> float:
    """Execute a notebook and write the executed copy; the seconds that it took.

    Parameters
    ----------
    name : str
        The chapter's name, for messages.
    source, target : Path
        The stored notebook and its executed copy.
    folder : Path
        Where the kernel runs: the folder that the chapter's relative paths start from.

    Raises
    ------
    BriefingsError
        If a cell fails; the message names the chapter, the cell, its first line and the error.
    """
    import papermill
    from nbclient.exceptions import CellControlSignal, DeadKernelError

    target.parent.mkdir(parents=True, exist_ok=True)
    start = time.perf_counter()
    try:
        papermill.execute_notebook(
            source,
            target,
            cwd=folder,
            kernel_name=KERNEL,
            progress_bar=False,
            execution_timeout=CELL_TIMEOUT,
        )
    except papermill.PapermillExecutionError as failure:
        first_line = failure.source.strip().partition("\n")[0]
        raise BriefingsError(
            f"{name}, cell {failure.cell_index} ({first_line}): {failure.ename}: {failure.evalue}"
        ) from None
    except (papermill.exceptions.PapermillException, CellControlSignal, DeadKernelError) as failure:
        raise BriefingsError(f"{name}: {str(failure).strip()}") from None
    scrub(target)
    return time.perf_counter() - start


def scrub(path: Path) -> None:
    """Take out what papermill writes of this machine and this hour, so that a site can be built twice alike."""
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    notebook.metadata.pop("papermill", None)
    for cell in notebook.cells:
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
    nbformat.write(notebook, path)


def faults(name: str, path: Path) -> list[str]:
    """What keeps an executed notebook from being published: error outputs, cells that were not executed.

    A stored traceback would otherwise be rendered without a warning.
    """
    import nbformat

    found = []
    for position, cell in enumerate(nbformat.read(path, as_version=4).cells):
        if cell.cell_type != "code" or not cell.source.strip():
            continue
        if cell.execution_count is None:
            found.append(f"{name}, cell {position}: not executed")
        for output in cell.outputs:
            if output.output_type == "error":
                found.append(f"{name}, cell {position}: {output.ename}: {output.evalue}")
            elif output.get("name") == "stderr":
                found.append(f"{name}, cell {position}: wrote on standard error: {output.text.strip()}")
    return found
