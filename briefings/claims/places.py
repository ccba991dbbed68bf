"""Of whom or where a figure is told where a pronoun stands for what it measures: "In the islands it was 34 percent"."""

from __future__ import annotations

from briefings.claims.lexicon import letters
from briefings.claims.view import QTY, View

_AMONG = frozenset(("in", "among", "across", "outside"))
_CLAUSES = letters("BUT WHICH SKIP AND COMMA")
_SUBJECTS = letters("PRONOUN THE COMMA")
_NO_PLACES = letters("PERIOD TIMEUNIT RATE ADVERB DET THIS LAST COMPARED QUOTE") + QTY
_NOUNS = letters("WORD NAME")


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
