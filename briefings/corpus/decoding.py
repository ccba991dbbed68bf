"""From the bytes of a file to its text, with the encoding named."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from briefings.errors import BriefingsError

MOST_BYTES = 200_000_000
_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]


def file_bytes(path: str | Path) -> bytes:
    """The bytes of a file, or one line that says why there are none.

    Parameters
    ----------
    path : str or Path

    Returns
    -------
    bytes

    Raises
    ------
    BriefingsError
        If the path is no readable regular file, is empty, or is larger than ``MOST_BYTES``.
    """
    path = Path(path)
    try:
        if not path.exists():
            what = "is a link that leads nowhere" if path.is_symlink() else "does not exist"
            raise BriefingsError(f"{path}: {what}")
        if not path.is_file():
            raise BriefingsError(f"{path}: is not a file of text; name one text file")
        if path.stat().st_size > MOST_BYTES:
            raise BriefingsError(f"{path}: is larger than {MOST_BYTES // 1_000_000} MB; split it into its documents")
        content = path.read_bytes()
    except OSError as failure:
        raise BriefingsError(f"{path}: cannot be read: {failure.strerror or failure}") from None
    if not content.strip():
        raise BriefingsError(f"{path}: is empty; save the page again as text")
    return content


def decode(content: bytes, name: str = "the text") -> tuple[str, str]:
    """The text of some bytes, line ends untouched, and the name of its encoding.

    A byte order mark decides first. Without one the bytes are UTF-16 if every other one is mostly zero, then UTF-8 if
    they are valid UTF-8; what is left is GB18030 or Windows-1252, told apart by the share of Chinese text.
    The mark itself is no part of the text, so offsets count from the first character after it.

    Parameters
    ----------
    content : bytes
    name : str
        The file, for the message of an error.

    Returns
    -------
    text : str
    encoding : str
        ``utf-8``, ``utf-16-le``, ``utf-16-be``, ``gb18030`` or ``windows-1252``.

    Raises
    ------
    BriefingsError
        If no encoding fits; the message gives the position of the first byte that cannot be decoded.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding, name, skip=len(mark)), encoding
    encoding = _utf16_without_mark(content)
    if encoding:
        return _decoded(content, encoding, name), encoding
    if b"\0" in content:
        position = content.index(b"\0")
        raise BriefingsError(f"{name}: byte {position} is NUL: this is no text file; save the page as text")
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as failure:
        encoding = _legacy_encoding(content)
        if encoding is None:
            raise _undecodable(name, failure.start, content) from None
        return _decoded(content, encoding, name), encoding


def _decoded(content: bytes, encoding: str, name: str, skip: int = 0) -> str:
    codec = "cp1252" if encoding == "windows-1252" else encoding
    try:
        text = content[skip:].decode(codec)
    except UnicodeDecodeError as failure:
        raise _undecodable(name, failure.start + skip, content, encoding) from None
    if "\0" in text:
        raise BriefingsError(f"{name}: holds a NUL character: this is no text file; save the page as text")
    return text


def _undecodable(name: str, position: int, content: bytes, encoding: str = "UTF-8") -> BriefingsError:
    return BriefingsError(
        f"{name}: byte {position} (0x{content[position]:02x}) cannot be decoded as {encoding}; save the file as UTF-8"
    )


def _utf16_without_mark(content: bytes) -> str | None:
    """Western text in UTF-16 has a zero in nearly every second byte."""
    sample = content[:4096]
    half = len(sample) // 2
    if half < 4:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) == 0:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _legacy_encoding(content: bytes) -> str | None:
    """GB18030 or Windows-1252; None where a control byte says that this is no text, or most of it is UTF-8."""
    if content.translate(None, _TEXT_BYTES) or _is_damaged_utf8(content):
        return None
    return "gb18030" if _has_chinese(content) and _decodes(content, "gb18030") else "windows-1252"


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether most of what is not ASCII is valid UTF-8: no other encoding looks so by chance."""
    text = content.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) - damaged > damaged


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _has_chinese(content: bytes) -> bool:
    """Whether most high bytes come in the pairs of common Chinese characters, not alone as accents and quotes do."""
    paired = sum(map(len, _COMMON_PAIRS.findall(content)))
    return paired * 2 > len(content) - len(content.translate(None, _HIGH))


_TEXT_BYTES = bytes(byte for byte in range(256) if byte >= 32 or byte in b"\t\n\v\f\r\x1a")
_HIGH = bytes(range(0x80, 256))
_COMMON_PAIRS = re.compile(rb"(?:[\xa1-\xf7][\xa1-\xfe])+")
