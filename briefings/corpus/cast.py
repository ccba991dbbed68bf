"""The people whom an article names, as it introduces them one after the other."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from briefings.corpus.identity import Identity, heading, names_office, names_outlet, split_post
from briefings.corpus.names import NO_NAMES, Phrase, is_office, name_like, phrase
from briefings.corpus.vocabulary import NO_SPEAKER_STARTS, PARTICLES

_CAPITAL = f"[A-Z{''.join(letter for letter in map(chr, range(0xC0, 0x250)) if letter.isupper())}]"
_WORD = rf"{_CAPITAL}[\w.'’-]{{0,30}}"
NAME = rf"{_WORD}(?:\s(?:(?:of|de|del|van|von|der|den|bin|al|el|for)\s){{0,2}}{_WORD}){{0,7}}"
_NAMES = re.compile(NAME)  # whether a word begins there is asked later: a search that starts with letters is quicker
_POST_BEHIND = re.compile(r",\s(?P<post>[^.;:,\"“”]{3,120})")
_BODY_BEHIND = re.compile(rf",?\s(?:of|from|at|for|with)\s(?:the\s)?{_CAPITAL}")
_OTHERS_BEFORE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_OFFICE_FIRST = re.compile(r"(?:[A-Z][^,.]{3,60}, )?[Tt]he (?P<words>[a-z-]{2,20}(?: [a-z-]{2,20}){0,2})\b")
_ARTICLE = re.compile(r"(?:the|its|their) ", re.IGNORECASE)
_PLACED = frozenset(["at", "in", "near", "inside", "outside", "across"])
_NO_NAMES = NO_NAMES - PARTICLES
_OF = frozenset(["of", "for"])
_LONGEST = 3000  # characters of a sentence in which people are looked for: time stays linear
_POST_REACH = 120  # characters
_NAMED_LAST = 200  # people among whom the holder of an office is looked for
_NAMESAKES = 20  # of whom the last named are looked at


class Cast:
    """The people an article has named so far."""

    def __init__(self):
        self.last: Identity | None = None
        self._people: list[Identity] = []
        self._by_word: defaultdict[str, list[Identity]] = defaultdict(list)

    def person(self, words: str, post: str | None = None) -> Identity | None:
        """The person of these words: known by a part of the name, or new with a full one."""
        if words.lower() in ("he", "she"):
            return self.last
        person, name = _name_in(words)
        if not person.name:
            return self.in_office(person.office.split()[-1].lower()) if person.office else None
        if not name:
            return None
        known = self._known(name)
        if known:
            self.last = known
        elif len(name) > 1:
            title, affiliation = split_post(post) if post else (person.office or None, None)
            self._add(Identity(" ".join(name), title, affiliation, "official"))
        elif person.honorific or person.office:
            self._add(Identity(words, person.office or None, None, "official"))
        else:
            return None
        return self.last

    def meet(self, sentence: str) -> None:
        """Take note of whom a sentence is about, and of those whom it introduces by name and post."""
        sentence = sentence[:_LONGEST]
        before, about = self.last, None
        if subject := _OFFICE_FIRST.match(sentence):
            about = self.in_office(next(filter(is_office, subject["words"].split()), ""))
        for match in _NAMES.finditer(sentence):
            if match.start() and sentence[match.start() - 1].isalnum():
                continue
            if " " in match[0]:
                _, name = _name_in(match[0])
                who = name and (self._known(name) or self._introduced(sentence, match))
            else:
                who = match[0] in self._by_word and self._known([match[0]])
            if who and not about and not _OTHERS_BEFORE.search(sentence, 0, match.start()):
                about = who
        self.last = about or before

    def _introduced(self, sentence: str, match: re.Match) -> Identity | None:
        """The new person of a full name that an office, an honorific or a body stands beside."""
        person, name = _name_in(match[0])
        if len(name) < 2:
            return None
        before = sentence[max(0, match.start() - _POST_REACH) : match.start()].rstrip()
        if before.rpartition(" ")[2].lower() in _PLACED:
            return None
        behind = _POST_BEHIND.match(sentence, match.end())
        if behind and names_office(behind["post"]):
            return self.person(match[0], behind["post"])
        if is_office(before.rpartition(" ")[2]) or before.endswith(",") and names_office(_segment(before)):
            return self.person(match[0], _segment(before))
        if person.office or person.honorific or _BODY_BEHIND.match(sentence, match.end()):
            return self.person(match[0])
        return None

    def in_office(self, office: str) -> Identity | None:
        """The last person named with an office: "the minister"."""
        if not names_office(office):
            return None
        recent = reversed(self._people[-_NAMED_LAST:])
        found = next((person for person in recent if person.title and office in person.title.lower()), None)
        self.last = found or self.last
        return found

    def _known(self, name: list[str]) -> Identity | None:
        if name[0] not in self._by_word:
            return None
        namesakes = self._by_word[name[0]][-_NAMESAKES:]
        return next((person for person in reversed(namesakes) if set(name) <= set(person.name.split())), None)

    def _add(self, person: Identity) -> None:
        self.last = person
        self._people.append(person)
        for word in set(person.name.split()):
            self._by_word[word].append(person)


def _segment(before: str) -> str:
    """What stands between the last comma and a name, or a comma before it: the title it is given."""
    return _ARTICLE.sub("", before.rstrip(",").rpartition(",")[2].strip())


@lru_cache(maxsize=4096)
def _name_in(words: str) -> tuple[Phrase, list[str]]:
    """What stands before a name, and the name without what the person is of, if it can be a person's.

    "Ann Lee of Greenfield" is Ann Lee; places, bodies, offices and outlets are none.
    """
    person = phrase(words.rstrip("."))
    name = [word.removesuffix("'s").removesuffix("’s") for word in person.name]
    while len(name) > 1 and name[0].lower() in NO_SPEAKER_STARTS:
        name.pop(0)  # "But Lee said"
    end = next((at for at, word in enumerate(name) if word in _OF), len(name))
    name = name[:end] if end > 1 else name
    return person, name if name and _can_be_a_person(name) else []


def _can_be_a_person(name: list[str]) -> bool:
    """Whether words can be the name of a person, not of a place, a body, an office or an outlet."""
    if not name_like(name) or heading(name) or names_outlet(" ".join(name)):
        return False
    if len(name) > 1 and " ".join(name).isupper():
        return False  # the place of a dateline
    return _NO_NAMES.isdisjoint([word.lower().strip(".") for word in name])
