"""What is said again in another document: one row for each place of a set phrase, a passage, a claim, a statement."""

from __future__ import annotations

import re

import pandas as pd

from briefings.analysis.terms import words
from briefings.analysis.variants import mentions

# Where a clause begins or ends: punctuation before a blank, a dash between blanks, a bracket, a quotation mark.
_BREAK = re.compile(r"[,;:.!?](?=\s|$)|\s[–—-]\s|[()\"“”]")
_PLACE = ["document_id", "start", "end", "quote"]
_COLUMNS = ["kind", "name", "relation", *_PLACE, "turn", "sentence", "speaker"]


def in_order_of_time(sentences: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """The sentences with their documents in the order of the days that were spoken, reports after what they report.

    Parameters
    ----------
    sentences, documents : DataFrame
        Tables of the corpus (``tables.SENTENCES``, ``tables.DOCUMENTS``).
    """
    told = documents.assign(
        day=documents["event_date"].fillna(documents["published"]), report=documents["kind"] == "news"
    )
    order = told.sort_values(["day", "report", "page"], kind="stable")["document_id"]
    place = {document: position for position, document in enumerate(order)}
    return sentences.sort_values("document_id", key=lambda ids: ids.map(place), kind="stable", ignore_index=True)


def claim_pairs(aligned: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """Aligned claims as pairs of passages, in the columns of :func:`~briefings.analysis.alignments.read_renderings`.

    Parameters
    ----------
    aligned : DataFrame
        Table of :data:`briefings.tables.ALIGNMENTS`.
    claims : DataFrame
        Table of :data:`briefings.tables.CLAIMS`, with the claims of ``aligned``.
    """
    places = claims.set_index("claim_id")[_PLACE].rename(columns={"document_id": "document"})
    sides = [places.loc[aligned[f"claim_{side}"]].add_suffix(f"_{side}").reset_index(drop=True) for side in "ab"]
    return pd.concat([*sides, aligned[["relation", "note"]].reset_index(drop=True)], axis=1)


def in_clauses(pairs: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Pairs widened to the clauses that they stand in, so that the verb of a claim is compared with its figure.

    Parameters
    ----------
    pairs : DataFrame
        Of :func:`claim_pairs`.
    sentences : DataFrame
        Sentences of the corpus.
    """
    widened = pairs.copy()
    for side in "ab":
        columns = [f"{name}_{side}" for name in ("document", "start", "end")]
        clauses = [_clause(sentences, *place) for place in pairs[columns].itertuples(index=False)]
        widened[[f"start_{side}", f"end_{side}", f"quote_{side}"]] = pd.DataFrame(
            clauses, columns=["start", "end", "quote"], index=pairs.index
        )
    return widened


def _clause(sentences: pd.DataFrame, document: str, start: int, end: int) -> tuple[int, int, str]:
    """Start, end and words of the clause around a quote; the quote's own punctuation does not break it."""
    held = (sentences["document_id"] == document) & (sentences["start"] <= start) & (sentences["end"] >= end)
    sentence = next(sentences[held].itertuples())
    first, last = start - sentence.start, end - sentence.start
    breaks = [(found.start(), found.end()) for found in _BREAK.finditer(sentence.text)]
    begins = max((stop for _, stop in breaks if stop <= first), default=0)
    ends = min((at for at, _ in breaks if at >= last), default=len(sentence.text))
    clause = sentence.text[begins:ends]
    begins += len(clause) - len(clause.lstrip())
    clause = clause.strip()
    return sentence.start + begins, sentence.start + begins + len(clause), clause


def located(places: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Places of documents with the turn, sentence and speaker that they belong to.

    Parameters
    ----------
    places : DataFrame
        ``document_id`` and ``start``, each within a sentence.
    sentences : DataFrame
        Sentences of the corpus.

    Returns
    -------
    DataFrame
        ``places``, in their order, with ``turn``, ``sentence`` and ``speaker``.
    """
    typed = places.astype({"document_id": sentences["document_id"].dtype, "start": int})  # an empty frame has no types
    ordered = typed.assign(place=range(len(places))).sort_values("start", kind="stable")
    spoken = sentences[["document_id", "start", "turn", "sentence", "speaker"]].sort_values("start", kind="stable")
    found = pd.merge_asof(ordered, spoken, on="start", by="document_id")
    return found.sort_values("place", ignore_index=True).drop(columns="place")


def distinct_passages(shared: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Shared passages with every place where they stand, once: many pairs of documents share the same words.

    Parameters
    ----------
    shared : DataFrame
        Of :func:`~briefings.analysis.reuse.shared_passages`.
    sentences : DataFrame
        Sentences of the corpus.

    Returns
    -------
    DataFrame
        One row a place, longest passage first, the places of each in the order of the documents: ``name`` (the passage
        in lower case, without punctuation), ``words``, ``document_id``, ``start``, ``end``, ``quote``, ``turn``,
        ``sentence``, ``speaker``.
    """
    sides = [
        shared[["words", *(f"{name}_{side}" for name in ("document", "start", "end", "quote"))]].set_axis(
            ["words", *_PLACE], axis=1
        )
        for side in "ab"
    ]
    places = pd.concat(sides).assign(name=lambda rows: [_normal(quote) for quote in rows["quote"]])
    places = located(places.drop_duplicates(["name", "document_id", "start"]), sentences)
    order = {name: place for place, name in enumerate(places["name"].drop_duplicates())}
    documents = {name: place for place, name in enumerate(sentences["document_id"].unique())}
    keys = places.assign(passage=places["name"].map(order), document=places["document_id"].map(documents))
    ordered = keys.sort_values(["words", "passage", "document", "start"], ascending=[False, True, True, True])
    return ordered[["name", "words", *_PLACE, "turn", "sentence", "speaker"]].reset_index(drop=True)


def _normal(quote: str) -> str:
    return " ".join(word.text for word in words(quote))


def echoes(
    sentences: pd.DataFrame, formulas: pd.DataFrame, passages: pd.DataFrame, pairs: dict[str, pd.DataFrame]
) -> pd.DataFrame:
    """Everything that two documents or more say, one row a place, for a picture of who repeats what.

    Parameters
    ----------
    sentences : DataFrame
        Sentences that count, documents in the order of time.
    formulas : DataFrame
        Of :func:`~briefings.analysis.variants.read_variants`.
    passages : DataFrame
        Of :func:`distinct_passages`: those that are to be shown.
    pairs : dict of str to DataFrame
        Pairs that a person decided on (:func:`claim_pairs`, ``read_renderings``), by what they are called.

    Returns
    -------
    DataFrame
        ``kind`` ("set phrase", "word for word", or the name of the pairs), ``name``, ``relation`` (of pairs; else
        missing), ``document_id``, ``start``, ``end``, ``quote``, ``turn``, ``sentence``, ``speaker``.
    """
    phrases = mentions(sentences, formulas)[["name", *_PLACE]]
    shared = phrases.groupby("name")["document_id"].transform("nunique") > 1
    parts = [phrases[shared].assign(kind="set phrase"), passages[["name", *_PLACE]].assign(kind="word for word")]
    for kind, decided in pairs.items():
        for side in "ab":
            places = decided[[f"{name}_{side}" for name in ("document", "start", "end", "quote")]]
            rows = places.set_axis(_PLACE, axis=1)
            parts.append(rows.assign(name=decided["quote_a"], relation=decided["relation"], kind=kind))
    return located(pd.concat(parts, ignore_index=True), sentences).reindex(columns=_COLUMNS)
