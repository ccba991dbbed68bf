"""The small pictures of the landing page: claimed and published levels on one scale, each leading to its evidence."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from briefings.display.small_multiples import HEIGHT, MARGIN, WIDTH, picture, small_multiples

CLAIM = {
    "claim_id": "doc-1",
    "document_id": "doc",
    "indicator": "<b>sales</b>",
    "unit": "percent",
    "time_from": "2010",
    "time_to": "2020",
    "year_from": 2010.0,
    "year_to": 2020.0,
    "years": 10.0,
    "value_from": 20.0,
    "value_to": 40.0,
    "qualifier": None,
    "annual_rate": float("nan"),
    "points_per_year": 2.0,
    "published": "sales",
    "verdict": "differs",
    "comparison": "differs",
    "reason": "<i>why</i>",
    "figure_id": "sales-2010",
}
FIGURE = {
    "figure_id": "sales-2010",
    "publisher": "Office of <Numbers> (OON)",
    "value": 10.0,
    "unit": "percent",
    "lower": None,
    "upper": None,
}
YEARS = [(2005.0, 5.0), (2010.0, 10.0), (2015.0, 30.0), (2020.0, 40.0), (2021.0, 80.0)]


@pytest.fixture
def series():
    return pd.DataFrame(
        [("main", "sales", 1, *point) for point in YEARS] + [("other", "sales", 1, 2015.0, 99.0)],
        columns=["series_id", "indicator", "segment", "year", "value"],
    )


def shown(series, **changes) -> BeautifulSoup:
    pairs, figures = pd.DataFrame([CLAIM | changes]), pd.DataFrame([FIGURE])
    return BeautifulSoup(small_multiples(pairs, series, figures, base="chapters/"), "html.parser")


def test_claim_and_series_share_one_scale_from_zero(series):
    [pair] = pd.DataFrame([CLAIM]).itertuples()
    drawn = picture(pair, series[series["series_id"] == "main"].query("2010 <= year <= 2020"))
    [start, end] = drawn.claimed
    room = HEIGHT - 2 * MARGIN
    assert start == (MARGIN, HEIGHT - MARGIN - room / 2) and end == (WIDTH - MARGIN, MARGIN)
    [line] = drawn.published
    assert line.split() == [
        f"{MARGIN},{HEIGHT - MARGIN - room / 4:g}",
        f"{WIDTH / 2:g},{HEIGHT - MARGIN - 3 * room / 4:g}",
        f"{WIDTH - MARGIN},{MARGIN}",
    ]


def test_only_the_first_series_and_the_years_of_the_pair_are_drawn(series):
    [line] = shown(series).find_all("polyline")
    assert len(line["points"].split()) == 3


def test_a_series_is_not_drawn_across_a_break(series):
    series.loc[series["year"] >= 2015, "segment"] = 2
    assert len(shown(series).find_all("polyline")) == 2


def test_every_pair_leads_to_its_sentence_and_its_checks(series):
    page = shown(series)
    assert [link["href"] for link in page.find_all("a")] == [
        "chapters/sources/doc.html#doc-1",
        "chapters/ledger.html#doc-1",
    ]
    assert page.find(class_="pair-verdict").get_text() == "differs: OON has 10%"
    assert page.find(class_="pair-rate").get_text() == "2.0 points a year"


def test_a_pair_without_years_has_no_picture_and_one_without_a_source_names_none(series):
    assert not shown(series, years=float("nan")).find("svg")
    page = shown(series, published=None, figure_id=None)
    assert not page.find("polyline") and len(page.find_all("circle")) == 2
    assert page.find(class_="pair-verdict").get_text() == "differs"


def test_nothing_of_a_document_becomes_markup(series):
    assert not shown(series).find(["b", "i", "numbers"])
