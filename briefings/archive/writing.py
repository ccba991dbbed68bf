"""Writing a partition: each of its files whole or not there, the readings last."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import IO, NamedTuple
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from briefings.archive.job import Job

UNFINISHED = ".new"  # ends the name of a file that is not yet in its place
_ROWS = 20_000  # held before they are written


def part(folder: str, table: str, key: str) -> str:
    """The path of a partition's file of one table."""
    return f"{folder}/{table}/part-{key}.parquet"


class _Table(NamedTuple):
    """A table that is being written: rows that are held, the file, and where that is to go."""

    rows: list[tuple]
    schema: pa.Schema
    file: IO[bytes]
    writer: pq.ParquetWriter
    unfinished: str
    path: str

    def flush(self) -> None:
        """Write the rows that are held."""
        if not self.rows:
            return
        columns = zip(*self.rows, strict=True)
        arrays = [pa.array(values, field.type) for values, field in zip(columns, self.schema, strict=True)]
        self.writer.write_table(pa.Table.from_arrays(arrays, schema=self.schema))
        self.rows.clear()


class PartitionWriter:
    """Writes the tables of one partition, a row group at a time, and puts them into place at the end.

    Use it as a context manager: a block that fails puts nothing into place.
    """

    def __init__(self, job: Job, key: str):
        self.job, self.key = job, key
        self.tables: dict[str, _Table] = {}

    def __enter__(self) -> PartitionWriter:
        mark = uuid4().hex[:8]  # another worker may be at the same partition, where this one was given up for lost
        for table, schema in self.job.schemas.items():
            unfinished = f"{self.job.folder}/{table}/.{self.key}-{mark}{UNFINISHED}"
            file = self.job.target.open(unfinished, "wb")
            writer = pq.ParquetWriter(file, schema, compression="zstd")
            self.tables[table] = _Table([], schema, file, writer, unfinished, part(self.job.folder, table, self.key))
        return self

    def add(self, table: str, rows: Iterable[tuple]) -> None:
        """Add rows to a table, in the order of its columns."""
        written = self.tables[table]
        written.rows.extend(rows)
        if len(written.rows) >= _ROWS:
            written.flush()

    def __exit__(self, kind, *_) -> None:
        if kind is None:
            for table in self.tables.values():
                table.flush()
                table.writer.close()
                table.file.close()
            for table in self.tables.values():
                self.job.target.mv(table.unfinished, table.path)
            return
        for table in self.tables.values():
            with suppress(OSError):  # what stays behind is taken away when the next run begins
                table.writer.close()
                table.file.close()
                self.job.target.rm_file(table.unfinished)
