"""Documents in Parquet: row by row, with the other columns carried along as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq
from fsspec.spec import AbstractFileSystem

from briefings.archive.documents import ID_COLUMNS, Document, document_of, too_large
from briefings.archive.inputs import InputFile, Inputs
from briefings.archive.partitions import Piece
from briefings.errors import BriefingsError

_BATCH = 8_000_000  # bytes of rows that are held at once, about
_DAMAGED = (OSError, ValueError, pa.ArrowException)


def survey(inputs: Inputs) -> tuple[list[Piece], pa.Schema]:
    """The row groups of all files, and the columns of all together.

    Parameters
    ----------
    inputs : Inputs

    Returns
    -------
    pieces : list of Piece
        A file that cannot be read is one piece, so that it is named among the documents that were not.
    columns : pyarrow.Schema
        Those without the id, the text and the day of the event.

    Raises
    ------
    BriefingsError
        If a file has no id or no text, or two have columns that do not go together.
    """
    pieces, columns = [], pa.schema([])
    for file in inputs.files:
        try:
            with inputs.system.open(file.path, "rb") as stream:
                opened = pq.ParquetFile(stream)
                weights = [opened.metadata.row_group(at).total_byte_size for at in range(opened.num_row_groups)]
                schema = opened.schema_arrow.remove_metadata()
        except _DAMAGED:
            pieces.append(Piece(file, file.size))
            continue
        columns = _together(file, columns, schema)
        total = sum(weights) or 1
        pieces += [Piece(file, file.size * weight // total, at, at + 1) for at, weight in enumerate(weights)]
    return pieces, columns


def _together(file: InputFile, columns: pa.Schema, schema: pa.Schema) -> pa.Schema:
    """The columns so far with those of one more file."""
    if "text" not in schema.names or not set(ID_COLUMNS) & set(schema.names):
        raise BriefingsError(
            f"{file.name}: has the columns {', '.join(schema.names)}; 'document_id' (or 'id') and 'text' are needed"
        )
    others = pa.schema([field for field in schema if field.name not in (_id_column(schema), "text", "event_date")])
    try:
        return pa.unify_schemas([columns, others], promote_options="permissive")
    except pa.ArrowException as failure:
        raise BriefingsError(f"{file.name}: its columns do not go with those of the files before: {failure}") from None


def _id_column(schema: pa.Schema) -> str:
    return next(column for column in ID_COLUMNS if column in schema.names)


def read_rows(system: AbstractFileSystem, piece: Piece, most: int) -> Iterator[Document]:
    """The documents of a row group."""
    name = piece.file.name
    at = 0
    try:
        with system.open(piece.file.path, "rb") as stream:
            opened = pq.ParquetFile(stream)
            groups = [opened.metadata.row_group(group) for group in range(opened.num_row_groups)]
            at = sum(group.num_rows for group in groups[: piece.start])
            for number in range(len(groups))[piece.start : piece.end]:
                rows = max(1, min(1000, _BATCH * groups[number].num_rows // (groups[number].total_byte_size + 1)))
                for batch in opened.iter_batches(rows, row_groups=[number]):
                    for fields in _as_bytes(batch).to_pylist():
                        yield _document(fields, name, at, most)
                        at += 1
    except _DAMAGED as failure:
        yield Document(f"{name}:{at}", name, at, fault=f"cannot be read: {failure}")


def _as_bytes(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch with its texts as the bytes they are, which need not be valid."""
    place = batch.schema.get_field_index("text")
    texts = batch.column(place)
    if pa.types.is_string(texts.type) or pa.types.is_large_string(texts.type):
        return batch.set_column(place, "text", texts.cast(pa.large_binary()))
    return batch


def _document(fields: dict, name: str, row: int, most: int) -> Document:
    text = fields["text"]
    document = document_of(fields, Document(f"{name}:{row}", name, row))
    if text is not None and len(text) > most:
        document = document._replace(content=b"", fault=too_large(most))
    return document._replace(metadata=fields)
