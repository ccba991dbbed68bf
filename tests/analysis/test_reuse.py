"""Shared passages are found word for word, as long as they are; formulas stand in their context."""

from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings import tables
from briefings.analysis.reuse import concordance, formula_matrix, shared_passages, word_differences
from briefings.errors import BriefingsError


def corpus(*turns):
    """Sentences, and the texts that they are in, of turns given as (document, turn, [texts])."""
    texts, rows = {}, []
    for document, turn, sentences in turns:
        for number, sentence in enumerate(sentences, start=1):
            start = len(texts.setdefault(document, ""))
            texts[document] += sentence + "\n"
            rows.append(
                (
                    document,
                    turn,
                    number,
                    f"Speaker {turn} of {document}",
                    "official",
                    start,
                    start + len(sentence),
                    sentence,
                )
            )
    return tables.table(tables.SENTENCES, rows), texts


def test_the_longest_passage_comes_first_and_gives_both_texts_back():
    sentences, texts = corpus(
        ("a", 1, ["Today, free trade among all nations is what we want.", "We thank you."]),
        ("b", 1, ["We thank you.", "They say: Free trade among all nations is dear to them."]),
    )
    found = shared_passages(sentences, texts, minimum=3)
    assert found["quote_a"].tolist() == ["free trade among all nations is", "We thank you"]
    assert found["quote_b"].tolist() == ["Free trade among all nations is", "We thank you"]
    assert found["words"].tolist() == [6, 3]
    assert found["speaker_b"].tolist() == ["Speaker 1 of b"] * 2
    for row in found.itertuples():
        assert texts[row.document_a][row.start_a : row.end_a] == row.quote_a
        assert texts[row.document_b][row.start_b : row.end_b] == row.quote_b


def test_passages_stay_within_a_sentence_and_whole_sentences_are_found_one_by_one():
    halves = ["one two three four.", "five six seven eight nine."]
    sentences, texts = corpus(("a", 1, halves), ("b", 1, halves))
    found = shared_passages(sentences, texts, minimum=4)
    assert found["quote_b"].tolist() == ["five six seven eight nine", "one two three four"]


def test_documents_are_earlier_and_later_as_the_sentences_are():
    text = ["one two three four five six."]
    sentences, texts = corpus(("z", 1, text), ("m", 1, text), ("a", 1, text))
    found = shared_passages(sentences, texts)
    assert found[["document_a", "document_b"]].values.tolist() == [["z", "m"], ["z", "a"], ["m", "a"]]


def test_documents_that_share_nothing_and_one_document():
    sentences, texts = corpus(("a", 1, ["one two"]), ("b", 1, ["three four"]))
    assert shared_passages(sentences, texts, minimum=1).empty
    with pytest.raises(BriefingsError, match="two documents or more; there are 1"):
        shared_passages(sentences[:1], texts)


WORDS = st.lists(st.sampled_from("abc"), min_size=1, max_size=40)


@settings(max_examples=50)
@given(WORDS, WORDS, st.integers(1, 4))
def test_every_place_of_the_later_text_has_its_longest_match(earlier, later, minimum):
    """Against plain search: no longer match stands anywhere, and no match of the minimum is missed."""
    sentences, texts = corpus(("a", 1, [" ".join(earlier)]), ("b", 1, [" ".join(later)]))
    found = shared_passages(sentences, texts, minimum)
    runs = {tuple(earlier[i:j]) for i in range(len(earlier)) for j in range(i, len(earlier) + 1)}
    expected = set()
    for i in range(len(later)):
        j = max(j for j in range(i, len(later) + 1) if tuple(later[i:j]) in runs)
        extends_left = i and tuple(later[i - 1 : j]) in runs
        if j - i >= minimum and not extends_left:
            expected.add((2 * i, j - i))
    assert {(row.start_b, row.words) for row in found.itertuples()} == expected
    assert len(found) == len(expected)
    assert (found["quote_a"] == found["quote_b"]).all()
    assert found["words"].is_monotonic_decreasing


@settings(max_examples=50)
@given(WORDS, WORDS)
def test_the_first_passage_is_the_longest_common_run(earlier, later):
    sentences, texts = corpus(("a", 1, [" ".join(earlier)]), ("b", 1, [" ".join(later)]))
    found = shared_passages(sentences, texts, minimum=1)
    longest = SequenceMatcher(None, earlier, later, autojunk=False).find_longest_match().size
    assert (found["words"].max() if len(found) else 0) == longest


def test_a_word_repeated_many_times_takes_no_longer_than_it_must():
    """Quadratic work on 20,000 equal words would be 400 million steps."""
    sentences, texts = corpus(("a", 1, ["ha " * 20_000]), ("b", 1, ["ha " * 20_000]))
    assert shared_passages(sentences, texts)["words"].tolist() == [20_000]


@pytest.fixture
def speeches():
    return corpus(
        ("a", 1, ["We stand for free trade, as ever.", "The “free trade” of old!"]),
        ("a", 2, ["Free-trade rules.", "Rules of free trade."]),
        ("b", 1, ["Nothing of the kind."]),
    )


def test_formula_matrix_keeps_documents_and_formulas_without_any(speeches, list_of):
    matrix = formula_matrix(speeches[0], list_of(trade="free trade", peace="peace"))
    assert matrix.loc["trade"].to_dict() == {"a": 3, "b": 0}
    assert matrix.loc["peace"].to_dict() == {"a": 0, "b": 0}


def test_concordance_stands_in_its_own_turn_and_gives_the_text_back(speeches, list_of):
    sentences, texts = speeches
    lines = concordance(sentences, list_of(trade="free trade"))
    assert lines[["turn", "sentence", "left", "quote", "right"]].values.tolist() == [
        [1, 1, "We stand for", "free trade", ", as ever. The “free trade” of old!"],
        [1, 2, "We stand for free trade, as ever. The “", "free trade", "” of old!"],
        [2, 2, "Free-trade rules. Rules of", "free trade", "."],
    ]
    assert all(texts[row.document_id][row.start : row.end] == row.quote for row in lines.itertuples())


def test_concordance_finds_a_formula_inside_a_hyphenated_word(speeches, list_of):
    [line] = concordance(speeches[0], list_of(rules="trade rules")).itertuples()
    assert (line.left, line.quote, line.right) == ("Free-", "trade rules", ". Rules of free trade.")


def test_concordance_lines_are_cut_to_their_width(list_of):
    sentences, _ = corpus(("a", 1, ["before " * 50 + "here" + " after" * 50]))
    [line] = concordance(sentences, list_of(here="here"), width=60).itertuples()
    assert len(line.left) <= 30
    assert len(line.right) <= 30


def test_word_differences_mark_what_the_retelling_changed():
    assert word_differences("A million firms were registered", "a million firms exist there") == [
        ("equal", "A million firms", "a million firms"),
        ("replace", "were registered", "exist there"),
    ]
