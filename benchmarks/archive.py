"""How fast an archive is read, with one worker and with more, and what memory that takes.

    python benchmarks/archive.py [--counts 1000 10000 100000] [--workers 1 2] [--repeat N]

The archives are JSON lines of invented briefings (``benchmarks/invented.py``). Time is measured from the first look at
the input to the manifest, on a cluster that has started; processor time is that of the workers, so that other work on
the machine hardly touches it. Memory is the most that a worker, and this process, ever held; a new cluster is started
for each row. Efficiency is the time with one worker over the time with N, divided by N. The best of the runs counts.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import resource
import sys
import tempfile
import time
from contextlib import redirect_stderr
from pathlib import Path
from typing import NamedTuple

from distributed import Client, LocalCluster

sys.path.insert(0, str(Path(__file__).parent))
from invented import write

from briefings.archive.run import run


class Measured(NamedTuple):
    """One run: seconds by the clock, seconds of the workers' processors, and megabytes that a worker held at most."""

    clock: float
    processor: float
    memory: float
    claims: int


def main() -> None:
    """Measure and print all of it."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    arguments.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    arguments.add_argument("--repeat", type=int, default=1, help="how many runs the best is taken of")
    options = arguments.parse_args()
    print(f"{os.cpu_count()} cores, load of the last minute {os.getloadavg()[0]:.1f}")
    print("documents  workers       MB  seconds  documents/s   MB/s  processor s/MB  MB a worker  claims  efficiency")
    with tempfile.TemporaryDirectory() as folder:
        for count in options.counts:
            archive = Path(folder) / f"{count}.jsonl"
            size = write(archive, count) / 1e6
            first = None
            for workers in options.workers:
                best = min(
                    measured(archive, Path(folder) / f"{count}-{workers}-{n}", workers) for n in range(options.repeat)
                )
                first = first or best.clock * workers
                print(
                    f"{count:9,}{workers:9}{size:9.1f}{best.clock:9.1f}{count / best.clock:13,.0f}"
                    f"{size / best.clock:7.2f}{best.processor / size:16.2f}{best.memory:13.0f}"
                    f"{best.claims:8,}{first / best.clock / workers:12.2f}",
                    flush=True,
                )
            archive.unlink()
    print(f"this process held {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB at most")
    print(f"load of the last minute {os.getloadavg()[0]:.1f}")


def measured(archive: Path, output: Path, workers: int) -> Measured:
    """One run on a new cluster."""
    quiet = {"dashboard_address": None, "silence_logs": logging.CRITICAL}
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, **quiet) as cluster,
        Client(cluster) as client,
        redirect_stderr(io.StringIO()),
    ):
        client.run(warmed)
        before = sum(client.run(time.process_time).values())
        begun = time.perf_counter()
        manifest = run(str(archive), str(output), scheduler=cluster.scheduler_address)
        clock = time.perf_counter() - begun
        processor = sum(client.run(time.process_time).values()) - before
        memory = max(client.run(peak).values())
    return Measured(clock, processor, memory, manifest["claims"])


def warmed() -> None:
    """Import what a worker needs, and compile its rules."""
    from briefings.archive.documents import Document
    from briefings.archive.extract import extract
    from briefings.archive.process import process  # noqa: F401

    extract(Document("a", "a", 0, b"Ann Lee: We have 40 ports now."))


def peak() -> float:
    """The most megabytes that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    main()
