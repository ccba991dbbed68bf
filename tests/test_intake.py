"""Adding a briefing: read, compared with what is there, written byte for byte with its row, or not at all."""

import hashlib
import shutil
from pathlib import Path

import pytest

from briefings import intake
from briefings.cli import main
from briefings.corpus import read_catalogue, read_corpus
from briefings.errors import BriefingsError, UsageError
from briefings.intake import add

TEXT = (
    "Ministry briefs the press on ports\r\n\r\nMay 4, 2021\r\n\r\n"
    "Ann Lee, director of the Bureau of Ports\r\n\r\n"
    "Ann Lee:\r\n\r\nGood morning. We have 40 ports, 5 more than in 2019.\r\n\r\n"
    "Reuters:\r\n\r\nHow many ships?\r\n\r\n"
    "Ann Lee:\r\n\r\nThere are 300 ships, and each of them was built here in the last ten years.\r\n"
)


@pytest.fixture
def data(tmp_path, project) -> Path:
    return Path(shutil.copytree(project / "data", tmp_path / "data"))


@pytest.fixture
def saved(tmp_path) -> Path:
    path = tmp_path / "saved.txt"
    path.write_bytes(TEXT.encode("utf-8-sig"))
    return path


def state(data: Path) -> dict[str, str]:
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(data.rglob("*")) if p.is_file()}


def test_a_text_is_added_byte_for_byte_with_its_row(data, saved):
    document = add(saved, data, publisher="Ministry of Ports").document
    assert (data / "documents" / document.file).read_bytes() == saved.read_bytes()
    assert read_catalogue(data)[-1] == document
    assert document.event_date == "2021-05-04" and document.period == "2021"
    assert document.document_id in set(read_corpus(data).turns.document_id)


def test_what_is_given_goes_before_what_is_read(data, saved):
    given = {
        "title": "Ports",
        "event_date": "2021-05-03",
        "publisher": "M",
        "kind": "news",
        "page": 2,
        "pages_total": 3,
    }
    document = add(saved, data, published="2021-05-05", url="https://example.org/ports", **given).document
    assert {key: getattr(document, key) for key in given} == given
    assert document.document_id == "2021-05-03-ports-p02"


def test_what_nobody_says_is_asked_for_by_its_option(data, saved):
    with pytest.raises(UsageError, match="--publisher"):
        add(saved, data)


def test_the_same_text_is_refused_and_named(data, saved):
    first = add(saved, data, publisher="M").document
    before = state(data)
    with pytest.raises(BriefingsError, match=rf"{first.file} \(100% the same\)"):
        add(saved, data, publisher="M", title="Another title")
    assert state(data) == before


def test_another_edition_of_a_text_is_refused(data, tmp_path):
    document = read_catalogue(data)[1]
    text = (data / "documents" / document.file).read_text("utf-8")
    edited = tmp_path / "edited.txt"
    edited.write_text(text.replace("8.206", "8.026").replace("Good morning", "Hello"), "utf-8")
    with pytest.raises(BriefingsError, match=rf"{document.file} \(9\d% the same\)"):
        add(edited, data, publisher="M", title="New")


@pytest.mark.parametrize("step", ["the text's name", "the catalogue's name", "writing"])
@pytest.mark.parametrize("interruption", [KeyboardInterrupt, OSError, SystemExit])
def test_an_interruption_leaves_nothing_half_written(data, saved, monkeypatch, step, interruption):
    before = state(data)
    replace, write = Path.replace, intake._write_through

    def interrupted_replace(self, target):
        if (step == "the catalogue's name") == (Path(target).name == "catalogue.csv"):
            raise interruption
        return replace(self, target)

    def interrupted_write(path, content):
        write(path, content[: len(content) // 2])
        raise interruption

    if step == "writing":
        monkeypatch.setattr(intake, "_write_through", interrupted_write)
    else:
        monkeypatch.setattr(Path, "replace", interrupted_replace)
    with pytest.raises((BriefingsError, KeyboardInterrupt, SystemExit)):
        add(saved, data, publisher="M")
    assert state(data) == before


def test_a_text_left_by_a_power_cut_does_not_stand_in_the_way(data, saved):
    document = add(saved, data, publisher="M").document
    catalogue = data / "documents" / "catalogue.csv"
    catalogue.write_bytes(b"".join(catalogue.read_bytes().splitlines(keepends=True)[:-1]))
    assert add(saved, data, publisher="M").document == document


@pytest.mark.parametrize("content", [b"", b" \n", b"\x00\x01", b"\x89PNG\r\n\x1a\n\x00", b"1 2 3 4 5 >\n"])
def test_what_is_no_briefing_is_refused_and_nothing_is_written(data, tmp_path, content):
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    before = state(data)
    with pytest.raises(BriefingsError):
        add(path, data, title="T", event_date="2021-01-01", publisher="M")
    assert state(data) == before


def test_the_command_shows_what_it_read_and_the_next_step(data, saved, capsys):
    assert main(["add", str(saved), "--data", str(data), "--publisher", "Ministry of Ports"]) == 0
    shown = capsys.readouterr().out
    for expected in [
        "event_date: 2021-05-04 (read at character",
        "official: Ann Lee, 2 turns",
        "claims found:",
        "next:",
    ]:
        assert expected in shown


def test_a_missing_option_is_wrong_usage_and_a_known_text_a_failure(data, saved, capsys):
    assert main(["add", str(saved), "--data", str(data)]) == 2
    assert main(["add", str(saved), "--data", str(data), "--publisher", "M"]) == 0
    assert main(["add", str(saved), "--data", str(data), "--publisher", "M"]) == 1
    assert "Traceback" not in capsys.readouterr().err
