"""What the Sphinx extension does to pages: their icons, and their entries in the index, where a search looks first."""

import json
import re
from pathlib import Path

import nbformat
import pydata_sphinx_theme
from bs4 import BeautifulSoup

from briefings.claims import claims_of
from briefings.corpus import read_catalogue, read_file
from briefings.site.icons import cut_down
from briefings.site.index import entries_of


def test_only_elements_that_can_be_reached_are_indexed():
    html = '<p id="a" data-index="Growth; of sales"><p data-index="lost"><p id="b"><p id=c data-index="&lt;b&gt;">'
    assert [(term, place) for _, term, place, *_ in entries_of(html)] == [("Growth, of sales", "a"), ("<b>", "c")]


def test_a_font_is_cut_down_to_the_same_bytes():
    [font] = Path(pydata_sphinx_theme.__file__).parent.rglob("fa-solid-900.ttf")
    small = cut_down(font, [0xF002])
    assert small == cut_down(font, [0xF002]) and len(small) < font.stat().st_size / 50


def test_every_icon_of_a_page_is_in_the_style_sheet_and_no_font_is_loaded(site):
    sheet = "".join(path.read_text("utf-8") for path in (site / "_static").glob("*.css"))
    page = BeautifulSoup((site / "index.html").read_text("utf-8"), "html.parser")
    shown = {name for icon in page.select("i, span") for name in icon.get("class", []) if name.startswith("fa-")}
    drawn = set(re.findall(r"(fa-[a-z0-9-]+):before", sheet))
    assert shown - drawn <= {"fa-solid", "fa-lg"} and len(shown) > 5
    assert "data:font/woff;base64" in sheet and not [*site.rglob("*.woff2"), *site.rglob("*.ttf")]


def test_the_search_leads_from_every_indicator_to_its_claims(site, project):
    text = (site / "searchindex.js").read_text("utf-8")
    index = json.loads(text[text.index("{") : text.rindex("}") + 1])
    for document in read_catalogue(project / "data"):
        path = project / "data" / "documents" / document.file
        for claim in claims_of(read_file(path, document.document_id, document.event_date)):
            found = index["indexentries"].get((claim.indicator or "").lower(), [])
            anchors = {anchor for file, anchor, _ in found if index["docnames"][file].endswith(document.document_id)}
            assert not claim.indicator or f"note-{claim.claim_id}" in anchors, claim.indicator


def test_code_that_shows_nothing_opens_with_the_code_after_it_and_none_is_lost(site, project):
    for notebook in (project / "chapters").glob("*.ipynb"):
        page = BeautifulSoup((site / "chapters" / f"{notebook.stem}.html").read_text("utf-8"), "html.parser")
        for cell in page.select("div.cell.tag_hide-input:not(:has(> .cell_output))"):
            after = cell.find_next_sibling()
            assert not after or "tag_hide-input" not in after.get("class", []), cell.text
        cells = [cell for cell in nbformat.read(notebook, as_version=4).cells if cell.cell_type == "code"]
        written = [cell.source.strip() for cell in cells if "hide-input" in cell.metadata.get("tags", [])]
        shown = [code.text.strip() for code in page.select("details.hide pre")]
        assert shown == written, notebook
