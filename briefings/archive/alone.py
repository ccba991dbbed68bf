"""Documents in a process of their own, which one of them may end without harm to the others."""

from __future__ import annotations

import os
import pickle
import resource
import signal
import subprocess
import sys

from briefings.archive.documents import Document
from briefings.archive.extract import Extract, extract, failed

_SERVE = "from briefings.archive.alone import serve; serve()"


class Alone:
    """Extracts as :func:`extract` does, but in another process; a new one is started when a document has ended it.

    Use it as a context manager, and call it with a document.
    """

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
            return failed(f"ends the process that reads it ({self._end()})")

    def _start(self) -> subprocess.Popen:
        limit = _memory_limit()
        return subprocess.Popen(
            [sys.executable, "-c", _SERVE, *([str(limit)] if limit else [])],
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
    """Answer each document on standard input with its extract on standard output, within a limit of memory if given."""
    if len(sys.argv) > 1:
        resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts means the run, which will close our input
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # nothing else is to get among the answers
    while True:
        try:
            document = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(extract(document), answers)
        answers.flush()
