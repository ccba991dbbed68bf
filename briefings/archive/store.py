"""The output of an archive: a folder a table, a file a partition, and the manifest.

A partition is done when its readings, which are written last, are in their place. The manifest is there from the
beginning, to say whose results these are, and says at the end that they are all there.
"""

from __future__ import annotations

import fcntl
import json
import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

from briefings.archive.inputs import Inputs
from briefings.archive.partitions import Partition
from briefings.archive.schemas import TABLES
from briefings.archive.writing import UNFINISHED, part
from briefings.errors import BriefingsError, UsageError

MANIFEST = "manifest.json"


def _key(path: str) -> str | None:
    """The key of the partition whose file this is, unless it is another or an unfinished one."""
    match = re.fullmatch(r"part-([0-9a-f]+)\.parquet", posixpath.basename(path))
    return match and match[1]


def _lock(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


class Output:
    """The folder that results go to, on whatever file system.

    Parameters
    ----------
    location : str
        A path or an fsspec URL.
    inputs : Inputs
        The input; an output belongs to one.

    Raises
    ------
    UsageError
        If the folder has something else in it, or the results of another input, or is a part of the input.
    """

    def __init__(self, location: str, inputs: Inputs):
        self.location, self.source = location, inputs.location
        try:
            self.system, self.folder = url_to_fs(location)
            if self.system.isfile(self.folder):
                raise UsageError(f"{location}: is a file; name a new directory")
            known = self._read()
            if known is None and any(not path.endswith(UNFINISHED) for path in self._files(self.folder)):
                raise UsageError(f"{location}: has other files in it; name a new or an empty directory")
        except (ImportError, ValueError) as failure:
            raise UsageError(f"{location}: {failure}") from None
        except OSError as failure:
            raise BriefingsError(f"{location}: {failure.strerror or failure}") from None
        if known is not None and known.get("input") != self.source:
            raise UsageError(f"{location}: has the claims of {known.get('input')}; name another directory")
        if f"{self.system.unstrip_protocol(self.folder)}/".startswith(f"{self.source}/"):
            raise UsageError(f"{location}: is in the input; name a directory outside of it")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let no other run write here, as far as the file system can tell.

        Raises
        ------
        BriefingsError
            If another run does, or the folder cannot be made.
        """
        try:
            self.system.makedirs(self.folder, exist_ok=True)
        except OSError as failure:
            raise BriefingsError(f"{self.location}: cannot be made: {failure.strerror or failure}") from None
        if not isinstance(self.system, LocalFileSystem):
            yield
            return
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            if not _lock(handle):
                raise BriefingsError(f"{self.location}: another run is writing here; wait for it, or end it")
            yield
        finally:
            os.close(handle)

    def _read(self) -> dict[str, Any] | None:
        """The manifest, if there is one."""
        try:
            return json.loads(self.system.cat_file(f"{self.folder}/{MANIFEST}"))
        except FileNotFoundError:
            return None
        except ValueError:
            raise UsageError(f"{self.location}: its {MANIFEST} is damaged; name another directory") from None

    def done(self) -> set[str]:
        """The keys of the partitions that are finished."""
        return {key for path in self._files(f"{self.folder}/readings") if (key := _key(path))}

    def _files(self, folder: str) -> list[str]:
        try:
            return self.system.ls(folder, detail=False, refresh=True)
        except FileNotFoundError:
            return []

    def begin(self, planned: Iterable[Partition], tables: tuple[str, ...]) -> None:
        """Say that these results are being made, and take away what is none of them.

        Parameters
        ----------
        planned : iterable of Partition
            That there are to be.
        tables : tuple of str
            That there are to be besides the readings.
        """
        keys = {partition.key for partition in planned}
        self.write_manifest({"complete": False, "input": self.source})
        for table in TABLES:
            folder = f"{self.folder}/{table}"
            wanted = keys if table in tables or table == "readings" else set()
            if wanted:
                self.system.makedirs(folder, exist_ok=True)
            for path in self._files(folder):
                if _key(path) not in wanted:
                    self.system.rm_file(path)

    def write_manifest(self, manifest: dict[str, Any]) -> None:
        """Put the manifest into place, whole, unless it is there already."""
        if manifest == self._read():
            return
        path = f"{self.folder}/{MANIFEST}"
        text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
        self.system.pipe_file(path + UNFINISHED, text.encode("utf-8", "backslashreplace"))
        self.system.mv(path + UNFINISHED, path)

    def readings(self, key: str) -> str:
        """The path of a partition's readings."""
        return part(self.folder, "readings", key)
