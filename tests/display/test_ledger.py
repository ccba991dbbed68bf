"""The ledger and the cases: each verdict with independence, both links, and every check; safe whatever is in them."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from briefings import tables
from briefings.display import ledger, listings_evidence, sources

HOSTILE = """<script>alert(1)</script> "quoted" & <img src=x onerror=alert(2)> {{ 7 * 7 }}"""
ADDRESS = "https://example.org/?a=1&b=2"


def figure(**columns):
    row = {
        "figure_id": "f1", "indicator": "harvest", "entity": "China", "period": "2021", "value": 22e6, "unit": "count",
        "lower": 22e6, "upper": None, "definition": HOSTILE, "source_id": "s1", "publisher": HOSTILE,
        "publication": HOSTILE, "published": "2022-03-17", "url": ADDRESS, "retrieval": "primary", "independent": "no",
        "confidence": "high", "note": HOSTILE,
    }  # fmt: skip
    return row | columns


@pytest.fixture
def figures():
    return tables.validated(tables.FIGURES, pd.DataFrame([figure(), figure(figure_id="f2", url=None, published=None)]))


@pytest.fixture
def claims():
    row = {
        "claim_id": "doc-1", "document_id": "doc", "turn": 1, "speaker": HOSTILE, "role": "official", "quote": HOSTILE,
        "start": 0, "end": 5, "kind": "count", "indicator": HOSTILE, "unit": HOSTILE, "value": 5.0, "qualifier": "over",
        "status": "stated", "rule": "number",
    }  # fmt: skip
    frame = pd.DataFrame([row, row | {"claim_id": "doc-2"}])
    return tables.validated(tables.CLAIMS, frame.reindex(columns=list(tables.CLAIMS.columns)))


@pytest.fixture
def verdicts():
    row = {"claim_id": "doc-1", "verdict": "differs", "independence": "no", "reason": HOSTILE, "figure_id": "f1"}
    other = {"claim_id": "doc-2", "verdict": "cannot be checked", "independence": "none", "figure_id": None}
    return pd.DataFrame([row, row | other])


@pytest.fixture
def findings():
    rows = [
        ("doc-1", "published figure", "differs", 22e6, 5.0, 5.0, 6.0, "f1", HOSTILE),
        ("doc-1", "later figure", "agrees", 5.0, 5.0, 5.0, 6.0, "f2", "Later."),
        ("doc-2", "not found", "cannot be checked", None, None, None, None, None, "Nobody counted."),
    ]
    return tables.table(tables.FINDINGS, rows)


@pytest.fixture
def documents():
    row = {"document_id": "doc", "event_date": "2022-08-19", "kind": "briefing", "page": None, "pages_total": None}
    return pd.DataFrame([row])


@pytest.fixture
def page(claims, verdicts, findings, figures, documents):
    return BeautifulSoup(ledger.ledger(claims, verdicts, findings, figures, documents), "html.parser")


def is_harmless(markup: str) -> bool:
    page = BeautifulSoup(markup, "html.parser")
    attributes = {name for element in page.find_all() for name in element.attrs}
    return not page.find(["script", "img"]) and not any(name.startswith("on") for name in attributes)


def test_each_claim_leads_to_its_sentence_and_to_its_source(page):
    row = page.find(id="doc-1")
    assert row.find("a", href="sources/doc.html#doc-1")
    assert row.find("a", href=ADDRESS)
    assert "2022-03-17" in row.get_text()


def test_each_verdict_is_shown_with_its_independence(page):
    verdict = page.find(id="doc-1").find(class_="verdict")
    assert verdict.get_text() == "differs"
    assert verdict.find_next(class_="independence").get_text() == "official source only"
    assert page.find(id="doc-2").find(class_="independence").get_text() == "no source"


def test_every_check_is_there_with_its_source_even_one_without_an_address(page):
    checks = page.find(id="doc-1").find(class_="ledger-checks").find_all("li")
    assert [check.find("b").get_text() for check in checks] == ["Published figure", "Later figure"]
    assert "undated edition" in checks[1].get_text() and not checks[1].find("a")


def test_the_ledger_offers_what_there_is_each_with_its_rows(page):
    for choice in page.select(".ledger-controls select"):
        everything, *offered = choice.find_all("option")
        assert everything["value"] == "" and offered
        for option in offered:
            rows = page.find_all("tr", attrs={f"data-{choice['name']}": option["value"]})
            assert rows and option.get_text().endswith(f"({len(rows)})")


def test_each_control_has_a_label_and_each_sortable_column_a_name(page):
    for control in page.select(".ledger-controls :is(input:not([type=hidden]), select)"):
        assert control.find_parent("label").get_text(strip=True)
    names = [heading["data-name"] for heading in page.select("thead th")]
    assert names == ["claim", "figure", "time", "kind", "speaker", "verdict"]


def test_claims_sort_by_place_value_date_and_severity_not_by_letters(page):
    orders = [cell.get("data-order") for cell in page.find(id="doc-2").find_all(["th", "td"])]
    assert orders == ["2", "5.0", "", None, None, str(tables.VERDICTS.index("cannot be checked"))]


def test_nothing_of_a_claim_or_a_source_becomes_markup(page, claims, verdicts, figures):
    assert is_harmless(str(page))
    case = claims.merge(verdicts, on="claim_id").assign(question=HOSTILE)
    assert is_harmless(ledger.case(case, figures))
    assert is_harmless(listings_evidence.figures(figures, HOSTILE))


def test_a_case_asks_and_shows_claim_verdict_independence_and_source(claims, verdicts, figures):
    case = claims.merge(verdicts, on="claim_id").assign(question="Which?")
    soup = BeautifulSoup(ledger.case(case, figures), "html.parser")
    assert soup.find(class_="case-question").get_text() == "Which?"
    first = soup.find("li")
    assert first.find("a", href="sources/doc.html#doc-1") and first.find("a", href=ADDRESS)
    assert first.find("a", href="ledger.html#doc-1")
    assert first.find(class_="independence").get_text() == "official source only"


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({}, "over 22 million"),
        ({"lower": None, "upper": 22e6}, "nearly 22 million"),
        ({"lower": 21e6, "upper": 23e6}, "22 million"),
        ({"lower": None, "value": 15.9, "unit": "percent_per_year"}, "15.9% a year"),
        ({"lower": None, "value": 8.026e9, "unit": "CNY"}, "8.026 billion yuan"),
        ({"lower": None, "value": 2, "unit": "rank"}, "2nd"),
    ],
)
def test_a_published_figure_is_said_as_its_source_says_it(columns, words):
    [row] = pd.DataFrame([figure(**columns)]).itertuples()
    assert sources.published_figure(row) == words


def test_a_publisher_is_called_by_its_abbreviation_and_named_once():
    names = ["Cyberspace Administration of China (CAC)", "World Bank", "Cyberspace Administration of China (CAC)"]
    assert sources.publishers(names) == "CAC, World Bank"
    assert sources.short_publisher("APNIC (Pan Guangliang)") == "APNIC"
