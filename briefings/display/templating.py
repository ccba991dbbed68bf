"""The Jinja templates of the pages; they escape whatever they are given, so no text of a document gets through raw."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from briefings.display import links, sources, wording

_PRIVATE = re.compile("[\ue000-\uf8ff]+")


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("briefings.display"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "as_published": as_published,
        "figure": wording.claimed_figure,
        "time": wording.claimed_time,
        "levels": wording.levels,
        "growth_rate": wording.growth_rate,
        "sentence_case": wording.sentence_case,
        "kind": wording.kind_name,
        "verdict_class": verdict_class,
        "sentence_anchor": links.sentence_anchor,
        "independence": sources.independence,
        "cited": sources.cited,
        "published_figure": sources.published_figure,
    }
    environment.tests["missing"] = wording.missing
    environment.globals |= {"sentence_url": links.sentence_url}
    return environment


def render(template: str, **context) -> Markup:
    """A template of ``briefings/display/templates``, filled in."""
    return Markup(_templates().get_template(template).render(**context))


def as_published(text: str) -> Markup:
    """A text in which the characters of a publisher's own fonts, which no other font can draw, are told for such."""
    marked = r'<span class="private" title="a sign in a font of the publisher">\g<0></span>'
    return Markup(_PRIVATE.sub(marked, str(escape(text))))


def verdict_class(verdict: str) -> str:
    """The CSS class of a verdict."""
    return "verdict-" + verdict.replace(" ", "-")
