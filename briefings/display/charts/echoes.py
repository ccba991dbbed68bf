"""Who repeats what: documents in the order of time across, what is said again down, a mark where it is said."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from briefings.display import wording
from briefings.display.drawing import Chart, canvas
from briefings.display.lettering import Key
from briefings.display.links import sentence_anchor, sentence_url
from briefings.display.notes import notes
from briefings.display.svg import CLAIM, CONTEXT, DISCREPANCY, MUTED
from briefings.display.tabular import Data

CHANGED = {"shifted meaning", "conflict"}
LABEL_LENGTH = 48

DEFINITIONS = {
    "Set phrase": "on the list of phrases, each with its wordings, in data/curated/formulas.csv.",
    "Word for word": "a long passage that two documents share.",
    "Another meaning": "a person read both places and found that they do not say the same.",
}


def echoes(echoes: pd.DataFrame, documents: list[str], names: Mapping[str, str], title: str, base: str = "") -> Chart:
    """A line for each thing that is said again, from the first document that says it to the last.

    Parameters
    ----------
    echoes : DataFrame
        Of :func:`briefings.analysis.echoes.echoes`.
    documents : list of str
        The documents in the order of time.
    names : mapping of str to str
        What each document is called.
    """
    tips, y = {}, 0.0
    columns = {document: place for place, document in enumerate(documents)}
    things = list(echoes.groupby(["kind", "name"], sort=False))
    kinds = echoes["kind"].nunique()
    with canvas(height=0.7 + 0.46 * len(things) + 0.45 * kinds) as (figure, axes):
        kind = None
        for (new_kind, name), places in things:
            if new_kind != kind:
                y += 0.3
                axes.text(-0.4, y, new_kind.capitalize(), weight="bold", va="center")
                kind, y = new_kind, y + 0.95
            changed = bool(set(places["relation"].dropna()) & CHANGED)
            across = places["document_id"].map(columns)
            axes.text(
                -0.4, y - 0.2, _label(places["quote"].iloc[0] if "word" in kind else name), va="bottom", color=MUTED
            )
            axes.plot([across.min(), across.max()], [y, y], color=DISCREPANCY if changed else CONTEXT, linewidth=1.4)
            for document, said in places.groupby("document_id", sort=False):
                tips |= _mark(axes, columns[document], y, said, names[document], changed, base, len(tips))
            y += 1
        axes.set(xlim=(-0.45, len(documents) - 0.55), ylim=(y - 0.4, -0.3), yticks=[])
        labels = [names[document].replace(", ", ",\n") for document in documents]
        axes.set_xticks(range(len(documents)), labels, rotation=0 if len(documents) < 7 else 90)
        axes.xaxis.tick_top()
        axes.tick_params(length=0)
        axes.spines[["top", "bottom"]].set_visible(False)
        axes.grid(axis="x"), axes.grid(visible=False, axis="y")
    listed = echoes.assign(document=echoes["document_id"].map(names))
    spread = echoes.groupby(["kind", "name"], sort=False)["document_id"].unique()
    return Chart(
        figure=figure,
        title=title,
        units="Documents in the order of time; a mark grows with the times that a document says it",
        keys=[Key("said", CLAIM, "o"), Key("said with another meaning", DISCREPANCY, "D")],
        source="Source: the documents; words of officials and of the newspaper.",
        alt=f"A line for each of {len(things)} things said again in {len(documents)} documents: {_kinds(echoes)}.",
        description="; ".join(f"{name}: {', '.join(names[at] for at in ids)}" for (_, name), ids in spread.items())
        + ".",
        data=Data(
            listed,
            {"kind": "What", "name": "Said again", "document": "Document", "speaker": "Speaker", "quote": "Words"},
            "Everything said again, and where",
        ),
        tips=tips,
        notes=notes(DEFINITIONS),
    )


def _mark(axes, x: int, y: float, said: pd.DataFrame, document: str, changed: bool, base: str, number: int):
    """One document's places of one thing as a mark that leads to the first; its tip."""
    mark, first = f"echo-{number}", said.iloc[0]
    url = sentence_url(first["document_id"], sentence_anchor(first), base)
    size = 7 + 2 * min(len(said) - 1, 3)
    shape, colour = ("D", DISCREPANCY) if changed else ("o", CLAIM)
    axes.plot(x, y, shape, color=colour, markersize=size, gid=mark, url=url)
    speaker = "" if wording.missing(first["speaker"]) else f", {first['speaker']}"
    several = f" ({len(said)} times)" if len(said) > 1 else ""
    return {mark: f"{document}{speaker}: “{first['quote']}”{several}"}


def _kinds(echoes: pd.DataFrame) -> str:
    """How many things of each kind are said again, and how many of them with another meaning."""
    things = echoes.groupby(["kind", "name"], sort=False)["relation"].agg(
        lambda relation: bool(set(relation) & CHANGED)
    )
    kinds = things.groupby("kind", sort=False).agg(["size", "sum"])
    return "; ".join(f"{kind} {row['size']}, {row['sum']} with another meaning" for kind, row in kinds.iterrows())


def _label(text: str) -> str:
    """A label that fits the picture, cut at a word."""
    if len(text) <= LABEL_LENGTH:
        return text
    return text[:LABEL_LENGTH].rsplit(" ", 1)[0] + "…"
