"""Marks that a finger can hit: around each an unseen area, which carries its link and its tip."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from math import inf

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.transforms import ScaledTranslation

from briefings.display.svg import CLAIM

POINTS = 72  # an inch
REACH = 12.75  # points to each side: together 24 pixels on a phone, which shows them at 0.95
NEAR = 0.5  # points between marks that stand in one place
LEAST, GAP = 5, 1.5  # points: the size of marks one below another, and what is between them


def widen_marks(axes: Axes) -> None:
    """Let each point or bar that is a mark be hit around it, up to halfway to its neighbours in a row.

    Points in one place are drawn smaller, one below another, and share its room, so that each can be hit.

    Parameters
    ----------
    axes : Axes
        Laid out, with its limits set. Marks are its lines with a ``gid``, from one point to another or a point each.
    """
    unit = abs(axes.get_xlim()[1] - axes.get_xlim()[0]) / axes.get_window_extent().width * axes.figure.dpi / POINTS
    marks = [line for line in axes.get_lines() if line.get_gid()]
    for row in _clusters(marks, lambda line: -_height(line), REACH):  # from the top, as the keyboard goes
        near = NEAR * unit if all(map(_is_point, row)) else 0
        columns = list(_clusters(row, _middle, near))
        for column, left, right in _between(columns, lambda column: _middle(column[0])):
            for place in _clusters(column, _height, NEAR):
                _stack(place)
            for line, low, high in _between(sorted(column, key=_height), _height):
                first, last = sorted(line.get_xdata()[[0, -1]])
                across = max(left, first - REACH * unit), min(right, last + REACH * unit)
                _area(axes, line, across, (max(low, _height(line) - REACH), min(high, _height(line) + REACH)))


def _clusters(lines: Iterable[Line2D], place: Callable, gap: float) -> Iterator[list[Line2D]]:
    """The lines in the order of their places, parted where one is no nearer than ``gap`` to the one before."""
    cluster: list[Line2D] = []
    for line in sorted(lines, key=place):
        if cluster and place(line) - place(cluster[-1]) >= gap:
            yield cluster
            cluster = []
        cluster.append(line)
    if cluster:
        yield cluster


def _between(things: list, place: Callable) -> Iterator[tuple]:
    """Each thing with the places halfway to the one before and the one after."""
    halfway = [(place(one) + place(other)) / 2 for one, other in pairwise(things)]
    yield from zip(things, [-inf, *halfway], [*halfway, inf], strict=True)


def _is_point(line: Line2D) -> bool:
    return len(line.get_xdata()) == 1


def _middle(line: Line2D) -> float:
    return line.get_xdata().mean()


def _height(line: Line2D) -> float:
    """How high up, in points, it is drawn."""
    return line.get_transform().transform(line.get_xydata()[0])[1] * POINTS / line.axes.figure.dpi


def _stack(lines: list[Line2D]) -> None:
    """Draw points that stand in one place one below another, smaller, from where the largest begins."""
    if len(lines) == 1 or not all(map(_is_point, lines)):
        return
    whole = max(line.get_markersize() for line in lines)
    share = max((whole + GAP) / len(lines), LEAST + GAP)
    for number, line in enumerate(lines):
        up = (whole + GAP) / 2 - share * (number + 0.5)
        line.set_markersize(share - GAP)
        line.set_transform(line.get_transform() + ScaledTranslation(0, up / POINTS, line.axes.figure.dpi_scale_trans))


def _area(axes: Axes, line: Line2D, across: tuple[float, float], up: tuple[float, float]) -> None:
    """An unseen box, in units across and in points up, that takes over the link and the name of a mark."""
    pixels = axes.figure.dpi / POINTS
    (first, _), (last, _) = axes.transData.transform([(end, line.get_ydata()[0]) for end in across])
    low, high = (pixels * end for end in up)
    corners = axes.transData.inverted().transform([(first, low), (last, low), (last, high), (first, high)])
    area = Polygon(corners, facecolor=CLAIM, alpha=0, linewidth=0, zorder=4)
    area.set(gid=line.get_gid(), url=line.get_url(), transform=axes.transData)
    axes.add_artist(area)  # not add_patch, which would move the limits
    line.set(gid=None, url=None)
