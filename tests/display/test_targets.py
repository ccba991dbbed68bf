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


def test_marks_in_one_place_stand_one_below_another_and_share_its_room():
    with canvas() as (figure, axes):
        for number in range(3):
            axes.plot(50, 50, "|", markersize=11, gid=f"mark-{number}")
        axes.set(xlim=(0, 100), ylim=(0, 100))
    areas = sorted((area.get_window_extent() for area in axes.patches if area.get_gid()), key=lambda box: -box.y0)
    assert all(box.width * 72 / figure.dpi >= NEEDED for box in areas)
    assert [one.y0 for one in areas[:-1]] == pytest.approx([other.y1 for other in areas[1:]])
    drawn = [(line.get_transform().transform(line.get_xydata())[0, 1], line.get_markersize()) for line in axes.lines]
    for (middle, size), box in zip(drawn, areas, strict=True):
        half = size / 2 * figure.dpi / 72
        assert box.y0 < middle - half < middle + half < box.y1


def test_marks_one_above_another_in_a_row_part_the_room_between_them_and_stay():
    low, high = areas((50, 50), (50, 53))
    assert low[1] - low[0] >= NEEDED and high[1] - high[0] >= NEEDED
    assert low[2] + low[3] / 2 == pytest.approx(high[2] - high[3] / 2)


def test_bars_from_one_place_stay_as_they_are():
    with canvas() as (_, axes):
        for number in range(2):
            axes.plot([20, 80], [5, 5], gid=f"bar-{number}")
    assert [line.get_ydata().tolist() for line in axes.lines] == [[5, 5]] * 2
    assert len({line.get_transform().transform((20, 5))[1] for line in axes.lines}) == 1


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
