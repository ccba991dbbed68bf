"""Who a label names: a person with an office, an outlet, a moderator, somebody who asks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefings.corpus.names import Phrase, bare, name_like, phrase
from briefings.corpus.vocabulary import (
    ABBREVIATED_OFFICES,
    ABBREVIATED_TITLES,
    HEADINGS,
    HONORIFICS,
    MODERATORS,
    NO_SPEAKER_STARTS,
    OFFICES,
    OUTLETS,
    PARTICLES,
    PARTIES,
    QUESTIONERS,
)

CERTAIN, LIKELY, WEAK, DOUBTFUL = 3, 2, 1, 0
_LONGEST = 16  # words
_PARENTHESES = re.compile(r"\s*\(([^()]*)\)")
_DASH = re.compile(r"\s+[-–—|/]\s+|\s*—\s*")
_QUESTION = re.compile(
    r"(?:unidentified |unknown |member of the |male |female )?(?P<who>[a-z-]+)(?: member)?"
    r"(?: ?(?:no\.? ?|# ?)?\d{1,3})?\.?(?: (?:from|by|of|for|via) (?P<name>.+))?",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"(?:a|answer|ans)(?: ?\d{1,3})?\.?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:speaker|official|voice|person) (?:\d{1,3}|[A-Z]|one|two|three|four|five)", re.IGNORECASE)
_BRAND = re.compile(r"[A-Z][A-Za-z]{1,20}\d{1,3}")
_CALL_SIGN = re.compile(r"[A-Z]{2,8}\d{1,3}")
_OFFICES_OF_ONE_OR_MORE = OFFICES | {f"{office}s" for office in OFFICES}
_SEAT = re.compile(r"[DRI]-[A-Z][A-Za-z. ]{1,30}")
_SURNAMES_TOO = frozenset(["he", "you", "an", "so"])


_BETWEEN_WORDS, _BETWEEN_NAMES = re.compile(r"[\s,/]+"), re.compile(r"[\s,/()-]+")


class Identity(NamedTuple):
    """What a label says by itself; ``name`` is None for somebody who asks and is not named."""

    name: str | None
    title: str | None = None
    affiliation: str | None = None
    role: str | None = None
    strength: int = WEAK


@lru_cache(maxsize=4096)
def identify(label: str) -> Identity | None:
    """The identity that a label gives, or None where it can be no label.

    Parameters
    ----------
    label : str
        The words before the colon, without time codes.

    Returns
    -------
    Identity or None
    """
    label = " ".join(label.split()).strip(" *_-–—•")
    outer = _PARENTHESES.sub("", label).strip()
    inner = [part.strip() for part in _PARENTHESES.findall(label) if part.strip()]
    if not outer or len(label.split()) > _LONGEST or re.search(r"[?!;\"“”<>{}=]", label):
        return None
    if any(word.endswith(".") and not _abbreviated(word) for word in label.split()[:-1]):
        return None
    return (
        _questioner(outer, inner)
        or (Identity(None, role="official", strength=CERTAIN) if _ANSWER.fullmatch(outer) else None)
        or _moderator(outer, inner)
        or _apposition(outer, inner)
        or _person_or_outlet(outer, inner)
    )


def _abbreviated(word: str) -> bool:
    """Whether a full stop belongs to the word: an honorific, a short title, initials."""
    bare = word.strip(".,(").lower()
    if bare in HONORIFICS or bare in ABBREVIATED_TITLES or f"{bare}." in ABBREVIATED_OFFICES:
        return True
    return len(bare) < 2 or "." in bare


def _questioner(outer: str, inner: list[str]) -> Identity | None:
    match = _QUESTION.fullmatch(outer)
    if not match or match["who"].lower() not in QUESTIONERS:
        return None
    named = match["name"] or next(
        (part for part in inner if names_outlet(part) or _BRAND.fullmatch(part) or name_like(part.split())), None
    )
    if named and named.lower() in {"inaudible", "via interpreter", "off mic", "continued"}:
        named = None
    whole = named and _apposition(named, [])
    if whole:
        return whole._replace(role="journalist", strength=CERTAIN)
    return Identity(named, role="journalist", strength=CERTAIN)


def _moderator(outer: str, inner: list[str]) -> Identity | None:
    """``Moderator``, ``Moderator (Ann Lee)`` and ``Moderator Ann Lee``; who chairs may answer too."""
    words = outer.removeprefix("The ").removeprefix("the ").split()
    if not words or words[0].strip(",").lower() not in MODERATORS:
        return None
    if len(words) == 1:
        named = next((part for part in inner if name_like(part.split())), None)
        return Identity(named or outer, outer if named else None, None, "moderator", CERTAIN)
    if len(words) < 5 and name_like(words[1:]) and words[0].lower() not in OFFICES and not phrase(outer).office:
        return None if heading(words[1:]) else Identity(" ".join(words[1:]), words[0], None, "moderator", CERTAIN)
    return None


def _apposition(outer: str, inner: list[str]) -> Identity | None:
    """``Name, post``, ``Name - Outlet`` and ``Outlet, Name``."""
    parts = [part.strip() for part in (outer.split(",", 1) if "," in outer else _DASH.split(outer, maxsplit=1))]
    if len(parts) != 2 or not all(parts):
        return None
    name, post = parts
    person = phrase(name)
    if names_outlet(name) and not person.office and name_like(post.split()):
        return Identity(outer, None, name, "journalist", CERTAIN)
    if person.office and not person.name and name[0].isupper() and len(holder := phrase(post).name) > 1:
        return Identity(" ".join(holder), name, None, "official", CERTAIN) if name_like(holder) else None
    if not name_like(person.name):
        return None
    from_outlet = names_outlet(post) or bool(_CALL_SIGN.fullmatch(post))
    if len(person.name) + bool(person.honorific or person.office) + from_outlet < 2:
        return None
    if heading(person.name) or name.split()[0].lower() in NO_SPEAKER_STARTS - _SURNAMES_TOO:
        return None
    if from_outlet and not names_office(post):
        return Identity(" ".join(person.name), None, post, "journalist", CERTAIN)
    if names_office(post):
        title, affiliation = split_post(post)
        return Identity(full_name(person, name), title, affiliation, "official", CERTAIN)
    if name_like(post.split()) and not heading(post.split()):
        return Identity(" ".join(person.name), None, post, None, LIKELY)
    return None


def _person_or_outlet(outer: str, inner: list[str]) -> Identity | None:
    words = outer.split()
    if words[0].lower() in NO_SPEAKER_STARTS and not (words[0].lower() in _SURNAMES_TOO and len(words) > 1):
        return None
    if _NUMBERED.fullmatch(outer):
        return Identity(outer, strength=CERTAIN)
    person = phrase(outer)
    if person.office and not person.name:
        named = next((part for part in inner if name_like(phrase(part).name) and " " in part), None)
        if not outer.removeprefix("the ")[0].isupper():
            return None
        if named:
            return Identity(full_name(phrase(named), named), outer, None, "official", CERTAIN)
        return Identity(outer, None, None, "official", CERTAIN)
    if not name_like(person.name) or heading(person.name):
        if names_outlet(outer) and all(word[0].isupper() or word[0].isdigit() or word in PARTICLES for word in words):
            return None if heading(words) else Identity(outer, None, outer, "journalist", CERTAIN)
        return None
    if person.honorific or person.office:
        title, affiliation = _from_parentheses(inner)
        role = "official" if person.office else None
        return Identity(full_name(person, outer), person.office or title, affiliation, role, CERTAIN)
    if names_outlet(outer):
        return Identity(outer, None, outer, "journalist", CERTAIN if len(words) > 1 or outer.isupper() else LIKELY)
    title, affiliation = _from_parentheses(inner)
    role = (
        "official" if title or _has_seat(inner) else "journalist" if affiliation and names_outlet(affiliation) else None
    )
    return Identity(outer, title, affiliation, role, CERTAIN if inner else WEAK if len(words) == 1 else LIKELY)


def _from_parentheses(inner: list[str]) -> tuple[str | None, str | None]:
    """Title and affiliation, where brackets behind a name give them."""
    for part in inner:
        if names_office(part):
            return split_post(part)
    return None, next((part for part in inner if name_like(part.split())), None)


def _has_seat(inner: list[str]) -> bool:
    """Whether brackets behind a name give a constituency and a party, as of a member of parliament."""
    return len(inner) > 1 or any(part.lower() in PARTIES or _SEAT.fullmatch(part) for part in inner)


def full_name(person: Phrase, label: str) -> str:
    """The bare name where it is a full one, else the label as printed."""
    return " ".join(person.name) if len([word for word in person.name if word not in PARTICLES]) > 1 else label


def heading(words: list[str]) -> bool:
    return any(bare(word) in HEADINGS for word in words)


def names_outlet(text: str) -> bool:
    """Whether a phrase has a word of outlets, or is "The" with one name: "The Hindu"."""
    words = [bare(word) for word in _BETWEEN_NAMES.split(text) if word]
    return (
        any(word in OUTLETS for word in words) or text.startswith("The ") and len(words) == 2 and not names_office(text)
    )


def names_office(text: str) -> bool:
    return not _OFFICES_OF_ONE_OR_MORE.isdisjoint([bare(word) for word in _BETWEEN_WORDS.split(text)])


def split_post(post: str) -> tuple[str | None, str | None]:
    """A post as title and affiliation: "deputy director" and "Office of Statistics"."""
    post = post.strip(" .,;")
    match = re.match(r"(.+?)(?:,| of the| at the| with the| for the| at)\s+(?=[A-Z])(.+)", post)
    if match and names_office(match[1]):
        return match[1].strip(" ,"), match[2].strip()
    return post or None, None
