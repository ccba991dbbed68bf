"""Each kind of change makes exactly the chapters run that depend on what changed, and no other."""

import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest
from small_book import PARAMETERS, notebook, write_book

from briefings.book import executed_chapters
from briefings.building import conditions, store
from briefings.building.conditions import conditions_of
from briefings.building.laying_out import lay_out
from briefings.building.options import Options
from briefings.building.places import Places

CHAPTERS = {
    "reads": ["open('../data/woods/trees.csv').read()"],
    "lists": ["import glob", "len(glob.glob('../data/gardens/*.csv'))"],
    "imports": ["import sys; sys.path.insert(0, '..')", "from trees.counting import count", "count()"],
    "asks": ["from pathlib import Path", "open('../data/parks/a.csv').read(), Path('../data/parks/b.csv').exists()"],
    "tries": ["try:\n    open('../data/lanes/later.csv')\nexcept FileNotFoundError:\n    print('not yet')"],
    "threads": [
        "from threading import Thread",
        "t = Thread(target=open, args=['../data/roads/a.csv'])",
        "t.start()",
        "t.join()",
    ],
    "reckons": ["6 * 7", "2 + 2"],
}
FILES = ["data/woods/trees.csv", "data/gardens/a.csv", "data/parks/a.csv", "data/roads/a.csv", "requirements.txt"]


@pytest.fixture(scope="module")
def places(tmp_path_factory) -> Places:
    """A book whose chapters have been executed once."""
    book = tmp_path_factory.mktemp("book")
    write_book(book)
    (book / "chapters" / "one.ipynb").unlink()
    for name, cells in CHAPTERS.items():
        notebook(book / "chapters" / f"{name}.ipynb", PARAMETERS, *cells)
    (book / "data" / "lanes").mkdir()
    for name in FILES:
        (book / name).parent.mkdir(parents=True, exist_ok=True)
        (book / name).write_text("1\n", "utf-8")
    (book / "trees").mkdir()
    (book / "trees" / "counting.py").write_text("def count():\n    return 40\n", "utf-8")
    places = Places(book, book / "_build" / "html", book / "_build" / ".building-test", book / "data")
    places.workshop.mkdir(parents=True)
    places.logs.mkdir()
    executed_chapters(lay_out(places, {}), places, conditions_of(places, Options()), Options(jobs=2))
    assert to_execute(places) == {}
    return places


def to_execute(places: Places, draft: bool = False) -> dict[str, str]:
    """The chapters that a build would execute now, each with the reason."""
    now = conditions_of(places, Options(draft=draft))
    found = {
        chapter.name: store.find(places.store, chapter, now)
        for chapter in lay_out(places._replace(workshop=fresh(places)), {})
    }
    return {name: reason for name, (executed, reason) in found.items() if executed is None}


def fresh(places: Places) -> Path:
    return places.workshop / str(len(list(places.workshop.iterdir())))


@contextmanager
def changed(path: Path, text: str | None) -> Iterator[None]:
    """The file with another content, or gone, within the block."""
    before = path.read_bytes() if path.exists() else None
    path.unlink(missing_ok=True)
    if text is not None:
        path.write_text(text, "utf-8")
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("data/woods/trees.csv", "2\n", {"reads": "data/woods/trees.csv changed"}),
        ("data/woods/trees.csv", None, {"reads": "data/woods/trees.csv is gone, and 1 more"}),
        ("data/gardens/b.csv", "", {"lists": "data/gardens changed"}),
        ("data/gardens/a.csv", "2\n", {}),  # its name is read, its content is not
        ("data/parks/a.csv", "2\n", {"asks": "data/parks/a.csv changed"}),
        ("data/parks/b.csv", "", {"asks": "data/parks changed"}),
        ("data/lanes/later.csv", "", {"tries": "data/lanes/later.csv is new, and 1 more"}),
        ("data/roads/a.csv", "2\n", {"threads": "data/roads/a.csv changed"}),
        ("trees/counting.py", "def count():\n    return 41\n", {"imports": "trees/counting.py changed"}),
        ("README.md", "A book.\n", {}),
    ],
)
def test_a_file_makes_exactly_the_chapters_run_that_read_it(places, file, text, expected):
    with changed(places.project / file, text):
        assert to_execute(places) == expected
    assert to_execute(places) == {}


def test_a_new_folder_makes_the_chapters_run_that_may_have_asked_for_it(places):
    folder = places.project / "data" / "reference"
    folder.mkdir()
    try:
        assert to_execute(places) == dict.fromkeys(["asks", "reads", "threads", "tries"], "data changed")
    finally:
        folder.rmdir()


def test_the_requirements_make_every_chapter_run(places):
    with changed(places.project / "requirements.txt", "papermill==1.0\n"):
        assert set(to_execute(places).values()) == {"requirements.txt changed"}
        assert len(to_execute(places)) == len(CHAPTERS) + 2


def test_another_python_makes_every_chapter_run(places, monkeypatch):
    monkeypatch.setattr(platform, "python_version", lambda: "3.99.0")
    assert set(to_execute(places).values()) == {"the Python changed"}


def test_another_package_makes_every_chapter_run(places, monkeypatch, tmp_path):
    (tmp_path / "site-packages" / "pandas-99.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "site-packages")])
    assert set(to_execute(places).values()) == {"what is installed changed"}
    assert "pandas-99.0.dist-info" in conditions.installed()


def test_what_a_draft_let_pass_is_never_taken_for_a_checked_page(places):
    assert set(to_execute(places, draft=True).values()) == {"the option --draft changed"}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([PARAMETERS, "6 * 7", "2 + 3"], {"reckons": "its code changed"}),
        (["data = '../other'", "6 * 7", "2 + 2"], {"reckons": "its code changed"}),
        ([PARAMETERS, "2 + 2", "6 * 7"], {"reckons": "its code changed"}),
    ],
)
def test_code_and_parameters_make_their_chapter_run(places, cells, expected):
    path = places.project / "chapters" / "reckons.ipynb"
    with changed(path, path.read_text("utf-8")):
        notebook(path, *cells)
        assert to_execute(places) == expected


def test_prose_makes_no_chapter_run_and_is_new_on_its_page(places):
    from briefings.building.chapters import with_outputs

    path = places.project / "chapters" / "reckons.ipynb"
    with changed(path, path.read_text("utf-8")):
        edited = nbformat.read(path, as_version=4)
        edited.cells.insert(2, nbformat.v4.new_markdown_cell("## Between\n\nthe cells."))
        nbformat.write(edited, path)
        assert to_execute(places) == {}
        [chapter] = [each for each in lay_out(places._replace(workshop=fresh(places)), {}) if each.name == "reckons"]
        executed, _ = store.find(places.store, chapter, conditions_of(places, Options()))
        page = nbformat.reads(with_outputs(chapter, executed), as_version=4)
        assert [cell.cell_type for cell in page.cells] == ["markdown", "code", "markdown", "code", "code"]
        assert [cell.outputs[0].data["text/plain"] for cell in page.cells[3:]] == ["42", "4"]


@pytest.mark.parametrize("harm", [lambda text: "", lambda text: text[:-100], lambda text: text.replace("42", "43")])
def test_an_entry_of_the_store_that_was_harmed_is_done_again(places, harm):
    [entry] = [path for path in store.entries(places.store, "reckons") if '"42"' in path.read_text("utf-8")]
    whole = entry.read_text("utf-8")
    entry.write_text(harm(whole), "utf-8")
    try:
        assert list(to_execute(places)) == ["reckons"]
    finally:
        entry.write_text(whole, "utf-8")


def test_the_store_keeps_the_youngest_entries_only(places, monkeypatch, tmp_path):
    [chapter] = [each for each in lay_out(places._replace(workshop=fresh(places)), {}) if each.name == "reckons"]
    now = conditions_of(places, Options())
    executed, _ = store.find(places.store, chapter, now)
    for time in range(5):
        store.keep(tmp_path, chapter, now._replace(settings={"time": str(time)}), executed)
        monkeypatch.setattr(store, "KEPT", 3.5 * next(tmp_path.iterdir()).stat().st_size)
    assert len(list(tmp_path.iterdir())) == 3
    assert store.find(tmp_path, chapter, now._replace(settings={"time": "4"}))[0] == executed
    assert store.find(tmp_path, chapter, now._replace(settings={"time": "0"}))[0] is None
