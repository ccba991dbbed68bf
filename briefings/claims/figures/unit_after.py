"""The unit that follows a number: a percentage, money, a measure, a length of time, what is counted, or none."""

from __future__ import annotations

from briefings.claims.figures.measuring import is_weight
from briefings.claims.figures.nouns import counted, with_rate, with_substance
from briefings.claims.figures.numbers import Number, letter_at
from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.moneys import CURRENCY_CODES, CURRENCY_NAMES
from briefings.claims.words.units import measure_of, plural
from briefings.claims.words.wordlists import words

_L = LETTER


def unit_after(nodes, number: Number, currency: str | None, text: str) -> tuple:
    """The unit that follows a number.

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    number : Number
        The number.
    currency : str or None
        The currency whose sign stands before the number.
    text : str
        The sentence.

    Returns
    -------
    tuple
        The unit, the class of its kind, the node after it, the span of the counted noun, and whether it is hyphened.
    """
    stop = number.stop
    if currency:
        return _money(nodes, currency, stop + (letter_at(nodes, stop) in _NAMES_OF_MONEY), text, False)
    hyphened = not number.fraction and letter_at(nodes, stop) == _L["HYPHEN"]
    stop += hyphened
    if _is_of_a_point(nodes, stop, number.fraction):
        return "percentage_points", _L["POINTS"], stop + 3, None, False
    if number.fraction:
        return "percent", _L["PERCENT"], stop, None, False
    letter = letter_at(nodes, stop)
    if letter in _PERCENTAGES:
        return _percentage(nodes, stop, hyphened)
    if letter == _L["MONEYNAME"] and is_weight(nodes, stop):
        return "pounds", _L["COUNT"], stop + 1, None, hyphened
    if letter == _L["MONEYNAME"] or letter == _L["CODE"] and text[nodes[stop].start].isupper():
        currency = (CURRENCY_CODES if letter == _L["CODE"] else CURRENCY_NAMES)[nodes[stop].word]
        return _money(nodes, currency, stop + 1, text, hyphened)
    if letter == _L["MEASURE"]:
        return _measure(nodes, stop, text, hyphened)
    if letter in _PLAIN:
        return *_PLAIN[letter], stop + 1, None, hyphened
    if letter in _TIMES or hyphened and letter and nodes[stop].word == "second":
        unit = plural(nodes[stop].word)
        return _SHORT.get(unit, unit), _L["SPAN"], stop + 1, None, hyphened
    if letter == _L["PER"]:
        unit, stop = with_rate(nodes, None, stop, text)
        return unit, _L["COUNT" if unit else "BARE"], stop, None, False
    return _thing(nodes, number, stop, hyphened, text)


_NAMES_OF_MONEY = (_L["CODE"], _L["MONEYNAME"])
_PERCENTAGES = (_L["PCT"], _L["POINT"], _L["BASIS"])
#: Units that their class tells, with the class of their figures.
_PLAIN = {
    _L["INDEXPOINT"]: ("points", _L["COUNT"]),
    _L["TIMES"]: ("times", _L["TIMESQ"]),
    _L["FOLD"]: ("times", _L["TIMESQ"]),
}
_TIMES = (_L["TIMEUNIT"], _L["QUARTER"])
_SHORT = {"mins": "minutes", "hrs": "hours"}


def _money(nodes, currency: str, stop: int, text: str, hyphened: bool) -> tuple:
    """An amount; what it is paid for, "a tonne", is no part of its unit."""
    return currency, _L["MONEY"], with_rate(nodes, currency, stop, text)[1], None, hyphened


def _is_of_a_point(nodes, at: int, fraction: bool) -> bool:
    """Whether a part "of a percentage point" is told, or a fraction "of a point"."""
    if letter_at(nodes, at) != _L["OF"] or letter_at(nodes, at + 1) != _L["A"]:
        return False
    point = letter_at(nodes, at + 2)
    return point == _L["POINT"] or fraction and point == _L["INDEXPOINT"]


def _percentage(nodes, at: int, hyphened: bool) -> tuple:
    """Percent, or percentage points, which are also "percent points"."""
    if nodes[at].letter != _L["PCT"]:
        return "percentage_points", _L["POINTS"], at + 1, None, hyphened
    if nodes[at].word in ("percent", "per cent", "%") and letter_at(nodes, at + 1) == _L["INDEXPOINT"]:
        return "percentage_points", _L["POINTS"], at + 2, None, hyphened
    return "percent", _L["PERCENT"], at + 1, None, hyphened


def _measure(nodes, at: int, text: str, hyphened: bool) -> tuple:
    """A measure with its substance and its rate; lengths "an hour" are speeds."""
    written = " ".join(text[nodes[at].start : nodes[at].end].split())
    unit, stop = with_substance(nodes, measure_of(written), at + 1, text)
    if unit in _LENGTHS and letter_at(nodes, stop) == _L["A"] and nodes[stop + 1 : stop + 2]:
        per = nodes[stop + 1].word
        if per in ("second", "minute", "hour"):
            return f"{unit} per {per}", _L["COUNT"], stop + 2, None, hyphened
    unit, stop = with_rate(nodes, unit, stop, text)
    return unit, _L["COUNT"], stop, None, hyphened


_LENGTHS = frozenset(words("km metres meters centimetres centimeters millimetres millimeters miles feet"))


def _thing(nodes, number: Number, at: int, hyphened: bool, text: str) -> tuple:
    """The noun that is counted, also in one word with the number, "a 300-bed clinic"; none of a mere "one"."""
    if hyphened:
        noun = nodes[at] if at < len(nodes) else None
        if noun and noun.letter == _L["WORD"] and not number.small_word and noun.word not in _ADJECTIVAL:
            return plural(noun.word.split("-")[0]), _L["COUNT"], at + 1, (noun.start, noun.end), True
        return None, _L["BARE"], number.stop, None, False
    if number.small_word and number.value < 2:
        return None, _L["BARE"], number.stop, None, False
    return counted(nodes, at, text) or (None, _L["BARE"], at, None, False)


_ADJECTIVAL = frozenset(
    words(
        "nation member country state party point page star way step man men person storey story lane odd "
        "strong pronged fold day"
    )
)
