"""A run over an archive: what is to be done, what is done already, and the manifest of it all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from briefings.archive.cluster import client_of, dashboard_of, process_all
from briefings.archive.documents import line_pieces, text_pieces
from briefings.archive.inputs import LINES, PARQUET, Inputs, find_inputs
from briefings.archive.job import Job, rules_version
from briefings.archive.manifest import manifest_of
from briefings.archive.parquet import survey
from briefings.archive.partitions import Piece, partitions, usual_size
from briefings.archive.progress import Progress
from briefings.archive.schemas import schemas
from briefings.archive.store import Output


def run(
    source: str,
    target: str,
    *,
    scheduler: str | None = None,
    workers: int | None = None,
    tables: tuple[str, ...] = ("claims",),
    partition_size: int | None = None,
    most: int = 10_000_000,
    time_limit: int = 120,
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
    partition_size : int, optional
        Bytes of input that are done, or done again, as a whole; by default that of
        :func:`briefings.archive.partitions.usual_size`.
    most : int
        Bytes of the largest document that is read.
    time_limit : int
        Seconds of a processor that a document may take.

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
    output = Output(target, inputs)
    size = partition_size or usual_size(sum(file.size for file in inputs.files))
    pieces, columns = _pieces(inputs, size)
    job = Job(
        source=inputs.system,
        target=output.system,
        folder=output.folder,
        kind=inputs.kind,
        most=most,
        time_limit=time_limit,
        schemas=schemas(tables, columns),
        columns=tuple(columns.names),
        rules=rules_version(),
    )
    planned = partitions(pieces, size, job.depends_on())
    with output.held():
        done = output.done()
        waiting = [partition for partition in planned if partition.key not in done]
        if waiting:
            with client_of(scheduler, workers) as client:
                output.begin(planned, tables)
                process_all(client, waiting, job, Progress(waiting, len(planned), dashboard_of(client)))
        elif len(done) > len(planned):
            output.begin(planned, tables)
        manifest = manifest_of(job, inputs, planned, output)
        output.write_manifest(manifest)
    return manifest


def _pieces(inputs: Inputs, size: int) -> tuple[Iterable[Piece], pa.Schema]:
    """The pieces of an input and its own columns."""
    if inputs.kind == PARQUET:
        return survey(inputs)
    if inputs.kind == LINES:
        return line_pieces(inputs, size), pa.schema([("metadata", pa.string())])
    return text_pieces(inputs), pa.schema([])
