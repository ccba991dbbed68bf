"""What a build says while it works: chapters and cells on one line of a terminal, a line a chapter elsewhere."""

import sys
from pathlib import Path

import pytest

from briefings.building.chapters import Chapter
from briefings.building.progress import Progress


def chapter(name: str) -> Chapter:
    return Chapter(name, {"cells": [{}] * 5}, Path(), Path())


@pytest.fixture
def said(monkeypatch, capsys):
    """What is said, on a terminal or not, while one chapter of two is done."""

    def say(terminal: bool) -> str:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
        progress = Progress(2)
        progress.at_cell(chapter("growth"), 0)
        progress.at_cell(chapter("echoes"), 3)
        progress.finished(chapter("growth"), "executed in 1.0 s")
        return capsys.readouterr().err

    return say


def test_elsewhere_a_line_is_said_for_each_chapter(said):
    assert said(terminal=False) == "[1/2] growth: executed in 1.0 s\n"


def test_a_terminal_shows_the_cell_of_each_chapter_that_runs(said):
    lines = said(terminal=True).replace("\r\x1b[K", "\r").split("\r")
    assert "growth: cell 0 of 4 · echoes: cell 3 of 4" in lines
    assert "[1/2] growth: executed in 1.0 s\n" in lines
    assert lines[-1] == "echoes: cell 3 of 4"
