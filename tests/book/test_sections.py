"""Over another corpus a section that lacks its data ends, and prose that does not hold goes; both say so."""

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, writes
from small_book import PARAMETERS, build, write_book

from briefings.building.sections import LeavingOut, headings, left_out, notice, without_left_out

PROSE = "from briefings.display.prose import guard, lacks"


def md(source):
    return {"cell_type": "markdown", "source": source, "metadata": {}}


def code(source, *outputs):
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": list(outputs)}


def sources(cells):
    return [cell["source"] for cell in cells]


def test_a_section_ends_at_the_next_heading_of_its_level_with_all_below_it():
    cells = [md("# A\n\n## B"), code("b", notice("no wood", "section")), md("wood\n\n### C\n\nmore"), code("c")]
    cells += [md("end\n\n## D\n\nstays")]
    assert sources(without_left_out(cells)) == ["# A\n\n## B", "b", "## D\n\nstays"]


def test_before_the_first_section_the_whole_chapter_ends():
    cells = [md("# A"), code("a", notice("nothing", "section")), md("x\n\n## B"), code("b")]
    assert sources(without_left_out(cells)) == ["# A", "a"]


def test_prose_goes_with_the_code_before_it_and_no_further():
    cells = [
        md("# A"),
        code("guard", notice("no", "prose")),
        code("counts"),
        md("It grew."),
        md("A lot."),
        code("next"),
    ]
    assert sources(without_left_out([*cells, md("Prose.")])) == ["# A", "guard", "next", "Prose."]


def test_prose_goes_up_to_a_heading_of_any_level():
    cells = [md("# A"), code("guard", notice("no", "prose")), code("counts"), md("It grew."), md("A lot.")]
    assert sources(without_left_out([*cells, code("next"), md("Prose.")])) == ["# A", "guard", "next", "Prose."]


def test_a_line_in_a_fence_is_no_heading():
    fenced = "```bash\n# a comment\n```\n:::{note}\n## no\n:::\n~~~\n# no\n```\n# no\n~~~\n## Yes\n#No"
    assert [fenced[start:] for start, _ in headings(md(fenced))] == ["## Yes\n#No"]


@given(st.text(alphabet="# \n`~:a", max_size=60))
def test_a_heading_begins_a_line(source):
    for start, level in headings(md(source)):
        assert source[start:].startswith("#" * level)
        assert start == 0 or source[start - 1] == "\n"


@given(st.lists(st.one_of(st.just("code"), st.text(alphabet="# \na", max_size=8)), max_size=12), st.booleans())
def test_what_is_left_out_is_one_run_of_cells(kinds, prose):
    cells = [code("x"), *(code("x") if kind == "code" else md(kind) for kind in kinds)]
    places = [place for place, _ in left_out(cells, 0, "prose" if prose else "section")]
    assert places == list(range(1, 1 + len(places)))


def test_other_failures_leave_nothing_out():
    leaving = LeavingOut([md("# A"), code("1 / 0"), code("2")], {"Lacking": "section"})
    cell = code("1 / 0", "the traceback")
    leaving.at_error(cell, 1, {"content": {"ename": "ZeroDivisionError", "evalue": "division by zero"}})
    assert (cell["outputs"], leaving.places) == (["the traceback"], set())


def test_a_notice_is_escaped():
    assert "&lt;b&gt;" in notice("<b>", "section")["data"]["text/html"]


def write_chapter(book):
    parameters = new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]})
    cells = [new_markdown_cell("# One"), parameters, new_code_cell(PROSE), new_markdown_cell("## Woods")]
    cells += [new_code_cell("lacks('no <tree> stands in trees.csv', True)"), new_code_cell("trees = 1 / 0")]
    cells += [new_markdown_cell("Woods grow.\n\n## Towns"), new_code_cell("guard('towns grow', 1 > 2)")]
    cells += [new_markdown_cell("Towns grow."), new_code_cell("print('towns' + ' stand')")]
    (book / "chapters" / "one.ipynb").write_text(writes(new_notebook(cells=cells)), "utf-8")


def test_a_book_over_another_corpus_says_what_it_lacks_and_one_over_its_own_stops(tmp_path):
    book, other = tmp_path / "book", tmp_path / "harbours"
    book.mkdir()
    write_book(book)
    (book / "data").rename(other)
    (book / "data").mkdir()
    write_chapter(book)
    done = build(book, "--data", str(other))
    assert done.returncode == 0, done.stderr
    assert "one: Left out: no <tree> stands in trees.csv.\n" in done.stderr
    text = BeautifulSoup((book / "_build/html/chapters/one.html").read_text("utf-8"), "html.parser").get_text()
    assert "Left out: no <tree> stands in trees.csv." in text
    assert "Left out: “towns grow” does not hold for these documents." in text
    assert "Towns" in text and "towns stand" in text
    assert "Woods grow." not in text and "Towns grow." not in text
    published = (path.read_text("utf-8") for path in (book / "_build" / "html").rglob("*.ipynb"))
    assert str(tmp_path) not in "".join(published)
    (book / "data").rmdir()
    other.rename(book / "data")
    stopped = build(book)
    assert stopped.returncode == 1
    assert "Lacking: no <tree> stands in trees.csv" in stopped.stderr
