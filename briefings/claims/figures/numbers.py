"""Numbers in figures and words: their value, and how much of it is a scale word that others may share."""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple

from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.numerals import FRACTIONS, ORDINALS, PLACES, SCALE_SUFFIXES, SCALES, SMALL_NUMBERS
from briefings.claims.words.tokens import Node


class Number(NamedTuple):
    """A value, the scale that its last scale word gave it (1 for none), and the node after it."""

    value: float
    scale: float
    stop: int
    fraction: bool = False
    small_word: bool = False


_L = LETTER
_DIGITS = _L["NUMBER"] + _L["YEAR"]
_SCALE_OF = SCALES | SCALE_SUFFIXES


def number_at(nodes: list[Node], at: int) -> Number | None:
    """The number that begins at a node, if one does.

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    at : int
        Where it is to begin.

    Returns
    -------
    Number or None
        Longest reading: "one and a half million" is one number, "two-thirds" a fraction. None is infinite, however
        often "million" is said.
    """
    number = _number_at(nodes, at)
    return number if number and isfinite(number.value) else None


def _number_at(nodes: list[Node], at: int) -> Number | None:
    letter = nodes[at].letter
    if letter in _DIGITS:
        return _digits(nodes, at)
    if letter == _L["NUMBERWORD"]:
        return _fraction(nodes, at) or _words(nodes, at)
    if letter == _L["VULGAR"]:
        return _vulgar(nodes, at)
    if letter == _L["HALF"]:
        return _half(nodes, at)
    if letter == _L["A"]:
        return _fraction(nodes, at) or _words(nodes, at)
    return None


def letter_at(nodes, at):
    """The class of a node.

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    at : int
        The node to look at.

    Returns
    -------
    str
        The class of the node; empty outside the sentence.
    """
    return nodes[at].letter if 0 <= at < len(nodes) else ""


def _word(nodes, at):
    return nodes[at].word if at < len(nodes) else ""


def _scales(nodes, at) -> tuple[float, int]:
    """The product of the scale words from a node on ("hundred million"), and where they stop."""
    scale = 1.0
    if letter_at(nodes, at) == _L["HYPHEN"] and letter_at(nodes, at + 1) == _L["SCALE"]:
        at += 1
    while letter_at(nodes, at) == _L["SCALE"]:
        scale *= _SCALE_OF[nodes[at].word]
        at += 1
    return scale, at


def _digits(nodes, at):
    value, stop = nodes[at].value, at + 1
    following = letter_at(nodes, stop)
    if following == _L["VULGAR"]:
        value, stop = value + nodes[stop].value, stop + 1
    elif _word(nodes, stop) == "and" and _word(nodes, stop + 1) == "a" and letter_at(nodes, stop + 2) == _L["HALF"]:
        value, stop = value + 0.5, stop + 3
    elif following == _L["HYPHEN"] and letter_at(nodes, stop + 1) in (_L["ORDINAL"], _L["FRACTION"]):
        return Number(value, 1, stop) if _word(nodes, stop + 1) == "second" else _fraction(nodes, at)
    scale, stop = _scales(nodes, stop)
    return Number(_product(value, scale), scale, stop)


def _product(value: float, scale: float) -> float:
    """The product without the dust of binary fractions: 1.03 billion is 1030000000."""
    product = value * scale
    if scale <= 1 or not isfinite(product):
        return product
    return float(round(product)) if abs(product - round(product)) < 1e-6 * scale else product


def _vulgar(nodes, at):
    scale, stop = _scales(nodes, at + 1)
    if scale == 1 and _word(nodes, stop) == "a" and letter_at(nodes, stop + 1) == _L["SCALE"]:
        scale, stop = _scales(nodes, stop + 1)
    if scale > 1:
        return Number(_product(nodes[at].value, scale), scale, stop)
    return Number(round(100 * nodes[at].value, 3), 1, at + 1, fraction=True)


def _half(nodes, at):
    """ "half a million" is a number, "half of the workforce" and "half the houses" are fractions."""
    following = at + 1
    if _word(nodes, following) in ("a", "of") and letter_at(nodes, following + 1) in (_L["SCALE"], _L["A"]):
        skip = following + 1 + (letter_at(nodes, following + 1) == _L["A"])
        scale, stop = _scales(nodes, skip)
        if scale > 1:
            return Number(scale / 2, scale, stop)
    if letter_at(nodes, following) == _L["A"] and letter_at(nodes, following + 1) in (_L["TIMEUNIT"], _L["POINT"]):
        return Number(0.5, 1, following + 1)
    before = letter_at(nodes, at - 1)
    if before == _L["BY"] or before == _L["QUALIFIER"] and at > 1 and nodes[at - 2].letter == _L["BY"]:
        return Number(50.0, 1, at + 1, fraction=True)
    ends = before == _L["QUALIFIER"] and letter_at(nodes, following) in _ENDS_OR_VERB
    if (
        ends
        or _word(nodes, following) in ("of", "of whom", "of which", "what", "the figure")
        or letter_at(nodes, following) in (_L["THE"], _L["DET"])
    ):
        return Number(50.0, 1, at + 1, fraction=True)
    return None


_ENDS_OR_VERB = ("", *(_L[name] for name in ("SKIP", "COMMA", "BUT", "AND", "BE", "HAVE", "IN", "PERIOD", "ADVERB")))


def _fraction(nodes, at):
    """ "one-third", "two thirds of", "by a fifth", "a quarter of a million"."""
    over = 1.0 if nodes[at].letter == _L["A"] else nodes[at].value or SMALL_NUMBERS.get(nodes[at].word)
    hyphen = letter_at(nodes, at + 1) == _L["HYPHEN"]
    part = at + 1 + hyphen
    under = FRACTIONS.get(_word(nodes, part))
    if not under or not over or over >= under:
        return None
    follows = _word(nodes, part + 1)
    if under == 2 and follows not in ("of", "the"):
        return None
    if follows == "of" and letter_at(nodes, part + 2) == _L["A"] and letter_at(nodes, part + 3) == _L["SCALE"]:
        scale, stop = _scales(nodes, part + 3)
        return Number(over / under * scale, scale, stop)
    before = letter_at(nodes, at - 1)
    plain = nodes[part].letter == _L["FRACTION"] or hyphen and nodes[part].letter == _L["ORDINAL"]
    told = before == _L["BE"] and letter_at(nodes, part + 1) in _AFTER_FRACTION
    compared = nodes[at].letter == _L["A"] and follows.split(" ")[0] in _COMPARATIVES
    told = told or compared or _is_subject(nodes, at, part + 1) or nodes[part].word.endswith("rds")
    if plain or told or follows in ("of", "the") or before in _BEFORE_FRACTION:
        if nodes[part].letter == _L["QUARTER"] and over > 1 and not (hyphen or follows in ("of", "the")):
            return None
        return Number(round(100 * over / under, 3), 1, part + 1, fraction=True)
    return None


def _is_subject(nodes, at: int, after: int) -> bool:
    """Whether so many do what follows: "one fifth concerned fraud", "only a third did"; not "and a third was"."""
    verb = _word(nodes, after)
    if nodes[at].letter != _L["A"] or at and nodes[at - 1].word in ("only", "just", "barely"):
        return verb in _SO_MANY_DO or verb in _PLURAL or verb.endswith("ed") and letter_at(nodes, after) == _L["WORD"]
    return verb in _PLURAL


_PLURAL = frozenset(("were", "are", "have", "do", "say"))
_SO_MANY_DO = frozenset(("was", "is", "did", "had", "said"))
_COMPARATIVES = frozenset(("more", "less", "fewer", "higher", "lower", "larger", "smaller", "below", "above"))
_AFTER_FRACTION = ("", *(_L[name] for name in ("PERIOD", "COMMA", "SKIP", "BUT")))
_BEFORE_FRACTION = tuple(_L[name] for name in ("BY", "UP", "DOWN", "QUALIFIER"))


#: After "a million three" the number goes on only with these: "three hundred", not "three years later".
_GOES_ON = (_L["SCALE"], _L["HYPHEN"], _L["NUMBERWORD"])


def _words(nodes, at):
    """Numbers in words up to the quadrillion: "two hundred and fifty", "twenty-five", "a million"."""
    total = group = 0.0
    stop, scale, seen, last_small = at, 1.0, False, 0.0
    if nodes[at].letter == _L["A"]:
        if letter_at(nodes, at + 1) not in (_L["SCALE"], _L["DOZEN"]):
            return None
        group, stop, seen = 1.0, at + 1, True
    start = stop
    while stop < len(nodes):
        letter = nodes[stop].letter
        if letter == _L["NUMBERWORD"]:
            value = SMALL_NUMBERS[nodes[stop].word]
            if last_small and not (last_small >= 20 and last_small % 10 == 0 and value < 10):
                break
            if total >= 1e6 and not group and letter_at(nodes, stop + 1) not in _GOES_ON:
                break
            group += value
            last_small, seen = value, True
        elif letter == _L["SCALE"] and seen:
            scale = _SCALE_OF[nodes[stop].word]
            if scale == 100:
                group = (group or 1) * 100
            else:
                total, group = total + (group or (1 if not total else 0)) * scale, 0.0
            last_small = 0.0
        elif letter == _L["DOZEN"] and seen:
            group = (group or 1) * 12
            stop += 1
            break
        elif letter == _L["HYPHEN"] and stop > start and letter_at(nodes, stop + 1) in (_L["NUMBERWORD"], _L["SCALE"]):
            if nodes[stop + 1].letter == _L["NUMBERWORD"] and not (last_small >= 20 and last_small % 10 == 0):
                break
        elif (
            nodes[stop].word == "and"
            and stop > start
            and nodes[stop - 1].word in ("hundred", "thousand")
            and letter_at(nodes, stop + 1) == _L["NUMBERWORD"]
        ):
            pass
        elif nodes[stop].word == "and" and _word(nodes, stop + 1) == "a" and letter_at(nodes, stop + 2) == _L["HALF"]:
            group += 0.5
            stop += 2
        else:
            break
        stop += 1
    if not seen:
        return None
    value = total + group
    return Number(value, scale, stop, small_word=scale == 1 and stop == at + 1)


def ordinal_of(node: Node) -> int | None:
    """The place that an ordinal names."""
    return int(node.value) if node.value is not None else ORDINALS.get(node.word) or PLACES.get(node.word)
