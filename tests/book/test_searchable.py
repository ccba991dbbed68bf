"""The library under the ledger: a plain script, and an error that says so where itables has changed."""

import pytest
from bs4 import BeautifulSoup
from sphinx.errors import ExtensionError

from briefings import searchable


def test_the_library_is_a_plain_script_so_that_it_loads_without_a_server():
    script = searchable.datatables()
    assert script.startswith("(() => {") and "globalThis.DataTable = " in script
    assert "export{" not in script


def test_a_library_of_another_form_stops_the_build(monkeypatch, tmp_path):
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "dt_bundle.js").write_text("var a = 1; export { a as Table };")
    monkeypatch.setattr(searchable, "files", lambda package: tmp_path)
    with pytest.raises(ExtensionError, match="itables"):
        searchable.datatables()


def test_only_the_ledger_loads_the_script_that_loads_it(site):
    loading = [
        page.relative_to(site).as_posix()
        for page in site.rglob("*.html")
        if BeautifulSoup(page.read_text("utf-8"), "html.parser").select("script[src*='ledger.js']")
    ]
    assert loading == ["chapters/ledger.html"]
