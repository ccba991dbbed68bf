"""Ages: a person's or a thing's is a figure, that of a band of people is none."""

from __future__ import annotations

import re

from briefings.claims.figures.numbers import Number, letter_at
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.units import is_plural
from briefings.claims.words.wordlists import words

_L = LETTER


def age_of(nodes, number: Number, before) -> tuple | None:
    """The age that a number tells of one person or thing: "aged 12", "a 23-year-old".

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    number : Number
        The number.
    before : list of Node
        What was read before it.

    Returns
    -------
    tuple or None
        The unit, its class, the node after it, no noun, and whether it is hyphened; null for what is no age, and for
        the ages of bands of people ("those aged 15 to 24", "16- to 24-year-olds", "children aged 5") and for an
        age that a name only carries along: "Jane Marsh, 52,".
    """
    hyphened = letter_at(nodes, number.stop) == _L["HYPHEN"] and number.stop + 1 < len(nodes)
    told = _OLD.fullmatch(nodes[number.stop + 1].word) if hyphened else None
    if told:
        banded = before and before[-1].letter in _BAND and any(node.letter in _DIGITS for node in before[-3:])
        return None if banded else (f"{told[1]}s", _L["COUNT"], number.stop + 2, None, True)
    if len(before) < 2 or before[-1].word != "aged" or letter_at(nodes, number.stop) in _GOES_ON:
        return None
    whole = 1 <= number.value <= 110 and number.value % 1 == 0 and number.scale == 1
    return ("years", _L["COUNT"], number.stop, None, False) if whole and _is_one_person(before[:-1]) else None


_OLD = re.compile(r"(year|month|week|day)-old(?:'s|’s)?")
_BAND = letters("TO HYPHEN AND OR")
_DIGITS = letters("NUMBER SKIP BARE NUMBERWORD")
_GOES_ON = letters("TO HYPHEN OR QUALIFIER NUMBER SCALE")


def _is_one_person(before) -> bool:
    """Whether the words before "aged" name one person: "a girl aged", "Jane Marsh, aged"."""
    at = len(before) - (before[-1].word == ",")
    person = before[at - 1] if at else None
    if person is None or person.letter not in _NOUNS or is_plural(person.word):
        return False
    return person.letter == _L["NAME"] or person.word in _PERSON


_NOUNS = letters("WORD NAME")
_PERSON = frozenset(
    words(
        "man woman boy girl teenager toddler baby son daughter brother sister mother father husband wife victim "
        "suspect driver passenger pedestrian cyclist student pupil teacher pensioner widow player striker winger "
        "midfielder defender goalkeeper forward champion captain singer actor actress farmer resident defendant"
    )
)


def is_band_of_ages(nodes, stop: int) -> bool:
    """Whether a number makes an age with what follows it: "16 to 24-year-olds", "the share of 10-year-olds".

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    stop : int
        The node after the number.

    Returns
    -------
    bool
    """
    if letter_at(nodes, stop) in _BAND and letter_at(nodes, stop + 1) == _L["NUMBER"]:
        stop += 2
    return (
        letter_at(nodes, stop) == _L["HYPHEN"]
        and nodes[stop + 1 : stop + 2] != []
        and nodes[stop + 1].word.startswith("year-old")
    )


def is_limit_of_age(before: list[str]) -> bool:
    """Whether the words before a number make it an age: "aged 15", "the age of five", "children under five".

    Parameters
    ----------
    before : list of str
        The words before the number.

    Returns
    -------
    bool
    """
    if (
        before[-1] in _AGED
        or before[-2:-1]
        and before[-2] in _AGED
        and before[-1] in ("between", "over", "under", "of")
    ):
        return True
    return len(before) > 1 and before[-1] in ("under", "over", "above", "below") and before[-2] in _PEOPLE


_AGED = frozenset(("aged", "ages", "age"))
_PEOPLE = frozenset(
    words(
        "children child infant people adults those women men girls boys persons infants kids citizens pensioners youths"
    )
)
