"""The codebook, ``data/README.md``, as data: what each table holds and what each of its columns means."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_ROW = re.compile(r"^\| (`[^|]*) \| ([^|]*) \|$", re.MULTILINE)


class Section(NamedTuple):
    """What the codebook says of a table: its first paragraph, and the content of each column."""

    about: str
    columns: dict[str, str]


def read_codebook(data: str | Path) -> str:
    """The codebook of a data directory; empty if it has none."""
    path = Path(data) / "README.md"
    return path.read_text("utf-8") if path.is_file() else ""


def sections(codebook: str) -> dict[str, Section]:
    """The sections of a codebook by their headings."""
    _, *parts = _HEADING.split(codebook)
    return {heading: _section(body) for heading, body in zip(parts[::2], parts[1::2], strict=True)}


def _section(body: str) -> Section:
    about = next((part for part in body.strip().split("\n\n") if not part.startswith("|")), "")
    columns = {name: content for cell, content in _ROW.findall(body) for name in re.findall(r"`([^`]+)`", cell)}
    return Section(" ".join(about.split()), columns)
