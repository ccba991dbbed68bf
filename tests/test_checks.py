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


def test_the_data_of_the_project_is_sound(project):
    assert check(project / "data") == []


def test_everything_wrong_is_found_in_one_run(data):
    documents = data / "documents"
    with (documents / "2020-11-02-wic-briefing.txt").open("ab") as file:
        file.write(b"x")
    (documents / "2022-11-08-china-daily.txt").unlink()
    (documents / "stray.txt").write_text("Nobody knows me.", "utf-8")
    edit(documents / "catalogue.csv", "2022-11-07,2022-11-15,9,13", "2022-11-17,2022-11-15,19,13")
    edit(data / "reference" / "figures.csv", ",secondary,", ",tertiary,")
    edit(data / "curated" / "renderings.csv", "such concern is absolutely unnecessary", "nobody said so")
    found = check(data)
    for expected in [
        "2020-11-02-wic-briefing.txt: is not the text that was catalogued",
        "2022-11-08-china-daily.txt: is in the catalogue",
        "stray.txt: is not in the catalogue",
        "catalogue.csv:4: 2022-11-07-white-paper-p09: the event, 2022-11-17, is later",
        "catalogue.csv:4: 2022-11-07-white-paper-p09: page 19 of 13",
        "figures.csv:2: column 'retrieval': 'tertiary'",
        "renderings.csv:2: 2022-11-07-white-paper-p09 does not say 'nobody said so'",
    ]:
        assert any(expected in problem for problem in found), (expected, found)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("document_id,file", "document,file", "catalogue.csv:1"),
        (",briefing,", ",briefing,extra,", "catalogue.csv:2: has 16 fields instead of 15"),
        (",6,9,", ",six,9,", "catalogue.csv:2: column 'page'"),
        (
            "2020-11-02,2020-11-06",
            "2020-11-31,2020-11-06",
            "catalogue.csv:2: 2020-11-02-wic-briefing: column 'event_date'",
        ),
        ("2022-08-19-china-past-decade,", "2020-11-02-wic-briefing,", "catalogue.csv:3"),
    ],
)
def test_a_fault_of_the_catalogue_is_named_with_its_line(data, old, new, says):
    edit(data / "documents" / "catalogue.csv", old, new)
    assert any(says in problem for problem in check(data)), check(data)


def test_the_command_prints_each_problem_and_fails(data, capsys):
    assert main(["check", "--data", str(data)]) == 0
    (data / "documents" / "stray.txt").write_text("Nobody knows me.", "utf-8")
    assert main(["check", "--data", str(data)]) == 1
    assert "stray.txt" in capsys.readouterr().out
    assert main(["check", "--data", str(data / "nowhere")]) == 1
