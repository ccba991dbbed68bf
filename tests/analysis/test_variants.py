"""A list's variants are found as whole words, each place once, and a bad list is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.analysis.variants import mentions, pattern, read_variants
from briefings.errors import BriefingsError


@pytest.mark.parametrize(
    ("variants", "text", "expected"),
    [
        ("trade", "Trade, trades, fair-trade TRADE", ["Trade", "trade", "TRADE"]),
        ("trade*", "Trade, traders, mistrade", ["Trade", "traders"]),
        ("free trade;trade", "Free  trade and\ntrade", ["Free  trade", "trade"]),
        ("trade;free trade", "free trade", ["free trade"]),
        ("China's plan", "China’s plan, China's\n plan", ["China’s plan", "China's\n plan"]),
        ("law (draft)", "the law (draft)", ["law (draft)"]),
        ("a.b", "a.b axb", ["a.b"]),
    ],
)
def test_pattern(variants, text, expected):
    """Literal words in any case and spacing; '*' stands for any ending; the longest variant wins, once."""
    assert [match[0] for match in pattern(variants).finditer(text)] == expected


@pytest.mark.parametrize("variants", ["", " ; ", "*", "free *", "*trade", "tr*de"])
def test_a_variant_that_is_no_pattern_is_refused(variants):
    with pytest.raises(BriefingsError):
        pattern(variants)


@given(st.text(max_size=30).filter(lambda text: text.strip() and not set("*;") & set(text)))
def test_any_phrase_finds_itself(phrase):
    """Whatever stands in the list is taken literally, white space aside."""
    assert pattern(phrase).fullmatch(phrase.strip())


def test_mentions_give_the_text_back(sentences_of, list_of):
    texts = ["We trade freely.", "Free trade helps traders."]
    found = mentions(sentences_of(("a", 1, "official", texts)), list_of(trade="free trade;trade*", help="help*"))
    text = " ".join(texts)
    assert [text[start:end] for start, end in zip(found["start"], found["end"], strict=True)] == list(found["quote"])
    assert found[["name", "sentence", "quote"]].values.tolist() == [
        ["trade", 1, "trade"],
        ["trade", 2, "Free trade"],
        ["trade", 2, "traders"],
        ["help", 2, "helps"],
    ]


def test_no_mention_is_an_empty_table(sentences_of, list_of):
    found = mentions(sentences_of(("a", 1, "official", ["Nothing."])), list_of(trade="trade"))
    assert found.empty
    assert list(found.columns) == ["name", "document_id", "turn", "sentence", "start", "end", "quote"]


@pytest.mark.parametrize("name", ["concepts", "themes", "formulas"])
def test_the_projects_lists_are_sound_and_say_why(pytestconfig, name):
    frame = read_variants(pytestconfig.rootpath / "data" / "curated" / f"{name}.csv")
    assert len(frame) > 5
    assert frame["why"].str.endswith(".").all()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name,variants\n", ":1: the columns must be"),
        ("name,chinese,variants,why\na,,x,\na,,y,\n", ":3: the name 'a'"),
        ("name,chinese,variants,why\na,,tr*de,\n", ":2: variant 'tr\\*de'"),
        ("", "cannot be read"),
    ],
)
def test_a_bad_list_is_named_with_its_line(tmp_path, content, message):
    path = tmp_path / "themes.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BriefingsError, match=f"themes.csv.*{message}"):
        read_variants(path)
