"""A claim in a few words, as the table of rules shows it."""

from __future__ import annotations

from briefings.records import Claim


def told(claim: Claim) -> str:
    """Kind, figure, unit, qualifier, times and basis of a claim on one line.

    Examples
    --------
    ``from_to 42.1 → over 73 percent, 2012 → 2021``; ``count about 120–150 patients``; ``change_pct -5 percent, 2022-04,
    yoy``.
    """
    if claim.kind == "from_to":
        figure = [_number(claim.value_from), "→", claim.qualifier, _number(claim.value_to)]
    elif claim.value is None:
        figure = [claim.qualifier, f"{_number(claim.value_from)}–{_number(claim.value_to)}"]
    else:
        figure = [claim.qualifier, _number(claim.value)]
        figure += ["to", _number(claim.value_to)] if claim.value_to is not None else []
    words = [claim.kind, *figure, claim.unit]
    return ", ".join(filter(None, [" ".join(filter(None, words)), _times(claim), claim.basis]))


def _number(value: float | None) -> str:
    if value is None:
        return "?"
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _times(claim: Claim) -> str | None:
    if claim.time_from is None:
        return claim.time_to
    return f"{claim.time_from} → {claim.time_to or '?'}"
