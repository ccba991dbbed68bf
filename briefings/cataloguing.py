"""What a row of the catalogue must be: the rules that hold when it is added and when it is checked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date

KINDS = ("briefing", "press_conference", "news")
UNIQUE = ("document_id", "file", "sha256")
_REQUIRED = frozenset([*UNIQUE, "title", "kind", "language", "period"])
_EARLIEST = 1900
_JOINERS = "\u200c\u200d"  # they shape words in some scripts, and emoji
_FORMULA = ("=", "+", "-", "@")


def row_faults(row: Mapping[str, str]) -> list[str]:
    """What is wrong with one row of the catalogue.

    Parameters
    ----------
    row : mapping of str to str
        The cells by their column, as they stand in the file; an empty cell is not said.

    Returns
    -------
    list of str
        ``column 'page': ...``, one a fault; empty where all is well.
    """
    faults = {column: fault for column, cell in row.items() if (fault := _fault(column, cell))}
    found = [f"column {column!r}: {fault}" for column, fault in faults.items()]
    event, published, page, total = (
        None if column in faults else row[column] for column in ("event_date", "published", "page", "pages_total")
    )
    if event and published and event > published:
        found.append(f"the event, {event}, is later than its publication, {published}")
    if page and total and int(page) > int(total):
        found.append(f"page {page} of {total}")
    return found


def _fault(column: str, cell: str) -> str | None:
    """What is wrong with one cell, if anything."""
    if not cell.strip():
        return "is empty" if cell or column in _REQUIRED else None
    if unprintable := next(filter(_is_unprintable, cell), None):
        return f"holds the control or direction character U+{ord(unprintable):04X}: {cell!r}"
    if cell.startswith(_FORMULA):
        return f"{cell!r} begins as a formula, which a spreadsheet would run"
    rule = _RULES.get(column)
    return rule(cell) if rule else None


def _is_unprintable(character: str) -> bool:
    category = unicodedata.category(character)
    return (category.startswith("C") and character not in _JOINERS) or category in {"Zl", "Zp"}


def _name(cell: str) -> str | None:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", cell):
        return f"{cell!r} is no plain name of letters, digits, '.', '_' and '-'"
    return None


def _kind(cell: str) -> str | None:
    return None if cell in KINDS else f"{cell!r} is none of {', '.join(KINDS)}"


def _day(cell: str) -> str | None:
    if not is_day(cell):
        return f"{cell!r} is no day like 2022-08-19"
    latest = date.today().year + 1
    if not _EARLIEST <= int(cell[:4]) <= latest:
        return f"{cell!r} is not between {_EARLIEST} and {latest}"
    return None


def is_day(cell: str) -> bool:
    """Whether a cell is a day of the calendar, as ``YYYY-MM-DD``."""
    try:
        return date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def _count(cell: str) -> str | None:
    return None if re.fullmatch(r"[1-9][0-9]{0,5}", cell) else f"{cell!r} is no whole number from 1"


def _address(cell: str) -> str | None:
    return (
        None if re.match(r"https?://[^\s/]", cell) else f"{cell!r} is no address that begins with http:// or https://"
    )


def _digest(cell: str) -> str | None:
    return None if re.fullmatch(r"[0-9a-f]{64}", cell) else f"{cell!r} is no SHA-256 in hexadecimal digits"


_RULES = {
    "document_id": _name,
    "file": _name,
    "kind": _kind,
    "event_date": _day,
    "published": _day,
    "page": _count,
    "pages_total": _count,
    "url": _address,
    "sha256": _digest,
}
