"""The codebook describes every table and every file, so that a reader never meets a column without its meaning."""

import csv
import re
from pathlib import Path

import pytest

from briefings import tables

DATA = Path(__file__).parents[1] / "data"
CODEBOOK = (DATA / "README.md").read_text("utf-8")
FILES = sorted(path.relative_to(DATA) for path in DATA.rglob("*.csv"))
SCHEMAS = [value for value in vars(tables).values() if isinstance(value, tables.DataFrameSchema)]


def section_of(heading: str) -> str:
    """The part of the codebook under the heading that names a table or file."""
    parts = re.split(r"^#+ (.*)$", CODEBOOK, flags=re.MULTILINE)
    found = [
        body for title, body in zip(parts[1::2], parts[2::2], strict=True) if heading in re.split(r"[ ,/]+", title)
    ]
    assert found, f"no section for {heading}"
    return found[0]


@pytest.mark.parametrize("path", FILES, ids=str)
def test_every_column_of_every_file_is_described(path):
    with (DATA / path).open(encoding="utf-8", newline="") as lines:
        columns = next(csv.reader(lines))
    section = section_of(path.name)
    where = section + (section_of("claims") if "The columns are those of *claims*" in section else "")
    assert [column for column in columns if f"`{column}`" not in where] == []


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.name)
def test_every_column_of_every_table_is_described(schema):
    heading = {"documents": "catalogue.csv", "figures": "figures.csv"}.get(schema.name, schema.name)
    assert [column for column in schema.columns if f"`{column}`" not in section_of(heading)] == []


@pytest.mark.parametrize(
    "values", [tables.ROLES, tables.KINDS, tables.QUALIFIERS, tables.TIME_SOURCES, tables.BASES, tables.RELATIONS]
)
def test_every_value_of_a_closed_list_is_described(values):
    assert [value for value in values if f"`{value}`" not in CODEBOOK] == []
