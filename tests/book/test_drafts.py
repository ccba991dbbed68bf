"""A draft is built although its prose does not hold, and says so where it cannot be overlooked."""

import nbformat
import pytest
from bs4 import BeautifulSoup
from small_book import PARAMETERS, build, notebook, site_of, write_book


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A book of which one chapter says what does not hold, built as a draft."""
    book = tmp_path_factory.mktemp("book")
    write_book(book)
    guards = [
        "from briefings.display.prose import guard",
        "guard('trees <grew>', 1 > 2, trees='1\\n\\n<b>one</b>')",
        "7",
    ]
    notebook(book / "chapters" / "one.ipynb", PARAMETERS, *guards)
    done = build(book, "--draft")
    assert done.returncode == 0, done.stderr
    return book


def test_the_page_begins_with_the_sentences_that_do_not_hold(book):
    page = BeautifulSoup(site_of(book)["chapters/one.html"], "html.parser")
    notice = page.find(class_="unchecked")
    assert "not checked" in notice.get_text()
    assert (
        "the prose says “trees <grew>”, but the data do not; expected: 1 > 2; found: trees is 1 <b>one</b>"
        in notice.get_text()
    )
    assert page.find("h1").find_next(class_="admonition") is notice


def test_the_other_cells_and_pages_are_as_ever(book):
    assert "7" in site_of(book)["chapters/one.html"].decode()
    assert b"unchecked" not in site_of(book)["index.html"]
    assert b"unchecked" not in site_of(book)["chapters/sources/a.html"]


def test_without_the_option_the_build_stops_with_chapter_sentence_and_way_out(book):
    before = site_of(book)
    done = build(book)
    assert done.returncode == 1
    for part in ["one, cell 3", "“trees <grew>”", "trees is 1", "briefings build --draft"]:
        assert part in done.stderr
    assert site_of(book) == before


def test_a_draft_that_holds_is_not_marked(book):
    path = book / "chapters" / "one.ipynb"
    mended = nbformat.read(path, as_version=4)
    mended.cells[3].source = mended.cells[3].source.replace("1 > 2", "2 > 1")
    nbformat.write(mended, path)
    assert build(book, "--draft").returncode == 0
    assert b"unchecked" not in site_of(book)["chapters/one.html"]
