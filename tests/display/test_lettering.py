"""Lines around a picture: broken to its width, drawn where the picture grows, and gone without a trace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.display.drawing import canvas
from briefings.display.lettering import BETWEEN, KEY, SMALL, SWATCH, Key, extent, legend, lettered, paragraph
from briefings.display.svg import CLAIM

WIDTH = 200


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=12), max_size=30))
def test_a_paragraph_keeps_its_words_and_its_width(words):
    lines = paragraph(" ".join(words), SMALL, WIDTH)
    assert " ".join(line.words for line in lines).split() == words
    assert all(extent(line.words, SMALL) <= WIDTH for line in lines)


def test_a_word_wider_than_the_picture_stands_alone():
    assert [line.words for line in paragraph(f"a {'long' * 30} b", SMALL, WIDTH)] == ["a", "long" * 30, "b"]


def test_keys_stand_side_by_side_while_there_is_room():
    keys = [Key(words, CLAIM, "o") for words in ("claimed", "published", "in neither of the two sources")]
    rows = [[key.words for key in line.keys] for line in legend(keys, WIDTH)]
    assert rows == [["claimed", "published"], ["in neither of the two sources"]]
    assert 2 * SWATCH + BETWEEN + sum(extent(words, KEY) for words in rows[0]) <= WIDTH


@pytest.fixture
def figure():
    with canvas() as (figure, axes):
        axes.plot([0, 1], [0, 1])
    return figure


def size_of_axes(figure):
    [axes] = figure.axes
    return axes.get_position().size * figure.get_size_inches()


def test_the_figure_grows_by_its_lines_the_picture_stays_and_all_is_undone(figure):
    size, inner, artists = tuple(figure.get_size_inches()), size_of_axes(figure), len(figure.get_children())
    above = paragraph("One line", SMALL, WIDTH)
    with lettered(figure, [*above, *legend([Key("claimed", CLAIM, "o", "-")], WIDTH)], above, margin=12):
        assert figure.get_figheight() > size[1] and figure.get_figwidth() == pytest.approx(size[0] + 24 / 72)
        assert size_of_axes(figure) == pytest.approx(inner)
        assert "One line" in [text.get_text() for text in figure.texts]
    assert tuple(figure.get_size_inches()) == pytest.approx(size)
    assert size_of_axes(figure) == pytest.approx(inner)
    assert len(figure.get_children()) == artists


def test_dollars_are_no_formula(figure):
    with lettered(figure, paragraph("from $3 to $4 \\frac", SMALL, WIDTH)):
        figure.draw_without_rendering()
