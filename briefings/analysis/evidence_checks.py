"""The checks of a claim against published figures: each takes a claim and gives rows of the findings table."""

from __future__ import annotations

import re
from typing import NamedTuple

import pandas as pd

from briefings.analysis.evidence_mapping import Stated, bounds_of, current, figures_of, newer, of_the_time, stated
from briefings.analysis.figures import known_by, period_bounds, period_words, units_fit
from briefings.analysis.rounding import in_words, published_interval
from briefings.analysis.slips import likely_slip

AGREEING = ("agrees", "agrees within rounding")
CHECKS = {"same": "published figure", "other definition": "other definition", "part": "part of the total"}


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


def remark(claim_id: str, check: str, verdict: str, note: str, figure_id: str | None = None) -> Finding:
    """A finding without quantities."""
    return Finding(claim_id, check, verdict, None, None, None, None, figure_id, note)


def compare(quantity: Stated, figure) -> tuple[str, str | None]:
    """The verdict on a quantity beside a published figure, and the slip it looks like, if any.

    Agrees if the values are equal, within rounding if the intervals that both allow overlap.

    Parameters
    ----------
    quantity : Stated
        What the claim says.
    figure : namedtuple
        A row of the figures table.
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


def cite(figure, *, define: bool = False) -> str:
    """What a published figure says, for a sentence: publisher, day of publication, value, period.

    Parameters
    ----------
    figure : namedtuple
        A row of the figures table.
    define : bool
        Whether to add what was counted.
    """
    out = "undated edition" if pd.isna(figure.published) else period_words(figure.published)
    bound = {(True, False): "over", (False, True): "nearly"}.get((pd.notna(figure.lower), pd.notna(figure.upper)))
    counted = f" ({figure.definition})" if define and pd.notna(figure.definition) else ""
    value = in_words(figure.value, figure.unit, bound)
    midyear = "the middle of " if str(figure.definition).startswith("midyear") else ""
    return f"{figure.publisher} ({out}) gives {value} for {midyear}{period_words(figure.period)}{counted}"


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
    found = {relation: [] for relation in CHECKS}
    for match in matches[matches["relation"].isin(CHECKS)].itertuples():
        of_mapping = figures_of(match, figures)
        for quantity in stated(claim):
            if match.relation == "part":
                found["part"] += _parts(quantity, of_mapping, day)
            else:
                found[match.relation] += _beside(quantity, match, of_mapping, day)
    return _by_definition(found["same"], found["other definition"]) + found["part"]


def _beside(quantity: Stated, match, figures: pd.DataFrame, day: str | None) -> list[Finding]:
    """A quantity beside the figures of its time; where it names none, beside newer ones too."""
    check = CHECKS[match.relation]
    timely = of_the_time(figures, quantity.time, day)
    if timely.empty:
        return [_untimely(quantity, match, figures, check)]
    ours = current(timely, day)
    others = timely[~ours] if quantity.time else pd.concat([timely[~ours], newer(figures, timely, day)])
    return [_finding(quantity, figure, check, day) for figure in timely[ours].itertuples()] + [
        _finding(quantity, figure, "earlier edition" if known_by(figure.published, day) else "later figure", day)
        for figure in others.itertuples()
    ]


def _finding(quantity: Stated, figure, check: str, day: str | None) -> Finding:
    verdict, slip = compare(quantity, figure)
    note = f"{quantity.words} is claimed; {cite(figure, define=check == 'other definition')}"
    if check in CHECKS.values():
        note += _timing(figure.published, day)
    if slip:
        note += f": {slip}, so that {in_words(figure.value, figure.unit)} was likely meant"
    return _of(quantity, check, verdict, figure, f"{note}.")


def _timing(published, day: str | None) -> str:
    """What must be said of a figure that was not out before the claim."""
    if day is None or known_by(published, day):
        return ""
    first = None if pd.isna(published) else period_bounds(published)[0].isoformat()
    if first is None or first < day:
        return ", not known to have been published before the claim"
    return ", published on the day of the claim" if first == day else ", published after the claim"


def _of(quantity: Stated, check: str, verdict: str, figure, note: str) -> Finding:
    expected, figure_id = (None, None) if figure is None else (figure.value, figure.figure_id)
    return Finding(
        quantity.claim_id, check, verdict, expected, quantity.value, *quantity.interval, figure_id, _sentence(note)
    )


def _sentence(note: str) -> str:
    return note[:1].upper() + note[1:]


def _untimely(quantity: Stated, match, figures: pd.DataFrame, check: str) -> Finding:
    """No figure of the claim's time: said, with the periods that there are."""
    thing = match.indicator.replace("_", " ")
    when = period_words(quantity.time) if quantity.time else "the day of the claim"
    periods = [period_words(period) for period in sorted(set(figures["period"]))]
    span = f", only of {' to '.join(dict.fromkeys([periods[0], periods[-1]]))}" if periods else ""
    note = f"no figure of {thing} for {when} was found{span}."
    return _of(quantity, check, "cannot be checked", None, note)


def _parts(quantity: Stated, figures: pd.DataFrame, day: str | None) -> list[Finding]:
    """Parts of the total that had been counted by the day: they cannot confirm it, but a larger one breaks it."""
    if day is None or figures.empty or not quantity.value:
        return []
    ended = bounds_of(figures)[1].map(lambda last: last.isoformat() <= day)
    return [
        _of(
            quantity,
            CHECKS["part"],
            "differs" if figure.value > quantity.interval.upper else "cannot be checked",
            figure,
            f"{cite(figure)}, {100 * figure.value / quantity.value:.2g} percent of what is claimed in all.",
        )
        for figure in figures[ended].itertuples()
    ]


def _by_definition(direct: list[Finding], others: list[Finding]) -> list[Finding]:
    """Where a claim fails against what its words say but holds for another definition, the definition differs.

    So it does where there is no figure of what its words say.
    """
    if not any(finding.figure_id for finding in direct):
        redefined = [
            _redefined(finding) if finding.figure_id and finding.check == CHECKS["other definition"] else finding
            for finding in others
        ]
        return direct + redefined
    holding = [finding for finding in others if finding.verdict in AGREEING]
    if holding:
        fails = {"differs", "likely slip"}
        direct = [
            _redefined(finding, holding[0]) if finding.check == CHECKS["same"] and finding.verdict in fails else finding
            for finding in direct
        ]
    return direct + others


def _redefined(finding: Finding, holding: Finding | None = None) -> Finding:
    said = holding.note.partition("; ")[2] if holding else ""
    note = finding.note if holding is None else f"{finding.note[:-1]}; it holds by another definition: {said}"
    return finding._replace(verdict="definition differs", note=note)


def looked_for(claim, matches: pd.DataFrame) -> list[Finding]:
    """What a person looked for and did not find."""
    missing = matches[matches["relation"] == "none"]["note"]
    return [remark(claim.claim_id, "not found", "cannot be checked", note) for note in missing]


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
        finding.figure_id: finding.claim_id
        for finding in findings
        if finding.check in {CHECKS["same"], "run of years"} and finding.verdict in AGREEING
    }
    sources = figures[figures["figure_id"].isin(agreeing)]
    own = sources["publisher"].map(lambda name: bool(publishers) and re.search(publishers, name) is not None)
    if sources.empty or not (own | (sources["independent"] == "derived")).all():
        return []
    first = sources.iloc[0]["figure_id"]
    note = "Nobody but the claimant, its institutes or those who restate them gives the figure."
    return [remark(agreeing[first], "independence", "not independent", note, first)]
