"""Names and what stands around them: honorifics and offices before, letters behind."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefings.corpus.vocabulary import (
    ABBREVIATED_OFFICES,
    HONORIFICS,
    OF_OFFICES,
    OFFICES,
    ORGANISATIONS,
    PARTICLES,
    POSTNOMINALS,
    TOPICS,
)

NO_NAMES = OF_OFFICES | ORGANISATIONS | TOPICS
_FOR_WHAT = frozenset(["of", "for", "to", "and", "the"])
_SURNAMES_OF_OFFICE = frozenset(["king", "dean", "pope", "prince", "judge", "justice", "major", "head", "mayor"])
_ARTICLE_JOINED = re.compile(r"(?:al|el|ad|an|as|ash|at|d|l|t|s)[-'’][A-Z]")  # al-Rashid, d'Arc
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.&-]){0,30}")


class Phrase(NamedTuple):
    """The words of a name: what stands before it and the name itself."""

    honorific: str
    office: str
    name: list[str]


@lru_cache(maxsize=4096)
def phrase(text: str) -> Phrase:
    """Honorifics and office taken off the front of a name, and the letters behind it."""
    honorific, words = _honorifics(text.split())
    article = 1 if words and words[0].lower() == "the" else 0
    end = article
    while end < len(words) and (is_office(words[end]) or bare(words[end]) in OF_OFFICES):
        end += 1
    if len(words) > 2 and bare(words[-1]) in POSTNOMINALS:
        words.pop()
    if not any(map(is_office, words[article:end])):
        end = _end_of_office_within(words)
        if not end:
            return Phrase(" ".join(honorific), "", words)
    elif end < len(words) and words[end - 1].lower() in _FOR_WHAT:
        end = _end_of_topic(words, end)
    behind, name = _honorifics(words[end:])
    return Phrase(" ".join(honorific + behind), " ".join(words[article:end]), name)


def _honorifics(words: list[str]) -> tuple[list[str], list[str]]:
    """The honorifics at the front, and what stands behind them."""
    end = 0
    while end < len(words) and bare(words[end]) in HONORIFICS:
        end += 1
    return words[:end], words[end:]


def is_office(word: str) -> bool:
    """Whether a word says an office: "minister", "Sec.", and compounds such as "Statistician-General"."""
    if bare(word) in OFFICES or word.lower() in ABBREVIATED_OFFICES:
        return True
    parts = bare(word).split("-")
    return len(parts) > 1 and (parts[-1] == "general" or OF_OFFICES.issuperset(parts) and not OFFICES.isdisjoint(parts))


def _end_of_office_within(words: list[str]) -> int:
    """Where an office ends before which stands whose or of what it is: "Forests Secretary | Ann Lee", or 0.

    A full name must stand behind it, since offices are surnames, too: "Mary King".
    """
    end = next((at for at in range(len(words) - 2, 1, -1) if is_office(words[at - 1])), 0)
    _, name = _honorifics(words[end:])
    if not end or bare(words[end - 1]) in _SURNAMES_OF_OFFICE or not all(word[0].isupper() for word in words[:end]):
        return 0
    return end if len(name) > 1 and name_like(name) and not any(bare(word) in NO_NAMES for word in name) else 0


def _end_of_topic(words: list[str], start: int) -> int:
    """Where what an office is for ends: "Minister of | Ports | Ann Lee"; a name behind it has two words."""
    name = words[-2:]
    if len(words) - start < 3 or any(bare(word) in NO_NAMES or word in PARTICLES for word in name):
        return len(words)
    return len(words) - 2


def name_like(words: list[str]) -> bool:
    """Whether the words can be a name: one to five, capitalised or particles of names, without digits."""
    if not 1 <= len(words) <= 5 or words[-1].lower() in PARTICLES - {"in", "le", "la", "al", "el", "du", "to"}:
        return False
    return any(word[0].isupper() or _ARTICLE_JOINED.match(word) for word in words) and all(
        (word[0].isupper() or word in PARTICLES or _ARTICLE_JOINED.match(word)) and _WORD.fullmatch(word)
        for word in words
    )


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """A word in small letters, without punctuation and the ending of a genitive."""
    return word.strip(".,'’()").removesuffix("'s").removesuffix("’s").lower()
