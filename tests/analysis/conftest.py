"""Small corpora made by hand."""

import pandas as pd
import pytest

from briefings import tables


@pytest.fixture
def sentences_of():
    """Sentences of turns given as (document_id, turn, role, [texts]), one space between the sentences of a document."""

    def make(*turns):
        rows, ends = [], {}
        for document, turn, role, texts in turns:
            for number, text in enumerate(texts, start=1):
                start = ends.get(document, -1) + 1
                ends[document] = start + len(text)
                rows.append((document, turn, number, f"Speaker {turn}", role, start, ends[document], text))
        return tables.table(tables.SENTENCES, rows)

    return make


@pytest.fixture
def catalogue():
    """A catalogue of the columns that a comparison reads: documents given as document_id=(period, kind)."""

    def make(**documents):
        rows = [(name, *values) for name, values in documents.items()]
        return pd.DataFrame(rows, columns=["document_id", "period", "kind"])

    return make


@pytest.fixture
def list_of():
    """Themes, concepts or formulas given as name=variants."""

    def make(**variants):
        return pd.DataFrame({"name": list(variants), "chinese": "", "variants": list(variants.values()), "why": ""})

    return make
