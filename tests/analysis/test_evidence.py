"""A claim gets the verdict that the tables give it, with the figure, the reason and who says so."""

import pytest
from evidence_made import HARVEST, claim_rows, figure_rows, judged, mapping_rows, reference_of, verdict
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings import tables
from briefings.analysis.evidence_mapping import context, mapped, unmapped

# Against published figures


@pytest.mark.parametrize(
    ("figure", "expected"),
    [(5.1e6, "agrees"), (5.13e6, "agrees within rounding"), (5.3e6, "differs"), (5.1e9, "likely slip")],
)
def test_changing_the_figure_changes_the_verdict(figure, expected):
    row = verdict(HARVEST, {"value": figure})
    assert (row.verdict, row.independence, row.figure_id) == (expected, "yes", "f1")


def test_the_reason_gives_both_figures_the_publisher_and_the_day():
    reason = verdict(HARVEST, {"value": 5.3e6}).reason
    assert reason == "5.1 million is claimed; Office for Statistics (1 March 2022) gives 5.3 million for 2021."


def test_over_holds_for_a_little_more_and_not_for_less_or_much_more():
    claim = {"quote": "over 5.1 million", "value": 5.1e6, "qualifier": "over", "time_to": "2021"}
    exact = [{"value": value, "lower": value, "upper": value} for value in (5.15e6, 5.05e6, 5.35e6)]
    assert [verdict(claim, figure).verdict for figure in exact] == ["agrees within rounding", "differs", "differs"]


def test_a_place_is_exact():
    claim = {"kind": "rank", "quote": "second in the harvest", "value": 2, "unit": "rank", "time_to": "2021"}
    ranks = mapping_rows({"unit": "rank"})
    assert verdict(claim, {"value": 2, "unit": "rank"}, mappings=ranks).verdict == "agrees"
    assert verdict(claim, {"value": 1, "unit": "rank"}, mappings=ranks).verdict == "differs"


def test_both_ends_of_a_pair_must_hold():
    pair = {"kind": "from_to", "quote": "from 4 to 5 million", "value_from": 4e6, "value_to": 5e6}
    pair |= {"time_from": "2012", "time_to": "2021"}
    ends = [{"value": 4e6, "period": "2012-12"}, {"value": 5e6, "period": "2021"}]
    assert verdict(pair, *ends).verdict == "agrees"
    assert verdict(pair, {"value": 4.6e6, "period": "2012-12"}, ends[1]).verdict == "differs"


def test_a_range_holds_for_what_lies_in_it():
    claim = {"quote": "between 4 and 6 million", "value_from": 4e6, "value_to": 6e6, "time_to": "2021"}
    assert verdict(claim, {"value": 5.7e6}).verdict == "agrees within rounding"
    assert verdict(claim, {"value": 6.7e6}).verdict == "differs"


def test_of_two_publishers_the_one_that_differs_decides():
    row = verdict(HARVEST, {"value": 5.1e6}, {"value": 5.4e6, "publisher": "Institute"})
    assert (row.verdict, row.figure_id) == ("differs", "f2")


# Time and edition


def test_the_edition_current_on_the_day_decides_and_the_later_one_stands_beside():
    reference = reference_of(
        figure_rows(
            {"value": 4.8e6, "published": "2021-09-01"},
            {"value": 5.1e6, "published": "2022-03-01"},
            {"value": 5.5e6, "published": "2023-03-01"},
        )
    )
    rows, found = judged(claim_rows(HARVEST), reference)
    checks = found.set_index("figure_id")["check"]
    assert checks.to_dict() == {"f1": "earlier edition", "f2": "published figure", "f3": "later figure"}
    assert rows["verdict"].tolist() == ["agrees"]


def test_a_figure_published_after_the_claim_is_used_and_named_where_there_is_no_other():
    row = verdict(HARVEST, {"value": 5.1e6, "published": "2023-03-01"})
    assert row.verdict == "agrees"
    assert "published after the claim" in row.reason


def test_a_claim_without_a_date_is_held_against_the_latest_period_then_published():
    claim = {"quote": "5.1 million", "value": 5.1e6}
    row = verdict(
        claim,
        {"value": 4.0e6, "period": "2021-12", "published": "2022-01-20"},
        {"value": 5.1e6, "period": "2022-06", "published": "2022-07-20"},
        {"value": 5.6e6, "period": "2022-07", "published": "2022-08-20"},
    )
    assert (row.verdict, row.figure_id) == ("agrees", "f2")


def test_a_figure_of_another_time_is_no_check():
    row = verdict(HARVEST, {"value": 5.1e6, "period": "2019"}, {"value": 5.1e6, "period": "2023"})
    assert row.verdict == "cannot be checked"
    assert "for 2021 was found, only of 2019 to 2023" in row.reason


# Definition


def _definitions():
    return mapping_rows({"definition": "^sold"}, {"definition": "^reaped", "relation": "other definition"})


def test_a_claim_that_holds_only_by_another_definition_says_so():
    row = verdict(
        HARVEST, {"value": 3e6, "definition": "sold"}, {"value": 5.1e6, "definition": "reaped"}, mappings=_definitions()
    )
    assert (row.verdict, row.figure_id) == ("definition differs", "f1")
    assert "3 million" in row.reason
    assert "5.1 million for 2021 (reaped)" in row.reason


def test_another_definition_does_not_touch_a_claim_that_holds_by_its_own():
    row = verdict(
        HARVEST, {"value": 5.1e6, "definition": "sold"}, {"value": 3e6, "definition": "reaped"}, mappings=_definitions()
    )
    assert row.verdict == "agrees"


def test_with_another_definition_alone_the_definition_differs():
    row = verdict(HARVEST, {"value": 5.1e6, "definition": "reaped"}, mappings=_definitions())
    assert row.verdict == "definition differs"


def test_a_part_of_a_total_cannot_confirm_it_but_a_larger_part_breaks_it():
    parts = mapping_rows({"relation": "part"})
    claim = {"quote": "5.1 million in all", "value": 5.1e6}
    assert verdict(claim, {"value": 1e6}, mappings=parts).verdict == "cannot be checked"
    assert "20 percent of what is claimed" in verdict(claim, {"value": 1.02e6}, mappings=parts).reason
    assert verdict(claim, {"value": 6e6}, mappings=parts).verdict == "differs"


def test_a_larger_part_breaks_a_total_that_somebody_confirms():
    both = mapping_rows({"definition": "^total"}, {"definition": "^year", "relation": "part"})
    total, year = {"value": 5.1e6, "definition": "total"}, {"value": 6e6, "definition": "year"}
    claim = {"quote": "5.1 million in all", "value": 5.1e6}
    assert verdict(claim, total, {**year, "value": 4e6}, mappings=both).verdict == "agrees"
    assert verdict(claim, total, year, mappings=both).verdict == "differs"


def test_another_definition_of_another_time_is_no_check():
    other = mapping_rows({"relation": "other definition"})
    assert verdict(HARVEST, {"value": 5.1e6, "period": "2009"}, mappings=other).verdict == "cannot be checked"


def test_a_claim_of_two_things_is_checked_only_if_both_are():
    both = mapping_rows({"about": "wheat"}, {"about": "rye", "relation": "none", "indicator": None, "note": "No rye."})
    row = verdict(HARVEST, {"value": 5.1e6}, mappings=both)
    assert (row.verdict, row.reason) == ("cannot be checked", "No rye.")


# Independence


def test_the_claimant_s_own_figure_is_not_independent_though_it_agrees():
    row = verdict(HARVEST, {"value": 5.1e6, "publisher": "Ministry of Harvests", "independent": "no"})
    assert (row.verdict, row.comparison, row.independence) == ("not independent", "agrees", "no")


def test_a_restatement_of_official_data_adds_no_independence():
    own = {"value": 5.1e6, "publisher": "Ministry of Harvests", "independent": "no"}
    restated = {"value": 5.1e6, "publisher": "World Bank", "independent": "derived"}
    assert verdict(HARVEST, own, restated).verdict == "not independent"
    assert verdict(HARVEST, own, {**restated, "independent": "yes"}).verdict == "agrees"


def test_a_contradiction_by_the_claimant_itself_stands():
    row = verdict(HARVEST, {"value": 5.9e6, "publisher": "Ministry of Harvests", "independent": "no"})
    assert (row.verdict, row.independence) == ("differs", "no")


# What is not mapped


def test_a_claim_that_nobody_mapped_is_listed_and_cannot_be_checked():
    claims = claim_rows(HARVEST, {"quote": "12 bridges", "indicator": "bridges", "value": 12})
    reference = reference_of(figure_rows({"value": 5.1e6}))
    rows, _ = judged(claims, reference)
    assert rows["claim_id"].tolist() == claims["claim_id"].tolist()
    assert rows["verdict"].tolist() == ["agrees", "cannot be checked"]
    assert unmapped(claims, reference)["claim_id"].tolist() == ["c2"]


def test_a_plan_is_not_held_against_a_figure():
    row = verdict({**HARVEST, "kind": "target", "status": "planned"}, {"value": 5.1e6})
    assert row.verdict == "cannot be checked"
    assert "plan" in row.reason


def test_a_document_that_speaks_of_another_country_is_not_held_against_this_one():
    reference = reference_of(figure_rows({"value": 5.1e6}))
    reference = reference._replace(claimants=reference.claimants.assign(entity="Sylvania"))
    assert mapped(claim_rows(HARVEST), reference).empty
    [row] = judged(claim_rows({**HARVEST, "document_id": "unheard-of"}), reference)[0].itertuples()
    assert "claimants.csv" in row.reason


def test_the_figures_of_one_sentence_are_told_apart_by_the_words_before_each():
    text = "It was spring. We warned 12 farms, fined 3 farms, and closed one. So it was."
    claims = claim_rows(
        {"quote": "12 farms", "value": 12, "indicator": "farms"}, {"quote": "3 farms", "value": 3, "indicator": "farms"}
    )
    claims = claims.assign(start=[text.index(quote) for quote in claims["quote"]])
    claims = claims.assign(end=claims["start"] + claims["quote"].str.len())
    warned, fined = claims.itertuples(index=False)
    assert context(warned, text) == "We warned [12 farms, fined 3 farms, and closed one."
    assert context(fined, None) == "[3 farms"
    fines = mapping_rows({"claim_indicator": None, "claim_context": r"fined \["})
    reference = reference_of(figure_rows({"value": 3}), fines)._replace(texts={"spring": text})
    assert mapped(claims, reference)["claim_id"].tolist() == [fined.claim_id]


def test_no_claims_have_no_verdicts():
    claims = claim_rows(HARVEST).iloc[:0]
    rows, found = judged(claims, reference_of(figure_rows({"value": 1})))
    assert rows.empty
    assert list(found.columns) == list(tables.FINDINGS.columns)


# Whatever is claimed

VALUES = st.none() | st.sampled_from([0.0, -3.0, 1.0, 8.0, 33.333, 5.1e6, 1e15]) | st.floats(-1e15, 1e15)
RELATIONS = {"count": "same", "percent": "other definition", "rank": "same", "edition": "same", "CNY": "part"}
RELATIONS |= {"percent_per_year": "rate"}
EVERYTHING = reference_of(
    figure_rows(
        *(
            {"value": value, "unit": unit, "period": period}
            for unit in RELATIONS
            for value, period in [(0, "2012"), (8, "2021"), (1, "2022-06"), (5.1e6, "2012/2021")]
        )
    ),
    mapping_rows(
        *({"kinds": " ".join(tables.KINDS), "unit": unit, "relation": relation} for unit, relation in RELATIONS.items())
    ),
)
TIMES = st.sampled_from([None, "2012", "2021", "2022-06", "2022-08-19", "1999-12-31"])


@given(
    st.sampled_from(tables.KINDS),
    st.sampled_from([None, "percent", "percentage_points", "times", "rank", "CNY", "years", "tonnes"]),
    st.tuples(VALUES, VALUES, VALUES),
    st.sampled_from([None, *tables.QUALIFIERS]),
    st.tuples(TIMES, TIMES),
    st.sampled_from(["5.1 million", "eight years", "a third", "73%", "0", ""]),
)
@settings(deadline=None, max_examples=60)
def test_every_claim_gets_one_verdict_with_a_reason_whatever_it_says(kind, unit, values, qualifier, times, quote):
    claim = {"kind": kind, "unit": unit, "qualifier": qualifier, "quote": quote}
    claim |= dict(zip(("value", "value_from", "value_to"), values, strict=True))
    claim |= dict(zip(("time_from", "time_to"), times, strict=True))
    claims = claim_rows(claim)
    [row] = judged(claims, EVERYTHING)[0].itertuples()
    assert row.verdict in tables.VERDICTS
    assert row.reason.endswith(".")
    assert "nan" not in row.reason
