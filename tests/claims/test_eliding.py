"""The unit where the noun stands elsewhere or is left out, and what a rate or a ratio counts."""

import pytest

ELIDED = {
    "We hired 3,120 inspectors last year and will reach our full strength of 14,000 by 2024.": "inspectors",
    "Some 91,000 premises have no connection. That compares with 123,000 in 2021.": "premises",
    "In 2015 we had 64,000 subscribers. Today it is 903,000.": "subscribers",
    "Spain had 482.1 million nights, and Italy (447.0 million) followed.": "nights",
    "Of the companies that received support, 5,270 had kept a hire.": "companies",
    "2. Of the companies that received support, 5,270 had kept a hire.": "companies",
    "The rest came home, and 447,082 were Filipinos.": "Filipinos",
    "Tobacco kills eight million people, 1.3 million of them bystanders.": "bystanders",
    "Council tenants increased in number to 153,200.": "council tenants",
    "The road toll stands at 247, about 9 percent lower than in 2020.": "deaths",
    "The number of employed persons rose to 16.33 million.": "persons",
    "Its customer base has grown to 9.4 million.": "customers",
    "We will bring the number of weather stations to 3,000 by 2025.": "weather stations",
    "Complaints about cosmetics rose from 18,200 in 2019 to 27,900 in 2021.": "complaints",
}
NOT_COUNTED = [
    "We hired 3,120 inspectors. The budget was 450 million.",
    "There are 3,120 inspectors. The score rose from 48 to 56.",
]
RATES = {
    "The bridge carries 40,000 vehicles a day.": ("count", "vehicles"),
    "The service feeds 75,000 students every day.": ("count", "students"),
    "The plant treats 140 million litres a day.": ("level", "litres a day"),
    "The field gives 4.1 tonnes per hectare.": ("level", "tonnes per hectare"),
    "There were 223 deaths per 100,000 live births.": ("level", "deaths per 100,000 live births"),
    "Under-five mortality was 37 per 1,000 live births.": ("level", "deaths per 1,000 live births"),
    "Mobile subscriptions reached 87 per 100 inhabitants.": ("level", "mobile subscriptions per 100 inhabitants"),
    "The pupil-teacher ratio was 27.": ("level", "pupils per teacher"),
    "The ratio of job openings to applicants was 1.25.": ("level", "job openings per applicant"),
    "The debt-to-equity ratio was 1.25.": ("level", "ratio"),
    "The port handled 282 million TEUs.": ("level", "TEUs"),
    "Each person made 513 kg of waste, or 513 kg per person.": ("level", "kg"),
    "The plant has 640 megawatts.": ("level", "MW"),
    "Each line used 482 GB.": ("level", "GB"),
    "Each line used 482 gigabytes.": ("level", "gigabytes"),
    "New claims averaged 255,000 per month.": ("count", "claims"),
    "The fee was $12 per unit.": ("level", "USD"),
    "The number of calls stood at 300 per day.": ("count", "calls"),
}


@pytest.mark.parametrize(("text", "unit"), ELIDED.items())
def test_the_noun_is_found_where_it_stands(claims_of, text, unit):
    counted = [claim for claim in claims_of(text) if claim.unit != "percent"]
    assert counted[-1].unit == unit


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_what_measures_something_else_counts_nothing(claims_of, text):
    assert claims_of(text)[-1].unit != "inspectors"


@pytest.mark.parametrize(("text", "expected"), RATES.items())
def test_a_rate_over_time_is_no_part_of_what_is_counted(claims_of, text, expected):
    assert {(claim.kind, claim.unit) for claim in claims_of(text)} == {expected}


def test_an_answer_goes_on_counting_what_the_question_counted(claims_of):
    text = (
        "The Daily Highlands: Auditors say 318 schemes are idle.\n\nGrace Oduor: We hope to mend at least 200 of them."
    )
    assert claims_of(text)[-1].unit == "schemes"


def test_an_answer_takes_up_what_a_question_counts_wrongly(claims_of):
    text = "TV Meridian: You said 5,000 inspectors would be hired. Where are they?\n\nAnn Quintanar: We hired 3,120."
    assert claims_of(text)[-1].unit == "inspectors"


def test_a_verb_is_no_noun_that_is_counted(claims_of):
    [claim] = claims_of("The number of what the line carries fell from 340 in 2019 to 310 in 2021.")
    assert (claim.value_from, claim.value_to, claim.unit) == (340, 310, None)
