"""Rules for two levels of one thing, one of them told in passing beside its name."""

from __future__ import annotations

import re

from briefings.claims.dating.near import period_after, period_in, period_of_clause
from briefings.claims.dating.tense import NOW
from briefings.claims.indicators.deeds import passes
from briefings.claims.indicators.phrases import subject_before
from briefings.claims.rules.contrasts import first_subject
from briefings.claims.rules.pairs import is_range, two_levels
from briefings.claims.rules.rule import Rule, free
from briefings.claims.rules.sameness import alike, puts
from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern

_L = LETTER
_VERBS = frozenset(letters("HAVE BE REACH SHARE WORD TO SPENDS"))
_MOVES = letters("UP DOWN")


def _apposed(view: View, match: re.Match[str]) -> list[Draft] | None:
    """The earlier level in passing: "The fee, 40 euros in 2015, was raised to 65 euros"."""
    a, b = match.start("a"), match.start("b")
    said = view.letters[match.start("said") : b]
    if (
        not _are_levels(view, a, b)
        or _differs(view, b)
        or _L["BY"] in said
        or not (passes(view, b) or set(said) & _VERBS)
    ):
        return None
    if any(letter in _MOVES for letter in said) and _L["TO"] not in said:
        return None
    date, later = match.start("date"), _later_date(view, b)
    dates = date, later if later != date else None
    subject = subject_before(view, match.start())
    if subject is None:
        return None
    return [two_levels(view, "apposed_earlier", (a, b), dates, (a, max(b, dates[1] or b)), subject)]


def _differs(view: View, b: int) -> bool:
    """Whether a figure is a difference: "were 1.3 billion dollars lower than in July"."""
    following = view.nodes[b + 1 : b + 2]
    return any(node.letter in _COMPARATIVES or node.word.endswith(" than") for node in following)


_COMPARATIVES = letters("HIGHER LESSER")


def _used_to(view: View, match: re.Match[str]) -> list[Draft] | None:
    """What used to be, in passing, before what is now: "The visit, which used to last 50 minutes, now lasts 85"."""
    a, b, now = match.start("a"), match.start("b"), match.start("now")
    if (
        view.nodes[match.start("used")].word not in _ONCE
        or view.nodes[now].word not in NOW
        or not _are_levels(view, a, b)
    ):
        return None
    subject = subject_before(view, match.start())
    date = match.start("date") if match["date"] else None
    return [two_levels(view, "used_to", (a, b), (date, None), (a, b), subject)]


def _once_and_now(view: View, match: re.Match[str]) -> list[Draft] | None:
    """What used to be, then what is now: "We used to have two greenhouses and now we have 11"."""
    a, b, link = match.start("a"), match.start("b"), match.start("link")
    now = any(node.word in NOW for node in view.nodes[link : b + 3])
    if view.nodes[match.start("used")].word != "used" or not now or not puts(view, link, b):
        return None
    if not free(view, a, b) or not (view.letters[b] == _L["BARE"] or alike(view, a, b)):
        return None
    return [two_levels(view, "once_and_now", (a, b), (None, None), (match.start(), b), first_subject(view, a))]


_ONCE = frozenset(("used", "was", "were", "stood", "stood at", "been"))


def _apposed_now(view: View, match: re.Match[str]) -> list[Draft] | None:
    """The level of today in passing: "The fee, now 65 euros, was 40 euros in 2015"."""
    a, b, date = match.start("a"), match.start("b"), match.start("date")
    if view.nodes[match.start("now")].word not in NOW or not _are_levels(view, a, b):
        return None
    subject = subject_before(view, match.start())
    return [two_levels(view, "apposed_now", (a, b), (date, None), (match.start("now"), date), subject)]


def _since_when(view: View, match: re.Match[str]) -> list[Draft] | None:
    """The earlier level beside the date from which a change is counted: "Since 2015, when it was 31 percent"."""
    a, b = match.start("a"), match.start("b")
    if view.nodes[match.start("when")].word != "when" or not _are_levels(view, a, b):
        return None
    dates = match.start("date"), period_after(view, b)
    subject = subject_before(view, match.start("verb"))
    return [two_levels(view, "since_when", (a, b), dates, (match.start(), max(b, dates[1] or b)), subject)]


def _than_when(view: View, match: re.Match[str]) -> list[Draft] | None:
    """The earlier level beside the date that is compared with: "7 percent, lower than in 2002, when it was 11"."""
    a, b, date = match.start("a"), match.start("b"), match.start("date")
    link = match["when"] and match.start("when") or match.start("open")
    if view.nodes[link].word not in ("when", "(") or not _are_levels(view, b, a):
        return None
    subject = subject_before(view, match.start("than"))
    return [two_levels(view, "than_when", (a, b), (date, _later_date(view, b)), (b, a), subject)]


def _later_date(view: View, b: int) -> int | None:
    """The time of the later level: after it, or close before it."""
    return period_after(view, b) or period_in(view, b - 3, b, nearest_to_end=True) or period_of_clause(view, b)


def _are_levels(view: View, a: int, b: int) -> bool:
    """Whether two figures are unused levels in one unit, the later one maybe without it."""
    bare = view.letters[b] == _L["BARE"] and view.letters[a] == _L["COUNT"]
    return free(view, a, b) and not is_range(view, a) and not is_range(view, b) and (bare or alike(view, a, b))


APPOSITION_RULES = [
    Rule(
        "apposed_earlier",
        "The earlier level in passing: 'The fee, A in 2015, was raised to B'.",
        pattern(
            "COMMA <WHICH HAVE BE REACH SHARE AT QUALIFIER ADVERB>{0,4} (?P<a>QTY) "
            "(?:OF <!QTY COMMA SKIP PERIOD>{1,8}?)? <IN AT BY ON THE UNTIL WITH ADVERB WORD>{0,5} (?P<date>PERIOD) "
            "COMMA (?P<said><!QTY COMMA SKIP WHICH>{0,9}?) (?P<b>QTY)"
        ),
        _apposed,
    ),
    Rule(
        "apposed_now",
        "The level of today in passing: 'The fee, now B, was A in 2015'.",
        pattern(
            "COMMA (?P<now>ADVERB) (?:AT)? (?P<b>QTY) (?:OF <WORD NAME>{1,3})? COMMA <BE HAVE REACH>{1,2} (?P<a>QTY) "
            "<!QTY COMMA SKIP>{0,8}? (?P<date>PERIOD)"
        ),
        _apposed_now,
    ),
    Rule(
        "used_to",
        "What used to be, in passing: 'A visit, which used to last A, now lasts B', 'fees, which were A, are now B'.",
        pattern(
            "WHICH <ADVERB HAVE>{0,2} (?P<used><WORD BE REACH>) (?:TO <!QTY COMMA SKIP>{0,4}?|<AT ADVERB>{0,2}) "
            "(?P<a>QTY) (?:<FOR OF TO WITH>? <!QTY COMMA SKIP>{0,4}? <IN AT>{0,2} (?P<date>PERIOD))? COMMA "
            "<BE HAVE REACH>{0,2} (?P<now>ADVERB) "
            "<!QTY COMMA SKIP>{0,4}? (?P<b>QTY)"
        ),
        _used_to,
    ),
    Rule(
        "once_and_now",
        "What used to be, then what is now: 'We used to have A and now have B', 'It used to take A; it now takes B'.",
        pattern(
            "(?P<used>WORD) TO <!QTY COMMA SKIP>{1,5}? (?P<a>QTY) <!QTY COMMA BUT AND SKIP>{0,6} "
            "(?P<link><COMMA BUT AND>) <!QTY SKIP>{0,8}? (?P<b>QTY)"
        ),
        _once_and_now,
    ),
    Rule(
        "than_when",
        "The earlier level beside the date that is compared with: 'B, lower than in 2002, when it was A', 'B, lower "
        "than in 2002 (A)'.",
        pattern(
            "(?P<b>QTY) <!QTY>{0,12}? (?:COMMA QTY)? (?P<than><HIGHER LESSER QUALIFIER THAN UP DOWN>) THAN? "
            "(?:PRONOUN BE)? <THAN IN AT FROM ON>{0,3} (?P<date>PERIOD) "
            "(?:COMMA? (?P<when>WHICH) PRONOUN <BE HAVE REACH>{1,2} AT?|(?P<open>COMMA)) (?P<a>QTY)"
        ),
        _than_when,
    ),
    Rule(
        "since_when",
        "The earlier level beside the date from which a change is counted: 'Since 2015, when it was A, it has risen to "
        "B'.",
        pattern(
            "SINCE <THE OF>{0,2} (?P<date>PERIOD) COMMA (?P<when>WHICH) <!QTY COMMA>{1,5}? (?P<a>QTY) COMMA "
            "<!QTY COMMA SKIP>{0,9}? (?P<verb>HAVE) <!QTY COMMA SKIP>{0,3}? <UP DOWN REACH> TO? (?P<b>QTY)"
        ),
        _since_when,
    ),
]
