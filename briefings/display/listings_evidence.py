"""The tables of evidence: pairs of levels, published figures, runs of years."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from briefings.display import wording
from briefings.display.links import linked
from briefings.display.sources import cited, independence
from briefings.display.tabular import data_table, markup_column
from briefings.display.templating import render


def pairs(pairs: pd.DataFrame) -> Markup:
    """What each claimed pair of levels says of growth; each indicator leads to its sentence.

    Parameters
    ----------
    pairs : DataFrame
        Of :func:`briefings.analysis.growth.pair_growth`.
    """
    rows = list(pairs.itertuples())
    shown = pairs.assign(
        link=markup_column((linked(row.indicator, row) for row in rows), pairs),
        levels=[f"{wording.levels(row)}, {wording.claimed_time(row)}" for row in rows],
    )
    columns = {
        "link": "Indicator",
        "levels": "From, to",
        "multiple": "Times",
        "change_percent": "Percent",
        "change_points": "Points",
        "annual_rate": "Percent a year",
        "points_per_year": "Points a year",
    }
    formats = {
        "multiple": "{:.2f}".format,
        "change_percent": "{:.0f}".format,
        **dict.fromkeys(["change_points", "annual_rate", "points_per_year"], "{:.1f}".format),
    }
    return data_table(shown, columns, "The claimed pairs, and what they amount to", formats)


def figures(figures: pd.DataFrame, caption: str) -> Markup:
    """Published figures with what was counted and the way to the source; folded, to be opened.

    Parameters
    ----------
    figures : DataFrame
        Table of :data:`briefings.tables.FIGURES`.
    caption : str
        What they are of.
    """
    return render("figure_list.html", rows=list(figures.itertuples()), caption=caption)


def runs(runs: pd.DataFrame) -> Markup:
    """The first year that each run of years implies, beside the published one, with verdict and source.

    Parameters
    ----------
    runs : DataFrame
        Of :func:`briefings.analysis.evidence.runs`, with the claims' ``quote``, ``verdict`` and ``independence``, and
        the columns of the figure of the first edition.
    """
    rows = list(runs.itertuples())
    shown = runs.assign(
        link=markup_column((linked(row.quote, row) for row in rows), runs),
        first=[" or ".join(dict.fromkeys(str(year) for year in (row.first_lower, row.first_upper))) for row in rows],
        held=markup_column(map(_first_edition, rows), runs),
        judged=[f"{row.verdict}, {independence(row.independence)}" for row in rows],
    )
    columns = {"link": "Claim", "day": "Said on", "first": "First year implied", "held": "First edition published"}
    return data_table(shown, columns | {"judged": "Verdict"}, "Runs of years")


def _first_edition(row) -> str:
    if wording.missing(row.figure_id):
        return "none found"
    return Markup("{}: {}").format(row.published_first, cited(row))
