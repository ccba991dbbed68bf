"""Whether two figures of a sentence are of one thing: in one unit, under the same verb, nothing new named."""

from __future__ import annotations

import re

from briefings.claims.dating.tense import NOW
from briefings.claims.indicators.phrases import TAKEN_UP
from briefings.claims.view import QTY, View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.wordlists import words

_L = LETTER


def alike(view: View, a: int, b: int) -> bool:
    """Whether two figures measure in one unit.

    Parameters
    ----------
    view : View
        The sentence.
    a, b : int
        The nodes of the figures.

    Returns
    -------
    bool
    """
    one, other = view.quantity(a), view.quantity(b)
    if view.letters[a] != view.letters[b]:
        return False
    return one.unit == other.unit or view.letters[a] == _L["COUNT"] and _same_noun(one.unit, other.unit)


def _same_noun(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return False
    if one.startswith(f"{other} ") or other.startswith(f"{one} "):
        return True
    one, other = one.split(" per ")[0], other.split(" per ")[0]
    return one.rsplit(" ", 1)[-1] == other.rsplit(" ", 1)[-1]


def continues(view: View, a: int, b: int) -> bool:
    """Whether a figure is alike or goes on without the unit: "46 species in 1980 and 31 today".

    Parameters
    ----------
    view : View
        The sentence.
    a, b : int
        The nodes of the figures, in the order of the text.

    Returns
    -------
    bool
    """
    if alike(view, a, b):
        return True
    return view.letters[b] == _L["BARE"] and (
        view.letters[a] in _COUNTED or view.letters[a] == _L["MONEY"] and view.quantity(b).scale > 1
    )


_COUNTED = letters("COUNT SPAN")


def part_before(view: View, whole: int) -> int:
    """The figure that is spoken of where the one at hand is its whole: the 12 of "12 of our 80 depots".

    Parameters
    ----------
    view : View
        The sentence.
    whole : int
        The node of the figure at hand.

    Returns
    -------
    int
        The node of the part, or of the figure itself.
    """
    of = next((at for at in range(whole - 1, max(0, whole - 4), -1) if view.letters[at] not in _ALL), whole)
    of_all = 0 < of < whole - 1 and view.letters[of] == _L["OF"]
    return of - 1 if of_all and view.letters[of - 1] in QTY else whole


_ALL = letters("THE DET WORLD")


def takes_up(view: View, match: re.Match[str]) -> bool:
    """Whether the second clause of a match is about the thing of the first one.

    Parameters
    ----------
    view : View
        The sentence.
    match : re.Match
        With the groups of the rule ``two_clauses``.

    Returns
    -------
    bool
    """
    one, two, first = match.start("one"), match.start("two"), match.start("verb")
    named = (("noun", TAKEN_UP), ("source", _SOURCES))
    if any(match[name] and view.nodes[match.start(name)].word not in known for name, known in named):
        return False
    if match["same"]:
        return _says_the_same(view, match)
    if view.letters[two + 1 : two + 2] and view.nodes[two + 1].word in _DID:
        return True
    if not match["verb"]:
        return bool(match["date"]) and view.nodes[two - 1].word == "at" and view.nodes[one - 1].word.endswith("at")
    before = view.nodes[first - 1].word
    if before == "there" or before in NOW:
        return True
    if view.letters[first] in _PLAIN_VERBS and any(node.word in NOW for node in view.nodes[first:two]):
        return True
    put_now = two + 1 < len(view.nodes) and view.nodes[two + 1].word in NOW
    return view.letters[match.start("link")] in _JOINS and (put_now or view.letters[first] in _PLAIN_VERBS)


def _says_the_same(view: View, match: re.Match[str]) -> bool:
    """Whether the verb after a pronoun says no other deed: "it was", "they hold", not "it dismissed"."""
    before = {node.word[:3] for node in view.nodes[: match.start("link")]}
    verbs = (node.word for node in view.nodes[match.start("verb") : match.start("two")] if node.letter == _L["WORD"])
    return all(verb in _PUTTING or verb[:3] in before for verb in verbs)


def puts(view: View, link: int, figure: int) -> bool:
    """Whether the words between a clause's link and its figure say no other deed, and of nothing else.

    Parameters
    ----------
    view : View
        The sentence.
    link, figure : int
        The nodes of the link and of the figure.

    Returns
    -------
    bool
    """
    before = {node.word for node in view.nodes[:link]}
    said = (node.word for node in view.nodes[link:figure] if node.letter in _SAID)
    return all(word in _PUTTING or word in before for word in said)


_SAID = letters("WORD NAME UP DOWN")
#: Verbs that say no more than that there is so much.
_PUTTING = frozenset(
    words(
        "counts counted numbers took takes take found held holds hold employs employed runs ran owns owned operates "
        "operated serves served lists listed boasts boasted gets got counting needs needed pays paid carries carried "
        "sees saw sits sat made makes did do shows showed puts put brings brought handles handled covers covered keeps "
        "kept receives received gives gave spends spent us them"
    )
)
_SOURCES = frozenset(("report", "survey", "census", "edition", "study", "count", "audit"))
_DID = frozenset(("did", "do", "does", "had", "are", "is", "were", "was"))
_JOINS = letters("AND BUT")
_PLAIN_VERBS = letters("HAVE REACH BE SPENDS SHARE")


def is_change(view: View, figure: int) -> bool:
    """Whether a figure says by how much something changed or differs: "rose 5 percent", "was 5 percent higher".

    What is counted after "by" is who does it: "was used by 14 libraries".

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
    before = view.letters[max(0, figure - 2) : figure]
    if view.quantity(figure).noun or view.letters[figure : figure + 2] == _L["PERCENT"] + _L["OF"]:
        before = before.replace(_L["BY"], "")
    changed = any(letter in _CHANGES for letter in before) and not before.endswith(_L["TO"])
    after = view.letters[figure + 1 : figure + 3]
    return changed or after[:1] in _COMPARATIVES or after[:1] == _L["OF"] and after[1:] in _COMPARATIVES


_CHANGES = letters("UP DOWN UPNOUN DOWNNOUN BY")
_COMPARATIVES = tuple(letters("HIGHER LESSER UP DOWN UPNOUN DOWNNOUN THAN QUALIFIER"))


def names_another_thing(view: View, two: int) -> bool:
    """Whether the figure of the second clause is of something that the first one does not name.

    Parameters
    ----------
    view : View
        The sentence.
    two : int
        The node of that figure.

    Returns
    -------
    bool
    """
    known = {node.word for node in view.nodes[:two]}
    for at in range(two + 1, min(two + 6, len(view.letters))):
        letter, word = view.letters[at], view.nodes[at].word
        if letter in _ENDS:
            return False
        if letter in _NOUNS and word not in known and word not in _DID and not word.endswith("ed"):
            return True
    return False


_ENDS = QTY + letters("COMMA BUT SKIP WHICH PERIOD AND")
_NOUNS = letters("WORD NAME")
