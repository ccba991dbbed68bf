"""The report as one PDF: bound from its pages with the links within it, dated by its commit, offered where it is."""

import shutil
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from briefings.site import binding, printing

CONFIG = SimpleNamespace(html_title="Sales & more", html_last_updated_fmt="%Y-%m-%d")
FIRST = """<head><link rel="stylesheet" href="_static/a.css?v=1"></head><article><h1 id="top">One<a class="headerlink"
href="#top">#</a></h1><a id="out" href="https://example.org/">out</a><a href="chapters/two.html#claim">two</a>
<a href="chapters/two.html">all</a><a href="data.csv">file</a><svg><g id="mark"/>
<a href="chapters/two.html#drawn">m</a></svg>
<script>alert(1)</script></article>"""
SECOND = """<head></head><article><h1 id="top">Two</h1><p id="claim">c</p><a href="../index.html#top">back</a>
<svg><g id="drawn"/></svg></article>"""


@pytest.fixture
def book(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    (tmp_path / "chapters").mkdir()
    (tmp_path / "index.html").write_text(FIRST, "utf-8")
    (tmp_path / "chapters" / "two.html").write_text(SECOND, "utf-8")
    return BeautifulSoup(binding.bound(tmp_path, ["index", "chapters/two"], CONFIG), "html.parser")


def test_links_between_pages_lead_within_the_document(book):
    ids = [element["id"] for element in book.find_all(id=True)]
    assert len(ids) == len(set(ids))
    for link in book.select("a[href^='#']"):
        assert link["href"][1:] in ids
    texts = {link.get_text(): link.get("href") for link in book.select("article a")}
    assert texts["out"] == "https://example.org/" and texts["file"] is None
    assert book.find(id=texts["two"][1:]).get_text() == "c"
    assert book.find(id=texts["back"][1:]).get_text() == "One"


def test_it_has_a_title_page_and_contents_and_nothing_for_the_screen_only(book):
    assert book.find(class_="bound-name").get_text() == "Sales & more"
    assert [link.get_text() for link in book.select(".bound-contents a")] == ["One", "Two"]
    assert not book.find("script") and not book.find(class_="headerlink")
    assert "1970-01-01" in book.find(class_="bound-title").get_text()


def test_pages_are_in_the_order_of_the_contents():
    parts = {"index": ["a", "b"], "a": ["a/1", "a/2"]}
    assert list(printing.in_order(parts, "index")) == ["index", "a", "a/1", "a/2", "b"]


def test_a_pdf_bears_the_day_of_the_commit(monkeypatch):
    pdf = b"<</CreationDate (D:20300101112233+02'00')\n/ModDate (D:20300101112233Z)>>"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert printing.dated(pdf) == b"<</CreationDate (D:19700102000000+00'00')\n/ModDate (D:19700102000000+00'00')>>"


def test_the_pages_offer_the_report_where_it_was_made_and_only_there(site):
    page = BeautifulSoup((site / "chapters" / "cite.html").read_text("utf-8"), "html.parser")
    offered = page.select("footer a[href='../_downloads/report.pdf']")
    if any(map(shutil.which, printing.BROWSERS)):
        assert offered and (site / printing.PDF).read_bytes().startswith(b"%PDF-")
    else:
        assert not offered and not (site / printing.PDF).exists()
