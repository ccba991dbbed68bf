"""Adverbs and superlatives, told by their endings and short lists of words that only look like them."""

from __future__ import annotations

from briefings.claims.words.wordlists import words

_NO_ADVERBS = frozenset(words("july family supply assembly monthly reply anomaly monopoly ally early italy"))
_NO_SUPERLATIVES = frozenset(
    words(
        "midwest southwest northwest forest rainforest reforest afforest interest disinterest contest protest retest "
        "request harvest invest reinvest divest suggest digest ingest unrest arrest honest dishonest modest latest "
        "earliest nearest closest manifest conquest bequest inquest tempest attest detest infest molest everest "
        "budapest bucharest behest"
    )
)


def is_superlative(word: str) -> bool:
    """Whether a word is a superlative: "safest", "driest".

    Parameters
    ----------
    word : str
        In lower case.

    Returns
    -------
    bool
    """
    return word.endswith("est") and len(word) > 5 and word not in _NO_SUPERLATIVES


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb: "sharply".

    Parameters
    ----------
    word : str
        In lower case.

    Returns
    -------
    bool
    """
    return word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS
