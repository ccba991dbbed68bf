"""Failure is loud: what is wrong is named, the status says so, and the site built before stays as it was."""

import shutil
from pathlib import Path

import nbformat
import pytest
from small_book import PARAMETERS, build, notebook, site_of, write_book


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A small book of one document that has been built once."""
    book = tmp_path_factory.mktemp("book")
    write_book(book)
    done = build(book)
    assert done.returncode == 0, done.stderr
    assert (book / "_build" / "html" / "chapters" / "sources" / "a.html").is_file()
    return book


@pytest.fixture
def book(built, tmp_path) -> Path:
    return shutil.copytree(built, tmp_path / "book")


def assert_fails_and_keeps_the_site(book: Path, *messages: str) -> None:
    before = site_of(book)
    done = build(book)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for message in messages:
        assert message in done.stderr
    assert site_of(book) == before
    assert sorted(path.name for path in (book / "_build").iterdir()) == ["html", "logs", "store"]


def test_a_failing_cell_is_named_with_its_chapter_and_message(book):
    notebook(book / "chapters" / "one.ipynb", PARAMETERS, "1", "raise ValueError('the well is dry')")
    assert_fails_and_keeps_the_site(book, "one, cell 3", "ValueError: the well is dry")


def test_a_sentence_that_no_longer_holds_is_named(book):
    notebook(
        book / "chapters" / "one.ipynb",
        PARAMETERS,
        "from briefings.display.prose import guard",
        "guard('trees grew', 1 > 2, trees=1)",
    )
    assert_fails_and_keeps_the_site(book, "one, cell 3", "“trees grew”", "trees is 1")


def test_words_on_standard_error_are_a_failure(book):
    notebook(book / "chapters" / "one.ipynb", PARAMETERS, "import warnings; warnings.warn('ageing rapidly')")
    assert_fails_and_keeps_the_site(book, "one, cell 2", "ageing rapidly")


def test_a_warning_of_sphinx_is_a_failure(book):
    made = nbformat.read(book / "chapters" / "one.ipynb", as_version=4)
    made.cells.append(nbformat.v4.new_markdown_cell("See [nowhere](nowhere)."))
    nbformat.write(made, book / "chapters" / "one.ipynb")
    assert_fails_and_keeps_the_site(book, "chapters/one.ipynb", "nowhere")


def test_a_chapter_that_the_contents_do_not_name_is_a_failure(book):
    notebook(book / "chapters" / "two.ipynb", PARAMETERS, "2", title="Two")
    assert_fails_and_keeps_the_site(book, "two has no page: name it in _toc.yml")


def test_an_edited_document_is_a_failure(book):
    (book / "data" / "documents" / "a.txt").write_text("Mayor:\n\nWe planted 400 trees in 2020.\n", "utf-8")
    assert_fails_and_keeps_the_site(book, "a.txt", "sha256")


@pytest.mark.parametrize("name", ["_config.yml", "_toc.yml", "data"])
def test_a_missing_part_of_the_book_is_named(book, name):
    path = book / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert_fails_and_keeps_the_site(book, name)


def test_a_build_that_succeeds_replaces_the_site(book):
    notebook(book / "chapters" / "one.ipynb", PARAMETERS, "6 * 7", title="A new title")
    assert build(book).returncode == 0
    assert "A new title" in (book / "_build" / "html" / "chapters" / "one.html").read_text("utf-8")
