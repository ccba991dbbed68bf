"""What a run was about and what came of it, counted in the results themselves."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pandas.util import hash_array

from briefings.archive.inputs import Inputs
from briefings.archive.job import Job
from briefings.archive.partitions import Partition
from briefings.archive.store import Output
from briefings.errors import BriefingsError

_MOST_LISTED = 10_000  # documents that the manifest names; the readings have them all


def manifest_of(job: Job, inputs: Inputs, planned: list[Partition], output: Output) -> dict[str, Any]:
    """The manifest of a finished run.

    Parameters
    ----------
    job : Job
    inputs : Inputs
    planned : list of Partition
        All of them done.
    output : Output

    Returns
    -------
    dict
        The same for the same results: it has no time and no place in it.

    Raises
    ------
    BriefingsError
        If results are not where the workers were to write them.
    """
    counts = dict.fromkeys(("documents", "documents_not_read", *job.tables), 0)
    errors: list[dict] = []
    hashes = []
    for partition in planned:
        rows = _readings(output, partition, ["document_id", "file", "offset", "error", *job.tables])
        failed = rows.filter(rows["error"].is_valid())
        counts["documents"] += len(rows)
        counts["documents_not_read"] += len(failed)
        for table in job.tables:
            counts[table] += pc.sum(rows[table]).as_py() or 0
        errors += failed.select(["document_id", "file", "offset", "error"]).to_pylist()
        errors = sorted(errors, key=lambda error: (error["file"], error["offset"]))[:_MOST_LISTED]
        hashes.append(_hashes(rows))
    return {
        "complete": True,
        "input": output.source,
        "kind": inputs.kind,
        "files": len(inputs.files),
        "bytes": sum(file.size for file in inputs.files),
        "rules": job.rules,
        "largest_document": job.most,
        "time_limit": job.time_limit,
        "partitions": len(planned),
        **counts,
        "errors": errors,
        "ids_that_occur_twice": _repeated(output, planned, np.concatenate(hashes)),
    }


def _readings(output: Output, partition: Partition, columns: list[str]):
    """Columns of the readings of a partition."""
    try:
        with output.system.open(output.readings(partition.key), "rb") as stream:
            return pq.read_table(stream, columns=columns)
    except FileNotFoundError:
        raise BriefingsError(
            f"{output.location}: a worker has written its results elsewhere; name a directory that all machines share"
        ) from None


def _hashes(rows) -> np.ndarray:
    """Eight bytes for each document's id, so that those of millions fit into memory."""
    return hash_array(rows["document_id"].to_numpy(zero_copy_only=False).astype(object))


def _repeated(output: Output, planned: list[Partition], hashes: np.ndarray) -> list[str]:
    """The ids that more than one document has, as many of them as are listed."""
    hashes.sort()
    twice = np.unique(hashes[1:][hashes[1:] == hashes[:-1]])
    found: set[str] = set()
    for partition in planned if len(twice) else ():
        rows = _readings(output, partition, ["document_id"])
        found.update(rows["document_id"].filter(np.isin(_hashes(rows), twice)).to_pylist())
    return sorted(found)[:_MOST_LISTED]
