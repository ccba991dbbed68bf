"""Rules for changes put as a difference or a multiple: gapped, signed, more or fewer, higher than, times as many."""

from __future__ import annotations

import re

from briefings.claims.changed import OF_IN
from briefings.claims.changes import CHANGE_KINDS, COMPARATIVE_FALLS, of_percentages, signed
from briefings.claims.indicators import phrase_after, subject_before
from briefings.claims.lexicon import LETTER, QUALIFIER_OF, letters, pattern
from briefings.claims.numerals import MULTIPLES
from briefings.claims.rule import Rule, free, quantity_before
from briefings.claims.view import Draft, View
from briefings.claims.wordlists import words

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
    verb = last.letter == _L["WORD"] and (last.word.endswith("ed") or last.word in _DEEDS)
    return leader.kind == "change_pct" and not verb and all(letter in _WHEN for letter in between)


_WHEN = letters("AT MONEY BARE PERIOD IN ON YOY QOQ MOM ANNUAL ADVERB AND COMMA TO PERCENT THE WORD NAME")
_DEEDS = frozenset(words("won gave paid took made saw got held kept left met sold spent bought wrote lay"))


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
    if quantity.noun is None or not free(view, d):
        return None
    first, _, rest = " ".join(view.text[slice(*quantity.noun)].split()).partition(" ")
    if first.lower() not in _MORE or not rest or first == "more" and not _compares(view, d):
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


_OBJECT = letters("WORD NAME DET THE")


def _multiple(view: View, match: re.Match[str]) -> list[Draft] | None:
    """ "doubled", "a fivefold rise", "8.3 times that of 2015"."""
    at = match.start("m")
    if not free(view, at):
        return None
    node = view.nodes[at]
    if _is_how_often(view, at) or _is_of_two(view, at):
        return None
    if node.letter == _L["TIMESQ"]:
        value, qualifier = node.value.value, node.value.qualifier
        if match.groupdict().get("falls"):
            value = round(1 / value, 6)
    else:
        value, qualifier = MULTIPLES[node.word], None
        before = view.nodes[at - 1] if at else None
        if before is not None and before.letter == _L["QUALIFIER"]:
            qualifier = QUALIFIER_OF.get(before.word)
    verb = match.start()
    while verb < at and view.letters[verb] in letters("QUALIFIER"):
        verb += 1
    if node.word in ("double", "triple", "quadruple", "halve") and view.letters[at + 1 : at + 2] in tuple(_OBJECT):
        indicator = phrase_after(view, at + 1)
    elif node.word in ("doubling", "halving", "tripling") and view.letters[at + 1 : at + 2] == _L["OF"]:
        indicator = phrase_after(view, at + 2)
    elif view.letters[match.end() - 1] in letters("UP DOWN UPNOUN DOWNNOUN") and view.letters[
        match.end() : match.end() + 1
    ] in tuple(OF_IN):
        indicator = phrase_after(view, match.end() + 1)
    elif (
        node.letter == _L["MULTIPLE"]
        and node.word == "twice"
        and view.nodes[min(at + 1, len(view.nodes) - 1)].word == "as"
    ):
        indicator = phrase_after(view, at + 2)
    else:
        indicator = subject_before(view, match.start())
    return [
        Draft(
            "multiple",
            "multiple",
            match.start(),
            match.end() - 1,
            (at,),
            float(value),
            unit="times",
            qualifier=qualifier,
            indicator=indicator,
        )
    ]


def _is_how_often(view: View, at: int) -> bool:
    """Whether a multiple tells how often something is or was: "twice daily", "met twice", "three times nationally"."""
    node, after = view.nodes[at], view.nodes[at + 1] if at + 1 < len(view.nodes) else None
    if node.word == "twice":
        return after is None or after.letter not in _THAT_OF and after.word not in _MEASURES_OF
    if node.letter != _L["TIMESQ"] or after is None:
        return False
    if after.letter == _L["WITH"]:
        return after.word != "as"
    named = after.letter == _L["WORLD"] and not after.word.endswith(("'s", "’s"))
    return named or after.letter == _L["WORD"] and after.word not in _MEASURES_OF


def _is_of_two(view: View, at: int) -> bool:
    """Whether "double" and "halves" only describe a thing: "a double room", "double standards", "in both halves"."""
    node, before = view.nodes[at], view.letters[at - 1 : at]
    if node.word == "halves":
        return before in _ONE_OR_BOTH
    return node.word in _TWO_OR_MORE and before in _ONE_OR_OF and view.letters[at + 1 : at + 2] in _THING


_TWO_OR_MORE = frozenset(words("double triple quadruple"))
_ONE_OR_BOTH = tuple(letters("THE DET BARE COUNT OF"))
_ONE_OR_OF = tuple(letters("THE DET A OF IN ON WITH FOR BY"))
_THING = tuple(letters("WORD NAME HYPHEN NAMELABEL"))


_THAT_OF = letters("THE DET THIS WITH WHICH HIGHER LESSER PRONOUN RATE QUALIFIER MONEY COUNT PERCENT")
_MEASURES_OF = frozenset(words("normal forward earnings usual current expected typical"))

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
    Rule(
        "multiple_verb",
        "New over old in one word: 'doubled' is 2, 'halved' 0.5, 'twice as many' 2.",
        pattern("QUALIFIER? (?P<m>MULTIPLE)"),
        _multiple,
    ),
    Rule(
        "multiple_after_verb",
        "New over old after a verb of change: 'increased tenfold', 'up 3.5-fold'.",
        pattern("(?:UP|(?P<falls>DOWN)) <ADVERB BY A>{0,2} (?P<m>TIMESQ)"),
        _multiple,
    ),
    Rule(
        "multiple_times",
        "New over old as a number: 'a fivefold rise', '8.3 times that of 2015', 'three times as high as'.",
        pattern(
            "(?P<m>TIMESQ) <UP DOWN UPNOUN DOWNNOUN HIGHER THE THAN OF WHICH DET WITH ADVERB QUALIFIER PRONOUN "
            "RATE WORLD WORD>"
        ),
        _multiple,
    ),
]
