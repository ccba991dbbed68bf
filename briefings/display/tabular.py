"""Tables as a reader sees them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd
from markupsafe import Markup

from briefings.display import wording
from briefings.display.templating import render


class Data(NamedTuple):
    """What a chart draws: as a table for a reader, and as a file for a program.

    Attributes
    ----------
    frame : DataFrame
        One row a mark.
    columns : mapping of str to str
        The columns of interest, in order, and their headings.
    caption : str
    formats : mapping of str to callable
        How a column's values become text in the table; the file has them as they are.
    units : mapping of str to str
        The unit of a column, written behind its heading.
    """

    frame: pd.DataFrame
    columns: Mapping[str, str]
    caption: str
    formats: Mapping[str, Callable] = {}
    units: Mapping[str, str] = {}

    def html(self) -> Markup:
        """The table of a page."""
        return data_table(self.frame, self.columns, self.caption, self.formats)

    def csv(self) -> str:
        """The text of a CSV file, with the units in its first row."""
        headings = [
            heading + (f" ({self.units[name]})" if name in self.units else "") for name, heading in self.columns.items()
        ]
        return as_csv(self.frame[list(self.columns)].set_axis(headings, axis="columns"))


def as_csv(frame: pd.DataFrame) -> str:
    """A frame as the text of a CSV file: numbers in full, at most twelve significant digits."""
    written = frame.map(lambda value: _in_full(value) if isinstance(value, float) else value)
    return written.to_csv(index=False, lineterminator="\n")


def _in_full(value: float) -> str:
    return "" if wording.missing(value) else np.format_float_positional(value, 12, fractional=False, trim="-")


def data_table(
    frame: pd.DataFrame,
    columns: Mapping[str, str],
    caption: str,
    formats: Mapping[str, Callable] | None = None,
) -> Markup:
    """A frame as an HTML table with a caption, scrolling sideways within itself on a narrow screen.

    Parameters
    ----------
    columns : mapping of str to str
        The columns to show, in order, and their headings.
    formats : mapping of str to callable, optional
        How a column's values become text or markup; missing values stay empty.
    """
    formats = formats or {}
    numeric = {name for name in columns if pd.api.types.is_numeric_dtype(frame[name])}
    rows = [
        {name: _cell(value, formats.get(name)) for name, value in zip(columns, row, strict=True)}
        for row in frame[list(columns)].itertuples(index=False)
    ]
    return render("table.html", columns=columns, rows=rows, caption=caption, numeric=numeric)


def markup_column(pieces: Iterable[Markup], frame: pd.DataFrame) -> pd.Series:
    """A column of markup for a frame; one of strings would make plain text of it, and its tags would be shown."""
    return pd.Series(list(pieces), index=frame.index, dtype=object)


def _cell(value, form: Callable | None):
    if isinstance(value, str) and form is None:
        return value
    if wording.missing(value):
        return ""
    if form:
        return form(value)
    return wording.number(value) if isinstance(value, int | float) else str(value)


def data_link(file_name: str, kind: str, content: bytes) -> Markup:
    """A link that saves a file; the content stands in the link until :mod:`briefings.downloads` makes it a file.

    Parameters
    ----------
    file_name : str
        Unique within the site.
    kind : str
        The media type.
    content : bytes
    """
    encoded = base64.b64encode(content).decode("ascii")
    return Markup('<a class="download" download="{}" href="data:{};base64,{}">{}</a>').format(
        file_name, kind, encoded, file_name
    )


def count_matrix(counts: pd.DataFrame, heading: str, names: Mapping[str, str], caption: str) -> Markup:
    """Counts of things (rows) by documents (columns), zeros in the background.

    Parameters
    ----------
    counts : DataFrame of int
        Its index is the thing, its columns are document_ids.
    heading : str
        What the things are.
    names : mapping of str to str
        What each document is called, by document_id.
    """
    shown = counts.rename_axis("thing").reset_index()
    columns = {"thing": heading, **{document_id: names[document_id] for document_id in counts.columns}}
    return data_table(shown, columns, caption, dict.fromkeys(counts.columns, _count))


def _count(count: int):
    return str(count) if count else Markup('<span class="cell-zero">0</span>')
