"""Rules for two levels of one thing that two clauses, or two dates, set side by side."""

from __future__ import annotations

import re
from itertools import pairwise

from briefings.claims.dating.dates import Period
from briefings.claims.dating.near import period_after, period_in
from briefings.claims.dating.tense import NOW, is_past, is_present
from briefings.claims.indicators.phrases import phrase_after, subject_before
from briefings.claims.rules.levels import standing
from briefings.claims.rules.pairs import is_range, subject_of_verb, two_levels, verb_before
from briefings.claims.rules.rule import Rule, free
from briefings.claims.rules.sameness import continues, is_change, names_another_thing, part_before, takes_up
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.wordlists import words

_L = LETTER
_NO_DATE = Period(None, None)


def _is_later(one: Period, other: Period) -> bool:
    """Whether the first of two times is the later one; a level without a date is that of the day."""
    if one.is_after or other.is_after:
        return one.is_after
    if _is_relative(one) or _is_relative(other):
        return not _is_relative(one)
    if one.end is None or other.end is None:
        return one.end is None
    return one.end > other.end


def _is_relative(period: Period) -> bool:
    """Whether a time counts back from the other one: "a year earlier", not "the same quarter of 2019"."""
    return period.back is not None and (period.back > 0 or period.end is None)


def _are_months_of_a_year(view: View, dates: tuple[int | None, int | None]) -> bool:
    """Whether two times are months by their bare names in the order of the year: "31 in January and 44 in December"."""
    if None in dates or any(len(view.nodes[at].word.split()) > 1 for at in dates):
        return False
    one, other = (view.nodes[at].value for at in dates)
    return one.spread == other.spread == 1 and one.end[5:] < other.end[5:]


def dated_pair(
    view: View, rule: str, one: int, two: int, dates: tuple[int | None, int | None], start: int, stop: int, indicator
) -> list[Draft] | None:
    """The draft of a pair, the earlier level first, from two figures with their dates in the order of the text.

    Parameters
    ----------
    view : View
        The sentence.
    rule : str
        The name of the rule.
    one, two : int
        The nodes of the figures.
    dates : tuple of int or None
        The nodes of their times.
    start, stop : int
        The first and the last node of the quote.
    indicator : tuple of int, str or None
        What they measure.

    Returns
    -------
    list of Draft or None
        None where the times are not two different points.
    """
    periods = [view.nodes[at].value if at is not None else _NO_DATE for at in dates]
    if None in periods or not all(period.is_point for period in periods) or periods[0] == periods[1]:
        return None
    turned = _is_later(*periods) and not _are_months_of_a_year(view, dates)
    a, b, earlier, later = (two, one, *reversed(dates)) if turned else (one, two, *dates)
    return [two_levels(view, rule, (a, b), (earlier, later), (start, stop), indicator)]


def _two_dates(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two dated levels; a list of three or more dated figures is no pair."""
    a, b = match.start("a"), match.start("b")
    if not free(view, a, b) or not continues(view, a, b) or is_range(view, a) or is_range(view, b):
        return None
    if is_change(view, a) or is_change(view, b):
        return None
    if match["now"] and view.nodes[match.start("now")].word not in NOW:
        return None
    if match.end("pa") == b:
        return None
    if match["again"] and not _same_verb(view, a - 1, match.start("again")):
        return None
    if _is_listed(view, a, match.end()):
        return None
    if _adds_up(view, a, match.start("pa")):
        both = [standing(view, "count", "two_dates", at, at, at, first_subject(view, a)) for at in (a, b)]
        both[1].unit = both[0].unit
        return both
    verb = verb_before(view, a)
    start = verb if verb is not None else match.start()
    dates = match.start("pa"), match.start("pb") if match["pb"] else None
    return dated_pair(view, "two_dates", a, b, dates, start, match.end() - 1, subject_of_verb(view, start, b))


def _is_listed(view: View, first: int, stop: int) -> bool:
    """Whether a pair of dated figures is part of a longer list: "5 in 2010, 7 in 2011 and 9 in 2012"."""
    further = stop
    while further < len(view.letters) and view.letters[further] in _LIST_LINKS:
        further += 1
    if further > stop and view.letters[further : further + 1] in tuple(QTY):
        return True
    dated_before = view.letters[first - 1] in _LIST_LINKS and view.letters[first - 2] == _L["PERIOD"]
    return first > 1 and dated_before and any(letter in QTY for letter in view.letters[:first])


_LIST_LINKS = letters("COMMA AND")


def _adds_up(view: View, figure: int, date: int) -> bool:
    """Whether what was added at a date, then more, is counted: "310 stations were built in 2019 and 490 in 2022"."""
    added = any(node.word in _ADDING for node in view.nodes[max(0, figure - 1) : date])
    return added and view.letters[figure] == _L["COUNT"] and view.letters[date + 1 : date + 3] in _AND_MORE


_AND_MORE = frozenset(_L["AND"] + figure for figure in QTY)
_ADDING = frozenset(
    words("built added opened planted constructed completed finished launched installed erected founded inaugurated")
)


_VERBS = letters("WORD HAVE REACH BE")


def _same_verb(view: View, one: int, other: int) -> bool:
    """Whether a verb is said again, maybe in another tense: "held 12 ... and holds 61"."""
    return one >= 0 and view.letters[one] in _VERBS and view.nodes[one].word[0] == view.nodes[other].word[0]


def _two_clauses(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two clauses of one thing, the second with a pronoun, "there", "did" or nothing for what the first one says."""
    one, two, link = part_before(view, match.start("one")), match.start("two"), match.start("link")
    taken_up = match["same"] and view.letters[two] == _L["BARE"]
    if not free(view, one, two) or not (taken_up or continues(view, one, two)) or not takes_up(view, match):
        return None
    if is_range(view, one) or is_range(view, two) or is_change(view, one) or is_change(view, two):
        return None
    if names_another_thing(view, two) or _L["PLAN"] in view.letters[link:two] or _is_elsewhere(view, link, two):
        return None
    named = next((name for name in ("date", "when", "dated") if match[name]), None)
    second = match.start(named) if named else period_after(view, two)
    first = period_after(view, one)
    if first is None or first >= link:
        first = period_in(view, one + 1, link)
    if first is None:
        first = period_in(view, _clause_start(view, one), one, nearest_to_end=True)
    if second is None and not is_present(view, link, two + 3):
        return None
    if first is None and second is None:
        if not (match["same"] and any(node.word in NOW for node in view.nodes[link:two]) and is_past(view, 0, one)):
            return None
        return [two_levels(view, "two_clauses", (one, two), (None, None), (one, two), first_subject(view, one))]
    return dated_pair(view, "two_clauses", one, two, (first, second), one, two, first_subject(view, one))


def _is_elsewhere(view: View, link: int, two: int) -> bool:
    """Whether the second clause is of another place or thing: "in Italy it was 9 percent", "under this one 520 km"."""
    if any(this.word == "this" and one.word == "one" for this, one in pairwise(view.nodes[link:two])):
        return True
    places = (at for at in range(link + 1, two) if view.letters[at] == _L["NAME"] and view.letters[at - 1] == _L["IN"])
    return any(all(view.nodes[at].word != node.word for node in view.nodes[:link]) for at in places)


def _clause_start(view: View, at: int) -> int:
    """Where the clause of a figure begins at the earliest: after the figure or the semicolon before it."""
    return next((step + 1 for step in range(at - 1, -1, -1) if view.letters[step] in _CLAUSE_START), 0)


_CLAUSE_START = QTY + letters("BUT SKIP")


def first_subject(view: View, figure: int):
    """What the figure of the first clause is of: "88 percent of homes", "300 people", or its verb's subject.

    Parameters
    ----------
    view : View
        The sentence.
    figure : int
        Its node.

    Returns
    -------
    tuple of int, str or None
    """
    if view.letters[figure + 1] == _L["OF"]:
        return phrase_after(view, figure + 2)
    return view.noun(figure) or subject_before(view, figure)


CONTRAST_RULES = [
    Rule(
        "two_dates",
        "One thing at two dates: 'carried A in 2010 and B in 2022'.",
        pattern(
            "(?P<a>QTY) (?:(?:OF <WORD NAME>{1,3})? COMMA? <IN AT BY ON THE ANNUAL A TIMEUNIT PER>{0,4}|<!QTY COMMA "
            "BUT WHICH PERIOD>{1,9}? IN(?= PERIOD (?:<COMMA AND>{1,2}|WORD) QTY)) (?P<pa>PERIOD) <COMMA "
            "AND BUT TO REACH BE PRONOUN ADVERB HAVE UP DOWN>{0,5} (?P<again>WORD)? (?P<b>QTY) "
            "(?:OF <WORD NAME>{1,3})? (?:<IN AT BY ON THE ANNUAL>{0,3} (?P<pb>PERIOD)|(?P<now>ADVERB))"
        ),
        _two_dates,
    ),
    Rule(
        "two_clauses",
        "One thing in two clauses: 'B of the homes; in 2005 it was A', 'a share which was only A in 2005'.",
        pattern(
            "(?P<one>QTY) (?= <!QTY>{0,14}? (?P<link><BUT COMMA AND WHICH>) <BUT COMMA AND WHICH ADVERB>{0,3} "
            "(?:<IN AT BY ON THE DET>{0,2} (?:<LAST WORD>{1,2} IN)? (?P<date>PERIOD) (?P<source>WORD)? "
            "(?:COMMA AT <!QTY COMMA SKIP>{1,8}? (?=COMMA))? COMMA?"
            "|WHICH <!QTY COMMA SKIP>{1,6}? IN (?P<when>PERIOD) COMMA|<!QTY COMMA SKIP>{1,9}?(?=PRONOUN))? "
            "ADVERB{0,2} (?P<same>PRONOUN|<A THE> ADVERB? <WORD RATE UPNOUN NAMELABEL>{1,2} WHICH|THE "
            "(?P<noun><WORD RATE>))? (?:<FOR IN> (?P<dated>PERIOD))? "
            "(?P<verb><HAVE BE REACH SPENDS SHARE WORD ADVERB SINCE>{0,4}) (?:<UP DOWN>(?=TO))? "
            "<ADVERB THE A TO AT IN BY>{0,2} (?P<two>QTY))"
        ),
        _two_clauses,
    ),
]
