"""A bound on the work that a document may take, which holds whatever its reading does."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

ENDED = signal.SIGPROF  # what a process that took longer is ended by
_deadlines: dict[int, float] = {}  # by thread, in processor time of this process
_changing = threading.Lock()


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """End this process if the block takes longer.

    The alarm is the system's, and nobody answers it: it also ends a search that lets no other thread of Python run.
    A process has one only, so it is set to the first of the deadlines of all threads.

    Parameters
    ----------
    seconds : float
        Of this process's processor time, so that a busy machine is no reason.
    """
    thread = threading.get_ident()
    _change(thread, time.process_time() + seconds)
    try:
        yield
    finally:
        _change(thread, None)


def _change(thread: int, deadline: float | None) -> None:
    with _changing:
        _deadlines.pop(thread, None)
        if deadline is not None:
            _deadlines[thread] = deadline
        left = min(_deadlines.values()) - time.process_time() if _deadlines else 0.0
        signal.setitimer(signal.ITIMER_PROF, max(left, 0.001) if _deadlines else 0.0)
