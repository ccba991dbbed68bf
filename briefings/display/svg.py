"""Matplotlib figures as SVG that stands inline in a page: real text, links, a description, light and dark."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from xml.etree import ElementTree

from markupsafe import Markup
from matplotlib import rc_context
from matplotlib.figure import Figure

from briefings.display.glyphs import left_to_the_page

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"

# The colours of the drawings, and the CSS variables that they become. In the light they are what they are drawn in;
# _static/briefings.css and DARK say what they are in the dark.
INK, MUTED, FAINT, GRID = "#1b1b1b", "#595959", "#767676", "#dddddd"
PAPER, CLAIM, DISCREPANCY, CONTEXT = "#ffffff", "#0b6aa2", "#b8430e", "#8f8f8f"
VARIABLES = {
    INK: "--chart-ink",
    MUTED: "--chart-muted",
    FAINT: "--chart-faint",
    GRID: "--chart-grid",
    PAPER: "--chart-paper",
    CLAIM: "--chart-claim",
    DISCREPANCY: "--chart-discrepancy",
    CONTEXT: "--chart-context",
}

DARK = {
    INK: "#e8e8e8",
    MUTED: "#b5b5b5",
    FAINT: "#949494",
    GRID: "#444444",
    PAPER: "#121212",
    CLAIM: "#6cb8e6",
    DISCREPANCY: "#f29a6b",
    CONTEXT: "#8c8c8c",
}

ElementTree.register_namespace("", SVG)
ElementTree.register_namespace("xlink", XLINK)

_COLOUR = re.compile(r"#[0-9a-f]{6}\b")
_FONT_FAMILY = re.compile(r"font-family: [^;]*;?")


def inline_svg(figure: Figure, name: str, alt: str, tips: Mapping[str, str], description: str = "") -> Markup:
    """The figure as an ``<svg>`` element for a page.

    Parameters
    ----------
    figure : Figure
        Drawn in the colours of this module.
    name : str
        Prefix of all ids, so that several figures can stand on one page.
    alt : str
        What the picture shows, for a listener: its name.
    tips : mapping of str to str
        The tooltip, and so the accessible name, of each mark, by the ``gid`` of its artist.
    description : str, optional
        Every mark in words, for a listener who wants more.
    """
    root = ElementTree.fromstring(_drawn(figure))
    for unwanted in ["metadata", "defs"]:  # the first holds a style sheet that would reach the whole page
        root.remove(root.find(f"{{{SVG}}}{unwanted}"))
    linked = root.find(f".//{{{SVG}}}a") is not None
    root.attrib.pop("width"), root.attrib.pop("height")
    # an image hides the links within it from assistive technology; a group does not
    root.attrib.update({"class": "chart", "role": "group" if linked else "img", "aria-label": alt})
    for link in root.iter(f"{{{SVG}}}a"):
        link.attrib.pop("target", None)  # a reader comes back with the browser's own button
        link.set("href", link.attrib.pop(f"{{{XLINK}}}href"))
    for mark, tip in tips.items():
        _give_tip(root, mark, tip)
    if description:
        _describe(root, name, description)
    for element in root.iter():
        _restyle(element)
        _prefix(element, name)
        _close_up(element)
    return Markup(ElementTree.tostring(root, encoding="unicode"))


@left_to_the_page()
def _drawn(figure: Figure) -> bytes:
    """The figure as matplotlib writes it: text as text, and the same bytes each time."""
    stream = io.BytesIO()
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "briefings"}):
        figure.savefig(stream, format="svg", metadata={"Date": None}, transparent=True)
    return stream.getvalue()


def _give_tip(root: ElementTree.Element, mark: str, tip: str) -> None:
    """Put a ``<title>`` into the mark, and name its links by it."""
    group = root.find(f".//*[@id='{mark}']")
    if group is None:
        raise KeyError(f"no mark {mark!r} in the figure")
    title = ElementTree.Element(f"{{{SVG}}}title")
    title.text = tip
    group.insert(0, title)
    for link in group.iter(f"{{{SVG}}}a"):
        link.set("aria-label", tip)


def _describe(root: ElementTree.Element, name: str, description: str) -> None:
    """Put a long description into the drawing."""
    element = ElementTree.Element(f"{{{SVG}}}desc", {"id": "description"})
    element.text = description
    root.insert(0, element)
    root.set("aria-describedby", f"{name}-description")


def _restyle(element: ElementTree.Element) -> None:
    """Colours become CSS variables, and fonts are left to the page."""
    style = element.get("style")
    if not style:
        return
    style = _COLOUR.sub(lambda found: f"var({VARIABLES[found[0]]})" if found[0] in VARIABLES else found[0], style)
    element.set("style", _FONT_FAMILY.sub("", style))


def _close_up(element: ElementTree.Element) -> None:
    """Line breaks and indents between elements go: a browser would keep each of thousands."""
    if not (element.text or "").strip():
        element.text = None
    if not (element.tail or "").strip():
        element.tail = None


def _prefix(element: ElementTree.Element, name: str) -> None:
    """Ids, and what refers to them, carry the figure's name."""
    if identity := element.get("id"):
        element.set("id", f"{name}-{identity}")
    for attribute, value in element.attrib.items():
        if value.startswith("#") and attribute.endswith("href"):
            element.set(attribute, f"#{name}-{value[1:]}")
        elif "url(#" in value:
            element.set(attribute, value.replace("url(#", f"url(#{name}-"))
