"""Which candidates are labels: the words before a colon, and what the whole document says of them, decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from briefings.corpus.identity import CERTAIN, DOUBTFUL, LIKELY
from briefings.corpus.inline import inline_candidates
from briefings.corpus.labels import Label, line_candidates
from briefings.corpus.lines import Line
from briefings.corpus.names import phrase

_UNBROKEN, _FEW_LINES = 2500, 2  # characters a line, on average, or lines in all: text that has lost its line breaks
_FEW_LABELS = 4  # from which on the form of the labels is known
_QUESTION = 300  # characters in which somebody who asks has come to the question
_WORDS = re.compile(r"[a-z]\W{1,3}[a-z]")
_SPOKEN = re.compile(r"\b(?:I|we|my|our|thank you|thanks|you)\b|\?", re.IGNORECASE)


def candidates(lines: list[Line]) -> list[Label]:
    """Everything that can be a label, at the beginning of lines, or within them where the line breaks are lost."""
    if len(lines) <= _FEW_LINES or sum(len(line.text) for line in lines) > _UNBROKEN * len(lines):
        return inline_candidates(lines)
    return list(line_candidates(lines))


def confirmed(candidates: list[Label], text: str, common: set[str], known: Iterable[str] = ()) -> list[Label]:
    """The candidates that the rest of the document bears out.

    Parameters
    ----------
    candidates : list of Label
    text : str
        Plain text.
    common : set of str
        Words of the candidates that the text also uses as common words; see :func:`common_words`.
    known : iterable of str
        Full names of people that the document introduces.

    Returns
    -------
    list of Label
        In the order of the text; empty for prose.
    """
    often = Counter(label.text.casefold() for label in candidates)
    known = {name.casefold() for name in known}
    names = {word for label in candidates if label.identity.strength == CERTAIN for word in _words(label.text)}
    names |= {word for name in known for word in _words(name)}
    sure = {label.text.casefold() for label in candidates if label.identity.strength > DOUBTFUL}
    in_capitals = sum(label.text.isupper() for label in candidates if label.identity.strength == CERTAIN) > 1

    def holds(label: Label) -> bool:
        if label.identity.strength == CERTAIN or label.text.casefold() in known:
            return True
        words = _words(label.text)
        if label.identity.strength == DOUBTFUL and label.text.casefold() not in sure:
            return False
        if often[label.text.casefold()] > 1:
            return len(words) > 1 or not common.issuperset(words)
        if common.issuperset(words):
            return False
        return label.identity.strength == LIKELY or bool(names & words) or in_capitals and label.text.isupper()

    labels = [label for label in candidates if holds(label)]
    alone = sum(_stands_alone(label, text) for label in labels)
    form = alone * 2 > len(labels)

    def asks_once(label: Label, until: int) -> bool:
        """A questioner whom nothing else names, labelled as the others are."""
        behind = text[label.end : min(until, label.end + _QUESTION)].lstrip()
        return (
            label.identity.strength > DOUBTFUL
            and (form or len(label.text.split()) > 1)
            and _stands_alone(label, text) == form
            and not common & _words(label.text)
            and "?" in behind.split("\n\n", maxsplit=1)[0]
        )

    if len(labels) >= _FEW_LABELS:
        ends = [label.start for label in candidates[1:]] + [len(text)]
        labels = [label for label, end in zip(candidates, ends, strict=True) if holds(label) or asks_once(label, end)]
    return labels if _is_transcript(labels, text) else []


def _stands_alone(label: Label, text: str) -> bool:
    """Whether nothing stands behind a label on its line."""
    return text[label.end : label.end + 9].lstrip(" \t\r")[:1] in ("\n", "")


def _words(text: str) -> set[str]:
    return {word.strip(".,'’").casefold() for word in phrase(text).name}


def common_words(candidates: list[Label], text: str) -> set[str]:
    """The words of doubtful candidates that the text also has in small letters: no names, but common words."""
    words = {word for label in candidates if label.identity.strength < CERTAIN for word in _words(label.text)}
    words = {word for word in words if word in text}
    if not words:
        return set()
    return words & {word.strip(".,;:?!\"“”'’()[]") for word in set(text.split()) if word[0].islower()}


def _is_transcript(labels: list[Label], text: str) -> bool:
    """Two labels make a transcript; one does if it is certain, or what follows it is speech."""
    if len(labels) != 1:
        return bool(labels)
    [label] = labels
    if not _WORDS.search(text, label.end, label.end + 400):
        return False  # "Press: +47 22 24 90 90"
    return label.identity.strength == CERTAIN or bool(_SPOKEN.search(text, label.end, label.end + 400))
