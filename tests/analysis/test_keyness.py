"""A comparison of two groups of turns brings all statistics together, and finds what was planted and nothing else."""

import numpy as np
import pandas as pd
import pytest

from briefings.analysis.association import log_odds_dirichlet
from briefings.analysis.keyness import keyness, log_odds, placebo, placebo_range
from briefings.analysis.terms import TermTable, term_table
from briefings.errors import BriefingsError


@pytest.fixture
def mixed():
    """A table of three terms in one turn of 2020 and three of 2022."""
    index = pd.MultiIndex.from_tuples([("a", 1), ("b", 1), ("b", 2), ("c", 1)], names=["document_id", "turn"])
    turns = pd.DataFrame({"group": ["2020", "2022", "2022", "2022"], "words": [100, 200, 100, 100]}, index=index)
    terms = pd.Index(["even", "heaped", "planted"], name="term")
    counts = pd.DataFrame([[5, 10, 5, 5], [0, 0, 20, 0], [30, 2, 1, 1]], index=terms, columns=index)
    return TermTable(counts, turns)


def test_keyness_brings_each_statistic_of_a_term_together(mixed):
    frame = keyness(mixed, "2020", "2022")
    assert frame.index[0] == "planted"
    planted = frame.loc["planted"]
    assert planted[["count_baseline", "count_comparison", "expected_baseline"]].tolist() == [30, 4, 6.8]
    assert planted[["turns", "documents", "turns_baseline", "turns_comparison"]].tolist() == [4, 3, 1, 3]
    assert planted["log_ratio"] == pytest.approx(np.log2((4 / 400) / (30 / 100)))
    assert planted["upper"] < 0
    assert frame.loc["heaped", "dp_norm"] == pytest.approx(1)
    assert frame.loc["even", ["log_ratio", "g2", "dp"]].tolist() == pytest.approx([0, 0, 0], abs=1e-9)
    assert frame["conservative"].astype(bool).tolist() == [True, False, False]


def test_log_odds_of_a_table_pool_the_turns_of_each_group(mixed):
    scores = log_odds(mixed, "2020", "2022", [20])
    assert scores.loc["planted", 20] == log_odds_dirichlet(4, 400, 30, 100, [20])[20][0] < -1.96
    assert scores.loc["even", 20] == pytest.approx(0)


def test_placebo_holds_each_turn_against_the_rest_of_its_group(mixed):
    placebos = placebo(mixed, "2022").set_index(["document_id", "turn", "term"])
    assert len(placebos) == 9
    heaped = placebos.loc[("b", 2, "heaped")]
    assert heaped[["count_baseline", "count_comparison", "log_ratio"]].tolist() == [20, 0, -np.inf]
    assert placebo_range(placebos.reset_index()).loc["even"].tolist() == pytest.approx([0, 0, 0], abs=1e-9)


def test_groups_that_cannot_be_compared_name_themselves(mixed):
    with pytest.raises(BriefingsError, match="no turn is in group '2021'; there are 2020, 2022"):
        keyness(mixed, "2021", "2022")
    with pytest.raises(BriefingsError, match="'2020' has one turn only"):
        placebo(mixed, "2020")
    with pytest.raises(BriefingsError, match="no term is frequent enough"):
        keyness(TermTable(mixed.counts[:0], mixed.turns), "2020", "2022")


@pytest.fixture
def two_halves(pytestconfig, sentences_of):
    """The longest of the texts in two halves, every other sentence in each."""
    texts = [path.read_text(encoding="utf-8") for path in (pytestconfig.rootpath / "data" / "documents").glob("*.txt")]
    pieces = [piece for piece in max(texts, key=len).replace("\n", " ").split(". ") if piece.strip()]

    def make(planted=""):
        halves = (pieces[::2], [piece + planted for piece in pieces[1::2]])
        turns = [(str(half), 1, "official", texts) for half, texts in enumerate(halves)]
        return sentences_of(*turns).assign(group=lambda frame: frame["document_id"])

    return make


def test_two_halves_of_one_text_do_not_differ(two_halves):
    frame = keyness(term_table(two_halves()), "0", "1")
    assert len(frame) > 50
    assert not frame["conservative"].any()


def test_a_planted_term_is_found_and_nothing_else(two_halves):
    frame = keyness(term_table(two_halves(" zebra")), "0", "1")
    found = frame.index[frame["conservative"] != 0]
    assert "zebra" in found
    assert all("zebra" in term for term in found)
