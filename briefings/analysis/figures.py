"""Published figures and the tables in which a person decides what they may be held against."""

from __future__ import annotations

import csv
import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from pandera.pandas import Check, Column, DataFrameSchema

from briefings import tables
from briefings.errors import BriefingsError

RELATIONS = ["same", "other definition", "part", "rate", "none"]

_MONTHS = ["January", "February", "March", "April", "May", "June"]
_MONTHS += ["July", "August", "September", "October", "November", "December"]
_FILLED = Check.str_length(min_value=1)


def _text(*checks, nullable=False, unique=False):
    return Column("str", [_FILLED, *checks], nullable=nullable, unique=unique)


def _schema(name, columns):
    return DataFrameSchema(columns, name=name, strict=True, coerce=True)


INDICATORS = _schema(
    "indicators",
    {
        "mapping_id": _text(unique=True),
        "kinds": _text(),
        "claim_indicator": _text(nullable=True),
        "claim_context": _text(nullable=True),
        "about": _text(nullable=True),
        "relation": _text(Check.isin(RELATIONS)),
        "indicator": _text(nullable=True),
        "entity": _text(),
        "unit": _text(nullable=True),
        "definition": _text(nullable=True),
        "note": _text(nullable=True),
    },
)

SERIES = _schema(
    "series",
    {
        "series_id": _text(unique=True),
        "label": _text(),
        "indicator": _text(),
        "entity": _text(),
        "unit": _text(),
        "source": _text(),
        "period": _text(),
        "definition": _text(nullable=True),
        "break_after": Column("Int64", nullable=True),
        "note": _text(nullable=True),
    },
)

IDENTITIES = _schema(
    "identities",
    {
        "identity_id": _text(unique=True),
        "label": _text(),
        "part": _text(),
        "share": _text(),
        "whole": _text(),
        "entity": _text(),
        "unit": _text(),
    },
)

CLAIMANTS = _schema(
    "claimants",
    {
        "document_id": _text(unique=True),
        "claimant": _text(),
        "entity": _text(),
        "publishers": _text(),
        "note": _text(nullable=True),
    },
)

CASES = _schema("cases", {"case_id": _text(unique=True), "title": _text(), "indicators": _text(), "question": _text()})

NOT_FOUND = _schema(
    "not_found", {"indicator": _text(nullable=True), "looked_for": _text(), "stands_in": _text(nullable=True)}
)

VERDICTS = _schema("verdicts", {"verdict": _text(Check.isin(tables.VERDICTS), unique=True), "meaning": _text()})


class Reference(NamedTuple):
    """Everything that claims are held against: published figures, curated tables, and the texts for their context."""

    texts: dict[str, str]
    figures: pd.DataFrame
    indicators: pd.DataFrame
    identities: pd.DataFrame
    claimants: pd.DataFrame
    series: pd.DataFrame
    cases: pd.DataFrame
    not_found: pd.DataFrame
    verdicts: pd.DataFrame


CURATED = {
    "indicators": INDICATORS,
    "identities": IDENTITIES,
    "claimants": CLAIMANTS,
    "series": SERIES,
    "cases": CASES,
    "not_found": NOT_FOUND,
    "verdicts": VERDICTS,
}


def read_reference(data: str | Path) -> Reference:
    """The published figures and the curated tables of a data directory, validated, and its texts by document_id.

    A table whose file is not there has no rows.

    Parameters
    ----------
    data : str or Path
        The data directory.

    Raises
    ------
    BriefingsError
        If a file is no table or a row does not fit it; names the file and the line.
    """
    curated = {name: _read(Path(data) / "curated" / f"{name}.csv", schema) for name, schema in CURATED.items()}
    return Reference(texts=_read_texts(Path(data) / "documents"), figures=read_figures(data), **curated)


def _read_texts(folder: Path) -> dict[str, str]:
    """The texts that the catalogue lists and that are there; what is amiss with others is the catalogue's to say."""
    if not (folder / "catalogue.csv").is_file():
        return {}
    files = {}
    with (folder / "catalogue.csv").open(encoding="utf-8", errors="replace", newline="") as lines, suppress(csv.Error):
        for row in csv.DictReader(lines):
            if row.get("file"):
                files[row.get("document_id")] = folder / row["file"]
    return {name: path.read_bytes().decode("utf-8", "replace") for name, path in files.items() if path.is_file()}


def read_figures(data: str | Path) -> pd.DataFrame:
    """The published figures of ``data/reference/figures.csv``; none if there is no such file.

    Parameters
    ----------
    data : str or Path
        The data directory.

    Returns
    -------
    DataFrame
        Columns of :data:`briefings.tables.FIGURES`; the index is the line of the file less 2.

    Raises
    ------
    BriefingsError
        If a column is unknown or absent, or a row does not fit; names the line.
    """
    return _read(Path(data) / "reference" / "figures.csv", tables.FIGURES)


def _read(path: Path, schema: DataFrameSchema) -> pd.DataFrame:
    """A validated CSV file; empty cells are null. Without the file there are no rows."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            frame = pd.read_csv(lines, dtype=str, keep_default_na=False, na_values=[""], skip_blank_lines=False)
    except FileNotFoundError:
        return tables.table(schema, [])
    except (UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as failure:
        raise BriefingsError(f"{path}: not a readable CSV file: {str(failure).strip()}") from None
    absent = [column for column in schema.columns if column not in frame]
    unknown = [column for column in frame if column not in schema.columns]
    if absent or unknown:
        raise BriefingsError(
            f"{path}:1: the header of table {schema.name} lacks {absent or 'nothing'} and has unknown "
            f"{unknown or 'nothing'}; its columns are {', '.join(schema.columns)}"
        )
    return tables.validated(schema, frame[list(schema.columns)], str(path))


def period_bounds(period: str) -> tuple[dt.date, dt.date]:
    """First and last day of a year, a month, a day or an interval ``a/b`` of them.

    Raises
    ------
    BriefingsError
        If the text is none of these.
    """
    first, _, last = period.partition("/")
    try:
        return _bounds(first)[0], _bounds(last or first)[1]
    except ValueError:
        raise BriefingsError(f"period {period!r} is no ISO year, month, day or interval a/b of them") from None


def _bounds(period: str) -> tuple[dt.date, dt.date]:
    parts = [int(part) for part in period.split("-")]
    if len(parts) == 3:
        return dt.date(*parts), dt.date(*parts)
    if len(parts) == 2:
        year, month = parts
        return dt.date(year, month, 1), dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
    [year] = parts
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def period_words(period: str) -> str:
    """A period for a sentence: "2012", "the end of 2012", "June 2022", "January 2022 to June 2022", "21 July 2022"."""
    first, _, last = period.partition("/")
    if last:
        return f"{period_words(first)} to {period_words(last)}"
    day = period_bounds(period)[1]
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    if period[4:] in {"-12", "-12-31"}:
        return f"the end of {day.year}"
    return {4: str(day.year), 7: month}.get(len(period), f"{day.day} {month}")


def fits_time(period: str, time: str) -> bool:
    """Whether a figure's period answers to a claim's time.

    A year is answered by the year as a whole or by its end; a month by the month, a day in it, or an interval that
    ends with it; a day by that day.
    """
    start, end = period_bounds(period)
    first, last = period_bounds(time)
    if len(time) == 4:
        return end == last and (start == first or start.month == 12 and start.year == first.year)
    if "/" in period:
        return end == last
    return first <= start and end <= last


def known_by(published: str | None, day: str | None) -> bool:
    """Whether something was out before the day: published in full before it; an undated edition is taken as later."""
    if day is None or published is None or pd.isna(published):
        return False
    return period_bounds(published)[1] < dt.date.fromisoformat(day)


def units_fit(claimed: str | None, published: str) -> bool:
    """Whether a claim's unit and a figure's unit measure the same kind of quantity."""
    return claimed == published or _dimension(claimed) == _dimension(published)


def _dimension(unit: str | None) -> str:
    """Money is of its own currency, and shares, points, places and lengths are of their kind; things are counted."""
    if not isinstance(unit, str):  # a bare number counts things
        return "count"
    if unit in {"percent_per_year", "percent"}:
        return "percent"
    if unit in {"edition", "years"}:
        return "years"
    if unit in {"percentage_points", "times", "rank", "km", "hours"} or (len(unit) == 3 and unit.isupper()):
        return unit
    return "count"
