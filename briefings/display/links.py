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


def published_url(url: str, text: str, start: int, end: int) -> str:
    """A publisher's page, opened at a quote and with it highlighted by browsers that know how.

    They highlight the first place that fits, so where the words stand earlier too, some of those before them are named.

    Parameters
    ----------
    url : str
        The page.
    text : str
        All that it says.
    start, end : int
        Where the quote stands in it.

    References
    ----------
    Web Platform Incubator Community Group, "URL Fragment Text Directives".
    """
    before = _told_apart_by(text[:start], text[start:end])
    prefix = f"{_directive(before)}-," if before else ""
    return f"{url}#:~:text={prefix}{_directive(text[start:end])}"


def _directive(words: str) -> str:
    """Words for a text directive, in which comma, ampersand and hyphen mean something."""
    return percent_encoded(" ".join(words.split()), safe="").replace("-", "%2D")


def _told_apart_by(earlier: str, quote: str, most: int = 10) -> str:
    """As few words of the line before a quote as tell it from the same words earlier on; none if there are no such."""
    line = earlier.rpartition("\n")[2].split()
    earlier, quote = (" ".join(words.casefold().split()) for words in (earlier, quote))
    befores = (" ".join(line[len(line) - count :]) for count in range(min(most, len(line)) + 1))
    return next((before for before in befores if f"{before.casefold()} {quote}".strip() not in earlier), "")


def linked(text: str, claim, base: str = "") -> Markup:
    """The text as a link to the sentence of a claim."""
    url = sentence_url(claim.document_id, claim.claim_id, base)
    return Markup('<a class="to-sentence" href="{}" title="{}">{}</a>').format(url, claim.quote, text)
