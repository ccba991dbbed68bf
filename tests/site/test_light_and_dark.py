"""Light and dark: the reader's device decides, the switch overrules it, and the charts go along."""

import pytest

from tests.site.looking import CHARTED

GROUND_AND_INK = """
() => [
    getComputedStyle(document.body).backgroundColor,
    ...[...document.querySelectorAll("svg.chart text")].map(text => getComputedStyle(text).fill),
].map(colour => Math.max(...colour.match(/[0-9]+/g).slice(0, 3).map(Number)))
"""


def is_dark(page) -> bool:
    """Whether the page is dark and every text of its charts lighter; it is light and every text darker otherwise."""
    ground, *inks = page.evaluate(GROUND_AND_INK)
    assert inks
    assert all(ink > ground + 60 for ink in inks) or all(ink < ground - 60 for ink in inks)
    return ground < 128


@pytest.mark.parametrize("chapter", CHARTED)
def test_the_charts_follow_the_device(page, chapter):
    page.goto(f"chapters/{chapter}.html")
    assert not is_dark(page)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    assert is_dark(page)


def test_the_switch_overrules_the_device_on_this_page_and_the_next(page):
    page.goto("chapters/growth.html")
    switch = page.get_by_role("button", name="Colour mode")
    for _ in range(3):
        if is_dark(page):
            break
        switch.click()
    assert is_dark(page)
    page.goto("chapters/echoes.html")
    assert is_dark(page)
