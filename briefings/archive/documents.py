"""The documents of a piece of an archive, one after the other, each with its name even where it cannot be read."""

from __future__ import annotations

import io
import json
import math
import struct
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, Any, NamedTuple

from fsspec.spec import AbstractFileSystem

from briefings.archive.inputs import LINES, PARQUET, InputFile, Inputs
from briefings.archive.partitions import Piece
from briefings.cataloguing import is_day

ID_COLUMNS = ("document_id", "id")
_MOST_CUTS = 32  # of a compressed file: each part is reached by decompressing what is before it
_DAMAGED = (OSError, EOFError, zlib.error)


class Document(NamedTuple):
    """A document as the archive holds it.

    ``offset`` says where in its file: the byte of a line as decompressed, the row of a Parquet file, else 0. ``fault``
    says why there is no content, where there is none.
    """

    document_id: str
    file: str
    offset: int
    content: bytes = b""
    event_date: str | None = None
    metadata: dict[str, Any] = {}
    fault: str | None = None


def reader_of(kind: str) -> Callable[[AbstractFileSystem, Piece, int], Iterator[Document]]:
    """What reads the pieces of one kind: from a file system, a piece and the most bytes of a document."""
    if kind == PARQUET:
        from briefings.archive.parquet import read_rows

        return read_rows
    return read_lines if kind == LINES else read_file


def text_pieces(inputs: Inputs) -> Iterator[Piece]:
    """A piece for each text; its id is its name without suffix, unless another's is the same."""
    ids = Counter(_stem(file) for file in inputs.files)
    for file in inputs.files:
        yield Piece(file, file.size, document_id=_stem(file) if ids[_stem(file)] == 1 else file.name)


def _stem(file: InputFile) -> str:
    return str(PurePosixPath(file.name).with_suffix(""))


def read_file(system: AbstractFileSystem, piece: Piece, most: int) -> Iterator[Document]:
    """The one document of a text file."""
    found = Document(piece.document_id, piece.file.name, 0)
    try:
        with system.open(piece.file.path, "rb") as stream:
            content = stream.read(most + 1)
    except OSError as failure:
        yield found._replace(fault=_unreadable(failure))
        return
    yield found._replace(fault=too_large(most)) if len(content) > most else found._replace(content=content)


def too_large(most: int) -> str:
    return f"is larger than {most / 1e6:g} MB; split it, or allow more with --largest"


def _unreadable(failure: Exception) -> str:
    return f"cannot be read: {getattr(failure, 'strerror', None) or failure}"


def line_pieces(inputs: Inputs, size: int) -> Iterator[Piece]:
    """Files of JSON lines in ranges of bytes; the last one of a file is open, should it be longer than it says."""
    for file in inputs.files:
        compressed = _is_compressed(file)
        long = max(_decompressed_size(inputs.system, file), file.size) if compressed else file.size
        cuts = max(1, min(round(long / size), _MOST_CUTS) if compressed else round(long / size))
        bounds = [long * at // cuts for at in range(cuts)]
        for start, end in zip(bounds, [*bounds[1:], None], strict=True):
            yield Piece(file, file.size // cuts, start, end)


def _is_compressed(file: InputFile) -> bool:
    return file.path.lower().endswith(".gz")


def _decompressed_size(system: AbstractFileSystem, file: InputFile) -> int:
    """The bytes of a gzip file as its end gives them: those of its last member, modulo 4 GB."""
    try:
        with system.open(file.path, "rb") as stream:
            stream.seek(-4, 2)
            return struct.unpack("<I", stream.read(4))[0]
    except (OSError, ValueError, struct.error):
        return 0  # whoever reads it will say what is wrong


def read_lines(system: AbstractFileSystem, piece: Piece, most: int) -> Iterator[Document]:
    """The documents of a range of JSON lines: of those that begin in it."""
    name = piece.file.name
    at, end = 0, math.inf if piece.end is None else piece.end
    try:
        with _opened(system, piece.file) as stream:
            if piece.start:
                at = stream.seek(piece.start - 1)
                at += _skip_line(stream, end - at)
            while at < end:
                line = stream.readline(most + 1)
                if not line:
                    return
                if len(line) > most:
                    rest = 0 if line.endswith(b"\n") else _skip_line(stream, end - at)
                    yield Document(f"{name}:{at}", name, at, fault=f"line {too_large(most)}")
                    at += rest
                elif line.strip():
                    yield _document(line, name, at)
                at += len(line)
    except _DAMAGED as failure:
        if at >= piece.start:  # else it is for the piece before this one to say
            yield Document(f"{name}:{at}", name, at, fault=_unreadable(failure))


def _opened(system: AbstractFileSystem, file: InputFile) -> IO[bytes]:
    """A file of JSON lines, decompressed, and buffered, since fsspec's own files look for a line's end byte by byte."""
    if _is_compressed(file):
        return system.open(file.path, "rb", compression="gzip")
    return io.BufferedReader(system.open(file.path, "rb"), 1_000_000)


def _skip_line(stream: IO[bytes], most: float) -> int:
    """Pass over the rest of a line without holding it, until so many bytes are passed; how many were."""
    passed = 0
    while passed < most and (part := stream.readline(1_000_000)):
        passed += len(part)
        if part.endswith(b"\n"):
            break
    return passed


def _document(line: bytes, name: str, offset: int) -> Document:
    """The document of one line, which is to be an object with a text."""
    unnamed = Document(f"{name}:{offset}", name, offset)
    try:
        fields = json.loads(line, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as failure:
        return unnamed._replace(fault=f"is no line of JSON: {failure}")
    if not isinstance(fields, dict):
        return unnamed._replace(fault="is no JSON object")
    document = document_of(fields, unnamed)
    rest = json.dumps(fields, ensure_ascii=True) if fields else None
    return document._replace(metadata={"metadata": rest})


def document_of(fields: dict[str, Any], unnamed: Document) -> Document:
    """A document of named values, which are taken out of them; what is left is for others to carry along.

    Parameters
    ----------
    fields : dict
        ``document_id`` or ``id``, ``text`` and if known ``event_date``.
    unnamed : Document
        What is known of the document without them: its id if they give none, its file and offset.

    Returns
    -------
    Document
        With a fault where a value is missing or is none.
    """
    given = next((fields.pop(column) for column in ID_COLUMNS if fields.get(column) is not None), None)
    text, day = fields.pop("text", None), fields.pop("event_date", None)
    document = unnamed
    try:
        document = document if given is None else document._replace(document_id=_id(given))
        content = text if isinstance(text, bytes) else _encoded("text", text)
        return document._replace(content=content, event_date=None if day in (None, "") else _day(day))
    except ValueError as failure:
        return document._replace(fault=str(failure))


def _id(given: object) -> str:
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise ValueError(f"has no text or whole number as its id, but {given!r:.50}")
    return _encoded("id", str(given)).decode()


def _encoded(what: str, value: object) -> bytes:
    """The bytes of a text that a field holds."""
    if not isinstance(value, str):
        raise ValueError(f"has no {what}" if value is None else f"has no text as its {what}, but {value!r:.50}")
    try:
        return value.encode("utf-8")
    except UnicodeEncodeError as failure:
        raise ValueError(f"has no valid {what}: character {failure.start} is half of a surrogate pair") from None


def _day(value: object) -> str:
    day = value.isoformat()[:10] if hasattr(value, "isoformat") else str(value)
    if not is_day(day):
        raise ValueError(f"has an event_date that is no day like 2022-08-19: {value!r:.50}")
    return day
