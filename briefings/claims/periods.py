"""Dates and stretches of time: what a sentence says about when, worked out from the day of the briefing if need be."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from briefings.claims.lexicon import LETTER, MONTHS, ORDINALS, SMALL_NUMBERS, WEEKDAYS
from briefings.claims.tokens import Node
from briefings.claims.wordlists import words


class Period(NamedTuple):
    """A time: one point (``start`` null), a window, or all since a point (``end`` null).

    Dates are ``2021``, ``2021-06`` or ``2021-06-30``; ``source`` is ``stated`` or ``document``. ``back`` counts the
    months before another date ("a year earlier": 12). ``spread`` is the length in months of the stretch whose end the
    point is (a year 12, a quarter 3). ``future`` is a time after the day of the briefing.
    """

    start: str | None
    end: str | None
    source: str = "stated"
    back: int | None = None
    spread: int | None = None
    future: bool = False


def shifted(when: str | None, months: int) -> str | None:
    """The date so many months away, as fine as it was; null where a year cannot be moved by months."""
    if when is None or len(when) == 4 and months % 12:
        return None
    if len(when) == 4:
        return str(int(when) + months // 12)
    count = int(when[:4]) * 12 + int(when[5:7]) - 1 + months
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


_YEAR = r"(?:1[89]|2[01])\d\d(?![\d,.]\d|[\d%])"
_SHORT = r"(?:1[89]|2[01])\d\d/\d\d(?:\d\d)?"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?(?![\d,.%]\d|[%\d]|-\w))"
_COUNT = "(?:" + "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True)) + r"|\d{1,3})"
_ORDINAL = r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
_THIS = (
    r"(?:this|last|next|the\s+(?:current|present|past|previous|last|next|following|coming|same)|previous|past|current)"
)
_YEAR_AFTER = rf"(?:,?\s+(?:of\s+|in\s+)?(?:(?:the\s+)?(?:fiscal|financial)\s+(?:year\s+)?)?(?:{_SHORT}|{_YEAR}|{_THIS}\s+year\b)|\s+of\s+the\s+year\b)"
_AGO = (
    r"(?:a|one)\s+(?:year|month|quarter|decade)\s+(?:earlier|ago|before|previously|prior)|"
    rf"{_COUNT}\s+(?:years|months|quarters|decades)\s+(?:earlier|ago|before|previously|prior)"
)

#: How times are put; of those that fit at one place the first counts.
_FORMS = {
    "iso": r"(?:1[89]|2[01])\d\d-[01]\d-[0-3]\d",
    "month_range": rf"{_MONTH}\s*(?:-|–|to|through|until)\s*{_MONTH}(?:{_YEAR_AFTER})?",
    "day": rf"(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?|{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?(?!\s*(?:percent|per\s+cent|million|billion))",
    "end": rf"(?:(?:the\s+)?(?:end|close)(?:\s+of|-)\s*|year-end\s+|the\s+year-end\s+(?:of\s+)?)(?:{_MONTH}(?:{_YEAR_AFTER})?|(?:the\s+)?(?:(?:fiscal|financial)\s+(?:year\s+)?)?(?:{_SHORT}|{_YEAR})|{_THIS}\s+(?:year|month|quarter|decade)|the\s+(?:year|month|decade|century))\b|(?:the\s+)?year-end\b",
    "years_to": rf"the\s+(?:(?:{_COUNT}\s+)?(?:years?|decades?|months|quarters?)|{_COUNT}-(?:year|month)\s+period)\s+(?:to|ending(?:\s+in)?|ended(?:\s+in)?|through|until|up\s+to)\s+(?:the\s+end\s+of\s+)?(?:(?:{_DAY}\s+)?{_MONTH}(?:\s+{_DAY})?(?:,?\s+{_YEAR})?|{_YEAR})",
    "back": rf"{_AGO}|the\s+(?:year|quarter|month)\s+(?:before|earlier)|the\s+(?:previous|prior|preceding)\s+(?:year|quarter|month)\b|(?:the\s+)?(?:same|corresponding|comparable)\s+(?:period|month|quarter|time)\s+(?:of\s+|in\s+)?(?:last\s+year|the\s+(?:previous|prior)\s+year|a\s+year\s+(?:earlier|ago|before)|{_YEAR})",
    "quarter": rf"(?:the\s+)?{_ORDINAL}(?:\s+|-)quarter\b(?!-)(?:{_YEAR_AFTER})?|\bQ[1-4]\b(?:{_YEAR_AFTER})?|{_YEAR}\s*Q[1-4]\b",
    "relative_quarter": rf"{_THIS}\s+quarter\b",
    "half": rf"(?:the\s+)?(?:first|second|latter|1st|2nd)(?:\s+|-)half(?:\s+of)?{_YEAR_AFTER}|\bH[12]\b(?:{_YEAR_AFTER})?|(?:the\s+)?(?:first|second)\s+half\b(?!\s+of)",
    "first_months": rf"(?:the\s+)?first\s+{_COUNT}\s+(?:months|quarters)\b(?:{_YEAR_AFTER})?",
    "month": rf"(?:(?:early|mid|late)(?:-|\s+))?{_MONTH}(?:{_YEAR_AFTER}|\b)",
    "past": rf"(?:the\s+)?(?:past|last|previous|preceding|recent)\s+(?:{_COUNT}\s+)?(?:years|months|decades?)\b",
    "coming": rf"(?:the\s+)?(?:next|coming|following)\s+(?:{_COUNT}\s+)?(?:years|decade)\b",
    "week": rf"(?:{_THIS}|the\s+same)\s+(?:week|fortnight|weekend|season|session)\b",
    "relative_year": rf"{_THIS}\s+(?:fiscal\s+|financial\s+)?year\b(?!-)",
    "relative_month": rf"{_THIS}\s+month\b",
    "weekday": r"(?:last\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    "yesterday": r"yesterday\b",
    "year_range": rf"(?:the\s+(?:period|years)\s+)?{_YEAR}\s*[-–]\s*(?:{_YEAR}|\d\d\b(?![,.]\d))",
    "year": rf"(?:(?:early|mid|late)(?:-|\s+))?(?:(?:the\s+)?(?:(?:fiscal|financial)(?:\s+year)?|FY)\s*)?(?:{_SHORT}|{_YEAR})(?!-)(?:\s+(?:fiscal|financial)\s+year)?(?!\s*(?:percent|per\s+cent|million|billion|trillion|yuan|dollars|euros|pounds|km|tonnes|megawatts|hectares))",
}
_PERIOD = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()), re.IGNORECASE)
_STARTS = frozenset(
    words(
        "the first second third fourth final latter last past previous preceding recent next coming "
        "following early mid late end close year-end this current same corresponding comparable fiscal "
        "financial fy a one q1 q2 q3 q4 h1 h2 yesterday may march mar"
    )
).union(MONTHS, WEEKDAYS, SMALL_NUMBERS)
_STARTING_CLASSES = frozenset(LETTER[name] for name in ("YEAR", "NUMBER", "ORDINAL", "DATE"))
_A_YEAR = re.compile(_YEAR)
_A_MONTH = re.compile(r"\b" + _MONTH)
_A_COUNT = re.compile(rf"\b{_COUNT}\b")
_RELATIVE = re.compile(
    r"\b(this|current|present|last|past|previous|next|following|coming)\s+(?:\w+\s+)?(year|month|quarter|decade)\b"
)


def with_periods(nodes: list[Node], text: str, event: date | None) -> list[Node]:
    """The nodes with the words of each time joined into one node of the class ``PERIOD``.

    Parameters
    ----------
    nodes : list of Node
        The tokens of a sentence.
    text : str
        The sentence.
    event : date or None
        The day that "last year" and "in July" count from; without it such a time has no dates.

    Returns
    -------
    list of Node
        A period's value is a :class:`Period`, or null where the day of the briefing would be needed.
    """
    joined: list[Node] = []
    end = times = 0
    for node in nodes:
        if node.start < end:
            continue
        if node.letter in _STARTING_CLASSES or node.word.partition(" ")[0] in _STARTS:
            match = _PERIOD.match(text, node.start)
            if match and _is_time(match, text, joined):
                end = match.end()
                times += 1
                joined.append(
                    Node(LETTER["PERIOD"], node.start, end, match[0], _READERS[match.lastgroup](match[0], event))
                )
                continue
        joined.append(node)
    return _with_windows(joined) if times > 1 else joined


_LINKS = LETTER["TO"] + LETTER["AND"] + LETTER["UNTIL"] + LETTER["HYPHEN"]
_OPENERS = {LETTER["FROM"]: ("to", "until", "through", "till"), LETTER["BETWEEN"]: ("and",)}


def _with_windows(nodes: list[Node]) -> list[Node]:
    """The nodes with "from 2012 to 2021", "between May and July", "2012-2021" as one period each."""
    joined: list[Node] = []
    for node in nodes:
        joined.append(node)
        if len(joined) < 3 or node.letter != LETTER["PERIOD"] or joined[-3].letter != LETTER["PERIOD"]:
            continue
        first, link = joined[-3], joined[-2]
        opener = joined[-4] if len(joined) > 3 else None
        fits = opener is not None and link.word in _OPENERS.get(opener.letter, ())
        if link.letter in _LINKS and (fits or link.letter == LETTER["HYPHEN"]):
            window = _window(first.value, node.value)
            if window is not None:
                start = opener.start if fits else first.start
                del joined[-4 if fits else -3 :]
                joined.append(Node(LETTER["PERIOD"], start, node.end, "window", window))
    return joined


def _window(first: Period | None, last: Period | None) -> Period | None:
    """The window between two points; "from May to July 2021" takes the year of its end."""
    if first is None or last is None or first.back or last.back or not (first.end and last.end) or last.start:
        return None
    start, end = first.start or first.end, last.end
    if first.source == "document" and last.source == "stated" and len(start) >= 7 and len(end) >= 7:
        start = end[:4] + start[4:]
    if first.source == last.source == "document" and len(start) == len(end) == 7 and start > end:
        start = shifted(start, -12)
    source = (
        "document"
        if "document" in (first.source, last.source)
        and start[4:] == first.end[4:]
        and (first.source == last.source or last.source == "document")
        else "stated"
    )
    return Period(start, end, source, future=last.future)


def _is_time(match: re.Match[str], text: str, before: list[Node]) -> bool:
    """Whether what looks like a time is one: "We may" is no month, and ``$2000`` no year."""
    if match.lastgroup in ("month", "day", "month_range") and not _A_MONTH.search(match[0]):
        return False
    if match.lastgroup == "month" and match[0] in _DOUBTFUL:
        return bool(_BEFORE_MONTH.search(text[max(0, match.start() - 12) : match.start()]))
    return not (before and before[-1].letter in _MONEY and before[-1].end >= match.start() - 1)


_MONEY = LETTER["PREFIX"] + LETTER["SIGN"]
_DOUBTFUL = ("May", "March", "Mar", "Sun")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|of|from|to|and|between|than|last|this|for|early|late|during|through)\s+$|[–-]$",
    re.IGNORECASE,
)


def _year_in(phrase: str, event: date | None) -> tuple[int, str] | None:
    """The year that a phrase names or means, and the source."""
    fiscal = re.search(r"(\d\d)\d\d/(\d\d)(\d\d)?", phrase)
    if fiscal:
        return int(fiscal[3] and fiscal[2] + fiscal[3] or fiscal[1] + fiscal[2]), "stated"
    years = _A_YEAR.findall(phrase)
    if years:
        return int(years[-1]), "stated"
    if event is None:
        return None
    relative = _RELATIVE.search(phrase.lower())
    return event.year + (_step(relative[1]) if relative else 0), "document"


def _step(word: str) -> int:
    return {"this": 0, "current": 0, "present": 0, "next": 1, "following": 1, "coming": 1}.get(word, -1)


def _month_in(phrase: str) -> int | None:
    months = _A_MONTH.findall(phrase)
    return MONTHS[months[-1].rstrip(".").lower()] if months else None


def _count_in(phrase: str) -> int:
    """The number in a phrase; 1 where it has none, "the past decade" being one decade."""
    counts = [count for count in _A_COUNT.findall(phrase.lower()) if count not in ("one",) or "one " in phrase]
    return (
        (SMALL_NUMBERS.get(counts[0]) or int(counts[0]) if not counts[0].isalpha() else SMALL_NUMBERS[counts[0]])
        if counts
        else 1
    )


def _in_month(phrase: str, event: date | None, month: int, spread: int | None = None) -> Period | None:
    """The end of a stretch in the year that the phrase names; unnamed, the last such stretch that has begun."""
    found = _year_in(phrase, event)
    if found is None:
        return None
    year, source = found
    named = source == "stated" or "year" in phrase
    if not named and (year, month - (spread or 1) + 1) > (event.year, event.month):
        year -= 1
    future = event is not None and (year, month - (spread or 1) + 1) > (event.year, event.month)
    return Period(None, f"{year:04d}-{month:02d}", source, spread=spread, future=future)


def _iso(phrase, event):
    return Period(None, phrase)


def _month_range(phrase, event):
    first, last = _A_MONTH.findall(phrase)[:2]
    end = _in_month(phrase, event, MONTHS[last.rstrip(".").lower()])
    return end and end._replace(start=f"{end.end[:4]}-{MONTHS[first.rstrip('.').lower()]:02d}")


def _day(phrase, event):
    month = _month_in(phrase)
    day = int(re.search(r"\d+", phrase)[0])
    found = _year_in(phrase, event)
    if found is None or not 1 <= day <= 31:
        return None
    year, source = found
    if source == "document" and (month, day) > (event.month, event.day):
        year -= 1
    return Period(None, f"{year:04d}-{month:02d}-{day:02d}", source)


def _end(phrase, event):
    month = _month_in(phrase)
    if month:
        return _in_month(phrase, event, month)
    lower = phrase.lower()
    if event is not None and "decade" in lower:
        return Period(None, f"{event.year // 10 * 10 + 9}-12", "document", future=True)
    if event is not None and "century" in lower:
        return None
    if "month" in lower:
        return _relative_month(phrase, event)
    if "quarter" in lower:
        return _relative_quarter(phrase, event)
    found = _year_in(phrase, event)
    if found is None:
        return None
    return Period(None, f"{found[0]:04d}-12", found[1], future=event is not None and found[0] > event.year)


def _years_to(phrase, event):
    """ "the five years to 2021", "the year to March 2023", "the decade to 2020"."""
    month, lower = _month_in(phrase), phrase.lower()
    found = _year_in(re.sub(r"^.*\b(?:to|end\w*|through|until)\b", "", phrase), event)
    if found is None:
        return None
    year, source = found
    if source == "document" and month > event.month:
        year -= 1
    end = f"{year:04d}-{month:02d}" if month else f"{year:04d}"
    unit = 120 if "decade" in lower else 12 if "year" in lower else 3 if "quarter" in lower else 1
    before = re.split(r"\b(?:to|end|through|until|up)", lower)[0]
    months = unit * _count_in(before)
    return Period(None if months <= 12 else shifted(end, -months), end, source, spread=months)


def _quarter(phrase, event):
    lower = phrase.lower()
    number = re.search(r"q([1-4])", lower) or re.search(r"([1-4])(?:st|nd|rd|th)", lower)
    word = re.search(r"first|second|third|fourth|final|last", lower)
    quarter = int(number[1]) if number else ORDINALS.get(word[0], 4)
    if word and word[0] == "last" and not re.search(rf"{_YEAR}|year", lower):
        return _relative_quarter(phrase, event)
    return _in_month(phrase, event, 3 * quarter, 3)


def _relative_quarter(phrase, event):
    if event is None:
        return None
    step = _step(_RELATIVE.search(phrase.lower())[1])
    quarter = event.year * 4 + (event.month - 1) // 3 + step
    return Period(None, f"{quarter // 4:04d}-{quarter % 4 * 3 + 3:02d}", "document", spread=3, future=step > 0)


def _half(phrase, event):
    return _in_month(phrase, event, 6 if re.search(r"first|1st|H1", phrase, re.I) else 12, 6)


def _first_months(phrase, event):
    months = _count_in(re.sub(r"(?i)first", "", phrase)) * (3 if "quarter" in phrase else 1)
    return _in_month(phrase, event, months, months) if 1 <= months <= 12 else None


def _month(phrase, event):
    return _in_month(phrase, event, _month_in(phrase), 1)


def _back(phrase, event):
    lower = phrase.lower()
    if lower.startswith(("the same", "same", "the corr", "corr", "the comp", "comp")) and _A_YEAR.search(phrase):
        return Period(None, _A_YEAR.search(phrase)[0], back=0)
    unit = 12 if "year" in lower else 120 if "decade" in lower else 3 if "quarter" in lower else 1
    months = unit * (1 if "same" in lower else _count_in(lower))
    if lower.endswith("ago") and months > 12:
        return event and Period(None, str(event.year - months // 12), "document")
    return Period(None, None, back=months)


def _past(phrase, event):
    if event is None or "recent" in phrase:
        return None
    lower = phrase.lower()
    if "years" in lower and not _A_COUNT.search(lower) or "decades" in lower:
        return None
    if "month" in lower:
        month = f"{event.year:04d}-{event.month:02d}"
        return Period(shifted(month, -_count_in(lower)), month, "document")
    years = _count_in(lower) * (10 if "decade" in lower else 1)
    return Period(str(event.year - years), str(event.year), "document")


def _coming(phrase, event):
    lower = phrase.lower()
    if event is None or "years" in lower and not _A_COUNT.search(lower):
        return None
    years = _count_in(lower) * (10 if "decade" in lower else 1)
    return Period(str(event.year), str(event.year + years), "document", future=True)


def _week(phrase, event):
    return None


def _relative_year(phrase, event):
    if event is None:
        return None
    if "the same" in phrase.lower():
        return Period(None, None, back=0)
    step = _step(_RELATIVE.search(phrase.lower())[1])
    return Period(None, str(event.year + step), "document", spread=12, future=step > 0)


def _relative_month(phrase, event):
    if event is None:
        return None
    found = _RELATIVE.search(phrase.lower())
    step = _step(found[1]) if found else 0
    month = shifted(f"{event.year:04d}-{event.month:02d}", step)
    return Period(None, month, "document", spread=1, future=step > 0)


def _weekday(phrase, event):
    if event is None:
        return None
    back = (event.weekday() - WEEKDAYS[phrase.rsplit(" ", 1)[-1].rsplit("\n", 1)[-1].lower()]) % 7
    return Period(None, (event - timedelta(days=back)).isoformat(), "document")


def _yesterday(phrase, event):
    return event and Period(None, (event - timedelta(days=1)).isoformat(), "document")


def _year_range(phrase, event):
    first, last = re.findall(r"\d+", phrase)
    if len(last) == 2 and (int(first) + 1) % 100 == int(last):
        return Period(None, str(int(first) + 1), spread=12)
    return Period(first, last if len(last) == 4 else first[:2] + last)


def _year(phrase, event):
    year, source = _year_in(phrase, event)
    return Period(None, str(year), source, spread=12, future=event is not None and year > event.year)


_READERS = {form: globals()[f"_{form}"] for form in _FORMS}
