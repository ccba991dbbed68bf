"""A slip of the hand is named; a rounded figure, or simply another figure, is not."""

import pytest
from evidence_made import claim_rows, documents, figure_rows, mapping_rows, reference_of
from hypothesis import assume, given
from hypothesis import strategies as st

from briefings.analysis.evidence import findings, verdicts
from briefings.analysis.evidence_checks import compare
from briefings.analysis.evidence_mapping import stated
from briefings.analysis.slips import likely_slip


@pytest.mark.parametrize(
    ("value", "digits", "figure", "slip"),
    [
        (4.735e9, "4735", 4.375e9, "two digits transposed"),
        (51340, "51340", 53140, "two digits transposed"),
        (1357, "1357", 12357, "a digit dropped"),
        (8.26e9, "826", 8.026e9, "a digit dropped"),
        (11e9, "11", 11e12, "the same digits with a scale 1,000 times too small"),
        (4.5e7, "45", 4.5e6, "the same digits with a scale 10 times too large"),
    ],
)
def test_slips_are_named_for_what_they_are(value, digits, figure, slip):
    assert likely_slip(value, digits, figure) == slip


@pytest.mark.parametrize(
    ("value", "digits", "figure"),
    [
        (21.6, "216", 20.9),  # another figure
        (21, "21", 12),  # two digits: chance
        (50, "5", 5),  # one digit
        (8.02e9, "802", 8.026e9),  # cut off, not dropped
        (8.1e9, "81", 8.026e9),
        (0, "", 5),
        (5, "5", 0),
    ],
)
def test_other_differences_are_no_slips(value, digits, figure):
    assert likely_slip(value, digits, figure) is None


def test_the_same_number_in_another_unit_is_a_slip_of_the_unit():
    assert likely_slip(11e12, "11", 11e12, same_unit=False) == "the same number with another unit"
    assert likely_slip(11e12, "11", 12e12, same_unit=False) is None


def _verdict(quote, value, figure, unit="tonnes", published_unit="count"):
    reference = reference_of(
        figure_rows({"value": figure, "unit": published_unit}), mapping_rows({"unit": published_unit})
    )
    claims = claim_rows({"quote": quote, "value": value, "unit": unit, "time_to": "2021"})
    [row] = verdicts(findings(claims, documents(), reference), claims, reference.figures).itertuples()
    return row


def test_a_made_up_claim_with_transposed_digits_is_a_likely_slip_and_names_the_figure_meant():
    row = _verdict("a harvest of 3.149 million tonnes", 3149000, 3419000)
    assert row.verdict == "likely slip"
    assert "transposed" in row.reason
    assert "3.419 million was likely meant" in row.reason


def test_a_claim_in_dollars_of_a_figure_in_yuan_is_a_likely_slip():
    assert _verdict("11 trillion dollars", 11e12, 11e12, "USD", "CNY").verdict == "likely slip"


def test_a_made_up_rounded_claim_is_not_a_slip():
    assert _verdict("a harvest of 3.4 million tonnes", 3400000, 3419000).verdict == "agrees within rounding"


[CLAIM] = claim_rows({"quote": "1 tonne", "value": 1}).itertuples(index=False)
[FIGURE] = figure_rows({"value": 1}).itertuples(index=False)


@given(st.integers(10**6, 10**13), st.integers(0, 3))
def test_no_rounding_of_a_figure_is_ever_a_slip(figure, decimals):
    shown = f"{figure / 1e6:.{decimals}f}"
    [quantity] = stated(CLAIM._replace(quote=f"{shown} million tonnes", value=float(shown) * 1e6))
    assert compare(quantity, FIGURE._replace(value=float(figure)))[0] in {"agrees", "agrees within rounding"}


@given(st.integers(10**6, 10**9), st.integers(0, 5))
def test_every_transposition_of_unlike_digits_is_a_slip(figure, place):
    digits = list(str(figure))
    assume(digits[place] != digits[place + 1] and (place or digits[1] != "0"))
    digits[place], digits[place + 1] = digits[place + 1], digits[place]
    claimed = int("".join(digits))
    [quantity] = stated(CLAIM._replace(quote=f"{claimed:,} tonnes", value=float(claimed)))
    exact = FIGURE._replace(value=float(figure), lower=float(figure), upper=float(figure))
    assert compare(quantity, exact) == ("likely slip", "two digits transposed")
