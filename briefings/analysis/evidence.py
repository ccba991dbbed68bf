"""Do the numbers hold? Findings and a verdict for every claim, each computed from tables.

The checks are in the rooms beside this one: published figures and rates (``evidence_checks``), runs of years
(``evidence_runs``), implied quantities (``evidence_implied``), what rounding allows (``rounding``), slips (``slips``).
"""

from __future__ import annotations

import re

import pandas as pd

from briefings import tables
from briefings.analysis.evidence_checks import (
    Finding,
    independence,
    looked_for,
    published_figures,
    remark,
)
from briefings.analysis.evidence_growth import growth_arithmetic, published_rate
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
DECIDING = ["published figure", "published rate", "growth arithmetic", "run of years", "not found", "independence"]
BESIDE = ["implied quantity", "other claims", "earlier edition", "later figure"]
# What a person decided about two claims, as a verdict on the one beside the other.
RELATION_VERDICTS = {
    "same": "agrees",
    "paraphrase": "agrees",
    "updated": "agrees",
    "shifted meaning": "definition differs",
    "conflict": "differs",
}
# Words that begin a note with a capital, and must not keep it within a sentence.
_CAPITAL = re.compile(r"^(?:The|No|Nobody|Over|Under|Nearly|About|At|Place)\b")


def findings(
    claims: pd.DataFrame,
    documents: pd.DataFrame,
    reference: Reference,
    alignments: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Every check of every claim.

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.
    documents : DataFrame
        Columns of :data:`briefings.tables.DOCUMENTS`: the day of each claim comes from here.
    reference : Reference
        Of :func:`briefings.analysis.figures.read_reference`.
    alignments : DataFrame, optional
        Columns of :data:`briefings.tables.ALIGNMENTS`: pairs of claims that say one thing.

    Returns
    -------
    DataFrame
        Columns of :data:`briefings.tables.FINDINGS`. A claim that nothing is mapped to has one row, "unmapped".
    """
    days = days_of(documents)
    publishers = reference.claimants.set_index("document_id")["publishers"].to_dict()
    matches = mapped(claims, reference)
    by_claim = dict(list(matches.groupby("claim_id")))
    runs_claimed = runs(claims, documents, reference)
    run_of = {run.claim_id: run for run in runs_claimed.itertuples()}
    rows = []
    for claim in claims.itertuples(index=False):
        ours = by_claim.get(claim.claim_id, matches.iloc[:0])
        day = days.get(claim.document_id)
        found = _checks(claim, ours, run_of.get(claim.claim_id), reference.figures, day)
        found += growth_arithmetic(claim, claims)
        rows += found or [_unchecked(claim, ours, reference)]
        rows += independence(found, reference.figures, publishers.get(claim.document_id))
    rows += _implied_findings(claims, documents, reference)
    if alignments is not None:
        rows += _other_claims(alignments, claims, runs_claimed)
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


def _unchecked(claim, matches: pd.DataFrame, reference: Reference) -> Finding:
    """Why nothing could be held against a claim."""
    if claim.status == "planned":
        note = "A plan or forecast: nothing published can hold or break it."
    elif not matches.empty:
        note = "The figures chosen for this claim cannot be compared with it."
    elif claim.document_id not in set(reference.claimants["document_id"]):
        note = "Of whom this document speaks is not in data/curated/claimants.csv, so no figure was chosen."
    else:
        note = "No published figure has been chosen for this claim in data/curated/indicators.csv."
    return remark(claim.claim_id, "unmapped", "cannot be checked", note)


def _other_claims(alignments: pd.DataFrame, claims: pd.DataFrame, runs_claimed: pd.DataFrame) -> list[Finding]:
    """The same thing said elsewhere, and what a person found changed; two runs of years must allow one first year.

    Which of two claims is off they cannot tell, so that they stand beside a verdict and do not decide it.
    """
    by_id = {claim.claim_id: claim for claim in claims.itertuples(index=False)}
    first_years = runs_claimed.set_index("claim_id")["shared_first"]
    rows = []
    for pair in alignments.itertuples():
        for claim_id, other_id in ((pair.claim_a, pair.claim_b), (pair.claim_b, pair.claim_a)):
            other, verdict = by_id[other_id], RELATION_VERDICTS[pair.relation]
            note = f"\u201c{other.quote}\u201d in {other.document_id}: {pair.relation}. {pair.note}"
            if claim_id in first_years and other_id in first_years:
                years = first_years[claim_id]
                verdict = "agrees" if years else "differs"
                note += f" Both runs began in {years}." if years else " No first year is common to both runs."
            rows.append(remark(claim_id, "other claims", verdict, note))
    return rows


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

    Figures published later, figures of another definition beside one of the same, parts that a total can hold and
    implied quantities stand beside a verdict and do not decide it.

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
    return tables.table(tables.VERDICTS_TABLE, rows)


def _verdict(found: pd.DataFrame, sources: pd.Series) -> list:
    """Verdict, comparison, independence, reason, check and figure of one claim."""
    redefined = (found["check"] == "other definition") & (found["verdict"] == "definition differs")
    broken = (found["check"] == "part of the total") & (found["verdict"] == "differs")
    decides = found["check"].isin(DECIDING) | redefined | broken
    deciding = found[decides] if decides.any() else found[~found["check"].isin(BESIDE)]
    verdict = min(deciding["verdict"], key=SEVERITY.index)
    compared = deciding[deciding["verdict"] != "not independent"]
    comparison = min(compared["verdict"], key=SEVERITY.index)
    kinds = set(sources.reindex(deciding["figure_id"].dropna()))
    independent = next((kind for kind in ("yes", "no", "derived") if kind in kinds), "none")
    worst = deciding[deciding["verdict"] == verdict]
    because = pd.concat([compared, worst]) if verdict == "not independent" else worst
    return [verdict, comparison, independent, _reason(because), worst["check"].iloc[0], worst["figure_id"].iloc[0]]


def _reason(found: pd.DataFrame) -> str:
    """The notes as one sentence; one for each quantity where several figures say the same of it."""
    first, *rest = (note.rstrip(".") for note in found.drop_duplicates(["check", "observed", "expected"])["note"])
    return "; ".join([first, *(_CAPITAL.sub(lambda word: word[0].lower(), note) for note in rest)]) + "."


def implied(claims: pd.DataFrame, documents: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """Implied populations and GDPs beside every published edition; see :mod:`briefings.analysis.evidence_implied`."""
    return _implied(claims, days_of(documents), reference)


def runs(claims: pd.DataFrame, documents: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """The first year that each run of years implies; see :mod:`briefings.analysis.evidence_runs`."""
    return _runs(claims, days_of(documents), reference)
