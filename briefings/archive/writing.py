"""Writing a partition: each of its files whole or not there, the readings last."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from briefings.archive.job import Job
from briefings.archive.store import UNFINISHED, part

_ROWS = 20_000  # held before they are written


class PartitionWriter:
    """Writes the tables of one partition, a row group at a time, and puts them into place at the end.

    Use it as a context manager: a block that fails leaves nothing.
    """

    def __init__(self, job: Job, key: str):
        self.job, self.key = job, key
        self.rows: dict[str, list[tuple]] = {table: [] for table in (*job.tables, "readings")}
        self.files: dict[str, Any] = {}
        self.writers: dict[str, pq.ParquetWriter] = {}

    def __enter__(self) -> PartitionWriter:
        mark = uuid4().hex[:8]  # another worker may be at the same partition, where this one was given up for lost
        for table in self.rows:
            path = part(self.job.folder, table, self.key)
            unfinished = posixpath.join(posixpath.dirname(path), f".{self.key}-{mark}{UNFINISHED}")
            file = self.job.target.open(unfinished, "wb")
            self.files[table] = (file, unfinished, path)
            self.writers[table] = pq.ParquetWriter(file, self.job.schema(table), compression="zstd")
        return self

    def add(self, table: str, rows: Iterable[tuple]) -> None:
        """Add rows to a table, in the order of its columns."""
        held = self.rows[table]
        held.extend(rows)
        if len(held) >= _ROWS:
            self._flush(table)

    def _flush(self, table: str) -> None:
        schema = self.job.schema(table)
        columns = zip(*self.rows[table], strict=True)
        arrays = [pa.array(list(values), field.type) for values, field in zip(columns, schema, strict=True)]
        self.writers[table].write_table(pa.Table.from_arrays(arrays, schema=schema))
        self.rows[table].clear()

    def __exit__(self, kind, *_) -> None:
        for table, (file, unfinished, path) in self.files.items():
            if kind is None and self.rows[table]:
                self._flush(table)
            self.writers[table].close()
            file.close()
            if kind is None:
                self.job.target.mv(unfinished, path)
            else:
                self.job.target.rm_file(unfinished)
