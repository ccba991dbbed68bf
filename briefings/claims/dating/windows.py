"""The time that a sentence names for all that it says."""

from __future__ import annotations

from typing import NamedTuple

from briefings.claims.dating.bases import is_no_time
from briefings.claims.dating.dates import Period
from briefings.claims.view import QTY, View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.wordlists import words

_L = LETTER


class Window(NamedTuple):
    """The time of a sentence, as later sentences may carry it; ``base`` is what its changes were measured against."""

    start: str | None
    end: str | None
    source: str
    spread: int | None
    base: str | None = None


def sentence_window(view: View) -> Window | None:
    """The window that a sentence names for all its conjuncts: "From 2012 to 2021, ...", "In 2021, ...".

    A single date counts where it opens the sentence, or is the only one, or that of the data which show the rest.

    Parameters
    ----------
    view : View
        The sentence.

    Returns
    -------
    Window or None
    """
    if _L["PERIOD"] not in view.letters:
        return None
    found = [at for at, letter in enumerate(view.letters) if letter == _L["PERIOD"] and view.nodes[at].value]
    found = [at for at in found if view.nodes[at].value.back is None and not is_no_time(view, at)]
    if not found:
        return None
    first = found[0]
    if not _opens(view, first) and not _is_reported(view, first):
        of_a_pair = any(draft.earlier == first for draft in view.drafts)
        if len(found) > 1 or of_a_pair or _is_of_one_clause(view, first):
            return None
    return window_at(view, first)


def window_at(view: View, at: int) -> Window:
    """The window of a time: open to the end after "since", a mere point after "by".

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node of the time.

    Returns
    -------
    Window
    """
    period: Period = view.nodes[at].value
    before = view.letters[at - 1] if at else ""
    if before == _L["SINCE"]:
        return Window(period.end, None, period.source, None)
    return Window(period.start, period.end, period.source, None if before == _L["BY"] else period.spread)


def _is_of_one_clause(view: View, at: int) -> bool:
    """Whether a time within a sentence dates its own clause only: "since 2005", a time to come, "; by 2021 we"."""
    if _L["SINCE"] in view.letters[max(0, at - 8) : at] or view.nodes[at].value.future:
        return True
    while view.letters[at - 1] in _BEFORE_TIME:
        at -= 1
    return view.letters[at - 1] in _CLAUSE_LINKS


_BEFORE_TIME = letters("IN AT BY ON OF THE ADVERB")
_CLAUSE_LINKS = letters("BUT AND")


def _opens(view: View, at: int) -> bool:
    return all(letter in letters("IN AT BY ON SINCE OF THE ADVERB AND BUT QUALIFIER") for letter in view.letters[:at])


def _is_reported(view: View, at: int) -> bool:
    """Whether a time is that of data which show what follows: "The estimate for June 2024 shows that ..."."""
    if view.letters[at - 1] not in _OF_DATA or not _FIGURES.isdisjoint(view.letters[:at]):
        return False
    return any(node.word in _SHOW for node in view.nodes[at + 1 : at + 3])


_FIGURES = frozenset(QTY)
_OF_DATA = letters("FOR OF IN")
_SHOW = frozenset(
    words(
        "show shows showed found finds find indicate indicates indicated reveal reveals revealed suggest suggests "
        "suggested confirm confirms confirmed"
    )
)
