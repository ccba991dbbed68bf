"""`jupyter-book build .` in a clean checkout makes the same pages as `make book`."""

import shutil
import subprocess
import sys

from bs4 import BeautifulSoup

COMMAND = "import sys; from jupyter_book.cli.main import main; sys.exit(main())"


def test_the_convention_builds_the_same_pages(project, site, tmp_path):
    checkout = tmp_path / "checkout"
    ignore = shutil.ignore_patterns(".git", ".venv", "_build", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(project, checkout, ignore=ignore)
    for stray in [".venv/lib/site-packages/x", "env/lib/site-packages/x"]:  # what a virtual environment brings along
        (checkout / stray).mkdir(parents=True)
        (checkout / stray / "LICENSE.md").write_text("## No chapter of [ours](nowhere)\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "build", ".", "-W", "-n", "--keep-going"],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    html = checkout / "_build" / "html"
    pages = sorted(page.relative_to(site) for page in site.rglob("*.html"))
    assert pages == sorted(
        page.relative_to(html) for page in html.rglob("*.html") if "jupyter_execute" not in page.parts
    )
    for page in pages:
        assert text_of(html / page) == text_of(site / page), page


def text_of(page) -> str:
    article = BeautifulSoup(page.read_text("utf-8"), "html.parser").find("article")
    return article.get_text() if article else ""
