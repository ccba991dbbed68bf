"""What all partitions of a run have in common, and the version of the rules that the results come from."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
from fsspec.spec import AbstractFileSystem

import briefings

_SOURCES = ("corpus", "claims", "archive", "records.py", "tables.py")


class Job(NamedTuple):
    """Where documents come from and results go to, and what is to be done with them.

    ``most`` is the bytes of the largest document that is read, ``time_limit`` the seconds of a processor that one may
    take. ``schemas`` are of the tables to write, the readings last. ``columns`` are those that the input has of its
    own. ``rules`` is the version that a worker must have.
    """

    source: AbstractFileSystem
    target: AbstractFileSystem
    folder: str
    kind: str
    most: int
    time_limit: int
    schemas: dict[str, pa.Schema]
    columns: tuple[str, ...]
    rules: str

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables besides the readings."""
        return tuple(table for table in self.schemas if table != "readings")

    def depends_on(self) -> str:
        """What the results of a partition depend on besides its documents."""
        schemas = {table: schema.to_string() for table, schema in self.schemas.items()}
        return repr((self.kind, self.most, self.time_limit, schemas, self.columns, self.rules))


@cache
def rules_version() -> str:
    """A digest of the code that reads and extracts, and of the libraries it rests on: never forgotten, unlike a number.

    Returns
    -------
    str
        The version of the package and 12 digits.
    """
    home = Path(briefings.__file__).parent
    digest = blake2b(version("nltk").encode(), digest_size=6)
    for path in sorted(path for name in _SOURCES for path in [home / name, *(home / name).rglob("*.py")]):
        if path.is_dir():
            continue
        digest.update(f"{path.relative_to(home).as_posix()}\n".encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return f"{briefings.__version__}+{digest.hexdigest()}"
