"""Unbroken runs of years: which first year they imply, and whether the published editions keep step."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from briefings.analysis.evidence_checks import Finding, cite, remark
from briefings.analysis.evidence_mapping import figures_of, mapped
from briefings.analysis.figures import Reference, period_bounds, period_words

RUN_COLUMNS = [
    "claim_id",
    "document_id",
    "day",
    "indicator",
    "years",
    "first_lower",
    "first_upper",
    "shared_first",
    "published_first",
    "figure_id",
]
STALLED_MONTHS = 12


def runs(claims: pd.DataFrame, days: dict[str, str], reference: Reference) -> pd.DataFrame:
    """The first year that each claimed run of years implies, beside the published first edition.

    A run of n years on a day in year Y began in Y - n + 1 if this year's is counted, in Y - n if it is still to come.

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.
    days : dict of str to str
        The day of each document, by document_id.
    reference : Reference
        Of :func:`briefings.analysis.figures.read_reference`.

    Returns
    -------
    DataFrame
        One row a run that is mapped to a numbered edition: ``claim_id``, ``document_id``, ``day``, ``indicator``,
        ``years``, ``first_lower`` and ``first_upper``, ``shared_first`` (the years that every claim of the same runs
        allows, as text; empty if there is none), ``published_first`` and the ``figure_id`` that says so.
    """
    rows = []
    by_id = claims.set_index("claim_id", drop=False)
    for match in mapped(claims, reference).itertuples():
        claim = by_id.loc[match.claim_id]
        day = days.get(claim["document_id"])
        in_years = claim["kind"] == "duration" and claim["unit"] == "years" and pd.notna(claim["value"])
        if not in_years or match.unit != "edition" or day is None:
            continue
        editions = figures_of(match, reference.figures)
        first = editions[editions["value"] == 1].head(1)
        year = dt.date.fromisoformat(day).year
        years = int(claim["value"])
        rows.append(
            {
                "claim_id": claim["claim_id"],
                "document_id": claim["document_id"],
                "day": day,
                "indicator": match.indicator,
                "years": years,
                "first_lower": year - years,
                "first_upper": year - years + 1,
                "published_first": None if first.empty else int(first["period"].iloc[0][:4]),
                "figure_id": None if first.empty else first["figure_id"].iloc[0],
            }
        )
    frame = pd.DataFrame(rows, columns=[column for column in RUN_COLUMNS if column != "shared_first"])
    shared = {
        indicator: range(group["first_lower"].max(), group["first_upper"].min() + 1)
        for indicator, group in frame.groupby("indicator")
    }
    frame["shared_first"] = frame["indicator"].map(lambda name: " or ".join(map(str, shared[name])))
    return frame.astype({"published_first": "Int64"})[RUN_COLUMNS]


def one_a_year(editions: pd.DataFrame) -> pd.DataFrame:
    """The numbers that editions would bear with one each year since the first, at the first and at the last.

    Parameters
    ----------
    editions : DataFrame
        One series of :func:`briefings.analysis.growth.published_series`.
    """
    ends = editions.sort_values("year").iloc[[0, -1]]
    since = ends["year"] - ends["year"].iloc[0]
    return ends.assign(
        label="One each year",
        value=ends["value"].iloc[0] + since,
        publisher="computed",
        publication=None,
        definition="counted from the first",
    )


def run_of_years(run, match, figures: pd.DataFrame) -> list[Finding]:
    """A claimed run of years beside the published first edition, and beside the numbers that editions bear.

    Parameters
    ----------
    run : namedtuple
        A row of :func:`runs`.
    match : namedtuple
        Its row of :func:`briefings.analysis.evidence_mapping.mapped`.
    figures : DataFrame
        The published figures.

    Returns
    -------
    list of Finding
        One, of the first year or of the number published last before the day; and one for each time that the
        published number stood still for a year or more, so that a year without an edition was counted.
    """
    editions = figures_of(match, figures).sort_values("period")
    held = editions[editions["period"].map(lambda period: period_bounds(period)[1].isoformat() <= run.day)]
    began = f"{run.years} years in a row on {period_words(run.day)} began in {run.first_lower} or {run.first_upper}"
    if held.empty:
        note = f"{began}; no edition is among the published figures."
        return [remark(run.claim_id, "run of years", "cannot be checked", note)]
    stalled = [
        (earlier, later)
        for earlier, later in zip(held.iloc[:-1].itertuples(), held.iloc[1:].itertuples(), strict=True)
        if earlier.value == later.value and _months(earlier.period, later.period) >= STALLED_MONTHS
    ]
    last = list(held.itertuples())[-1]
    in_step = pd.isna(run.published_first) or run.first_lower <= run.published_first <= run.first_upper
    since = int(run.day[:4]) - period_bounds(last.period)[1].year
    holds = in_step and last.value + max(since - 1, 0) <= run.years <= last.value + since
    verdict = "differs" if not holds else "definition differs" if stalled else "agrees"
    first = "" if pd.isna(run.published_first) else f", the first was in {run.published_first}"
    note = f"{began}{first}, and {cite(last)}."
    return [_finding(run, verdict, last, note)] + [
        _finding(
            run,
            "definition differs",
            later,
            f"The number stood at {later.value:g} from {period_words(earlier.period)} to {period_words(later.period)} "
            f"({later.publisher}), so that something else is counted for a year between.",
        )
        for earlier, later in stalled
    ]


def _finding(run, verdict: str, edition, note: str) -> Finding:
    bounds = (run.years, run.years)
    return Finding(run.claim_id, "run of years", verdict, edition.value, run.years, *bounds, edition.figure_id, note)


def _months(earlier: str, later: str) -> int:
    first, last = period_bounds(earlier)[1], period_bounds(later)[1]
    return 12 * (last.year - first.year) + last.month - first.month
