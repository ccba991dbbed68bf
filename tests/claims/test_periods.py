"""Times are found behind an article too, whatever word of times comes next."""

from datetime import date

import pytest

from briefings.claims.view import view_of
from briefings.claims.words.lexicon import LETTER

BEHIND_AN_ARTICLE = """
the 5th of May 2021|the end of June|the close of 2019|the year-end|the turn of the year|the five years to 2021
the year before|a year earlier|a decade ago|the previous quarter|the same period of last year|the third quarter
the second half of 2021|the first six months|the past decade|the recent years|the next two years|the same week
the same date in 2021|the year to date|the financial year to date|the year so far
the current year|the years 2012-2021|the period 2012-2021|the fiscal year 2021/22|the FY2021|the following month
"""


@pytest.mark.parametrize("time", BEHIND_AN_ARTICLE.strip().replace("\n", "|").split("|"))
def test_a_time_behind_an_article(time):
    view = view_of(f"Exports grew in {time}.", date(2022, 8, 19))
    at = view.letters.index(LETTER["PERIOD"])
    assert view.text[view.nodes[at].start : view.nodes[at].end] in (time, time.removeprefix("the "))


@pytest.mark.parametrize(
    "since",
    ["since the launch of the scheme in 2016", "since she took office in 2016", "since it was opened in 2016"],
)
def test_since_something_began_in_a_year_is_since_that_year(claims_of, since):
    (claim,) = claims_of(f"Enrolment has climbed from 4,200 to 31,000 {since}.")
    assert (claim.time_from, claim.time_to) == ("2016", None)


def test_two_times_of_a_kind_are_one_window(claims_of):
    (claim,) = claims_of("Between the censuses of 2001 and 2021 literacy rose from 61 to 75 percent.")
    assert (claim.time_from, claim.time_to) == ("2001", "2021")


def test_the_date_of_release_above_a_report_is_not_what_it_reports_on(claims_of):
    report = (
        "Labour market\n\nRelease date: 17 October 2023\n\nThe rate was 75.7% in June to August 2023, down from 76.0% "
        "in March to May 2023.\n\nUnemployment was estimated at 4.2%, compared with 3.9% in the previous quarter.\n"
    )
    last = claims_of(report, event_date="2023-10-17")[-1]
    assert (last.time_from, last.time_to) == ("2023-05", "2023-08")


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("The pupil-teacher ratio stood at 28 to 1, as against 34 to 1 in 2011.", "pupils per teacher"),
        ("The ratio of pupils to teachers fell from 34 to 1 in 2011 to 28 to 1.", "pupils per teacher"),
        ("The student ratio was 28:1, down from 34:1 in 2011.", "ratio"),
    ],
)
def test_ratios_to_one_are_levels(claims_of, said, unit):
    (claim,) = claims_of(said)
    assert (claim.kind, claim.unit, claim.value_from, claim.value_to) == ("from_to", unit, 34, 28)


def test_what_falls_to_one_is_no_ratio(claims_of):
    (claim,) = claims_of("The number of wolves fell from 34 to 1 in 2011.")
    assert (claim.value_from, claim.value_to) == (34, 1)
