"""Letters that the font of the drawings lacks: on a page the reader's own fonts draw them, a PNG would show boxes."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from matplotlib.figure import Figure

LACKING = r"Glyph \d+ .*missing from font"  # how matplotlib's warning begins


@contextmanager
def left_to_the_page() -> Iterator[None]:
    """Draw or measure without a word about such letters."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", LACKING)
        yield


def png(figure: Figure, **settings) -> bytes | None:
    """The figure as the bytes of a PNG file, the same each time; nothing if the font lacks a letter of it.

    Parameters
    ----------
    figure : Figure
    **settings
        See :meth:`matplotlib.figure.Figure.savefig`.
    """
    stream = io.BytesIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("error", LACKING)
        try:
            figure.savefig(stream, format="png", metadata={"Software": None}, **settings)
        except UserWarning:
            return None
    return stream.getvalue()
