"""How much of a ranking by log odds is the prior's: the terms that stand out, as the prior grows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from briefings.analysis.keyness import log_odds
from briefings.analysis.terms import TermTable
from briefings.errors import Lacking


def beyond(
    table: TermTable,
    baseline: str,
    comparison: str,
    yardstick: str,
    prior_masses: Sequence[float] = (10, 500, 2_000, 10_000),
    threshold: float = 1.96,
) -> pd.DataFrame:
    """Terms whose z score of the log odds exceeds a threshold, for several prior masses.

    Parameters
    ----------
    table : TermTable
        Of :func:`~briefings.analysis.terms.term_table`.
    baseline, comparison : str
        Values of ``table.turns.group``.
    yardstick : str
        The group whose single turns are each held against its rest.
    prior_masses : sequence of float
        Words that the prior counts for.
    threshold : float
        Of the absolute z score.

    Returns
    -------
    DataFrame
        One row a prior mass (index ``prior_mass``): ``terms``, how many exceed the threshold between the groups, and
        ``single``, how many do for the single turn of the yardstick that has the most.

    Raises
    ------
    Lacking
        If the yardstick has fewer than two turns.
    """
    members = table.turns.index[table.turns["group"].astype("str") == str(yardstick)]
    if len(members) < 2:
        raise Lacking(f"group {yardstick!r} has {len(members)} turns: there is no rest to hold one against")
    single = [
        _beyond(_one_against_rest(table, turn, members), "one", "rest", prior_masses, threshold) for turn in members
    ]
    between = _beyond(table, baseline, comparison, prior_masses, threshold)
    masses = pd.Index(prior_masses, name="prior_mass")
    return pd.DataFrame({"terms": between, "single": np.max(single, axis=0)}, index=masses)


def _beyond(table: TermTable, baseline: str, comparison: str, prior_masses, threshold: float) -> np.ndarray:
    return (log_odds(table, baseline, comparison, prior_masses).abs() > threshold).sum().to_numpy()


def _one_against_rest(table: TermTable, turn, members: pd.Index) -> TermTable:
    """The members of a group alone, regrouped: one of them, and the rest."""
    regrouped = table.turns.loc[members].assign(group=np.where(members == turn, "one", "rest"))
    counts = table.counts[members]
    return TermTable(counts[counts.sum(axis=1) > 0], regrouped)
