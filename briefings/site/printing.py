"""The whole report as one PDF, printed by Chromium where it is there; the pages offer it once it is made."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sphinx.util import logging

from briefings.site.binding import bound

PDF, UNBOUND = "_downloads/report.pdf", "report-to-print.html"
PLACE = re.compile(r"<!-- PDF of the report, from (\S*) -->")  # where the pages offer it
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
]
SECONDS_ALLOWED = 300
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")


def print_report(app, failure) -> None:
    """Print the pages of a site that was just built as one document, and let each of them offer it."""
    if failure or app.builder.name != "html":
        return
    site = Path(app.outdir)
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    pdf = b""
    if browser:
        order = list(in_order(app.env.toctree_includes, app.config.root_doc))
        pdf = printed(browser, site, bound(site, order, app.config))
    if pdf:
        (site / PDF).parent.mkdir(exist_ok=True)
        (site / PDF).write_bytes(pdf)
    else:
        reason = "Chromium did not print it" if browser else "Chromium is not installed"
        logging.getLogger(__name__).info("the report was not made as PDF: %s", reason)
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        page.write_text(PLACE.sub(lambda place: offer(place[1]) if pdf else "", text), "utf-8")


def in_order(parts: dict[str, list[str]], page: str) -> Iterator[str]:
    """A page and those below it, in the order of the table of contents."""
    yield page
    for part in parts.get(page, []):
        yield from in_order(parts, part)


def printed(browser: str, site: Path, document: str) -> bytes:
    """What the browser prints of a document of the site; nothing if it fails."""
    page = site / UNBOUND
    page.write_text(document, "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "report.pdf"
        command = [browser, *OPTIONS, f"--user-data-dir={folder}/profile", f"--print-to-pdf={pdf}", page.as_uri()]
        try:
            subprocess.run(command, capture_output=True, timeout=SECONDS_ALLOWED, check=False)
            return dated(pdf.read_bytes())
        except (OSError, subprocess.TimeoutExpired):
            return b""
        finally:
            page.unlink()


def dated(pdf: bytes) -> bytes:
    """A PDF that bears the day of the build's commit in place of the minute in which it was printed."""
    if "SOURCE_DATE_EPOCH" not in os.environ:
        return pdf
    day = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    return _DATE.sub(lambda date: f"/{date[1].decode()} (D:{day:%Y%m%d%H%M%S}+00'00')".encode(), pdf)


def offer(root: str) -> str:
    """The link from a page to the PDF."""
    return f' · <a href="{root}{PDF}">The whole report as PDF</a>'
