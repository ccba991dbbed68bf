"""Growth: the claimed pairs of levels, and the published series that they stand on."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from briefings.analysis.figures import period_bounds

PAIR_COLUMNS = [
    "claim_id",
    "document_id",
    "quote",
    "indicator",
    "unit",
    "time_from",
    "time_to",
    "value_from",
    "value_to",
    "qualifier",
]
SERIES_COLUMNS = [
    "series_id",
    "indicator",
    "label",
    "segment",
    "year",
    "period",
    "value",
    "unit",
    "figure_id",
    "publisher",
    "publication",
    "published",
    "url",
    "definition",
    "remark",
]


def pair_growth(claims: pd.DataFrame) -> pd.DataFrame:
    """What each claimed pair of levels says of growth.

    With A the earlier and B the later level and n the years between:

    ==================== ============================== ===============================================
    column               formula                        unit
    ==================== ============================== ===============================================
    ``year_from``,                                      places in time, see :func:`place_in_time`
    ``year_to``
    ``years``            n                              years from the one to the other
    ``multiple``         B / A                          times
    ``change``           B - A                          the claim's unit
    ``change_percent``   100 (B / A - 1)                percent
    ``change_points``    B - A                          percentage points; only where the unit is percent
    ``points_per_year``  (B - A) / n                    points a year; only where the unit is percent
    ``annual_rate``      100 ((B / A) ** (1 / n) - 1)   percent a year, compound; not where it is percent
    ==================== ============================== ===============================================

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.

    Returns
    -------
    DataFrame
        One row a ``from_to`` claim that is stated, not planned: the claim's own columns, then the above. A figure
        that cannot be worked out, for want of a date or with an earlier level of zero, is NaN.
    """
    pairs = claims[(claims["kind"] == "from_to") & (claims["status"] == "stated")][PAIR_COLUMNS].reset_index(drop=True)
    earlier, later = pairs["value_from"].where(pairs["value_from"] > 0), pairs["value_to"]
    percent = pairs["unit"] == "percent"
    year_from, year_to = (pairs[time].map(place_in_time).astype(float) for time in ("time_from", "time_to"))
    years = (year_to - year_from).where(year_to > year_from)
    multiple = later / earlier
    change = later - pairs["value_from"]
    return pairs.assign(
        year_from=year_from,
        year_to=year_to,
        years=years,
        multiple=multiple,
        change=change,
        change_percent=100 * (multiple - 1),
        change_points=change.where(percent),
        points_per_year=(change / years).where(percent),
        annual_rate=compound_rate(earlier, later, years).where(~percent),
    )


def compound_rate(earlier, later, years):
    """Compound growth in percent a year, ``100 ((later / earlier) ** (1 / years) - 1)``.

    Parameters
    ----------
    earlier, later : float or array of float
        Levels above zero, in one unit.
    years : float or array of float
        Years between them, above zero.
    """
    return 100 * ((later / earlier) ** (1 / years) - 1)


def claimed_points(claims: pd.DataFrame, matches: pd.DataFrame) -> pd.DataFrame:
    """The dated levels that claims state of a published indicator: the points to draw over its series.

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.
    matches : DataFrame
        Of :func:`briefings.analysis.evidence_mapping.mapped`.

    Returns
    -------
    DataFrame
        One row a level: ``claim_id``, ``document_id``, ``indicator`` (of the figures), ``year`` (place in time, as in
        :func:`published_series`), ``value``, ``qualifier``; the two ends of a pair are two rows.
    """
    mapped = matches.loc[matches["relation"] == "same", ["claim_id", "indicator"]].drop_duplicates()
    joined = claims.merge(mapped, on="claim_id", suffixes=("_claimed", ""))
    pair = joined["kind"] == "from_to"
    earlier = joined[pair].assign(value=joined["value_from"], time=joined["time_from"], qualifier=None)
    later = joined[pair].assign(value=joined["value_to"], time=joined["time_to"])
    levels = joined[~pair].assign(time=joined["time_to"])
    points = pd.concat([earlier, later, levels]).dropna(subset=["value", "time"])
    points["year"] = points["time"].map(place_in_time)
    columns = ["claim_id", "document_id", "indicator", "year", "value", "qualifier"]
    return points.sort_values(["indicator", "claim_id", "year"])[columns].reset_index(drop=True)


def published_series(figures: pd.DataFrame, series: pd.DataFrame) -> pd.DataFrame:
    """The published figures to draw, as the rows of ``data/curated/series.csv`` choose them.

    Parameters
    ----------
    figures : DataFrame
        Columns of :data:`briefings.tables.FIGURES`.
    series : DataFrame
        Of :func:`briefings.analysis.figures.read_reference`; ``source``, ``period`` and ``definition`` are patterns.

    Returns
    -------
    DataFrame
        One row a figure, by series and year: ``series_id``, ``indicator``, ``label``, ``segment``, ``year``,
        ``period``, ``value``, ``unit``, ``figure_id``, ``publisher``, ``publication``, ``published``, ``url``,
        ``definition``, and the ``remark`` on its series. ``year`` is the place in time: a year, or its end, is the year
        itself, its middle half a year less. Points of different ``segment`` must not be joined: the series breaks
        between them. Two official values of one year are two rows.
    """
    chosen = [_one_series(figures, row) for row in series.itertuples(index=False)]
    if not chosen:
        return pd.DataFrame(columns=SERIES_COLUMNS)
    return pd.concat(chosen, ignore_index=True)[SERIES_COLUMNS]


def _one_series(figures: pd.DataFrame, row) -> pd.DataFrame:
    chosen = figures[
        (figures["indicator"] == row.indicator)
        & (figures["entity"] == row.entity)
        & (figures["unit"] == row.unit)
        & figures["source_id"].map(lambda text: re.search(row.source, text) is not None)
        & figures["period"].map(lambda text: re.search(row.period, text) is not None)
    ]
    if pd.notna(row.definition):
        chosen = chosen[chosen["definition"].fillna("").map(lambda text: re.search(row.definition, text) is not None)]
    midyear = chosen["definition"].fillna("").str.startswith("midyear")
    year = chosen["period"].map(place_in_time).astype(float) - 0.5 * midyear
    segment = 1 if pd.isna(row.break_after) else 1 + (year > row.break_after).astype(int)
    placed = chosen.assign(series_id=row.series_id, label=row.label, year=year, segment=segment, remark=row.note)
    return placed.sort_values(["year", "published", "figure_id"])


def place_in_time(period: str | None) -> float:
    """The end of a period as a number: 2012 and its December are 2012.0, June 2012 is 2011.5, an unknown one NaN."""
    if period is None or pd.isna(period):
        return np.nan
    last = period_bounds(period)[1]
    if len(period.rpartition("/")[2]) < 10:  # a year or a month: counted in whole months
        return last.year - 1 + last.month / 12
    return last.year - 1 + last.timetuple().tm_yday / (366 if last.year % 4 == 0 else 365)
