"""How long a build takes: cold beside Jupyter Book's own, and after each kind of change; what is executed then.

Run: python benchmarks/build.py [ROUNDS]

Works in a copy of the project. Jupyter Book and this build take turns, so that other work on the machine weighs on
both; the processor time, that of all processes together, hardly depends on it.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).parent.parent
IGNORED = shutil.ignore_patterns(".git", ".venv", "_build", "__pycache__", ".*_cache", ".hypothesis")
JUPYTER_BOOK = ["-c", "import sys; from jupyter_book.cli.main import main; sys.exit(main())", "build", ".", "--all"]
BRIEFINGS = ["-m", "briefings", "build"]
CHAPTER = Path("chapters") / "growth.ipynb"
DATA = Path("data") / "curated" / "concepts.csv"


class Run(NamedTuple):
    """One build: its time on the clock and on the processors, in seconds, and the chapters that it executed."""

    clock: float
    processor: float
    executed: list[str]


def processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(arguments: list[str], book: Path) -> Run:
    """Run a build in the book, with the library that stands there."""
    clock, processor = time.perf_counter(), processor_seconds()
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=book,
        env=dict(os.environ, PYTHONPATH=str(book)),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    executed = [line.split()[1].rstrip(":") for line in done.stderr.splitlines() if ": executed in " in line]
    return Run(time.perf_counter() - clock, processor_seconds() - processor, executed)


def cold(arguments: list[str], book: Path) -> Run:
    """Run a build of a book that was never built."""
    shutil.rmtree(book / "_build", ignore_errors=True)
    return run(arguments, book)


def show(name: str, runs: list[Run]) -> None:
    clock, processor = (statistics.median(getattr(each, part) for each in runs) for part in ("clock", "processor"))
    executed = f"   executed: {', '.join(runs[-1].executed) or 'no chapter'}" if "Jupyter" not in name else ""
    print(f"{name:28}{clock:8.1f} s on the clock{processor:8.1f} s of processors{executed}", flush=True)


def change_prose(book: Path) -> None:
    """Add a word to the first paragraph of a chapter."""
    notebook = json.loads((book / CHAPTER).read_text("utf-8"))
    next(cell for cell in notebook["cells"] if cell["cell_type"] == "markdown")["source"].append(" Indeed.")
    (book / CHAPTER).write_text(json.dumps(notebook), "utf-8")


def change_data(book: Path) -> None:
    """Add an empty line to a table."""
    with (book / DATA).open("a", encoding="utf-8") as file:
        file.write("\n")


def main(rounds: int = 3) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = Path(shutil.copytree(PROJECT, Path(folder) / "book", ignore=IGNORED))
        theirs, ours = [], []
        for _ in range(rounds):
            theirs.append(cold(JUPYTER_BOOK, book))
            ours.append(cold(BRIEFINGS, book))
        show("Jupyter Book, cold", theirs)
        show("briefings build, cold", ours)
        for part in ("clock", "processor"):
            ratios = sorted(getattr(one, part) / getattr(other, part) for one, other in zip(ours, theirs, strict=True))
            print(f"ratio by {part}: {', '.join(f'{ratio:.2f}' for ratio in ratios)}")
        show("nothing changed", [run(BRIEFINGS, book) for _ in range(5)])
        change_prose(book)
        show(f"prose of {CHAPTER.stem} changed", [run(BRIEFINGS, book)])
        change_data(book)
        show(f"{DATA.name} changed", [run(BRIEFINGS, book)])


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
