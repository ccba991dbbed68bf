"""The tables as files: complete, the same bytes each time, and described column by column."""

import io
import json
from hashlib import sha256

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from briefings import tables
from briefings.display import datapackage, saving, structured
from briefings.display.codebook import read_codebook, sections

HOSTILE = """</script><script>alert(1)</script> "quoted", & <b>bold</b> `code`"""
CITATION = {
    "title": "A report",
    "abstract": HOSTILE,
    "version": "1.2.0",
    "authors": [{"name": "Its authors"}],
    "keywords": ["one"],
    "license": "MIT",
}


@pytest.fixture
def frames():
    claim = {
        "claim_id": "doc-1", "document_id": "doc", "turn": 1, "speaker": HOSTILE, "role": "official", "quote": HOSTILE,
        "start": 0, "end": 5, "kind": "from_to", "indicator": HOSTILE, "unit": "users", "value_from": 42.1,
        "value_to": 1.03e9, "status": "stated", "rule": "from_to", "verdict": "agrees", "comparison": "agrees",
        "independence": "yes", "reason": "So it is.", "check": "published figure", "figure_id": None,
    }  # fmt: skip
    columns = list(dict.fromkeys([*tables.CLAIMS.columns, *tables.VERDICTS_TABLE.columns]))
    claims = pd.DataFrame([claim, claim | {"claim_id": "doc-2", "status": "planned"}]).reindex(columns=columns)
    findings = tables.table(
        tables.FINDINGS, [("doc-1", "published figure", "agrees", 0.1 + 0.2, 5.0, None, None, None, "So it is.")]
    )
    return {"claims": claims, "findings": findings}


@pytest.fixture
def files(frames):
    return {file.name: file for file in datapackage.files(**frames)}


@pytest.fixture
def package(files, project):
    return datapackage.data_package(list(files.values()), read_codebook(project / "data"), CITATION)


def test_each_format_gives_back_the_table(frames, files):
    read = {
        "claims.csv": pd.read_csv(io.BytesIO(files["claims.csv"].content)),
        "claims.json": pd.DataFrame(json.loads(files["claims.json"].content)),
        "claims.parquet": pd.read_parquet(io.BytesIO(files["claims.parquet"].content)),
    }
    for name, found in read.items():
        assert list(found.columns) == list(frames["claims"].columns), name
        assert found["quote"].tolist() == [HOSTILE, HOSTILE], name
        assert found["value_to"].tolist() == [1.03e9, 1.03e9] and found["value"].isna().all(), name


def test_numbers_are_written_in_full_and_without_noise(files):
    assert b",42.1,1030000000," in files["claims.csv"].content
    assert b",0.3,5," in files["findings.csv"].content


def test_the_same_tables_are_the_same_bytes(frames, files):
    assert datapackage.files(**frames) == list(files.values())


def test_the_package_names_each_file_with_its_hash(files, package):
    described = {resource["path"]: resource["hash"] for resource in package["resources"]}
    assert described == {name: f"sha256:{sha256(file.content).hexdigest()}" for name, file in files.items()}


@pytest.mark.parametrize(("stated", "named"), [("MIT", ["MIT"]), (["CC-BY-4.0", "MIT"], ["CC-BY-4.0", "MIT"])])
def test_the_licence_of_the_citation_is_that_of_the_tables(files, documents, stated, named):
    package = datapackage.data_package(list(files.values()), "", CITATION | {"license": stated})
    assert [licence["name"] for licence in package["licenses"]] == named
    described = content_of(structured.dataset(package, documents, ""))
    assert described["license"] == [f"https://spdx.org/licenses/{name}.html" for name in named]


def test_every_column_of_every_table_that_is_offered_is_described(project):
    codebook = sections(read_codebook(project / "data"))
    for name, offered in datapackage.TABLES.items():
        described = {column for heading in offered.headings for column in codebook[heading].columns}
        columns = {column for schema in offered.schemas for column in schema.columns}
        assert columns <= described, name


def test_a_field_has_the_type_the_limits_and_the_meaning_of_its_column(package):
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert fields["claim_id"]["constraints"]["required"] and fields["claim_id"]["constraints"]["unique"]
    assert fields["kind"]["constraints"]["enum"] == tables.KINDS
    assert fields["start"] == {
        "name": "start",
        "type": "integer",
        "description": fields["end"]["description"],
        "constraints": {"required": True, "minimum": 0},
    }
    assert fields["value"]["type"] == "number" and "required" not in fields["value"].get("constraints", {})
    assert fields["verdict"]["description"]


def test_references_between_the_tables_are_declared(package):
    findings = next(resource for resource in package["resources"] if resource["name"] == "findings")
    reference = {"fields": ["claim_id"], "reference": {"resource": "claims", "fields": ["claim_id"]}}
    assert reference in findings["schema"]["foreignKeys"]


def test_without_a_codebook_the_package_has_types_and_no_meanings(files):
    package = datapackage.data_package(list(files.values()), "", CITATION)
    assert all("description" not in field for field in package["resources"][0]["schema"]["fields"])


def test_what_is_offered_can_be_saved_and_no_cell_becomes_markup(files, package):
    page = BeautifulSoup(saving.downloads(list(files.values()), package, "# Codebook"), "html.parser")
    names = [link["download"] for link in page.select("a[download]")]
    assert names == ["claims.csv", "claims.json", "claims.parquet", "findings.csv", "datapackage.json", "codebook.md"]
    assert not page.find(["script", "b"])


@pytest.fixture
def documents():
    row = dict.fromkeys(tables.DOCUMENTS.columns) | {
        "document_id": "doc", "file": "doc.txt", "title": HOSTILE, "kind": "briefing", "event_date": "2022-08-19",
        "language": "en", "period": "2022", "sha256": "0" * 64,
    }  # fmt: skip
    return tables.validated(tables.DOCUMENTS, pd.DataFrame([row]))


def content_of(markup: str) -> dict:
    """The one script of a piece of a page, as data."""
    [script] = BeautifulSoup(markup, "html.parser").find_all(True)
    assert (script.name, script["type"]) == ("script", "application/ld+json")
    return json.loads(script.string)


def test_the_data_set_is_described_for_search_engines_whatever_it_is_called(package, documents):
    described = content_of(structured.dataset(package, documents, "../files/"))
    assert (described["@type"], described["description"]) == ("Dataset", HOSTILE)
    assert described["distribution"][0]["contentUrl"] == "../files/claims.csv"
    assert described["temporalCoverage"] == "2022-08-19/2022-08-19"


def test_a_claim_is_described_with_its_words_and_its_speaker_and_a_plan_is_no_claim(frames, documents):
    described = content_of(structured.claims(next(documents.itertuples()), frames["claims"]))
    publication, stated, planned = described["@graph"]
    assert publication == {"@type": "CreativeWork", "@id": "#document", "name": HOSTILE, "inLanguage": "en"}
    assert (stated["@id"], stated["text"], stated["author"]["name"]) == ("#doc-1", HOSTILE, HOSTILE)
    assert stated["@type"] == ["Claim", "Quotation"] and planned["@type"] == "Quotation"
