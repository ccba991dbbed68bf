"""What is done to so much of a thing: "couriers carried 1.2 billion parcels" measures parcels carried by couriers."""

from __future__ import annotations

from briefings.claims.indicators.phrases import phrase_after, subject_before
from briefings.claims.view import View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.participles import PARTICIPLES
from briefings.claims.words.units import is_plural
from briefings.claims.words.wordlists import words

_VERBS, _FIGURES = letters("WORD SPENDS"), letters("MONEY COUNT PERCENT BARE")
_OTHER_VERBS = letters("WORD HAVE")
_BEFORE_FIGURE = letters("ADVERB QUALIFIER A")
_PARTICLES = frozenset(words("in out up off on aside away over"))
_DOERS = letters("WORD NAME PRONOUN WHICH ADVERB HAVE QUOTE COMMA TIMEUNIT")
_LINKS = frozenset(words("of on for into"))


def deed_before(view: View, at: int) -> int | None:
    """The verb of which a figure tells the object.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node of the figure.

    Returns
    -------
    int or None
        The node of "carried" in "couriers carried 1.2 billion parcels".
    """
    while at and view.letters[at - 1] in _BEFORE_FIGURE:
        at -= 1
    if at > 1 and view.nodes[at - 1].word in _PARTICLES:
        at -= 1
    verb = at - 1
    if verb < 1 or view.letters[verb] not in _VERBS or view.letters[verb - 1] not in _DOERS:
        return None
    return verb if view.nodes[verb].word in PARTICIPLES or view.nodes[verb].word.endswith("ed") else None


def passes(view: View, figure: int) -> bool:
    """Whether the words of a figure begin with a verb of its own: "now exceeds 99 percent".

    Parameters
    ----------
    view : View
        The sentence.
    figure : int
        Its node.

    Returns
    -------
    bool
    """
    return view.text[view.nodes[figure].start : view.nodes[figure].end].lower().startswith(_PASSING)


_PASSING = ("exceed", "surpass", "pass", "top")


def thing_done(view: View, at: int, indicator: tuple[int, int] | str | None) -> str | None:
    """What a figure measures that tells the object of a verb: its thing, with what is done to it and by whom.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node of the figure.
    indicator : tuple of int, str or None
        What a rule took for the thing measured.

    Returns
    -------
    str or None
        "parcels" of "couriers carried 1.2 billion parcels", "demand met by renewables" of "renewables meet 44 percent
        of demand", "money spent by ministries"; none where the verb tells no more than the rule.
    """
    if isinstance(indicator, str) and indicator not in ("pronoun", "people") or view.letters[at] not in _FIGURES:
        return None
    verb = deed_before(view, at)
    if verb is None:
        return view.noun(at) if _is_object(view, at) else None
    if (
        isinstance(indicator, tuple)
        and not indicator[0] <= verb < indicator[1]
        and view.letters[at] != LETTER["PERCENT"]
    ):
        return None
    thing = view.noun(at) or _object(view, at)
    if view.quantity(at).noun and thing != "people" or view.letters[at] == LETTER["MONEY"] and thing != "money":
        return thing
    doer = subject_before(view, verb)
    if not isinstance(doer, tuple) or doer[1] - doer[0] > 5:
        return thing
    if thing is None:
        return view.words(doer)
    done = PARTICIPLES.get(view.nodes[verb].word, view.nodes[verb].word)
    if view.nodes[verb + 1].word in _PARTICLES:
        done += f" {view.nodes[verb + 1].word}"
    return f"{thing} {done} by {_within(view, doer)}"


def _within(view: View, doer: tuple[int, int]) -> str:
    """The doer as it is written within a sentence: "couriers" of "Couriers carried ..."."""
    written = view.words(doer)
    return written[0].lower() + written[1:] if not doer[0] and is_plural(view.nodes[0].word) else written


def _is_object(view: View, at: int) -> bool:
    """Whether what a figure counts is the object of a verb, whichever: "the court heard 310 cases", "has 93 gates"."""
    while at and view.letters[at - 1] in _BEFORE_FIGURE:
        at -= 1
    return at > 1 and (view.letters[at - 1] in _OTHER_VERBS or view.nodes[at - 1].word in ("recorded", "registered"))


def _object(view: View, at: int) -> str | None:
    """What a figure without a counted noun is of, or else money."""
    if view.letters[at + 1 : at + 2] == LETTER["WORD"]:
        found = phrase_after(view, at + 1)
        return view.words(found) if found else None
    if view.nodes[at + 1 : at + 2] and view.nodes[at + 1].word in _LINKS:
        found = phrase_after(view, at + 2)
        if found and view.letters[found[0]] != LETTER["PRONOUN"]:
            return view.words(found)
    return "money" if view.letters[at] == LETTER["MONEY"] else _measure(view, at)


def _measure(view: View, at: int) -> str | None:
    """The measure of a figure that names nothing else: the tonnes of "river ports handled 2.1 million tonnes"."""
    unit = view.quantity(at).unit
    return unit if view.letters[at] == LETTER["COUNT"] and unit and " " not in unit else None
