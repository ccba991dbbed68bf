"""Who leads, who asks and who answers: told by what is said, label and list only where they say so themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from briefings.corpus.identity import Identity

_LEADS = re.compile(
    r"\bwelcome to (?:this|the|today|our|all)|\bgives? the floor|\bfloor (?:is|to|now)\b|\b(?:hand|turn|pass) (?:it |things |now )?"
    r"(?:over|back)? ?to\b|\b(?:we have|have also|have) (?:also )?invited|\bjoining us today|\b(?:we|like to|let me|i) (?:now )?invite"
    r"|\b(?:identify|introduce) your|\bstate your name|\braise your hand|\byour (?:name|outlet|media) (?:and|outlet|organi[sz]ation)"
    r"|\bnews (?:outlet|organi[sz]ation)s? (?:you|before)|\b(?:this|that) concludes|\bconcludes? (?:today|this|our|the)"
    r"|\b(?:end|close) of (?:today|this|our|the) (?:press|briefing|conference|session)"
    r"|\b(?:next|last|final|first|one more) (?:question|speaker)|\bopen (?:it |the floor |this )?(?:up )?(?:for|to) (?:your )?questions"
    r"|\bbegin the question|\bgo to (?:the )?(?:next|questions|online|zoom)|\bplease,? (?:go ahead|the (?:gentleman|lady|journalist))"
    r"|\bgo ahead,? please|\bwe(?:'|’)?(?:ll| will) (?:now )?(?:move on to|take (?:the|one|two|a few|some|your)|start|begin)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?[\"”’')\s]*(?:(?:many |so )?thank(?:s| you)[^.?!]{0,40}[.!]?\s*)*$|\b(?:my|first|second|another|follow-up|two|quick) questions?\b"
    r"|\bI(?:'d| would|’d)? (?:like|want|wanted)? ?to ask\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"thank(?:s| you)[^.?!]{0,40} (?:your |the |that |this )?questions?\b", re.IGNORECASE)
_WORDS_A_LEAD = 90  # a moderator leads at least once in so many words; an official who thanks or invites says more
_OPENING, _ENDING = 1500, 400


def roles(turns: Iterable[tuple[Identity, str]]) -> list[str]:
    """The role of each turn: all turns of one speaker are weighed together.

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
    for identity, words in turns:
        said[_speaker(identity)].append(words)
    of = {_speaker(identity): None for identity, _ in turns}
    for identity, _ in turns:
        speaker = _speaker(identity)
        of[speaker] = of[speaker] or _role(identity, said[speaker])
    return [of[_speaker(identity)] for identity, _ in turns]


def _speaker(identity: Identity) -> tuple:
    return identity.name, identity.role if identity.name is None else None


def _role(identity: Identity, said: list[str]) -> str:
    if identity.role in ("journalist", "moderator"):
        return identity.role
    if _leads(said):
        return "moderator"
    return identity.role or ("journalist" if _mostly_asks(said) else "official")


def _leads(said: list[str]) -> bool:
    hits = sum(len(_LEADS.findall(words)) for words in said)
    return hits > 0 and sum(len(words.split()) for words in said) <= _WORDS_A_LEAD * hits


def _mostly_asks(said: list[str]) -> bool:
    asking = sum(bool(_ASKS.search(words[-_ENDING:])) and not _ANSWERS.match(words[:_OPENING]) for words in said)
    return asking * 2 >= len(said) and asking > 0
