"""Pages made of documents: complete, linked, and safe whatever a document contains."""

from urllib.parse import unquote

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from briefings import tables
from briefings.display import listings, pages, tabular
from briefings.display.links import linked, published_url
from briefings.display.templating import as_published
from briefings.records import Claim, Document, Reading, Sentence, Turn

HOSTILE = """<script>alert(1)</script> "quoted" & <img src=x onerror=alert(2)> {{ 7 * 7 }} 'single' {glue}`x`"""
TEXT = f"Head\n\n{HOSTILE} said:\n\nOver 5 {HOSTILE} are here."


@pytest.fixture
def reading():
    label = TEXT.index(HOSTILE)
    start = TEXT.index("Over 5")
    turn = Turn("doc", 1, HOSTILE, HOSTILE, HOSTILE, "official", start, len(TEXT))
    sentence = Sentence("doc", 1, 1, HOSTILE, "official", start, len(TEXT), TEXT[start:])
    assert label < start
    return Reading("doc", TEXT, None, [turn], [sentence])


@pytest.fixture
def claims(reading):
    start = TEXT.index("Over 5")
    end = start + len("Over 5 ") + len(HOSTILE)
    claim = Claim(
        "doc-1", "doc", 1, HOSTILE, "official", TEXT[start:end], start, end, "count", HOSTILE, HOSTILE, 5.0,
        None, None, "over", None, None, None, None, "stated", "number",
    )  # fmt: skip
    return tables.table(tables.CLAIMS, [claim])


@pytest.fixture
def verdicts():
    row = {"claim_id": "doc-1", "verdict": "cannot be checked", "independence": "none", "reason": HOSTILE}
    return pd.DataFrame([row])


@pytest.fixture
def documents():
    row = Document(
        "doc", "doc.txt", HOSTILE, "briefing", HOSTILE, "2022-08-19", None, 1, 2, "https://example.org/?a=1&b=2", "en",
        HOSTILE, "2022", HOSTILE, "0" * 64,
    )  # fmt: skip
    return tables.table(tables.DOCUMENTS, [row])


def is_harmless(markup: str) -> bool:
    page = BeautifulSoup(markup, "html.parser")
    attributes = {name for element in page.find_all() for name in element.attrs}
    return not page.find(["script", "img"]) and not any(name.startswith("on") for name in attributes)


def test_a_document_is_complete_and_its_markup_is_text(reading, claims, verdicts, documents):
    page = pages.source_page(next(documents.itertuples()), reading, claims, verdicts)
    soup = BeautifulSoup(page, "html.parser")
    for note in soup.find_all("a", class_="claim-note"):
        note.extract()
    assert "".join(part.get_text() for part in soup.find_all(class_="source-text")) == TEXT
    assert is_harmless(page)


def test_a_claim_is_marked_where_it_stands_and_leads_to_the_ledger_and_the_publisher(
    reading, claims, verdicts, documents
):
    page = pages.source_page(next(documents.itertuples()), reading, claims, verdicts)
    soup = BeautifulSoup(page, "html.parser")
    mark = soup.find("mark", id="doc-1")
    assert mark.get_text() == claims["quote"][0] and mark["tabindex"] == "-1"
    assert soup.find(id=mark["aria-describedby"]).get_text().endswith("cannot be checked")
    assert soup.find("a", href="../ledger.html#doc-1")
    assert soup.find(id="s-1-1")
    published = soup.select_one("a[href^='https://example.org']")
    address, _, words = published["href"].partition("#:~:text=")
    assert address == "https://example.org/?a=1&b=2"
    assert unquote(words) == " ".join(claims["quote"][0].split())
    assert not set(words) & set('",<> -')


@pytest.mark.parametrize(
    "make",
    [
        lambda reading, claims, verdicts, documents: pages.source_list(documents, pd.Series({"doc": 1})),
        lambda reading, claims, verdicts, documents: pages.document_facts(next(documents.itertuples())),
        lambda reading, claims, verdicts, documents: listings.documents(documents.assign(words=5, claims=1)),
        lambda reading, claims, verdicts, documents: listings.claims(claims, HOSTILE),
        lambda reading, claims, verdicts, documents: linked(HOSTILE, next(claims.itertuples())),
        lambda reading, claims, verdicts, documents: tabular.data_link(f"{HOSTILE}.csv", HOSTILE, HOSTILE.encode()),
    ],
    ids=["sources", "facts", "documents", "claims", "link", "download"],
)
def test_nothing_of_a_document_becomes_markup(make, reading, claims, verdicts, documents):
    assert is_harmless(make(reading, claims, verdicts, documents))


def test_the_page_says_how_many_claims_there_are_and_where_or_that_there_are_none(reading, claims, verdicts, documents):
    document = next(documents.itertuples())
    page = BeautifulSoup(pages.source_page(document, reading, claims, verdicts), "html.parser")
    assert [link["href"] for link in page.select(".source-claims a")] == ["#doc-1", "#claims-here"]
    page = BeautifulSoup(pages.source_page(document, reading, claims[:0], verdicts[:0]), "html.parser")
    assert "No claim" in page.find(class_="source-claims").get_text() and not page.find(id="claims-here")


def test_a_sign_in_a_font_of_the_publishers_is_kept_and_told_for_one():
    sign = BeautifulSoup(as_published("before \ue609 <after>"), "html.parser")
    assert sign.get_text() == "before \ue609 <after>"
    assert sign.span.get_text() == "\ue609" and sign.span["title"]


def test_claims_that_begin_together_both_have_their_address(reading, claims, verdicts, documents):
    other = claims.assign(claim_id="doc-2", end=claims["end"] - 3)
    judged = pd.concat([verdicts, verdicts.assign(claim_id="doc-2")])
    page = pages.source_page(next(documents.itertuples()), reading, pd.concat([claims, other]), judged)
    ids = [element["id"] for element in BeautifulSoup(page, "html.parser").find_all(id=True)]
    assert {"doc-1", "doc-2", "note-doc-1", "note-doc-2"} <= set(ids) and len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "quote", "directive"),
    [
        ("It rose by 5 percent.", "5 percent", "5%20percent"),
        (
            "First-hand, R&D: 3,491 sites",
            "First-hand, R&D: 3,491 sites",
            "First%2Dhand%2C%20R%26D%3A%203%2C491%20sites",
        ),
        ("Five areas.\nThen  there were five areas", "five areas", "were-,five%20areas"),
        ("there were five areas, and there were five areas", "five areas", "and%20there%20were-,five%20areas"),
        ("five areas\nfive areas", "five areas", "five%20areas"),
    ],
    ids=["plain", "characters that mean something", "said before", "said before alike", "nothing to tell them apart"],
)
def test_a_quote_is_highlighted_where_it_stands_on_the_publishers_page(text, quote, directive):
    start = text.rindex(quote)
    address = published_url("https://example.org/a", text, start, start + len(quote))
    assert address == f"https://example.org/a#:~:text={directive}"


def test_a_title_in_the_table_of_documents_is_a_link(documents):
    table = BeautifulSoup(listings.documents(documents.assign(words=5, claims=1)), "html.parser")
    assert table.find("a", href="sources/doc.html").get_text() == HOSTILE


def test_missing_values_are_empty_cells(claims):
    table = tabular.data_table(claims, {"quote": "Quote", "time_to": "Time", "value": "Value"}, "Claims")
    cells = BeautifulSoup(table, "html.parser").find_all("td")
    assert [cell.get_text() for cell in cells] == ["", "5"]


def test_a_file_to_save_is_the_file():
    import base64

    link = BeautifulSoup(tabular.data_link("claims.csv", "text/csv", TEXT.encode()), "html.parser").a
    assert link["download"] == "claims.csv"
    assert base64.b64decode(link["href"].partition(",")[2]).decode("utf-8") == TEXT


def test_page_numbers_not_read_are_drawn_together():
    sampled = pd.DataFrame(
        {
            "title": ["A"],
            "event_date": ["2022-11-07"],
            "pages_total": [13],
            "held": [[9, 11]],
            "lacking": [[*range(1, 9), 10, 12, 13]],
        }
    )
    text = BeautifulSoup(listings.sampled(sampled), "html.parser").get_text(" ", strip=True)
    assert "9, 11" in text and "1–8, 10, 12–13" in text
