"""The noun that a number counts, and the rate that a unit may be part of."""

from __future__ import annotations

from briefings.claims.figures.compounds import compound, is_adjective
from briefings.claims.figures.numbers import Number, letter_at, number_at
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.units import is_plural
from briefings.claims.words.wordlists import words

_L = LETTER
_NOUNISH = letters(
    "WORD NAME ADVERB HYPHEN NAMELABEL MULTIPLE SUPERLATIVE TOP INDEXPOINT RATE QUARTER ORDINAL THIS WORLD"
)


def with_rate(nodes, unit, stop, text):
    """ "litres a day", "deaths per 100,000 live births": the rate belongs to the unit, as it is written.

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    unit : str or None
        The unit so far.
    stop : int
        The node after it.
    text : str
        The sentence.

    Returns
    -------
    tuple of str and int
        The unit with its rate, and the node after it.
    """
    if stop + 1 >= len(nodes):
        return unit, stop
    if (
        letter_at(nodes, stop) in _EACH
        and unit
        and (nodes[stop + 1].word in _RATE_TIMES or nodes[stop + 1].letter == _L["MEASURE"])
    ):
        return f"{unit} {nodes[stop].word} {nodes[stop + 1].word}", stop + 2
    if letter_at(nodes, stop) != _L["PER"]:
        return unit, stop
    if unit is None and nodes[stop + 1].word in _RATE_TIMES:
        return None, stop + 2
    first = stop
    stop += 1
    number = number_at(nodes, stop)
    if number is None and letter_at(nodes, stop) == _L["SCALE"]:
        number = Number(1, 1, stop + 1)
    if number:
        stop = number.stop
        end = stop
        while letter_at(nodes, end) in (_L["WORD"],) and end - stop < 3:
            end += 1
            if is_plural(nodes[end - 1].word):
                stop = end
                break
    elif nodes[stop].word in _PERSONS:
        return with_rate(nodes, unit, stop + 1, text)
    elif letter_at(nodes, stop) in letters("WORD TIMEUNIT MEASURE NAMELABEL"):
        stop += 1
    else:
        return unit, first
    words = " ".join(text[nodes[first].start : nodes[stop - 1].end].split())
    return with_rate(nodes, f"{unit} {words}" if unit else words, stop, text)


def with_substance(nodes, unit, stop, text):
    """ "tonnes of CO2 equivalent", "barrels of oil equivalent": the substance that is measured belongs to the unit.

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    unit : str
        The measure.
    stop : int
        The node after it.
    text : str
        The sentence.

    Returns
    -------
    tuple of str and int
        The unit with its substance, and the node after it.
    """
    if letter_at(nodes, stop) != _L["OF"]:
        return unit, stop
    for end in range(stop + 1, min(stop + 4, len(nodes))):
        if nodes[end].word == "equivalent":
            return f"{unit} {text[nodes[stop].start : nodes[end].end]}", end + 1
    return unit, stop


_EACH = letters("A PER")
#: Whom an amount is divided by is no part of its unit: "513 kg per person".
_PERSONS = frozenset(words("person head capita inhabitant resident household employee worker passenger"))
#: What makes a rate over time of a count, which is no part of what is counted: "75,000 students a day".
_EVERY = letters("A PER DET")
_RATE_TIMES = frozenset(words("day week month night hour minute second shift"))


def counted(nodes, at, text):
    """The noun that a number counts: up to the first plural after it, "5G base stations", "men and women".

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    at : int
        The node after the number.
    text : str
        The sentence.

    Returns
    -------
    tuple or None
        The noun in the plural, its class, the node after it, its span in the text, and whether it is hyphened.
    """
    if letter_at(nodes, at) == _L["OF"] and letter_at(nodes, at + 1) in letters("THE DET"):
        at += 2
    if letter_at(nodes, at) == _L["THE"]:
        return None
    if letter_at(nodes, at) == _L["DET"] and nodes[at].word in ("such", "other", "no"):
        at += 1
    head = _head_after(nodes, at)
    if head is None:
        return None
    unit, stop = _with_other(nodes, _compound(nodes, at, head, text), head + 1)
    noun = (nodes[at].start, nodes[stop - 1].end)
    if letter_at(nodes, stop) in _EVERY and stop + 1 < len(nodes) and nodes[stop + 1].word in _RATE_TIMES:
        return unit, _L["COUNT"], stop + 2, noun, False
    unit, stop = with_rate(nodes, unit, stop, text)
    return unit, _L["COUNT"], stop, noun, False


def _head_after(nodes, at: int) -> int | None:
    """The first plural after a number with none but words of a noun phrase before it; of "sports clubs" the clubs."""
    for head in range(at, min(at + _LONGEST, len(nodes))):
        node = nodes[head]
        if node.word == "meters" and head > at:
            return head
        if node.letter not in _NOUNISH + _VERBAL and not _goes_inside(node, head > at):
            return None
        if node.letter != _L["HYPHEN"] and is_plural(node.word.rsplit("-", 1)[-1]):
            return head + (node.word in _PLURAL_FIRST and _is_plural_noun(nodes, head + 1))
    return None


_LONGEST = 7
_PLURAL_FIRST = frozenset(words("sales goods sports arms"))


def _is_plural_noun(nodes, at: int) -> bool:
    return letter_at(nodes, at) == _L["WORD"] and is_plural(nodes[at].word)


def _with_other(nodes, unit: str, stop: int) -> tuple[str, int]:
    """A counted noun with the one that "and" joins to it, or with what its pieces are of, and the node after that."""
    last = None
    if letter_at(nodes, stop) == _L["AND"]:
        if _is_plural_noun(nodes, stop + 1) and letter_at(nodes, stop + 2) not in _FIGURES:
            last = stop + 1 + _is_plural_noun(nodes, stop + 2)
    elif unit in _PIECES and letter_at(nodes, stop) == _L["OF"] and letter_at(nodes, stop + 1) == _L["WORD"]:
        last = stop + 1 + (is_adjective(nodes[stop + 1].word) and letter_at(nodes, stop + 2) == _L["WORD"])
    if last is None:
        return unit, stop
    return " ".join([unit, *(node.word for node in nodes[stop : last + 1])]), last + 1


_PIECES = frozenset(words("pieces items sets"))


def _goes_inside(node, after_first: bool) -> bool:
    """Whether a word of another class may stand before a counted noun: "76 listed companies", "zero emission buses"."""
    participle = node.letter in _PARTICIPLES and node.word.endswith("ed")
    return participle or node.word == "zero" or node.word == "and" and after_first


def _compound(nodes, at, head, text) -> str:
    """The counted noun with the nouns before it, back to a word that is neither noun nor name."""
    first = head
    while first > at and nodes[first - 1].letter in _OF_COMPOUNDS:
        first -= 1
    named = [text[node.start : node.end] for node in nodes[first : head + 1]]
    return compound(list(map(str.lower, named)) if text.istitle() or text.isupper() else named)


_OF_COMPOUNDS = letters("WORD NAME NAMELABEL WORLD NUMBERWORD")
_FIGURES = letters("NUMBER YEAR NUMBERWORD PREFIX QUALIFIER")
_VERBAL = letters("TIMEUNIT UP DOWN MULTIPLE PLAN SHARE HIGHER LESSER")
_PARTICIPLES = letters("REACH RANK")
