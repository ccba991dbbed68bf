"""Dispersion has the values of the papers that define it, and every place of a term is found."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.analysis.dispersion import (
    deviation_of_proportions,
    normalised_deviation_of_proportions,
    positions,
)


def test_gries_example():
    """Gries (2008): five parts of 9, 10, 10, 10 and 11 words with 1 to 5 occurrences have DP 0.18."""
    assert deviation_of_proportions([[1, 2, 3, 4, 5]], [9, 10, 10, 10, 11])[0] == pytest.approx(0.18, abs=0.0005)


def test_lijffijt_and_gries_example():
    """Lijffijt & Gries (2012): three equal parts with 2/3, 1/3 and none; DP is 1/3, and half of what it can be."""
    assert deviation_of_proportions([[2, 1, 0]], [5, 5, 5])[0] == pytest.approx(1 / 3)
    assert normalised_deviation_of_proportions([[2, 1, 0]], [5, 5, 5])[0] == pytest.approx(1 / 2)


def test_a_term_of_the_smallest_part_alone_has_1_and_an_absent_one_no_dispersion():
    assert normalised_deviation_of_proportions([[7, 0, 0]], [10, 20, 30])[0] == pytest.approx(1)
    assert np.isnan(deviation_of_proportions([[0, 0, 0]], [10, 20, 30])[0])


@given(st.lists(st.integers(1, 1000), min_size=2, max_size=8), st.integers(1, 50))
def test_spread_as_the_sizes_are_is_0(sizes, times):
    """And no normalised DP is ever above 1."""
    assert deviation_of_proportions([[times * size for size in sizes]], sizes)[0] == pytest.approx(0, abs=1e-12)
    heaped = np.eye(len(sizes), dtype=int)
    assert (normalised_deviation_of_proportions(heaped, sizes) <= 1 + 1e-12).all()


def test_positions_count_words_of_the_turn_and_give_the_text_back(sentences_of):
    texts = ["We trade. ", "Free trade, fair trade!"]
    sentences = sentences_of(("a", 1, "official", texts), ("a", 2, "official", ["No trade here."]))
    found = positions(sentences, ["trade", "fair trade"])
    assert found[["term", "turn", "word", "words"]].values.tolist() == [
        ["trade", 1, 1, 6],
        ["trade", 1, 3, 6],
        ["trade", 1, 5, 6],
        ["fair trade", 1, 4, 6],
        ["trade", 2, 1, 3],
    ]
    text = " ".join([*texts, "No trade here."])
    assert [text[start:end] for start, end in zip(found["start"], found["end"], strict=True)] == found["term"].tolist()


def test_positions_of_a_term_that_is_nowhere(sentences_of):
    assert positions(sentences_of(("a", 1, "official", ["Nothing."])), ["trade"]).empty
