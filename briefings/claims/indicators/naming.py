"""Figures that only say which things are meant: the whole of a part, a threshold, the band of an auction."""

from __future__ import annotations

from briefings.claims.view import View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.units import is_plural
from briefings.claims.words.wordlists import words

_L = LETTER


def only_names(view: View, at: int) -> bool:
    """Whether a counted thing or a measure only says which things are meant, and states nothing.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node of the figure.

    Returns
    -------
    bool
    """
    return _is_whole(view, at) or is_threshold(view, at) or _is_band(view, at)


def _is_whole(view: View, at: int) -> bool:
    """Whether a number is only the whole of which others are counted: "13 of the 47 counties"."""
    step = at
    while step and view.letters[step - 1] in _DEFINITE:
        step -= 1
    if not step or step == at and view.letters[step - 1] != _L["OUTOF"]:
        return step > 1 and view.nodes[step - 1].word == "of" and view.letters[step - 2] == _L["COUNT"]
    if _are_all_parts(view, step, at):
        return True
    if view.nodes[step - 1].word == "among":
        return view.quantity(at).value <= 250
    return step > 1 and view.nodes[step - 1].word == "of" and view.letters[step - 2] in _COUNTED


def _are_all_parts(view: View, first: int, at: int) -> bool:
    """Whether a number only recalls how many parts a country has: "in the 36 states", not "in all 36 states"."""
    quantity = view.quantity(at)
    parts = (quantity.unit or "").rsplit(" ", 1)[-1] in _PARTS_OF_COUNTRIES
    return parts and first < at and quantity.value <= 100 and view.nodes[first].word != "all"


_PARTS_OF_COUNTRIES = frozenset(
    words("states provinces counties districts regions countries municipalities prefectures cantons governorates")
)
_DEFINITE = letters("THE DET")
_COUNTED = letters("COUNT BARE")


def is_threshold(view: View, at: int) -> bool:
    """Whether a figure only says which things are meant: "firms with fewer than 250 employees".

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node of the figure.

    Returns
    -------
    bool
    """
    named = at - 1
    while named > max(1, at - 4) and view.letters[named] in _INCOME_OF:
        named -= 1
    if named < 1 or view.nodes[named].word != "with" or view.letters[named - 1] != _L["WORD"]:
        return False
    return view.quantity(at).qualifier in _BOUNDS and is_plural(view.nodes[named - 1].word)


_INCOME_OF = letters("WORD OF A")
_BOUNDS = frozenset(("over", "under", "at_least", "at_most"))


def _is_band(view: View, at: int) -> bool:
    """Whether a measure only names a thing: "the 700 MHz band", "one gigabyte of data sold for 350 naira"."""
    quantity = view.quantity(at)
    if quantity.noun is not None:
        return False
    if quantity.unit in _FREQUENCIES:
        return any(node.word in _BANDS for node in view.nodes[at + 1 : at + 3])
    return at == 0 and quantity.small_word and quantity.value == 1


_BANDS = frozenset(
    words(
        "band bands spectrum auction frequency frequencies licence licences license block blocks channel channels range"
    )
)
_FREQUENCIES = frozenset(("Hz", "MHz", "GHz", "hertz", "megahertz", "gigahertz"))
