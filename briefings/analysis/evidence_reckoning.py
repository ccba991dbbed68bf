"""The earlier level of a claimed pair, reckoned in every way that the claims and the publishers allow."""

from __future__ import annotations

import pandas as pd

from briefings.analysis.evidence_implied import editions_of
from briefings.analysis.evidence_mapping import figures_of, mapped, stated
from briefings.analysis.figures import Reference, fits_time
from briefings.analysis.growth import pair_growth
from briefings.analysis.rounding import Interval, published_interval

RECKONED_COLUMNS = ["identity_id", "claim_id", "document_id", "time", "way", "value", "unit", "lower", "upper"]
RECKONED_COLUMNS += ["figure_id", "fits"]


def reckoned(claims: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """The earlier size of a part, as claimed and as its share, and its growth, would have it.

    With A and B the claimed sizes, n the years between, s a share and r a rate in percent, W the whole:

    =================== ==================================
    way                 size
    =================== ==================================
    ``claimed level``   A
    ``claimed share``   s W / 100, for all editions of W
    ``published share`` the same, with each published s
    ``published rate``  B / (1 + r / 100) ** n
    =================== ==================================

    Parameters
    ----------
    claims : DataFrame
        Columns of :data:`briefings.tables.CLAIMS`.
    reference : Reference
        Of :func:`briefings.analysis.figures.read_reference`; an identity names the indicators of part, share, whole.

    Returns
    -------
    DataFrame
        One row a way: ``identity_id``, the ``claim_id`` and ``document_id`` of the sizes, or of the claimed share;
        ``time`` of the earlier size; ``way``; ``value`` and ``unit`` of what it starts from; ``lower`` and ``upper``,
        the interval that rounding and editions allow; the ``figure_id`` of what is published; whether the interval
        ``fits`` the claimed one.
    """
    matches = mapped(claims, reference).merge(claims[["claim_id", "document_id", "kind"]], on="claim_id")
    pairs = matches[(matches["kind"] == "from_to") & (matches["relation"] == "same")]
    by_id = {claim.claim_id: claim for claim in claims.itertuples(index=False)}
    rows = []
    for identity in reference.identities.itertuples():
        shares = pairs[pairs["indicator"] == identity.share]
        for sizes in pairs[pairs["indicator"] == identity.part].itertuples():
            earlier = stated(by_id[sizes.claim_id])[0]
            whole = editions_of(reference.figures, identity, earlier.time)["value"]
            ways = _by_shares(shares[shares["document_id"] == sizes.document_id], by_id, reference, earlier, whole)
            ways += _by_rates(matches[matches["claim_id"] == sizes.claim_id], by_id[sizes.claim_id], reference)
            ways.insert(0, (sizes.claim_id, "claimed level", earlier.value, identity.unit, earlier.interval, None))
            rows += [
                [
                    identity.identity_id,
                    claim_id,
                    sizes.document_id,
                    earlier.time,
                    way,
                    value,
                    unit,
                    *interval,
                    figure_id,
                ]
                + [interval.overlaps(earlier.interval)]
                for claim_id, way, value, unit, interval, figure_id in ways
            ]
    return pd.DataFrame(rows, columns=RECKONED_COLUMNS)


def _by_shares(matches: pd.DataFrame, by_id: dict, reference: Reference, earlier, whole: pd.Series) -> list[tuple]:
    """Sizes by the claimed share of the time, and by the published ones that are not the same."""
    ways = []
    for match in matches.itertuples():
        share = stated(by_id[match.claim_id])[0]
        if share.time != earlier.time or whole.empty:
            continue
        ways.append((match.claim_id, "claimed share", share.value, share.unit, _part(share.interval, whole), None))
        figures = figures_of(match, reference.figures)
        timely = figures["period"].map(lambda period, time=share.time: fits_time(period, time)).astype(bool)
        for figure in figures[timely & (figures["value"] != share.value)].itertuples():
            interval = _part(published_interval(figure.value, figure.lower, figure.upper), whole)
            ways.append((match.claim_id, "published share", figure.value, figure.unit, interval, figure.figure_id))
    return ways


def _part(share: Interval, whole: pd.Series) -> Interval:
    """A share, in percent, of the least and of the greatest edition of the whole."""
    return Interval(share.lower * whole.min() / 100, share.upper * whole.max() / 100)


def _by_rates(matches: pd.DataFrame, pair, reference: Reference) -> list[tuple]:
    """The later size, grown back at each rate published for the years of the pair."""
    later = stated(pair)[1].interval
    [years] = pair_growth(pd.DataFrame([pair]))["years"]
    ways = []
    for match in matches[matches["relation"] == "rate"].itertuples():
        rates = figures_of(match, reference.figures)
        for figure in rates[rates["period"] == f"{pair.time_from}/{pair.time_to}"].itertuples():
            rate = published_interval(figure.value, figure.lower, figure.upper)
            sizes = (later.lower / (1 + rate.upper / 100) ** years, later.upper / (1 + rate.lower / 100) ** years)
            way = (pair.claim_id, "published rate", figure.value, figure.unit, Interval(*sizes), figure.figure_id)
            ways.append(way)
    return ways
