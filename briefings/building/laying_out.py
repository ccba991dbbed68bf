"""Lay out a book to be rendered: its frame copied, and its chapters read, with a page for every document."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import yaml

from briefings.building.chapters import Chapter, read_notebook
from briefings.building.places import Places
from briefings.corpus.catalogue import document_problems, read_catalogue
from briefings.errors import BriefingsError
from briefings.notebooks import SOURCE_TEMPLATE, source_page
from briefings.records import Document

FRAME = ["_config.yml", "_toc.yml", "_static", "references.bib"]
WRITTEN = ["index.ipynb", "chapters", "data/documents"]  # what the chapters are made of


def lay_out(places: Places) -> list[Chapter]:
    """Copy the book's frame to the stage, to be rendered without execution, and list the chapters to execute."""
    project, stage = places.project, places.stage
    stage.mkdir(parents=True)
    for name in FRAME:
        copy_in(project / name, stage / name)
    config = configuration(project)
    config["execute"] = {"execute_notebooks": "off", "stderr_output": "error"}
    (stage / "_config.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    notebooks = [project / "index.ipynb", *sorted((project / "chapters").glob("*.ipynb"))]
    return [written(path, project) for path in notebooks] + [
        page_of(document, project) for document in catalogued(project / "data")
    ]


def configuration(project: Path) -> dict:
    """What ``_config.yml`` says."""
    return yaml.safe_load((project / "_config.yml").read_text("utf-8")) or {}


def seconds_allowed(project: Path) -> float:
    """How long a chapter may take: the time-out that ``_config.yml`` sets, which Jupyter Book takes for each cell."""
    return float((configuration(project).get("execute") or {}).get("timeout") or 300)


def written(path: Path, project: Path) -> Chapter:
    """The chapter that a notebook is."""
    return Chapter(path.stem, read_notebook(path), path.parent, path.relative_to(project))


def page_of(document: Document, project: Path) -> Chapter:
    """The chapter that shows one document, made from the template."""
    template = project / SOURCE_TEMPLATE
    notebook = json.loads(source_page(template, document.document_id))
    page = SOURCE_TEMPLATE.with_name(f"{document.document_id}.ipynb")
    return Chapter(f"sources/{document.document_id}", notebook, template.parent, page)


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


def require_pages(site: Path, chapters: list[Chapter]) -> None:
    """Fail if a chapter that was executed has no page, which is so when ``_toc.yml`` does not name it."""
    for chapter in chapters:
        if not (site / chapter.page.with_suffix(".html")).exists():
            raise BriefingsError(f"{chapter.name} has no page: name it in _toc.yml")


def require_project(project: Path) -> None:
    """Fail with the name of what is missing where the project is not one."""
    for name in ["_config.yml", "_toc.yml", "chapters", "data"]:
        if not (project / name).exists():
            raise BriefingsError(f"{project / name} is missing: run this where the book's {name} stands")
