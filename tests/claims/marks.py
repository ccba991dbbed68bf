"""The sentences and documents that were written with their marks, and claims held against marks."""

import json
import math
from pathlib import Path

HERE = Path(__file__).parent


def marked(part):
    """The marked sentences of a part; of ``documents``, whole texts, read with their line ends untouched."""
    if part != "documents":
        lines = (HERE / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]
    marks = sorted(HERE.glob("documents/*/*.json"))
    texts = [path.with_suffix(".txt").read_bytes().decode() for path in marks]
    return [json.loads(path.read_bytes()) | {"text": text} for path, text in zip(marks, texts, strict=True)]


def same(one, other):
    """Whether two figures are the same, or both missing."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-3)


def answers(claim, mark):
    """Whether a claim states the figure of a mark, signed for a change: its value, or both its ends."""
    names = ("value",) if mark.get("value") is not None else ("value_from", "value_to")
    return all(same(getattr(claim, name), mark.get(name)) for name in names)


def matched(claims, marks):
    """The marks with the claims that answer them, each claim once."""
    left, found = list(claims), []
    for mark in marks:
        claim = next((claim for claim in left if answers(claim, mark)), None)
        if claim is not None:
            left.remove(claim)
            found.append((claim, mark))
    return found
