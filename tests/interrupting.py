"""Send a signal to `briefings add` at each line at which it writes, one process a line, until none is left.

    python interrupting.py SIGNAL PROJECT FOLDER ARGUMENTS...

Each process has its own copy of PROJECT in FOLDER, called by the number of the line reached; ARGUMENTS are those of
``briefings``, run in that copy. Prints the exit status of each, a line a process; the last was not interrupted.
"""

import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path

from briefings import cli, intake, storing
from briefings.claims import claims_of
from briefings.corpus import read_text
from briefings.notebooks import SOURCE_TEMPLATE, source_page

WRITING = {function.__code__ for function in (intake.add, storing.write_all, storing._write_through)}
WRITING |= {function.__wrapped__.__code__ for function in (storing.alone, storing._uninterrupted)}


def interrupted_at(line: int, number: int, folder: Path, arguments: list[str]) -> None:
    """Run the command in this process, which ends by itself or by the signal."""
    lines = count(1)

    def interrupt(_, event, __):
        if event == "line" and next(lines) == line:
            os.kill(os.getpid(), number)
        return interrupt

    os.chdir(folder)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    sys.settrace(lambda frame, *_: interrupt if frame.f_code in WRITING else None)
    os._exit(cli.main(arguments))


def main(name: str, project: str, folder: str, *arguments: str) -> None:
    claims_of(read_text("Mayor Lee:\n\nWe have 12 parks.", "a"))  # what is loaded at first use is loaded once
    source_page(Path(project) / SOURCE_TEMPLATE, "a")
    for line in count(1):
        copy = Path(shutil.copytree(project, Path(folder) / str(line)))
        child = os.fork()
        if child == 0:
            interrupted_at(line, signal.Signals[name], copy, list(arguments))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(status, flush=True)
        if status == 0:
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
