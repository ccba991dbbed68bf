"""The marks by which the extractor is measured are themselves sound: quotes stand where they say, terms are legal.

Conventions of the marks, where the codebook leaves a choice:

- A pair (``from_to``) or a range has its two figures in ``value_from`` and ``value_to``, and ``value`` is empty.
- A figure of one date has it in ``time_to``; ``time_from`` is the base of a change or the start of a window.
- A percentage that is called a rate or a coverage is a ``level``; a part "of" a whole is a ``share``.
- Basis points are hundredths of a percentage point. "doubled to 40" is a ``multiple`` and a level.
- Measures are plurals in British spelling (``hours``, ``metres``), save ``km`` and a symbol where the text uses one.
- A figure for two things ("tops the world in exports and imports") is one claim.
"""

import csv
import json
import re
from pathlib import Path

import pytest

from briefings.tables import BASES, KINDS, QUALIFIERS, ROLES, TIME_SOURCES

ROOT = Path(__file__).parents[1]
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
MARKS = ROOT / "tests/claims"
FIXED_UNITS = {
    "share": "percent",
    "change_pct": "percent",
    "change_pp": "percentage_points",
    "multiple": "times",
    "rank": "rank",
}
NUMBERS = ["value", "value_from", "value_to"]


def decoded(path):
    """The file as published: its bytes as UTF-8, line ends untouched."""
    return path.read_bytes().decode("utf-8")


def gold_rows():
    """The rows of the marked texts, empty cells left out and figures as numbers."""
    with (ROOT / "data/curated/gold_claims.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            claim = {column: cell for column, cell in row.items() if cell}
            yield claim | {column: float(claim[column]) for column in NUMBERS if column in claim}


def sentences(part):
    """The sentences of a part of the material, ``development`` or ``heldout``."""
    return [json.loads(line) for line in decoded(MARKS / f"{part}.jsonl").splitlines()]


def faults(claim):
    """What is wrong with one mark, in words; nothing for a sound one."""
    kind, unit, status = claim["kind"], claim["unit"], claim["status"]
    low, high = claim.get("value_from"), claim.get("value_to")
    checks = {
        "unknown kind": kind in KINDS,
        "unknown qualifier": claim.get("qualifier") in [None, *QUALIFIERS],
        "unknown time source": claim.get("time_source") in [None, *TIME_SOURCES],
        "unknown basis": claim.get("basis") in [None, *BASES],
        "planned is for targets, and only for them": status == ("planned" if kind == "target" else "stated"),
        "unit does not fit the kind": unit == FIXED_UNITS.get(kind, unit),
        "unit is no code, measure or noun": unit == unit.strip() and unit != "" and not unit[0].isdigit(),
        "a pair has both levels": kind != "from_to" or (low is not None and high is not None),
        "neither a value nor bounds": "value" in claim or (low is not None and high is not None),
        "bounds and a value at once": "value" not in claim or low is None,
        "a change needs a sign or a direction": kind not in ("change_pct", "change_pp", "change_abs")
        or claim.get("value") != 0,
        "a date is YYYY, YYYY-MM or YYYY-MM-DD": all(
            DATE.fullmatch(claim[end]) for end in ("time_from", "time_to") if end in claim
        ),
        "a date has a source, and only a date": ("time_source" in claim)
        == ("time_from" in claim or "time_to" in claim),
        "a basis belongs to a change": "basis" not in claim
        or kind.startswith("change")
        or kind in ("target", "multiple"),
        "no indicator": bool(claim.get("indicator", "").strip()),
    }
    return [fault for fault, sound in checks.items() if not sound]


@pytest.mark.parametrize("claim", list(gold_rows()), ids=lambda claim: f"{claim['document_id']}:{claim['start']}")
def test_marked_texts(claim):
    """Each mark of the five texts is legal, and its quote stands at its offsets."""
    text = decoded(ROOT / "data/documents" / f"{claim['document_id']}.txt")
    assert text[int(claim["start"]) : int(claim["end"])] == claim["quote"]
    assert claim["role"] in ROLES
    assert faults(claim) == []


def test_marked_texts_are_in_reading_order():
    """The marks follow the text, so that a second reader can check them side by side; none is marked twice."""
    places = [(claim["document_id"], int(claim["start"]), int(claim["end"])) for claim in gold_rows()]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(
    "sentence", sentences("development") + sentences("heldout"), ids=lambda sentence: sentence["id"]
)
def test_marked_sentences(sentence):
    """Each marked sentence has a date to count from, and only legal claims."""
    assert DATE.fullmatch(sentence["event_date"])
    assert sentence["text"] == sentence["text"].strip() != ""
    assert [faults(claim) for claim in sentence["claims"]] == [[]] * len(sentence["claims"])


@pytest.mark.parametrize("path", sorted(MARKS.glob("documents/*/*.txt")), ids=lambda path: path.stem)
def test_marked_briefings(path):
    """Each invented briefing is marked in reading order with legal claims whose quotes stand at their offsets."""
    text, marks = decoded(path), json.loads(decoded(path.with_suffix(".json")))
    claims = marks["claims"]
    assert DATE.fullmatch(marks["event_date"])
    assert [text[claim["start"] : claim["end"]] for claim in claims] == [claim["quote"] for claim in claims]
    assert [claim["start"] for claim in claims] == sorted(claim["start"] for claim in claims)
    assert {claim["role"] for claim in claims} <= set(ROLES)
    assert [faults(claim) for claim in claims] == [[]] * len(claims)


def test_held_out_part_is_large_and_unlike_the_development_part():
    """Rules are written on one part and measured on the other: a third at least, and nothing in both."""
    development, heldout = sentences("development"), sentences("heldout")
    both = development + heldout
    assert len(both) >= 330
    assert len(heldout) >= len(both) / 3
    assert len({sentence["id"] for sentence in both}) == len({sentence["text"] for sentence in both}) == len(both)
    briefings = [path.stem for path in MARKS.glob("documents/*/*.json")]
    assert len(set(briefings)) == len(briefings) == len(list(MARKS.glob("documents/*/*.txt")))


@pytest.mark.parametrize("part", ["development", "heldout"])
def test_every_kind_and_sentences_without_claims_are_there(part):
    """Both parts ask for every kind, every source of dates and every qualifier, and a fifth holds no claim."""
    claims = [claim for sentence in sentences(part) for claim in sentence["claims"]]
    assert {claim["kind"] for claim in claims} == set(KINDS)
    assert {claim["time_source"] for claim in claims if "time_source" in claim} == set(TIME_SOURCES)
    assert {claim["qualifier"] for claim in claims if "qualifier" in claim} == set(QUALIFIERS)
    assert {claim["basis"] for claim in claims if "basis" in claim} == set(BASES)
    empty = [sentence for sentence in sentences(part) if not sentence["claims"]]
    assert len(empty) >= len(sentences(part)) / 5
