"""Sentences that may state a figure are told from those that need not be read."""

import pytest

from briefings.claims.words.looking import may_state


@pytest.mark.parametrize(
    "text",
    [
        "Coverage is 12th.",
        "Exports doubled.",
        "It is the driest valley of all.",
        "The country ranks second.",
        "Output rose fivefold.",
        "Norway took first place.",
        "Second, the country ranks third.",
        "Second-quarter sales fell.",
        "The rule holds since March.",
    ],
)
def test_a_number_or_a_word_of_number_rank_or_date_may_state(text):
    assert may_state(text)


@pytest.mark.parametrize(
    "text",
    ["Thank you.", "Second, the system has improved.", "We keep 5G and IPv6.", "The forest is modest and honest."],
)
def test_what_only_counts_off_names_or_looks_like_a_superlative_does_not(text):
    assert not may_state(text)
