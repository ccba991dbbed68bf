"""The rows that pass between the rooms, as plain tuples: no pandas, so that the command line starts at once.

Each record has the fields of one table of :mod:`briefings.tables`, in the same order. Offsets count characters of
the document's text, so that ``text[start:end]`` gives back what the record is about.
"""

from __future__ import annotations

from typing import NamedTuple


class Document(NamedTuple):
    """A row of ``data/documents/catalogue.csv``."""

    document_id: str
    file: str
    title: str
    kind: str
    publisher: str | None
    event_date: str | None
    published: str | None
    page: int | None
    pages_total: int | None
    url: str | None
    language: str
    translator_note: str | None
    period: str
    date_basis: str | None
    sha256: str


class Turn(NamedTuple):
    """One speaker speaking: the words alone, without the label before them."""

    document_id: str
    turn: int
    speaker: str | None
    title: str | None
    affiliation: str | None
    role: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence of a turn; numbered from 1 within its turn."""

    document_id: str
    turn: int
    sentence: int
    speaker: str | None
    role: str
    start: int
    end: int
    text: str


class Reading(NamedTuple):
    """A document as read: its text untouched, its turns and sentences, and the day its relative dates count from."""

    document_id: str
    text: str
    event_date: str | None
    turns: list[Turn]
    sentences: list[Sentence]


class Claim(NamedTuple):
    """One statement of a figure about the world; ``data/README.md`` describes each column."""

    claim_id: str
    document_id: str
    turn: int
    speaker: str | None
    role: str
    quote: str
    start: int
    end: int
    kind: str
    indicator: str | None
    unit: str | None
    value: float | None
    value_from: float | None
    value_to: float | None
    qualifier: str | None
    time_from: str | None
    time_to: str | None
    time_source: str | None
    basis: str | None
    status: str
    rule: str
