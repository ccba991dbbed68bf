"""The full names, titles and affiliations behind the labels of a document, where it gives them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefings.corpus.identity import Identity, heading, names_outlet
from briefings.corpus.names import phrase
from briefings.corpus.people import Person
from briefings.corpus.vocabulary import HONORIFICS, MEN, NO_SPEAKER_STARTS, OF_OFFICES, PARTICLES, WOMEN

_ASKED = re.compile(
    r"\b(?:To ask|(?i:will)) the (?P<office>[A-Z][^,.;:?(\n]{3,80}?)(?= \(?[a-z]\)| whether| how| what| when| why| if"
    r"| to (?!the)| be pleased|[,;:?(\n])"
)


class People:
    """The people of one document, found again by surname, office or full name."""

    def __init__(self, people: Iterable[Person], text: str, labels: Iterable[str] = ()):
        self._text = text
        addressed = {
            (phrase(label).name[-1].casefold(), _sex(phrase(label).honorific)) for label in labels if phrase(label).name
        }
        self._shared = {surname for surname, sex in addressed if sex == "m" and (surname, "f") in addressed}
        self._people: dict[str, Person] = {}
        people = list(people)
        names = [person.name.casefold().split() for person in people]
        fuller = {(words[0], words[-1]) for words in names if len(words) > 2}
        for person in people:
            words = person.name.casefold().split()
            if not person.title and len(words) == 2 and tuple(words) in fuller:
                continue
            known = self._people.get(person.name.casefold())
            if known is None or not known.title:
                self._people[person.name.casefold()] = person

    def first(self, before: int) -> Identity | None:
        """The person whom the head, up to an offset, names first: who begins to speak where no label says who does."""
        head = self._text[:before].casefold()
        person = next((person for name, person in self._people.items() if name in head), None)
        return person and Identity(person.name, person.title, person.affiliation, "official")

    def resolve(self, identity: Identity) -> Identity:
        """The identity with the full name, title and affiliation that the document gives elsewhere."""
        if identity.name is None:
            return self._answering(identity) if identity.role == "official" else identity
        label = phrase(identity.name)
        person = self._named(label.name, label.honorific) or (
            self._in_office(identity.name) if not label.name else None
        )
        if person is None:
            fuller = (
                self._full_name(" ".join(label.name), label.honorific)
                if self._wants_full_name(label, identity)
                else None
            )
            return identity._replace(name=fuller or identity.name)
        return identity._replace(
            name=person.name,
            title=person.title or identity.title,
            affiliation=person.affiliation or identity.affiliation,
            role=identity.role or person.role,
        )

    def _named(self, words: list[str], honorific: str) -> Person | None:
        """The only person whose name is, or has as first or last part, these words, and whom the honorific fits."""
        if not words:
            return None
        wanted = " ".join(words).casefold()
        if wanted in self._people:
            return self._people[wanted]
        if len(words) == 1:
            found = [
                p
                for p in self._people.values()
                if wanted in (p.name.casefold().split()[0], p.name.casefold().split()[-1])
                or words[0].isupper()
                and words[0] == _initials(p.name)
            ]
        else:
            found = [p for p in self._people.values() if _same_name(p.name.casefold().split(), wanted.split())]
        return self._only(found, _sex(honorific), wanted)

    def _only(self, found: list[Person], sex: str | None, wanted: str) -> Person | None:
        """The one person meant; nobody rather than perhaps another of the same name."""
        if sex and found and (len(found) > 1 or wanted in self._shared or found[0].honorific):
            known = {person: self._sex_of(person) for person in found}
            fitting = [person for person in found if known[person] == sex]
            unknown = [person for person in found if known[person] is None]
            found = fitting or (unknown if len(unknown) < len(found) else [] if wanted in self._shared else found)
        return found[0] if len(found) == 1 else None

    def _sex_of(self, person: Person) -> str | None:
        """As the honorific before the full name says, in the list or anywhere in the text."""
        if sex := _sex(person.honorific):
            return sex
        match = re.search(rf"\b([A-Z][A-Za-z]{{1,8}})\.? {re.escape(person.name)}\b", self._text)
        return _sex(match[1]) if match else None

    def _in_office(self, label: str) -> Person | None:
        office = label.casefold().removeprefix("the ")
        found = [p for p in self._people.values() if p.title and f"{p.title.casefold()} ".startswith(f"{office} ")]
        return found[0] if len(found) == 1 else None

    def _answering(self, identity: Identity) -> Identity:
        """Who answers under a bare "A": the office that is asked in writing, or the one official that is named."""
        if asked := _ASKED.search(self._text):
            return identity._replace(name=asked["office"])
        if len(self._people) != 1:
            return identity
        [person] = self._people.values()
        return identity._replace(name=person.name, title=person.title, affiliation=person.affiliation)

    @staticmethod
    def _wants_full_name(label, identity: Identity) -> bool:
        surname = [word for word in label.name if word not in PARTICLES]
        return len(surname) == 1 and bool(label.honorific or label.office) and not names_outlet(identity.name)

    def _full_name(self, surname: str, honorific: str) -> str | None:
        """The one full name that ends in a surname anywhere in the text, and has no honorific that does not fit."""
        pattern = rf"(?:\b([A-Z][A-Za-z]{{1,8}})\.? )?\b([A-Z][\w'’-]{{1,20}}(?: [A-Z]\.)?) ({re.escape(surname)})\b"
        found = {
            f"{match[2]} {match[3]}": None
            for match in re.finditer(pattern, self._text, re.IGNORECASE)
            if match[2][0].isupper() and match[3].split()[-1][0].isupper() and not _no_first_name(match[2])
            if None in (_sex(match[1]), _sex(honorific)) or _sex(match[1]) == _sex(honorific)
        }
        return next(iter(found)) if len({name.casefold() for name in found}) == 1 else None


def _initials(name: str) -> str:
    return "".join(word[0].upper() for word in name.split())


def _sex(honorific: str | None) -> str | None:
    """The sex that an honorific tells, where it tells one."""
    words = (honorific or "").lower().replace(".", "").split()
    return "m" if MEN.intersection(words) else "f" if WOMEN.intersection(words) else None


def _same_name(listed_name: list[str], wanted: list[str]) -> bool:
    """The same first and last parts, whatever initials stand between."""
    return listed_name[0] == wanted[0] and listed_name[-1] == wanted[-1] or sorted(listed_name) == sorted(wanted)


def _no_first_name(word: str) -> bool:
    bare = word.strip(".").lower()
    return bare in HONORIFICS or bare in OF_OFFICES or bare in NO_SPEAKER_STARTS or heading([word])
