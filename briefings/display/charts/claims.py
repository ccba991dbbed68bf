"""The chart of all claims, by verdict and by the independence of what they were held against."""

from __future__ import annotations

import pandas as pd

from briefings.display.drawing import Chart, canvas
from briefings.display.lettering import Key
from briefings.display.links import sentence_url
from briefings.display.notes import notes
from briefings.display.sources import INDEPENDENCE
from briefings.display.svg import CLAIM, CONTEXT, DISCREPANCY, INK, PAPER
from briefings.display.tabular import Data
from briefings.tables import VERDICTS

NEEDS_A_LOOK = {"differs", "likely slip"}

DEFINITIONS = {
    "Verdict": "of what decided; the ledger has every check of every claim.",
    "Independent": "counted by somebody outside the Chinese party and state for themselves; who restates an official "
    "figure is not.",
}


def verdicts(judged: pd.DataFrame, title: str, base: str = "") -> Chart:
    """Every claim as a square in the row of its verdict; each square leads to its sentence.

    Parameters
    ----------
    judged : DataFrame
        Claims with ``claim_id``, ``document_id``, ``quote``, ``verdict``, ``independence``.
    title : str
        The finding.
    base : str
        The way from the page to the chapters.
    """
    rows = [verdict for verdict in VERDICTS if (judged["verdict"] == verdict).any()]
    tips, counts = {}, judged["verdict"].value_counts()
    across = max(8, min(10, counts.max()))
    heights = [-(-counts[verdict] // across) for verdict in rows]
    with canvas(height=0.6 + 0.36 * sum(heights) + 0.2 * len(rows)) as (figure, axes):
        y, labels = 0.0, []
        for verdict, height in zip(rows, heights, strict=True):
            labels.append((y - (height - 1) / 2, f"{verdict} ({counts[verdict]})"))
            colour = DISCREPANCY if verdict in NEEDS_A_LOOK else CLAIM if verdict.startswith("agrees") else CONTEXT
            for place, claim in enumerate(judged[judged["verdict"] == verdict].itertuples()):
                at = (place % across, y - place // across)
                mark = f"claim-{len(tips)}"
                url = sentence_url(claim.document_id, claim.claim_id, base)
                face = colour if claim.independence == "yes" else PAPER
                axes.plot(
                    *at, "s", color=colour, markerfacecolor=face, markersize=12, markeredgewidth=2, gid=mark, url=url
                )
                tips[mark] = f"{claim.quote}: {verdict}, {INDEPENDENCE[claim.independence]}"
            y -= height + 0.5
        axes.set(xlim=(-0.6, across - 0.4), ylim=(y + 0.3, 0.8), xticks=[])
        axes.set_yticks([at for at, _ in labels], [label for _, label in labels])
        axes.grid(visible=False)
        axes.spines["bottom"].set_visible(False)
    kinds = {kind: words for kind, words in INDEPENDENCE.items() if (judged["independence"] == kind).any()}
    listed = pd.crosstab(judged["verdict"], judged["independence"]).loc[rows].assign(claims=counts).reset_index()
    formats = dict.fromkeys(["claims", *kinds], str)
    return Chart(
        figure=figure,
        title=title,
        units="Claims by verdict; each square is one",
        keys=[
            Key("held against an independent source", INK, "s"),
            Key("against official ones, or none", INK, "s", face=PAPER),
        ],
        source=f"Source: the {len(judged)} claims of the ledger.",
        alt=f"Squares, one a claim: {'; '.join(f'{counts[verdict]} {verdict}' for verdict in rows)}. "
        f"{(judged['independence'] == 'yes').sum()} were held against an independent source.",
        description="; ".join(tips.values()) + ".",
        data=Data(listed, {"verdict": "Verdict", "claims": "Claims", **kinds}, "Claims by verdict and source", formats),
        tips=tips,
        notes=notes(DEFINITIONS),
    )
