"""What is said again is found at every place, once, with who says it."""

import pandas as pd
import pytest

from briefings.analysis.echoes import claim_pairs, distinct_passages, echoes, in_clauses, in_order_of_time, located
from briefings.analysis.reuse import shared_passages


@pytest.fixture
def sentences(sentences_of):
    return sentences_of(
        ("first", 1, "official", ["We open the door to trade.", "Welcome."]),
        ("second", 1, "official", ["Good morning."]),
        ("second", 2, "official", ["We open the door, to trade!", "No need to worry."]),
        ("third", 1, "author", ["They open the door to trade."]),
    )


@pytest.fixture
def texts(sentences):
    return {name: " ".join(rows["text"]) for name, rows in sentences.groupby("document_id", sort=False)}


@pytest.fixture
def renderings(sentences):
    a, b = (sentences[sentences["text"] == text].iloc[0] for text in ("Welcome.", "No need to worry."))
    row = (a.document_id, a.start, a.end, a.text, b.document_id, b.start, b.end, b.text, "paraphrase", "Made up.")
    columns = [f"{name}_{side}" for side in "ab" for name in ("document", "start", "end", "quote")]
    return pd.DataFrame([row], columns=[*columns, "relation", "note"])


def test_a_report_comes_after_what_it_reports_however_early_it_was_printed(sentences):
    documents = pd.DataFrame(
        {
            "document_id": ["third", "second", "first"],
            "kind": ["news", "briefing", "briefing"],
            "event_date": ["2022-11-07", "2022-11-07", None],
            "published": ["2022-11-08", "2022-11-15", "2020-01-01"],
            "page": [1, 9, 1],
        }
    )
    found = in_order_of_time(sentences, documents)
    assert list(found["document_id"].unique()) == ["first", "second", "third"]
    assert list(found["turn"]) == [1, 1, 1, 2, 2, 1]


def test_a_place_belongs_to_the_sentence_that_it_stands_in(sentences):
    places = pd.DataFrame({"document_id": ["second", "first"], "start": [20, 3]})
    found = located(places, sentences)
    assert found[["document_id", "turn", "sentence", "speaker"]].values.tolist() == [
        ["second", 2, 1, "Speaker 2"],
        ["first", 1, 1, "Speaker 1"],
    ]


def test_a_passage_of_three_documents_is_one_passage_with_three_places(sentences, texts):
    found = distinct_passages(shared_passages(sentences, texts, minimum=5), sentences)
    longest, shorter = found[found["words"] == 6], found[found["words"] == 5]
    assert list(longest["document_id"]) == ["first", "second"]
    assert set(shorter["document_id"]) == {"first", "second", "third"}
    assert not found.duplicated(["name", "document_id", "start"]).any()
    assert all(texts[row.document_id][row.start : row.end] == row.quote for row in found.itertuples())


def test_aligned_claims_stand_beside_each_other_with_their_words():
    claims = pd.DataFrame(
        {
            "claim_id": ["x", "y"],
            "document_id": ["first", "second"],
            "start": [1, 2],
            "end": [3, 4],
            "quote": ["p", "q"],
        }
    )
    aligned = pd.DataFrame({"claim_a": ["y"], "claim_b": ["x"], "relation": ["same"], "note": ["Same."]})
    [pair] = claim_pairs(aligned, claims).itertuples()
    assert (pair.document_a, pair.quote_a, pair.document_b, pair.quote_b) == ("second", "q", "first", "p")
    assert (pair.start_b, pair.end_b, pair.relation, pair.note) == (1, 3, "same", "Same.")


def test_a_pair_is_widened_to_its_clauses_and_still_gives_the_text_back(sentences_of):
    """Commas within numbers, and punctuation within the quote, break no clause."""
    sentences = sentences_of(
        (
            "first",
            1,
            "official",
            ["Welcome.", "By our data, over 20,000 firms, banks and mills were registered, of which some closed."],
        ),
        ("second", 1, "author", ["“Come,” she said, as shown by there being over 20,000 such firms – a record."]),
    )
    texts = {name: " ".join(rows["text"]) for name, rows in sentences.groupby("document_id", sort=False)}
    quotes = {"a": ("first", "over 20,000 firms, banks"), "b": ("second", "over 20,000 such firms")}
    pair = {}
    for side, (document, quote) in quotes.items():
        start = texts[document].index(quote)
        pair |= {f"document_{side}": document, f"start_{side}": start, f"end_{side}": start + len(quote)}
        pair[f"quote_{side}"] = quote
    [found] = in_clauses(pd.DataFrame([pair]), sentences).itertuples()
    assert found.quote_a == "over 20,000 firms, banks and mills were registered"
    assert found.quote_b == "as shown by there being over 20,000 such firms"
    assert texts["first"][found.start_a : found.end_a] == found.quote_a
    assert texts["second"][found.start_b : found.end_b] == found.quote_b


def test_echoes_are_phrases_of_two_documents_passages_and_both_sides_of_pairs(sentences, texts, renderings, list_of):
    passages = distinct_passages(shared_passages(sentences, texts, minimum=6), sentences)
    formulas = list_of(trade="to trade", morning="good morning")
    found = echoes(sentences, formulas, passages, {"statement": renderings})
    assert found.groupby("kind", sort=False).size().to_dict() == {"set phrase": 3, "word for word": 2, "statement": 2}
    assert set(found.loc[found["kind"] == "set phrase", "name"]) == {"trade"}
    sides = found[found["kind"] == "statement"]
    assert list(sides["quote"]) == ["Welcome.", "No need to worry."]
    assert list(sides["speaker"]) == ["Speaker 1", "Speaker 2"]
    assert set(sides["name"]) == {"Welcome."} and set(sides["relation"]) == {"paraphrase"}


def test_without_anything_said_again_there_is_no_echo(sentences, renderings, list_of, texts):
    passages = distinct_passages(shared_passages(sentences, texts, minimum=50), sentences)
    assert passages.empty
    assert echoes(sentences, list_of(morning="good morning"), passages, {"statement": renderings.head(0)}).empty
