"""A chart as a file of its own, with its title, keys and source: an SVG for light and dark, and a PNG."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree

from matplotlib import rc_context
from matplotlib.figure import Figure

from briefings.display.drawing import Chart
from briefings.display.glyphs import png
from briefings.display.lettering import POINTS, SMALL, TITLE, legend, lettered, paragraph
from briefings.display.svg import DARK, PAPER, SVG, VARIABLES, inline_svg

MARGIN = 12  # points
SHARPNESS = 2 * POINTS  # pixels an inch: twice what a screen of old shows


@contextmanager
def titled(chart: Chart, origin: str = "") -> Iterator[Figure]:
    """The chart's figure with title, units and keys above it, and its source and the report it is from below."""
    width = POINTS * chart.figure.get_figwidth()
    above = paragraph(chart.title, TITLE, width) + paragraph(chart.units, SMALL, width) + legend(chart.keys, width)
    with lettered(chart.figure, above, paragraph(f"{chart.source} {origin}", SMALL, width), MARGIN) as figure:
        yield figure


def standalone_svg(chart: Chart, name: str, origin: str = "") -> str:
    """The chart as the text of an SVG file that needs no page around it.

    Parameters
    ----------
    chart : Chart
    name : str
        Prefix of its ids.
    origin : str, optional
        The report that it is from.
    """
    with titled(chart, origin) as figure:
        drawing = ElementTree.fromstring(
            inline_svg(figure, name, f"{chart.title}. {chart.alt}", chart.tips, chart.description)
        )
    paper = ElementTree.Element(
        f"{{{SVG}}}rect", {"width": "100%", "height": "100%", "fill": f"var({VARIABLES[PAPER]})"}
    )
    drawing.insert(0, paper)
    drawing.insert(0, _style())
    for link in drawing.iter(f"{{{SVG}}}a"):  # an image cannot be clicked, and the way to the page is not known
        link.attrib.clear()
    return ElementTree.tostring(drawing, encoding="unicode") + "\n"


def standalone_png(chart: Chart, origin: str = "") -> bytes | None:
    """The chart as a PNG file in the colours of the light; nothing if the font lacks a letter of it."""
    with titled(chart, origin) as figure, rc_context({"font.family": "DejaVu Sans"}):
        return png(figure, dpi=SHARPNESS, facecolor=PAPER)


def _style() -> ElementTree.Element:
    """Both sets of colours, and the lettering."""
    light = "".join(f"{variable}:{colour};" for colour, variable in VARIABLES.items())
    dark = "".join(f"{variable}:{DARK[colour]};" for colour, variable in VARIABLES.items())
    element = ElementTree.Element(f"{{{SVG}}}style")
    element.text = (
        f"svg{{{light}}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}"
        "text{font-family:system-ui,-apple-system,'Segoe UI',Arial,sans-serif}"
    )
    return element
