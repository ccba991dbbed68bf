"""What a build says while it works: one line that is rewritten on a terminal, plain lines elsewhere."""

from __future__ import annotations

import shutil
import sys
import threading

from briefings.building.chapters import Chapter


def tell(message: str) -> None:
    """One line on standard error."""
    print(message, file=sys.stderr, flush=True)


class Progress:
    """The chapters that are being executed, and the cell that each has come to.

    Parameters
    ----------
    total : int
        How many chapters are to be executed.
    """

    def __init__(self, total: int) -> None:
        self.total, self.done = total, 0
        self.at: dict[str, str] = {}
        self.lock = threading.Lock()
        self.rewrites = sys.stderr.isatty()

    def at_cell(self, chapter: Chapter, cell: int) -> None:
        """A chapter has come to a cell."""
        with self.lock:
            self.at[chapter.name] = f"{chapter.name}: cell {cell} of {len(chapter.notebook['cells']) - 1}"
            self.rewrite()

    def finished(self, chapter: Chapter, result: str) -> None:
        """A chapter has ended; the result is said in words."""
        with self.lock:
            self.at.pop(chapter.name, None)
            self.done += 1
            tell(f"{self.erase()}[{self.done}/{self.total}] {chapter.name}: {result}")
            self.rewrite()

    def rewrite(self) -> None:
        if self.rewrites:
            line = " · ".join(self.at.values())[: shutil.get_terminal_size().columns - 1]
            print(self.erase() + line, end="", file=sys.stderr, flush=True)

    def erase(self) -> str:
        """What takes the rewritten line off the terminal."""
        return "\r\x1b[K" if self.rewrites else ""
