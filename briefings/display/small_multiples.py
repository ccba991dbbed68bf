"""Growth pairs as small pictures of one shape, each over its published series."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from briefings.display import wording
from briefings.display.sources import published_figure, short_publisher
from briefings.display.templating import render

WIDTH, HEIGHT, MARGIN = 160, 60, 6


class Picture(NamedTuple):
    """Where the lines and points of one small picture stand, in the units of its view box.

    Attributes
    ----------
    published : list of str
        The points of each unbroken stretch of the published series.
    claimed : list of tuple of float
        Both ends of the claim.
    """

    published: list[str]
    claimed: list[tuple[float, float]]


def small_multiples(pairs: pd.DataFrame, series: pd.DataFrame, figures: pd.DataFrame, base: str = "") -> Markup:
    """Each dated pair as a picture with its levels, years, growth, verdict, and the published figure that decided.

    Parameters
    ----------
    pairs : DataFrame
        Of :func:`briefings.analysis.growth.pair_growth`, with ``published``, the indicator of the figures that each
        is mapped to or missing, and the columns of :func:`briefings.analysis.evidence.verdicts`.
    series : DataFrame
        Of :func:`briefings.analysis.growth.published_series`, with ``indicator``.
    figures : DataFrame
        Table of :data:`briefings.tables.FIGURES`.
    base : str
        The way from the page to the chapters.
    """
    named = figures.set_index("figure_id", drop=False)
    rows = [
        (pair, picture(pair, main_series(pair, series)), held_against(pair, named))
        for pair in pairs.itertuples()
        if not wording.missing(pair.years)
    ]
    return render("small_multiples.html", rows=rows, base=base, width=WIDTH, height=HEIGHT)


def main_series(pair, series: pd.DataFrame) -> pd.DataFrame:
    """The first of the series that are published of the pair's indicator, within the pair's years."""
    about = series[series["indicator"] == pair.published]
    first = about[about["series_id"] == about["series_id"].iloc[0]] if len(about) else about
    return first[first["year"].between(pair.year_from, pair.year_to)]


def picture(pair, series: pd.DataFrame) -> Picture:
    """The claimed levels and the published series, from zero up, from the first of the pair's years to the last."""
    top = max([pair.value_from, pair.value_to, *series["value"]])

    def place(year: float, value: float) -> tuple[float, float]:
        across = (year - pair.year_from) / (pair.year_to - pair.year_from)
        x = MARGIN + across * (WIDTH - 2 * MARGIN)
        return round(x, 1), round(HEIGHT - MARGIN - value / top * (HEIGHT - 2 * MARGIN), 1)

    stretches = [
        " ".join("{:g},{:g}".format(*place(row.year, row.value)) for row in stretch.itertuples())
        for _, stretch in series.groupby("segment")
    ]
    return Picture(stretches, [place(pair.year_from, pair.value_from), place(pair.year_to, pair.value_to)])


def held_against(pair, figures: pd.DataFrame) -> str:
    """Who publishes the figure that decided the verdict, and which it is where it is not the claimed one."""
    if wording.missing(pair.figure_id):
        return ""
    figure = figures.loc[pair.figure_id]
    publisher = short_publisher(figure["publisher"])
    if pair.comparison in ("agrees", "agrees within rounding"):
        return f"as {publisher} has it"
    return f"{publisher} has {published_figure(figure)}"
