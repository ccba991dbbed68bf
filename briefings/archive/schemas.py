"""The tables of an output with Arrow's types, from where they are declared."""

from __future__ import annotations

import pyarrow as pa
from pandas.api.types import is_float_dtype, is_integer_dtype

from briefings.tables import CLAIMS, READINGS, SENTENCES, TURNS, DataFrameSchema

_DECLARED = {schema.name: schema for schema in (CLAIMS, TURNS, SENTENCES, READINGS)}
TABLES = tuple(_DECLARED)


def schemas(tables: tuple[str, ...], columns: pa.Schema) -> dict[str, pa.Schema]:
    """The columns of each table.

    Parameters
    ----------
    tables : tuple of str
        Those that are written besides the readings.
    columns : pyarrow.Schema
        The input's own: they stand behind those of the readings, as ``input_NAME`` where the name is taken.

    Returns
    -------
    dict of str to pyarrow.Schema
        The readings last.
    """
    found = {table: arrow_schema(_DECLARED[table]) for table in (*tables, "readings")}
    own = found["readings"]
    for column in columns:
        own = own.append(column.with_name(f"input_{column.name}") if column.name in own.names else column)
    return found | {"readings": own}


def arrow_schema(schema: DataFrameSchema) -> pa.Schema:
    """The columns of a declared table with Arrow's types for them."""
    return pa.schema([pa.field(name, _arrow_type(column.dtype.type)) for name, column in schema.columns.items()])


def _arrow_type(dtype) -> pa.DataType:
    """Arrow's type for one of pandas."""
    if is_integer_dtype(dtype):
        return pa.int64()
    return pa.float64() if is_float_dtype(dtype) else pa.string()
