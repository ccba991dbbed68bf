"""A figure on its page and as files: all that a reader may take along, whatever the texts hold."""

import csv
import io
import struct
from xml.etree import ElementTree

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from briefings.display import figures
from briefings.display.citation import report
from briefings.display.drawing import Chart, canvas
from briefings.display.lettering import Key
from briefings.display.notes import notes
from briefings.display.standalone import standalone_png, standalone_svg
from briefings.display.svg import CLAIM
from briefings.display.tabular import Data

HOSTILE = "<script>alert('x')</script> & {{ z }} $1"


@pytest.fixture
def chart():
    with canvas() as (figure, axes):
        axes.plot([1, 2], [3, 4.5e13], color=CLAIM)
        axes.plot(1, 3, "o", gid="mark", url="sources/a.html#x")
    frame = pd.DataFrame({"year": [2012, 2021], "value": [3.0, 4.5e13], "who": ["A", HOSTILE]})
    columns = {"year": "Year", "value": "Value", "who": "Publisher"}
    published = pd.DataFrame({"publisher": [HOSTILE], "publication": "P", "published": "2021", "url": None})
    return Chart(
        figure=figure,
        title=f"It grew {HOSTILE}",
        units="yuan",
        source=f"Source: {HOSTILE}",
        alt="A line.",
        description="From 3 to 45 trillion.",
        data=Data(frame, columns, "Size", units={"value": "yuan"}),
        tips={"mark": HOSTILE},
        keys=[Key(f"claimed {HOSTILE}", CLAIM, "o")],
        notes=notes({"Size": HOSTILE}, published),
    )


@pytest.fixture
def page(chart, monkeypatch) -> BeautifulSoup:
    glued = {}
    monkeypatch.setattr(figures, "glue", lambda name, content, display: glued.update({name: content.data}))
    figures.show(chart, "fig-size")
    return BeautifulSoup(glued["fig-size"], "html.parser")


def test_a_figure_has_its_table_sources_files_address_and_citation(page):
    words = [summary.get_text() for summary in page.find_all("summary")]
    assert words == ["Table", "Sources", "Download", "Link", "Cite"]
    assert len({details["name"] for details in page.find_all("details")}) == 1
    assert [link["download"] for link in page.select("a.download")] == ["size.svg", "size.png", "size.csv"]
    assert {link["href"] for link in page.select("a.address")} == {"#fig-size"}


def test_a_figure_in_letters_that_no_picture_has_is_drawn_and_offered_without_one(chart, recwarn):
    named = chart._replace(title="张三 spoke longest", keys=[Key("李四", CLAIM, "o")])
    offered = [name for name, _, _ in figures.files(named, "size", "Report")]
    assert offered == ["size.svg", "size.csv"]
    assert "张三" in standalone_svg(named, "size")
    assert [str(warning.message) for warning in recwarn if "Glyph" in str(warning.message)] == []


def test_its_citation_names_finding_report_version_and_date(page, chart):
    cited = page.find_all("details")[-1].get_text()
    citation = report()
    for part in [chart.title, citation["title"], f"Version {citation['version']}", str(citation["date-released"])]:
        assert part in cited


def test_a_figure_without_a_report_is_not_cited(tmp_path):
    assert report(tmp_path) is None


def test_nothing_raw_gets_onto_the_page_or_into_the_files(page, chart):
    assert page.find("script") is None
    assert page.find(class_="chart-title").get_text() == chart.title
    root = ElementTree.fromstring(standalone_svg(chart, "size"))
    assert root.find(".//{http://www.w3.org/2000/svg}script") is None


def test_a_listener_hears_the_finding_first_and_every_mark_on_demand(page):
    svg = page.find("svg", class_="chart")
    assert svg["aria-label"].startswith("It grew") and svg["aria-label"].endswith("A line.")
    assert page.find(id=svg["aria-describedby"]).get_text() == "From 3 to 45 trillion."


def test_the_csv_has_units_in_its_first_row_and_numbers_in_full(chart):
    rows = list(csv.reader(io.StringIO(chart.data.csv())))
    assert rows == [["Year", "Value (yuan)", "Publisher"], ["2012", "3", "A"], ["2021", "45000000000000", HOSTILE]]


def test_the_svg_file_stands_alone_with_title_and_source_in_light_and_dark(chart):
    svg = standalone_svg(chart, "size", "The Report")
    words = " ".join(text.text for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"))
    for part in ["It grew", "yuan", "claimed", "Source:", "The Report"]:
        assert part in words
    assert "prefers-color-scheme:dark" in svg and "sources/a.html" not in svg


def test_the_png_file_is_twice_as_fine_as_drawn_and_the_same_each_time(chart):
    image = standalone_png(chart)
    assert image == standalone_png(chart)
    width, _ = struct.unpack(">II", image[16:24])
    assert width == 2 * (360 + 2 * 12)
