"""A block that takes too long ends its process, whatever it does, and no other block is harmed or let off."""

import subprocess
import sys

import pytest
from archives import PROJECT

from briefings.archive.deadline import ENDED

WORK = "while True: pass"
SEARCH = "re.match('(a|a)+b', 'a' * 80)"  # takes for ever, and lets no other thread run
BRIEFLY = "while True:\n    with within(600): time.sleep(0.01)"


def status(code: str) -> int:
    imports = "import re, threading, time; from briefings.archive.deadline import within\n"
    return subprocess.run([sys.executable, "-c", imports + code], cwd=PROJECT, check=False).returncode


@pytest.mark.parametrize("work", [WORK, SEARCH], ids=["works", "searches"])
def test_a_block_that_takes_longer_ends_its_process(work):
    assert status(f"with within(0.3):\n    {work}") == -ENDED


def test_the_blocks_of_other_threads_change_nothing():
    slow = f"def slow():\n    with within(0.3):\n        {WORK}\nthreading.Thread(target=slow).start()"
    assert status(f"{slow}\n{BRIEFLY}") == -ENDED


def test_a_block_that_is_done_in_time_or_fails_leaves_no_alarm():
    failing = "try:\n    with within(0.3): raise ValueError\nexcept ValueError: pass"
    assert status(f"with within(0.3): pass\n{failing}\nfor _ in range(30_000_000): pass") == 0
