"""Rules for two levels of one thing, each with a date of its own, however the words between them run."""

from __future__ import annotations

import re

from briefings.claims.indicators.phrases import TAKEN_UP
from briefings.claims.rules.contrasts import dated_pair, first_subject
from briefings.claims.rules.pairs import is_range, two_levels
from briefings.claims.rules.rule import Rule, free
from briefings.claims.rules.sameness import continues, is_change
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.wordlists import words

_L = LETTER


def _dated_levels(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two levels with a date each; the second clause brings no new thing, so it is about that of the first."""
    one, two = match.start("one"), match.start("two")
    if view.letters.count(_L["PERIOD"]) < 2 or not free(view, one, two) or not continues(view, one, two):
        return None
    if any(is_range(view, figure) or is_change(view, figure) for figure in (one, two)):
        return None
    first, link = _first_date_and_link(view, one, two)
    if link is None:
        return None
    stop = _clause_end(view, two)
    dates = [at for at in range(link + 1, stop) if view.letters[at] == _L["PERIOD"] and view.nodes[at].value]
    if len(dates) != 1 or not _are_of_levels(view, first, dates[0]) or _is_of_three(view, one, stop):
        return None
    if not _brings_nothing_new(view, link, two, stop):
        return None
    last = max(two, dates[0])
    return dated_pair(view, "dated_levels", one, two, (first, dates[0]), one, last, first_subject(view, one))


def _first_date_and_link(view: View, one: int, two: int) -> tuple[int | None, int | None]:
    """The date of the first level, and what joins the clauses: after the figure with its date, or with one before."""
    after = next((at for at in range(one + 1, two) if _is_date(view, at)), None)
    joined = next((at for at in range(one + 1, two) if _joins(view, at)), None)
    if joined is None:
        return None, None
    if after is not None and after < joined:
        return after, joined
    before = [at for at in range(one) if _is_date(view, at)]
    opening = before and not any(letter in QTY or letter == _L["BUT"] for letter in view.letters[before[0] : one])
    return (before[0], joined) if opening and len(before) == 1 else (None, None)


def _is_date(view: View, at: int) -> bool:
    return view.letters[at] == _L["PERIOD"] and view.nodes[at].value is not None


def _joins(view: View, at: int) -> bool:
    """Whether a node begins another clause: a mark, "and", "but", "while"."""
    word = view.nodes[at].word
    return word in _MARKS or word in _CONJUNCTIONS


_MARKS = frozenset(",;—–")
_CONJUNCTIONS = frozenset(("and", "but", "yet", "though", "while", "whereas"))


def _clause_end(view: View, two: int) -> int:
    """Where the clause of the second level ends: at the next figure, or the next joint."""
    later = range(two + 1, len(view.letters))
    return next((at for at in later if view.letters[at] in QTY or _joins(view, at)), len(view.letters))


def _are_of_levels(view: View, one: int, other: int) -> bool:
    """Whether both dates are of the past and none is within the other, nor the start of what was counted."""
    if any(view.letters[at - 1] in _STARTS for at in (one, other) if at):
        return False
    early, late = view.nodes[one].value, view.nodes[other].value
    if early.future or late.future:
        return False
    if early.back is not None or late.back is not None or early.end is None or late.end is None:
        return True
    return not early.end.startswith(late.end) and not late.end.startswith(early.end)


_STARTS = letters("SINCE UNTIL FROM BETWEEN")


def _is_of_three(view: View, one: int, stop: int) -> bool:
    """Whether the levels are part of a longer list: "80 in 2010, 95 in 2014 and 140 in 2020"."""
    later = next((at for at in range(stop, len(view.letters)) if view.letters[at] in QTY), None)
    first = later if later is None or not continues(view, one, later) else stop
    dates = [view.nodes[at].value for at in range(first or len(view.letters), len(view.letters)) if _is_date(view, at)]
    if any(not date.future for date in dates):
        return True
    earlier = next((at for at in range(one - 1, -1, -1) if view.letters[at] in QTY), None)
    return earlier is not None and any(_is_date(view, at) for at in range(earlier, one))


def _brings_nothing_new(view: View, link: int, two: int, stop: int) -> bool:
    """Whether all words of the second clause are known from the first one, or name no thing of their own.

    Who puts "it at" a figure is no such thing: "and the agency reckons it at 3.4 for 2023".
    """
    known = {node.word for node in view.nodes[:link]}
    told = next(
        (at for at in range(link, two) if view.nodes[at].word == "it" and view.letters[at + 1] == _L["AT"]), link
    )
    for at in range(told, stop):
        word, letter = view.nodes[at].word, view.letters[at]
        if word in _FURTHER:
            return False
        if at == two or letter in _LINKING or word in known or word in _TAKING_UP or _joins(view, at):
            continue
        if letter in _MOVES and view.letters[at + 1 : at + 2] == _L["TO"]:
            continue
        if not (letter == _L["PRONOUN"] or view.nodes[at].word == ":" or letter == _L["COMMA"]):
            return False
    of_them = view.letters[two + 1 : two + 2] == _L["OF"] and view.letters[two + 2 : two + 3] == _L["PRONOUN"]
    return not of_them or _L["PRONOUN"] in view.letters[link:two]


_FURTHER = frozenset(("another", "a further", "an additional", "additional", "further", "other", "of which", "net"))
_MOVES = letters("UP DOWN")
_LINKING = letters(
    "IN AT BY ON FOR OF THE A THIS TO PERIOD ADVERB QUALIFIER ANNUAL BE REACH HAVE SHARE SKIP QUOTE QUARTER "
    "MAYBEMONTH PER TIMEUNIT"
)
#: Words that take up what was measured, say when it was, or say that it was measured.
_TAKING_UP = TAKEN_UP | frozenset(
    words(
        "tally toll level levels percentage ratio intake that census survey report count audit study poll edition "
        "quarter period season night day same corresponding its their our his her back stood stands found counted "
        "said says he she took takes put puts reckons people did do got made there last"
    )
)


def _with_shares(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two levels and, in brackets, the shares that they are: two pairs with the same dates."""
    figures = [(match.start("a"), match.start("b")), (match.start("a2"), match.start("b2"))]
    dates = match.start("pa"), match.start("pb")
    b = figures[0][1]
    if not free(view, *figures[0], *figures[1]) or any(is_range(view, at) for at in figures[0]):
        return None
    subject = first_subject(view, b)
    return [two_levels(view, "with_shares", pair, dates, (b, dates[0]), subject) for pair in figures]


WITH_SHARES = Rule(
    "with_shares",
    "Two levels, each with its share in brackets: 'B (60%) in 2023, up from A (45%) in 2021'.",
    pattern(
        "(?P<b><COUNT MONEY BARE>) <WORD NAME>{0,3} COMMA (?P<b2>PERCENT) COMMA <IN AT BY ON THE>{0,3} (?P<pb>PERIOD) "
        "COMMA <CHANGENOUN COMPARED>? FROM? (?P<a>QTY) <WORD NAME>{0,3} COMMA (?P<a2>PERCENT) COMMA "
        "<IN AT BY ON THE>{0,3} (?P<pa>PERIOD)"
    ),
    _with_shares,
)
DATED_LEVELS = Rule(
    "dated_levels",
    "Two levels of one thing, each with its date: 'A guests in 2008; in 2021, B', 'A in 2017, and we counted B last "
    "year'.",
    pattern("(?P<one>QTY) (?=<!QTY>{1,24} (?P<two>QTY))"),
    _dated_levels,
)
