"""Charts of claims: a pair over the published series, implied quantities against editions, all claims by verdict."""

from __future__ import annotations

import pandas as pd
from matplotlib.ticker import FuncFormatter, MaxNLocator

from briefings.display import wording
from briefings.display.figures import Chart, canvas
from briefings.display.links import sentence_url
from briefings.display.svg import CLAIM, CONTEXT, DISCREPANCY, GRID, INK, MUTED
from briefings.display.tabular import data_table
from briefings.tables import VERDICTS

NEEDS_A_LOOK = {"differs", "likely slip"}


def growth(pair, series: pd.DataFrame, title: str, base: str = "") -> Chart:
    """The two claimed levels of one thing over the published annual series, from zero.

    Parameters
    ----------
    pair : row of :func:`briefings.analysis.growth.pair_growth`
    series : DataFrame
        ``label``, ``year``, ``value``, ``segment``, ``publisher``; lines are not drawn across segments.
    title : str
        The finding.
    base : str
        The way from the page to the chapters.
    """
    claimed = [(int(pair.time_from[:4]), pair.value_from, ""), (int(pair.time_to[:4]), pair.value_to, pair.qualifier)]
    tips = {}
    with canvas() as (figure, axes):
        for label, line in series.groupby("label", sort=False):
            for _, segment in line.groupby("segment"):
                axes.plot(segment["year"], segment["value"], color=CONTEXT, marker="o", markersize=3)
            _name_line(axes, line.sort_values("year"), label)
        for position, (year, value, qualifier) in enumerate(claimed):
            words = _claimed_words(value, pair.unit, qualifier)
            tips |= _claimed_point(axes, pair, year, value, words, base, position)
        axes.set_ylim(0, max(series["value"].max(), pair.value_to) * 1.15)
        axes.margins(x=0.12)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
        axes.yaxis.set_major_locator(MaxNLocator(nbins=5))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: wording.number(value) if value else "0"))
    unit = {"percent": "percent"}.get(pair.unit, wording.CURRENCIES.get(pair.unit, pair.unit))
    publishers = ", ".join(series["publisher"].drop_duplicates())
    spans = ", ".join(
        f"{label} from {_at(line.iloc[0], pair.unit)} to {_at(line.iloc[-1], pair.unit)}"
        for label, line in series.sort_values("year").groupby("label", sort=False)
    )
    return Chart(
        figure=figure,
        title=title,
        units=f"{pair.indicator}, {unit}; blue: claimed, grey: published",
        source=f"Sources: the briefing of the claim; published figures: {publishers}.",
        alt=f"Claimed: {'; '.join(tips.values())}. Published: {spans}.",
        table=data_table(
            series,
            {"period": "Period", "value": "Published", "label": "Series", "publisher": "Publisher"},
            f"Published values of {pair.indicator}",
            {"value": lambda value: wording.quantity(value, pair.unit)},
        ),
        tips=tips,
    )


def _name_line(axes, line: pd.DataFrame, label: str) -> None:
    """Write a series' name beside its line, on the side that the line leaves free."""
    at = line.iloc[int(0.4 * len(line))]
    rising = line["value"].iloc[-1] >= line["value"].iloc[0]
    below = (8, -6, "top") if rising else (8, 6, "bottom")
    axes.annotate(label, (at["year"], at["value"]), below[:2], textcoords="offset points", color=MUTED, va=below[2])


def _claimed_words(value: float, unit: str, qualifier: str | None) -> str:
    prefix = "" if wording.missing(qualifier) else wording.QUALIFIERS.get(qualifier, "")
    return prefix + wording.quantity(value, unit if unit in {"percent", "CNY", "USD"} else None)


def _at(row, unit: str) -> str:
    return f"{wording.quantity(row['value'], unit)} ({row['period']})"


def _claimed_point(axes, pair, year: int, value: float, words: str, base: str, position: int) -> dict[str, str]:
    """Draw a claimed level as a link to its sentence, with its label on the free side; the tip of its mark."""
    mark = f"claimed-{position}"
    url = sentence_url(pair.document_id, pair.claim_id, base)
    axes.plot(year, value, "o", color=CLAIM, markersize=9, zorder=3)
    axes.plot(year, value, "o", color=CLAIM, markersize=26, alpha=0, zorder=4, gid=mark, url=url)
    offset = (12, 11) if position == 0 else (-10, 10)
    axes.annotate(
        words, (year, value), offset, textcoords="offset points", ha="right", color=CLAIM, weight="bold", zorder=3
    )
    return {mark: f"{words} in {year}"}


def implied(rows: pd.DataFrame, title: str, base: str = "") -> Chart:
    """What two claims imply of a third quantity, as the interval that rounding allows, beside the published editions.

    Parameters
    ----------
    rows : DataFrame
        The rows of one identity, of :func:`briefings.analysis.evidence.implied`.
    title : str
        The finding.
    base : str
        The way from the page to the chapters.
    """
    unit = rows["unit"].iloc[0]
    times = [editions.sort_values("published") for _, editions in rows.groupby("time")]
    heights = [1.4 + len(editions) for editions in times]
    tips = {}
    with canvas(0.5 + 0.42 * sum(heights), nrows=len(times), height_ratios=heights, squeeze=False) as (figure, axes):
        for panel, editions in zip(axes.flat, times, strict=True):
            bar = editions.iloc[0]
            mark, interval = f"implied-{bar['time']}", [bar["lower"], bar["upper"]]
            panel.axvspan(*interval, color=GRID, alpha=0.5, linewidth=0)
            url = sentence_url(bar["document_id"], bar["claim_part"], base)
            panel.plot(interval, [0, 0], color=CLAIM, linewidth=9, solid_capstyle="butt", gid=mark, url=url)
            tips[mark] = f"{bar['time']}: implied {wording.number(bar['lower'])} to {wording.number(bar['upper'])}"
            _row_label(panel, 0, tips[mark], CLAIM)
            for row, edition in enumerate(editions.dropna(subset="value").itertuples(), 1):
                colour = INK if edition.inside else DISCREPANCY
                panel.plot(edition.value, row, "o", color=colour, markersize=8)
                _row_label(panel, row, f"{_edition(edition)}: {wording.number(edition.value)}", MUTED)
            panel.set(ylim=(len(editions) + 0.5, -0.8), yticks=[])
            panel.margins(x=0.08)
            panel.grid(visible=False, axis="y")
            panel.xaxis.set_major_locator(MaxNLocator(nbins=3))
            panel.xaxis.set_major_formatter(FuncFormatter(lambda value, _: wording.number(value)))
    inside = [
        f"{times['inside'].sum():.0f} of {len(times)} editions for {time} lie inside"
        for time, times in rows.groupby("time")
    ]
    columns = {
        "time": "Time",
        "publisher": "Publisher",
        "publication": "Publication",
        "published": "Published",
        "value": "Value",
        "lower": "Implied at least",
        "upper": "Implied at most",
    }
    formats = dict.fromkeys(["value", "lower", "upper"], lambda value: wording.quantity(value, unit))
    return Chart(
        figure=figure,
        title=title,
        units=f"{rows['label'].iloc[0]}, {wording.CURRENCIES.get(unit, unit)}; blue: what the claims imply, "
        "with rounding; dots: published editions, orange if outside",
        source="Sources: the claims; " + ", ".join(rows["publisher"].dropna().drop_duplicates()) + ".",
        alt="; ".join([*tips.values(), *inside]) + ".",
        table=data_table(rows, columns, "Implied and published", formats),
        tips=tips,
    )


def _row_label(axes, row: float, text: str, colour: str) -> None:
    """Words above a row, from the left edge, so that no margin is lost to them on a phone."""
    axes.text(0, row - 0.28, text, color=colour, va="bottom", fontsize="small", transform=axes.get_yaxis_transform())


def _edition(edition) -> str:
    return edition.publisher if wording.missing(edition.published) else f"{edition.publisher}, {edition.published[:4]}"


def verdicts(judged: pd.DataFrame, title: str, base: str = "") -> Chart:
    """Every claim as a square in the row of its verdict; each square leads to its sentence.

    Parameters
    ----------
    judged : DataFrame
        Claims with ``claim_id``, ``document_id``, ``quote``, ``verdict``.
    """
    rows = [verdict for verdict in VERDICTS if (judged["verdict"] == verdict).any()]
    tips, counts = {}, judged["verdict"].value_counts()
    across = max(8, min(14, counts.max()))
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
                axes.plot(*at, "s", color=colour, markersize=13, gid=mark, url=url)
                tips[mark] = f"{claim.quote}: {verdict}"
            y -= height + 0.5
        axes.set(xlim=(-0.6, across - 0.4), ylim=(y + 0.3, 0.8), xticks=[])
        axes.set_yticks([at for at, _ in labels], [label for _, label in labels])
        axes.grid(visible=False)
        axes.spines["bottom"].set_visible(False)
    listed = counts.reindex(rows).rename_axis("verdict").reset_index(name="claims")
    return Chart(
        figure=figure,
        title=title,
        units="claims, by verdict",
        source=f"Source: the {len(judged)} claims of the ledger.",
        alt="; ".join(f"{counts[verdict]} {verdict}" for verdict in rows) + ".",
        table=data_table(listed, {"verdict": "Verdict", "claims": "Claims"}, "Claims by verdict"),
        tips=tips,
    )
