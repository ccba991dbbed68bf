"""Rules for two levels of one thing at two times."""

from __future__ import annotations

import re

from briefings.claims.dating.bases import is_no_time
from briefings.claims.dating.near import (
    date_between,
    period_after,
    period_before,
    period_of_clause,
    time_of_clause_before,
)
from briefings.claims.indicators.phrases import phrase_after, phrase_before, subject_before
from briefings.claims.rules.rule import Rule, free
from briefings.claims.rules.sameness import continues, part_before
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern

_L = LETTER
_JOINTS = letters("AND BUT SKIP")
_AND_COMMA = frozenset(letters("AND COMMA"))
_CUES = letters("UP DOWN UPNOUN DOWNNOUN REACH SHIFT MULTIPLE")


def is_range(view: View, at: int) -> bool:
    """Whether a figure is a range, which is no level of a pair.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node of the figure.

    Returns
    -------
    bool
    """
    return view.quantity(at).low is not None


def verb_before(view: View, at: int, in_clause: bool = False) -> int | None:
    """The verb of change before a node, if it is near.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node to look at.
    in_clause : bool
        Whether a figure that is in use ends the search, as the verb goes with that one.

    Returns
    -------
    int or None
        The node of the verb.
    """
    joined = False
    for step in range(at - 1, max(-1, at - 20), -1):
        letter = view.letters[step]
        if letter in _CUES:
            return step
        joined = joined or letter in _JOINTS
        if in_clause and (step in view.used or joined and letter in QTY):
            return None
    return None


def pair(rule: str, order: str):
    """A builder of ``from_to`` drafts from the groups ``a`` (earlier) and ``b`` (later).

    Parameters
    ----------
    rule : str
        The name of the rule.
    order : str
        ``from first``, where the pattern begins with the earlier level, or ``to first``.

    Returns
    -------
    callable
        Of a view and a match, giving the drafts.
    """

    def build(view: View, match: re.Match[str]) -> list[Draft] | None:
        a, b = match.start("a"), match.start("b")
        b = part_before(view, b) if a > b else b
        first, last = min(a, b), max(a, b)
        if not free(view, a, b) or is_range(view, a) or is_range(view, b):
            return None
        same_unit = order == "from first" and view.letters[a : a + 1] + view.letters[b] == _L["PERCENT"] + _L["BARE"]
        if not same_unit and not continues(view, first, last):
            return None
        words = {node.word for node in view.nodes[max(0, first - 4) : last]}
        if {"profit", "loss"} <= words:
            return None
        verb = verb_before(view, match.start()) if order == "from first" else verb_before(view, first, in_clause=True)
        inner = date_between(view, first, last)
        after = period_after(view, last) or period_of_clause(view, last)
        if order == "from first" and verb is None:
            following = any(letter in _CUES for letter in view.letters[last + 1 : last + 5])
            within = any(letter in _CUES for letter in view.letters[first:last])
            if not following and not within and (inner is None or after is None):
                return None
        earlier, later = (inner, after) if a < b else (after, inner)
        if order == "from first" and earlier is None and later is None:
            named = time_of_clause_before(view, match.start())
            earlier, later = (named, None) if named is not None and is_no_time(view, named) else (None, named)
        if later is None:
            later = period_before(view, b)
            later = None if later == earlier else later
        start = verb if verb is not None else match.start()
        own = order == "from first" and verb is not None and _is_second_subject(view, verb, match.start())
        subject = phrase_before(view, match.start()) if own else subject_of_verb(view, start, b)
        subject = subject or _subject_between(view, first, last) or _part_of(view, first)
        return [
            two_levels(view, rule, (a, b), (earlier, later), (min(start, first), max(last, after or last)), subject)
        ]

    return build


def _is_second_subject(view: View, verb: int, at: int) -> bool:
    """Whether another subject shares the verb: "imports grew from A to B, exports from C to D"."""
    return view.letters[at - 1] != _L["COMMA"] and not _AND_COMMA.isdisjoint(view.letters[verb:at])


def two_levels(view: View, rule: str, figures, dates, quote, indicator) -> Draft:
    """The draft of a pair.

    Parameters
    ----------
    view : View
        The sentence.
    rule : str
        The name of the rule.
    figures : tuple of int
        The nodes of the earlier and of the later level.
    dates : tuple of int or None
        The nodes of their times.
    quote : tuple of int
        The first and the last node of the quote.
    indicator : tuple of int, str or None
        What they measure.

    Returns
    -------
    Draft
    """
    early, late = (view.quantity(at) for at in figures)
    return Draft(
        "from_to",
        rule,
        *quote,
        figures,
        value_from=early.value,
        value_to=late.value,
        unit=late.unit or early.unit,
        qualifier=late.qualifier,
        indicator=indicator,
        earlier=dates[0],
        later=dates[1],
    )


def _subject_between(view: View, first: int, last: int):
    """The subject of a verb of change between two figures: "At B, the number of officers is down on the A"."""
    cue = next((at for at in range(first + 1, last) if view.letters[at] in _CHANGES), None)
    found = subject_before(view, cue) if cue is not None else None
    return found if isinstance(found, tuple) and found[0] > first else None


def _part_of(view: View, figure: int):
    """What a share that opens a sentence is of: "78 percent of households cook with gas"."""
    return phrase_after(view, figure + 2) if view.letters[figure + 1 : figure + 2] == _L["OF"] else None


def subject_of_verb(view: View, verb: int, figure: int):
    """What a figure after a verb measures: the verb's subject, else the counted noun.

    Parameters
    ----------
    view : View
        The sentence.
    verb : int
        The node of the verb.
    figure : int
        The node of the figure.

    Returns
    -------
    tuple of int, str or None
        The nodes of the indicator, its text, or ``"pronoun"``.
    """
    if view.letters[verb] in letters("UPNOUN DOWNNOUN") or (
        view.letters[verb] in letters("UP DOWN")
        and view.letters[verb - 1 : verb] in tuple(letters("A THE WORD ANNUAL"))
        and verb
        and view.letters[verb + 1 : verb + 2] in tuple(letters("IN OF"))
    ):
        return phrase_after(view, verb + 1)
    after = verb + 1
    if view.letters[verb] in _CHANGES and view.letters[after : after + 1] in _OBJECT_START:
        found = phrase_after(view, after)
        if found is not None:
            return found
    return subject_before(view, verb) or (phrase_after(view, after) if after < figure else None)


_CHANGES = letters("UP DOWN")
_OBJECT_START = tuple(letters("THE A DET WORD NAME WORLD"))
PAIR_RULES = [
    Rule(
        "from_to",
        "Two levels after a verb of change, the earlier one first: 'grew from A to B'.",
        pattern("FROM <!QTY COMMA TO>{0,4}? (?P<a>QTY) <!QTY FROM>{0,12}? TO <!QTY COMMA>{0,4}? (?P<b>QTY)"),
        pair("from_to", "from first"),
    ),
    Rule(
        "to_from",
        "Two levels after a verb of change, the later one first: 'rose to B from A'.",
        pattern(
            "<UP DOWN REACH MULTIPLE> <!QTY COMMA>{0,5}? (?:<PERCENT POINTS COUNT MONEY TIMESQ> <!QTY COMMA>{0,5}?)?"
            " TO <!QTY COMMA>{0,3} (?P<b>QTY) <!QTY UP DOWN>{0,6}? FROM <!QTY PERIOD>{0,3} (?P<a>QTY)"
        ),
        pair("to_from", "to first"),
    ),
    Rule(
        "end_before_start",
        "A level, then the level that it came from: 'reached B, up from A', 'came in at B, an improvement from A'.",
        pattern(
            "(?P<b>QTY) <!QTY>{0,18}? <CHANGENOUN> ADVERB? (?:<BY OF>? <PERCENT POINTS COUNT> COMMA?)? "
            "(?:FROM <!QTY>{0,4}?|ON THE?|COMPARED THE?) (?P<a>QTY)"
        ),
        pair("end_before_start", "to first"),
    ),
]
