"""What programs can read on a page: the data set and the claims in the words of schema.org, as JSON-LD.

A verdict is no ``ClaimReview``: that type rates a claim as true or false, and a verdict says what it was held against.

References
----------
https://schema.org/Dataset, https://schema.org/Claim, https://schema.org/Quotation
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from briefings.display import wording
from briefings.display.templating import render


def dataset(package: Mapping, documents: pd.DataFrame, folder: str) -> Markup:
    """A data package as a ``Dataset`` with a distribution for each of its files.

    Parameters
    ----------
    package : mapping
        Of :func:`briefings.display.datapackage.data_package`.
    documents : DataFrame
        Table of :data:`briefings.tables.DOCUMENTS`: when the claims were made.
    folder : str
        The way from the page to the files.
    """
    days = documents["event_date"].dropna()
    fields = package["resources"][0]["schema"]["fields"]
    return _script(
        {
            "@type": "Dataset",
            "name": package["title"],
            "description": package.get("description"),
            "version": str(package.get("version", "")),
            "creator": [
                {"@type": "Organization", "name": author["title"]} for author in package.get("contributors", [])
            ],
            "keywords": package.get("keywords"),
            "license": [licence["path"] for licence in package.get("licenses", [])] or None,
            "isAccessibleForFree": True,
            "temporalCoverage": f"{days.min()}/{days.max()}" if len(days) else None,
            "variableMeasured": [
                {"@type": "PropertyValue", "name": field["name"], "description": field.get("description")}
                for field in fields
            ],
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": resource["title"],
                    "contentUrl": folder + resource["path"],
                    "encodingFormat": resource["mediatype"],
                }
                for resource in package["resources"]
            ],
        }
    )


def claims(document, rows: pd.DataFrame) -> Markup:
    """The claims of a document, each with its words, who said them, and the publication that they appeared in.

    A plan or a forecast is quoted, and claims no fact yet.

    Parameters
    ----------
    document : row of the documents table
    rows : DataFrame
        The claims of this document.
    """
    publication = {
        "@type": "CreativeWork",
        "@id": "#document",
        "name": document.title,
        "url": document.url,
        "publisher": _named("Organization", document.publisher),
        "datePublished": document.published,
        "inLanguage": document.language,
    }
    return _script({"@graph": [publication, *(_claim(document, claim) for claim in rows.itertuples())]})


def _claim(document, claim) -> dict:
    return {
        "@type": ["Claim", "Quotation"] if claim.status == "stated" else "Quotation",
        "@id": f"#{claim.claim_id}",
        "url": f"#{claim.claim_id}",
        "text": claim.quote,
        "about": claim.indicator,
        "author": _named("Person", claim.speaker if claim.role != "journalist" else None),
        "dateCreated": document.event_date,
        "inLanguage": document.language,
        "isPartOf": {"@id": "#document"},
        "appearance": {"@id": "#document"} if claim.status == "stated" else None,
    }


def _named(kind: str, name: str | None) -> dict | None:
    return None if wording.missing(name) else {"@type": kind, "name": name}


def _script(content: dict) -> Markup:
    return render("structured.html", content={"@context": "https://schema.org"} | _without_gaps(content))


def _without_gaps(value):
    """The value without the entries of its mappings that nothing is known of."""
    if isinstance(value, dict):
        return {name: _without_gaps(part) for name, part in value.items() if not wording.missing(part)}
    return [_without_gaps(part) for part in value] if isinstance(value, list) else value
