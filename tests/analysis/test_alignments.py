"""What a person decided is tied to the claims as they stand now, and fails by name when its words are gone."""

import pandas as pd
import pytest

from briefings.analysis.alignments import candidate_pairs, read_alignments, read_renderings
from briefings.errors import BriefingsError

HEADER = "document_a,quote_a,document_b,quote_b,relation,note\n"


@pytest.fixture
def claims():
    rows = [
        ("a-1", "a", "the fair was held eight years in a row", "the fair", "duration", "years", 8.0),
        ("a-2", "a", "more than 60 universities", None, "count", "universities", 60.0),
        ("b-1", "b", "the fair has been held annually for nine years", "the fair", "duration", "years", 9.0),
        ("b-2", "b", "more than 60 colleges", None, "count", "colleges", 60.0),
        ("b-3", "b", "prices grew 5%", "prices", "change_pct", "percent", 5.0),
        ("b-4", "b", "sixty colleges in all", None, "count", "colleges", 60.0),
        ("c-1", "c", "output grew", "output", "from_to", "percent", None),
    ]
    frame = pd.DataFrame(rows, columns=["claim_id", "document_id", "quote", "indicator", "kind", "unit", "value"])
    return frame.assign(value_to=[None] * 6 + [5.0])


def test_pairs_share_a_value_or_a_measure_and_stand_in_two_documents(claims):
    pairs = candidate_pairs(claims)
    found = set(zip(pairs["claim_a"], pairs["claim_b"], strict=True))
    assert found == {("a-1", "b-1"), ("a-2", "b-2"), ("a-2", "b-4"), ("b-3", "c-1")}
    assert len(pairs) == 4
    assert pairs["similarity"].is_monotonic_decreasing
    assert pairs["similarity"].between(0, 1).all()


def test_words_in_common_rank_a_pair_and_say_what_is_shared(claims):
    pairs = candidate_pairs(claims).set_index(["claim_a", "claim_b"])
    assert pairs.loc[("a-2", "b-2"), "similarity"] > pairs.loc[("a-2", "b-4"), "similarity"]
    assert pairs.loc[("a-1", "b-1"), ["same_value", "same_unit"]].tolist() == [False, True]
    assert pairs.loc[("a-2", "b-2"), ["same_value", "same_unit"]].tolist() == [True, False]


def test_the_same_words_are_wholly_similar(claims):
    twice = pd.concat([claims[:2], claims[:1].assign(document_id="z", claim_id="z-1")])
    assert candidate_pairs(twice)["similarity"][0] == pytest.approx(1)


def test_no_claims_make_no_pairs(claims):
    assert candidate_pairs(claims[:0]).empty
    assert candidate_pairs(claims[:1]).empty


@pytest.fixture
def data(tmp_path):
    def write(name, *lines):
        (tmp_path / "curated").mkdir(exist_ok=True)
        (tmp_path / "curated" / f"{name}.csv").write_text(HEADER + "".join(lines), encoding="utf-8")
        return tmp_path

    return write


def test_alignments_are_resolved_to_claims(data, claims):
    path = data("alignments", "a,60 universities,b,60 colleges,paraphrase,Another word.\n")
    assert read_alignments(path, claims).values.tolist() == [["a-2", "b-2", "paraphrase", "Another word."]]
    assert read_alignments(data("alignments"), claims).empty


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("a,70 universities,b,60 colleges,same,-\n", ":2: '70 universities' is in no claim of a"),
        ("a,60 universities,c,60 colleges,same,-\n", ":2: '60 colleges' is in no claim of c"),
        ("a,60 universities,b,colleges,same,-\n", r":2: 'colleges' is in more than one \(2\) claim of b"),
        ("a,60 universities,b,60 colleges,alike,-\n", ":2: relation 'alike' is none of same, updated"),
    ],
)
def test_a_row_that_no_longer_holds_is_named(data, claims, line, message):
    with pytest.raises(BriefingsError, match=f"alignments.csv{message}"):
        read_alignments(data("alignments", line), claims)


def test_without_a_file_no_pair_is_decided_and_another_table_is_named(data, claims, sentences_of, tmp_path):
    assert read_alignments(tmp_path, claims).empty
    assert read_renderings(tmp_path, sentences_of(("a", 1, "official", ["Hello."]))).empty
    path = data("alignments")
    (path / "curated" / "alignments.csv").write_text("claim_a,claim_b\n", encoding="utf-8")
    with pytest.raises(BriefingsError, match="alignments.csv:1: the columns must be"):
        read_alignments(path, claims)


def test_renderings_have_offsets_into_both_documents(data, sentences_of):
    sentences = sentences_of(
        ("a", 1, "official", ["Hello.", "There is no need to worry."]), ("b", 1, "author", ["It is unnecessary."])
    )
    found = read_renderings(data("renderings", "a,no need,b,unnecessary,paraphrase,-\n"), sentences).iloc[0]
    assert "Hello. There is no need to worry."[found["start_a"] : found["end_a"]] == "no need"
    assert "It is unnecessary."[found["start_b"] : found["end_b"]] == "unnecessary"
    with pytest.raises(BriefingsError, match="renderings.csv:2: 'needless' is in no sentence of b"):
        read_renderings(data("renderings", "a,no need,b,needless,paraphrase,-\n"), sentences)
