"""How to build, as an author wishes it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Options(NamedTuple):
    """How to build.

    Attributes
    ----------
    output : Path, optional
        Where the site goes; ``_build/html`` in the project by default.
    jobs : int
        How many chapters run at once.
    force : bool
        Whether every chapter is executed.
    draft : bool
        Whether a page that says what the data do not bear out is built all the same, and marked.
    explain : bool
        Whether to say of each chapter why it was executed, or that it was not.
    data : Path, optional
        The data directory of the corpus; the project's by default.
    parameters : mapping of str to object
        What is given for parameters of the chapters.
    """

    output: Path | None = None
    jobs: int = 1
    force: bool = False
    draft: bool = False
    explain: bool = False
    data: Path | None = None
    parameters: Mapping[str, object] = {}
