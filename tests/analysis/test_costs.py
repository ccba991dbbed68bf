"""The arithmetic from measured runs to the hours of a large archive."""

import pytest

from briefings.analysis.costs import core_hours, read_measured
from briefings.errors import BriefingsError

RUNS = """documents,workers,megabytes,seconds,processor_seconds,worker_megabytes,claims,load
100,1,0.4,1,0.9,150,300,0.1
1000,1,4,10,9,150,3000,0.1
1000,2,4,6.25,9.5,150,3000,0.1
"""


def written(folder, text: str):
    (folder / "measured").mkdir()
    (folder / "measured" / "archive.csv").write_text(text)
    return folder


def test_speed_and_efficiency_follow_from_the_clock(tmp_path):
    runs = read_measured(written(tmp_path, RUNS))
    assert list(runs["documents_per_second"]) == [100, 100, 160]
    assert list(runs["megabytes_per_second"]) == pytest.approx([0.4, 0.4, 0.64])
    assert list(runs["efficiency"]) == [1, 1, 0.8]


def test_hours_are_those_of_the_largest_archive_and_one_worker_in_proportion(tmp_path):
    [million] = core_hours(read_measured(written(tmp_path, RUNS)), [1_000_000]).itertuples()
    assert (million.gigabytes, million.core_hours, million.claims) == (4, 2.5, 3_000_000)


def test_without_the_figures_it_says_how_to_get_them(tmp_path):
    with pytest.raises(BriefingsError, match="run benchmarks/archive.py"):
        read_measured(tmp_path)
