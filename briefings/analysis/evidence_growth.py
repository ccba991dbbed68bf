"""Growth arithmetic: claimed pairs beside published rates, and claimed changes beside the speaker's own pairs."""

from __future__ import annotations

import math

import pandas as pd

from briefings.analysis.evidence_checks import Finding, cite
from briefings.analysis.evidence_mapping import figures_of, stated
from briefings.analysis.growth import compound_rate, pair_growth
from briefings.analysis.rounding import Interval, in_words, printed, published_interval, stated_interval


def published_rate(claim, matches: pd.DataFrame, figures: pd.DataFrame) -> list[Finding]:
    """The growth a year that a claimed pair implies beside the rate that a publisher gives for the same years.

    The rate is ``100 ((B / A) ** (1 / n) - 1)``; at the least from the upper bound of A to the lower bound of B.

    Parameters
    ----------
    claim : namedtuple
        A row of the claims table.
    matches : DataFrame
        The claim's rows of :func:`briefings.analysis.evidence_mapping.mapped`.
    figures : DataFrame
        The published figures.
    """
    rates = matches[matches["relation"] == "rate"]
    if rates.empty or claim.kind != "from_to":
        return []
    [pair] = pair_growth(pd.DataFrame([claim])).itertuples()
    if math.isnan(pair.annual_rate):
        return []
    low, high = _bounds(claim, lambda a, b: compound_rate(a, b, pair.years))
    published = pd.concat(figures_of(match, figures) for match in rates.itertuples())
    return [
        Finding(
            claim.claim_id,
            "published rate",
            "agrees within rounding" if Interval(low, high).overlaps(_published(figure)) else "differs",
            figure.value,
            pair.annual_rate,
            low,
            high,
            figure.figure_id,
            f"The pair implies {pair.annual_rate:.1f} percent a year over {pair.years:g} years, {low:.1f} to "
            f"{high:.1f} as rounding allows; {cite(figure)}.",
        )
        for figure in published[published["period"] == f"{claim.time_from}/{claim.time_to}"].itertuples()
    ]


def _published(figure) -> Interval:
    return published_interval(figure.value, figure.lower, figure.upper)


def _bounds(pair, change) -> tuple[float, float]:
    """Least and greatest change that the rounding of a pair's ends allows."""
    earlier, later = (end.interval for end in stated(pair))
    return change(earlier.upper, later.lower), change(earlier.lower, later.upper)


def growth_arithmetic(claim, claims: pd.DataFrame) -> list[Finding]:
    """A claimed change beside the pairs of levels that the same document gives for the same thing and years.

    Parameters
    ----------
    claim : namedtuple
        A row of the claims table: a multiple or a change.
    claims : DataFrame
        All claims.
    """
    if claim.kind not in {"multiple", "change_pct", "change_pp", "change_abs"} or pd.isna(claim.indicator):
        return []
    pairs = claims[
        (claims["kind"] == "from_to")
        & (claims["document_id"] == claim.document_id)
        & (claims["indicator"].str.casefold() == claim.indicator.casefold())
    ]
    return [finding for pair in pairs.itertuples(index=False) for finding in _beside_pair(claim, pair)]


def _beside_pair(claim, pair) -> list[Finding]:
    """One finding; none where the years differ, or the change is of another kind than the pair can give."""
    [growth] = pair_growth(pd.DataFrame([pair])).itertuples()
    known = not pd.isna(claim.time_from) and not pd.isna(claim.time_to)
    if known and (claim.time_from, claim.time_to) != (pair.time_from, pair.time_to):
        return []
    change, observed = _changes(growth).get(_asked(claim), (None, math.nan))
    if change is None or math.isnan(observed):
        return []
    interval = Interval(*sorted(_bounds(pair, change)))
    says = stated_interval(claim.value, claim.qualifier, printed(claim.quote, claim.value))
    points = claim.kind == "change_pct" and not math.isnan(growth.change_points)
    verdict, why = "differs", ""
    if interval.overlaps(says):
        verdict = "agrees" if claim.value == observed else "agrees within rounding"
    elif points and says.overlaps(Interval(*sorted(_bounds(pair, lambda a, b: b - a)))):
        verdict, why = "likely slip", ": percentage points called percent"
    note = f"{in_words(claim.value, None, claim.qualifier)} is claimed; the pair of levels gives {observed:.4g}{why}."
    return [
        Finding(
            claim.claim_id,
            "growth arithmetic",
            verdict,
            observed,
            claim.value,
            *says,
            None,
            note[:1].upper() + note[1:],
        )
    ]


def _asked(claim) -> str:
    return "annual_rate" if claim.kind == "change_pct" and claim.basis == "annual_average" else claim.kind


def _changes(growth) -> dict:
    """For each kind of change: its formula of the two levels, and what the pair gives."""
    return {
        "multiple": (lambda a, b: b / a, growth.multiple),
        "change_pct": (lambda a, b: 100 * (b / a - 1), growth.change_percent),
        "change_pp": (lambda a, b: b - a, growth.change_points),
        "change_abs": (lambda a, b: b - a, growth.change),
        "annual_rate": (lambda a, b: compound_rate(a, b, growth.years), growth.annual_rate),
    }
