"""A run over an archive: partitions go to Dask's workers a few at a time, and the manifest tells what came of them."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import dask
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from distributed import Client, KilledWorker, LocalCluster, as_completed

from briefings.archive.documents import line_pieces, text_pieces
from briefings.archive.inputs import LINES, PARQUET, Inputs, find_inputs
from briefings.archive.job import Job, rules_version
from briefings.archive.partitions import Partition, Piece, partitions
from briefings.archive.process import process
from briefings.archive.progress import Progress
from briefings.archive.store import Output
from briefings.errors import BriefingsError

_AHEAD = 2  # partitions submitted for each thread, so that none waits for the next


class Plan(NamedTuple):
    """What is to be done: the job, all partitions, and those that are not done yet."""

    job: Job
    partitions: list[Partition]
    inputs: Inputs


def run(
    source: str,
    target: str,
    *,
    scheduler: str | None = None,
    workers: int | None = None,
    tables: tuple[str, ...] = ("claims",),
    partition_size: int = 4_000_000,
    most: int = 10_000_000,
) -> dict[str, Any]:
    """Extract the claims of an archive.

    Parameters
    ----------
    source : str
        A directory, file or glob of texts, JSON lines or Parquet: a path or an fsspec URL.
    target : str
        The directory of the results: a path or an fsspec URL. What is finished in it is not done again.
    scheduler : str, optional
        The address of a running Dask scheduler; by default a cluster of this machine's cores is started.
    workers : int, optional
        Of the cluster that is started; by default one a core.
    tables : tuple of str
        Those to write: ``claims``, ``turns``, ``sentences``.
    partition_size : int
        Bytes of input that are done, or done again, as a whole.
    most : int
        Bytes of the largest document that is read.

    Returns
    -------
    dict
        The manifest.

    Raises
    ------
    UsageError
        If there is no such input, or the output has something else in it.
    BriefingsError
        If there is nothing to read, no scheduler answers, or results cannot be written.
    """
    inputs = find_inputs(source)
    output = Output(target, source)
    pieces, columns = _pieces(inputs, partition_size)
    job = Job(inputs.system, output.system, output.folder, inputs.kind, tables, most, columns, rules_version())
    planned = partitions(pieces, partition_size, job.depends_on())
    done = output.done()
    waiting = [partition for partition in planned if partition.key not in done]
    if waiting or done != {partition.key for partition in planned}:
        output.begin({partition.key for partition in planned}, (*tables, "readings"))
    if waiting:
        with _client(scheduler, workers) as client:
            _process_all(client, waiting, job, Progress(waiting, len(planned)))
    manifest = _manifest(job, inputs, planned, output)
    output.write_manifest(manifest)
    return manifest


def _pieces(inputs: Inputs, size: int) -> tuple[Iterable[Piece], pa.Schema]:
    """The pieces of an input and its own columns."""
    if inputs.kind == PARQUET:
        from briefings.archive.parquet import survey

        return survey(inputs)
    if inputs.kind == LINES:
        return line_pieces(inputs, size), pa.schema([("metadata", pa.string())])
    return text_pieces(inputs), pa.schema([])


@contextmanager
def _client(scheduler: str | None, workers: int | None) -> Iterator[Client]:
    """A client of the scheduler at an address, or of a cluster of this machine, which ends with the block."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    if scheduler is not None:
        try:
            with Client(scheduler, timeout=10) as client:
                client.wait_for_workers(1, timeout=60)
                yield client
        except OSError as failure:
            raise BriefingsError(f"no scheduler with workers answers at {scheduler}: {failure}") from None
        return
    quiet = {"distributed.logging.distributed": "critical", "distributed.scheduler.allowed-failures": 1}
    with (
        dask.config.set(quiet),
        LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def _process_all(client: Client, waiting: list[Partition], job: Job, progress: Progress) -> None:
    """Have all partitions processed, a few at a time, so that memory does not grow with their number."""
    progress.begin(client.dashboard_link)
    todo = iter(waiting)
    running = as_completed()
    known: dict[str, Partition] = {}

    def submit(partition: Partition, alone: bool = False) -> None:
        name = "alone" if alone else "process"
        future = client.submit(process, partition, job, alone, key=f"{name}-{partition.key}", pure=False)
        known[future.key] = partition
        running.add(future)

    for _, partition in zip(range(_AHEAD * max(1, sum(client.nthreads().values()))), todo, strict=False):
        submit(partition)
    for future in running:
        partition = known.pop(future.key)
        try:
            progress.add(partition, future.result())
        except KilledWorker:
            submit(partition, alone=True)
        else:
            if following := next(todo, None):
                submit(following)


def _manifest(job: Job, inputs: Inputs, planned: list[Partition], output: Output) -> dict[str, Any]:
    """What was read and what came of it, counted in the results themselves."""
    counts = dict.fromkeys(("documents", *job.tables), 0)
    errors = []
    for partition in planned:
        with output.system.open(output.readings(partition.key), "rb") as stream:
            rows = pq.read_table(stream, columns=["document_id", "file", "offset", "error", *job.tables])
        counts["documents"] += len(rows)
        for table in job.tables:
            counts[table] += pc.sum(rows[table]).as_py() or 0
        errors += rows.filter(rows["error"].is_valid()).drop_columns(list(job.tables)).to_pylist()
    return {
        "complete": True,
        "input": output.source,
        "kind": inputs.kind,
        "files": len(inputs.files),
        "bytes": sum(file.size for file in inputs.files),
        "rules": job.rules,
        "largest_document": job.most,
        "partitions": len(planned),
        **counts,
        "documents_not_read": len(errors),
        "errors": sorted(errors, key=lambda error: (error["file"], error["offset"])),
    }
