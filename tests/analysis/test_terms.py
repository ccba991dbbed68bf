"""What is compared is what was asked for, and every word of it is counted once."""

import pytest

from briefings.analysis.terms import (
    compared_sentences,
    group_sizes,
    read_stop_words,
    term_table,
    turn_sizes,
    whole_terms,
    words,
)
from briefings.errors import BriefingsError


@pytest.fixture
def corpus(sentences_of, catalogue):
    sentences = sentences_of(
        ("spring", 1, "journalist", ["Will prices fall?"]),
        ("spring", 2, "official", ["Prices will fall.", "Prices fell before."]),
        ("autumn", 1, "official", ["Wages will rise."]),
        ("paper", 1, "official", ["Wages may rise."]),
    )
    documents = catalogue(spring=("2020", "briefing"), autumn=("2022", "briefing"), paper=("2022", "news"))
    return sentences, documents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China's law-based plan", ["china's", "law-based", "plan"]),
        ("China’s plan", ["china's", "plan"]),
        ("45.5 trillion, 1,030 of 5G.", ["45.5", "trillion", "1,030", "of", "5g"]),
        ("“Five 100” – done…", ["five", "100", "done"]),
        ("", []),
    ],
)
def test_words(text, expected):
    """Hyphens, apostrophes, decimal points and thousands commas are inside a word; other punctuation is not."""
    found = list(words(text))
    assert [word.text for word in found] == expected
    assert [text[word.start : word.end].lower().replace("’", "'") for word in found] == expected


def test_only_officials_are_compared_unless_asked(corpus):
    chosen = compared_sentences(*corpus, "period", "2020", "2022")
    assert chosen["group"].tolist() == ["2020", "2020", "2022", "2022"]
    asked = compared_sentences(*corpus, "period", "2020", "2022", roles=["journalist", "official"])
    assert len(asked) == 5


def test_groups_may_be_numbers_as_a_parameter_gives_them_and_any_column(corpus):
    assert compared_sentences(*corpus, "period", 2020, 2022)["group"].unique().tolist() == ["2020", "2022"]
    assert compared_sentences(*corpus, "kind", "news", "briefing")["group"].unique().tolist() == ["news", "briefing"]


def test_kinds_of_document_can_be_left_out(corpus):
    chosen = compared_sentences(*corpus, "period", "2020", "2022", kinds=["briefing"])
    assert set(chosen["document_id"]) == {"spring", "autumn"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"column": "season"}, "no column 'season'; it has document_id, period, kind"),
        ({"comparison": "2020"}, "cannot be compared with itself"),
        ({"comparison": "1999"}, "no document has period '1999'; the catalogue has 2020, 2022"),
        ({"roles": ["moderator"]}, "period '2020' has no sentence left to compare: none has role moderator"),
        ({"kinds": ["news"]}, "period '2020' has no sentence left .* in documents of kind news"),
    ],
)
def test_an_empty_group_says_what_is_missing(corpus, arguments, message):
    asked = {"column": "period", "baseline": "2020", "comparison": "2022", **arguments}
    with pytest.raises(BriefingsError, match=message):
        compared_sentences(*corpus, **asked)


def test_a_document_without_the_value_is_in_no_group(corpus):
    sentences, documents = corpus
    documents.loc[2, "period"] = None
    assert len(compared_sentences(sentences, documents, "period", "2020", "2022")) == 3
    with pytest.raises(BriefingsError, match="the catalogue has 2020, 2022$"):
        compared_sentences(sentences, documents, "period", "2020", "1999")


def test_one_document_cannot_be_compared(corpus):
    sentences, documents = corpus
    with pytest.raises(BriefingsError, match="needs two documents or more; the catalogue has 1"):
        compared_sentences(sentences, documents[:1], "period", "2020", "2022")


def test_sizes_count_stop_words_too(corpus):
    sizes = group_sizes(turn_sizes(compared_sentences(*corpus, "period", "2020", "2022")))
    assert sizes.loc["2020"].tolist() == [1, 1, 1, 2, 6]
    assert sizes.loc["2022"].tolist() == [2, 1, 2, 2, 6]


def test_terms_stay_within_a_sentence_and_off_stop_words_at_their_ends(corpus):
    table = term_table(compared_sentences(*corpus, "period", "2020", "2022"), {"will"}, minimum=1)
    assert "prices will fall" in table.counts.index
    assert not {"will", "prices will", "will fall", "fall prices"} & set(table.counts.index)
    assert table.counts.loc["prices", ("spring", 2)] == 2
    assert table.counts.columns.equals(table.turns.index)


def test_rare_terms_are_left_out_and_the_table_of_no_terms_has_its_turns(corpus):
    sentences = compared_sentences(*corpus, "period", "2020", "2022")
    assert term_table(sentences, longest=1, minimum=2).counts.index.tolist() == ["prices", "rise", "wages", "will"]
    assert term_table(sentences, minimum=100).counts.shape == (0, 3)


def test_the_projects_stop_words_spare_what_briefings_are_about(pytestconfig):
    stop = read_stop_words(pytestconfig.rootpath / "data")
    assert {"the", "of", "will"} <= stop
    assert not stop & {"important", "general", "system", "information", "billion", "people", "new"}


def test_stop_words_without_their_column_are_named(tmp_path):
    assert read_stop_words(tmp_path) == frozenset()
    (tmp_path / "curated").mkdir()
    (tmp_path / "curated" / "stopwords.csv").write_text("term\nthe\n", encoding="utf-8")
    with pytest.raises(BriefingsError, match="stopwords.csv"):
        read_stop_words(tmp_path)


def test_a_term_that_only_stands_within_a_longer_one_is_no_whole_term(corpus):
    """Each "fall" follows "will", but one "prices" stands alone."""
    sentences, documents = corpus
    compared = compared_sentences(sentences, documents, "period", "2020", "2022")
    counts = term_table(compared, minimum=1).counts.loc[["prices", "will", "fall", "will fall", "prices will fall"]]
    assert list(whole_terms(counts)) == ["prices", "will", "prices will fall"]
