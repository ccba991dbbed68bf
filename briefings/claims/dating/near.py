"""The times that stand near figures: between two, after one, in its clause."""

from __future__ import annotations

from briefings.claims.dating.bases import is_no_time
from briefings.claims.view import View
from briefings.claims.words.lexicon import LETTER, letters

_L = LETTER


def period_in(view: View, first: int, stop: int, nearest_to_end: bool = False) -> int | None:
    """A time between two nodes.

    Parameters
    ----------
    view : View
        The sentence.
    first, stop : int
        The first node of the stretch and the node after its last.
    nearest_to_end : bool
        Whether the last time counts rather than the first.

    Returns
    -------
    int or None
        The node of the time.
    """
    order = range(stop - 1, first - 1, -1) if nearest_to_end else range(first, stop)
    for at in order:
        if 0 <= at < len(view.letters) and view.letters[at] == _L["PERIOD"] and view.nodes[at].value is not None:
            return at
    return None


def period_after(view: View, at: int) -> int | None:
    """The time that stands directly after a node, a preposition between them allowed.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node to look at.

    Returns
    -------
    int or None
        The node of the time.
    """
    step = at + 1
    if step < len(view.letters) and view.letters[step] in _VERBS and view.nodes[step].word.endswith("ed"):
        step += 1
    while step < len(view.letters) and step - at <= 3 and view.letters[step] in _BRIDGE:
        step += 1
    if step < len(view.letters) and view.letters[step] == _L["PERIOD"]:
        return step
    return None


_VERBS = letters("WORD REACH RANK SHIFT SHARE")
_BRIDGE = letters("IN AT BY ON SINCE THE OF COMMA ADVERB UNTIL")


def date_between(view: View, first: int, last: int) -> int | None:
    """The first time between two figures that dates one of them, not how far back a record goes.

    Parameters
    ----------
    view : View
        The sentence.
    first, last : int
        The nodes of the figures.

    Returns
    -------
    int or None
        The node of the time.
    """
    inner = period_in(view, first + 1, last)
    while inner is not None and view.letters[inner - 1] == _L["SINCE"] and is_no_time(view, inner):
        inner = period_in(view, inner + 1, last)
    return inner


def period_of_clause(view: View, at: int) -> int | None:
    """The first time in the clause after a figure: "5.6 percent of GDP in 2020", "900 when it began in 2004".

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node to look at.

    Returns
    -------
    int or None
        The node of the time.
    """
    for step in range(at + 1, min(at + 11, len(view.letters))):
        if view.letters[step] == _L["PERIOD"]:
            return step if view.nodes[step].value is not None else None
        if view.letters[step] in _CLAUSE_ENDS or view.nodes[step].word in _OTHER_TIMES:
            return None
    return None


_CLAUSE_ENDS = letters("QTY COMMA SKIP BUT AND COMPARED SINCE UNTIL")
_OTHER_TIMES = frozenset(("after", "before", "because", "despite"))


def period_before(view: View, at: int) -> int | None:
    """The time in the clause before a figure: "the poverty rate last year was 11.3 percent".

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node of the figure.

    Returns
    -------
    int or None
        The node of the time.
    """
    for step in range(at - 1, max(-1, at - 13), -1):
        if view.letters[step] == _L["PERIOD"]:
            dates = view.nodes[step].value is not None and view.letters[step - 1 : step] != _L["SINCE"]
            return step if dates and not is_no_time(view, step) else None
        if view.letters[step] in _CLAUSE_STARTS:
            return None
    return None


_CLAUSE_STARTS = letters("QTY SKIP BUT WHICH AND")


def time_of_clause_before(view: View, at: int) -> int | None:
    """The time that ends the clause which a pair specifies: "doubled between 2010 and 2020, from 14 to 28".

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        Where the pair begins.

    Returns
    -------
    int or None
        The node of the time.
    """
    ends = at > 1 and view.letters[at - 1] == _L["COMMA"] and view.letters[at - 2] == _L["PERIOD"]
    return at - 2 if ends and view.nodes[at - 2].value is not None else None
