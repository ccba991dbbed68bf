"""Figures as SVG: text that is text, links with names, colours that follow the page."""

from xml.etree import ElementTree

import matplotlib.pyplot as plt
import pytest

from briefings.display.drawing import canvas
from briefings.display.svg import CLAIM, inline_svg

NAME = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawn():
    with canvas() as (figure, axes):
        axes.plot(1, 1, "o", color=CLAIM, gid="mark", url="sources/a.html#x")
        axes.set_title("Users & <others>")
    return figure


def test_text_is_text_and_escaped(drawn):
    svg = inline_svg(drawn, "fig-a", "alt", {})
    root = ElementTree.fromstring(svg)
    assert "Users & <others>" in [text.text for text in root.iter(f"{NAME}text")]


def test_a_mark_is_a_link_named_by_its_tip_that_opens_in_place(drawn):
    root = ElementTree.fromstring(inline_svg(drawn, "fig-a", "alt", {"mark": 'over 73% "quoted"'}))
    [link] = root.iter(f"{NAME}a")
    assert link.get("aria-label") == 'over 73% "quoted"'
    assert link.get("target") is None
    assert root.find(f".//*[@id='fig-a-mark']/{NAME}title").text == 'over 73% "quoted"'


def test_a_figure_with_links_is_a_group_and_one_without_an_image(drawn):
    assert ElementTree.fromstring(inline_svg(drawn, "a", "what it shows", {})).get("role") == "group"
    with canvas() as (plain, _):
        pass
    root = ElementTree.fromstring(inline_svg(plain, "b", "what it shows", {}))
    assert (root.get("role"), root.get("aria-label")) == ("img", "what it shows")


def test_colours_are_variables_of_the_page_and_no_style_reaches_beyond_the_figure(drawn):
    svg = inline_svg(drawn, "fig-a", "alt", {})
    assert "var(--chart-claim)" in svg
    assert CLAIM not in svg
    assert "<style" not in svg and "font-family" not in svg


def test_two_figures_share_no_id_and_refer_to_their_own(drawn):
    ids = {}
    for name in ("fig-a", "fig-b"):
        root = ElementTree.fromstring(inline_svg(drawn, name, "alt", {}))
        ids[name] = {element.get("id") for element in root.iter() if element.get("id")}
        uses = {element.get("{http://www.w3.org/1999/xlink}href") for element in root.iter(f"{NAME}use")}
        assert {use.removeprefix("#") for use in uses} <= ids[name]
    assert not ids["fig-a"] & ids["fig-b"]


def test_the_same_figure_is_drawn_alike_twice(drawn):
    assert inline_svg(drawn, "fig-a", "alt", {}) == inline_svg(drawn, "fig-a", "alt", {})


def test_a_tip_for_a_mark_that_was_not_drawn_is_an_error(drawn):
    with pytest.raises(KeyError, match="nowhere"):
        inline_svg(drawn, "fig-a", "alt", {"nowhere": "tip"})


def test_figures_are_closed_after_drawing():
    before = plt.get_fignums()
    with canvas():
        pass
    assert plt.get_fignums() == before
