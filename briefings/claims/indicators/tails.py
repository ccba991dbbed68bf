"""The tail of a counted noun: which of them are meant, "households that cannot get a decent connection"."""

from __future__ import annotations

import re

from briefings.claims.view import QTY, View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.participles import PARTICIPLES
from briefings.claims.words.units import is_plural
from briefings.claims.words.wordlists import words

_LONGEST = 9
_ENDS = letters("COMMA SKIP QUOTE BUT AND COMPARED PERIOD RESPECTIVELY YOY QOQ MOM UP DOWN THAN SINCE") + QTY
_LINKS = letters("OF IN AT ON FOR WITH FROM TO BY")
_PLACES = letters("IN AT ON")
_AUXILIARIES = letters("BE HAVE WOULD")
_NEVER_LAST = (
    _LINKS + _AUXILIARIES + letters("THE A DET WHICH OR NOT ADVERB BETWEEN PRONOUN THIS LAST NEXT ANNUAL UNTIL")
)
_MOVES = letters("UP DOWN")
_PREDICATES = letters("HAVE WOULD NOT SPENDS")
_BEFORE_PARTICIPLE = letters("BE HAVE ADVERB")
_OBJECTS = tuple(letters("A THE DET ADVERB NOT PRONOUN"))
_COMPLEMENTS = tuple(_LINKS)
_PARTICIPLES = frozenset((*PARTICIPLES.values(), *words("born known seen hit set")))
#: Nouns that hardly say which are meant.
_GENERIC = frozenset(words("people persons children women men adults households residents inhabitants workers others"))
_DOING = frozenset(
    words(
        "use need want go travel live leave own lack say think know believe feel drive walk suffer depend rely speak "
        "read write drink smoke earn receive face worry fear prefer"
    )
)
_CLAUSES = frozenset(("when", "while", "whereas", "because", "as"))
_NOT_DONE_TO = frozenset(words("travelled traveled lived died arrived occurred worked attended participated"))


def head_end(view: View, span: tuple[int, int]) -> int:
    """The node after the noun of a phrase that goes on with a verb: "households" of "households lack a fixed line".

    Parameters
    ----------
    view : View
        The sentence.
    span : tuple of int
        First node of the phrase and the node after its last.

    Returns
    -------
    int
    """
    for at in range(span[0] + 1, span[1]):
        if is_plural(view.nodes[at - 1].word) and _is_finite(view, at):
            return at
    return span[1]


def _is_finite(view: View, at: int) -> bool:
    """Whether a word after a plural noun is the verb of which that is the subject."""
    if view.letters[at] != LETTER["WORD"]:
        return False
    after = view.letters[at + 1 : at + 2]
    word = view.nodes[at].word
    return (
        after in _OBJECTS
        or word in _DOING
        or after in _COMPLEMENTS
        and (word.endswith("s") or PARTICIPLES.get(word, word) != word)
    )


def with_tail(view: View, named: str, first: int, part: bool) -> str:
    """A counted noun with what restricts it, as long as that is short.

    Parameters
    ----------
    view : View
        The sentence.
    named : str
        The noun with its modifiers.
    first : int
        The node after it.
    part : bool
        Whether a part of them is told, which is named by what it is or does.

    Returns
    -------
    str
        "doses of the vaccine"; "people killed on the roads" of "people were killed on the roads"; "households that
        cannot pay" of "households cannot pay".
    """
    by_deed = part or named.rsplit(" ", 1)[-1].lower() in _GENERIC
    link, first = _link(view, first, by_deed)
    if link is None:
        return named
    stop, ends = first + 1, _ENDS
    restricted = view.letters[first] in _LINKS or view.nodes[first].word == "aged"
    if restricted:
        ends += _AUXILIARIES
    while (
        stop < len(view.letters)
        and stop - first < _LONGEST
        and (view.letters[stop] not in ends or _goes_on(view, stop))
    ):
        if view.nodes[stop].word in _CLAUSES:
            break
        stop += 1
    cut = stop
    if stop - first == _LONGEST and stop < len(view.letters) and view.letters[stop] not in ends:
        cut = max((at for at in range(first + 2, stop) if view.letters[at] in _LINKS), default=first)
    while cut > first and view.letters[cut - 1] in _NEVER_LAST:
        cut -= 1
    if cut - first < 2 and not (cut > first and view.letters[first - 1] in _BEFORE_PARTICIPLE):
        return named
    tail = f"{named} {link}{_in_plural(view.words((first, cut))) if link else view.words((first, cut))}"
    if by_deed and view.letters[stop : stop + 1] in tuple(_AUXILIARIES) and restricted:
        return with_tail(view, tail, stop, True)
    return tail


def _goes_on(view: View, at: int) -> bool:
    """Whether a tail goes on: with an age, "aged 15 and over", or with what some have lost or raised."""
    if view.letters[at] in _MOVES:
        return view.letters[at - 1] == LETTER["HAVE"]
    if view.letters[at] == LETTER["AND"]:
        return view.nodes[at + 1 : at + 2] != [] and view.nodes[at + 1].word in ("older", "over", "above", "under")
    return view.letters[at] == LETTER["SKIP"] and view.nodes[at].word == "#"


def _link(view: View, at: int, predicate: bool) -> tuple[str | None, int]:
    """The word that joins a noun with what is said of it, if one is needed, and the node from which that is kept."""
    while view.letters[at : at + 1] == LETTER["ADVERB"]:
        at += 1
    letter, after = view.letters[at : at + 1], view.letters[at + 1 : at + 2]
    if not letter:
        return None, at
    word = view.nodes[at].word
    if letter == LETTER["OF"] or word in ("with", "without", "who", "that", "whose"):
        return "", at
    if letter == LETTER["TO"] and after == LETTER["WORD"]:
        return "", at
    if letter == LETTER["WORD"]:
        if word.endswith("ing") or word == "aged" or _is_participle(word) and after in _COMPLEMENTS:
            return "", at
        return "that " if predicate and _is_finite(view, at) else None, at
    if not predicate:
        return ("that ", at) if letter == LETTER["NOT"] else (None, at)
    if letter in _MOVES and after in _OBJECTS:
        return "that ", at
    if letter in _PLACES:
        return "", at
    if letter in _AUXILIARIES:
        step = at
        while view.letters[step : step + 1] and view.letters[step] in _BEFORE_PARTICIPLE:
            step += 1
        passive = LETTER["BE"] in view.letters[at:step] and view.letters[step : step + 1] == LETTER["WORD"]
        return ("", step) if passive else ("that ", at)
    return ("that ", at) if letter in _PREDICATES else (None, at)


def _in_plural(predicate: str) -> str:
    """What is said of one in so many, said of them all: "lacks a line" as "lack a line"."""
    verb, _, rest = predicate.partition(" ")
    if verb.endswith("s") and not verb.endswith("ss"):
        verb = _VERBS_IN_PLURAL.get(verb) or _ES.sub("", verb)
    return f"{verb} {rest}".strip()


_VERBS_IN_PLURAL = {"is": "are", "was": "were", "has": "have"}
_ES = re.compile(r"(?<=[sxo])es$|(?<=[cs]h)es$|s$")


def _is_participle(word: str) -> bool:
    return (word.endswith("ed") or word in _PARTICIPLES) and word not in _NOT_DONE_TO
