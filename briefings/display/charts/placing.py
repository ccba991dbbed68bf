"""Words beside marks, on the side where nothing else stands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

# Where the words stand to a mark: what grows leaves room above on the left of it, and below on the right.
SIDES = [("left", "above"), ("right", "below"), ("left", "below"), ("right", "above"), ("middle", "above")]
SIDES += [("middle", "below")]
ALIGNED = {"left": "right", "right": "left", "middle": "center", "above": "bottom", "below": "top"}
AWAY = {"left": -7, "right": 7, "middle": 0, "above": 7, "below": -7}  # points from the middle of the mark
STEP = 2  # pixels between the points of a line that words could hide


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
    lines = np.concatenate([_along(line.get_transform().transform(line.get_xydata())) for line in axes.get_lines()])
    frame, written = axes.get_window_extent(), []
    for x, y, words in marks:
        best = min(
            SIDES, key=lambda side: _crowding(_written(axes, x, y, words, side, lettering), lines, frame, written)
        )
        annotation = _annotation(axes, x, y, words, best, lettering)
        written.append(annotation.get_window_extent())


def _annotation(axes: Axes, x: float, y: float, words: str, side: tuple[str, str], lettering) -> Annotation:
    across, up = side
    offset = AWAY[across], AWAY[up]
    annotation = axes.annotate(
        words, (x, y), offset, textcoords="offset points", ha=ALIGNED[across], va=ALIGNED[up], **lettering
    )
    annotation.set_in_layout(False)  # what was placed must not move the picture
    return annotation


def _written(axes: Axes, x: float, y: float, words: str, side: tuple[str, str], lettering) -> Bbox:
    """Where the words would stand."""
    annotation = _annotation(axes, x, y, words, side, lettering)
    box = annotation.get_window_extent()
    annotation.remove()
    return box


def _crowding(box: Bbox, lines: np.ndarray, frame: Bbox, written: Sequence[Bbox]) -> float:
    """How much is in the way: pixels of lines hidden, and of words beyond the frame or over other words."""
    beyond = (
        max(0, frame.x0 - box.x0) + max(0, box.x1 - frame.x1) + max(0, box.y1 - frame.y1) + max(0, frame.y0 - box.y0)
    )
    over = sum(box.width for other in written if box.overlaps(other))
    return STEP * np.count_nonzero(_inside(box, lines)) + 10 * (beyond + over)


def _inside(box: Bbox, points: np.ndarray) -> np.ndarray:
    return ((points >= box.min) & (points <= box.max)).all(axis=1)


def _along(corners: np.ndarray) -> np.ndarray:
    """Points along a line, close to each other."""
    lengths = np.hypot(*np.diff(corners, axis=0).T)
    pieces = [
        np.linspace(start, end, max(2, int(length / STEP)))
        for start, end, length in zip(corners, corners[1:], lengths, strict=False)
    ]
    return np.concatenate([corners, *pieces])
