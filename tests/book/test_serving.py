"""The preview: pages as they are on disk but for one script, built anew on a change, and an end without a trace."""

import http.client
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import pytest
from small_book import PARAMETERS, notebook, site_of, write_book

SERVE = [sys.executable, "-m", "briefings", "serve", "--port"]


class Served:
    """A small book that is served, and what the server has said."""

    def __init__(self, book: Path) -> None:
        self.book = book
        self.said: list[str] = []
        self.process = subprocess.Popen([*SERVE, "0"], cwd=book, stderr=subprocess.PIPE, text=True)
        Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True).start()
        self.address = re.search(r"http://127\.0\.0\.1:\d+/", self.wait_for("serving"))[0]
        self.wait(lambda: (book / "_build" / "html" / "index.html").exists())

    def wait(self, holds, seconds: float = 90):
        end = time.monotonic() + seconds
        while not (found := holds()):
            assert time.monotonic() < end, self.said
            time.sleep(0.05)
        return found

    def wait_for(self, words: str) -> str:
        return self.wait(lambda: next((line for line in list(self.said) if words in line), None))

    def get(self, path: str) -> str:
        with urlopen(self.address + path) as answer:
            return answer.read().decode("utf-8")


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    book = tmp_path_factory.mktemp("book")
    write_book(book)
    served = Served(book)
    yield served
    served.process.kill()


def test_pages_are_those_on_disk_with_a_script_that_asks_for_changes(served):
    page = served.get("chapters/one.html")
    on_disk = site_of(served.book)["chapters/one.html"].decode("utf-8")
    assert re.sub(r"<script>\(async.*?</script>", "", page, flags=re.S) == on_disk
    assert "/.changed?" in page
    assert "/.changed?" not in on_disk
    assert served.get("") == served.get("index.html")
    assert served.get("searchindex.js").startswith("Search.setIndex")


@pytest.mark.parametrize("path", ["/../../_config.yml", "/%2e%2e/%2e%2e/_config.yml", "//etc/passwd", "/chapters/"])
def test_nothing_but_the_site_is_served(served, path):
    connection = http.client.HTTPConnection(served.address.removeprefix("http://").strip("/"))
    connection.request("GET", path)
    assert connection.getresponse().status == 404
    connection.close()


def test_a_change_is_built_and_open_pages_are_told_and_a_failure_is_not_the_end(served):
    question = re.search(r"/\.changed\?([\w-]+)", served.get("chapters/one.html"))[0].lstrip("/")
    notebook(served.book / "chapters" / "one.ipynb", PARAMETERS, "raise ValueError('the well is dry')")
    served.wait_for("the well is dry")
    assert "Title" in served.get("chapters/one.html")
    notebook(served.book / "chapters" / "one.ipynb", PARAMETERS, "6 * 7", title="Another title")
    while served.get(question) == "no":
        assert served.process.poll() is None
    assert "Another title" in served.get("chapters/one.html")
    assert "Traceback" not in "".join(served.said)


def test_a_port_that_is_taken_is_one_clear_line(served):
    port = served.address.rsplit(":", 1)[1].strip("/")
    done = subprocess.run([*SERVE, port], cwd=served.book, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert f"port {port} cannot be had" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_also_while_it_builds(tmp_path, number):
    write_book(tmp_path)
    notebook(tmp_path / "chapters" / "one.ipynb", PARAMETERS, "import time; time.sleep(60)")
    process = subprocess.Popen([*SERVE, "0"], cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    while "index: executed" not in process.stderr.readline():
        assert process.poll() is None
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 0
    assert said.splitlines()[-1] == "stopped"
    assert "Traceback" not in said
    assert list((tmp_path / "_build").glob(".building-*")) == []
