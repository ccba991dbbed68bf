"""The schemas of all tables: what passes between the rooms, declared once.

The rows are the tuples of :mod:`briefings.records`; ``data/README.md`` describes every column for readers.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from pandera.errors import SchemaErrors
from pandera.pandas import Check, Column, DataFrameSchema

from briefings.errors import BriefingsError

ROLES = ["official", "moderator", "journalist", "author"]
KINDS = [
    "from_to",
    "change_pct",
    "change_pp",
    "change_abs",
    "multiple",
    "share",
    "level",
    "count",
    "rank",
    "duration",
    "target",
]
QUALIFIERS = ["over", "under", "about", "nearly", "at_least", "at_most"]
TIME_SOURCES = ["stated", "carried", "document"]
BASES = ["yoy", "qoq", "mom", "window", "annual_average"]
VERDICTS = [
    "agrees",
    "agrees within rounding",
    "differs",
    "likely slip",
    "definition differs",
    "not independent",
    "cannot be checked",
]
INDEPENDENCE = ["yes", "derived", "no", "none"]
RELATIONS = ["same", "updated", "paraphrase", "shifted meaning", "conflict"]

_DATE = Check.str_matches(r"^\d{4}(-\d{2}(-\d{2})?)?$")
_DAY = Check.str_matches(r"^\d{4}-\d{2}-\d{2}$")
_SLUG = Check.str_matches(r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
_OFFSET = Check.ge(0)


def _text(*checks, nullable=False, unique=False):
    return Column("str", list(checks), nullable=nullable, unique=unique)


def _number(*checks, nullable=True):
    return Column(float, list(checks), nullable=nullable)


def _count(*checks, nullable=False):
    return Column("Int64" if nullable else int, list(checks), nullable=nullable)


DOCUMENTS = DataFrameSchema(
    {
        "document_id": _text(_SLUG, unique=True),
        "file": _text(_SLUG, unique=True),
        "title": _text(),
        "kind": _text(),
        "publisher": _text(nullable=True),
        "event_date": _text(_DAY, nullable=True),
        "published": _text(_DATE, nullable=True),
        "page": _count(Check.ge(1), nullable=True),
        "pages_total": _count(Check.ge(1), nullable=True),
        "url": _text(Check.str_matches(r"^https?://\S+$"), nullable=True),
        "language": _text(),
        "translator_note": _text(nullable=True),
        "period": _text(),
        "date_basis": _text(nullable=True),
        "sha256": _text(Check.str_matches(r"^[0-9a-f]{64}$")),
    },
    name="documents",
    strict=True,
    coerce=True,
)

TURNS = DataFrameSchema(
    {
        "document_id": _text(),
        "turn": _count(Check.ge(1)),
        "speaker": _text(nullable=True),
        "title": _text(nullable=True),
        "affiliation": _text(nullable=True),
        "role": _text(Check.isin(ROLES)),
        "start": _count(_OFFSET),
        "end": _count(_OFFSET),
    },
    name="turns",
    strict=True,
    coerce=True,
)

SENTENCES = DataFrameSchema(
    {
        "document_id": _text(),
        "turn": _count(Check.ge(1)),
        "sentence": _count(Check.ge(1)),
        "speaker": _text(nullable=True),
        "role": _text(Check.isin(ROLES)),
        "start": _count(_OFFSET),
        "end": _count(_OFFSET),
        "text": _text(),
    },
    name="sentences",
    strict=True,
    coerce=True,
)

CLAIMS = DataFrameSchema(
    {
        "claim_id": _text(_SLUG, unique=True),
        "document_id": _text(),
        "turn": _count(Check.ge(1)),
        "speaker": _text(nullable=True),
        "role": _text(Check.isin(ROLES)),
        "quote": _text(),
        "start": _count(_OFFSET),
        "end": _count(_OFFSET),
        "kind": _text(Check.isin(KINDS)),
        "indicator": _text(nullable=True),
        "unit": _text(nullable=True),
        "value": _number(),
        "value_from": _number(),
        "value_to": _number(),
        "qualifier": _text(Check.isin(QUALIFIERS), nullable=True),
        "time_from": _text(_DATE, nullable=True),
        "time_to": _text(_DATE, nullable=True),
        "time_source": _text(Check.isin(TIME_SOURCES), nullable=True),
        "basis": _text(Check.isin(BASES), nullable=True),
        "status": _text(Check.isin(["stated", "planned"])),
        "rule": _text(),
    },
    name="claims",
    strict=True,
    coerce=True,
)

READINGS = DataFrameSchema(
    {
        "document_id": _text(),
        "file": _text(),
        "offset": _count(_OFFSET),
        "event_date": _text(_DAY, nullable=True),
        "characters": _count(_OFFSET, nullable=True),
        "turns": _count(_OFFSET),
        "sentences": _count(_OFFSET),
        "claims": _count(_OFFSET),
        "error": _text(nullable=True),
    },
    name="readings",
    strict=True,
    coerce=True,
)

FIGURES = DataFrameSchema(
    {
        "figure_id": _text(unique=True),
        "indicator": _text(),
        "entity": _text(),
        "period": _text(),
        "value": _number(nullable=False),
        "unit": _text(),
        "lower": _number(),
        "upper": _number(),
        "definition": _text(nullable=True),
        "source_id": _text(),
        "publisher": _text(),
        "publication": _text(),
        "published": _text(nullable=True),
        "url": _text(Check.str_matches(r"^https?://\S+$"), nullable=True),
        "retrieval": _text(Check.isin(["primary", "secondary"])),
        "independent": _text(Check.isin(["yes", "derived", "no"])),
        "confidence": _text(Check.isin(["high", "medium"])),
        "note": _text(nullable=True),
    },
    name="figures",
    strict=True,
    coerce=True,
)

FINDINGS = DataFrameSchema(
    {
        "claim_id": _text(),
        "check": _text(),
        "verdict": _text(Check.isin(VERDICTS)),
        "expected": _number(),
        "observed": _number(),
        "lower": _number(),
        "upper": _number(),
        "figure_id": _text(nullable=True),
        "note": _text(),
    },
    name="findings",
    strict=True,
    coerce=True,
)

VERDICTS_TABLE = DataFrameSchema(
    {
        "claim_id": _text(unique=True),
        "document_id": _text(),
        "verdict": _text(Check.isin(VERDICTS)),
        "comparison": _text(Check.isin(VERDICTS)),
        "independence": _text(Check.isin(INDEPENDENCE)),
        "reason": _text(),
        "check": _text(),
        "figure_id": _text(nullable=True),
    },
    name="verdicts",
    strict=True,
    coerce=True,
)

ALIGNMENTS = DataFrameSchema(
    {
        "claim_a": _text(),
        "claim_b": _text(),
        "relation": _text(Check.isin(RELATIONS)),
        "note": _text(),
    },
    name="alignments",
    strict=True,
    coerce=True,
)


def table(schema: DataFrameSchema, rows: Iterable[tuple]) -> pd.DataFrame:
    """A validated data frame of plain rows, whose fields stand in the order of the schema's columns.

    Parameters
    ----------
    schema : DataFrameSchema
        One of this module's schemas.
    rows : iterable of tuple
        Records of :mod:`briefings.records`, or any tuples of the same width.

    Raises
    ------
    BriefingsError
        If a value does not fit its column; the message names table, column, row and value.
    """
    return validated(schema, pd.DataFrame(list(rows), columns=list(schema.columns)))


def validated(schema: DataFrameSchema, frame: pd.DataFrame, where: str | None = None) -> pd.DataFrame:
    """The frame with the schema's types, or an error that names the first misfits.

    Parameters
    ----------
    where : str, optional
        The file the frame was read from; lines of it are named in the error (the header is line 1).
    """
    try:
        return schema.validate(frame, lazy=True)
    except SchemaErrors as failure:
        raise BriefingsError(_first_misfits(schema.name, failure.failure_cases, where)) from None


def _first_misfits(name: str, cases: pd.DataFrame, where: str | None, most: int = 3) -> str:
    """The first few failures of a validation, one line each, in the words of the table."""
    lines = []
    for case in cases.head(most).itertuples():
        row = "" if pd.isna(case.index) else f"{where}:{int(case.index) + 2}: " if where else f"row {int(case.index)}: "
        column = f"column {case.column!r}" if isinstance(case.column, str) else "columns"
        lines.append(f"{row}table {name}, {column}: {case.failure_case!r} fails {case.check}")
    rest = len(cases) - most
    return "; ".join(lines) + (f"; and {rest} more" if rest > 0 else "")
