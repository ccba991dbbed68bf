"""The rules of a row: they refuse all that the tables refuse, and pass the catalogue as it is."""

import csv

import pytest

from briefings.cataloguing import row_faults
from briefings.errors import BriefingsError
from briefings.tables import DOCUMENTS, table

ROW = dict.fromkeys(DOCUMENTS.columns, "") | {
    "document_id": "2021-05-04-ports",
    "file": "2021-05-04-ports.txt",
    "title": "Ports",
    "kind": "briefing",
    "publisher": "Ministry of Ports",
    "language": "en",
    "period": "2021",
    "sha256": "0" * 64,
}
ODD = ["", " ", "x y", "../x", "-1", "0", "1.5", "2021-02-30", "2021", "ftp://x", "http://", "\x07", "Ａ", "=1+1"]


def test_the_rows_of_the_project_have_no_fault(project):
    with (project / "data" / "documents" / "catalogue.csv").open(encoding="utf-8", newline="") as lines:
        assert [fault for row in csv.DictReader(lines) for fault in row_faults(row)] == []


def test_a_row_of_what_must_be_said_has_no_fault():
    assert row_faults(ROW) == []


@pytest.mark.parametrize("column", DOCUMENTS.columns)
@pytest.mark.parametrize("cell", ODD)
def test_what_the_tables_refuse_is_a_fault(column, cell):
    row = ROW | {column: cell}
    try:
        table(DOCUMENTS, [tuple(value or None for value in row.values())])
    except BriefingsError:
        assert any(repr(column) in fault for fault in row_faults(row))


def test_all_faults_of_a_row_are_told_at_once():
    row = ROW | {"kind": "song", "page": "3", "pages_total": "2", "event_date": "2021-05-04", "published": "2021-05-03"}
    assert row_faults(row) == [
        "column 'kind': 'song' is none of briefing, press_conference, news",
        "the event, 2021-05-04, is later than its publication, 2021-05-03",
        "page 3 of 2",
    ]
