"""A text cut into segments: which turn each belongs to, and which claims cover it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Segment(NamedTuple):
    """A stretch of text that lies wholly within or without each turn and claim.

    ``turn`` is the row of the turn or None, ``claims`` the rows of the claims that cover the segment; ``opens`` and
    ``closes`` are those of them that begin and end with it; ``sentence`` is the row of a sentence that begins with it.
    """

    text: str
    turn: object | None
    claims: tuple
    opens: tuple
    closes: tuple
    sentence: object | None


def marked_segments(text: str, turns: Sequence, sentences: Sequence, claims: Sequence) -> list[Segment]:
    """Cut a text at every start of a sentence, and every start and end of a turn or claim.

    Parameters
    ----------
    text : str
        The document.
    turns, sentences, claims : sequence of rows
        Each with ``start`` and ``end``; turns do not overlap, claims may.

    Returns
    -------
    list of Segment
        In the order of the text; joined they are the text.
    """
    begins = {sentence.start: sentence for sentence in sentences}
    edges = {edge for row in (*turns, *claims) for edge in (row.start, row.end)}
    cuts = sorted({0, len(text)} | edges | begins.keys())
    segments = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        turn = next((turn for turn in turns if turn.start <= start < turn.end), None)
        covering = tuple(claim for claim in claims if claim.start <= start < claim.end)
        opens = tuple(claim for claim in covering if claim.start == start)
        closes = tuple(claim for claim in covering if claim.end == end)
        segments.append(Segment(text[start:end], turn, covering, opens, closes, begins.get(start)))
    return segments
