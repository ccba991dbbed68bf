"""A claim on its document's page: it says what it is when it is reached, and leads on to its note, chart and ledger."""

import pytest


@pytest.fixture
def quote(page):
    """The quote of the ledger's first claim, reached from there."""
    page.goto("chapters/ledger.html")
    page.locator("#ledger a.to-sentence").first.click()
    page.wait_for_url("**/sources/*.html#*")
    return page.locator("mark.claim:target")


def in_view(locator) -> bool:
    """Whether an element stands on the screen."""
    box, height = locator.bounding_box(), locator.page.viewport_size["height"]
    return box["y"] >= 0 and box["y"] + box["height"] <= height


def test_the_quote_that_is_reached_is_on_the_screen_has_the_focus_and_says_its_verdict(page, quote):
    assert in_view(quote)
    assert quote.evaluate("quote => document.activeElement === quote")
    said = page.locator(f"[id='{quote.get_attribute('aria-describedby')}']")
    assert said.is_visible() and ": " in said.inner_text()
    assert page.locator(".claim-about:visible").count() == 1


def test_the_way_leads_on_to_the_note_to_the_chart_and_to_the_ledger(page, quote):
    claim = quote.get_attribute("id")
    page.locator(f"a.claim-note[href='#note-{claim}']").click()
    note = page.locator(".claim-notes li:target")
    assert in_view(note)
    note.get_by_role("link", name="Figure").first.click()
    page.wait_for_url("**#fig-*")
    assert page.locator(f"figure:target svg.chart a[href$='#{claim}']").count()
    page.go_back()
    note.get_by_role("link", name="Ledger").click()
    page.wait_for_url(f"**/ledger.html#{claim}")
    assert in_view(page.locator("#ledger tr:target"))


def test_without_scripts_the_quote_says_the_same(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("chapters/ledger.html")
    page.locator("#ledger a.to-sentence").first.click()
    assert page.locator(".claim-about:visible").count() == 1
