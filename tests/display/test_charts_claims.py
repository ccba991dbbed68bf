"""The charts of evidence and growth: every mark leads somewhere and says what it is, and colours mean what they say."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from matplotlib.colors import to_hex

from briefings.display.charts import claims, evidence, growth, pairs
from briefings.display.charts.rows import Row, row_panels
from briefings.display.svg import CLAIM, DISCREPANCY, INK, PAPER, inline_svg


def drawn(chart) -> BeautifulSoup:
    """The chart as it stands in a page; fails if a tip has no mark."""
    return BeautifulSoup(inline_svg(chart.figure, "f", chart.alt, chart.tips), "html.parser")


def links(chart) -> list[str]:
    return [link["href"] for link in drawn(chart).find_all("a")]


def visible(axes) -> list:
    """The lines and marks that are seen; over some of them lie unseen ones to point at."""
    return [line for line in axes.get_lines() if line.get_alpha() != 0]


def under(axes, gid: str):
    """The visible mark that stands where the area to point at does."""
    [area] = [area for area in axes.patches if area.get_gid() == gid]
    left, low, right, high = area.get_path().get_extents().extents
    places = [(line, line.get_xdata().mean(), line.get_ydata()[0]) for line in visible(axes)]
    [mark] = [line for line, x, y in places if left <= x <= right and y == pytest.approx((low + high) / 2)]
    return mark


# All claims by verdict


@pytest.fixture
def judged():
    rows = [("agrees", "yes"), ("agrees", "no"), ("likely slip", "no"), ("cannot be checked", "none")]
    judged = pd.DataFrame(rows, columns=["verdict", "independence"])
    number = judged.index.astype(str)
    return judged.assign(claim_id="c" + number, document_id="doc", quote=number + " mills")


def test_each_claim_is_a_square_that_leads_to_its_sentence(judged):
    chart = claims.verdicts(judged, "Most agree", base="chapters/")
    assert links(chart) == [f"chapters/sources/doc.html#c{number}" for number in range(4)]
    assert chart.tips["claim-1"] == "1 mills: agrees, official source only"


def test_only_what_was_held_against_an_independent_source_is_filled(judged):
    [axes] = claims.verdicts(judged, "Most agree").figure.axes
    faces = [to_hex(under(axes, f"claim-{number}").get_markerfacecolor()) for number in range(4)]
    assert faces == [CLAIM, PAPER, PAPER, PAPER]


def test_only_what_needs_a_look_is_orange(judged):
    [axes] = claims.verdicts(judged, "Most agree").figure.axes
    colours = [under(axes, f"claim-{number}").get_color() for number in range(4)]
    assert [colour == DISCREPANCY for colour in colours] == [False, False, True, False]


def test_the_table_counts_claims_by_verdict_and_source(judged):
    rows = BeautifulSoup(claims.verdicts(judged, "Most agree").data.html(), "html.parser").select("tbody tr")
    assert [cell.get_text() for cell in rows[0].find_all(["th", "td"])] == ["agrees", "2", "1", "1", "0"]


# Rows


def test_an_interval_is_a_bar_and_a_narrow_one_a_point():
    figure, tips = row_panels([[Row("wide", 0, 50, CLAIM), Row("narrow", 99.9, 100, INK)]])
    wide, narrow = (under(figure.axes[0], f"row-0-{place}") for place in range(2))
    assert len(wide.get_xdata()) == 2 and len(narrow.get_xdata()) == 1
    assert list(tips.values()) == ["wide", "narrow"]


@pytest.fixture
def implied():
    editions = [("A", "2013", 100.0, True, True), ("B", "2023", 104.0, False, False), ("C", None, 101.0, True, False)]
    return pd.DataFrame(
        [
            {
                "identity_id": "trade", "label": "Trade", "document_id": "doc", "claim_part": "c1", "time": "2012",
                "unit": "CNY", "implied": 100.0, "lower": 98.0, "upper": 102.0, "publisher": publisher,
                "publication": "Yearbook",
                "published": published, "url": None, "definition": "trade",
                "value": value, "inside": inside, "known": known,
            }
            for publisher, published, value, inside, known in editions
        ]
    )  # fmt: skip


def test_editions_outside_the_interval_are_orange_and_later_ones_hollow(implied):
    chart = evidence.implied(implied, "Trade")
    marks = {chart.tips[f"row-0-{place}"]: under(chart.figure.axes[0], f"row-0-{place}") for place in range(1, 4)}
    assert [line.get_color() for line in marks.values()] == [INK, DISCREPANCY, INK]
    assert [to_hex(line.get_markerfacecolor()) for line in marks.values()] == [INK, PAPER, PAPER]
    assert list(marks) == ["A, 2013: 100", "B, 2023: 104", "C, undated: 101"]
    assert "2 of 3 editions for 2012 lie inside" in chart.alt
    assert links(chart) == ["sources/doc.html#c1"]


def test_ends_of_one_scale_name_it_once(implied):
    grown = implied.assign(lower=9.85e8, upper=1.02e9, value=implied["value"] * 1e7)
    assert evidence.implied(grown, "Trade").tips["row-0-0"] == "2012, implied: 985 million to 1.02 billion"
    grown = implied.assign(lower=1.01e9, upper=1.02e9, value=implied["value"] * 1e7)
    assert evidence.implied(grown, "Trade").tips["row-0-0"] == "2012, implied: 1.01 to 1.02 billion"


def test_what_does_not_fit_the_claimed_size_is_orange():
    rows = pd.DataFrame(
        [
            ("claimed level", 10.0, "CNY", 9.5, 10.5, True),
            ("published share", 12.0, "percent", 9.0, 9.6, True),
            ("published rate", 7.0, "percent_per_year", 12.0, 13.0, False),
        ],
        columns=["way", "value", "unit", "lower", "upper", "fits"],
    ).assign(document_id="doc", claim_id="c1", time="2012")
    chart = evidence.reckoned(rows, "The rate does not fit")
    [axes] = chart.figure.axes
    assert [under(axes, f"row-0-{place}").get_color() for place in range(3)] == [CLAIM, INK, DISCREPANCY]
    assert chart.tips["row-0-2"] == "back at the published rate, 7% a year: 12 to 13"
    assert links(chart) == ["sources/doc.html#c1"]


def claim(**columns):
    row = {
        "claim_id": "c1", "document_id": "doc", "quote": "over 200 mills", "kind": "count", "unit": "mills",
        "value": 200.0, "value_from": None, "value_to": None, "qualifier": "over",
    }  # fmt: skip
    [row] = pd.DataFrame([row | columns]).itertuples()
    return row


def test_totals_are_bars_from_zero_with_each_year_s_part_of_them():
    years = pd.DataFrame({"period": ["2021"], "value": [50.0], "publisher": ["Office"]})
    years = years.assign(publication="Report", published="2022", url=None)
    chart = evidence.totals([(claim(), years)], "A quarter in one year")
    assert list(chart.tips.values()) == ["claimed in all: over 200 mills", "2021: 50, 25% of it"]
    assert chart.figure.axes[0].get_xlim()[0] == 0


# Lines


@pytest.fixture
def series():
    rows = [("Survey", 1, 2010.0, 10.0), ("Survey", 1, 2015.0, 20.0), ("Survey", 2, 2020.0, 40.0)]
    frame = pd.DataFrame(rows, columns=["label", "segment", "year", "value"])
    frame = frame.assign(period=frame["year"].astype(int).astype(str), publisher="Office (OFF)", unit="percent")
    return frame.assign(publication="Survey", published="2021", url=None, definition="households", remark=None)


@pytest.fixture
def points():
    row = {"claim_id": "c1", "document_id": "doc", "year": 2015.0, "value": 21.0, "qualifier": "over"}
    return pd.DataFrame([row])


def test_no_line_is_drawn_across_a_break(series, points):
    [axes] = growth.levels(series, growth.claimed_marks(points, "percent"), "It grew", "share").figure.axes
    drawn_series = [line for line in visible(axes) if line.get_linestyle() != "None" and len(line.get_xdata()) > 1]
    assert [list(line.get_xdata()) for line in drawn_series] == [[2010.0, 2015.0]]


def test_a_claimed_level_leads_to_its_sentence_and_says_its_figure_and_time(series, points):
    chart = growth.levels(series, growth.claimed_marks(points, "percent"), "It grew", "share")
    assert links(chart) == ["sources/doc.html#c1"]
    assert chart.tips == {"claimed-0": "over 21%, 2015"}
    assert "Survey, from 10% (2010) to 40% (2020)" in chart.alt
    assert chart.source == "Sources: the claims; OFF."


def test_the_axis_begins_at_zero_unless_told_otherwise(series):
    assert growth.levels(series, [], "It grew", "share").figure.axes[0].get_ylim()[0] == 0
    assert growth.levels(series, [], "It grew", "share", from_zero=False).figure.axes[0].get_ylim()[0] > 0


def test_several_series_are_told_apart_by_dashes_and_by_names_beside_them(series, points):
    both = pd.concat(
        [series.assign(label="Users, survey"), series.assign(label="Users, census", value=series["value"] / 2)]
    )
    chart = growth.levels(both, growth.claimed_marks(points, "percent"), "It grew", "share")
    [axes] = chart.figure.axes
    assert [words.get_text() for words in axes.texts] == ["claimed: over 21%", "survey", "census"]
    assert len({line.get_linestyle() for line in visible(axes) if len(line.get_xdata()) > 1}) == 2
    assert not chart.keys


def test_series_of_different_things_keep_their_whole_names(series):
    both = pd.concat([series.assign(label="Users, survey"), series.assign(label="Lines, survey", value=5.0)])
    [axes] = growth.levels(both, [], "It grew", "share").figure.axes
    assert [words.get_text() for words in axes.texts] == ["Users, survey", "Lines, survey"]


def test_months_are_named_where_the_span_is_short(series):
    short = series.assign(year=[2021.0, 2021.25, 2021.5], segment=1)
    mark = growth.mark(claim(), 2021.63, 20.0, "claimed")
    chart = growth.levels(short, [mark], "It grew", "share")
    assert chart.tips["claimed-0"] == "claimed, Aug 2022"
    ticks = chart.figure.axes[0].xaxis.get_major_formatter()
    assert [ticks(2021.0), ticks(2021.25)] == ["Dec 2021", "Mar 2022"]


def test_pairs_stand_as_an_index_and_shares_have_points_and_no_rate():
    grown = pd.DataFrame(
        [
            ("c1", "mills", 2.0, 7.2, None),
            ("c2", "share of mills", 1.2, None, 0.2),
        ],
        columns=["claim_id", "indicator", "multiple", "annual_rate", "points_per_year"],
    ).astype({"annual_rate": float, "points_per_year": float})
    grown = grown.assign(document_id="doc", time_from="2012", time_to="2022")
    rates = pd.DataFrame({"claim_id": ["c1"], "expected": [6.0]})
    chart = pairs.indexed(grown, rates, "Mills doubled")
    assert chart.tips == {"index-0": "mills: 200, 7.2% a year", "index-1": "share of mills: 120, 0.2 points a year"}
    assert links(chart) == ["sources/doc.html#c1", "sources/doc.html#c2"]
    _, rate = chart.figure.axes
    assert [line.get_color() for line in rate.get_lines()] == [CLAIM, DISCREPANCY]
