"""Charts of growth: claimed levels over the published series."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from math import ceil
from typing import NamedTuple

import numpy as np
import pandas as pd
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator, MultipleLocator

from briefings.display import wording
from briefings.display.charts.placing import name_lines, place_words
from briefings.display.drawing import Chart, canvas
from briefings.display.links import sentence_url
from briefings.display.notes import notes
from briefings.display.sources import publishers, short_publisher
from briefings.display.svg import CLAIM, CONTEXT, MUTED
from briefings.display.tabular import Data

DASHES = ["-", "--", ":"]
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
    with canvas() as (figure, axes):
        drawn = [_draw(axes, line, dashes) for (_, line), dashes in zip(lines, cycle(DASHES), strict=False)]
        if from_zero:
            axes.set_ylim(0, 1.15 * max([series["value"].max(), *(mark.value for mark in marks)]))
        axes.margins(x=0.08, y=0.2)
        _time_axis(axes, series["year"].max() - series["year"].min())
        axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=bool((series["value"] % 1 == 0).all())))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: wording.number(value) if value else "0"))
        for place, mark in enumerate(marks):
            name = {"gid": f"claimed-{place}", "url": mark.url}
            axes.plot(mark.year, mark.value, "o", color=CLAIM, markersize=9, zorder=3, **name)
        place_words(axes, [mark[:3] for mark in _named(marks)], color=CLAIM, weight="bold", zorder=3)
        name_lines(axes, list(zip(drawn, _distinct([label for label, _ in lines]), strict=True)), color=MUTED)
    tips = {f"claimed-{place}": f"{mark.words}, {_moment(mark.year)}" for place, mark in enumerate(marks)}
    return Chart(
        figure=figure,
        title=title,
        units=measure,
        source=f"Sources: the claims; {publishers(series['publisher'])}.",
        alt=f"Lines, {_moment(series['year'].min())} to {_moment(series['year'].max())}. "
        + "".join(
            f"Claimed: {tip.removeprefix('claimed: ')}{_at(mark.year, series)}. "
            for mark, tip in zip(marks, tips.values(), strict=True)
        )
        + f"Published: {'; '.join(_from_to(label, line) for label, line in lines)}.",
        description=" ".join(_told(label, line) for label, line in lines),
        data=_data(series, marks, measure),
        tips=tips,
        notes=notes(_definitions(series), series),
    )


def _draw(axes, line: pd.DataFrame, dashes: str) -> list[Line2D]:
    """A published series, in pieces that are not to be joined."""
    style = {"color": CONTEXT, "marker": "o", "markersize": 3.5}
    return [
        piece
        for _, segment in line.groupby("segment")
        for piece in axes.plot(segment["year"], segment["value"], dashes, **style)
    ]


def _named(marks: Sequence[Mark]) -> list[Mark]:
    """The marks, the first with what all are."""
    said = [mark._replace(words=f"claimed: {mark.words.removeprefix('claimed: ')}") for mark in marks[:1]]
    return [*said, *marks[1:]]


def _distinct(labels: Sequence[str]) -> list[str]:
    """Names of series without what all begin with, up to a comma: beside the chart it says what is measured."""
    heads = {label.partition(", ")[0] for label in labels}
    return [label.partition(", ")[2] or label for label in labels] if len(heads) == 1 else list(labels)


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


def _from_to(label: str, line: pd.DataFrame) -> str:
    first, last = (f"{_told_value(row)} ({_moment(row.year)})" for row in (line.iloc[0], line.iloc[-1]))
    return f"{label}, from {first} to {last}"


def _told_value(row) -> str:
    return wording.quantity(float(f"{row.value:.4g}"), _shown(row.unit))


def _at(year: float, series: pd.DataFrame) -> str:
    """What is published for a time, if anything."""
    then = dict.fromkeys(_told_value(row) for row in series[np.isclose(series["year"], year)].itertuples())
    return f" (published for that time: {' and '.join(then)})" if then else ""


def _told(label: str, line: pd.DataFrame) -> str:
    """Every point of a line in words."""
    segments = [
        ", ".join(f"{_moment(row.year)} {_told_value(row)}" for row in segment.itertuples())
        for _, segment in line.groupby("segment")
    ]
    return f"{label}: {'; then, not to be compared, '.join(segments)}."


def _data(series: pd.DataFrame, marks: Sequence[Mark], measure: str) -> Data:
    """What is claimed and what is published, a row a point."""
    unit = series["unit"].iloc[0]
    claimed = [(f"claimed: {mark.words}", _moment(mark.year), mark.value, "the claim", None) for mark in marks]
    columns = {"label": "Series", "period": "Period", "value": "Value", "publisher": "Publisher"}
    columns |= {"published": "Edition of"}
    rows = pd.concat([pd.DataFrame(claimed, columns=list(columns)), series[list(columns)]]) if marks else series
    formats = {"value": lambda value: wording.quantity(value, _shown(unit)), "publisher": short_publisher}
    return Data(rows, columns, measure, formats, {"value": wording.unit_words(unit)})


def _definitions(series: pd.DataFrame) -> dict[str, str]:
    """What each line measures, and what is to be known of it."""
    said = {}
    for row in series[["label", "definition", "remark"]].fillna("").itertuples():
        sentences = said.setdefault(row.label, {})
        sentences |= {wording.sentence_case(text.rstrip(".")): None for text in (row.definition, row.remark) if text}
    return {label: ". ".join(sentences) + "." for label, sentences in said.items() if sentences}
