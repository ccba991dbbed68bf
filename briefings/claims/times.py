"""When a claim holds: its own time, the window of its sentence, or the one carried from the sentence before."""

from __future__ import annotations

from datetime import date

from briefings.claims.bases import Basis, basis_of, is_no_time
from briefings.claims.change_times import change_time
from briefings.claims.dates import Period, shifted
from briefings.claims.lexicon import LETTER, letters
from briefings.claims.tense import NOW, is_present_at
from briefings.claims.view import QTY, Draft, View
from briefings.claims.windows import Window, window_at

_L = LETTER
_CHANGES = ("change_pct", "change_pp", "change_abs", "multiple")
_TIMELESS = ("rank", "duration")


def set_time(draft: Draft, view: View, window: Window | None, carried: Window | None) -> None:
    """Give a draft its time and, for a change, its basis.

    Parameters
    ----------
    draft : Draft
        A claim of the sentence, changed in place.
    view : View
        The sentence.
    window : Window or None
        The time that the sentence names for all its conjuncts.
    carried : Window or None
        The time from the sentence before, where it goes on.
    """
    if draft.kind == "from_to":
        _pair_time(draft, view, window, carried)
        return
    if draft.kind == "duration" or draft.kind == "rank" and not window:
        return
    own = _own_time(draft, view)
    basis = basis_of(draft, view) if draft.kind in _CHANGES or draft.status == "planned" else None
    when = own or window
    source_is_carried = False
    if when is None and _may_carry(draft, carried, basis):
        when, source_is_carried = carried, True
    base_source = None
    if when is None and draft.kind in _CHANGES:
        when = _time_of_level(draft, view)
    if draft.status == "planned" and when is not None:
        when = _to_come(when, view.event)
    pair = view.drafts[max(0, view.drafts.index(draft) - 1)]
    if basis is not None and basis.name == "annual_average" and own is None and pair.kind == "from_to" and pair.time_to:
        draft.basis, draft.time_from, draft.time_to = basis.name, pair.time_from, pair.time_to
        base_source = pair.time_source
    elif draft.kind in _CHANGES:
        base_source = change_time(draft, when, basis)
    elif when is not None:
        at_end = when.end is not None and _is_reached(draft, view)
        draft.time_from, draft.time_to = None if at_end else when.start, when.end
    if draft.time_from or draft.time_to:
        draft.time_source = "carried" if source_is_carried else when.source if when is not None else base_source


def _is_reached(draft: Draft, view: View) -> bool:
    """Whether a level is the one that a change ended at: "between 2015 and 2023 coverage doubled to 90 percent"."""
    at = draft.figures[-1]
    return at > 1 and view.letters[at - 1] == _L["TO"] and view.letters[at - 2] in _MOVED


_MOVED = letters("UP DOWN MULTIPLE PERCENT POINTS TIMESQ")


def _to_come(when: Window, event: date | None) -> Window:
    """The time of a plan: "in March" is the next one, not the last."""
    if event is None or when.source != "document" or when.start or not when.end or len(when.end) < 7:
        return when
    if when.end >= event.isoformat()[: len(when.end)]:
        return when
    return when._replace(end=f"{int(when.end[:4]) + 1}{when.end[4:]}")


def _may_carry(draft: Draft, carried: Window | None, basis: Basis | None) -> bool:
    """Whether a claim may take the time of the sentence before: no plan may, nor a change with a base of its own."""
    if carried is None or draft.kind in _TIMELESS or draft.status == "planned":
        return False
    if basis is not None and basis.base:
        return carried.start is None and len(carried.end) == len(basis.base) and carried.end > basis.base
    return draft.kind not in _CHANGES or len(carried.end or carried.start) < 10


def _earlier_end(earlier: Period, later: str | None) -> str | None:
    """The date of the earlier level: its own, so long before the later one, or "the same period of 2021"."""
    if earlier.back is None:
        return earlier.end
    if earlier.end is not None:
        return earlier.end + later[4:7] if later else None
    return shifted(later, -earlier.back)


def _time_of_level(draft: Draft, view: View) -> Window | None:
    """The time of the level before a change in one sentence: "was 5 million last year, but still 24% below 2019"."""
    for other in view.drafts:
        if other is draft:
            return None
        if other.time_to and other.time_from is None:
            return Window(None, other.time_to, other.time_source, None)
    return None


def _pair_time(draft: Draft, view: View, window: Window | None, carried: Window | None) -> None:
    earlier = view.nodes[draft.earlier].value if draft.earlier is not None else None
    later = view.nodes[draft.later].value if draft.later is not None else None
    if earlier is not None and earlier.back is None and (not earlier.is_point or earlier is later):
        window, earlier, later = Window(earlier.start, earlier.end, earlier.source, None), None, None
    if later is not None and later.start and (earlier is None or not later.is_point):
        window, earlier, later = Window(later.start, later.end, later.source, None), None, None
    if later is not None and draft.later and view.letters[draft.later - 1] == _L["SINCE"] and earlier is None:
        window, later = Window(later.end, None, later.source, None), None
    if earlier is None and later is None:
        if view.event is not None and is_now(draft, view):
            _now_against(draft, window, view.event)
            return
        lasting = window if window is not None and (window.start or window.base) else None
        when = lasting or _of_pair_before(draft, view) or window or carried
        if when is not None and (window is not None or when.end and (when.start or when.base)):
            draft.time_from, draft.time_to = when.start or when.base, when.end
            draft.time_source = "carried" if when is carried else when.source
        return
    earlier, later = _in_order(*(_in_year_of(view, at, carried) for at in (draft.earlier, draft.later)))
    if later is not None and later.is_after and earlier is not None:
        later = earlier._replace(end=shifted(earlier.end, -later.back))
    sources = [period.source for period in (earlier, later) if period is not None and (period.end)]
    now = is_now(draft, view)
    if later is not None:
        draft.time_to = later.end
    elif window is not None and _is_later(window, earlier):
        draft.time_to = window.end
        sources.append(window.source)
    elif carried is not None and not now and _is_before(earlier, carried) and not _is_of_today(draft, view):
        draft.time_to = carried.end
        sources.append("carried")
    elif view.event is not None and now:
        draft.time_to = _today(earlier, view.event)
        sources.append("document")
    if earlier is not None:
        draft.time_from = _earlier_end(earlier, draft.time_to)
    if draft.time_from or draft.time_to:
        draft.time_source = next((source for source in ("carried", "document") if source in sources), "stated")


def _now_against(draft: Draft, window: Window | None, event: date) -> None:
    """The times of a pair of which one level is today's, the other that of the sentence, if it names one."""
    before = window is not None and window.start is None and window.end < event.isoformat()[: len(window.end)]
    draft.time_from = window.end if before else window and window.start
    draft.time_to = event.isoformat()[: len(draft.time_from or "year")]
    draft.time_source = "document"


def _of_pair_before(draft: Draft, view: View) -> Window | None:
    """The times of the pair before in the sentence: "rose from A in 2012 to B in 2020, and imports from C to D"."""
    before = (other for other in view.drafts if other.kind == "from_to" and other.time_from and other.time_to)
    other = next((other for other in before if max(other.figures) < min(draft.figures)), None)
    return Window(other.time_from, other.time_to, other.time_source, None) if other is not None else None


def _is_later(window: Window, earlier: Period | None) -> bool:
    """Whether the time of a sentence is that of the later level: its only date, or one after the earlier level's."""
    if window.start is None:
        return earlier is None or window.end != earlier.end
    return earlier is not None and window.end is not None and (earlier.back is not None or earlier.end < window.end)


def _is_of_today(draft: Draft, view: View) -> bool:
    """Whether a pair with a dated earlier level tells the later one in the present tense, with no date."""
    dated = draft.earlier is not None and view.nodes[draft.earlier].value.back is None
    return dated and is_present_at(view, draft.figures[-1])


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
    """Whether a carried time may be that of the later level: a period, not a day, and after the earlier one."""
    if len(carried.end) == 10:
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


_STOP = letters("QTY UP DOWN REACH WHICH SKIP BUT PRONOUN")
_STOPS = frozenset(_STOP)
_VERBS = letters("REACH UP DOWN")
_WITH_ANOTHER = letters("COMPARED WITH")
_AUXILIARIES = frozenset(letters("PLAN BE HAVE"))


def _own_time(draft: Draft, view: View) -> Window | None:
    """The time that follows a figure, before the next figure or verb; bases of comparison do not count."""
    last = max(draft.last, draft.reach)
    step = last + 1
    while step < len(view.letters) and step - last <= 9:
        letter = view.letters[step]
        if letter == _L["PERIOD"]:
            period = view.nodes[step].value
            if period is not None and period.back is None and not is_no_time(view, step):
                return window_at(view, step)
            step += 1
            continue
        if letter in _VERBS and not _AUXILIARIES.isdisjoint(view.letters[last + 1 : step]):
            step += 1
            continue
        if letter in _WITH_ANOTHER and any(other in QTY for other in view.letters[step + 1 : step + 5]):
            break
        if letter in _STOP or letter == _L["AND"] and not _STOPS.isdisjoint(view.letters[step : step + 4]):
            break
        step += 1
    return _time_before(draft, view)


def _time_before(draft: Draft, view: View) -> Window | None:
    """The time that stands before a figure in its clause: "in 2020 was 8.3 times", "; last year it went up by"."""
    for step in range(min(draft.first, *draft.figures) - 1, -1, -1):
        letter = view.letters[step]
        if letter == _L["PERIOD"]:
            period = view.nodes[step].value
            if period is None or period.back is not None or is_no_time(view, step):
                continue
            if step > 1 and view.letters[step - 1] == _L["SINCE"] and view.letters[step - 2] in QTY:
                return None
            return window_at(view, step)
        if letter in _CLAUSE_START:
            return None
    return None


_CLAUSE_START = letters("QTY WHICH SKIP BUT")
