"""Accuracy is counted as it says: one claim for one mark, whatever the kind, and the rest judged apart."""

import pandas as pd
import pytest

from briefings.analysis.accuracy import accuracy, first_sight, match, read_gold
from briefings.analysis.proportions import wilson
from briefings.errors import BriefingsError

COLUMNS = [
    "document_id",
    "start",
    "end",
    "kind",
    "unit",
    "value",
    "value_from",
    "value_to",
    "qualifier",
    "time_from",
    "time_to",
]


def frame(*rows):
    """Claims of one document, given as dicts over a plain count of 300 schools at 10 to 21."""
    base = dict.fromkeys(COLUMNS) | {
        "document_id": "d",
        "start": 10,
        "end": 21,
        "kind": "count",
        "unit": "schools",
        "value": 300.0,
    }
    return pd.DataFrame([base | row for row in rows], columns=COLUMNS)


def test_the_same_claim_is_found_and_right():
    table = accuracy(frame({}), frame({}))
    assert (
        table.loc["all", ["precision", "recall", "f1", "value", "unit", "kind_right", "times", "qualifier"]].tolist()
        == [1] * 8
    )


def test_a_claim_beside_the_mark_is_not_found():
    table = accuracy(frame({"start": 21, "end": 30}), frame({}))
    assert table.loc["all", ["found", "expected", "true_positives"]].tolist() == [1, 1, 0]
    assert table.loc["all", ["precision", "recall"]].tolist() == [0, 0]


def test_the_wrong_figure_is_not_found():
    assert accuracy(frame({"value": 301.0}), frame({})).loc["all", "true_positives"] == 0


def test_a_pair_is_held_by_both_its_levels():
    pair = {"kind": "from_to", "value": None, "value_from": 11.0, "value_to": 45.5}
    found = accuracy(frame(pair), frame(pair | {"kind": "target"}))
    assert found.loc["all", "true_positives"] == 1
    assert found.loc["all", "kind_right"] == 0
    assert accuracy(frame(pair | {"value_from": 12.0}), frame(pair)).loc["all", "true_positives"] == 0


def test_a_wrong_sign_is_found_but_not_right():
    fall = {"kind": "change_pct", "unit": "percent", "value": -5.0}
    table = accuracy(frame(fall | {"value": 5.0}), frame(fall))
    assert table.loc["all", ["true_positives", "value"]].tolist() == [1, 0]


def test_each_claim_answers_one_mark():
    """Of two claims on one mark, the one that overlaps it longest is taken; the other is a false one."""
    pairs = match(frame({"start": 0, "end": 12}, {}), frame({}))
    assert pairs["claim"].tolist() == [1, 0]
    assert pairs["gold"].tolist()[0] == 0 and pd.isna(pairs["gold"].tolist()[1])


def test_documents_are_kept_apart():
    assert accuracy(frame({"document_id": "e"}), frame({})).loc["all", "true_positives"] == 0


def test_kinds_are_counted_under_the_mark():
    marks = frame({}, {"start": 40, "end": 50, "kind": "level", "unit": "CNY", "value": 5.0})
    claims = frame({}, {"start": 40, "end": 50, "kind": "count", "unit": "CNY", "value": 5.0})
    table = accuracy(claims, marks)
    assert table.loc["level", ["found", "expected", "kind_right"]].tolist() == [1, 1, 0]
    assert table.loc["count", ["found", "expected", "kind_right"]].tolist() == [1, 1, 1]
    assert list(table.index) == ["count", "level", "all"]


def test_intervals_are_wilsons():
    table = accuracy(frame({}, {"start": 60, "end": 70}), frame({}))
    lower, upper = wilson([1], [2])
    assert table.loc["all", "precision_lower"] == pytest.approx(lower[0])
    assert table.loc["all", "precision_upper"] == pytest.approx(upper[0])


def test_nothing_found_and_nothing_expected():
    """No claims at all leave the shares null instead of failing."""
    table = accuracy(frame().iloc[:0], frame({}))
    assert pd.isna(table.loc["all", "precision"]) and table.loc["all", "recall"] == 0


def test_marks_are_read_with_their_dates_as_words(tmp_path):
    """A year stays "2012", an empty cell is null, and figures are numbers."""
    (tmp_path / "curated").mkdir()
    path = tmp_path / "curated" / "gold_claims.csv"
    path.write_text("document_id,unit,value,time_from,time_to\na,NA,5,2012,\n", encoding="utf-8")
    [mark] = read_gold(tmp_path).to_dict("records")
    assert (mark["unit"], mark["value"], mark["time_from"]) == ("NA", 5, "2012")
    assert pd.isna(mark["time_to"])


def test_without_a_file_there_are_no_marks_and_no_table_is_named(tmp_path):
    assert read_gold(tmp_path).empty
    (tmp_path / "curated").mkdir()
    (tmp_path / "curated" / "gold_claims.csv").write_text("", encoding="utf-8")
    with pytest.raises(BriefingsError, match="gold_claims.csv"):
        read_gold(tmp_path)


def test_first_sight_gives_the_shares_of_the_counts_written_down(tmp_path):
    (tmp_path / "marked").mkdir()
    (tmp_path / "marked" / "first_sight.csv").write_text(
        "set,measured_on,expected,found,true_positives,unit_right,kind_right,times_right\n"
        "early,2026-01-02,50,40,30,15,24,6\n",
        "utf-8",
    )
    row = first_sight(tmp_path).loc["early"]
    assert row[["precision", "recall", "unit", "kind_right", "times"]].tolist() == [0.75, 0.6, 0.5, 0.8, 0.2]
    assert row["precision_lower"] == pytest.approx(float(wilson([30], [40])[0][0]))


def test_marks_of_a_second_hand_are_read_by_name(tmp_path):
    (tmp_path / "curated").mkdir()
    (tmp_path / "curated" / "second_hand_claims.csv").write_text("document_id,kind\na,count\n", "utf-8")
    assert read_gold(tmp_path, "second_hand")["kind"].tolist() == ["count"]
    assert read_gold(tmp_path).empty
