"""Every mark has an area around it, as large as a finger needs and its neighbours allow."""

import pytest

from briefings.display.drawing import canvas

NEEDED = 24 / 0.95  # points of the drawing that a phone of 390 px shows as 24 px


def areas(*marks):
    """The areas of marks at places across and up, in points: left, right, middle, height."""
    with canvas() as (figure, axes):
        for number, (across, up) in enumerate(marks):
            axes.plot(across, up, "o", gid=f"mark-{number}", url=f"#{number}")
        axes.set(xlim=(0, 100), ylim=(0, 100))
    points = 72 / figure.dpi
    drawn = {area.get_gid(): area for area in axes.patches if area.get_gid()}
    found = [drawn[f"mark-{number}"] for number in range(len(marks))]
    assert [area.get_url() for area in found] == [f"#{number}" for number in range(len(marks))]
    boxes = [area.get_window_extent() for area in found]
    return [(points * box.x0, points * box.x1, points * (box.y0 + box.y1) / 2, points * box.height) for box in boxes]


def test_a_mark_alone_has_room_for_a_finger():
    [(left, right, _, height)] = areas((50, 50))
    assert right - left >= NEEDED and height >= NEEDED


def test_neighbours_share_the_room_between_them():
    one, other = areas((50, 50), (53, 50.5))
    assert one[1] == pytest.approx(other[0])
    assert one[0] < one[1] < other[1]


def test_marks_of_other_rows_take_no_room():
    one, other = areas((50, 50), (51, 80))
    assert one[1] - one[0] >= NEEDED and other[1] - other[0] >= NEEDED


def test_a_bar_is_hit_along_all_of_it_and_around_its_ends():
    with canvas() as (figure, axes):
        axes.plot([20, 80], [5, 5], gid="bar")
        limits = axes.get_xlim()
    [area] = [area for area in axes.patches if area.get_gid() == "bar"]
    across = area.get_xy()[:, 0]
    assert across.min() < 20 and across.max() > 80
    assert axes.get_xlim() == limits
