"""Adding a briefing: read, compared with what is there, written byte for byte with its row, or not at all."""

import hashlib
import os
import re
import shutil
from pathlib import Path

import pytest

from briefings.checks import check
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
    saved.write_text("We have 12 ports. They are open.\n", "utf-8")
    with pytest.raises(UsageError, match="--event-date"):
        add(saved, data)


def test_a_publisher_that_nobody_names_stays_empty(data, saved):
    saved.write_text("Mayor:\n\nWe have 12 ports. They are open.\n", "utf-8")
    assert add(saved, data, title="Ports", event_date="2021-05-04").document.publisher is None


def test_the_same_text_is_refused_and_named(data, saved):
    first = add(saved, data, publisher="M").document
    before = state(data)
    with pytest.raises(BriefingsError, match=rf"100% of this text is already in .*{first.file}"):
        add(saved, data, publisher="M", title="Another title")
    assert state(data) == before


def test_another_edition_of_a_text_is_refused(data, tmp_path):
    document = read_catalogue(data)[1]
    text = (data / "documents" / document.file).read_text("utf-8")
    edited = tmp_path / "edited.txt"
    edited.write_text(text.replace("8.206", "8.026").replace("Good morning", "Hello"), "utf-8")
    with pytest.raises(BriefingsError, match=rf"9\d% of .* already in .*{document.file}"):
        add(edited, data, publisher="M", title="New")


def test_a_part_of_a_text_is_refused_and_so_is_the_whole_of_a_part(data, tmp_path):
    document = read_catalogue(data)[1]
    stored = data / "documents" / document.file
    text = stored.read_text("utf-8")
    part = tmp_path / "part.txt"
    part.write_text(text[:5000], "utf-8")
    given = {"publisher": "M", "title": "A part", "event_date": "2022-08-19"}
    with pytest.raises(BriefingsError, match=rf"% of this text is already in .*{document.file}"):
        add(part, data, **given)
    longer = tmp_path / "longer.txt"
    longer.write_text(text + "\n\nWe planted forty thousand trees along the northern road this spring.\n" * 9, "utf-8")
    with pytest.raises(BriefingsError, match=rf"this text holds \d+% of what is already in .*{document.file}"):
        add(longer, data, **given)


def test_pages_of_one_site_are_different_texts_whatever_menus_they_share(data, tmp_path):
    menu = "".join(f"<li><a href='/{n}'>Office of the {n}th district and its services</a></li>" for n in range(200))
    page = "<html><body><nav><ul>{}</ul></nav><p><b>Ann Lee:</b> {}</p></body></html>"
    for number, said in enumerate(["We have 40 ports and 12 docks.", "The school year begins on time for all pupils."]):
        path = tmp_path / f"{number}.html"
        path.write_text(page.format(menu, said), "utf-8")
        add(path, data, title=f"Briefing {number}", event_date="2021-05-04", publisher="M")
    assert [document.title for document in read_catalogue(data)[-2:]] == ["Briefing 0", "Briefing 1"]


def test_a_text_in_its_place_without_a_row_keeps_its_name(data):
    place = data / "documents" / "spring-2021.txt"
    place.write_text(TEXT, "utf-8", newline="")
    assert add(place, data, publisher="M").document.file == "spring-2021.txt"
    assert check(data) == []


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"published": "2020-01-01"}, "the event, 2021-05-04, is later than its publication, 2020-01-01"),
        ({"page": 5, "pages_total": 2}, "page 5 of 2"),
        ({"event_date": "9999-01-01"}, "column 'event_date': '9999-01-01' is not between 1900 and"),
        ({"event_date": "1066-01-01"}, "column 'event_date': '1066-01-01' is not between 1900 and"),
        ({"kind": "../x"}, "column 'kind': '../x' is none of briefing, press_conference, news"),
        ({"url": "javascript:alert(1)"}, "column 'url': 'javascript:alert(1)' is no address"),
        ({"title": " \n"}, "column 'title': is empty"),
        ({"title": "Ports \u202e"}, "column 'title': holds the control or direction character U+202E"),
        ({"title": "\x1b[31mPorts"}, "column 'title': holds the control or direction character U+001B"),
        ({"title": '=HYPERLINK("x")'}, "begins as a formula"),
        ({"publisher": "  "}, "column 'publisher': is empty"),
        ({"publisher": "A\nB"}, "column 'publisher': holds the control or direction character U+000A"),
    ],
)
def test_what_check_would_refuse_is_refused_in_one_line(data, saved, capsys, given, says):
    before = state(data)
    options = [f"--{key.replace('_', '-')}={value}" for key, value in ({"publisher": "M"} | given).items()]
    assert main(["add", str(saved), "--data", str(data), *options]) == 2
    told = capsys.readouterr().err
    assert says in told and told.count("\n") == 1
    assert state(data) == before


def test_what_is_added_passes_the_check(data, saved):
    document = add(saved, data, publisher="M", title=" Ports\r\n and\u00a0docks ", page=2).document
    assert (document.title, document.document_id) == ("Ports and docks", "2021-05-04-ports-docks-p02")
    assert check(data) == []


def test_invisible_characters_of_a_text_do_not_enter_the_catalogue(data, saved):
    saved.write_text(TEXT.replace("briefs the press", "briefs\u200f the\u00a0press"), "utf-8")
    assert add(saved, data, publisher="M").document.title == "Ministry briefs the press on ports"


@pytest.mark.parametrize(("title", "name"), [("Café für Ärzte", "cafe-fur-arzte"), ("新闻发布会", "[0-9a-f]{8}")])
def test_titles_in_other_letters_give_names_of_their_own(data, saved, title, name):
    assert re.fullmatch(f"2021-05-04-{name}", add(saved, data, publisher="M", title=title).document.document_id)


def test_a_catalogue_in_another_encoding_is_left_alone(data, saved):
    catalogue = data / "documents" / "catalogue.csv"
    catalogue.write_bytes(catalogue.read_bytes().replace("·".encode(), "é".encode("cp1252")))
    before = state(data)
    with pytest.raises(BriefingsError, match=r"catalogue.csv: byte \d+ is not UTF-8"):
        add(saved, data, publisher="M")
    assert state(data) == before


def test_a_folder_that_may_not_be_read_is_one_line(data, saved, monkeypatch, capsys):
    def refused(path, *_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", refused)
    assert main(["add", str(saved), "--data", str(data), "--publisher", "M"]) == 1
    assert capsys.readouterr().err == (f"briefings add: {data / 'documents'}: Permission denied; nothing was added\n")


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
    undated = saved.with_name("undated.txt")
    undated.write_text("We have 12 ports. They are open.\n", "utf-8")
    assert main(["add", str(undated), "--data", str(data)]) == 2
    assert main(["add", str(saved), "--data", str(data)]) == 0
    assert main(["add", str(saved), "--data", str(data)]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_another_corpus_beside_the_books_own_gets_no_page_in_the_book(data, saved, project):
    pages = shutil.copytree(project / "chapters" / "sources", data.parent / "chapters" / "sources")
    before = sorted(pages.iterdir())
    other = data.parent / "harbours"
    (other / "documents").mkdir(parents=True)
    header = (data / "documents" / "catalogue.csv").read_text("utf-8").partition("\n")[0]
    (other / "documents" / "catalogue.csv").write_text(f"{header}\n", "utf-8")
    add(saved, other, title="Ports")
    assert sorted(pages.iterdir()) == before
    assert check(other) == []
