"""Which candidates are labels: the words before a colon, and what the whole document says of them, decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from briefings.corpus.identity import CERTAIN, LIKELY, phrase
from briefings.corpus.inline import inline_candidates
from briefings.corpus.labels import Label, line_candidates
from briefings.corpus.lines import Line

_UNBROKEN, _FEW_LINES = 2500, 2  # characters a line, on average, or lines in all: text that has lost its line breaks
_SPOKEN = re.compile(r"\b(?:I|we|my|our|thank you|thanks|you)\b", re.IGNORECASE)


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
    if len(lines) <= _FEW_LINES or sum(len(line.text) for line in lines) > _UNBROKEN * len(lines):
        candidates = inline_candidates(lines)
    else:
        candidates = list(line_candidates(lines))
    confirmed = _confirmed(candidates, text, frozenset(name.casefold() for name in known))
    return confirmed if _is_transcript(confirmed, text) else []


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
