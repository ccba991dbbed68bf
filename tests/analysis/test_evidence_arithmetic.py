"""A claim held against arithmetic: rates of growth, runs of years, implied quantities, and what is said elsewhere."""

import pandas as pd
import pytest
from evidence_made import HARVEST, claim_rows, documents, figure_rows, judged, mapping_rows, reference_of, verdict

from briefings import tables
from briefings.analysis.evidence import implied, runs

# Growth

PAIR = {"kind": "from_to", "quote": "from 4 to 8 million", "value_from": 4e6, "value_to": 8e6}
PAIR |= {"time_from": "2011", "time_to": "2021"}


@pytest.mark.parametrize(
    ("rate", "expected"), [(7.2, "agrees within rounding"), (6.0, "agrees within rounding"), (4.0, "differs")]
)
def test_a_pair_is_held_against_the_rate_that_a_publisher_gives(rate, expected):
    rates = mapping_rows({"relation": "rate", "unit": "percent_per_year"})
    row = verdict(PAIR, {"value": rate, "unit": "percent_per_year", "period": "2011/2021"}, mappings=rates)
    assert (row.verdict, row.check) == (expected, "published rate")
    assert "7.2 percent a year over 10 years" in row.reason


def test_a_rate_of_other_years_is_no_check():
    rates = mapping_rows({"relation": "rate", "unit": "percent_per_year"})
    row = verdict(PAIR, {"value": 7.2, "unit": "percent_per_year", "period": "2015/2021"}, mappings=rates)
    assert row.verdict == "cannot be checked"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"kind": "multiple", "quote": "doubled", "unit": "times", "value": 2}, "agrees"),
        ({"kind": "multiple", "quote": "tripled", "unit": "times", "value": 3}, "differs"),
        ({"kind": "change_pct", "quote": "rose 100%", "unit": "percent", "value": 100}, "agrees"),
        ({"kind": "change_abs", "quote": "rose by 4 million", "value": 4e6}, "agrees"),
        (
            {"kind": "change_pct", "quote": "7.2% a year", "unit": "percent", "value": 7.2, "basis": "annual_average"},
            "agrees within rounding",
        ),
    ],
)
def test_a_claimed_change_is_held_against_the_speaker_s_own_pair(change, expected):
    rows, _ = judged(claim_rows(PAIR, change), reference_of(figure_rows({"value": 1, "period": "1990"})))
    assert rows["verdict"].iloc[1] == expected


def test_points_called_percent_are_a_likely_slip():
    share = {**PAIR, "quote": "from 40% to 50%", "unit": "percent", "value_from": 40, "value_to": 50}
    change = {"kind": "change_pct", "quote": "rose 10%", "unit": "percent", "value": 10}
    rows, _ = judged(claim_rows(share, change), reference_of(figure_rows({"value": 1, "period": "1990"})))
    assert rows["verdict"].iloc[1] == "likely slip"
    assert "percentage points called percent" in rows["reason"].iloc[1]


# Runs of years

RUN = {"kind": "duration", "quote": "eight years in a row", "indicator": "harvest fair", "unit": "years", "value": 8}


def _fair(*figures, first=2014):
    editions = [{"period": str(first), "value": 1}, *figures]
    rows = figure_rows(*({"unit": "edition", "indicator": "fair", **row} for row in editions))
    return reference_of(rows, mapping_rows({"claim_indicator": "fair", "indicator": "fair", "unit": "edition"}))


def test_a_run_began_in_the_year_of_the_first_edition_or_does_not_hold():
    held = {"period": "2021", "value": 8}
    assert judged(claim_rows(RUN), _fair(held))[0]["verdict"].tolist() == ["agrees"]
    assert judged(claim_rows(RUN), _fair(held, first=2012))[0]["verdict"].tolist() == ["differs"]


def test_a_year_without_an_edition_breaks_a_run_or_something_else_is_counted():
    stalled = [{"period": "2019-10", "value": 6}, {"period": "2020-11", "value": 6}, {"period": "2022-07", "value": 8}]
    [row] = judged(claim_rows(RUN), _fair(*stalled))[0].itertuples()
    assert row.verdict == "definition differs"
    assert "stood at 6 from October 2019 to November 2020" in row.reason


def test_two_runs_told_months_apart_have_a_first_year_in_common_or_not():
    later = {**RUN, "document_id": "autumn", "quote": "nine years", "value": 9}
    together = runs(claim_rows(RUN, later), documents(), _fair({"period": "2021", "value": 8}))
    assert together["shared_first"].tolist() == ["2014", "2014"]
    apart = runs(claim_rows(RUN, {**later, "value": 12}), documents(), _fair({"period": "2021", "value": 8}))
    assert apart["shared_first"].tolist() == ["", ""]


# Implied quantities and other claims

SHARES = mapping_rows(
    {"claim_indicator": "^users", "indicator": "users", "unit": "persons"},
    {"claim_indicator": "^coverage", "indicator": "coverage", "unit": "percent"},
)
IDENTITY = [["population", "Population", "users", "coverage", "population", "Freedonia", "persons"]]
USERS = {"quote": "30 million users", "indicator": "users", "value": 30e6, "time_to": "2021"}
COVERAGE = {"quote": "60%", "indicator": "coverage", "unit": "percent", "kind": "share", "value": 60, "time_to": "2021"}


def test_users_over_coverage_is_a_population_with_the_bounds_of_rounding():
    figures = figure_rows(
        {"indicator": "population", "unit": "persons", "value": 50.2e6},
        {"indicator": "population", "unit": "persons", "value": 55e6, "published": "2023-01-01"},
    )
    editions = implied(claim_rows(USERS, COVERAGE), documents(), reference_of(figures, SHARES, IDENTITY))
    first = editions.iloc[0]
    assert first["implied"] == pytest.approx(50e6)
    assert (first["lower"], first["upper"]) == pytest.approx((29.5e6 / 0.605, 30.5e6 / 0.595))
    assert editions["inside"].tolist() == [True, False]
    assert editions["known"].tolist() == [True, False]


def test_an_implied_quantity_stands_beside_a_verdict_and_does_not_decide_it():
    figures = figure_rows(
        {"indicator": "population", "unit": "persons", "value": 70e6},
        {"indicator": "users", "unit": "persons", "value": 30e6},
        {"indicator": "coverage", "unit": "percent", "value": 60},
    )
    rows, found = judged(claim_rows(USERS, COVERAGE), reference_of(figures, SHARES, IDENTITY))
    assert rows["verdict"].tolist() == ["agrees", "agrees"]
    assert found.query("check == 'implied quantity'")["verdict"].tolist() == ["differs", "differs"]


def test_what_a_retelling_changed_stands_beside_both_claims():
    claims = claim_rows(HARVEST, {**HARVEST, "document_id": "autumn", "quote": "5.1 million tonnes sold"})
    pair = pd.DataFrame(
        [["c1", "c2", "shifted meaning", "Reaped became sold."]], columns=list(tables.ALIGNMENTS.columns)
    )
    rows, found = judged(claims, reference_of(figure_rows({"value": 5.1e6})), pair)
    told = found[found["check"] == "other claims"]
    assert told["claim_id"].tolist() == ["c1", "c2"]
    assert told["note"].str.contains("Reaped became sold").all()
    assert rows["verdict"].tolist() == ["agrees", "agrees"]
