"""Writing several files as one: all or none, one writer at a time, whatever interrupts."""

from __future__ import annotations

import fcntl
import os
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

UNFINISHED = ".new"  # ends the name of a file that is not yet in its place
_INTERRUPTIONS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def alone(folder: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold a folder: who else would hold it waits until the block is done. The hold ends with its process.

    Parameters
    ----------
    folder : Path
    waiting : callable
        Called once if another process holds the folder.

    Raises
    ------
    OSError
        If the folder cannot be opened or locked.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write all files or none: each whole beside its place first, then all renamed, in the order of the mapping.

    Interruptions wait until this is done. Only a process that is killed outright, or a power cut, can leave the first
    files in place without the last.

    Parameters
    ----------
    files : mapping of Path to bytes
        Only the last of them may replace a file of other content.

    Raises
    ------
    OSError
        If a file cannot be written; none then is.
    """
    with _uninterrupted():
        in_place: list[Path] = []
        try:
            for path, content in files.items():
                _write_through(beside(path), content)
            for path in files:
                is_new = not path.exists()
                beside(path).replace(path)
                in_place += [path] if is_new else []
        except OSError:
            for path in [*map(beside, files), *in_place]:
                with suppress(OSError):  # what cannot be removed either is for `briefings check` to name
                    path.unlink()
            raise


def beside(path: Path) -> Path:
    """Where a file is written before it is renamed into its place."""
    return path.with_name(f".{path.name}{UNFINISHED}")


def _write_through(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let interruptions wait for the end of the block.

    They are kept by handlers, since a signal mask would leave them to the threads of numerical libraries.
    """
    came: list[int] = []
    handlers = {number: signal.signal(number, lambda number, _: came.append(number)) for number in _INTERRUPTIONS}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        for number in came:
            signal.raise_signal(number)
