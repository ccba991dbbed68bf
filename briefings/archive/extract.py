"""One document read and its claims found: the same functions as everywhere, and no failure that stops others."""

from __future__ import annotations

from typing import NamedTuple

from briefings.archive.deadline import within
from briefings.archive.documents import Document
from briefings.claims import claims_of
from briefings.corpus import read_bytes
from briefings.errors import BriefingsError
from briefings.records import Claim, Reading


class Extract(NamedTuple):
    """A document as read with its claims, or why there are none."""

    reading: Reading | None
    claims: list[Claim]
    fault: str | None


def extract(document: Document) -> Extract:
    """Read a document and find its claims; whatever fails is told and not raised.

    Parameters
    ----------
    document : Document

    Returns
    -------
    Extract
        Pure: the same document gives the same, and the same as ``briefings claims`` of its text.
    """
    if document.fault is not None:
        return failed(document.fault)
    if not document.content.strip():
        return failed("is empty")
    try:
        reading = read_bytes(document.content, document.document_id, document.event_date)
        return Extract(reading, claims_of(reading), None)
    except BriefingsError as failure:
        return failed(str(failure).removeprefix(f"{document.document_id}: "))
    except MemoryError:
        return failed("needs more memory than a worker has")
    except Exception as failure:  # a fault of ours, which is to stop no archive
        return failed(f"cannot be read, by a fault of briefings: {type(failure).__name__}: {failure}")


def extract_in_time(document: Document, seconds: float) -> Extract:
    """Do as :func:`extract` does, but end this process if it takes longer."""
    with within(seconds):
        return extract(document)


def failed(fault: str) -> Extract:
    """What comes of a document that cannot be read."""
    return Extract(None, [], fault)
