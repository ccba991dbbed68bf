"""Documents in a process of their own, which one of them may end without harm to the others."""

from __future__ import annotations

import os
import pickle
import resource
import signal
import subprocess
import sys

from briefings.archive.deadline import ENDED
from briefings.archive.documents import Document
from briefings.archive.extract import Extract, extract_in_time, failed

_SERVE = "from briefings.archive.alone import serve; serve()"


class Alone:
    """Does as :func:`extract_in_time` does, in another process; a new one is started when a document has ended it.

    Use it as a context manager, and call it with a document.

    Parameters
    ----------
    time_limit : int
        Seconds of a processor that a document may take.
    """

    def __init__(self, time_limit: int):
        self.time_limit = time_limit

    def __enter__(self) -> Alone:
        self.process: subprocess.Popen | None = None
        return self

    def __exit__(self, *_) -> None:
        self._end()

    def __call__(self, document: Document) -> Extract:
        if self.process is None:
            self.process = self._start()
        try:
            pickle.dump(document, self.process.stdin)
            self.process.stdin.flush()
            return pickle.load(self.process.stdout)
        except (EOFError, OSError, pickle.UnpicklingError):
            end = self._end()
            if end == ENDED.name:
                return failed(f"takes more than {self.time_limit} s of a processor; allow more with --time-limit")
            return failed(f"ends the process that reads it ({end})")

    def _start(self) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(self.time_limit), str(_memory_limit() or 0)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

    def _end(self) -> str:
        """End the process, if it has not ended by itself, and say how it did."""
        if self.process is None:
            return ""
        with self.process as process:
            self.process = None
            try:
                process.stdin.close()
                status = process.wait(timeout=10)
            except (OSError, subprocess.TimeoutExpired):
                process.kill()
                status = process.wait()
        return signal.Signals(-status).name if status < 0 else f"exit status {status}"


def _memory_limit() -> int | None:
    """The bytes that Dask allows a worker, if this is one and has a limit."""
    from distributed import get_worker

    try:
        return get_worker().memory_manager.memory_limit
    except ValueError:
        return None


def serve() -> None:
    """Answer each document on standard input with its extract on standard output, within limits of time and memory."""
    time_limit, memory_limit = map(int, sys.argv[1:])
    if memory_limit:
        resource.setrlimit(resource.RLIMIT_AS, (memory_limit, memory_limit))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts means the run, which will close our input
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # nothing else is to get among the answers
    while True:
        try:
            document = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(extract_in_time(document, time_limit), answers)
        answers.flush()
