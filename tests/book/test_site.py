"""The built site: every page there, every link and anchor resolved, every figure described, nothing from elsewhere."""

from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from briefings.claims import claims_of
from briefings.corpus import read_catalogue, read_file

LEADS = ["href", "src", "xlink:href", "action"]  # attributes with addresses


@cache
def soup(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text("utf-8"), "html.parser")


@pytest.fixture(scope="session")
def pages(site) -> list[Path]:
    return sorted(site.rglob("*.html"))


@cache
def anchors(page: Path) -> frozenset[str]:
    return frozenset(element[name] for element in soup(page).find_all() for name in ("id", "name") if element.get(name))


def test_every_chapter_of_the_table_of_contents_and_every_document_has_a_page(site, project):
    toc = yaml.safe_load((project / "_toc.yml").read_text("utf-8"))
    files = [toc["root"], *(entry["file"] for part in toc["parts"] for entry in part["chapters"])]
    files += [f"chapters/sources/{document.document_id}" for document in read_catalogue(project / "data")]
    assert [name for name in files if not (site / f"{name}.html").is_file()] == []


def test_every_link_leads_somewhere(site, pages):
    broken = defaultdict(set)
    for page in pages:
        for target in {element[name] for name in LEADS for element in soup(page).find_all(attrs={name: True})}:
            if urlsplit(target).scheme:
                continue
            path, _, fragment = target.partition("#")
            goal = (page.parent / unquote(urlsplit(path).path)).resolve() if path else page
            if not goal.is_file() or fragment and goal.suffix == ".html" and unquote(fragment) not in anchors(goal):
                broken[page.relative_to(site).as_posix()].add(target)
    assert dict(broken) == {}


def test_no_two_elements_of_a_page_share_an_id(site, pages):
    for page in pages:
        counts = Counter(element["id"] for element in soup(page).find_all(id=True))
        assert [name for name, count in counts.items() if count > 1] == [], page.relative_to(site)


def test_every_page_has_a_title_and_a_description_of_its_own(pages):
    for of_page in [titled, described]:
        told = [of_page(page) for page in pages]
        assert len(set(told)) == len(told)
        assert all(len(text.strip(" :")) == len(text) > 12 for text in told), told


def titled(page: Path) -> str:
    [title] = soup(page).head.find_all("title")
    return title.get_text()


def described(page: Path) -> str:
    [description] = soup(page).find_all("meta", attrs={"name": "description"})
    return description["content"]


def test_no_page_skips_a_level_of_headings(site, pages):
    for page in pages:
        levels = [0, *(int(heading.name[1]) for heading in soup(page).find_all(["h1", "h2", "h3", "h4", "h5", "h6"]))]
        skipped = [(one, other) for one, other in pairwise(levels) if other > one + 1]
        assert levels.count(1) == 1 and skipped == [], page.relative_to(site)


def test_every_figure_says_what_it_shows(pages):
    figures = [(page.name, svg) for page in pages for svg in soup(page).find_all("svg", class_="chart")]
    assert len(figures) >= 8
    for page, svg in figures:
        assert len(svg.get("aria-label", "")) > 40, page
        assert svg.find("text"), page
    for page in pages:
        for image in soup(page).find_all("img"):
            assert image.get("alt") is not None, (page.name, image)


def test_every_figure_is_numbered_titled_and_sourced(pages):
    for page in pages:
        for frame in soup(page).find_all(class_="chart-frame"):
            assert frame.find(class_="chart-title").get_text(strip=True)
            assert frame.find(class_="chart-source").get_text(strip=True)
            assert frame.find_parent("figure").find("figcaption").find(class_="caption-number"), page.name


def test_nothing_is_loaded_from_elsewhere(pages):
    for page in pages:
        for element in soup(page).find_all(["script", "img", "iframe", "link", "source"]):
            address = element.get("src") or element.get("href") or ""
            if element.name == "link" and element.get("rel") in (["canonical"], ["search"], ["index"]):
                continue
            assert not address.startswith(("http:", "https:", "//")), (page.name, address)


def test_no_page_shows_a_failure_or_an_unfilled_number(pages):
    for page in pages:
        text = soup(page).find("article").get_text(" ") if soup(page).find("article") else ""
        for sign in ["Traceback (most recent call last)", "{glue", "nan%", " nan ", "Execution using papermill"]:
            assert sign not in text, (page.name, sign)


def test_every_claim_is_marked_on_its_page_and_stands_in_the_ledger(site, project):
    for document in read_catalogue(project / "data"):
        path = project / "data" / "documents" / document.file
        page = soup(site / "chapters" / "sources" / f"{document.document_id}.html")
        for claim in claims_of(read_file(path, document.document_id, document.event_date)):
            assert page.find(id=claim.claim_id), claim.quote
            assert claim.claim_id in anchors(site / "chapters" / "ledger.html"), claim.quote


def test_every_document_is_complete_on_its_page(site, project):
    for document in read_catalogue(project / "data"):
        page = BeautifulSoup(
            (site / "chapters" / "sources" / f"{document.document_id}.html").read_text("utf-8"), "html.parser"
        )
        for note in page.find_all("a", class_="claim-note"):
            note.extract()
        shown = "".join(part.get_text() for part in page.find_all(class_="source-text"))
        text = (project / "data" / "documents" / document.file).read_bytes().decode("utf-8")
        assert "".join(shown.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("levels", "years"),
    [
        ("564 million → over 1.03 billion", "2012–2021"),
        ("42.1% → 73%", "2012–2021"),
        ("11 trillion → 45.5 trillion yuan", "2012–2021"),
        ("21.6% → 39.8%", "2012–2021"),
    ],
)
def test_the_growth_pairs_and_their_years_are_in_the_ledger(site, levels, years):
    rows = soup(site / "chapters" / "ledger.html").select("table.ledger tbody tr")
    texts = [" ".join(row.get_text(" ").split()) for row in rows]
    assert [text for text in texts if levels in text and years in text]


def test_no_path_of_this_machine_is_published(site, project):
    for page in site.rglob("*"):
        if page.suffix in {".html", ".ipynb", ".js", ".txt"}:
            assert str(project) not in page.read_text("utf-8", "replace"), page
