"""Lay out a book to be rendered: its frame copied, and its chapters read, with a page for every document."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import yaml

from briefings.building.chapters import Chapter, from_json, read_notebook
from briefings.building.parameters import checked, with_parameters
from briefings.building.places import Places
from briefings.corpus.catalogue import document_problems, read_catalogue
from briefings.display.citation import FILE, authors, read_citation, short_title
from briefings.errors import BriefingsError
from briefings.notebooks import SOURCE_TEMPLATE, source_page
from briefings.records import Document

FRAME = ["_config.yml", "_toc.yml", "_static", "references.bib"]


def frame_of(places: Places) -> list[Path]:
    """All that a book is laid out from."""
    written = [places.project / name for name in [*FRAME, "index.ipynb", "chapters"]]
    return [*written, places.data / "documents", places.data / FILE]


def lay_out(places: Places, given: Mapping[str, object]) -> list[Chapter]:
    """Copy the book's frame to the stage, to be rendered without execution, and list the chapters to execute.

    Parameters
    ----------
    places : Places
    given : mapping of str to object
        Parameters of the chapters.

    Raises
    ------
    BriefingsError
        If the catalogue and the documents do not fit each other.
    UsageError
        If a parameter is none of the chapters', or not of its type.
    """
    project, stage = places.project, places.stage
    stage.mkdir(parents=True)
    for name in FRAME:
        copy_in(project / name, stage / name)
    config = configuration(project)
    if places.another_corpus:
        citation = places.data / FILE
        name_after(config, read_citation(citation) if citation.is_file() else None)
    config["execute"] = {"execute_notebooks": "off", "stderr_output": "error"}
    (stage / "_config.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    for page in [project / "genindex.md", *(project / "chapters").glob("*.md")]:  # nothing to execute
        (stage / page.relative_to(project)).parent.mkdir(exist_ok=True)
        copy_in(page, stage / page.relative_to(project))
    notebooks = [project / "index.ipynb", *sorted((project / "chapters").glob("*.ipynb"))]
    chapters = [written(path, project) for path in notebooks]
    chapters += [page_of(document, project) for document in catalogued(places.data)]
    parameters = checked(given, [chapter.notebook for chapter in chapters])
    return [with_corpus(chapter, places, parameters) for chapter in chapters]


def with_corpus(chapter: Chapter, places: Places, parameters: Mapping[str, object]) -> Chapter:
    """The chapter with its parameters set, among them where the corpus is, if that is not the project's own."""
    corpus = {"data": os.path.relpath(places.data, chapter.folder)} if places.another_corpus else {}
    return chapter._replace(notebook=with_parameters(chapter.notebook, corpus | parameters, parameters))


def name_after(config: dict, citation: dict | None) -> None:
    """Give a book over another corpus the title of its own citation, and no word about the report's own corpus."""
    config["title"] = short_title(citation)
    config["author"] = authors(citation, ", ") if citation else ""
    config.get("sphinx", {}).get("config", {}).pop("myst_html_meta", None)


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
    notebook = from_json(source_page(template, document.document_id))
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
