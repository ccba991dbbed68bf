"""How strongly a term goes with one of two corpora, and how sure that is: statistics of its two by two table."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy import stats
from scipy.special import gammaln, rel_entr

from briefings.errors import BriefingsError


def log_ratio(a, n_a: int, b, n_b: int, *, confidence: float = 0.95, comparisons: int = 1) -> pd.DataFrame:
    """Binary logarithm of the ratio of two relative frequencies, with its conservative interval.

    Given that a term occurs a + b times, a is binomial; the Clopper-Pearson interval of its probability is turned into
    one of the ratio of the frequencies.

    Parameters
    ----------
    a, b : array of int, shape (terms,)
        Occurrences in the target and in the reference corpus.
    n_a, n_b : int
        Words of each corpus.
    confidence : float
        Of the whole family of intervals.
    comparisons : int
        Terms compared; the interval is Bonferroni-corrected for them.

    Returns
    -------
    DataFrame
        ``log_ratio`` (infinite where one count is zero, not a number where both are), ``lower`` and ``upper``, and
        ``conservative``: the bound nearer to 0, or 0 where the interval includes 0 (the LRC of Evert).

    Raises
    ------
    BriefingsError
        If a corpus has no word.

    References
    ----------
    Evert (2022), "Measuring keyness", Digital Humanities 2022. Hardie (2014), "Log Ratio: an informal introduction",
    CASS, Lancaster University. Clopper & Pearson (1934), Biometrika 26.
    """
    a, b = _counts(a, b, n_a, n_b)
    alpha = (1 - confidence) / comparisons
    with np.errstate(divide="ignore", invalid="ignore"):
        lower = np.where(a > 0, stats.beta.ppf(alpha / 2, a, b + 1), 0)
        upper = np.where(b > 0, stats.beta.isf(alpha / 2, a + 1, b), 1)
        ratio, lower, upper = (np.log2(odds * n_b / n_a) for odds in (a / b, lower / (1 - lower), upper / (1 - upper)))
    conservative = np.where(lower > 0, lower, np.where(upper < 0, upper, 0))
    return pd.DataFrame({"log_ratio": ratio, "lower": lower, "upper": upper, "conservative": conservative})


def g2(a, n_a: int, b, n_b: int) -> np.ndarray:
    """Log-likelihood ratio statistic of the two by two tables of terms and corpora (0: same relative frequency).

    Parameters
    ----------
    a, b : array of int, shape (terms,)
    n_a, n_b : int
        Words of each corpus.

    References
    ----------
    Dunning (1993), "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19(1).
    Rayson, Berridge & Francis (2004), "Extending the Cochran rule for the comparison of word frequencies between
    corpora", JADT 2004: 15.13 is needed (p < 0.0001) where expected counts may be as low as 1.
    """
    a, b = _counts(a, b, n_a, n_b)
    share = (a + b) / (n_a + n_b)
    cells = [(a, n_a * share), (b, n_b * share), (n_a - a, n_a * (1 - share)), (n_b - b, n_b * (1 - share))]
    return np.maximum(2 * sum(rel_entr(observed, expected) for observed, expected in cells), 0)


def percent_diff(a, n_a: int, b, n_b: int) -> np.ndarray:
    """Difference of the relative frequencies as a percentage of the reference's (infinite where that is 0).

    References
    ----------
    Gabrielatos & Marchi (2011), "Keyness: matching metrics to definitions", Corpus Linguistics in the South 1.
    """
    a, b = _counts(a, b, n_a, n_b)
    with np.errstate(divide="ignore", invalid="ignore"):
        return 100 * ((a / n_a) / (b / n_b) - 1)


def fisher(a, n_a: int, b, n_b: int) -> np.ndarray:
    """Two-sided p of Fisher's exact test for each term: all tables as unlikely as the one seen, or unlikelier.

    Words are taken as drawn independently, which they are not: the p of a term heaped in one turn is too small.

    References
    ----------
    Fisher (1935), "The logic of inductive inference", Journal of the Royal Statistical Society 98(1).
    """
    a, b = _counts(a, b, n_a, n_b)
    total = a + b
    p = np.ones(len(a))
    for times in np.unique(total):
        here = total == times
        support = np.arange(max(0, times - n_b), min(times, n_a) + 1)
        chance = _hypergeometric(support, times, n_a, n_b)
        ascending = np.sort(chance)
        seen = chance[a[here] - support[0]] * (1 + 1e-7)  # equal but for rounding counts as equal
        p[here] = np.cumsum(ascending)[np.searchsorted(ascending, seen, side="right") - 1]
    return np.minimum(p, 1)


def _hypergeometric(support: np.ndarray, times: int, n_a: int, n_b: int) -> np.ndarray:
    """The chance of each count in the target, of all that are possible: as scipy's, but for whole terms at once."""
    cells = (support, times - support, n_a - support, n_b - times + support)
    log_weight = -sum(gammaln(cell + 1.0) for cell in cells)
    weight = np.exp(log_weight - log_weight.max())
    return weight / weight.sum()


def benjamini_hochberg(p) -> np.ndarray:
    """The false discovery rate at which each p would count as a find.

    References
    ----------
    Benjamini & Hochberg (1995), "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57.
    """
    p = np.asarray(p, float)
    return stats.false_discovery_control(p, method="bh") if p.size else p


def log_odds_dirichlet(a, n_a: int, b, n_b: int, prior_masses: Sequence[float]) -> pd.DataFrame:
    """z scores of the log odds ratios, shrunk by a Dirichlet prior in proportion to the pooled frequencies.

    A ranking, no test: what exceeds 1.96 depends on the prior's mass, and so several are shown.

    Parameters
    ----------
    a, b : array of int, shape (terms,)
    n_a, n_b : int
        Words of each corpus.
    prior_masses : sequence of float
        Words that the prior counts for.

    Returns
    -------
    DataFrame, shape (terms, masses)
        Positive where the target, a, uses the term more.

    References
    ----------
    Monroe, Colaresi & Quinn (2008), "Fightin' words", Political Analysis 16(4).
    """
    a, b = _counts(a, b, n_a, n_b)
    scores = {}
    for mass in prior_masses:
        prior = mass * (a + b) / (n_a + n_b)
        log_odds = [np.log((x + prior) / (n + mass - x - prior)) for x, n in ((a, n_a), (b, n_b))]
        scores[mass] = (log_odds[0] - log_odds[1]) / np.sqrt(1 / (a + prior) + 1 / (b + prior))
    return pd.DataFrame(scores)


def _counts(a, b, n_a: int, n_b: int) -> tuple[np.ndarray, np.ndarray]:
    """Both counts as arrays of the same shape, each possible in a corpus of its size."""
    if n_a <= 0 or n_b <= 0:
        raise BriefingsError(f"a corpus of {min(n_a, n_b)} words cannot be compared: both need at least one")
    a, b = np.broadcast_arrays(np.atleast_1d(a), np.atleast_1d(b))
    if (a < 0).any() or (b < 0).any() or (a > n_a).any() or (b > n_b).any():
        raise BriefingsError("a term cannot occur fewer than 0 times, or more often than its corpus has words")
    return a, b
