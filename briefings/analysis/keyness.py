"""Which terms one group of turns uses more than another, how sure that is, and how far turns differ anyway."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from briefings.analysis.association import benjamini_hochberg, fisher, g2, log_odds_dirichlet, log_ratio, percent_diff
from briefings.analysis.dispersion import deviation_of_proportions, normalised_deviation_of_proportions
from briefings.analysis.permutation import turn_permutation
from briefings.analysis.terms import TermTable
from briefings.errors import BriefingsError, Lacking


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
    """The z scores of Dirichlet-shrunk log odds ratios for each term of a table, one column a prior mass.

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
