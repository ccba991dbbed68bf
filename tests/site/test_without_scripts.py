"""Without scripts the report is whole: text, charts with their links, folded parts, and the ways between pages."""

import re

import pytest


@pytest.fixture
def page(new_page):
    return new_page(java_script_enabled=False)


def test_every_page_shows_its_heading_and_its_text(page, addresses):
    for address in addresses:
        page.goto(address)
        assert page.get_by_role("heading", level=1).is_visible(), address
        assert page.locator("main").inner_text().strip(), address


def test_a_chart_is_drawn_and_its_marks_lead_to_sentences(page):
    page.goto("chapters/growth.html")
    assert page.locator("svg.chart").first.bounding_box()["height"] > 100
    page.locator("svg.chart a").last.click()
    page.wait_for_url(re.compile(r"/sources/.+#.+"))
    assert page.locator("mark:target").is_visible()


def test_the_table_of_a_chart_unfolds(page):
    page.goto("chapters/growth.html")
    folded = page.locator(".chart-frame details").first
    assert not folded.locator("table").is_visible()
    folded.locator("summary").click()
    assert folded.locator("table").is_visible()


def test_every_claim_of_the_ledger_is_there(page, site):
    page.goto("chapters/ledger.html")
    rows = page.locator("table.ledger tbody tr")
    assert rows.count() and all(rows.nth(place).is_visible() for place in range(rows.count()))


def test_the_contents_lead_from_page_to_page(page):
    page.goto("index.html")
    page.get_by_role("navigation").get_by_role("link", name="The ledger").first.click()
    assert page.url.endswith("/chapters/ledger.html")
