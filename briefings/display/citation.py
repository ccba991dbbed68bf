"""How to cite the report: ``CITATION.cff`` as APA and as BibTeX."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from briefings.another_corpus import another_corpus

FILE = "CITATION.cff"
UNTITLED = "Briefings by the Numbers"  # what a report without that file is called


def read_citation(path: str | Path) -> dict:
    """The fields of a Citation File Format file, see https://citation-file-format.github.io."""
    return yaml.safe_load(Path(path).read_text("utf-8"))


def report(folder: str | Path = ".") -> dict | None:
    """The citation of the report that a chapter belongs to, or none.

    It is looked for in the folder that the chapter runs in and in those above; that of a report over another corpus is
    in the data directory.
    """
    folder = Path(folder).resolve()
    places = [Path(other)] if (other := another_corpus()) else [folder, *folder.parents]
    return next((read_citation(place / FILE) for place in places if (place / FILE).is_file()), None)


def short_title(citation: dict | None) -> str:
    """The title of a report without its subtitle; a general one where there is no citation."""
    return citation["title"].partition(":")[0] if citation else UNTITLED


def apa(citation: dict) -> str:
    """The reference in the style of the American Psychological Association, 7th edition."""
    return (
        f"{authors(citation, ', ')}. ({_year(citation)}). {citation['title']} "
        f"(Version {citation['version']}) [Computer software]."
    )


def apa_figure(citation: dict, title: str) -> str:
    """The reference of a figure of the report, in the same style; its address comes after it."""
    return (
        f"{authors(citation, ', ')}. ({_year(citation)}). {title} [Figure]. In {citation['title']} "
        f"(Version {citation['version']}, {citation['date-released']})."
    )


def bibtex(citation: dict) -> str:
    """The reference as a BibTeX entry."""
    fields = {
        "author": "{" + authors(citation, "} and {") + "}",
        "title": "{" + citation["title"] + "}",
        "year": str(_year(citation)),
        "version": str(citation["version"]),
    }
    lines = ",\n".join(f"  {name:<7} = {{{value}}}" for name, value in fields.items())
    key = "_".join(re.findall(r"\w+", short_title(citation).lower()))
    return f"@software{{{key},\n{lines}\n}}"


def authors(citation: dict, joint: str) -> str:
    """The names of the authors, joined."""
    return joint.join(
        author.get("name") or f"{author['family-names']}, {author['given-names']}" for author in citation["authors"]
    )


def licences(citation: Mapping) -> list[str]:
    """The SPDX names of the licences; a citation file gives one, or a list of which one may be chosen, or none."""
    named = citation.get("license", [])
    return [named] if isinstance(named, str) else list(named)


def _year(citation: dict) -> int:
    return int(str(citation["date-released"])[:4])
