"""What a chart is: a drawn figure with its finding, units, sources, data and description."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import NamedTuple

import matplotlib.pyplot as plt
from markupsafe import Markup
from matplotlib.figure import Figure

from briefings.display.glyphs import left_to_the_page
from briefings.display.lettering import Key
from briefings.display.tabular import Data
from briefings.display.targets import widen_marks

WIDTH = 5.0  # inches; a phone shows the 360 points at about 0.95 of their size


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
        Where the data come from, in a line.
    alt : str
        The kind of picture, its range and its exceptions, for a listener; computed from the data.
    description : str
        Every mark in words, for a listener who wants more.
    data : Data
        What is drawn, as a table.
    tips : mapping of str to str
        The tooltip of each mark, by its ``gid``.
    keys : sequence of Key
        What the marks mean.
    notes : Markup
        Definitions, and the sources in full.
    """

    figure: Figure
    title: str
    units: str
    source: str
    alt: str
    description: str
    data: Data
    tips: Mapping[str, str]
    keys: Sequence[Key] = ()
    notes: Markup = Markup("")


@contextmanager
def canvas(height: float = 3.0, **kwargs):
    """A figure and its axes in the house style, ``height`` inches high; laid out and closed when drawn upon.

    An artist with a ``gid`` is a mark, with a tip; one with a ``url``, too, is a link.
    """
    style_file = as_file(files("briefings.display") / "briefings.mplstyle")
    with style_file as style, plt.style.context(style), left_to_the_page():
        figure, axes = plt.subplots(figsize=(WIDTH, height), layout="constrained", **kwargs)
        try:
            yield figure, axes
            figure.draw_without_rendering()
            figure.set_layout_engine("none")  # else each drawing would move it a little
            for panel in figure.axes:
                widen_marks(panel)
        finally:
            plt.close(figure)
