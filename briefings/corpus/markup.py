"""Plain text behind HTML and Markdown, with the way back to the file.

Everything that reads works on :attr:`Plain.text`; what it finds is handed on in offsets of the source.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from typing import NamedTuple

from briefings.corpus.vocabulary import words

# One character for one: line ends to newlines, odd spaces and invisible controls to spaces, full-width marks to ASCII.
_SAME_LENGTH = dict(
    zip(
        "\r\v\f\x85\u2028\u2029\u00a0\u2002\u2003\u2007\u2009\u202f\u3000：（），；？！\u200b\u2060\ufeff\u00ad\x1a"
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        "\n" * 6 + " " * 7 + ":(),;?!" + " " * 17,
        strict=True,
    )
)
_TAG = re.compile(r"<(?:!--|[!/?a-zA-Z])[^<>]{0,20000}>|<!--|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")
_CLOSING_TAG = re.compile(r"</([a-zA-Z]{3,12})\s{0,9}>")
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,20})")
_LOOKS_LIKE_HTML = re.compile(
    r"<!doctype html|<(?:html|body|p|div|br|h[1-6]|table|article|section|span|dl|li)\b[^<>]{0,2000}>", re.IGNORECASE
)
_INLINE_TAGS = re.compile(r"</(?:a|b|em|font|i|strong|u)>", re.IGNORECASE)
_ESCAPE = re.compile(r"\x1b(?:\[[0-9;?]{0,20}[A-Za-z])?")  # what colours a terminal
_BLOCKS = words(
    """
    address article blockquote body caption dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr html li
    main ol p pre section table tbody td tfoot th thead title tr ul
    """
)
_NO_CONTENT = words(
    """
    script style head nav aside footer noscript template button form svg iframe select figure
    """
)
_MARKDOWN = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[*+-][ \t]+(?=\*\*|__|\[))"  # headings, quotations, bullets before a label
    r"|\*\*\*?|(?<!\w)__|__(?!\w)"  # bold
    r"|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])"  # italics
    r"|(?<!\w)_(?=[^\s_])|(?<=[^\s_])_(?!\w)"
    r"|!?\[(?=[^\[\]\n]{0,300}\]\()|\]\([^()\s]{0,2000}\)"  # links
    r"|\\(?=[!-/:-@\[-`{-~])",
    re.MULTILINE,
)
_LOOKS_LIKE_MARKDOWN = re.compile(r"^#{1,6} \S|\*\*[^*\n]{1,200}\*\*|\]\((?:https?:|\.{0,2}/)", re.MULTILINE)


class Plain(NamedTuple):
    """Text without markup, and where its pieces stand in the source.

    ``starts[i]`` is where piece ``i`` begins in ``text``; ``sources[i]`` is its span in the source. A piece whose
    two lengths differ stands for markup and is mapped as a whole.
    """

    text: str
    starts: list[int]
    sources: list[tuple[int, int]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of ``text[start:end]``, which must not be empty."""
        if len(self.starts) == 1:
            return start, end
        return self._at(start)[0], self._at(end - 1)[1]

    def _at(self, position: int) -> tuple[int, int]:
        piece = bisect_right(self.starts, position) - 1
        start, end = self.sources[piece]
        after = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        if end - start != after - self.starts[piece]:
            return start, end
        offset = start + position - self.starts[piece]
        return offset, offset + 1


def plain(source: str) -> Plain:
    """The plain text of a source: HTML if it has the tags of HTML, else Markdown if it has its marks.

    Parameters
    ----------
    source : str
        The decoded file.

    Returns
    -------
    Plain
        Without the marks, whichever they are.
    """
    text = source.replace("\r\n", " \n")
    if "\x1b" in text:
        text = _ESCAPE.sub(lambda match: " " * len(match.group()), text)
    for character, instead in _SAME_LENGTH.items():  # few of them stand in any text: faster than str.translate
        text = text.replace(character, instead)
    if "<" in text and _LOOKS_LIKE_HTML.search(text):
        return _joined(text.replace("\n", " "), _html_pieces(text))
    if "<" in text and _INLINE_TAGS.search(text):
        return _joined(text, _html_pieces(text))
    if ("#" in text or "**" in text or "](" in text) and _LOOKS_LIKE_MARKDOWN.search(text):
        return _joined(text, ((match.start(), match.end(), "") for match in _MARKDOWN.finditer(text)))
    return Plain(text, [0], [(0, len(text))])


def _joined(text: str, replacements) -> Plain:
    """The text with (start, end, instead) replaced in order, remembering every piece."""
    pieces, starts, sources = [], [], []
    length = at = 0

    def keep(piece: str, start: int, end: int) -> None:
        nonlocal length
        if piece:
            pieces.append(piece)
            starts.append(length)
            sources.append((start, end))
            length += len(piece)

    for start, end, instead in replacements:
        keep(text[at:start], at, start)
        keep(instead, start, end)
        at = end
    keep(text[at:], at, len(text))
    return Plain("".join(pieces), starts, sources)


def _html_pieces(text: str):
    """What to put instead of each tag, entity and element without content; what is never closed is kept."""
    closed = {match[1].lower() for match in _CLOSING_TAG.finditer(text)}
    skipped = None  # the element whose content is dropped, and since where
    depth = since = 0
    position = 0
    while match := _TAG.search(text, position):
        token, position = match.group(), match.end()
        if token.startswith("<!--"):
            close = text.find("-->", match.start() + 4)
            position = len(text) if close < 0 else close + 3
            if not skipped:
                yield match.start(), position, ""
            continue
        if token.startswith("&"):
            if not skipped:
                yield match.start(), match.end(), _character(token)
            continue
        named = _TAG_NAME.match(token)
        name = named[1].lower() if named else ""
        opens, closes = not token.startswith("</") and not token.endswith("/>"), token.startswith("</")
        if skipped:
            if name == skipped:
                depth += opens - closes
            if depth == 0 and closes:
                yield since, position, "\n\n"
                skipped = None
        elif name in _NO_CONTENT & closed and opens:
            skipped, depth, since = name, 1, match.start()
        else:
            yield match.start(), position, "\n\n" if name in _BLOCKS else "\n" if name == "br" else ""
    if skipped:
        yield since, len(text), ""


def _character(entity: str) -> str:
    """The character of an entity as plain text has it, or the entity itself where there is none."""
    character = html.unescape(entity)
    return _SAME_LENGTH.get(character, character) if len(character) == 1 else entity
