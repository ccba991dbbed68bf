"""Quantities: a number with its unit, the counted noun, and the words that qualify it."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefings.claims.figures.ages import age_of
from briefings.claims.figures.labels import is_label
from briefings.claims.figures.measuring import on_scale
from briefings.claims.figures.numbers import Number, letter_at, number_at, ordinal_of
from briefings.claims.figures.odds import ratio_to_one, share_of_so_many
from briefings.claims.figures.unit_after import unit_after
from briefings.claims.words.lexicon import LETTER, QUALIFIER_OF, WORDS, letters
from briefings.claims.words.moneys import CURRENCY_CODES
from briefings.claims.words.tokens import Node, letters_of
from briefings.claims.words.units import SCALES_OF_MEASURES
from briefings.claims.words.wordlists import words

_L = LETTER


class Quantity(NamedTuple):
    """What one stretch of words says how much of; ``low`` and ``high`` are the bounds of a range.

    ``noun`` is the span of the counted noun with its modifiers, ``figure`` that of the bare figure.
    """

    value: float
    unit: str | None
    scale: float
    figure: tuple[int, int]
    noun: tuple[int, int] | None = None
    qualifier: str | None = None
    fraction: bool = False
    small_word: bool = False
    hyphened: bool = False
    low: float | None = None
    high: float | None = None
    signed: bool = False


_QTY = letters("QTY")
_QUALIFIERS = letters("QUALIFIER TOPS")
_BEFORE_NUMBER = letters("QUALIFIER TOPS ADVERB")
_AFTER = {
    "or so",
    "or more",
    "or less",
    "or fewer",
    "or above",
    "or below",
    "and above",
    "and over",
    "and more",
    "at the most",
    "and below",
}


#: "and over" is said after a figure or opens a new one.
_JOINED = frozenset(("and over", "and above", "and below"))


def with_quantities(nodes: list[Node], text: str) -> list[Node]:
    """The nodes with the words of each quantity joined into one node, whose letter is the kind of its unit.

    Parameters
    ----------
    nodes : list of Node
        Tokens and periods of a sentence.
    text : str
        The sentence.

    Returns
    -------
    list of Node
        ``PERCENT``, ``POINTS``, ``MONEY``, ``COUNT`` (countable things and measures), ``SPAN`` (units of time),
        ``TIMESQ`` ("five times", "fivefold") and ``BARE`` have a :class:`Quantity` as value.
    """
    joined: list[Node] = []
    at = 0
    for match in _START.finditer(letters_of(nodes)):
        first = match.start()
        if first < at:
            continue
        joined += nodes[at:first]
        found = _share_of_every(nodes, first) or _quantity_at(nodes, first, text, joined)
        node, at = found or (nodes[first], first + 1)
        joined.append(node)
    return joined + nodes[at:]


def _share_of_every(nodes: list[Node], at: int) -> tuple[Node, int] | None:
    """The share that "every" begins: "every third household", not "every second year"."""
    if nodes[at].word != "every" or letter_at(nodes, at + 1) != _L["ORDINAL"] or letter_at(nodes, at + 2) != _L["WORD"]:
        return None
    each = ordinal_of(nodes[at + 1])
    if not 2 <= each <= 20:
        return None
    start, end = nodes[at].start, nodes[at + 1].end
    share = Quantity(round(100 / each, 3), "percent", 1, (start, end), fraction=True)
    return Node(_L["PERCENT"], start, end, "#", share), at + 2


_EVERY = WORDS["every"]
#: Where a quantity may begin.
_START = re.compile(f"[{letters('NUMBER YEAR NUMBERWORD VULGAR HALF A PREFIX SIGN CODE')}]|{_EVERY}(?={_L['ORDINAL']})")


def _quantity_at(nodes, at, text, before) -> tuple[Node, int] | None:
    if nodes[at].letter == _EVERY:
        return None
    first, currency, sign = at, None, None
    if nodes[at].letter == _L["SIGN"]:
        sign, at = nodes[at].word, at + 1
    if letter_at(nodes, at) == _L["CODE"]:
        currency, at = CURRENCY_CODES[nodes[at].word], at + 1
    elif letter_at(nodes, at) == _L["PREFIX"]:
        currency, at = nodes[at].value, at + 1
    if at >= len(nodes):
        return None
    number = number_at(nodes, at)
    if (
        number is None
        or number.small_word
        and before
        and before[-1].letter in _DEFINITE
        and before[-1].word != "all"
        and letter_at(nodes, number.stop) not in _UNITS + _L["TIMES"] + _L["FOLD"]
    ):
        return None
    if before and (before[-1].word == "per" or before[-1].word == "every" and number.value in _ROUND):
        return Node(_L["SKIP"], nodes[first].start, nodes[number.stop - 1].end, "#"), number.stop
    told = None if currency else age_of(nodes, number, before) or on_scale(nodes, number, before)
    if currency is None and told is None and is_label(nodes, first, number, before, text):
        return Node(_L["SKIP"], nodes[first].start, nodes[number.stop - 1].end, "#"), number.stop
    ratio = share_of_so_many(nodes, at, number)
    if ratio:
        number = ratio
    number = ratio_to_one(nodes, number, before)
    figure = (nodes[at].start, nodes[number.stop - 1].end)
    number = _with_scale_of_measure(nodes, number, text)
    unit, letter, stop, noun, hyphened = told or unit_after(nodes, number, currency, text)
    qualifier, start = _qualifier_before(before, nodes[first].start)
    if qualifier is None and letter_at(nodes, stop) == _L["QUALIFIER"] and nodes[stop].word in _AFTER:
        qualifier, stop = QUALIFIER_OF[nodes[stop].word], stop + 1
        if noun is None and letter == _L["BARE"]:
            unit, letter, stop, noun, hyphened = unit_after(nodes, number._replace(stop=stop), currency, text)
    if letter == _L["BARE"] and (nodes[at].letter == _L["YEAR"] and number.scale == 1 and "," not in nodes[at].word):
        return Node(_L["SKIP"], nodes[first].start, figure[1], "#"), number.stop
    if unit == "percentage_points" and number.fraction:
        number = number._replace(value=number.value / 100)
    value = -number.value if sign in ("-", "minus") else number.value
    if unit == "percentage_points" and nodes[stop - 1].word.startswith(("b", "basis")):
        value = round(value / 100, 6)
    if letter == _L["SPAN"] and before and before[-1].word == "within" and _is_window(nodes, unit, stop):
        return Node(_L["ADVERB"], start, nodes[stop - 1].end, "#"), stop
    quantity = Quantity(
        value,
        unit,
        number.scale,
        figure,
        noun,
        qualifier,
        number.fraction,
        number.small_word,
        hyphened,
        signed=sign is not None,
    )
    return Node(letter, start, nodes[stop - 1].end, "#", quantity), stop


#: Numbers of which a rate counts so many: "26 for every 10,000 people".
_ROUND = frozenset((100, 1_000, 10_000, 100_000, 1_000_000))
_DEFINITE = letters("THE DET THIS NEXT LAST")
_UNITS = letters("UNIT")
_WAITS = frozenset(words("seconds minutes hours days weeks"))


def _is_window(nodes, unit: str, stop: int) -> bool:
    """Whether what happens within a length of time is only placed by it: "within two years", "within an hour of"."""
    return unit not in _WAITS or letter_at(nodes, stop) == _L["OF"]


def _with_scale_of_measure(nodes, number: Number, text: str) -> Number:
    """The number times the scale that the letters of its measure hold: 55.6 Mt are 55.6 million tonnes."""
    if letter_at(nodes, number.stop) != _L["MEASURE"]:
        return number
    scale = SCALES_OF_MEASURES.get(text[nodes[number.stop].start : nodes[number.stop].end], 1)
    return number if scale == 1 else number._replace(value=round(number.value * scale, 3), scale=scale)


def _qualifier_before(before: list[Node], start: int) -> tuple[str | None, int]:
    """The qualifier that stands before a figure, taken off the nodes read so far, and where the phrase begins."""
    if before and before[-1].word == "up to" and _is_end_of_move(before):
        before[-1] = before[-1]._replace(letter=_L["TO"])
        return None, start
    if before and before[-1].word in _JOINED:
        _, over = before[-1].word.split(" ")
        first = before.pop()
        before.append(Node(_L["AND"], first.start, first.start + 3, "and"))
        return QUALIFIER_OF[over], first.end - len(over)
    depth = 1
    while depth <= 3 and len(before) >= depth and before[-depth].letter in _BEFORE_NUMBER:
        node = before[-depth]
        if node.letter in _QUALIFIERS and node.word not in _AFTER:
            if node.word in ("leads", "led", "leading"):
                break
            qualifier = QUALIFIER_OF.get(node.word, "over" if node.letter == _L["TOPS"] else "about")
            if len(before) > depth and before[-depth - 1].word == "an" and node.word == "estimated":
                depth += 1
            beginning = before[-depth].start
            del before[-depth:]
            return qualifier, beginning
        depth += 1
    if len(before) > 2 and before[-1].letter == _L["OF"] and before[-3].word in ("estimated", "an estimated"):
        return "about", start
    return None, start


def _is_end_of_move(before: list[Node]) -> bool:
    """Whether "up to" goes with a "from" before: "moved from 3.2 tonnes in 2011 up to 4.5"."""
    move = next((at for at in range(len(before) - 1, -1, -1) if before[at].letter == _L["FROM"]), None)
    return move is not None and any(node.letter in _QTY for node in before[move:])
