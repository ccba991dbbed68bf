"""Amounts that only say in brackets what one in other money comes to."""

from __future__ import annotations

from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.tokens import Node

_MONEY = LETTER["MONEY"]
#: An amount and one within marks, as brackets are.
_TWO_AMOUNTS = _MONEY + LETTER["COMMA"] + _MONEY + LETTER["COMMA"]


def without_conversions(nodes: list[Node], classes: str) -> list[Node]:
    """The nodes without "($260 billion)" after "1.8 trillion yuan" where another amount in yuan is held against that.

    Parameters
    ----------
    nodes : list of Node
        A sentence after its quantities were read.
    classes : str
        Their letters.

    Returns
    -------
    list of Node
        Where a currency has one amount only, what that comes to in other money is left to be a figure of its own.
    """
    if _TWO_AMOUNTS not in classes:
        return nodes
    amounts = [node.value.unit for node in nodes if node.letter == _MONEY]
    converted = [
        at
        for at in range(2, len(nodes) - 1)
        if nodes[at].letter == nodes[at - 2].letter == _MONEY
        and nodes[at - 1].word == "("
        and nodes[at + 1].word == ")"
        and nodes[at].value.unit != nodes[at - 2].value.unit
        and amounts.count(nodes[at - 2].value.unit) > 1
    ]
    left_out = {beside for at in converted for beside in (at - 1, at, at + 1)}
    return [node for at, node in enumerate(nodes) if at not in left_out]
