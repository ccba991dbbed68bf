"""Figures in words: what a reader sees for a value."""

import numpy as np
import pandas as pd
import pytest

from briefings.display import wording
from briefings.records import Claim

BLANK = Claim(*[None] * len(Claim._fields))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (564_000_000, "564 million"),
        (1_032_000_000, "1.032 billion"),
        (45_500_000_000_000, "45.5 trillion"),
        (12_292, "12,292"),
        (999_999, "999,999"),
        (42.1, "42.1"),
        (0.5, "0.5"),
        (33.333, "33.333"),
        (100, "100"),
        (0, "0"),
        (-3.2, "−3.2"),
    ],
)
def test_numbers_read_as_a_person_would_say_them(value, words):
    assert wording.number(value) == words


@pytest.mark.parametrize(
    ("place", "words"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (13, "13th"), (22, "22nd")]
)
def test_places_are_ordinals(place, words):
    assert wording.quantity(place, "rank") == words


@pytest.mark.parametrize(
    ("claim", "figure"),
    [
        (
            BLANK._replace(kind="from_to", unit="users", value_from=564e6, value_to=1.03e9, qualifier="over"),
            "564 million → over 1.03 billion users",
        ),
        (BLANK._replace(kind="from_to", unit="percent", value_from=42.1, value_to=73.0), "42.1% → 73%"),
        (BLANK._replace(kind="level", unit="percent", value_from=20, value_to=25), "20%–25%"),
        (BLANK._replace(kind="change_pct", unit="percent", value=-3.2), "−3.2%"),
        (BLANK._replace(kind="change_pp", unit="percentage_points", value=0.3, value_to=5.2), "+0.3 points, to 5.2%"),
        (BLANK._replace(kind="level", unit="CNY", value=8.206e9), "8.206 billion yuan"),
        (BLANK._replace(kind="multiple", unit="times", value=2, qualifier="over"), "over ×\N{NARROW NO-BREAK SPACE}2"),
        (
            BLANK._replace(kind="count", unit="base stations", value=1.85e6, qualifier="about"),
            "about 1.85 million base stations",
        ),
    ],
)
def test_the_figure_of_a_claim_is_one_phrase(claim, figure):
    assert wording.claimed_figure(claim) == figure


@pytest.mark.parametrize(
    ("ends", "words"),
    [(("2012", "2021"), "2012–2021"), ((None, "2021-06"), "2021-06"), (("2021", "2021"), "2021"), ((None, None), "")],
)
def test_the_time_of_a_claim_is_a_span_or_a_point_or_nothing(ends, words):
    assert wording.claimed_time(BLANK._replace(time_from=ends[0], time_to=ends[1])) == words


def test_documents_that_would_be_called_alike_keep_their_id():
    from briefings.records import Document

    blank = Document(*[None] * len(Document._fields))
    august = blank._replace(document_id="a", kind="briefing", event_date="2022-08-19", page=1, pages_total=10)
    news = blank._replace(document_id="b", kind="news", event_date="2022-11-07", page=1, pages_total=1)
    names = wording.short_names([august, news, news._replace(document_id="c")])
    assert names == {"a": "Aug 2022, p.\N{NARROW NO-BREAK SPACE}1", "b": "b", "c": "c"}


@pytest.mark.parametrize("value", [None, float("nan"), pd.NA, pd.NaT])
def test_whatever_a_data_frame_puts_for_nothing_is_missing(value):
    assert wording.missing(value)


@pytest.mark.parametrize("value", [0, 0.0, "", "nan", False, np.False_, np.int64(0)])
def test_zero_false_and_empty_text_are_not_missing(value):
    assert not wording.missing(value)


def test_a_document_without_a_page_has_a_short_name():
    rows = pd.DataFrame({"document_id": ["a"], "event_date": ["2020-11-02"], "kind": ["briefing"]})
    rows = rows.assign(page=pd.array([pd.NA], "Int64"), pages_total=pd.array([pd.NA], "Int64"))
    assert wording.short_names(rows.itertuples()) == {"a": "Nov 2020"}


@pytest.mark.parametrize(("count", "words"), [(0, "none"), (1, "one"), (12, "twelve"), (13, "13"), (2816, "2,816")])
def test_small_counts_are_spelt_out(count, words):
    assert wording.spelt(count) == words


def test_a_sentence_begins_with_a_capital_and_keeps_its_names():
    assert wording.sentence_case("two of China's cities") == "Two of China's cities"
    assert wording.sentence_case("") == ""
