"""Intervals of shares have the published values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from briefings.analysis.proportions import newcombe, wilson


@pytest.mark.parametrize(
    ("k", "n", "lower", "upper"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_of_newcombe(k, n, lower, upper):
    """Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3."""
    assert wilson(k, n) == pytest.approx((lower, upper), abs=0.00006)


@given(st.integers(1, 2000), st.data())
def test_wilson_agrees_with_scipy(n, data):
    k = data.draw(st.integers(0, n))
    exact = stats.binomtest(k, n).proportion_ci(method="wilson")
    assert wilson(k, n) == pytest.approx((exact.low, exact.high), abs=1e-9)


def test_nothing_seen_leaves_everything_possible():
    assert wilson([0], [0]) == (pytest.approx([0]), pytest.approx([1]))


@pytest.mark.parametrize(
    ("a", "n_a", "b", "n_b", "lower", "upper"),
    [
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (5, 56, 0, 29, -0.0381, 0.1926),
        (0, 10, 0, 20, -0.1611, 0.2775),
        (0, 10, 0, 10, -0.2775, 0.2775),
        (10, 10, 0, 20, 0.6791, 1.0000),
        (10, 10, 0, 10, 0.6075, 1.0000),
    ],
)
def test_newcombe_of_the_paper(a, n_a, b, n_b, lower, upper):
    """Newcombe (1998), "Interval estimation for the difference between independent proportions", table II."""
    assert newcombe(a, n_a, b, n_b) == pytest.approx((lower, upper), abs=0.00006)


@given(st.integers(1, 500), st.integers(1, 500), st.data())
def test_swapping_the_groups_flips_the_interval(n_a, n_b, data):
    a, b = data.draw(st.integers(0, n_a)), data.draw(st.integers(0, n_b))
    lower, upper = newcombe(a, n_a, b, n_b)
    assert newcombe(b, n_b, a, n_a) == pytest.approx((-upper, -lower))
    assert lower <= a / n_a - b / n_b <= upper
