"""A Sphinx extension that turns what a page offers to save into files of the site.

A chapter writes a download into its page as a link that holds the data, so that a notebook is complete by itself:
``<a download="claims.csv" href="data:text/csv;base64,...">``. ``_config.yml`` loads this module, which writes each of
them once to ``_downloads/claims.csv`` beside the pages and leaves a relative link to it in the page.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from sphinx.errors import SphinxError

FOLDER = "_downloads"
LARGEST = 20_000_000  # bytes of one file
LONGEST = 100  # characters of its name

_DATA = re.compile(r"data:[^,;]*(?:;[^,;]*)*;base64,")
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")


class DownloadError(SphinxError):
    """A download that cannot become a file."""

    category = "Download error"


class Link(NamedTuple):
    """A start tag of a page that holds data: where it begins, its text, and its attributes."""

    start: int
    text: str
    attributes: dict[str, str | None]


class DataLinks(HTMLParser):
    """Collects the links of a page that hold data and have a file name."""

    def __init__(self, body: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Link] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", body))]
        self.feed(body)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called by the parser."""
        attributes = dict(attrs)
        if tag == "a" and attributes.get("download") and _DATA.match(attributes.get("href") or ""):
            line, column = self.getpos()
            self.found.append(Link(self._lines[line - 1] + column, self.get_starttag_text(), attributes))


def file_name(proposed: str) -> str:
    """The name as one that any file system and any address can hold.

    Raises
    ------
    DownloadError
        If nothing is left of it.
    """
    name = _NOT_IN_NAMES.sub("-", proposed).strip(".-")[-LONGEST:].lstrip(".-")
    if not name:
        raise DownloadError(f"{proposed[:LONGEST]!r} is no name for a download: use letters, digits and a suffix")
    return name


def without_data(body: str, save: Callable[[str, bytes], str]) -> str:
    """A page whose downloads are links to files.

    Parameters
    ----------
    body : str
        HTML.
    save : callable
        Takes the name and the content of each download, and returns the address to link to.

    Raises
    ------
    DownloadError
        If a download is not base64, is larger than ``LARGEST``, or has no usable name.
    """
    if ";base64," not in body:
        return body
    pieces, end = [], 0
    for start, text, attributes in DataLinks(body).found:
        name = file_name(attributes["download"])
        content = _decoded(attributes["href"].partition(",")[2], name)
        attributes |= {"download": name, "href": save(name, content)}
        pieces += [body[end:start], _tag(attributes)]
        end = start + len(text)
    return "".join([*pieces, body[end:]])


def _decoded(data: str, name: str) -> bytes:
    if len(data) > LARGEST * 4 // 3:
        raise DownloadError(f"{name} is larger than {LARGEST:,} bytes: offer a smaller file")
    try:
        return base64.b64decode(data, validate=True)
    except ValueError as failure:
        raise DownloadError(f"{name} does not hold base64: {failure}") from None


def _tag(attributes: dict[str, str | None]) -> str:
    written = (name if value is None else f'{name}="{escape(value)}"' for name, value in attributes.items())
    return f"<a {' '.join(written)}>"


def store(app, pagename: str, templatename: str, context: dict, doctree) -> None:
    """Write the downloads of a page beside the site's pages, and link to them."""
    if app.builder.format != "html" or not context.get("body"):
        return

    def save(name: str, content: bytes) -> str:
        owner, held = app.downloads.setdefault(name.casefold(), (pagename, content))
        if held != content:
            raise DownloadError(f"{owner} and {pagename} both offer {name}, with other content: rename one of them")
        path = Path(app.outdir) / FOLDER / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return context["pathto"](f"{FOLDER}/{name}", 1)

    context["body"] = without_data(context["body"], save)


def forget(app) -> None:
    """Begin a build with no downloads."""
    app.downloads = {}


def setup(app) -> dict:
    """Called by Sphinx."""
    app.connect("builder-inited", forget)
    app.connect("html-page-context", store)
    # two processes would not see that both write one name
    return {"parallel_read_safe": True, "parallel_write_safe": False}
