"""The published figures are read with the line of whatever does not fit, and placed in time."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from briefings.analysis.figures import (
    INDICATORS,
    fits_time,
    known_by,
    period_bounds,
    period_words,
    read_figures,
    read_reference,
    units_fit,
)
from briefings.errors import BriefingsError

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def data(tmp_path):
    """A copy of the tables, to be spoiled."""
    for folder in ("reference", "curated"):
        shutil.copytree(DATA / folder, tmp_path / folder)
    return tmp_path


def _edit(path, line, old, new):
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    path.write_text("".join(lines), encoding="utf-8")


def test_every_row_of_the_project_s_tables_is_read():
    reference = read_reference(DATA)
    lines = (DATA / "reference" / "figures.csv").read_text(encoding="utf-8").count("\n")
    assert len(reference.figures) == lines - 1
    assert all(len(table) for table in reference)


def test_a_value_that_is_no_number_is_named_with_its_line(data):
    _edit(data / "reference" / "figures.csv", 4, "1400000000", "many")
    with pytest.raises(BriefingsError, match=r"figures\.csv:4: .*value.*many"):
        read_figures(data)


def test_an_unknown_source_kind_is_named_with_its_line(data):
    _edit(data / "reference" / "figures.csv", 3, "secondary", "hearsay")
    with pytest.raises(BriefingsError, match=r"figures\.csv:3: .*retrieval.*hearsay"):
        read_figures(data)


def test_an_unknown_or_missing_column_is_named(data):
    _edit(data / "reference" / "figures.csv", 1, "publisher", "editor")
    with pytest.raises(BriefingsError, match=r"figures\.csv:1: .*publisher.*editor"):
        read_figures(data)


def test_a_table_without_a_file_has_its_columns_and_no_rows(data):
    (data / "curated" / "indicators.csv").unlink()
    assert read_reference(data).indicators.empty
    assert list(read_reference(data).indicators) == list(INDICATORS.columns)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b'a,b\n"1,2\n3,4,5,6\n'])
def test_a_table_that_is_no_csv_is_an_error_of_one_line(data, content):
    (data / "reference" / "figures.csv").write_bytes(content)
    with pytest.raises(BriefingsError) as failure:
        read_figures(data)
    assert "\n" not in str(failure.value)


def test_a_verdict_that_does_not_exist_has_no_meaning(data):
    _edit(data / "curated" / "verdicts.csv", 2, "agrees", "is true")
    with pytest.raises(BriefingsError, match=r"verdicts\.csv:2"):
        read_reference(data)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2012", (2012, 1, 1), (2012, 12, 31)),
        ("2012-02", (2012, 2, 1), (2012, 2, 29)),
        ("2012-12", (2012, 12, 1), (2012, 12, 31)),
        ("2012-12-05", (2012, 12, 5), (2012, 12, 5)),
        ("2022-01/2022-06", (2022, 1, 1), (2022, 6, 30)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(period, first, last):
    assert period_bounds(period) == (dt.date(*first), dt.date(*last))


@pytest.mark.parametrize("period", ["2012-13", "2012-02-30", "spring", "2012-01-01-01", "", "2012/autumn"])
def test_what_is_no_period_is_an_error(period):
    with pytest.raises(BriefingsError, match="period"):
        period_bounds(period)


def test_periods_in_words():
    words = ["2012", "2012-12", "2022-06", "2022-07-21", "2022-01/2022-06"]
    assert [period_words(period) for period in words] == [
        "2012",
        "the end of 2012",
        "June 2022",
        "21 July 2022",
        "January 2022 to June 2022",
    ]


@pytest.mark.parametrize(
    ("period", "time", "fits"),
    [
        ("2012", "2012", True),
        ("2012-12", "2012", True),
        ("2012-12-31", "2012", True),
        ("2012-06", "2012", False),
        ("2010/2012", "2012", False),
        ("2022-06", "2022-06", True),
        ("2022-01/2022-06", "2022-06", True),
        ("2022", "2022-06", False),
        ("2022-07-21", "2022-07", True),
        ("2022-07-21", "2022-07-21", True),
        ("2022-07", "2022-07-21", False),
    ],
)
def test_which_period_answers_to_which_time(period, time, fits):
    assert fits_time(period, time) is fits


def test_a_figure_was_known_only_if_all_of_its_date_lies_before_the_day():
    assert known_by("2022-07-29", "2022-08-19")
    assert known_by("2022-07", "2022-08-19")
    assert not known_by("2022", "2022-08-19")
    assert not known_by("2022-08-19", "2022-08-19")
    assert not known_by(None, "2022-08-19")


def test_things_are_counted_and_money_is_of_its_currency():
    assert units_fit("base stations", "count")
    assert units_fit("people", "persons")
    assert units_fit("percent", "percent_per_year")
    assert not units_fit("USD", "CNY")
    assert not units_fit("percentage_points", "percent")
    assert not units_fit("percent", "count")
    assert units_fit(None, "count")
    assert not units_fit(None, "CNY")
