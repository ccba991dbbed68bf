"""Render the executed chapters with Jupyter Book; every warning is a failure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from briefings.building.observing import RECORD, ROOTS, read_record
from briefings.building.places import Places
from briefings.errors import BriefingsError

RENDER = (
    "import sys; from briefings.building.observing import observe; observe(); "
    "from jupyter_book.cli.main import main; sys.exit(main())"
)


def render(places: Places, epoch: str) -> tuple[Path, dict[str, str]]:
    """Make the site of the book that is laid out.

    Parameters
    ----------
    places : Places
    epoch : str
        The seconds since 1970 that stand for the time of the build; empty for the present.

    Returns
    -------
    tuple of (Path, dict of str to str)
        The site, and the state of each file and folder of the project that was read.

    Raises
    ------
    BriefingsError
        If Sphinx fails or warns of anything; the message has all its warnings.
    """
    record, log = places.workshop / "rendering.record", places.logs / "sphinx.log"
    environment = dict(os.environ, NO_COLOR="1", PYTHONHASHSEED="0")
    environment |= {RECORD: str(record), ROOTS: os.pathsep.join(map(str, places.roots))}
    if epoch:
        environment["SOURCE_DATE_EPOCH"] = epoch
    where = ["--path-output", str(places.workshop)]
    command = [sys.executable, "-c", RENDER, "build", ".", *where, "-n", "-W", "--keep-going"]
    done = subprocess.run(
        command, cwd=places.stage, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    said = done.stdout.decode("utf-8", "replace")
    log.write_text(said, "utf-8")
    if done.returncode:
        lines = [
            line.replace(str(places.stage) + os.sep, "").strip()
            for line in said.splitlines()
            if "WARNING" in line or "ERROR" in line or "Error:" in line
        ]
        reasons = list(dict.fromkeys(lines)) or [f"Sphinx gave no reason; see {log}"]
        raise BriefingsError("the pages were not rendered\n" + "\n".join(reasons))
    return places.workshop / "_build" / "html", read_record(record)
