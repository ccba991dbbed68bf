"""Charts and other pieces of a page, glued under a name to be placed in the prose."""

from __future__ import annotations

from IPython.display import HTML
from markupsafe import Markup
from myst_nb import glue

from briefings.display.citation import apa_figure, report, short_title
from briefings.display.drawing import Chart
from briefings.display.lettering import POINTS, legend, lettered
from briefings.display.standalone import standalone_png, standalone_svg
from briefings.display.svg import inline_svg
from briefings.display.tabular import data_link
from briefings.display.templating import render


def show(chart: Chart, name: str) -> None:
    """Glue a chart under a name, to be placed in the prose by ``{glue:figure}`` with the same name.

    Parameters
    ----------
    chart : Chart
    name : str
        ``fig-`` and a word or two: the last part of the figure's address, and without ``fig-`` that of its files.
    """
    with lettered(chart.figure, legend(chart.keys, POINTS * chart.figure.get_figwidth())) as figure:
        svg = inline_svg(figure, name, f"{chart.title}. {chart.alt}", chart.tips, chart.description)
    citation = report()
    downloads = files(chart, name.removeprefix("fig-"), short_title(citation))
    page = render(
        "chart.html",
        chart=chart,
        name=name,
        svg=svg,
        links=svg.count("<a "),
        downloads=[data_link(*file) for file in downloads],
        has_png=any(kind == "image/png" for _, kind, _ in downloads),
        citation=citation and apa_figure(citation, chart.title),
    )
    glue(name, HTML(page), display=False)


def files(chart: Chart, name: str, origin: str) -> list[tuple[str, str, bytes]]:
    """The chart as files that name the report they are from: of each the name, the media type and the content."""
    offered = [
        (f"{name}.svg", "image/svg+xml", standalone_svg(chart, name, origin).encode("utf-8")),
        (f"{name}.png", "image/png", standalone_png(chart, origin)),
        (f"{name}.csv", "text/csv", chart.data.csv().encode("utf-8")),
    ]
    return [file for file in offered if file[2] is not None]


def place(name: str, content: Markup) -> None:
    """Glue a piece of a page under a name, to be placed in the prose by ``{glue}``."""
    glue(name, HTML(content), display=False)
