"""Marks that a finger can hit: around each an unseen area, which carries its link and its tip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import inf

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from briefings.display.svg import CLAIM

SIZE = 25.5  # points: 24 pixels on a phone, which shows them at 0.95


def widen_marks(axes: Axes) -> None:
    """Let each point or bar that is a mark be hit around it, up to halfway to its neighbours in a row.

    Parameters
    ----------
    axes : Axes
        Laid out, with its limits set. Marks are its lines with a ``gid``, from one point to another or a point each.
    """
    points = 72 / axes.figure.dpi
    reach = SIZE / 2 * abs(axes.get_xlim()[1] - axes.get_xlim()[0]) / (points * axes.get_window_extent().width)
    heights = {line: points * axes.transData.transform(line.get_xydata()[0])[1] for line in axes.get_lines()}
    for neighbours in _rows({line: height for line, height in heights.items() if line.get_gid()}):
        between = [(one + other) / 2 for one, other in pairwise(map(_middle, neighbours))]
        edges = zip([-inf, *between], [*between, inf], strict=True)
        for line, (left, right) in zip(neighbours, edges, strict=True):
            first, last = sorted(line.get_xdata()[[0, -1]])
            _area(axes, line, max(left, first - reach), min(right, last + reach))


def _rows(heights: Mapping[Line2D, float]) -> Iterator[list[Line2D]]:
    """The marks from the uppermost row to the lowest, and within each from left to right."""
    row, above = [], inf
    for line in sorted(heights, key=heights.get, reverse=True):
        if row and above - heights[line] > SIZE / 2:
            yield sorted(row, key=_middle)
            row = []
        row.append(line)
        above = heights[line]
    if row:
        yield sorted(row, key=_middle)


def _middle(line: Line2D) -> float:
    return line.get_xdata().mean()


def _area(axes: Axes, line: Line2D, left: float, right: float) -> None:
    """An unseen box that takes over the link and the name of a mark."""
    half = SIZE / 2 * axes.figure.dpi / 72
    y = line.get_ydata()[0]
    (first, middle), (last, _) = axes.transData.transform([(left, y), (right, y)])
    low, high = middle - half, middle + half
    corners = axes.transData.inverted().transform([(first, low), (last, low), (last, high), (first, high)])
    area = Polygon(corners, facecolor=CLAIM, alpha=0, linewidth=0, zorder=4)
    area.set(gid=line.get_gid(), url=line.get_url(), transform=axes.transData)
    axes.add_artist(area)  # not add_patch, which would move the limits
    line.set(gid=None, url=None)
