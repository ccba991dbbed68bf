"""Of whom or where a figure is told where a pronoun stands for what it measures: "In the islands it was 34 percent"."""

from __future__ import annotations

import re

from briefings.claims.view import QTY, View
from briefings.claims.words.lexicon import letters

_AMONG = frozenset(("in", "among", "across", "outside"))
_CLAUSES = letters("BUT WHICH SKIP AND COMMA")
_SUBJECTS = letters("PRONOUN THE COMMA")
_NO_PLACES = letters("PERIOD TIMEUNIT RATE ADVERB DET THIS LAST COMPARED QUOTE") + QTY
_NOUNS = letters("WORD NAME")
_LINKS = letters("OF IN AT ON FOR FROM TO BY")
_BASE = re.compile(r"(.+?) (?:of|in|at|on|for|from|to|by) ")


def place_before(view: View, at: int) -> str | None:
    """Where or among whom something holds, told at the beginning of its clause.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The first node of a claim with a pronoun for its subject.

    Returns
    -------
    str or None
        "in the islands", "among women".
    """
    for first in range(at - 1, -1, -1):
        if view.nodes[first].word in _AMONG and (first == 0 or view.letters[first - 1] in _CLAUSES):
            stop = first + 2
            while stop < at and view.letters[stop] not in _SUBJECTS:
                stop += 1
            stretch = view.letters[first + 1 : stop]
            if (
                stop == at
                or not any(letter in _NOUNS for letter in stretch)
                or any(letter in _NO_PLACES for letter in stretch)
            ):
                return None
            text = view.words((first, stop))
            return text[0].lower() + text[1:]
    return None


def those_before(view: View, at: int, named: str | None) -> str | None:
    """What "those" or "that" stands for before a preposition: "imports from Peru" of "those from Peru".

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The first node of a claim.
    named : str or None
        What was measured before, "imports from Chile".

    Returns
    -------
    str or None
    """
    if not named:
        return None
    for first in range(at - 2, max(-1, at - 7), -1):
        if view.letters[first] in _ENDS:
            return None
        stands = view.nodes[first].word in ("those", "that") and view.letters[first + 1] in _LINKS
        if stands and (base := _BASE.match(f"{named} to ")):
            stop = at
            while stop > first and view.letters[stop - 1] not in _NOUNS:
                stop -= 1
            return f"{base[1]} {view.words((first + 1, stop))}" if stop > first + 2 else None
    return None


_ENDS = letters("COMMA SKIP BUT") + QTY
