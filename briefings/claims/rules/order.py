"""The rules in the order in which they are tried; a figure that one has used is left alone by the next."""

from __future__ import annotations

from briefings.claims.rules.appositions import APPOSITION_RULES
from briefings.claims.rules.bare_numbers import BARE_RULES
from briefings.claims.rules.changes import CHANGE_RULES
from briefings.claims.rules.comparisons import COMPARISON_RULES
from briefings.claims.rules.contrasts import CONTRAST_RULES
from briefings.claims.rules.dated_levels import DATED_LEVELS, WITH_SHARES
from briefings.claims.rules.differences import DIFFERENCE_RULES
from briefings.claims.rules.examples import EXAMPLES
from briefings.claims.rules.levels import LEVEL_RULES
from briefings.claims.rules.multiples import MULTIPLE_RULES
from briefings.claims.rules.pair_lists import BESIDE_WHOLE, PAIR_LIST_RULES, TWO_MOVES
from briefings.claims.rules.pairs import PAIR_RULES
from briefings.claims.rules.ranks import RANK_RULES
from briefings.claims.rules.rule import Rule
from briefings.claims.rules.runs import RUN_RULES
from briefings.claims.rules.shares import SHARE_RULES
from briefings.claims.rules.spans import SPAN_RULES

#: Rules that need two figures, then those for which one is enough.
RULES_OF_TWO: list[Rule] = [
    WITH_SHARES,
    BESIDE_WHOLE,
    TWO_MOVES,
    *PAIR_RULES,
    *COMPARISON_RULES,
    *PAIR_LIST_RULES,
    *APPOSITION_RULES,
    *CONTRAST_RULES,
    DATED_LEVELS,
]
RULES_OF_ONE: list[Rule] = [
    *CHANGE_RULES,
    *DIFFERENCE_RULES,
    *MULTIPLE_RULES,
    *RANK_RULES,
    *RUN_RULES,
    *SHARE_RULES,
    *LEVEL_RULES,
    *SPAN_RULES,
    *BARE_RULES,
]
RULES = [*RULES_OF_TWO, *RULES_OF_ONE]


def rules_table():
    """The rules with their examples, for the page of the method chapter.

    Returns
    -------
    DataFrame
        One row an example: ``rule``, ``explanation``, ``text`` and ``claim``, what the text is read as; of the rule
        ``no_claim`` are the sentences that state none.
    """
    import pandas as pd

    explanations = {rule.name: rule.explanation for rule in RULES} | {"no_claim": "What is no figure about the world."}
    rows = [
        (rule, explanations[rule], text, "; ".join(claims) or "none")
        for rule, examples in EXAMPLES.items()
        for text, claims in examples
    ]
    return pd.DataFrame(rows, columns=["rule", "explanation", "text", "claim"])
