"""Charts of evidence: what claims imply beside what is published, and what does not fit together."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from briefings.display import wording
from briefings.display.charts.rows import Row, row_panels
from briefings.display.drawing import Chart
from briefings.display.lettering import Key
from briefings.display.links import sentence_url
from briefings.display.notes import notes
from briefings.display.sources import publishers, short_publisher
from briefings.display.svg import CLAIM, DISCREPANCY, INK, PAPER
from briefings.display.tabular import Data

WAYS = {
    "claimed level": "claimed",
    "claimed share": "by the claimed share",
    "published share": "by the published share",
    "published rate": "back at the published rate",
}

IMPLIED = {
    "Implied": "a part over its share is the whole: users over coverage, size over share of GDP. Each figure stands "
    "for all that is rounded to it, so the whole lies in an interval."
}
RECKONED = {
    "Claimed": "the size as the sentence gives it, with what its rounding allows.",
    "By a share": "the share of every published edition of the whole.",
    "Back at a rate": "the later size, divided by the rate's growth for each year between.",
}
TOTALS = {
    "Claimed in all": "the total of the sentence, since a beginning that it does not date.",
    "Published for a year": "the same agency's figure for one year's campaigns.",
}


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
    panels = [[_implied_row(editions.iloc[0], base), *_edition_rows(editions)] for editions in times]
    figure, tips = row_panels(panels)
    inside = [
        f"{of['inside'].sum():.0f} of {len(of)} editions for {time} lie inside" for time, of in rows.groupby("time")
    ]
    formats = dict.fromkeys(["value", "lower", "upper"], lambda value: wording.quantity(value, unit))
    label = rows["label"].iloc[0]
    columns = {
        "time": "Time",
        "publisher": "Publisher",
        "publication": "Publication",
        "published": "Published",
        "value": "Value",
        "lower": "Implied at least",
        "upper": "Implied at most",
    }
    return Chart(
        figure=figure,
        title=title,
        units=f"{label}, {wording.unit_words(unit)}",
        keys=[
            Key("implied, as rounding allows", CLAIM, line="-", width=9),
            Key("edition out by then", INK, "o"),
            Key("later or undated", INK, "o", face=PAPER),
            Key("outside", DISCREPANCY, "o"),
        ],
        source=f"Sources: the claims; {publishers(rows['publisher'].dropna())}.",
        alt=f"What two claims imply, beside published editions. {'; '.join(rows[0].words for rows in panels)}. "
        f"{'; '.join(inside)}.",
        description="; ".join(tips.values()) + ".",
        data=Data(
            rows,
            columns,
            f"{label}: implied and published",
            formats,
            dict.fromkeys(formats, wording.unit_words(unit)),
        ),
        tips=tips,
        notes=notes({**IMPLIED, **_definitions(rows)}, rows),
    )


def _definitions(editions: pd.DataFrame) -> dict[str, str]:
    """What each publisher's figure is."""
    said = editions.dropna(subset="definition").groupby("publisher", sort=False)["definition"]
    return {publisher: "; ".join(dict.fromkeys(definitions)) + "." for publisher, definitions in said}


def _rounded(value: float) -> float:
    """Four significant digits: what editions differ by."""
    return float(f"{value:.4g}")


def _span(lower: float, upper: float) -> str:
    """Both ends to four digits, with the scale word once where they share it."""
    first, last = (wording.number(_rounded(value)) for value in (lower, upper))
    scale = last.partition(" ")[2]
    return f"{first.removesuffix(f' {scale}') if scale else first} to {last}"


def _implied_row(row, base: str) -> Row:
    words = f"{row['time']}, implied: {_span(row['lower'], row['upper'])}"
    url = sentence_url(row["document_id"], row["claim_part"], base)
    return Row(words, row["lower"], row["upper"], CLAIM, url=url)


def _edition_rows(editions: pd.DataFrame) -> list[Row]:
    return [
        Row(
            f"{_edition(edition)}: {wording.number(_rounded(edition.value))}",
            edition.value,
            edition.value,
            INK if edition.inside else DISCREPANCY,
            filled=bool(edition.known),
        )
        for edition in editions.dropna(subset="value").itertuples()
    ]


def _edition(row) -> str:
    """Publisher and year of publication."""
    return f"{short_publisher(row.publisher)}, {'undated' if wording.missing(row.published) else row.published[:4]}"


def against(findings: pd.DataFrame, figures: pd.DataFrame, claim, title: str, base: str = "") -> Chart:
    """A claimed figure, with what its rounding allows, beside the published ones that it was held against.

    Parameters
    ----------
    findings : DataFrame
        The findings of one quantity of the claim that name a figure.
    figures : DataFrame
        Table of :data:`briefings.tables.FIGURES`.
    claim : row of the claims table
    title : str
        The finding.
    base : str
        The way from the page to the chapters.
    """
    beside = findings.merge(figures.drop(columns=["lower", "upper", "note"]), on="figure_id")
    first = beside.iloc[0]
    said = Row(
        f"claimed: {wording.claimed_figure(claim)}",
        first["lower"],
        first["upper"],
        CLAIM,
        url=sentence_url(claim.document_id, claim.claim_id, base),
    )
    rows = [said, *(_figure_row(row) for row in beside.itertuples())]
    figure, tips = row_panels([rows])
    columns = {"publisher": "Publisher", "publication": "Publication", "published": "Published", "expected": "Figure"}
    formats = {"expected": lambda value: wording.quantity(value, first["unit"])}
    return Chart(
        figure=figure,
        title=title,
        units=wording.sentence_case(wording.unit_words(first["unit"])),
        keys=[Key("claimed", CLAIM, "o"), Key("published: the same", INK, "o"), Key("not the same", DISCREPANCY, "o")],
        source=f"Sources: the claim; {publishers(beside['publisher'])}.",
        alt=f"Points on a line: {'; '.join(tips.values())}.",
        description=f"The claim stands for {wording.number(first['lower'])} to {wording.number(first['upper'])}.",
        data=Data(beside, columns, "Claimed and published", formats, {"expected": wording.unit_words(first["unit"])}),
        tips=tips,
        notes=notes({"Claimed": "the figure of the sentence, with what its rounding allows."}, beside),
    )


def _figure_row(row) -> Row:
    words = f"{_edition(row)}: {wording.quantity(row.expected, row.unit)}"
    colour = INK if row.verdict.startswith("agrees") else DISCREPANCY
    return Row(words, row.expected, row.expected, colour)


def reckoned(rows: pd.DataFrame, title: str, base: str = "") -> Chart:
    """The earlier size of a thing, as each claim and each published figure would have it.

    Parameters
    ----------
    rows : DataFrame
        The rows of one identity, of :func:`briefings.analysis.evidence_reckoning.reckoned`.
    title : str
        The finding.
    base : str
        The way from the page to the chapters.
    """
    unit = rows["unit"].iloc[0]
    ways = [f"{WAYS[row.way]}{_starting_from(row)}" for row in rows.itertuples()]
    marks = [_reckoned_row(row, way, base) for row, way in zip(rows.itertuples(), ways, strict=True)]
    figure, tips = row_panels([marks])
    fits = rows.assign(way=ways, fits=rows["fits"].map({True: "yes", False: "no"}))
    formats = dict.fromkeys(["lower", "upper"], lambda value: wording.quantity(value, unit))
    columns = {"way": "By", "lower": "At least", "upper": "At most", "fits": "Fits the size claimed"}
    return Chart(
        figure=figure,
        title=title,
        units=f"Size in {rows['time'].iloc[0]}, {wording.unit_words(unit)}, as rounding and editions allow",
        keys=[
            Key("by claims", CLAIM, line="-", width=9),
            Key("by a published share", INK, line="-", width=9),
            Key("does not fit", DISCREPANCY, line="-", width=9),
        ],
        source="Sources: the claims and the published figures of this section.",
        alt=f"Intervals: {'; '.join(tips.values())}. "
        f"{(~rows['fits']).sum()} of {len(rows)} do not fit the size claimed.",
        description="; ".join(f"{row.way}: fits the size claimed: {row.fits}" for row in fits.itertuples()) + ".",
        data=Data(
            fits,
            columns,
            "The earlier size, reckoned in each way",
            formats,
            dict.fromkeys(formats, wording.unit_words(unit)),
        ),
        tips=tips,
        notes=notes(RECKONED),
    )


def _starting_from(row) -> str:
    if row.way == "claimed level":
        return ""
    return f", {wording.number(row.value)}%" + (" a year" if row.unit == "percent_per_year" else "")


def _reckoned_row(row, way: str, base: str) -> Row:
    claimed = row.way.startswith("claimed")
    colour = DISCREPANCY if not row.fits else CLAIM if claimed else INK
    url = sentence_url(row.document_id, row.claim_id, base) if claimed else None
    return Row(f"{way}: {_span(row.lower, row.upper)}", row.lower, row.upper, colour, url=url)


def totals(parts: Sequence[tuple], title: str, base: str = "") -> Chart:
    """Claimed totals, each above the figures published for single years, as bars from zero.

    Parameters
    ----------
    parts : sequence of (claim, DataFrame)
        Rows of the claims table, each with the published figures of single years.
    title : str
        The finding.
    base : str
        The way from the page to the chapters.
    """
    panels = [[_total_row(claim, base), *_year_rows(claim, years)] for claim, years in parts]
    figure, tips = row_panels(panels, bars=True)
    published = pd.concat([years.assign(quote=claim.quote) for claim, years in parts])
    columns = {"quote": "Claimed in all", "period": "Year", "value": "Published for the year", "publisher": "Publisher"}
    return Chart(
        figure=figure,
        title=title,
        units="Number",
        keys=[Key("claimed in all", CLAIM, line="-", width=9), Key("published for a year", INK, line="-", width=9)],
        source=f"Sources: the claims; {publishers(published['publisher'])}.",
        alt=f"Bars from zero: {'; '.join(tips.values())}.",
        description="",
        data=Data(published, columns, "Totals and single years", units={"value": "number"}),
        tips=tips,
        notes=notes(TOTALS, published),
    )


def _total_row(claim, base: str) -> Row:
    words = f"claimed in all: {wording.claimed_figure(claim)}"
    return Row(words, 0, claim.value, CLAIM, url=sentence_url(claim.document_id, claim.claim_id, base))


def _year_rows(claim, years: pd.DataFrame) -> list[Row]:
    return [
        Row(
            f"{row.period}: {wording.number(row.value)}, {100 * row.value / claim.value:.2g}% of it",
            0,
            row.value,
            INK,
        )
        for row in years.itertuples()
    ]
