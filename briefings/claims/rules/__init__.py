"""The rules: each finds one way in which a text states a figure."""
