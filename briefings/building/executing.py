"""Execute chapters with papermill, several at once, each in a kernel of its own that is observed."""

from __future__ import annotations

import json
import logging
import os
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import papermill
from nbclient.exceptions import CellControlSignal, CellTimeoutError, DeadKernelError

from briefings.another_corpus import ANOTHER_CORPUS
from briefings.building.chapters import Chapter, Executed, code_cells
from briefings.building.kernels import Kernels
from briefings.building.laying_out import seconds_allowed
from briefings.building.observing import RECORD, ROOTS, read_record
from briefings.building.options import Options
from briefings.building.places import Places
from briefings.building.sections import EXTENTS, SKIP, LeavingOut
from briefings.drafts import UNCHECKED, passed
from briefings.errors import BriefingsError

KERNEL = "python3"
EXTENSION = "briefings.building.observing"


def execute_all(
    chapters: list[Chapter],
    places: Places,
    options: Options,
    at_cell: Callable[[Chapter, int], None],
    done: Callable[[Chapter, Executed | None, float], None],
) -> None:
    """Execute chapters, several at once.

    Parameters
    ----------
    chapters : list of Chapter
    places : Places
    options : Options
        How many run at once, and whether a sentence that does not hold lets its chapter pass.
    at_cell : callable
        Called when a chapter comes to a cell, with the chapter and the number of the cell.
    done : callable
        Called when a chapter ends, with the chapter, what was made of it, or None if it failed, and the seconds taken.

    Raises
    ------
    BriefingsError
        If any chapter fails, with all that went wrong in all of them.
    """
    seconds = seconds_allowed(places.project)

    def run(chapter: Chapter) -> tuple[Executed, float]:
        start = time.perf_counter()
        executed = execute(
            chapter, places, kernels, seconds, options.draft, lambda cell, cell_index: at_cell(chapter, cell_index)
        )
        return executed, time.perf_counter() - start

    failures = []
    logging.getLogger("papermill").setLevel(logging.CRITICAL)
    with ThreadPoolExecutor(options.jobs) as pool, Kernels(places.logs / "kernels.log") as kernels:
        running = {pool.submit(run, chapter): chapter for chapter in chapters}
        try:
            for future in as_completed(running):
                try:
                    done(running[future], *future.result())
                except BriefingsError as failure:
                    done(running[future], None, 0)
                    failures.append(str(failure))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
    if failures:
        raise BriefingsError("the site was not built\n" + "\n".join(dict.fromkeys(failures)))


def execute(
    chapter: Chapter, places: Places, kernels: Kernels, seconds: float, draft: bool, at_cell: Callable
) -> Executed:
    """Execute a chapter; all that its kernel says of itself, and the traceback of a failure, goes to its log.

    Raises
    ------
    BriefingsError
        If a cell fails, writes on standard error, or is not executed, or if the chapter takes too long; the message
        names the chapter, the cell, its first line and the error.
    """
    log = places.logs / f"{chapter.name.replace('/', '-')}.log"
    with tempfile.TemporaryDirectory(dir=places.workshop, ignore_cleanup_errors=True) as folder:
        notebook, connection, record, unchecked = (
            Path(folder) / name for name in ("chapter.ipynb", "connection.json", "record", "unchecked")
        )
        notebook.write_text(json.dumps(chapter.notebook), "utf-8")
        environment = surroundings(places, draft, record, unchecked)
        leaving = LeavingOut(chapter.notebook["cells"], EXTENTS if places.another_corpus else {})
        deadline = time.monotonic() + seconds
        try:
            executed = papermill.execute_notebook(
                notebook,
                None,
                kernel_name=KERNEL,
                progress_bar=False,
                request_save_on_cell_execute=False,
                resources={"metadata": {"path": str(chapter.folder)}},  # papermill's `cwd` would move all threads
                kernel_manager_class=kernels.manager(environment, connection, log),
                extra_arguments=[f"--ext={EXTENSION}"],
                shutdown_kernel="immediate",
                timeout_func=lambda cell: max(1, int(deadline - time.monotonic())),
                on_cell_start=lambda cell, cell_index: (at_cell(cell, cell_index), leaving.at_cell(cell, cell_index)),
                on_cell_error=leaving.at_error,
                allow_error_names=list(leaving.extents),
            )
        except papermill.PapermillExecutionError as failure:
            with log.open("a", encoding="utf-8") as said:
                print(*failure.traceback, sep="\n", file=said)
            line = failure.source.strip().partition("\n")[0]
            where = f"{chapter.name}, cell {failure.cell_index} ({line})"
            raise BriefingsError(f"{where}: {failure.ename}: {failure.evalue}") from None
        except CellTimeoutError:
            raise BriefingsError(f"{chapter.name}: not done after {seconds:.0f} s") from None
        except (papermill.exceptions.PapermillException, CellControlSignal, DeadKernelError) as failure:
            raise BriefingsError(f"{chapter.name}: {str(failure).strip()}") from None
        if not (inputs := read_record(record)):
            raise BriefingsError(f"{chapter.name}: what it reads was not observed; see {log}")
        cells = json.loads(json.dumps(executed.cells))
        if found := faults(chapter.name, cells):
            raise BriefingsError("\n".join(found))
        kept = ("execution_count", "outputs")
        outputs = [{part: cell[part] for part in kept} for cell in code_cells({"cells": cells})]
        return Executed(outputs, dict(executed.metadata["language_info"]), passed(unchecked), inputs)


def surroundings(places: Places, draft: bool, record: Path, unchecked: Path) -> dict[str, str]:
    """The environment of a kernel: alike at every build, except for where it writes down what it reads.

    What an author's own IPython runs at its start is left out.
    """
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    environment |= {"PYTHONHASHSEED": "0", "IPYTHONDIR": str(record.with_name("ipython")), RECORD: str(record)}
    environment[ROOTS] = os.pathsep.join(map(str, places.roots))
    if places.another_corpus:
        environment[ANOTHER_CORPUS] = str(places.data.absolute())
    if draft:
        environment[UNCHECKED] = str(unchecked)
    return environment


def faults(name: str, cells: list[dict]) -> list[str]:
    """What keeps executed cells from being published; a stored traceback would be rendered without a warning."""
    found = []
    for position, cell in enumerate(cells):
        if cell["cell_type"] != "code" or not cell["source"].strip() or SKIP in cell["metadata"].get("tags", []):
            continue
        if cell["execution_count"] is None:
            found.append(f"{name}, cell {position}: not executed")
        for output in cell["outputs"]:
            if output["output_type"] == "error":
                found.append(f"{name}, cell {position}: {output['ename']}: {output['evalue']}")
            elif output.get("name") == "stderr":
                found.append(f"{name}, cell {position}: wrote on standard error: {output['text'].strip()}")
    return found
