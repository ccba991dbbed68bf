"""A Dask scheduler and two workers, each a process of its own, as they run on a cluster."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def scheduler(tmp_path_factory):
    """The address of a scheduler with two workers, started as anybody would start them."""
    place = tmp_path_factory.mktemp("dask")
    known = place / "scheduler.json"
    shared = ["--scheduler-file", str(known), "--no-dashboard"]
    processes = [
        _start(place, "dask_scheduler", "--host", "127.0.0.1", "--port", "0", *shared),
        _start(place, "dask_worker", "--nworkers", "2", "--nthreads", "1", *shared),
    ]
    try:
        from distributed import Client

        with Client(scheduler_file=str(known), timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
            address = client.scheduler.address
        assert address.startswith("tcp://127.0.0.1:")
        yield address
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait(120)


def _start(place: Path, program: str, *arguments: str) -> subprocess.Popen:
    command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments]
    with (place / f"{program}.log").open("wb") as log:
        return subprocess.Popen(command, cwd=place, stdout=log, stderr=log)
