"""Every rule does what its examples show, and the table of rules shows nothing else."""

import pytest

from briefings.claims.rules.examples import DAY, EXAMPLES
from briefings.claims.rules.order import RULES, rules_table
from briefings.claims.rules.told import told

CASES = [(rule, text, claims) for rule, examples in EXAMPLES.items() for text, claims in examples]


@pytest.mark.parametrize(("rule", "text", "expected"), CASES, ids=[text for _, text, _ in CASES])
def test_example(claims_of, rule, text, expected):
    assert [told(claim) for claim in claims_of(text, event_date=DAY)] == expected


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_each_rule_is_explained_and_finds_its_example(claims_of, rule):
    assert rule.explanation.endswith(".")
    found = [claim.rule for text, _ in EXAMPLES[rule.name] for claim in claims_of(text, event_date=DAY)]
    assert rule.name in found


def test_names_of_rules_are_their_own():
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)


def test_the_table_has_every_example():
    table = rules_table()
    assert list(table.columns) == ["rule", "explanation", "text", "claim"]
    assert table["text"].tolist() == [text for _, text, _ in CASES]
    assert set(table.loc[table["rule"] == "no_claim", "claim"]) == {"none"}
