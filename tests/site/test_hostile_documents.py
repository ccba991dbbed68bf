"""Whatever a document and its title contain is text on every page: nothing of it runs, nothing of it is loaded."""

import shutil
import subprocess
import sys

import nbformat
import pytest

from tests.site.looking import UNFOLD
from tests.site.serving import serving

HURT = "<script>hurt=1</script><img src=x onerror=hurt=2><svg onload=hurt=3></svg>"
ODD = "</script></title> {{ 7 * 7 }} {glue}`claims` [a](javascript:hurt=4) **bold** <!-- & &lt; \\"
QUOTED = """the "town's" 'best' -- so they say..."""
TEXT = f"""\
Mayor {HURT}:

Over 5 million users were counted in 2021. The number of {HURT} trees grew from 20 to 40 between 2012 and 2021. {ODD}

Lee & <b onmouseover=hurt=5>Wang:

We planted over 300 trees in 2020. {HURT}
"""
CONTENTS = """\
format: jb-book
root: index
chapters:
- file: chapters/documents
- file: chapters/ledger
- file: chapters/sources
  sections:
  - glob: chapters/sources/*
"""
FRAME = ["_config.yml", "_static", "references.bib", "CITATION.cff"]
CHAPTERS = ["documents.ipynb", "ledger.ipynb", "sources.ipynb", "sources/_template.ipynb"]


def run(*command: str, cwd) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefings", *command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def hostile(project, tmp_path_factory):
    """A site of a few chapters over a corpus that a hostile document was added to."""
    folder = tmp_path_factory.mktemp("hostile")
    data = shutil.copytree(project / "tests" / "harbours", folder / "data")
    (folder / "text.txt").write_text(TEXT, "utf-8")
    title = ["--title", f"Trees {HURT} {ODD} {QUOTED}", "--publisher", f"Town {HURT} {ODD}"]
    run("add", "text.txt", *title, "--kind", "briefing", "--event-date", "2022-03-16", "--data", "data", cwd=folder)
    book = folder / "book"
    (book / "chapters" / "sources").mkdir(parents=True)
    for name in FRAME:
        copy = shutil.copytree if (project / name).is_dir() else shutil.copy
        copy(project / name, book / name)
    for name in CHAPTERS:
        shutil.copy(project / "chapters" / name, book / "chapters" / name)
    (book / "_toc.yml").write_text(CONTENTS, "utf-8")
    (book / "data").mkdir()
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Home")]), book / "index.ipynb")
    run("build", "--data", str(data), cwd=book)
    return book / "_build" / "html"


@pytest.fixture
def page(hostile, new_page):
    with serving(hostile) as address:
        yield new_page(address)


def test_nothing_of_it_runs_or_becomes_an_element(hostile, page):
    for path in sorted({*hostile.glob("*.html"), *hostile.glob("chapters/**/*.html")}):
        page.goto(path.relative_to(hostile).as_posix())
        page.evaluate(UNFOLD)
        assert page.evaluate("typeof hurt") == "undefined", path
        made = page.locator("[onload], [onerror], [onmouseover], [src=x], a[href^='javascript:']")
        assert made.evaluate_all("elements => elements.map(element => element.outerHTML)") == [], path


def test_its_text_and_its_title_are_there_to_the_letter(hostile, page):
    [path] = hostile.glob("chapters/sources/2022-03-16*.html")
    page.goto(path.relative_to(hostile).as_posix())
    page.evaluate("for (const note of document.querySelectorAll('.claim-note')) note.remove()")
    text = page.locator("article.source").inner_text()
    assert [line for line in TEXT.splitlines() if line not in text] == []
    for part in [HURT, QUOTED]:
        assert part in page.title() and part in page.get_by_role("heading", level=1).inner_text()


def test_the_search_shows_what_it_found_as_text(page):
    page.goto("search.html?q=trees")
    assert HURT in page.locator("ul.search li a").first.inner_text()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("typeof hurt") == "undefined"
