"""Whatever is killed on the way: nothing is lost, nothing is half-written, and nothing that was done is done again."""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pyarrow.parquet as pq
import pytest
from archives import PROJECT, invented, manifest, rows, state, write_lines
from distributed import Client

from briefings.archive.run import run

PARTITION = "0.03"  # MB: some eight documents


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    """Some fifteen partitions of invented briefings."""
    return write_lines(tmp_path_factory.mktemp("archive") / "archive.jsonl", invented(120))


@pytest.fixture(scope="module")
def undisturbed(archive, scheduler, tmp_path_factory) -> Path:
    """What comes of the archive when nothing happens."""
    output = tmp_path_factory.mktemp("undisturbed") / "out"
    run(str(archive), str(output), scheduler=scheduler, partition_size=30_000)
    return output


def tables(output: Path) -> dict[str, bytes]:
    """The Parquet files, each of which can be read."""
    files = sorted(output.rglob("*.parquet"))
    for path in files:
        pq.read_table(path)
    return {str(path.relative_to(output)): path.read_bytes() for path in files}


def when(condition, what: str) -> None:
    """Wait until something is so."""
    for _ in range(1200):
        if condition():
            return
        time.sleep(0.05)
    pytest.fail(f"never: {what}")


def test_a_killed_worker_costs_only_time(archive, undisturbed, scheduler, tmp_path):
    output = tmp_path / "out"
    with Client(scheduler) as client:
        workers = list(client.run(os.getpid).values())

    def kill_one() -> None:
        when(lambda: list(output.glob("readings/*.parquet")), "a partition is done")
        os.kill(workers[0], signal.SIGKILL)

    killer = threading.Thread(target=kill_one)
    killer.start()
    run(str(archive), str(output), scheduler=scheduler, partition_size=30_000)
    killer.join()
    assert tables(output) == tables(undisturbed)
    assert manifest(output) == manifest(undisturbed)


def start(*arguments, memory: int = resource.RLIM_INFINITY, **environment) -> subprocess.Popen:
    """Start the command on a machine of so many bytes, as far as Dask can tell."""
    command = [sys.executable, "-m", "briefings", "archive", "--partition-size", PARTITION, *map(str, arguments)]
    return subprocess.Popen(
        command,
        cwd=PROJECT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_RSS, (memory, memory)),
    )


def test_a_killed_run_goes_on_where_it_was(archive, undisturbed, tmp_path):
    output = tmp_path / "out"
    process = start(archive, output)
    when(lambda: len(list(output.glob("readings/*.parquet"))) > 2, "three partitions are done")
    others = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.communicate(timeout=60)
    gone, alive = psutil.wait_procs(others, timeout=30)
    assert gone and not alive, "the workers end with the run that started them"
    assert not manifest(output)["complete"]
    before = tables(output)
    assert before.items() <= tables(undisturbed).items()
    done = {name for name in before if name.startswith("readings/")}
    times = {name: known[:2] for name, known in state(output).items() if name in done}
    resumed = start(archive, output)
    _, said = resumed.communicate(timeout=600)
    assert resumed.returncode == 0, said
    assert f"{len(done)} of " in said and "done already" in said
    assert tables(output) == tables(undisturbed) and manifest(output) == manifest(undisturbed)
    assert {name: known[:2] for name, known in state(output).items() if name in done} == times
    assert not [path for path in output.rglob("*") if path.name.endswith(".new")]


def test_an_interrupted_run_ends_quickly_and_says_one_thing(archive, tmp_path):
    """Ctrl-C reaches every process of the terminal, the workers too."""
    output = tmp_path / "out"
    process = start(archive, output, "--workers", 1)
    when(lambda: list(output.glob("readings/*.parquet")), "a partition is done")
    others = psutil.Process(process.pid).children(recursive=True)
    os.killpg(process.pid, signal.SIGINT)
    printed, said = process.communicate(timeout=60)
    assert (process.returncode, printed) == (130, "")
    assert "Traceback" not in said
    assert said.splitlines()[-2:] == [
        "briefings archive: finished partitions are kept; the same command goes on",
        "briefings archive: interrupted",
    ]
    assert not psutil.wait_procs(others, timeout=30)[1]
    tables(output)


HARMFUL = {
    "dies": "Ann Lee: This ENDS ITS PROCESS with 3 ports.",
    "grows": "Ann Lee: This TAKES ALL MEMORY of 3 ports.",
    "hangs": "Ann Lee: This TAKES FOR EVER with 3 ports.",
    "ends-who-opens-it": "Ann Lee: This is in 3 ports.",
}
SAID = {
    "dies": "ends the process that reads it (SIGKILL)",
    "grows": "needs more memory than a worker has",
    "hangs": "takes more than 2 s of a processor; allow more with --time-limit",
    "ends-who-opens-it": "is in a partition that ends each worker that opens it; more memory for a worker may help",
}


def test_documents_that_end_or_hold_their_workers_are_named_and_stop_nothing(tmp_path):
    texts, output = tmp_path / "texts", tmp_path / "out"
    texts.mkdir()
    for name, text in HARMFUL.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    for number in range(20):
        (texts / f"{number:02}.txt").write_text(f"Ann Lee: We have {number + 10} ports now.", "utf-8")
    options = ["--workers", 2, "--time-limit", 2, "--partition-size", "0.000001"]
    process = start(texts, output, *options, memory=1_200_000_000, PYTHONPATH=_with_ending())
    _, said = process.communicate(timeout=600)
    assert process.returncode == 0 and "Traceback" not in said, said
    assert manifest(output)["documents"] == 24
    assert {error["document_id"]: error["error"] for error in manifest(output)["errors"]} == SAID
    values = {claim["document_id"]: claim["value"] for claim in rows(output, "claims")}
    assert values == {f"{number:02}": number + 10.0 for number in range(20)}


def _with_ending() -> str:
    return os.pathsep.join([str(Path(__file__).parent / "ending"), str(PROJECT), *sys.path])
