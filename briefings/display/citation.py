"""How to cite the report: ``CITATION.cff`` as APA and as BibTeX."""

from __future__ import annotations

from pathlib import Path

import yaml

from briefings.errors import Lacking


def read_citation(path: str | Path) -> dict:
    """The fields of a Citation File Format file, see https://citation-file-format.github.io.

    Raises
    ------
    Lacking
        If there is no such file.
    """
    if not Path(path).exists():
        raise Lacking(f"{path} would say how to cite this, and is not there")
    return yaml.safe_load(Path(path).read_text("utf-8"))


def report(folder: str | Path = ".") -> dict | None:
    """The citation of the report that a chapter belongs to, from the folder it runs in or from one above; or none."""
    folder = Path(folder).resolve()
    files = (place / "CITATION.cff" for place in [folder, *folder.parents])
    return next((read_citation(file) for file in files if file.is_file()), None)


def apa(citation: dict) -> str:
    """The reference in the style of the American Psychological Association, 7th edition."""
    return (
        f"{_authors(citation, ', ')}. ({_year(citation)}). {citation['title']} "
        f"(Version {citation['version']}) [Computer software]."
    )


def apa_figure(citation: dict, title: str) -> str:
    """The reference of a figure of the report, in the same style; its address comes after it."""
    return (
        f"{_authors(citation, ', ')}. ({_year(citation)}). {title} [Figure]. In {citation['title']} "
        f"(Version {citation['version']}, {citation['date-released']})."
    )


def bibtex(citation: dict) -> str:
    """The reference as a BibTeX entry."""
    fields = {
        "author": "{" + _authors(citation, "} and {") + "}",
        "title": "{" + citation["title"] + "}",
        "year": str(_year(citation)),
        "version": str(citation["version"]),
    }
    lines = ",\n".join(f"  {name:<7} = {{{value}}}" for name, value in fields.items())
    return f"@software{{cyberspace_by_the_numbers,\n{lines}\n}}"


def _authors(citation: dict, joint: str) -> str:
    return joint.join(
        author.get("name") or f"{author['family-names']}, {author['given-names']}" for author in citation["authors"]
    )


def _year(citation: dict) -> int:
    return int(str(citation["date-released"])[:4])
