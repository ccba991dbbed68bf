"""Words beside marks: never over a line, other words or the edge while another side is free."""

import numpy as np
import pytest

from briefings.display.charts.placing import _along, name_lines, place_words
from briefings.display.drawing import canvas


def drawn(marks, line):
    with canvas() as (figure, axes):
        axes.plot(*line, "-")
        axes.set(xlim=(0, 10), ylim=(0, 10))
        place_words(axes, marks)
    [axes] = figure.axes
    corners = _along(axes.get_lines())
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


def test_the_name_of_a_line_stands_nearest_to_that_line():
    with canvas() as (figure, axes):
        upper, lower = axes.plot([0, 5, 10], [9, 8, 7]), axes.plot([0, 5, 10], [1, 2, 6.5])
        axes.set(xlim=(0, 10), ylim=(0, 10))
        name_lines(axes, [(upper, "Survey"), (lower, "Census")])
    [axes] = figure.axes
    for words, own, other in zip(axes.texts, (upper, lower), (lower, upper), strict=True):
        box = words.get_window_extent()
        middle = (box.min + box.max) / 2
        assert np.hypot(*(_along(own) - middle).T).min() < np.hypot(*(_along(other) - middle).T).min()


def test_names_stand_clear_of_what_is_written():
    with canvas() as (figure, axes):
        line = axes.plot([0, 10], [5, 5])
        axes.set(xlim=(0, 10), ylim=(0, 10))
        place_words(axes, [(9.5, 5, "over 40 million")])
        name_lines(axes, [(line, "a survey of households")])
    mark, name = (words.get_window_extent() for words in figure.axes[0].texts)
    assert not mark.overlaps(name)
