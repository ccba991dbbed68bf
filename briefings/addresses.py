"""A Sphinx extension that writes permanent addresses out: ``chapters/growth.html#fig-coverage``.

A chapter does not know where its page will stand, so it writes ``<a class="address" href="#fig-coverage">``; the link
works as it is, and its text becomes the address, in full where ``_config.yml`` names the site's (``html: baseurl``).
"""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urljoin

_ADDRESS = re.compile(r'(<a class="address" href="#([\w-]+)">)[^<]*(?=</a>)')


def with_addresses(body: str, page: str) -> str:
    """The HTML of a page, whose address is ``page``, with the text of each address in it."""
    return _ADDRESS.sub(lambda found: f"{found[1]}{escape(page)}#{found[2]}", body)


def write(app, pagename: str, templatename: str, context: dict, doctree) -> None:
    """Write the addresses of a page."""
    if app.builder.format == "html" and context.get("body"):
        page = urljoin(app.config.html_baseurl, app.builder.get_target_uri(pagename))
        context["body"] = with_addresses(context["body"], page)


def setup(app) -> dict:
    """Called by Sphinx."""
    app.connect("html-page-context", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
