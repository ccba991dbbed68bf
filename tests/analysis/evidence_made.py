"""Claims, figures and mappings of an invented country, made by hand for the tests of evidence."""

import pandas as pd

from briefings import tables
from briefings.analysis import figures as schemas
from briefings.analysis.evidence import findings, verdicts
from briefings.analysis.figures import Reference

DAY = "2022-08-19"
HARVEST = {"quote": "a harvest of 5.1 million tonnes", "value": 5.1e6, "time_to": "2021"}


def claim_rows(*rows):
    """A claims frame; each row gives the columns that matter, in full units."""
    standing = {
        "document_id": "spring",
        "turn": 1,
        "speaker": None,
        "role": "official",
        "kind": "level",
        "indicator": "harvest",
        "unit": "tonnes",
        "value": None,
        "value_from": None,
        "value_to": None,
        "qualifier": None,
        "time_from": None,
        "time_to": None,
        "time_source": None,
        "basis": None,
        "status": "stated",
        "rule": "hand",
    }
    whole = [
        {"claim_id": f"c{number}", **standing, **row, "start": 0, "end": len(row["quote"])}
        for number, row in enumerate(rows, start=1)
    ]
    return tables.validated(tables.CLAIMS, pd.DataFrame(whole, columns=list(tables.CLAIMS.columns)))


def figure_rows(*rows):
    """A figures frame; each row gives the columns that matter."""
    standing = {
        "indicator": "harvest",
        "entity": "Freedonia",
        "period": "2021",
        "unit": "count",
        "lower": None,
        "upper": None,
        "definition": None,
        "publisher": "Office for Statistics",
        "publication": "Yearbook",
        "published": "2022-03-01",
        "url": None,
        "retrieval": "primary",
        "independent": "yes",
        "confidence": "high",
        "note": None,
    }
    whole = [
        {**standing, "figure_id": f"f{number}", "source_id": f"source-{number}", **row}
        for number, row in enumerate(rows, start=1)
    ]
    return tables.validated(tables.FIGURES, pd.DataFrame(whole, columns=list(tables.FIGURES.columns)))


def mapping_rows(*rows):
    """An indicators frame; each row gives the columns that matter."""
    standing = {
        "kinds": "level count share rank from_to duration",
        "claim_indicator": "harvest",
        "claim_context": None,
        "about": None,
        "relation": "same",
        "indicator": "harvest",
        "entity": "Freedonia",
        "unit": "count",
        "definition": None,
        "note": None,
    }
    whole = [{"mapping_id": f"m{number}", **standing, **row} for number, row in enumerate(rows, start=1)]
    return schemas.INDICATORS.validate(pd.DataFrame(whole, columns=list(schemas.INDICATORS.columns)))


def reference_of(figures, mappings=None, identities=(), publishers="Ministry"):
    """A reference of an invented ministry that speaks in two documents, "spring" and "autumn"."""
    claimants = [[document, "Ministry", "Freedonia", publishers, None] for document in ("spring", "autumn")]
    tables_of = {
        name: pd.DataFrame(columns=list(schema.columns))
        for name, schema in schemas.CURATED.items()
        if name in {"series", "cases", "not_found", "verdicts"}
    }
    return Reference(
        texts={},
        figures=figures,
        indicators=mapping_rows({}) if mappings is None else mappings,
        identities=pd.DataFrame(identities, columns=list(schemas.IDENTITIES.columns)),
        claimants=pd.DataFrame(claimants, columns=list(schemas.CLAIMANTS.columns)),
        **tables_of,
    )


def documents():
    """The catalogue's columns that say when the documents spoke."""
    return pd.DataFrame(
        {"document_id": ["spring", "autumn"], "event_date": [DAY, "2022-11-07"], "published": ["2022-09", None]}
    )


def judged(claims, reference, alignments=None):
    """Verdict rows and findings of the claims."""
    found = findings(claims, documents(), reference, alignments)
    return verdicts(found, claims, reference.figures), found


def verdict(claim, *figures, mappings=None, **options):
    """The verdict row of one claim."""
    reference = reference_of(figure_rows(*figures), mappings, **options)
    [row] = judged(claim_rows(claim), reference)[0].itertuples()
    return row
