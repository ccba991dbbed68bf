"""What a rule is, and what rules ask of figures: whether they are free, which one stands before."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from briefings.claims.view import QTY, Draft, View


class Rule(NamedTuple):
    """A named pattern over the classes of a sentence's words, and what claims its matches make."""

    name: str
    explanation: str
    pattern: re.Pattern[str]
    build: Callable[[View, re.Match[str]], list[Draft] | None]


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
