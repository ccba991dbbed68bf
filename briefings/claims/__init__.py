"""The claims wing: reads the figures that a text states, with unit, time, indicator and the rule that found each.

A sentence goes through its rooms: ``words`` makes a row of nodes of it, ``figures`` joins numbers and units, ``dating``
joins dates; ``rules`` find the claims, ``indicators`` name what is measured, and ``dating`` says when they hold. A room
imports from those before it only: ``rules`` from ``indicators``, these from ``dating``, and so on to ``words``. All may
use ``view``, the sentence at hand, and ``carrying``, what is known from those before it.
"""

from briefings.claims.extract import claims_of, extract_claims

__all__ = ["claims_of", "extract_claims"]
