"""What a text says of itself: title, publisher, days, pages, language; each with where it was read."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from briefings.corpus.furniture import CLOCK, DATE, MONTH, PLACE, WEEKDAY
from briefings.corpus.head import is_publisher
from briefings.corpus.lines import Line
from briefings.corpus.markup import Plain

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_PUBLISHED = re.compile(
    rf"(?P<publisher>[^\n:|]{{2,60}}?)??[\s|,]{{0,3}}(?:last )?(?:updated|published|posted|released|issued)(?: on"
    rf"| at)?\s{{0,3}}:?"
    rf"\s{{0,4}}(?:{WEEKDAY},? )?(?P<day>{DATE})",
    re.IGNORECASE,
)
_BEHIND_TITLE = re.compile(rf"\|\s{{0,3}}(?P<day>{DATE})$")
_ALONE = re.compile(
    rf"(?:{PLACE}[,(] ?)?(?:(?:date|time|when|day)(?: and time)?\s?:\s?)?(?:{CLOCK},? )?"
    rf"(?:{WEEKDAY},? )?\b(?P<day>{DATE})\)?"
    rf"(?:[\s,|(–-]{{1,4}}(?:at )?{CLOCK})?[^.?!]{{0,40}}",
    re.IGNORECASE,
)
_IN_TITLE = re.compile(rf"\b(?P<day>{DATE})")
_HELD = re.compile(
    rf"\b(?:held|hosted|gave|convened|debated|took place|spoke|briefed|issued|released|said|pledged"
    rf"|announced)\b[^.\n]{{0,120}}?\bon "
    rf"(?:{WEEKDAY},? )?(?P<day>{DATE}|{MONTH} {{1,2}}\d{{1,2}}\b)",
    re.IGNORECASE,
)
_ON_WEEKDAY = re.compile(rf"\bon (?P<day>{WEEKDAY})\b(?! (?:mornings?|afternoons?|evenings?|nights?))")
_DIGIT = re.compile(r"\d")
_PUBLISHING = re.compile("updated|published|posted|released|issued")  # in small letters
_PAGE = re.compile(r"(?:page )(?P<page>\d{1,3}) ?(?:of|/) ?(?P<total>\d{1,3})", re.IGNORECASE)
_PAGER = re.compile(r"[<«‹\s]{0,5}1(?:[\s|·]{1,6}\d{1,3}){1,60}[\s|>»›]{0,9}(?:next)?[\s|>»›]{0,9}", re.IGNORECASE)
_SOURCE = re.compile(r"(?:source|publisher)\s?:\s?(?P<publisher>[^\n]{2,80})", re.IGNORECASE)
_HTML_LANGUAGE = re.compile(r"<html\b[^<>]{0,500}?\blang=[\"']?(?P<language>[a-zA-Z]{2})")
_HTML_PUBLISHED = re.compile(
    r"<meta\b[^<>]{0,300}?(?:article:published_time|datePublished|dcterms\.date|pubdate)[\"'][^<>]{0,100}?content=[\"']"
    r"(?P<day>\d{4}-\d{2}-\d{2})",
    re.IGNORECASE,
)
_HTML_SITE = re.compile(r"<meta\b[^<>]{0,200}?og:site_name[\"'][^<>]{0,100}?content=[\"'](?P<publisher>[^\"'<>]{2,80})")
_ENGLISH = frozenset(["the", "of", "and", "to", "in", "that", "is", "for", "on", "with", "we"])


class Found(NamedTuple):
    """A value, and the offsets of the source at which it was read."""

    value: str | int
    start: int
    end: int


def read_metadata(source: Plain, raw: str, lines: list[Line], title: list[Line]) -> dict[str, Found]:
    """What a text says of itself; what it does not say is not there.

    Parameters
    ----------
    source : Plain
    raw : str
        The decoded file, for what only its markup says.
    lines : list of Line
        All lines, furniture included: it is where pages print their days and numbers.
    title : list of Line
        Title and lead, as the head was read.

    Returns
    -------
    dict
        Of ``title``, ``publisher``, ``event_date``, ``published``, ``page``, ``pages_total``, ``language``.
    """
    found: dict[str, Found] = {}

    def note(key: str, value: str | int | None, start: int, end: int) -> None:
        if value is not None and key not in found and end > start:
            found[key] = Found(value, *source.span(start, end))

    if title:
        note("title", " ".join(title[0].text.split()), title[0].start, title[0].end)
    for pattern, key in [(_HTML_LANGUAGE, "language"), (_HTML_PUBLISHED, "published"), (_HTML_SITE, "publisher")]:
        if "<" in raw and (match := pattern.search(raw, 0, 50_000)):
            found[key] = Found(
                match[match.lastgroup].lower() if key == "language" else match[match.lastgroup], *match.span(1)
            )
    outer = lines if len(lines) <= _TOP + _FOOT else lines[:_TOP] + lines[-_FOOT:]
    short = [line for line in outer if len(line.text) <= 200 and _has_particular(line.text)]
    published = {line: _published(line.text) for line in short}
    for line, match in published.items():
        if match:
            note("published", iso(match["day"]), line.start + match.start("day"), line.start + match.end("day"))
            if match["publisher"] and match["publisher"][0].isupper():
                note("publisher", match["publisher"].strip(), line.start, line.start + match.end("publisher"))
        if "|" in line.text and (match := _BEHIND_TITLE.search(line.text)):
            note("published", iso(match["day"]), line.start + match.start("day"), line.start + match.end("day"))
        if match := _SOURCE.fullmatch(line.text):
            note("publisher", match["publisher"].strip(), line.start + match.start("publisher"), line.end)
        if match := _PAGE.fullmatch(line.text):
            note("page", int(match["page"]), line.start, line.end)
            note("pages_total", int(match["total"]), line.start, line.end)
        if _PAGER.fullmatch(line.text):
            note("pages_total", max(map(int, re.findall(r"\d+", line.text))), line.start, line.end)
    _note_event(note, found, published, title)
    above = [line for line in lines[:8] if title and line.start < title[0].start]
    if publisher := next((line for line in above if is_publisher(line.text)), None):
        note("publisher", publisher.text, publisher.start, publisher.end)
    if "language" not in found and _is_english(source.text[:3000]):
        note("language", "en", 0, len(source.text))
    return found


def _note_event(note, found: dict[str, Found], lines: dict[Line, re.Match | None], title: list[Line]) -> None:
    """The day of the event: alone on a line above the words that tells no publication, in the title, or in the lead."""
    published = found["published"].value if "published" in found else None
    if title and (match := _IN_TITLE.search(title[0].text)):
        note("event_date", iso(match["day"]), title[0].start + match.start("day"), title[0].start + match.end("day"))
    for line in [line for line, match in lines.items() if not match][:_HEAD_LINES]:
        if match := _ALONE.fullmatch(line.text):
            note("event_date", iso(match["day"]), line.start + match.start("day"), line.start + match.end("day"))
    above = [line for line in lines if title and line.start < title[0].start]
    for line, patterns in [(line, (_HELD,)) for line in above] + [(line, (_IN_TITLE, _HELD)) for line in title[:_LEAD]]:
        for pattern in patterns if _DIGIT.search(line.text) else ():
            if match := pattern.search(line.text[:1000]):
                day = iso(match["day"]) or _before(match["day"], published)
                note("event_date", day, line.start + match.start("day"), line.start + match.end("day"))
        printed = published or (found["event_date"].value if "event_date" in found else None)
        if printed and (match := _ON_WEEKDAY.search(line.text[:1000])):
            start = line.start + match.start("day")
            if not published and _last(match["day"], printed) != printed:
                found["published"] = found.pop("event_date")  # the day of the page, not of what it tells
            note("event_date", _last(match["day"], printed), start, start + len(match["day"]))


def _has_particular(text: str) -> bool:
    """Whether a line has a figure, or names a source."""
    lower = text.lower()
    return bool(_DIGIT.search(text)) or "source" in lower or "publisher" in lower


def _published(text: str) -> re.Match | None:
    """The day of publication that a line gives, at its beginning or behind a byline."""
    if not _PUBLISHING.search(text.lower()):
        return None
    return _PUBLISHED.search(text) if "|" in text else _PUBLISHED.match(text)


_HEAD_LINES = 30
_LEAD = 10  # paragraphs
_TOP, _FOOT = 200, 100  # lines: where pages say what they are


def iso(day: str) -> str | None:
    """A written day as ``YYYY-MM-DD``; None where it is none, or day and month could be exchanged."""
    numbers = [int(number) for number in re.findall(r"\d+", day)]
    month = re.search(MONTH, day, re.IGNORECASE)
    try:
        if month and len(numbers) == 2:
            number = _MONTHS.index(month[0][:3].lower()) + 1
            return date(max(numbers), number, min(numbers)).isoformat()
        if len(numbers) == 3 and numbers[0] > 31:
            return date(*numbers).isoformat()
        if len(numbers) == 3 and (numbers[0] > 12) != (numbers[1] > 12):
            return date(numbers[2], min(numbers[:2]), max(numbers[:2])).isoformat()
    except ValueError:
        return None
    return None


def _before(day: str, published: str | None) -> str | None:
    """The last such day of a year up to the day of publication: "Nov. 7"."""
    if not published:
        return None
    for year in (int(published[:4]), int(published[:4]) - 1):
        written = iso(f"{day.strip()}, {year}")
        if written and written <= published:
            return written
    return None


def _last(weekday: str, published: str) -> str:
    """The last such weekday up to the day of publication."""
    day = date.fromisoformat(published)
    back = (day.weekday() - _WEEKDAYS.index(weekday[:3].lower())) % 7
    return (day - timedelta(days=back)).isoformat()


def _is_english(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return len(words) >= 5 and sum(map(_ENGLISH.__contains__, words)) >= len(words) / 12
