"""Which claim is held against which published figure: a person decides, in ``data/curated/indicators.csv``."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

import pandas as pd

from briefings.analysis.figures import Reference, fits_time, known_by, period_bounds
from briefings.analysis.rounding import Interval, Printed, in_words, number_at, printed, stated_interval

MATCH_COLUMNS = ["claim_id", "mapping_id", "about", "relation", "indicator", "entity", "unit", "definition", "note"]
REACH = 600  # characters of context on either side, at most
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"\u201d')]?\s|\n")
RECENT_DAYS = 366  # a figure of an earlier year than the last is not what a claim about the present day speaks of


class Stated(NamedTuple):
    """One quantity that a claim states: value, time, unit, the interval that its printing allows, and words for it."""

    claim_id: str
    end: str
    value: float
    unit: str | None
    time: str | None
    interval: Interval
    figure: Printed
    words: str


def mapped(claims: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """The mappings of each claim.

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.
    reference : Reference
        Of :func:`briefings.analysis.figures.read_reference`. A row of ``indicators`` is for claims of one of its
        ``kinds`` (separated by blanks) whose indicator matches ``claim_indicator`` and whose :func:`context` matches
        ``claim_context``, where an empty pattern matches all; and only for documents that speak of the row's entity,
        as ``claimants`` says, or for any if the entity is the world.

    Returns
    -------
    DataFrame
        One row a claim and mapping: ``claim_id`` and the mapping's columns. Plans and forecasts are not mapped: no
        published figure can hold or break them.
    """
    entities = reference.claimants.set_index("document_id")["entity"].to_dict()
    rules = [
        (set(row.kinds.split()), _pattern(row.claim_indicator), _pattern(row.claim_context), row)
        for row in reference.indicators.itertuples(index=False)
    ]
    rows = [
        [claim.claim_id, *(getattr(row, column) for column in MATCH_COLUMNS[1:])]
        for claim in claims[claims["status"] == "stated"].itertuples(index=False)
        for around in [context(claim, reference.texts.get(claim.document_id))]
        for kinds, in_indicator, in_context, row in rules
        if claim.kind in kinds
        and row.entity in {entities.get(claim.document_id), "World"}
        and in_indicator.search("" if pd.isna(claim.indicator) else claim.indicator)
        and in_context.search(around)
    ]
    return pd.DataFrame(rows, columns=MATCH_COLUMNS)


def context(claim, text: str | None) -> str:
    """The sentence of a claim on one line, with a square bracket where its figure begins.

    "We summoned 12 firms and fined [3 firms, and ..." for the claim of the fines: a pattern such as ``fined \\[`` tells
    the figures of one sentence apart, however much of it the quote takes in. A figure in words begins with the quote.

    Parameters
    ----------
    claim : namedtuple
        A row of the claims table.
    text : str or None
        The document's text; without it, or where the quote is not at its place, the quote is all.
    """
    value = claim.value_from if claim.kind == "from_to" else claim.value
    place = 0 if pd.isna(value) else max(number_at(claim.quote, value), 0)
    before, after = claim.quote[:place], claim.quote[place:]
    if text is not None and text[claim.start : claim.end] == claim.quote:
        before = _SENTENCE_END.split(text[max(claim.start - REACH, 0) : claim.start])[-1] + before
        after += _SENTENCE_END.split(text[claim.end : claim.end + REACH], maxsplit=1)[0]
    return " ".join(f"{before}[{after}".split())


def unmapped(claims: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """The claims for which nobody has chosen a figure, and nobody has noted that there is none."""
    return claims[~claims["claim_id"].isin(mapped(claims, reference)["claim_id"])]


def _pattern(text) -> re.Pattern:
    return re.compile("" if pd.isna(text) else text, re.IGNORECASE)


def stated(claim) -> list[Stated]:
    """The quantities of a claim that can be compared with a level: both ends of a pair, else its value or range.

    A qualifier belongs to the figure reported, the later one of a pair. A range stands as its middle, with its bounds.
    """
    if claim.kind != "from_to" and pd.isna(claim.value) and not pd.isna(claim.value_from + claim.value_to):
        return [_range(claim)]
    if claim.kind == "from_to":
        ends = [
            ("earlier level", claim.value_from, None, claim.time_from),
            ("later level", claim.value_to, claim.qualifier, claim.time_to),
        ]
    else:
        ends = [("level", claim.value, claim.qualifier, claim.time_to)]
    return [
        Stated(claim.claim_id, end, value, claim.unit, None if pd.isna(time) else time, interval, figure, words)
        for end, value, qualifier, time in ends
        if not pd.isna(value)
        for figure in [printed(claim.quote, value)]
        for interval in [_interval(claim.unit, value, qualifier, figure)]
        for words in [in_words(value, claim.unit, qualifier)]
    ]


def _range(claim) -> Stated:
    low, high = sorted((claim.value_from, claim.value_to))
    time = None if pd.isna(claim.time_to) else claim.time_to
    middle = (low + high) / 2
    words = f"{in_words(low)} to {in_words(high, claim.unit)}"
    return Stated(
        claim.claim_id, "range", middle, claim.unit, time, Interval(low, high), printed(claim.quote, middle), words
    )


def _interval(unit: str | None, value: float, qualifier: str | None, figure: Printed) -> Interval:
    """A place is exact; any other figure is what its printing allows."""
    return Interval(value, value) if unit == "rank" else stated_interval(value, qualifier, figure)


def figures_of(match, figures: pd.DataFrame) -> pd.DataFrame:
    """The figures of a mapping: its indicator, entity, unit and, where given, definition."""
    chosen = figures[
        (figures["indicator"] == match.indicator)
        & (figures["entity"] == match.entity)
        & (figures["unit"] == match.unit)
    ]
    if pd.notna(match.definition):
        pattern = _pattern(match.definition)
        chosen = chosen[chosen["definition"].fillna("").map(lambda text: pattern.search(text) is not None)]
    return chosen


def of_the_time(figures: pd.DataFrame, time: str | None, day: str | None) -> pd.DataFrame:
    """The figures of the time that a claim speaks of.

    Parameters
    ----------
    figures : DataFrame
        Figures of one mapping.
    time : str or None
        The claim's time. Without one it speaks of the day: of the latest period published before it and not over a
        year old; where there is none, of the latest period that had ended, or else of those under way, whenever
        published.
    day : str or None
        The day of the claim, ISO.
    """
    if figures.empty:
        return figures
    if time is not None:
        return figures[figures["period"].map(lambda period: fits_time(period, time))]
    if day is None:
        return figures.iloc[:0]
    start, end = bounds_of(figures)
    today = dt.date.fromisoformat(day)
    age = end.map(lambda last: (today - last).days)
    known = figures["published"].map(lambda published: known_by(published, day))
    for timely in (known & (age >= 0) & (age <= RECENT_DAYS), age >= 0):
        if timely.any():
            return figures[timely & (end == end[timely].max())]
    return figures[start <= today]


def newer(figures: pd.DataFrame, timely: pd.DataFrame, day: str | None) -> pd.DataFrame:
    """The figures of later periods that had ended by the day: not yet out then, or given to nobody."""
    if timely.empty or day is None:
        return figures.iloc[:0]
    end = bounds_of(figures)[1]
    return figures[(end > bounds_of(timely)[1].max()) & (end <= dt.date.fromisoformat(day))]


def bounds_of(figures: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """First and last days of the figures' periods."""
    bounds = figures["period"].map(period_bounds)
    return bounds.map(lambda days: days[0]), bounds.map(lambda days: days[1])


def current(figures: pd.DataFrame, day: str | None) -> pd.Series:
    """Which of the figures of one time were current on the day: the last that each publisher had given before it.

    Where nothing had been published, all are: the check then uses what became known, and says so.
    """
    known = figures["published"].map(lambda published: known_by(published, day)).astype(bool)
    if not known.any():
        return pd.Series(True, index=figures.index)
    newest = figures[known].sort_values("published").groupby(["publisher", "definition"], dropna=False).tail(1).index
    return pd.Series(figures.index.isin(newest), index=figures.index)
