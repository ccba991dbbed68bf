"""Which time from the sentences before a sentence without a date may take."""

from __future__ import annotations

import re

from briefings.claims.carrying import Context
from briefings.claims.dating.bases import basis_of
from briefings.claims.dating.dates import count_in, shifted
from briefings.claims.dating.tense import is_past, is_present
from briefings.claims.dating.windows import Window
from briefings.claims.view import CHANGES, COMPARISONS, Draft, View
from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.tokens import Node


def time_before(draft: Draft, view: View, context: Context, carried: Window | None) -> Window | None:
    """The time from before that a claim without a date may take: that of the sentence before, or the one reported on.

    Parameters
    ----------
    draft : Draft
        A claim of the sentence.
    view : View
        The sentence with its drafts.
    context : Context
        What is known from the sentences before.
    carried : Window or None
        The time of the sentence before, where this one goes on.

    Returns
    -------
    Window or None
    """
    if "0s" in view.text and any(_DECADE.fullmatch(node.word) for node in view.nodes):
        return None
    if draft.kind == "from_to" and not (carried and (carried.start or carried.base)):
        carried = _same_stretch(view, context) or carried
    if carried is not None:
        return carried
    if draft.kind in CHANGES:
        return _time_of_change(draft, view, context)
    return _time_of_pair(draft, view, context) if draft.kind == "from_to" else _time_of_level(view, context)


#: "In the 1980s it was 40": a time that has no date of its own here, and is not the one told before.
_DECADE = re.compile(r"(?:1[89]|20)\d0s")


def _time_of_pair(draft: Draft, view: View, context: Context) -> Window | None:
    """The time for a pair that is told in the past or counts back: for its later level the one reported on.

    Without a date of its own it takes the last stretch that was told of: "embargoes rose from 2,311 to 3,100".
    """
    back = any(time.value is not None and time.value.back for time in _times(view))
    if not back and not is_past(view, 0, len(view.nodes)):
        return None
    if context.stretch is not None and draft.earlier is None and draft.later is None:
        return context.stretch
    told = context.reported or (context.told if back else None) or context.heading
    return told and told._replace(base=None)


def _same_stretch(view: View, context: Context) -> Window | None:
    """The stretch that "the same period" is, or the years before the time reported on: "over the same eight years"."""
    stretch = next((time.word for time in _times(view) if _is_same_stretch(time)), None)
    if stretch is None:
        return None
    counted, latest = count_in(stretch), context.reported or context.told
    if counted == 1 or not stretch.endswith("years") or latest is None:
        return context.stretch or context.earlier_stretch
    return latest._replace(start=shifted(latest.end, -12 * counted))


def _times(view: View) -> list[Node]:
    """The times that a sentence names."""
    return [view.nodes[at] for at, letter in enumerate(view.letters) if letter == _PERIOD]


_PERIOD = LETTER["PERIOD"]


def _is_same_stretch(time: Node) -> bool:
    """Whether a time is one that was told of: "the same period", "those eight years"."""
    return time.value is None and time.word.lower().startswith(_TOLD)


_TOLD = ("the same", "those", "these", "that", "the period")


def _time_of_change(draft: Draft, view: View, context: Context) -> Window | None:
    """The time for a change that counts back, "up 4 percent year on year": the one reported on."""
    told = context.reported or context.told or context.heading
    basis = basis_of(draft, view) if told is not None else None
    if basis is None or not (basis.months or basis.base):
        return None
    return told._replace(base=None, start=None)


def _time_of_level(view: View, context: Context) -> Window | None:
    """The time for a level that is told in the past: the one that its paragraph reports on."""
    if context.reported is None or not is_past(view, 0, len(view.nodes)):
        return None
    return context.reported._replace(base=None)


def is_dated_in_vain(view: View) -> bool:
    """Whether a sentence names a time that would count from the day of the briefing, which the text does not tell."""
    if view.event is not None:
        return False
    return not all(_is_same_stretch(time) for time in _times(view) if time.value is None)


def goes_on(view: View, context: Context) -> bool:
    """Whether a sentence without a date goes on about the subject of the one before, or lists a further finding.

    What is told in the present tense holds today, whatever was dated before.

    Parameters
    ----------
    view : View
        The sentence with its drafts.
    context : Context
        What is known from the sentences before.

    Returns
    -------
    bool
    """
    if context.window is None:
        return False
    if any(draft.kind in COMPARISONS for draft in view.drafts):
        return True
    words = {node.word for node in view.nodes}
    if "also" in words or _is_item(view) or _is_part(view):
        return True
    if is_present(view, 0, len(view.nodes)):
        return False
    if view.nodes and view.nodes[0].word in ("it", "they") or words & _spoken_of(context.before):
        return True
    return context.window.spread is not None and is_past(view, 0, len(view.nodes))


def _spoken_of(view: View) -> set[str]:
    """The words of a sentence that tell what it is about, as far as no lexicon has them."""
    return {node.word for node in view.nodes if node.letter == LETTER["WORD"] and len(node.word) > 3}


def _is_part(view: View) -> bool:
    """Whether the first figure is a part of the whole spoken of before: "Of these, 12 are", "41 percent of them"."""
    if _OF_THESE.match(view.text):
        return True
    first = min((min(draft.figures) for draft in view.drafts), default=len(view.nodes))
    return [node.word for node in view.nodes[first + 1 : first + 3]] in _OF_THEM


_OF_THESE = re.compile(r"\W{0,4}(?:(?:Of|Among) (?:this|these|that|those|them)\b|(?:This|These|That|Those) includ)")
_OF_THEM = [["of", word] for word in ("this", "these", "that", "those", "them")]


def _is_item(view: View) -> bool:
    """Whether a sentence is an item of a list of figures: "Freight: 38,200 tonnes"."""
    first = min((min(draft.figures) for draft in view.drafts), default=0)
    return first > 0 and view.nodes[first - 1].word == ":"
