"""What a page tells those who find, share or doubt it: its description, its address, and where to report an error.

Addresses are the author's to configure, in ``_config.yml``: ``html: baseurl`` is where the site is published, and
``repository: url`` where its sources are. What needs one that is not there is left out.
"""

from __future__ import annotations

import html
import re
import textwrap
from urllib.parse import urlencode, urljoin

from docutils import nodes

from briefings import __version__

LONGEST = 200  # characters of a description
SHORTEST = 40  # of a paragraph that can be one
WITHOUT_TEXT = {  # the pages that Sphinx writes by itself: their titles and descriptions
    "genindex": ("Index", "Indicators and speakers from A to Z, each with every place where it stands in a document."),
    "search": ("Search", "Find words, indicators and speakers in the chapters and in the documents, as published."),
}
_TAG = re.compile(r"<[^>]*>")


def tell(app, page: str, template: str, context: dict, doctree) -> None:
    """Put into the context of a page what the templates of this package write."""
    title = html.unescape(_TAG.sub("", context.get("title", "")))
    title, first_words = WITHOUT_TEXT.get(page, (title, first_paragraph(doctree)))
    published = app.config.html_baseurl
    context |= {
        "plain_title": title,
        "description": shortened(first_words or f"{title}: {context['docstitle']}"),
        "address": urljoin(published, app.builder.get_target_uri(page)) if published else "",
        "card": urljoin(published, f"_static/cards/{page.replace('/', '-')}.png") if published and doctree else "",
        "report_error": error_report(context.get("theme_repository_url", ""), title, page),
        "version_of_report": __version__,
    }


def first_paragraph(doctree: nodes.document | None) -> str:
    """The first words of a page that are long enough to say what it is about; nothing where there are none."""
    for paragraph in doctree.findall(nodes.paragraph) if doctree else []:
        text = " ".join(plain_text(paragraph).split())
        if len(text) >= SHORTEST:
            return text
    return ""


def plain_text(node: nodes.Node) -> str:
    """The text of a node as a reader sees it, that of pasted markup included."""
    if isinstance(node, nodes.raw):
        return html.unescape(_TAG.sub("", node.astext()))
    return node.astext() if isinstance(node, nodes.Text) else "".join(map(plain_text, node.children))


def shortened(text: str) -> str:
    """A text cut between words, with an ellipsis, where it is too long."""
    return textwrap.shorten(text, LONGEST, placeholder=" …")


def error_report(repository: str, title: str, page: str) -> str:
    """The address of a new issue that asks for what is needed to find the error; nothing without a repository."""
    if not repository:
        return ""
    questions = "Claim or sentence (its quote, or its address from the ledger):\n\nWhat is wrong:\n\nHow you know:\n"
    fields = {"title": f"Error on “{title}”", "body": f"Page: {title} ({page})\nVersion: {__version__}\n\n{questions}"}
    return f"{repository.rstrip('/')}/issues/new?{urlencode(fields)}"
