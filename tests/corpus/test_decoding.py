"""Whatever a browser saves as text is decoded and named; what is no text is refused in one line with the byte."""

import pytest

from briefings.corpus.decoding import decode, file_bytes
from briefings.errors import BriefingsError

WESTERN = "The minister said “yes” — it’s €5 for the café.\n" * 3
CHINESE = "发言人:\n\n我们 built 5,000 km of roads 在 2021 年。\n" * 3


@pytest.mark.parametrize(
    ("codec", "named", "text"),
    [
        ("utf-8", "utf-8", WESTERN + CHINESE),
        ("utf-8-sig", "utf-8", WESTERN),
        ("utf-16", "utf-16-le", WESTERN + CHINESE),
        ("utf-16-le", "utf-16-le", WESTERN),
        ("utf-16-be", "utf-16-be", WESTERN),
        ("gb18030", "gb18030", CHINESE),
        ("cp1252", "windows-1252", WESTERN),
        ("ascii", "utf-8", "Plain words.\r\n"),
    ],
)
def test_encodings_are_read_and_named(codec, named, text):
    assert decode(text.encode(codec)) == (text, named)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"words \x00 words", "byte 6 is NUL"),
        (b"caf\xe9 \x81 words and more words", "byte 5 "),
        (b"\xff\xfea\x00b", "byte 4 "),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "NUL"),
    ],
)
def test_what_is_no_text_is_refused_with_the_byte(content, says):
    with pytest.raises(BriefingsError, match=says):
        decode(content, "x.txt")


def test_what_is_no_file_of_text_is_refused(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    for name, says in [
        ("empty.txt", "empty"),
        ("broken.txt", "nowhere"),
        ("absent.txt", "not exist"),
        (".", "not a file"),
    ]:
        with pytest.raises(BriefingsError, match=says):
            file_bytes(tmp_path / name)


def test_bytes_that_no_western_text_has_are_not_read_as_chinese():
    with pytest.raises(BriefingsError, match="byte 10 "):
        decode(b"Ann Lowe: \x81\x8d it\x92s late.")


def test_damaged_utf8_is_refused_with_the_byte_and_not_read_as_something_else():
    with pytest.raises(BriefingsError, match="byte 8 "):
        decode("Él dijo".encode() + b"\xc3 caf\xc3\xa9 na\xc3\xafve")
