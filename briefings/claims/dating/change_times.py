"""When a change ran: from its base to its end."""

from __future__ import annotations

from briefings.claims.dating.bases import BASE_OF, Basis
from briefings.claims.dating.dates import shifted
from briefings.claims.dating.windows import Window
from briefings.claims.view import Draft


def change_time(draft: Draft, when: Window | None, basis: Basis | None) -> str | None:
    """Set the times of a change and its basis.

    Parameters
    ----------
    draft : Draft
        The change, altered in place.
    when : Window or None
        Its own time, or that of its sentence.
    basis : Basis or None
        What it is measured against, where its clause names that.

    Returns
    -------
    str or None
        The source of the times where there is no other.
    """
    end = when.end if when else None
    if basis is not None and basis.base is not None:
        base = basis.base + (end or "")[4:7] if basis.same else basis.base
        draft.time_from, draft.time_to = base, end if end != base else None
        draft.basis = _basis_between(base, draft.time_to)
        return basis.source
    if basis is not None and basis.months:
        draft.basis = basis.name
        if when is not None and (len(end or "") != 4 or basis.months % 12 == 0):
            draft.time_from, draft.time_to = shifted(end, -basis.months), end
        return None
    draft.basis = basis and basis.name
    if when is None:
        return None
    if when.start is not None:
        draft.time_from, draft.time_to = when.start, when.end
        draft.basis = draft.basis or "window"
        return None
    draft.time_to = end
    if when.base is not None and not draft.basis:
        draft.time_from, draft.basis = when.base, _basis_between(when.base, end)
    elif when.spread in _WITHOUT_SEASON and not draft.basis:
        draft.time_from = shifted(end, -12)
        draft.basis = "yoy"
    return None


#: Of a year, and of a half, the base that goes without saying is the one a year before.
_WITHOUT_SEASON = (6, 12)


def _basis_between(start: str, end: str | None) -> str:
    """The basis that two dates amount to."""
    if end is not None and len(start) == len(end):
        for months, name in BASE_OF.items():
            if shifted(end, -months) == start and (len(end) == 7 or months == 12):
                return name
    return "window"
