"""Writes down what a process reads of the project, while it reads it, so that no dependency can be forgotten.

Loaded into each kernel as an IPython extension, and into the renderer; a chapter neither declares nor sees it. What
compiled libraries open by themselves, other programs read, or the environment and the clock tell, is not seen.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from importlib.util import source_from_cache
from pathlib import Path

from briefings.building.states import is_visible, state

RECORD = "BRIEFINGS_RECORD"  # the file to write to
ROOTS = "BRIEFINGS_ROOTS"  # the folders whose content matters
IMPORTERS = ("importlib", "_frozen_importlib", "pkgutil")


def load_ipython_extension(_) -> None:
    """Called by IPython when a kernel starts."""
    observe()


def observe() -> None:
    """Write down, from now on, each file and folder below the roots that this process reads, once, as it is then."""
    roots = [Path(root) for root in os.environ[ROOTS].split(os.pathsep)]
    record = os.open(os.environ[RECORD], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    seen: set[Path] = set()
    writing = threading.local()

    def write_down(path: Path) -> None:
        if path not in seen:
            seen.add(path)
            os.write(record, (json.dumps([str(path), state(path)]) + "\n").encode())

    def hook(event: str, arguments: tuple) -> None:
        if event not in READINGS or getattr(writing, "now", False):
            return
        writing.now = True
        try:
            importing = sys._getframe(1).f_globals.get("__name__", "").startswith(IMPORTERS)
            for path in READINGS[event](arguments, importing, roots):
                write_down(path)
        finally:
            writing.now = False

    for module in list(sys.modules.values()):
        if (file := getattr(module, "__file__", None)) and root_of(Path(file), roots):
            write_down(Path(file))
    sys.addaudithook(hook)


def opened(arguments: tuple, importing: bool, roots: list[Path]) -> list[Path]:
    """The file that is opened to be read, and the folders that it stands in.

    Whether a neighbour is there can be asked without a trace, so that a new one may matter. Modules are the exception.
    """
    path, mode, flags = arguments
    if flags & (os.O_WRONLY | os.O_RDWR) or not (path := located(path)) or not (root := root_of(path, roots)):
        return []
    if importing:
        return [Path(source_from_cache(path)) if path.suffix == ".pyc" else path]
    above = path.relative_to(root).parts[:-1]
    return [path, path.parent, *(root.joinpath(*above[:depth]) for depth in range(1, len(above)))]


def listed(arguments: tuple, importing: bool, roots: list[Path]) -> list[Path]:
    """The folder that is listed."""
    path = located(arguments[0] if arguments[0] is not None else ".")
    return [path] if path and not importing and root_of(path, roots) else []


READINGS = {"open": opened, "os.listdir": listed, "os.scandir": listed}


def located(path: object) -> Path | None:
    """The absolute path, if this is one and not the number of an open file."""
    if not isinstance(path, str | bytes | os.PathLike):
        return None
    return Path(os.path.normpath(Path.cwd() / os.fsdecode(path)))


def root_of(path: Path, roots: list[Path]) -> Path | None:
    """The root that a path is below, if its way there is visible: what is hidden or installed is no input."""
    root = next(filter(path.is_relative_to, roots), None)
    if root is None or path.is_relative_to(sys.prefix):
        return None
    return root if all(name == "__pycache__" or is_visible(name) for name in path.relative_to(root).parts) else None


def read_record(record: Path) -> dict[str, str]:
    """What a process read, path by path, in the state that it first had; nothing if the record is not whole."""
    inputs: dict[str, str] = {}
    try:
        for path, before in map(json.loads, record.read_text("utf-8").splitlines()):
            inputs.setdefault(path, before)
    except (OSError, ValueError):
        return {}
    return inputs
