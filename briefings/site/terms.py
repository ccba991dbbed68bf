"""The meaning of a term where it is used: each link into the glossary shows it as a tooltip."""

from __future__ import annotations

from docutils import nodes


def collect(app, doctree: nodes.document) -> None:
    """Keep what the glossaries of a page say, by the place of each term."""
    meanings = meanings_of(app.env)
    for item in doctree.findall(nodes.definition_list_item):
        for term in item.findall(nodes.term):
            for place in term["ids"]:
                meanings[place] = item.next_node(nodes.definition).astext()


def show(app, doctree: nodes.document, page: str) -> None:
    """Give each link to a term its meaning; a reader without a pointer follows the link."""
    meanings = meanings_of(app.env)
    for link in doctree.findall(nodes.reference):
        place = link.get("refuri", "").rpartition("#")[2] or link.get("refid", "")
        if place.startswith("term-") and place in meanings:
            link["reftitle"] = meanings[place]


def meanings_of(env) -> dict[str, str]:
    """The meanings that have been collected."""
    if not hasattr(env, "briefings_meanings"):
        env.briefings_meanings = {}
    return env.briefings_meanings
