"""Rules for numbers without a unit: counted by what befell them, by the verb before, by what was counted before."""

from __future__ import annotations

import re

from briefings.claims.indicators.deeds import passes
from briefings.claims.indicators.eliding import OF_WHICH, counts_on
from briefings.claims.indicators.phrases import subject_before
from briefings.claims.rules.levels import measured_by, standing
from briefings.claims.rules.rule import Rule
from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER, pattern
from briefings.claims.words.wordlists import words

_L = LETTER


def _goes_on(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A bare number of what was counted or asked for last: "It upheld 212.", "About 340." """
    at = next(match.start(name) for name in ("q", "q2", "q22") if match[name])
    quantity = view.quantity(at)
    if view.letters[at - 1] == _L["WITH"] and view.nodes[at - 1].word != "including":
        return None
    if at in view.used or quantity.small_word and not counts_on(view, at) or quantity.low is not None:
        return None
    first = match.start() if match["q"] else at
    return [standing(view, "count", "counting_on", first, at, at, "pronoun")]


def _large(view: View, match: re.Match[str]) -> list[Draft] | None:
    at = match.start("q")
    quantity = view.quantity(at)
    large = quantity.scale > 1 or quantity.value >= 1000 and _is_grouped(view, quantity) or passes(view, at)
    if at in view.used or not large and (_is_only_a_word(view, at) or not counts_on(view, at)):
        return None
    return [standing(view, "count", "large_number", at, at, at, measured_by(view, at))]


def _is_only_a_word(view: View, at: int) -> bool:
    """Whether a small number in words counts nothing told before, as "six of whom" does."""
    quantity = view.quantity(at)
    of_those = any(node.word in OF_WHICH for node in view.nodes[at + 1 : at + 2])
    return quantity.small_word and not (of_those and quantity.value >= 2)


def _is_grouped(view: View, quantity) -> bool:
    """Whether a figure is written as a quantity, not as a number that is dialled, quoted or posted: "1323"."""
    start, end = quantity.figure
    return not view.text[start:end].isdigit() or quantity.qualifier is not None


def _dated_list(view: View, at: int) -> bool:
    """Whether a bare number goes on with a list of dated figures: "5,100 in 2021, 6,300 in 2022"."""
    return bool(view.drafts) and view.drafts[-1].rule == "bare_after_verb" and _L["PERIOD"] in view.letters[at : at + 3]


def _bare(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A number without a unit after a verb: "users reached 30 million"."""
    at = match.start("q")
    if at in view.used:
        return None
    if view.quantity(at).small_word and view.quantity(at).value < 2 or _is_age(view, at):
        return None
    opener = view.nodes[match.start()]
    if opener.letter == _L["COMMA"] and opener.word != ":" and not _dated_list(view, at):
        return None
    listed = opener.letter == _L["COMMA"] and opener.word != ":"
    there = match.start() > 0 and view.nodes[match.start() - 1].word == "there"
    subject = "pronoun" if listed or there else subject_before(view, match.start())
    if subject is None:
        return None
    draft = standing(view, "count", "bare_after_verb", match.start(), at, at, subject)
    return [draft]


def _is_age(view: View, at: int) -> bool:
    """Whether a number tells how old people are: "many of them are over fifty", "she is 67"."""
    quantity = view.quantity(at)
    before = [node.word for node in view.nodes[max(0, at - 2) : at]]
    if quantity.value > 110 or quantity.scale > 1 or before[-1:] == []:
        return False
    told = quantity.qualifier in ("over", "under") and before[-1] in ("are", "were")
    return told or before[0] in ("he", "she") and before[-1] in ("is", "was")


_BEFALLEN = frozenset(
    words(
        "killed injured wounded displaced evacuated hospitalised hospitalized rescued arrested detained drowned maimed "
        "dead infected stranded homeless vaccinated quarantined kidnapped jailed sacked executed deported"
    )
)


_BY_PEOPLE = _BEFALLEN | frozenset(words("died perished fled watched attended marched voted demonstrated queued"))


def _people(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A bare number of people by what befell them: "killed at least 130", "some 2,000 were evacuated"."""
    at = match.start("q")
    quantity = view.quantity(at)
    verbs = [match.start(name) for name in ("before", "after") if match[name]]
    verb = next((verb for verb in verbs if view.nodes[verb].word in (_BEFALLEN if verb < at else _BY_PEOPLE)), None)
    if verb is None or at in view.used or quantity.small_word and quantity.value < 2:
        return None
    indicator = f"people {view.nodes[verb].word}"
    draft = standing(view, "count", "people", min(at, verb), max(at, verb), at, indicator)
    whole = [other.unit for other in view.drafts if other.kind == "count" and other.figures[-1] < at]
    draft.unit = whole[0] if whole and view.letters[0] == _L["OF"] else "people"
    return [draft]


BARE_RULES = [
    Rule(
        "people",
        "A bare number of people by what befell them: 'killed at least 130', 'some 2,000 were evacuated'.",
        pattern("(?:(?P<before>WORD) ADVERB?)? (?P<q>BARE) (?:ADVERB? <BE HAVE>{0,3} (?P<after>WORD))?"),
        _people,
    ),
    Rule(
        "bare_after_verb",
        "A number without a unit after a verb, or after a colon: 'users reached 30 million', 'Registrations: 88,400'.",
        pattern("(?:<REACH UP DOWN BE COMMA> <ADVERB TO AT>{0,2}|MULTIPLE TO) (?P<q>BARE)"),
        _bare,
    ),
    Rule(
        "counting_on",
        "A bare number of what was counted or asked for last: 'It upheld 212', 'We employ 340'.",
        pattern(
            "(?:PRONOUN ADVERB? <WORD HAVE>{1,2} ADVERB?|^ (?:ADVERB COMMA?)?|^ OF <!COMMA>{1,6} COMMA) (?P<q>BARE) "
            "(?=<SKIP COMMA BUT AND PERIOD IN AT ON BE HAVE>|OF PRONOUN|$)"
            "|<BUT COMMA AND WHICH> (?:<SINCE IN BY> PERIOD COMMA?)? ADVERB? (?P<q2>BARE) (?=<BE HAVE>)"
            "|WITH (?P<q22>BARE) (?=<BY IN FROM AT ON>)"
        ),
        _goes_on,
    ),
    Rule(
        "large_number",
        "A large number without a unit is a figure wherever it stands: 'a population of 1.4 billion'.",
        pattern("(?P<q>BARE)"),
        _large,
    ),
]
