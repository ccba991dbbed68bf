"""Render the executed chapters with Jupyter Book; every warning is a failure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from briefings.building.observing import RECORD, ROOTS, read_record
from briefings.errors import BriefingsError

RENDER = (
    "import sys; from briefings.building.observing import observe; observe(); "
    "from jupyter_book.cli.main import main; sys.exit(main())"
)


def render(stage: Path, roots: list[Path], log: Path, epoch: str) -> tuple[Path, dict[str, str]]:
    """Make the site.

    Parameters
    ----------
    stage : Path
        The book with its executed chapters.
    roots : list of Path
        The folders whose files and listings count as inputs.
    log : Path
        The file for what Sphinx says.
    epoch : str
        The seconds since 1970 that stand for the time of the build; empty for the present.

    Returns
    -------
    tuple of (Path, dict of str to str)
        The site, and the state of each file and folder below the roots that was read.

    Raises
    ------
    BriefingsError
        If Sphinx fails or warns of anything; the message has all its warnings.
    """
    workshop = stage.parent
    record = workshop / "rendering.record"
    environment = dict(os.environ, NO_COLOR="1", PYTHONHASHSEED="0")
    environment |= {RECORD: str(record), ROOTS: os.pathsep.join(map(str, roots))}
    if epoch:
        environment["SOURCE_DATE_EPOCH"] = epoch
    command = [sys.executable, "-c", RENDER, "build", ".", "--path-output", str(workshop), "-n", "-W", "--keep-going"]
    with log.open("w", encoding="utf-8") as stream:
        status = subprocess.run(
            command, cwd=stage, env=environment, stdout=stream, stderr=subprocess.STDOUT, check=False
        )
    if status.returncode:
        lines = [
            line.replace(str(stage) + os.sep, "").strip()
            for line in log.read_text("utf-8", "replace").splitlines()
            if "WARNING" in line or "ERROR" in line or "Error:" in line
        ]
        reasons = list(dict.fromkeys(lines)) or [f"Sphinx gave no reason; see {log}"]
        raise BriefingsError("the pages were not rendered\n" + "\n".join(reasons))
    return workshop / "_build" / "html", read_record(record)
