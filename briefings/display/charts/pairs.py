"""The claimed pairs side by side: as an index, and as rates a year."""

from __future__ import annotations

import pandas as pd
from matplotlib.ticker import MaxNLocator, MultipleLocator

from briefings.display import wording
from briefings.display.drawing import Chart, canvas
from briefings.display.lettering import Key
from briefings.display.links import sentence_url
from briefings.display.notes import notes
from briefings.display.svg import CLAIM, DISCREPANCY, MUTED
from briefings.display.tabular import Data

DEFINITIONS = {
    "Index": "the later level for each 100 of the earlier one.",
    "Rate": "the growth that, repeated each year, leads from the earlier level to the later; not given for shares, "
    "which cannot grow at a rate for ever. Theirs is in percentage points a year.",
}


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
    with canvas(0.7 + 0.66 * len(pairs), ncols=2, width_ratios=[3, 2]) as (figure, (index, rate)):
        for place, pair in enumerate(pairs.itertuples()):
            mark, value = f"index-{place}", 100 * pair.multiple
            url = sentence_url(pair.document_id, pair.claim_id, base)
            index.plot([100, value], [place, place], color=CLAIM, linewidth=9, solid_capstyle="butt", gid=mark, url=url)
            _beside(index, value, place, f"{value:.0f}", CLAIM)
            tips[mark] = f"{pair.indicator}: {value:.0f}, {wording.growth_rate(pair)}"
            across = index.get_yaxis_transform()
            index.text(0, place - 0.26, pair.indicator, color=MUTED, va="bottom", fontsize=11, transform=across)
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
    columns = {"indicator": "Indicator", "index": "Index", "annual_rate": "Rate"}
    columns |= {"published": "Published rate", "points_per_year": "Points"}
    units = {"index": "start = 100", "annual_rate": "percent a year", "published": "percent a year"}
    units |= {"points_per_year": "percentage points a year"}
    shown = pairs.assign(index=100 * pairs["multiple"], published=pairs["claim_id"].map(published))
    formats = {"index": "{:.0f}".format}
    formats |= dict.fromkeys(["annual_rate", "published", "points_per_year"], "{:.1f}".format)
    return Chart(
        figure=figure,
        title=title,
        units=f"{years}: index with the start as 100, and compound rate a year",
        keys=[
            Key("claimed", CLAIM, line="-", width=9),
            Key("published for the same years", DISCREPANCY, line="-", width=5),
        ],
        source="Sources: the claims; for the published rate see the table.",
        alt=f"Bars of {len(pairs)} claimed pairs, the start being 100: {'; '.join(tips.values())}.",
        description="; ".join(_compared(pair, published.get(pair.claim_id)) for pair in pairs.itertuples()) + ".",
        data=Data(shown, columns, "The pairs as an index and as rates", formats, units),
        tips=tips,
        notes=notes(DEFINITIONS),
    )


def _compared(pair, published: float | None) -> str:
    """The claimed rate of a pair beside the published one, in words."""
    against = "no rate is published" if published is None else f"published {published:.1f}% a year"
    return f"{pair.indicator}: claimed {wording.growth_rate(pair)}, {against}"


def _beside(axes, value: float, place: int, words: str, colour: str) -> None:
    """Words to the right of a mark."""
    axes.annotate(words, (value, place), (6, 0), textcoords="offset points", color=colour, va="center")


def _rate(axes, place: int, pair, published: float | None) -> None:
    """The rate a year as a bar; of a share, which cannot grow at a rate for ever, the points a year in words."""
    if wording.missing(pair.annual_rate):
        axes.text(0, place, wording.growth_rate(pair), color=MUTED, va="center", fontsize=11)
        return
    axes.plot([0, pair.annual_rate], [place, place], color=CLAIM, linewidth=9, solid_capstyle="butt")
    _beside(axes, pair.annual_rate, place, f"{pair.annual_rate:.1f}", CLAIM)
    if published is not None:
        axes.plot([0, published], [place + 0.36] * 2, color=DISCREPANCY, linewidth=5, solid_capstyle="butt")
        _beside(axes, published, place + 0.36, f"{published:.1f}", DISCREPANCY)
