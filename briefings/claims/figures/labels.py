"""Numbers that are no figures: names, labels, ages, clock times."""

from __future__ import annotations

from briefings.claims.figures.ages import is_band_of_ages, is_limit_of_age
from briefings.claims.figures.numbers import Number, letter_at
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.wordlists import words

_L = LETTER


def is_label(nodes, at, number: Number, before, text: str) -> bool:
    """Whether the number only names something: "Article 6", "Boeing 737", "Covid-19", "the Five 100", "(2)"."""
    following = letter_at(nodes, number.stop)
    if nodes[at].letter == _L["A"]:
        return False
    if following in _UNITS or number.scale > 1 or number.fraction:
        return bool(before) and number.scale > 1 and _is_numbered(before[-1], nodes[at], text)
    word_after = nodes[number.stop].word if number.stop < len(nodes) else ""
    if word_after in ("a.m", "p.m", "am", "pm", "o'clock", "percentile"):
        return True
    if is_band_of_ages(nodes, number.stop):
        return True
    if following == _L["HYPHEN"] and (_is_score(nodes, number, before) or _begins_ages(nodes, number.stop)):
        return True
    previous = before[-1] if before else None
    if previous is None and nodes[at].letter == _L["NUMBER"] and number.value % 1 and number.value < 20:
        return number.stop == len(nodes) or text[nodes[number.stop].start].isupper()
    if previous is None:
        return (
            word_after in (".", ")")
            or nodes[at].letter == _L["NUMBER"]
            and word_after in (",", ":")
            and number.value < 20
        )
    if previous.letter == _L["NUMBERSIGN"]:
        return len(before) < 2 or before[-2].letter not in _RANKING
    if previous.letter == _L["TOP"] or previous.word == "plan" and text[previous.start].isupper():
        return True
    if previous.letter in _LABELS and previous.end >= nodes[at].start - 1:
        named = previous.letter == _L["NAMELABEL"] and text[previous.start].isupper()
        return named or previous.word in _PARTS_OF_TEXTS or following not in _NOUN_START
    if previous.letter in _GOES_ON and len(before) > 1 and before[-2].word == "#" and before[-2].letter == _L["SKIP"]:
        return True
    if previous.letter == _L["SKIP"] and previous.word == "#":
        return True
    if following in _DIGIT_LETTERS:
        return True
    if previous.word in _DIALLED:
        return True
    if previous.word == "(" and word_after == ")":
        return True
    return number.value <= 120 and is_limit_of_age([node.word for node in before[-3:]])


def _begins_ages(nodes, stop: int) -> bool:
    """Whether a number before a hyphen begins the name of an age group: the 16 of "16-24s"."""
    return letter_at(nodes, stop + 1) == _L["NAME"] and nodes[stop + 1].word.rstrip("s").isdigit()


def _is_score(nodes, number: Number, before) -> bool:
    """Whether a number before a hyphen opens a score or a vote, no range: "won 3-1", "stands at 14-3"."""
    stop = number.stop
    if letter_at(nodes, stop + 1) != _L["NUMBER"]:
        return False
    if (
        nodes[stop - 1].end != nodes[stop].start
        or number.value >= _HIGHEST_SCORE
        or letter_at(nodes, stop + 2) in _MEASURED
    ):
        return False
    return nodes[stop + 1].value <= number.value or any(node.word in _CONTEST for node in before[-3:])


_HIGHEST_SCORE = 200
_CONTEST = frozenset(
    words(
        "won win wins lost lose loses beat beats beaten drew draw lead leads led trailed trail trails defeated defeat "
        "victory score scored set record series match game passed voted vote"
    )
)


def _is_numbered(label, node, text: str) -> bool:
    """Whether what looks like a number with its scale is the number of a table or an article: "Table 42b"."""
    return label.letter == _L["NAMELABEL"] and text[label.start].isupper() and label.end >= node.start - 1


_GOES_ON = letters("TO HYPHEN AND OR")
_UNITS = letters("UNIT")
_LABELS = letters("NAMELABEL NAME TOP")
_RANKING = letters("BE RANK REACH WORLD")
_PARTS_OF_TEXTS = frozenset(
    words(
        "section sections chapter chapters page pages paragraph paragraphs clause clauses footnote annex "
        "appendix rule article item"
    )
)
_DIALLED = frozenset(
    words("dial dials call dialling dialing hotline helpline passcode password pin code phone telephone fax")
)
_MEASURED = _UNITS + letters("SCALE TIMEUNIT QUARTER HYPHEN")
_NOUN_START = letters("WORD TIMEUNIT")
_DIGIT_LETTERS = letters("NUMBER YEAR")
