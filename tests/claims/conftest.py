"""Readings made by hand, and claims of a text in one call."""

import pytest

from briefings.claims import claims_of as claims_of_reading
from briefings.corpus.transcript import read_text
from briefings.records import Reading, Sentence


@pytest.fixture(scope="session")
def claims_of():
    """The claims of a text, of one kind if that is given; its day is 19 August 2022 unless another is given."""

    def read(text, kind=None, event_date="2022-08-19"):
        claims = claims_of_reading(read_text(text, "made", event_date))
        return [claim for claim in claims if kind in (None, claim.kind)]

    return read


@pytest.fixture(scope="session")
def reading_of():
    """A document of one turn, its paragraphs given as lists of sentences, with the white space between them."""

    def make(*paragraphs, document_id="made", between=" ", break_="\n\n", event_date="2022-08-19"):
        text, sentences = "", []
        for paragraph in paragraphs:
            text += break_ if text else ""
            for number, sentence in enumerate(paragraph):
                text += between if number else ""
                start = len(text)
                text += sentence
                row = (document_id, 1, len(sentences) + 1, None, "author", start, len(text), sentence)
                sentences.append(Sentence(*row))
        return Reading(document_id, text, event_date, [], sentences)

    return make
