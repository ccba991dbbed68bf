"""Render the executed chapters with Jupyter Book; every warning is a failure."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

from briefings.building.observing import RECORD, ROOTS, observe, read_record
from briefings.building.places import Places
from briefings.errors import BriefingsError

RENDER = f"from {__name__} import jupyter_book; jupyter_book()"


def jupyter_book() -> None:
    """Be Jupyter Book's command line, observed, as long as the build lives that started it."""
    from jupyter_book.cli.main import main

    threading.Thread(target=end_with_parent, daemon=True).start()
    observe()
    sys.exit(main())


def end_with_parent() -> None:
    """End this process when its input ends, as it does when the build is killed."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


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
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(command, cwd=places.stage, env=environment, **pipes) as process:
        said = process.stdout.read().decode("utf-8", "replace")
    log.write_text(said, "utf-8")
    if process.returncode:
        lines = [
            line.replace(str(places.stage) + os.sep, "").strip()
            for line in said.splitlines()
            if "WARNING" in line or "ERROR" in line or "Error:" in line
        ]
        reasons = list(dict.fromkeys(lines)) or [f"Sphinx gave no reason; see {log}"]
        raise BriefingsError("the pages were not rendered\n" + "\n".join(reasons))
    site = places.workshop / "_build" / "html"
    (site / ".buildinfo").unlink(missing_ok=True)  # for Sphinx itself, and another in each folder
    return site, read_record(record)
