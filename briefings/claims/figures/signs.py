"""Which money a sign or a letter before an amount means that countries share: "¥", "K95", "P74"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefings.claims.figures.currencies import most_named
from briefings.claims.words.moneys import LETTERS_OF_MONEY

_YUAN = re.compile(r"\b(?:yuan|RMB|renminbi|China|Chinese)\b")
#: A letter before what can hardly be but money: an amount with commas or hundredths, in millions or billions.
_PLAINLY_MONEY = re.compile(
    rf"[{''.join(LETTERS_OF_MONEY)}]\d(?<![^\W_]..)"
    r"(?:\d{0,2}(?:,\d{3})+|\d*\.\d\d|[\d.]*\s?(?:(?:m|b|tr)illion|m|bn|tn)\b)"
)


def signs_of(text: str) -> dict[str, str]:
    """The currencies of the signs that have a meaning of their own in a document.

    Parameters
    ----------
    text : str
        The document.

    Returns
    -------
    dict of str to str
        ISO 4217 codes by sign. A letter is a sign where the document has it before what can hardly be but money, and
        names one of the countries that use it more than the others; "¥" is the yen's where it names no yuan.
    """
    signs = {"¥": "JPY"} if "¥" in text and not _YUAN.search(text) else {}
    for letter in sorted({amount[0] for amount in _PLAINLY_MONEY.findall(text)}):
        code = most_named(LETTERS_OF_MONEY[letter], text)
        if code is not None:
            signs[letter] = code
    return signs


def signs_in(sentence: str, signs: Mapping[str, str]) -> Mapping[str, str]:
    """The signs of a document as they stand in a sentence, which may name the yen itself.

    Parameters
    ----------
    sentence : str
        The sentence.
    signs : mapping of str to str
        The document's signs.

    Returns
    -------
    mapping of str to str
    """
    yen = "¥" in sentence and ("Japan" in sentence or "yen" in sentence)
    return {**signs, "¥": "JPY"} if yen else signs
