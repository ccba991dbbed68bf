"""What can be wrong with the published figures and with the mappings that claims are held by."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from briefings import tables
from briefings.analysis.evidence_mapping import figures_of, mapped, stated
from briefings.analysis.figures import Reference, period_bounds, read_reference, units_fit
from briefings.analysis.growth import published_series
from briefings.errors import BriefingsError

FIGURE_KEY = ["indicator", "entity", "period", "unit", "definition", "source_id"]


class Problem(NamedTuple):
    """Something to mend: the file under the data directory, its line (the header is 1), and what is wrong."""

    file: str
    line: int
    message: str


def problems(data: str | Path) -> list[Problem]:
    """Everything wrong with the figures and the curated tables of evidence.

    Parameters
    ----------
    data : str or Path
        The data directory.

    Returns
    -------
    list of Problem
        In the order of files and lines; empty if all is well.

    Raises
    ------
    BriefingsError
        If a table cannot be read at all, or a row does not fit its schema.
    """
    reference = read_reference(data)
    found = _figure_problems(reference.figures)
    if not found:  # periods are sound from here on
        found = [
            *_mapping_problems(reference),
            *_series_problems(reference),
            *_key_problems(reference),
            *_verdict_problems(reference),
        ]
    return found


def _lines(file: str, frame: pd.DataFrame):
    """Rows of a table, each with a way to say what is wrong with it."""
    for row in frame.itertuples():
        yield row, lambda message, line=row.Index + 2: Problem(file, line, message)


def _figure_problems(figures: pd.DataFrame) -> list[Problem]:
    repeated = figures.duplicated(FIGURE_KEY)
    found = []
    for row, problem in _lines("reference/figures.csv", figures):
        for column, text in (("period", row.period), ("published", row.published)):
            try:
                start, end = period_bounds(text) if pd.notna(text) else (None, None)
            except BriefingsError as failure:
                found.append(problem(f"{column}: {failure}"))
            else:
                if start is not None and start > end:
                    found.append(problem(f"{column} {text} ends before it begins"))
        if row.value < row.lower or row.value > row.upper:
            found.append(problem(f"value {row.value:g} lies outside its bounds {row.lower:g} to {row.upper:g}"))
        if repeated[row.Index]:
            found.append(problem(f"{row.figure_id} repeats a figure of the same source, period and definition"))
    return found


def _mapping_problems(reference: Reference) -> list[Problem]:
    found = []
    for row, problem in _lines("curated/indicators.csv", reference.indicators):
        unknown = set(row.kinds.split()) - set(tables.KINDS)
        if unknown:
            found.append(problem(f"{row.mapping_id}: no such kind of claim: {', '.join(sorted(unknown))}"))
        found += [problem(f"{row.mapping_id}: {bad}") for bad in _bad_patterns(row, PATTERNS)]
        if pd.isna(row.claim_indicator) and pd.isna(row.claim_context):
            found.append(problem(f"{row.mapping_id}: no pattern; every claim of its kinds would match"))
        if row.relation == "none":
            if pd.isna(row.note):
                found.append(problem(f"{row.mapping_id}: say in the note what was looked for and not found"))
        elif not _bad_patterns(row, PATTERNS):
            found += [problem(f"{row.mapping_id}: {misfit}") for misfit in _misfits(row, reference.figures)]
    return found


PATTERNS = ("claim_indicator", "claim_context", "definition")


def _bad_patterns(row, columns) -> list[str]:
    bad = []
    for column in columns:
        try:
            re.compile("" if pd.isna(getattr(row, column)) else getattr(row, column))
        except re.error as failure:
            bad.append(f"column {column} is no pattern: {failure}")
    return bad


def _misfits(row, figures: pd.DataFrame) -> list[str]:
    """Where a row names figures that there are not: the first column, from the left, that fits none."""
    if pd.isna(row.indicator):
        return ["no indicator; give one, or the relation 'none'"]
    left = figures[figures["indicator"] == row.indicator]
    if left.empty:
        return [f"indicator {row.indicator!r} is not in reference/figures.csv"]
    for column in ("entity", "unit"):
        there_are = sorted(set(left[column]))
        left = left[left[column] == getattr(row, column)]
        if left.empty:
            asked = getattr(row, column)
            return [f"{column} {asked!r} does not fit: figures of {row.indicator} are of {', '.join(there_are)}"]
    if figures_of(row, figures).empty:
        return [f"definition {row.definition!r} matches no figure of {row.indicator}"]
    return []


def _series_problems(reference: Reference) -> list[Problem]:
    found = []
    for row, problem in _lines("curated/series.csv", reference.series):
        bad = _bad_patterns(row, ("source", "period", "definition"))
        bad = bad or _misfits(row, reference.figures)
        if not bad:
            points = published_series(reference.figures, reference.series.loc[[row.Index]])
            if points.empty:
                bad = ["source, period and definition leave no figure"]
            elif pd.notna(row.break_after) and not points["year"].min() <= row.break_after < points["year"].max():
                bad = [f"break_after {row.break_after} is outside the series"]
        found += [problem(f"{row.series_id}: {what}") for what in bad]
    return found


def _key_problems(reference: Reference) -> list[Problem]:
    """Indicators that other curated tables name and that are not among the figures."""
    known = set(reference.figures["indicator"])
    named = [
        ("curated/identities.csv", reference.identities, ["part", "share", "whole"]),
        ("curated/cases.csv", reference.cases, ["indicators"]),
        ("curated/not_found.csv", reference.not_found, ["indicator"]),
    ]
    found = []
    for file, frame, columns in named:
        for row, problem in _lines(file, frame):
            names = " ".join(getattr(row, column) for column in columns if pd.notna(getattr(row, column))).split()
            found += [
                problem(f"indicator {name!r} is not in reference/figures.csv") for name in names if name not in known
            ]
    for row, problem in _lines("curated/claimants.csv", reference.claimants):
        found += [problem(bad) for bad in _bad_patterns(row, ["publishers"])]
    return found


def _verdict_problems(reference: Reference) -> list[Problem]:
    if reference.verdicts.empty:
        return []
    missing = [verdict for verdict in tables.VERDICTS if verdict not in set(reference.verdicts["verdict"])]
    return [Problem("curated/verdicts.csv", 1, f"verdict {verdict!r} has no meaning") for verdict in missing]


def claim_problems(claims: pd.DataFrame, reference: Reference) -> list[str]:
    """Mapped claims whose unit no figure of their mapping shares, or whose time lies outside its figures.

    Such a claim "cannot be checked"; the mapping may be wrong, or a figure missing.

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.
    reference : Reference
        Of :func:`briefings.analysis.figures.read_reference`.
    """
    by_id = {claim.claim_id: claim for claim in claims.itertuples(index=False)}
    found = []
    for match in mapped(claims, reference).itertuples():
        if match.relation != "same" or match.unit == "edition":
            continue
        claim, figures = by_id[match.claim_id], figures_of(match, reference.figures)
        where = f"{claim.document_id}: {claim.quote!r}, mapping {match.mapping_id}"
        if not units_fit(claim.unit, match.unit):
            found.append(f"{where}: unit {claim.unit} does not fit {match.unit}")
        bounds = [period_bounds(period) for period in figures["period"]]
        for quantity in stated(claim):
            if quantity.time and bounds:
                start, end = period_bounds(quantity.time)
                if end < min(first for first, _ in bounds) or start > max(last for _, last in bounds):
                    found.append(f"{where}: {quantity.time} is outside the figures of {match.indicator}")
    return found
