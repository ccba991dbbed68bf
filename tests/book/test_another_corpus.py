"""The report over another corpus: invented briefings of a ports authority, with few of the tables that there may be."""

import re
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup

from briefings.claims import claims_of
from briefings.corpus import read_catalogue, read_file

OURS = re.compile("China|Chinese|Beijing|Cyberspace|internet|CNNIC|Didi|2020 and 2022|party and state", re.IGNORECASE)


@pytest.fixture(scope="module")
def harbours(project):
    return project / "tests" / "harbours"


@pytest.fixture(scope="module")
def built(project, harbours, tmp_path_factory):
    output = tmp_path_factory.mktemp("harbours") / "html"
    command = [sys.executable, "-m", "briefings", "build", "--data", str(harbours), "--output", str(output)]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return output


def article(built, name: str) -> BeautifulSoup:
    """A page without its code and without the notices of what is left out."""
    page = BeautifulSoup((built / f"{name}.html").read_text("utf-8"), "html.parser").find("article")
    for part in page.select(".cell_input, .left-out, script, style, th"):
        part.extract()
    return page


def notices(built, name: str) -> str:
    page = BeautifulSoup((built / f"{name}.html").read_text("utf-8"), "html.parser")
    return "\n".join(part.get_text() for part in page.select(".left-out"))


def test_no_page_speaks_of_the_corpus_that_the_report_was_written_about(built):
    pages = sorted(path.relative_to(built).with_suffix("").as_posix() for path in built.rglob("chapters/**/*.html"))
    assert len(pages) >= 13
    for name in ["index", *pages]:
        text = " ".join(article(built, name).get_text(" ").split())
        assert (name, [text[max(hit.start() - 60, 0) : hit.end() + 60] for hit in OURS.finditer(text)]) == (name, [])


def test_the_book_bears_the_title_of_its_own_citation(built):
    for page in [built / "index.html", *built.rglob("chapters/**/*.html")]:
        title = BeautifulSoup(page.read_text("utf-8"), "html.parser").find("title").get_text()
        assert "Harbours in Figures" in title, page
    assert "2019 and 2024" in article(built, "chapters/messages").find("h1").get_text()


def test_every_claim_is_on_its_page_and_in_the_ledger(built, harbours):
    ledger = article(built, "chapters/ledger")
    for document in read_catalogue(harbours):
        page = article(built, f"chapters/sources/{document.document_id}")
        for claim in claims_of(read_file(harbours / "documents" / document.file, document.document_id)):
            assert page.find(id=claim.claim_id), claim.quote
            assert ledger.find(id=claim.claim_id), claim.quote


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("index", "This report reads two texts, finds"),
        ("index", "1.9 million → 3.1 million"),
        ("chapters/documents", "This report rests on two texts about two events"),
        ("chapters/growth", "3.1 million → 4.4 million, 2018–2023"),
        ("chapters/echoes", "comes before speed"),
        ("chapters/messages", "digital harbour"),
        ("chapters/cite", "Harbours in Figures: what the ports authority of Maravel said"),
    ],
)
def test_what_needs_no_table_is_shown(built, name, shown):
    assert shown in " ".join(article(built, name).get_text().split())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("chapters/growth", "no pair is mapped to internet_users"),
        ("chapters/evidence", "no claim is mapped to a published figure by curated/indicators.csv, so none is checked"),
        ("chapters/evidence", "no published figures are in reference/figures.csv"),
        ("chapters/evidence", "curated/cases.csv lists no case"),
        ("chapters/messages", "no concept of curated/concepts.csv is named in 2019"),
        ("chapters/messages", "“one answer stands against several” does not hold for these documents"),
        ("chapters/echoes", "curated/alignments.csv pairs no claim"),
        ("chapters/method", "curated/gold_claims.csv marks no claim"),
        ("chapters/references", "no published figures are in reference/figures.csv"),
    ],
)
def test_what_is_lacking_is_said_where_it_would_stand(built, name, said):
    assert said in notices(built, name)


def test_no_path_of_this_machine_is_published(built, project):
    for page in built.rglob("*"):
        if page.suffix in {".html", ".ipynb", ".js", ".json", ".txt"}:
            assert str(project) not in page.read_text("utf-8", "replace"), page
