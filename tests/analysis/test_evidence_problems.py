"""`briefings check` finds a wrong mapping, figure or series, and says in which line."""

import shutil
from pathlib import Path

import pytest
from evidence_made import claim_rows, figure_rows, mapping_rows, reference_of

from briefings.analysis.evidence_problems import claim_problems, problems

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def data(tmp_path):
    """A copy of the tables, to be spoiled."""
    for folder in ("reference", "curated"):
        shutil.copytree(DATA / folder, tmp_path / folder)
    return tmp_path


def _append(path, row):
    """A row at the end of a table; its line."""
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write(row + "\n")
    return len(path.read_text(encoding="utf-8").splitlines())


def test_the_project_s_own_tables_have_no_problem():
    assert problems(DATA) == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("m,level,bridges,,,same,bridges,China,count,,", "indicator 'bridges' is not in"),
        ("m,level,users,,,same,internet_users,China,CNY,,", "unit 'CNY' does not fit"),
        ("m,level,users,,,same,internet_users,Sylvania,persons,,", "entity 'Sylvania' does not fit"),
        ("m,level,users,,,same,internet_users,China,persons,^sold,", "definition '^sold' matches no figure"),
        ("m,level,(users,,,same,internet_users,China,persons,,", "column claim_indicator is no pattern"),
        ("m,levels,users,,,same,internet_users,China,persons,,", "no such kind of claim: levels"),
        ("m,level,,,,same,internet_users,China,persons,,", "no pattern"),
        ("m,level,users,,,same,,China,,,", "no indicator"),
        ("m,level,users,,,none,,China,,,", "say in the note"),
    ],
)
def test_a_wrong_mapping_is_found_with_its_line(data, row, message):
    line = _append(data / "curated" / "indicators.csv", row)
    [problem] = problems(data)
    assert (problem.file, problem.line) == ("curated/indicators.csv", line)
    assert message in problem.message


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("f,harvest,China,spring,1,count,,,,s,P,T,,,primary,yes,high,", "'spring' is no ISO"),
        ("f,harvest,China,2021,1,count,,,,s,P,T,soon,,primary,yes,high,", "'soon' is no ISO"),
        ("f,harvest,China,2021/2012,1,count,,,,s,P,T,,,primary,yes,high,", "ends before it begins"),
        ("f,harvest,China,2021,1,count,2,,,s,P,T,,,primary,yes,high,", "outside its bounds"),
    ],
)
def test_a_wrong_figure_is_found_with_its_line(data, row, message):
    line = _append(data / "reference" / "figures.csv", row)
    [problem] = problems(data)
    assert (problem.file, problem.line) == ("reference/figures.csv", line)
    assert message in problem.message


def test_a_figure_given_twice_is_found(data):
    row = "f,harvest,China,2021,1,count,,,,s,P,T,,,primary,yes,high,"
    _append(data / "reference" / "figures.csv", row)
    line = _append(data / "reference" / "figures.csv", row.replace("f,", "g,", 1))
    [problem] = problems(data)
    assert problem.line == line
    assert "repeats a figure" in problem.message


def test_a_series_without_figures_or_with_a_break_outside_is_found(data):
    _append(data / "curated" / "series.csv", "s,Users,internet_users,China,persons,^nobody-,.*,,,")
    _append(data / "curated" / "series.csv", "t,Users,internet_users,China,persons,^cnnic-,-12$,,2099,")
    assert [problem.message for problem in problems(data)] == [
        "s: source, period and definition leave no figure",
        "t: break_after 2099 is outside the series",
    ]


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("identities", "bridges,Bridges,bridges,internet_penetration,population,China,persons"),
        ("cases", "bridges,Bridges,bridges,How many?"),
        ("not_found", "bridges,Bridges,"),
    ],
)
def test_an_indicator_without_figures_is_found_wherever_it_is_named(data, table, row):
    line = _append(data / "curated" / f"{table}.csv", row)
    [problem] = problems(data)
    assert (problem.file, problem.line) == (f"curated/{table}.csv", line)
    assert "'bridges'" in problem.message


def test_a_verdict_without_a_meaning_is_found(data):
    path = data / "curated" / "verdicts.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("differs")), encoding="utf-8")
    assert [problem.message for problem in problems(data)] == ["verdict 'differs' has no meaning"]


def test_a_claim_whose_unit_or_time_no_figure_shares_is_told():
    reference = reference_of(
        figure_rows({"value": 1, "period": "2015"}, {"value": 2, "period": "2020"}), mapping_rows({})
    )
    claims = claim_rows(
        {"quote": "3 tonnes", "value": 3, "time_to": "2018"},
        {"quote": "3 tonnes", "value": 3, "time_to": "2011"},
        {"quote": "3 percent", "unit": "percent", "value": 3},
    )
    assert claim_problems(claims, reference) == [
        "spring: '3 tonnes', mapping m1: 2011 is outside the figures of harvest",
        "spring: '3 percent', mapping m1: unit percent does not fit count",
    ]
