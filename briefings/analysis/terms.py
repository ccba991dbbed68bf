"""Words and terms: which sentences are compared, how often each term stands in each turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from nltk.tokenize import RegexpTokenizer

from briefings.errors import BriefingsError, Lacking

# A word keeps its inner hyphens and apostrophes ("law-based", "China's"), a figure its points and commas ("1.03").
_TOKENIZER = RegexpTokenizer(r"\w+(?:[-'’]\w+|(?<=\d)[.,](?=\d)\w+)*")
_TURN = ["document_id", "turn"]


class Word(NamedTuple):
    """A word in lower case, and where it stands in the text it was read from."""

    text: str
    start: int
    end: int


class TermTable(NamedTuple):
    """How often each term stands in each turn.

    Attributes
    ----------
    counts : DataFrame, shape (terms, turns)
        Occurrences; the index is the term, the columns are (document_id, turn).
    turns : DataFrame
        One row a column of ``counts``, with ``group``, ``speaker``, ``sentences`` and ``words`` (stop words included).
    """

    counts: pd.DataFrame
    turns: pd.DataFrame


def words(text: str) -> Iterator[Word]:
    """The words of a text, in lower case, typographic apostrophes made straight."""
    for start, end in _TOKENIZER.span_tokenize(text):
        yield Word(text[start:end].lower().replace("’", "'"), start, end)


def read_stop_words(data: str | Path) -> frozenset[str]:
    """The words that no term begins or ends with, from ``data/curated/stopwords.csv``; none without the file."""
    path = Path(data) / "curated" / "stopwords.csv"
    try:
        return frozenset(pd.read_csv(path, dtype=str, keep_default_na=False)["word"])
    except FileNotFoundError:
        return frozenset()
    except (OSError, KeyError, ValueError) as failure:
        raise BriefingsError(f"{path}: a table with the column 'word' is needed ({failure})") from None


def first_and_last(documents: pd.DataFrame, column: str = "period") -> tuple[str, str]:
    """The groups of documents that are the first and the last in time, which may be one and the same.

    Parameters
    ----------
    documents : DataFrame
        Table of :data:`briefings.tables.DOCUMENTS`.
    column : str
        Column of the catalogue that tells the groups apart.

    Raises
    ------
    Lacking
        If there is no document.
    """
    if documents.empty:
        raise Lacking("the catalogue has no document")
    in_time = documents.sort_values("event_date", kind="stable")[column].astype("str")
    return in_time.iloc[0], in_time.iloc[-1]


def compared_sentences(
    sentences: pd.DataFrame,
    documents: pd.DataFrame,
    column: str,
    baseline: str,
    comparison: str,
    roles: Collection[str] = ("official",),
    kinds: Collection[str] | None = None,
) -> pd.DataFrame:
    """The sentences of the two groups of documents that are compared, with their group.

    Parameters
    ----------
    sentences, documents : DataFrame
        Tables of the corpus (``tables.SENTENCES``, ``tables.DOCUMENTS``).
    column : str
        Column of the catalogue that tells the groups apart, such as ``period``.
    baseline, comparison : str
        Values of that column.
    roles : collection of str
        Whose sentences count; the default leaves out questions, moderators and authors.
    kinds : collection of str, optional
        Kinds of document that count; all if not given.

    Returns
    -------
    DataFrame
        The rows of ``sentences``, baseline first, with one more column, ``group``: the value of ``column``.

    Raises
    ------
    Lacking
        If there are not two groups with a sentence each; the message says what is missing.
    """
    if column not in documents:
        raise BriefingsError(f"the catalogue has no column {column!r}; it has {', '.join(documents.columns)}")
    if str(baseline) == str(comparison):
        raise Lacking(f"{column} {baseline} cannot be compared with itself: name two values of {column!r}")
    if len(documents) < 2:
        raise Lacking(f"a comparison needs two documents or more; the catalogue has {len(documents)}")
    groups = documents.set_index("document_id")[column].dropna().astype("str")
    kind = documents.set_index("document_id")["kind"]
    grouped = sentences.assign(group=sentences["document_id"].map(groups))
    chosen = grouped[grouped["role"].isin(list(roles))]
    if kinds is not None:
        chosen = chosen[chosen["document_id"].map(kind).isin(list(kinds))]
    parts = [chosen[chosen["group"] == str(value)] for value in (baseline, comparison)]
    for value, part in zip((baseline, comparison), parts, strict=True):
        if part.empty:
            raise Lacking(_what_is_missing(groups, column, str(value), roles, kinds))
    return pd.concat(parts, ignore_index=True)


def _what_is_missing(groups: pd.Series, column: str, value: str, roles, kinds) -> str:
    """Why a group is empty: no such document, or none of its sentences counts."""
    if value not in set(groups):
        return f"no document has {column} {value!r}; the catalogue has {', '.join(sorted(set(groups)))}"
    kept = f"role {' or '.join(roles)}" + (f" in documents of kind {' or '.join(kinds)}" if kinds is not None else "")
    return f"{column} {value!r} has no sentence left to compare: none has {kept}"


def turn_sizes(sentences: pd.DataFrame) -> pd.DataFrame:
    """One row a turn: ``group``, ``speaker``, ``sentences`` and ``words``, indexed by document_id and turn.

    Parameters
    ----------
    sentences : DataFrame
        What :func:`compared_sentences` returns.
    """
    counted = sentences.assign(words=[sum(1 for _ in words(text)) for text in sentences["text"]])
    return counted.groupby(_TURN, sort=False).agg(
        group=("group", "first"), speaker=("speaker", "first"), sentences=("text", "size"), words=("words", "sum")
    )


def group_sizes(turns: pd.DataFrame) -> pd.DataFrame:
    """One row a group: ``documents``, ``speakers``, ``turns``, ``sentences`` and ``words``.

    Parameters
    ----------
    turns : DataFrame
        What :func:`turn_sizes` returns.
    """
    return (
        turns.reset_index()
        .groupby("group", sort=False)
        .agg(
            documents=("document_id", "nunique"),
            speakers=("speaker", "nunique"),
            turns=("turn", "size"),
            sentences=("sentences", "sum"),
            words=("words", "sum"),
        )
    )


def term_table(
    sentences: pd.DataFrame, stop_words: Collection[str] = (), longest: int = 3, minimum: int = 5
) -> TermTable:
    """Count the words and word sequences of each turn.

    A term stands within one sentence and neither begins nor ends with a stop word.

    Parameters
    ----------
    sentences : DataFrame
        What :func:`compared_sentences` returns.
    stop_words : collection of str
        Lower-case words, as of :func:`read_stop_words`.
    longest : int
        Words of the longest terms.
    minimum : int
        Occurrences, in all turns together, below which a term is left out: rarer ones cannot be told from chance.

    Returns
    -------
    TermTable
        Terms in order of frequency, then of the alphabet.
    """
    stop = frozenset(stop_words)
    sizes = turn_sizes(sentences)
    counts = {turn: Counter() for turn in sizes.index}
    for turn, text in zip(zip(*(sentences[name] for name in _TURN), strict=True), sentences["text"], strict=True):
        counts[turn].update(_terms([word.text for word in words(text)], stop, longest))
    total = Counter()
    for counter in counts.values():
        total.update(counter)
    terms = sorted((term for term, times in total.items() if times >= minimum), key=lambda term: (-total[term], term))
    rows = [[counts[turn][term] for turn in sizes.index] for term in terms]
    frame = pd.DataFrame(rows, index=pd.Index(terms, name="term", dtype="str"), columns=sizes.index, dtype=int)
    return TermTable(frame, sizes)


def _terms(tokens: list[str], stop: frozenset[str], longest: int) -> Iterator[str]:
    for first, word in enumerate(tokens):
        if word in stop:
            continue
        for last in range(first, min(first + longest, len(tokens))):
            if tokens[last] not in stop:
                yield " ".join(tokens[first : last + 1])


def whole_terms(counts: pd.DataFrame) -> pd.Index:
    """The terms that are more than a part of one longer term: "secretary" goes where all are "general secretary".

    Parameters
    ----------
    counts : DataFrame, shape (terms, turns)
        Of :func:`term_table`.

    Returns
    -------
    Index
        Terms in the table's order.
    """
    total = counts.sum(axis=1)
    parts = {part for term, times in total.items() for part in _parts(term) if total.get(part) == times}
    return total.index[~total.index.isin(parts)]


def _parts(term: str) -> Iterator[str]:
    """The shorter runs of words within a term."""
    tokens = term.split(" ")
    for length in range(1, len(tokens)):
        for first in range(len(tokens) - length + 1):
            yield " ".join(tokens[first : first + length])
