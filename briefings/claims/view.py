"""A sentence ready for the rules, and the drafts of claims that they make of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from briefings.claims.dating.periods import with_periods
from briefings.claims.figures.conversions import without_conversions
from briefings.claims.figures.mixed import with_mixed
from briefings.claims.figures.quantities import Quantity, with_quantities
from briefings.claims.figures.sharing import with_ranges, with_shared_units
from briefings.claims.words.lexicon import letters
from briefings.claims.words.tokens import Node, letters_of, tokens

QTY = letters("QTY")
FIGURE = re.compile(f"[{QTY}]")
#: The kinds that compare two times, and those that tell by how much something changed.
COMPARISONS = ("from_to", "change_pct", "change_pp", "change_abs")
CHANGES = (*COMPARISONS[1:], "multiple")
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Draft:
    """A claim as a rule found it, before its time, its indicator's last form and its identity.

    ``first`` and ``last`` are the nodes of the quote, ``figures`` the nodes whose numbers it uses (the later one last).
    ``reach`` is the last figure of the list that the claim's is in: what is said after that goes for all of them.
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
    place: str | None = None
    reach: int = 0
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

    def noun(self, at: int) -> str | None:
        """The noun that a figure counts with its modifiers, as it is written, on one line."""
        span = self.quantity(at).noun
        return " ".join(self.text[slice(*span)].split()) if span else None


def view_of(text: str, event: date | None, signs: Mapping[str, str] | None = None) -> View:
    """A sentence cut into words, times and quantities.

    Parameters
    ----------
    text : str
        The sentence.
    event : date or None
        The day that its relative dates count from.
    signs : mapping of str to str, optional
        The currencies of the signs that have a meaning of their own in the document.
    """
    nodes = with_quantities(with_periods(tokens(text, signs or {}), text, event), text)
    found = letters_of(nodes)
    if len(FIGURE.findall(found)) > 1:
        nodes = with_ranges(with_shared_units(without_conversions(with_mixed(nodes, found), found)))
        found = letters_of(nodes)
    return View(text, event, nodes, found)
