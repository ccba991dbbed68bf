"""The output of an archive: a folder a table, a file a partition, and the manifest.

A partition is done when its readings, which are written last, are in their place. The manifest is there from the
beginning, to say whose results these are, and says at the end that they are all there.
"""

from __future__ import annotations

import json
import posixpath
from typing import Any

from fsspec.core import url_to_fs

from briefings.archive.job import SCHEMAS
from briefings.errors import BriefingsError, UsageError

MANIFEST = "manifest.json"
UNFINISHED = ".new"  # ends the name of a file that is not yet in its place


def part(folder: str, table: str, key: str) -> str:
    """The path of a partition's file of one table."""
    return f"{folder}/{table}/part-{key}.parquet"


class Output:
    """The folder that results go to, on whatever file system.

    Parameters
    ----------
    location : str
        A path or an fsspec URL.
    source : str
        The input; an output belongs to one.

    Raises
    ------
    UsageError
        If the folder has something else in it, or the results of another input.
    """

    def __init__(self, location: str, source: str):
        try:
            self.system, self.folder = url_to_fs(location)
            self.location, self.source = location, source
            known = self._read()
            if known is None and self.system.exists(self.folder):
                if not self.system.isdir(self.folder):
                    raise UsageError(f"{location}: is a file; name a new directory")
                if self.system.ls(self.folder, detail=False):
                    raise UsageError(f"{location}: has other files in it; name a new or an empty directory")
        except (ImportError, ValueError) as failure:
            raise UsageError(f"{location}: {failure}") from None
        except OSError as failure:
            raise BriefingsError(f"{location}: {failure.strerror or failure}") from None
        if known is not None and known.get("input") != source:
            raise UsageError(f"{location}: has the claims of {known.get('input')}; name another directory")

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
        return set(self._parts("readings"))

    def _parts(self, table: str) -> dict[str, str]:
        """The files of a table by their keys."""
        try:
            paths = self.system.ls(f"{self.folder}/{table}", detail=False, refresh=True)
        except FileNotFoundError:
            return {}
        names = {posixpath.basename(path): path for path in paths}
        return {
            name.removeprefix("part-").removesuffix(".parquet"): path
            for name, path in names.items()
            if name.startswith("part-") and name.endswith(".parquet")
        }

    def begin(self, keys: set[str], tables: tuple[str, ...]) -> None:
        """Say that these results are being made, and take away what is none of them.

        Parameters
        ----------
        keys : set of str
            Of the partitions that there are to be.
        tables : tuple of str
            That there are to be.
        """
        self.system.makedirs(self.folder, exist_ok=True)
        self.write_manifest({"complete": False, "input": self.source})
        for table in SCHEMAS:
            for key, path in self._parts(table).items():
                if key not in keys or table not in tables:
                    self.system.rm_file(path)
            folder = f"{self.folder}/{table}"
            if table in tables:
                self.system.makedirs(folder, exist_ok=True)
            if self.system.exists(folder):
                for path in self.system.ls(folder, detail=False, refresh=True):
                    if path.endswith(UNFINISHED):
                        self.system.rm_file(path)

    def write_manifest(self, manifest: dict[str, Any]) -> None:
        """Put the manifest into place, whole, unless it is there already."""
        if manifest == self._read():
            return
        path = f"{self.folder}/{MANIFEST}"
        text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
        self.system.pipe_file(path + UNFINISHED, text.encode())
        self.system.mv(path + UNFINISHED, path)

    def readings(self, key: str) -> str:
        """The path of a partition's readings."""
        return part(self.folder, "readings", key)
