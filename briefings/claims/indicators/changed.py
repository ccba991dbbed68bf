"""What a change is of: the subject that rose, the object that was cut, what a rise is in."""

from __future__ import annotations

import re

from briefings.claims.indicators.phrases import phrase_after, phrase_before, subject_before
from briefings.claims.view import QTY, View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.vocabulary import CHANGE_NOUNS
from briefings.claims.words.wordlists import words

_L = LETTER
OF_IN = letters("OF IN")


def what_changed(view: View, match: re.Match[str], word: int, d: int):
    """What changed: the subject of the verb, the object of "cut ... by", or what a noun like "rise" is "in" or "of".

    Parameters
    ----------
    view : View
        The sentence.
    match : re.Match
        Of the pattern of a rule of changes.
    word, d : int
        The nodes of the verb or noun of change and of the figure.

    Returns
    -------
    tuple of int, str or None
        The nodes of the indicator, its text, or ``"pronoun"``.
    """
    groups = match.groupdict()
    if groups.get("object"):
        return match.span("object")
    noun = (
        word > d
        or view.letters[word] in letters("UPNOUN DOWNNOUN")
        or view.letters[word - 1 : word] in tuple(letters("A AND THE"))
        and word > 0
        or view.nodes[word].word in CHANGE_NOUNS
        and view.letters[_article_of(view, word)] == _L["A"]
    )
    if noun:
        after = max(word, d) + 1
        if after < len(view.letters) and view.nodes[after].word in ("in", "of", "for"):
            found = phrase_after(view, after + 1)
            if found:
                return found
        if word < d and view.letters[word + 1 : word + 2] in tuple(OF_IN):
            found = phrase_after(view, word + 1)
            if found and found[1] <= d and view.letters[found[0]] not in QTY:
                return found
        if word < d and view.nodes[word].word == "growth" and view.letters[word - 1 : word] not in tuple(_BRINGING):
            return phrase_before(view, word + 1)
    if (
        word < d
        and not groups.get("by")
        and view.nodes[word].word in _GAINING
        and view.nodes[word - 1].word != "having"
    ):
        found = _things(view, d)
        if found:
            return found
    return subject_before(view, _start_of_noun(view, min(word, d)) if noun else min(word, d))


#: Verbs of change whose object is what there is more or less of: "lost 40 hectares of forest", "added 7,000 jobs".
_GAINING = frozenset(words("lost lose loses losing add adds added adding shed sheds gained gain gains"))


def _things(view: View, at: int):
    """What a figure counts, or what it is of."""
    if view.nodes[at + 1 : at + 2] and view.nodes[at + 1].word == "of":
        return phrase_after(view, at + 2)
    return view.noun(at)


def _article_of(view: View, at: int) -> int:
    """Where the phrase of a noun of change begins: "an average annual increase"."""
    while at and view.letters[at - 1] in _BEFORE_NOUN and view.letters[at] != _L["A"]:
        at -= 1
    return at


def _start_of_noun(view: View, at: int) -> int:
    """Where the phrase of a noun of change begins, its verb included: "registering a slight", "saw an annual"."""
    first = _article_of(view, at)
    if first and (view.letters[first - 1] in _BRINGING or view.nodes[first - 1].word.endswith("ing")):
        first -= 1
    return first if view.letters[first] in _BRINGING + _L["A"] or view.nodes[first].word.endswith("ing") else at


_BEFORE_NOUN = letters("WORD ANNUAL RATE ADVERB A YOY QOQ MOM MULTIPLE")
_BRINGING = letters("SHARE REACH BE")
