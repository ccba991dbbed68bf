"""What a printed figure leaves open: 73% is 72.5 to 73.5, and a figure is always within its own rounding."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.analysis.rounding import Interval, in_words, printed, published_interval, stated_interval
from briefings.tables import QUALIFIERS


@pytest.mark.parametrize(
    ("quote", "value", "qualifier", "lower", "upper"),
    [
        ("rose to 73%", 73, None, 72.5, 73.5),
        ("11 trillion yuan", 11e12, None, 10.5e12, 11.5e12),
        ("45.5 trillion yuan", 45.5e12, None, 45.45e12, 45.55e12),
        ("over 1.03 billion", 1.03e9, "over", 1.03e9, 1.04e9),
        ("nearly 1.4 billion", 1.4e9, "nearly", 1.3e9, 1.4e9),
        ("around 1.85 million", 1.85e6, "about", 1.84e6, 1.86e6),
        ("over 20,000 graduates", 20000, "over", 20000, 30000),
        ("20,000 graduates", 20000, None, 19999.5, 20000.5),
        ("at least 40", 40, "at_least", 40, math.inf),
        ("at most 40", 40, "at_most", -math.inf, 40),
        ("more than a million", 1e6, "over", 1e6, 2e6),
        ("more than one-third", 33.333, "over", 33.333, 34.333),
        ("from 3.1 to 4.7 million", 3.1e6, None, 3.05e6, 3.15e6),
        ("£4.5bn", 4.5e9, None, 4.45e9, 4.55e9),
        ("5 million 5G users", 5e6, None, 4.5e6, 5.5e6),
    ],
)
def test_the_printing_and_the_qualifier_say_what_holds(quote, value, qualifier, lower, upper):
    assert stated_interval(value, qualifier, printed(quote, value)) == pytest.approx((lower, upper))


def test_the_digits_are_those_of_the_number_that_has_the_value():
    assert printed("In July 2022 a fine of 8.206 billion yuan", 8.206e9).digits == "8206"
    assert printed("12,292 websites", 12292).digits == "12292"


@pytest.mark.parametrize(
    ("value", "lower", "upper", "bounds"),
    [
        (1032000000, None, None, (1031500000, 1032500000)),
        (30000, None, None, (29500, 30500)),
        (42.3001, None, None, (42.30005, 42.30015)),
        (1e9, 1e9, None, (1e9, 1.1e9)),
        (1.4e9, None, 1.4e9, (1.3e9, 1.4e9)),
        (15, 10, 20, (10, 20)),
    ],
)
def test_a_published_figure_has_its_own_rounding(value, lower, upper, bounds):
    assert published_interval(value, lower, upper) == pytest.approx(bounds)


@given(st.floats(1e-3, 1e15), st.sampled_from([None, *QUALIFIERS]), st.text(max_size=40))
def test_whatever_the_quote_a_value_is_within_its_interval(value, qualifier, quote):
    interval = stated_interval(value, qualifier, printed(quote, value))
    assert interval.lower <= value <= interval.upper


@given(st.integers(10**6, 10**13), st.integers(0, 3))
def test_a_rounded_figure_allows_what_it_was_rounded_from(value, decimals):
    shown = f"{value / 1e6:,.{decimals}f}"
    stated = float(shown.replace(",", "")) * 1e6
    interval = stated_interval(stated, None, printed(f"{shown} million", stated))
    assert interval.overlaps(Interval(value, value))


def test_a_sentence_has_the_quantity_as_a_reader_says_it():
    assert in_words(45.5e12, "CNY") == "45.5 trillion yuan"
    assert in_words(12292, "count") == "12,292"
    assert in_words(42.1, "percent") == "42.1 percent"
    assert in_words(1.03e9, "users", "over") == "over 1.03 billion"
    assert in_words(1, "edition") == "1 edition"
    assert in_words(2, "rank") == "place 2"
