"""A cheap look at a sentence before it is read: whether it may state a figure or name a date."""

from __future__ import annotations

import re

from briefings.claims.words.endings import is_superlative
from briefings.claims.words.lexicon import WORDS, letters
from briefings.claims.words.numerals import FRACTIONS, MONTHS, MULTIPLES, ORDINALS, SCALES, SMALL_NUMBERS

#: A number that is no ordinal ("18th"; but "is 12th", by the letter of the verb) and no part of a name ("5G", "IPv6").
_NUMBER = re.compile(r"\d(?:(?<=[^h][sed] \d)|(?<![a-z\d.,]\d)\d*(?!\d|st\b|nd\b|rd\b|th\b|[GD]\b))")
_FIGURE_WORDS = frozenset(
    (
        *SMALL_NUMBERS,
        *SCALES,
        *MULTIPLES,
        *FRACTIONS,
        *MONTHS,
        "second",
        "dozen",
        "row",
        "straight",
        "last",
        "fold",
        "most",
    )
) | frozenset(word for word, letter in WORDS.items() if letter in letters("TOPS SUPERLATIVE CONSECUTIVE RANK TOP"))
_MARKS = """,.-'’"“”‘():;?%/!–—[]"""


def may_state(text: str) -> bool:
    """Whether a sentence has a number or a word of number, rank, run or date at all.

    Parameters
    ----------
    text : str
        The sentence. An ordinal that opens it only numbers what is said: "Second, the system has improved".

    Returns
    -------
    bool
    """
    if _NUMBER.search(text) or "first place" in text:
        return True
    opener, _, rest = text.partition(", ")
    said = rest if opener.lower() in ORDINALS else text
    words = _words(said.lower())
    if not _FIGURE_WORDS.isdisjoint(words) or "fold" in said:
        return True
    return "est" in said and any(is_superlative(word) for word in words if word.endswith("est"))


def _words(text: str) -> list[str]:
    """The words between white space and marks, taken apart in the way that is quickest."""
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, " ")
    return text.split()
