"""How fast an archive is read, with one worker and with more, and what memory that takes.

    python benchmarks/archive.py [--counts 1000 10000 100000] [--workers 1 2] [--repeat N] [--output FILE.csv]

The archives are JSON lines of invented briefings (``benchmarks/invented.py``). Time is measured from the first look at
the input to the manifest, on a cluster that has started; processor time is that of the workers, so that other work on
the machine counts little. Memory is the most that a worker ever held; a new cluster is started for each row. The load
is the machine's at the end of the run: above the number of workers, there was other work, and the clock says little.
Efficiency is the time with one worker over the time with N, divided by N. The best of the runs counts.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
import time
from contextlib import redirect_stderr
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from invented import write

from briefings.archive.cluster import client_of
from briefings.archive.run import run


class Measured(NamedTuple):
    """One run: by the clock, by the workers' processors, and what one of them held at most."""

    documents: int
    workers: int
    megabytes: float
    seconds: float
    processor_seconds: float
    worker_megabytes: float
    claims: int
    load: float


def main() -> None:
    """Measure and print all of it."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    arguments.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    arguments.add_argument("--repeat", type=int, default=1, help="how many runs the best is taken of")
    arguments.add_argument("--output", type=Path, help="a CSV file to write, as data/measured/archive.csv")
    options = arguments.parse_args()
    runs = []
    print(f"{os.cpu_count()} cores")
    print(" ".join(f"{name:>17}" for name in (*Measured._fields, "efficiency")))
    with tempfile.TemporaryDirectory() as folder:
        for count in options.counts:
            archive = Path(folder) / f"{count}.jsonl"
            size = write(archive, count) / 1e6
            for workers in options.workers:
                best = min(
                    (measured(archive, count, size, workers) for _ in range(options.repeat)),
                    key=lambda run: run.seconds,
                )
                runs.append(best)
                alone = next(run for run in runs if run.documents == count)
                efficiency = alone.seconds * alone.workers / (best.seconds * workers)
                print(" ".join(f"{number:17,.6g}" for number in (*best, efficiency)), flush=True)
    print(f"this process held {peak():.0f} MB at most")
    if options.output:
        options.output.parent.mkdir(exist_ok=True)
        rows = [",".join(f"{number:.6g}" for number in run) for run in runs]
        options.output.write_text("\n".join([",".join(Measured._fields), *rows]) + "\n", "utf-8")


def measured(archive: Path, count: int, size: float, workers: int) -> Measured:
    """One run on a new cluster."""
    with (
        tempfile.TemporaryDirectory() as output,
        client_of(None, workers) as client,
        redirect_stderr(io.StringIO()),
    ):
        client.run(warmed)
        before = sum(client.run(time.process_time).values())
        begun = time.perf_counter()
        manifest = run(str(archive), output, scheduler=client.scheduler.address)
        seconds = time.perf_counter() - begun
        processor = sum(client.run(time.process_time).values()) - before
        memory = max(client.run(peak).values())
    return Measured(count, workers, size, seconds, processor, memory, manifest["claims"], os.getloadavg()[0])


def warmed() -> None:
    """Import what a worker needs, and compile its rules."""
    from briefings.archive.documents import Document
    from briefings.archive.extract import extract
    from briefings.archive.process import process  # noqa: F401

    extract(Document("a", "a", 0, b"Ann Lee: We have 40 ports now."))


def peak() -> float:
    """The most megabytes that this process ever held, as Linux tells; getrusage counts those of its parent, too."""
    [held] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")]
    return int(held.split()[1]) * 1024 / 1e6


if __name__ == "__main__":
    main()
