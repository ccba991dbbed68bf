"""What the tests share: where the project stands, and its site, built once."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

PROJECT = Path(__file__).parents[1]

# Nothing fails because the machine is busy.
settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")


@pytest.fixture(scope="session")
def project() -> Path:
    return PROJECT


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The site as `make book` builds it: every chapter executed in a real kernel, every page rendered."""
    output = tmp_path_factory.mktemp("site") / "html"
    command = [sys.executable, "-m", "briefings", "build", "--output", str(output)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return output
