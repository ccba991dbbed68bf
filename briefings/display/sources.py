"""Where a published figure comes from, and whose count it is, as the pages say it."""

from __future__ import annotations

from markupsafe import Markup

from briefings.display import wording

# Of the best source that decided; "official" is said of the state, its institutes and its media.
INDEPENDENCE = {
    "yes": "independent source",
    "derived": "official figure, restated",
    "no": "official source only",
    "none": "no source",
}


def publication(row) -> str:
    """The publication, as a link where it has an address.

    Parameters
    ----------
    row : row of the figures or the publications table
    """
    if wording.missing(row.url):
        return row.publication
    return Markup('<a href="{}">{}</a>').format(row.url, row.publication)


def cited(row) -> Markup:
    """The publication with its publisher and its date.

    Parameters
    ----------
    row : row of the figures table
    """
    date = "undated edition" if wording.missing(row.published) else row.published
    return Markup("{}, {}, {}").format(publication(row), row.publisher, date)


def short_publisher(publisher: str) -> str:
    """A publisher by the abbreviation that it gives in brackets, else without what it says there."""
    inner = publisher.rpartition("(")[2].removesuffix(")")
    return inner if publisher.endswith(")") and inner.isupper() else publisher.partition(" (")[0]


def publishers(names) -> str:
    """Publishers for the foot of a chart, each once.

    Parameters
    ----------
    names : iterable of str
    """
    return ", ".join(dict.fromkeys(short_publisher(name) for name in names))


def independence(kind: str) -> str:
    """What the independence of a source is called."""
    return INDEPENDENCE[kind]


def published_figure(row) -> str:
    """The figure as its source gives it: ``over 22 million``, ``20.9%``, ``8.026 billion yuan``.

    Parameters
    ----------
    row : row of the figures table
    """
    bounded = not wording.missing(row.lower), not wording.missing(row.upper)
    bound = {(True, False): "over ", (False, True): "nearly "}.get(bounded, "")
    if row.unit == "percent_per_year":
        return f"{bound}{wording.quantity(row.value, 'percent')} a year"
    unit = row.unit if row.unit in {"percent", "rank", *wording.CURRENCIES} else None
    return bound + wording.quantity(row.value, unit)
