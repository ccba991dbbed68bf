"""Execute chapters with papermill, several at once, each in a kernel of its own that is observed."""

from __future__ import annotations

import json
import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path

import nbformat
import papermill
from jupyter_client.manager import KernelManager
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
    leaving = LeavingOut(chapter.notebook["cells"], EXTENTS if places.another_corpus else {})
    with tempfile.TemporaryDirectory(dir=places.workshop, ignore_cleanup_errors=True) as folder:
        connection, record, unchecked = (Path(folder) / name for name in ("connection.json", "record", "unchecked"))
        manager = kernels.manager(surroundings(places, draft, record, unchecked), connection, log)
        with named_failures(chapter.name, seconds, log):
            executed = run(chapter, manager, seconds, leaving, at_cell)
        inputs, sentences = read_record(record), passed(unchecked)
    if not inputs:
        raise BriefingsError(f"{chapter.name}: what it reads was not observed; see {log}")
    if found := faults(chapter.name, executed["cells"]):
        raise BriefingsError("\n".join(found))
    outputs = [{part: cell[part] for part in ("execution_count", "outputs")} for cell in code_cells(executed)]
    return Executed(outputs, executed["metadata"]["language_info"], sentences, inputs)


def run(chapter: Chapter, manager: type[KernelManager], seconds: float, leaving: LeavingOut, at_cell: Callable) -> dict:
    """The chapter's notebook with what its cells put out, by papermill."""
    deadline = time.monotonic() + seconds

    def at_each_cell(cell: dict, cell_index: int) -> None:
        at_cell(cell, cell_index)
        leaving.at_cell(cell, cell_index)

    executed = papermill.execute_notebook(
        nbformat.from_dict(chapter.notebook),
        None,
        kernel_name=KERNEL,
        kernel_manager_class=manager,
        extra_arguments=[f"--ext={EXTENSION}"],
        resources={"metadata": {"path": str(chapter.folder)}},  # papermill's `cwd` would move all threads
        shutdown_kernel="immediate",
        timeout_func=lambda cell: max(1, int(deadline - time.monotonic())),
        on_cell_start=at_each_cell,
        on_cell_error=leaving.at_error,
        allow_error_names=list(leaving.extents),
        progress_bar=False,
        request_save_on_cell_execute=False,
    )
    return json.loads(json.dumps(executed))


@contextmanager
def named_failures(name: str, seconds: float, log: Path) -> Iterator[None]:
    """Tell of what can go wrong in the execution of a chapter by its name."""
    try:
        yield
    except papermill.PapermillExecutionError as failure:
        with log.open("a", encoding="utf-8") as said:
            print(*failure.traceback, sep="\n", file=said)
        line = failure.source.strip().partition("\n")[0]
        where = f"{name}, cell {failure.cell_index} ({line})"
        raise BriefingsError(f"{where}: {failure.ename}: {failure.evalue}") from None
    except CellTimeoutError:
        raise BriefingsError(f"{name}: not done after {seconds:.0f} s") from None
    except (papermill.exceptions.PapermillException, CellControlSignal, DeadKernelError) as failure:
        raise BriefingsError(f"{name}: {str(failure).strip()}") from None


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
