"""Rules for changes put as a difference: gapped, signed, more or fewer, higher than."""

from __future__ import annotations

import re

from briefings.claims.dating.tense import is_past_form
from briefings.claims.indicators.phrases import subject_before
from briefings.claims.rules.changes import CHANGE_KINDS, COMPARATIVE_FALLS, of_percentages, signed
from briefings.claims.rules.rule import Rule, free, quantity_before
from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.wordlists import words

_L = LETTER
_COMPARING = letters("ON COMPARED FROM YOY QOQ MOM")
#: What is faster takes less time.
_OF_SPEED = frozenset(("slower", "faster"))
_COMPARATIVES = frozenset(words("higher more above greater lower less fewer below under short"))


def _comparison(view: View, match: re.Match[str]) -> list[Draft] | None:
    """ "9 percent higher than", "20,000 more patients in 2019 than in 2018"."""
    d, word = match.start("d"), match.start("word")
    if not free(view, d):
        return None
    comparative = view.nodes[word].word.split(" ")[0]
    if view.letters[word] in letters("UP DOWN") and not _is_held_against(view, word):
        return None
    if view.quantity(d).hyphened or view.letters[d] == _L["SPAN"] and comparative in _OF_DATES:
        return None
    if view.letters[word] == _L["QUALIFIER"] and comparative not in _COMPARATIVES:
        return None
    if (
        view.letters[word] == _L["QUALIFIER"]
        and view.letters[d] == _L["COUNT"]
        and not view.nodes[word].word.endswith("than")
    ):
        return None
    falls = comparative in COMPARATIVE_FALLS
    if comparative in _OF_SPEED and view.letters[d] == _L["SPAN"]:
        falls = comparative == "faster"
    value, low, high = signed(view, d, falls)
    kind = CHANGE_KINDS.get(view.letters[d], "change_abs")
    quantity = view.quantity(d)
    unit = quantity.unit
    verb = d
    while verb and view.letters[verb - 1] in letters("BE ADVERB HAVE"):
        verb -= 1
    indicator = subject_before(view, verb) or "pronoun"
    if kind == "change_abs" and unit is None:
        before = quantity_before(view, d)
        unit = view.quantity(before).unit if before is not None else None
        if unit is None and not _compares(view, word - 1):
            return None
    draft = Draft(kind, "higher_than", d, word, (d,), value, low, high, unit, quantity.qualifier, indicator)
    if unit == "points" and of_percentages(view, draft, None):
        draft.kind, draft.unit = "change_pp", "percentage_points"
    return [draft]


def _is_held_against(view: View, word: int) -> bool:
    """Whether "up" or "down" compares: "5 percent up on last year", not "sales above 5 million rose"."""
    compared = any(node.letter in _COMPARING for node in view.nodes[word + 1 : word + 4])
    return compared and view.nodes[word].word in ("up", "down")


#: "six months later" is a date; "earlier than", "older" are told of other things too.
_OF_DATES = frozenset(words("later earlier older younger"))


def _gapped(view: View, match: re.Match[str]) -> list[Draft] | None:
    d = match.start("d") if match["by"] else match.start("d2")
    leader = next(
        (draft for draft in reversed(view.drafts) if draft.kind.startswith("change") and draft.figures[-1] < d), None
    )
    if leader is None or not free(view, d):
        return None
    subject = match.span("subject" if match["by"] else "subject2")
    if match["by"] and view.nodes[match.start("by") - 1].word.endswith("ed"):
        return None
    if not match["by"] and not _follows_change(view, leader, match.start(), subject):
        return None
    sign = -1 if (leader.value or leader.value_from or 0) < 0 else 1
    quantity = view.quantity(d)
    kind = CHANGE_KINDS.get(view.letters[d], "change_abs")
    return [
        Draft(
            kind,
            "gapped_change",
            subject[0],
            d,
            (d,),
            sign * quantity.value,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            indicator=subject,
        )
    ]


def _follows_change(view: View, leader: Draft, start: int, subject: tuple[int, int]) -> bool:
    """Whether a noun and a percentage go on with a list of changes: "exports rose 5 percent and imports 3 percent"."""
    between = view.letters[leader.figures[-1] + 1 : start]
    last = view.nodes[subject[1] - 1]
    verb = last.letter == _L["WORD"] and is_past_form(last.word)
    return leader.kind == "change_pct" and not verb and all(letter in _WHEN for letter in between)


_WHEN = letters("AT MONEY BARE PERIOD IN ON YOY QOQ MOM ANNUAL ADVERB AND COMMA TO PERCENT THE WORD NAME")


def _signed_change(view: View, match: re.Match[str]) -> list[Draft] | None:
    d = match.start("d")
    quantity = view.quantity(d)
    if not quantity.signed or not free(view, d):
        return None
    if d and view.letters[d - 1] in letters("BE REACH TO AT OF"):
        return None
    return [
        Draft(
            CHANGE_KINDS[view.letters[d]],
            "signed_change",
            d,
            d,
            (d,),
            quantity.value,
            unit=quantity.unit,
            indicator=subject_before(view, d) or "pronoun",
        )
    ]


_MORE = {"more": 1, "additional": 1, "extra": 1, "fewer": -1, "less": -1}


def _more_or_fewer(view: View, match: re.Match[str]) -> list[Draft] | None:
    d = match.start("d")
    quantity = view.quantity(d)
    first, _, rest = (view.noun(d) or "").partition(" ")
    if not free(view, d) or first.lower() not in _MORE or not rest or first == "more" and not _compares(view, d):
        return None
    return [
        Draft(
            "change_abs",
            "more_or_fewer",
            d,
            d,
            (d,),
            _MORE[first.lower()] * quantity.value,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            indicator=rest,
        )
    ]


def _compares(view: View, at: int) -> bool:
    return any(
        node.letter in (_L["THAN"], _L["COMPARED"]) or node.word.endswith(" than")
        for node in view.nodes[at + 1 : at + 10]
    )


DIFFERENCE_RULES = [
    Rule(
        "gapped_change",
        "A second subject and figure under the same verb: 'fell by 6 percent and that of pedestrians by 11 percent'.",
        pattern(
            "<AND COMMA BUT> (?:(?P<subject><!QTY COMMA AND UP DOWN FROM TO BE>{1,8}?) (?P<by>BY) ADVERB? "
            "(?P<d><PERCENT POINTS COUNT MONEY>)|AND? (?P<subject2><THE DET>? <WORD NAME HYPHEN>{1,5}) (?P<d2>PERCENT)"
            "(?=<COMMA AND SKIP BUT YOY AT TO>|$))"
        ),
        _gapped,
    ),
    Rule(
        "signed_change",
        "A percentage with its sign: '+4.2% year on year'.",
        pattern("(?P<d><PERCENT POINTS>)"),
        _signed_change,
    ),
    Rule(
        "more_or_fewer",
        "Counted things more or fewer than before: '310 fewer fires than a year earlier'.",
        pattern("(?P<d>COUNT)"),
        _more_or_fewer,
    ),
    Rule(
        "higher_than",
        "A difference from another time or place: '9 percent higher than', '0.4 points lower'.",
        pattern("(?P<d><PERCENT POINTS COUNT MONEY BARE SPAN>) ADVERB? (?P<word><HIGHER LESSER UP DOWN QUALIFIER>)"),
        _comparison,
    ),
]
