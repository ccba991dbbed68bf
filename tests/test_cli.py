"""The command line: data on standard output, one clear line on standard error, and the promised status."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.records import Claim, Turn

TEXT = "Mayor Ada Stone:\n\nFrom 2012 to 2021, the number of trees grew from 3.1 to 4.7 million. We have 12 parks.\n"


def run(*arguments: str, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "briefings", *arguments], input=stdin, capture_output=True, cwd=cwd, check=False
    )


@pytest.fixture
def spring(tmp_path) -> Path:
    path = tmp_path / "spring.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_claims_of_a_file_are_rows_of_the_declared_columns(spring):
    done = run("claims", str(spring), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))
    assert list(rows[0]) == list(Claim._fields)
    [pair] = [row for row in rows if row["kind"] == "from_to"]
    assert (pair["value_from"], pair["value_to"], pair["time_from"], pair["time_to"]) == (
        "3100000",
        "4700000",
        "2012",
        "2021",
    )
    assert TEXT[int(pair["start"]) : int(pair["end"])] == pair["quote"]


def test_standard_input_is_read_and_json_lines_are_objects(spring):
    done = run("claims", "-", "--format", "jsonl", stdin=TEXT.encode("utf-8"))
    rows = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert {row["document_id"] for row in rows} == {"stdin"}
    assert [row["value"] for row in rows if row["kind"] == "count"] == [12]


def test_a_directory_is_read_file_by_file(spring):
    (spring.parent / "autumn.txt").write_text(TEXT, "utf-8")
    done = run("turns", str(spring.parent), "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert list(dict.fromkeys(row["document_id"] for row in rows)) == ["autumn", "spring"]
    assert set(rows[0]) == set(Turn._fields)


def test_relative_dates_count_from_the_day_that_is_given(spring):
    spring.write_text("Mayor Ada Stone:\n\nLast year we planted 40 trees.\n", "utf-8")
    done = run("claims", str(spring), "--event-date", "2021-03-01", "--format", "jsonl")
    [row] = map(json.loads, done.stdout.decode("utf-8").splitlines())
    assert (row["time_to"], row["time_source"]) == ("2020", "document")


def test_the_table_shows_quote_figure_and_time_and_fits_the_terminal(spring, monkeypatch):
    monkeypatch.setenv("COLUMNS", "110")
    done = run("claims", str(spring))
    lines = done.stdout.decode("utf-8").splitlines()
    assert lines[0].split() == ["document", "quote", "figure", "time"]
    assert any("3.1 million → 4.7 million" in line and "2012–2021" in line for line in lines)
    assert max(map(len, lines)) <= 110


def test_the_corpus_is_read_where_no_file_is_named_and_its_verdicts_are_shown(project):
    done = run("claims", cwd=project)
    assert b"verdict" in done.stdout.splitlines()[0]
    assert b"likely slip" in done.stdout


def test_nothing_in_a_text_can_steer_the_terminal(spring):
    spring.write_text("Mayor \x1b[31mAda:\n\nWe have 12 parks \x1b]0;owned\x07and 3 \u202elakes.\n", "utf-8")
    for command in ("turns", "claims"):
        shown = run(command, str(spring)).stdout.decode("utf-8")
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["claims", "nowhere.txt"], 1, "nowhere.txt"),
        (["claims", "."], 1, "no text in this directory"),
        (["turns", "--event-date", "yesterday"], 2, "not a day like 2022-08-19"),
        (["build", "--jobs", "0"], 2, "not a positive number"),
        (["build"], 1, "_config.yml is missing"),
        (["claims", "--data", "nowhere"], 1, "nowhere"),
        (["add", "nowhere.txt"], 1, "nowhere.txt: does not exist"),
        (["add", "spring.txt", "--page", "0"], 2, "not a positive number"),
        (["add", "spring.txt", "--published", "2021-02-30"], 2, "not a day like 2022-08-19"),
        (["sing"], 2, "invalid choice"),
        ([], 2, "COMMAND"),
    ],
)
def test_a_failure_is_said_in_words_and_by_the_status(tmp_path, arguments, status, words):
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == status
    assert words in done.stderr.decode("utf-8")
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_a_text_is_added_and_then_found_by_the_check_to_be_sound(spring, project):
    shutil.copytree(project / "data", spring.parent / "data")
    given = ["--title", "Trees", "--event-date", "2022-04-01", "--publisher", "City of Springfield"]
    done = run("add", "spring.txt", *given, cwd=spring.parent)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"added 2022-04-01-trees.txt: Trees")
    done = run("check", cwd=spring.parent)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"briefings check: no problems\n")


def test_the_check_prints_a_line_a_problem_whatever_a_file_is_called(project, tmp_path):
    data = shutil.copytree(project / "data", tmp_path / "data")
    (data / "documents" / os.fsdecode(b"\xff\x1b[31m\n.txt")).touch()
    done = run("check", cwd=tmp_path)
    [problem] = done.stdout.decode("utf-8").splitlines()
    assert problem.startswith("data/documents/[31m .txt: is not in the catalogue")
    assert done.returncode == 1


def test_a_reader_that_stops_early_is_no_failure(project):
    command = f"{sys.executable} -m briefings claims data/documents/*.txt --format csv | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=project, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_one_file_is_read_without_the_libraries_of_tables_and_pictures(spring):
    spring.write_text(TEXT + "Mr. Stone and Dr. Ada J. Marsh of the U.S. Embassy spoke.\n", "utf-8")
    code = (
        "import sys; from briefings.cli import main; main(['claims', sys.argv[1], '--format', 'csv']);"
        "sys.exit(bool({'pandas', 'matplotlib', 'pandera', 'inflect', 'scipy.stats'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(spring)], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout
