"""What corpora of these sizes cannot show: the smallest thing that would be seen, and what would be needed."""

from __future__ import annotations

from bisect import bisect_left
from math import ceil, comb
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from briefings.analysis.association import fisher
from briefings.analysis.terms import TermTable
from briefings.errors import Lacking


def detection_limit(n_baseline: int, n_comparison: int, alpha: float = 0.05, comparisons: int = 1) -> int | None:
    """The smallest count in the comparison with which a term's absence from the baseline reaches p < alpha.

    Parameters
    ----------
    n_baseline, n_comparison : int
        Words of each corpus.
    alpha : float
        Level of Fisher's exact test, two-sided.
    comparisons : int
        Terms tested; alpha is divided by it (Bonferroni).

    Returns
    -------
    int or None
        None where even the whole comparison would not do.
    """
    level = alpha / comparisons
    # The chance of the absence itself falls with the count; the two-sided p is never below it.
    first = bisect_left(
        range(n_comparison),
        True,
        key=lambda k: stats.hypergeom.pmf(0, n_baseline + n_comparison, k, n_baseline) < level,
    )
    reached = (k for k in range(first, n_comparison + 1) if fisher(0, n_baseline, k, n_comparison)[0] < level)
    return next(reached, None)


def rule_of_three(n: int) -> float:
    """The highest rate, in occurrences a word, that an absence from n words leaves possible (95% confidence).

    References
    ----------
    Hanley & Lippman-Hand (1983), "If nothing goes wrong, is everything all right?", JAMA 249(13).
    """
    return 3 / n


def permutation_floor(n_baseline: int, n_comparison: int) -> float:
    """The smallest p that an exact permutation test over turns can reach: one arrangement among all.

    Parameters
    ----------
    n_baseline, n_comparison : int
        Turns of each group.
    """
    return 1 / comb(n_baseline + n_comparison, n_baseline)


def words_needed(rate: float, ratio: float = 2, alpha: float = 0.05, power: float = 0.8) -> int:
    """Words that each corpus needs for a change of rate to be seen, if every word were drawn independently.

    Parameters
    ----------
    rate : float
        Occurrences a word in the baseline.
    ratio : float
        The comparison's rate over the baseline's; 2 is a doubling.
    alpha, power : float
        Level of the two-sided test, and the chance of seeing the change.

    References
    ----------
    Hayes & Bennett (1999), "Simple sample size calculation for cluster-randomized trials", International Journal of
    Epidemiology 28(2), equation for person-years without clusters.
    """
    return ceil(_normal_quantiles(alpha, power) * (rate + rate * ratio) / (rate - rate * ratio) ** 2)


def turns_needed(
    rate: float, words: float, variation: float, ratio: float = 2, alpha: float = 0.05, power: float = 0.8
) -> int:
    """Turns that each group needs for a change of rate to be seen, when turns differ among themselves.

    Parameters
    ----------
    rate : float
        Occurrences a word in the baseline.
    words : float
        Words of a turn.
    variation : float
        Coefficient of variation of the rate between turns of a group, as of :func:`between_turn_variation`.
    ratio, alpha, power : float
        As for :func:`words_needed`.

    References
    ----------
    Hayes & Bennett (1999), equation for rates in unmatched clusters.
    """
    other = rate * ratio
    spread = (rate + other) / words + variation**2 * (rate**2 + other**2)
    return 1 + ceil(_normal_quantiles(alpha, power) * spread / (rate - other) ** 2)


def between_turn_variation(counts: Any, words: Any) -> float:
    """Coefficient of variation of a term's rate between turns, beyond what chance adds to counts (moments; 0 or more).

    Parameters
    ----------
    counts, words : array of int, shape (turns,)

    References
    ----------
    Hayes & Bennett (1999), section on estimating k.
    """
    counts, words = np.asarray(counts, float), np.asarray(words, float)
    rate = counts.sum() / words.sum()
    if len(counts) < 2 or rate == 0:
        return float("nan")
    beyond_chance = np.var(counts / words, ddof=1) - rate * np.mean(1 / words)
    return float(np.sqrt(max(beyond_chance, 0)) / rate)


def needed_to_see(table: TermTable, group: str, ratio: float = 2) -> pd.DataFrame:
    """What each group would have to hold for a change of each term's rate to be seen, from how its turns vary.

    Parameters
    ----------
    table : TermTable
        Of :func:`~briefings.analysis.terms.term_table`.
    group : str
        The group with several turns: its rate, its variation and the mean size of its turns are taken.
    ratio : float
        The change; 2 is a doubling.

    Returns
    -------
    DataFrame
        One row a term of the group: ``per_10000``, ``variation`` (see :func:`between_turn_variation`), ``words`` (if
        words were independent) and ``turns``, each of them for each side of the comparison.

    Raises
    ------
    Lacking
        If the group has fewer than two turns.
    """
    members = (table.turns["group"] == str(group)).to_numpy()
    if members.sum() < 2:
        raise Lacking(f"group {group!r} has {members.sum()} turns: how turns vary is seen from two or more")
    counts, sizes = table.counts.loc[:, members], table.turns["words"][members]
    counts = counts[counts.sum(axis=1) > 0]
    rates = counts.sum(axis=1) / sizes.sum()
    variation = [between_turn_variation(row, sizes) for row in counts.to_numpy()]
    return pd.DataFrame(
        {
            "per_10000": 10_000 * rates,
            "variation": variation,
            "words": [words_needed(rate, ratio) for rate in rates],
            "turns": [turns_needed(rate, sizes.mean(), k, ratio) for rate, k in zip(rates, variation, strict=True)],
        }
    )


def _normal_quantiles(alpha: float, power: float) -> float:
    return (stats.norm.isf(alpha / 2) + stats.norm.ppf(power)) ** 2
