"""Rules for figures that stand: shares, rates, money, counts, measures."""

from __future__ import annotations

import re

from briefings.claims.indicators import phrase_after, phrase_before, subject_before
from briefings.claims.lexicon import LETTER, letters, pattern
from briefings.claims.rule import Rule
from briefings.claims.view import Draft, View
from briefings.claims.wordlists import words

_L = LETTER
_RATES = frozenset(
    words(
        "rate rates coverage yield margin inflation interest unemployment turnout capacity level ratio "
        "penetration utilisation utilization"
    )
)


def _percent(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A percentage or a fraction that is no change: a share of something, or the level of a rate."""
    at = match.start("q")
    if at in view.used:
        return None
    quantity = view.quantity(at)
    after = view.nodes[at + 1] if at + 1 < len(view.nodes) else None
    verb = verb_of(view, at)
    if verb is not None and view.letters[verb] == _L["SHARE"]:
        participle = view.nodes[verb].word.split(" ")[0].endswith("ing")
        return [standing(view, "share", "share", verb, at, at, "pronoun" if participle else subject_before(view, verb))]
    if after is not None and after.word == "of" and not is_rate(view, at):
        indicator = (subject_before(view, verb) if verb is not None else None) or phrase_after(view, at + 2)
        indicator = indicator or _whole(view, at + 2)
        kind = "level" if quantity.value > 100 or _is_no_part(view, at) else "share"
        return [standing(view, kind, "share", at if verb is None else verb, at, at, indicator)]
    if after is not None and (quantity.hyphened or after.word in _SHARES or after.word in _RATED):
        kind = "share" if after.word in _SHARES else "level"
        return [standing(view, kind, "share", at, at, at, phrase_after(view, at + 1))]
    if quantity.fraction:
        return [standing(view, "share", "share", at, at, at, phrase_after(view, at + 1))]
    previous = view.drafts[-1] if view.drafts else None
    if previous is not None and previous.kind == "share" and verb is None and at and view.letters[at - 1] == _L["WORD"]:
        return [standing(view, "share", "share", at, at, at, phrase_before(view, at))]
    if previous is not None and previous.kind == "share" and verb is None and _lists_on(view, at):
        return [standing(view, "share", "share", at, at, at, phrase_before(view, at - 1))]
    if previous is not None and previous.kind == "share" and at and view.nodes[at - 1].word == "(":
        return [standing(view, "share", "share", at, at, at, phrase_before(view, at - 1))]
    return [_rate(view, at, verb, after)]


def _is_no_part(view: View, at: int) -> bool:
    """Whether what a figure measures is only held against the whole, as debt and deficits are against output."""
    return any(node.word in _NO_PARTS for node in view.nodes[max(0, at - 6) : at])


_NO_PARTS = frozenset(words("debt deficit surplus borrowing liabilities indebtedness"))


def _whole(view: View, at: int) -> str | None:
    """The counted whole of a share: "a quarter of the 60 lifts"."""
    counted = next((step for step in (at, at + 1) if view.letters[step : step + 1] == _L["COUNT"]), None)
    return _nodes_of(view, counted) if counted is not None and view.quantity(counted).noun else None


def _lists_on(view: View, at: int) -> bool:
    """Whether a percentage goes on with a list of shares: "... and distraction in 34%", "followed by China at 18%"."""
    linked = view.letters[at - 2 : at] in _LISTED
    return linked and not any(letter in _LINKING for letter in view.letters[view.drafts[-1].last + 1 : at])


_LISTED = tuple(noun + link for noun in letters("WORD NAME") for link in letters("IN AT WITH"))
_SHARES = frozenset(words("stake share majority minority interest"))
_RATED = frozenset(words("discount tariff tax chance rate duty levy margin yield return coupon quota"))
_LINKING = letters("REACH BE UP DOWN SHARE")
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
    return at - 1 if at and view.letters[at - 1] in _LINKING else None


def _rate(view: View, at: int, verb: int | None, after) -> Draft:
    """A percentage with nothing after it that it is of: the level of its subject, unless that is called a share."""
    before = at
    while before and view.letters[before - 1] in BEFORE_FIGURE:
        before -= 1
    if before and view.nodes[before - 1].word == "of":
        subject = before_of(view, before - 1)
    else:
        subject = subject_before(view, verb if verb is not None else before)
    words = view.words(subject).lower() if isinstance(subject, tuple) else ""
    called_share = any(name in words for name in ("share", "proportion", "percentage of"))
    called_share = called_share or any(node.word in ("of which", "of whom") for node in view.nodes[max(0, at - 5) : at])
    done = verb is not None and view.letters[verb] == _L["BE"] and after is not None and _is_done(after.word)
    people = after is not None and after.letter in _THOSE_WHO and verb is None and before == at
    kind = "share" if called_share or people or done else "level"
    return standing(view, kind, "share", before if verb is None else verb, at, at, subject)


def _is_done(word: str) -> bool:
    """Whether a word says what has been done to a part of the whole: "41 percent funded"."""
    return word.endswith("ed") or word in ("complete", "built", "sold", "ready")


_THOSE_WHO = letters("WORD BE HAVE")
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


def is_rate(view: View, at: int) -> bool:
    """Whether the words before a figure call it a rate.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node to look at.

    Returns
    -------
    bool
    """
    return any(node.word in _RATES for node in view.nodes[max(0, at - 6) : at])


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
    if at in view.used:
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


def _counted(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A counted thing, or a measure."""
    at = match.start("q")
    if at in view.used:
        return None
    quantity = view.quantity(at)
    if quantity.small_word and quantity.value <= 10 and _said_of_share(view, at):
        return None
    measured = quantity.noun is None or " per " in (quantity.unit or "")
    if not measured:
        span = _nodes_of(view, at)
        return [standing(view, "count", "count", at, at, at, span)]
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


def _nodes_of(view: View, at: int) -> str:
    start, end = view.quantity(at).noun
    return " ".join(view.text[start:end].split())


def _span(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A length of time that is measured: "waited an average of 38 minutes", "life expectancy was 74 years"."""
    at = match.start("q") if match["q"] else match.start("q2")
    if at in view.used or view.quantity(at).hyphened:
        return None
    indicator = subject_before(view, match.start())
    drafts = [standing(view, "level", "time_measured", match.start(), at, at, indicator)]
    while view.letters[at + 1 : at + 3] == _L["AND"] + _L["SPAN"]:
        at += 2
        drafts.append(standing(view, "level", "time_measured", at, at, at, indicator))
    return drafts


LEVEL_RULES = [
    Rule("share", "A part of a whole, or the level of a rate.", pattern("(?P<q>PERCENT)"), _percent),
    Rule("money", "An amount of money.", pattern("(?P<q>MONEY)"), _money),
    Rule("count", "Counted things and measures.", pattern("(?P<q>COUNT)"), _counted),
    Rule(
        "time_measured",
        "A length of time that is measured: 'waited an average of 38 minutes'.",
        pattern(
            "(?:<REACH BE TO SPENDS> <ADVERB A OF RATE COMMA RESPECTIVELY>{0,4}|A RATE OF) "
            "(?P<q>SPAN)|(?P<q2>SPAN)(?= <A ANNUAL PER TIMEUNIT ADVERB OF WORD>{0,5} COMMA SPAN ADVERB? "
            "<HIGHER LESSER QUALIFIER>)"
        ),
        _span,
    ),
]
