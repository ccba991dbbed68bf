"""Every shape of the genre: the turns of invented documents, exactly as a person marked them."""

import pytest
from samples import PATHS, load

from briefings.corpus import read_text

WITH_AUTHOR = [path for path in PATHS if any(turn.role == "author" for turn in load(path)[1])]  # elsewhere unmarked


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_turns_are_those_a_person_marked(path):
    text, marked = load(path)
    turns = [turn for turn in read_text(text, "x").turns if turn.role != "author"]
    read = [(turn.speaker, turn.role, text[turn.start : turn.end]) for turn in turns]
    assert read == [(m.speaker, m.role, text[m.start : m.end]) for m in marked if m.role != "author"]


@pytest.mark.parametrize("path", WITH_AUTHOR, ids=lambda path: path.stem)
def test_the_author_says_title_and_lead_and_what_nobody_is_quoted_with(path):
    text, marked = load(path)
    wanted = [text[m.start : m.end] for m in marked if m.role == "author"]
    assert [text[t.start : t.end] for t in read_text(text, "x").turns if t.role == "author"] == wanted


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_offsets_hold_and_sentences_lie_within_their_turns(path):
    text, _ = load(path)
    reading = read_text(text, "x")
    turns = {turn.turn: turn for turn in reading.turns}
    end = 0
    for sentence in reading.sentences:
        assert text[sentence.start : sentence.end] == sentence.text != ""
        assert end <= sentence.start and sentence.text == sentence.text.strip()
        assert turns[sentence.turn].start <= sentence.start and sentence.end <= turns[sentence.turn].end
        end = sentence.end
