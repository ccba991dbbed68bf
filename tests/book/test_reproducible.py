"""Two builds of one state of the project are alike byte by byte: elsewhere, later, under another clock and language."""

import os
import shutil
import subprocess
import sys

from briefings.building.conditions import epoch_of


def test_a_build_elsewhere_makes_the_same_bytes(project, site, tmp_path):
    ignore = shutil.ignore_patterns(".git", ".venv", "_build", "__pycache__", ".*_cache", ".hypothesis")
    copy = shutil.copytree(project, tmp_path / "a folder" / "of another name", ignore=ignore)
    elsewhere = {"HOME": str(tmp_path), "LC_ALL": "C", "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati"}
    if epoch := epoch_of(project):
        elsewhere["SOURCE_DATE_EPOCH"] = epoch
    done = subprocess.run(
        [sys.executable, "-m", "briefings", "build", "--jobs", "1", "--output", tmp_path / "site"],
        cwd=copy,
        env={**os.environ, **elsewhere, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    one, other = (
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (site, tmp_path / "site")
    )
    assert sorted(one) == sorted(other)
    assert [name for name in sorted(one) if one[name] != other[name]] == []
