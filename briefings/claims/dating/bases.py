"""What a change is measured against: the words that name its base, and the times that are only a base."""

from __future__ import annotations

from typing import NamedTuple

from briefings.claims.dating.dates import Period
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.wordlists import words

_L = LETTER
_BASIS = {_L["YOY"]: ("yoy", 12), _L["QOQ"]: ("qoq", 3), _L["MOM"]: ("mom", 1)}
#: The basis by its months.
BASE_OF = {12: "yoy", 3: "qoq", 1: "mom"}


class Basis(NamedTuple):
    """What a change is measured against: so many months back, or a base date.

    With ``same`` it is the same part of another year, "the same period of 2018".
    """

    name: str
    months: int | None = None
    base: str | None = None
    source: str = "stated"
    same: bool = False


_AVERAGE = frozenset(
    (
        "annual average",
        "average annual",
        "a year",
        "per year",
        "each year",
        "every year",
        "annually",
        "compound annual",
        "per annum",
    )
)


def basis_of(draft: Draft, view: View) -> Basis | None:
    """The basis of a change, where its clause names one.

    Parameters
    ----------
    draft : Draft
        A claim of the sentence.
    view : View
        The sentence.

    Returns
    -------
    Basis or None
    """
    first = max(0, min(draft.figures) - 8)
    average, last = False, max(draft.last, draft.reach)
    reach = 16 if draft.kind == "multiple" else 9
    for at in range(first, min(len(view.letters), last + reach)):
        letter = view.letters[at]
        if at > last and letter in _NEXT_CLAIM and view.nodes[at].word not in ("that", "what"):
            break
        if letter in _BASIS:
            return Basis(*_BASIS[letter])
        if at == last + 1 and _is_same_period(view, at):
            return Basis(BASE_OF[12], 12)
        if letter == _L["ANNUAL"] or letter == _L["RATE"]:
            word = view.nodes[at].word
            if word in ("annual", "yearly") and view.letters[at + 1 : at + 2] in _GROWTH:
                return Basis(BASE_OF[12], 12)
            average = average or word in _AVERAGE
        if letter == _L["PERIOD"] and at > last:
            period = view.nodes[at].value
            if period is not None and is_base(view, at):
                if period.back == 0 and period.end:
                    return Basis("base", base=period.end, source=period.source, same=True)
                if period.back:
                    return Basis(BASE_OF.get(period.back, "window"), period.back)
                if period.end and period.start is None:
                    return Basis("base", base=period.end, source=period.source)
    return Basis("annual_average") if average else _opening_base(view)


def _is_same_period(view: View, at: int) -> bool:
    """Whether the base is "over the same period" with no word of which: that of the year before."""
    return [node.word for node in view.nodes[at + 1 : at + 2]] == ["the same period"]


def _opening_base(view: View) -> Basis | None:
    """The base that opens a sentence: "Compared with June 2021, output declined"."""
    if view.letters[:1] != _L["COMPARED"]:
        return None
    at = next((at for at in range(1, min(5, len(view.letters))) if view.letters[at] == _L["PERIOD"]), None)
    period = view.nodes[at].value if at is not None else None
    if period is None or not period.end or period.start or period.back is not None:
        return None
    return Basis("base", base=period.end, source=period.source)


_GROWTH = tuple(letters("UPNOUN UP DOWN DOWNNOUN"))
_NEXT_CLAIM = letters("QTY WHICH")


_BASE_NOUNS = frozenset(words("average level levels peak low mark baseline period figure same"))
_WITHIN_BASE = letters("IN AT THE A DET OF ON WHICH")
_BASE_WORDS = frozenset(
    ("than", "short of", "compared with", "compared to", "against", "versus", "as against", "relative to")
)


def is_no_time(view: View, at: int) -> bool:
    """Whether a time does not date a figure: a base of comparison, or the reach of "the highest since 2014".

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node to look at.

    Returns
    -------
    bool
    """
    if at and view.letters[at - 1] == _L["SINCE"]:
        before = view.nodes[max(0, at - 5) : at - 1]
        return any(
            node.letter == _L["SUPERLATIVE"] or node.word in ("most", "least", "first", "any") for node in before
        )
    return _in_aside(view, at) or _is_of_saying(view, at) or _is_for_later(view, at) or is_base(view, at)


def _in_aside(view: View, at: int) -> bool:
    """Whether a time belongs to an aside: "5G, launched in 2019, now", "the wage, raised in May, is"."""
    opener = view.letters.rfind(_L["COMMA"], max(0, at - 7), at) + 1
    if not opener or opener == at or any(letter in QTY for letter in view.letters[opener:at]):
        return False
    if at - opener == 2 and view.nodes[opener].word in _BEGUN:
        return True
    closed = view.letters[at + 1 : at + 2] == _L["COMMA"]
    return closed and (view.letters[opener] == _L["WHICH"] or view.nodes[opener].word.endswith("ed"))


def _is_of_saying(view: View, at: int) -> bool:
    """Whether a time is that of the words: "ministers said on Wednesday", "she told reporters yesterday"."""
    before = {node.word for node in view.nodes[max(0, at - 3) : at]}
    period = view.nodes[at].value
    of_day = period is not None and len(period.end or "") == 10
    return not before.isdisjoint(_SAID) or of_day and not before.isdisjoint(_RELEASED)


_SAID = frozenset(words("said told announced"))
_RELEASED = frozenset(words("released published issued unveiled presented"))


def _is_for_later(view: View, at: int) -> bool:
    """Whether a time is that of what comes after the figure: "bought 300 for delivery in December"."""
    return at > 2 and view.letters[at - 3] == _L["FOR"] and view.nodes[at - 2].word in _AFTERWARDS


_AFTERWARDS = frozenset(words("delivery use completion launch opening release payment installation commissioning"))


_BEGUN = frozenset(("founded", "established", "created", "opened", "launched", "born", "built", "introduced", "signed"))


def is_base(view: View, at: int) -> bool:
    """Whether a time is what is compared with: "than in 2018", "compared with 1990", "that of 2015", "from May".

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node to look at.

    Returns
    -------
    bool
    """
    for step in range(at - 1, max(-1, at - 4), -1):
        word = view.nodes[step].word
        if word in _BASE_WORDS or word.endswith(" than"):
            return True
        if view.letters[step] not in _WITHIN_BASE and word not in _BASE_NOUNS:
            break
    if _in_multiple(view, at):
        return True
    lead = [node.word for node in view.nodes[max(0, at - 2) : at]]
    if len(lead) == 2 and lead[0] in _LIKENED and lead[1] in ("of", "in"):
        return True
    if at + 1 < len(view.nodes) and view.nodes[at + 1].word in _BASE_NOUNS:
        return True
    period: Period | None = view.nodes[at].value
    if not lead or period is None or period.start is not None:
        return False
    if period.back is not None:
        return lead[-1] in _FROM
    if lead[-1] == "over" and len(lead) > 1:
        return bool(period.spread) and at >= 3
    return lead[-1] in _FROM and (bool(period.spread) or lead[-1] == "from" and len(period.end) == 7)


def _in_multiple(view: View, at: int) -> bool:
    """Whether a time is that of the old level of a multiple: "twice as many as in 2000", "triple what it was in"."""
    for step in range(at - 1, max(-1, at - 9), -1):
        if view.letters[step] in _ENDS:
            return False
        if view.nodes[step].word in _OLD_LEVEL:
            of_number = step and view.letters[step - 1] in _MULTIPLES and view.nodes[step].word == "as"
            times_over = not of_number and any(letter in _MULTIPLES for letter in view.letters[:step])
            return times_over or _PART_OF.search(view.letters, 0, step) is not None
    return False


_ENDS = letters("QTY COMMA BUT")
_MULTIPLES = letters("TIMESQ MULTIPLE")
_PART_OF = pattern("PERCENT OF? <THE DET>?$")
_OLD_LEVEL = frozenset(("as", "what", "as much as", "as many as", "the figure", "level", "total", "number", "numbers"))
_LIKENED = frozenset(("that", "those", "level", "levels", "as", "as high as", "as low as"))
_FROM = frozenset(("over", "from", "on", "above", "below"))
