"""The executed chapters that are kept between builds, each with the state of all that it read."""

from __future__ import annotations

import json
import os
from itertools import accumulate
from pathlib import Path

from briefings.building.chapters import Chapter, Executed, code_of
from briefings.building.conditions import Conditions
from briefings.building.states import ABSENT, changes, digest, state

KEPT = 200_000_000  # bytes
NEVER = "never executed before"


def find(store: Path, chapter: Chapter, conditions: Conditions) -> tuple[Executed | None, str]:
    """The chapter as it was executed before, if all that it depended on still holds, or why it is to be executed.

    An entry that cannot be read is removed.
    """
    reason, code = NEVER, code_under(chapter, conditions)
    for path in entries(store, chapter.name):
        try:
            with path.open(encoding="utf-8") as file:
                entry = json.loads(file.readline())
                change = difference(entry, code, conditions)
                body = "" if change else file.read()
            if change is None and digest(body) == entry["body"]:
                os.utime(path)
                return Executed(**json.loads(body)), "from the store"
        except (OSError, ValueError, KeyError, TypeError):
            path.unlink(missing_ok=True)
            continue
        reason = change if reason == NEVER and change else reason
    return None, reason


def keep(store: Path, chapter: Chapter, conditions: Conditions, executed: Executed) -> None:
    """Keep an executed chapter, and of all that are kept the youngest."""
    store.mkdir(parents=True, exist_ok=True)
    body = json.dumps(executed._asdict())
    header = {
        "code": code_under(chapter, conditions),
        "settings": conditions.settings,
        "inputs": executed.inputs,
        "body": digest(body),
    }
    name = f"{slug(chapter.name)}-{digest(header)[:20]}.json"
    write(store / name, f"{json.dumps(header)}\n{body}")
    prune(store)


def code_under(chapter: Chapter, conditions: Conditions) -> str:
    """The digest of a chapter's code, as the conditions ask for it."""
    return code_of(chapter, conditions.project, sections=conditions.another_corpus)


def prune(store: Path) -> None:
    """Remove the oldest entries that there is no room for."""
    paths = youngest_first(store.glob("*-*.json"))
    for path, size in zip(paths, accumulate(path.stat().st_size for path in paths), strict=True):
        if size > KEPT:
            path.unlink(missing_ok=True)


def difference(entry: dict, code: str, conditions: Conditions) -> str | None:
    """What has changed since a chapter was executed, in words; None if nothing has."""
    for name, value in conditions.settings.items():
        if entry["settings"].get(name) != value:
            return f"{name} changed"
    if entry["code"] != code:
        return "its code changed"
    return first_change(entry["inputs"], conditions.project)


def first_change(inputs: dict[str, str], project: Path) -> str | None:
    """The first of the inputs that is no longer as it was read, in words; None if all are."""
    changed = changes(inputs)
    if not changed:
        return None
    path = Path(changed[0])
    shown = path.relative_to(project) if path.is_relative_to(project) else path
    event = "is gone" if state(path) == ABSENT else "is new" if inputs[changed[0]] == ABSENT else "changed"
    others = f", and {len(changed) - 1} more" if len(changed) > 1 else ""
    return f"{shown} {event}{others}"


def entries(store: Path, name: str) -> list[Path]:
    """What is kept of a chapter, the youngest first."""
    return youngest_first(store.glob(f"{slug(name)}-*.json"))


def youngest_first(paths) -> list[Path]:
    return sorted(paths, key=lambda path: path.stat().st_mtime_ns, reverse=True)


def slug(name: str) -> str:
    """A name of files for a chapter's name."""
    return digest(name)[:12]


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_text(text, "utf-8")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
