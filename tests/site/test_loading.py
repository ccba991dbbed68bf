"""Every page opens wherever it is put, is light, stands still, and fits a narrow screen."""

import gzip
from urllib.parse import unquote, urlsplit

from tests.site.conftest import FOLDER
from tests.site.looking import PHONE, UNFOLD

NARROWEST = {"width": 320, "height": 568}
KILOBYTE = 1024
HEAVIEST = {"chapters/ledger.html": 600 * KILOBYTE}
HEAVY = 350 * KILOBYTE
SHIFT = 0.05

NOTE_SHIFTS = """
window.shifted = 0;
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.shifted += entry.hadRecentInput ? 0 : entry.value;
}).observe({type: "layout-shift", buffered: true});
"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_every_page_opens_from_disk_with_one_title_and_one_heading(new_page, on_disk, addresses):
    page = new_page(base_url=on_disk, color_scheme="dark")
    titles = {}
    for address in addresses:
        page.goto(address)
        titles[address] = page.title()
        assert page.get_by_role("heading", level=1).count() == 1, address
    assert len(set(titles.values())) == len(titles)


def test_no_page_is_heavy(new_page, served, site, addresses):
    """What a first visit to each page transfers, each file compressed as a server does."""
    weights = {}
    for address in addresses:
        page = new_page()
        asked = set()
        page.on("request", lambda request, asked=asked: asked.add(request.url))
        assert page.goto(address, wait_until="networkidle").ok
        files = {unquote(urlsplit(url).path.partition(f"/{FOLDER}/")[2]) for url in asked if url.startswith(served)}
        weights[address] = sum(len(gzip.compress((site / file).read_bytes())) for file in files)
        page.context.close()
    assert min(weights.values()) > 0
    assert {page: weight for page, weight in weights.items() if weight > HEAVIEST.get(page, HEAVY)} == {}


def test_every_page_stands_still_and_fits_a_phone(new_page, addresses):
    page = new_page(viewport=PHONE)
    page.add_init_script(NOTE_SHIFTS)
    shifted, too_wide = {}, []
    for address in addresses:
        page.goto(address, wait_until="networkidle")
        shifted[address] = page.evaluate("window.shifted")
        page.evaluate(UNFOLD)
        for size in (PHONE, NARROWEST):
            page.set_viewport_size(size)
            if page.evaluate(OVERFLOW) > 0:
                too_wide.append((address, size["width"]))
        page.set_viewport_size(PHONE)
    assert too_wide == []
    assert {page: shift for page, shift in shifted.items() if shift > SHIFT} == {}
