"""Putting a new briefing into the data directory: read, compared with what is there, written whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from briefings.corpus.catalogue import catalogue_path, document_path, read_catalogue
from briefings.corpus.decoding import decode, file_bytes
from briefings.corpus.transcript import Examination, examine
from briefings.errors import BriefingsError, UsageError
from briefings.records import Claim, Document

_SAME = 0.8  # share of running words in common from which two texts are editions of one
_RUN = 5  # words
_OPTIONS = {"title": "--title", "event_date": "--event-date", "publisher": "--publisher"}


class Added(NamedTuple):
    """A document as added: its row of the catalogue, what was read, and in which encoding."""

    document: Document
    examination: Examination
    encoding: str


def add(
    path: str | Path,
    data: str | Path,
    *,
    title: str | None = None,
    event_date: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    kind: str | None = None,
    url: str | None = None,
    page: int | None = None,
    pages_total: int | None = None,
) -> Added:
    """Add a text to ``data/documents``, byte for byte, with its row of the catalogue.

    What is given goes before what the text says; what neither says stays empty.

    Parameters
    ----------
    path : str or Path
        The file as saved.
    data : str or Path
        The data directory.
    title, event_date, published, publisher, kind, url : str, optional
        Columns of the catalogue; days as ``YYYY-MM-DD``.
    page, pages_total : int, optional

    Returns
    -------
    Added

    Raises
    ------
    UsageError
        If neither the options nor the text give title, event date or publisher.
    BriefingsError
        If the file cannot be read, says nothing, or is in the corpus already.
    """
    content = file_bytes(path)
    text, encoding = decode(content, str(path))
    examination = examine(text, Path(path).stem, event_date)
    if not examination.reading.sentences:
        raise BriefingsError(f"{path}: has no sentence to read; save the page again as text")
    documents = read_catalogue(data)
    _refuse_known(path, content, text, data, documents)
    given = {"title": title, "event_date": event_date, "published": published, "publisher": publisher}
    given |= {"page": page, "pages_total": pages_total}
    said = {key: found.value for key, found in examination.metadata.items()}
    row = {key: value if value is not None else said.get(key) for key, value in given.items()}
    missing = [option for key, option in _OPTIONS.items() if not row[key]]
    if missing:
        raise UsageError(f"{path}: the text does not say it, so please give {' and '.join(missing)}")
    document_id = _document_id(row)
    _refuse_taken(document_id, content, data, documents)
    document = Document(
        document_id=document_id,
        file=f"{document_id}.txt",
        kind=kind or _kind(row["title"], examination),
        url=url,
        language=said.get("language", "en"),
        translator_note=None,
        period=row["event_date"][:4],
        date_basis="given" if event_date else "stated in text",
        sha256=hashlib.sha256(content).hexdigest(),
        **row,
    )
    _write(content, document, data)
    return Added(document, examination, encoding)


def summary(added: Added, claims: list[Claim]) -> str:
    """What was read and added, for the author to look over.

    Parameters
    ----------
    added : Added
    claims : list of Claim
        The claims of the reading.

    Returns
    -------
    str
        A few lines, ending with the next step.
    """
    document, examination = added.document, added.examination
    reading = examination.reading
    turns = Counter((turn.role, turn.speaker or "nobody named") for turn in reading.turns)
    read_where = {
        key: f"{key}: {found.value} (read at character {found.start})"
        for key, found in sorted(examination.metadata.items())
        if getattr(document, key) == found.value
    }
    lines = [
        f"added {document.file}: {document.title}",
        f"encoding: {added.encoding}; {len(reading.text):,} characters",
        *(read_where.get(key, f"{key}: {getattr(document, key) or 'not said'}") for key in _DAYS),
        f"turns: {len(reading.turns)}; sentences: {len(reading.sentences)}",
        *(f"  {role}: {speaker}, {number} turn{'s' * (number > 1)}" for (role, speaker), number in turns.items()),
        f"claims found: {len(claims)}",
        f"furniture left out: {len(examination.furniture)} lines",
        *(f"  {line[:_SHOWN]}" for line in examination.furniture),
        "next: make book, and look at its page",
    ]
    return "\n".join(lines)


_DAYS = ("event_date", "published", "publisher", "page", "pages_total", "language")
_SHOWN = 70  # characters of a line of furniture


def _document_id(row: dict) -> str:
    """Day and first words of the title, and the page where there is more than one."""
    words = [word for word in re.findall(r"[a-z0-9]+", row["title"].lower()) if word not in _SMALL][:6]
    pages = f"-p{row['page']:02d}" if row["page"] and (row["pages_total"] or 0) > 1 else ""
    return "-".join([row["event_date"], *(words or ["untitled"])]) + pages


_SMALL = frozenset(["a", "an", "the", "of", "on", "in", "at", "to", "for", "and", "by", "with", "from", "s"])


def _kind(title: str, examination: Examination) -> str:
    if not examination.is_transcript:
        return "news"
    return "press_conference" if "conference" in title.lower() else "briefing"


def _refuse_known(path: str | Path, content: bytes, text: str, data: str | Path, documents: list[Document]) -> None:
    """Refuse a text that the corpus has, or has in another edition."""
    digest = hashlib.sha256(content).hexdigest()
    runs = _runs(text)
    for document in documents:
        stored = document_path(data, document)
        known = decode(file_bytes(stored), str(stored))[0]
        share = 1.0 if document.sha256 == digest else _share(runs, _runs(known))
        if share >= _SAME:
            raise BriefingsError(
                f"{path}: this text is already in {stored.parent} as {document.file} ({int(100 * share)}% the same).\n"
                f"If it is a corrected edition, remove the old one first: git rm {stored}"
                f" and delete its line in {catalogue_path(data)}"
            )


def _runs(text: str) -> set[int]:
    words = re.findall(r"\w+", text.lower())
    return {hash(tuple(words[at : at + _RUN])) for at in range(max(len(words) - _RUN + 1, 1))}


def _share(one: set[int], other: set[int]) -> float:
    """What two texts have in common: the coefficient of Dice over their runs of words."""
    return 2 * len(one & other) / (len(one) + len(other))


def _refuse_taken(document_id: str, content: bytes, data: str | Path, documents: list[Document]) -> None:
    if any(document.document_id == document_id for document in documents):
        raise BriefingsError(
            f"{document_id}: is another document's name; give another --title, or --page and --pages-total"
        )
    path = catalogue_path(data).parent / f"{document_id}.txt"
    if path.exists() and path.read_bytes() != content:
        raise BriefingsError(f"{path}: is there already, with another text and without a row; move it away first")


def _write(content: bytes, document: Document, data: str | Path) -> None:
    """Write text and row, both or none: each whole under another name first, then renamed, the catalogue last."""
    text_path, catalogue = document_path(data, document), catalogue_path(data)
    new_text, new_catalogue = _beside(text_path), _beside(catalogue)
    try:
        _write_through(new_text, content)
        _write_through(new_catalogue, _with_row(catalogue.read_bytes(), document))
        new_text.replace(text_path)
        try:
            new_catalogue.replace(catalogue)
        except BaseException:
            text_path.unlink()
            raise
    except OSError as failure:
        raise BriefingsError(f"{catalogue.parent}: cannot be written: {failure.strerror or failure}") from None
    finally:
        new_text.unlink(missing_ok=True)
        new_catalogue.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def _write_through(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _with_row(catalogue: bytes, document: Document) -> bytes:
    ending = "\r\n" if b"\r\n" in catalogue else "\n"
    line = io.StringIO()
    csv.writer(line, lineterminator=ending).writerow(["" if value is None else value for value in document])
    return catalogue.rstrip(b"\r\n") + ending.encode() + line.getvalue().encode("utf-8")
