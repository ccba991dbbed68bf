"""The telling cases of ``data/curated/cases.csv``: the claims and the published figures of each, side by side."""

from __future__ import annotations

import pandas as pd

from briefings.analysis.evidence_mapping import mapped
from briefings.analysis.figures import Reference, period_bounds


def case_claims(claims: pd.DataFrame, verdicts: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """The claims of each case, with their verdicts.

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.
    verdicts : DataFrame
        Of :func:`briefings.analysis.evidence.verdicts`.
    reference : Reference
        Of :func:`briefings.analysis.figures.read_reference`.

    Returns
    -------
    DataFrame
        One row a case and claim mapped to one of its indicators, in the order of cases and claims: ``case_id``,
        ``title``, ``question``, the claim's columns, ``verdict``, ``independence``, ``reason`` and ``figure_id``. A
        case without a claim has no row.
    """
    matches = mapped(claims, reference)[["claim_id", "indicator"]].drop_duplicates()
    indicators = reference.cases.assign(indicator=reference.cases["indicators"].str.split()).explode("indicator")
    pairs = indicators.merge(matches, on="indicator")[["case_id", "claim_id"]].drop_duplicates()
    judged = claims.merge(verdicts[["claim_id", "verdict", "independence", "reason", "figure_id"]], on="claim_id")
    headed = reference.cases[["case_id", "title", "question"]].merge(pairs, on="case_id")
    rows = headed.merge(judged, on="claim_id")
    return rows.sort_values(
        ["case_id", "claim_id"],
        key=lambda column: column.map(_order(reference.cases if column.name == "case_id" else claims, column.name)),
        ignore_index=True,
    )


def _order(frame: pd.DataFrame, column: str) -> dict:
    return {name: place for place, name in enumerate(frame[column])}


def case_figures(case_id: str, reference: Reference) -> pd.DataFrame:
    """The published figures of a case, by indicator as the case names them and by period.

    Parameters
    ----------
    case_id : str
        A row of ``cases.csv``.
    reference : Reference
        Of :func:`briefings.analysis.figures.read_reference`.

    Returns
    -------
    DataFrame
        Columns of :data:`briefings.tables.FIGURES`.
    """
    [names] = reference.cases.loc[reference.cases["case_id"] == case_id, "indicators"].str.split()
    figures = reference.figures[reference.figures["indicator"].isin(names)]
    ends = figures["period"].map(lambda period: period_bounds(period)[1])
    order = figures.assign(place=figures["indicator"].map(names.index), end=ends).sort_values(
        ["place", "end", "published"]
    )
    return figures.loc[order.index]
