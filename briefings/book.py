"""Execute the chapters, build the site beside the old one, and put it in its place when it is whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import yaml

from briefings.corpus.catalogue import document_problems, read_catalogue
from briefings.errors import BriefingsError
from briefings.notebooks import SOURCE_TEMPLATE, execute, faults, source_page
from briefings.records import Document

BOOK_FILES = ["_config.yml", "_toc.yml", "_static", "references.bib"]
RENDER = "import sys; from jupyter_book.cli.main import main; sys.exit(main())"


class Chapter(NamedTuple):
    """A notebook to execute: its name in messages, where it stands, where its executed copy goes, where it runs."""

    name: str
    source: Path
    target: Path
    folder: Path


def build(project: Path, output: Path | None = None, jobs: int = 1) -> Path:
    """Execute every chapter and build the site; the site built before stays as it was unless all goes well.

    Parameters
    ----------
    project : Path
        The directory that holds ``_config.yml``, ``_toc.yml``, ``chapters`` and ``data``.
    output : Path, optional
        Where the site goes; ``_build/html`` in the project by default.
    jobs : int
        How many chapters run at once.

    Returns
    -------
    Path
        The first page of the site.

    Raises
    ------
    BriefingsError
        If a chapter fails, is left unexecuted, or if Sphinx warns of anything; the message names each.
    """
    require_project(project)
    output = output or project / "_build" / "html"
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".building-", dir=output.parent) as workshop:
        stage = Path(workshop) / "book"
        chapters = lay_out(project, stage)
        execute_all(chapters, jobs, Path(workshop) / "kernels.log")
        tell("rendering the pages")
        site = render(stage, Path(workshop))
        require_pages(site, chapters, stage)
        publish(site, output)
    return output / "index.html"


def tell(message: str) -> None:
    """Progress goes to standard error."""
    print(message, file=sys.stderr, flush=True)


def require_project(project: Path) -> None:
    """Fail with the name of what is missing where the project is not one."""
    for name in ["_config.yml", "_toc.yml", "chapters", "data"]:
        if not (project / name).exists():
            raise BriefingsError(f"{project / name} is missing: run this where the book's {name} stands")


def lay_out(project: Path, stage: Path) -> list[Chapter]:
    """Copy the book's frame to the stage, to be rendered without execution, and list the chapters to execute."""
    stage.mkdir(parents=True)
    for name in BOOK_FILES:
        copy_in(project / name, stage / name)
    config = yaml.safe_load((project / "_config.yml").read_text("utf-8"))
    config["execute"] = {"execute_notebooks": "off", "stderr_output": "error"}
    (stage / "_config.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    notebooks = [project / "index.ipynb", *sorted((project / "chapters").glob("*.ipynb"))]
    written = [
        Chapter(notebook.stem, notebook, stage / notebook.relative_to(project), notebook.parent)
        for notebook in notebooks
    ]
    template = project / SOURCE_TEMPLATE
    return written + [page_of(document, template, stage) for document in catalogued(project / "data")]


def page_of(document: Document, template: Path, stage: Path) -> Chapter:
    """The chapter that shows one document, made from the template."""
    page = stage / "unexecuted" / f"{document.document_id}.ipynb"
    page.parent.mkdir(exist_ok=True)
    page.write_text(source_page(template, document.document_id), "utf-8")
    target = stage / SOURCE_TEMPLATE.with_name(page.name)
    return Chapter(f"sources/{document.document_id}", page, target, template.parent)


def catalogued(data: Path) -> list[Document]:
    """The documents of the catalogue, if each is there as it was catalogued and no other is."""
    documents = read_catalogue(data)
    if problems := document_problems(data, documents):
        raise BriefingsError("\n".join(problems))
    return documents


def copy_in(source: Path, target: Path) -> None:
    """Copy a file or a folder, if it is there."""
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.exists():
        shutil.copyfile(source, target)


def execute_all(chapters: list[Chapter], jobs: int, log: Path) -> None:
    """Execute the chapters, several at once, and fail with all that went wrong in any of them.

    What kernels say of themselves, at every start and end, goes to the log.
    """
    failures = []
    workers = ProcessPoolExecutor(min(jobs, len(chapters)), get_context("spawn"), redirect_errors, (log,))
    with workers as pool:
        running = {pool.submit(execute, *chapter): chapter for chapter in chapters}
        for done, future in enumerate(as_completed(running), 1):
            name = running[future].name
            try:
                seconds = future.result()
                tell(f"[{done}/{len(chapters)}] {name}: executed in {seconds:.1f} s")
            except BriefingsError as failure:
                tell(f"[{done}/{len(chapters)}] {name}: failed")
                failures.append(str(failure))
    failures += [fault for chapter in chapters if not failures for fault in faults(chapter.name, chapter.target)]
    if failures:
        raise BriefingsError("the site was not built\n" + "\n".join(dict.fromkeys(failures)))


def redirect_errors(log: Path) -> None:
    """Let this process, and those it starts, write their standard error into a file."""
    with log.open("a") as stream:
        os.dup2(stream.fileno(), sys.stderr.fileno())


def render(stage: Path, workshop: Path) -> Path:
    """The site, made by Jupyter Book from the executed chapters; every warning is a failure."""
    log = workshop / "sphinx.log"
    command = [sys.executable, "-c", RENDER, "build", ".", "--path-output", str(workshop), "-n", "-W", "--keep-going"]
    with log.open("w", encoding="utf-8") as stream:
        status = subprocess.run(
            command, cwd=stage, env=environment(stage), stdout=stream, stderr=subprocess.STDOUT, check=False
        )
    if status.returncode:
        lines = [
            line.replace(str(stage) + os.sep, "").strip()
            for line in log.read_text("utf-8", "replace").splitlines()
            if "WARNING" in line or "ERROR" in line or "Error:" in line
        ]
        raise BriefingsError(
            "the pages were not rendered\n" + "\n".join(dict.fromkeys(lines) or ["Sphinx gave no reason"])
        )
    return workshop / "_build" / "html"


def environment(stage: Path) -> dict[str, str]:
    """The surroundings of the renderer: no colours, and the day of the last commit as the day of the build."""
    surroundings = dict(os.environ, NO_COLOR="1")
    git = shutil.which("git")
    if git and "SOURCE_DATE_EPOCH" not in surroundings:
        last = subprocess.run(
            [git, "log", "-1", "--format=%ct"], cwd=stage, capture_output=True, text=True, check=False
        )
        if last.stdout.strip().isdigit():
            surroundings["SOURCE_DATE_EPOCH"] = last.stdout.strip()
    return surroundings


def require_pages(site: Path, chapters: list[Chapter], stage: Path) -> None:
    """Fail if a chapter that was executed has no page, which is so when ``_toc.yml`` does not name it."""
    for chapter in chapters:
        page = site / chapter.target.relative_to(stage).with_suffix(".html")
        if not page.exists():
            raise BriefingsError(f"{chapter.name} has no page: name it in _toc.yml")


def publish(site: Path, output: Path) -> None:
    """Put the new site in the place of the old one by two renamings."""
    old = site.parent / "replaced"
    if output.exists():
        output.rename(old)
    site.rename(output)
