"""Newspaper prose: quoted and reported speech goes to the person it is attributed to, the rest to the author."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from briefings.corpus.identity import Identity, heading, name_like, names_office, names_outlet, phrase, split_post
from briefings.corpus.lines import Line
from briefings.corpus.sentences import sentence_spans
from briefings.corpus.vocabulary import NO_SPEAKER_STARTS, ORGANISATIONS

AUTHOR = Identity(None, role="author")
_NAME = r"[A-Z][\w.'’-]{0,30}(?:\s(?:(?:of|de|del|van|von|der|den|bin|al|el|for)\s){0,2}[A-Z][\w.'’-]{0,30}){0,7}"
_SAYS = re.compile(
    r"\b(?P<verb>said|says|saying|adding|noting|stressing|added|adds|told|noted|notes|stressed|stresses|explained"
    r"|explains|announced|announces"
    r"|warned|warns|argued|argues|insisted|insists|stated|states|declared|declares|remarked|pointed out|points out"
    r"|emphasi[sz]ed|emphasi[sz]es|reiterated|acknowledged|confirmed|claimed|claims|replied|concluded|commented"
    r"|observed"
    r"|recalled|predicted|asked|wrote|vowed|pledged|promised|urged|suggested|cautioned|testified|responded|asserted"
    r"|maintained|complained|lamented|admitted|conceded|denied|repeated|called|described|dubbed"
    r"|labelled|labeled|hailed|dismissed|denounced|branded|(?i:according to))\b"
)
_DESCRIBES = frozenset(
    ["called", "described", "dubbed", "labelled", "labeled", "hailed", "dismissed", "denounced", "branded"]
)
_DIRECT = re.compile(rf"(?P<before>^|[^\w'’]|\w\s)(?P<name>{_NAME}|[Hh]e|[Ss]he)$")
_OFFICE_ALONE = re.compile(r"\b[Tt]he (?:[a-z-]{2,20} ){0,2}(?P<office>[a-z-]{3,20})$")
_QUOTES = re.compile('["“”]')
_WITH_POST = re.compile(rf"(?P<name>{_NAME}),\s")
_BEHIND = re.compile(rf"\s(?:(?P<pronoun>he|she)\b|(?P<name>{_NAME})(?:,\s(?P<post>[^.;:\"“”]{{3,220}}))?)")
_ADVERBS = re.compile(
    r",?\s(?:also|then|later|further|has|have|had|added|repeatedly|firmly|once|again|on [A-Z][a-z]+day)?\s?$"
)
_LONGEST = 3000  # characters of a sentence in which a speaker is looked for: time stays linear
_REACH = 260  # characters on either side of a verb of saying
_NAME_REACH, _ADVERB_REACH = 120, 40
_NAMED_LAST = 200  # people among whom the holder of an office is looked for
_NAMESAKES = 20  # of whom the last named are looked at


class _Said(NamedTuple):
    start: int
    end: int
    who: Identity | None  # whom the sentence itself names
    quoted: bool
    continues: bool  # its quotation is open where it ends


def attributed(text: str, paragraphs: Iterable[Line]) -> list[tuple[Identity, list[Line]]]:
    """The stretches of an article by the person whose words they are.

    A sentence belongs to the person it names as speaking. A quoted sentence without a name belongs to the speaker of
    its paragraph, and a paragraph of quotation without any to the speaker before it.

    Parameters
    ----------
    text : str
        Plain text.
    paragraphs : iterable of Line

    Returns
    -------
    list of (Identity, list of Line)
        In the order of the text; neighbours differ in speaker.
    """
    cast = _Cast()
    speeches: list[tuple[Identity, list[Line]]] = []
    last = None
    for paragraph in paragraphs:
        said = list(_read(text, paragraph.start, paragraph.end, cast))
        for who, sentence in zip(_speakers(said, last), said, strict=True):
            _append(
                speeches, who or AUTHOR, Line(sentence.start, sentence.end, text[sentence.start : sentence.end], True)
            )
            last = who
    return speeches


def _append(speeches: list, who: Identity, sentence: Line) -> None:
    if not speeches or speeches[-1][0].name != who.name:
        speeches.append((who, []))
    speeches[-1][1].append(sentence)


def _speakers(said: list[_Said], last: Identity | None) -> list[Identity | None]:
    """The speaker of each sentence of a paragraph; ``last`` is that of the sentence before it."""
    named = [sentence.who for sentence in said]
    before = [None, *accumulate(named, _latest)][:-1]
    behind = [None, *accumulate(reversed(named), _latest)][-2::-1]
    found: list[Identity | None] = []
    for sentence, earlier, later in zip(said, before, behind, strict=True):
        if sentence.who or not sentence.quoted:
            found.append(sentence.who)
        elif sentence.continues:
            found.append(later or earlier or last)
        else:
            found.append(earlier or last or later)
    return found


def _latest(known: Identity | None, who: Identity | None) -> Identity | None:
    return who or known


def _read(text: str, start: int, end: int, cast: _Cast) -> Iterable[_Said]:
    """The sentences of a paragraph with the person each names and the state of its quotation marks."""
    is_open = False
    for begin, stop in sentence_spans(text, start, end):
        sentence = text[begin:stop]
        opened, quoted = is_open, 0
        since = 0
        for mark in _QUOTES.finditer(sentence):
            if is_open and mark.group() != "“":
                quoted += mark.start() - since
                is_open = False
            elif not is_open and mark.group() != "”":
                is_open, since = True, mark.start()
        quoted += len(sentence) - since if is_open else 0
        yield _Said(
            begin, stop, _named(sentence, cast), (opened or sentence[0] in '"“') and quoted * 2 > len(sentence), is_open
        )


def _named(sentence: str, cast: _Cast) -> Identity | None:
    """The person whom a sentence names as speaking."""
    sentence = sentence[:_LONGEST]
    for verb in _SAYS.finditer(sentence):
        before = sentence[max(0, verb.start() - _REACH) : verb.start()]
        behind = sentence[verb.end() : verb.end() + _REACH]
        if _inside_quotation(sentence, verb.start()):
            continue
        if verb["verb"] in _DESCRIBES and not _QUOTES.search(behind):
            continue
        reported = verb["verb"].lower() == "according to"
        who = None
        if not reported:
            adverb = _ADVERBS.search(before, max(0, len(before) - _ADVERB_REACH))
            who = _subject(before[: adverb.start()] if adverb else before, cast)
        if who is None and verb["verb"] in ("saying", "adding", "noting", "stressing"):
            who = _first_person(before, cast)
        if who is None and not reported and re.search(r"(?:,|\band|\bbut)\s*$", before):
            who = _opening_person(sentence, cast)
        if who is None and (reported or before.rstrip()[-1:] in list(",\"”’'")):
            who = _object(behind, cast)
        if who:
            return who
    return None


def _inside_quotation(sentence: str, position: int) -> bool:
    opened = sentence.rfind("“", 0, position)
    return sentence.count('"', 0, position) % 2 == 1 or opened > sentence.rfind("”", 0, position)


def _subject(before: str, cast: _Cast) -> Identity | None:
    """The person right before a verb: ``Ann Lee``, ``Ann Lee, head of the bureau,``, ``she``, ``the minister``."""
    direct = _DIRECT.search(before, max(0, len(before) - _NAME_REACH))
    if direct and not re.search(r"\b(?:of|for|the|at|in|and|by|with) ?$", before[: direct.start("name")]):
        who = cast.person(direct["name"])
        if who:
            return who
    for match in reversed(list(_WITH_POST.finditer(before))):
        post = before[match.end() :].strip(" ,")
        if names_office(post) and (who := cast.person(match["name"], post)):
            return who
    office = _OFFICE_ALONE.search(before, max(0, len(before) - _NAME_REACH))
    return cast.in_office(office["office"]) if office else None


def _first_person(before: str, cast: _Cast) -> Identity | None:
    """The subject of a sentence that goes on with "saying that"."""
    for match in re.finditer(_NAME, before):
        if not re.search(r"\b(?:of|for|the|at|in|by|with) ?$", before[: match.start()]) and (
            who := cast.person(match[0])
        ):
            return who
    return None


def _opening_person(sentence: str, cast: _Cast) -> Identity | None:
    """The person a sentence begins with, whose second verb says: "Ann Lee, who leads it, agreed but warned"."""
    match = re.match(rf"(?P<name>{_NAME})[\s,]", sentence)
    return cast.person(match["name"]) if match else None


def _object(behind: str, cast: _Cast) -> Identity | None:
    """The person right behind a verb: ``said Ann Lee, head of the bureau.``"""
    match = _BEHIND.match(behind)
    if not match:
        return None
    if match["pronoun"]:
        return cast.last
    post = match["post"] if match["post"] and names_office(match["post"]) else None
    return cast.person(match["name"], post)


class _Cast:
    """The people an article has named so far."""

    def __init__(self):
        self.last: Identity | None = None
        self._people: list[Identity] = []
        self._by_word: defaultdict[str, list[Identity]] = defaultdict(list)

    def person(self, words: str, post: str | None = None) -> Identity | None:
        """The person of these words: known by a part of the name, or new with a full one."""
        if words.lower() in ("he", "she"):
            return self.last
        person = phrase(words.rstrip("."))
        name = [word.removesuffix("'s").removesuffix("’s") for word in person.name]
        while len(name) > 1 and name[0].lower() in NO_SPEAKER_STARTS:
            name.pop(0)  # "But Lee said"
        if not name:
            return self.in_office(person.office.split()[-1].lower()) if person.office else None
        if not name_like(name) or any(word.lower() in ORGANISATIONS for word in name):
            return None
        namesakes = self._by_word[name[0]][-_NAMESAKES:]
        known = [p for p in namesakes if set(name) <= set(p.name.split())]
        if known:
            self.last = known[-1]
        elif len(name) > 1 and not names_outlet(" ".join(name)) and not heading(name):
            title, affiliation = split_post(post) if post else (person.office or None, None)
            self._add(Identity(" ".join(name), title, affiliation, "official"))
        elif person.honorific or person.office:
            self._add(Identity(words, person.office or None, None, "official"))
        else:
            return None
        return self.last

    def _add(self, person: Identity) -> None:
        self.last = person
        self._people.append(person)
        for word in set(person.name.split()):
            self._by_word[word].append(person)

    def in_office(self, office: str) -> Identity | None:
        """The last person named with an office: "the minister"."""
        if not names_office(office):
            return None
        recent = reversed(self._people[-_NAMED_LAST:])
        found = next((person for person in recent if person.title and office in person.title.lower()), None)
        self.last = found or self.last
        return found
