"""A build that is killed, interrupted, doubled or starved of room harms nothing: the old site stands."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from small_book import COMMAND, PARAMETERS, build, notebook, site_of, write_book

SLEEPER = "import os, pathlib, time\npathlib.Path('../pid').write_text(str(os.getpid()))\ntime.sleep(60)"


@pytest.fixture(scope="module")
def book(tmp_path_factory) -> Path:
    """A small book that has been built once."""
    book = tmp_path_factory.mktemp("book")
    write_book(book)
    done = build(book)
    assert done.returncode == 0, done.stderr
    return book


def started(book: Path, **options) -> subprocess.Popen:
    return subprocess.Popen(COMMAND, cwd=book, stderr=subprocess.PIPE, text=True, **options)


def wait_for(holds, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def edited(book: Path, cell: str) -> None:
    notebook(book / "chapters" / "one.ipynb", PARAMETERS, cell)


def workshops(book: Path) -> list[Path]:
    return list((book / "_build").glob(".building-*"))


def is_executing(book: Path) -> bool:
    return (book / "pid").exists() and (book / "pid").read_text() != ""


def is_rendering(book: Path) -> bool:
    return any(list(folder.glob("_build/html/*.html")) for folder in workshops(book))


@pytest.fixture
def sleeping(book) -> subprocess.Popen:
    """A build whose chapter sleeps."""
    (book / "pid").unlink(missing_ok=True)
    edited(book, SLEEPER)
    process = started(book)
    wait_for(lambda: is_executing(book))
    yield process
    process.kill()
    process.wait()


def test_a_build_killed_while_it_executes_leaves_the_old_site_and_no_kernel(book, sleeping):
    before = site_of(book)
    sleeping.kill()
    sleeping.wait()
    assert site_of(book) == before
    wait_for(lambda: not is_alive(int((book / "pid").read_text())), 20)
    edited(book, "'after the kill'")
    assert build(book).returncode == 0
    assert "after the kill" in site_of(book)["chapters/one.html"].decode()
    assert workshops(book) == []


def test_a_build_killed_while_it_renders_leaves_the_old_site(book):
    before = site_of(book)
    edited(book, "'never seen'")
    process = started(book)
    wait_for(lambda: is_rendering(book))
    process.kill()
    process.wait()
    assert site_of(book) == before
    edited(book, "'after the second kill'")
    assert build(book).returncode == 0
    assert "after the second kill" in site_of(book)["chapters/one.html"].decode()
    assert workshops(book) == []


@pytest.mark.parametrize("way", ["exchange", "rename"])
def test_at_every_line_of_the_change_of_sites_a_whole_one_stands(way, tmp_path):
    script = Path(__file__).with_name("killing.py")
    done = subprocess.run([sys.executable, script, way, tmp_path], capture_output=True, text=True, check=True)
    rows = [line.split(",") for line in done.stdout.splitlines()]
    assert len(rows) > 10
    for status, after_death, mended, following, left in rows:
        assert status in {"-9", "0"}
        assert after_death in ({"old", "new"} if way == "exchange" else {"old", "new", "nothing"})
        assert mended in {"old", "new"}
        assert (following, left) == ("next", "1")
    assert {row[1] for row in rows} >= {"old", "new"}


def test_an_interrupted_build_says_so_ends_its_kernels_and_clears_up(book, sleeping):
    before = site_of(book)
    sleeping.send_signal(signal.SIGINT)
    _, said = sleeping.communicate(timeout=30)
    assert sleeping.returncode == 130
    assert said.splitlines()[-1] == "briefings build: interrupted"
    assert "Traceback" not in said
    assert not is_alive(int((book / "pid").read_text()))
    assert site_of(book) == before
    assert workshops(book) == []


def test_a_second_build_says_that_it_waits_and_both_succeed(book):
    (book / "pid").unlink(missing_ok=True)
    edited(book, SLEEPER.replace("60", "3"))
    first = started(book)
    wait_for(lambda: is_executing(book))
    second = build(book)
    _, said = first.communicate()
    assert (first.returncode, second.returncode) == (0, 0), said
    assert f"another build works in {book / '_build'}; waiting for it to end" in second.stderr
    assert "nothing has changed" in second.stderr
    assert workshops(book) == []


@pytest.mark.parametrize("size", [2_000, 100_000])
def test_a_file_that_cannot_be_written_is_one_clear_failure(book, size):
    before = site_of(book)
    edited(book, f"'{size}'")
    process = started(book, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    _, said = process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in said
    assert os.strerror(27) in said
    assert site_of(book) == before
    assert workshops(book) == []


def test_a_chapter_that_takes_too_long_is_named(book):
    config = book / "_config.yml"
    before = config.read_text("utf-8")
    config.write_text(before.replace("timeout: 60", "timeout: 2"), "utf-8")
    edited(book, SLEEPER)
    done = build(book)
    config.write_text(before, "utf-8")
    assert done.returncode == 1
    assert "one: not done after 2 s" in done.stderr
