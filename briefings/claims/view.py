"""A sentence ready for the rules, and the drafts of claims that they make of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from briefings.claims.lexicon import LETTER, letters
from briefings.claims.periods import with_periods
from briefings.claims.quantities import Quantity, with_quantities
from briefings.claims.tokens import Node, letters_of, tokens

QTY = letters("QTY")
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Draft:
    """A claim as a rule found it, before its time, its indicator's last form and its identity.

    ``first`` and ``last`` are the nodes of the quote, ``figures`` the nodes whose numbers it uses (the later one last).
    """

    kind: str
    rule: str
    first: int
    last: int
    figures: tuple[int, ...]
    value: float | None = None
    value_from: float | None = None
    value_to: float | None = None
    unit: str | None = None
    qualifier: str | None = None
    indicator: tuple[int, int] | str | None = None
    earlier: int | None = None
    later: int | None = None
    basis: str | None = None
    status: str = "stated"
    time_from: str | None = None
    time_to: str | None = None
    time_source: str | None = None


@dataclass(slots=True)
class View:
    """The nodes of one sentence and their letters, and which figures a rule has used."""

    text: str
    event: date | None
    nodes: list[Node]
    letters: str
    used: set[int] = field(default_factory=set)
    drafts: list[Draft] = field(default_factory=list)

    def quantity(self, at: int) -> Quantity:
        """The quantity that a node holds."""
        return self.nodes[at].value

    def words(self, span: tuple[int, int]) -> str:
        """The text from one node to before another, on one line."""
        first, stop = span
        return _SPACE.sub(" ", self.text[self.nodes[first].start : self.nodes[stop - 1].end])


def view_of(text: str, event: date | None) -> View:
    """A sentence cut into words, times and quantities.

    Parameters
    ----------
    text : str
        The sentence.
    event : date or None
        The day that its relative dates count from.
    """
    nodes = with_quantities(with_periods(tokens(text), text, event), text)
    nodes = _with_shared_units(nodes)
    return View(text, event, nodes, letters_of(nodes))


_LINKS = letters("COMMA AND OR TO HYPHEN BETWEEN")
_BARE = LETTER["BARE"]


def _with_shared_units(nodes: list[Node]) -> list[Node]:
    """Bare numbers take unit and scale of the next quantity of their list, range or pair ("from 3.1 to 4.7 million")."""
    count = len(nodes)
    for at in range(count - 2, -1, -1):
        node = nodes[at]
        if node.letter != _BARE:
            continue
        after = at + 1
        while after < count and after - at <= 4 and nodes[after].letter in _LINKS:
            after += 1
        if after == at + 1 or after >= count or nodes[after].letter not in QTY:
            after = _across_period(nodes, at)
            if after is None:
                continue
        other: Quantity = nodes[after].value
        mine: Quantity = node.value
        scale = other.scale
        value = mine.value
        if mine.scale == 1 and scale > 1 and value * scale <= 100 * max(abs(other.value), 1):
            value = float(round(value * scale)) if scale > 1 else value
        noun = other.noun
        nodes[at] = node._replace(
            letter=nodes[after].letter, value=mine._replace(value=value, unit=other.unit, noun=noun)
        )
    _share_backwards(nodes)
    return nodes


_TIME_GAP = letters("IN PERIOD AT BY COMMA TO")


def _across_period(nodes: list[Node], at: int) -> int | None:
    """The later end of "from 3.1 in 2012 to 4.7 million"."""
    if at == 0 or nodes[at - 1].letter != LETTER["FROM"]:
        return None
    after = at + 1
    while after < len(nodes) and after - at <= 6 and nodes[after].letter in _TIME_GAP:
        after += 1
    return after if after < len(nodes) and nodes[after].letter in QTY else None


_FORWARD = letters("TO AND FROM COMPARED HYPHEN")
_PASSED = letters("PERIOD IN AT BY COMMA UP DOWN OF THE ADVERB")


def _share_backwards(nodes: list[Node]) -> None:
    """A bare later number takes the unit of the quantity before it ("from $3 to 5 billion", "27 clinics, up from 18")."""
    for at in range(1, len(nodes)):
        if nodes[at].letter != _BARE:
            continue
        before = at - 1
        linked = False
        while before >= 0 and nodes[before].letter in _FORWARD + _PASSED:
            linked = linked or nodes[before].letter in _FORWARD
            before -= 1
        if (
            linked
            and before >= 0
            and nodes[before].letter in QTY
            and nodes[before].letter not in (_BARE, LETTER["PERCENT"], LETTER["POINTS"])
        ):
            other: Quantity = nodes[before].value
            nodes[at] = nodes[at]._replace(
                letter=nodes[before].letter, value=nodes[at].value._replace(unit=other.unit, noun=other.noun)
            )
