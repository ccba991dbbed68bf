"""What a rule is, and what rules share: which figures are free, what stands near them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters


class Rule(NamedTuple):
    """A named pattern over the classes of a sentence's words, and what claims its matches make."""

    name: str
    explanation: str
    pattern: re.Pattern[str]
    build: Callable[[View, re.Match[str]], list[Draft] | None]


_L = LETTER


def free(view: View, *figures: int) -> bool:
    """Whether no rule has used any of some figures yet.

    Parameters
    ----------
    view : View
        The sentence.
    *figures : int
        Their nodes.

    Returns
    -------
    bool
    """
    return not any(figure in view.used for figure in figures)


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
_VERBS = letters("WORD REACH RANK SHIFT SHARE")
_BRIDGE = letters("IN AT BY ON SINCE THE OF COMMA ADVERB UNTIL")


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


def quantity_before(view: View, at: int) -> int | None:
    """The last figure before a node of the sentence.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node to look at.

    Returns
    -------
    int or None
        The node of the figure.
    """
    return next((step for step in range(at - 1, max(-1, at - 20), -1) if view.letters[step] in QTY), None)
