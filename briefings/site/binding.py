"""Pages of the site bound into one HTML document, with the links between them within it."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from sphinx.util.i18n import format_date

from briefings import __version__

ONLY_ON_SCREEN = ".headerlink, .chart-more, .skip-chart, .cell_input, details.hide, script"


def bound(site: Path, order: Sequence[str], config) -> str:
    """The pages as one document: title page, contents, and each page's article as a chapter.

    Parameters
    ----------
    site : Path
        The built site, where the document is to stand.
    order : sequence of str
        The pages, by name; those without an article are left out.
    config : sphinx.config.Config
        Has its title.
    """
    pages = {page: BeautifulSoup((site / f"{page}.html").read_text("utf-8"), "html.parser") for page in order}
    articles = {page: soup.find("article") for page, soup in pages.items() if soup.find("article")}
    for article in articles.values():
        for element in article.select(ONLY_ON_SCREEN):
            element.decompose()
    names = {page: f"p{number}" for number, page in enumerate(articles)}
    places = {page: own_places(article) for page, article in articles.items()}
    for page, article in articles.items():
        lead_within(page, article, names, places)
    for page, article in articles.items():
        rename(article, places[page], names[page])
    sheets = [urlsplit(link["href"]).path for link in pages[order[0]].find_all("link", rel="stylesheet")]
    title = html.escape(config.html_title)
    contents = "".join(
        f'<li><a href="#{names[page]}">{html.escape(article.h1.get_text())}</a></li>'
        for page, article in articles.items()
    )
    chapters = "".join(f'<section id="{names[page]}" class="bound">{articles[page]}</section>' for page in articles)
    return (
        f'<!DOCTYPE html>\n<html lang="en" data-theme="light"><head><meta charset="utf-8"><title>{title}</title>'
        + "".join(f'<link rel="stylesheet" href="{html.escape(sheet)}">' for sheet in sheets)
        + f'</head><body class="bound-report"><section class="bound-title"><p class="bound-name">{title}</p>'
        f"<p>{version_and_day(config)}</p></section>"
        f'<nav class="bound-contents" aria-label="Contents"><p class="bound-name">Contents</p><ol>{contents}</ol></nav>'
        f"{chapters}</body></html>\n"
    )


def version_and_day(config) -> str:
    """Which report this is."""
    return f"Version {__version__} of {format_date(config.html_last_updated_fmt, language='en')}"


def own_places(article: Tag) -> set[str]:
    """The ids of an article; those within drawings, which refer to one another, stay as they are."""
    drawn = {element["id"] for drawing in article.find_all("svg") for element in drawing.find_all(id=True)}
    return {element["id"] for element in article.find_all(id=True)} - drawn


def lead_within(page: str, article: Tag, names: Mapping[str, str], places: Mapping[str, set[str]]) -> None:
    """Let links between pages lead within the document; those to other files of the site lead nowhere in print."""
    for link in article.find_all("a", href=True):
        address = urlsplit(link["href"])
        if address.scheme:
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), address.path)) if address.path else page
        goal = path.removesuffix(".html")
        if goal not in names:
            del link["href"]
        elif address.fragment in places[goal]:
            link["href"] = f"#{names[goal]}-{address.fragment}"
        else:
            link["href"] = f"#{address.fragment or names[goal]}"


def rename(article: Tag, places: set[str], name: str) -> None:
    """Put the name of the page before each of its ids, so that no two pages share one."""
    for element in article.find_all(id=True):
        if element["id"] in places:
            element["id"] = f"{name}-{element['id']}"
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        for element in article.find_all(attrs={attribute: True}):
            del element[attribute]
