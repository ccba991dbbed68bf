"""What a site was made of, remembered beside the store, so that a build that would make it again need not begin."""

from __future__ import annotations

import json
from pathlib import Path

from briefings.building.conditions import Conditions
from briefings.building.places import Places
from briefings.building.states import digest, states
from briefings.building.store import first_change, slug, write


def remember(places: Places, conditions: Conditions, inputs: dict[str, str], site: Path) -> None:
    """Write down what a site was made of, and how it is, before it is put in its place."""
    made = {"conditions": circumstances(conditions), "inputs": inputs, "site": content(site)}
    write(memory(places), json.dumps(made))


def change_since(places: Places, conditions: Conditions) -> str | None:
    """Why the site is to be built, in words; None if it would come out as it is."""
    try:
        made = json.loads(memory(places).read_text("utf-8"))
        if made["conditions"] != circumstances(conditions):
            return "the packages, the options or the last commit changed"
        if change := first_change(made["inputs"], conditions.project):
            return change
        return None if made["site"] == content(places.output) else f"{places.output} is not as it was built"
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return f"there is no record of how {places.output} was built"


def content(site: Path) -> str:
    """A digest of all files of a site."""
    return digest({str(Path(path).relative_to(site)): found for path, found in states(site).items()})


def circumstances(conditions: Conditions) -> dict[str, str]:
    return {**conditions.settings, "epoch": conditions.epoch, "parameters": conditions.parameters}


def memory(places: Places) -> Path:
    return places.store / f"site-{slug(str(places.output))}.json"
