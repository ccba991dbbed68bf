"""Rows: an interval or a point to a row, with its words above it, so that a phone shows them too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from briefings.display import wording
from briefings.display.drawing import WIDTH, canvas
from briefings.display.lettering import LEADING, POINTS, Lettering, paragraph
from briefings.display.svg import CLAIM, DISCREPANCY, GRID, MUTED, PAPER

ROW, HEAD = 0.42, 0.6  # inches
WORDS = Lettering(10.75)
THIN = 0.02  # of the span of a panel: an interval that is narrower is drawn as a point


class Row(NamedTuple):
    """A mark with words above it: from ``lower`` to ``upper``, or a point where they are close together.

    Attributes
    ----------
    words : str
    lower, upper : float
    colour : str
        Of :mod:`briefings.display.svg`.
    filled : bool
        Whether a point is filled.
    url : str, optional
        Where the mark leads.
    """

    words: str
    lower: float
    upper: float
    colour: str
    filled: bool = True
    url: str | None = None


class Drawn(NamedTuple):
    """A drawn figure and the words of its marks, by their ``gid``."""

    figure: Figure
    tips: dict[str, str]


def row_panels(panels: Sequence[Sequence[Row]], *, bars: bool = False) -> Drawn:
    """A figure with a panel for each list of rows.

    Parameters
    ----------
    panels : sequence of sequences of Row
        The first row of each is what the others are held against: its interval is shaded all the way down.
    bars : bool
        Whether the rows are bars from zero; then nothing is shaded.
    """
    tips = {}
    layouts = [_layout(rows) for rows in panels]
    heights = [0.8 + places[-1] + 1 for places, _ in layouts]
    height = HEAD * len(panels) + ROW * sum(heights)
    with canvas(height, nrows=len(panels), height_ratios=heights, squeeze=False) as (figure, axes):
        for number, (panel, rows, (places, words)) in enumerate(zip(axes.flat, panels, layouts, strict=True)):
            span = max(row.upper for row in rows) - min(row.lower for row in rows)
            for order, (row, place, lines) in enumerate(zip(rows, places, words, strict=True)):
                mark = f"row-{number}-{order}"
                _draw(panel, place, row, lines, mark, is_bar=bars or row.upper - row.lower > THIN * span)
                tips[mark] = row.words
            _frame(panel, places[-1])
            if bars:
                panel.set_xlim(left=0)
            else:
                panel.axvspan(rows[0].lower, rows[0].upper, color=GRID, alpha=0.5, linewidth=0)
    return Drawn(figure, tips)


def _layout(rows: Sequence[Row]) -> tuple[list[float], list[str]]:
    """The place of each row, where words that need two lines push down what follows, and its words with their lines."""
    paragraphs = [paragraph(row.words, WORDS, WIDTH * POINTS - 10) for row in rows]
    needed = [1 + (len(lines) - 1) * WORDS.size * LEADING / (ROW * POINTS) for lines in paragraphs]
    return list(np.cumsum(needed) - 1), ["\n".join(line.words for line in lines) for lines in paragraphs]


def _draw(axes, place: float, row: Row, words: str, mark: str, *, is_bar: bool) -> None:
    """The mark of a row, and its words from the left edge, so that no margin is lost to them."""
    style = {"color": row.colour, "zorder": 3, "gid": mark, "url": row.url}
    if is_bar:
        axes.plot([row.lower, row.upper], [place] * 2, linewidth=9, solid_capstyle="butt", **style)
    else:
        face = row.colour if row.filled else PAPER
        middle = (row.lower + row.upper) / 2
        axes.plot(middle, place, "o", markersize=9, markerfacecolor=face, markeredgewidth=1.8, **style)
    inked = row.colour if row.colour in {CLAIM, DISCREPANCY} else MUTED
    across = axes.get_yaxis_transform()
    text = axes.text(0, place - 0.3, words, color=inked, va="bottom", fontsize=WORDS.size, transform=across)
    text.set_in_layout(False)  # words stand over the picture and do not squeeze it


def _frame(axes, last: float) -> None:
    axes.set(ylim=(last + 0.5, -0.9), yticks=[])
    axes.margins(x=0.08)
    axes.grid(visible=False, axis="y")
    axes.xaxis.set_major_locator(MaxNLocator(nbins=3))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: wording.number(value) if value else "0"))
