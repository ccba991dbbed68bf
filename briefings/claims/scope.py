"""What a figure's sentence makes of it: a plan, a denial, a supposition, a count of the speech itself."""

from __future__ import annotations

from briefings.claims.lexicon import LETTER, letters
from briefings.claims.view import QTY, Draft, View

_L = LETTER


def excluded(view: View) -> bool:
    """Whether a sentence states no figure about the world."""
    return all(letter not in _FIGURES for letter in view.letters)


_FIGURES = QTY + letters("TIMESQ MULTIPLE ORDINAL SUPERLATIVE TOPS QUALIFIER NUMBERWORD NUMBER")


def planned(view: View, draft: Draft) -> bool:
    """Whether a claim is a plan, an aim, a hope or a forecast."""
    if draft.kind in ("rank", "duration"):
        return False
    for at in range(draft.first, max(-1, draft.first - 25), -1):
        letter = view.letters[at]
        if letter == _L["PLAN"]:
            return True
        if letter in letters("WHICH BUT SKIP") and at < draft.first:
            return False
    return False
