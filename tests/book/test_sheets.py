"""Style sheets as one: all that a page would load, in its order, with addresses that still hold."""

from types import SimpleNamespace

from bs4 import BeautifulSoup

from briefings.site.sheets import unite_sheets

HEAD = """<head>
<link href="{0}_static/in/one.css?v=1" rel="stylesheet" />
<meta name="a">
<link rel="stylesheet" href="{0}_static/two.css"></head>"""


def site_with(folder):
    files = {
        "_static/in/one.css": '@import "../base.css";\np { background: url(one.png) }\nq { background: url("data:x") }',
        "_static/base.css": "a { background: url(in/base.png) }",
        "_static/two.css": "p { color: red }",
        "index.html": HEAD.format(""),
        "chapters/a.html": HEAD.format("../"),
        "404.html": "<head></head>",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return SimpleNamespace(outdir=folder, builder=SimpleNamespace(name="html"))


def links(page):
    return [link["href"] for link in BeautifulSoup(page.read_text(), "html.parser").find_all("link")]


def test_pages_share_one_sheet_in_the_order_of_those_that_it_unites(tmp_path):
    unite_sheets(site_with(tmp_path), None)
    [address] = links(tmp_path / "index.html")
    assert links(tmp_path / "chapters" / "a.html") == [f"../{address}"] and links(tmp_path / "404.html") == []
    css = (tmp_path / address).read_text()
    assert css.index("in/base.png") < css.index("url(in/one.png)") < css.index("color: red")
    assert '"data:x"' in css and "@import" not in css
    assert BeautifulSoup((tmp_path / "index.html").read_text(), "html.parser").find("meta")


def test_a_page_that_is_built_again_and_one_that_is_not_have_their_sheet(tmp_path):
    app = site_with(tmp_path)
    unite_sheets(app, None)
    (tmp_path / "index.html").write_text(HEAD.format(""))
    unite_sheets(app, None)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert links(tmp_path / "index.html")[0] in links(tmp_path / "chapters" / "a.html")[0]
    unite_sheets(app, None)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_every_page_of_the_site_waits_for_one_sheet_which_has_all_colours_of_code(site):
    for page in site.rglob("*.html"):
        sheets = BeautifulSoup(page.read_text("utf-8"), "html.parser").select("link[rel=stylesheet]")
        assert len(sheets) == (page.name != "404.html"), page
    [sheet] = (site / "_static").glob("sheet-*.css")
    assert "@import" not in sheet.read_text("utf-8")
    assert 'html[data-theme="dark"] .highlight' in sheet.read_text("utf-8")
