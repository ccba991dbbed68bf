"""The data as shipped: texts byte for byte, figures with publisher and edition."""

import csv
import hashlib
import re
from pathlib import Path

from briefings.analysis.figures import read_figures
from briefings.corpus import read_catalogue, read_corpus

DATA = Path(__file__).parents[1] / "data"

# What the publishers' pages held when they were saved.
PUBLISHED = {
    "2020-11-02-wic-briefing": 3373,
    "2022-08-19-china-past-decade": 11934,
    "2022-11-07-white-paper-p09": 7543,
    "2022-11-07-white-paper-p11": 4909,
    "2022-11-08-china-daily": 3338,
}


def test_each_text_is_the_one_that_was_saved():
    for document in read_catalogue(DATA):
        content = (DATA / "documents" / document.file).read_bytes()
        assert hashlib.sha256(content).hexdigest() == document.sha256
        assert len(content) == PUBLISHED[document.document_id]


def test_every_turn_and_sentence_is_given_back_by_its_offsets():
    corpus = read_corpus(DATA)
    texts = {reading.document_id: reading.text for reading in corpus.readings}
    for row in corpus.sentences.itertuples():
        assert texts[row.document_id][row.start : row.end] == row.text
    for row in corpus.turns.itertuples():
        assert texts[row.document_id][row.start : row.end].strip() == texts[row.document_id][row.start : row.end]


def test_every_curated_table_of_the_codebook_is_there():
    named = re.findall(r"[a-z_]+\.csv", (DATA / "README.md").read_text("utf-8").partition("## curated/")[2])
    assert "alignments.csv" in named
    assert [name for name in named if not list(DATA.rglob(name))] == []


def test_every_figure_has_publisher_publication_and_a_unique_name():
    figures = read_figures(DATA)
    with (DATA / "reference" / "figures.csv").open(encoding="utf-8", newline="") as lines:
        assert len(figures) == sum(1 for _ in csv.DictReader(lines))
    assert figures[["publisher", "publication", "source_id"]].notna().all(axis=None)
    assert figures["figure_id"].is_unique
