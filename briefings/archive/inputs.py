"""What an archive is made of: its files, of one kind, each with what changes when the file does."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from pathlib import PurePosixPath
from typing import NamedTuple

from fsspec.core import url_to_fs
from fsspec.spec import AbstractFileSystem

from briefings.errors import BriefingsError, UsageError

TEXTS, LINES, PARQUET = "texts", "lines", "parquet"
_SUFFIXES = {
    TEXTS: (".txt", ".md", ".html", ".htm"),
    LINES: (".jsonl", ".jsonl.gz"),
    PARQUET: (".parquet",),
}
_VERSIONS = ("ETag", "etag", "md5", "mtime", "LastModified", "last_modified", "modified", "updated", "created")


class InputFile(NamedTuple):
    """A file: its path in its file system, its name below the input, bytes, and a mark of its present content."""

    path: str
    name: str
    size: int
    version: str


class Inputs(NamedTuple):
    """The files of an archive, in the order of their names, and where they are; the location is a URL."""

    location: str
    files: list[InputFile]
    kind: str
    system: AbstractFileSystem


def find_inputs(location: str) -> Inputs:
    """The files that an input names.

    Parameters
    ----------
    location : str
        A directory, which is searched with its sub-directories, a file, or a glob; a path or an fsspec URL.

    Returns
    -------
    Inputs

    Raises
    ------
    UsageError
        If there is no such place, or its files are of several kinds.
    BriefingsError
        If there is no file to read in it, or it cannot be listed.
    """
    try:
        system, root = url_to_fs(location)
        url = system.unstrip_protocol(root).rstrip("/")
        found, root = _found(system, root)
    except (ImportError, ValueError) as failure:
        raise UsageError(f"{location}: {failure}") from None
    except OSError as failure:
        raise BriefingsError(f"{location}: cannot be listed: {failure.strerror or failure}") from None
    if not found:
        raise BriefingsError(f"{location}: no file ending in {', '.join(sum(_SUFFIXES.values(), ()))} in it")
    kinds = Counter(map(kind_of, found))
    if len(kinds) > 1:
        counted = ", ".join(f"{number} of {kind}" for kind, number in kinds.items())
        raise UsageError(f"{location}: has files of several kinds, {counted}; name those of one kind by a pattern")
    files = [_file(path, info, root) for path, info in sorted(found.items())]
    return Inputs(url, files, next(iter(kinds)), system)


def _found(system: AbstractFileSystem, root: str) -> tuple[dict[str, dict], str]:
    """The files by their paths, with what the file system says of each, and what their names are counted from."""
    if system.isdir(root):
        files = system.find(root, detail=True)
        return {path: info for path, info in files.items() if _is_input(path.removeprefix(root))}, root
    if system.isfile(root):
        return {root: system.info(root)}, _common_folder([root])
    found = {path: info for path, info in system.glob(root, detail=True).items() if info["type"] == "file"}
    if not found:
        raise UsageError(f"{root}: no such file or directory")
    return found, _common_folder(found)


def _common_folder(paths) -> str:
    """The deepest folder that all files are in."""
    folders = [str(PurePosixPath(path).parent) for path in paths]
    parts = zip(min(folders).split("/"), max(folders).split("/"), strict=False)
    return "/".join(first for first, last in takewhile(lambda pair: pair[0] == pair[1], parts))


def _is_input(name: str) -> bool:
    hidden = any(part.startswith((".", "_")) for part in name.split("/"))
    return not hidden and name.lower().endswith(sum(_SUFFIXES.values(), ()))


def kind_of(path: str) -> str:
    """What a file is by its name; what is neither JSON lines nor Parquet is a text."""
    return next((kind for kind in (LINES, PARQUET) if path.lower().endswith(_SUFFIXES[kind])), TEXTS)


def _file(path: str, info: dict, root: str) -> InputFile:
    version = next((f"{key} {info[key]}" for key in _VERSIONS if info.get(key)), "")
    name = path.removeprefix(root).lstrip("/").encode("utf-8", "backslashreplace").decode()  # a name may be any bytes
    return InputFile(path, name, info["size"] or 0, version)
