"""From each claim back to every chart that it is drawn in, and no further."""

from bs4 import BeautifulSoup

from briefings.backlinks import Marks


def test_every_mark_of_every_figure_is_linked_from_the_note_of_its_claim(site):
    charts, claims, notes = set(), set(), set()
    for path in sorted(site.glob("chapters/**/*.html")):
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for figure in page.find_all("figure", id=True):
            for mark in figure.select("svg.chart a[href*='#']"):
                charts.add((mark["href"].partition("#")[2], f"{path.name}#{figure['id']}"))
        for note in page.select(".claim-notes li"):
            claim = note["id"].removeprefix("note-")
            links = note.select(".note-links a[href*='#fig-']")
            claims.add(claim)
            notes.update((claim, link["href"].rpartition("/")[2]) for link in links)
    assert claims
    assert {(claim, chart) for claim, chart in charts if claim in claims} == notes


def test_only_links_within_a_chart_are_marks():
    html = '<a href="a.html#before"></a><svg><g><a href="a.html#within"></a></g></svg><a href="a.html#after"></a>'
    assert Marks(html).claims == ["within"]
