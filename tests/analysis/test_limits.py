"""What cannot be seen is computed, and the computation holds when it is tried."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from briefings.analysis.limits import (
    between_turn_variation,
    detection_limit,
    needed_to_see,
    permutation_floor,
    rule_of_three,
    turns_needed,
    words_needed,
)
from briefings.analysis.terms import TermTable
from briefings.errors import BriefingsError


@settings(max_examples=25)
@given(st.integers(50, 2000), st.integers(50, 3000), st.sampled_from([1, 20, 300]))
def test_detection_limit_is_the_first_count_that_reaches_the_level(n_baseline, n_comparison, comparisons):
    """By scipy's Fisher test: at the limit p is below the level, one occurrence fewer and it is not."""
    limit = detection_limit(n_baseline, n_comparison, comparisons=comparisons)
    p = [stats.fisher_exact([[0, n_baseline], [k, n_comparison - k]]).pvalue for k in (limit - 1, limit)]
    assert p[1] < 0.05 / comparisons <= p[0]


def test_a_tiny_baseline_detects_nothing():
    assert detection_limit(1, 5) is None


def test_rule_of_three():
    """Hanley & Lippman-Hand (1983): no event among 100 leaves a rate of 3 in 100; the exact bound is a little less."""
    assert rule_of_three(100) == 0.03
    assert rule_of_three(1000) == pytest.approx(1 - 0.05 ** (1 / 1000), rel=0.003)


def test_permutation_floor():
    """One turn against four has five arrangements; three against four have 35."""
    assert permutation_floor(1, 4) == 0.2
    assert permutation_floor(3, 4) == pytest.approx(1 / 35)


def test_words_needed_see_a_doubling_four_times_in_five():
    """Counts of two corpora of that size, drawn at random, differ at p < 0.05 in 80% of the draws."""
    rate = 0.001
    size = words_needed(rate)
    draws = np.random.default_rng(2022).poisson([rate * size, 2 * rate * size], (20_000, 2))
    z = (draws[:, 1] - draws[:, 0]) / np.sqrt(draws.sum(axis=1))
    assert (z > stats.norm.isf(0.025)).mean() == pytest.approx(0.8, abs=0.02)


def test_turns_that_differ_among_themselves_are_needed_in_greater_number():
    """Worked by hand: rates 0.01 and 0.02, 500 words: 1 + 7.849 (0.00006 + k^2 0.0005) / 0.0001."""
    assert turns_needed(0.01, 500, 0) == 1 + np.ceil(7.849 * 0.6)
    assert turns_needed(0.01, 500, 0.5) == 1 + np.ceil(7.849 * (0.6 + 0.25 * 5))


def test_between_turn_variation():
    """Turns that differ by less than chance does have none; a term heaped in one of two turns has much."""
    assert between_turn_variation([10, 10, 10], [1000, 1000, 1000]) == 0
    assert between_turn_variation([100, 0], [1000, 1000]) == pytest.approx(np.sqrt(0.005 - 0.05 / 1000) / 0.05)
    assert np.isnan(between_turn_variation([3], [100]))
    assert np.isnan(between_turn_variation([0, 0], [100, 100]))


def test_what_is_needed_follows_from_the_groups_own_turns():
    turns = pd.MultiIndex.from_tuples([("a", 1), ("b", 1), ("b", 2)], names=["document_id", "turn"])
    sizes = pd.DataFrame({"group": ["2020", "2022", "2022"], "words": [100, 400, 600]}, index=turns)
    counts = pd.DataFrame([[5, 4, 6], [5, 0, 10], [5, 0, 0]], index=["even", "heaped", "absent"], columns=turns)
    needed = needed_to_see(TermTable(counts, sizes), "2022")
    assert needed["per_10000"].to_dict() == {"even": 100, "heaped": 100}
    assert needed.loc["even", ["variation", "words"]].tolist() == [0, words_needed(0.01)]
    assert needed.loc["even", "turns"] == turns_needed(0.01, 500, 0)
    assert needed.loc["heaped", "turns"] > needed.loc["even", "turns"]
    with pytest.raises(BriefingsError, match="'2020' has 1 turns"):
        needed_to_see(TermTable(counts, sizes), "2020")
