"""The earlier size of a thing, reckoned in every way that the claims and the publishers allow."""

import pandas as pd
import pytest
from evidence_made import claim_rows, figure_rows, mapping_rows, reference_of

from briefings.analysis.evidence_reckoning import reckoned
from briefings.analysis.evidence_runs import one_a_year
from briefings.analysis.growth import published_series

SIZES = {
    "kind": "from_to",
    "quote": "mills grew from 10.0 million to 20.0 million crowns",
    "indicator": "mills",
    "value_from": 10e6,
    "value_to": 20e6,
    "time_from": "2012",
    "time_to": "2022",
}
SHARES = {
    "kind": "from_to",
    "quote": "from 10.0% to 12.0%",
    "indicator": "share of mills",
    "unit": "percent",
    "value_from": 10.0,
    "value_to": 12.0,
    "time_from": "2012",
    "time_to": "2022",
}
MAPPINGS = mapping_rows(
    {"claim_indicator": "^mills", "indicator": "mills"},
    {"claim_indicator": "^mills", "indicator": "mills_growth", "relation": "rate", "unit": "percent_per_year"},
    {"claim_indicator": "^share", "indicator": "mills_share", "unit": "percent"},
)
IDENTITY = [["trade", "Trade implied by the mills", "mills", "mills_share", "trade", "Freedonia", "count"]]
TRADE = {"indicator": "trade", "period": "2012", "value": 100e6}
GROWTH = {"indicator": "mills_growth", "period": "2012/2022", "unit": "percent_per_year", "value": 7.2}


def ways(*figures):
    reference = reference_of(figure_rows(*figures), MAPPINGS, IDENTITY)
    return reckoned(claim_rows(SIZES, SHARES), reference).set_index("way")


def test_the_size_follows_from_the_share_of_all_editions_of_the_whole():
    row = ways(TRADE, {**TRADE, "value": 110e6}).loc["claimed share"]
    assert row["lower"] == pytest.approx(9.95 * 1e6)
    assert row["upper"] == pytest.approx(10.05 * 1.1e6)
    assert row["fits"]


def test_a_published_share_is_reckoned_beside_a_claimed_one_that_it_differs_from():
    figures = [{"indicator": "mills_share", "unit": "percent", "period": "2012", "value": value} for value in (9, 10)]
    rows = ways(TRADE, *figures)
    assert rows.loc[["published share"], "value"].tolist() == [9]
    assert not rows.loc["published share", "fits"]


@pytest.mark.parametrize(("rate", "fits"), [(7.2, True), (6.0, False), (9.0, False)])
def test_the_later_size_is_grown_back_at_the_published_rate(rate, fits):
    row = ways(TRADE, {**GROWTH, "value": rate}).loc["published rate"]
    assert row["lower"] < 20e6 / (1 + rate / 100) ** 10 < row["upper"]
    assert row["fits"] == fits


def test_a_rate_for_other_years_says_nothing():
    assert "published rate" not in ways(TRADE, {**GROWTH, "period": "2012/2021"}).index


def test_without_any_edition_of_the_whole_only_the_size_itself_is_left():
    assert ways({**TRADE, "period": "2015"}).index.tolist() == ["claimed level"]


@pytest.fixture
def series_of_editions():
    figures = figure_rows(
        {"period": "2014-11", "value": 1, "unit": "edition"},
        {"period": "2020-11", "value": 6, "unit": "edition"},
        {"period": "2022-11", "value": 8, "unit": "edition"},
    )
    chosen = {"indicator": "harvest", "entity": "Freedonia", "unit": "edition", "source": ".*", "period": ".*"}
    series = pd.DataFrame(
        [{"series_id": "fair", "label": "Fairs", **chosen, "definition": None, "break_after": None, "note": None}]
    )
    return published_series(figures, series)


def test_editions_one_a_year_begin_with_the_first_and_end_at_the_last(series_of_editions):
    assert one_a_year(series_of_editions)["value"].tolist() == [1, 9]
