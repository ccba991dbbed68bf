"""Each statistic has the values that its paper or another implementation gives, and behaves as a comparison must."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from briefings.analysis.association import (
    benjamini_hochberg,
    fisher,
    g2,
    log_odds_dirichlet,
    log_ratio,
    percent_diff,
)
from briefings.errors import BriefingsError

PAIR = st.tuples(st.integers(0, 200), st.integers(0, 200), st.integers(201, 5000), st.integers(201, 5000))


def test_log_ratio_of_a_worked_example():
    """Four times as frequent is a log ratio of 2; half as frequent is -1."""
    assert log_ratio([40, 5], 1000, [10, 10], 1000)["log_ratio"].tolist() == [2, -1]


def test_interval_is_clopper_pearson():
    """9 of 24 has the exact interval 0.1879929 to 0.5940636 (output of R's ``binom.test(9, 24)``)."""
    row = log_ratio(9, 1000, 15, 1000).iloc[0]
    assert 2 ** row["lower"] == pytest.approx(0.1879929 / (1 - 0.1879929), rel=1e-6)
    assert 2 ** row["upper"] == pytest.approx(0.5940636 / (1 - 0.5940636), rel=1e-6)


@given(PAIR, st.integers(1, 500))
def test_interval_agrees_with_scipy(counts, comparisons):
    a, b, n_a, n_b = counts
    if a + b == 0:
        return
    row = log_ratio(a, n_a, b, n_b, comparisons=comparisons).iloc[0]
    exact = stats.binomtest(a, a + b).proportion_ci(1 - 0.05 / comparisons, method="exact")
    with np.errstate(divide="ignore"):
        expected = np.log2(np.array([exact.low / (1 - exact.low), exact.high / np.float64(1 - exact.high)]) * n_b / n_a)
    assert row[["lower", "upper"]].to_numpy() == pytest.approx(expected, abs=1e-5)  # scipy iterates


def test_a_zero_is_an_infinite_ratio_with_a_finite_bound():
    row = log_ratio(0, 400, 20, 2800).iloc[0]
    assert row["log_ratio"] == row["lower"] == -np.inf
    assert 0 < row["upper"] < np.inf
    assert np.isnan(log_ratio(0, 400, 0, 2800)["log_ratio"][0])


def test_conservative_ratio_is_the_bound_nearer_to_0():
    sure, unsure, less = log_ratio([100, 6, 0], 1000, [10, 5, 60], 1000).itertuples()
    assert sure.conservative == sure.lower > 0
    assert unsure.conservative == 0
    assert less.conservative == less.upper < 0


@pytest.mark.parametrize(
    ("a", "n_a", "b", "n_b", "expected"),
    [
        (110, 110 + 2442, 111, 111 + 29114, 270.72),
        (29, 29 + 13, 123, 123 + 31612, 263.90),
        (31, 31 + 23, 139, 139 + 31584, 256.84),
        (10, 10 + 0, 3, 3 + 31764, 167.23),
    ],
    ids=["the swiss", "can be", "previous year", "mineral water"],
)
def test_g2_of_dunning(a, n_a, b, n_b, expected):
    """Dunning (1993), the table of bigrams ranked by the log-likelihood test."""
    assert g2(a, n_a, b, n_b)[0] == pytest.approx(expected, abs=0.011)


@given(PAIR)
def test_g2_agrees_with_scipy(counts):
    a, b, n_a, n_b = counts
    if a + b == 0:
        assert g2(a, n_a, b, n_b)[0] == 0
        return
    table = [[a, b], [n_a - a, n_b - b]]
    expected = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
    assert g2(a, n_a, b, n_b)[0] == pytest.approx(expected, abs=1e-6)


def test_percent_diff():
    """Twice the reference's rate is 100 percent more; a term that the reference has not is infinitely more."""
    assert percent_diff([20, 5, 3], 1000, [10, 10, 0], 1000).tolist() == pytest.approx([100, -50, np.inf])


@pytest.mark.parametrize(
    ("a", "n_a", "b", "n_b", "expected"), [(3, 4, 1, 4, 0.4857), (10, 13, 2, 17, 0.0005367), (0, 5, 0, 7, 1)]
)
def test_fisher_of_r(a, n_a, b, n_b, expected):
    """R, the examples of ``fisher.test``: Fisher's tea drinker and the convictions of twins (two-sided)."""
    assert fisher(a, n_a, b, n_b)[0] == pytest.approx(expected, rel=2e-4)


@given(PAIR)
def test_fisher_agrees_with_scipy(counts):
    a, b, n_a, n_b = counts
    expected = stats.fisher_exact([[a, n_a - a], [b, n_b - b]]).pvalue
    assert fisher(a, n_a, b, n_b)[0] == pytest.approx(expected, rel=1e-6, abs=1e-12)


def test_benjamini_hochberg_of_the_paper():
    """Benjamini & Hochberg (1995): of fifteen p values the first four are finds at 0.05; Bonferroni finds three."""
    p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459]
    p += [0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000]
    assert (benjamini_hochberg(p) <= 0.05).tolist() == [True] * 4 + [False] * 11
    assert benjamini_hochberg([]).size == 0


def test_log_odds_worked_by_hand():
    """10 and 5 of 100 words, prior 20: alpha 1.5; log(11.5/108.5) - log(6.5/113.5) = 0.6156 over sqrt(0.2408)."""
    assert log_odds_dirichlet(10, 100, 5, 100, [20])[20][0] == pytest.approx(1.2545, abs=0.0002)


def test_a_heavier_prior_leaves_less_to_see():
    scores = log_odds_dirichlet([30, 2], 1000, [5, 9], 1000, [10, 500, 10_000]).abs()
    assert (np.diff(scores.to_numpy(), axis=1) < 0).all()


@given(PAIR)
def test_swapping_the_corpora_flips_the_sign_and_keeps_the_strength(counts):
    a, b, n_a, n_b = counts
    if a + b == 0:
        return
    one, other = log_ratio(a, n_a, b, n_b).iloc[0], log_ratio(b, n_b, a, n_a).iloc[0]
    assert one["log_ratio"] == pytest.approx(-other["log_ratio"])
    assert one["lower"] == pytest.approx(-other["upper"], abs=1e-9)
    assert one["conservative"] == pytest.approx(-other["conservative"], abs=1e-9)
    assert g2(a, n_a, b, n_b) == pytest.approx(g2(b, n_b, a, n_a), abs=1e-9)
    assert fisher(a, n_a, b, n_b) == pytest.approx(fisher(b, n_b, a, n_a))
    scores = [log_odds_dirichlet(*order, [100])[100][0] for order in ((a, n_a, b, n_b), (b, n_b, a, n_a))]
    assert scores[0] == pytest.approx(-scores[1])


@given(PAIR, st.integers(2, 50))
def test_scaling_both_corpora_keeps_the_ratio_and_narrows_the_interval(counts, times):
    a, b, n_a, n_b = counts
    if a == 0 or b == 0:
        return
    once = log_ratio(a, n_a, b, n_b).iloc[0]
    more = log_ratio(a * times, n_a * times, b * times, n_b * times).iloc[0]
    assert more["log_ratio"] == pytest.approx(once["log_ratio"])
    assert more["upper"] - more["lower"] < once["upper"] - once["lower"]


@pytest.mark.parametrize("arguments", [(1, 0, 1, 10), (11, 10, 1, 10), (-1, 10, 1, 10)])
def test_impossible_counts_are_refused(arguments):
    with pytest.raises(BriefingsError):
        log_ratio(*arguments)
