"""What the sentences are about: shares of themes, and how far they lie apart, beside what single answers span."""

from __future__ import annotations

import pandas as pd
from matplotlib.ticker import FuncFormatter

from briefings.display import wording
from briefings.display.drawing import Chart, canvas
from briefings.display.lettering import Key
from briefings.display.links import sentence_url, turn_anchor
from briefings.display.notes import notes
from briefings.display.svg import CLAIM, CONTEXT, INK, MUTED
from briefings.display.tabular import Data

SOURCE = "Source: the transcripts; officials' answers, this report's count by the lists of words below."
GROUP_MARKS = ((CLAIM, "o", -0.13), (INK, "s", 0.13))  # baseline and comparison: colour, marker, shift

DEFINITIONS = {
    "On a theme": "a sentence with one of the theme's words in it; it can be on several themes.",
    "Single answers": "an official's answer, against the other answers of its year.",
    "Intervals": "each for itself; that sentences of one answer hang together is not in them.",
}


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
    with canvas(height=0.5 + 0.56 * len(order)) as (figure, axes):
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
        units="Share of sentences on a theme, with Wilson's 95% interval",
        keys=[
            *(Key(group, colour, marker, "-") for group, (colour, marker, _) in zip(names, GROUP_MARKS, strict=True)),
            Key(f"each single answer of {yardstick}", CONTEXT, "|"),
        ],
        source=SOURCE,
        alt=f"Points with intervals for {len(order)} themes. {_widest(single, yardstick)}",
        description="; ".join(f"{at['name']}: {_counted(at)}" for _, at in shares.iterrows()) + ".",
        data=Data(
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
            dict.fromkeys(["share", "lower", "upper"], "as a fraction of 1"),
        ),
        tips=tips,
        notes=notes(DEFINITIONS),
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
    with canvas(height=0.8 + 0.46 * len(differences)) as (figure, axes):
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
        units=f"Percentage points: share of sentences in {names[1]} less that in {names[0]}",
        keys=[
            Key("with Newcombe's 95% interval", CLAIM, "o", "-"),
            Key(f"each single answer of {yardstick} against the others", CONTEXT, "|"),
        ],
        source=SOURCE,
        alt=f"Points with intervals for {len(differences)} themes, {_reach(differences)}. Taken alone, the intervals "
        f"of {_apart(differences)} leave out no difference.",
        description="; ".join(
            f"{theme.Index}: {_points(theme.difference)} points, {_points(theme.lower)} to {_points(theme.upper)}"
            for theme in differences.itertuples()
        )
        + ".",
        data=_data(differences, single, yardstick),
        tips=tips,
        notes=notes(DEFINITIONS),
    )


def _data(differences: pd.DataFrame, single: pd.DataFrame, yardstick: str):
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
    units = dict.fromkeys(["difference", "lower", "upper", "lowest", "highest"], "as a fraction of 1")
    shown = differences.join(ranges).rename_axis("name").reset_index()
    return Data(shown, columns, "Differences of the themes' shares, in percentage points", formats, units)


def _widest(single: pd.DataFrame, yardstick: str) -> str:
    """The theme on which single answers lie farthest apart."""
    ranges = single.groupby("name")["share"].agg(["min", "max"])
    name = (ranges["max"] - ranges["min"]).idxmax()
    low, high = map(_percent, ranges.loc[name])
    return f"Single answers of {yardstick} lie farthest apart on {name}, {low} to {high}."


def _reach(differences: pd.DataFrame) -> str:
    """The lowest and the highest difference, with their themes."""
    ends = [differences["difference"].idxmin(), differences["difference"].idxmax()]
    low, high = (f"{_points(differences.loc[name, 'difference'])} points on {name}" for name in ends)
    return f"from {low} to {high}"


def _apart(differences: pd.DataFrame) -> str:
    """The themes whose intervals leave out zero."""
    return " and ".join(differences.index[(differences["lower"] > 0) | (differences["upper"] < 0)]) or "none"


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
