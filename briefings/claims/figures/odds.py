"""Odds as shares in percent, "one in five", "1-in-8", "nine out of ten", and ratios to one, "28 to 1"."""

from __future__ import annotations

from briefings.claims.figures.numbers import Number, letter_at, number_at
from briefings.claims.words.lexicon import LETTER, letters

_L = LETTER
#: "4.5 stars out of five" is no part of five things.
_MARKS = frozenset(("star", "stars", "marks"))
_UNITS = letters("UNIT")


def ratio_to_one(nodes, number: Number, before) -> Number:
    """ "28 to 1" where a ratio is spoken of, as the number 28 whole; any other number as it is.

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    number : Number
        The first number.
    before : list of Node
        What stands before it; after "from" the number is an end of a move, unless another "to" follows.

    Returns
    -------
    Number
    """
    to, one = number.stop, number.stop + 1
    if letter_at(nodes, to) != _L["TO"] or one >= len(nodes) or nodes[one].word not in ("1", "one"):
        return number
    moves = before and before[-1].letter == _L["FROM"] and _L["TO"] not in [node.letter for node in nodes[one:][:6]]
    spoken_of = any(node.word.endswith(("ratio", "odds")) for node in before[-_NEAR:])
    alone = letter_at(nodes, one + 1) not in _GOES_ON
    return number._replace(stop=one + 1) if spoken_of and alone and not moves else number


_NEAR = 20
_GOES_ON = tuple(_UNITS + letters("SCALE WORD NAME NUMBER HYPHEN VULGAR TIMEUNIT"))


def share_of_so_many(nodes, at, number: Number) -> Number | None:
    """ "one in five", "nine out of ten", "one job in eight": a share in percent.

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    at : int
        Where the first number begins.
    number : Number
        The first number.

    Returns
    -------
    Number or None
    """
    one = number.value == 1 and number.small_word
    if one and letter_at(nodes, number.stop) == letter_at(nodes, number.stop + 1) == _L["WORD"]:
        number = number._replace(stop=number.stop + 1)
    several = not one and number.small_word and _are_so_many_in(nodes, number.stop + 1)
    if letter_at(nodes, number.stop) == _L["WORD"] and (
        one or several or letter_at(nodes, number.stop + 1) == _L["OUTOF"]
    ):
        if nodes[number.stop].word in _MARKS:
            return None
        number = number._replace(stop=number.stop + 1)
    hyphened = letter_at(nodes, number.stop) == letter_at(nodes, number.stop + 2) == _L["HYPHEN"]
    if hyphened:
        number = number._replace(stop=number.stop + 1)
    link = nodes[number.stop] if number.stop < len(nodes) else None
    if (
        link is None
        or link.word not in ("in", "out of", "in every", "out of every")
        or number.scale > 1
        or number.fraction
    ):
        return None
    of = number.stop + 1 + hyphened
    if of >= len(nodes):
        return None
    whole = number_at(nodes, of)
    if (
        whole is None
        or whole.fraction
        or not number.value < whole.value
        or nodes[at].letter != _L["NUMBERWORD"]
        and link.word == "in"
        and not _is_small_odds(nodes, number, whole, of)
    ):
        return None
    if (
        letter_at(nodes, whole.stop) in _UNITS
        and not link.word.endswith("every")
        or whole.value > 1e4
        or whole.value < 2
    ):
        return None
    return Number(round(100 * number.value / whole.value, 3), 1, whole.stop, fraction=True)


def _are_so_many_in(nodes, link: int) -> bool:
    """Whether so many of a small whole do what follows: the "in five had" of "two households in five had"."""
    whole = number_at(nodes, link + 1) if letter_at(nodes, link) == _L["IN"] and link + 1 < len(nodes) else None
    return whole is not None and whole.small_word and whole.value <= 10 and letter_at(nodes, whole.stop) in _VERBS


_VERBS = letters("BE HAVE")


def _is_small_odds(nodes, number: Number, whole: Number, of: int) -> bool:
    """ "1 in 4 people" are odds, "300 in 12 provinces" are not."""
    return (
        number.value <= 10
        and whole.value <= 1000
        and (letter_at(nodes, whole.stop) == _L["WORD"] or whole.value == 10)
        and of + 1 == whole.stop
    )
