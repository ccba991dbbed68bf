"""A forked kernel and one started by itself do the same with a chapter, and neither outlives the build."""

import os
from pathlib import Path

import pytest
from small_book import PARAMETERS, notebook, write_book

from briefings.building.chapters import Chapter, Executed, read_notebook
from briefings.building.executing import execute
from briefings.building.kernels import Kernels
from briefings.building.places import Places

CELLS = [
    "import os, signal, sys, threading",
    "os.getcwd(), list({'a', 'b', 'c'}), __name__, threading.active_count() > 0",
    "[name for name in ('SOURCE_DATE_EPOCH', 'BRIEFINGS_UNCHECKED') if name in os.environ]",
    "import matplotlib.pyplot as plt\nplt.get_backend(), signal.getsignal(signal.SIGCHLD) is signal.SIG_DFL",
    "import subprocess\nsubprocess.run([sys.executable, '-c', 'print(6 * 7)'], capture_output=True).stdout",
    "print('said')\ndisplay(7)\nopen('../data/documents/a.txt').read()",
]


@pytest.fixture
def executed(tmp_path, monkeypatch):
    """What a chapter comes to in a kernel of either kind, and the process that the kernel was."""
    write_book(tmp_path)
    path = tmp_path / "chapters" / "one.ipynb"
    notebook(path, PARAMETERS, *CELLS)
    places = Places(tmp_path, tmp_path / "html", tmp_path / ".building-test", tmp_path / "data")
    places.workshop.mkdir()
    places.logs.mkdir(parents=True)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")

    def come_to(forked: bool) -> tuple[Executed, int]:
        with monkeypatch.context() as patch:
            if not forked:
                patch.delattr(os, "pidfd_open")
            with Kernels(places.logs / "kernels.log") as kernels:
                chapter = Chapter("one", read_notebook(path), path.parent, Path("one.ipynb"))
                result = execute(chapter, places, kernels, 60, False, lambda cell, cell_index: None)
                return result, kernels.started[0].pid

    return come_to


def test_both_kinds_come_to_the_same_and_leave_no_process(executed):
    (forked, one), (started, other) = executed(forked=True), executed(forked=False)
    assert forked.outputs == started.outputs
    assert forked.language == started.language
    assert any(path.endswith("a.txt") for path in forked.inputs)
    assert {path for path in forked.inputs if "/building/" not in path} == {
        path for path in started.inputs if "/building/" not in path
    }
    for pid in (one, other):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
