"""The head of a document: its title and lead, its speaker list, and who begins to speak before any label."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefings.corpus.furniture import trimmed
from briefings.corpus.lines import Line, joined
from briefings.corpus.people import is_list_heading, listed
from briefings.corpus.vocabulary import GENRE, ORGANISATIONS, PARTICLES, SECTIONS

_GREETING = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)|ladies and gentlemen|hello|hi,|welcome|thank you|thanks"
    r"|dear (?:friends|colleagues))\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.?!…][\"”’')\]]{0,2}$")
_REFERENCE = re.compile(r"(?:volume|vol\.?|issue|column|no\.|number) ?\d.{0,80}", re.IGNORECASE)
_TITLE_WORDS = 3  # a shorter line is the name of a section, a room, a place
_LEAD_WORDS = 8


class Head(NamedTuple):
    """What stands before the first label."""

    title: list[Line]  # the paragraphs of title and lead
    spoken: list[Line]  # the words of somebody who begins without a label


def read_head(text: str, lines: list[Line], width: int) -> Head:
    """Title, lead and unlabelled opening words among the lines before the first label.

    Parameters
    ----------
    text : str
    lines : list of Line
        Without furniture.
    width : int
        To which the text is hard-wrapped, or 0.

    Returns
    -------
    Head
    """
    lists = [line for line in joined(text, lines, width) if ";" in line.text and listed(line.text)]
    lines = [trimmed(line) for line in lines if not any(entry.start <= line.start < entry.end for entry in lists)]
    lines = joined(text, [line for line in lines if not listed(line.text) and not is_list_heading(line.text)], width)
    greeting = next((at for at, line in enumerate(lines) if at and _GREETING.match(line.text)), len(lines))
    return Head(_title_and_lead(lines[:greeting]), lines[greeting:])


def without_kickers(lines: list[Line]) -> list[Line]:
    """The lines of an article without the section names around its title."""
    body = next((at for at, line in enumerate(lines) if _is_sentence(line.text)), len(lines))
    kept = [line for line in lines[:body] if len(line.text.split()) > _TITLE_WORDS or line.text[-1] == ","]
    return (kept or lines[:body]) + lines[body:]


def _title_and_lead(lines: list[Line]) -> list[Line]:
    """The title, and what behind it is long enough for a lead or a second title."""
    tests = (_can_be_title, _names_genre)
    at = next((at for test in tests for at, line in enumerate(lines) if test(line.text)), 0)
    lead = [line for line in lines[at + 1 :] if len(line.text.split()) >= _LEAD_WORDS or _is_sentence(line.text)]
    return lines[at : at + 1] + [line for line in lead if not _REFERENCE.fullmatch(line.text)]


def _can_be_title(text: str) -> bool:
    return len(text.split()) >= _TITLE_WORDS and not is_publisher(text) and not _is_section(text)


def is_publisher(text: str) -> bool:
    """Whether a line is only the name of an organisation: "Office of the Press Secretary"."""
    words = text.split()
    bare = [word.strip(".,'’&").replace(".", "") for word in words]
    named = all(not word or word.isalpha() and (word[0].isupper() or word in PARTICLES) for word in bare)
    return 2 <= len(words) <= 10 and named and any(w.lower() in ORGANISATIONS for w in bare) and not _names_genre(text)


def _is_section(text: str) -> bool:
    """Whether a line names a section of a site, a volume or a kind of document, and no occasion."""
    return bool(_REFERENCE.fullmatch(text)) or all(word in SECTIONS for word in re.findall(r"\w+", text.lower()))


def _names_genre(text: str) -> bool:
    return any(word in GENRE for word in re.findall(r"[a-z]+", text.lower()))


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= 5 and bool(_SENTENCE_END.search(text))
