"""How much of each event the corpus holds."""

from __future__ import annotations

import pandas as pd

from briefings.analysis.terms import words


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


def speeches(sentences: pd.DataFrame) -> pd.DataFrame:
    """Unbroken stretches of one voice: the turns, and in prose what is quoted of each person and what stands between.

    Parameters
    ----------
    sentences : DataFrame
        Table of :data:`briefings.tables.SENTENCES`.

    Returns
    -------
    DataFrame
        In the order of the texts: ``document_id``, ``turn``, ``speaker``, ``role``, ``sentence`` (the first one),
        ``words``.
    """
    counted = sentences.assign(words=[sum(1 for _ in words(text)) for text in sentences["text"]])
    voice = counted[["document_id", "turn", "speaker", "role"]].fillna("")
    run = voice.ne(voice.shift()).any(axis=1).cumsum()
    first = dict.fromkeys(["document_id", "turn", "speaker", "role", "sentence"], "first")
    return counted.groupby(run).agg(first | {"words": "sum"}).reset_index(drop=True)


def who_speaks(speeches: pd.DataFrame) -> pd.DataFrame:
    """The named speakers and words of each role in each document.

    Parameters
    ----------
    speeches : DataFrame
        Of :func:`speeches`.

    Returns
    -------
    DataFrame
        ``document_id``, ``role``, ``speakers`` (named ones, each once), ``words``.
    """
    groups = speeches.groupby(["document_id", "role"], sort=False)
    return groups.agg(speakers=("speaker", "nunique"), words=("words", "sum")).reset_index()
