"""Several files are written as one: whatever interrupts, all are there or none is, and two writers do not meet."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.checks import check
from briefings.cli import main
from briefings.corpus.catalogue import catalogue_path, read_catalogue
from briefings.records import Document
from briefings.storing import write_all

TEXT = "Ministry briefs on {0}\n\nMay 4, 2021\n\nAnn Lee:\n\nGood morning. We have 40 {0}, 5 {0} more than in 2019.\n"


@pytest.fixture
def book(tmp_path, project) -> Path:
    """A project without documents."""
    book = tmp_path / "book"
    catalogue = catalogue_path(book / "data")
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(",".join(Document._fields) + "\n", "utf-8")
    template = book / "chapters" / "sources" / "_template.ipynb"
    template.parent.mkdir(parents=True)
    template.write_bytes((project / "chapters" / "sources" / template.name).read_bytes())
    return book


@pytest.fixture
def saved(tmp_path) -> Path:
    path = tmp_path / "saved.txt"
    path.write_text(TEXT.format("ports"), "utf-8")
    return path


def arguments(saved: Path) -> list[str]:
    return ["add", str(saved), "--publisher", "Ministry of Ports"]


def state(book: Path) -> dict[str, bytes]:
    return {str(path.relative_to(book)): path.read_bytes() for path in sorted(book.rglob("*")) if path.is_file()}


def faults(book: Path) -> list[str]:
    """What check finds wrong with documents and pages; figures there are none."""
    return [problem for problem in check(book / "data") if "documents/" in problem or "chapters/" in problem]


def interrupted(signal: str, book: Path, saved: Path, folder: Path) -> list[tuple[int, Path]]:
    """The status of each process that was sent the signal, and where it ran."""
    script = Path(__file__).with_name("interrupting.py")
    command = [sys.executable, str(script), signal, str(book), str(folder), *arguments(saved)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [(int(status), folder / str(line)) for line, status in enumerate(done.stdout.split(), 1)]


@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM"])
def test_an_interruption_at_any_line_leaves_all_or_nothing(book, saved, tmp_path, signal):
    before = state(book)
    *stopped, (status, last) = interrupted(signal, book, saved, tmp_path / "copies")
    after = state(last)
    assert status == 0 and len(after) == len(before) + 2
    states = [state(copy) for _, copy in stopped]
    assert all(found in (before, after) for found in states)
    assert before in states and after in states
    assert {status for status, _ in stopped} == {130 if signal == "SIGINT" else -15}


def test_what_a_kill_at_any_line_leaves_is_named_and_mended_by_adding_again(book, saved, tmp_path, monkeypatch, capsys):
    before = state(book)
    *killed, (_, last) = interrupted("SIGKILL", book, saved, tmp_path / "copies")
    after = state(last)
    assert {status for status, _ in killed} == {-9}
    different = {tuple(found.items()): copy for _, copy in killed if (found := state(copy)) not in (before, after)}
    assert len(different) > 5
    for copy in different.values():
        assert all(
            "is left of an" in fault or "is not in the" in fault or "no document" in fault for fault in faults(copy)
        )
        assert faults(copy)
        monkeypatch.chdir(copy)
        assert main(arguments(saved)) == 0
        assert state(copy) == after
    assert faults(last) == []
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("call", range(1, 7))
@pytest.mark.parametrize("can_remove", [True, False])
def test_a_disk_that_refuses_is_one_line_and_nothing_is_added(book, saved, monkeypatch, capsys, call, can_remove):
    """The first three refusals are at writing the files, the last three at renaming them."""
    before = state(book)
    calls = iter(range(1, 7))

    def refusing(function):
        def refused(*given):
            if next(calls) == call:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(given[0]))
            return function(*given)

        return refused

    def cannot_remove(path, missing_ok=False):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.chdir(book)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refusing(os.fsync))
        patched.setattr(Path, "replace", refusing(Path.replace))
        if not can_remove:
            patched.setattr(Path, "unlink", cannot_remove)
        assert main(arguments(saved)) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "No space left on device" in told
    assert state(book)["data/documents/catalogue.csv"] == before["data/documents/catalogue.csv"]
    assert (faults(book) == []) == (state(book) == before) == can_remove
    assert main(arguments(saved)) == 0
    assert faults(book) == []


def test_texts_added_at_once_are_all_kept_and_one_text_once(book, tmp_path):
    things = ["ports", "ports", "ships", "docks", "ships"]
    for thing in set(things):
        (tmp_path / f"{thing}.txt").write_text(TEXT.format(thing), "utf-8")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "briefings", *arguments(tmp_path / f"{thing}.txt")],
            cwd=book,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for thing in things
    ]
    assert sorted(process.wait() for process in running) == [0, 0, 0, 1, 1]
    assert {document.title for document in read_catalogue(book / "data")} == {
        f"Ministry briefs on {thing}" for thing in things
    }
    assert faults(book) == []


def test_files_are_written_in_order_over_what_was_there(tmp_path):
    (tmp_path / "b").write_bytes(b"old")
    write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert state(tmp_path) == {"a": b"1", "b": b"2"}
