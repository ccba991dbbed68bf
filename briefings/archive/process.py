"""What a worker does with a partition: its documents read, their claims extracted, all written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from briefings.archive.alone import Alone
from briefings.archive.documents import Document, reader_of
from briefings.archive.extract import Extract, extract, extract_in_time
from briefings.archive.job import Job, rules_version
from briefings.archive.partitions import Partition
from briefings.archive.writing import PartitionWriter
from briefings.errors import BriefingsError


class Summary(NamedTuple):
    """What was done: counts."""

    documents: int = 0
    claims: int = 0
    errors: int = 0


def process(partition: Partition, job: Job) -> Summary:
    """Write the tables of a partition.

    Parameters
    ----------
    partition : Partition
    job : Job

    Returns
    -------
    Summary

    Raises
    ------
    BriefingsError
        If this worker has other rules than the run, or cannot write.
    """
    extracted = partial(extract_in_time, seconds=job.time_limit)
    return _write_all(partition, job, _documents(partition, job), extracted)


def process_alone(partition: Partition, job: Job) -> Summary:
    """Do as :func:`process` does, but read the documents in a process that one of them may end."""
    with Alone(job.time_limit) as extract_alone:
        return _write_all(partition, job, _documents(partition, job), extract_alone)


def give_up(partition: Partition, job: Job) -> Summary:
    """Do as :func:`process` does, but open nothing, and write that nothing was read."""
    fault = "is in a partition that ends each worker that opens it; more memory for a worker may help"
    unread = (
        Document(piece.document_id or piece.file.name, piece.file.name, piece.start, fault=fault)
        for piece in partition.pieces
    )
    return _write_all(partition, job, unread, extract)


def _documents(partition: Partition, job: Job) -> Iterator[Document]:
    read = reader_of(job.kind)
    return (document for piece in partition.pieces for document in read(job.source, piece, job.most))


def _write_all(
    partition: Partition, job: Job, documents: Iterator[Document], extracted: Callable[[Document], Extract]
) -> Summary:
    if rules_version() != job.rules:
        raise BriefingsError(f"a worker has the rules {rules_version()}, this run {job.rules}; install one on both")
    read = claims = errors = 0
    try:
        with PartitionWriter(job, partition.key) as writer:
            for document in documents:
                found = extracted(document)
                _write(writer, document, found)
                read += 1
                claims += len(found.claims)
                errors += found.fault is not None
    except OSError as failure:
        raise BriefingsError(f"{job.folder}: cannot be written: {failure.strerror or failure}") from None
    return Summary(read, claims, errors)


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
    writer.add("readings", [known + tuple(document.metadata.get(name) for name in writer.job.columns)])
