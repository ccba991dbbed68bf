"""Rules for a level held against an earlier one: compared with it, up from it, after it, short of it."""

from __future__ import annotations

import re

from briefings.claims.dating.near import period_after, period_in, period_of_clause
from briefings.claims.dating.tense import NOW
from briefings.claims.rules.pairs import pair
from briefings.claims.rules.rule import Rule
from briefings.claims.rules.sameness import is_change
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.wordlists import words

_L = LETTER
_CHANGE_LETTERS = frozenset(letters("CHANGENOUN"))


def _up_to(view: View, match: re.Match[str]) -> list[Draft] | None:
    """The words "up to" of a risen level are no qualifier: "is up to 640 from 150"."""
    start = view.nodes[match.start("b")].start
    if view.text[start : start + 20].lower().split()[:2] != ["up", "to"]:
        return None
    drafts = pair("up_to_from", "to first")(view, match)
    for draft in drafts or ():
        draft.qualifier = None
    return drafts


def _compared(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two levels in time, not a change and another, a list, or what others have on average."""
    a, b = match.start("a"), match.start("b")
    if any(letter in _CHANGE_LETTERS for letter in view.letters[b:a]) or _begins_list(view, a):
        return None
    if _L["BUT"] in view.letters[b:a]:
        return None
    if _L["PLAN"] in view.letters[max(0, b - 4) : b] and view.nodes[a + 1 : a + 2] and view.nodes[a + 1].word in NOW:
        return None
    dated = period_after(view, a) is not None
    if not dated and (a - b > _FAR or _is_likeness(view, a)) or view.letters[b - 1 : b] == _L["BY"]:
        return None
    if _is_of_another(view, a) or not dated and (_is_of_others(view, b, a) or _is_elsewhere(view, a)):
        return None
    drafts = pair("compared_with", "to first")(view, match)
    for draft in drafts or ():
        if draft.earlier is None:
            _date_within(draft, view)
        _put_in_order(draft, view)
        _put_now_last(draft, view)
    return drafts


def _is_likeness(view: View, a: int) -> bool:
    """Whether what is said is that two figures are alike, which is of two times only where the second has a date."""
    compared = view.letters.rindex(_L["COMPARED"], 0, a)
    return view.nodes[compared].word.split(" ")[0] in _LIKE


_LIKE = frozenset(words("in level on similar little much about almost unchanged virtually broadly largely practically"))


#: So many nodes apart, two levels are compared only if the earlier one has a date.
_FAR = 16


def _date_within(draft: Draft, view: View) -> None:
    """Take the date of the earlier level from before its noun: "compared with a 2019 peak of 420 tonnes"."""
    a = draft.figures[0]
    draft.earlier = period_in(view, view.letters.rindex(_L["COMPARED"], 0, a), a)
    if draft.later == draft.earlier:
        draft.later = None


def _put_now_last(draft: Draft, view: View) -> None:
    """Turn a pair whose second level is that of today: "in 2005 it was 2 percent, as against 37 percent today"."""
    early, late = draft.figures
    if early > late and view.nodes[early + 1 : early + 2] and view.nodes[early + 1].word in NOW:
        _turn(draft, view)


def _put_in_order(draft: Draft, view: View) -> None:
    """Turn a pair whose dates say that the level named first is the earlier one: "310 in 2003 versus 495 in 2022"."""
    early, late = (at is not None and view.nodes[at].value for at in (draft.earlier, draft.later))
    if early and late and early.back is None and late.back is None and late.end and late.end < (early.end or ""):
        _turn(draft, view)


def _turn(draft: Draft, view: View) -> None:
    """Exchange the earlier and the later level of a pair."""
    draft.figures = draft.figures[::-1]
    draft.value_from, draft.value_to = draft.value_to, draft.value_from
    draft.earlier, draft.later = draft.later, draft.earlier
    draft.qualifier = view.quantity(draft.figures[-1]).qualifier


def _begins_list(view: View, at: int) -> bool:
    """Whether a figure is the first of several that one is compared with: "compared with 48 and 39"."""
    return view.letters[at + 1 : at + 2] == _L["AND"] and view.letters[at + 2 : at + 3] in tuple(QTY)


def _is_of_others(view: View, b: int, a: int) -> bool:
    """Whether the second level is an average or a norm: "against a national average of 45"."""
    said = view.text[view.nodes[b].end : view.nodes[a].end].lower()
    return not _NORMS.isdisjoint(said.split())


_NORMS = frozenset(
    words(
        "average mean norm target forecast limit median minimum maximum ceiling floor threshold requirement "
        "recommendation standard goal budget capacity"
    )
)


def _is_elsewhere(view: View, a: int) -> bool:
    """Whether the second level is of another place or group: "with 45 in Spain", "with 9 percent in rural areas"."""
    if view.letters[a + 1 : a + 3] == _L["OF"] + _L["WORD"]:
        return all(view.nodes[a + 2].word != node.word for node in view.nodes[:a])
    if view.letters[a + 1 : a + 2] not in tuple(_ELSEWHERE) or view.nodes[a + 1].word in _CONJUNCTIONS:
        return False
    return not any(letter == _L["PERIOD"] for letter in view.letters[a + 2 : a + 6])


_CONJUNCTIONS = frozenset(("before", "after", "as", "because"))
_ELSEWHERE = letters("IN AT FOR WITH")


def _is_of_another(view: View, a: int) -> bool:
    """Whether the second level is of a thing that was not spoken of: "against invoices of 14 million"."""
    if view.letters[a - 1] != _L["OF"] or view.letters[a - 2] != _L["WORD"]:
        return False
    compared = view.letters.rindex(_L["COMPARED"], 0, a)
    known = {node.word for node in view.nodes[:compared]} | _LEVELS
    return not {node.word for node in view.nodes[compared:a] if node.letter == _L["WORD"]} <= known


_LEVELS = frozenset(words("level levels figure total peak low high value rate number share reading mark some"))


def _after(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A level after an earlier one that has a date; the words between, if any, say the same of it as of the later."""
    if view.nodes[match.start("after")].word not in _AFTER or period_after(view, match.start("a")) is None:
        return None
    if is_change(view, match.start("b")):
        return None
    known = {node.word for node in view.nodes[: match.start("b")]}
    clause = range(*match.span("clause"))
    if any(view.letters[at] in _SAID and view.nodes[at].word not in known for at in clause):
        return None
    return pair("after_earlier", "to first")(view, match)


_AFTER = ("after", "having")
_SAID = letters("WORD WITH")


def _beside(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A level beside the dated one of before that it exceeds or falls short of, or that it comes from."""
    a, b = match.start("a"), match.start("b")
    changed = view.letters[b - 1] != _L["TO"] and not _CHANGE_LETTERS.isdisjoint(view.letters[max(0, b - 2) : b])
    if period_after(view, a) is None or changed or is_change(view, b):
        return None
    return pair("beside_earlier", "to first")(view, match)


def _by_so_much(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A level, by how much it differs from an earlier one, and that with its date."""
    if period_of_clause(view, match.start("a")) is None or is_change(view, match.start("b")):
        return None
    drafts = pair("differs_from_earlier", "to first")(view, match)
    return [draft for draft in drafts or () if draft.earlier is not None]


def _in_brackets(view: View, match: re.Match[str]) -> list[Draft] | None:
    brackets = view.nodes[match.start("open")].word + view.nodes[match.end() - 1].word
    dates = [match.start(name) for name in ("date", "date2") if match[name]]
    if brackets not in ("()", "[]") or len(dates) != 1:
        return None
    drafts = pair("earlier_in_brackets", "to first")(view, match)
    for draft in drafts or ():
        draft.last = match.end() - 1
        draft.earlier = dates[0]
        draft.later = period_of_clause(view, match.end() - 1) or period_in(
            view, 0, match.start("open"), nearest_to_end=True
        )
    return drafts


COMPARISON_RULES = [
    Rule(
        "up_to_from",
        "A level, risen to, and the one before: 'is up to B from A'.",
        pattern("<BE HAVE COMMA BUT> ADVERB{0,2} (?P<b>QTY) <IN AT PERIOD>{0,2}? FROM <!QTY PERIOD>{0,3} (?P<a>QTY)"),
        _up_to,
    ),
    Rule(
        "compared_with",
        "A level held against an earlier one: 'B, compared with A in 2014', 'B against A a year earlier'.",
        pattern(
            "(?P<b>QTY) <!QTY UP DOWN HIGHER LESSER>{0,6}? (?:(?:<!QTY UP DOWN HIGHER LESSER BUT WHICH AND>|OR "
            "<HIGHER LESSER>){0,16} COMMA)? COMPARED <!QTY>{0,5}? (?:<!QTY COMMA>{0,4}? WHICH BE)? (?P<a>QTY)"
        ),
        _compared,
    ),
    Rule(
        "compared_first",
        "The earlier level first: 'Compared with A in 2012, the canton counted B last year'.",
        pattern("^ COMPARED (?P<a>QTY) <IN AT BY ON THE>{0,3} PERIOD COMMA <!QTY COMMA UP DOWN BY>{0,9}? (?P<b>QTY)"),
        pair("compared_first", "to first"),
    ),
    Rule(
        "after_earlier",
        "A level, and the dated one that it follows: 'B now, after it had been A at the end of 2021', 'B, having been "
        "A in July'.",
        pattern(
            "(?P<b>QTY) <!QTY UP DOWN HIGHER LESSER BUT AND>{0,8}? (?P<after><WITH HAVE>) "
            "(?P<clause><PRONOUN HAVE BE REACH SHARE SPENDS WORD WITH AT ADVERB QUALIFIER>{0,5}) "
            "(?:<UP DOWN> TO)? (?P<a>QTY)"
        ),
        _after,
    ),
    Rule(
        "differs_from_earlier",
        "A level, by how much it differs from the dated one of before, and that: 'B, 8% more than the A of 2019'.",
        pattern(
            "(?P<b>QTY) <!QTY UP DOWN>{0,12}? <COMMA AND OR> ADVERB{0,2} QTY <HIGHER LESSER QUALIFIER>{1,2} THAN? THE "
            "(?P<a>QTY)"
        ),
        _by_so_much,
    ),
    Rule(
        "beside_earlier",
        "A level beside the dated one of before: 'B, from A in the same month of last year', 'B and so short of the A "
        "of 2019'.",
        pattern(
            "(?P<b>QTY) <!QTY COMMA>{0,3}? (?:COMMA FROM ADVERB?|<!QTY>{0,12}? <QUALIFIER LESSER HIGHER THAN MULTIPLE> "
            "<THAN OF>? THE) (?P<a>QTY)"
        ),
        _beside,
    ),
    Rule(
        "earlier_in_brackets",
        "A level, then the earlier one in brackets with its date: 'B (2010: A)', 'B (A in 2010)'.",
        pattern(
            "(?P<b>QTY) (?:OF <WORD NAME THE PERIOD>{1,4})? <IN AT ON BY PERIOD>{0,3} (?P<open>COMMA) "
            "(?:(?P<date>PERIOD) COMMA)? (?P<a>QTY) (?:<IN AT OF>{0,2} (?P<date2>PERIOD))? COMMA"
        ),
        _in_brackets,
    ),
]
