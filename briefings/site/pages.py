"""Files of the site that are no chapter: the page for an address that does not exist, and the list of all pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin
from xml.sax.saxutils import escape


def missing_page(app) -> Iterator[tuple[str, dict, str]]:
    """The page that a host shows in place of a missing one, under whatever address was asked for."""
    if app.builder.name == "html":
        yield "404", {"title": "No such page", "address_of_site": app.config.html_baseurl}, "404.html"


def write_sitemap(app, failure) -> None:
    """List the addresses of all pages for search engines, where the address of publication is known."""
    published = app.config.html_baseurl
    if failure or app.builder.name != "html" or not published:
        return
    addresses = sorted(urljoin(published, app.builder.get_target_uri(page)) for page in app.env.found_docs)
    lines = [f"<url><loc>{escape(address)}</loc></url>" for address in addresses]
    sitemap = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *lines,
        "</urlset>",
    ]
    (Path(app.outdir) / "sitemap.xml").write_text("\n".join(sitemap) + "\n", "utf-8")
