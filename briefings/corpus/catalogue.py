"""The catalogue of the documents, and the corpus that it lists."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefings.corpus.decoding import decode, file_bytes
from briefings.corpus.transcript import read_file
from briefings.errors import BriefingsError
from briefings.records import Document, Reading

if TYPE_CHECKING:
    from pandas import DataFrame

_NUMBERS = ("page", "pages_total")
_OPTIONAL = ("publisher", "event_date", "published", "page", "pages_total", "url", "translator_note", "date_basis")


class Corpus(NamedTuple):
    """The documents of a data directory as tables, and as plain readings."""

    documents: DataFrame
    turns: DataFrame
    sentences: DataFrame
    readings: list[Reading]

    def document(self, document_id: str):
        """The row of one document, with its columns as attributes."""
        return next(row for row in self.documents.itertuples(index=False) if row.document_id == document_id)

    def reading(self, document_id: str) -> Reading:
        """One document as read."""
        return next(reading for reading in self.readings if reading.document_id == document_id)


def catalogue_path(data: str | Path) -> Path:
    return Path(data) / "documents" / "catalogue.csv"


def document_path(data: str | Path, document: Document) -> Path:
    return catalogue_path(data).parent / document.file


def read_catalogue(data: str | Path) -> list[Document]:
    """The rows of the catalogue.

    Parameters
    ----------
    data : str or Path
        The data directory.

    Returns
    -------
    list of Document

    Raises
    ------
    BriefingsError
        If the catalogue is absent, has other columns than it should, or a row that cannot be read.
    """
    path = catalogue_path(data)
    text, _ = decode(file_bytes(path), str(path))
    rows = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = next(rows)
        if tuple(header) != Document._fields:
            raise BriefingsError(f"{path}:1: columns must be {','.join(Document._fields)}")
        return [_document(row, path, rows.line_num) for row in rows if row]
    except csv.Error as failure:
        raise BriefingsError(f"{path}:{rows.line_num}: {failure}") from None


def _document(row: list[str], path: Path, line: int) -> Document:
    if len(row) != len(Document._fields):
        raise BriefingsError(f"{path}:{line}: has {len(row)} fields instead of {len(Document._fields)}")
    values = dict(zip(Document._fields, row, strict=True))
    for column in _OPTIONAL:
        values[column] = values[column] or None
    for column in _NUMBERS:
        if values[column] is not None and not values[column].isdecimal():
            raise BriefingsError(f"{path}:{line}: column {column!r}: {values[column]!r} is no whole number")
        values[column] = int(values[column]) if values[column] is not None else None
    return Document(**values)


def read_corpus(data: str | Path) -> Corpus:
    """Read every document of the catalogue.

    Parameters
    ----------
    data : str or Path
        The data directory.

    Returns
    -------
    Corpus
        Frames ``documents``, ``turns`` and ``sentences`` as :mod:`briefings.tables` declares them, and ``readings``.

    Raises
    ------
    BriefingsError
        If a document's bytes are not the catalogued ones, a text is not in the catalogue, or a row has no file.
    """
    from briefings.tables import DOCUMENTS, SENTENCES, TURNS, table

    documents = read_catalogue(data)
    problems = document_problems(data, documents)
    if problems:
        raise BriefingsError("; ".join(problems))
    readings = [read_file(document_path(data, row), row.document_id, row.event_date) for row in documents]
    return Corpus(
        table(DOCUMENTS, documents),
        table(TURNS, [turn for reading in readings for turn in reading.turns]),
        table(SENTENCES, [sentence for reading in readings for sentence in reading.sentences]),
        readings,
    )


def document_problems(data: str | Path, documents: list[Document]) -> list[str]:
    """What is wrong between the catalogue and the files beside it, each naming the file that it is about."""
    folder = catalogue_path(data).parent
    problems = []
    for row in documents:
        path = folder / row.file
        if Path(row.file).name != row.file or not path.is_file():
            problems.append(f"{path}: is in the catalogue as {row.document_id} but is no file in {folder}")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != row.sha256:
            problems.append(f"{path}: is not the text that was catalogued (its sha256 differs); restore it")
    listed = {row.file for row in documents}
    for path in sorted(folder.glob("*.txt")):
        if path.name not in listed:
            problems.append(f"{path}: is not in the catalogue; add it with: briefings add {path}")
    return problems
