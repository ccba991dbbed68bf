"""The site opened from disk, without a server: it is read, followed and searched, and nothing is complained of."""

import re

import pytest

from tests.site.looking import stir


@pytest.fixture
def page(new_page, on_disk):
    return new_page(base_url=on_disk)


def test_every_page_is_there_with_working_parts(page, addresses):
    for address in addresses:
        page.goto(address)
        stir(page)
        assert page.get_by_role("heading", level=1).is_visible(), address
        page.wait_for_load_state("networkidle")


def test_the_search_finds_pages_and_leads_to_them(page):
    page.goto("search.html?q=cybersecurity")
    page.get_by_text(re.compile("found [0-9]+ page")).wait_for()
    found = page.locator("ul.search li a")
    assert found.count() > 2 and all(text.strip() for text in found.all_inner_texts())
    title = found.last.inner_text()
    found.last.click()
    page.wait_for_url("**/chapters/**")
    assert title.partition(" > ")[0] in page.title()


def test_a_mark_leads_to_its_sentence_which_leads_to_the_ledger(page):
    page.goto("chapters/growth.html")
    page.locator("svg.chart a").first.click()
    page.wait_for_url(re.compile("/sources/.+#.+"))
    page.locator("mark.claim:target + .claim-note").click()
    page.locator(".claim-notes li:target").get_by_role("link", name="Ledger").click()
    page.wait_for_url("**/ledger.html#*")
    assert page.locator("#ledger tr:target").is_visible()


def test_what_a_page_offers_is_there_to_save(page, site):
    page.goto("chapters/ledger.html")
    for link in page.locator("a.download").all():
        address = link.evaluate("link => link.href")
        assert (site / address.removeprefix(site.as_uri() + "/")).is_file(), address
