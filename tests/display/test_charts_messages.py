"""The pictures of the comparison: every mark leads to its place, says what it is, and stands where the numbers say."""

from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from bs4 import BeautifulSoup

from briefings import tables
from briefings.display import comparisons, pages
from briefings.display.charts import echoes as echo_charts
from briefings.display.charts import keyness, messages, themes
from briefings.display.svg import inline_svg

HOSTILE = """<b>'x'</b> "y" & {{ z }}"""
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def turns():
    index = pd.MultiIndex.from_tuples([("a", 3), ("b", 3), ("b", 5)], names=["document_id", "turn"])
    return pd.DataFrame(
        {"group": ["1", HOSTILE, HOSTILE], "speaker": ["Ann", "Bob", HOSTILE], "sentences": 5, "words": [400, 300, 50]},
        index=index,
    )


def statistics(**columns):
    """Rows of keyness statistics, with what a test does not care about."""
    rows = pd.DataFrame(columns)
    others = dict.fromkeys(["g2", "q", "p_turns", "dp", "turns", "percent_diff"], 1.0)
    return rows.assign(**{name: value for name, value in others.items() if name not in rows})


@pytest.fixture
def terms():
    rows = statistics(
        term=["common", HOSTILE, "absent"],
        count_baseline=[4, 5, 0],
        count_comparison=[1, 6, 9],
        log_ratio=[-2.0, 0.0, np.inf],
        lower=[-20.0, -1.0, -1.0],
        upper=[-0.5, 1.0, np.inf],
    )
    return rows.set_index("term")


@pytest.fixture
def single():
    rows = statistics(
        term=["common", "common", "absent", "elsewhere"],
        document_id=["b", "b", "b", "b"],
        turn=[3, 5, 3, 5],
        speaker=["Bob", HOSTILE, "Bob", HOSTILE],
        count_baseline=[1, 0, 3, 8],
        count_comparison=[0, 1, 6, 2],
        log_ratio=[-np.inf, np.inf, 1.0, -3.0],
        lower=[-np.inf, -1.0, -2.0, -5.0],
        upper=[1.0, np.inf, 4.0, -1.0],
    )
    return rows.assign(g2=[2.0, 1.0, 1.0, 18.0])


def drawn(chart):
    """The SVG of a chart; every tip must belong to a mark, or this fails."""
    return ElementTree.fromstring(inline_svg(chart.figure, "fig", chart.alt, chart.tips))


def links(root):
    return [link.get("href") for link in root.iter(f"{SVG}a")]


def texts(root):
    return [text.text for text in root.iter(f"{SVG}text")]


def test_each_answer_is_a_block_as_long_as_its_words_that_leads_to_it(turns):
    chart = messages.answers(turns, "Title")
    assert links(drawn(chart)) == [f"sources/{name}.html#turn-{turn}" for name, turn in [("a", 3), ("b", 3), ("b", 5)]]
    assert [bar.get_width() for bar in chart.figure.axes[0].patches] == [400, 300, 50]
    assert "1: 1 answer, 400 words" in texts(drawn(chart))


def test_each_mention_is_a_tick_at_its_word_that_leads_to_its_sentence(turns):
    places = [("new", "a", 3, 2, 17), ("new", "b", 5, 1, 4), ("old", "b", 3, 4, 99)]
    positions = pd.DataFrame(places, columns=["term", "document_id", "turn", "sentence", "word"])
    chart = messages.barcode(positions, turns, "Title")
    assert links(drawn(chart)) == ["sources/a.html#s-3-2", "sources/b.html#s-5-1", "sources/b.html#s-3-4"]
    ticks = [line for line in chart.figure.axes[0].lines if line.get_marker() == "|"]
    assert [line.get_xdata()[0] for line in ticks] == [17, 4, 99]
    assert BeautifulSoup(chart.data.html(), "html.parser").find_all("td", string="0")


def test_the_yardstick_stands_in_the_same_picture_as_the_terms(terms, single):
    chart = keyness.forest(terms, single, ("1", "2"), "2", "Title")
    root = drawn(chart)
    assert links(root) == ["sources/b.html#turn-3", "sources/b.html#turn-5", "sources/b.html#turn-3"]
    assert any("elsewhere" in text for text in texts(root))  # the single answer that stands out most has its own line
    assert HOSTILE in texts(root)
    assert "interval of 2 includes no difference" in chart.alt


def test_a_count_of_zero_is_an_arrow_at_the_edge_and_no_line_leaves_the_picture(terms, single):
    axes = keyness.forest(terms, single, ("1", "2"), "2", "Title").figure.axes[0]
    edge = axes.get_xlim()[1]
    arrows = [line for line in axes.lines if line.get_marker() in "<>"]
    assert sorted(line.get_marker() for line in arrows) == ["<", ">", ">"]
    assert all(abs(line.get_xdata()[0]) > 0.95 * edge for line in arrows)
    seen = [line for line in axes.lines if line.get_alpha() != 0]
    assert all(np.abs(line.get_xdata()).max() <= edge for line in seen)


def test_terms_that_one_side_never_uses_can_be_drawn_alone(terms, single):
    absent = single[single["term"] == "absent"].assign(log_ratio=np.inf)
    chart = keyness.forest(terms.loc[["absent"]], absent, ("1", "2"), "2", "Title")
    assert "absent" in texts(drawn(chart))


@pytest.fixture
def shares():
    rows = [("trade", "1", 2, 10, 0.2, 0.1, 0.5), ("trade", HOSTILE, 4, 10, 0.4, 0.2, 0.7)]
    return pd.DataFrame(rows, columns=["name", "group", "mentioning", "sentences", "share", "lower", "upper"])


def test_shares_are_drawn_with_those_of_single_answers(shares):
    rows = [("trade", "b", 3, "Bob", 1, 5, 0.2), ("trade", "b", 5, HOSTILE, 3, 5, 0.6)]
    single = pd.DataFrame(rows, columns=["name", "document_id", "turn", "speaker", "mentioning", "sentences", "share"])
    chart = themes.shares(shares, single, ("1", HOSTILE), HOSTILE, "Title")
    assert links(drawn(chart)) == ["sources/b.html#turn-3", "sources/b.html#turn-5"]
    ticks = [line.get_xdata()[0] for line in chart.figure.axes[0].lines if line.get_marker() == "|"]
    assert ticks == [0.2, 0.6]
    assert "trade: 2 of 10 sentences in 1" in chart.description
    assert "farthest apart on trade, 20% to 60%" in chart.alt


def test_differences_are_drawn_with_those_of_single_answers():
    row = {"difference": -0.18, "lower": -0.4, "upper": -0.02, "p": 0.03, "q": 0.4, "p_turns": 0.2}
    differences = pd.DataFrame([row], index=pd.Index(["trade"], name="name"))
    rows = [("trade", "b", 3, "Bob", 0.07), ("trade", "b", 5, "Eve", -0.54)]
    single = pd.DataFrame(rows, columns=["name", "document_id", "turn", "speaker", "difference"])
    chart = themes.differences(differences, single, ("1", "2"), "2", "Title")
    assert links(drawn(chart)) == ["sources/b.html#turn-5", "sources/b.html#turn-3"]
    assert chart.description == "trade: −18 points, −40 to −2."
    assert chart.figure.axes[0].get_xlim()[0] < -0.54


@pytest.fixture
def sentences():
    rows = [
        ("first", 1, 1, "Ann", "official", 0, 24, "Firms were opened, many."),
        ("second", 2, 1, None, "author", 10, 39, f"There being {HOSTILE}"[:29]),
    ]
    return tables.table(tables.SENTENCES, rows)


def test_what_is_said_again_is_a_line_across_documents_and_a_shift_is_a_diamond():
    rows = [
        ("set phrase", "win-win", None, "first", "win-win", 1, 1, "Ann"),
        ("set phrase", "win-win", None, "third", "Win-win", 1, 2, None),
        ("set phrase", "win-win", None, "third", "win-win", 4, 1, None),
        ("claim", "ten firms", "shifted meaning", "first", "ten firms", 1, 3, "Ann"),
        ("claim", "ten firms", "shifted meaning", "second", HOSTILE, 2, 1, "Bob"),
    ]
    columns = ["kind", "name", "relation", "document_id", "quote", "turn", "sentence", "speaker"]
    names = {"first": "May 2020", "second": "Aug 2022", "third": "Aug 2022, news"}
    chart = echo_charts.echoes(pd.DataFrame(rows, columns=columns), list(names), names, "Title")
    assert links(drawn(chart)) == [
        f"sources/{place}"
        for place in ["first.html#s-1-1", "third.html#s-1-2", "first.html#s-1-3", "second.html#s-2-1"]
    ]
    marks = [
        (line.get_marker(), line.get_xdata()[0])
        for line in chart.figure.axes[0].lines
        if line.get_alpha() != 0 and line.get_marker() in "oD"
    ]
    assert marks == [("o", 0), ("o", 2), ("D", 0), ("D", 1)]
    assert "Aug 2022, news: “Win-win” (2 times)" in chart.tips.values()


def test_pairs_stand_in_their_sentences_with_the_differences_marked(sentences):
    pair = {"relation": "shifted meaning", "note": HOSTILE}
    for side, row in zip("ab", sentences.itertuples(), strict=True):
        pair |= {f"document_{side}": row.document_id, f"start_{side}": row.start, f"end_{side}": row.start + 11}
        pair[f"quote_{side}"] = row.text[:11]
    names = {"first": "May 2020", "second": "Aug 2022, news"}
    differences = [("replace", "Firms were", "There"), ("equal", "being", "being")]
    page = pages.side_by_side(pd.DataFrame([pair]), sentences, names, lambda a, b: differences)
    soup = BeautifulSoup(page, "html.parser")
    assert [mark.text for mark in soup.find_all("b", class_="differs")] == ["Firms were", "There"]
    assert [link["href"] for link in soup.find_all("a")] == ["sources/first.html#s-1-1", "sources/second.html#s-2-1"]
    assert soup.find(class_="pair-head").text == f"Shifted meaning. {HOSTILE}"
    assert soup.find_all(class_="around")[1].text == sentences["text"][0][11:]


def test_a_passage_is_listed_once_with_all_its_places():
    rows = [("a b c", 3, "first", "A b c", 1, 1, "Ann"), ("a b c", 3, "second", "a b, c", 2, 4, None)]
    columns = ["name", "words", "document_id", "quote", "turn", "sentence", "speaker"]
    page = pages.passages(pd.DataFrame(rows, columns=columns), {"first": "May 2020", "second": HOSTILE})
    soup = BeautifulSoup(page, "html.parser")
    assert len(soup.find_all("li")) == 1
    assert [link.text for link in soup.find_all("a")] == ["May 2020, Ann", HOSTILE]


def test_answers_are_told_by_their_themes_and_terms_and_nothing_raw_gets_through(turns):
    shares = pd.DataFrame(
        {"name": ["trade", HOSTILE], "document_id": "a", "turn": 3, "mentioning": [2, 0], "share": [0.4, 0.0]}
    )
    single = pd.DataFrame({"term": ["more", "less"], "document_id": "a", "turn": 3, "log_ratio": [-1, 2], "g2": [3, 9]})
    soup = BeautifulSoup(comparisons.answers(turns, shares, single), "html.parser")
    assert [cell.text for cell in soup.find("tbody").tr.find_all("td")] == ["400", "trade 40%", "more"]
    assert not soup.find("b")


def test_wordings_of_a_concept_stand_in_one_row_commonest_first():
    named = pd.DataFrame({"name": "power", "wording": ["might", HOSTILE], "1": [1, 3], "2": [0, 2]})
    concepts = pd.DataFrame({"name": ["power"], "chinese": ["强国"]})
    soup = BeautifulSoup(comparisons.wordings(named, concepts, ("1", "2")), "html.parser")
    assert list(soup.tbody.th.stripped_strings) == ["power", "强国"]
    cells = [[line.replace("\xa0", " ") for line in cell.stripped_strings] for cell in soup.find_all("td")]
    assert cells == [[f"{HOSTILE} 3", "might 1"], [f"{HOSTILE} 2"]]
