"""Everything that can be wrong with the data directory, found in one run, with file and line."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from briefings.corpus.catalogue import catalogue_path, document_path, document_problems, read_catalogue
from briefings.corpus.decoding import decode, file_bytes
from briefings.corpus.transcript import read_file
from briefings.errors import BriefingsError
from briefings.records import Document, Reading

_DOCUMENT_COLUMNS = ("document_id", "document_a", "document_b")


class _Row(NamedTuple):
    line: int
    values: dict[str, str]


def check(data: str | Path) -> list[str]:
    """What is wrong with a data directory.

    Parameters
    ----------
    data : str or Path

    Returns
    -------
    list of str
        One line a problem, ``file:line: what`` where a line is known; empty where all is well.
    """
    data = Path(data)
    if not data.is_dir():
        return [f"{data}: is no directory; name the data directory with --data"]
    return list(_problems(data))


def _problems(data: Path) -> Iterator[str]:
    from briefings.tables import DOCUMENTS, FIGURES

    catalogue = catalogue_path(data)
    yield from _misfits(DOCUMENTS, catalogue)
    try:
        documents = read_catalogue(data)
    except BriefingsError as failure:
        yield str(failure)
        return
    yield from _days(catalogue, documents)
    yield from document_problems(data, documents)
    readings = {}
    for document in documents:
        path = document_path(data, document)
        if path.is_file():
            try:
                reading = read_file(path, document.document_id, document.event_date)
            except BriefingsError as failure:
                yield str(failure)
            else:
                readings[document.document_id] = reading
                yield from _reading(path, reading)
    figures = data / "reference" / "figures.csv"
    yield from _misfits(FIGURES, figures) if figures.is_file() else [f"{figures}: is missing"]
    for path in sorted((data / "curated").glob("*.csv")):
        yield from _curated(path, readings)


def _rows(path: Path) -> tuple[list[_Row], list[str]]:
    """The rows of a table with the lines they begin on, and what keeps some from being read."""
    try:
        text, _ = decode(file_bytes(path), str(path))
    except BriefingsError as failure:
        return [], [str(failure)]
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    rows, problems, line = [], [], 1
    header: list[str] = []
    try:
        for fields in reader:
            if not header:
                header = fields
                problems += [f"{path}:1: column {name!r} stands twice" for name, n in Counter(header).items() if n > 1]
            elif len(fields) != len(header):
                problems.append(f"{path}:{line}: has {len(fields)} fields instead of {len(header)}")
            else:
                rows.append(_Row(line, dict(zip(header, fields, strict=True))))
            line = reader.line_num + 1
    except csv.Error as failure:
        problems.append(f"{path}:{reader.line_num}: {failure}")
    return rows, problems


def _misfits(schema, path: Path) -> Iterator[str]:
    """Where a table does not fit its schema."""
    import pandas as pd
    from pandera.errors import SchemaErrors

    rows, problems = _rows(path)
    yield from problems
    if not rows:
        return
    frame = pd.DataFrame([row.values for row in rows]).replace("", None)
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as failure:
        for case in failure.failure_cases.itertuples():
            known = not pd.isna(case.index) and int(case.index) < len(rows)
            where = f"{path}:{rows[int(case.index)].line}" if known else f"{path}:1"
            column = f"column {case.column!r}: " if known else ""
            yield f"{where}: {column}{case.failure_case!r} fails {case.check}"


def _days(catalogue: Path, documents: list[Document]) -> Iterator[str]:
    """Days that are none, events after their publication, pages beyond the last."""
    lines = [row.line for row in _rows(catalogue)[0]]
    for line, document in zip(lines, documents, strict=True):
        where = f"{catalogue}:{line}: {document.document_id}"
        for column in ("event_date", "published"):
            day = getattr(document, column)
            if day and not _is_day(day):
                yield f"{where}: column {column!r}: {day!r} is no day like 2022-08-19"
        if document.event_date and document.published and document.event_date > document.published:
            yield f"{where}: the event, {document.event_date}, is later than its publication, {document.published}"
        if document.page and document.pages_total and document.page > document.pages_total:
            yield f"{where}: page {document.page} of {document.pages_total}"


def _is_day(day: str) -> bool:
    try:
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def _reading(path: Path, reading: Reading) -> Iterator[str]:
    """A text of which nothing is read, and offsets that do not hold."""
    if not reading.sentences:
        yield f"{path}: no sentence can be read from it"
    for sentence in reading.sentences:
        if reading.text[sentence.start : sentence.end] != sentence.text:
            line = reading.text.count("\n", 0, sentence.start) + 1
            yield f"{path}:{line}: the offsets of a sentence do not give it back"


def _curated(path: Path, readings: dict[str, Reading]) -> Iterator[str]:
    """Rows about documents that there are not, and quotations that no document has."""
    rows, problems = _rows(path)
    yield from problems
    for row in rows:
        for column in _DOCUMENT_COLUMNS:
            document_id = row.values.get(column)
            if document_id is None:
                continue
            if document_id not in readings:
                yield f"{path}:{row.line}: column {column!r}: no document is called {document_id!r}"
                continue
            quote = row.values.get(column.replace("document", "quote").removesuffix("_id"))
            if quote and quote not in readings[document_id].text:
                yield f"{path}:{row.line}: {document_id} does not say {quote!r}"
