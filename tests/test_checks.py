"""`briefings check` finds everything that is wrong with the data in one run, with file and line."""

import shutil
from pathlib import Path

import pytest

from briefings.checks import check
from briefings.cli import main


@pytest.fixture
def data(tmp_path, project) -> Path:
    return Path(shutil.copytree(project / "data", tmp_path / "data"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


def found_in(data: Path) -> list[str]:
    """What is found, each under the name of its file from the data directory on."""
    return [problem.replace(f"{data}/", "").replace(f"{data.parent}/", "") for problem in check(data)]


def test_the_data_of_the_project_is_sound(project):
    assert check(project / "data") == []


def test_everything_wrong_is_found_in_one_run(data):
    documents, curated = data / "documents", data / "curated"
    with (documents / "2020-11-02-wic-briefing.txt").open("ab") as file:
        file.write(b"x")
    (documents / "2022-11-08-china-daily.txt").unlink()
    (documents / "stray.txt").write_text("Nobody knows me.", "utf-8")
    (documents / ".cut-off.txt.new").write_text("Nobody kn", "utf-8")
    edit(documents / "catalogue.csv", "2022-11-07,2022-11-15,9,13", "2022-11-17,2022-11-15,19,13")
    edit(documents / "catalogue.csv", ",6,9,", ",six,9,extra,")
    edit(data / "reference" / "figures.csv", ",secondary,", ",tertiary,")
    edit(curated / "renderings.csv", "such concern is absolutely unnecessary", "nobody said so")
    edit(curated / "themes.csv", "cyber power", "*cyber")
    edit(curated / "gold_claims.csv", ",5210,5256,", ",5211,5256,")
    with (curated / "stopwords.csv").open("ab") as file:
        file.write(b"two,words\n")
    found = found_in(data)
    expected = [
        "documents/catalogue.csv:2: has 16 fields instead of 15",
        "documents/catalogue.csv:4: the event, 2022-11-17, is later than its publication, 2022-11-15",
        "documents/catalogue.csv:4: page 19 of 13",
        "documents/2022-11-08-china-daily.txt: is in the catalogue",
        "documents/stray.txt: is not in the catalogue",
        "documents/.cut-off.txt.new: is left of an addition",
        "reference/figures.csv:2: column 'retrieval': 'tertiary'",
        "curated/renderings.csv:2: 2022-11-07-white-paper-p09 does not say 'nobody said so'",
        "curated/themes.csv:2: variant '*cyber'",
        "curated/gold_claims.csv:2: 2022-08-19-china-past-decade does not say",
        "has 2 fields instead of 1",
    ]
    assert [[start for problem in found if start in problem] for start in expected] == [[start] for start in expected]
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("document_id,file", "document,file", "catalogue.csv:1: columns must be document_id,file"),
        (",briefing,", ",briefing,extra,", "catalogue.csv:2: has 16 fields instead of 15"),
        (",Press conference on", ",extra,Press conference on", "catalogue.csv:3: has 16 fields instead of 15"),
        (",briefing,", ",../x,", "catalogue.csv:2: column 'kind': '../x' is none of briefing, press_conference, news"),
        (",6,9,", ",six,9,", "catalogue.csv:2: column 'page': 'six' is no whole number"),
        ("2020-11-02,2020-11-06", "2020-11-31,2020-11-06", "catalogue.csv:2: column 'event_date': '2020-11-31' is no"),
        (",http://english.scio", ",javascript:english", "catalogue.csv:2: column 'url'"),
        ("SCIO briefing on", "SCIO\nbriefing on", "catalogue.csv:2: has 3 fields"),
        ("SCIO briefing on", "SCIO \u202ebriefing on", "catalogue.csv:2: column 'title': holds the control"),
        (",SCIO briefing on", ',"SCIO briefing on', "is a quotation mark left open?"),
        (",SCIO briefing on", ',"SCIO" briefing on', "catalogue.csv:2: ',' expected after '\"'"),
        (",SCIO briefing on", "," + "x" * 200_000, "catalogue.csv:2: field larger than field limit"),
    ],
)
def test_a_fault_of_the_catalogue_is_named_with_its_line_and_nothing_else_is(data, old, new, says):
    edit(data / "documents" / "catalogue.csv", old, new)
    found = found_in(data)
    assert says in found[0]
    assert all(problem.startswith("documents/catalogue.csv:") for problem in found), found


def test_a_path_in_the_place_of_a_file_is_refused_and_not_followed(data):
    edit(data / "documents" / "catalogue.csv", ",2020-11-02-wic-briefing.txt", ",../../etc/passwd")
    path, uncatalogued = found_in(data)
    assert path.startswith("documents/catalogue.csv:2: column 'file': '../../etc/passwd' is no plain name")
    assert uncatalogued.startswith("documents/2020-11-02-wic-briefing.txt: is not in the catalogue")


def test_a_row_about_no_document_is_named(data):
    edit(data / "curated" / "claimants.csv", "2020-11-02-wic-briefing,", "2020-11-03-wic-briefing,")
    assert found_in(data) == [
        "curated/claimants.csv:2: column 'document_id': no document is called '2020-11-03-wic-briefing'"
    ]


def test_a_doubled_row_is_named_once(data):
    catalogue = data / "documents" / "catalogue.csv"
    catalogue.write_bytes(catalogue.read_bytes() + catalogue.read_bytes().splitlines(keepends=True)[1])
    assert found_in(data) == [
        "documents/catalogue.csv:7: column 'document_id': '2020-11-02-wic-briefing' is on line 2 already"
    ]


def test_a_table_in_another_encoding_is_named_once(data):
    catalogue = data / "documents" / "catalogue.csv"
    catalogue.write_bytes("Zürich, café".encode("cp1252"))
    assert found_in(data) == ["documents/catalogue.csv: byte 1 is not UTF-8; save the table as UTF-8"]


def test_figures_and_the_tables_about_them_are_named_by_line(data):
    edit(data / "curated" / "indicators.csv", ",internet_users,", ",internet_losers,")
    assert found_in(data) == [
        "curated/indicators.csv:2: internet-users: indicator 'internet_losers' is not in reference/figures.csv"
    ]


def test_a_table_may_be_missing_but_not_bear_another_name(data):
    (data / "curated" / "indicators.csv").rename(data / "curated" / "indicator.csv")
    [problem] = found_in(data)
    assert problem.startswith("curated/indicator.csv: is none of the curated tables, which are alignments, cases,")


def test_what_does_not_fit_a_table_is_named_by_line_and_column(data):
    figures = data / "reference" / "figures.csv"
    lines = figures.read_text("utf-8").splitlines(keepends=True)
    figures.write_text("".join([*lines[:3], "\n", "f,i,China,2099,many" + "," * 13 + "\n", "a,b\n"]), "utf-8")
    found = found_in(data)
    assert found[:2] == [
        "reference/figures.csv:4: is an empty line; delete it",
        "reference/figures.csv:6: has 2 fields instead of 18",
    ]
    assert "reference/figures.csv:5: column 'value': 'many' is no number" in found
    assert "reference/figures.csv:5: column 'unit': is empty" in found
    assert all(problem.startswith("reference/figures.csv:5: column") for problem in found[2:])


def test_a_decision_that_fits_no_claim_any_more_is_named(data):
    edit(data / "curated" / "alignments.csv", ",eight years in a row,", ",years,")
    assert ["curated/alignments.csv:2: 'years' is in" in problem for problem in found_in(data)] == [True]


def test_pages_and_documents_go_together(data, project):
    sources = shutil.copytree(project / "chapters" / "sources", data.parent / "chapters" / "sources")
    assert found_in(data) == []
    (sources / "2022-11-08-china-daily.ipynb").rename(sources / "2022-11-09-other.ipynb")
    (sources / ".2022-11-09-other.ipynb.new").touch()
    page, orphan, left = found_in(data)
    assert page.startswith("chapters/sources/2022-11-08-china-daily.ipynb: is missing")
    assert orphan.startswith("chapters/sources/2022-11-09-other.ipynb: is the page of no document")
    assert left.startswith("chapters/sources/.2022-11-09-other.ipynb.new: is left of an addition")


def test_a_text_that_cannot_be_opened_is_a_line_like_any_other(data, monkeypatch):
    read_bytes = Path.read_bytes

    def refused(path):
        if path.name == "2020-11-02-wic-briefing.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    found = found_in(data)
    assert found[0] == "documents/2020-11-02-wic-briefing.txt: cannot be read: Permission denied"


def test_a_folder_that_may_not_be_entered_is_a_line_too(data, monkeypatch):
    def refused(path, *_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "glob", refused)
    assert found_in(data)[-1].endswith("documents: cannot be read: Permission denied")


def test_the_command_prints_each_problem_and_fails(data, capsys):
    assert main(["check", "--data", str(data)]) == 0
    (data / "documents" / "stray.txt").write_text("Nobody knows me.", "utf-8")
    assert main(["check", "--data", str(data)]) == 1
    assert "stray.txt" in capsys.readouterr().out
    assert main(["check", "--data", str(data / "nowhere")]) == 1


def test_a_claim_whose_time_lies_outside_the_figures_of_its_mapping_is_named(data):
    path = data / "reference" / "figures.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    moved = [
        line.replace(",2022-07-21,8026000000,", ",2032-07-21,8026000000,") if line.startswith("didi-fine--") else line
        for line in lines
    ]
    assert moved != lines
    path.write_text("".join(moved), "utf-8")
    assert [problem for problem in check(data) if "mapping didi-fine" in problem and "2022-07 is outside" in problem]
