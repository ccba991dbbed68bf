"""Indicators: the noun phrase that a figure measures, found around it."""

from __future__ import annotations

from briefings.claims.indicators.naming import is_threshold
from briefings.claims.view import QTY, View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.participles import PARTICIPLES
from briefings.claims.words.units import is_plural
from briefings.claims.words.vocabulary import CHANGE_NOUNS
from briefings.claims.words.wordlists import words

_SKIPPED = letters("HAVE BE ADVERB WOULD PLAN PERIOD IN COMMA NOT TO REACH BUT AT ON SINCE BY")
_BOUNDARY = letters("WHICH BUT SKIP QUOTE IF COMPARED RESPECTIVELY") + QTY
_PHRASE_START = letters(
    "THE A DET ADVERB AND OR COMMA IN AT ON BY WITH FOR OF HAVE BE THIS LAST QUALIFIER HYPHEN BUT QUOTE "
    "SKIP FROM TO THAN SIGN YOY QOQ MOM"
)
_PHRASE_END = letters(
    "COMMA QUALIFIER AND OR IN AT ON BY WITH FOR OF HAVE BE FROM TO THE A ADVERB HYPHEN SIGN WOULD PLAN SKIP QUOTE "
    "PERIOD SINCE THAN BUT WHICH DET"
)
_INSIDE = letters(
    "WORD NAME OF THE A DET AND HYPHEN NAMELABEL ADVERB ORDINAL RATE ANNUAL UPNOUN DOWNNOUN MULTIPLE SUPERLATIVE TOP "
    "HIGHER INDEXPOINT TIMEUNIT MONEYNAME WORLD TIMES RANK PCT QUARTER SHARE"
)
#: Nouns that take up what was measured before: "a licence cost 45 dollars; last year the fee was 80".
TAKEN_UP = frozenset(words("figure number total share rate proportion price fee cost count sum average"))
_SAYING = frozenset(
    words(
        "said says say see sees reported reports showed shows show noted notes announced that stated found "
        "estimated suggests indicate indicates indicated saw seen means revealed told added explained"
    )
)


def trimmed(view: View, first: int, stop: int) -> tuple[int, int] | None:
    """The nodes of a phrase without articles, prepositions and the like at its ends.

    Parameters
    ----------
    view : View
        The sentence.
    first, stop : int
        The first node of the phrase and the node after its last.

    Returns
    -------
    tuple of int or None
        First node of the phrase and the node after its last.
    """
    while first < stop and view.letters[first] in _PHRASE_START:
        first += 1
    while stop > first and view.letters[stop - 1] in _PHRASE_END and view.nodes[stop - 1].word != "#":
        stop -= 1
    return (first, stop) if first < stop and not _is_rate(view, first) else None


def _is_rate(view: View, at: int) -> bool:
    """Whether a phrase only says per what: "per year", not "per capita income"."""
    return view.letters[at] == LETTER["PER"] and [node.word for node in view.nodes[at + 1 : at + 2]] != ["capita"]


def subject_before(view: View, verb: int) -> tuple[int, int] | str | None:
    """The subject of a verb: the phrase before it back to the beginning of the clause.

    Returns
    -------
    tuple of int, str or None
        First node and the node after the last; ``"pronoun"`` where a pronoun stands for it.
    """
    stop = verb
    while stop > 0 and view.letters[stop - 1] in _SKIPPED:
        stop -= 1
        if view.nodes[stop].word == ")":
            stop = next((at for at in range(stop - 1, -1, -1) if view.nodes[at].word == "("), stop)
    stop = _before_aside(view, stop, verb)
    if stop == 0:
        return None
    if view.letters[stop - 1] == LETTER["WHICH"]:
        return phrase_before(view, stop - 1)
    first = stop
    while first > 0 and not _is_boundary(view, first - 1, stop):
        first -= 1
    if first == stop:
        return None
    expecting = max((view.letters.rfind(letter, first, stop) for letter in _EXPECTING), default=-1)
    if first <= expecting < stop - 1 and LETTER["TO"] in view.letters[stop:verb]:
        first = expecting + 1
    first, stop = _own_subject(view, first, stop)
    if view.nodes[first].word == "those" and view.letters[first + 1] in _OF_PLACE:
        return "pronoun"
    found = trimmed(view, first, _verb_in(view, first, stop))
    if found is None:
        return "pronoun" if view.letters[first] == LETTER["DET"] else None
    if view.letters[found[0]] == LETTER["PRONOUN"]:
        return "pronoun"
    return found


_OF_PLACE = letters("IN OF AT ON FOR FROM WITH")
_OF_AGES = letters("SPAN AND")
_AND_OLDER = [["and", age] for age in ("older", "younger", "over", "above", "under")]
_ASIDE_OF_FIGURES = letters("AT WITH")
_EXPECTING = letters("PLAN")
_OPENERS = letters("A THE DET PRONOUN")
_NO_NOUNS = frozenset(words("outside inside near around beyond above below"))
_PUTTING = frozenset(
    words(
        "put puts reckon reckons estimate estimates estimated value values valued left leaves made makes enjoy enjoys"
    )
)


def _own_subject(view: View, first: int, stop: int) -> tuple[int, int]:
    """A stretch without what goes before its subject, "in towns a household", or is said of it, "the number I have".

    An article or a pronoun directly after a noun opens another phrase.
    """
    for at in range(first + 2, stop):
        if view.letters[at] not in _OPENERS:
            continue
        before = at - 1
        while before > first and view.letters[before] == LETTER["ADVERB"]:
            before -= 1
        if view.letters[before] not in _NOUNS:
            continue
        if view.letters[first] in _OF_PLACE:
            if not view.nodes[before].word.endswith("ing") and view.nodes[before].word not in _NO_NOUNS:
                return at, stop
        elif view.letters[at] == LETTER["PRONOUN"]:
            return first, at
        elif view.nodes[before].word in _PUTTING:
            return at, stop
    return first, stop


def _before_aside(view: View, stop: int, verb: int) -> int:
    """Where an aside begins that ends before a verb: "Letters, by contrast, slid", "Soya, the main crop, yielded"."""
    end = view.letters.rfind(LETTER["COMMA"], stop, verb)
    opener = view.letters.rfind(LETTER["COMMA"], 0, end) if end > 0 else -1
    while opener > 0 and (
        view.letters[opener + 1] in _ASIDE_OF_FIGURES or not any(letter in QTY for letter in view.letters[opener:end])
    ):
        first = opener
        while first > 0 and not _is_boundary(view, first - 1, opener):
            first -= 1
        if any(letter in _NOUNS for letter in view.letters[first:opener]) and _verb_in(view, first, opener) == opener:
            return min(opener, stop)
        opener = view.letters.rfind(LETTER["COMMA"], 0, opener)
    return stop


def _verb_in(view: View, first: int, stop: int) -> int:
    """Where the verb of a clause begins, a noun before it, or the end of the stretch."""
    for at in range(first + 1, stop):
        if (
            _is_finite(view, at)
            and view.letters[at - 1] not in _BEFORE_PARTICIPLE
            and any(letter in _NOUNS for letter in view.letters[first:at])
        ):
            return at
    return stop


def _is_finite(view: View, at: int) -> bool:
    letter = view.letters[at]
    return letter in _FINITE or letter in _MOVES and view.nodes[at].word not in CHANGE_NOUNS


_MOVES = letters("UP DOWN MULTIPLE")
_BEFORE_PARTICIPLE = letters("OF THE A DET ADVERB AND")
_FINITE = letters("BE HAVE PLAN REACH SHARE")
_NOUNS = letters("WORD NAME RATE WORLD UPNOUN DOWNNOUN")


def _is_boundary(view: View, at: int, stop: int) -> bool:
    letter = view.letters[at]
    if letter not in _MAY_BOUND:
        return view.nodes[at].word in _SAYING
    if letter in QTY and is_threshold(view, at):
        return False
    if letter == LETTER["SKIP"] and view.nodes[at].word == "#":
        return False
    if letter in _OF_AGES and [node.word for node in view.nodes[at : at + 3]][-2:] in _AND_OLDER:
        return False
    if letter in _BOUNDARY or view.nodes[at].word in _SAYING:
        return True
    if letter == LETTER["PERIOD"]:
        return True
    if letter == LETTER["COMMA"]:
        return not _in_noun_list(view, at, stop)
    if letter == LETTER["AND"]:
        return any(other in QTY or other in _CHANGES for other in view.letters[:at])
    return False


_MAY_BOUND = _BOUNDARY + _OF_AGES + letters("PERIOD COMMA")
_CHANGES = letters("UP DOWN")
_LISTED = letters("WORD NAME COMMA AND OF THE")


def _in_noun_list(view: View, at: int, stop: int) -> bool:
    """Whether a comma stands in a list of nouns ("Primary, secondary and tertiary industry")."""
    return (
        LETTER["AND"] in view.letters[at:stop]
        and view.nodes[at].word == ","
        and all(letter in _LISTED for letter in view.letters[at:stop])
        and all(letter in _LISTED for letter in view.letters[:at])
    )


def phrase_before(view: View, stop: int) -> tuple[int, int] | None:
    """The noun phrase that ends before a node, its chain of "of" included.

    Parameters
    ----------
    view : View
        The sentence.
    stop : int
        The node that the phrase stands before.

    Returns
    -------
    tuple of int or None
        First node of the phrase and the node after its last.
    """
    while stop > 0 and view.letters[stop - 1] in _PHRASE_END:
        stop -= 1
    first = stop
    while first > 0 and view.letters[first - 1] in _INSIDE and view.nodes[first - 1].word not in _SAYING:
        first -= 1
        if view.letters[first] in _ARTICLES and first > 0 and view.letters[first - 1] in _BEFORE_ARTICLE:
            break
        if first > 0 and _is_verb_between(view, first):
            first += 1
            break
    return trimmed(view, first, stop)


def _is_verb_between(view: View, at: int) -> bool:
    """Whether a word is the verb between a subject and its object: "operators received grants"."""
    word = view.nodes[at].word
    doer = view.letters[at - 1] == LETTER["NAME"] or is_plural(view.nodes[at - 1].word)
    done = word.endswith("ed") or PARTICIPLES.get(word, word) != word
    return doer and done and view.letters[at] == LETTER["WORD"] and view.letters[at + 1 : at + 2] in _OBJECTS


_OBJECTS = tuple(letters("WORD NAME"))
_ARTICLES = letters("A THE DET")
_BEFORE_ARTICLE = letters("WORD NAME")


def phrase_after(view: View, first: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a node, up to a verb, a preposition other than "of", or a mark.

    Parameters
    ----------
    view : View
        The sentence.
    first : int
        Where the phrase begins.

    Returns
    -------
    tuple of int or None
        First node of the phrase and the node after its last.
    """
    stop = first
    while stop < len(view.letters) and view.letters[stop] in _INSIDE and stop - first < 12:
        if view.letters[stop] == LETTER["RANK"] and view.letters[stop - 1] == LETTER["AND"]:
            break
        if view.letters[stop] in _ARTICLES and stop - first > 1 and view.nodes[stop - 1].word.endswith("ed"):
            return trimmed(view, first, stop - 1)
        stop += 1
    return trimmed(view, first, stop)
