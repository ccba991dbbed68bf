"""Words beside marks: never over a line, other words or the edge while another side is free."""

import numpy as np
import pytest

from briefings.display.charts.placing import _along, place_words
from briefings.display.drawing import canvas


def drawn(marks, line):
    with canvas() as (figure, axes):
        axes.plot(*line, "-")
        axes.set(xlim=(0, 10), ylim=(0, 10))
        place_words(axes, marks)
    [axes] = figure.axes
    corners = _along(axes.get_lines()[0].get_transform().transform(axes.get_lines()[0].get_xydata()))
    return axes, [words.get_window_extent() for words in axes.texts], corners


@pytest.mark.parametrize("line", [([0, 10], [0, 10]), ([0, 10], [10, 0]), ([0, 10], [5, 5]), ([5, 5], [0, 10])])
@pytest.mark.parametrize("at", [(5, 5), (0.5, 3), (9.8, 7), (9.8, 3), (0.2, 7)])
def test_words_stand_clear_of_the_line_and_of_the_edge(line, at):
    axes, [box], corners = drawn([(*at, "over 40 million")], line)
    assert not np.any(((corners > box.min) & (corners < box.max)).all(axis=1))
    frame = axes.get_window_extent()
    assert frame.x0 <= box.x0 and box.x1 <= frame.x1 and frame.y0 <= box.y0 and box.y1 <= frame.y1


def test_words_of_marks_that_are_close_do_not_cover_each_other():
    _, boxes, _ = drawn([(5, 5, "over 40 million"), (5.3, 5.2, "nearly 50 million")], ([0, 10], [0, 0]))
    assert not boxes[0].overlaps(boxes[1])
