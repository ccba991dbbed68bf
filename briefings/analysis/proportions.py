"""Intervals of a share, and of the difference of two shares."""

from __future__ import annotations

import numpy as np
from scipy import stats


def wilson(k, n, confidence: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """Wilson's score interval of the shares k / n: it stays within 0 and 1, and has a width even where k is 0.

    Parameters
    ----------
    k, n : array of int, shape (shares,)
        Cases with the property, and all cases.
    confidence : float

    Returns
    -------
    lower, upper : array of float, shape (shares,)
        0 to 1 where n is 0.

    References
    ----------
    Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
    """
    k, n = np.asarray(k, float), np.asarray(n, float)
    z = stats.norm.isf((1 - confidence) / 2)
    centre = (k + z**2 / 2) / (n + z**2)
    half = z / (n + z**2) * np.sqrt(z**2 / 4 + np.divide(k * (n - k), n, out=np.zeros_like(n * k), where=n > 0))
    return np.maximum(centre - half, 0), np.minimum(centre + half, 1)


def newcombe(a, n_a, b, n_b, confidence: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """Interval of the difference a / n_a - b / n_b of two independent shares, from their Wilson intervals.

    Parameters
    ----------
    a, n_a, b, n_b : array of int, shape (pairs,)
        Cases with the property and all cases, of each group; no group is empty.
    confidence : float

    Returns
    -------
    lower, upper : array of float, shape (pairs,)

    References
    ----------
    Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in
    Medicine 17, method 10.
    """
    a, n_a, b, n_b = (np.asarray(value, float) for value in (a, n_a, b, n_b))
    p_a, p_b = a / n_a, b / n_b
    (lower_a, upper_a), (lower_b, upper_b) = wilson(a, n_a, confidence), wilson(b, n_b, confidence)
    below = np.hypot(p_a - lower_a, upper_b - p_b)
    above = np.hypot(upper_a - p_a, p_b - lower_b)
    return p_a - p_b - below, p_a - p_b + above
