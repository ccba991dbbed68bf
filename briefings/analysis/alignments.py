"""Two statements of one thing: pairs that a rule proposes, and pairs that a person has decided on."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import sparse

from briefings import tables
from briefings.analysis.terms import words
from briefings.errors import BriefingsError

_COLUMNS = ["document_a", "quote_a", "document_b", "quote_b", "relation", "note"]


def candidate_pairs(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims of different documents that share a quantity, those with the most similar words first.

    A quantity is shared if the value is the same, or the kind and the unit are: "sixty universities" and "sixty
    colleges", "eight years in a row" and "for nine years". Whether two claims say one thing is for a person to decide.

    Parameters
    ----------
    claims : DataFrame
        Claims (``tables.CLAIMS``).

    Returns
    -------
    DataFrame
        ``claim_a``, ``claim_b`` (in the order of ``claims``), ``same_value``, ``same_unit`` and ``similarity``: the
        cosine of the TF-IDF vectors of quote and indicator, 0 to 1.

    References
    ----------
    Salton & Buckley (1988), "Term-weighting approaches in automatic text retrieval", Information Processing &
    Management 24(5).
    """
    facts = pd.DataFrame(
        {
            "place": np.arange(len(claims)),
            "document": claims["document_id"].to_numpy(),
            "value": claims["value"].fillna(claims["value_to"]).to_numpy(),
            "measure": (claims["kind"] + " " + claims["unit"]).to_numpy(),
        }
    )
    shared = [facts.dropna(subset=on).merge(facts, on=on, suffixes=("_a", "_b")) for on in ("value", "measure")]
    places = pd.concat(pairs[["place_a", "place_b", "document_a", "document_b"]] for pairs in shared)
    places = places[(places["place_a"] < places["place_b"]) & (places["document_a"] != places["document_b"])]
    a, b = places[["place_a", "place_b"]].drop_duplicates().to_numpy().T
    vectors = _tf_idf((claims["quote"] + " " + claims["indicator"].fillna("")).tolist())
    ids, value, measure = claims["claim_id"].to_numpy(), facts["value"].to_numpy(), facts["measure"].to_numpy()
    pairs = pd.DataFrame(
        {
            "claim_a": ids[a],
            "claim_b": ids[b],
            "same_value": value[a] == value[b],
            "same_unit": measure[a] == measure[b],
            "similarity": np.asarray(vectors[a].multiply(vectors[b]).sum(axis=1)).ravel(),
        }
    )
    return pairs.sort_values(["similarity", "same_value"], ascending=False, kind="stable", ignore_index=True)


def _tf_idf(texts: list[str]) -> sparse.csr_array:
    """One row of unit length a text: word counts, each times log(texts / texts with the word)."""
    counts = [Counter(word.text for word in words(text)) for text in texts]
    vocabulary = {word: place for place, word in enumerate(sorted(set().union(*counts)))}
    cells = [(row, vocabulary[word], times) for row, counter in enumerate(counts) for word, times in counter.items()]
    row, column, times = np.array(cells, dtype=float).reshape(-1, 3).T
    row, column = row.astype(int), column.astype(int)
    weight = times * np.log(len(texts) / np.bincount(column, minlength=len(vocabulary)))[column]
    length = np.sqrt(np.bincount(row, weight**2, minlength=len(texts)))[row]
    weight = np.divide(weight, length, out=np.zeros_like(weight), where=length > 0)
    return sparse.csr_array((weight, (row, column)), shape=(len(texts), len(vocabulary)))


def read_alignments(data: str | Path, claims: pd.DataFrame) -> pd.DataFrame:
    """The pairs of claims that a person has decided on, from ``data/curated/alignments.csv``; none without the file.

    A row names each claim by its document and words of its quote, so that it outlives a change of claim numbers.

    Parameters
    ----------
    data : str or Path
        The data directory.
    claims : DataFrame
        Claims of the corpus.

    Returns
    -------
    DataFrame
        ``tables.ALIGNMENTS``: ``claim_a``, ``claim_b``, ``relation``, ``note``.

    Raises
    ------
    BriefingsError
        If a row's words are not those of exactly one claim of the document; file and line are named.
    """
    path = Path(data) / "curated" / "alignments.csv"
    pairs = _read_pairs(path)
    ids = {
        side: [
            _only_one(claims, "quote", document, quote, f"{path}:{line}", "claim").claim_id
            for line, (document, quote) in enumerate(zip(*_side(pairs, side), strict=True), start=2)
        ]
        for side in "ab"
    }
    resolved = pd.DataFrame(
        {"claim_a": ids["a"], "claim_b": ids["b"], "relation": pairs["relation"], "note": pairs["note"]}
    )
    return tables.validated(tables.ALIGNMENTS, resolved, str(path))


def read_renderings(data: str | Path, sentences: pd.DataFrame) -> pd.DataFrame:
    """Pairs of statements without a figure that a person has decided on, from ``data/curated/renderings.csv``.

    None without the file.

    Parameters
    ----------
    data : str or Path
        The data directory.
    sentences : DataFrame
        Sentences of the corpus.

    Returns
    -------
    DataFrame
        ``document_a``, ``start_a``, ``end_a``, ``quote_a``, the same with ``_b``, ``relation`` and ``note``.

    Raises
    ------
    BriefingsError
        If a row's words do not stand in exactly one sentence of the document; file and line are named.
    """
    path = Path(data) / "curated" / "renderings.csv"
    pairs = _read_pairs(path)
    resolved = pd.DataFrame(index=pairs.index)
    for side in "ab":
        documents, quotes = _side(pairs, side)
        starts = []
        for line, (document, quote) in enumerate(zip(documents, quotes, strict=True), start=2):
            sentence = _only_one(sentences, "text", document, quote, f"{path}:{line}", "sentence")
            starts.append(sentence.start + sentence.text.index(quote))
        resolved[f"document_{side}"] = documents
        resolved[f"start_{side}"] = starts
        resolved[f"end_{side}"] = resolved[f"start_{side}"] + quotes.str.len()
        resolved[f"quote_{side}"] = quotes
    return resolved.join(pairs[["relation", "note"]])


def _read_pairs(path: Path) -> pd.DataFrame:
    try:
        pairs = pd.read_csv(path, dtype="str", keep_default_na=False)
    except FileNotFoundError:
        return pd.DataFrame(columns=_COLUMNS, dtype="str")
    except (OSError, ValueError) as failure:
        raise BriefingsError(f"{path}: cannot be read as a table ({failure})") from None
    if list(pairs.columns) != _COLUMNS:
        raise BriefingsError(f"{path}:1: the columns must be {', '.join(_COLUMNS)}, not {', '.join(pairs.columns)}")
    for line, relation in enumerate(pairs["relation"], start=2):
        if relation not in tables.RELATIONS:
            raise BriefingsError(f"{path}:{line}: relation {relation!r} is none of {', '.join(tables.RELATIONS)}")
    return pairs


def _side(pairs: pd.DataFrame, side: str) -> tuple[pd.Series, pd.Series]:
    return pairs[f"document_{side}"], pairs[f"quote_{side}"]


def _only_one(frame: pd.DataFrame, column: str, document: str, quote: str, where: str, what: str):
    """The row of a document whose text contains the quote, or an error that names the line that asked for it."""
    holders = frame[(frame["document_id"] == document) & frame[column].str.contains(quote, regex=False)]
    if len(holders) != 1 or not quote:
        found = "no" if holders.empty else f"more than one ({len(holders)})"
        raise BriefingsError(
            f"{where}: {quote!r} is in {found} {what} of {document}: quote words of one {what} as printed"
        )
    return next(holders.itertuples())
