"""The corpus is what the catalogue says, or an error that names the file."""

import shutil
from pathlib import Path

import pytest

from briefings.corpus import read_catalogue, read_corpus
from briefings.errors import BriefingsError


@pytest.fixture
def data(tmp_path, project) -> Path:
    return Path(shutil.copytree(project / "data", tmp_path / "data"))


def test_the_corpus_has_a_row_for_each_document_turn_and_sentence(project):
    corpus = read_corpus(project / "data")
    assert list(corpus.documents.document_id) == [row.document_id for row in read_catalogue(project / "data")]
    assert len(corpus.turns) == sum(len(reading.turns) for reading in corpus.readings)
    for reading in corpus.readings:
        own = corpus.sentences[corpus.sentences.document_id == reading.document_id]
        assert all(reading.text[row.start : row.end] == row.text for row in own.itertuples())


def test_a_changed_text_is_an_error_that_names_it(data):
    path = data / "documents" / "2022-11-08-china-daily.txt"
    path.write_bytes(path.read_bytes().replace(b"60", b"61"))
    with pytest.raises(BriefingsError, match=path.name):
        read_corpus(data)


def test_a_text_without_a_row_is_an_error_that_names_it(data):
    (data / "documents" / "stray.txt").write_text("Nobody knows me.", "utf-8")
    with pytest.raises(BriefingsError, match=r"stray\.txt"):
        read_corpus(data)


def test_a_row_without_a_text_is_an_error_that_names_it(data):
    (data / "documents" / "2020-11-02-wic-briefing.txt").unlink()
    with pytest.raises(BriefingsError, match="2020-11-02-wic-briefing"):
        read_corpus(data)
