"""Indicators: the phrase that names what a figure measures."""
