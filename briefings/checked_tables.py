"""A table as it stands in its file: its rows with their lines, and what keeps some from being read."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from pandera.pandas import DataFrameSchema


class CheckedTable(NamedTuple):
    """The header, the rows that fit it, each after the line that it begins on, and the problems of the others."""

    path: Path
    text: str
    header: tuple[str, ...]
    rows: list[tuple[int, dict[str, str]]]
    problems: list[str]

    def mentions(self, name: str) -> bool:
        """Whether a name stands in the table, be it in a row that does not fit."""
        return name in re.split(r'[,"\r\n]', self.text)


def read_table(path: Path) -> CheckedTable:
    """Read all of a table that can be read.

    Parameters
    ----------
    path : Path

    Returns
    -------
    CheckedTable
        Without rows, and with one problem, if the file is missing or its bytes are not UTF-8.
    """
    try:
        text = table_text(path)
    except BriefingsError as failure:
        return CheckedTable(path, "", (), [], [str(failure)])
    header: tuple[str, ...] = ()
    rows, problems = [], []
    for line, fields in _records(text.removeprefix("\ufeff")):
        if isinstance(fields, csv.Error):
            problems.append(f"{path}:{line}: {fields}; is a quotation mark left open?")
        elif not header:
            header = tuple(fields)
            problems += [
                f"{path}:1: column {name!r} stands twice" for name, times in Counter(header).items() if times > 1
            ]
        elif not fields:
            problems.append(f"{path}:{line}: is an empty line; delete it")
        elif len(fields) != len(header):
            problems.append(f"{path}:{line}: has {len(fields)} fields instead of {len(header)}")
        else:
            rows.append((line, dict(zip(header, fields, strict=True))))
    return CheckedTable(path, text, header, rows, problems)


def table_text(path: Path) -> str:
    """The text of a table's file, with the byte order mark if there is one.

    Raises
    ------
    BriefingsError
        If the file cannot be read, is empty, or is not UTF-8.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as failure:
        raise BriefingsError(f"{path}: cannot be read: {failure.strerror}") from None
    except UnicodeDecodeError as failure:
        raise BriefingsError(f"{path}: byte {failure.start} is not UTF-8; save the table as UTF-8") from None
    if not text.strip():
        raise BriefingsError(f"{path}: is empty; restore it")
    return text


def _records(text: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Each record, or what is wrong with it, after the line that it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as failure:
            yield line, failure


def misfits(schema: DataFrameSchema, table: CheckedTable) -> Iterator[str]:
    """Where a table does not fit its schema.

    Parameters
    ----------
    schema : DataFrameSchema
    table : CheckedTable

    Yields
    ------
    str
        ``file:line: column 'name': ...``.
    """
    import pandas as pd
    from pandera.errors import SchemaErrors

    if not table.header:
        return
    for column in schema.columns:
        if column not in table.header:
            yield f"{table.path}:1: column {column!r} is missing"
    frame = pd.DataFrame([row for _, row in table.rows], columns=list(table.header)).replace("", None)
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as failure:
        for case in failure.failure_cases.itertuples():
            check = str(case.check)
            if check == "column_in_schema":
                yield f"{table.path}:1: column {case.failure_case!r} is none of this table's"
            elif not pd.isna(case.index) and not check.startswith("dtype("):  # said by coerce_dtype already
                line, _ = table.rows[int(case.index)]
                yield f"{table.path}:{line}: column {case.column!r}: {_misfit(case.failure_case, check)}"


def _misfit(cell: object, check: str) -> str:
    if check == "not_nullable":
        return "is empty"
    return f"{cell!r} is no number" if check.startswith("coerce_dtype") else f"{cell!r} fails {check}"
