"""Texts that one person speaks from end to end: speeches, statements, and notes that say whose words they give."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefings.corpus.cast import Cast
from briefings.corpus.identity import Identity
from briefings.corpus.lines import Line
from briefings.corpus.people import Person, introduced, listed, people_in_head

_HEAD = 6  # paragraphs in which it is said who speaks
_SPOKEN = re.compile(
    r"\b(?:statements?|remarks|address|speech|keynote|testimony|message|lecture|comments)\b", re.IGNORECASE
)
_GIVES_WORDS_OF = re.compile(
    r"\b(?:what was said by|attribut(?:ed|able) to|the following (?:statement|remarks)"
    r"|(?:the|a) (?:summary|transcript|text) of (?:the )?(?:remarks|statement|speech))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“][^\"“”]{0,2000}[\"”]")
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us)\b", re.IGNORECASE)
_SELF = re.compile(r"\bI\b")
_ADDRESS_WORDS = 12


class Statement(NamedTuple):
    """What is said of the words, the person who speaks them, and the words."""

    head: list[Line]
    speaker: Identity
    words: list[Line]


def statement(paragraphs: list[Line]) -> Statement | None:
    """A text without labels as the words of one person, if it says that it is that.

    Parameters
    ----------
    paragraphs : list of Line

    Returns
    -------
    Statement or None
        None for prose about what several people say.
    """
    return _note(paragraphs) or _speech(paragraphs)


def _note(paragraphs: list[Line]) -> Statement | None:
    """A note behind a lead such as "This is a summary of what was said by Ann Lee, spokesperson of the fund"."""
    for at, paragraph in enumerate(paragraphs[:_HEAD], 1):
        if _GIVES_WORDS_OF.search(paragraph.text) and at < len(paragraphs):
            cast = Cast()
            cast.meet(paragraph.text)
            if cast.last:
                return Statement(paragraphs[:at], cast.last, paragraphs[at:])
    return None


def _speech(paragraphs: list[Line]) -> Statement | None:
    """A speech in the first person, by the person whom its title or its signature names."""
    if not any(_SPOKEN.search(line.text) for line in paragraphs[:_HEAD]):
        return None
    start = next((at for at, paragraph in enumerate(paragraphs) if _begins(paragraph.text)), 0)
    head, words = paragraphs[:start], paragraphs[start:]
    if not head or not any(_SPOKEN.search(line.text) for line in head[:_HEAD]) or not _in_first_person(words):
        return None
    people = people_in_head(head[:_HEAD]) + introduced("\n".join(line.text for line in head[:_HEAD])) + _signed(words)
    return Statement(head, _official(people[0]), words) if people else None


def _begins(text: str) -> bool:
    """Whether a paragraph addresses those present, or speaks of itself."""
    return text.endswith(",") and len(text.split()) <= _ADDRESS_WORDS or bool(_FIRST_PERSON.search(text))


def _in_first_person(words: list[Line]) -> bool:
    """Whether at least every other paragraph, without what it quotes, speaks of its speaker."""
    own = [_QUOTED.sub("", paragraph.text) for paragraph in words if paragraph.text[-1] in ".?!"]
    return any(map(_SELF.search, own)) and sum(map(bool, map(_FIRST_PERSON.search, own))) * 2 >= len(own)


def _signed(words: list[Line]) -> list[Person]:
    """Whoever signs: ``Ann Lee, Chair``, on one line or two."""
    lines = [line.text for line in words[-3:]]
    return [person for text in (lines[-1], ", ".join(lines[-2:])) for person in listed(text)]


def _official(person: Person) -> Identity:
    return Identity(person.name, person.title, person.affiliation, "official")
