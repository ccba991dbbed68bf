"""What pages tell search engines and doubters: each its own description, and no address that was not configured."""

from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

from bs4 import BeautifulSoup
from docutils import nodes

from briefings.site import cards, head, pages

HOSTILE = """<b>"Sales" & $x^{$ </title><script>alert(1)</script>"""


def document(*paragraphs: str) -> nodes.document:
    tree = nodes.section()
    for text in paragraphs:
        paragraph = nodes.paragraph("", text + " ")
        paragraph += nodes.raw("", "<a href='#'>5 &amp; 6</a>", format="html")
        tree += paragraph
    return tree


def app(tmp_path, baseurl=""):
    builder = SimpleNamespace(name="html", get_target_uri=lambda page: f"{page}.html")
    config = SimpleNamespace(html_baseurl=baseurl)
    env = SimpleNamespace(found_docs={"index", "chapters/a&b"})
    return SimpleNamespace(config=config, builder=builder, env=env, outdir=tmp_path)


def test_a_page_is_described_by_its_first_words_without_markup():
    words = "The number of things that were counted is"
    assert head.first_paragraph(document("Short", words)) == f"{words} 5 & 6"
    assert head.first_paragraph(document("Short")) == head.first_paragraph(None) == ""


def test_pages_without_text_have_a_description_all_the_same(tmp_path):
    for page in head.WITHOUT_TEXT:
        context = {"title": "", "docstitle": "Sales"}
        head.tell(app(tmp_path), page, "page.html", context, None)
        assert context["plain_title"] and len(context["description"]) > head.SHORTEST


def test_a_long_description_is_cut_between_words():
    text = head.shortened("word " * 100)
    assert len(text) <= head.LONGEST and text.endswith("word …")


def test_without_a_configured_address_a_page_names_none(tmp_path):
    context = {"title": HOSTILE, "docstitle": "Sales"}
    head.tell(app(tmp_path), "a", "page.html", context, document("x"))
    assert (context["address"], context["card"], context["report_error"]) == ("", "", "")
    assert "<" not in context["plain_title"]


def test_an_error_report_names_page_and_claim():
    address = head.error_report("https://example.org/us/it/", "A & B", "chapters/a")
    fields = parse_qs(urlsplit(address).query)
    assert address.startswith("https://example.org/us/it/issues/new?")
    assert "A & B" in fields["title"][0] and "chapters/a" in fields["body"][0] and "Claim" in fields["body"][0]


def test_the_sitemap_lists_every_page_where_the_address_is_known(tmp_path):
    pages.write_sitemap(app(tmp_path), None)
    assert not (tmp_path / "sitemap.xml").exists()
    pages.write_sitemap(app(tmp_path, "https://example.org/report/"), None)
    found = [place.text for place in ElementTree.parse(tmp_path / "sitemap.xml").getroot().findall(".//{*}loc")]
    assert found == ["https://example.org/report/chapters/a&b.html", "https://example.org/report/index.html"]


def test_a_card_is_drawn_of_any_title_and_twice_alike(tmp_path):
    drawn = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        context = {"title": "A", "docstitle": HOSTILE}
        head.tell(app(folder, "https://example.org/"), "a", "page.html", context, document(HOSTILE))
        cards.draw_card(app(folder), "a", "page.html", context | {"plain_title": HOSTILE}, None)
        drawn.append((folder / "_static" / "cards" / "a.png").read_bytes())
    assert drawn[0] == drawn[1] and drawn[0].startswith(b"\x89PNG")


def test_no_card_is_drawn_in_letters_that_its_font_lacks(tmp_path):
    context = {"card": "https://example.org/a.png", "docstitle": "Sales", "plain_title": "张三", "description": "x"}
    cards.draw_card(app(tmp_path), "a", "page.html", context, None)
    assert context["card"] == "" and list(tmp_path.rglob("*.png")) == []


def test_the_missing_page_needs_no_file_beside_it(site):
    soup = BeautifulSoup((site / "404.html").read_text("utf-8"), "html.parser")
    named = [element.get("src") or element.get("href") for element in soup.find_all(["link", "script", "img", "a"])]
    assert [name for name in named if name and name not in ("data:,", "index.html")] == []


def test_the_glossary_says_of_each_verdict_what_the_checks_mean_by_it(site, project):
    import pandas as pd

    soup = BeautifulSoup((site / "chapters" / "glossary.html").read_text("utf-8"), "html.parser")
    for row in pd.read_csv(project / "data" / "curated" / "verdicts.csv").itertuples():
        term = soup.find(id="term-" + row.verdict.replace(" ", "-"))
        assert term.find_next("dd").get_text(strip=True) == row.meaning


def test_a_term_in_prose_shows_its_meaning_and_leads_to_it(site):
    soup = BeautifulSoup((site / "chapters" / "evidence.html").read_text("utf-8"), "html.parser")
    links = [link for link in soup.select("a[href*='glossary.html#term-']") if link.get("title")]
    assert {link["href"].partition("#")[2] for link in links} >= {"term-not-independent", "term-independent-source"}
