"""What a page offers to save: the tables as files, their description, and the codebook."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from briefings.display.datapackage import MEDIA_TYPES, TABLES, File, as_json
from briefings.display.tabular import data_link, data_table, markup_column
from briefings.display.templating import render


def downloads(files: list[File], package: Mapping, codebook: str) -> Markup:
    """Links that save the claims, and folded away the other tables and what the columns of the claims mean.

    Parameters
    ----------
    files : list of File
        Of :func:`briefings.display.datapackage.files`; those of the claims first.
    package : mapping
        Of :func:`briefings.display.datapackage.data_package`.
    codebook : str
        Of :func:`briefings.display.codebook.read_codebook`.
    """
    claims, others = ([file for file in files if (file.table == files[0].table) is own] for own in (True, False))
    listed = pd.DataFrame(
        {"table": [TABLES[file.table].title for file in others], "rows": [file.rows for file in others]}
    )
    listed["file"] = markup_column(map(_link, others), listed)
    fields = pd.DataFrame(package["resources"][0]["schema"]["fields"]).reindex(columns=["name", "type", "description"])
    headings = {"name": "Column", "type": "Type", "description": "Meaning"}
    return render(
        "downloads.html",
        rows=files[0].rows,
        claims=list(map(_link, claims)),
        others=data_table(listed, {"table": "Table", "rows": "Rows", "file": "File"}, "The other tables"),
        package=data_link("datapackage.json", "application/json", as_json(package)),
        codebook=data_link("codebook.md", "text/markdown", codebook.encode("utf-8")) if codebook else None,
        columns=data_table(fields, headings, "The columns of the claims", {"description": _with_code}),
    )


def _link(file: File) -> Markup:
    return data_link(file.name, MEDIA_TYPES[file.format], file.content)


def _with_code(text: str) -> Markup:
    """The Markdown of a cell of the codebook, which marks nothing but code."""
    parts = [
        Markup("<code>{}</code>").format(part) if place % 2 else part for place, part in enumerate(text.split("`"))
    ]
    return Markup().join(parts)
