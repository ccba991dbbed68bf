"""Preview the site on this machine: build it anew when a file changes, and let open pages load themselves anew."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import get_context
from pathlib import Path

from briefings.book import build
from briefings.building.options import Options
from briefings.building.places import library
from briefings.building.progress import tell
from briefings.building.states import is_visible
from briefings.errors import BriefingsError

ADDRESS = "127.0.0.1"
RELOAD = "/.changed"  # answers when the site is another than the page came from
PATIENCE = 20  # seconds that a question waits for its answer
SCRIPT = """<script>(async () => {
  for (;;) {
    try { if (await (await fetch("%s?%s")).text() === "yes") location.reload(); }
    catch { await new Promise(again => setTimeout(again, 1000)); }
  }
})();</script>"""


def serve(project: Path, options: Options, port: int, pause: float = 1.0) -> None:
    """Build and serve the site until interrupted; a build that fails is told of, and the site before it stays.

    Parameters
    ----------
    project : Path
        The folder of the book.
    options : Options
    port : int
        0 takes any that is free.
    pause : float
        Seconds between two looks at the files.

    Raises
    ------
    BriefingsError
        If the port cannot be had.
    """
    output = options.output or project / "_build" / "html"
    try:
        server = ThreadingHTTPServer((ADDRESS, port), partial(Preview, directory=str(output)))
    except (OSError, OverflowError) as failure:
        raise BriefingsError(f"port {port} cannot be had ({failure}): choose another with --port") from None
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tell(f"serving http://{ADDRESS}:{server.server_port}/ until Ctrl-C")
    try:
        watch(project, options, pause)
    except KeyboardInterrupt:
        tell("stopped")
    finally:
        server.shutdown()
        server.server_close()


def watch(project: Path, options: Options, pause: float) -> None:
    """Build now, and again whenever a file has changed since the last build began."""
    built = None
    folders = [project, library(), *([options.data] if options.data else [])]
    while True:
        if (now := stamps(folders)) != built:
            built = now
            build_apart(project, options)
        time.sleep(pause)


def build_apart(project: Path, options: Options) -> None:
    """Build in a process of its own, which knows the library as it is now; it ends if this one is interrupted."""
    process = get_context("spawn").Process(target=attempt, args=(project, options))
    process.start()
    try:
        process.join()
    except KeyboardInterrupt:
        os.kill(process.pid, signal.SIGINT)
        process.join()
        raise


def attempt(project: Path, options: Options) -> None:
    """Build; a failure is told."""
    os.setpgrp()  # an interruption comes once, from the process that serves, and not from the terminal as well
    try:
        build(project, options)
    except BriefingsError as failure:
        tell(f"briefings serve: {failure}")
    except KeyboardInterrupt:
        sys.exit(130)


def stamps(folders: list[Path]) -> dict[str, tuple[int, int]]:
    """Size and time of change of every visible file below folders, virtual environments apart."""
    found: dict[str, tuple[int, int]] = {}
    for folder in folders:
        for place, below, files in os.walk(folder):
            below[:] = [name for name in below if is_visible(name) and not Path(place, name, "pyvenv.cfg").exists()]
            for name in filter(is_visible, files):
                path = Path(place, name)
                try:
                    found[str(path)] = (path.stat().st_size, path.stat().st_mtime_ns)
                except OSError:  # gone since it was listed
                    continue
    return found


class Preview(SimpleHTTPRequestHandler):
    """Serves the site; each page is given a script, which the files do not have, that asks when to load anew."""

    def do_GET(self) -> None:
        """Called for each request."""
        path, _, query = self.path.partition("?")
        file = Path(self.translate_path(path))
        file = file / "index.html" if path.endswith("/") else file
        if path == RELOAD:
            self.answer("text/plain", self.differs_from(query))
        elif file.suffix == ".html" and file.is_file():
            script = SCRIPT % (RELOAD, self.version())
            before, end, after = file.read_text("utf-8").rpartition("</body>")
            self.answer("text/html; charset=utf-8", before + script + end + after)
        else:
            super().do_GET()

    def answer(self, kind: str, text: str) -> None:
        body = text.encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """Called for each answer; nothing of a preview is to be kept by the browser."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def version(self) -> str:
        """A text that is another after each build."""
        try:
            found = Path(self.directory, "index.html").stat()
            return f"{found.st_ino}-{found.st_mtime_ns}"
        except OSError:
            return "none"

    def differs_from(self, version: str) -> str:
        """Whether the site is another than that of the version; if not, the answer waits for it to become another."""
        end = time.monotonic() + PATIENCE
        while self.version() in {version, "none"} and time.monotonic() < end:
            time.sleep(0.2)
        return "no" if self.version() in {version, "none"} else "yes"

    def list_directory(self, path: str) -> None:
        """Called for a folder without an ``index.html``; it is not shown."""
        self.send_error(404)

    def log_message(self, *_) -> None:
        """Called for each request; the terminal is for the builds."""
