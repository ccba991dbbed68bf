"""Who takes part: the people that a document lists, introduces or names in its title."""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

from briefings.corpus.identity import heading, names_office, split_post
from briefings.corpus.lines import Line
from briefings.corpus.names import NO_NAMES, name_like, phrase
from briefings.corpus.vocabulary import NO_SPEAKER_STARTS, OF_OFFICES, OFFICES, PARTICLES

_COLUMNS = re.compile(r"\t\s{0,40}|\s{2,40}")
_POST = re.compile(r"(?P<name>[^,–—|(\n]{3,60}?)(?:,|\s[–—|-]\s|\s\()\s{0,2}(?P<post>[^\n]{3,400})")
_ABBREVIATED_END = re.compile(r"(?:\b[A-Z]|\b(?:Inc|Jr|Ltd|Co))\.$")
_MODERATOR = re.compile(r"(?:^|\()moderator\b", re.IGNORECASE)
_ROLE_BEFORE = re.compile(
    r"(?P<heading>speakers?|panell?ists?|participants?|attendees|present|moderators?|moderated by|hosts?"
    r"|chair(?:person|man|woman)?s?"
    r"|spokespersons?|presenters?|with|briefers?|officials?|resource persons?|guests?)\s?:\s{0,3}(?P<rest>.{0,400})",
    re.IGNORECASE,
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĆČĐĞİŁŚŞŠŹŻŽ]"
_FULL_NAME = (
    rf"(?P<name>{_CAPITAL}[\w'’-]{{0,30}}(?:\s(?:(?:van|von|de|del|der|den|bin|al|da|dos)\s){{0,2}}"
    rf"{_CAPITAL}[\w.'’-]{{0,30}}){{1,3}})"
)
_INTRODUCED = re.compile(  # whether a word begins there is asked later: a search that starts with letters is quicker
    r"(?P<before>Mr|Ms|Mrs|Dr|Madam|Professor|Prof|Ambassador|by|of|from(?<=hear from)"
    rf"|with(?:(?<=nterview with)|(?<=conversation with)))\.?\s{_FULL_NAME},\s"
    r"(?P<post>[^.;:\n]{3,240})"
)
_BY_OFFICE = re.compile(  # each word spelt out for the same reason
    rf"(?:by|By|BY|from|From|FROM|with|With|of|Of|OF) (?:the |THE )?(?P<post>{_CAPITAL}[^,.;:\n]{{2,100}}), "
    rf"(?P<before>(?:[A-Z][A-Za-z]{{1,8}}\.? )??){_FULL_NAME}"
)
_ANSWERS = r",\s(?:answer(?:s|ed)|spoke|speaks|(?:takes|took) questions)\b"
_ANSWERS_AT_ALL = re.compile(_ANSWERS)  # which is quicker to tell than who
_ANSWERED = re.compile(rf"^{_FULL_NAME},\s(?P<post>[^.;:\n]{{3,160}}?){_ANSWERS}", re.MULTILINE)
_NEXT_PERSON = re.compile(
    r",?\s(?:and\s)?(?:to\s\w{3,12}|who|as well as|will|is|are|has|for"
    r"|conducted|published|held|hosted|(?:Mr|Ms|Mrs|Dr)\.?)\s(?=\S)"
)
_NO_THIRD_NAME = re.compile(  # "Minister Ann Lee Opens Talks"
    r"(?:ing|[^aeiouy]s|(?:[cstmvgzkdn]|ch|sh)es)$", re.IGNORECASE
)
_HEAD = 1000  # characters: there a title and a lead say who speaks
_LIST = 1000  # characters
_TITLE = 250  # characters; a longer line is running text


class Person(NamedTuple):
    """Somebody whom the document gives with a full name."""

    name: str
    title: str | None
    affiliation: str | None
    honorific: str = ""

    @property
    def role(self) -> str | None:
        """The role that the post tells."""
        if _leads(self.title or ""):
            return "moderator"
        return "official" if self.title else None


def listed(line: str) -> list[Person]:
    """The people whom a line of a speaker list gives: ``Name, post``, or several; none for running text."""
    line = " ".join(line.split()) if "\n" in line else line
    heading_before = _ROLE_BEFORE.fullmatch(line)
    rest = heading_before["rest"] if heading_before else line
    entries = [entry.strip(" •*-–.") for entry in rest.split(";")] if ";" in rest and len(rest) < _LIST else []
    people = [_entry(entry) or next(iter(titled(entry)), None) for entry in entries if entry]
    if len(people) > 1 and (all(people) or heading_before and any(people)):
        return [person for person in people if person]
    person = _entry(rest.strip(" •*-–;")) or heading_before and _bare_entry(heading_before["heading"], rest.strip())
    return [person] if person else []


def _bare_entry(heading_before: str, name: str) -> Person | None:
    """The person of "Spokesperson: Ann Lee", alone on its line."""
    words = name.split()
    if not 2 <= len(words) <= 4 or not name_like(words) or heading(words) or words[0].lower() in NO_SPEAKER_STARTS:
        return None
    return Person(name, heading_before, None) if names_office(heading_before) or _leads(heading_before) else None


def _entry(entry: str) -> Person | None:
    """The person of an entry of a speaker list."""
    entry = _without_columns(entry)
    if entry.endswith((".", "?", "!", ":", '"', "”")) and not _ABBREVIATED_END.search(entry):
        return None
    if not (match := _POST.fullmatch(entry)):
        return None
    person = phrase(match["name"].strip())
    post = match["post"].strip().removesuffix(")") if "(" not in match["post"] else match["post"].strip()
    if len(person.name) < 2 or not name_like(person.name) or heading(person.name):
        return None
    if not names_office(post) and not _leads(post):
        return None
    return Person(" ".join(person.name), *split_post(post), person.honorific)


def _without_columns(entry: str) -> str:
    """``Name, post`` for an entry set in columns, without the abbreviation that may stand before the name."""
    if "\t" not in entry and "  " not in entry:
        return entry
    columns = [column for part in _COLUMNS.split(entry) if (column := part.strip(" ,–—-|"))]
    key = columns and columns[0] not in ("Q", "A") and columns[0][-1] != ":" and len(phrase(columns[0]).name) < 2
    return ", ".join(columns[1:] if key else columns)


def _leads(post: str) -> bool:
    """Whether a post says that somebody leads through the session: "press office (moderator)"."""
    return bool(_MODERATOR.search(post))


def is_list_heading(line: str) -> bool:
    """Whether a line is a heading of a speaker list, with or without an entry behind it."""
    match = _ROLE_BEFORE.fullmatch(line)
    return bool(match) and (not match["rest"] or bool(listed(line)))


def introduced(text: str) -> list[Person]:
    """People whom running text introduces: ``by Ann Lee, director``, ``Ann Lee, director, answered questions``."""
    found = []
    for match in chain(_INTRODUCED.finditer(text), _ANSWERED.finditer(text) if _ANSWERS_AT_ALL.search(text) else ()):
        if match.start() and text[match.start() - 1].isalnum():
            continue
        post = _NEXT_PERSON.split(match["post"], maxsplit=1)[0]
        if names_office(post) and name_like(match["name"].split()) and not heading(match["name"].split()):
            before = match.groupdict().get("before", "")
            found.append(Person(match["name"], *split_post(post), before if before.istitle() else ""))
    return found + [person for match in _BY_OFFICE.finditer(text[:_HEAD]) if (person := _by_office(match))]


def _by_office(match: re.Match) -> Person | None:
    """The person of "by the Minister of Ports, Hon. Ann Lee"."""
    who = phrase(match["before"] + match["name"])
    if not names_office(match["post"]) or len(who.name) < 2 or heading(who.name):
        return None
    return Person(" ".join(who.name), *split_post(match["post"]), who.honorific)


def titled(text: str) -> list[Person]:
    """People named with their office in a title: ``Press Briefing by Press Secretary Ann Lee``."""
    words = text.replace(",", " , ").split()
    bare = [word.strip(".’'").lower() for word in words]
    if OFFICES.isdisjoint(bare):
        return []
    found = []
    at = 0
    while at < len(words):
        if bare[at] not in OF_OFFICES:
            at += 1
            continue
        end = at
        while end < len(words) and bare[end] in OF_OFFICES:
            end += 1
        office = words[at:end]
        if not any(word.lower() in OFFICES for word in office):
            name = []
        elif office[-1] in ("of", "for", "the"):
            person = phrase(" ".join(office + _run_of_names(words, end)))
            office, name = person.office.split(), person.name
        else:
            name = _name_at(words, end)
        if name:
            while office and office[0].lower() in PARTICLES:
                office.pop(0)
            found.append(Person(" ".join(name), " ".join(office), None))
        at = end
    return found


def _run_of_names(words: list[str], at: int) -> list[str]:
    """The capitalised words from here on: "Ports Ann Lee" of a "Minister of Ports Ann Lee"."""
    run = []
    for word in words[at : at + 6]:
        if not name_like([word]) or heading([word]):
            break
        run.append(re.sub(r"['’]s$", "", word))
    return run


def _name_at(words: list[str], at: int) -> list[str]:
    """A first name, initials or particles, and a surname; a third and a fourth name where no more words follow."""
    name, full = [], 0
    for word in words[at : at + 6]:
        bare = re.sub(r"['’]s?$|(?<=\w\w)\.$", "", word)
        if not (name_like([bare]) or name and bare in PARTICLES) or heading([bare]) or bare.lower() in NO_NAMES:
            break
        if full and _NO_THIRD_NAME.search(bare):
            return name[:full]
        name.append(bare)
        if not full and len(name) > 1 and not (len(bare) == 2 and bare.endswith(".")) and bare not in PARTICLES:
            full = len(name)
        if bare != word:
            break
    return name if full and len(name) < 5 and name[-1] not in PARTICLES else name[:full]


def people_in_head(lines: list[Line]) -> list[Person]:
    """Everybody whom the lines before the first label give by name and post."""
    entries = [person for line in lines for person in listed(line.text)]
    return entries + [person for line in lines if len(line.text) < _TITLE for person in titled(line.text)]
