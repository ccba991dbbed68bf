"""What the sentences are about: shares of themes, and how far they lie apart, beside what single answers span."""

from __future__ import annotations

import pandas as pd
from matplotlib.ticker import FuncFormatter

from briefings.display import wording
from briefings.display.figures import Chart, canvas
from briefings.display.links import sentence_url, turn_anchor
from briefings.display.svg import CLAIM, CONTEXT, INK, MUTED
from briefings.display.tabular import data_table

SOURCE = "Source: the transcripts; officials' answers, this report's count by the lists of words below."
GROUP_MARKS = ((CLAIM, "o", -0.13), (INK, "s", 0.13))  # baseline and comparison: colour, marker, shift


def shares(
    shares: pd.DataFrame, single: pd.DataFrame, names: tuple[str, str], yardstick: str, title: str, base: str = ""
) -> Chart:
    """The share of sentences on each theme in two groups, with intervals, over the shares of single answers.

    Parameters
    ----------
    shares : DataFrame
        Of :func:`briefings.analysis.themes.theme_shares` by ``group``.
    single : DataFrame
        The same by ``document_id`` and ``turn``, with ``speaker``: the answers of one group.
    names : tuple of str
        Baseline and comparison.
    yardstick : str
        The group that the single answers belong to.
    """
    tips, order = {}, list(shares["name"].drop_duplicates())
    with canvas(height=0.6 + 0.6 * len(order)) as (figure, axes):
        for row, name in enumerate(order):
            axes.text(0, row - 0.28, name, va="bottom")
            for answer in single[single["name"] == name].itertuples():
                about = f"{name}: {answer.mentioning} of {answer.sentences} sentences of {answer.speaker}'s answer"
                tips |= _tick(axes, answer.share, row, answer, about, base, len(tips))
            for side, (group, (colour, marker, shift)) in enumerate(zip(names, GROUP_MARKS, strict=True)):
                mark = f"share-{row}-{side}"
                at = shares[(shares["name"] == name) & (shares["group"] == group)].iloc[0]
                axes.plot([at["lower"], at["upper"]], [row + shift] * 2, color=colour, linewidth=1.6)
                axes.plot(at["share"], row + shift, marker, color=colour, markersize=7, gid=mark)
                tips[mark] = f"{name}: {_counted(at)}"
        axes.set(ylim=(len(order) - 0.5, -0.8), xlim=(-0.015, None), yticks=[])
        axes.grid(axis="x"), axes.grid(visible=False, axis="y")
        axes.xaxis.set_major_formatter(FuncFormatter(lambda share, _: _percent(share)))
    return Chart(
        figure=figure,
        title=title,
        units=f"share of sentences with Wilson's 95% interval; circle: {names[0]}, square: {names[1]}; "
        f"grey: each single answer of {yardstick}",
        source=SOURCE,
        alt="; ".join(f"{at['name']}: {_counted(at)}" for _, at in shares.iterrows()) + ".",
        table=data_table(
            shares,
            {
                "name": "Theme",
                "group": "Group",
                "mentioning": "Sentences on it",
                "sentences": "Sentences",
                "share": "Share",
                "lower": "Lower",
                "upper": "Upper",
            },
            "Themes by sentence",
            dict.fromkeys(["share", "lower", "upper"], _percent) | dict.fromkeys(["mentioning", "sentences"], str),
        ),
        tips=tips,
    )


def differences(
    differences: pd.DataFrame, single: pd.DataFrame, names: tuple[str, str], yardstick: str, title: str, base: str = ""
) -> Chart:
    """How far two groups lie apart on each theme and, in grey, each single answer of one group from its rest.

    Parameters
    ----------
    differences : DataFrame
        Of :func:`briefings.analysis.themes.theme_differences`.
    single : DataFrame
        Of :func:`briefings.analysis.themes.theme_placebo`, with ``speaker``.
    names : tuple of str
        Baseline and comparison.
    yardstick : str
        The group that the single answers belong to.
    """
    tips = {}
    reach = 1.05 * max(differences[["lower", "upper"]].abs().max(axis=None), single["difference"].abs().max())
    with canvas(height=0.9 + 0.5 * len(differences)) as (figure, axes):
        axes.axvline(0, color=INK, linewidth=0.8)
        for row, theme in enumerate(differences.itertuples()):
            axes.text(-reach, row - 0.2, theme.Index, va="bottom")
            for answer in single[single["name"] == theme.Index].itertuples():
                about = f"{theme.Index}: {answer.speaker}'s answer, {_points(answer.difference)} points to the rest"
                tips |= _tick(axes, answer.difference, row, answer, about, base, len(tips))
            axes.plot([theme.lower, theme.upper], [row, row], color=CLAIM, linewidth=2)
            axes.plot(theme.difference, row, "o", color=CLAIM, markersize=8, gid=f"theme-{row}")
            tips[f"theme-{row}"] = f"{theme.Index}: {_points(theme.difference)} points"
        axes.set(xlim=(-reach, reach), ylim=(len(differences) - 0.6, -0.85), yticks=[])
        axes.grid(axis="x"), axes.grid(visible=False, axis="y")
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _points(value)))
        axes.set_xlabel(wording.sides(*names), color=MUTED)
    return Chart(
        figure=figure,
        title=title,
        units=f"percentage points, share in {names[1]} less share in {names[0]}; blue: with Newcombe's 95% interval, "
        f"each for itself; grey: the rest of {yardstick} less each of its single answers",
        source=SOURCE,
        alt="; ".join(
            f"{theme.Index}: {_points(theme.difference)} points, {_points(theme.lower)} to {_points(theme.upper)}"
            for theme in differences.itertuples()
        )
        + ".",
        table=_table(differences, single, yardstick),
        tips=tips,
    )


def _table(differences: pd.DataFrame, single: pd.DataFrame, yardstick: str):
    ranges = single.groupby("name").agg(lowest=("difference", "min"), highest=("difference", "max"))
    columns = {
        "name": "Theme",
        "difference": "Difference",
        "lower": "Lower",
        "upper": "Upper",
        "lowest": f"Lowest, answers of {yardstick}",
        "highest": f"Highest, answers of {yardstick}",
        "p": "p",
        "q": "q",
        "p_turns": "p, answers",
    }
    formats = dict.fromkeys(["difference", "lower", "upper", "lowest", "highest"], _points)
    formats |= dict.fromkeys(["p", "q", "p_turns"], wording.small)
    shown = differences.join(ranges).rename_axis("name").reset_index()
    return data_table(shown, columns, "Differences of the themes' shares, in percentage points", formats)


def _tick(axes, value: float, row: int, answer, about: str, base: str, number: int) -> dict[str, str]:
    """One single answer in grey, as a link to it; the tip of its mark."""
    mark = f"single-{number}"
    url = sentence_url(answer.document_id, turn_anchor(answer.turn), base)
    axes.plot(value, row, "|", color=CONTEXT, markersize=13, markeredgewidth=2, gid=mark, url=url)
    return {mark: about}


def _counted(at) -> str:
    return f"{at['mentioning']} of {at['sentences']} sentences in {at['group']}"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def _points(difference: float) -> str:
    """Percentage points with a sign: ``+8``, ``−18``."""
    points = round(100 * difference)
    return f"{'+' if points > 0 else ''}{points}".replace("-", wording.MINUS)
