"""Put a site in its place: one build at a time in a folder, the old site or the new one there at every instant."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefings.storing import alone

WORKSHOP = ".building-"
REPLACED = "replaced"
EXCHANGE = 2  # RENAME_EXCHANGE of Linux


@contextmanager
def workshop(output: Path, waiting: Callable[[], None]) -> Iterator[Path]:
    """A folder beside the site to build in, while no other build works beside it; it is removed at the end.

    What a build that was killed left behind is removed, and the site that it was about to replace, if it is not in its
    place, is put back. The hold on the folder ends with the process that has it.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    with alone(output.parent, waiting):
        for left in output.parent.glob(f"{WORKSHOP}*"):
            if (left / REPLACED).exists() and not output.exists():
                (left / REPLACED).rename(output)
            shutil.rmtree(left, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix=WORKSHOP, dir=output.parent, ignore_cleanup_errors=True) as folder:
            yield Path(folder)


def publish(site: Path, output: Path) -> None:
    """Put the new site in the place of the old one: in one step where the system can exchange two folders.

    Elsewhere two renamings leave a moment without a site, which the next build mends if this one is killed in it.
    """
    if not output.exists():
        site.rename(output)
    elif not exchanged(site, output):
        output.rename(site.parent / REPLACED)
        site.rename(output)


def exchanged(one: Path, other: Path) -> bool:
    """Whether two folders of one file system have changed places, which Linux does in one step."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    here = ctypes.c_int(-100)  # AT_FDCWD
    return renameat2(here, os.fsencode(one), here, os.fsencode(other), ctypes.c_uint(EXCHANGE)) == 0
