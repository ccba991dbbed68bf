"""Letters close behind a number: scales, measures and currencies, or part of a name."""

from __future__ import annotations

import re

from briefings.claims.words.lexicon import LETTER, WORDS
from briefings.claims.words.numerals import SCALE_SUFFIXES
from briefings.claims.words.units import MEASURES

_OF_WARMTH = re.compile(
    r"°|\b(?:(?:high|low)s? of|minus|temperatures?|degrees|weather|overnight|ovens?|fever|mercury|climate|frosty?|"
    r"(?:heat|warm|cold|cool|hott?|freez|boil|melt|thermomet)\w*)\b",
    re.IGNORECASE,
)
_LENGTH_AFTER = re.compile(r"\s(?:tall|high|deep|long|wide|thick|away|apart|below|above|underwater)\b")
_LENGTH_BEFORE = re.compile(
    r"\b(?:heights?|depths?|lengths?|widths?|altitudes?|elevations?|distances?|jump|leap|throw|vault|radius|diameter)"
    r"(?:\s\w+){0,2}\s$"
)
_RACE_AFTER = re.compile(
    r"\s(?:hurdles|freestyle|backstroke|butterfly|breaststroke|relay|sprint|steeplechase|dash|medley|race|final|title|"
    r"champion|record)\b"
)
_RACE_BEFORE = re.compile(r"\b(?:the|men['’]s|women['’]s)\s$")
_RACES = frozenset((50, 60, 100, 200, 400, 800, 1500, 3000, 5000, 10000))


def class_behind(suffix: str, value: float, text: str, start: int, end: int) -> str | None:
    """The class of letters close behind a number: "40km", "5bn", "3pp", "2x"; none of a name's: "12G", "5p.m.".

    Parameters
    ----------
    suffix : str
        The letters.
    value : float
        The number.
    text : str
        The sentence.
    start, end : int
        Where the number begins and the letters end in it.

    Returns
    -------
    str or None
    """
    lower = suffix.lower()
    length = _is_length(value, text, start, end) if suffix == "m" else None
    if length is not None:
        return LETTER["MEASURE"] if length else None
    if suffix in ("C", "F"):
        below = text[start - 1 : start] in tuple("-−–")
        return LETTER["MEASURE"] if below or _OF_WARMTH.search(text) else None
    if suffix == "c":
        label = WORDS.get(text[:start].rstrip().rsplit(" ", 1)[-1].lower()) == LETTER["NAMELABEL"]
        return None if label else LETTER["MEASURE"]
    if suffix == "in":
        return LETTER["MEASURE"]
    if lower in SCALE_SUFFIXES and suffix not in ("T", "B", "K"):
        return LETTER["SCALE"]
    if lower not in SCALE_SUFFIXES and lower in MEASURES and suffix not in ("G", "P") and text[end : end + 2] != ".m":
        return LETTER["MEASURE"]
    if WORDS.get(lower) in (LETTER["POINT"], LETTER["BASIS"], LETTER["PCT"], LETTER["CODE"], LETTER["FOLD"]):
        return WORDS[lower]
    return LETTER["TIMES"] if suffix == "x" else None


_SIGNS_OF_MONEY = tuple("$£€¥₹")


def _is_length(value: float, text: str, start: int, end: int) -> bool | None:
    """Whether an "m" is for metres: true of a length, false of the name of a race ("the 800m"), null of millions."""
    before = text[max(0, start - 40) : start]
    if before[-1:] in _SIGNS_OF_MONEY:
        return None
    if value in _RACES and (_RACE_AFTER.match(text, end) or _RACE_BEFORE.search(before)):
        return False
    return True if _LENGTH_AFTER.match(text, end) or _LENGTH_BEFORE.search(before) else None
