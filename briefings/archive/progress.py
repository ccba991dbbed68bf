"""How far a run is, on standard error: what is done, how fast, and how long the rest takes."""

from __future__ import annotations

import sys
import time

from briefings.archive.partitions import Partition
from briefings.archive.process import Summary

_EVERY = 10.0  # seconds between lines where nobody watches a terminal


class Progress:
    """Counts what is done of the partitions that were waiting, and tells it.

    Parameters
    ----------
    waiting : list of Partition
    planned : int
        How many there are with those that are done already.
    dashboard : str or None
        The address of Dask's, if there is one.
    """

    def __init__(self, waiting: list[Partition], planned: int, dashboard: str | None):
        self.partitions = len(waiting)
        self.weight = sum(partition.weight for partition in waiting)
        self.done = 0
        self.total = Summary()
        self.on_terminal = sys.stderr.isatty()
        if kept := planned - self.partitions:
            print(f"briefings archive: {kept:,} of {planned:,} partitions are done already", file=sys.stderr)
        if dashboard:
            print(f"briefings archive: Dask's dashboard is at {dashboard}", file=sys.stderr)
        self.begun = self.told = time.monotonic()

    def add(self, partition: Partition, summary: Summary) -> None:
        """Count one more partition."""
        self.done += partition.weight
        self.partitions -= 1
        self.total = Summary(*map(sum, zip(self.total, summary, strict=True)))

    def tell(self, workers: int) -> None:
        """Say how far it is, if it is time to."""
        now = time.monotonic()
        if not self.on_terminal and self.partitions and now - self.told < _EVERY:
            return
        self.told = now
        seconds = max(now - self.begun, 1e-9)
        share = self.done / self.weight if self.weight else 1.0
        left = f"{_duration(seconds / share - seconds)} left" if share else "the first partitions are being read"
        line = (
            f"{share:4.0%}  {self.total.documents:,} documents, {self.total.claims:,} claims, "
            f"{self.total.errors:,} not read; {self.total.documents / seconds:,.0f} documents/s, "
            f"{self.done / seconds / 1e6:.2f} MB/s; {left if workers else 'waiting for workers'}"
        )
        end = "\r" if self.on_terminal and self.partitions else "\n"
        print(f"\x1b[K{line}" if self.on_terminal else line, end=end, file=sys.stderr, flush=True)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
