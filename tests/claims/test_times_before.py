"""A pair without dates takes them from what was told before it in the same turn, or points to it."""

import pytest

TOLD = "Wind capacity grew from 3.3 GW in 2015 to 11.8 GW in 2023. "


def times_of_last(claims_of, text):
    last = claims_of(text, kind="from_to", event_date="2024-05-20")[-1]
    return last.time_from, last.time_to, last.time_source


@pytest.mark.parametrize(
    "said",
    [
        "Over the same period solar capacity grew from 0.2 GW to 6.4 GW.",
        "In those eight years the number of growers went from 120 to 85.",
        "The weather was kind. Over the same eight years costs fell from 54 to 8 cents.",
        "\n\nNobody had foreseen it. The number of growers fell from 120 to 85.",
    ],
)
def test_the_stretch_that_was_told_of(claims_of, said):
    assert times_of_last(claims_of, TOLD + said) == ("2015", "2023", "carried")


def test_so_many_years_before_the_time_reported_on(claims_of):
    text = "In 2021 the air was clean on 288 days. Over the same six years coal use fell from 227 to 14 tonnes."
    assert times_of_last(claims_of, text) == ("2015", "2021", "carried")


def test_what_is_told_in_the_perfect_takes_no_stretch(claims_of):
    text = TOLD + "\n\nNobody had foreseen it. The number of growers has fallen from 120 to 85."
    assert times_of_last(claims_of, text) == (None, None, None)


def test_another_speaker_is_not_held_to_the_stretch(claims_of):
    text = "Ann Lee: " + TOLD + "\n\nBo Berg: Fares fell from 12 to 9 euros.\n"
    assert times_of_last(claims_of, text) == (None, None, None)
