"""Every document of an archive is met once, under its name, whatever is wrong with it or its file."""

import gzip
import json
import tracemalloc
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.archive.documents import Document, line_pieces, reader_of, text_pieces
from briefings.archive.extract import extract
from briefings.archive.inputs import find_inputs
from briefings.archive.parquet import survey
from briefings.archive.partitions import partitions, usual_size
from briefings.errors import BriefingsError, UsageError

MOST = 100_000


def read(place, size: int = 1_000_000, most: int = MOST) -> list[Document]:
    """All documents of an input, in partitions of a size."""
    inputs = find_inputs(str(place))
    pieces = {
        "texts": lambda: text_pieces(inputs),
        "lines": lambda: line_pieces(inputs, size),
        "parquet": lambda: survey(inputs)[0],
    }[inputs.kind]()
    cut = partitions(pieces, size, "")
    order = [piece for partition in cut for piece in partition.pieces]
    found = [document for piece in order for document in reader_of(inputs.kind)(inputs.system, piece, most)]
    return sorted(found, key=lambda document: (document.file, document.offset))


def faults(documents: list[Document]) -> dict[str, str]:
    return {d.document_id: fault for d in documents if (fault := extract(d).fault)}


def test_texts_of_a_tree_are_named_by_their_paths(tmp_path):
    for name in ["a.txt", "2020/a.txt", "2020/b.md", "2020/b.txt", ".hidden/c.txt", "notes.csv"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Ann Lee: We have 40 ports.")
    assert {document.document_id for document in read(tmp_path)} == {"2020/a", "2020/b.md", "2020/b.txt", "a"}


@given(
    texts=st.lists(st.text(st.characters(codec="utf-8"), max_size=60), max_size=30),
    size=st.integers(1, 3000),
    end=st.sampled_from(["\n", "\r\n"]),
    last=st.booleans(),
    packed=st.booleans(),
)
def test_each_line_is_read_once_wherever_the_cuts_fall(tmp_path_factory, texts, size, end, last, packed):
    lines = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts)]
    content = (end.join(lines) + (end if last else "")).encode()
    path = tmp_path_factory.mktemp("lines") / ("a.jsonl.gz" if packed else "a.jsonl")
    path.write_bytes(gzip.compress(content) if packed else content)
    found = read(path, size)
    assert [(d.document_id, d.content.decode(), d.fault) for d in found] == [
        (str(number), text, None) for number, text in enumerate(texts)
    ]
    for document, line in zip(found, lines, strict=True):
        assert content[document.offset :].startswith(line.encode())


def test_what_is_wrong_with_a_line_is_said_under_its_name(tmp_path):
    lines = [
        b"{broken",
        b"[1, 2]",
        b'{"id": "no text"}',
        b'{"id": "null", "text": null}',
        b'{"id": "number", "text": 3}',
        b'{"id": [], "text": "We have 3 ports."}',
        b'{"id": "half", "text": "\\ud83d"}',
        b'{"id": "nul", "text": "We have \\u0000 3 ports."}',
        b'{"id": "empty", "text": "  "}',
        b'{"id": "day", "text": "We have 3 ports.", "event_date": "2020-13-01"}',
        b'{"id": "latin", "text": "caf\xe9"}',
        b"[" * 50_000,
        b'{"id": "long", "text": "' + b"x" * MOST + b'"}',
        b'{"id": 7, "text": "We have 3 ports.", "event_date": null, "rank": NaN}',
    ]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines) + b"\n\n")
    found = read(tmp_path / "a.jsonl", 20_000)
    at = {number: sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))}
    said = faults(found)
    assert set(said) == {f"a.jsonl:{at[number]}" for number in (0, 1, 5, 10, 11, 12)} | {
        "no text",
        "null",
        "number",
        "half",
        "nul",
        "empty",
        "day",
    }
    assert said[f"a.jsonl:{at[0]}"].startswith("is no line of JSON")
    assert said[f"a.jsonl:{at[1]}"] == "is no JSON object"
    assert said["no text"] == said["null"] == "has no text"
    assert said["half"] == "has no valid text: character 0 is half of a surrogate pair"
    assert said["nul"].startswith("byte 8 is NUL")
    assert said["empty"] == "is empty"
    assert "2020-13-01" in said["day"]
    assert said[f"a.jsonl:{at[12]}"].startswith("line is larger than 0.1 MB")
    [good] = [document for document in found if document.document_id == "7"]
    assert (good.metadata, extract(good).claims[0].value) == ({"metadata": '{"rank": null}'}, 3.0)


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_a_damaged_gzip_gives_what_is_whole_and_is_named_once(tmp_path, cut):
    lines = [json.dumps({"id": str(number), "text": f"We have {number} ports. {number**9}"}) for number in range(5000)]
    packed = gzip.compress("\n".join(lines).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: int(len(packed) * cut)])
    found = read(tmp_path / "a.jsonl.gz", 10_000)
    whole = [document for document in found if document.fault is None]
    assert [document.document_id for document in whole] == [str(number) for number in range(len(whole))]
    [fault] = [document for document in found if document.fault]
    assert fault.file == "a.jsonl.gz" and fault.fault.startswith("cannot be read")
    assert cut / 2 < len(whole) / 5000 < 1


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt"])
def test_a_document_of_100_mb_is_refused_without_being_held(tmp_path, name):
    line = b'{"id": "huge", "text": "' + b"We have 3 ports. " * 6_000_000 + b'"}'
    (tmp_path / name).write_bytes(line + b'\n{"id": "next", "text": "We have 4 ports."}' * (name == "a.jsonl"))
    del line
    tracemalloc.start()
    found = read(tmp_path / name, most=1_000_000)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "is larger than 1 MB" in found[0].fault
    assert [document.document_id for document in found[1:]] == ["next"] * (name == "a.jsonl")
    assert most < 8_000_000


def test_a_text_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "good.txt").write_text("We have 3 ports.")
    (tmp_path / "empty.txt").write_text("\n")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "large.txt").write_text("x" * (MOST + 1))
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    said = faults(read(tmp_path))
    assert set(said) == {"empty", "image", "large", "gone"}
    assert said["large"] == "is larger than 0.1 MB; split it, or allow more with --largest"


def write_parquet(path: Path, rows: dict, **options) -> None:
    pq.write_table(pa.table(rows), path, **options)


def test_rows_of_parquet_carry_their_other_columns_along(tmp_path):
    texts = [f"We have {number + 10} ports." for number in range(50)]
    when = [datetime(2020, 1, 1 + number % 28) for number in range(50)]
    rows = {"id": range(50), "text": texts, "event_date": when, "outlet": ["a", None] * 25, "score": [0.5] * 50}
    write_parquet(tmp_path / "a.parquet", rows, row_group_size=7)
    write_parquet(tmp_path / "b.parquet", {"document_id": ["x"], "text": ["We have 3 ports."], "length": [7]})
    _, columns = survey(find_inputs(str(tmp_path)))
    assert columns.names == ["outlet", "score", "length"]
    found = read(tmp_path, 100)
    assert [document.document_id for document in found] == [*map(str, range(50)), "x"]
    assert [document.offset for document in found] == [*range(50), 0]
    assert found[3].event_date == "2020-01-04"
    assert (found[0].metadata, found[50].metadata) == ({"outlet": "a", "score": 0.5}, {"length": 7})
    assert [extract(document).claims[0].value for document in found] == [*range(10, 60), 3]


def test_what_is_wrong_with_parquet_is_named(tmp_path):
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and no more")
    rows = {"id": ["no text", "large", "bytes"], "text": [None, b"x" * (MOST + 1), b"caf\xff\xfe \x01"]}
    write_parquet(tmp_path / "good.parquet", rows)
    said = faults(read(tmp_path))
    assert set(said) == {"broken.parquet:0", "no text", "large", "bytes"}
    write_parquet(tmp_path / "other.parquet", {"url": ["x"], "body": ["y"]})
    with pytest.raises(BriefingsError, match="other.parquet: has the columns url, body; 'document_id'"):
        survey(find_inputs(str(tmp_path)))


def test_a_day_of_any_type_is_a_day(tmp_path):
    for number, day in enumerate([date(2021, 3, 4), datetime(2021, 3, 4, 12), "2021-03-04"]):
        write_parquet(tmp_path / f"{number}.parquet", {"id": ["x"], "text": ["y"], "event_date": [day]})
        assert read(tmp_path / f"{number}.parquet")[0].event_date == "2021-03-04"


def test_an_input_that_is_not_there_is_empty_or_is_of_two_kinds_is_refused(tmp_path):
    with pytest.raises(UsageError, match="no such file or directory"):
        find_inputs(str(tmp_path / "nowhere"))
    with pytest.raises(BriefingsError, match="no file ending in .txt"):
        find_inputs(str(tmp_path))
    with pytest.raises(UsageError, match="nonsense"):
        find_inputs("nonsense://place")
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b[1].jsonl").write_text("{}")
    with pytest.raises(UsageError, match="1 of texts, 1 of lines"):
        find_inputs(str(tmp_path))
    assert [file.name for file in find_inputs(str(tmp_path / "*.txt")).files] == ["a.txt"]
    assert [file.name for file in find_inputs(str(tmp_path / "b[1].jsonl")).files] == ["b[1].jsonl"]
    assert [file.name for file in find_inputs((tmp_path / "a.txt").as_uri()).files] == ["a.txt"]


def test_small_archives_have_enough_partitions_for_several_workers_and_large_ones_not_too_many():
    assert 3_650_000 / usual_size(3_650_000) > 12
    assert 64 <= 368_000_000 / usual_size(368_000_000) < 130
    assert usual_size(0) == usual_size(1_000_000) == 2**18
    assert usual_size(10**13) == 2**25


def test_an_archive_that_grows_a_little_seldom_has_another_size_of_partition():
    sizes = [usual_size(total) for total in range(10**8, 2 * 10**8, 10**6)]
    assert len(set(sizes)) == 2
