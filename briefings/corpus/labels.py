"""Where somebody begins to speak: the labels of a transcript, told from colons in running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from briefings.corpus.identity import CERTAIN, LIKELY, WEAK, Identity, identify, phrase

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_LABELLED = re.compile(
    rf"(?:{_TIME}\s{{0,4}})?(?P<name>[^\W\d_][^:\n]{{0,119}}?)\s{{0,4}}(?P<code>{_TIME})?\s{{0,4}}:(?![\d/])"
    rf"(?P<after>[ \t]{{0,8}}{_TIME}(?=\s|$))?"
)
_TIMED = re.compile(rf"(?P<name>[^\W\d_][^:\n]{{0,79}}?)\s{{1,8}}(?P<code>{_TIME})$")
_BARE_Q = re.compile(r"(?P<name>[QA])\.?(?:[ \t]{2,}|\t|[ \t](?=[A-Z\"“'‘(\[—–-]))(?!&)")
_BARE_OWN = re.compile(r"(?P<name>[QA])\.?$")
_CAPITALS_STOP = re.compile(
    r"(?P<name>(?:CHAIR|CHAIRMAN|MR|MS|MRS|DR|GOVERNOR|PRESIDENT|SECRETARY|MINISTER|[A-Z][A-Z'’-]+)\.?"
    r"(?: [A-Z][A-Z.'’-]+){1,3}|(?:Chair(?:man|woman)?|Mr|Ms|Mrs|Dr|Senator|Secretary|Ambassador|General|Admiral)\.?"
    r" [A-Z][A-Z'’-]{1,30})\.[ \t]{1,8}(?=[A-Z\"“])"
)
_WORD = r"(?:(?:Mr|Ms|Mrs|Dr|Prof|St|Gen|Sen|Gov|Lt|[A-Z])\.|[A-Z(][\w'’&)-]{0,30})"
_INLINE = re.compile(
    r"(?:^|(?<=[.?!\"”’)\]…])\s{1,4}|\s(?=[QA]:))"
    rf"(?P<name>{_WORD}(?:[ ,]{{1,2}}(?:of|de|van|von|the|{_WORD})){{0,7}})\s?:(?=\s)"
)
_UNBROKEN, _FEW_LINES = 2500, 2  # characters a line, on average, or lines in all: text that has lost its line breaks
_SPOKEN = re.compile(r"\b(?:I|we|my|our|thank you|thanks|you)\b", re.IGNORECASE)


class Line(NamedTuple):
    """A line that is not blank, without its surrounding white space."""

    start: int
    end: int
    text: str
    begins: bool  # a paragraph: after a blank line, or at the top


class Label(NamedTuple):
    """A label: where it stands, where the words begin, whom it names."""

    start: int
    end: int
    text: str
    identity: Identity


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    lines, previous = [], -1
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + line.index(stripped[0])
        begins = previous < 0 or text.count("\n", previous, start) > 1
        lines.append(Line(start, start + len(stripped), stripped, begins))
        previous = start + len(stripped)
    return lines


def find_labels(text: str, lines: list[Line], known: Iterable[str] = ()) -> list[Label]:
    """The labels of a transcript, in the order of the text.

    A colon makes a candidate; the words before it, and whether they come back, decide.

    Parameters
    ----------
    text : str
        Plain text.
    lines : list of Line
        Its lines of content.
    known : iterable of str
        Full names of people that the document introduces.

    Returns
    -------
    list of Label
        Empty for prose.
    """
    candidates = list(_candidates(lines))
    if len(lines) <= _FEW_LINES or sum(len(line.text) for line in lines) > _UNBROKEN * len(lines):
        candidates = _inline(lines)
    confirmed = _confirmed(candidates, text, frozenset(name.casefold() for name in known))
    return confirmed if _is_transcript(confirmed, text) else []


def _candidates(lines: list[Line]) -> Iterable[Label]:
    previous = None
    asked = False
    for line in lines:
        if line.begins or previous is None or _complete(previous):
            found = _at_line_start(line, asked)
            if found:
                asked = asked or found.identity.role == "journalist" and found.identity.name is None
                yield found
        previous = line


def _complete(line: Line) -> bool:
    """Whether a line can end a paragraph: a short one, or one that ends with its sentence."""
    return len(line.text) < 50 or line.text[-1] in ".?!:;…\"”’')]>*—-–"


def _at_line_start(line: Line, asked: bool) -> Label | None:
    for pattern in (_BARE_Q, _LABELLED, _TIMED, _BARE_OWN, _CAPITALS_STOP):
        match = pattern.match(line.text)
        if not match:
            continue
        name = match["name"]
        if pattern in (_BARE_Q, _BARE_OWN) and name == "A" and not asked:
            continue
        identity = identify(name)
        if identity is None:
            continue
        if identity.strength < CERTAIN and line.text[match.end() :].lstrip()[:1].islower():
            continue  # "Climate change: it is here"
        if pattern is _TIMED or pattern is _LABELLED and (match["code"] or match["after"]):
            identity = identity._replace(strength=CERTAIN)
        elif pattern is _LABELLED and match.end() == len(line.text) and identity.strength == WEAK and name.isupper():
            identity = identity._replace(strength=LIKELY)
        return Label(line.start, line.start + match.end(), name, identity)
    return None


def _inline(lines: list[Line]) -> list[Label]:
    """Candidates within lines, where the line breaks are lost: after the end of a sentence."""
    found = []
    for line in lines:
        for match in _INLINE.finditer(line.text):
            identity = identify(match["name"])
            if identity:
                start = line.start + match.start("name")
                found.append(Label(start, line.start + match.end(), match["name"], identity))
    return sorted(found + _again(found, lines))


def _again(found: list[Label], lines: list[Line]) -> list[Label]:
    """The labels found, where they stand once more behind no sentence: after a title, or a missing full stop."""
    names = {label.text: label.identity for label in found}
    if not names:
        return []
    ends = {label.end for label in found}
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\S)(?P<name>{'|'.join(map(re.escape, longest_first))})\s?:(?=\s)")
    return [
        Label(line.start + match.start(), line.start + match.end(), match["name"], names[match["name"]])
        for line in lines
        for match in pattern.finditer(line.text)
        if line.start + match.end() not in ends
    ]


def _confirmed(candidates: list[Label], text: str, known: frozenset[str]) -> list[Label]:
    """Candidates that the rest of the document bears out."""
    often = Counter(label.text.casefold() for label in candidates)
    doubtful = [label for label in candidates if label.identity.strength < CERTAIN]
    small = _words_in_small_letters(text, {word for label in doubtful for word in _words(label.text)})
    names = {word for label in candidates if label.identity.strength == CERTAIN for word in _words(label.text)}
    names |= {word for name in known for word in _words(name)}

    def holds(label: Label) -> bool:
        if label.identity.strength == CERTAIN or label.text.casefold() in known:
            return True
        words = _words(label.text)
        if often[label.text.casefold()] > 1:
            return not small.issuperset(words) or len(words) > 1
        if small.issuperset(words):
            return False
        return label.identity.strength == LIKELY or bool(names & words)

    return [label for label in candidates if holds(label)]


def _words(text: str) -> set[str]:
    return {word.strip(".'’").casefold() for word in phrase(text).name}


def _words_in_small_letters(text: str, words: set[str]) -> set[str]:
    """Those of some words that the text also uses as common words."""
    if not words:
        return set()
    return words & set(re.findall(r"\b[a-z][\w'’-]*", text))


def _is_transcript(labels: list[Label], text: str) -> bool:
    """Two labels make a transcript; one does if it is certain, or what follows it is speech."""
    if len(labels) != 1:
        return bool(labels)
    [label] = labels
    return label.identity.strength == CERTAIN or bool(_SPOKEN.search(text, label.end, label.end + 400))
