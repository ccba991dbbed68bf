"""The index of the book: indicators and speakers, each with the places where they stand.

A piece of a page names what belongs into the index in the attribute ``data-index`` of the element that it leads to,
which has an ``id``. The search looks there first.
"""

from __future__ import annotations

from html.parser import HTMLParser

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform


class Entries(HTMLParser):
    """The entries that the elements of a piece of a page name: term and id of the element."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note an element that has both."""
        named = dict(attributes)
        if named.get("data-index") and named.get("id"):
            self.found.append((named["data-index"], named["id"]))


class Index(SphinxTransform):
    """Turn what pieces of pages name into entries of the index, before Sphinx collects them."""

    default_priority = 840

    def apply(self, **_) -> None:
        """Add the entries of a page."""
        for piece in list(self.document.findall(nodes.raw)):
            if "html" in piece.get("format", "").split() and "data-index" in piece.astext():
                piece.parent.insert(0, addnodes.index(entries=entries_of(piece.astext())))


def entries_of(html: str) -> list[tuple[str, str, str, str, None]]:
    """Entries as Sphinx wants them; a semicolon would begin a part of an entry."""
    parser = Entries()
    parser.feed(html)
    return [("single", term.replace(";", ","), place, "main", None) for term, place in parser.found]
