"""When a claim holds: its own time, the window of its sentence, or the one carried from the sentence before."""

from __future__ import annotations

from datetime import date

from briefings.claims.dating.bases import Basis, basis_of, is_no_time
from briefings.claims.dating.change_times import change_time
from briefings.claims.dating.pair_times import set_time_of_pair
from briefings.claims.dating.windows import Window, window_at
from briefings.claims.view import CHANGES, QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters

_L = LETTER
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
        set_time_of_pair(draft, view, window, carried)
        return
    if draft.kind == "duration" or draft.kind == "rank" and not window:
        return
    own = _own_time(draft, view)
    basis = basis_of(draft, view) if draft.kind in CHANGES or draft.status == "planned" else None
    when = own or window
    source_is_carried = False
    if when is None and _may_carry(draft, carried, basis):
        when, source_is_carried = carried, True
    base_source = None
    if when is None and draft.kind in CHANGES:
        when = _time_of_level_before(draft, view)
    if draft.status == "planned" and when is not None:
        when = _to_come(when, view.event)
    pair = view.drafts[max(0, view.drafts.index(draft) - 1)]
    if basis is not None and basis.name == "annual_average" and own is None and pair.kind == "from_to" and pair.time_to:
        draft.basis, draft.time_from, draft.time_to = basis.name, pair.time_from, pair.time_to
        base_source = pair.time_source
    elif draft.kind in CHANGES:
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
    return draft.kind not in CHANGES or len(carried.end or carried.start) < 10


def _time_of_level_before(draft: Draft, view: View) -> Window | None:
    """The time of the level before a change in one sentence: "was 5 million last year, but still 24% below 2019"."""
    for other in view.drafts:
        if other is draft:
            return None
        if other.time_to and other.time_from is None:
            return Window(None, other.time_to, other.time_source, None)
    return None


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
        if letter == _L["SKIP"] and view.nodes[step - 1].word in ("per", "every"):
            step += 1
            continue
        if letter in _STOP or letter == _L["AND"] and not _STOPS.isdisjoint(view.letters[step : step + 4]):
            break
        step += 1
    return _own_time_before(draft, view)


def _own_time_before(draft: Draft, view: View) -> Window | None:
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
