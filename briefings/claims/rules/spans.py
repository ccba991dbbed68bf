"""Rules for lengths of time that are measured: by a verb, after "for" and "within", and by the clock wherever told."""

from __future__ import annotations

import re

from briefings.claims.indicators.phrases import phrase_after, subject_before
from briefings.claims.rules.levels import standing
from briefings.claims.rules.rule import Rule, free
from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.wordlists import words

_L = LETTER


def _span(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A length of time that is measured: "waited an average of 38 minutes", "life expectancy was 74 years"."""
    at = match.start("q") if match["q"] else match.start("q2")
    if (
        at in view.used
        or view.quantity(at).hyphened
        or view.nodes[at + 1 : at + 2]
        and view.nodes[at + 1].word == "old"
        and (match["q2"] or match.start() == 0 or view.letters[match.start() - 1] == _L["WHICH"])
    ):
        return None
    indicator = subject_before(view, match.start())
    if isinstance(indicator, tuple) and view.nodes[indicator[1] - 1].word in _OF_THE_DAY:
        return None
    drafts = [standing(view, "level", "time_measured", match.start(), at, at, indicator)]
    while view.letters[at + 1 : at + 3] == _L["AND"] + _L["SPAN"]:
        at += 2
        drafts.append(standing(view, "level", "time_measured", at, at, at, indicator))
    found = _AND_ELSEWHERE.search(view.letters, at)
    elsewhere = found.start("q") if found else at
    if found and free(view, elsewhere):
        drafts.append(standing(view, "level", "time_measured", elsewhere, elsewhere, elsewhere, indicator))
    return drafts


#: "takes 2.3 days in the valley, and 5.1 days in Sabah", "is 78.6 years for men and 82.6 for women"
_AND_ELSEWHERE = pattern("AND (?P<q>SPAN) (?:IN NAME|FOR)")


_OF_THE_DAY = frozenset(words("briefing conference session meeting talks ceremony hearing interview"))


def _told(view: View, match: re.Match[str]) -> list[Draft] | None:
    """A length of time that needs no verb of measuring: "in 4.2 seconds", "for three weeks", "12-hour shifts"."""
    at = match.start("q")
    quantity = view.quantity(at)
    if at in view.used or _is_point_or_name(view, at) or _OF_THE_SPEECH.intersection(node.word for node in view.nodes):
        return None
    if quantity.unit in _OF_CALENDAR and (quantity.hyphened or view.nodes[at - 1].word not in _THROUGHOUT):
        return None
    if quantity.unit not in _OF_CLOCK | _OF_CALENDAR or quantity.value <= 1 and quantity.small_word:
        return None
    indicator = phrase_after(view, at + 1) if quantity.hyphened else subject_before(view, at)
    return [standing(view, "level", "time_told", at, at, at, indicator)]


def _is_point_or_name(view: View, at: int) -> bool:
    """Whether a length of time tells when something was or how often it is, or is part of a name."""
    quantity = view.quantity(at)
    before = view.nodes[at - 1] if at else None
    after = view.nodes[at + 1].word if at + 1 < len(view.nodes) else ""
    if after.split(" ")[0] in _FROM_THEN or before is not None and before.letter in _WHICH_TIME:
        return True
    if quantity.hyphened and (quantity.value == 24 or at + 1 == len(view.nodes)):
        return True
    return view.text[quantity.figure[1] :].lstrip(" -")[:1].isupper()


_OF_CLOCK = frozenset(words("seconds minutes hours"))
_OF_CALENDAR = frozenset(words("days weeks"))
_THROUGHOUT = frozenset(("for", "within"))
#: "two hours later", "an hour ago", "three weeks in which".
_FROM_THEN = frozenset(words("ago later earlier before after old previously prior"))
_WHICH_TIME = letters("LAST NEXT THE DET ORDINAL PER THIS SINCE")
_OF_THE_SPEECH = frozenset(words("i we us questions briefing reporters journalists speech interview"))

SPAN_RULES = [
    Rule(
        "time_measured",
        "A length of time that is measured: 'waited an average of 38 minutes'.",
        pattern(
            "(?:<REACH BE TO SPENDS> <ADVERB A OF RATE COMMA RESPECTIVELY>{0,4}|A RATE OF) "
            "(?P<q>SPAN)|(?P<q2>SPAN)(?= <A ANNUAL PER TIMEUNIT ADVERB OF WORD>{0,5} COMMA SPAN ADVERB? "
            "<HIGHER LESSER QUALIFIER>)"
        ),
        _span,
    ),
    Rule(
        "time_told",
        "A length of time by the clock, or of days and weeks after 'for' and 'within': 'in 4.2 seconds'.",
        pattern("(?P<q>SPAN)"),
        _told,
    ),
]
