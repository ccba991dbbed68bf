"""Measures told in two units, the smaller one for the rest: "2 minutes 16 seconds", "6ft 7in", "7lb 4oz"."""

from __future__ import annotations

import re

from briefings.claims.figures.quantities import Quantity
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.tokens import Node

_L = LETTER
_MEASURED = letters("COUNT SPAN BARE")
#: How many of a smaller unit make one of a larger.
_PARTS = {
    ("feet", "inches"): 12,
    ("lbs", "oz"): 16,
    ("lbs", "ounces"): 16,
    ("pounds", "ounces"): 16,
    ("hours", "minutes"): 60,
    ("minutes", "seconds"): 60,
    ("years", "months"): 12,
    ("kg", "g"): 1000,
    ("metres", "centimetres"): 100,
    ("meters", "centimeters"): 100,
}


#: Two figures side by side, which few sentences have.
_SIDE_BY_SIDE = re.compile(f"[{letters('COUNT SPAN')}][{letters('AND HYPHEN')}]?[{_MEASURED}]")


def with_mixed(nodes: list[Node], classes: str) -> list[Node]:
    """The nodes with two figures of one measure joined into one.

    Parameters
    ----------
    nodes : list of Node
        A sentence after its quantities were read.
    classes : str
        Their letters.

    Returns
    -------
    list of Node
        A measure in a whole number of the larger unit and a part of one in the smaller is one quantity in the smaller:
        136 seconds. The inches of "a 6-foot-4 forward" go without saying.
    """
    if not _SIDE_BY_SIDE.search(classes):
        return nodes
    joined: list[Node] = []
    for node in nodes:
        larger = _larger(joined, node)
        if larger is None:
            joined.append(node)
            continue
        first, part = joined[larger].value, node.value
        smaller = part.unit or "inches"
        value = first.value * _PARTS[first.unit, smaller] + part.value
        figure = (first.figure[0], part.figure[1])
        quantity = part._replace(value=value, unit=smaller, noun=None, figure=figure, qualifier=first.qualifier)
        letter = joined[larger].letter
        start = joined[larger].start
        del joined[larger:]
        joined.append(Node(letter, start, node.end, "#", quantity))
    return joined


def _larger(joined: list[Node], node: Node) -> int | None:
    """Where the larger unit stands of which a figure tells the part."""
    if node.letter not in _MEASURED or not isinstance(node.value, Quantity):
        return None
    at = len(joined) - 1
    hyphened = at >= 0 and joined[at].letter == _L["HYPHEN"]
    at -= hyphened or at >= 0 and joined[at].word == "and"
    if at < 0 or joined[at].letter not in _MEASURED or not isinstance(joined[at].value, Quantity):
        return None
    first, part = joined[at].value, node.value
    smaller = part.unit or hyphened and first.hyphened and first.unit == "feet" and "inches"
    most = _PARTS.get((first.unit, smaller))
    whole = first.value % 1 == 0 and first.low is None and part.qualifier is None
    return at if most and whole and 0 <= part.value < most else None
