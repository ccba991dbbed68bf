"""Rows on standard output: as a table that fits the terminal, as CSV, or as JSON lines."""

from __future__ import annotations

import csv
import json
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple


class TextColumn(NamedTuple):
    """A column of the printed table.

    ``width`` is in characters, or if below 1 the share of what the columns with a width in characters leave.
    """

    heading: str
    of: Callable[[tuple], str]
    width: float


def begun(records: Iterable[tuple]) -> Iterator[tuple]:
    """The same records, of which the first has been made: if that fails, it fails now."""
    records = iter(records)
    first = list(islice(records, 1))
    return chain(first, records)


def write_csv(records: Iterable[tuple], fields: Sequence[str], stream=None) -> None:
    """Write records as CSV with a header; missing values are empty."""
    writer = csv.writer(stream or sys.stdout, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows([_plain(value) for value in record] for record in records)


def write_jsonl(records: Iterable[tuple], fields: Sequence[str], stream=None) -> None:
    """Write one JSON object a line; missing values are null."""
    for record in records:
        row = dict(zip(fields, map(_plain, record), strict=True))
        print(json.dumps(row, ensure_ascii=False), file=stream or sys.stdout)


def write_table(records: Iterable[tuple], columns: Sequence[TextColumn], stream=None) -> None:
    """Write a table cut to the terminal's width; nothing in a cell can steer the terminal."""
    terminal = shutil.get_terminal_size((100, 24)).columns - 2 * (len(columns) - 1)
    rest = terminal - sum(int(column.width) for column in columns)
    widths = [int(column.width) or max(len(column.heading), int(column.width * rest)) for column in columns]
    _write_line([column.heading for column in columns], widths, stream)
    _write_line(["-" * size for size in widths], widths, stream)
    for record in records:
        _write_line([column.of(record) for column in columns], widths, stream)


def _write_line(cells: Sequence[str], widths: Sequence[int], stream) -> None:
    shown = [_fit(printable(cell), size) for cell, size in zip(cells, widths, strict=True)]
    print("  ".join(shown).rstrip(), file=stream or sys.stdout)


def printable(text: str) -> str:
    """The text on one line, without control or direction characters."""
    return "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")


def _fit(text: str, size: int) -> str:
    return text.ljust(size) if len(text) <= size else text[: size - 1] + "…"


def _plain(value):
    """A whole number without its decimal point, so that 564000000.0 reads 564000000."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
