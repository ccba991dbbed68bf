"""The claims of the texts get the verdicts that a person gave them, whether a person marked them or the rules did."""

from pathlib import Path

import pandas as pd
import pytest

from briefings import tables
from briefings.analysis.evidence import findings, implied, runs, verdicts
from briefings.analysis.evidence_cases import case_claims, case_figures
from briefings.analysis.evidence_mapping import unmapped
from briefings.analysis.figures import read_reference
from briefings.analysis.growth import pair_growth, published_series
from briefings.claims import extract_claims
from briefings.corpus import read_corpus

DATA = Path(__file__).parents[2] / "data"
EXPECTED = pd.read_csv(Path(__file__).with_name("expected_verdicts.csv"), encoding="utf-8")


@pytest.fixture(scope="module")
def claims():
    """The marks as a claims table."""
    marks = pd.read_csv(
        DATA / "curated" / "gold_claims.csv", encoding="utf-8", dtype={"time_from": str, "time_to": str}
    )
    marks = marks.assign(claim_id=[f"g{row}" for row in range(len(marks))], turn=1, rule="hand")
    return tables.validated(tables.CLAIMS, marks[list(tables.CLAIMS.columns)])


@pytest.fixture(scope="module")
def documents():
    return pd.read_csv(DATA / "documents" / "catalogue.csv", encoding="utf-8", dtype=str)


@pytest.fixture(scope="module")
def reference():
    return read_reference(DATA)


@pytest.fixture(scope="module")
def found(claims, documents, reference):
    return findings(claims, documents, reference)


@pytest.fixture(scope="module")
def judged(found, claims, reference):
    return verdicts(found, claims, reference.figures).merge(claims[["claim_id", "quote"]], on="claim_id")


@pytest.fixture(scope="module")
def judged_as_read(documents, reference):
    """The verdicts on the claims that the program finds for itself."""
    claims = extract_claims(read_corpus(DATA).readings)
    rows = verdicts(findings(claims, documents, reference), claims, reference.figures)
    return rows.merge(claims[["claim_id", "quote"]], on="claim_id")


def _of(rows, document_id, fragment):
    """The verdict rows of the claims that quote a fragment: one, or several that agree."""
    of_document = rows[rows["document_id"] == document_id]
    return of_document[of_document["quote"].str.split().str.join(" ").str.contains(fragment, regex=False)]


@pytest.mark.parametrize("expected", list(EXPECTED.itertuples()), ids=lambda row: f"{row.document_id}: {row.fragment}")
def test_the_verdict_is_the_one_given_by_hand(judged, expected):
    rows = _of(judged, expected.document_id, expected.fragment)
    assert rows["verdict"].tolist() == [expected.verdict], rows["reason"].tolist()


@pytest.mark.parametrize("expected", list(EXPECTED.itertuples()), ids=lambda row: f"{row.document_id}: {row.fragment}")
def test_so_is_that_of_the_claim_as_the_program_reads_it(judged_as_read, expected):
    rows = _of(judged_as_read, expected.document_id, expected.fragment)
    assert set(rows["verdict"]) == {expected.verdict}, rows["reason"].tolist()


def test_every_claim_has_a_verdict_by_hand_and_none_is_dropped(judged, claims):
    assert judged["claim_id"].tolist() == claims["claim_id"].tolist()
    assert len(EXPECTED) == len(claims)


def test_every_claim_has_been_considered(claims, reference):
    assert unmapped(claims, reference)["quote"].tolist() == []


def test_every_verdict_but_the_unchecked_leads_to_a_published_figure(judged, reference):
    checked = judged[judged["verdict"] != "cannot be checked"]
    assert checked["figure_id"].isin(reference.figures["figure_id"]).all()


def test_putting_the_published_fine_right_flips_its_verdict(claims, documents, reference):
    figures = reference.figures
    figures = figures.assign(value=figures["value"].where(figures["indicator"] != "didi_fine", 8.206e9))
    changed = reference._replace(figures=figures)
    rows = verdicts(findings(claims, documents, changed), claims, figures).merge(claims[["claim_id", "quote"]])
    assert _of(rows, "2022-08-19-china-past-decade", "8.206 billion")["comparison"].tolist() == ["agrees"]


def test_no_claim_agrees_with_figures_more_than_twice_as_large(claims, documents, reference):
    larger = {column: reference.figures[column] * 2.1 for column in ("value", "lower", "upper")}
    figures = reference.figures.assign(**larger)
    rows = verdicts(findings(claims, documents, reference._replace(figures=figures)), claims, figures)
    assert not rows["comparison"].isin(["agrees", "agrees within rounding"]).any()


def test_the_population_implied_for_2012_fits_no_edition_of_that_year(claims, documents, reference):
    editions = implied(claims, documents, reference).query("identity_id == 'population'")
    assert not editions.query("time == '2012'")["inside"].any()
    assert editions.query("time == '2021'")["inside"].all()


def test_the_gdp_implied_for_2012_fits_only_the_first_editions(claims, documents, reference):
    editions = implied(claims, documents, reference).query("identity_id == 'gdp' and time == '2012'")
    assert set(editions.loc[editions["inside"], "publisher"]) == {"National Bureau of Statistics of China"}


def test_the_cybersecurity_weeks_told_in_august_and_november_began_in_one_year(claims, documents, reference):
    weeks = runs(claims, documents, reference).query("indicator == 'cybersecurity_week_edition'")
    assert weeks["shared_first"].tolist() == ["2014", "2014"]
    assert weeks["published_first"].tolist() == [2014, 2014]


def test_the_four_pairs_have_nine_years_each(claims):
    pairs = pair_growth(claims)
    assert len(pairs) == 4
    assert pairs["years"].tolist() == [9, 9, 9, 9]
    assert pairs["multiple"].round(2).tolist() == [1.83, 1.73, 4.14, 1.84]


def test_every_series_has_points_and_only_the_world_bank_s_coverage_breaks(reference):
    points = published_series(reference.figures, reference.series)
    assert set(points["series_id"]) == set(reference.series["series_id"])
    assert points.loc[points["segment"] > 1, "series_id"].unique().tolist() == ["coverage-world-bank"]
    assert points.query("series_id == 'coverage-world-bank' and segment == 2")["year"].tolist() == [2023, 2024]


def test_every_telling_case_has_its_claims_and_figures(judged, claims, reference):
    rows = case_claims(claims, judged.drop(columns="quote"), reference)
    assert rows["case_id"].unique().tolist() == reference.cases["case_id"].tolist()
    assert _of(rows, "2022-08-19-china-past-decade", "8.206 billion")["case_id"].tolist() == ["didi-fine"]
    for case_id in reference.cases["case_id"]:
        assert not case_figures(case_id, reference).empty


def test_the_figures_of_a_case_stand_in_the_order_of_time(reference):
    places = case_figures("ipv6", reference).query("source_id == 'rir-delegated' and indicator == 'ipv6_rank'")
    assert places["period"].is_monotonic_increasing
    assert places["value"].tolist() == [1, 2, 2, 2, 2]
