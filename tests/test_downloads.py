"""Downloads that a page holds become files of the site, under their own names."""

import base64
from html import escape

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from sphinx.application import Sphinx

from briefings.downloads import LARGEST, DownloadError, file_name, without_data


def offer(name: str, content: bytes, more: str = "") -> str:
    data = base64.b64encode(content).decode()
    return f'<a {more} download="{escape(name)}" href="data:text/csv;charset=utf-8;base64,{data}">save</a>'


def saved(body: str) -> tuple[str, dict[str, bytes]]:
    files = {}

    def save(name: str, content: bytes) -> str:
        files[name] = content
        return f"_downloads/{name}"

    return without_data(body, save), files


def test_data_become_a_file_and_the_link_leads_to_it():
    body, files = saved(f"<p>one\n{offer('a.csv', b'x,y', 'class=download')} &amp; two</p>")
    assert body == '<p>one\n<a class="download" download="a.csv" href="_downloads/a.csv">save</a> &amp; two</p>'
    assert files == {"a.csv": b"x,y"}


@pytest.mark.parametrize(
    "body",
    [
        '<a href="chapters/growth.html">no data</a>',
        '<a href="data:text/csv;base64,eA==">no name</a>',
        '<img src="data:image/png;base64,eA==">',
        "<pre>&lt;a download='a' href='data:,;base64,eA=='&gt;</pre>",
        '<script>let x = \'<a download="a" href="data:text/csv;base64,eA==">\';</script>',
        '<!-- <a download="a" href="data:text/csv;base64,eA=="> -->',
    ],
)
def test_everything_else_stays_as_it_is(body):
    assert saved(body) == (body, {})


@given(st.lists(st.tuples(st.text(max_size=30), st.binary(max_size=30)), max_size=5))
def test_what_stands_around_the_links_is_untouched(parts):
    offers = [(escape(text), f"f{place}.csv", content) for place, (text, content) in enumerate(parts)]
    changed, files = saved("".join(text + offer(name, content) for text, name, content in offers))
    assert files == {name: content for _, name, content in offers}
    links = [f'{text}<a download="{name}" href="_downloads/{name}">save</a>' for text, name, _ in offers]
    assert changed == "".join(links)


@given(st.text())
def test_a_name_never_leaves_its_folder(proposed):
    try:
        name = file_name(proposed)
    except DownloadError:
        return
    assert name.isascii() and not set(name) & set("/\\\"'<>& ") and not name.startswith(".") and len(name) <= 100
    assert file_name(name) == name


def test_names_are_made_safe():
    assert file_name("../../etc/pass wd.csv") == "etc-pass-wd.csv"
    with pytest.raises(DownloadError, match="no name"):
        file_name("..")


@pytest.mark.parametrize(("data", "reason"), [("e$==", "base64"), ("A" * (LARGEST * 4 // 3 + 4), "larger")])
def test_what_cannot_be_a_file_is_an_error_that_names_it(data, reason):
    with pytest.raises(DownloadError, match=f"a.csv .*{reason}"):
        saved(f'<a download="a.csv" href="data:text/csv;base64,{data}">save</a>')


def built(folder, **pages: str):
    """A site of pages that hold HTML."""
    (folder / "deep").mkdir(parents=True)
    for name, html in pages.items():
        text = f"Page\n====\n\n.. raw:: html\n\n   {html}\n"
        (folder / f"{name.replace('_', '/')}.rst").write_text(text, "utf-8")
    settings = {"extensions": ["briefings.downloads"], "root_doc": next(iter(pages)), "html_theme": "basic"}
    out = folder / "out"
    app = Sphinx(folder, None, out, folder / "trees", "html", settings, status=None, warning=None)
    app.build()
    return out


def test_pages_at_any_depth_link_to_one_file(tmp_path):
    out = built(tmp_path, index=offer("a.csv", b"1"), deep_page=offer("a.csv", b"1"))
    for page, href in {"index.html": "_downloads/a.csv", "deep/page.html": "../_downloads/a.csv"}.items():
        link = BeautifulSoup((out / page).read_text("utf-8"), "html.parser").find("a", download=True)
        assert link["href"] == href
        assert (out / page).parent.joinpath(href).read_bytes() == b"1"


def test_one_name_for_two_contents_is_an_error_that_names_both_pages(tmp_path):
    with pytest.raises(Exception, match=r"(?s)index and deep/page .*A\.csv|deep/page and index .*a\.csv"):
        built(tmp_path, index=offer("a.csv", b"1"), deep_page=offer("A.csv", b"2"))
