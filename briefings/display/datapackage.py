"""The tables as files to save, and the data package that describes them column by column.

References
----------
Data Package standard, version 2, and its Table Schema: https://datapackage.org/standard/data-package/
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple

import pandas as pd

from briefings import tables
from briefings.display.citation import UNTITLED, licences
from briefings.display.codebook import Section, sections
from briefings.display.tabular import as_csv

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SPDX = "https://spdx.org/licenses/{}.html"
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "parquet": "application/vnd.apache.parquet"}


class Described(NamedTuple):
    """A table that is offered: the schemas whose columns it has, and its headings in the codebook."""

    title: str
    schemas: tuple
    headings: tuple[str, ...]
    formats: tuple[str, ...]
    key: str | None


TABLES = {
    "claims": Described(
        "Claims with their verdicts",
        (tables.CLAIMS, tables.VERDICTS_TABLE),
        ("claims", "verdicts"),
        ("csv", "json", "parquet"),
        "claim_id",
    ),
    "findings": Described("Checks of the claims", (tables.FINDINGS,), ("findings",), ("csv",), None),
    "alignments": Described("Claims about one thing", (tables.ALIGNMENTS,), ("alignments",), ("csv",), None),
    "figures": Described("Published figures", (tables.FIGURES,), ("reference/figures.csv",), ("csv",), "figure_id"),
    "documents": Described("Documents", (tables.DOCUMENTS,), ("documents/catalogue.csv",), ("csv",), "document_id"),
}
# Columns that refer to a row of another table.
REFERENCES = {
    "document_id": ("documents", "document_id"),
    "claim_id": ("claims", "claim_id"),
    "claim_a": ("claims", "claim_id"),
    "claim_b": ("claims", "claim_id"),
    "figure_id": ("figures", "figure_id"),
}


class File(NamedTuple):
    """A table to save: the names of the table and of its file, the format, how many rows it has, and its bytes."""

    table: str
    name: str
    format: str
    rows: int
    content: bytes


def files(**frames: pd.DataFrame) -> list[File]:
    """Each table in each of its formats.

    Parameters
    ----------
    **frames : DataFrame
        By the names of :data:`TABLES`, each with the columns of its schemas.

    Returns
    -------
    list of File
        The same bytes for the same tables.
    """
    written = []
    for name, frame in frames.items():
        offered = frame[list(_columns(TABLES[name]))]
        for kind in TABLES[name].formats:
            written.append(File(name, f"{name}.{kind}", kind, len(frame), _WRITERS[kind](offered)))
    return written


def data_package(files: list[File], codebook: str, citation: Mapping | None) -> dict:
    """The description of the files: title, version, and of each file its columns with type, limits and meaning.

    Parameters
    ----------
    files : list of File
        Of :func:`files`.
    codebook : str
        Of :func:`briefings.display.codebook.read_codebook`; what it does not describe has no description.
    citation : mapping or None
        Of :func:`briefings.display.citation.report`; what it does not say is not in the description.

    Returns
    -------
    dict
        The content of ``datapackage.json``, to stand in the folder of the files.
    """
    described = sections(codebook)
    citation = citation or {}
    package = {
        "$schema": PROFILE,
        "name": "briefings",
        "title": citation.get("title", UNTITLED),
        "description": citation.get("abstract"),
        "version": citation.get("version"),
        "licenses": [{"name": name, "path": SPDX.format(name)} for name in licences(citation)],
        "contributors": [{"title": author["name"], "roles": ["author"]} for author in citation.get("authors", [])],
        "keywords": citation.get("keywords"),
        "resources": [_resource(file, described) for file in files],
    }
    return {name: value for name, value in package.items() if value}


def _resource(file: File, codebook: Mapping[str, Section]) -> dict:
    described = TABLES[file.table]
    found = [codebook.get(heading, Section("", {})) for heading in described.headings]
    resource = {
        "name": file.table if file.format == "csv" else f"{file.table}-{file.format}",
        "title": described.title,
        "description": " ".join(section.about for section in found).strip(),
        "path": file.name,
        "format": file.format,
        "mediatype": MEDIA_TYPES[file.format],
        "encoding": "utf-8",
        "hash": f"sha256:{sha256(file.content).hexdigest()}",
        "schema": _table_schema(described, found),
    }
    return {name: value for name, value in resource.items() if value}


def _table_schema(described: Described, found: list[Section]) -> dict:
    meanings = {name: meaning for section in reversed(found) for name, meaning in section.columns.items()}
    columns = _columns(described)
    schema = {"fields": [_field(name, column, meanings.get(name)) for name, column in columns.items()]}
    if described.key:
        schema["primaryKey"] = [described.key]
    schema["foreignKeys"] = [
        {"fields": [name], "reference": {"resource": REFERENCES[name][0], "fields": [REFERENCES[name][1]]}}
        for name in columns
        if name in REFERENCES and name != described.key
    ]
    return {name: value for name, value in schema.items() if value}


def _columns(described: Described) -> dict:
    """The columns of all schemas of a table, each once."""
    return {name: column for schema in described.schemas for name, column in schema.columns.items()}


def _field(name: str, column, meaning: str | None) -> dict:
    kind = str(column.dtype).lower()
    form = "number" if kind.startswith("float") else "integer" if kind.startswith("int") else "string"
    field = {"name": name, "type": form, "description": meaning, "constraints": _constraints(column)}
    return {key: value for key, value in field.items() if value}


def _constraints(column) -> dict:
    """What the schema demands of a column, in the words of Table Schema."""
    demanded = {"required": not column.nullable, "unique": column.unique}
    for check in column.checks:
        demanded |= {_LIMITS[limit]: value for limit, value in check.statistics.items()}
    return {name: list(value) if name == "enum" else value for name, value in demanded.items() if value is not False}


_LIMITS = {"allowed_values": "enum", "pattern": "pattern", "min_value": "minimum"}


def _csv(frame: pd.DataFrame) -> bytes:
    return as_csv(frame).encode("utf-8")


def as_json(value) -> bytes:
    """A value as the bytes of a JSON file that people can read too."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _rows_as_json(frame: pd.DataFrame) -> bytes:
    return as_json(json.loads(frame.to_json(orient="records", double_precision=15)))


def _parquet(frame: pd.DataFrame) -> bytes:
    stream = io.BytesIO()
    frame.to_parquet(stream, index=False)
    return stream.getvalue()


_WRITERS = {"csv": _csv, "json": _rows_as_json, "parquet": _parquet}
