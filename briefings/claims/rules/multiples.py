"""Rules for multiples, "doubled", "three times as many", and for how often something was done, "adjusted 19 times"."""

from __future__ import annotations

import re

from briefings.claims.indicators.changed import OF_IN
from briefings.claims.indicators.phrases import phrase_after, subject_before
from briefings.claims.rules.levels import standing
from briefings.claims.rules.rule import Rule, free
from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER, QUALIFIER_OF, letters, pattern
from briefings.claims.words.numerals import MULTIPLES
from briefings.claims.words.wordlists import words

_L = LETTER


def _multiple(view: View, match: re.Match[str]) -> list[Draft] | None:
    """ "doubled", "a fivefold rise", "8.3 times that of 2015"."""
    at = match.start("m")
    if not free(view, at):
        return None
    if _is_how_often(view, at) or _is_of_two(view, at):
        return None
    value, qualifier = _new_over_old(view, at)
    if match.groupdict().get("falls"):
        value = round(1 / value, 6)
    figure = float(value), None, None, "times", qualifier
    return [Draft("multiple", "multiple", match.start(), match.end() - 1, (at,), *figure, _multiplied(view, match))]


def _new_over_old(view: View, at: int) -> tuple[float, str | None]:
    """The value of a multiple, and what qualifies it."""
    node = view.nodes[at]
    if node.letter == _L["TIMESQ"]:
        return node.value.value, node.value.qualifier
    qualified = at and view.letters[at - 1] == _L["QUALIFIER"]
    return MULTIPLES[node.word], QUALIFIER_OF.get(view.nodes[at - 1].word) if qualified else None


def _multiplied(view: View, match: re.Match[str]):
    """What is multiplied: the object of "double", what "doubling" or "a fivefold rise" is of, else the subject."""
    at, stop = match.start("m"), match.end()
    word, after = view.nodes[at].word, view.letters[at + 1 : at + 2]
    if word in _DOUBLING and after in _OBJECT:
        return phrase_after(view, at + 1)
    if word in _DOUBLING_OF and after == _L["OF"]:
        return phrase_after(view, at + 2)
    if view.letters[stop - 1] in _RISE and view.letters[stop : stop + 1] in tuple(OF_IN):
        return phrase_after(view, stop + 1)
    if word == "twice" and [node.word for node in view.nodes[at + 1 : at + 2]] == ["as"]:
        return phrase_after(view, at + 2)
    return subject_before(view, match.start())


_OBJECT = tuple(letters("WORD NAME DET THE"))
_RISE = letters("CHANGENOUN")
_DOUBLING = frozenset(words("double triple quadruple halve"))
_DOUBLING_OF = frozenset(words("doubling tripling halving"))


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


def _part_of_earlier(view: View, match: re.Match[str]) -> list[Draft] | None:
    """New over old as a part of the old: "86 percent of the number in 2019", "half of what it was in 2008"."""
    at, period = match.start("m"), match.start("period")
    held_against = {node.word for node in view.nodes[at + 1 : period + 2]}
    if not free(view, at) or held_against.isdisjoint(_EARLIER) or view.letters[max(0, at - 1)] == _L["SHARE"]:
        return None
    draft = standing(view, "multiple", "part_of_earlier", at, at, at, subject_before(view, at))
    draft.value, draft.unit = round(view.quantity(at).value / 100, 6), "times"
    return [draft]


_EARLIER = frozenset(words("what number numbers level levels figure figures")) | {"the figure"}


def _how_often(view: View, match: re.Match[str]) -> list[Draft] | None:
    """How often something was done: "the price has been adjusted 19 times"."""
    at = match.start("q")
    if at in view.used or view.quantity(at).value < 2 or view.quantity(at).hyphened:
        return None
    return [standing(view, "count", "how_often", at, at, at, subject_before(view, at))]


MULTIPLE_RULES = [
    Rule(
        "part_of_earlier",
        "New over old as a part of the old: '86 percent of the number in 2019', 'half of what it was in 2008'.",
        pattern(
            "(?P<m>PERCENT) OF? <THE DET PRONOUN WHICH> <WORD NAMELABEL PRONOUN BE>{0,2} <IN FOR OF AT>? "
            "(?P<period>PERIOD)"
        ),
        _part_of_earlier,
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
    Rule(
        "how_often",
        "How often something was done: 'the price has been adjusted 19 times'.",
        pattern("(?P<q>TIMESQ) (?!<A PER TIMEUNIT ANNUAL HIGHER LESSER OF>)"),
        _how_often,
    ),
]
