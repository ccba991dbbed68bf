"""``briefings archive``: what it says where it cannot do what it is asked, and what it leaves on any file system."""

import subprocess
import sys

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from archives import PROJECT, TEXTS, invented
from distributed import Client

from briefings.archive.run import run
from briefings.cli import main
from briefings.records import Claim
from briefings.tables import CLAIMS


def briefings(*arguments, code: str = "") -> subprocess.CompletedProcess:
    main = f"{code}\nimport sys; from briefings.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", main, "archive", *map(str, arguments)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("missing", ["distributed", "fsspec"])
def test_without_the_extra_one_line_says_how_to_get_it(tmp_path, missing):
    done = briefings(TEXTS[0], tmp_path / "out", code=f"import sys; sys.modules['{missing}'] = None")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"briefings archive: {missing} is not installed; run: pip install '.[archive]'\n"


@pytest.mark.parametrize(
    "arguments, status, said",
    [
        (["nowhere", "out"], 2, "no such file or directory"),
        (["out", "out"], 1, "no file ending in .txt"),
        ([TEXTS[0], "out", "--workers", "2", "--scheduler", "tcp://127.0.0.1:1"], 2, "--scheduler"),
        ([TEXTS[0], "new", "--scheduler", "nonsense"], 1, "no Dask scheduler answers at nonsense"),
        ([TEXTS[0], "out", "--workers", "0"], 2, "not a positive whole number"),
        ([TEXTS[0], "out", "--partition-size", "nan"], 2, "not a number of megabytes"),
        ([TEXTS[0].parent, TEXTS[0].parent / "out"], 2, "is in the input"),
        ([TEXTS[0], TEXTS[1]], 2, "is a file; name a new directory"),
        ([TEXTS[0], "/proc/out"], 1, "cannot be made"),
    ],
)
def test_wrong_usage_is_told_in_one_line(tmp_path, capsys, arguments, status, said):
    (tmp_path / "out").mkdir()
    places = (tmp_path / name if name in ("nowhere", "out", "new") else name for name in arguments)
    try:
        assert main(["archive", *map(str, places)]) == status
    except SystemExit as usage:  # as argparse ends
        assert usage.code == status
    printed, told = capsys.readouterr()
    assert printed == "" and said in told.splitlines()[-1]


@pytest.fixture
def threads():
    """The address of a cluster within this process, which shares its memory."""
    with Client(processes=False, n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0") as client:
        yield client.scheduler.address


@pytest.fixture
def memory():
    system = fsspec.filesystem("memory")
    yield system
    system.rm("/archive", recursive=True)


def test_input_and_output_may_be_on_any_file_system(threads, memory):
    documents = {f"d{number}": document["text"] for number, document in enumerate(invented(12))}
    memory.pipe({f"/archive/in/{name}.txt": text.encode() for name, text in documents.items()})
    manifest = run("memory://archive/in", "memory://archive/out", scheduler=threads, partition_size=9_000)
    assert (manifest["documents"], manifest["input"]) == (12, "memory:///archive/in")
    parts = memory.glob("/archive/out/claims/*")
    assert len(parts) == manifest["partitions"] > 1
    tables = [pq.read_table(memory.open(part)) for part in parts]
    assert sum(map(len, tables)) == manifest["claims"] > 0
    again = run("memory://archive/in", "memory://archive/out", scheduler="tcp://127.0.0.1:1", partition_size=9_000)
    assert again == manifest


def test_the_columns_have_the_declared_names_and_types(threads, memory):
    memory.pipe("/archive/in/a.txt", b"no figure")
    memory.pipe("/archive/in/b.txt", TEXTS[0].read_bytes())
    run("memory://archive/in", "memory://archive/out", scheduler=threads, partition_size=1)
    for part in memory.glob("/archive/out/claims/*"):
        table = pq.read_table(memory.open(part))
        assert tuple(table.column_names) == Claim._fields == tuple(CLAIMS.columns)
        assert table.schema.field("value").type == pa.float64() and table.schema.field("start").type == pa.int64()
        CLAIMS.validate(table.to_pandas())


def test_an_id_of_two_documents_is_told(threads, memory):
    for name in "ab":
        memory.pipe(f"/archive/in/{name}.jsonl", b'{"id": "same", "text": "We have 3 ports."}')
    manifest = run("memory://archive/in", "memory://archive/out", scheduler=threads, partition_size=1)
    assert (manifest["documents"], manifest["ids_that_occur_twice"]) == (2, ["same"])
