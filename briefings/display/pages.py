"""Pieces of pages: the ledger, documents with their claims marked, concordances, wordings side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby

import pandas as pd
from markupsafe import Markup

from briefings.display.listings import page_of
from briefings.display.marks import marked_segments
from briefings.display.templating import render
from briefings.records import Reading


def ledger(claims: pd.DataFrame, verdicts: pd.DataFrame, documents: pd.DataFrame) -> Markup:
    """Every claim with its figure, time, speaker, verdict and the sentence it stands in.

    Parameters
    ----------
    claims, documents : DataFrame
        Tables of :mod:`briefings.tables`.
    verdicts : DataFrame
        One row a claim: ``claim_id``, ``verdict``, ``reason``.
    """
    rows = claims.merge(verdicts[["claim_id", "verdict", "reason"]], on="claim_id", how="left")
    titles = documents.set_index("document_id")["title"]
    return render("ledger.html", rows=list(rows.itertuples()), titles=titles)


def source_page(reading: Reading, claims: pd.DataFrame, verdicts: pd.DataFrame, language: str) -> Markup:
    """A document complete, as published, with its turns headed and its claims marked where they stand.

    Parameters
    ----------
    reading : Reading
        The document, its turns and sentences.
    claims : DataFrame
        The claims of this document.
    verdicts : DataFrame
        One row a claim: ``claim_id``, ``verdict``, ``reason``.
    """
    judged = claims.merge(verdicts[["claim_id", "verdict", "reason"]], on="claim_id", how="left")
    rows = list(judged.sort_values("start", kind="stable").itertuples())
    numbers = {claim.claim_id: number for number, claim in enumerate(rows, 1)}
    segments = marked_segments(reading.text, reading.turns, reading.sentences, rows)
    blocks = [(turn, list(group)) for turn, group in groupby(segments, key=lambda segment: segment.turn)]
    return render("source.html", language=language, blocks=blocks, claims=rows, numbers=numbers)


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


def aligned_claims(aligned: pd.DataFrame, claims: pd.DataFrame, differences: Callable) -> Markup:
    """Pairs of claims that speak of one thing, side by side, with the words that differ marked.

    Parameters
    ----------
    aligned : DataFrame
        Table of :data:`briefings.tables.ALIGNMENTS`.
    claims : DataFrame
        Table of :data:`briefings.tables.CLAIMS`.
    differences : callable
        Cuts two wordings where they part, see :func:`briefings.analysis.reuse.word_differences`.
    """
    rows = {claim.claim_id: claim for claim in claims.itertuples()}
    pairs = [
        (pair, differences(rows[pair.claim_a].quote, rows[pair.claim_b].quote), rows[pair.claim_a], rows[pair.claim_b])
        for pair in aligned.itertuples()
    ]
    return render("side_by_side.html", pairs=pairs)


def passages(shared: pd.DataFrame, most: int = 20) -> Markup:
    """Passages that two documents share, longest first, with both places.

    Parameters
    ----------
    shared : DataFrame
        Of :func:`briefings.analysis.reuse.shared_passages`.
    most : int
        How many are shown.
    """
    return render("passages.html", rows=list(shared.head(most).itertuples()), rest=max(0, len(shared) - most))


def source_list(documents: pd.DataFrame, claims: pd.Series) -> Markup:
    """The documents as a list of links to their pages.

    Parameters
    ----------
    claims : Series of int
        Claims by document_id.
    """
    return render("source_list.html", documents=list(documents.itertuples()), claims=claims)


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


def findings_list(pairs: pd.DataFrame, base: str) -> Markup:
    """The growth pairs as a list: indicator, levels, years and verdict.

    Parameters
    ----------
    pairs : DataFrame
        Of :func:`briefings.analysis.growth.pair_growth`, with ``verdict`` and ``reason``.
    base : str
        The way from the page to the chapters.
    """
    return render("findings_list.html", pairs=list(pairs.itertuples()), base=base)
