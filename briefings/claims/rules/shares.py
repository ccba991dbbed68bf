"""Rules for percentages and fractions that stand: parts of a whole, and levels of rates."""

from __future__ import annotations

import re

from briefings.claims.indicators.eliding import OF_WHICH
from briefings.claims.indicators.phrases import phrase_after, phrase_before, subject_before
from briefings.claims.rules.levels import BEFORE_FIGURE, LINKING, before_of, standing, verb_of
from briefings.claims.rules.rule import Rule
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.wordlists import words

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
    if quantity.fraction and _told_exactly(view, at):
        return None
    after = view.nodes[at + 1] if at + 1 < len(view.nodes) else None
    verb = verb_of(view, at)
    if verb is not None and view.letters[verb] == _L["SHARE"]:
        participle = view.nodes[verb].word.split(" ")[0].endswith("ing")
        return [standing(view, "share", "share", verb, at, at, "pronoun" if participle else subject_before(view, verb))]
    if after is not None and after.word in _OF_WHOLE and not _is_rate(view, at):
        indicator = (subject_before(view, verb) if verb is not None else None) or phrase_after(view, at + 2)
        indicator = indicator or _whole(view, at + 2)
        kind = "level" if quantity.value > 100 or _is_no_part(view, at) else "share"
        return [standing(view, kind, "share", at if verb is None else verb, at, at, indicator)]
    if after is not None and (quantity.hyphened or after.word in _SHARES or after.word in _RATED):
        kind = "share" if after.word in _SHARES or quantity.fraction else "level"
        return [standing(view, kind, "share", at, at, at, phrase_after(view, at + 1))]
    if quantity.fraction:
        return [standing(view, "share", "share", at, at, at, phrase_after(view, at + 1))]
    previous = view.drafts[-1] if view.drafts else None
    if previous is not None and previous.kind == "share" and verb is None and at and view.letters[at - 1] in _NAMES:
        return [standing(view, "share", "share", at, at, at, phrase_before(view, at))]
    if previous is not None and previous.kind == "share" and verb is None and _lists_on(view, at):
        return [standing(view, "share", "share", at, at, at, phrase_before(view, at - 1))]
    if previous is not None and previous.kind == "share" and at and view.nodes[at - 1].word == "(":
        return [standing(view, "share", "share", at, at, at, phrase_before(view, at - 1))]
    if _is_listed_share(view, previous, at):
        return [standing(view, "share", "share", at, at, at, previous.indicator if previous else None)]
    if previous is not None and verb is None and _changes_again(view, previous, at):
        return [_changed_again(view, previous, at)]
    return [_rate(view, at, verb, after)]


def _is_listed_share(view: View, previous: Draft | None, at: int) -> bool:
    """Whether a percentage stands in a bare list of shares: "contributed 19%, 10% and 8% of the cases"."""
    listed = _LIST.match(view.letters, at)
    if listed and view.nodes[listed.end() - 1].word in _OF_WHOLE:
        return True
    if previous is None or previous.kind != "share":
        return False
    between = view.letters[previous.last + 1 : at]
    return bool(between) and all(letter in _COMMAS for letter in between) and view.nodes[at - 1].word != "("


_COMMAS = letters("COMMA AND")
_LIST = pattern("PERCENT (?:<COMMA AND>{1,2} PERCENT)+ OF")


def _changes_again(view: View, previous: Draft, at: int) -> bool:
    """Whether a percentage goes on with a change: "rose 4 percent in 2020 and a further 6 percent in 2021"."""
    between = view.letters[previous.last + 1 : at]
    linked = _L["AND"] in between and all(letter in _GOES_ON for letter in between)
    return previous.kind == "change_pct" and linked and view.letters[at + 1 : at + 2] in _TIMED


_GOES_ON = letters("AND COMMA IN ON AT THE A ADVERB QUALIFIER PERIOD YOY QOQ MOM ANNUAL DET HIGHER BY")
_TIMED = tuple(letters("IN ON YOY QOQ MOM ANNUAL PERIOD SINCE"))


def _changed_again(view: View, previous: Draft, at: int) -> Draft:
    """The change that a percentage is, in the direction of the one before."""
    draft = standing(view, "change_pct", "share", at, at, at, previous.indicator)
    if (previous.value or 0) < 0 and draft.value is not None:
        draft.value = -draft.value
    return draft


def _told_exactly(view: View, at: int) -> bool:
    """Whether a fraction is told again as a percentage in brackets: "almost one quarter of households (23.4%)"."""
    for step in range(at + 1, min(at + 9, len(view.nodes) - 1)):
        if view.nodes[step].word == "(":
            return view.letters[step + 1] == _L["PERCENT"]
        if view.letters[step] in _ENDS_OF_WHOLE:
            return False
    return False


_ENDS_OF_WHOLE = letters("QTY COMMA SKIP BUT WHICH BE HAVE")


def _is_no_part(view: View, at: int) -> bool:
    """Whether what a figure measures is only held against the whole, as debt and deficits are against output."""
    return any(node.word in _NO_PARTS for node in view.nodes[max(0, at - 6) : at])


_NO_PARTS = frozenset(words("debt deficit surplus borrowing liabilities indebtedness"))


def _whole(view: View, at: int) -> str | None:
    """The counted whole of a share: "a quarter of the 60 lifts"."""
    counted = next((step for step in (at, at + 1) if view.letters[step : step + 1] == _L["COUNT"]), None)
    return view.noun(counted) if counted is not None else None


def _lists_on(view: View, at: int) -> bool:
    """Whether a percentage goes on with a list of shares: "... and distraction in 34%", "followed by China at 18%"."""
    linked = view.letters[at - 2 : at] in _LISTED
    return linked and not any(letter in LINKING for letter in view.letters[view.drafts[-1].last + 1 : at])


_OF_WHOLE = frozenset(("of", "of whom", "of which"))
_NAMES = letters("WORD NAME")
_LISTED = tuple(noun + link for noun in _NAMES for link in letters("IN AT WITH FOR"))
_SHARES = frozenset(words("stake share majority minority interest"))
_RATED = frozenset(words("discount tariff tax chance rate duty levy margin yield return coupon quota"))


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
    called_share = called_share or any(node.word in OF_WHICH for node in view.nodes[max(0, at - 5) : at])
    called_share = called_share or _is_called_share(view, before)
    done = verb is not None and view.letters[verb] == _L["BE"] and after is not None and _is_done(after.word)
    people = verb is None and before == at and _have_done(view, at + 1)
    if "growth" in words.split() and "rate" not in words.split():
        return standing(view, "change_pct", "share", before if verb is None else verb, at, at, subject)
    exact = _tells_exactly(view, at) or _tells_part(view, at)
    kind = "share" if called_share or people or done or exact else "level"
    return standing(view, kind, "share", before if verb is None else verb, at, at, subject)


def _is_called_share(view: View, at: int) -> bool:
    """Whether the clause before a node speaks of a share, not of a rate: "the proportion of homes taking it was"."""
    for step in range(at - 1, max(-1, at - 24), -1):
        node = view.nodes[step]
        ends = node.letter in _BEFORE_CLAUSE and not getattr(node.value, "small_word", False)
        if ends or node.word in _RATES or node.word in ("while", "whereas"):
            return False
        if node.word in ("share", "proportion"):
            return True
    return False


_BEFORE_CLAUSE = QTY + letters("BUT SKIP")


def _tells_part(view: View, at: int) -> bool:
    """Whether a percentage tells what part a count just made is: "5,270 (81%)", "1.2 million km, i.e. 16 percent"."""
    if view.quantity(at).signed or at < 2:
        return False
    step = at - 1
    if view.nodes[step].word == "(":
        return view.letters[step - 1] in _COUNTED
    while step and view.letters[step] in _THAT_IS:
        step -= 1
    said = " ".join(node.word for node in view.nodes[step + 1 : at]).strip(" ,")
    return said in _SAYING_AGAIN and view.letters[step] in _COUNTED


_COUNTED = letters("COUNT BARE MONEY")
_THAT_IS = letters("COMMA OR WHICH BE")
_SAYING_AGAIN = frozenset(("that , is", "that is", "i.e.", "or", "which is"))


def _is_done(word: str) -> bool:
    """Whether a word says what has been done to a part of the whole: "41 percent funded"."""
    return word.endswith("ed") or word in ("complete", "built", "sold", "ready", "full")


def _have_done(view: View, at: int) -> bool:
    """Whether what follows a percentage is what so many do: "38 percent now meet the standard"."""
    while view.letters[at : at + 1] == _L["ADVERB"]:
        at += 1
    return view.letters[at : at + 1] in _THOSE_WHO


_THOSE_WHO = tuple(letters("WORD BE HAVE RANK SPENDS"))


def _tells_exactly(view: View, at: int) -> bool:
    """Whether a percentage in brackets is a fraction told again."""
    if not at or view.nodes[at - 1].word != "(":
        return False
    before = (step for step in range(at - 1, max(-1, at - 9), -1) if view.letters[step] == _L["PERCENT"])
    fraction = next(before, None)
    return fraction is not None and view.quantity(fraction).fraction


def _is_rate(view: View, at: int) -> bool:
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
    if view.letters[at + 2 : at + 3] == _L["THE"]:
        return False
    return any(node.word in _RATES for node in view.nodes[max(0, at - 6) : at])


SHARE_RULES = [
    Rule("share", "A part of a whole, or the level of a rate.", pattern("(?P<q>PERCENT)"), _percent),
]
