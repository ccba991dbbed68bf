"""The README says what the report finds, and shows the figure of the present data."""

import runpy
from pathlib import Path

PROJECT = Path(__file__).parents[1]


def test_its_findings_and_figure_are_those_of_the_data():
    script = runpy.run_path(str(PROJECT / "docs" / "make_readme.py"))
    text, figure = script["findings_and_figure"](PROJECT / "data")
    readme = (PROJECT / "README.md").read_text("utf-8")
    assert script["BEGIN"] + text + script["END"] in readme, "run make readme"
    assert (PROJECT / "docs" / "verdicts.svg").read_text("utf-8") == figure, "run make readme"
