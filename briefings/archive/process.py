"""What a worker does with a partition: its documents read, their claims extracted, all written."""

from __future__ import annotations

from contextlib import nullcontext
from typing import NamedTuple

from briefings.archive.alone import Alone
from briefings.archive.documents import Document, reader_of
from briefings.archive.extract import Extract, extract
from briefings.archive.job import Job, rules_version
from briefings.archive.partitions import Partition
from briefings.archive.writing import PartitionWriter
from briefings.errors import BriefingsError


class Summary(NamedTuple):
    """What was done: counts."""

    documents: int = 0
    claims: int = 0
    errors: int = 0


def process(partition: Partition, job: Job, alone: bool = False) -> Summary:
    """Write the tables of a partition.

    Parameters
    ----------
    partition : Partition
    job : Job
    alone : bool
        Whether to read the documents in a process of their own, so that one that ends its process is found out.

    Returns
    -------
    Summary

    Raises
    ------
    BriefingsError
        If this worker has other rules than the run, or cannot write.
    """
    if rules_version() != job.rules:
        raise BriefingsError(f"a worker has the rules {rules_version()}, this run {job.rules}; install one on both")
    try:
        return _process(partition, job, alone)
    except OSError as failure:
        raise BriefingsError(f"{job.folder}: cannot be written: {failure.strerror or failure}") from None


def _process(partition: Partition, job: Job, alone: bool) -> Summary:
    read = reader_of(job.kind)
    documents = claims = errors = 0
    with PartitionWriter(job, partition.key) as writer, Alone() if alone else nullcontext(extract) as extracted:
        for piece in partition.pieces:
            for document in read(job.source, piece, job.most):
                found = extracted(document)
                _write(writer, document, found)
                documents += 1
                claims += len(found.claims)
                errors += found.fault is not None
    return Summary(documents, claims, errors)


def _write(writer: PartitionWriter, document: Document, found: Extract) -> None:
    reading, claims, fault = found
    turns, sentences = (reading.turns, reading.sentences) if reading else ([], [])
    rows = {"claims": claims, "turns": turns, "sentences": sentences}
    for table in writer.job.tables:
        writer.add(table, rows[table])
    known = (
        document.document_id,
        document.file,
        document.offset,
        reading.event_date if reading else document.event_date,
        len(reading.text) if reading else None,
        len(turns),
        len(sentences),
        len(claims),
        fault,
    )
    writer.add("readings", [known + tuple(document.metadata.get(name) for name in writer.job.columns.names)])
