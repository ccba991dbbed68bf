"""Parameters: known ones of the right type are set in the chapters that have them, and the page says so."""

import pytest
from bs4 import BeautifulSoup
from small_book import build, notebook, write_book

from briefings.building.parameters import checked, declared, read_parameters, with_parameters
from briefings.errors import UsageError

DECLARATION = 'data = "../data"\nyear = None  # the first\nminimum = 6\nkinds = ["news"]\nshare = 0.5\nshown = True'


def chapter(*sources: str) -> dict:
    cells = [{"cell_type": "code", "id": str(n), "metadata": {}, "source": source} for n, source in enumerate(sources)]
    cells[0]["metadata"] = {"tags": ["parameters"]}
    return {"cells": cells}


def test_the_parameters_of_a_chapter_are_those_of_its_tagged_cell():
    assert declared(chapter(DECLARATION, "other = 1")) == {
        "data": "../data",
        "year": None,
        "minimum": 6,
        "kinds": ["news"],
        "share": 0.5,
        "shown": True,
    }


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("year", "2019", "2019"),
        ("minimum", "8", 8),
        ("minimum", 8, 8),
        ("kinds", "[news, briefing]", ["news", "briefing"]),
        ("share", 1, 1.0),
        ("shown", "false", False),
    ],
)
def test_a_value_is_taken_in_the_type_of_the_default(name, given, value):
    taken = checked({name: given}, [chapter(DECLARATION)])[name]
    assert (taken, type(taken)) == (value, type(value))


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("years", "2019", "no chapter has a parameter 'years'; they have kinds, minimum, share, shown, year$"),
        ("minimum", "many", "parameter 'minimum' is a whole number, not 'many'"),
        ("minimum", True, "parameter 'minimum' is a whole number, not True"),
        ("minimum", 6.5, "parameter 'minimum' is a whole number"),
        ("year", 2019, "parameter 'year' is a text, not 2019; in YAML, put it in quotation marks"),
        ("kinds", "news", "parameter 'kinds' is a list of texts"),
        ("kinds", [1], "parameter 'kinds' is a list of texts"),
        ("shown", "[", "parameter 'shown' is true or false, not '\\['"),
        ("data", "elsewhere", "parameter 'data' is set by --data"),
        ("document_id", "a", "parameter 'document_id' is set by the catalogue"),
    ],
)
def test_an_unknown_name_and_a_wrong_type_are_named(name, given, message):
    both = [chapter(DECLARATION), chapter('data = "../data"\ndocument_id = "a"')]
    with pytest.raises(UsageError, match=message):
        checked({name: given}, both)


def test_the_command_line_goes_before_the_file(tmp_path):
    path = tmp_path / "parameters.yaml"
    path.write_text("minimum: 5\nyear: '2019'\n", "utf-8")
    assert read_parameters([("minimum", "7")], path) == {"minimum": "7", "year": "2019"}


@pytest.mark.parametrize("content", [b"- minimum\n", b"minimum: [\n", b"\xff\xfe\n"])
def test_a_file_that_maps_no_names_to_values_is_named(tmp_path, content):
    path = tmp_path / "parameters.yaml"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="parameters.yaml: "):
        read_parameters([], path)
    with pytest.raises(UsageError, match="nowhere.yaml: cannot be read"):
        read_parameters([], tmp_path / "nowhere.yaml")


def test_a_chapter_without_the_parameter_stays_as_it_is():
    plain = chapter('data = "../data"', "1")
    assert with_parameters(plain, {"minimum": 7}, {"minimum": 7}) == plain


def test_what_is_set_takes_effect_and_the_page_says_so_without_its_cell(tmp_path):
    write_book(tmp_path)
    notebook(tmp_path / "chapters" / "one.ipynb", "data = '../data'\nname = 'trees'", "print(name.upper())")
    done = build(tmp_path, "-p", "name", "<b>oaks")
    assert done.returncode == 0, done.stderr
    page = BeautifulSoup((tmp_path / "_build/html/chapters/one.html").read_text("utf-8"), "html.parser")
    assert "<B>OAKS" in page.get_text()
    assert page.find(class_="built-with").get_text() == 'Built with name = "<b>oaks".'
    assert "name = '<b>oaks'" not in page.find("article").get_text()
    assert "built-with" not in (tmp_path / "_build/html/index.html").read_text("utf-8")
    assert "nothing has changed" in build(tmp_path, "-p", "name", "<b>oaks").stderr
    refused = build(tmp_path, "-p", "nam", "elms")
    assert refused.returncode == 2
    assert refused.stderr.endswith("no chapter has a parameter 'nam'; they have name\n")
