"""What the five texts hold: counted anew, by plain means, from the texts themselves."""

import re

import pytest

from briefings.analysis.alignments import candidate_pairs, read_alignments, read_renderings
from briefings.analysis.keyness import keyness, placebo
from briefings.analysis.limits import detection_limit, permutation_floor
from briefings.analysis.reuse import concordance, formula_matrix, shared_passages
from briefings.analysis.terms import compared_sentences, group_sizes, read_stop_words, term_table
from briefings.analysis.themes import theme_differences
from briefings.analysis.variants import read_variants
from briefings.claims import extract_claims
from briefings.corpus import read_corpus

FIVE = [
    "2020-11-02-wic-briefing",
    "2022-08-19-china-past-decade",
    "2022-11-07-white-paper-p09",
    "2022-11-07-white-paper-p11",
    "2022-11-08-china-daily",
]


@pytest.fixture(scope="module")
def data(pytestconfig):
    return pytestconfig.rootpath / "data"


@pytest.fixture(scope="module")
def corpus(data):
    return read_corpus(data)


@pytest.fixture(scope="module")
def texts(corpus):
    return {reading.document_id: reading.text for reading in corpus.readings}


@pytest.fixture(scope="module")
def answers(corpus):
    """The officials' answers in the four transcripts."""
    five = corpus.sentences["document_id"].isin(FIVE[:4])
    return compared_sentences(corpus.sentences[five], corpus.documents, "period", "2020", "2022")


@pytest.fixture(scope="module")
def table(answers, data):
    return term_table(answers, read_stop_words(data))


def test_one_answer_stands_against_four(table):
    """392 words of letters in 17 sentences against 118 sentences; figures count as words, too."""
    sizes = group_sizes(table.turns)
    assert sizes.loc["2020"].tolist() == [1, 1, 1, 17, 392]
    assert sizes.loc["2022", ["documents", "speakers", "turns", "sentences"]].tolist() == [3, 4, 4, 118]
    assert permutation_floor(*sizes["turns"]) == 0.2


def test_counts_are_those_of_a_plain_search(table, answers):
    frame = keyness(table, "2020", "2022")
    for term in ["digital", "cyberspace", "important thoughts", "cybersecurity"]:
        for group, column in (("2020", "count_baseline"), ("2022", "count_comparison")):
            spoken = answers.loc[answers["group"] == group, "text"]
            plain = sum(len(re.findall(rf"(?<![\w-]){term}(?![\w-])", text, re.IGNORECASE)) for text in spoken)
            assert frame.loc[term, column] == plain


def test_the_years_differ_less_than_single_answers_of_one_year(table):
    """No corrected interval excludes 0, no G2 reaches 15.13; within 2022 one does."""
    frame = keyness(table, "2020", "2022")
    assert not frame["conservative"].any()
    assert frame["g2"].max() < 15.13 < placebo(table, "2022")["g2"].max()
    assert frame["p_turns"].min() >= 0.2


def test_an_absence_of_20_uses_would_not_be_noticed(table):
    sizes = group_sizes(table.turns)["words"]
    assert detection_limit(sizes["2020"], sizes["2022"]) > 20


def test_no_theme_sets_the_years_apart(answers, data):
    differences = theme_differences(answers, read_variants(data / "curated" / "themes.csv"), "2020", "2022")
    assert (differences["q"] > 0.05).all()
    strength = differences.loc["strength in cyberspace", ["mentioning_baseline", "mentioning_comparison"]]
    assert strength.tolist() == [4, 7]


def test_the_longest_passages_that_officials_share(answers, texts):
    found = shared_passages(answers, texts)
    assert found["words"].head(2).tolist() == [18, 12]
    assert found["quote_a"][0].startswith("Since the 18th CPC National Congress, the CPC Central Committee")
    assert (
        found["quote_b"][1]
        == "General Secretary Xi Jinping's important thoughts on building China's strength in cyberspace"
    )


def test_the_shared_future_stands_in_every_text_of_2022_and_links_to_its_place(corpus, texts, data):
    formulas = read_variants(data / "curated" / "formulas.csv")
    sentences = corpus.sentences[corpus.sentences["document_id"].isin(FIVE)]
    counts = formula_matrix(sentences, formulas).loc["a community with a shared future in cyberspace"]
    assert (counts[FIVE] > 0).tolist() == [False, True, True, True, True]
    lines = concordance(sentences, formulas)
    assert all(texts[row.document_id][row.start : row.end] == row.quote for row in lines.itertuples())


def test_renderings_that_a_person_paired_still_stand_in_the_texts(corpus, texts, data):
    pairs = read_renderings(data, corpus.sentences)
    assert len(pairs) >= 5
    for row in pairs.itertuples():
        assert texts[row.document_a][row.start_a : row.end_a] == row.quote_a
        assert texts[row.document_b][row.start_b : row.end_b] == row.quote_b


def test_claims_that_a_person_paired_still_exist_and_are_the_first_that_a_rule_proposes(corpus, data):
    claims = extract_claims([reading for reading in corpus.readings if reading.document_id in FIVE])
    decided = read_alignments(data, claims)
    proposed = candidate_pairs(claims)
    pairs = [
        set(zip(frame["claim_a"], frame["claim_b"], strict=True))
        for frame in (decided, proposed.head(2 * len(decided)))
    ]
    assert len(decided) >= 3
    assert pairs[0] <= pairs[1]
