"""A number leads to its sentence and back, by mouse and by keyboard."""

import re

import pytest

from tests.site.looking import CHARTED, DESK

SENTENCE = re.compile(r"/chapters/sources/[^/]+#.+")
# what the address names stands on the screen, and not behind the header that stays there
SHOWN = """
() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const {left, top} = target.getBoundingClientRect();
    const header = document.querySelector(".bd-header-article__inner, .bd-header-article");
    return target.closest("article.source") && top >= header.getBoundingClientRect().bottom && top < innerHeight * 0.9;
}
"""


@pytest.fixture
def page(new_page):
    return new_page(viewport=DESK)


def assert_leads_to_its_sentence_and_back(page, link):
    """Follow a link to a page of a source, and come back to where it stands."""
    link.scroll_into_view_if_needed()
    before = page.url, page.evaluate("scrollY")
    link.click()
    page.wait_for_url(SENTENCE)
    assert page.evaluate(SHOWN)
    page.go_back()
    assert (page.url, page.evaluate("scrollY")) == before


@pytest.mark.parametrize("chapter", CHARTED)
def test_a_mark_of_a_chart_leads_to_its_sentence_and_back(page, chapter):
    page.goto(f"chapters/{chapter}.html")
    assert_leads_to_its_sentence_and_back(page, page.locator("svg.chart a").filter(visible=True).first)


def test_a_number_of_the_first_page_leads_to_its_sentence_and_back(page):
    page.goto("index.html")
    assert_leads_to_its_sentence_and_back(page, page.locator("article a.to-sentence").first)


def test_a_row_of_the_ledger_leads_to_its_sentence_and_back(page):
    page.goto("chapters/ledger.html")
    assert_leads_to_its_sentence_and_back(page, page.locator("#ledger a.to-sentence").last)


def test_the_first_stop_of_the_keyboard_skips_to_the_text(page):
    page.goto("chapters/growth.html")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to main content"
    page.wait_for_function("document.activeElement.getBoundingClientRect().top >= 0")  # it slides in
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_mark_is_reached_and_followed_by_keyboard(page):
    page.goto("chapters/growth.html#internet-users")
    for _ in range(20):
        page.keyboard.press("Tab")
        mark = page.locator("svg.chart a:focus")
        if mark.count():
            break
    assert page.evaluate("document.activeElement.matches(':focus-visible')")
    page.keyboard.press("Enter")
    page.wait_for_url(SENTENCE)
    assert page.evaluate(SHOWN)
    page.keyboard.press("Tab")
    following = page.evaluate("""() => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        return !!(target.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
    }""")
    assert following, "the keyboard does not go on from the sentence"


def test_the_keyboard_can_skip_the_marks_of_a_figure(page):
    page.goto("chapters/messages.html")
    figure = page.locator("#fig-keyness")
    marks = figure.locator("svg.chart a")
    skip = figure.get_by_role("link", name=f"Skip the {marks.count()} marks of this figure")
    assert skip.bounding_box()["width"] <= 1
    skip.focus()
    assert skip.bounding_box()["width"] > 100
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert figure.evaluate("figure => figure.querySelector('summary') === document.activeElement")


def test_every_mark_says_what_it_is_to_a_pointer_and_to_a_listener(page):
    for chapter in CHARTED:
        page.goto(f"chapters/{chapter}.html")
        names = page.locator("svg.chart a").evaluate_all("""marks => marks.map(mark => [
            mark.getAttribute("aria-label"), mark.closest("g:has(> title)")?.querySelector("title").textContent
        ])""")
        assert [name for name, tip in names if not name or name != tip] == [], chapter
