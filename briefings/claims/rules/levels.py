"""Rules for figures that stand: money, counts, measures, lengths of time."""

from __future__ import annotations

import re

from briefings.claims.indicators.naming import is_threshold, only_names
from briefings.claims.indicators.phrases import phrase_after, phrase_before, subject_before
from briefings.claims.rules.rule import Rule
from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.wordlists import words

_L = LETTER
LINKING = letters("REACH BE UP DOWN SHARE")
BEFORE_FIGURE = letters("ADVERB QUALIFIER TO AT A")


def verb_of(view: View, at: int) -> int | None:
    """The verb that a figure directly follows, if it is one of being, reaching or making up.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node to look at.

    Returns
    -------
    int or None
        The node of the verb.
    """
    while at and view.letters[at - 1] in BEFORE_FIGURE:
        at -= 1
    return at - 1 if at and view.letters[at - 1] in LINKING else None


_GENERIC = frozenset(words("low high level record rate average total peak pace value trough mark maximum minimum sum"))
_MOVING = letters("UP DOWN REACH BE")


def before_of(view: View, of: int):
    """The noun before "of", or the subject of its verb where the noun says nothing ("fell to a record low of").

    Parameters
    ----------
    view : View
        The sentence.
    of : int
        The node of "of".

    Returns
    -------
    tuple of int, str or None
        The nodes of the indicator, its text, or ``"pronoun"``.
    """
    found = phrase_before(view, of)
    if found is None or view.nodes[found[1] - 1].word not in _GENERIC or found[1] - found[0] > 2:
        return found
    for step in range(found[0] - 1, max(-1, found[0] - 6), -1):
        if view.letters[step] in _MOVING:
            return subject_before(view, step) or found
    return found


def standing(view: View, kind: str, rule: str, first: int, last: int, at: int, indicator) -> Draft:
    """A draft of a figure that stands by itself.

    Parameters
    ----------
    view : View
        The sentence.
    kind, rule : str
        Of the claim.
    first, last : int
        The first and the last node of the quote.
    at : int
        The node of the figure.
    indicator : tuple of int, str or None
        What it measures.

    Returns
    -------
    Draft
    """
    quantity = view.quantity(at)
    value = quantity.value if quantity.low is None else None
    figures = value, quantity.low, quantity.high
    return Draft(kind, rule, first, last, (at,), *figures, quantity.unit, quantity.qualifier, indicator)


def _money(view: View, match: re.Match[str]) -> list[Draft] | None:
    at = match.start("q")
    if at in view.used or is_threshold(view, at):
        return None
    return [standing(view, "level", "money", at, at, at, measured_by(view, at))]


def measured_by(view: View, at: int):
    """What an amount is of: "a fine of", "subsidies worth", "spent ... on childcare", or the subject of its verb.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node of the amount.

    Returns
    -------
    tuple of int, str or None
        The nodes of the indicator, its text, or ``"pronoun"``.
    """
    step = at
    while step > 0 and view.letters[step - 1] in letters("ADVERB A QUALIFIER"):
        step -= 1
    before = view.nodes[step - 1] if step else None
    if before is not None and (before.word in ("of", "worth", ":") or before.letter == _L["OF"]):
        found = before_of(view, step - 1)
        if found:
            return found
    if view.quantity(at).hyphened:
        return phrase_after(view, at + 1)
    if before is not None and before.letter in letters("REACH BE AT TO UP DOWN HAVE SHARE"):
        return subject_before(view, step - 1 if before.letter != _L["AT"] else step)
    after = at + 1
    while after < len(view.letters) and view.letters[after] in letters("PER A TIMEUNIT ADVERB"):
        after += 1
    if after < len(view.letters) and view.nodes[after].word in ("for", "on", "in", "into", "to", "of", "worth"):
        worth = phrase_after(view, after + 1)
        if worth:
            return worth
    return subject_before(view, step)


def _points(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A margin or a distance in percentage points that is no change."""
    at = match.start("q")
    if at in view.used:
        return None
    return [standing(view, "level", "points", at, at, at, measured_by(view, at))]


def _counted(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A counted thing, or a measure."""
    at = match.start("q")
    if at in view.used:
        return None
    quantity = view.quantity(at)
    if quantity.small_word and quantity.value <= 10 and _said_of_share(view, at):
        return None
    if only_names(view, at) or quantity.small_word and quantity.unit == "nights":
        return None
    measured = quantity.noun is None or " per " in (quantity.unit or "")
    if not measured:
        return [standing(view, "count", "count", at, at, at, view.noun(at))]
    indicator = None
    if at + 1 < len(view.nodes) and view.nodes[at + 1].word == "of":
        indicator = phrase_after(view, at + 2)
    return [standing(view, "level", "measure", at, at, at, indicator or measured_by(view, at))]


def _said_of_share(view: View, at: int) -> bool:
    """Whether a small number only says what a share has: "95 percent of the children had received two doses"."""
    if not view.drafts or view.drafts[-1].kind != "share" or view.drafts[-1].figures[-1] > at:
        return False
    between = view.letters[view.drafts[-1].figures[-1] + 1 : at]
    return _L["HAVE"] in between and _L["COMMA"] not in between and _L["AND"] not in between


LEVEL_RULES = [
    Rule("money", "An amount of money.", pattern("(?P<q>MONEY)"), _money),
    Rule(
        "points",
        "A margin or a distance in percentage points: 'a spread of 165 basis points'.",
        pattern("<OF BE REACH AT HAVE> <ADVERB A>{0,2} (?P<q>POINTS) (?!<HIGHER LESSER UP DOWN>)"),
        _points,
    ),
    Rule("count", "Counted things and measures.", pattern("(?P<q>COUNT)"), _counted),
]
