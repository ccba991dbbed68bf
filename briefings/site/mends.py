"""Mends of what the pinned theme gets wrong: names for screen readers, and files that no page asks for.

Each mend is a pattern that the theme's pages contain; a build whose theme no longer does
says so, since then the mend is out of date.
"""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.util import logging

MENDS = [
    # a label must contain the words that are seen: "Search Ctrl+K" is not "Search"
    (r'(<button class="btn search-button-field[^>]*?) title="Search" aria-label="Search"', r"\1"),
    # an icon is a character that nobody can read aloud, and its title is not the name of the button that holds it
    (r'<(i|span) class="((?:theme-switch )?fa-(?:solid|brands|regular) [^"]*")', r'<\1 aria-hidden="true" class="\2'),
    (r'(data-mode="(?:light|dark|auto)") +title="[^"]*"', r"\1"),
    (r'"Color mode"', '"Colour mode"'),
    # the book's title in the side bar belongs to no landmark
    (
        r'<div id="pst-primary-sidebar" class="bd-sidebar-primary bd-sidebar">',
        '<div id="pst-primary-sidebar" class="bd-sidebar-primary bd-sidebar" role="complementary" aria-label="Book">',
    ),
    # the arrow that unfolds a part of the contents has no name
    (r'<summary><span class="toctree-toggle"', '<summary aria-label="Pages of this part"><span class="toctree-toggle"'),
    # "Show the code" needs no other name
    (r'<summary aria-label="Toggle hidden content">', "<summary>"),
    # Bootstrap shows tooltips, which the buttons have without it; one has its words only for Bootstrap
    (r'<script defer src="[^"]*scripts/bootstrap\.js[^"]*"></script>\n?', ""),
    (r'data-bs-title="([^"]*)"', r'title="\1"'),
    # a role that browsers no longer know
    (r'role="doc-biblioentry"', 'role="listitem"'),
]
UNUSED = [
    "scripts/bootstrap.js*",
    "scripts/fontawesome.js*",
    "scripts/*.map",
    "styles/*.map",
    "*webpack-macros.html",
]


def mend(app, failure) -> None:
    """Rewrite the pages of a site that was just built."""
    if failure or app.builder.name != "html":
        return
    used = [0] * len(MENDS)
    for page in Path(app.outdir).rglob("*.html"):
        html = page.read_text("utf-8")
        for place, (pattern, replacement) in enumerate(MENDS):
            html, times = re.subn(pattern, replacement, html)
            used[place] += times
        page.write_text(html, "utf-8")
    for pattern in UNUSED:
        for path in (Path(app.outdir) / "_static").glob(pattern):
            path.unlink()
    for (pattern, _), times in zip(MENDS, used, strict=True):
        if not times:
            logging.getLogger(__name__).info("the theme has nothing like %r: mend briefings/site/mends.py", pattern)
