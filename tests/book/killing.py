"""Kill a process at each line at which it puts a site in its place, one process a line, until none is left.

    python killing.py exchange|rename FOLDER

Prints a line for each process: what stood in the site's place when it was dead, and after the next build had put
its own site there. With `rename` the system is taken to have no exchange of folders.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from briefings.building import publishing

PAGES = 3
STEPS = {publishing.publish.__code__, publishing.exchanged.__code__, publishing.workshop.__wrapped__.__code__}


def write_site(folder: Path, text: str) -> Path:
    """A site whose pages all say the same."""
    folder.mkdir(parents=True)
    for page in range(PAGES):
        (folder / f"{page}.html").write_text(text, "utf-8")
    return folder


def what_stands(site: Path) -> str:
    """What the pages of a whole site say."""
    pages = sorted(site.glob("*.html"))
    texts = {page.read_text("utf-8") for page in pages}
    return "nothing" if not site.exists() else texts.pop() if len(pages) == PAGES and len(texts) == 1 else "a torn site"


def put_in_place(output: Path, text: str) -> None:
    with publishing.workshop(output, lambda: None) as folder:
        publishing.publish(write_site(folder / "site", text), output)


def killed_at(line: int, output: Path) -> None:
    """Put a site in place, in this process, which is killed at a line, or ends."""
    lines = count(1)

    def kill(_, event, __):
        if event == "line" and next(lines) == line:
            os.kill(os.getpid(), signal.SIGKILL)
        return kill

    sys.settrace(lambda frame, *_: kill if frame.f_code in STEPS else None)
    put_in_place(output, "new")
    os._exit(0)


def main(way: str, folder: str) -> None:
    if way == "rename":
        publishing.exchanged = lambda one, other: False
    for line in count(1):
        output = Path(folder) / str(line) / "html"
        write_site(output, "old")
        child = os.fork()
        if child == 0:
            killed_at(line, output)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        after_death = what_stands(output)
        with publishing.workshop(output, lambda: None):
            mended = what_stands(output)
        put_in_place(output, "next")
        print(status, after_death, mended, what_stands(output), len(list(output.parent.iterdir())), sep=",", flush=True)
        if status == 0:
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
