"""Where things stand on the site, as seen from a chapter; ``base`` leads to the chapters from elsewhere."""

from __future__ import annotations

from urllib.parse import quote as percent_encoded

from markupsafe import Markup


def sentence_url(document_id: str, anchor: str | None = None, base: str = "") -> str:
    """The page of a document, or a place on it: a claim by its ``claim_id``, a sentence by :func:`sentence_anchor`."""
    return f"{base}sources/{document_id}.html" + (f"#{anchor}" if anchor else "")


def sentence_anchor(sentence) -> str:
    """The id of a sentence on its document's page; any row with ``turn`` and ``sentence`` will do."""
    return f"s-{sentence.turn}-{sentence.sentence}"


def turn_anchor(turn: int) -> str:
    """The id of a turn on its document's page."""
    return f"turn-{turn}"


def published_url(url: str, quote: str) -> str:
    """A publisher's page, opened at the quote and with it highlighted by browsers that know how.

    References
    ----------
    Web Platform Incubator Community Group, "URL Fragment Text Directives".
    """
    words = percent_encoded(" ".join(quote.split()), safe="").replace("-", "%2D")
    return f"{url}#:~:text={words}"


def linked(text: str, claim, base: str = "") -> Markup:
    """The text as a link to the sentence of a claim."""
    url = sentence_url(claim.document_id, claim.claim_id, base)
    return Markup('<a class="to-sentence" href="{}" title="{}">{}</a>').format(url, claim.quote, text)
