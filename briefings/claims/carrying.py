"""What a sentence may take from those before it in its turn: the time, the thing counted, the subject."""

from __future__ import annotations

import re

from briefings.claims.dating.dates import shifted
from briefings.claims.dating.pair_times import is_now
from briefings.claims.dating.windows import Window
from briefings.claims.figures.compounds import compound
from briefings.claims.view import COMPARISONS, Draft, View
from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.units import is_plural

_NO_PERCENTAGE = 1000  # a bare number of this size does not go on with percentages
_LEVELS = ("level", "share", "count", "from_to", "target")
_NAMED_BASES = ("yoy", "qoq", "mom")


class Context:
    """What is known from the sentences before: the time, the last thing spoken of, counted, or asked for.

    What was asked for in the turn before counts as counted. ``reported`` is the latest time that the paragraph
    or list named: a level told in the past tense takes it even over other sentences. What earlier paragraphs ``told``
    of, or else the ``heading``, serves pairs that count back: "up from 5 percent a year earlier". ``stretch`` is the
    last time with a beginning that the turn named; that of a turn before is "the same period" only.
    """

    def __init__(
        self,
        turn: int | None = None,
        asked: str | None = None,
        heading: Window | None = None,
        role: str | None = None,
    ):
        self.turn = turn
        self.role = role
        self.answering = asked
        self.asked: str | None = None
        self.end = 0
        self.window: Window | None = None
        self.reported: Window | None = None
        self.told: Window | None = None
        self.heading = heading
        self.earlier_stretch: Window | None = None
        self.stretch: Window | None = None
        self.indicator: str | None = None
        self.unit: str | None = None
        self.kind: str | None = None
        self.counted = asked
        self.before: View | None = None

    def next_turn(self, turn: int, role: str) -> Context:
        """What is known at the beginning of a turn: the heading, the stretch told of, what a question asked for."""
        asked = self.asked or (self.counted if self.role == "journalist" else None)
        following = Context(turn, asked, self.heading, role)
        following.earlier_stretch = self.stretch or self.earlier_stretch
        return following

    def note(self, draft: Draft) -> None:
        """Note what a claim measures, and in what; a change tells nothing of the unit of its level."""
        if draft.kind in _LEVELS:
            self.unit, self.kind = draft.unit, draft.kind
        elif draft.indicator != self.indicator:
            self.unit = self.kind = None
        if draft.indicator:
            self.indicator = draft.indicator

    def take_up(self, draft: Draft, bare: bool) -> None:
        """Give a figure that takes up what was measured before its indicator and, where it has none, its unit.

        Parameters
        ----------
        draft : Draft
            A claim of which a pronoun is the subject.
        bare : bool
            Whether its figure names no unit.
        """
        draft.indicator = self.indicator
        too_large = self.unit == "percent" and max(draft.value or 0, draft.value_to or 0) >= _NO_PERCENTAGE
        if bare and draft.unit is None and draft.kind in _LEVELS and self.unit is not None and not too_large:
            draft.unit = self.unit
            if draft.kind != "from_to" and self.kind in ("level", "share", "count"):
                draft.kind = self.kind
            elif draft.kind == "count" and (len(self.unit) == 3 or " per " in self.unit or self.unit == "percent"):
                draft.kind = "level"
        elif draft.kind == "level" and draft.unit == "percent" and self.kind == "share":
            draft.kind = "share"

    def begin_paragraph(self) -> None:
        """Forget the times and the thing counted, but not what the question was."""
        self.begin_item()
        self.told, self.reported = self.reported or self.told, None

    def end_heading(self) -> None:
        """Keep the period that a heading names, a quarter or more: it is what the report below it is on."""
        if self.window is not None and (self.window.spread or 0) >= 3:
            self.heading = self.window
        self.reported = None

    def begin_item(self) -> None:
        """Forget the time and the thing counted, but not the time that a list reports on, nor what the question was."""
        self.window, self.counted = None, self.answering

    def ask(self, text: str) -> None:
        """Note what a sentence asks the number of, if it does."""
        asked = asked_for(text)
        if asked is not None:
            self.asked = self.counted = asked

    def pass_over(self) -> None:
        """Go past a sentence without a figure or a date: what follows it carries no time from before it."""
        self.window = None

    def forget_times(self) -> None:
        """Forget all times: a sentence names one that cannot be worked out, as "last July" in a text without a date."""
        self.window = self.reported = self.told = self.heading = self.stretch = self.earlier_stretch = None

    def follow(self, view: View, window: Window | None, carried: Window | None) -> None:
        """Go past a sentence: keep it, and its time or the one that it carried.

        Parameters
        ----------
        view : View
            The sentence with its drafts.
        window, carried : Window or None
            The time that it names, and the one that it has from before.
        """
        if any(draft.kind == "from_to" and draft.earlier is not None for draft in view.drafts):
            window = None
        planned_only = bool(view.drafts) and all(draft.status == "planned" for draft in view.drafts)
        self.window = None if planned_only else _with_base(window, view) or _compared(view) or carried
        named = self.window
        if named is not None and named.end and (named.start or named.base):
            self.stretch = named
        if named is not None and named.end and not (self.reported and named.end < self.reported.end[: len(named.end)]):
            self.reported = named
        self.before = view
        if self.role == "journalist":
            self.counted = _counted_last(view) or self.counted


def _counted_last(view: View) -> str | None:
    """What a sentence counts last, stated or not: a question may hold a figure that the answer corrects."""
    counts = [node.value for node in view.nodes if node.letter == LETTER["COUNT"] and node.value.noun]
    return counts[-1].unit if counts else None


_QUESTION = re.compile(r"\b[Hh]ow\s+many\s+((?:[a-z-]+\s+){0,3}[a-z-]+)")


def asked_for(question: str) -> str | None:
    """The noun, in the plural, that a question asks the number of.

    Parameters
    ----------
    question : str
        A sentence.

    Returns
    -------
    str or None
        "wind turbines" of "How many wind turbines do you run?"
    """
    found = _QUESTION.search(question)
    named = found[1].split() if found else []
    for place, word in enumerate(named):
        if is_plural(word):
            return compound(named[: place + 1])
    return None


def _with_base(window: Window | None, view: View) -> Window | None:
    """The window of a sentence with the base that a change in it is measured against: "in June ... than in May"."""
    if window is None or window.start is not None or window.end is None:
        return window
    bases = (draft.time_from for draft in view.drafts if draft.basis in _NAMED_BASES and draft.time_to == window.end)
    return window._replace(base=next(bases, None) or _base_told(window, view))


def _base_told(window: Window, view: View) -> str | None:
    """The base that a sentence names without a change in figures: "fewer were out of work in June than in May"."""
    if any(draft.kind in COMPARISONS for draft in view.drafts):
        return None
    for at, letter in enumerate(view.letters):
        period = view.nodes[at].value if letter == LETTER["PERIOD"] else None
        if period is not None and any(node.word.endswith("than") for node in view.nodes[max(0, at - 3) : at]):
            base = shifted(window.end, -period.back) if period.back else period.end
            return base if base and base < window.end else None
    return None


def _is_of_now(draft: Draft, view: View) -> bool:
    """Whether a comparison is with today, the time of no sentence in the past tense that follows."""
    return draft.kind == "from_to" and draft.later is None and is_now(draft, view)


def _compared(view: View) -> Window | None:
    """The time and base of the first comparison in a sentence, which the next sentence may carry on."""
    for draft in view.drafts:
        if draft.kind in COMPARISONS and draft.time_from and draft.time_to and not _is_of_now(draft, view):
            return Window(None, draft.time_to, draft.time_source, None, draft.time_from)
    return None
