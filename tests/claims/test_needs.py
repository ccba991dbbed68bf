"""A rule is passed over only where its pattern cannot match."""

import re

import pytest

from briefings.claims.rules.examples import EXAMPLES
from briefings.claims.rules.needs import needed, needs_any_of
from briefings.claims.rules.order import RULES
from briefings.claims.view import QTY, view_of

LETTERS = {view_of(text, None).letters for examples in EXAMPLES.values() for text, _ in examples}


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_where_a_rule_matches_there_is_what_it_needs(rule):
    need = needed(rule.pattern)
    matching = [letters for letters in LETTERS if rule.pattern.search(letters)]
    assert matching
    assert not need or not any(need.isdisjoint(letters) for letters in matching)


@pytest.mark.parametrize(
    ("pattern", "need"),
    [
        ("a[bc]", {"a"}),
        ("a?[bc]+", {"b", "c"}),
        ("(?:a|[bc])d*", {"a", "b", "c"}),
        ("(?<!a)b{0,2}(?P<x>c)(?!d)", {"c"}),
        ("(?=a)[bc]??", {"a"}),
        ("(?:[ab]c){2,}?", {"c"}),
        ("a?b*", set()),
        ("(?:a|b?)", set()),
        ("[^a]", set()),
    ],
)
def test_what_a_pattern_needs(pattern, need):
    assert needed(re.compile(pattern)) == need


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_that_needs_a_figure_matches_only_where_there_is_one(rule):
    matching = [letters for letters in LETTERS if rule.pattern.search(letters)]
    assert not needs_any_of(rule.pattern, QTY) or not any(set(QTY).isdisjoint(letters) for letters in matching)


@pytest.mark.parametrize(
    ("pattern", "does"), [("a[bc]", True), ("a[bd]", False), ("a(?:b|c)", True), ("a(?:b|a)", False)]
)
def test_whether_a_pattern_needs_any_of_some_classes(pattern, does):
    assert needs_any_of(re.compile(pattern), "bc") is does
