"""Dates as claims give them, and the forms of years, months and counts that the words of time have."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefings.claims.words.numerals import SMALL_NUMBERS


class Period(NamedTuple):
    """A time: one point (``start`` null), a window, or all since a point (``end`` null).

    Dates are ``2021``, ``2021-06`` or ``2021-06-30``; ``source`` is ``stated`` or ``document``. ``back`` counts the
    months before another date ("a year earlier": 12; "a year later": -12). ``spread`` is the length in months
    of the stretch whose end the point is (a year 12, a quarter 3). ``future`` is a time after the day of the briefing.
    """

    start: str | None
    end: str | None
    source: str = "stated"
    back: int | None = None
    spread: int | None = None
    future: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is one point, as a stretch of up to a year is by its end: "July-September 2023"."""
        return self.start is None or self.spread is not None and self.spread <= 12

    @property
    def is_after(self) -> bool:
        """Whether it counts on from another time: "three years later"."""
        return self.back is not None and self.back < 0


def shifted(when: str | None, months: int) -> str | None:
    """The date so many months away, as fine as it was; null where a year cannot be moved by months."""
    if when is None or len(when) == 4 and months % 12:
        return None
    if len(when) == 4:
        return str(int(when) + months // 12)
    count = int(when[:4]) * 12 + int(when[5:7]) - 1 + months
    day = when[7:] if months % 12 == 0 and when[5:] != "02-29" else ""
    return f"{count // 12:04d}-{count % 12 + 1:02d}{day}"


YEAR = r"(?:1[89]|2[01])\d\d(?![\d,.]\d|[\d%])"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
COUNT = "(?:" + "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True)) + r"|\d{1,3})"
A_YEAR = re.compile(YEAR)
A_MONTH = re.compile(r"\b" + MONTH)
A_COUNT = re.compile(rf"\b{COUNT}\b")


def count_in(phrase: str) -> int:
    """The number in a phrase; 1 where it has none, "the past decade" being one decade.

    Parameters
    ----------
    phrase : str
        Words of time.

    Returns
    -------
    int
    """
    count = A_COUNT.search(phrase.lower())
    if count is None:
        return 1
    return int(count[0]) if count[0].isdecimal() else SMALL_NUMBERS[count[0]]
