"""What is measured where the unit alone does not say: pounds that are weighed, the magnitude before its number."""

from __future__ import annotations

from briefings.claims.lexicon import LETTER
from briefings.claims.numbers import Number
from briefings.claims.wordlists import words

_WEIGHING = frozenset(
    words(
        "weigh weighs weighed weighing weight weighted heavier lighter heavy overweight lift lifts lifted slimmed "
        "thrust luggage cargo payload"
    )
)
_NEAR = 8


def is_weight(nodes, at: int) -> bool:
    """Whether pounds are a weight: something near them is weighed or lifted.

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    at : int
        The node of the name of money.

    Returns
    -------
    bool
    """
    if nodes[at].word not in ("pound", "pounds"):
        return False
    return any(node.word in _WEIGHING for node in nodes[max(0, at - _NEAR) : at + 4])


def on_scale(nodes, number: Number, before) -> tuple | None:
    """The magnitude that stands before its number: "a magnitude 6.4 earthquake", "a magnitude of 6.4".

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
        The unit, its class, the node after it, no noun, not hyphened.
    """
    last = before[-2:] if before and before[-1].word == "of" else before[-1:]
    if not last or last[0].word != "magnitude" or number.value > 10 or number.scale > 1:
        return None
    return "magnitude", LETTER["COUNT"], number.stop, None, False
