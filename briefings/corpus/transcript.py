"""Reading one text: its turns and sentences, with offsets into the file as published."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import chain, pairwise
from pathlib import Path
from typing import NamedTuple

from briefings.corpus.closing import is_headline, words_end
from briefings.corpus.decoding import decode, file_bytes
from briefings.corpus.dialogue import candidates, common_words, confirmed
from briefings.corpus.full_names import People
from briefings.corpus.furniture import begins_related_links, is_furniture, trimmed
from briefings.corpus.head import read_head, without_kickers
from briefings.corpus.identity import Identity
from briefings.corpus.labels import Label, bare_candidates, begins_speech
from briefings.corpus.lines import Line, clipped, is_full, joined, lines_of, start_of, width_of
from briefings.corpus.markup import Plain, plain
from briefings.corpus.metadata import Found, read_metadata
from briefings.corpus.names import phrase
from briefings.corpus.people import Person, introduced, is_list_heading, listed, people_in_head
from briefings.corpus.prose import attributed
from briefings.corpus.roles import roles
from briefings.corpus.sentences import in_sentences, sentence_spans
from briefings.corpus.statements import statement
from briefings.errors import BriefingsError
from briefings.records import Reading, Sentence, Turn

AUTHOR = Identity(None, role="author")
_INTRODUCTIONS = 20_000  # characters: who takes part is said at the beginning


class Examination(NamedTuple):
    """A text as read, what it says of itself, and the lines left out as furniture."""

    reading: Reading
    metadata: dict[str, Found]
    furniture: list[str]
    is_transcript: bool


class Speech(NamedTuple):
    """A turn before it is numbered: who, and the paragraphs of plain text that are the words."""

    identity: Identity
    paragraphs: list[Line]


class Page(NamedTuple):
    """A text taken apart: its plain text, all lines, those that are no furniture, its labels and who says what."""

    text: str
    source: Plain
    lines: list[Line]
    content: list[Line]
    labels: list[Label]
    speeches: list[Speech]


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
        If the file cannot be read or decoded, or has no words.
    """
    path = Path(path)
    text, _ = decode(file_bytes(path), str(path))
    return _with_words(read_text(text, document_id or path.stem, event_date), str(path))


def read_bytes(content: bytes, document_id: str, event_date: str | None = None) -> Reading:
    """Read the bytes of a file that has no name, such as standard input; see :func:`read_file`."""
    text, _ = decode(content, document_id)
    return _with_words(read_text(text, document_id, event_date), document_id)


def _with_words(reading: Reading, name: str) -> Reading:
    if not reading.turns:
        raise BriefingsError(f"{name}: has no words to read, only markup or labels; save the page again as text")
    return reading


def read_text(text: str, document_id: str, event_date: str | None = None) -> Reading:
    """Read a text into turns and sentences.

    Parameters
    ----------
    text : str
        The decoded file: plain text, Markdown or HTML.
    document_id : str
    event_date : str, optional
        The day of the event, ``YYYY-MM-DD``; where the text says it, it need not be given.

    Returns
    -------
    Reading
        ``text[start:end]`` gives back every turn and every sentence.
    """
    page = _taken_apart(text)
    return _reading(page, document_id, event_date or _event_date(_metadata(page)))


def examine(text: str, document_id: str, event_date: str | None = None) -> Examination:
    """Read a text, and tell also what it says of itself and what was left out as furniture of the page."""
    page = _taken_apart(text)
    metadata = _metadata(page)
    kept = {line.start for line in page.content} | {line.end for line in page.content}
    dropped = [line.text for line in page.lines if line.start not in kept and line.end not in kept]
    reading = _reading(page, document_id, event_date or _event_date(metadata))
    return Examination(reading, metadata, dropped, bool(page.labels))


def _taken_apart(text: str) -> Page:
    source = plain(text)
    lines = lines_of(source.text)
    content = content_lines(lines)
    people, labels = _participants(source.text, content)
    content = _until_the_end(source.text, lines, content, labels)
    return Page(text, source, lines, content, labels, _speeches(source.text, content, people, labels))


def _metadata(page: Page) -> dict[str, Found]:
    """What a text says of itself, its title being what stands before anybody speaks."""
    title = page.speeches[0].paragraphs if page.speeches and page.speeches[0].identity.role == "author" else []
    if not page.labels:
        title = title + [line for speech in page.speeches[1:2] for line in speech.paragraphs[:1]]
    return read_metadata(page.source, page.text, page.lines, title)


def _event_date(metadata: dict[str, Found]) -> str | None:
    return metadata["event_date"].value if "event_date" in metadata else None


def _reading(page: Page, document_id: str, event_date: str | None) -> Reading:
    """The turns and sentences of a text taken apart."""
    turns, sentences = [], []
    for number, speech in enumerate(page.speeches, 1):
        turns.append(_turn(document_id, number, speech, page.source))
        spans = ((line.start, line.end) for line in speech.paragraphs)
        if page.labels:  # prose comes in sentences
            spans = chain.from_iterable(sentence_spans(page.source.text, *span) for span in spans)
        sentences += _sentences(turns[-1], spans, page.source, page.text)
    return Reading(document_id, page.text, event_date, turns, sentences)


def _speeches(text: str, lines: list[Line], people: People, labels: list[Label]) -> list[Speech]:
    """Who speaks, where, in the plain text."""
    width = width_of(lines)
    if not labels:
        paragraphs = without_kickers(joined(text, lines, width))
        if spoken := statement(paragraphs):
            parts = [(AUTHOR, spoken.head), (spoken.speaker, spoken.words)]
            return [Speech(who, list(in_sentences(text, said))) for who, said in parts]
        return [Speech(*part) for part in attributed(text, paragraphs)]
    head = read_head(text, clipped(text, lines, 0, labels[0].start), width)
    opener = people.first(labels[0].start)
    lead = head.title if opener else head.title + head.spoken
    title = [Speech(AUTHOR, lead)] if lead else []
    opening = [Speech(opener, head.spoken)] if opener and head.spoken else []
    return title + _with_roles(opening + _labelled(text, lines, labels, people, width))


def _participants(text: str, lines: list[Line]) -> tuple[People, list[Label]]:
    """The people of a document and its labels: each helps to find the other."""
    possible = _behind_title([label for label in candidates(lines) if not _heads_a_list(label, lines)], lines)
    common = common_words(possible, text)
    labels = confirmed(possible, text, common)
    if not labels:
        possible = bare_candidates(lines)
    head = clipped(text, lines, 0, min(labels[0].start if labels else len(text), _INTRODUCTIONS))
    head += [line for line in joined(text, head, width_of(lines)) if ";" in line.text]
    people = people_in_head(head) + introduced(text[:_INTRODUCTIONS])
    labels = confirmed(possible, text, common, [person.name for person in people])
    people += [Person(who.name, who.title, who.affiliation) for who in map(_identity, labels) if _is_full_name(who)]
    return People(people, text, [label.text for label in labels]), labels


def _identity(label: Label) -> Identity:
    return label.identity


def _is_full_name(who: Identity) -> bool:
    """Whether a label itself gives a person's full name."""
    if who.name is None or who.role == "journalist":
        return False
    words = phrase(who.name)
    return len(words.name) > 1 and not words.office and not words.honorific


def content_lines(lines: list[Line]) -> list[Line]:
    """The lines that are no furniture and no list of links, without what furniture leaves at their ends."""
    content = []
    among_links = False
    for line in lines:
        if begins_related_links(line.text) and content:
            among_links = True
        elif among_links and is_headline(line.text) and not begins_speech(line):
            continue
        else:
            among_links = False
            if not is_furniture(line.text) and (kept := trimmed(line)).text:
                content.append(kept)
    return content


def _until_the_end(text: str, lines: list[Line], content: list[Line], labels: list[Label]) -> list[Line]:
    """The content without what stands behind the last words."""
    start = labels[-1].end if labels else content[0].start if content else 0
    end = words_end(joined(text, clipped(text, lines, start, len(text)), width_of(lines)))
    return content if end is None else [line for line in content if line.start < end]


def _behind_title(labels: list[Label], lines: list[Line]) -> list[Label]:
    """The candidates without the title and what else is headlined with a colon: "Rail Roundtable: ten years on"."""
    width = width_of(lines)
    often = Counter(label.text for label in labels)
    for number, (label, following) in enumerate(pairwise(labels)):
        at = bisect_right(lines, label.start, key=start_of) - 1
        until = bisect_right(lines, following.start, key=start_of) - 1
        behind = lines[at].text[label.end - lines[at].start :]
        headed = bool(behind.strip()) and all(
            is_headline(text) for text in (behind, *map(_text, lines[at + 1 : until]))
        )
        if not headed or often[label.text] > 1 or until == at or is_full(lines[at], width):
            return labels[number:]
    return [label for label in labels[-1:] if not _is_title(label, lines[0])]


def _is_title(label: Label, line: Line) -> bool:
    """Whether the only label stands in the title: "Harbours 2024: summary of the report"."""
    behind = line.text[max(0, label.end - line.start) :].strip()
    return line.start <= label.start < line.end and bool(behind) and is_headline(behind)


def _text(line: Line) -> str:
    return line.text


def _heads_a_list(label: Label, lines: list[Line]) -> bool:
    """Whether a label is a heading of the speaker list: "SPEAKERS:", "Moderator: Ann Lee, press officer"."""
    at = bisect_right(lines, label.start, key=start_of) - 1
    if is_list_heading(lines[at].text) and lines[at].text.rstrip()[-1] != ":":
        return True
    return is_list_heading(lines[at].text) and at + 1 < len(lines) and bool(listed(lines[at + 1].text))


def _labelled(text: str, lines: list[Line], labels: list[Label], people: People, width: int) -> list[Speech]:
    """What is said under each label; a label without words is none."""
    speeches = []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start if following else len(text)
        if said := joined(text, clipped(text, lines, label.end, end), width):
            speeches.append(Speech(people.resolve(label.identity), said))
    return speeches


def _with_roles(speeches: list[Speech]) -> list[Speech]:
    said = [(speech.identity, "\n".join(line.text for line in speech.paragraphs)) for speech in speeches]
    return [
        Speech(speech.identity._replace(role=role), speech.paragraphs)
        for speech, role in zip(speeches, roles(said), strict=True)
    ]


def _turn(document_id: str, number: int, speech: Speech, source: Plain) -> Turn:
    who = speech.identity
    start, end = source.span(speech.paragraphs[0].start, speech.paragraphs[-1].end)
    return Turn(document_id, number, who.name, who.title, who.affiliation, who.role or "official", start, end)


def _sentences(turn: Turn, spans: Iterable[tuple[int, int]], source: Plain, text: str) -> list[Sentence]:
    found = []
    for number, (start, end) in enumerate((source.span(*span) for span in spans), 1):
        found.append(
            Sentence(turn.document_id, turn.turn, number, turn.speaker, turn.role, start, end, text[start:end])
        )
    return found
