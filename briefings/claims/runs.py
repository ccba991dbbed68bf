"""Rules for unbroken runs: years in a row, consecutive months, games won on the trot."""

from __future__ import annotations

import re

from briefings.claims.indicators import subject_before, trimmed
from briefings.claims.lexicon import LETTER, letters, pattern
from briefings.claims.numbers import number_at, ordinal_of
from briefings.claims.ranks import groups_of
from briefings.claims.rule import Rule
from briefings.claims.units import plural
from briefings.claims.view import Draft, View

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
    indicator = None
    verb = match.start()
    while verb > 0 and view.letters[verb - 1] in letters("FOR THE A IN WORD ADVERB ANNUAL"):
        verb -= 1
        if view.nodes[verb].word in ("been", "held", "run", "grown"):
            break
    stop = _before_brackets(view, match.start())
    step = stop - 1
    while step > 0 and view.letters[step] not in letters("HAVE BE PRONOUN UP DOWN COMMA SKIP REACH"):
        step -= 1
    if step >= 0 and view.letters[step] in letters("HAVE PRONOUN") and step + 2 < stop:
        indicator = trimmed(view, step + 2, stop)
    indicator = indicator or subject_before(view, step if step > 0 else match.start())
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
_OPENERS = {")": "(", "–": "–", "—": "—"}


def _before_brackets(view: View, stop: int) -> int:
    """Where brackets or dashes open that end before a node: "held the summit (DS) for three years running"."""
    opening = _OPENERS.get(view.nodes[stop - 1].word) if stop else None
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
            "FOR? <THE A>? (?P<count><NUMBERWORD NUMBER ORDINAL BARE COUNT>) CONSECUTIVE (?P<unit><WORD TIMEUNIT "
            "QUARTER ANNUAL QOQ>)"
        ),
        _run,
    ),
]
