"""How right the extractor is: its claims held against claims marked by hand."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable
from pathlib import Path

import numpy as np
import pandas as pd

from briefings import tables
from briefings.analysis.proportions import wilson
from briefings.errors import BriefingsError

#: What is compared on a claim that was found, and the columns that must agree.
FIELDS = {
    "value": ("value", "value_from", "value_to"),
    "unit": ("unit",),
    "kind": ("kind",),
    "times": ("time_from", "time_to"),
    "qualifier": ("qualifier",),
}
_TOLERANCE = 1e-3


def read_gold(data: str | Path, hand: str = "gold") -> pd.DataFrame:
    """The claims that a person marked in the texts, from ``data/curated/gold_claims.csv``; none without the file.

    Parameters
    ----------
    data : str or Path
        The data directory.
    hand : str
        Whose marks: ``gold``, or ``second_hand`` where another person marked the texts once more.

    Returns
    -------
    DataFrame
        The columns of the claims table without ``claim_id``, ``turn`` and ``rule``, and ``note``.

    Raises
    ------
    BriefingsError
        If the file is no table.
    """
    path = Path(data) / "curated" / f"{hand}_claims.csv"
    try:
        return pd.read_csv(path, dtype={"time_from": "str", "time_to": "str"}, na_values=[""], keep_default_na=False)
    except FileNotFoundError:
        marked = [column for column in tables.CLAIMS.columns if column not in {"claim_id", "turn", "rule"}]
        return pd.DataFrame(columns=[*marked, "note"])
    except (OSError, ValueError) as failure:
        raise BriefingsError(f"{path}: cannot be read as a table ({failure})") from None


def first_sight(data: str | Path) -> pd.DataFrame:
    """What was measured on each marked set before anybody who writes rules had read it.

    Parameters
    ----------
    data : str or Path
        The data directory, with the counts in ``marked/first_sight.csv``.

    Returns
    -------
    DataFrame
        One row a set, in the order in which they were measured: ``measured_on``, ``expected``, ``found``,
        ``precision`` and ``recall`` with ``_lower`` and ``_upper`` (Wilson, 95%), and the share of true positives that
        have the right ``unit``, ``kind_right`` and ``times``.
    """
    counts = pd.read_csv(Path(data) / "marked" / "first_sight.csv").set_index("set")
    right = counts["true_positives"]
    shares = {}
    for measure, whole in (("precision", counts["found"]), ("recall", counts["expected"])):
        lower, upper = wilson(right, whole)
        shares |= {measure: right / whole, f"{measure}_lower": lower, f"{measure}_upper": upper}
    shares |= {name: counts[f"{name.removesuffix('_right')}_right"] / right for name in ("unit", "kind_right", "times")}
    return counts[["measured_on", "expected", "found"]].assign(**shares)


def match(claims: pd.DataFrame, gold: pd.DataFrame) -> pd.DataFrame:
    """Which claim answers which mark.

    A claim and a mark go together when they are of one document, their quotes overlap, and their figures are the same
    whatever the kind: ``value``, or else ``value_from`` and ``value_to``, without sign, to a thousandth. Each is used
    once; of several possible partners the one with the longest overlap is taken.

    Parameters
    ----------
    claims, gold : DataFrame
        Claims as extracted (schema ``CLAIMS``) and as marked; the columns that are compared suffice.

    Returns
    -------
    DataFrame
        One row a mark or a claim without one: ``document_id``, ``kind`` (of the mark, else of the claim), ``claim``
        and ``gold`` (row labels, null where there is no partner), and for the pairs whether ``value``, ``unit``,
        ``kind_right``, ``times`` and ``qualifier`` are right.
    """
    found, marks = claims.to_dict("index"), gold.to_dict("index")
    partners = _partners(found, marks)
    taken = set(partners.values())
    rows = []
    for label, mark in marks.items():
        claim = partners.get(label)
        checks = [_agree(found[claim], mark, FIELDS[field]) if claim is not None else None for field in FIELDS]
        rows.append((mark["document_id"], mark["kind"], claim, label, *checks))
    for label, claim in found.items():
        if label not in taken:
            rows.append((claim["document_id"], claim["kind"], label, None, *[None] * len(FIELDS)))
    names = ["kind_right" if field == "kind" else field for field in FIELDS]
    frame = pd.DataFrame(rows, columns=["document_id", "kind", "claim", "gold", *names])
    return frame.astype({"claim": object, "gold": object} | dict.fromkeys(names, "boolean"))


def accuracy(claims: pd.DataFrame, gold: pd.DataFrame, by: str = "kind") -> pd.DataFrame:
    """Precision, recall and their intervals, in all and by kind, and how often the rest of a found claim is right.

    Parameters
    ----------
    claims, gold : DataFrame
        As for :func:`match`.
    by : str
        ``kind`` or ``document_id``. A claim that answers a mark counts under the mark's kind.

    Returns
    -------
    DataFrame
        One row a kind or document, and ``all`` last: ``found``, ``expected``, ``true_positives``, ``precision``,
        ``recall`` with ``_lower`` and ``_upper`` (Wilson, 95%), ``f1``, and the share of true positives that have the
        right ``value``, ``unit``, ``kind_right``, ``times``, ``qualifier``. Shares of nothing are null.
    """
    pairs = match(claims, gold)
    groups = dict(list(pairs.groupby(by))) | {"all": pairs}
    return pd.DataFrame({name: _summary(group) for name, group in groups.items()}).T.rename_axis(by)


def _partners(claims: dict[Hashable, dict], marks: dict[Hashable, dict]) -> dict[Hashable, Hashable]:
    """The label of the claim that answers each mark, longest overlaps first."""
    candidates = []
    by_document = defaultdict(list)
    for name, claim in claims.items():
        by_document[claim["document_id"]].append((name, claim))
    for label, mark in marks.items():
        for name, claim in by_document[mark["document_id"]]:
            overlap = min(claim["end"], mark["end"]) - max(claim["start"], mark["start"])
            if overlap > 0 and _same_figures(claim, mark):
                candidates.append((-overlap, claim["start"], len(candidates), label, name))
    partners, taken = {}, set()
    for *_, label, name in sorted(candidates, key=lambda candidate: candidate[:3]):
        if label not in partners and name not in taken:
            partners[label] = name
            taken.add(name)
    return partners


def _figures(row: dict) -> list[float]:
    names = ["value"] if not pd.isna(row["value"]) else ["value_from", "value_to"]
    return [abs(row[name]) for name in names if not pd.isna(row[name])]


def _same_figures(one: dict, other: dict) -> bool:
    a, b = _figures(one), _figures(other)
    return len(a) == len(b) and all(math.isclose(x, y, rel_tol=_TOLERANCE) for x, y in zip(a, b, strict=True))


def _agree(claim: dict, mark: dict, columns: tuple[str, ...]) -> bool:
    return all(_same(claim[column], mark[column]) for column in columns)


def _same(one: object, other: object) -> bool:
    """Equal, both null, or numbers equal to a thousandth; words regardless of case."""
    if pd.isna(one) or pd.isna(other):
        return bool(pd.isna(one) and pd.isna(other))
    if isinstance(one, str) or isinstance(other, str):
        return str(one).casefold() == str(other).casefold()
    return math.isclose(one, other, rel_tol=_TOLERANCE)


def _summary(pairs: pd.DataFrame) -> pd.Series:
    found, expected = pairs["claim"].notna().sum(), pairs["gold"].notna().sum()
    both = pairs[pairs["claim"].notna() & pairs["gold"].notna()]
    lower, upper = wilson([len(both), len(both)], [found, expected])
    precision, recall = _share(len(both), found), _share(len(both), expected)
    summary = {
        "found": found,
        "expected": expected,
        "true_positives": len(both),
        "precision": precision,
        "precision_lower": lower[0],
        "precision_upper": upper[0],
        "recall": recall,
        "recall_lower": lower[1],
        "recall_upper": upper[1],
        "f1": _share(2 * len(both), found + expected),
    }
    names = ["kind_right" if field == "kind" else field for field in FIELDS]
    return pd.Series(summary | {name: _share(both[name].sum(), len(both)) for name in names})


def _share(part: int, whole: int) -> float:
    return float(part) / float(whole) if whole else np.nan
