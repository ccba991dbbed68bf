"""Charts of growth: claimed levels over the published series, and pairs as an index and as rates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from math import ceil
from typing import NamedTuple

import numpy as np
import pandas as pd
from matplotlib.ticker import FuncFormatter, MaxNLocator, MultipleLocator

from briefings.display import wording
from briefings.display.figures import Chart, canvas
from briefings.display.links import sentence_url
from briefings.display.sources import publishers
from briefings.display.svg import CLAIM, CONTEXT, DISCREPANCY, MUTED
from briefings.display.tabular import data_table

DASHES = ["-", "--", ":"]
ON_LINE = 0.97  # of the uppermost line: a mark from there on has its words above
SHORT_SPAN = 3  # years; below it the axis counts quarters


class Mark(NamedTuple):
    """A claimed level, or the place of a claim without one: where it is drawn, its words, and where it leads.

    Attributes
    ----------
    year : float
        Place in time, see :func:`briefings.analysis.growth.place_in_time`.
    value : float
    words : str
    url : str
    """

    year: float
    value: float
    words: str
    url: str


def mark(claim, year: float, value: float, words: str, base: str = "") -> Mark:
    """A mark that leads to the sentence of a claim."""
    return Mark(year, value, words, sentence_url(claim.document_id, claim.claim_id, base))


def claimed_marks(points: pd.DataFrame, unit: str | None = None, base: str = "") -> list[Mark]:
    """The marks of claimed levels.

    Parameters
    ----------
    points : DataFrame
        Rows of :func:`briefings.analysis.growth.claimed_points` about one thing.
    unit : str, optional
        Written behind shares and money.
    base : str
        The way from the page to the chapters.
    """
    return [
        mark(row, row.year, row.value, _qualified(row.qualifier) + wording.quantity(row.value, _shown(unit)), base)
        for row in points.itertuples()
    ]


def _qualified(qualifier: str | None) -> str:
    return "" if wording.missing(qualifier) else wording.QUALIFIERS[qualifier]


def _shown(unit: str | None) -> str | None:
    """The unit where it is written behind a number; counted things are named beside the chart."""
    return unit if unit == "percent" or unit in wording.CURRENCIES else None


def levels(series: pd.DataFrame, marks: Sequence[Mark], title: str, measure: str, *, from_zero: bool = True) -> Chart:
    """Published series as lines, and over them what is claimed, each mark a link to its sentence.

    Parameters
    ----------
    series : DataFrame
        Of :func:`briefings.analysis.growth.published_series`; lines are not drawn across segments.
    marks : sequence of Mark
    title : str
        The finding.
    measure : str
        What is measured, with its unit.
    from_zero : bool
        Whether the axis begins at zero.
    """
    lines = list(series.groupby("label", sort=False))
    tips = {}
    with canvas() as (figure, axes):
        for (label, line), dashes in zip(lines, cycle(DASHES)):
            for number, (_, segment) in enumerate(line.groupby("segment")):
                name = None if number else label
                axes.plot(
                    segment["year"], segment["value"], dashes, color=CONTEXT, marker="o", markersize=3.5, label=name
                )
        if from_zero:
            axes.set_ylim(0, 1.15 * max([series["value"].max(), *(mark.value for mark in marks)]))
        axes.margins(x=0.08, y=0.2)
        _time_axis(axes, series["year"].max() - series["year"].min())
        axes.yaxis.set_major_locator(MaxNLocator(nbins=5))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: wording.number(value) if value else "0"))
        if len(lines) > 1:
            _name_lines(figure)
        for place, mark in enumerate(marks):
            tips[f"claimed-{place}"] = f"{mark.words}, {_moment(mark.year)}"
            above = mark.value >= ON_LINE * max(np.interp(mark.year, line["year"], line["value"]) for _, line in lines)
            _claimed(axes, mark, f"claimed-{place}", above=above)
    named = lines[0][0] if len(lines) == 1 else "published"
    spans = "; ".join(f"{label} from {_end(line.iloc[0])} to {_end(line.iloc[-1])}" for label, line in lines)
    columns = {"label": "Series", "period": "Period", "value": "Published", "publisher": "Publisher"}
    return Chart(
        figure=figure,
        title=title,
        units=f"{measure}; blue: claimed, grey: {named}",
        source=f"Sources: the claims; {publishers(series['publisher'])}.",
        alt=f"Claimed: {'; '.join(tips.values())}. Published: {spans}.",
        table=data_table(
            series, columns, measure, {"value": lambda value: wording.quantity(value, _shown(series["unit"].iloc[0]))}
        ),
        tips=tips,
    )


def _time_axis(axes, span: float) -> None:
    if span >= SHORT_SPAN:
        axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    else:
        axes.xaxis.set_major_locator(MultipleLocator(0.25))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda year, _: _month(year)))


def _month(year: float) -> str:
    """The month of a place in time: 2021.25 is the end of March 2022, 2021.0 that of December 2021."""
    months = ceil(12 * (year + 1) - 1e-6) - 1
    return f"{wording.MONTHS[months % 12]} {months // 12}"


def _moment(year: float) -> str:
    """A place in time in words; the end of a year stands for the year."""
    return f"{year:.0f}" if year == int(year) else _month(year)


def _end(row) -> str:
    return f"{wording.number(row['value'])} ({row['period']})"


def _name_lines(figure) -> None:
    """Say above the picture which line is which."""
    figure.legend(
        loc="outside upper left", frameon=False, fontsize=11.5, labelcolor=MUTED, handlelength=2.4, borderpad=0
    )


def _claimed(axes, mark: Mark, name: str, *, above: bool) -> None:
    """Draw a claimed level as a link to its sentence, its words on the side that has room."""
    axes.plot(mark.year, mark.value, "o", color=CLAIM, markersize=9, zorder=3)
    axes.plot(mark.year, mark.value, "o", color=CLAIM, markersize=26, alpha=0, zorder=4, gid=name, url=mark.url)
    early = mark.year < sum(axes.get_xlim()) / 2
    up = above and not early  # what grows leaves room below on the right of it, and above on the left
    axes.annotate(
        mark.words,
        (mark.year, mark.value),
        (7 if early else -9, 9 if up else -10),
        textcoords="offset points",
        ha="left" if early else "right",
        va="bottom" if up else "top",
        color=CLAIM,
        weight="bold",
        zorder=3,
    )


def indexed(pairs: pd.DataFrame, rates: pd.DataFrame, title: str, base: str = "") -> Chart:
    """Each pair of levels as an index, the start being 100, and as a rate, beside the rate that is published.

    Parameters
    ----------
    pairs : DataFrame
        Of :func:`briefings.analysis.growth.pair_growth`.
    rates : DataFrame
        The findings of the check *published rate*.
    title : str
        The finding.
    base : str
        The way from the page to the chapters.
    """
    published = rates.set_index("claim_id")["expected"]
    tips = {}
    with canvas(0.9 + 0.75 * len(pairs), ncols=2, width_ratios=[3, 2]) as (figure, (index, rate)):
        for place, pair in enumerate(pairs.itertuples()):
            mark, value = f"index-{place}", 100 * pair.multiple
            url = sentence_url(pair.document_id, pair.claim_id, base)
            index.plot([100, value], [place, place], color=CLAIM, linewidth=9, solid_capstyle="butt", gid=mark, url=url)
            _beside(index, value, place, f"{value:.0f}", CLAIM)
            tips[mark] = f"{pair.indicator}: {value:.0f}, {wording.growth_rate(pair)}"
            across = index.get_yaxis_transform()
            index.text(0, place - 0.26, pair.indicator, color=MUTED, va="bottom", fontsize=11.5, transform=across)
            _rate(rate, place, pair, published.get(pair.claim_id))
        for axes in (index, rate):
            axes.set(ylim=(len(pairs) - 0.5, -0.9), yticks=[])
            axes.grid(visible=False, axis="y")
        index.xaxis.set_major_locator(MultipleLocator(100))
        rate.xaxis.set_major_locator(MaxNLocator(nbins=3, integer=True))
        index.set_xlim(100, 100 + 1.25 * 100 * (pairs["multiple"].max() - 1))
        rate.set_xlim(0, 1.35 * max([pairs["annual_rate"].max(), *published]))
        index.set_xlabel("start = 100")
        rate.set_xlabel("percent a year")
    years = ", ".join(sorted({wording.claimed_time(pair) for pair in pairs.itertuples()}))
    columns = {"indicator": "Indicator", "index": "Start = 100", "annual_rate": "Percent a year"}
    columns |= {"published": "Published rate", "points_per_year": "Points a year"}
    shown = pairs.assign(index=100 * pairs["multiple"], published=pairs["claim_id"].map(published))
    formats = {"index": "{:.0f}".format}
    formats |= dict.fromkeys(["annual_rate", "published", "points_per_year"], "{:.1f}".format)
    return Chart(
        figure=figure,
        title=title,
        units=f"{years}; blue: claimed, orange: the rate that is published for the same years",
        source="Sources: the claims; for the published rate see the table.",
        alt="; ".join(tips.values()) + ".",
        table=data_table(shown, columns, "The pairs as an index and as rates", formats),
        tips=tips,
    )


def _beside(axes, value: float, place: int, words: str, colour: str) -> None:
    """Words to the right of a mark."""
    axes.annotate(words, (value, place), (6, 0), textcoords="offset points", color=colour, va="center")


def _rate(axes, place: int, pair, published: float | None) -> None:
    """The rate a year as a bar; of a share, which cannot grow at a rate for ever, the points a year in words."""
    if wording.missing(pair.annual_rate):
        axes.text(0, place, wording.growth_rate(pair), color=MUTED, va="center", fontsize=11.5)
        return
    axes.plot([0, pair.annual_rate], [place, place], color=CLAIM, linewidth=9, solid_capstyle="butt")
    _beside(axes, pair.annual_rate, place, f"{pair.annual_rate:.1f}", CLAIM)
    if published is not None:
        axes.plot([0, published], [place + 0.36] * 2, color=DISCREPANCY, linewidth=5, solid_capstyle="butt")
        _beside(axes, published, place + 0.36, f"{published:.1f}", DISCREPANCY)
