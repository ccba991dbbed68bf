"""Lines of words and keys above and below a drawing, broken where the drawing ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.textpath import TextToPath
from matplotlib.transforms import Affine2D

from briefings.display.glyphs import left_to_the_page
from briefings.display.svg import INK, MUTED

POINTS = 72  # an inch
LEADING = 1.3  # the height of a line over the size of its letters
SWATCH, BETWEEN = 20, 14  # points: the width of a key's sample, the space between two keys
GAP = 6  # points between lines and picture, and between paragraphs


class Lettering(NamedTuple):
    """Size in points, weight and colour of a piece of text."""

    size: float
    weight: str = "normal"
    colour: str = MUTED


TITLE, SMALL, KEY = Lettering(13.5, "bold", INK), Lettering(10.5), Lettering(11, colour=INK)


class Key(NamedTuple):
    """What a mark means.

    Attributes
    ----------
    words : str
    colour : str
        Of :mod:`briefings.display.svg`.
    marker : str
        Of matplotlib; nothing for a line or a bar.
    line : str
        The style of a line; nothing for a marker.
    width : float
        Of the line, in points; a bar is a wide one.
    face : str, optional
        The colour within the marker, if it is another.
    """

    words: str
    colour: str
    marker: str = ""
    line: str = ""
    width: float = 1.8
    face: str | None = None


class Line(NamedTuple):
    """A line of words, or of keys."""

    lettering: Lettering
    words: str = ""
    keys: tuple[Key, ...] = ()
    before: float = 0

    @property
    def height(self) -> float:
        """Points that the line takes, with the space before it."""
        return LEADING * self.lettering.size + self.before


def paragraph(text: str, lettering: Lettering, width: float) -> list[Line]:
    """A text in lines of at most ``width`` points; a word that is longer stands alone."""
    lines = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and extent(longer, lettering) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return spaced([Line(lettering, line) for line in lines])


def spaced(lines: list[Line]) -> list[Line]:
    """The lines with a space before the first."""
    return [line._replace(before=0 if place else GAP) for place, line in enumerate(lines)]


def legend(keys: Sequence[Key], width: float) -> list[Line]:
    """Keys side by side, in lines of at most ``width`` points."""
    rows, end = [], width
    for key in keys:
        needed = SWATCH + extent(key.words, KEY)
        if end + BETWEEN + needed > width:
            rows.append([])
            end = -BETWEEN
        rows[-1].append(key)
        end += BETWEEN + needed
    return spaced([Line(KEY, keys=tuple(row)) for row in rows])


@left_to_the_page()
def extent(text: str, lettering: Lettering) -> float:
    """The width of a text in points."""
    font = FontProperties(size=lettering.size, weight=lettering.weight)
    return _paths().get_text_width_height_descent(text, font, ismath=False)[0]


@cache
def _paths() -> TextToPath:
    return TextToPath()


@contextmanager
def lettered(figure: Figure, above: Sequence[Line], below: Sequence[Line] = (), margin: float = 0) -> Iterator[Figure]:
    """The figure with lines above and below its picture; afterwards it is as it was.

    Parameters
    ----------
    figure : Figure
        It grows by what the lines and the margin take; its axes keep their size.
    above, below : sequence of Line
    margin : float
        Points around the whole.
    """
    width, height = POINTS * figure.get_size_inches()
    head, foot = (sum(line.height for line in lines) + (GAP if lines else 0) for lines in (above, below))
    wide, high = width + 2 * margin, height + head + foot + 2 * margin
    grown = Affine2D().scale(width / wide, height / high).translate(margin / wide, (margin + foot) / high)
    positions, drawn = {axes: axes.get_position() for axes in figure.axes}, []
    figure.set_size_inches(wide / POINTS, high / POINTS)
    for axes, position in positions.items():
        axes.set_position(position.transformed(grown))
    y = high - margin
    for line in above:
        y -= line.height
        drawn += _write(figure, line, margin, y)
    y = margin + foot - GAP
    for line in below:
        y -= line.height
        drawn += _write(figure, line, margin, y)
    try:
        yield figure
    finally:
        for artist in drawn:
            artist.remove()
        for axes, position in positions.items():
            axes.set_position(position)
        figure.set_size_inches(width / POINTS, height / POINTS)


def _write(figure: Figure, line: Line, left: float, bottom: float) -> list:
    """Draw a line; its artists."""
    lettering, artists = line.lettering, []
    places = Affine2D().scale(1 / POINTS) + figure.dpi_scale_trans
    baseline = bottom + 0.3 * lettering.size
    font = {
        "fontsize": lettering.size,
        "weight": lettering.weight,
        "color": lettering.colour,
        "transform": places,
        "parse_math": False,
    }
    if line.words:
        return [figure.text(left, baseline, line.words, **font)]
    for key in line.keys:
        sample = _sample(key, left, baseline + 0.35 * lettering.size, places)
        artists += [figure.add_artist(sample), figure.text(left + SWATCH, baseline, key.words, **font)]
        left += SWATCH + extent(key.words, lettering) + BETWEEN
    return artists


def _sample(key: Key, left: float, y: float, places) -> Line2D:
    """The mark of a key: a marker in the middle of its place, or a line across it."""
    start, end = left + 1, left + SWATCH - 4
    x = [start, (start + end) / 2, end] if key.line else [(start + end) / 2]
    return Line2D(
        x,
        [y] * len(x),
        linestyle=key.line or "none",
        linewidth=key.width,
        solid_capstyle="butt",
        marker=key.marker or "none",
        markevery=slice(len(x) // 2, None, 3),
        markersize=4 if key.line else 9,
        markerfacecolor=key.face or key.colour,
        markeredgewidth=1.8,
        color=key.colour,
        transform=places,
    )
