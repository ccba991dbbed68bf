"""Which corpus a chapter reads: the one that its prose was written about, or another."""

from __future__ import annotations

import os

ANOTHER_CORPUS = "BRIEFINGS_ANOTHER_CORPUS"  # in the environment of a kernel: the data directory of another corpus


def another_corpus() -> str | None:
    """The data directory, if it is not that of the corpus which the chapter's prose was written about."""
    return os.environ.get(ANOTHER_CORPUS)


def own_corpus() -> bool:
    """Whether the chapter reads the corpus that its prose was written about."""
    return another_corpus() is None
