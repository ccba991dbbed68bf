"""The rules in the order in which they are tried; a figure that one has used is left alone by the next."""

from __future__ import annotations

from briefings.claims.growth_rules import GROWTH_RULES, Rule
from briefings.claims.state_rules import STATE_RULES

RULES: list[Rule] = [*GROWTH_RULES, *STATE_RULES]
