"""Newspaper prose: quoted and reported speech goes to the person it is attributed to, the rest to the author."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from briefings.corpus.cast import NAME, Cast
from briefings.corpus.identity import Identity, names_office
from briefings.corpus.lines import Line
from briefings.corpus.sentences import sentence_spans
from briefings.corpus.vocabulary import SAYING, by_first_letter

AUTHOR = Identity(None, role="author")
_SAYS = re.compile(
    rf"\b(?P<verb>{by_first_letter([*SAYING, 'pointed out', 'points out', 'according to', 'According to'])})\b"
)
_DESCRIBES = frozenset(
    ["called", "described", "dubbed", "labelled", "labeled", "hailed", "dismissed", "denounced", "branded"]
)
_DIRECT = re.compile(rf"(?P<before>^|[^\w'’]|\w\s)(?P<name>{NAME}|[Hh]e|[Ss]he)$")
_OFFICE_ALONE = re.compile(r"\b[Tt]he (?:[a-z-]{2,20} ){0,2}(?P<office>[a-z-]{3,20})$")
_QUOTES = re.compile('["“”]')
_WITH_POST = re.compile(rf"(?P<name>{NAME}),\s")
_BEHIND = re.compile(
    rf"\s(?:(?P<pronoun>he|she|him|her)\b(?! [a-z])|(?P<name>{NAME})(?:,\s(?P<post>[^.;:\"“”]{{3,220}}))?)"
)
_OF_A_BODY = re.compile(rf"(?:[A-Z][^,]{{3,100}},\s)?(?P<name>{NAME}),?\s(?:of|from|for|at)\s(?:the\s)?[^,]{{3,120}}$")
_RELATIVE = re.compile(r",\swho\s[^,]{3,120}$")
_POST_BEFORE = re.compile(
    rf"\s(?P<post>(?:the|its|their|his|her|a|an)\s[^.;:,\"“”]{{3,120}},|[^.;:,\"“”]{{0,80}}\s[a-z-]{{3,20}})\s(?P<name>{NAME})"
)
_ADVERBS = re.compile(
    r",?\s(?:also|then|later|further|has|have|had|added|repeatedly|firmly|once|again|on [A-Z][a-z]+day)?\s?$"
)
_GOES_ON = re.compile(
    r"(?:He|She)\s(?!(?:was born|joined)\b)"
    r"|(?![^,]{1,60},\s(?:which|who|whose|that)\s)[^\"“”]{1,160}?\b(?:would|had)\b(?!\s(?:a|an|the|no)\b)"
)
_RECORD = re.compile(
    r"\bsummary (?:record|minutes)\b"
    r"|\bsummary of (?:the )?(?:[\w-]{1,20} ){0,3}(?:briefing|meeting|conference|session)\b",
    re.IGNORECASE,
)
_HEAD = 5  # paragraphs in which a text says what it is
_LONGEST = 3000  # characters of a sentence in which a speaker is looked for: time stays linear
_REACH = 260  # characters on either side of a verb of saying
_NAME_REACH, _ADVERB_REACH = 120, 40


class _Said(NamedTuple):
    start: int
    end: int
    who: Identity | None  # whom the sentence itself names
    quoted: bool
    continues: bool  # its quotation is open where it ends
    goes_on: bool  # it may report on what the person before it said


def attributed(text: str, paragraphs: Iterable[Line]) -> list[tuple[Identity, list[Line]]]:
    """The stretches of an article by the person whose words they are.

    A sentence belongs to the person it names as speaking. A quoted sentence without a name belongs to the speaker of
    its paragraph, and a paragraph of quotation without any to the speaker before it. What follows reported speech in
    its paragraph goes on with it where a pronoun or the tense says so, and always in the summary record of a meeting.

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
    cast = Cast()
    speeches: list[tuple[Identity, list[Line]]] = []
    last = None
    is_record = False
    for number, paragraph in enumerate(paragraphs):
        is_record = is_record or number < _HEAD and bool(_RECORD.search(paragraph.text))
        said = list(_read(text, paragraph.start, paragraph.end, cast, is_record))
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
            goes_on = sentence.goes_on and earlier and found[-1] == earlier
            found.append(sentence.who or (earlier if goes_on else None))
        elif sentence.continues:
            found.append(later or earlier or last)
        else:
            found.append(earlier or last or later)
    return found


def _latest(known: Identity | None, who: Identity | None) -> Identity | None:
    return who or known


def _read(text: str, start: int, end: int, cast: Cast, is_record: bool) -> Iterable[_Said]:
    """The sentences of a paragraph with the person each names and the state of its quotation marks."""
    is_open = anybody = False
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
        cast.meet(sentence)
        who = _named(sentence, cast, opened)
        goes_on = anybody and (is_record or bool(_GOES_ON.match(sentence)) and not _SAYS.search(sentence))
        anybody = anybody or bool(who)
        quoted = (opened or sentence[0] in '"“') and quoted * 2 > len(sentence)
        yield _Said(begin, stop, who, quoted, is_open, goes_on)


def _named(sentence: str, cast: Cast, opened: bool) -> Identity | None:
    """The person whom a sentence names as speaking; it may begin within a quotation that is open."""
    sentence = sentence[:_LONGEST]
    for verb in _SAYS.finditer(sentence):
        before = sentence[max(0, verb.start() - _REACH) : verb.start()]
        behind = sentence[verb.end() : verb.end() + _REACH]
        if _inside_quotation(sentence, verb.start(), opened):
            continue
        if verb["verb"] in _DESCRIBES and not _QUOTES.search(behind):
            continue
        reported = verb["verb"].lower() == "according to"
        who = None
        if not reported:
            adverb = _ADVERBS.search(before, max(0, len(before) - _ADVERB_REACH))
            before_verb = before[: adverb.start()] if adverb else before
            who = _subject(_RELATIVE.sub("", before_verb), cast)
        if who is None and verb["verb"] in ("saying", "adding", "noting", "stressing"):
            who = _first_person(before, cast)
        if who is None and not reported and re.search(r"(?:,|\band|\bbut)\s*$", before):
            who = _opening_person(sentence, cast)
        if who is None and not reported and not before.rstrip().endswith(","):
            who = _of_a_body(before, cast)
        if who is None and (reported or before.rstrip()[-1:] in list(",\"”’'")):
            who = _object(behind, cast)
        if who:
            return who
    return None


def _inside_quotation(sentence: str, position: int, opened: bool) -> bool:
    begins, ends = sentence.rfind("“", 0, position), sentence.rfind("”", 0, position)
    if straight := sentence.count('"', 0, position):
        return (straight + opened) % 2 == 1
    return begins > ends or opened and begins == ends


def _subject(before: str, cast: Cast) -> Identity | None:
    """The person right before a verb: ``Ann Lee``, ``Ann Lee, head of the bureau,``, ``she``, ``the minister``."""
    last = before.rpartition(" ")[2]
    direct = None
    if last[:1].isupper() or last in ("he", "she"):  # which is quicker to tell than who
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


def _first_person(before: str, cast: Cast) -> Identity | None:
    """The subject of a sentence that goes on with "saying that"."""
    for match in re.finditer(NAME, before):
        if not re.search(r"\b(?:of|for|the|at|in|by|with) ?$", before[: match.start()]) and (
            who := cast.person(match[0])
        ):
            return who
    return None


def _opening_person(sentence: str, cast: Cast) -> Identity | None:
    """The person a sentence begins with, whose second verb says: "Ann Lee, who leads it, agreed but warned"."""
    match = re.match(rf"(?:[A-Z][^,.\"“”]{{3,80}},\s)?(?P<name>{NAME})[\s,]", sentence)
    return cast.person(match["name"]) if match else None


def _of_a_body(before: str, cast: Cast) -> Identity | None:
    """Whom a sentence begins with, and says whom he is of: ``Ann Lee of the drivers' association``."""
    match = _OF_A_BODY.match(before)
    return cast.person(match["name"]) if match and " " in match["name"] else None


def _object(behind: str, cast: Cast) -> Identity | None:
    """The person right behind a verb: ``said Ann Lee, head of the bureau.``"""
    match = _BEHIND.match(behind)
    if not match or match["name"] and match["name"].endswith(("'s", "’s")):
        before = _POST_BEFORE.match(behind)
        return cast.person(before["name"]) if before and (match or names_office(before["post"])) else None
    if match["pronoun"]:
        return cast.last
    post = match["post"] if match["post"] and names_office(match["post"]) else None
    return cast.person(match["name"], post)
