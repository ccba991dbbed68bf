"""Sentences end where a reader ends them."""

import pytest

from briefings.corpus.sentences import sentence_spans


@pytest.mark.parametrize(
    "sentences",
    [
        ["On Nov. 7 Mr. Smith met J. K. Rowling in the U.S. Senate.", "They talked."],
        ["It rose 3.5 percent.", "No. 5 fell."],
        ["Is that all?", "“No.”", "He left at 5 p.m.", "Then it rained."],
        ["Acme Inc. Chairman Bo Dahl spoke...", "We listened."],
        ["See e.g. China or, i.e. now, Japan.", "(Laughter.)", "Thank you!"],
        ['He said: "We will go."', "She agreed."],
        ["It is Jan. 5, 2020.", "30 people came."],
        ["They live in the U.K.", "The law is new."],
        ["Smt. Alka Mehra met Engr. Bello.", "Usec. Ramos and Atty. Cruz spoke."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences):
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, 0, len(text))] == sentences
