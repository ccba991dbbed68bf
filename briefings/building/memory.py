"""What a site was made of, remembered beside the store, so that a build that would make it again need not begin."""

from __future__ import annotations

import json
from pathlib import Path

from briefings.building.conditions import Conditions
from briefings.building.states import digest, states
from briefings.building.store import first_change, slug, write


def remember(store: Path, output: Path, conditions: Conditions, inputs: dict[str, str]) -> None:
    """Write down what the site at ``output`` was made of, and how it is."""
    made = {"conditions": circumstances(conditions), "inputs": inputs, "site": digest(states(output))}
    write(memory(store, output), json.dumps(made))


def change_since(store: Path, output: Path, conditions: Conditions) -> str | None:
    """Why the site at ``output`` is to be built, in words; None if it would come out as it is."""
    try:
        made = json.loads(memory(store, output).read_text("utf-8"))
        if made["conditions"] != circumstances(conditions):
            return "the packages, the options or the last commit changed"
        if change := first_change(made["inputs"], conditions.project):
            return change
        return None if made["site"] == digest(states(output)) else f"{output} is not as it was built"
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return f"there is no record of how {output} was built"


def circumstances(conditions: Conditions) -> dict[str, str]:
    return {**conditions.settings, "epoch": conditions.epoch}


def memory(store: Path, output: Path) -> Path:
    return store / f"site-{slug(str(output))}.json"
