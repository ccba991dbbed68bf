"""Claims with their verdicts, each with independence and source: the ledger, and the head of a worked case."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from briefings.display import wording
from briefings.display.sources import cited
from briefings.display.templating import render
from briefings.tables import VERDICTS

JUDGED = ["claim_id", "verdict", "independence", "reason", "figure_id"]


def ledger(
    claims: pd.DataFrame,
    verdicts: pd.DataFrame,
    findings: pd.DataFrame,
    figures: pd.DataFrame,
    documents: pd.DataFrame,
) -> Markup:
    """Every claim with its figure, time, speaker, verdict and source, and every check that was made of it.

    Parameters
    ----------
    claims, findings, figures, documents : DataFrame
        Tables of :mod:`briefings.tables`.
    verdicts : DataFrame
        Of :func:`briefings.analysis.evidence.verdicts`.
    """
    rows = claims.merge(verdicts[JUDGED], on="claim_id", how="left")
    checks = {name: list(found.itertuples()) for name, found in findings.groupby("claim_id")}
    given = verdicts["verdict"].value_counts()
    return render(
        "ledger.html",
        rows=list(rows.itertuples()),
        names=wording.short_names(documents.itertuples()),
        checks=checks,
        sources=_sources(figures),
        counts=[(verdict, given[verdict]) for verdict in VERDICTS if verdict in given],
    )


def case(rows: pd.DataFrame, figures: pd.DataFrame) -> Markup:
    """What is asked of a case, and its claims with verdict, independence, reason and source.

    Parameters
    ----------
    rows : DataFrame
        The rows of one case, of :func:`briefings.analysis.evidence_cases.case_claims`.
    figures : DataFrame
        Table of :data:`briefings.tables.FIGURES`.
    """
    question = rows["question"].iloc[0]
    return render(
        "case.html",
        question=question,
        rows=list(rows.itertuples()),
        sources=_sources(figures),
    )


def claim_list(rows: pd.DataFrame, figures: pd.DataFrame) -> Markup:
    """Claims with verdict, independence, reason and source, one below the other.

    Parameters
    ----------
    rows : DataFrame
        Claims with the columns of :data:`JUDGED`; independence and figure may be missing.
    figures : DataFrame
        Table of :data:`briefings.tables.FIGURES`.
    """
    return render("claim_list.html", rows=list(rows.itertuples()), sources=_sources(figures))


def _sources(figures: pd.DataFrame) -> dict[str, Markup]:
    return {figure.figure_id: cited(figure) for figure in figures.itertuples()}
