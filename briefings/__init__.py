"""Reads official briefings, finds the figures they claim, and checks them."""

__version__ = "0.1.0"
