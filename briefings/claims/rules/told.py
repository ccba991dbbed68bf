"""A claim in a few words, as the table of rules shows it."""

from __future__ import annotations

from briefings.records import Claim


def told(claim: Claim) -> str:
    """Kind, figure, unit, qualifier, times and basis of a claim on one line.

    Examples
    --------
    ``from_to 42.1 → 73 percent, 2012 → 2021``; ``count over 300 schools``; ``change_pct -5 percent, 2022-04, yoy``.
    """
    if claim.value is not None:
        figure = _number(claim.value)
    else:
        figure = f"{_number(claim.value_from)} → {_number(claim.value_to)}"
    if claim.value is not None and claim.value_to is not None:
        figure += f" to {_number(claim.value_to)}"
    words = [claim.kind, claim.qualifier, figure, claim.unit]
    return ", ".join(filter(None, [" ".join(filter(None, words)), _times(claim), claim.basis]))


def _number(value: float | None) -> str:
    if value is None:
        return "?"
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _times(claim: Claim) -> str | None:
    if claim.time_from is None:
        return claim.time_to
    return f"{claim.time_from} → {claim.time_to or '?'}"
