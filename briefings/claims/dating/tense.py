"""Whether words speak of the present or of the past."""

from __future__ import annotations

from briefings.claims.view import View
from briefings.claims.words.lexicon import letters
from briefings.claims.words.wordlists import words

#: Words that put a level at the day of the briefing.
NOW = frozenset(("now", "today", "currently", "at present", "presently", "this time"))
_PRESENT = frozenset(
    words("is are has have do does stands stand remains remain comes come makes make holds hold takes")
)
_PRESENT_OR_NOW = _PRESENT | NOW
_SINGULAR = frozenset(("it", "he", "she"))
_PAST = frozenset(
    words(
        "was were had did been became began bought brought built came cost dealt drew drove fell felt found fought "
        "gave got grew held kept knew laid led left lent lost made met paid put ran read rose said sank saw sent set "
        "shot shrank shut slept slid sold spent stood stole struck taught took told thought upheld went withdrew won "
        "wore wrote overtook"
    )
)


def is_present(view: View, first: int, stop: int) -> bool:
    """Whether a stretch of a sentence is in the present tense, or says "now" or "today".

    Parameters
    ----------
    view : View
        The sentence.
    first, stop : int
        The first node of the stretch and the node after its last.

    Returns
    -------
    bool
    """
    said = [node.word for node in view.nodes[first:stop]]
    if not _PRESENT_OR_NOW.isdisjoint(said):
        return True
    if _SINGULAR.isdisjoint(said):
        return False
    following = zip(said, said[1:], strict=False)
    return any(one in _SINGULAR and verb.endswith("s") and verb != "was" for one, verb in following)


def is_present_at(view: View, figure: int) -> bool:
    """Whether the verb of a figure is in the present tense: "a model manages 236 miles", "8 million cars use it".

    Parameters
    ----------
    view : View
        The sentence.
    figure : int
        Its node.

    Returns
    -------
    bool
    """
    before = figure - 1
    while before > 0 and view.letters[before] in _BETWEEN:
        before -= 1
    verb = view.nodes[before].word.split(" ")[0] if before >= 0 and view.letters[before] in _VERBS else ""
    if verb in _PRESENT or verb in _PLAIN or verb.endswith("s") and verb not in ("was", "this", "its"):
        return True
    for node in view.nodes[figure + 1 : figure + 5]:
        if node.letter in _CLAUSE_END:
            return False
        if node.word in _PLAIN or node.word in _PRESENT:
            return True
    return False


def is_perfect_at(view: View, figure: int) -> bool:
    """Whether a figure follows a verb in the present perfect: "has been cut from 19", "have since grown to 260".

    Parameters
    ----------
    view : View
        The sentence.
    figure : int
        Its node.

    Returns
    -------
    bool
    """
    for at in range(figure - 1, max(0, figure - 12), -1):
        if view.letters[at] in _CHANGED:
            return any(node.word in _HAVE for node in view.nodes[max(0, at - 3) : at])
    return False


_CHANGED = letters("UP DOWN MULTIPLE SHIFT REACH")
_HAVE = frozenset(("has", "have"))
_BETWEEN = letters("ADVERB QUALIFIER A THE AT TO")
_VERBS = letters("WORD REACH SHARE SPENDS HAVE BE")
_CLAUSE_END = letters("COMMA BUT SKIP AND WHICH")
_PLAIN = frozenset(words("use live work attend receive need earn pay account represent constitute run own belong"))


def is_past(view: View, first: int, stop: int) -> bool:
    """Whether a stretch of a sentence has a verb in the past tense and none in the present.

    Parameters
    ----------
    view : View
        The sentence.
    first, stop : int
        The first node of the stretch and the node after its last.

    Returns
    -------
    bool
    """
    if is_present(view, first, stop):
        return False
    return any(is_past_form(node.word) for node in view.nodes[first:stop])


def is_past_form(word: str) -> bool:
    """Whether a word or a phrase of a verb has the form of the past tense: "rose", "fell back", "counted"."""
    return word.endswith("ed") or word.partition(" ")[0] in _PAST
