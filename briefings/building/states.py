"""What a file or a folder is at this moment, as a short text to compare it with later."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

ABSENT = "absent"
BUILT = {"_build", "__pycache__"}  # what building itself leaves in a folder


def state(path: Path) -> str:
    """What stands at a path: the digest of a file's bytes or of a folder's visible names, or that nothing does."""
    try:
        if path.is_dir():
            return f"folder {digest(sorted(entry.name for entry in path.iterdir() if is_visible(entry.name)))}"
        with path.open("rb") as file:
            return f"file {hashlib.file_digest(file, 'sha256').hexdigest()}"
    except OSError:
        return ABSENT


def is_visible(name: str) -> bool:
    """Whether a name can matter to a chapter: it is not hidden, and not what building leaves behind."""
    return not name.startswith(".") and name not in BUILT


def states(path: Path) -> dict[str, str]:
    """The state of a path and, if it is a folder, of everything visible below it."""
    below = sorted(entry for entry in path.iterdir() if is_visible(entry.name)) if path.is_dir() else []
    return {str(path): state(path)} | {name: found for entry in below for name, found in states(entry).items()}


def changes(inputs: Mapping[str, str]) -> list[str]:
    """The paths that are no longer in the state in which they were read."""
    return [path for path, before in inputs.items() if state(Path(path)) != before]


def digest(value: object) -> str:
    """A digest of anything that JSON can hold."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode("utf-8")).hexdigest()


def united(inputs: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """All inputs; one that was read in two states is in neither, since it changed in between."""
    union: dict[str, str] = {}
    for path, found in chain.from_iterable(each.items() for each in inputs):
        if union.setdefault(path, found) != found:
            union[path] = "changed while it was read"
    return union
