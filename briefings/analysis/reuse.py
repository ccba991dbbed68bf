"""What travels between documents: passages word for word, and formulas in their wordings."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

import pandas as pd
from nltk.text import ConcordanceIndex

from briefings.analysis.terms import words
from briefings.analysis.variants import mentions
from briefings.errors import Lacking

_PASSAGES = ["words"] + [f"{name}_{side}" for side in "ab" for name in ("document", "speaker", "start", "end", "quote")]


class _Spoken(NamedTuple):
    """A word of a document, with its offsets there."""

    text: str
    start: int
    end: int
    speaker: str | None


def shared_passages(sentences: pd.DataFrame, texts: Mapping[str, str], minimum: int = 6) -> pd.DataFrame:
    """The longest stretches of words that two documents share, capitals and punctuation aside.

    For each place in the later document where ``minimum`` words or more also stand in the earlier one, the passage is
    as long as it can be on both sides, within a sentence. Where the earlier document has it several times, the first is
    named. The time is linear in the words of each pair of documents that share anything.

    Parameters
    ----------
    sentences : DataFrame
        Sentences whose words count, documents in the order in which they are to be called earlier and later.
    texts : mapping of str to str
        The text of each document, by document_id.
    minimum : int
        Words of the shortest passage.

    Returns
    -------
    DataFrame
        Longest first: ``words``, and for the earlier (``_a``) and the later document (``_b``) ``document``,
        ``speaker``, ``start``, ``end`` and ``quote``, with ``text[start:end] == quote``.

    Raises
    ------
    Lacking
        If the sentences are of one document only.
    """
    documents = {name: _spoken(rows) for name, rows in sentences.groupby("document_id", sort=False)}
    if len(documents) < 2:
        raise Lacking(f"passages are shared between two documents or more; there are {len(documents)}")
    found = []
    for earlier, later in _pairs_with_a_seed(documents, minimum):
        for first_a, first_b, length in _longest_matches(documents[earlier], documents[later], minimum):
            row = [length]
            for name, first in ((earlier, first_a), (later, first_b)):
                start, end = documents[name][first].start, documents[name][first + length - 1].end
                row += [name, documents[name][first].speaker, start, end, texts[name][start:end]]
            found.append(row)
    frame = pd.DataFrame(found, columns=_PASSAGES)
    return frame.sort_values("words", ascending=False, kind="stable", ignore_index=True)


def _spoken(sentences: pd.DataFrame) -> list[_Spoken]:
    """The words of one document with offsets into it, a break after each sentence that equals no other word."""
    spoken = []
    for row in sentences.itertuples():
        for word in words(row.text):
            spoken.append(_Spoken(word.text, row.start + word.start, row.start + word.end, row.speaker))
        spoken.append(_Spoken(f"\n{row.document_id} {row.turn} {row.sentence}", row.end, row.end, None))
    return spoken


def _pairs_with_a_seed(documents: Mapping[str, list[_Spoken]], minimum: int) -> list[tuple[str, str]]:
    """The pairs of documents, in order, that share at least one run of ``minimum`` words."""
    order = {name: place for place, name in enumerate(documents)}
    holders = defaultdict(set)
    for name, spoken in documents.items():
        texts = [word.text for word in spoken]
        for run in zip(*(texts[first:] for first in range(minimum)), strict=False):
            holders[run].add(name)
    shared = {tuple(sorted(names, key=order.get)) for names in holders.values() if len(names) > 1}
    pairs = {pair for names in shared for pair in combinations(names, 2)}
    return sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _longest_matches(earlier: list[_Spoken], later: list[_Spoken], minimum: int) -> Iterator[tuple[int, int, int]]:
    """First word in each document and number of words of each match that cannot be extended."""
    automaton = _SuffixAutomaton([word.text for word in earlier])
    state = length = 0
    for place, word in enumerate(later):  # ends with a break, which matches nothing
        reached, grown = automaton.follow(state, length, word.text)
        if grown <= length and length >= minimum:
            yield automaton.first_end[state] - length + 1, place - length, length
        state, length = reached, grown


class _SuffixAutomaton:
    """Every run of words of a text, in linear space; :meth:`follow` finds the longest one that ends in a given word.

    References
    ----------
    Blumer, Blumer, Haussler, Ehrenfeucht, Chen & Seiferas (1985), "The smallest automaton recognizing the subwords of
    a text", Theoretical Computer Science 40.
    """

    def __init__(self, tokens: list[str]):
        self.next, self.link, self.longest, self.first_end = [{}], [-1], [0], [-1]
        last = 0
        for place, token in enumerate(tokens):
            last = self._extend(last, token, place)

    def _extend(self, last: int, token: str, place: int) -> int:
        new = self._state({}, 0, self.longest[last] + 1, place)
        at = last
        while at != -1 and token not in self.next[at]:
            self.next[at][token] = new
            at = self.link[at]
        if at == -1:
            return new
        target = self.next[at][token]
        if self.longest[at] + 1 != self.longest[target]:
            split = self._state(
                dict(self.next[target]), self.link[target], self.longest[at] + 1, self.first_end[target]
            )
            self.link[target] = split
            while at != -1 and self.next[at].get(token) == target:
                self.next[at][token] = split
                at = self.link[at]
            target = split
        self.link[new] = target
        return new

    def _state(self, following: dict[str, int], link: int, longest: int, first_end: int) -> int:
        self.next.append(following)
        self.link.append(link)
        self.longest.append(longest)
        self.first_end.append(first_end)
        return len(self.next) - 1

    def follow(self, state: int, length: int, token: str) -> tuple[int, int]:
        """The state and length of the longest run that ends in ``token``, from those of the run before it."""
        while state and token not in self.next[state]:
            state = self.link[state]
            length = self.longest[state]
        return (self.next[state][token], length + 1) if token in self.next[state] else (0, 0)


def formula_matrix(sentences: pd.DataFrame, formulas: pd.DataFrame) -> pd.DataFrame:
    """How often each formula stands in each document.

    Parameters
    ----------
    sentences : DataFrame
        Sentences of a corpus.
    formulas : DataFrame
        Of :func:`~briefings.analysis.variants.read_variants`.

    Returns
    -------
    DataFrame, shape (formulas, documents)
        Counts, formulas in the list's order, documents in that of the sentences; documents without any are kept.
    """
    found = mentions(sentences, formulas)
    counts = pd.crosstab(found["name"], found["document_id"])
    documents = pd.Index(sentences["document_id"].unique(), name="document_id")
    return counts.reindex(index=pd.Index(formulas["name"], name="formula"), columns=documents, fill_value=0)


def concordance(sentences: pd.DataFrame, formulas: pd.DataFrame, width: int = 100) -> pd.DataFrame:
    """Every place where a formula stands, between what comes before and after it in the same turn.

    Parameters
    ----------
    sentences, formulas : DataFrame
        As for :func:`formula_matrix`.
    width : int
        Characters of a line.

    Returns
    -------
    DataFrame
        ``name``, ``document_id``, ``turn``, ``sentence``, ``start``, ``end``, ``left``, ``quote``, ``right`` and
        ``speaker``: in the order of the list, then of the text; offsets are those of the formula in its document.
    """
    found = mentions(sentences, formulas)
    turns = {turn: _TurnConcordance(rows) for turn, rows in sentences.groupby(["document_id", "turn"], sort=False)}
    sides = [turns[row.document_id, row.turn].sides(row.start, row.end, width) for row in found.itertuples()]
    found.insert(6, "left", [left for left, _ in sides])
    found = found.assign(right=[right for _, right in sides], speaker=sentences.loc[found.index, "speaker"].array)
    return found.reset_index(drop=True)


class _TurnConcordance:
    """NLTK's index over the words of a turn as printed, punctuation attached, and where each of them starts."""

    def __init__(self, sentences: pd.DataFrame):
        printed = [
            (row.start + match.start(), match[0])
            for row in sentences.itertuples()
            for match in re.finditer(r"\S+", row.text)
        ]
        self.starts = [start for start, _ in printed]
        self.index = ConcordanceIndex([word for _, word in printed], key=_bare)
        self.lines = {}

    def sides(self, start: int, end: int, width: int) -> tuple[str, str]:
        """What stands left and right of the stretch between two offsets."""
        first, after = bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)
        query = tuple(self.index.tokens()[first:after])
        if query not in self.lines:
            self.lines[query] = {line.offset: line for line in self.index.find_concordance(list(query), width)}
        line = self.lines[query][first]
        before = query[0][: start - self.starts[first]]
        behind = query[-1][end - self.starts[after - 1] :]
        return f"{line.left_print.strip()} {before}".strip(), f"{behind} {line.right_print.strip()}".strip()


def _bare(word: str) -> str:
    """A word without its punctuation and capitals."""
    return re.sub(r"[^\w'’-]", "", word).lower()


def word_differences(a: str, b: str) -> list[tuple[str, str, str]]:
    """Two wordings side by side, cut where they part and meet again.

    Parameters
    ----------
    a, b : str

    Returns
    -------
    list of (kind, of_a, of_b)
        ``kind`` is ``equal``, ``replace``, ``delete`` or ``insert``, as of :class:`difflib.SequenceMatcher`; words that
        differ in capitals or punctuation only are equal.
    """
    of_a, of_b = a.split(), b.split()
    matcher = SequenceMatcher(None, [_bare(word) for word in of_a], [_bare(word) for word in of_b], autojunk=False)
    return [(kind, " ".join(of_a[i1:i2]), " ".join(of_b[j1:j2])) for kind, i1, i2, j1, j2 in matcher.get_opcodes()]
