"""What can be a label at the beginning of a line: ``Name:``, ``Q``, ``MR. NAME:``, ``Name: (00:54)``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from briefings.corpus.identity import CERTAIN, DOUBTFUL, LIKELY, WEAK, Identity, identify
from briefings.corpus.lines import Line, is_full, width_of
from briefings.corpus.people import listed

TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_LABELLED = re.compile(
    rf"(?P<before>{TIME}\s{{0,4}})?(?P<name>[^\W\d_][^:\n]{{0,119}}?)\s{{0,4}}(?P<code>{TIME})?\s{{0,4}}:(?![\d/])"
    rf"(?P<after>[ \t]{{0,8}}{TIME}(?=\s|$))?"
)
_TIMED = re.compile(rf"(?P<name>[^\W\d_][^:\n]{{0,79}}?)\s{{1,8}}(?P<code>{TIME})$")
_BARE_Q = re.compile(r"(?P<name>[QA])\.?(?!\s\([^()\n]{1,60}\)\s?:)(?:[ \t]{2,}|\t|[ \t](?=[A-Z\"“'‘(\[—–-]))(?!&)")
_BARE_OWN = re.compile(r"(?P<name>[QA])\.?$")
_CAPITALS_STOP = re.compile(
    r"(?P<name>(?:CHAIR|CHAIRMAN|MR|MS|MRS|DR|GOVERNOR|PRESIDENT|SECRETARY|MINISTER|[A-Z][A-Z'’-]+)\.?"
    r"(?: [A-Z][A-Z.'’-]+){1,3}|(?:Chair(?:man|woman)?|Mr|Ms|Mrs|Dr|Senator|Secretary|Ambassador|General|Admiral)\.?"
    r" [A-Z][A-Z'’-]{1,30})\.[ \t]{1,8}(?=[A-Z\"“])"
)
_BEFORE_DASH = re.compile(r"(?P<name>[A-Z][^—–:.,;?!\n]{1,58}?)\s{1,3}[—–]\s{1,3}(?=[A-Z\"“])")
_SAYS = re.compile(r"\s(?:said|says|added|adds|told [^:]{1,60}|stated|commented|explained|noted|continued|concluded)$")
_LONGEST_NAME = 60  # characters
_NO_NAME_ENDS = '.?!;…"”'
_REACH = 160  # characters: no label is longer
_HEAD = 3  # lines: a title is no running text, however long
_SENTENCE_ENDS = ".?!:;…\"”’')]>*—-–"


class Label(NamedTuple):
    """A label: where it stands, where the words begin, whom it names."""

    start: int
    end: int
    text: str
    identity: Identity


def line_candidates(lines: list[Line]) -> Iterable[Label]:
    """What can be a label at the beginning of a line."""
    width = width_of(lines)
    previous = None
    asked = False
    for number, line in enumerate(lines):
        found = _at_line_start(line, asked)
        if found:
            alone = found.end == line.end
            if alone or line.begins or number < _HEAD or _ends_paragraph(previous, width):
                asked = asked or found.identity.role == "journalist" and found.identity.name is None
                yield found
        previous = line


def bare_candidates(lines: list[Line]) -> list[Label]:
    """Names without a colon, alone on their lines or before a dash; none unless one of them comes back.

    A heading does not come back, and a single word before a dash is the place of a dateline. Whoever the document
    lists among those present need not come back.
    """
    found, dashed = [], set()
    for line, following in pairwise([*lines, None]):
        before_dash = _BEFORE_DASH.match(line.text)
        name = before_dash["name"] if before_dash else line.text
        identity = identify(name) if len(name) <= _LONGEST_NAME and name[-1] not in _NO_NAME_ENDS else None
        if identity and before_dash and identity.strength == WEAK:
            continue
        if identity and (before_dash or following and following.text != line.text):
            end = line.start + before_dash.end() if before_dash else line.end
            dashed |= {line.start} if before_dash else set()
            found.append(Label(line.start, end, name, identity))
    often = Counter(label.text for label in found)
    if len(often) == len(found):
        return []
    present = {person.name.casefold() for line in lines for person in listed(line.text)}
    return [
        label
        for label in found
        if often[label.text] > 1
        or label.identity.strength == CERTAIN
        or label.start in dashed
        or label.text.casefold() in present
    ]


def begins_speech(line: Line) -> bool:
    """Whether a line, seen alone, can begin with a label."""
    return _at_line_start(line, True) is not None


def _ends_paragraph(line: Line, width: int) -> bool:
    """Whether running text cannot go on behind a line."""
    return not is_full(line, width) or line.text[-1] in _SENTENCE_ENDS or bool(listed(line.text))


def _possible(text: str) -> Iterable[re.Pattern]:
    """The patterns that a look at a few characters does not rule out."""
    if text[0] in "QA":
        yield _BARE_Q
    if ":" in text[:_REACH]:
        yield _LABELLED
    if len(text) < _REACH and text[-1] in "0123456789)]":
        yield _TIMED
    if text[0] in "QA":
        yield _BARE_OWN
    if text[0].isupper() and "." in text[:_REACH]:
        yield _CAPITALS_STOP


def _at_line_start(line: Line, asked: bool) -> Label | None:
    for pattern in _possible(line.text):
        match = pattern.match(line.text)
        if not match:
            continue
        name = match["name"]
        if pattern in (_BARE_Q, _BARE_OWN) and name == "A" and not asked:
            continue
        identity = identify(name)
        if identity is None or _SAYS.search(name):
            continue
        if identity.strength < CERTAIN and line.text[match.end() :].lstrip()[:1].islower():
            identity = identity._replace(strength=DOUBTFUL)  # "Climate Change: it is here"
        if pattern is _TIMED or pattern is _LABELLED and (match["before"] or match["code"] or match["after"]):
            identity = identity._replace(strength=CERTAIN)
        elif pattern is _LABELLED and match.end() == len(line.text) and identity.strength == WEAK and name.isupper():
            identity = identity._replace(strength=LIKELY)
        return Label(line.start, line.start + match.end(), name, identity)
    return None
