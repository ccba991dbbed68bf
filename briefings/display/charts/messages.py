"""Charts of who said how much and of what: turns by length, keyness, themes, dispersion."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.ticker import FuncFormatter

from briefings.display import wording
from briefings.display.figures import Chart, canvas
from briefings.display.links import sentence_anchor, sentence_url
from briefings.display.svg import CLAIM, CONTEXT, GRID, INK, MUTED
from briefings.display.tabular import data_table

ROLE_COLOURS = {"official": CLAIM, "moderator": CONTEXT, "journalist": INK, "author": GRID}


def speeches(speeches: pd.DataFrame, names: Mapping[str, str], title: str, base: str = "") -> Chart:
    """Each document as a strip of its speeches, as long as they have words, coloured by role.

    Parameters
    ----------
    speeches : DataFrame
        ``document_id``, ``turn``, ``sentence``, ``speaker``, ``role``, ``words``, in the order of the documents.
    names : mapping of str to str
        What each document is called, by document_id.
    """
    tips, documents = {}, list(speeches["document_id"].drop_duplicates())
    with canvas(height=0.8 + 0.55 * len(documents)) as (figure, axes):
        for row, document_id in enumerate(documents):
            left = 0
            for place, speech in enumerate(speeches[speeches["document_id"] == document_id].itertuples()):
                mark = f"speech-{row}-{place}"
                [bar] = axes.barh(row, speech.words, left=left, height=0.5, color=ROLE_COLOURS[speech.role])
                bar.set(gid=mark, url=sentence_url(document_id, sentence_anchor(speech), base))
                tips[mark] = f"{speech.role}{_named(speech.speaker)}: {speech.words} words"
                left += speech.words
            axes.text(
                0, row - 0.36, f"{names[document_id]}: {left:,} words", color=MUTED, va="bottom", fontsize="small"
            )
        axes.set(ylim=(len(documents) - 0.5, -0.8), yticks=[], xlim=(0, None))
        axes.grid(visible=False)
        axes.xaxis.set_major_formatter(FuncFormatter(lambda words, _: f"{words:,.0f}"))
    spoken = speeches.groupby("role")["words"].sum()
    return Chart(
        figure=figure,
        title=title,
        units="words; blue: officials, black: journalists, grey: moderators, pale: headline, lead and author",
        source="Source: the documents as published, page furniture left out.",
        alt="Words: " + ", ".join(f"{role} {count:,}" for role, count in spoken.items()) + ".",
        table=data_table(
            speeches,
            {"document_id": "Document", "turn": "Turn", "role": "Role", "speaker": "Speaker", "words": "Words"},
            "Speeches and their words",
            {"turn": str, "words": lambda words: f"{words:,}"},
        ),
        tips=tips,
    )


def _named(speaker) -> str:
    return "" if wording.missing(speaker) else f", {speaker}"


def forest(terms: pd.DataFrame, ranges: pd.DataFrame, names: tuple[str, str], title: str) -> Chart:
    """Log ratios with their intervals, and behind them the range of single turns within one group.

    Parameters
    ----------
    terms : DataFrame
        ``log_ratio``, ``lower``, ``upper``, ``count_baseline``, ``count_comparison``, indexed by term.
    ranges : DataFrame
        ``lowest`` and ``highest`` log ratio among single turns, indexed by term.
    names : tuple of str
        Baseline and comparison.
    """
    bound = float(np.ceil(terms[["lower", "upper"]].abs().replace(np.inf, np.nan).max(axis=None)))
    with canvas(height=1.0 + 0.34 * len(terms)) as (figure, axes):
        for row, term in enumerate(terms.itertuples()):
            span = ranges.loc[term.Index].clip(-bound, bound)
            axes.plot([span["lowest"], span["highest"]], [row, row], color=GRID, linewidth=11, solid_capstyle="butt")
            axes.plot(np.clip([term.lower, term.upper], -bound, bound), [row, row], color=CLAIM, linewidth=2)
            _point_or_arrow(axes, term.log_ratio, row, bound)
        axes.axvline(0, color=INK, linewidth=0.8)
        axes.set_yticks(
            range(len(terms)), [f"{t.Index}  {t.count_baseline}:{t.count_comparison}" for t in terms.itertuples()]
        )
        axes.set(xlim=(-bound * 1.05, bound * 1.05), ylim=(len(terms) - 0.4, -0.8))
        axes.set_xlabel(f"binary log of the ratio: left more in {names[0]}, right more in {names[1]}", fontsize="small")
        axes.grid(axis="x"), axes.grid(visible=False, axis="y")
    crossing = int(((terms["lower"] <= 0) & (terms["upper"] >= 0)).sum())
    return Chart(
        figure=figure,
        title=title,
        units=f"log ratio, {names[1]} over {names[0]}, with corrected 95% interval; after each term its uses in both; "
        f"grey: what single turns of {names[1]} span among themselves; arrow: never used on one side",
        source="Source: the officials' answers, this report's count.",
        alt=f"Of {len(terms)} terms, the interval of {crossing} includes no difference.",
        table=data_table(
            terms.reset_index(),
            {
                "term": "Term",
                "count_baseline": f"Uses in {names[0]}",
                "count_comparison": f"Uses in {names[1]}",
                "log_ratio": "Log ratio",
                "lower": "Lower",
                "upper": "Upper",
                "g2": "G2",
                "q": "q",
                "dp": "DP",
            },
            "Keyness",
            dict.fromkeys(["log_ratio", "lower", "upper", "g2"], wording.signed)
            | dict.fromkeys(["q", "dp"], wording.small),
        ),
        tips={},
    )


def _point_or_arrow(axes, value: float, row: int, bound: float) -> None:
    """The estimate; an arrow where a count of zero makes it infinite."""
    if np.isfinite(value):
        axes.plot(value, row, "o", color=CLAIM, markersize=7)
    else:
        axes.plot(np.sign(value) * bound, row, ">" if value > 0 else "<", color=CLAIM, markersize=9)


def themes(shares: pd.DataFrame, single: pd.DataFrame, names: tuple[str, str], title: str) -> Chart:
    """The share of sentences on each theme in two groups, with intervals, over the range of single turns.

    Parameters
    ----------
    shares : DataFrame
        ``name``, ``group``, ``share``, ``lower``, ``upper``, ``mentioning``, ``sentences``.
    single : DataFrame
        ``name`` and ``share`` of each single turn of the comparison.
    names : tuple of str
        Baseline and comparison.
    """
    order = list(shares["name"].drop_duplicates())
    with canvas(height=1.0 + 0.5 * len(order)) as (figure, axes):
        for row, name in enumerate(order):
            span = single.loc[single["name"] == name, "share"]
            axes.plot([span.min(), span.max()], [row, row], color=GRID, linewidth=16, solid_capstyle="butt")
            for group, colour, shift in zip(names, (CLAIM, INK), (-0.14, 0.14), strict=True):
                at = shares[(shares["name"] == name) & (shares["group"] == group)].iloc[0]
                axes.plot([at["lower"], at["upper"]], [row + shift] * 2, color=colour, linewidth=1.6)
                axes.plot(at["share"], row + shift, "o", color=colour, markersize=7)
        axes.set_yticks(range(len(order)), order)
        axes.set(ylim=(len(order) - 0.4, -0.6), xlim=(-0.02, None))
        axes.grid(axis="x"), axes.grid(visible=False, axis="y")
        axes.xaxis.set_major_formatter(FuncFormatter(lambda share, _: f"{100 * share:.0f}%"))
    percent = {name: lambda share: f"{100 * share:.0f}%" for name in ("share", "lower", "upper")}
    return Chart(
        figure=figure,
        title=title,
        units=f"share of sentences, with Wilson's 95% interval; blue: {names[0]}, dark: {names[1]}; "
        f"grey: range of the single turns of {names[1]}",
        source="Source: the officials' answers, this report's count; the lists of words stand below.",
        alt="; ".join(
            f"{row.name_}: {row.mentioning} of {row.sentences} sentences in {row.group}"
            for row in shares.rename(columns={"name": "name_"}).itertuples()
        ),
        table=data_table(
            shares,
            {
                "name": "Theme",
                "group": "Year",
                "mentioning": "Sentences on it",
                "sentences": "Sentences",
                "share": "Share",
                "lower": "Lower",
                "upper": "Upper",
            },
            "Themes by sentence",
            percent,
        ),
        tips={},
    )


def barcode(positions: pd.DataFrame, sizes: pd.DataFrame, title: str, base: str = "") -> Chart:
    """Where a term stands in each turn: a tick a mention, on a line as long as the turn.

    Parameters
    ----------
    positions : DataFrame
        ``term``, ``document_id``, ``turn``, ``word``.
    sizes : DataFrame
        One row a turn: ``group``, ``speaker``, ``words``, indexed by ``document_id`` and ``turn``.
    """
    with canvas(height=0.7 + 0.5 * len(sizes)) as (figure, axes):
        for row, ((document_id, turn), size) in enumerate(sizes.iterrows()):
            here = positions[(positions["document_id"] == document_id) & (positions["turn"] == turn)]
            axes.plot([0, size["words"]], [row, row], color=GRID, linewidth=1.5)
            axes.plot(here["word"], [row] * len(here), "|", color=CLAIM, markersize=14, markeredgewidth=2)
            label = f"{size['group']}: {size['speaker']}, {len(here)} in {size['words']:,} words"
            axes.text(0, row - 0.3, label, color=MUTED, va="bottom", fontsize="small")
        axes.set(ylim=(len(sizes) - 0.5, -0.9), yticks=[], xlim=(-5, None))
        axes.grid(visible=False)
    counts = positions.groupby(["document_id", "turn"]).size()
    listed = sizes.assign(mentions=counts.reindex(sizes.index, fill_value=0)).reset_index()
    return Chart(
        figure=figure,
        title=title,
        units="words from the start of each answer; a tick is a mention",
        source="Source: the officials' answers, this report's count.",
        alt="; ".join(f"{row.speaker}, {row.group}: {row.mentions}" for row in listed.itertuples()) + ".",
        table=data_table(
            listed,
            {"group": "Year", "speaker": "Speaker", "words": "Words", "mentions": "Mentions"},
            "Mentions by answer",
            {"words": lambda words: f"{words:,}"},
        ),
        tips={},
    )
