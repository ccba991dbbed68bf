"""Implied quantities: users over coverage is a population, size over share is a GDP."""

from __future__ import annotations

import pandas as pd

from briefings.analysis.evidence_checks import Finding
from briefings.analysis.evidence_mapping import Stated, mapped, stated
from briefings.analysis.figures import Reference, fits_time, known_by, period_words
from briefings.analysis.rounding import Interval, in_words, published_interval

IMPLIED_COLUMNS = [
    "identity_id",
    "label",
    "document_id",
    "claim_part",
    "claim_share",
    "time",
    "unit",
    "implied",
    "lower",
    "upper",
    "figure_id",
    "publisher",
    "publication",
    "published",
    "url",
    "definition",
    "value",
    "inside",
    "known",
]


def implied(claims: pd.DataFrame, days: dict[str, str], reference: Reference) -> pd.DataFrame:
    """Wholes implied by a part and its share of one time, beside every published edition of the whole.

    The whole is ``100 part / share``; at the least the lower bound of the part over the upper bound of the share.

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.
    days : dict of str to str
        The day of each document, by document_id.
    reference : Reference
        Of :func:`briefings.analysis.figures.read_reference`; an identity names the indicators of part, share, whole.

    Returns
    -------
    DataFrame
        One row an implied quantity and published edition: ``identity_id``, ``label``, ``document_id``, ``claim_part``,
        ``claim_share``, ``time``, ``unit``; ``implied`` with ``lower`` and ``upper``, the interval that rounding
        allows; the edition's ``figure_id``, ``publisher``, ``publication``, ``published``, ``url``,
        ``definition`` and ``value``; whether it is ``inside`` the interval, and ``known`` (out before the day of the
        claim). Without an edition of the time one row has null there.
    """
    quantities = _quantities(claims, reference)
    rows = []
    for identity in reference.identities.itertuples():
        for document_id, part, share in _pairs(quantities, identity):
            interval = Interval(
                100 * part.interval.lower / share.interval.upper, 100 * part.interval.upper / share.interval.lower
            )
            whole = 100 * part.value / share.value
            start = [identity.identity_id, identity.label, document_id, part.claim_id, share.claim_id, part.time]
            start += [identity.unit, whole, *interval]
            editions = editions_of(reference.figures, identity, part.time)
            rows += [[*start, *_edition(figure, interval, days.get(document_id))] for figure in editions.itertuples()]
            if editions.empty:
                rows.append([*start, *[None] * 7, None, None])
    return pd.DataFrame(rows, columns=IMPLIED_COLUMNS)


def _quantities(claims: pd.DataFrame, reference: Reference) -> list[tuple[str, str, Stated]]:
    """Document, figure indicator and quantity of every dated claim mapped to the same thing."""
    by_id = {claim.claim_id: claim for claim in claims.itertuples(index=False)}
    matches = mapped(claims, reference)
    return [
        (by_id[match.claim_id].document_id, match.indicator, quantity)
        for match in matches[matches["relation"] == "same"].itertuples()
        for quantity in stated(by_id[match.claim_id])
        if quantity.time is not None and quantity.value > 0
    ]


def _pairs(quantities, identity):
    """Parts and shares of one document and time."""
    for document_id, indicator, part in quantities:
        if indicator != identity.part:
            continue
        for other_document, other_indicator, share in quantities:
            if (other_document, other_indicator, share.time) == (document_id, identity.share, part.time):
                yield document_id, part, share


def editions_of(figures: pd.DataFrame, identity, time: str) -> pd.DataFrame:
    """Every published edition of an identity's whole at a time, in the order of publication."""
    of_whole = figures[
        (figures["indicator"] == identity.whole)
        & (figures["entity"] == identity.entity)
        & (figures["unit"] == identity.unit)
    ]
    timely = of_whole[of_whole["period"].map(lambda period: fits_time(period, time)).astype(bool)]
    return timely.sort_values(["published", "figure_id"])


def _edition(figure, interval: Interval, day: str | None) -> list:
    inside = interval.overlaps(published_interval(figure.value, figure.lower, figure.upper))
    return [
        figure.figure_id,
        figure.publisher,
        figure.publication,
        figure.published,
        figure.url,
        figure.definition,
        figure.value,
        inside,
        known_by(figure.published, day),
    ]


def implied_quantity(rows: pd.DataFrame, figures: pd.DataFrame, whole: str) -> list[Finding]:
    """The findings of one implied quantity, for the claim of the part and for that of the share.

    An implied quantity cannot tell which of the two claims is off, or whether the editions differ: it stands beside
    a claim's verdict and is no part of it.

    Parameters
    ----------
    rows : DataFrame
        Rows of :func:`implied` of one identity, time and pair of claims.
    figures : DataFrame
        The published figures.
    whole : str
        The indicator of the whole.
    """
    first = rows.iloc[0]
    editions = rows[rows["figure_id"].notna()]
    span = f"{in_words(first['lower'], first['unit'])} to {in_words(first['upper'], first['unit'])}"
    says = f"{first['label']}, {first['time']}: {in_words(first['implied'], first['unit'])} ({span} as rounding allows)"
    if editions.empty:
        verdict, beside, note = "cannot be checked", None, f"{says}; no figure of that time is among those published."
    else:
        inside = editions[editions["inside"].astype(bool)]
        known = editions[editions["known"].astype(bool)]
        beside, which = (
            (known.iloc[-1], "the last out before the day") if len(known) else (editions.iloc[-1], "the last")
        )
        verdict = "agrees within rounding" if beside["inside"] else "differs"
        out = "undated" if pd.isna(beside["published"]) else period_words(beside["published"])
        note = (
            f"{says}; {len(inside)} of {len(editions)} published editions lie within, and {which}, of "
            f"{beside['publisher']} ({out}), gives {in_words(beside['value'], first['unit'])}{_moment(beside)}"
            f"{_other_year(first, figures, whole, len(inside))}."
        )
    expected, figure_id = (None, None) if beside is None else (beside["value"], beside["figure_id"])
    return [
        Finding(
            claim_id,
            "implied quantity",
            verdict,
            expected,
            first["implied"],
            first["lower"],
            first["upper"],
            figure_id,
            note,
        )
        for claim_id in (first["claim_part"], first["claim_share"])
    ]


def _moment(edition) -> str:
    """The time of the year that an edition's definition begins with."""
    return {"midyear": " at mid-year", "year-end": " at the year's end"}.get(
        str(edition["definition"]).split(" ")[0], ""
    )


def _other_year(first, figures: pd.DataFrame, whole: str, inside: int) -> str:
    """Where no edition of the year fits, the years whose figures would."""
    if inside:
        return ""
    fitting = figures[
        (figures["indicator"] == whole)
        & (figures["unit"] == first["unit"])
        & figures["value"].between(first["lower"], first["upper"])
    ]
    years = sorted(set(fitting["period"].str[:4]))
    return f"; figures of {', '.join(years)} would fit" if years else ""
