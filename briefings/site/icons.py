"""The theme's icons without its fonts: the few that the pages use, within the style sheet that names them.

The theme brings some two thousand icons, in fonts that weigh more than all else on a page. A build whose theme no
longer does says so, since then this is out of date.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from sphinx.util import logging

STYLES, FONTS = "_static/styles/pydata-sphinx-theme.css", "_static/vendor/fontawesome"
ICON = re.compile(r"((?:\.fa-[a-z0-9-]+:before,?)+)\{content:\"\\([0-9a-f]+)\"\}")
FACE = re.compile(r"@font-face\{[^}]*url\(\.\./vendor/fontawesome/webfonts/([\w-]+\.ttf)\)[^}]*\}")
SOURCE = re.compile(r"src:[^;}]*")
NAME = re.compile(r"\bfa-[a-z0-9-]+")


def embed_icons(app, failure) -> None:
    """Put the icons that the pages use into the style sheet, and take the fonts out of the site."""
    styles = Path(app.outdir) / STYLES
    if failure or app.builder.name != "html":
        return
    if not styles.exists() or not FACE.search(sheet := styles.read_text("utf-8")):
        logging.getLogger(__name__).info("the theme has no icon fonts: mend briefings/site/icons.py")
        return
    fonts = Path(app.outdir) / FONTS
    names = used_names(Path(app.outdir))
    points = {int(point, 16) for icons, point in ICON.findall(sheet) if names & set(NAME.findall(icons))}
    sheet = ICON.sub(lambda icon: icon[0] if int(icon[2], 16) in points else "", sheet)
    sheet = FACE.sub(lambda face: embedded(face[0], fonts / "webfonts" / face[1], points), sheet)
    styles.write_text(sheet, "utf-8")
    for path in [*sorted(fonts.rglob("*"), reverse=True), fonts]:
        path.rmdir() if path.is_dir() else path.unlink()


def used_names(site: Path) -> set[str]:
    """The classes of icons in pages and scripts."""
    texts = (path.read_text("utf-8") for kind in ("*.html", "*.js") for path in site.rglob(kind))
    return {name for text in texts for name in NAME.findall(text)}


def embedded(face: str, font: Path, points: Iterable[int]) -> str:
    """The rule of a font with the font itself in it, cut down to some characters; nothing if it has none of them."""
    kept = set(points) & set(TTFont(font).getBestCmap())
    if not kept:
        return ""
    data = base64.b64encode(cut_down(font, kept)).decode("ascii")
    return SOURCE.sub(f'src:url(data:font/woff;base64,{data}) format("woff")', face)


def cut_down(font: Path, points: Iterable[int]) -> bytes:
    """A font with no more than some characters, as WOFF; the same bytes each time."""
    whole = TTFont(font, recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=[], notdef_outline=False))
    subsetter.populate(unicodes=sorted(points))
    subsetter.subset(whole)
    whole.flavor = "woff"
    stream = io.BytesIO()
    whole.save(stream)
    return stream.getvalue()
