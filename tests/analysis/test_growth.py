"""Growth says multiple, percent and points apart, and draws a published series without joining its breaks."""

import math

import pandas as pd
import pytest
from evidence_made import claim_rows, figure_rows, mapping_rows, reference_of

from briefings.analysis.evidence_mapping import mapped
from briefings.analysis.figures import SERIES
from briefings.analysis.growth import claimed_points, pair_growth, published_series

PAIR = {"kind": "from_to", "time_from": "2011", "time_to": "2021"}


def test_a_pair_of_amounts_has_multiple_percent_and_compound_rate():
    claims = claim_rows({**PAIR, "quote": "from 5 to 10 million", "value_from": 5e6, "value_to": 10e6})
    [pair] = pair_growth(claims).itertuples()
    assert (pair.years, pair.multiple, pair.change, pair.change_percent) == (10, 2, 5e6, 100)
    assert pair.annual_rate == pytest.approx(7.177, abs=0.001)  # doubles in ten years
    assert math.isnan(pair.change_points)
    assert math.isnan(pair.points_per_year)


def test_a_pair_of_shares_has_points_and_no_compound_rate():
    claims = claim_rows({**PAIR, "quote": "from 20% to 30%", "unit": "percent", "value_from": 20, "value_to": 30})
    [pair] = pair_growth(claims).itertuples()
    assert (pair.change_points, pair.points_per_year) == (10, 1)
    assert pair.change_percent == pytest.approx(50)
    assert math.isnan(pair.annual_rate)


@pytest.mark.parametrize("times", [{"time_from": None}, {"time_to": None}, {"time_from": "2021"}])
def test_without_years_between_there_is_no_rate(times):
    claims = claim_rows({**PAIR, **times, "quote": "from 5 to 10", "value_from": 5, "value_to": 10})
    [pair] = pair_growth(claims).itertuples()
    assert math.isnan(pair.annual_rate)
    assert pair.multiple == 2


def test_growth_from_nothing_has_no_multiple():
    claims = claim_rows({**PAIR, "quote": "from 0 to 10", "value_from": 0, "value_to": 10})
    [pair] = pair_growth(claims).itertuples()
    assert math.isnan(pair.multiple)
    assert pair.change == 10


def test_months_count_as_parts_of_a_year():
    claims = claim_rows(
        {
            "kind": "from_to",
            "quote": "1, 2",
            "value_from": 1,
            "value_to": 2,
            "time_from": "2020-12",
            "time_to": "2022-06",
        }
    )
    assert pair_growth(claims)["years"].iloc[0] == 1.5


def test_plans_and_other_kinds_are_no_pairs():
    claims = claim_rows(
        {**PAIR, "quote": "from 5 to 10", "value_from": 5, "value_to": 10, "status": "planned"},
        {"kind": "level", "quote": "10", "value": 10},
    )
    assert pair_growth(claims).empty


def _series(**row):
    standing = {
        "series_id": "harvest",
        "label": "Harvest",
        "indicator": "harvest",
        "entity": "Freedonia",
        "unit": "count",
        "source": "^source-",
        "period": ".*",
        "definition": None,
        "break_after": None,
        "note": None,
    }
    return SERIES.validate(pd.DataFrame([{**standing, **row}]))


def test_a_year_and_its_end_stand_at_one_place_and_its_middle_before_it():
    figures = figure_rows(
        {"value": 1, "period": "2012"},
        {"value": 2, "period": "2013-12"},
        {"value": 3, "period": "2014", "definition": "midyear estimate"},
        {"value": 4, "period": "2015-03"},
        {"value": 5, "period": "2016-12-31"},
    )
    assert published_series(figures, _series())["year"].tolist() == [2012, 2013, 2013.5, 2014.25, 2016]


def test_a_break_starts_a_new_segment():
    figures = figure_rows(*({"value": year, "period": str(year)} for year in (2021, 2022, 2023, 2024)))
    assert published_series(figures, _series(break_after=2022))["segment"].tolist() == [1, 1, 2, 2]


def test_other_definitions_sources_and_units_are_not_joined():
    figures = figure_rows(
        {"value": 1, "definition": "broad"},
        {"value": 2, "definition": "narrow"},
        {"value": 3, "definition": "broad", "source_id": "elsewhere"},
        {"value": 4, "definition": "broad", "unit": "CNY"},
    )
    assert published_series(figures, _series(definition="^broad"))["value"].tolist() == [1]


def test_the_points_of_a_pair_stand_at_their_years_over_the_series():
    claims = claim_rows(
        {**PAIR, "quote": "from 5 to over 10", "value_from": 5, "value_to": 10, "qualifier": "over"},
        {"quote": "a harvest of 3", "value": 3},  # without a date there is no place to draw it
    )
    reference = reference_of(figure_rows({"value": 1}), mapping_rows({}))
    points = claimed_points(claims, mapped(claims, reference))
    assert list(zip(points["year"], points["value"], strict=True)) == [(2011, 5), (2021, 10)]
    assert points["qualifier"].fillna("none").tolist() == ["none", "over"]
