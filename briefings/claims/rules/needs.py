"""What a rule cannot do without: the classes of which one must occur in a sentence for its pattern to match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as syntax
from re import _parser as parser

from briefings.claims.words.lexicon import letters

_REPEATS = (syntax.MAX_REPEAT, syntax.MIN_REPEAT)
#: In how many of a hundred sentences with a figure a class occurs, by the marked documents; in few, any other.
_FREQUENCIES = dict.fromkeys(letters("SKIP WORD"), 95)
_FREQUENCIES |= dict.fromkeys(letters("COMMA PERIOD THE IN BE PERCENT"), 50)
_FREQUENCIES |= dict.fromkeys(letters("OF PRONOUN COUNT TO NAME AND HAVE BARE ADVERB WHICH UP"), 27)
_FREQUENCIES |= dict.fromkeys(letters("A BY DET FROM MONEY PLAN WITH FOR DOWN REACH QUALIFIER ON BUT AT"), 14)
_FEW = 5


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


def needs_any_of(pattern: re.Pattern[str], classes: str) -> bool:
    """Whether a pattern, as far as can be told, matches only where there is one of some classes.

    Parameters
    ----------
    pattern : re.Pattern
        A pattern over the letters of classes.
    classes : str
        The letters of the classes.

    Returns
    -------
    bool
    """
    return any(demand <= frozenset(classes) for demand in _demands(parser.parse(pattern.pattern, pattern.flags)))


def _frequency(demand: frozenset[str]) -> int:
    """How many of a hundred sentences meet a demand, roughly: they may have several of its classes."""
    return sum(_FREQUENCIES.get(letter, _FEW) for letter in demand)


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
