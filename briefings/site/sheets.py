"""One style sheet in place of many, which a browser would ask for one after another before it draws anything."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

FOLDER = "_static"
LINK = re.compile(r'\s*<link (?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"?]+)[^"]*"[^>]*>')
IMPORT = re.compile(r'@import "([^"]+)";')
ADDRESS = re.compile(r"""(\burl\(["']?)(?!["']?(?:data:|[a-z]+://|[/#]))([^"')]+)""")


def unite_sheets(app, failure) -> None:
    """Let each page of a site that was just built load one sheet, of all that it would load, in their order.

    Those stay where they are: Sphinx does not write all of them again when it builds what has changed.
    """
    if failure or app.builder.name != "html":
        return
    site = Path(app.outdir).resolve()
    united: dict[tuple[Path, ...], Path] = {}
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        links = list(LINK.finditer(text))
        if len(links) < 2:  # a page without sheets, or one that an earlier build left as it is
            continue
        sheets = tuple((page.parent / link[1]).resolve() for link in links)
        if sheets not in united:
            united[sheets] = sheet_of(sheets, site / FOLDER)
        address = os.path.relpath(united[sheets], page.parent).replace(os.sep, "/")
        rest = LINK.sub("", text[links[0].end() :])
        page.write_text(f'{text[: links[0].start()]}\n<link rel="stylesheet" href="{address}">{rest}', "utf-8")


def sheet_of(sheets: tuple[Path, ...], folder: Path) -> Path:
    """The sheet that unites others, named after its content so that no browser keeps an older one."""
    content = "\n".join(with_imports(sheet, folder) for sheet in sheets)
    path = folder / f"sheet-{hashlib.sha256(content.encode()).hexdigest()[:12]}.css"
    path.write_text(content, "utf-8")
    return path


def with_imports(sheet: Path, folder: Path) -> str:
    """A sheet with those that it imports in it, as it reads from another folder."""
    css = sheet.read_text("utf-8")
    moved = ADDRESS.sub(lambda url: url[1] + os.path.relpath(sheet.parent / url[2], folder).replace(os.sep, "/"), css)
    return IMPORT.sub(lambda found: with_imports((sheet.parent / found[1]).resolve(), folder), moved)
