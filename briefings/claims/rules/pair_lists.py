"""Rules for pairs that share their words: one level beside two earlier ones, two things beside what they were."""

from __future__ import annotations

import re

from briefings.claims.dating.near import period_after, period_in, period_of_clause
from briefings.claims.dating.tense import NOW
from briefings.claims.figures.sharing import is_whole
from briefings.claims.rules.contrasts import dated_pair, first_subject
from briefings.claims.rules.pairs import is_range, pair, two_levels
from briefings.claims.rules.rule import Rule, free
from briefings.claims.rules.sameness import alike, continues, is_change, puts
from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER, pattern

_L = LETTER


def _second_base(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A further earlier level after a pair: "up from 7 in the first quarter and 5 a year earlier".

    With years of their own, as in "up from 7 in 2022 and 5 in 2019", the levels are a list, of which one is compared.
    """
    a, further = match.start("a"), match.start("further")
    period = view.nodes[match.start("date")].value
    if period is None or period.back is None:
        return None
    leader = next((draft for draft in view.drafts if draft.kind == "from_to" and draft.figures[0] == a), None)
    if leader is None or leader.figures[1] > a or not free(view, further) or not continues(view, a, further):
        return None
    later, date = leader.figures[1], match.start("date")
    if is_range(view, further) or is_change(view, further) and view.letters[further - 1] != _L["FROM"]:
        return None
    dates = date, leader.later
    return [two_levels(view, "second_base", (further, later), dates, (leader.first, date), leader.indicator)]


def _beside_whole(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two levels with a small whole between: "4 million came to the city's nine museums, compared with 5 million"."""
    b, a, whole = match.start("b"), match.start("a"), match.start("whole")
    if not is_whole(view.nodes, whole, a) or not is_whole(view.nodes, whole, b) or period_after(view, a) is None:
        return None
    if is_change(view, b) or not continues(view, b, a):
        return None
    return pair("beside_whole", "to first")(view, match)


def _two_things(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two things at two times: "it had 14 clinics and 90 doctors; now it has 31 clinics and 260 doctors"."""
    figures = a, b, later_a, later_b = [match.start(name) for name in ("a", "b", "later_a", "later_b")]
    if not free(view, *figures) or any(is_range(view, at) or is_change(view, at) for at in figures):
        return None
    if alike(view, a, b) or not continues(view, a, later_a) or not continues(view, b, later_b):
        return None
    if view.quantity(later_a).scale > view.quantity(a).scale:  # the scale of "610 and 7.8 million" is not of both
        return None
    link = match.start("link")
    now = any(node.word in NOW for node in view.nodes[link : later_b + 2])
    first = period_in(view, 0, a, nearest_to_end=True)
    second = period_in(view, link, later_a) or period_after(view, later_b)
    if first is None or second is None and not now or not puts(view, link, later_a):
        return None
    drafts = []
    for one, two in ((a, later_a), (b, later_b)):
        drafts += dated_pair(view, "two_things", one, two, (first, second), one, two, first_subject(view, one)) or ()
    return drafts


def _two_moves(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two things that changed together: "from 21 km and 12 stations in 2014 to 97 km and 64 stations today"."""
    moves = view.letters[match.start()] == _L["FROM"]
    names = ("one", "two") if moves else ("later_one", "later_two")
    one, two, then_one, then_two = figures = [match.start(name) for name in (*names, "then_one", "then_two")]
    if not free(view, *figures) or any(is_range(view, at) for at in figures):
        return None
    if not moves and any(is_change(view, at) for at in figures[:2]):
        return None
    if not continues(view, one, then_one) or not continues(view, two, then_two):
        return None
    first = period_in(view, two + 1, then_one) or period_in(view, one + 1, two)
    second = period_after(view, then_two) or period_of_clause(view, then_two)
    if not moves and (second is None or first is None) and _L["RESPECTIVELY"] not in view.letters:
        return None
    drafts = []
    for at, then in ((one, then_one), (two, then_two)):
        ends, dates = ((at, then), (first, second)) if moves else ((then, at), (second, first))
        drafts.append(two_levels(view, "two_moves", ends, dates, (at, then), first_subject(view, at)))
    return drafts


TWO_MOVES = Rule(
    "two_moves",
    "Two things that changed together: 'from A km and B stations to C km and D stations', 'C% and D%, compared with "
    "A% and B%'.",
    pattern(
        "(?:FROM (?P<one>QTY) <!QTY COMMA FROM TO>{0,5}? AND (?P<two>QTY) <!QTY COMMA FROM TO>{0,7}? TO|"
        "(?P<later_one>QTY) <!QTY COMMA FROM TO>{0,5}? AND (?P<later_two>QTY) <!QTY COMMA FROM TO>{0,9}? COMMA? "
        "<UP DOWN>? <FROM COMPARED> THE?) "
        "(?P<then_one>QTY) <!QTY COMMA FROM TO>{0,5}? AND (?P<then_two>QTY)"
    ),
    _two_moves,
)
BESIDE_WHOLE = Rule(
    "beside_whole",
    "Two levels with a small whole between them: 'B came to the city's nine museums, compared with A in 2019'.",
    pattern(
        "(?P<b>QTY) <!QTY COMMA>{1,8}? (?P<whole>COUNT) <!QTY UP DOWN COMMA>{0,8}? COMMA "
        "(?:<CHANGENOUN> FROM|COMPARED) THE? (?P<a>QTY)"
    ),
    _beside_whole,
)
PAIR_LIST_RULES = [
    Rule(
        "second_base",
        "A level beside two earlier ones: 'B, compared with A in the previous quarter and C a year earlier'.",
        pattern(
            "(?P<a>QTY) (?:<WORD NAME>{0,2}) <IN AT BY ON THE OF>{0,3} PERIOD COMMA? <AND BUT>{1,2} "
            "<FROM COMPARED ADVERB THE QUALIFIER WITH UP DOWN>{0,3} (?P<further>QTY) <IN AT BY ON THE OF WORD>{0,4} "
            "(?P<date>PERIOD)"
        ),
        _second_base,
    ),
    Rule(
        "two_things",
        "Two things at two times: 'In 2010 it had A inns and B boats; now it has C inns and D boats'.",
        pattern(
            "(?P<a>QTY) <WORD NAME OF>{0,4} AND (?P<b>QTY) <WORD NAME OF PERIOD IN>{0,4} COMMA? "
            "(?P<link><BUT AND COMMA>) <!QTY COMMA SKIP>{1,9}? (?P<later_a>QTY) <WORD NAME>{0,4} AND (?P<later_b>QTY)"
        ),
        _two_things,
    ),
]
