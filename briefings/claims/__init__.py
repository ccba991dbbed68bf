"""The claims wing: reads the figures that a text states, with unit, time, indicator and the rule that found each."""

from briefings.claims.extract import claims_of, extract_claims

__all__ = ["claims_of", "extract_claims"]
