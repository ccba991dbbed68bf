"""The picture that stands for a page where somebody shares it: its title and its description."""

from __future__ import annotations

import textwrap
from pathlib import Path

from briefings.display.glyphs import png
from briefings.display.svg import CLAIM, INK, MUTED, PAPER

WIDTH, HEIGHT, MARGIN = 12.0, 6.3, 0.8  # inches, of 100 pixels


def draw_card(app, page: str, template: str, context: dict, doctree) -> None:
    """Draw the picture of a page that has an address and is written in letters that the font has; others name none."""
    if not context.get("card"):
        return
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=100, facecolor=PAPER)
    top = 1 - MARGIN / HEIGHT

    def write(y: float, text: str, line: int, size: float, **style) -> None:
        wrapped = "\n".join(textwrap.wrap(text, line)).replace("$", r"\$")
        figure.text(MARGIN / WIDTH, y, wrapped, size=size, va="top", linespacing=1.35, **style)

    write(top, context["docstitle"], 80, 17, color=CLAIM, weight="bold")
    write(top - 0.13, textwrap.shorten(context["plain_title"], 84, placeholder=" …"), 34, 34, color=INK, weight="bold")
    write(0.42, context["description"], 66, 20, color=MUTED)
    picture = png(figure)
    if picture is None:
        context["card"] = ""
        return
    folder = Path(app.outdir) / "_static" / "cards"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / Path(context["card"]).name).write_bytes(picture)
