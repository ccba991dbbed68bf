"""The checks of a claim against published figures: each takes a claim and gives rows of the findings table."""

from __future__ import annotations

import re
from typing import NamedTuple

import pandas as pd

from briefings.analysis.evidence_mapping import Stated, current, figures_of, of_the_time, stated
from briefings.analysis.figures import known_by, period_bounds, units_fit
from briefings.analysis.growth import compound_rate, pair_growth
from briefings.analysis.rounding import Interval, in_words, published_interval
from briefings.analysis.slips import likely_slip

AGREEING = ("agrees", "agrees within rounding")


class Finding(NamedTuple):
    """A row of :data:`briefings.tables.FINDINGS`: a check of a claim.

    ``observed`` is what the claim says or implies, ``lower`` and ``upper`` its interval, ``expected`` the figure.
    """

    claim_id: str
    check: str
    verdict: str
    expected: float | None
    observed: float | None
    lower: float | None
    upper: float | None
    figure_id: str | None
    note: str


def compare(quantity: Stated, figure) -> tuple[str, str | None]:
    """The verdict on a quantity beside a published figure, and the slip it looks like, if any.

    Agrees if the values are equal, within rounding if the intervals that both allow overlap.
    """
    if not units_fit(quantity.unit, figure.unit):
        slip = likely_slip(quantity.value, quantity.figure.digits, figure.value, same_unit=False)
        return ("likely slip", slip) if slip else ("cannot be checked", None)
    if quantity.value == figure.value:
        return "agrees", None
    if figure.unit == "rank":
        return "differs", None
    if quantity.interval.overlaps(published_interval(figure.value, figure.lower, figure.upper)):
        return "agrees within rounding", None
    slip = likely_slip(quantity.value, quantity.figure.digits, figure.value)
    return ("likely slip", slip) if slip else ("differs", None)


def published_figures(claim, matches: pd.DataFrame, figures: pd.DataFrame, day: str | None) -> list[Finding]:
    """The claim beside the figures of the same thing and time: those current on its day, then the later ones.

    Parameters
    ----------
    claim : namedtuple
        A row of the claims table.
    matches : DataFrame
        The claim's rows of :func:`briefings.analysis.evidence_mapping.mapped` about one thing.
    figures : DataFrame
        The published figures.
    day : str or None
        The day of the claim.
    """
    direct, others, parts = (
        [
            finding
            for match in matches[matches["relation"] == relation].itertuples()
            for quantity in stated(claim)
            for finding in _beside(quantity, match, figures, day, check)
        ]
        for relation, check in [
            ("same", "published figure"),
            ("other definition", "other definition"),
            ("part", "part of the total"),
        ]
    )
    return _by_definition(direct, others) + parts


def _beside(quantity: Stated, match, figures: pd.DataFrame, day: str | None, check: str) -> list[Finding]:
    of_mapping = figures_of(match, figures)
    if check == "part of the total":
        return [_part(quantity, figure, day) for figure in _until(of_mapping, day).itertuples()]
    timely = of_the_time(of_mapping, quantity.time, day)
    if timely.empty:
        return [_untimely(quantity, match, of_mapping, check)]
    ours = current(timely, day)
    return [
        _finding(quantity, figure, check if ours[figure.Index] else "later figure", day)
        for figure in timely.itertuples()
    ]


def _finding(quantity: Stated, figure, check: str, day: str | None) -> Finding:
    verdict, slip = compare(quantity, figure)
    says = f"{in_words(quantity.value, quantity.unit)} beside {_cite(figure)}"
    if slip:
        says += f": {slip}"
    if day is not None and check != "later figure" and not known_by(figure.published, day):
        says += ", which was not out before the day of the claim"
    lower, upper = quantity.interval
    return Finding(
        quantity.claim_id, check, verdict, figure.value, quantity.value, lower, upper, figure.figure_id, f"{says}."
    )


def _cite(figure) -> str:
    """A published figure with what a reader must know of it: value, date, publisher, day of publication."""
    out = "undated edition" if pd.isna(figure.published) else figure.published
    bound = "over " if pd.notna(figure.lower) and pd.isna(figure.upper) else ""
    bound = "nearly " if pd.notna(figure.upper) and pd.isna(figure.lower) else bound
    end = " (year-end)" if figure.period[4:] in {"-12", "-12-31"} else ""
    return f"{bound}{in_words(figure.value, figure.unit)} for {figure.period}{end}, {figure.publisher} ({out})"


def _untimely(quantity: Stated, match, figures: pd.DataFrame, check: str) -> Finding:
    """No figure of the claim's time: said, with the periods that there are."""
    periods = sorted(set(figures["period"]))
    there_are = f"only for {periods[0]}" + (f" to {periods[-1]}" if len(periods) > 1 else "") if periods else "not"
    note = f"{match.indicator} is {there_are} among the published figures, not for {quantity.time or 'the day'}."
    lower, upper = quantity.interval
    return Finding(quantity.claim_id, check, "cannot be checked", None, quantity.value, lower, upper, None, note)


def _until(figures: pd.DataFrame, day: str | None) -> pd.DataFrame:
    """The figures of periods that had ended by the day."""
    return figures[
        figures["period"].map(lambda period: day is not None and period_bounds(period)[1].isoformat() <= day)
    ]


def _part(quantity: Stated, figure, day: str | None) -> Finding:
    """A part of the total cannot confirm it, but breaks it if larger."""
    percent = 100 * figure.value / quantity.value
    verdict = "differs" if figure.value > quantity.interval.upper else "cannot be checked"
    note = f"{_cite(figure)}, is {percent:.2g} percent of the {in_words(quantity.value, quantity.unit)} claimed."
    lower, upper = quantity.interval
    return Finding(
        quantity.claim_id,
        "part of the total",
        verdict,
        figure.value,
        quantity.value,
        lower,
        upper,
        figure.figure_id,
        note,
    )


def _by_definition(direct: list[Finding], others: list[Finding]) -> list[Finding]:
    """Where a claim fails against what its words say but holds for another definition, the definition differs.

    So it does where there is no figure of what its words say.
    """
    if not direct:
        return [_as(finding, "definition differs") if finding.figure_id else finding for finding in others]
    holds = any(finding.verdict in AGREEING for finding in others)
    fails = [
        finding.check == "published figure" and finding.verdict in {"differs", "likely slip"} for finding in direct
    ]
    if holds and any(fails):
        direct = [
            _as(finding, "definition differs") if failed else finding
            for finding, failed in zip(direct, fails, strict=True)
        ]
    return direct + others


def _as(finding: Finding, verdict: str) -> Finding:
    return finding._replace(verdict=verdict)


def published_rate(claim, matches: pd.DataFrame, figures: pd.DataFrame) -> list[Finding]:
    """The growth a year that a claimed pair implies beside the rate that a publisher gives for the same years.

    The rate is ``100 ((B / A) ** (1 / n) - 1)``, least from the upper bound of A to the lower bound of B.
    """
    ends = stated(claim)
    pair = pair_growth(pd.DataFrame([claim])).iloc[:1]
    if len(ends) != 2 or pair.empty or pd.isna(pair["annual_rate"].iloc[0]):
        return []
    years, rate = pair["years"].iloc[0], pair["annual_rate"].iloc[0]
    earlier, later = (end.interval for end in ends)
    interval = Interval(
        compound_rate(earlier.upper, later.lower, years), compound_rate(earlier.lower, later.upper, years)
    )
    findings = []
    for match in matches[matches["relation"] == "rate"].itertuples():
        for figure in figures_of(match, figures).itertuples():
            if figure.period != f"{claim.time_from}/{claim.time_to}":
                continue
            holds = interval.overlaps(published_interval(figure.value, figure.lower, figure.upper))
            verdict = "agrees within rounding" if holds else "differs"
            note = (
                f"The pair implies {rate:.1f} percent a year over {years:g} years ({interval.lower:.1f} to "
                f"{interval.upper:.1f} as rounding allows) beside {_cite(figure)}."
            )
            findings.append(
                Finding(
                    claim.claim_id, "published rate", verdict, figure.value, rate, *interval, figure.figure_id, note
                )
            )
    return findings


def looked_for(claim, matches: pd.DataFrame) -> list[Finding]:
    """What a person looked for and did not find."""
    return [
        Finding(claim.claim_id, "not found", "cannot be checked", None, None, None, None, None, match.note)
        for match in matches[matches["relation"] == "none"].itertuples()
    ]


def independence(findings: list[Finding], figures: pd.DataFrame, publishers: str | None) -> list[Finding]:
    """Whether the figures that a claim agrees with are all the claimant's own, or restatements.

    Parameters
    ----------
    findings : list of Finding
        Of one claim.
    figures : DataFrame
        The published figures.
    publishers : str or None
        Pattern of the publishers that are the claimant or its institutes.

    Returns
    -------
    list of Finding
        One "not independent" finding if so, else none.
    """
    agreeing = {
        finding.figure_id
        for finding in findings
        if finding.check in {"published figure", "run of years"} and finding.verdict in AGREEING
    }
    sources = figures[figures["figure_id"].isin(agreeing)]
    if sources.empty:
        return []
    own = sources["publisher"].map(lambda name: bool(publishers) and re.search(publishers, name) is not None)
    if not (own | (sources["independent"] == "derived")).all():
        return []
    named = ", ".join(dict.fromkeys(sources["publisher"]))
    note = f"The only source is the claimant, its institutes or those who restate them: {named}."
    [claim_id] = {finding.claim_id for finding in findings}
    first = sources.iloc[0]["figure_id"]
    return [Finding(claim_id, "independence", "not independent", None, None, None, None, first, note)]
