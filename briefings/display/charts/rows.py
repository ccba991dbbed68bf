"""Rows: an interval or a point to a row, with its words above it, so that a phone shows them too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from briefings.display import wording
from briefings.display.figures import canvas
from briefings.display.svg import CLAIM, DISCREPANCY, GRID, MUTED, PAPER

ROW, HEAD = 0.42, 0.6  # inches
WORDS = 11.5  # points
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
    heights = [0.8 + len(rows) for rows in panels]
    height = HEAD * len(panels) + ROW * sum(heights)
    with canvas(height, nrows=len(panels), height_ratios=heights, squeeze=False) as (figure, axes):
        for number, (panel, rows) in enumerate(zip(axes.flat, panels, strict=True)):
            span = max(row.upper for row in rows) - min(row.lower for row in rows)
            for place, row in enumerate(rows):
                mark = f"row-{number}-{place}"
                _draw(panel, place, row, mark, is_bar=bars or row.upper - row.lower > THIN * span)
                tips[mark] = row.words
            _frame(panel, len(rows))
            if bars:
                panel.set_xlim(left=0)
            else:
                panel.axvspan(rows[0].lower, rows[0].upper, color=GRID, alpha=0.5, linewidth=0)
    return Drawn(figure, tips)


def _draw(axes, place: float, row: Row, mark: str, *, is_bar: bool) -> None:
    """The mark of a row, and its words from the left edge, so that no margin is lost to them."""
    style = {"gid": mark, "url": row.url, "color": row.colour, "zorder": 3}
    if is_bar:
        axes.plot([row.lower, row.upper], [place, place], linewidth=9, solid_capstyle="butt", **style)
    else:
        face = row.colour if row.filled else PAPER
        axes.plot(
            (row.lower + row.upper) / 2, place, "o", markersize=9, markerfacecolor=face, markeredgewidth=1.8, **style
        )
    inked = row.colour if row.colour in {CLAIM, DISCREPANCY} else MUTED
    across = axes.get_yaxis_transform()
    words = axes.text(0, place - 0.3, row.words, color=inked, va="bottom", fontsize=WORDS, transform=across)
    words.set_in_layout(False)  # long words run on, and do not squeeze the picture


def _frame(axes, rows: int) -> None:
    axes.set(ylim=(rows - 0.5, -0.9), yticks=[])
    axes.margins(x=0.08)
    axes.grid(visible=False, axis="y")
    axes.xaxis.set_major_locator(MaxNLocator(nbins=3))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: wording.number(value) if value else "0"))
