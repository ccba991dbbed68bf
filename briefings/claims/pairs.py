"""Rules for two levels of one thing at two times."""

from __future__ import annotations

import re

from briefings.claims.dates import Period
from briefings.claims.indicators import phrase_after, subject_before
from briefings.claims.lexicon import LETTER, letters, pattern
from briefings.claims.numbers import ordinal_of
from briefings.claims.rule import Rule, free, period_after, period_in
from briefings.claims.view import QTY, Draft, View

_L = LETTER
_CHANGE_LETTERS = letters("CHANGENOUN")
_CUES = letters("UP DOWN UPNOUN DOWNNOUN REACH SHIFT MULTIPLE")


def _alike(view: View, a: int, b: int) -> bool:
    """Whether two figures measure in one unit."""
    one, other = view.quantity(a), view.quantity(b)
    if view.letters[a] != view.letters[b]:
        return False
    return one.unit == other.unit or view.letters[a] == _L["COUNT"] and _same_noun(one.unit, other.unit)


def _continues(view: View, a: int, b: int) -> bool:
    """Whether a figure is alike or goes on counting without the noun: "46 species in 1980 and 31 today"."""
    return _alike(view, a, b) or view.letters[a] == _L["COUNT"] and view.letters[b] == _L["BARE"]


def _same_noun(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return False
    one, other = one.split(" per ")[0], other.split(" per ")[0]
    return one.rsplit(" ", 1)[-1] == other.rsplit(" ", 1)[-1]


def verb_before(view: View, at: int) -> int | None:
    for step in range(at - 1, max(-1, at - 14), -1):
        if view.letters[step] in _CUES:
            return step
    return None


def _pair(rule: str, order: str):
    """A builder of ``from_to`` drafts from the groups ``a`` (earlier) and ``b`` (later)."""

    def build(view: View, match: re.Match[str]) -> list[Draft] | None:
        a, b = match.start("a"), match.start("b")
        if not free(view, a, b) or not _alike(view, a, b):
            return None
        first, last = min(a, b), max(a, b)
        words = {node.word for node in view.nodes[max(0, first - 4) : last]}
        if {"profit", "loss"} <= words:
            return None
        if rule == "compared_with" and any(letter in _CHANGE_LETTERS for letter in view.letters[first:last]):
            return None
        verb = verb_before(view, match.start()) if order == "from first" else verb_before(view, first)
        inner = period_in(view, first + 1, last)
        after = period_after(view, last)
        if order == "from first" and verb is None:
            following = any(letter in _CUES for letter in view.letters[last + 1 : last + 5])
            within = any(letter in _CUES for letter in view.letters[first:last])
            if not following and not within and (inner is None or after is None):
                return None
        earlier, later = (inner, after) if a < b else (after, inner)
        lead = period_in(view, max(0, first - 4), first)
        if (
            later is None
            and a > b
            and lead is not None
            and lead >= first - 3
            and view.letters[lead - 1 : lead] != _L["SINCE"]
        ):
            later = lead
        early, late = view.quantity(a), view.quantity(b)
        start = verb if verb is not None else match.start()
        subject = _subject(view, start, b) or _subject_between(view, first, last)
        return [
            Draft(
                "from_to",
                rule,
                min(start, first),
                max(last, after or last),
                (a, b),
                value_from=early.value,
                value_to=late.value,
                unit=late.unit,
                qualifier=late.qualifier,
                indicator=subject,
                earlier=earlier,
                later=later,
            )
        ]

    return build


def _subject_between(view: View, first: int, last: int):
    """The subject of a verb of change between two figures: "At B, the number of officers is down on the A"."""
    cue = next((at for at in range(first + 1, last) if view.letters[at] in _CHANGES), None)
    found = subject_before(view, cue) if cue is not None else None
    return found if isinstance(found, tuple) and found[0] > first else None


def _in_brackets(view: View, match: re.Match[str]) -> list[Draft] | None:
    drafts = _pair("earlier_in_brackets", "to first")(view, match)
    for draft in drafts or ():
        draft.last = match.end() - 1
        draft.earlier, draft.later = match.end() - 4, period_after(view, match.end() - 1)
    return drafts


def _rank_pair(view: View, match: re.Match[str]) -> list[Draft] | None:
    a, b = match.start("a"), match.start("b")
    early, late = ordinal_of(view.nodes[a]), ordinal_of(view.nodes[b])
    if not early or not late:
        return None
    last = period_after(view, b) or b
    where = view.letters.find(_L["IN"], last)
    indicator = phrase_after(view, where + 1) if where > 0 else subject_before(view, match.start())
    return [
        Draft(
            "from_to",
            "rank_from_to",
            match.start(),
            last,
            (a, b),
            value_from=float(early),
            value_to=float(late),
            unit="rank",
            indicator=indicator,
            earlier=period_in(view, a, b),
            later=period_after(view, b),
        )
    ]


def _two_dates(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two dated levels; a list of three or more dated figures is no pair."""
    a, b = match.start("a"), match.start("b")
    if not free(view, a, b) or not _continues(view, a, b) or view.quantity(a).low or view.quantity(b).low:
        return None
    unit = view.quantity(a).unit
    if match["now"] and view.nodes[match.start("now")].word not in _NOW:
        return None
    if match["again"] and not _same_verb(view, a - 1, match.start("again")):
        return None
    further = match.end()
    while further < len(view.letters) and view.letters[further] in letters("COMMA AND"):
        further += 1
    if further > match.end() and view.letters[further : further + 1] in tuple(QTY):
        return None
    if (
        a > 1
        and view.letters[a - 1] in letters("COMMA AND")
        and view.letters[a - 2] == _L["PERIOD"]
        and any(letter in QTY for letter in view.letters[:a])
    ):
        return None
    one = view.nodes[match.start("pa")].value
    other = view.nodes[match.start("pb")].value if match["pb"] else _TODAY
    if one is None or other is None or one.start or other.start:
        return None
    if one.back is None and other.back is not None or one.end and other.end and one.end > other.end:
        a, b = b, a
    pb = match.start("pb") if match["pb"] else None
    pa, pb = (match.start("pa"), pb) if a < b else (pb, match.start("pa"))
    early, late = view.quantity(a), view.quantity(b)
    verb = verb_before(view, min(a, b))
    start = verb if verb is not None else match.start()
    return [
        Draft(
            "from_to",
            "two_dates",
            start,
            match.end() - 1,
            (a, b),
            value_from=early.value,
            value_to=late.value,
            unit=unit,
            qualifier=late.qualifier,
            indicator=_subject(view, start, b),
            earlier=pa,
            later=pb,
        )
    ]


_NOW = frozenset(("now", "today", "currently", "at present", "presently"))
_TODAY = Period(None, None)


def _same_verb(view: View, one: int, other: int) -> bool:
    """Whether a verb is said again, maybe in another tense: "held 12 ... and holds 61"."""
    return one >= 0 and view.letters[one] in _VERBS and view.nodes[one].word[0] == view.nodes[other].word[0]


def _two_clauses(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two clauses of one thing, the second with a date and a pronoun or "did" for what the first one says."""
    one, two, dated = match.start("one"), match.start("two"), match.start("date")
    following = view.nodes[two + 1].word if two + 1 < len(view.nodes) else ""
    if not free(view, one, two) or not (match["again"] or following in _DID):
        return None
    if not _continues(view, one, two):
        return None
    period = view.nodes[dated].value
    first = period_after(view, one)
    if first is None or first == dated:
        first = period_in(view, max(0, one - 8), one, nearest_to_end=True)
    if period is None or view.quantity(one).low or view.quantity(two).low:
        return None
    other = view.nodes[first].value if first is not None else _TODAY
    falls = other.end is None or period.end is None or period.end < other.end
    a, b, earlier, later = (two, one, dated, first) if falls else (one, two, first, dated)
    early, late = view.quantity(a), view.quantity(b)
    return [
        Draft(
            "from_to",
            "two_clauses",
            one,
            two,
            (a, b),
            value_from=early.value,
            value_to=late.value,
            unit=view.quantity(one).unit,
            qualifier=late.qualifier,
            indicator=_first_subject(view, one),
            earlier=earlier,
            later=later,
        )
    ]


def _first_subject(view: View, figure: int):
    """What the figure of the first clause is of: "88 percent of homes", "300 people", or its verb's subject."""
    if view.letters[figure + 1] == _L["OF"]:
        return phrase_after(view, figure + 2)
    noun = view.quantity(figure).noun
    return " ".join(view.text[slice(*noun)].split()) if noun else subject_before(view, figure)


_DID = frozenset(("did", "do", "does", "had"))
_VERBS = letters("WORD HAVE REACH BE")


def _subject(view: View, verb: int, figure: int):
    """What a figure after a verb measures: the verb's subject, else the counted noun."""
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
        _pair("from_to", "from first"),
    ),
    Rule(
        "to_from",
        "Two levels after a verb of change, the later one first: 'rose to B from A'.",
        pattern(
            "<UP DOWN REACH MULTIPLE> <!QTY COMMA>{0,5}? (?:<PERCENT POINTS COUNT MONEY TIMESQ> <!QTY COMMA>{0,5}?)?"
            " TO <!QTY COMMA>{0,3} (?P<b>QTY) <!QTY UP DOWN>{0,6}? FROM <!QTY PERIOD>{0,3} (?P<a>QTY)"
        ),
        _pair("to_from", "to first"),
    ),
    Rule(
        "end_before_start",
        "A level, then the level that it came from: 'reached B, up from A'.",
        pattern(
            "(?P<b>QTY) <!QTY>{0,14}? <UP DOWN> ADVERB? (?:BY? <PERCENT POINTS> COMMA?)? "
            "(?:FROM <!QTY>{0,4}?|ON THE) (?P<a>QTY)"
        ),
        _pair("end_before_start", "to first"),
    ),
    Rule(
        "compared_with",
        "A level held against an earlier one: 'B, compared with A in 2014', 'B against A a year earlier'.",
        pattern("(?P<b>QTY) <!QTY UP DOWN HIGHER LESSER>{0,6}? COMPARED <!QTY>{0,4}? (?P<a>QTY)"),
        _pair("compared_with", "to first"),
    ),
    Rule(
        "earlier_in_brackets",
        "A level, then the earlier one in brackets with its date: 'B (2010: A)'.",
        pattern("(?P<b>QTY) <IN PERIOD>{0,2} COMMA PERIOD COMMA (?P<a>QTY) COMMA"),
        _in_brackets,
    ),
    Rule(
        "two_dates",
        "One thing at two dates: 'carried A in 2010 and B in 2022'.",
        pattern(
            "(?P<a>QTY) (?:OF <WORD NAME>{1,3})? <IN AT BY ON THE ANNUAL A TIMEUNIT PER>{0,4} (?P<pa>PERIOD) <COMMA "
            "AND BUT TO REACH BE PRONOUN ADVERB HAVE UP DOWN>{1,5} (?P<again>WORD)? (?P<b>QTY) "
            "(?:OF <WORD NAME>{1,3})? (?:<IN AT BY ON THE ANNUAL>{0,3} (?P<pb>PERIOD)|(?P<now>ADVERB))"
        ),
        _two_dates,
    ),
    Rule(
        "two_clauses",
        "One thing in two clauses, the second with its date: 'B of the homes; in 2005 it was A'.",
        pattern(
            "(?P<one>QTY) <!QTY>{1,14}? <BUT COMMA AND WHICH> <ADVERB BUT IN AT BY>{0,3} (?P<date>PERIOD) COMMA? "
            "(?P<again>PRONOUN ADVERB? <BE REACH HAVE>)? <ADVERB THE A>{0,2} (?P<two>QTY)"
        ),
        _two_clauses,
    ),
    Rule(
        "rank_from_to",
        "Two places in an order at two times: 'climbed from 29th place in 2015 to 14th in 2020'.",
        pattern("FROM (?P<a>ORDINAL) <!QTY COMMA TO>{0,4} TO (?P<b>ORDINAL)"),
        _rank_pair,
    ),
]
