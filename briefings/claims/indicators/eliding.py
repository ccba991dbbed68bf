"""What a bare number counts where its noun is left out: said after a verb, before it with "of", or counted last."""

from __future__ import annotations

from briefings.claims.figures.nouns import counted
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.wordlists import words

_L = LETTER


def count_on(draft: Draft, view: View, last: str | None) -> None:
    """Give a bare number that goes on counting its noun: "5,270 of them", "a further 300", "It upheld 212".

    Parameters
    ----------
    draft : Draft
        A claim of the sentence, changed in place.
    view : View
        The sentence.
    last : str or None
        The noun that was counted last.
    """
    at = draft.figures[-1]
    if view.letters[at] != _L["BARE"] or draft.unit is not None:
        return
    noun = _noun_after(view, at) or _noun_before(view, at)
    if noun is None and (draft.rule == "counting_on" or counts_on(view, at)):
        noun = last
    if noun is not None and draft.kind in ("count", "level"):
        draft.unit = draft.indicator = noun
        draft.kind = "count"


def counts_on(view: View, at: int) -> bool:
    """Whether a bare number goes on counting what was counted before: "a further 300", "about 20 of them".

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
    before = view.nodes[at - 1].word if at else ""
    after = [node.word for node in view.nodes[at + 1 : at + 3]]
    return before.split(" ")[-1] in _FURTHER or before in OF_WHICH or after[:1] in _OTHERS or after in _OF_THEM


_FURTHER = frozenset(("further", "another", "additional", "remaining", "other", "rest", "extra"))
OF_WHICH = frozenset(("of which", "of whom"))
_OTHERS = (["more"], ["others"], ["of which"], ["of whom"])
_OF_THEM = [["of", word] for word in ("them", "these", "those")]


def _noun_after(view: View, at: int) -> str | None:
    """What a number is said to be: "447,082 were overseas Filipinos", "1.3 million of them non-smokers"."""
    after = at + 1
    if view.letters[after : after + 1] == _L["COMMA"]:
        after += 1
    if view.letters[after : after + 1] == _L["BE"] or view.letters[after : after + 2] == _L["OF"] + _L["PRONOUN"]:
        after += 1 if view.letters[after] == _L["BE"] else 2
        found = counted(view.nodes, after, view.text) if after < len(view.nodes) else None
        return found and found[0]
    return None


def _noun_before(view: View, at: int) -> str | None:
    """What a number is a part of: "Of the companies that received support, 5,270 had retained one"."""
    first = next((step for step in range(min(4, at)) if view.letters[step : step + 2] in _OF_THE), None)
    if first is None or view.letters[at - 1] != _L["COMMA"] or any(letter in QTY for letter in view.letters[first:at]):
        return None
    found = counted(view.nodes, first, view.text)
    return found and found[0]


_OF_THE = frozenset(_L["OF"] + letter for letter in letters("THE DET"))
#: What is no count, though its figure may stand without a unit where the money or the measure was told before.
_AMOUNTS = frozenset(
    words(
        "budget budgets revenue revenues turnover spending expenditure output production profit profits income incomes "
        "investment investments debt debts exports imports sales cost costs value gdp price prices wage wages salary "
        "fund funding ratio index score rate capacity deficit surplus tax taxes reserves savings loans"
    )
)


def go_on_counting(draft: Draft, view: View, last: str | None) -> None:
    """Let a whole number without any unit count what it is said to be the number of, or a large one what was last.

    What was counted last is not taken up where the subject of the number names an amount.

    Parameters
    ----------
    draft : Draft
        A claim of the sentence, changed in place.
    view : View
        The sentence.
    last : str or None
        The noun that was counted last.
    """
    if draft.unit is not None or view.letters[draft.figures[-1]] != _L["BARE"]:
        return
    draft.unit = _noun_numbered(view, draft.figures[-1])
    if draft.unit is not None or last is None:
        return
    named = (draft.indicator or "").lower().split()
    if draft.kind not in ("count", "from_to", "change_abs") or not _AMOUNTS.isdisjoint(named):
        return
    values = [value for value in (draft.value, draft.value_from, draft.value_to) if value is not None]
    if all(value == int(value) for value in values) and 100 <= max(map(abs, values)) < 1e12:
        draft.unit = last


def _noun_numbered(view: View, at: int) -> str | None:
    """What a number is said to be the number of: "bring the number of racks to 300,000"."""
    number = max((step for step in range(max(0, at - 12), at) if view.nodes[step].word in _NUMBER), default=None)
    if number is None or view.letters[number + 1] != _L["OF"]:
        return None
    if any(letter in _BREAKS for letter in view.letters[number:at]):
        return None
    found = counted(view.nodes, number + 2, view.text)
    return found and found[0]


_NUMBER = frozenset(("number", "numbers"))
_BREAKS = QTY + letters("COMMA BUT QUOTE")
