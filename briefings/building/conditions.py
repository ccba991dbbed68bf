"""What every chapter depends on beside its code and what it reads: the Python, the packages, the options."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from briefings.building.options import Options
from briefings.building.places import Places
from briefings.building.states import digest, state


class Conditions(NamedTuple):
    """The circumstances of a build.

    Attributes
    ----------
    project : Path
        The folder of the book.
    settings : dict of str to str
        What every chapter depends on, by the name that a reader knows it by.
    epoch : str
        The seconds since 1970 that stand for the time of the build; empty where nothing tells them.
    another_corpus : bool
        Whether the corpus is another than the project's own, of which sections may be left out.
    parameters : str
        What is given for parameters; a chapter depends on it only by its code.
    """

    project: Path
    settings: dict[str, str]
    epoch: str
    another_corpus: bool
    parameters: str


def conditions_of(places: Places, options: Options) -> Conditions:
    """The circumstances of a build of the project, now."""
    project = places.project
    settings = {
        "the Python": f"{platform.python_implementation()} {platform.python_version()}",
        "requirements.txt": state(project / "requirements.txt"),
        "what is installed": digest(installed()),
        "the option --draft": str(options.draft),
        "the option --data": str(places.data.resolve()) if places.another_corpus else "",
    }
    parameters = repr(sorted(options.parameters.items()))
    return Conditions(project, settings, epoch_of(project), places.another_corpus, parameters)


def installed() -> list[str]:
    """The packages that can be imported, each with its version."""
    folders = [folder for folder in map(Path, sys.path) if folder.name in {"site-packages", "dist-packages"}]
    return sorted(info.name for folder in folders for info in folder.glob("*.dist-info"))


def epoch_of(project: Path) -> str:
    """The time that the build gives as its own: ``SOURCE_DATE_EPOCH`` where it is set, else the last commit's."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return epoch
    if not (git := shutil.which("git")):
        return ""
    last = subprocess.run([git, "log", "-1", "--format=%ct"], cwd=project, capture_output=True, text=True, check=False)
    return last.stdout.strip()
