"""A prior that counts for more leaves fewer terms standing out, and single turns are measured by the same rule."""

import numpy as np
import pandas as pd
import pytest

from briefings.analysis.keyness import log_odds
from briefings.analysis.priors import beyond
from briefings.analysis.terms import TermTable
from briefings.errors import BriefingsError


@pytest.fixture
def table():
    """A term heaped in the baseline, one heaped in one turn of the comparison, and one spread evenly."""
    turns = pd.MultiIndex.from_tuples([("a", 1), ("b", 1), ("b", 2), ("b", 3)], names=["document_id", "turn"])
    counts = pd.DataFrame([[20, 0, 1, 0], [0, 0, 30, 0], [10, 10, 10, 10]], index=["x", "y", "z"], columns=turns)
    return TermTable(counts, pd.DataFrame({"group": ["1", "2", "2", "2"], "words": 500}, index=turns))


def test_terms_beyond_the_threshold_are_those_of_the_scores(table):
    found = beyond(table, "1", "2", "2", (1, 100))
    for mass in (1, 100):
        assert found.terms[mass] == (np.abs(log_odds(table, "1", "2", [mass])[mass]) > 1.96).sum()
    assert found.terms[1] >= 1


def test_a_heavy_prior_leaves_nothing_standing_out(table):
    found = beyond(table, "1", "2", "2", (1, 1e7))
    assert found.loc[1e7].tolist() == [0, 0]


def test_single_turns_are_held_against_the_rest_of_their_group_only(table):
    """The heaped term of the second turn stands out; the baseline's term plays no part."""
    assert beyond(table, "1", "2", "2", (10,)).single[10] == 1


def test_a_group_of_one_turn_is_no_yardstick(table):
    with pytest.raises(BriefingsError, match="'1' has 1 turns"):
        beyond(table, "1", "2", "1")
