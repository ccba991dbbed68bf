"""Who leads, who asks and who answers: told by what is said, label and list only where they say so themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from briefings.corpus.identity import Identity
from briefings.corpus.vocabulary import ANSWERING_OFFICES, by_first_letter

#: How the floor is given: words that begin it, and what goes on behind any of them.
_LEADING = [
    ("welcome", r"to (?:this|the|today|our|all)"),
    ("give|gives", r"the floor"),
    ("floor", r"(?:is|to|now)"),
    ("hand|turn|pass|give", r"(?:it |things |now )?(?:over|back) to|(?:it|things|now) to"),
    ("i|we|i['’]ll|we['’]ll|will|let me|let us|let['’]s|like to", r"(?:now )?(?:hand|turn|pass) to"),
    ("have", r"(?:also ){0,2}invited"),
    ("joining", r"us today"),
    ("introduce", r"our (?:speakers|guests|panel)"),
    ("we|like to|let me|i", r"(?:now )?invite"),
    ("identify|introduce", r"your"),
    ("state|say", r"your name"),
    ("raise", r"your hand"),
    ("your", r"(?:name|outlet|media) (?:and|outlet|organi[sz]ation)"),
    ("news", r"(?:outlet|organi[sz]ation)s? (?:you|before)"),
    ("this|that", r"concludes"),
    ("conclude|concludes", r"(?:today|this|our|the)"),
    ("end|close", r"of (?:today|this|our|the) (?:press|briefing|conference|session)"),
    ("next|last|final|one more|another", r"(?:question|speaker)"),
    ("take|go to|have", r"(?:the|our) first question"),
    ("open", r"(?:it |the floor |this )?(?:up )?(?:for|to) (?:your )?questions"),
    ("begin", r"(?:the|with) questions"),
    ("go", r"to (?:the )?(?:next|questions|online|zoom)"),
    ("move", r"on to (?:the )?questions"),
    ("please,?", r"(?:go ahead|the (?:gentleman|lady|journalist))"),
    ("go ahead,?", r"please"),
    ("over", r"to you"),
    ("take", r"(?:the next|(?:one|two|three) more|a few|some|your|more) questions?"),
    ("time", r"for (?:one|two|a few|a couple)"),
    ("i", r"call (?:the|on|mr|ms|dr)"),
    ("i['’]ll|i will", r"(?:moderate|call on|ask (?:mr|ms|dr|our|the)\b[^.?!]{0,40} to (?:go|begin|start|speak))"),
    ("come", r"to order"),
    ("you may", r"(?:proceed|begin)"),
    ("we stand|we are", r"adjourned"),
    ("start", r"with the (?:wires|agencies)"),
    ("that['’]s|that is", r"(?:all the time|our (?:time|(?:half[ -])?hour))"),
    ("do you|would you", r"(?:want|like) to (?:start|begin|go (?:ahead|first))"),
    ("let['’]s|let us", r"(?:do|take|have|go to) (?:the |some |your )?questions"),
    ("questions,?", r"please"),
    ("now|like to", r"take questions"),
    ("begin", r"(?:the|this|our|today['’]s) (?:\w+ )?(?:press|briefing|session|call)"),
    ("i['’]m|i am|i will be|i['’]ll be", r"(?:chairing|moderating|hosting)"),
    ("read|reading", r"(?:out )?your questions"),
    ("first question", r"(?:is|comes|goes) (?:from|to)"),
    ("you['’]re|you are", r"(?:first|next)[.,]"),
    ("note to", r"(?:end|finish|close) on"),
]
_ORDER = r"order(?<![a-z,;] order)[.!]"


_FORMS = [f"{word} (?:{behind})" for words, behind in _LEADING for word in words.split("|")]
_LEADS = re.compile(rf"\b(?:{by_first_letter([*_FORMS, _ORDER])})")  # in small letters: ignoring case takes longer
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
    lower = text.lower()
    called = _CALLS_BY_NAME.findall(text) if "i call " in lower else ()
    return len(_LEADS.findall(lower)) + len(called)


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
