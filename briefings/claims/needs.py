"""What a rule cannot do without: the classes of which one must occur in a sentence for its pattern to match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as syntax
from re import _parser as parser

from briefings.claims.lexicon import letters

_REPEATS = (syntax.MAX_REPEAT, syntax.MIN_REPEAT)
#: Classes that most sentences have.
_COMMON = frozenset(letters("QTY WORD NAME THE OF IN A AND COMMA SKIP"))


def needed(pattern: re.Pattern[str]) -> frozenset[str]:
    """The letters of which a string must have one for a pattern to match in it.

    Parameters
    ----------
    pattern : re.Pattern
        A pattern over the letters of classes.

    Returns
    -------
    frozenset of str
        Of the pattern's demands the one that the fewest sentences meet; empty where the pattern demands nothing.
    """
    demands = _demands(parser.parse(pattern.pattern, pattern.flags))
    return min(demands, key=_frequency, default=frozenset())


def _frequency(demand: frozenset[str]) -> tuple[int, int]:
    """How many sentences meet a demand, as far as can be said without counting: by its common classes, and by all."""
    return len(demand & _COMMON), len(demand)


def _demands(parsed) -> Iterator[frozenset[str]]:
    """Sets of letters of each of which every match has one."""
    for kind, inner in parsed:
        if kind is syntax.LITERAL:
            yield frozenset(chr(inner))
        elif kind is syntax.IN and all(member is syntax.LITERAL for member, _ in inner):
            yield frozenset(chr(letter) for _, letter in inner)
        elif kind in (syntax.SUBPATTERN, syntax.ASSERT) or kind in _REPEATS and inner[0] > 0:
            yield from _demands(inner[-1])
        elif kind is syntax.BRANCH:
            branches = [list(_demands(branch)) for branch in inner[-1]]
            if all(branches):
                yield frozenset().union(*(min(branch, key=_frequency) for branch in branches))
