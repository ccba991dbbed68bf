"""A Sphinx extension that lets each claim, on its document's page, lead back to the charts that it is drawn in.

The marks of a chart are links to their claims. They are noted as the pages are read, and written where a page has
``<span class="drawn-in" data-claim="...">``. ``_config.yml`` loads this module.
"""

from __future__ import annotations

import re
from collections import defaultdict
from html import escape
from html.parser import HTMLParser

from docutils import nodes

_PLACE = re.compile(r'<span class="drawn-in" data-claim="([^"<>]+)"></span>')


class Marks(HTMLParser):
    """Collects what the links within the charts of a piece of HTML lead to."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.claims: list[str] = []
        self._drawings = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called by the parser."""
        self._drawings += tag == "svg"
        if tag == "a" and self._drawings:
            self.claims.append((dict(attrs).get("href") or "").partition("#")[2])

    def handle_endtag(self, tag: str) -> None:
        """Called by the parser."""
        self._drawings -= tag == "svg"


def forget(app) -> None:
    """Begin a build with nothing noted."""
    app.drawn = defaultdict(set)


def note(app, doctree: nodes.document) -> None:
    """Note what the figures of a page lead to."""
    for figure in doctree.findall(nodes.figure):
        for drawing in figure.findall(nodes.raw):
            for claim in Marks(drawing.astext()).claims:
                app.drawn[claim].update((app.env.docname, identity) for identity in figure["ids"][:1])


def link_back(app, pagename: str, templatename: str, context: dict, doctree) -> None:
    """Write where each claim of a page is drawn, in the order of the figures' numbers."""

    def links(place: re.Match) -> str:
        charts = sorted((_number(app, *chart), *chart) for chart in app.drawn[place[1]])
        written = [
            f'<a href="{escape(context["pathto"](page))}#{escape(figure)}">{escape(number)}</a>'
            for (_, number), page, figure in charts
        ]
        return f" · {', '.join(written)}" if written else ""

    context["body"] = _PLACE.sub(links, context.get("body", ""))


def _number(app, page: str, figure: str) -> tuple[tuple[int, ...], str]:
    """The number of a figure, to sort by and as it is printed."""
    number = app.env.toc_fignumbers[page]["figure"][figure]
    return number, app.config.numfig_format["figure"] % ".".join(map(str, number))


def setup(app) -> dict:
    """Called by Sphinx."""
    app.connect("builder-inited", forget)
    app.connect("doctree-read", note)
    app.connect("html-page-context", link_back)
    # what several processes noted would have to be gathered
    return {"parallel_read_safe": False, "parallel_write_safe": True}
