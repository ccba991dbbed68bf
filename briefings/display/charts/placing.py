"""Words beside marks and lines, where nothing else stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.transforms import Bbox

# Where the words stand to a mark: what grows leaves room above on the left of it, and below on the right.
SIDES = [("left", "above"), ("right", "below"), ("left", "below"), ("right", "above"), ("middle", "above")]
SIDES += [("middle", "below")]
ALIGNED = {"left": "right", "right": "left", "middle": "center", "above": "bottom", "below": "top"}
AWAY = {"left": -7, "right": 7, "middle": 0, "above": 7, "below": -7}  # points from the middle of the mark
STEP = 2  # pixels between the points of a line that words could hide
APART = 12  # pixels that the name of a line keeps from the others, so that it is not taken for theirs

Place = tuple[float, float, tuple[str, str]]


def place_words(axes: Axes, marks: Sequence[tuple[float, float, str]], **lettering) -> None:
    """Write words beside each mark, clear of lines, of the axes' edge and of other words if there is room.

    Parameters
    ----------
    axes : Axes
        With all else drawn and its limits set.
    marks : sequence of (float, float, str)
        Place across and up, in the units of the axes, and the words.
    **lettering
        Of the words, see :class:`matplotlib.text.Text`.
    """
    axes.figure.draw_without_rendering()
    drawn = _along(axes.get_lines())
    for x, y, words in marks:
        _write(axes, words, [(x, y, side) for side in SIDES], lambda box: _hidden(box, drawn), lettering)


def name_lines(axes: Axes, names: Sequence[tuple[Sequence[Line2D], str]], **lettering) -> None:
    """Write the name of each line beside one of its points, clear of all else and away from the other lines.

    Parameters
    ----------
    axes : Axes
        With all else drawn and its limits set.
    names : sequence of (sequence of Line2D, str)
        The pieces of a line, and its name.
    **lettering
        Of the names, see :class:`matplotlib.text.Text`.
    """
    axes.figure.draw_without_rendering()
    drawn = _along(axes.get_lines())
    for pieces, name in names:
        others = _along([line for line in axes.get_lines() if line not in pieces])
        points = np.concatenate([piece.get_xydata() for piece in pieces])[::-1]
        places = [(x, y, side) for x, y in points for side in SIDES]
        _write(
            axes,
            name,
            places,
            lambda box, others=others: _hidden(box, drawn) + _hidden(box.padded(APART), others),
            lettering,
        )


def _write(axes: Axes, words: str, places: Sequence[Place], hiding: Callable[[Bbox], float], lettering) -> None:
    """Write the words at the place where least is in their way, the first of equal ones."""
    frame, written = axes.get_window_extent(), [text.get_window_extent() for text in axes.texts]
    annotation = axes.annotate(words, (0, 0), xycoords="axes fraction", **lettering)
    size = annotation.get_window_extent().size
    annotation.remove()
    x, y, side = min(
        places, key=lambda place: hiding(box := _box(axes, size, *place)) + _in_the_way(box, frame, written)
    )
    annotation = axes.annotate(
        words,
        (x, y),
        [AWAY[way] for way in side],
        textcoords="offset points",
        ha=ALIGNED[side[0]],
        va=ALIGNED[side[1]],
        **lettering,
    )
    annotation.set_in_layout(False)  # what was placed must not move the picture


def _box(axes: Axes, size: np.ndarray, x: float, y: float, side: tuple[str, str]) -> Bbox:
    """Where words of a size would stand, in pixels."""
    points = np.array([AWAY[way] for way in side]) * axes.figure.dpi / 72
    aligned = [{"right": 1, "center": 0.5, "left": 0, "top": 1, "bottom": 0}[ALIGNED[way]] for way in side]
    return Bbox.from_bounds(*axes.transData.transform((x, y)) + points - aligned * size, *size)


def _in_the_way(box: Bbox, frame: Bbox, written: Sequence[Bbox]) -> float:
    """How much of the words would stand beyond the frame or over other words, in pixels that count ten times."""
    beyond = (
        max(0, frame.x0 - box.x0) + max(0, box.x1 - frame.x1) + max(0, box.y1 - frame.y1) + max(0, frame.y0 - box.y0)
    )
    return 10 * (beyond + sum(box.width for other in written if box.overlaps(other)))


def _hidden(box: Bbox, points: np.ndarray) -> float:
    """Pixels of lines within the box."""
    return STEP * np.count_nonzero(((points >= box.min) & (points <= box.max)).all(axis=1))


def _along(lines: Sequence[Line2D]) -> np.ndarray:
    """Points along lines, close to each other, in pixels."""
    return np.concatenate(
        [np.empty((0, 2)), *(_closely(line.get_transform().transform(line.get_xydata())) for line in lines)]
    )


def _closely(corners: np.ndarray) -> np.ndarray:
    """Points along a line from corner to corner."""
    lengths = np.hypot(*np.diff(corners, axis=0).T)
    pieces = [
        np.linspace(start, end, max(2, int(length / STEP)))
        for start, end, length in zip(corners, corners[1:], lengths, strict=False)
    ]
    return np.concatenate([corners, *pieces])
