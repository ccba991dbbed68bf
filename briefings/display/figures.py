"""A chart with all that a reader needs beside the picture: its finding, units, source, figures and description."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import NamedTuple

import matplotlib.pyplot as plt
from IPython.display import HTML
from markupsafe import Markup
from matplotlib.figure import Figure
from myst_nb import glue

from briefings.display import pages
from briefings.display.svg import inline_svg


class Chart(NamedTuple):
    """A drawn figure and what stands around it.

    Attributes
    ----------
    figure : Figure
    title : str
        The finding, as a sentence.
    units : str
        What is drawn, in which unit.
    source : str
        Where the data come from.
    alt : str
        What the picture shows, for a listener; computed from the data.
    table : Markup
        The figures that are drawn, as an HTML table.
    tips : mapping of str to str
        The tooltip of each mark, by its ``gid``.
    """

    figure: Figure
    title: str
    units: str
    source: str
    alt: str
    table: Markup
    tips: Mapping[str, str]


@contextmanager
def canvas(height: float = 3.4, **kwargs):
    """A figure and its axes in the house style, ``height`` inches high; closed when it has been drawn upon."""
    with as_file(files("briefings.display") / "briefings.mplstyle") as style, plt.style.context(style):
        figure, axes = plt.subplots(figsize=(5.6, height), layout="constrained", **kwargs)
        try:
            yield figure, axes
        finally:
            plt.close(figure)


def show(chart: Chart, name: str) -> None:
    """Glue a chart under a name, to be placed in the prose by ``{glue:figure}``."""
    svg = inline_svg(chart.figure, name, f"{chart.title}. {chart.alt}", chart.tips)
    glue(name, HTML(pages.render("chart.html", chart=chart, svg=svg)), display=False)


def place(name: str, content: Markup) -> None:
    """Glue a piece of a page under a name, to be placed in the prose by ``{glue}``."""
    glue(name, HTML(content), display=False)
