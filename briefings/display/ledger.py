"""Claims with their verdicts, each with independence and source: the ledger, and the head of a worked case."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from briefings.display import wording
from briefings.display.sources import cited
from briefings.display.templating import render
from briefings.tables import KINDS, VERDICTS

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
    rows["said_by"] = rows["speaker"].fillna(rows["role"])
    names = wording.short_names(documents.itertuples())
    return render(
        "ledger.html",
        rows=list(rows.itertuples()),
        names=names,
        checks={name: list(found.itertuples()) for name, found in findings.groupby("claim_id")},
        sources=_sources(figures),
        verdicts=VERDICTS,
        choices=[
            ("document", "Document", _counted(rows["document_id"], names)),
            ("kind", "Kind", _counted(rows["kind"], {kind: wording.kind_name(kind) for kind in KINDS})),
            ("verdict", "Verdict", _counted(rows["verdict"], {verdict: verdict for verdict in VERDICTS})),
            ("speaker", "Said by", _counted(rows["said_by"], {name: name for name in sorted(set(rows["said_by"]))})),
        ],
    )


def _counted(values: pd.Series, words: Mapping[str, str]) -> list[tuple[str, str, int]]:
    """Each value that occurs, in the order of the words for it, with them and how often."""
    counts = values.value_counts()
    return [(value, called, counts[value]) for value, called in words.items() if value in counts]


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
        base="",
    )


def claim_list(rows: pd.DataFrame, figures: pd.DataFrame, base: str = "") -> Markup:
    """Claims with verdict, independence, reason and source, one below the other.

    Parameters
    ----------
    rows : DataFrame
        Claims with the columns of :data:`JUDGED`; independence and figure may be missing.
    figures : DataFrame
        Table of :data:`briefings.tables.FIGURES`.
    base : str
        The way from the page to the chapters.
    """
    return render("claim_list.html", rows=list(rows.itertuples()), sources=_sources(figures), base=base)


def _sources(figures: pd.DataFrame) -> dict[str, Markup]:
    return {figure.figure_id: cited(figure) for figure in figures.itertuples()}
