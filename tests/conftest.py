"""What the tests share: where the project stands, and its site, built once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

PROJECT = Path(__file__).parents[1]

settings.load_profile("ci")  # the same examples each time, and nothing fails because the machine is busy


def pytest_terminal_summary(terminalreporter):
    """Say once each why tests were skipped."""
    for reason in sorted({report.longrepr[2] for report in terminalreporter.stats.get("skipped", [])}):
        terminalreporter.write_line(reason)


@pytest.fixture(scope="session")
def project() -> Path:
    return PROJECT


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The site as `make book` builds it: every chapter executed in a real kernel, every page rendered.

    Processes that share the tests share the site: the build of the second waits for the first's, and finds it done.
    """
    base = tmp_path_factory.getbasetemp()
    output = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "site" / "html"
    command = [sys.executable, "-m", "briefings", "build", "--output", str(output)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return output
