"""Figures: numbers joined with their units, and numbers that are no figures."""
