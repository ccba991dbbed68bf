"""Pieces of pages: documents with their claims marked, concordances, wordings side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby

import pandas as pd
from markupsafe import Markup

from briefings.display.links import published_url
from briefings.display.listings import page_of
from briefings.display.marks import marked_segments
from briefings.display.templating import render
from briefings.display.wording import missing
from briefings.records import Reading


def source_page(document, reading: Reading, claims: pd.DataFrame, verdicts: pd.DataFrame) -> Markup:
    """A document complete, as published, with its turns headed and its claims marked where they stand.

    Parameters
    ----------
    document : row of the documents table
    reading : Reading
        The document's text, turns and sentences.
    claims : DataFrame
        The claims of this document.
    verdicts : DataFrame
        One row a claim: ``claim_id``, ``verdict``, ``independence``, ``reason``.
    """
    judged = claims.merge(verdicts[["claim_id", "verdict", "independence", "reason"]], on="claim_id", how="left")
    judged["published_url"] = [_published_url(document, reading.text, claim) for claim in judged.itertuples()]
    rows = list(judged.sort_values("start", kind="stable").itertuples())
    numbers = {claim.claim_id: number for number, claim in enumerate(rows, 1)}
    segments = marked_segments(reading.text, reading.turns, reading.sentences, rows)
    blocks = [(turn, list(group)) for turn, group in groupby(segments, key=lambda segment: segment.turn)]
    return render("source.html", document=document, blocks=blocks, claims=rows, numbers=numbers)


def _published_url(document, text: str, claim) -> str:
    return "" if missing(document.url) else published_url(document.url, text, claim.start, claim.end)


def concordance(lines: pd.DataFrame, names: Mapping[str, str], caption: str) -> Markup:
    """Concordance lines in columns, the formula in the middle; each leads to its sentence.

    Parameters
    ----------
    lines : DataFrame
        ``name``, ``document_id``, ``turn``, ``sentence``, ``left``, ``quote``, ``right``.
    names : mapping of str to str
        What each document is called, by document_id.
    """
    groups = [(name, list(rows.itertuples())) for name, rows in lines.groupby("name", sort=False)]
    return render("concordance.html", groups=groups, names=names, caption=caption)


def side_by_side(
    pairs: pd.DataFrame, sentences: pd.DataFrame, names: Mapping[str, str], differences: Callable
) -> Markup:
    """Pairs of passages that say one thing, in their sentences, with the words that differ marked.

    Parameters
    ----------
    pairs : DataFrame
        ``relation``, ``note`` and, for both sides, ``document_a``, ``start_a``, ``end_a``, ``quote_a``.
    sentences : DataFrame
        Sentences of the corpus.
    names : mapping of str to str
        What each document is called, by document_id.
    differences : callable
        Cuts two wordings where they part, see :func:`briefings.analysis.reuse.word_differences`.
    """
    laid_out = [
        (pair, differences(pair.quote_a, pair.quote_b), [_in_its_sentence(pair, side, sentences) for side in "ab"])
        for pair in pairs.itertuples()
    ]
    return render("side_by_side.html", pairs=laid_out, names=names)


def _in_its_sentence(pair, side: str, sentences: pd.DataFrame) -> tuple:
    """Which side, its sentence, and what stands before and after the quote there."""
    document, start, end = (getattr(pair, f"{name}_{side}") for name in ("document", "start", "end"))
    held = (sentences["document_id"] == document) & (sentences["start"] <= start) & (sentences["end"] >= end)
    sentence = next(sentences[held].itertuples())
    return side, sentence, sentence.text[: start - sentence.start], sentence.text[end - sentence.start :]


def passages(places: pd.DataFrame, names: Mapping[str, str]) -> Markup:
    """Passages that documents share, longest first, each with the places where it stands.

    Parameters
    ----------
    places : DataFrame
        Of :func:`briefings.analysis.echoes.distinct_passages`.
    names : mapping of str to str
        What each document is called, by document_id.
    """
    groups = [list(rows.itertuples()) for _, rows in places.groupby("name", sort=False)]
    return render("passages.html", groups=groups, names=names)


def folded(summary: str, content: Markup) -> Markup:
    """A piece of a page that opens at a click."""
    return Markup('<details class="folded"><summary>{}</summary>{}</details>').format(summary, content)


def source_list(documents: pd.DataFrame, claims: pd.Series) -> Markup:
    """The documents as a list of links to their pages.

    Parameters
    ----------
    claims : Series of int
        Claims by document_id.
    """
    return render("source_list.html", documents=list(documents.itertuples()), claims=claims)


def heading(document) -> str:
    """The title of a document, with its page where there are several, so that no two pages are called alike."""
    page = page_of(document)
    return f"{document.title} (page {page})" if page and document.pages_total > 1 else document.title


def document_facts(document) -> Markup:
    """What is known of a document, with the way to its publisher's page.

    Parameters
    ----------
    document : row of the documents table
    """
    return render("document_facts.html", document=document, pages=page_of(document))


def quotation(text: str) -> Markup:
    """A paragraph set apart."""
    return Markup("<blockquote><p>{}</p></blockquote>").format(text)


def listing(text: str) -> Markup:
    """Preformatted text."""
    return Markup('<pre class="listing" tabindex="0">{}</pre>').format(text)
