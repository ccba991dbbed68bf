"""How much of each event the corpus holds."""

from __future__ import annotations

import pandas as pd


def sampled_pages(documents: pd.DataFrame) -> pd.DataFrame:
    """The pages of each published text that the corpus holds, and those that it lacks.

    Parameters
    ----------
    documents : DataFrame
        Table of :data:`briefings.tables.DOCUMENTS`.

    Returns
    -------
    DataFrame
        A row a text as its publisher paged it (one title of one event): ``title``, ``event_date``, ``pages_total``,
        ``held`` and ``lacking`` (lists of page numbers), ``first`` (the document_id of the first page held).
    """
    rows = []
    for (event_date, title, total), pages in documents.groupby(["event_date", "title", "pages_total"]):
        held = sorted(int(page) for page in pages["page"])
        lacking = [page for page in range(1, int(total) + 1) if page not in held]
        rows.append((title, event_date, int(total), held, lacking, pages["document_id"].min()))
    columns = ["title", "event_date", "pages_total", "held", "lacking", "first"]
    return pd.DataFrame(rows, columns=columns)


def who_speaks(turns: pd.DataFrame, words: pd.Series) -> pd.DataFrame:
    """The turns and words of each role in each document.

    Parameters
    ----------
    turns : DataFrame
        Table of :data:`briefings.tables.TURNS`.
    words : Series of int
        Words of each turn, indexed by ``(document_id, turn)``.

    Returns
    -------
    DataFrame
        ``document_id``, ``role``, ``turns``, ``speakers`` (named ones, each once), ``words``.
    """
    keys = pd.MultiIndex.from_frame(turns[["document_id", "turn"]])
    counted = turns.assign(words=words.reindex(keys, fill_value=0).to_numpy())
    groups = counted.groupby(["document_id", "role"], sort=False)
    return groups.agg(turns=("turn", "size"), speakers=("speaker", "nunique"), words=("words", "sum")).reset_index()
