"""A small book of invented chapters, quick to build, for the tests of the build itself."""

import hashlib
import subprocess
import sys
from pathlib import Path

import nbformat

from briefings.records import Document

CONFIG = """\
title: A small book
author: Nobody
only_build_toc_files: true
exclude_patterns: ["chapters/sources/_*"]
execute:
  timeout: 60
"""
TOC = """\
format: jb-book
root: index
chapters:
- file: chapters/one
- glob: chapters/sources/*
"""
PARAMETERS = "data = '../data'"
TEMPLATE = 'data = "../../data"\ndocument_id = "a"'
COMMAND = [sys.executable, "-m", "briefings", "build"]


def notebook(path: Path, *cells: str, title: str = "Title") -> None:
    """A chapter with a parameters cell and the given code cells."""
    made = [nbformat.v4.new_markdown_cell(f"# {title}"), nbformat.v4.new_code_cell(cells[0])]
    made[1].metadata["tags"] = ["parameters"]
    made += [nbformat.v4.new_code_cell(cell) for cell in cells[1:]]
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=made), path)


def write_book(book: Path) -> None:
    """A landing page, one chapter, and the page of one document."""
    (book / "_config.yml").write_text(CONFIG, "utf-8")
    (book / "_toc.yml").write_text(TOC, "utf-8")
    notebook(book / "index.ipynb", "data = 'data'")
    notebook(book / "chapters" / "one.ipynb", PARAMETERS, "6 * 7")
    notebook(book / "chapters" / "sources" / "_template.ipynb", TEMPLATE, "document_id", title="Source")
    documents = book / "data" / "documents"
    documents.mkdir(parents=True)
    (documents / "a.txt").write_text("Mayor:\n\nWe planted 40 trees in 2020.\n", "utf-8")
    digest = hashlib.sha256((documents / "a.txt").read_bytes()).hexdigest()
    row = f"a,a.txt,Trees,briefing,Town Hall,2021-01-01,,,,,en,,2021,,{digest}"
    (documents / "catalogue.csv").write_text(",".join(Document._fields) + f"\n{row}\n", "utf-8")


def build(book: Path, *options: str) -> subprocess.CompletedProcess:
    return subprocess.run([*COMMAND, *options], cwd=book, capture_output=True, text=True, check=False)


def site_of(book: Path) -> dict[str, bytes]:
    site = book / "_build" / "html"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
