"""Putting a new briefing into the data directory: read, compared with what is there, written whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from briefings.cataloguing import row_faults
from briefings.checked_tables import table_text
from briefings.corpus.catalogue import catalogue_path, document_path, read_catalogue
from briefings.corpus.decoding import decode, file_bytes
from briefings.corpus.transcript import Examination, examine, read_file
from briefings.errors import BriefingsError, UsageError
from briefings.notebooks import source_page, source_template
from briefings.output import printable
from briefings.records import Claim, Document, Reading
from briefings.storing import alone, write_all

_SAME = 0.5  # share of the shorter text's words that, standing in the other too, makes them one document
_RUN = 5  # words
_LONGEST_ID = 80  # characters
_OPTIONS = {"title": "--title", "event_date": "--event-date"}


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
    """Add a text to ``data/documents``, byte for byte, with its row of the catalogue and its page in the book.

    What is given goes before what the text says; what neither says stays empty. A text that stands in
    ``data/documents`` without a row keeps its name.

    Parameters
    ----------
    path : str or Path
        The file as saved.
    data : str or Path
        The data directory; the book stands beside it.
    title, event_date, published, publisher, kind, url : str, optional
        Columns of the catalogue; days as ``YYYY-MM-DD``.
    page, pages_total : int, optional

    Returns
    -------
    Added

    Raises
    ------
    UsageError
        If neither the options nor the text give title or event date, or what they give cannot stand in
        the catalogue.
    BriefingsError
        If the file cannot be read, says nothing, is in the corpus already, or cannot be written.
    """
    content = file_bytes(path)
    text, encoding = decode(content, str(path))
    examination = examine(text, Path(path).stem, event_date)
    if not examination.reading.sentences:
        raise BriefingsError(f"{path}: has no sentence to read; save the page again as text")
    given = {
        "title": None if title is None else " ".join(title.split()),
        "event_date": event_date,
        "published": published,
        "publisher": publisher,
        "page": page,
        "pages_total": pages_total,
    }
    document = _document(path, content, data, examination, given, kind, url)
    try:
        with alone(catalogue_path(data).parent):
            _refuse_known(path, content, examination.reading, data)
            _refuse_taken(document, content, data)
            write_all(_files(document, content, data))
    except OSError as failure:
        raise BriefingsError(f"{failure.filename or data}: {failure.strerror or failure}; nothing was added") from None
    return Added(document, examination, encoding)


def _document(
    path: str | Path,
    content: bytes,
    data: str | Path,
    examination: Examination,
    given: dict,
    kind: str | None,
    url: str | None,
) -> Document:
    """The row of the catalogue, from what is given and what the text says, if it may stand there."""
    said = {key: _clean(found.value) for key, found in examination.metadata.items()}
    row = {key: value if value is not None else said.get(key) for key, value in given.items()}
    missing = [option for key, option in _OPTIONS.items() if row[key] is None]
    if missing:
        raise UsageError(f"{path}: the text does not say it, so please give {' and '.join(missing)}")
    document_id = _name_kept(path, data) or _document_id(row, content)
    document = Document(
        document_id=document_id,
        file=f"{document_id}.txt",
        kind=kind or _kind(row["title"], examination),
        url=url,
        language=said.get("language", "en"),
        translator_note=None,
        period=row["event_date"][:4],
        date_basis="given" if given["event_date"] else "stated in text",
        sha256=hashlib.sha256(content).hexdigest(),
        **row,
    )
    if faults := row_faults(dict(zip(Document._fields, _cells(document), strict=True))):
        raise UsageError(f"{path}: cannot be catalogued; give by its option what is right: {'; '.join(faults)}")
    return document


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
        key: f"{key}: {getattr(document, key)} (read at character {found.start})"
        for key, found in sorted(examination.metadata.items())
        if getattr(document, key) == _clean(found.value)
    }
    lines = [
        f"added {document.file}: {document.title}",
        f"encoding: {added.encoding}; {len(reading.text):,} characters",
        *(read_where.get(key, f"{key}: {getattr(document, key) or 'not said'}") for key in _TOLD),
        f"turns: {len(reading.turns)}; sentences: {len(reading.sentences)}",
        *(f"  {role}: {speaker}, {number} turn{'s' * (number > 1)}" for (role, speaker), number in turns.items()),
        f"claims found: {len(claims)}",
        f"furniture left out: {len(examination.furniture)} lines",
        *(f"  {line[:_SHOWN]}" for line in examination.furniture),
        "next: make book, and look at its page",
    ]
    return "\n".join(map(printable, lines))


_TOLD = ("event_date", "published", "publisher", "page", "pages_total", "language")
_SHOWN = 70  # characters of a line of furniture


def _clean(value: str | int) -> str | int:
    """What a text says, as it may stand in the catalogue: on one line, without invisible characters."""
    return " ".join(printable(value).split()) if isinstance(value, str) else value


def _name_kept(path: str | Path, data: str | Path) -> str | None:
    """The name of a text that stands in its place already."""
    place = Path(path).resolve()
    return place.stem if place.suffix == ".txt" and place.parent == catalogue_path(data).parent.resolve() else None


def _document_id(row: dict, content: bytes) -> str:
    """Day and first words of the title, and the page where there is more than one.

    A title in another script than ours gives no words; the first digits of the text's SHA-256 stand for them.
    """
    plain = unicodedata.normalize("NFKD", row["title"]).encode("ascii", "ignore").decode().lower()
    words = [word for word in re.findall(r"[a-z0-9]+", plain) if word not in _SMALL][:6]
    name = "-".join([row["event_date"], *(words or [hashlib.sha256(content).hexdigest()[:8]])])
    pages = f"-p{row['page']:02d}" if row["page"] and row["pages_total"] != 1 else ""
    return name[:_LONGEST_ID].rstrip("-") + pages


_SMALL = frozenset(["a", "an", "the", "of", "on", "in", "at", "to", "for", "and", "by", "with", "from", "s"])


def _kind(title: str, examination: Examination) -> str:
    if not examination.is_transcript:
        return "news"
    return "press_conference" if "conference" in title.lower() else "briefing"


def _refuse_known(path: str | Path, content: bytes, reading: Reading, data: str | Path) -> None:
    """Refuse a text that the corpus has, or that shares half of the shorter one's words with one that it has."""
    digest, runs = hashlib.sha256(content).hexdigest(), _runs(reading)
    for document in read_catalogue(data):
        stored = document_path(data, document)
        known = runs if document.sha256 == digest else _runs(read_file(stored, document.document_id))
        share = len(runs & known) / min(len(runs), len(known))
        if share >= _SAME:
            percent = f"{int(100 * share)}%"
            what = f"{percent} of this text is" if len(runs) <= len(known) else f"this text holds {percent} of what is"
            raise BriefingsError(
                f"{path}: {what} already in {stored}; if it is a corrected edition, remove the old one first: "
                f"git rm {stored} and delete its line in {catalogue_path(data)}"
            )


def _runs(reading: Reading) -> set[int]:
    """The runs of words of what is said; menus and markup, which all pages of a site share, are left out."""
    words = re.findall(r"\w+", " ".join(sentence.text for sentence in reading.sentences).lower())
    return {hash(tuple(words[at : at + _RUN])) for at in range(max(len(words) - _RUN + 1, 1))}


def _refuse_taken(new: Document, content: bytes, data: str | Path) -> None:
    """Refuse a name that is another document's."""
    if any(document.document_id == new.document_id for document in read_catalogue(data)):
        raise BriefingsError(
            f"{new.document_id}: is another document's name; give another --title, or --page and --pages-total"
        )
    path = document_path(data, new)
    if path.exists() and path.read_bytes() != content:
        raise BriefingsError(f"{path}: is there already, with another text and without a row; move it away first")


def _files(document: Document, content: bytes, data: str | Path) -> dict[Path, bytes]:
    """What adding writes, in this order: the page for Jupyter, the text, and the row, which makes it a document."""
    pages = {}
    if template := source_template(Path(data)):
        page = template.with_name(f"{document.document_id}.ipynb")
        pages[page] = source_page(template, document.document_id).encode("utf-8")
    catalogue = catalogue_path(data)
    return pages | {document_path(data, document): content, catalogue: _with_row(catalogue, document)}


def _with_row(catalogue: Path, document: Document) -> bytes:
    before = table_text(catalogue)
    ending = "\r\n" if "\r\n" in before else "\n"
    line = io.StringIO()
    csv.writer(line, lineterminator=ending).writerow(_cells(document))
    return (before.rstrip("\r\n") + ending + line.getvalue()).encode()


def _cells(document: Document) -> list[str]:
    return ["" if value is None else str(value) for value in document]
