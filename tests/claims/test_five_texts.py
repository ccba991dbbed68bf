"""The claims of the five texts are those that a person marked in them."""

from pathlib import Path

import pandas as pd
import pytest

from briefings.analysis.accuracy import accuracy
from briefings.claims import extract_claims
from briefings.corpus import read_file
from briefings.tables import CLAIMS

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def readings():
    catalogue = pd.read_csv(DATA / "documents/catalogue.csv", dtype=str)
    return [read_file(DATA / "documents" / row.file, row.document_id, row.event_date) for row in catalogue.itertuples()]


@pytest.fixture(scope="module")
def claims(readings):
    return extract_claims(readings)


@pytest.fixture(scope="module")
def gold():
    return pd.read_csv(DATA / "curated/gold_claims.csv", dtype={"time_from": str, "time_to": str})


def test_found_and_right(claims, gold):
    whole = accuracy(claims, gold).loc["all"]
    assert whole["f1"] >= 0.97
    assert (whole[["value", "kind_right", "times", "qualifier"]] >= 0.97).all()
    assert whole["unit"] >= 0.9


def test_the_four_pairs_with_their_years(claims):
    pairs = claims[claims["kind"] == "from_to"]
    columns = ["value_from", "value_to", "unit", "time_from", "time_to", "time_source"]
    assert pairs[columns].values.tolist() == [
        [564e6, 1.03e9, "internet users", "2012", "2021", "stated"],
        [42.1, 73, "percent", "2012", "2021", "stated"],
        [11e12, 45.5e12, "CNY", "2012", "2021", "stated"],
        [21.6, 39.8, "percent", "2012", "2021", "carried"],
    ]


def test_the_table_is_a_table_of_claims(claims):
    assert list(claims.columns) == list(CLAIMS.columns)
    assert claims["claim_id"].is_unique


def test_quotes_stand_where_they_say(readings, claims):
    texts = {reading.document_id: reading.text for reading in readings}
    for row in claims.itertuples():
        assert texts[row.document_id][row.start : row.end] == row.quote
