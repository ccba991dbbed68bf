"""What all partitions of a run have in common, and the version of the rules that the results come from."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
from fsspec.spec import AbstractFileSystem
from pandas.api.types import is_float_dtype, is_integer_dtype

import briefings
from briefings.tables import CLAIMS, READINGS, SENTENCES, TURNS, DataFrameSchema

SCHEMAS = {schema.name: schema for schema in (READINGS, CLAIMS, TURNS, SENTENCES)}
_SOURCES = ("corpus", "claims", "archive", "records.py", "tables.py")


class Job(NamedTuple):
    """Where documents come from and results go to, and what is to be done with them.

    ``tables`` are written besides the readings; ``columns`` are those that the input has of its own; ``rules`` is the
    version that every worker must have.
    """

    source: AbstractFileSystem
    target: AbstractFileSystem
    folder: str
    kind: str
    tables: tuple[str, ...]
    most: int
    columns: pa.Schema
    rules: str

    def depends_on(self) -> str:
        """What the results of a partition depend on besides its documents."""
        return repr((self.kind, self.tables, self.most, self.columns.to_string(), self.rules))

    def schema(self, table: str) -> pa.Schema:
        """The columns of a table as they are written: readings have those of the input behind their own,
        as ``input_NAME`` where the name is taken."""
        own = arrow_schema(SCHEMAS[table])
        if table != "readings":
            return own
        named = [field.with_name(f"input_{field.name}") if field.name in own.names else field for field in self.columns]
        return pa.schema([*own, *named])


def arrow_schema(schema: DataFrameSchema) -> pa.Schema:
    """The columns of a declared table with Arrow's types for them."""
    return pa.schema([pa.field(name, _arrow_type(column.dtype.type)) for name, column in schema.columns.items()])


def _arrow_type(dtype) -> pa.DataType:
    """Arrow's type for one of pandas."""
    if is_integer_dtype(dtype):
        return pa.int64()
    return pa.float64() if is_float_dtype(dtype) else pa.string()


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
