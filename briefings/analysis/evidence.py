"""Do the numbers hold? Findings and a verdict for every claim, each computed from tables.

The checks are in the rooms beside this one: published figures and rates (``evidence_checks``), runs of years
(``evidence_runs``), implied quantities (``evidence_implied``), what rounding allows (``rounding``), slips (``slips``).
"""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from briefings import tables
from briefings.analysis.evidence_checks import (
    Finding,
    independence,
    looked_for,
    published_figures,
    published_rate,
)
from briefings.analysis.evidence_implied import implied as _implied
from briefings.analysis.evidence_implied import implied_quantity
from briefings.analysis.evidence_mapping import mapped
from briefings.analysis.evidence_runs import run_of_years
from briefings.analysis.evidence_runs import runs as _runs
from briefings.analysis.figures import Reference

# From the worst: a claim bears the worst verdict of the checks that decide.
SEVERITY = [
    "likely slip",
    "differs",
    "definition differs",
    "cannot be checked",
    "not independent",
    "agrees within rounding",
    "agrees",
]
DECIDING = ["published figure", "published rate", "run of years", "not found", "independence"]
VERDICT_COLUMNS = ["claim_id", "document_id", "verdict", "comparison", "independence", "reason", "check", "figure_id"]


def findings(claims: pd.DataFrame, documents: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """Every check of every claim.

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.
    documents : DataFrame
        Columns of :data:`briefings.tables.DOCUMENTS`: the day of each claim comes from here.
    reference : Reference
        Of :func:`briefings.analysis.figures.read_reference`.

    Returns
    -------
    DataFrame
        Columns of :data:`briefings.tables.FINDINGS`. A claim that nothing is mapped to has one row, "unmapped".
    """
    days = days_of(documents)
    publishers = reference.claimants.set_index("document_id")["publishers"].to_dict()
    matches = dict(list(mapped(claims, reference.indicators).groupby("claim_id")))
    run_rows = {run.claim_id: run for run in runs(claims, documents, reference).itertuples()}
    rows = []
    for claim in claims.itertuples(index=False):
        if claim.claim_id not in matches:
            rows.append(_unmapped(claim))
            continue
        ours = matches[claim.claim_id]
        found = _checks(claim, ours, run_rows.get(claim.claim_id), reference.figures, days.get(claim.document_id))
        rows += found + independence(found, reference.figures, publishers.get(claim.document_id))
    rows += _implied_findings(claims, documents, reference)
    return tables.table(tables.FINDINGS, rows)


def days_of(documents: pd.DataFrame) -> dict[str, str]:
    """The day of each document: of the event, else of publication where that is a day."""
    day = documents["event_date"].fillna(documents["published"])
    return {
        document_id: date
        for document_id, date in zip(documents["document_id"], day, strict=True)
        if pd.notna(date) and len(date) == 10
    }


def _checks(claim, matches: pd.DataFrame, run, figures: pd.DataFrame, day: str | None) -> list[Finding]:
    """The checks of one claim, thing by thing where it speaks of several."""
    found = looked_for(claim, matches)
    if run is not None:
        [match] = matches[matches["indicator"] == run.indicator].head(1).itertuples()
        return found + run_of_years(run, match, figures)
    for _, about in matches.groupby("about", dropna=False):
        found += published_figures(claim, about, figures, day)
    return found + published_rate(claim, matches, figures)


def _unmapped(claim) -> Finding:
    note = (
        "A plan or forecast: nothing published can hold or break it."
        if claim.status == "planned"
        else "No published figure has been chosen for this claim in data/curated/indicators.csv."
    )
    return Finding(claim.claim_id, "unmapped", "cannot be checked", None, None, None, None, None, note)


def _implied_findings(claims: pd.DataFrame, documents: pd.DataFrame, reference: Reference) -> list[Finding]:
    wholes = reference.identities.set_index("identity_id")["whole"]
    groups = implied(claims, documents, reference).groupby(["identity_id", "claim_part", "claim_share", "time"])
    return [
        finding
        for (identity_id, *_), rows in groups
        for finding in implied_quantity(rows, reference.figures, wholes[identity_id])
    ]


def verdicts(findings: pd.DataFrame, claims: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """One verdict a claim: the worst of the checks that decide.

    Figures published later, figures of another definition beside one of the same, parts of a total and implied
    quantities stand beside a verdict and do not decide it.

    Parameters
    ----------
    findings : DataFrame
        Of :func:`findings`.
    claims, figures : DataFrame
        Columns of :data:`briefings.tables.CLAIMS` and :data:`briefings.tables.FIGURES`.

    Returns
    -------
    DataFrame
        One row a claim, in the claims' order: ``claim_id``, ``document_id``, ``verdict``, ``comparison`` (the verdict
        before independence is weighed), ``independence`` (of the best source among the figures that decided: ``yes``,
        ``no``, ``derived``, or ``none`` if there is none), ``reason``, ``check`` and ``figure_id``.
    """
    sources = figures.set_index("figure_id")["independent"]
    by_claim = dict(list(findings.groupby("claim_id")))
    rows = [
        [claim.claim_id, claim.document_id, *_verdict(by_claim[claim.claim_id], sources)]
        for claim in claims.itertuples(index=False)
    ]
    return pd.DataFrame(rows, columns=VERDICT_COLUMNS)


def _verdict(found: pd.DataFrame, sources: pd.Series) -> list:
    """Verdict, comparison, independence, reason, check and figure of one claim."""
    decides = found["check"].isin(DECIDING) | (found["verdict"] == "definition differs")
    deciding = found[decides] if decides.any() else found[found["check"] != "implied quantity"]
    order = deciding["verdict"].map(SEVERITY.index).sort_values(kind="stable").index
    worst = deciding.loc[order[0]]
    compared = deciding[deciding["verdict"] != "not independent"]
    comparison = min(compared["verdict"], key=SEVERITY.index)
    kinds = set(sources.reindex(deciding["figure_id"].dropna()))
    independent = next((kind for kind in ("yes", "no", "derived") if kind in kinds), "none")
    reason = worst["note"]
    if worst["verdict"] == "not independent":
        reason = f"{compared.iloc[0]['note']} {reason}"
    return [worst["verdict"], comparison, independent, reason, worst["check"], worst["figure_id"]]


def implied(claims: pd.DataFrame, documents: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """Implied populations and GDPs beside every published edition; see :mod:`briefings.analysis.evidence_implied`."""
    return _implied(claims, days_of(documents), reference.figures, reference.indicators, reference.identities)


def runs(claims: pd.DataFrame, documents: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """The first year that each run of years implies; see :mod:`briefings.analysis.evidence_runs`."""
    return _runs(claims, days_of(documents), reference.figures, reference.indicators)


def retellings(claims: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """Claims of different documents that are mapped to the same figure: the same thing said elsewhere.

    Parameters
    ----------
    claims, indicators : DataFrame
        The claims table and the rows of ``indicators.csv``.

    Returns
    -------
    DataFrame
        One row a pair and indicator: ``claim_a`` (of the earlier document by name), ``claim_b``, ``indicator``,
        ``quote_a``, ``quote_b``, ``same_figure`` (value, unit and qualifier are equal).
    """
    shared = mapped(claims, indicators).dropna(subset="indicator")
    shared = shared[shared["relation"].isin(["same", "other definition"])].drop_duplicates(["claim_id", "indicator"])
    by_id = {claim.claim_id: claim for claim in claims.itertuples(index=False)}
    rows = []
    for indicator, group in shared.groupby("indicator"):
        ordered = sorted((by_id[claim_id] for claim_id in group["claim_id"]), key=lambda claim: claim.document_id)
        rows += [
            [a.claim_id, b.claim_id, indicator, a.quote, b.quote, _figure(a) == _figure(b)]
            for a, b in combinations(ordered, 2)
            if a.document_id != b.document_id
        ]
    columns = ["claim_a", "claim_b", "indicator", "quote_a", "quote_b", "same_figure"]
    return pd.DataFrame(rows, columns=columns).drop_duplicates(["claim_a", "claim_b"], ignore_index=True)


def _figure(claim) -> tuple:
    """What a retelling may keep: the quantities, their qualifier; nulls as None, so that they are equal."""
    values = (claim.value, claim.value_from, claim.value_to, claim.qualifier)
    return tuple(None if pd.isna(value) else value for value in values)
