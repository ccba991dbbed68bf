"""Reading one text: its turns and sentences, with offsets into the file as published."""

from __future__ import annotations

import re
from bisect import bisect_right
from pathlib import Path
from typing import NamedTuple

from briefings.corpus.decoding import decode, file_bytes
from briefings.corpus.furniture import begins_related_links, is_furniture, trimmed
from briefings.corpus.identity import Identity
from briefings.corpus.labels import Label, Line, find_labels, lines_of
from briefings.corpus.markup import Plain, plain
from briefings.corpus.people import People, introduced, is_list_heading, listed, people_in_head
from briefings.corpus.prose import attributed
from briefings.corpus.roles import roles
from briefings.corpus.sentences import sentence_spans
from briefings.records import Reading, Sentence, Turn

AUTHOR = Identity(None, role="author")
_GREETING = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)|ladies and gentlemen|hello|hi,|welcome|thank you|dear (?:friends|colleagues))\b",
    re.IGNORECASE,
)
_WRAPPED = 100  # characters: where nearly all lines are shorter, a line's end is no paragraph's


class Speech(NamedTuple):
    """A turn before it is numbered: who, and the stretches of plain text that are the words."""

    identity: Identity
    stretches: list[tuple[int, int]]


def read_file(path: str | Path, document_id: str | None = None, event_date: str | None = None) -> Reading:
    """Read a file.

    Parameters
    ----------
    path : str or Path
    document_id : str, optional
        The file's name without its suffix by default.
    event_date : str, optional
        The day of the event, ``YYYY-MM-DD``.

    Returns
    -------
    Reading
        Offsets count characters of the decoded file, without a byte order mark.

    Raises
    ------
    BriefingsError
        If the file cannot be read or decoded.
    """
    path = Path(path)
    text, _ = decode(file_bytes(path), str(path))
    return read_text(text, document_id or path.stem, event_date)


def read_bytes(content: bytes, document_id: str, event_date: str | None = None) -> Reading:
    """Read the bytes of a file that has no name, such as standard input; see :func:`read_file`."""
    text, _ = decode(content, document_id)
    return read_text(text, document_id, event_date)


def read_text(text: str, document_id: str, event_date: str | None = None) -> Reading:
    """Read a text into turns and sentences.

    Parameters
    ----------
    text : str
        The decoded file: plain text, Markdown or HTML.
    document_id : str
    event_date : str, optional
        The day of the event, ``YYYY-MM-DD``.

    Returns
    -------
    Reading
        ``text[start:end]`` gives back every turn and every sentence.
    """
    source = plain(text)
    turns, sentences = [], []
    for number, speech in enumerate(_speeches(source), 1):
        turns.append(_turn(document_id, number, speech, source))
        sentences += _sentences(turns[-1], speech.stretches, source, text)
    return Reading(document_id, text, event_date, turns, sentences)


def _speeches(source: Plain) -> list[Speech]:
    lines = content_lines(lines_of(source.text))
    first_guess = find_labels(source.text, lines)
    head = [line for line in lines if not first_guess or line.start < first_guess[0].start]
    title = head[0].text if head else ""
    people = People(people_in_head(head, title) + introduced(source.text[:20_000]), source.text)
    labels = find_labels(source.text, lines, people.names)
    labels = [label for label in labels if not _heads_a_list(label, lines)]
    wrapped = _is_wrapped(lines)
    if not labels:
        return [Speech(i, s) for i, s in attributed(source.text, _paragraphs(source.text, lines, wrapped))]
    head = [line for line in lines if line.start < labels[0].start]
    return _head(source.text, head, labels[0].start, wrapped) + _spoken(source.text, lines, labels, people, wrapped)


def content_lines(lines: list[Line]) -> list[Line]:
    """The lines that are no furniture, without what furniture leaves at their ends."""
    content = []
    for line in lines:
        if begins_related_links(line.text) and line is not lines[0]:
            break
        if not is_furniture(line.text) and (kept := trimmed(line)).text:
            content.append(kept)
    return content


def _heads_a_list(label: Label, lines: list[Line]) -> bool:
    """Whether a label is a heading of the speaker list: "SPEAKERS:", "Moderator: Ann Lee, press officer"."""
    at = bisect_right(lines, label.start, key=lambda line: line.start) - 1
    if is_list_heading(lines[at].text) and lines[at].text.rstrip()[-1] != ":":
        return True
    return is_list_heading(lines[at].text) and at + 1 < len(lines) and listed(lines[at + 1].text) is not None


def _is_wrapped(lines: list[Line]) -> bool:
    lengths = sorted(len(line.text) for line in lines)
    return len(lengths) > 3 and 40 < lengths[len(lengths) * 9 // 10] <= _WRAPPED


def _paragraphs(text: str, lines: list[Line], wrapped: bool) -> list[tuple[int, int]]:
    """The stretches of running text: lines, joined where the text is hard-wrapped."""
    stretches = []
    for line in lines:
        joins = wrapped and stretches and not line.begins and not text[stretches[-1][1] : line.start].strip()
        if joins:
            stretches[-1] = (stretches[-1][0], line.end)
        else:
            stretches.append((line.start, line.end))
    return stretches


def _head(text: str, lines: list[Line], end: int, wrapped: bool) -> list[Speech]:
    """Title and lead, and the words of a speaker who begins without a label."""
    lines = [line._replace(end=min(line.end, end)) for line in lines]
    lines = [line for line in lines if not listed(line.text) and not is_list_heading(line.text)]
    lines = [
        line for at, line in enumerate(lines) if len(line.text.split()) > 3 or line.text[-1] in ".?!" or len(lines) == 1
    ]
    spoken = next((at for at, line in enumerate(lines) if at and _GREETING.match(line.text)), len(lines))
    speeches = []
    if lines[:spoken]:
        speeches.append(Speech(AUTHOR, _paragraphs(text, lines[:spoken], wrapped)))
    if lines[spoken:]:
        speeches.append(Speech(Identity(None, role="official"), _paragraphs(text, lines[spoken:], wrapped)))
    return speeches


def _spoken(text: str, lines: list[Line], labels: list[Label], people: People, wrapped: bool) -> list[Speech]:
    starts = [line.start for line in lines]
    speeches = []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start if following else len(text)
        stretches = _paragraphs(text, _clipped(lines, starts, label.end, end), wrapped)
        stretches = [span for start, stop in stretches if (span := _strip(text, start, stop))]
        if stretches:
            speeches.append(Speech(people.resolve(label.identity), stretches))
    said = [(speech.identity, text[speech.stretches[0][0] : speech.stretches[-1][1]]) for speech in speeches]
    return [
        Speech(speech.identity._replace(role=role), speech.stretches)
        for speech, role in zip(speeches, roles(said), strict=True)
    ]


def _clipped(lines: list[Line], starts: list[int], start: int, end: int) -> list[Line]:
    """The lines, or parts of lines, between two offsets."""
    at = max(bisect_right(starts, start) - 1, 0)
    found = []
    while at < len(lines) and lines[at].start < end:
        line = lines[at]
        if line.end > start:
            found.append(line._replace(start=max(line.start, start), end=min(line.end, end)))
        at += 1
    return found


def _strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _turn(document_id: str, number: int, speech: Speech, source: Plain) -> Turn:
    who = speech.identity
    start, end = source.span(speech.stretches[0][0], speech.stretches[-1][1])
    return Turn(document_id, number, who.name, who.title, who.affiliation, who.role or "official", start, end)


def _sentences(turn: Turn, stretches: list[tuple[int, int]], source: Plain, text: str) -> list[Sentence]:
    spans = [span for start, end in stretches for span in sentence_spans(source.text, start, end)]
    found = []
    for number, (start, end) in enumerate((source.span(*span) for span in spans), 1):
        found.append(
            Sentence(turn.document_id, turn.turn, number, turn.speaker, turn.role, start, end, text[start:end])
        )
    return found
