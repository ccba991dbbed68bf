"""Rules for unbroken runs: years in a row, consecutive months, games won on the trot."""

from __future__ import annotations

import re

from briefings.claims.figures.numbers import number_at, ordinal_of
from briefings.claims.indicators.phrases import phrase_after, subject_before, trimmed
from briefings.claims.rules.ranks import groups_of
from briefings.claims.rules.rule import Rule
from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.units import plural

_L = LETTER
_UNITS_OF = {
    "yearly": "year",
    "annual": "year",
    "quarterly": "quarter",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
}
_PER_YEAR = frozenset(("a year", "per year", "per annum"))


def _run(view: View, match: re.Match[str]) -> list[Draft] | None:
    """ "for eight years in a row", "the third month in a row", "five consecutive years", "annually for nine years"."""
    groups = groups_of(match)
    if groups.get("span"):
        at = groups["span"]
        quantity = view.quantity(at)
        value, unit, qualifier = quantity.value, quantity.unit, quantity.qualifier
    else:
        at = groups["count"]
        node = view.nodes[at]
        qualifier = None
        if node.letter == _L["ORDINAL"]:
            value = ordinal_of(node)
        elif node.value is not None and hasattr(node.value, "value"):
            value, qualifier = node.value.value, node.value.qualifier
        else:
            number = number_at(view.nodes, at)
            value = number.value if number else None
        word = view.nodes[groups["unit"]].word
        unit = plural(_UNITS_OF.get(word, word))
    if "inarow" in groups and view.nodes[groups["inarow"]].word not in _IN_A_ROW:
        return None
    if "without" in groups and view.nodes[groups["without"]].word != "without":
        return None
    if not value or at in view.used or "yearly" in groups and view.nodes[groups["yearly"]].word in _PER_YEAR:
        return None
    indicator = _what_runs(view, match.start(), match.end())
    return [
        Draft(
            "duration",
            "run",
            match.start(),
            match.end() - 1,
            (at,),
            float(value),
            unit=unit,
            qualifier=qualifier,
            indicator=indicator,
        )
    ]


_IN_A_ROW = frozenset(("in a row", "in succession", "on the trot", "on end"))


def _what_runs(view: View, first: int, stop: int):
    """What went on: what stands after "of", or after a run that opens the sentence; a place held, or the subject.

    Parameters
    ----------
    view : View
        The sentence.
    first, stop : int
        The first node of the run and the node after its last.

    Returns
    -------
    tuple of int, str or None
        The nodes of the indicator, its text, or ``"pronoun"``.
    """
    after = view.nodes[stop].word if stop < len(view.nodes) else ""
    if after in _OF_WHAT or first == 0 and after == ",":
        found = phrase_after(view, stop + 1)
        if found:
            return found
    held = next((draft for draft in view.drafts if draft.kind == "rank" and draft.last < first), None)
    if held is not None:
        return held.indicator
    end = _before_brackets(view, first)
    step = end - 1
    while step > 0 and view.letters[step] not in _VERBS:
        step -= 1
    found = None
    if view.letters[step] in _HAVING:
        found = trimmed(view, step + 2, end)
    elif view.letters[step] in _CHANGES:
        found = phrase_after(view, step + 1)
    return found if found and found[1] <= end else subject_before(view, step if step > 0 else first)


_OF_WHAT = frozenset(("of", "with"))
_VERBS = letters("HAVE BE PRONOUN UP DOWN COMMA SKIP REACH")
_HAVING = letters("HAVE PRONOUN")
_CHANGES = letters("UP DOWN")
_OPENERS = {")": "(", "–": "–", "—": "—"}


def _before_brackets(view: View, stop: int) -> int:
    """Where brackets or dashes open that end before a node: "held the summit (DS) for three years running"."""
    opening = _OPENERS.get(view.nodes[stop - 1].word) if stop else None
    if opening is None:
        return stop
    return next((at for at in range(stop - 2, 0, -1) if view.nodes[at].word == opening), stop)


RUN_RULES = [
    Rule(
        "run",
        "An unbroken run: 'for eight years in a row', 'for the third month in a row', 'annually for nine years'.",
        pattern(
            "FOR? (?P<span>SPAN) <INAROW CONSECUTIVE>|(?P<span2222>COUNT) (?P<inarow>INAROW)"
            "|FOR? THE? (?P<count>ORDINAL) (?P<unit><TIMEUNIT WORD QUARTER>) INAROW"
            "|(?P<yearly>ANNUAL) FOR (?P<span2>SPAN)|INAROW FOR (?P<span22>SPAN)"
            "|<SHIFT UP> (?P<span222>SPAN) (?P<without>WITH)"
        ),
        _run,
    ),
    Rule(
        "run_consecutive",
        "An unbroken run put with an adjective: 'for five consecutive years', 'a fifth successive month'.",
        pattern(
            "FOR? <THE A DET>? (?P<count><NUMBERWORD NUMBER ORDINAL BARE COUNT>) CONSECUTIVE (?P<unit><WORD TIMEUNIT "
            "QUARTER ANNUAL QOQ UP DOWN UPNOUN DOWNNOUN>)"
        ),
        _run,
    ),
]
