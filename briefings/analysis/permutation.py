"""Whether two groups of turns differ more than the same turns would, shuffled: the turn is what was sampled."""

from __future__ import annotations

from itertools import combinations
from math import comb

import numpy as np


def turn_permutation(counts, sizes, in_baseline, most: int = 5000, seed: int = 0) -> np.ndarray:
    """Two-sided p of each row: the share of arrangements of the turns whose groups lie as far apart, or farther.

    The distance is that of the groups' relative frequencies. Turns are shuffled whole, so that a term that one speaker
    repeats is no evidence about the group. With few turns no p can be small: see
    :func:`~briefings.analysis.limits.permutation_floor`.

    Parameters
    ----------
    counts : array of int, shape (rows, turns)
        Occurrences of each term, or mentions of each theme.
    sizes : array of int, shape (turns,)
        Words, or sentences, of each turn.
    in_baseline : array of bool, shape (turns,)
        The turns of the baseline; the others are the comparison.
    most : int
        All arrangements are tried if there are no more than this; else that many are drawn at random.
    seed : int
        Of the random arrangements, so that the same corpus gives the same p.

    Returns
    -------
    array of float, shape (rows,)

    References
    ----------
    Fisher (1935), "The Design of Experiments", chapter 3. Lijffijt et al. (2016), "Significance testing of word
    frequencies in corpora", Digital Scholarship in the Humanities 31(2), on why words are not the unit.
    """
    counts, sizes, in_baseline = np.asarray(counts, float), np.asarray(sizes, float), np.asarray(in_baseline, bool)
    turns, chosen = len(in_baseline), int(in_baseline.sum())
    exact = comb(turns, chosen) <= most
    if exact:
        picks = np.array(list(combinations(range(turns), chosen)))
    else:
        picks = np.argsort(np.random.default_rng(seed).random((most, turns)), axis=1)[:, :chosen]
    arrangements = np.zeros((len(picks), turns))
    np.put_along_axis(arrangements, picks, 1, axis=1)
    seen = _distance(counts, sizes, in_baseline[np.newaxis].astype(float))
    farther = np.zeros(len(counts), int)
    for some in np.array_split(arrangements, len(arrangements) // 250 + 1):  # in blocks, to bound the memory
        farther += (_distance(counts, sizes, some) >= seen - 1e-12).sum(axis=1)
    # A random sample includes the arrangement seen, or its p could be 0 (Phipson & Smyth 2010).
    return farther / len(picks) if exact else (farther + 1) / (len(picks) + 1)


def _distance(counts: np.ndarray, sizes: np.ndarray, arrangements: np.ndarray) -> np.ndarray:
    """Distance of the two relative frequencies, of each row (down) in each arrangement (across)."""
    rates = [counts @ group.T / (group @ sizes) for group in (arrangements, 1 - arrangements)]
    return np.abs(rates[0] - rates[1])
