"""Archives to read, and outputs read back."""

import json
import runpy
from pathlib import Path

import pyarrow.parquet as pq

PROJECT = Path(__file__).parents[2]
TEXTS = sorted((PROJECT / "data" / "documents").glob("*.txt"))


def invented(count: int) -> list[dict]:
    """So many invented briefings."""
    briefing = runpy.run_path(str(PROJECT / "benchmarks" / "invented.py"))["briefing"]
    return [briefing(number) for number in range(count)]


def write_lines(path: Path, documents: list[dict]) -> Path:
    """A file of JSON lines."""
    path.write_text("".join(json.dumps(document) + "\n" for document in documents), "utf-8")
    return path


def rows(output: Path, table: str) -> list[dict]:
    """All rows of a table of an output, the documents in the order of their ids."""
    found = [row for path in sorted((output / table).glob("*.parquet")) for row in pq.read_table(path).to_pylist()]
    return sorted(found, key=lambda row: row["document_id"])


def manifest(output: Path) -> dict:
    return json.loads((output / "manifest.json").read_text("utf-8"))


def state(output: Path) -> dict[str, tuple]:
    """All files of an output, with what changes when one is written."""
    return {
        str(path.relative_to(output)): (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes())
        for path in output.rglob("*")
        if path.is_file()
    }
