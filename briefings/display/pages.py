"""Pieces of pages: links from a number to its sentence, tables, the ledger, documents with their claims marked.

All of it is made by Jinja templates that escape whatever they are given; nothing from a document reaches a page raw.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Mapping
from functools import cache
from itertools import groupby

import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from briefings.display import wording
from briefings.display.marks import marked_segments


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("briefings.display"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "figure": wording.claimed_figure,
        "time": wording.claimed_time,
        "kind": wording.kind_name,
        "verdict_class": verdict_class,
    }
    environment.tests["missing"] = wording.missing
    return environment


def render(template: str, **context) -> Markup:
    """A template of ``briefings/display/templates``, filled in."""
    return Markup(_templates().get_template(template).render(**context))


def verdict_class(verdict: str) -> str:
    """The CSS class of a verdict."""
    return "verdict-" + verdict.replace(" ", "-")


def sentence_url(document_id: str, claim_id: str | None = None, base: str = "") -> str:
    """Where a claim stands in its document's page, seen from a chapter; ``base`` leads from elsewhere to the chapters."""
    return f"{base}sources/{document_id}.html" + (f"#{claim_id}" if claim_id else "")


def linked(text: str, claim, base: str = "") -> Markup:
    """The text as a link to the sentence of a claim."""
    url = sentence_url(claim.document_id, claim.claim_id, base)
    return Markup('<a class="to-sentence" href="{}" title="{}">{}</a>').format(url, claim.quote, text)


def data_table(
    frame: pd.DataFrame,
    columns: Mapping[str, str],
    caption: str,
    formats: Mapping[str, Callable] | None = None,
) -> Markup:
    """A frame as an HTML table with a caption, scrolling sideways within itself on a narrow screen.

    Parameters
    ----------
    columns : mapping of str to str
        The columns to show, in order, and their headings.
    formats : mapping of str to callable, optional
        How a column's values become text or markup; missing values stay empty.
    """
    formats = formats or {}
    numeric = {name for name in columns if name in formats or pd.api.types.is_numeric_dtype(frame[name])}
    rows = [
        {name: _cell(value, formats.get(name)) for name, value in zip(columns, row, strict=True)}
        for row in frame[list(columns)].itertuples(index=False)
    ]
    return render("table.html", columns=columns, rows=rows, caption=caption, numeric=numeric)


def _cell(value, form: Callable | None):
    if isinstance(value, str) and form is None:
        return value
    if wording.missing(value):
        return ""
    if form:
        return form(value)
    return wording.number(value) if isinstance(value, int | float) else str(value)


def download(frame: pd.DataFrame, file_name: str) -> Markup:
    """A link that saves the frame as CSV or JSON; the data stand in the page, so it works without a server."""
    if file_name.endswith(".json"):
        content, kind = frame.to_json(orient="records", force_ascii=False, indent=1), "application/json"
    else:
        stream = io.StringIO()
        frame.to_csv(stream, index=False, lineterminator="\n")
        content, kind = stream.getvalue(), "text/csv"
    encoded = base64.b64encode(content.encode("utf-8")).decode("ascii")
    return Markup('<a class="download" download="{}" href="data:{};charset=utf-8;base64,{}">{}</a>').format(
        file_name, kind, encoded, file_name
    )


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
    return render("ledger.html", rows=list(rows.itertuples()), titles=titles, url=sentence_url)


def source_page(document, text: str, turns: pd.DataFrame, claims: pd.DataFrame, verdicts: pd.DataFrame) -> Markup:
    """A document complete, as published, with its turns headed and its claims marked where they stand.

    Parameters
    ----------
    document : row of the documents table
    text : str
        The document's text, as published.
    turns, claims : DataFrame
        The rows of this document.
    verdicts : DataFrame
        One row a claim: ``claim_id``, ``verdict``, ``reason``.
    """
    judged = claims.merge(verdicts[["claim_id", "verdict", "reason"]], on="claim_id", how="left")
    rows = list(judged.sort_values("start", kind="stable").itertuples())
    numbers = {claim.claim_id: number for number, claim in enumerate(rows, 1)}
    segments = marked_segments(text, list(turns.itertuples()), rows)
    blocks = [(turn, list(group)) for turn, group in groupby(segments, key=lambda segment: segment.turn)]
    return render("source.html", document=document, blocks=blocks, claims=rows, numbers=numbers)
