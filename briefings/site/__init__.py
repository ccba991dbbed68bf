"""The Sphinx extension of the site: what stands around the chapters, and what the pinned theme gets wrong.

``_config.yml`` loads it. Its templates take the place of the theme's where both have one of a name.
"""

from __future__ import annotations

from pathlib import Path

from briefings.site import cards, code, head, icons, index, mends, pages, printing, sheets, terms, verbatim

TEMPLATES = Path(__file__).parent / "templates"


def setup(app) -> dict:
    """Called by Sphinx."""
    app.add_transform(code.CodeTogether)
    app.add_transform(index.Index)
    app.add_transform(verbatim.Verbatim)
    app.connect("config-inited", add_templates)
    app.connect("doctree-read", terms.collect)
    app.connect("doctree-resolved", terms.show)
    app.connect("html-page-context", head.tell)
    app.connect("html-page-context", cards.draw_card, priority=600)
    app.connect("html-collect-pages", pages.missing_page)
    app.connect("build-finished", pages.write_sitemap)
    app.connect("build-finished", mends.mend)
    app.connect("build-finished", icons.embed_icons)
    app.connect("build-finished", sheets.unite_sheets, priority=800)  # the theme, too, writes sheets when all is built
    app.connect("build-finished", printing.print_report, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def add_templates(app, config) -> None:
    """Let Sphinx look for templates here first."""
    config.templates_path.insert(0, str(TEMPLATES))
