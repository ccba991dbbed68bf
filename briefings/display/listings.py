"""The tables of the chapters, each from a table of the analysis."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from briefings.display import wording
from briefings.display.links import sentence_url
from briefings.display.sources import publication
from briefings.display.tabular import data_table, markup_column


def documents(documents: pd.DataFrame) -> Markup:
    """The documents with their dates, pages and sizes; each title leads to the text.

    Parameters
    ----------
    documents : DataFrame
        The documents table with ``words`` and ``claims`` (counts).
    """
    rows = list(documents.itertuples())
    shown = documents.assign(
        link=markup_column(
            (Markup('<a href="{}">{}</a>').format(sentence_url(row.document_id), row.title) for row in rows), documents
        ),
        pages=[page_of(row) for row in rows],
    )
    columns = {
        "link": "Title",
        "kind": "Kind",
        "publisher": "Publisher",
        "event_date": "Event",
        "published": "Published",
        "pages": "Page",
        "words": "Words",
        "claims": "Claims",
    }
    formats = {"words": wording.number, "kind": lambda kind: kind.replace("_", " ")}
    return data_table(shown, columns, "The documents of this report", formats)


def page_of(document) -> str:
    """Which page of how many a document is, where both are known."""
    if wording.missing(document.page) or wording.missing(document.pages_total):
        return ""
    return f"{document.page} of {document.pages_total}"


def speaking(roles: pd.DataFrame, names: Mapping[str, str]) -> Markup:
    """Who speaks in each document, and how much.

    Parameters
    ----------
    roles : DataFrame
        Of :func:`briefings.analysis.sampling.who_speaks`.
    names : mapping of str to str
        What each document is called, by document_id.
    """
    columns = {"document_id": "Document", "role": "Role", "speakers": "Named speakers", "words": "Words"}
    formats = {"speakers": str, "words": wording.number}
    shown = roles.assign(document_id=roles["document_id"].map(names))
    return data_table(shown, columns, "Who speaks, and how much", formats)


def sampled(sampled: pd.DataFrame) -> Markup:
    """Which pages of each text the corpus holds and lacks.

    Parameters
    ----------
    sampled : DataFrame
        Of :func:`briefings.analysis.sampling.sampled_pages`.
    """
    listed = {name: sampled[name].map(_pages_in_words) for name in ("held", "lacking")}
    columns = {"title": "Text", "event_date": "Event", "pages_total": "Pages", "held": "Held", "lacking": "Not read"}
    return data_table(sampled.assign(**listed), columns, "Pages of each text, held and not read")


def _pages_in_words(pages: list[int]) -> str:
    """Page numbers with runs drawn together: ``1–8, 10, 12–13``."""
    runs = []
    for page in pages:
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return (
        ", ".join(f"{first}{wording.EN_DASH}{last}" if last > first else str(first) for first, last in runs) or "none"
    )


def publications(publications: pd.DataFrame) -> Markup:
    """The publications with links to those that have an address.

    Parameters
    ----------
    publications : DataFrame
        Of :func:`briefings.analysis.publications.publications`.
    """
    shown = publications.assign(publication=markup_column(map(publication, publications.itertuples()), publications))
    columns = {
        "publisher": "Publisher",
        "publication": "Publication",
        "published": "Published",
        "independent": "Independent",
        "figures": "Figures",
    }
    return data_table(shown, columns, "Publications that figures are taken from")


def claims(claims: pd.DataFrame, caption: str) -> Markup:
    """Claims with quote, figure, time, kind and rule."""
    rows = list(claims.itertuples())
    shown = claims.assign(
        figure=[wording.claimed_figure(row) for row in rows], time=[wording.claimed_time(row) for row in rows]
    )
    columns = {
        "quote": "Quote",
        "kind": "Kind",
        "figure": "Figure",
        "indicator": "Indicator",
        "time": "Time",
        "rule": "Rule",
    }
    return data_table(shown, columns, caption, {"kind": wording.kind_name})


def variants(variants: pd.DataFrame, caption: str) -> Markup:
    """A list that a person made, with its reasons, so that a reader can disagree.

    Parameters
    ----------
    variants : DataFrame
        Of :func:`briefings.analysis.variants.read_variants`.
    """
    shown = variants.assign(variants=variants["variants"].str.split(";").str.join("; "))
    columns = {"name": "Name", "chinese": "Chinese", "variants": "Words that count", "why": "Why"}
    return data_table(shown, columns, caption)


def accuracy(rows: pd.DataFrame, texts: str) -> Markup:
    """Precision and recall by kind, with their intervals.

    Parameters
    ----------
    rows : DataFrame
        Of :func:`briefings.analysis.accuracy.accuracy`, by kind.
    texts : str
        What it was measured on, for the caption.
    """
    columns = {
        "kind": "Kind",
        "expected": "Marked",
        "found": "Found",
        "precision": "Precision",
        "recall": "Recall",
        "unit": "Unit right",
        "times": "Times right",
    }
    formats = {"kind": wording.kind_name, **dict.fromkeys(["unit", "times"], _percent)}
    shown = _with_intervals(rows).reset_index()
    return data_table(shown, columns, f"Precision and recall by kind in {texts}, with 95% intervals", formats)


def first_sight(rows: pd.DataFrame) -> Markup:
    """Precision and recall on each marked set before anybody who writes rules had read it.

    Parameters
    ----------
    rows : DataFrame
        Of :func:`briefings.analysis.accuracy.first_sight`.
    """
    columns = {
        "set": "Set",
        "expected": "Marked",
        "found": "Found",
        "precision": "Precision",
        "recall": "Recall",
        "unit": "Unit right",
        "kind_right": "Kind right",
        "times": "Times right",
    }
    formats = dict.fromkeys(["unit", "kind_right", "times"], _percent)
    shown = _with_intervals(rows).reset_index()
    return data_table(shown, columns, "Precision and recall at first sight, with 95% intervals", formats)


def _with_intervals(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with precision and recall as text, each with its interval."""
    measured = {
        measure: [
            _share_with_interval(*values)
            for values in rows[[measure, f"{measure}_lower", f"{measure}_upper"]].itertuples(index=False)
        ]
        for measure in ("precision", "recall")
    }
    return rows.assign(**measured)


def _share_with_interval(share: float, lower: float, upper: float) -> str:
    if wording.missing(share):
        return ""
    return f"{_percent(share)} ({100 * lower:.0f}{wording.EN_DASH}{100 * upper:.0f})"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def failures(matched: pd.DataFrame, claims: pd.DataFrame, gold: pd.DataFrame) -> Markup:
    """The claims that were missed, invented, or read wrongly, by name.

    Parameters
    ----------
    matched : DataFrame
        Of :func:`briefings.analysis.accuracy.match`.
    claims, gold : DataFrame
        What was matched.
    """
    checks = {"value": "value", "unit": "unit", "kind_right": "kind", "times": "times", "qualifier": "qualifier"}
    rows = []
    for pair in matched.itertuples():
        if wording.missing(pair.claim):
            rows.append((gold.loc[pair.gold, "quote"], "missed"))
        elif wording.missing(pair.gold):
            rows.append((claims.loc[pair.claim, "quote"], "not marked by the person"))
        elif wrong := [name for check, name in checks.items() if not getattr(pair, check)]:
            rows.append((gold.loc[pair.gold, "quote"], f"read with another {', '.join(wrong)}"))
    frame = pd.DataFrame(rows, columns=["quote", "failure"])
    return data_table(frame, {"quote": "Claim", "failure": "What went wrong"}, f"{len(frame)} known failures")


def archive_runs(runs: pd.DataFrame) -> Markup:
    """How fast archives of invented briefings were read, and with what memory.

    Parameters
    ----------
    runs : DataFrame
        Of :func:`briefings.analysis.costs.read_measured`.
    """
    columns = {
        "documents": "Documents",
        "workers": "Workers",
        "seconds": "Seconds",
        "documents_per_second": "Documents/s",
        "megabytes_per_second": "MB/s",
        "processor_seconds": "Processor seconds",
        "efficiency": "Efficiency",
        "worker_megabytes": "MB a worker",
        "load": "Load",
    }
    places = {"seconds": 1, "processor_seconds": 1, "megabytes_per_second": 2, "efficiency": 2, "load": 1}
    formats = {name: f"{{:,.{places.get(name, 0)}f}}".format for name in columns}
    return data_table(runs, columns, "Archives as they were measured", formats)


def archive_costs(costs: pd.DataFrame) -> Markup:
    """What archives would cost.

    Parameters
    ----------
    costs : DataFrame
        Of :func:`briefings.analysis.costs.core_hours`.
    """
    columns = {"documents": "Documents", "gigabytes": "GB of text", "core_hours": "Core-hours", "claims": "Claims"}
    formats = {"gigabytes": "{:,.0f}".format, "core_hours": "{:,.1f}".format}
    formats |= {name: lambda value: wording.number(float(f"{value:.2g}")) for name in ("documents", "claims")}
    return data_table(costs, columns, "Core-hours", formats)
