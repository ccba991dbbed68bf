"""Where a build works."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import briefings


class Places(NamedTuple):
    """The folders of a build.

    Attributes
    ----------
    project : Path
        The book.
    output : Path
        The site.
    workshop : Path
        What is made on the way, beside the site; nothing of it stays.
    data : Path
        The data directory of the corpus.
    """

    project: Path
    output: Path
    workshop: Path
    data: Path

    @property
    def another_corpus(self) -> bool:
        """Whether the corpus is another than the project's own, which its prose was written about."""
        return self.data.resolve() != (self.project / "data").resolve()

    @property
    def store(self) -> Path:
        """The executed chapters that are kept."""
        return self.project / "_build" / "store"

    @property
    def logs(self) -> Path:
        """What kernels and Sphinx said in the last build."""
        return self.project / "_build" / "logs"

    @property
    def stage(self) -> Path:
        """The book with its executed chapters, to be rendered."""
        return self.workshop / "book"

    @property
    def roots(self) -> list[Path]:
        """The folders whose files matter: the book's, the corpus's, and the library's wherever that is installed."""
        return [self.project, self.data.absolute(), library()]


def library() -> Path:
    """Where this library stands."""
    return Path(briefings.__file__).parent
