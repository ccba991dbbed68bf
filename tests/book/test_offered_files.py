"""What the ledger offers to save is there: the package beside its files, each as it is described."""

import json
from hashlib import sha256

import pytest
from bs4 import BeautifulSoup


@pytest.fixture(scope="module")
def ledger(site):
    return BeautifulSoup((site / "chapters" / "ledger.html").read_text("utf-8"), "html.parser")


def test_every_file_of_the_data_package_is_there_as_it_is_described(site):
    folder = site / "_downloads"
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}", resource["path"]


def test_what_search_engines_are_told_to_fetch_is_what_readers_can_save(site, ledger):
    dataset = json.loads(ledger.find("script", type="application/ld+json").string)
    told = {download["contentUrl"] for download in dataset["distribution"]}
    offered = {link["href"] for link in ledger.select("a[download]")}
    assert told and told <= offered
    assert all((site / "chapters" / address).is_file() for address in offered)
