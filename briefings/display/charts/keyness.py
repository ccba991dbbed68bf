"""The forest plot of terms: how much more one group uses each, beside what single answers of one group span."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.ticker import FuncFormatter, MultipleLocator

from briefings.display import wording
from briefings.display.drawing import Chart, canvas
from briefings.display.lettering import Key
from briefings.display.links import sentence_url, turn_anchor
from briefings.display.notes import notes
from briefings.display.svg import CLAIM, CONTEXT, INK, MUTED
from briefings.display.tabular import Data

DEFINITIONS = {
    "Term": "a word, or two or three in a row, as used by officials in their answers.",
    "How many times as often": "the ratio of its uses for each word spoken; the log ratio is its binary logarithm.",
    "Interval": "exact (Clopper and Pearson), at a level that holds for all terms together (Bonferroni).",
    "Arrow": "one side never uses the term.",
}


def forest(
    terms: pd.DataFrame, single: pd.DataFrame, names: tuple[str, str], yardstick: str, title: str, base: str = ""
) -> Chart:
    """Log ratios with their intervals and, in grey, the log ratio of each single answer of one group against its rest.

    Parameters
    ----------
    terms : DataFrame
        Of :func:`briefings.analysis.keyness.keyness`: the terms to be drawn.
    single : DataFrame
        Of :func:`briefings.analysis.keyness.placebo`, with ``speaker``.
    names : tuple of str
        Baseline and comparison.
    yardstick : str
        The group that the single answers belong to.
    """
    drawn = single[single["term"].isin(terms.index)].dropna(subset="log_ratio")
    apart = single.loc[single["g2"].idxmax()]
    finite = pd.concat([terms["log_ratio"], drawn["log_ratio"]]).replace([np.inf, -np.inf], np.nan)
    bound = float(np.ceil(max(1, finite.abs().max()))) + 1
    tips, last = {}, len(terms) + 0.5
    with canvas(height=0.9 + 0.46 * (len(terms) + 1)) as (figure, axes):
        axes.axvline(0, color=INK, linewidth=0.8)
        for row, term in enumerate(terms.itertuples()):
            for answer in drawn[drawn["term"] == term.Index].itertuples():
                mark = f"single-{len(tips)}"
                url = sentence_url(answer.document_id, turn_anchor(answer.turn), base)
                _point_or_arrow(axes, answer.log_ratio, row, bound, "|", CONTEXT, 11, gid=mark, url=url)
                tips[mark] = _single_tip(answer, yardstick)
            _estimate(axes, term, row, bound, term.Index, CLAIM, gid=f"term-{row}")
            tips[f"term-{row}"] = f"{term.Index}: {_times(term, names)}"
        _estimate(axes, apart, last, bound, f"{apart.term}, {apart.speaker} : other answers", INK, gid="apart")
        tips["apart"] = _single_tip(apart, yardstick)
        axes.set(xlim=(-bound * 1.03, bound * 1.03), ylim=(last + 0.5, -0.95), yticks=[])
        axes.xaxis.set_major_locator(MultipleLocator(2))
        axes.xaxis.set_major_formatter(FuncFormatter(_as_multiple))
        axes.set_xlabel(wording.sides(*names), color=MUTED)
        axes.grid(axis="x"), axes.grid(visible=False, axis="y")
    crossing = int(((terms["lower"] <= 0) & (terms["upper"] >= 0)).sum())
    return Chart(
        figure=figure,
        title=title,
        units=f"How many times as often a term is used; at the right its uses in {names[0]} and in {names[1]}; "
        f"last, the answer of {yardstick} that stands out most from the others",
        keys=[
            Key("with its 95% interval, corrected for all terms", CLAIM, "o", "-"),
            Key(f"each single answer of {yardstick} against the others", CONTEXT, "|"),
        ],
        source="Source: the transcripts; officials' answers, this report's count.",
        alt=f"Points with intervals. Of {len(terms)} terms, the interval of {crossing} includes no difference. The "
        f"answer that stands out most: {_single_tip(apart, yardstick)}.",
        description="; ".join(f"{term.Index}: {_times(term, names)}" for term in terms.itertuples()) + ".",
        data=_data(terms, drawn, names, yardstick),
        tips=tips,
        notes=notes(DEFINITIONS),
    )


def _estimate(axes, term, row: float, bound: float, label: str, colour: str, gid: str) -> None:
    """A line of the plot: label, counts, interval and point."""
    axes.text(-bound, row - 0.22, label, va="bottom")
    axes.text(bound, row - 0.22, f"{term.count_baseline} : {term.count_comparison}", va="bottom", ha="right")
    axes.plot(np.clip([term.lower, term.upper], -bound, bound), [row, row], color=colour, linewidth=2)
    _point_or_arrow(axes, term.log_ratio, row, bound, "o", colour, 8, gid=gid)


def _point_or_arrow(
    axes, value: float, row: float, bound: float, marker: str, colour: str, size: float, **mark
) -> None:
    """The estimate; an arrow at the edge where a count of zero makes it infinite."""
    if np.isinf(value):
        value, marker = np.sign(value) * bound, ">" if value > 0 else "<"
    axes.plot(value, row, marker, color=colour, markersize=size, markeredgewidth=2 if marker == "|" else 0, **mark)


def _as_multiple(value: float, _) -> str:
    """A place on the axis of binary logarithms as a multiple."""
    return "equal" if value == 0 else f"{wording.TIMES}{2 ** abs(value):g}"


def _times(term, names: tuple[str, str]) -> str:
    return f"{term.count_baseline} in {names[0]}, {term.count_comparison} in {names[1]}"


def _single_tip(answer, yardstick: str) -> str:
    others = f"{answer.count_comparison} in the other answers of {yardstick}"
    return f"{answer.term}: {answer.count_baseline} in {answer.speaker}'s answer, {others}"


def _data(terms: pd.DataFrame, single: pd.DataFrame, names: tuple[str, str], yardstick: str):
    """The statistics of each term, and the range of its log ratio and the highest G2 among single answers."""
    ranges = single.groupby("term").agg(
        lowest=("log_ratio", "min"), highest=("log_ratio", "max"), single_g2=("g2", "max")
    )
    columns = {
        "term": "Term",
        "count_baseline": f"Uses, {names[0]}",
        "count_comparison": f"Uses, {names[1]}",
        "log_ratio": "Log ratio",
        "lower": "Lower",
        "upper": "Upper",
        "lowest": f"Lowest, answers of {yardstick}",
        "highest": f"Highest, answers of {yardstick}",
        "percent_diff": "%DIFF",
        "g2": "G2",
        "single_g2": f"Highest G2, answers of {yardstick}",
        "q": "q",
        "p_turns": "p, answers",
        "dp": "DP",
        "turns": "Answers with it",
    }
    signed = ["log_ratio", "lower", "upper", "lowest", "highest", "g2", "single_g2"]
    formats = dict.fromkeys(signed, wording.signed) | dict.fromkeys(["q", "p_turns", "dp"], wording.small)
    formats |= {"percent_diff": _percent_diff, "turns": str}
    return Data(terms.join(ranges).reset_index(), columns, "Keyness of the terms drawn", formats)


def _percent_diff(value: float) -> str:
    return "\N{INFINITY}" if np.isinf(value) else f"{'+' if value > 0 else ''}{value:.0f}".replace("-", wording.MINUS)
