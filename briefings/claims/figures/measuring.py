"""What is measured where no unit says it: pounds that are weighed, magnitudes and ratios before their number."""

from __future__ import annotations

from briefings.claims.figures.numbers import Number
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.wordlists import words

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
    """A magnitude or a ratio that stands before its number: "a magnitude 6.4 earthquake", "a ratio of 3:1".

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
        The unit (null for a ratio, whose two things the indicator names), its class, the node after it, no noun, not
        hyphened.
    """
    scale = before[-1].word if before else ""
    if scale == "of" and len(before) > 1:
        scale = before[-2].word
    if not scale.endswith(("magnitude", "ratio")) or number.scale > 1:
        return None
    if scale == "magnitude":
        return ("magnitude", LETTER["COUNT"], number.stop, None, False) if number.value <= 10 else None
    ends = number.stop == len(nodes) or nodes[number.stop].letter in _ENDS
    return (None, LETTER["COUNT"], number.stop, None, False) if ends else None


_ENDS = letters("SKIP COMMA BUT AND WITH IN")
