"""A Sphinx extension that makes the ledger searchable, with DataTables as itables carries it and a script of its own.

Only the page that holds the ledger loads the script, and that the library when it is needed; what stands under
``_static`` in the project every page would load.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from sphinx.errors import ExtensionError

LIBRARY, SCRIPT = "datatables.js", "ledger.js"
LEDGER = 'id="ledger"'
_EXPORT = re.compile(r"\bexport\s*\{[^{}]*?([\w$]+) as default[^{}]*\}")


def datatables() -> str:
    """DataTables as a plain script that defines ``DataTable``: from ``file://`` browsers load no modules.

    Raises
    ------
    ExtensionError
        If itables carries a module that does not export it as its default.
    """
    module = (files("itables") / "html" / "dt_bundle.js").read_text("utf-8")
    script, times = _EXPORT.subn(r"globalThis.DataTable = \1", module)
    if times != 1:
        raise ExtensionError("briefings.searchable: itables no longer exports DataTables as its default")
    return f'(() => {{\n"use strict";\n{script}\n}})();\n'


def write_scripts(app) -> None:
    """Put both scripts where the pages will look for them."""
    if app.builder.format != "html":
        return
    folder = Path(app.outdir) / "_static"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / LIBRARY).write_text(datatables(), "utf-8")
    (folder / SCRIPT).write_text((files("briefings.display") / "scripts" / SCRIPT).read_text("utf-8"), "utf-8")


def load_script(app, page: str, template: str, context: dict, doctree) -> None:
    """Let the page that holds the ledger load the script, once it stands."""
    if LEDGER in context.get("body", ""):
        app.add_js_file(SCRIPT, loading_method="defer")


def setup(app) -> dict:
    """Called by Sphinx."""
    app.connect("builder-inited", write_scripts)
    app.connect("html-page-context", load_script)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
