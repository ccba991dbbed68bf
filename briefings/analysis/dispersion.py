"""Whether a term is spread over the turns or heaped in one of them."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from briefings.analysis.terms import words


def deviation_of_proportions(counts, sizes) -> np.ndarray:
    """Gries' DP: 0 where a term is spread as the parts' sizes are, towards 1 where it is heaped in a small part.

    Half the sum of the differences between each part's share of the term and its share of the words.

    Parameters
    ----------
    counts : array of int, shape (terms, parts)
        Occurrences of each term in each part.
    sizes : array of int, shape (parts,)
        Words of each part.

    Returns
    -------
    array of float, shape (terms,)
        Not a number where a term does not occur.

    References
    ----------
    Gries (2008), "Dispersions and adjusted frequencies in corpora", International Journal of Corpus Linguistics 13(4).
    """
    counts, sizes = np.asarray(counts, float), np.asarray(sizes, float)
    total = counts.sum(axis=1, keepdims=True)
    observed = np.divide(counts, total, out=np.full_like(counts, np.nan), where=total > 0)
    return np.abs(observed - sizes / sizes.sum()).sum(axis=1) / 2


def normalised_deviation_of_proportions(counts, sizes) -> np.ndarray:
    """DP divided by the most that it can reach, so that a term found only in the smallest part has 1.

    Parameters and returns are those of :func:`deviation_of_proportions`.

    References
    ----------
    Lijffijt & Gries (2012), "Correction to Stefan Th. Gries' 'Dispersions and adjusted frequencies in corpora'",
    International Journal of Corpus Linguistics 17(1).
    """
    sizes = np.asarray(sizes, float)
    return deviation_of_proportions(counts, sizes) / (1 - sizes.min() / sizes.sum())


def positions(sentences: pd.DataFrame, terms: Collection[str]) -> pd.DataFrame:
    """Where each term stands in each turn, for a dispersion barcode.

    Parameters
    ----------
    sentences : DataFrame
        Sentences of a corpus, in order within each turn.
    terms : collection of str
        Terms as :func:`~briefings.analysis.terms.term_table` writes them.

    Returns
    -------
    DataFrame
        ``term``, ``document_id``, ``turn``, ``sentence``, ``word`` (place in the turn, from 0), ``words`` (of the whole
        turn), ``start`` and ``end`` (offsets into the document).
    """
    sought = {tuple(term.split(" ")) for term in terms}
    lengths = sorted({len(term) for term in sought})
    rows, spoken = [], {}
    for row in sentences.itertuples():
        tokens = list(words(row.text))
        before = spoken.get((row.document_id, row.turn), 0)
        for length in lengths:
            for first in range(len(tokens) - length + 1):
                found = tokens[first : first + length]
                if (term := tuple(word.text for word in found)) in sought:
                    place = (row.document_id, row.turn, row.sentence, before + first)
                    rows.append((" ".join(term), *place, row.start + found[0].start, row.start + found[-1].end))
        spoken[row.document_id, row.turn] = before + len(tokens)
    frame = pd.DataFrame(rows, columns=["term", "document_id", "turn", "sentence", "word", "start", "end"])
    turn = zip(frame["document_id"], frame["turn"], strict=True)
    frame.insert(5, "words", [spoken[key] for key in turn])
    return frame
