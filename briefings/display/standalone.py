"""A chart as a file of its own: an SVG with its title, units and source, in light and dark."""

from __future__ import annotations

import textwrap
from xml.etree import ElementTree

from briefings.display.figures import Chart
from briefings.display.svg import DARK, SVG, VARIABLES, inline_svg

LINE, MARGIN, CHARACTERS = 16, 12, 62


def standalone_svg(chart: Chart, name: str) -> str:
    """The chart as the text of an SVG file that needs no page around it.

    Parameters
    ----------
    chart : Chart
    name : str
        Prefix of its ids.
    """
    drawing = ElementTree.fromstring(inline_svg(chart.figure, name, f"{chart.title}. {chart.alt}", chart.tips))
    _, _, width, height = map(float, drawing.get("viewBox").split())
    head = _wrapped(chart.title, "title") + _wrapped(chart.units, "note")
    foot = _wrapped(chart.source, "note")
    top, bottom = LINE * len(head) + MARGIN, LINE * len(foot) + MARGIN
    drawing.set("viewBox", f"0 {-top:g} {width:g} {height + top + bottom:g}")
    drawing.insert(0, _style())
    for place, (line, kind) in enumerate(head):
        drawing.append(_text(line, kind, LINE * (place + 1) - top))
    for place, (line, kind) in enumerate(foot):
        drawing.append(_text(line, kind, height + LINE * (place + 1)))
    for link in drawing.iter(f"{{{SVG}}}a"):  # an image cannot be clicked, and the way to the page is not known
        link.attrib.clear()
    return ElementTree.tostring(drawing, encoding="unicode") + "\n"


def _wrapped(text: str, kind: str) -> list[tuple[str, str]]:
    return [(line, kind) for line in textwrap.wrap(text, CHARACTERS - 8 if kind == "title" else CHARACTERS)]


def _text(line: str, kind: str, y: float) -> ElementTree.Element:
    element = ElementTree.Element(f"{{{SVG}}}text", {"class": kind, "x": f"{MARGIN}", "y": f"{y:g}"})
    element.text = line
    return element


def _style() -> ElementTree.Element:
    """Both sets of colours, and the lettering."""
    light = "".join(f"{variable}:{colour};" for colour, variable in VARIABLES.items())
    dark = "".join(f"{variable}:{DARK[colour]};" for colour, variable in VARIABLES.items())
    element = ElementTree.Element(f"{{{SVG}}}style")
    element.text = (
        f"svg{{{light}}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}"
        "text{font-family:system-ui,-apple-system,'Segoe UI',Arial,sans-serif}"
        ".title{font-size:14px;font-weight:700;fill:var(--chart-ink)}"
        ".note{font-size:12px;fill:var(--chart-muted)}"
    )
    return element
