"""Which terms one group of turns uses more than another, how sure that is, and how far turns differ anyway."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy import stats
from scipy.special import gammaln, rel_entr

from briefings.analysis.dispersion import deviation_of_proportions, normalised_deviation_of_proportions
from briefings.analysis.permutation import turn_permutation
from briefings.analysis.terms import TermTable
from briefings.errors import BriefingsError, Lacking


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


def keyness(table: TermTable, baseline: str, comparison: str, confidence: float = 0.95) -> pd.DataFrame:
    """Every statistic of every term, comparison against baseline: positive where the comparison uses it more.

    Parameters
    ----------
    table : TermTable
        Of :func:`~briefings.analysis.terms.term_table`; its terms are the family that is corrected for.
    baseline, comparison : str
        Values of ``table.turns.group``.
    confidence : float
        Of all intervals together.

    Returns
    -------
    DataFrame
        One row a term, strongest G2 first: ``count_baseline``, ``count_comparison``, ``expected_baseline``,
        ``expected_comparison``, ``per_10000_baseline``, ``per_10000_comparison``, ``log_ratio``, ``lower``, ``upper``,
        ``conservative``, ``percent_diff``, ``g2``, ``p`` (Fisher, over words), ``q`` (Benjamini-Hochberg),
        ``p_turns`` (permutation of whole turns), ``dp``, ``dp_norm``, ``turns`` and ``documents`` (that contain the
        term), ``turns_baseline``, ``turns_comparison``.

    Raises
    ------
    BriefingsError
        If a group has no turn, or no term is frequent enough to compare.
    """
    groups = table.turns["group"].astype("str")
    in_baseline, in_comparison = (_members(groups, str(value)) for value in (baseline, comparison))
    if table.counts.empty:
        raise Lacking("no term is frequent enough to be compared: lower the minimum, or add documents")
    return _compare(table, in_baseline, in_comparison, confidence).sort_values("g2", ascending=False, kind="stable")


def log_odds(
    table: TermTable, baseline: str, comparison: str, prior_masses: Sequence[float] = (10, 500, 2_000, 10_000)
) -> pd.DataFrame:
    """The z scores of :func:`log_odds_dirichlet` for each term of a table, one column a prior mass.

    Parameters
    ----------
    table : TermTable
    baseline, comparison : str
        As for :func:`keyness`; positive where the comparison uses the term more.
    prior_masses : sequence of float
        Words that the prior counts for.
    """
    groups = table.turns["group"].astype("str")
    (b, n_b), (a, n_a) = (_pooled(table, _members(groups, str(value))) for value in (baseline, comparison))
    return log_odds_dirichlet(a, n_a, b, n_b, prior_masses).set_index(table.counts.index)


def placebo(table: TermTable, group: str, confidence: float = 0.95) -> pd.DataFrame:
    """The yardstick: the same comparison with each single turn of one group in the baseline's place, against its rest.

    Parameters
    ----------
    table : TermTable
    group : str
        The group with several turns, usually the comparison.
    confidence : float

    Returns
    -------
    DataFrame
        The columns of :func:`keyness` for each turn and term, with ``document_id``, ``turn`` and ``term`` before them.

    Raises
    ------
    BriefingsError
        If the group has fewer than two turns.
    """
    members = _members(table.turns["group"].astype("str"), str(group))
    turns = table.turns.index[members]
    if len(turns) < 2:
        raise Lacking(f"group {group!r} has one turn only: there is no rest to hold it against")
    single = {turn: np.asarray(table.turns.index == turn) for turn in turns}
    frames = {turn: _compare(table, this, members & ~this, confidence) for turn, this in single.items()}
    return pd.concat(frames, names=["document_id", "turn"]).reset_index()


def placebo_range(placebos: pd.DataFrame) -> pd.DataFrame:
    """How far single turns of one group lie apart: ``lowest`` and ``highest`` log ratio, ``highest_g2``, by term.

    Parameters
    ----------
    placebos : DataFrame
        Of :func:`placebo`.
    """
    return placebos.groupby("term", sort=False).agg(
        lowest=("log_ratio", "min"), highest=("log_ratio", "max"), highest_g2=("g2", "max")
    )


def _compare(table: TermTable, in_baseline, in_comparison, confidence: float) -> pd.DataFrame:
    """One row a term, in the table's order, from two sets of turns (as masks over ``table.turns``)."""
    counts, sizes = table.counts.to_numpy(), table.turns["words"].to_numpy()
    (b, n_b), (a, n_a) = _pooled(table, in_baseline), _pooled(table, in_comparison)
    both = in_baseline | in_comparison
    documents = table.turns.index.get_level_values("document_id")[both]
    p = fisher(a, n_a, b, n_b)
    return pd.DataFrame(
        {
            "count_baseline": b,
            "count_comparison": a,
            "expected_baseline": (a + b) * n_b / (n_a + n_b),
            "expected_comparison": (a + b) * n_a / (n_a + n_b),
            "per_10000_baseline": 10_000 * b / n_b,
            "per_10000_comparison": 10_000 * a / n_a,
            **log_ratio(a, n_a, b, n_b, confidence=confidence, comparisons=len(a)),
            "percent_diff": percent_diff(a, n_a, b, n_b),
            "g2": g2(a, n_a, b, n_b),
            "p": p,
            "q": benjamini_hochberg(p),
            "p_turns": turn_permutation(counts[:, both], sizes[both], in_baseline[both]),
            "dp": deviation_of_proportions(counts[:, both], sizes[both]),
            "dp_norm": normalised_deviation_of_proportions(counts[:, both], sizes[both]),
            "turns": (counts[:, both] > 0).sum(axis=1),
            "documents": pd.DataFrame(counts[:, both] > 0, columns=documents).T.groupby(level=0).any().sum().to_numpy(),
            "turns_baseline": (counts[:, in_baseline] > 0).sum(axis=1),
            "turns_comparison": (counts[:, in_comparison] > 0).sum(axis=1),
        }
    ).set_index(table.counts.index)


def _pooled(table: TermTable, members: np.ndarray) -> tuple[np.ndarray, int]:
    """Occurrences of each term in some of the turns together, and their words."""
    return table.counts.to_numpy()[:, members].sum(axis=1), int(table.turns["words"].to_numpy()[members].sum())


def _members(groups: pd.Series, value: str) -> np.ndarray:
    members = (groups == value).to_numpy()
    if not members.any():
        raise BriefingsError(f"no turn is in group {value!r}; there are {', '.join(sorted(set(groups)))}")
    return members


def _counts(a, b, n_a: int, n_b: int) -> tuple[np.ndarray, np.ndarray]:
    """Both counts as arrays of the same shape, each possible in a corpus of its size."""
    if n_a <= 0 or n_b <= 0:
        raise BriefingsError(f"a corpus of {min(n_a, n_b)} words cannot be compared: both need at least one")
    a, b = np.broadcast_arrays(np.atleast_1d(a), np.atleast_1d(b))
    if (a < 0).any() or (b < 0).any() or (a > n_a).any() or (b > n_b).any():
        raise BriefingsError("a term cannot occur fewer than 0 times, or more often than its corpus has words")
    return a, b
