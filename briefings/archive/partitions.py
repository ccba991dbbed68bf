"""An archive cut into partitions: what is done, kept or done again as a whole.

A partition is known by a digest of all that its results depend on, so that a finished one is found again by name, and
one of which anything has changed is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from briefings.archive.inputs import InputFile

_MOST_PIECES = 10_000  # in a partition: what is sent to a worker stays small
_PARTITIONS = 64  # that an archive has at least, within the two sizes below, so that all workers are busy to the end
_SMALLEST, _LARGEST = 2**18, 2**25  # bytes of a partition, unless another size is asked for


class Piece(NamedTuple):
    """A file or a part of one.

    ``start`` and ``end`` are bytes of JSON lines as decompressed, or row groups of Parquet; no end is the file's end.
    ``document_id`` is the one of a text. ``weight`` is the bytes of the file that the piece takes up, about.
    """

    file: InputFile
    weight: int
    start: int = 0
    end: int | None = None
    document_id: str | None = None


class Partition(NamedTuple):
    """Pieces that are done together, and the digest that names their results."""

    key: str
    pieces: tuple[Piece, ...]

    @property
    def weight(self) -> int:
        """Bytes of input, about."""
        return sum(piece.weight for piece in self.pieces)


def usual_size(total: int) -> int:
    """The size of a partition of an archive: a power of two, so that it seldom changes when the archive grows.

    Parameters
    ----------
    total : int
        Bytes of the archive.

    Returns
    -------
    int
        Bytes.
    """
    share = max(1, total // _PARTITIONS)
    return min(max(2 ** (share.bit_length() - 1), _SMALLEST), _LARGEST)


def partitions(pieces: Iterable[Piece], size: int, depends_on: str) -> list[Partition]:
    """Put pieces together to partitions, the same ones each time.

    Where a cut falls between files depends on the files beside it alone, so that one more file changes one partition.

    Parameters
    ----------
    pieces : iterable of Piece
        In the order of their files.
    size : int
        Bytes of input that a partition has on the average.
    depends_on : str
        What the results depend on besides the input: rules and options.

    Returns
    -------
    list of Partition
        The largest first, so that no large one is left for the end.
    """
    made = [Partition(_key(group, depends_on), tuple(group)) for group in _groups(pieces, size)]
    return sorted(made, key=lambda partition: (-partition.weight, partition.key))


def _key(pieces: Iterable[Piece], depends_on: str) -> str:
    digest = blake2b(depends_on.encode(), digest_size=12)
    for piece in pieces:
        file = piece.file
        known = (file.name, file.size, file.version, piece.start, piece.end, piece.document_id)
        digest.update(repr(known).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _groups(pieces: Iterable[Piece], size: int) -> Iterator[list[Piece]]:
    """Pieces in groups of about a size; a piece ends its group by a chance that its name decides."""
    group: list[Piece] = []
    weight = 0
    for piece in pieces:
        group.append(piece)
        weight += piece.weight
        if _chance(piece) < piece.weight / size or weight >= 2 * size or len(group) == _MOST_PIECES:
            yield group
            group, weight = [], 0
    if group:
        yield group


def _chance(piece: Piece) -> float:
    """A number between 0 and 1 that is always the same for a piece."""
    name = f"{piece.file.name} {piece.start}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(name, digest_size=8).digest(), "big") / 2**64
