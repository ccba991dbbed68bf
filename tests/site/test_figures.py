"""Figures as a browser draws them on a phone: words legible and alone, marks to be hit, and all that is offered."""

import pytest

from tests.site.looking import CHARTED, DESK, PHONE

LETTERS = 10  # pixels, at least
FINGER = 11  # pixels from the middle of a mark to where it must still be hit

# Of each figure: its name, its left and right edge, and of each piece of text the words, the size and the place.
FIGURES = """() => [...document.querySelectorAll("svg.chart")].map(svg => {
  const edge = svg.getBoundingClientRect(), scale = edge.width / svg.viewBox.baseVal.width
  const texts = [...svg.querySelectorAll("text")].filter(text => text.textContent.trim()).map(text => {
    const box = text.getBoundingClientRect()
    return {words: text.textContent, size: scale * parseFloat(getComputedStyle(text).fontSize),
            left: box.left, right: box.right, top: box.top, bottom: box.bottom}
  })
  return {name: svg.closest("figure")?.id, left: edge.left, right: edge.right, texts}
})"""

# Of a figure: the marks that another element answers for, a little beside their middle.
MISSED = """([name, away]) => [...document.querySelectorAll(`#${name} svg.chart a`)].filter(mark => {
  mark.scrollIntoView({block: "center", behavior: "instant"})
  const box = mark.getBoundingClientRect(), x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2
  const hit = [[x, y], [x, y + away], [x, y - away]].map(place => document.elementFromPoint(...place)?.closest("a"))
  return hit.some(found => found !== mark)
}).map(mark => mark.getAttribute("aria-label"))"""


@pytest.fixture(scope="module")
def figures(browser, served, addresses) -> list[dict]:
    """Every figure of the site, as a phone shows it."""
    page = browser.new_context(base_url=served, viewport=PHONE).new_page()
    found = []
    for address in addresses:
        page.goto(address)
        found += page.evaluate(FIGURES)
    page.context.close()
    return found


def test_every_word_is_large_enough_and_within_its_figure(figures):
    assert len(figures) >= 8
    for figure in figures:
        for text in figure["texts"]:
            assert text["size"] >= LETTERS, (figure["name"], text)
            assert figure["left"] - 1 <= text["left"] and text["right"] <= figure["right"] + 1, (figure["name"], text)


def test_no_words_stand_over_others(figures):
    for figure in figures:
        for place, one in enumerate(figure["texts"]):
            for other in figure["texts"][place + 1 :]:
                across = min(one["right"], other["right"]) - max(one["left"], other["left"])
                down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
                assert across <= 1 or down <= 2, (figure["name"], one["words"], other["words"])


@pytest.mark.parametrize("size", [PHONE, DESK])
@pytest.mark.parametrize("chapter", CHARTED)
def test_a_pointer_reaches_every_mark(new_page, chapter, size):
    page = new_page(viewport=size)
    page.goto(f"chapters/{chapter}.html")
    names = page.locator("figure:has(svg.chart a)").evaluate_all("figures => figures.map(figure => figure.id)")
    assert names
    assert {name: missed for name in names if (missed := page.evaluate(MISSED, [name, 0]))} == {}


@pytest.mark.parametrize("name", ["fig-users", "fig-coverage"])
def test_a_claimed_level_is_hit_by_a_finger_beside_it(new_page, name):
    page = new_page(viewport=PHONE, has_touch=True)
    page.goto("chapters/growth.html")
    assert page.locator(f"#{name} svg.chart a").count() >= 2
    assert page.evaluate(MISSED, [name, FINGER]) == []


def test_what_stands_under_a_figure_opens_one_at_a_time_without_a_script(new_page):
    page = new_page(viewport=PHONE, java_script_enabled=False)
    page.goto("chapters/growth.html")
    figure = page.locator("#fig-coverage")
    for word in ["Table", "Sources", "Download", "Link", "Cite"]:
        figure.locator("summary", has_text=word).click()
        assert figure.locator("details[open] > summary").all_inner_texts() == [word]


def test_its_files_are_saved_under_the_figure_s_name(new_page):
    page = new_page(accept_downloads=True)
    page.goto("chapters/growth.html")
    figure = page.locator("#fig-coverage")
    figure.locator("summary", has_text="Download").click()
    for name, begins in {"coverage.svg": b"<svg", "coverage.png": b"\x89PNG", "coverage.csv": b"Series,"}.items():
        with page.expect_download() as saving:
            figure.locator("a.download", has_text=name).click()
        assert saving.value.suggested_filename == name
        assert saving.value.path().read_bytes().startswith(begins)


def test_its_address_leads_back_to_it(new_page):
    page = new_page()
    page.goto("chapters/growth.html")
    page.locator("#fig-share summary", has_text="Link").click()
    address = page.locator("#fig-share a.address").first.inner_text()
    assert address.endswith("chapters/growth.html#fig-share")
    page.goto(address)
    assert page.evaluate("document.querySelector(':target').id") == "fig-share"
