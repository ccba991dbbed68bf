"""What words of time mean: "the first half of this year" as a date, counted from the day of the briefing."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefings.claims.dating.dates import A_COUNT, A_MONTH, A_YEAR, YEAR, Period, count_in, shifted
from briefings.claims.words.numerals import MONTHS, ORDINALS, WEEKDAYS

_RELATIVE = re.compile(
    r"\b(this|current|present|last|past|previous|next|following|coming)(?:\s+|-)(?:\w+\s+)?(year|month|quarter|decade)\b"
)


def _year_in(phrase: str, event: date | None) -> tuple[int, str] | None:
    """The year that a phrase names or means, and the source."""
    fiscal = re.search(r"(\d\d)\d\d/(\d\d)(\d\d)?", phrase)
    plain = re.search(r"year\s+(\d{3,4})$", phrase)
    if plain:
        return int(plain[1]), "stated"
    if fiscal:
        last = int(fiscal[3] and fiscal[2] + fiscal[3] or fiscal[1] + fiscal[2])
        return last - (event is not None and last == event.year + 1), "stated"
    years = A_YEAR.findall(phrase)
    if years:
        return int(years[-1]), "stated"
    if event is None:
        return None
    return event.year + (_step(phrase) or 0), "document"


def _step(phrase: str) -> int | None:
    """How far from now a phrase is: -1 "last year", 0 "this quarter", 1 "next month"; None "the same quarter"."""
    relative = _RELATIVE.search(phrase.lower())
    steps = {"this": 0, "current": 0, "present": 0, "next": 1, "following": 1, "coming": 1}
    return steps.get(relative[1], -1) if relative else None


def _month_in(phrase: str) -> int | None:
    months = A_MONTH.findall(phrase)
    return MONTHS[months[-1].rstrip(".").lower()] if months else None


def _in_month(phrase: str, event: date | None, month: int, spread: int | None = None) -> Period | None:
    """The end of a stretch in the year that the phrase names; unnamed, the last such stretch that has begun."""
    found = _year_in(phrase, event)
    if found is None:
        return None
    year, source = found
    named = source == "stated" or "year" in phrase
    if not named and (year, month) > (event.year, event.month):
        year -= 1
    future = event is not None and (year, month - (spread or 1) + 1) > (event.year, event.month)
    return Period(None, f"{year:04d}-{month:02d}", source, spread=spread, future=future)


def _iso(phrase, event):
    return Period(None, phrase)


def _month_range(phrase, event):
    """ "January to May 2022"; three months are a quarter, which goes by its last."""
    first, last = (MONTHS[month.rstrip(".").lower()] for month in A_MONTH.findall(phrase)[:2])
    end = _in_month(phrase, event, last)
    months = last - first + 1
    return end and end._replace(start=None if months == 3 else f"{end.end[:4]}-{first:02d}", spread=months)


def _month_quarter(phrase, event):
    """ "the June quarter of 2022": the quarter that ends with June."""
    return _in_month(phrase, event, _month_in(phrase), 3)


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
    if "turn of the year" in lower:
        return event and Period(None, f"{event.year - 1}-12", "document")
    found = _year_in(phrase, event)
    if found is None:
        return None
    year, source = found
    if source == "document" and not _RELATIVE.search(lower) and event.month < 12:
        year -= 1
    return Period(None, f"{year:04d}-12", source, future=event is not None and year > event.year)


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
    months = unit * count_in(before)
    return Period(None if months <= 12 else shifted(end, -months), end, source, spread=months)


def _quarter(phrase, event):
    lower = phrase.lower()
    number = re.search(r"q(?:uarter\s+)?([1-4])", lower) or re.search(r"([1-4])(?:st|nd|rd|th)", lower)
    word = re.search(r"first|second|third|fourth|final|last", lower)
    quarter = int(number[1]) if number else ORDINALS.get(word[0], 4)
    if word and word[0] == "last" and not re.search(rf"{YEAR}|year", lower):
        return _relative_quarter(phrase, event)
    return _in_month(phrase, event, 3 * quarter, 3)


def _relative_quarter(phrase, event):
    step = _step(phrase)
    if event is None or step is None:
        return None
    quarter = event.year * 4 + (event.month - 1) // 3 + step
    return Period(None, f"{quarter // 4:04d}-{quarter % 4 * 3 + 3:02d}", "document", spread=3, future=step > 0)


def _half(phrase, event):
    return _in_month(phrase, event, 6 if re.search(r"first|1st|H1", phrase, re.I) else 12, 6)


def _first_months(phrase, event):
    months = count_in(re.sub(r"(?i)first", "", phrase)) * (3 if "quarter" in phrase else 1)
    return _in_month(phrase, event, months, months) if 1 <= months <= 12 else None


def _month(phrase, event):
    return _in_month(phrase, event, _month_in(phrase), 1)


def _back(phrase, event):
    lower = phrase.lower().replace("season", "year")  # "the season before" counts back a year
    if re.match(r"(?:the )?(?:same|corr|comp|equiv)", lower) and A_YEAR.search(phrase):
        return Period(None, A_YEAR.search(phrase)[0], back=0)
    if lower.startswith("this time"):
        return event and Period(None, str(event.year - 1), "document")
    unit = 12 if "year" in lower or "fiscal" in lower else 120 if "decade" in lower else 3 if "quarter" in lower else 1
    months = unit * (1 if re.match(r"(?:the )?(?:same|corr|comp|equiv|this)", lower) else count_in(lower))
    if lower.endswith("ago") and months > 12:
        return event and Period(None, str(event.year - months // 12), "document")
    return Period(None, None, back=months)


def _later(phrase, event):
    """ "three years later": so long after another time."""
    lower = phrase.lower()
    unit = 12 if "year" in lower else 120 if "decade" in lower else 3 if "quarter" in lower else 1
    return Period(None, None, back=-unit * count_in(lower))


def _fiscal_year(phrase, event):
    return Period(None, f"20{phrase[-2:]}", spread=12)


def _past(phrase, event):
    if event is None or "recent" in phrase:
        return None
    lower = phrase.lower()
    if "years" in lower and not A_COUNT.search(lower) or "decades" in lower:
        return None
    if "month" in lower and ("previous" in lower or "preceding" in lower):
        return Period(None, None, back=count_in(lower))
    if "month" in lower:
        month = f"{event.year:04d}-{event.month:02d}"
        return Period(shifted(month, -count_in(lower)), month, "document")
    years = count_in(lower) * (10 if "decade" in lower else 1)
    return Period(str(event.year - years), str(event.year), "document")


def _coming(phrase, event):
    lower = phrase.lower()
    if event is None or "years" in lower and not A_COUNT.search(lower):
        return None
    years = count_in(lower) * (10 if "decade" in lower else 1)
    return Period(str(event.year), str(event.year + years), "document", future=True)


def _untold(phrase, event):
    """ "the same period", "this week": what only other sentences, or nothing, tell the date of."""
    return None


def _relative_year(phrase, event):
    if event is None:
        return None
    step = 0 if phrase.endswith(("to date", "so far")) else _step(phrase)
    if step is None:
        return Period(None, None, back=0)
    return Period(None, str(event.year + step), "document", spread=12, future=step > 0)


def _season(phrase, event):
    """ "last winter", "this summer", "the autumn of 2022": the year alone."""
    if A_YEAR.search(phrase) or re.search(r"\d/\d", phrase):
        return _year(phrase, event)
    return _relative_year(phrase + " year", event)


def _relative_month(phrase, event):
    step = _step(phrase)
    if event is None or step is None:
        return None
    month = shifted(f"{event.year:04d}-{event.month:02d}", step)
    return Period(None, month, "document", spread=1, future=step > 0)


def _weekday(phrase, event):
    if event is None:
        return None
    back = (event.weekday() - WEEKDAYS[phrase.rsplit(" ", 1)[-1].rsplit("\n", 1)[-1].lower()]) % 7
    return Period(None, (event - timedelta(days=back)).isoformat(), "document")


def _yesterday(phrase, event):
    return event and Period(None, (event - timedelta(days=1)).isoformat(), "document")


def _tomorrow(phrase, event):
    return event and Period(None, (event + timedelta(days=1)).isoformat(), "document", future=True)


def _year_range(phrase, event):
    first, last = re.findall(r"\d+", phrase)
    if len(last) == 2 and (int(first) + 1) % 100 == int(last):
        begun = event is not None and int(first) == event.year
        return Period(None, str(int(first) + (not begun)), spread=12)
    return Period(first, last if len(last) == 4 else first[:2] + last)


def _year(phrase, event):
    year, source = _year_in(phrase, event)
    return Period(None, f"{year:04d}", source, spread=12, future=event is not None and year > event.year)


READERS = {
    "iso": _iso,
    "month_range": _month_range,
    "month_quarter": _month_quarter,
    "day": _day,
    "end": _end,
    "years_to": _years_to,
    "quarter": _quarter,
    "relative_quarter": _relative_quarter,
    "half": _half,
    "first_months": _first_months,
    "month": _month,
    "back": _back,
    "same_stretch": _untold,
    "later": _later,
    "past": _past,
    "coming": _coming,
    "week": _untold,
    "relative_year": _relative_year,
    "season": _season,
    "relative_month": _relative_month,
    "weekday": _weekday,
    "yesterday": _yesterday,
    "tomorrow": _tomorrow,
    "year_range": _year_range,
    "fiscal_year": _fiscal_year,
    "year": _year,
}
