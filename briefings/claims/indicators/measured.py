"""What a claim measures, in words: the phrase that its rule found, or what a pronoun or a verb of doing stands for."""

from __future__ import annotations

from briefings.claims.carrying import Context
from briefings.claims.indicators.deeds import passes, thing_done
from briefings.claims.indicators.phrases import TAKEN_UP, phrase_after, subject_before
from briefings.claims.indicators.places import place_before, those_before
from briefings.claims.indicators.tails import head_end, with_tail
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.units import plural
from briefings.claims.words.wordlists import words


def name_indicator(draft: Draft, view: View, context: Context) -> None:
    """Give a claim its indicator as text; a pronoun stands for what was spoken of last.

    Parameters
    ----------
    draft : Draft
        A claim of the sentence, changed in place.
    view : View
        The sentence with its drafts.
    context : Context
        What is known from the sentences before, and from the claims before in this one.
    """
    if _adds_to_figure_before(draft, view):
        draft.indicator = context.indicator
        return
    draft.indicator = (
        those_before(view, draft.first, context.indicator)
        or _by_deed(draft, view)
        or _with_tail(draft, view)
        or draft.indicator
    )
    if isinstance(draft.indicator, tuple):
        draft.indicator = view.words(draft.indicator)
        if draft.indicator.lower() in TAKEN_UP:
            name = draft.indicator
            _take_up(draft, view, context)
            draft.indicator = draft.indicator or name
    elif draft.indicator == "pronoun":
        _take_up(draft, view, context)
    if draft.indicator is None and view.letters[draft.figures[-1]] in QTY:
        draft.indicator = view.noun(draft.figures[-1])
    draft.indicator = draft.indicator or _told_first(view, draft) or context.indicator


def _take_up(draft: Draft, view: View, context: Context) -> None:
    """Give a claim what was measured before, and the place or the people that it is told of."""
    at = draft.figures[-1]
    context.take_up(draft, view.letters[at] == LETTER["BARE"] and not _done_by_people(view, at))
    draft.place = place_before(view, draft.first)


def _told_first(view: View, draft: Draft) -> str | None:
    """The subject after a figure that opens its sentence: "At 9 percent, unemployment is ..."."""
    comma = view.letters.find(LETTER["COMMA"], draft.figures[-1])
    if view.letters[0] not in _AT or draft.first > 2 or comma < 0:
        return None
    found = phrase_after(view, comma + 1)
    return view.words((found[0], head_end(view, found))) if found else None


_AT = letters("AT WITH")


def _adds_to_figure_before(draft: Draft, view: View) -> bool:
    """Whether a claim adds to the figure before it: "4 million jobs, up 33 percent", "..., or 9 percent of GDP"."""
    of = isinstance(draft.indicator, tuple) and draft.indicator[0] > max(draft.figures)
    if draft.rule == "share" and not (of and _closes(view, draft.indicator[1])):
        return False
    if draft.rule != "share" and (of or draft.kind not in _ADDED):
        return False
    first = min(draft.first, *draft.figures)
    if isinstance(draft.indicator, str) or not any(max(other.figures) < first for other in view.drafts):
        return False
    apposed = view.nodes[first].word in ("up", "down") or view.letters[first] not in _NOT_APPOSED
    while first and (view.letters[first - 1] in _LEADS or view.nodes[first - 1].word.endswith("ing")):
        first -= 1
        apposed = True
    apposed = apposed or view.nodes[first].word.endswith("ing")
    return apposed and first > 0 and view.letters[first - 1] in _JOINTS and view.nodes[first - 1].word != "("


_ADDED = ("change_pct", "change_pp", "change_abs", "multiple", "rank")
_NOT_APPOSED = letters("UP DOWN WORD NAME")
_LEADS = letters("A QUALIFIER YOY QOQ MOM ANNUAL")
_JOINTS = letters("COMMA OR")
_CLOSES = ("", *letters("COMMA BUT PERIOD AND"))


def _closes(view: View, at: int) -> bool:
    """Whether nothing is said of the whole of a share, so that the share is no subject."""
    return view.letters[at : at + 1] in _CLOSES or view.nodes[at].word == "."


def _done_by_people(view: View, at: int) -> bool:
    """Whether the pronoun before a figure stands for people: "we have 312", "they were short of 900"."""
    pronouns = [node.word for node in view.nodes[:at] if node.letter == LETTER["PRONOUN"]]
    return bool(pronouns) and pronouns[-1] in ("i", "we", "you", "he", "she", "they")


def _by_deed(draft: Draft, view: View) -> str | None:
    """The thing of which a claim tells how much somebody did."""
    return None if draft.kind == "rank" else thing_done(view, min(draft.figures), draft.indicator)


def _what_amounts_to(view: View, at: int) -> str | None:
    """What is said to be so many: "employment" of "employment stood at 4.8 million people"."""
    verb = at - 1
    while verb > 0 and view.letters[verb] in _BEFORE_FIGURE:
        verb -= 1
    if passes(view, at):
        verb += 1
    elif verb < 1 or view.letters[verb] not in _AMOUNTING or view.nodes[verb].word in _COUNTING:
        return None
    if any(node.word == "there" for node in view.nodes[max(0, verb - 3) : verb]):
        return None
    subject = subject_before(view, verb)
    return view.words(subject) if isinstance(subject, tuple) else None


_BEFORE_FIGURE = letters("ADVERB QUALIFIER TO AT A RATE")
_AMOUNTING = letters("REACH BE UP DOWN")
_COUNTING = frozenset(words("recorded registered registering posted yielded generated earned"))


def _with_tail(draft: Draft, view: View) -> str | None:
    """The noun that a claim counts, or of which it tells a part, with what says which are meant."""
    at = draft.figures[-1]
    if draft.rule == "count" and draft.kind == "count":
        return _what_amounts_to(view, at) or with_tail(view, draft.indicator, at + 1, False)
    at = min(draft.figures)
    if view.letters[at] == LETTER["BARE"] and draft.kind == "count":
        return _whole_told_first(view, at)
    if view.letters[at] != LETTER["PERCENT"] or not (draft.kind == "share" or draft.kind == "from_to"):
        return None
    counted = _counted_in(view, at) or _whole_told_first(view, at)
    if counted is not None:
        return with_tail(view, counted, at + 1, True)
    if draft.indicator is None and view.quantity(at).fraction:
        draft.indicator = phrase_after(view, at + 1)
    if isinstance(draft.indicator, tuple):
        first, stop = draft.indicator[0], head_end(view, draft.indicator)
        whole = view.words((first, stop))
        if first > at and whole.lower() not in TAKEN_UP:
            every = view.text[view.nodes[at].start :].lower().startswith("every ")
            return with_tail(view, plural(whole) if every else whole, stop, True)
    return None


def _whole_told_first(view: View, at: int) -> str | None:
    """The whole that opens the sentence of a part: "Of the schools that replied, 61 percent had a library"."""
    comma = view.letters.find(LETTER["COMMA"])
    if view.letters[0] != LETTER["OF"] or not 0 < comma < at or not _NAMING.isdisjoint(view.letters[1:comma]):
        return None
    first = 1 + (view.letters[1] == LETTER["THE"])
    return view.words((first, comma)) if view.letters[first] in _NOUNS else None


_NAMING = frozenset(QTY + letters("PERIOD PRONOUN"))
_NOUNS = letters("WORD NAME")


def _counted_in(view: View, at: int) -> str | None:
    """The noun within a share, in the plural: the firms of "one firm in five"."""
    start, end = view.quantity(at).figure
    _, *named = view.text[start:end].split()
    link = next((place for place, word in enumerate(named) if word in ("in", "out")), 0)
    return " ".join([*named[: link - 1], plural(named[link - 1])]) if link else None
