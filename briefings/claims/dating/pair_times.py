"""When the two levels of a pair hold."""

from __future__ import annotations

from datetime import date

from briefings.claims.dating.dates import Period, shifted
from briefings.claims.dating.tense import NOW, is_perfect_at, is_present_at
from briefings.claims.dating.windows import Window
from briefings.claims.view import CHANGES, Draft, View
from briefings.claims.words.lexicon import LETTER

_L = LETTER
_COMPARED = ("from_to", *CHANGES)


def _earlier_end(earlier: Period, later: str | None) -> str | None:
    """The date of the earlier level: its own, so long before the later one, or "the same period of 2021"."""
    if earlier.back is None:
        return earlier.end
    if earlier.end is not None:
        return earlier.end + (later or "")[4:]
    return shifted(later, -earlier.back)


def set_time_of_pair(draft: Draft, view: View, window: Window | None, carried: Window | None) -> None:
    """Give a pair the times of its two levels.

    Parameters
    ----------
    draft : Draft
        A pair of the sentence, changed in place.
    view : View
        The sentence.
    window : Window or None
        The time that the sentence names for all its conjuncts.
    carried : Window or None
        The time that the sentences before report on.
    """
    earlier = view.nodes[draft.earlier].value if draft.earlier is not None else None
    later = view.nodes[draft.later].value if draft.later is not None else None
    if earlier is not None and earlier.back is None and (not earlier.is_point or earlier is later):
        window, earlier, later = Window(earlier.start, earlier.end, earlier.source, None), None, None
    if later is not None and later.start and (earlier is None or not later.is_point):
        window, earlier, later = Window(later.start, later.end, later.source, None), None, None
    if later is not None and draft.later and view.letters[draft.later - 1] == _L["SINCE"] and earlier is None:
        window, later = Window(later.end, None, later.source, None), None
    if earlier is None and later is None:
        before = _of_pair_before(draft, view)
        if before is None and view.event is not None and is_now(draft, view):
            _now_against(draft, window, view.event)
            return
        lasting = window if window is not None and (window.start or window.base) else None
        if lasting is not None and before is not None and before.end == lasting.end and lasting.spread:
            lasting = None
        when = lasting or before or window or carried
        if when is not None and (window is not None or when.end and (when.start or when.base)):
            draft.time_from, draft.time_to = when.start or when.base, when.end
            draft.time_source = "carried" if when is carried else when.source
        return
    year = None if window else carried
    earlier, later = _in_order(*(_in_year_of(view, at, year) for at in (draft.earlier, draft.later)))
    if later is not None and later.is_after and earlier is not None:
        later = earlier._replace(end=shifted(earlier.end, -later.back))
    sources = [period.source for period in (earlier, later) if period is not None and (period.end)]
    now = is_now(draft, view)
    if later is not None:
        draft.time_to = later.end
    elif window is not None and _is_later(window, earlier):
        draft.time_to = window.end
        sources.append(window.source)
    elif carried is not None and not now and _may_be_later(draft, view, earlier, carried):
        draft.time_to = carried.end
        sources.append("carried")
    elif view.event is not None and now:
        draft.time_to = _today(earlier, view.event)
        sources.append("document")
    if earlier is not None:
        draft.time_from = _earlier_end(earlier, draft.time_to)
    if draft.time_from == draft.time_to and earlier is not None and later is not None and later.spread == 12:
        draft.time_to = shifted(draft.time_to, 12)
    if draft.time_from or draft.time_to:
        draft.time_source = next((source for source in ("carried", "document") if source in sources), "stated")


def _now_against(draft: Draft, window: Window | None, event: date) -> None:
    """The times of a pair of which one level is today's, the other that of the sentence, if it names one."""
    before = window is not None and window.start is None and window.end < event.isoformat()[: len(window.end)]
    draft.time_from = window.end if before else window and window.start
    draft.time_to = event.isoformat()[: len(draft.time_from or "year")]
    draft.time_source = "document"


def _of_pair_before(draft: Draft, view: View) -> Window | None:
    """The times of the comparison before in the sentence: "rose from A in 2012 to B in 2020, imports from C to D"."""
    before = (other for other in view.drafts if other.kind in _COMPARED and other.time_from and other.time_to)
    other = next((other for other in before if max(other.figures) < min(draft.figures)), None)
    return Window(other.time_from, other.time_to, other.time_source, None) if other is not None else None


def _is_later(window: Window, earlier: Period | None) -> bool:
    """Whether the time of a sentence is that of the later level: its only date, or one after the earlier level's."""
    if window.start is None:
        return earlier is None or window.end != earlier.end
    return earlier is not None and window.end is not None and (earlier.back is not None or earlier.end < window.end)


def _may_be_later(draft: Draft, view: View, earlier: Period, carried: Window) -> bool:
    """Whether a carried time may be that of the later level: after a dated one, none told in the present or perfect.

    The perfect may be of the window carried, where that begins with the date of the earlier level.
    """
    if not _is_before(earlier, carried):
        return False
    if earlier.back is not None:
        return True
    same = carried.start is not None and earlier.end[:4] == carried.start[:4]
    perfect = any(is_perfect_at(view, figure) for figure in draft.figures)
    return not is_present_at(view, draft.figures[-1]) and (same or not perfect)


def _in_year_of(view: View, at: int | None, carried: Window | None) -> Period | None:
    """The time at a node; a month by its bare name is one of the year that the sentence before speaks of."""
    period = view.nodes[at].value if at is not None else None
    if period is None or carried is None or carried.start or len(carried.end or "") != 4:
        return period
    if period.source != "document" or period.spread != 1 or len(view.nodes[at].word.split()) > 1:
        return period
    when = carried.end + period.end[4:]
    return period if when > view.event.isoformat()[:7] else period._replace(end=when, source="carried")


def _in_order(earlier: Period | None, later: Period | None) -> tuple[Period | None, Period | None]:
    """The dates of a pair; a month without a year lies before the later one: "from A in January to B in December"."""
    if None in (earlier, later) or earlier.source == "stated" or not earlier.end or not later.end:
        return earlier, later
    if len(earlier.end) == len(later.end) == 7 and earlier.end > later.end:
        return earlier._replace(end=shifted(earlier.end, -12)), later
    return earlier, later


def _is_before(earlier: Period, carried: Window) -> bool:
    """Whether a carried time may be that of the later level: after the earlier one, no mere day where that is none."""
    if len(carried.end) == 10 and len(earlier.end or "") != 10 and not carried.spread:
        return False
    return earlier.back is not None or earlier.end is not None and earlier.end < carried.end


def _today(earlier: Period, event: date) -> str:
    """The day of the briefing, as finely as the other date of a pair is given: the year, or the month."""
    months = earlier.back is not None and earlier.back % 12
    return event.isoformat()[: 7 if months else 4 if earlier.end is None else len(earlier.end)]


def is_now(draft: Draft, view: View) -> bool:
    """Whether one level of a pair is that of the day of the briefing: "now", "today", or the other one is "ago".

    Parameters
    ----------
    draft : Draft
        A claim of the sentence.
    view : View
        The sentence.

    Returns
    -------
    bool
    """
    word = view.nodes[draft.earlier].word if draft.earlier is not None else ""
    if word.endswith("ago") or word.startswith("this time"):
        return True
    first, last = min(draft.figures), max(draft.figures)
    return any(node.word in NOW for node in view.nodes[max(0, first - 8) : last + 4])
