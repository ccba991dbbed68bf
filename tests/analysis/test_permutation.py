"""Turns are shuffled whole: a difference counts if it is rare among all ways to arrange the turns."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from briefings.analysis.limits import permutation_floor
from briefings.analysis.permutation import turn_permutation


def test_one_turn_against_four_cannot_go_below_a_fifth():
    p = turn_permutation([[50, 0, 0, 0, 0], [0, 50, 0, 0, 0]], [100] * 5, [True, False, False, False, False])
    assert p.tolist() == [permutation_floor(1, 4), 1]


def test_equal_rates_differ_in_no_arrangement():
    assert turn_permutation([[1, 2, 3, 4]], [10, 20, 30, 40], [True, False, True, False])[0] == 1


@given(st.lists(st.integers(0, 9), min_size=6, max_size=6))
def test_agrees_with_scipy(counts):
    """scipy's exact permutation test of the same distance."""
    counts = np.array(counts)
    expected = stats.permutation_test(
        (counts[:3], counts[3:]), lambda x, y: abs(x.mean() - y.mean()) / 50, alternative="greater", vectorized=False
    )
    found = turn_permutation([counts], [50] * 6, [True] * 3 + [False] * 3)[0]
    assert found == pytest.approx(expected.pvalue)


def test_random_arrangements_come_near_all_of_them_and_are_the_same_every_time():
    counts = np.random.default_rng(1).poisson(5, (20, 12))
    sizes, in_baseline = [100] * 12, [True] * 6 + [False] * 6
    exact = turn_permutation(counts, sizes, in_baseline)
    drawn = turn_permutation(counts, sizes, in_baseline, most=900)
    assert drawn == pytest.approx(exact, abs=0.06)
    assert (drawn > 0).all()
    assert (drawn == turn_permutation(counts, sizes, in_baseline, most=900)).all()
