"""Themes are counted by sentence, once each, and two groups are seen against the turns of one."""

import pytest

from briefings.analysis.association import fisher
from briefings.analysis.proportions import newcombe, wilson
from briefings.analysis.themes import theme_differences, theme_placebo, theme_shares, wordings
from briefings.errors import BriefingsError


@pytest.fixture
def themes(list_of):
    return list_of(trade="trade*;free trade", health="health;hospitals")


@pytest.fixture
def sentences(sentences_of):
    frame = sentences_of(
        ("a", 1, "official", ["Free trade is trade.", "Health first.", "Thank you.", "Good morning."]),
        ("b", 1, "official", ["Traders trade.", "We build."]),
        ("b", 2, "official", ["Hospitals and trade.", "Free trade.", "Thank you."]),
    )
    return frame.assign(group=frame["document_id"].map({"a": "2020", "b": "2022"}))


def test_a_sentence_counts_once_for_each_theme_it_touches(sentences, themes):
    shares = theme_shares(sentences, themes).set_index(["name", "group"])
    assert shares["mentioning"].to_dict() == {
        ("trade", "2020"): 1,
        ("trade", "2022"): 3,
        ("health", "2020"): 1,
        ("health", "2022"): 1,
    }
    assert shares["sentences"].tolist() == [4, 5, 4, 5]
    trade = shares.loc[("trade", "2022")]
    assert trade["share"] == 0.6
    assert (trade["lower"], trade["upper"]) == pytest.approx([float(bound) for bound in wilson(3, 5)])


def test_shares_of_each_turn(sentences, themes):
    shares = theme_shares(sentences, themes, by=["document_id", "turn"])
    assert shares[["name", "document_id", "turn", "mentioning"]].values.tolist() == [
        ["trade", "a", 1, 1],
        ["trade", "b", 1, 1],
        ["trade", "b", 2, 2],
        ["health", "a", 1, 1],
        ["health", "b", 1, 0],
        ["health", "b", 2, 1],
    ]


def test_difference_is_comparison_less_baseline_with_newcombes_interval(sentences, themes):
    trade = theme_differences(sentences, themes, "2020", "2022").loc["trade"]
    assert trade["difference"] == pytest.approx(3 / 5 - 1 / 4)
    assert (trade["lower"], trade["upper"]) == pytest.approx([float(bound) for bound in newcombe(3, 5, 1, 4)])
    assert trade["p"] == pytest.approx(fisher(3, 5, 1, 4)[0])


def test_swapping_the_groups_flips_the_differences(sentences, themes):
    one, other = theme_differences(sentences, themes, 2020, 2022), theme_differences(sentences, themes, 2022, 2020)
    assert one["difference"].tolist() == pytest.approx((-other["difference"]).tolist())
    assert one["lower"].tolist() == pytest.approx((-other["upper"]).tolist())
    assert one["p"].tolist() == pytest.approx(other["p"].tolist())


def test_placebo_puts_each_turn_in_the_baselines_place(sentences, themes):
    placebo = theme_placebo(sentences, themes, "2022").set_index(["document_id", "turn", "name"])
    assert len(placebo) == 4
    assert placebo.loc[("b", 1, "trade"), "difference"] == pytest.approx(2 / 3 - 1 / 2)
    assert placebo.loc[("b", 2, "health"), "difference"] == pytest.approx(0 - 1 / 3)


def test_wordings_of_a_concept_by_group(sentences, themes):
    table = wordings(sentences, themes)
    assert table.columns.tolist() == ["name", "wording", "2020", "2022"]
    assert table.values.tolist() == [
        ["trade", "trade", 1, 2],
        ["trade", "free trade", 1, 1],
        ["trade", "traders", 0, 1],
        ["health", "health", 1, 0],
        ["health", "hospitals", 0, 1],
    ]


def test_nothing_found_is_a_share_of_0_and_an_empty_table_of_wordings(sentences, list_of):
    absent = list_of(war="war")
    assert theme_shares(sentences, absent)["mentioning"].tolist() == [0, 0]
    assert wordings(sentences, absent).empty


def test_what_cannot_be_compared_says_so(sentences, themes):
    with pytest.raises(BriefingsError, match="no sentence is in group '2021'; there are 2020, 2022"):
        theme_differences(sentences, themes, "2021", "2022")
    with pytest.raises(BriefingsError, match="'2020' has one turn only"):
        theme_placebo(sentences, themes, "2020")
    with pytest.raises(BriefingsError, match="no sentence to look for themes in"):
        theme_shares(sentences[:0], themes)
