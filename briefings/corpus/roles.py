"""Who leads, who asks and who answers: told by what is said, label and list only where they say so themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from briefings.corpus.identity import Identity
from briefings.corpus.vocabulary import ANSWERING_OFFICES

_LEADING = [
    r"welcome to (?:this|the|today|our|all)",
    r"gives? the floor|floor (?:is|to|now)",
    r"(?:hand|turn|pass|give) (?:it |things |now )?(?:over|back) to|(?:hand|turn|pass|give) (?:it|things|now) to",
    r"(?:i|we|i['’]ll|we['’]ll|will|let me|let us|let['’]s|like to) (?:now )?(?:hand|turn|pass) to",
    r"(?:have|have also) (?:also )?invited|joining us today|introduce our (?:speakers|guests|panel)",
    r"(?:we|like to|let me|i) (?:now )?invite",
    r"(?:identify|introduce) your|(?:state|say) your name|raise your hand",
    r"your (?:name|outlet|media) (?:and|outlet|organi[sz]ation)|news (?:outlet|organi[sz]ation)s? (?:you|before)",
    r"(?:this|that) concludes|concludes? (?:today|this|our|the)",
    r"(?:end|close) of (?:today|this|our|the) (?:press|briefing|conference|session)",
    r"(?:next|last|final|one more|another) (?:question|speaker)|(?:take|go to|have) (?:the|our) first question",
    r"open (?:it |the floor |this )?(?:up )?(?:for|to) (?:your )?questions|begin (?:the|with) questions",
    r"go to (?:the )?(?:next|questions|online|zoom)|move on to (?:the )?questions",
    r"please,? (?:go ahead|the (?:gentleman|lady|journalist))|go ahead,? please|over to you",
    r"take (?:the next|(?:one|two|three) more|a few|some|your|more) questions?|time for (?:one|two|a few|a couple)",
    r"i call (?:the|on|mr|ms|dr)|(?<![a-z,;] )order[.!]",
    r"i(?:['’]ll| will) (?:moderate|call on|ask (?:mr|ms|dr|our|the)\b[^.?!]{0,40} to (?:go|begin|start|speak))",
    r"come to order|you may (?:proceed|begin)|we (?:stand|are) adjourned|start with the (?:wires|agencies)",
    r"(?:that's|that’s|that is) (?:all the time|our (?:time|(?:half[ -])?hour))",
    r"(?:do|would) you (?:want|like) to (?:start|begin|go (?:ahead|first))",
    r"(?:let['’]s|let us) (?:do|take|have|go to) (?:the |some |your )?questions|questions,? please",
    r"(?:now|like to) take questions|begin (?:the|this|our|today['’]s) (?:\w+ )?(?:press|briefing|session|call)",
    r"(?:i['’]m|i am|i will be|i['’]ll be) (?:chairing|moderating|hosting)|read(?:ing)? (?:out )?your questions",
    r"first question (?:is|comes|goes) (?:from|to)|you(?:['’]re| are) (?:first|next)[.,]",
    r"note to (?:end|finish|close) on",
]
_LEADS = re.compile(rf"\b(?:{'|'.join(_LEADING)})")  # in small letters: ignoring case takes three times as long
_CALLS_BY_NAME = re.compile(r"\b[Ii] call [A-Z]\w+ [A-Z]\w+\.")
_ASKS_LAST = re.compile(r"\?[\"”’')\s]*(?:[^.?!]{0,20}\bthank(?:s| you)\b[^.?!]{0,40}[.!]?\s*)?$", re.IGNORECASE)
_ASKS_FIRST = re.compile(r"(?:[^.?!]{1,80}[.!]\s+)?[^.?!]{7,200}\?")
_ASKS = re.compile(
    r"\b(?:my|a|another|follow-up|two|three|quick) (?:follow-up |quick )?questions?\b|\bI(?:'d|’d| would)? (?:like"
    r"|want) to ask\b"
    r"|\bcould you\b|\bdo you have any\b|\bcan you\b|\bwhat is your (?:comment|response|reaction)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:thank(?:s| you)[^.?!]{0,40}|to|on|regarding) (?:your|the|that|this) [^.?!]{0,20}questions?\b", re.IGNORECASE
)
_WORDS_A_LEAD = 90  # a moderator leads at least once in so many words
_WORDS_A_LEAD_OF_AN_OFFICIAL = 25  # whoever holds an office that answers must do hardly anything else
_WORDS_WITH_A_QUESTION = 60  # a question with a statement behind it is short; a longer turn that asks, asks itself
_WORDS_OF_A_QUESTION = 150  # on average; who says more than that in a turn is answering
_OPENING, _ENDING = 400, 300
_OUTER = 700  # characters at either end of a turn, where the floor is given


class _Turn(NamedTuple):
    """What counts about a turn."""

    words: int
    leads: int
    is_question: bool
    answers: bool  # follows a question and does not pass it on


def roles(turns: Iterable[tuple[Identity, str]]) -> list[str]:
    """The role of each turn; all turns of one speaker are weighed together.

    Parameters
    ----------
    turns : iterable of (Identity, str)
        Speaker and words of each turn, in order.

    Returns
    -------
    list of str
        ``official``, ``moderator`` or ``journalist``.
    """
    turns = list(turns)
    said = defaultdict(list)
    hints = defaultdict(set)
    asked = False
    for who, text in turns:
        leads = _leads(text if len(text) <= 2 * _OUTER else f"{text[:_OUTER]}\n{text[-_OUTER:]}")
        is_question = who.role == "journalist" or _is_question(text) or not (asked or leads) and _may_ask(text)
        said[_speaker(who)].append(_Turn(len(text.split()), leads, is_question, asked and not leads))
        hints[_speaker(who)].add((who.role, who.title))
        asked = is_question
    others_ask = any(who.role == "journalist" and who.name is None for who, _ in turns)
    role = {speaker: _role(hints[speaker], said[speaker], others_ask) for speaker in said}
    return [role[_speaker(who)] for who, _ in turns]


def _leads(text: str) -> int:
    """How often the floor is given in some words."""
    return len(_LEADS.findall(text.lower())) + len(_CALLS_BY_NAME.findall(text))


def _speaker(who: Identity) -> tuple:
    return (who.name.casefold(), None) if who.name else (None, who.role)


def _role(hints: set[tuple], said: list[_Turn], others_ask: bool) -> str:
    """The role of a speaker from what labels and lists hint at and all that is said."""
    by_label = {role for role, _ in hints}
    for role in ("moderator", "journalist"):
        if role in by_label:
            return role
    if _moderates(said, _holds_answering_office(title for _, title in hints if title)):
        return "moderator"
    words = sum(turn.words for turn in said)
    if "official" in by_label or words > _WORDS_OF_A_QUESTION * len(said):
        return "official"
    asking = sum(turn.is_question for turn in said)
    return "journalist" if asking * 2 > len(said) or asking * 2 == len(said) and not others_ask else "official"


def _holds_answering_office(titles: Iterable[str]) -> bool:
    words = " ".join(titles).lower().replace(",", " ").split()
    return "press" not in words and any(word in ANSWERING_OFFICES for word in words)


def _moderates(said: list[_Turn], holds_office: bool) -> bool:
    """Whether somebody leads through the session more than answers in it."""
    leads = sum(turn.leads for turn in said)
    words = sum(turn.words for turn in said)
    answers = sum(turn.words for turn in said if turn.answers)
    if not leads or holds_office and answers:
        return False
    most = _WORDS_A_LEAD_OF_AN_OFFICIAL if holds_office else _WORDS_A_LEAD
    return words <= most * leads and answers * 3 <= words


def _is_question(turn: str) -> bool:
    opening, ending = turn[:_OPENING], turn[-_ENDING:]
    return not _ANSWERS.match(opening) and bool(_ASKS_LAST.search(ending) or "?" in turn and _ASKS.search(turn[:2000]))


def _may_ask(turn: str) -> bool:
    """Whether a turn that follows no question is one, with a statement behind it: "Who pays? It was the state."."""
    return bool(_ASKS_FIRST.match(turn)) and len(turn.split()) <= _WORDS_WITH_A_QUESTION
