"""An archive gives what the single-file command gives, whatever happens on the way, and nothing twice."""

import json
import subprocess
import sys

import pytest
from archives import PROJECT, TEXTS, manifest, rows, state, write_lines

from briefings.archive.run import run
from briefings.errors import UsageError
from briefings.records import Claim, Turn


def briefings(*arguments) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "briefings", *map(str, arguments)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


def printed(command: str, place) -> list[dict]:
    return [json.loads(line) for line in briefings(command, place, "--format", "jsonl").stdout.splitlines()]


def test_the_command_gives_the_rows_of_the_single_file_command(tmp_path):
    """On a cluster of this machine that it starts and ends itself: claims and turns of a directory of texts."""
    done = briefings("archive", PROJECT / "data/documents", tmp_path / "out", "--turns", "--workers", 2)
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'out'}\n"), done.stderr
    assert "Traceback" not in done.stderr and "dashboard is at http://127.0.0.1:" in done.stderr
    for table, record in [("claims", Claim), ("turns", Turn)]:
        found = rows(tmp_path / "out", table)
        assert found == printed(table, PROJECT / "data/documents") and found
        assert tuple(found[0]) == record._fields


@pytest.fixture(scope="module")
def lines(tmp_path_factory):
    """Forty documents, each of the five texts eight times under another id."""
    texts = [path.read_text("utf-8") for path in TEXTS]
    documents = [{"id": f"d{number:02}", "text": texts[number % 5], "outlet": number % 3} for number in range(40)]
    return write_lines(tmp_path_factory.mktemp("lines") / "archive.jsonl", documents)


def test_on_a_running_cluster_each_document_has_the_claims_of_its_text(lines, scheduler, tmp_path):
    run(str(lines), str(tmp_path / "out"), scheduler=scheduler, partition_size=20_000)
    found = [claim | {"claim_id": ""} for claim in rows(tmp_path / "out", "claims")]
    single = printed("claims", PROJECT / "data/documents")
    for number in range(40):
        name = f"d{number:02}"
        same = [claim for claim in single if claim["document_id"] == TEXTS[number % 5].stem]
        expected = [claim | {"document_id": name, "claim_id": ""} for claim in same]
        assert [claim for claim in found if claim["document_id"] == name] == expected
    assert len({claim["claim_id"] for claim in rows(tmp_path / "out", "claims")}) == len(found)
    assert [json.loads(row["metadata"])["outlet"] for row in rows(tmp_path / "out", "readings")] == [
        number % 3 for number in range(40)
    ]


def test_a_second_run_changes_nothing(lines, scheduler, tmp_path):
    output = tmp_path / "out"
    run(str(lines), str(output), scheduler=scheduler, partition_size=20_000)
    before = state(output)
    run(str(lines), str(output), scheduler="tcp://127.0.0.1:1", partition_size=20_000)  # nobody is asked
    assert state(output) == before


def test_only_what_a_change_touches_is_done_again(scheduler, tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(30):
        (texts / f"{number:02}.txt").write_text(f"Ann Lee: We have {number + 10} ports now.", "utf-8")
    output = tmp_path / "out"
    run(str(texts), str(output), scheduler=scheduler, partition_size=150)
    before = state(output)
    (texts / "07.txt").write_text("Ann Lee: We have 99 ports now.", "utf-8")
    (texts / "12.txt").unlink()
    (texts / "30.txt").write_text("Ann Lee: We have 98 ports now.", "utf-8")
    found = run(str(texts), str(output), scheduler=scheduler, partition_size=150)
    kept = {name for name, known in state(output).items() if before.get(name) == known}
    assert found["partitions"] - 3 <= len([name for name in kept if name.startswith("claims/")]) < found["partitions"]
    values = {claim["document_id"]: claim["value"] for claim in rows(output, "claims")}
    assert values == {f"{n:02}": float(n + 10) for n in range(30) if n != 12} | {"07": 99.0, "30": 98.0}


def test_an_output_with_something_else_in_it_is_left_alone(lines, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("Dear Ann")
    with pytest.raises(UsageError, match="other files"):
        run(str(lines), str(tmp_path / "letters"))
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["one.txt"]


def test_the_results_of_another_input_are_left_alone(lines, scheduler, tmp_path):
    run(str(TEXTS[0]), str(tmp_path / "out"), scheduler=scheduler)
    before = state(tmp_path / "out")
    with pytest.raises(UsageError, match="has the claims of"):
        run(str(lines), str(tmp_path / "out"), scheduler=scheduler)
    assert state(tmp_path / "out") == before and manifest(tmp_path / "out")["complete"]
