"""The ledger in a browser: it finds, filters and sorts, its address says what it shows; without scripts it is whole."""

import pytest

from tests.site.looking import DESK, PHONE, SEARCHABLE, stir

LEDGER = "chapters/ledger.html"
LIBRARY = "**/datatables.js"


@pytest.fixture
def ledger(page):
    """Open the ledger with what stands behind its name in the address, and wait until it can be searched."""

    def open_at(state: str = ""):
        page.goto(LEDGER + state)
        stir(page)
        return page

    return open_at


@pytest.fixture
def held(new_page):
    """Open a ledger whose library does not come before the second thing that is given is called."""

    def open_ledger(**settings):
        page, waiting = new_page(**settings), []
        page.route(LIBRARY, lambda request: waiting.append(request))
        page.goto(LEDGER)

        def let_it_come():
            page.unroute(LIBRARY)
            stir(page)

        return page, let_it_come

    return open_ledger


def shown(page) -> list[str]:
    """The claims that are shown, in their order."""
    return page.locator("#ledger tbody tr[id]").evaluate_all("rows => rows.map(row => row.id)")


def test_a_choice_leaves_its_claims_says_how_many_and_stands_in_the_address(ledger):
    page = ledger()
    every = shown(page)
    page.get_by_role("combobox", name="Verdict", exact=True).select_option("likely slip")
    chosen = page.locator("#ledger tbody tr[data-verdict='likely slip']").count()
    assert 0 < chosen == len(shown(page)) < len(every)
    assert page.get_by_role("status").inner_text() == f"{chosen} of {len(every)} claims"
    assert page.url.endswith("ledger.html?verdict=likely+slip")
    page.get_by_role("button", name="Show all").click()
    assert shown(page) == every and page.url.endswith("ledger.html")


@pytest.mark.parametrize("place", ["served", "on_disk"])
def test_an_address_that_was_shared_shows_the_same(place, request, new_page):
    page = new_page(request.getfixturevalue(place))
    page.goto(LEDGER)
    page.get_by_role("combobox", name="Kind", exact=True).select_option("count")
    page.get_by_label("Search the claims").fill("websites")
    page.get_by_role("button", name="Figure").click()
    page.wait_for_url("**&sort=figure")
    rows, address = shown(page), page.url
    assert len(rows) > 1
    page.goto("about:blank")
    page.goto(address)
    assert shown(page) == rows
    assert page.get_by_label("Search the claims").input_value() == "websites"


def test_what_is_no_choice_any_more_chooses_nothing(ledger):
    page = ledger("?speaker=Nobody&sort=nothing&unknown=1")
    assert len(shown(page)) == page.locator("#ledger tbody tr").count() > 1


def test_figures_sort_by_value_and_the_headings_by_keyboard(ledger):
    page = ledger()
    heading = page.get_by_role("button", name="Figure")
    heading.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ledger.html?sort=figure")
    values = page.locator("#ledger tbody td[data-label=Figure]").evaluate_all(
        "cells => cells.map(cell => Number(cell.dataset.order))"
    )
    assert values == sorted(values) and values[0] < values[-1]
    assert page.locator("#ledger th[aria-sort=ascending]").inner_text().startswith("Figure")


SIGNS = {
    "a pointer": lambda page: page.mouse.move(200, 200),
    "a finger": lambda page: page.get_by_role("heading", level=1).tap(),
    "a key": lambda page: page.keyboard.press("Tab"),
    "a wheel": lambda page: page.mouse.wheel(0, 300),
    "a voice that chooses": lambda page: page.get_by_role("combobox", name="Kind", exact=True).select_option("rank"),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_the_library_comes_at_the_first_sign_of_a_reader_and_not_before(new_page, sign):
    page = new_page(has_touch=True)
    page.goto(LEDGER, wait_until="networkidle")
    assert page.evaluate("typeof DataTable") == "undefined"
    SIGNS[sign](page)
    page.wait_for_selector(SEARCHABLE)


@pytest.mark.parametrize("state", ["?kind=rank", "#downloads"])
def test_an_address_that_asks_for_something_needs_no_sign(page, state):
    page.goto(LEDGER + state)
    page.wait_for_selector(SEARCHABLE)


def test_what_was_done_before_the_library_came_counts(held):
    page, let_it_come = held()
    page.get_by_label("Search the claims").press_sequentially("websites")
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="Kind", exact=True).select_option("count")
    page.locator("#ledger th", has_text="Figure").first.click()
    every = page.locator("#ledger tbody tr").count()
    let_it_come()
    assert page.url.endswith("?search=websites&kind=count&sort=figure")
    values = page.locator("#ledger tbody td[data-label=Figure]").evaluate_all(
        "cells => cells.map(cell => Number(cell.dataset.order))"
    )
    assert 1 < len(values) < every and values == sorted(values)
    assert page.get_by_role("status").inner_text() == f"{len(values)} of {every} claims"


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_nothing_moves_when_the_library_comes(held, size):
    page, let_it_come = held(viewport=size)
    page.locator("#ledger tbody tr").last.scroll_into_view_if_needed()
    places = "[...document.querySelectorAll('#ledger tr')].map(row => row.getBoundingClientRect().top)"
    before = page.evaluate(places)
    let_it_come()
    assert page.evaluate(places) == before


def test_the_first_tap_on_a_sentence_leads_there(new_page):
    page = new_page(viewport=PHONE, has_touch=True)
    page.goto(LEDGER)
    page.locator("#ledger a.to-sentence").first.tap()
    page.wait_for_url("**/sources/*.html#*")


def test_without_the_library_the_table_is_whole_and_promises_nothing(browser, served):
    page = browser.new_context(base_url=served).new_page()
    page.route(LIBRARY, lambda request: request.abort())
    page.goto(LEDGER)
    page.mouse.move(200, 200)
    page.locator("#ledger-controls").wait_for(state="detached")
    assert page.locator("#ledger tbody tr").last.is_visible()
    page.context.close()


def test_back_leads_to_the_page_before_and_forward_to_the_same_choice(ledger):
    page = ledger()
    page.get_by_role("combobox", name="Kind", exact=True).select_option("rank")
    page.get_by_label("Search the claims").fill("largest")
    rows = shown(page)
    page.locator("#ledger a.to-sentence").first.click()
    page.wait_for_url("**/sources/*.html#*")
    page.go_back()
    page.wait_for_selector(SEARCHABLE)
    assert shown(page) == rows and page.get_by_role("combobox", name="Kind", exact=True).input_value() == "rank"


def test_a_link_to_a_claim_shows_it_even_where_it_was_filtered_out(ledger):
    page = ledger()
    last = shown(page)[-1]
    kind = page.locator(f"[id='{last}']").get_attribute("data-kind")
    other = page.locator(f"#ledger tbody tr:not([data-kind='{kind}'])").first.get_attribute("data-kind")
    page.goto("about:blank")
    page = ledger(f"?kind={other}#{last}")
    assert page.locator("#ledger tr:target").get_attribute("id") == last
    assert page.locator("#ledger tr:target").evaluate("row => row.getBoundingClientRect().top < innerHeight")


def test_nothing_found_is_said(ledger):
    page = ledger("?search=xyzzy")
    assert page.get_by_role("status").inner_text().startswith("0 of ")
    assert "No claim" in page.locator("#ledger tbody").inner_text()


def test_without_scripts_it_is_a_plain_table_without_dead_controls(new_page):
    page = new_page(java_script_enabled=False)
    page.goto(LEDGER)
    assert page.locator("#ledger tbody tr").count() > 1
    assert not page.locator("#ledger-controls").is_visible()
    assert not page.locator("#ledger .dt-column-order").first.is_visible()
