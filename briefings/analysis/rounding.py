"""What a printed figure says and leaves open: its digits, and the interval that rounding and qualifier allow.

"73%" is 72.5 to 73.5, "45.5 trillion" 45.45 to 45.55 trillion. With a qualifier the step is one unit of the last digit
that is not a trailing zero, since a qualified figure is a round one: "over 1.03 billion" is 1.03 to 1.04 billion,
"nearly 1.4 billion" 1.3 to 1.4 billion, "over 20,000" 20,000 to 30,000. "At least" and "at most" have one bound.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

import pandas as pd

# A suffix such as "bn" may stand at the digits; other letters make a name of them ("5G", "B2").
_NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?=(?:k|m|mn|b|bn|t|tn|trn)\b|\W|$)")
_SCALES = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
_CURRENCIES = {"CNY": "yuan", "USD": "US dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen"}


class Interval(NamedTuple):
    """Bounds of a quantity, both included."""

    lower: float
    upper: float

    def overlaps(self, other: Interval) -> bool:
        """Whether the two have a value in common, a billionth of it aside."""
        slack = 1e-9 * max(abs(bound) for bound in [*self, *other] if math.isfinite(bound))
        return self.lower <= other.upper + slack and other.lower <= self.upper + slack


class Printed(NamedTuple):
    """A figure as printed: its significant digits, the value of one unit of its last digit, and of its last digit
    that is not a trailing zero."""

    digits: str
    step: float
    round_step: float


def printed(quote: str, value: float) -> Printed:
    """How a value is printed in a quote.

    Parameters
    ----------
    quote : str
        The words of the claim.
    value : float
        The value in full units; 45500000000000 for "45.5 trillion".

    Returns
    -------
    Printed
        From the longest number of the quote that is the value but for a power of ten. A value in words ("a million",
        "one-third") has no such number: a whole one counts to its last digit that is not zero, another to two digits.
    """
    number = _number(quote, value)
    if number is None:
        return _in_words(value)
    text = number.group().replace(",", "")
    power = _power_of_ten(value, float(text))
    decimals = len(text.partition(".")[2])
    zeros = 0 if decimals else len(text) - len(text.rstrip("0"))
    return Printed(text.replace(".", "").lstrip("0"), 10.0 ** (power - decimals), 10.0 ** (power - decimals + zeros))


def number_at(quote: str, value: float) -> int:
    """Where in a quote the number stands that :func:`printed` reads, -1 if it is in words."""
    number = _number(quote, value)
    return -1 if number is None else number.start()


def _number(quote: str, value: float) -> re.Match | None:
    """The longest number of a quote that is the value but for a power of ten, the first of several."""
    fitting = [
        number
        for number in _NUMBER.finditer(quote)
        if _power_of_ten(value, float(number.group().replace(",", ""))) is not None
    ]
    return max(fitting, key=lambda number: len(number.group()), default=None)


def _power_of_ten(value: float, number: float) -> int | None:
    """The n of 0 to 15 for which ``value = number * 10**n``."""
    if not number or not value or not math.isfinite(value):
        return 0 if number == value else None
    power = round(math.log10(abs(value) / number))
    return power if 0 <= power <= 15 and math.isclose(abs(value), number * 10.0**power, rel_tol=1e-9) else None


def _in_words(value: float) -> Printed:
    digits = f"{abs(value):.15g}".replace(".", "").lstrip("0")
    if value == int(value):
        text = str(abs(int(value)))
        step = 10.0 ** (len(text) - len(text.rstrip("0"))) if value else 1.0
    else:
        step = 10.0 ** (math.floor(math.log10(abs(value))) - 1)
    return Printed(digits.rstrip("0"), step, step)


def stated_interval(value: float, qualifier: str | None, figure: Printed) -> Interval:
    """The quantities of which a claim's figure may be said.

    Parameters
    ----------
    value : float
        The value in full units.
    qualifier : str or None
        One of :data:`briefings.tables.QUALIFIERS`.
    figure : Printed
        How it is printed.
    """
    bounds = {
        "over": (value, value + figure.round_step),
        "under": (value - figure.round_step, value),
        "nearly": (value - figure.round_step, value),
        "about": (value - figure.round_step, value + figure.round_step),
        "at_least": (value, math.inf),
        "at_most": (-math.inf, value),
    }
    plain = (value - figure.step / 2, value + figure.step / 2)
    return Interval(*bounds.get(None if pd.isna(qualifier) else qualifier, plain))


def published_interval(value: float, lower: float, upper: float) -> Interval:
    """The quantities that a published figure may stand for.

    Parameters
    ----------
    value, lower, upper : float
        Of a row of the figures table; a lower bound alone is "over", an upper bound alone "nearly".

    Returns
    -------
    Interval
        The bounds given, else half a unit of the last digit on both sides, where trailing zeros beyond the second
        digit count as rounded: 30,000 is 29,500 to 30,500.
    """
    step = _last_place(value)
    if pd.isna(lower) and pd.isna(upper):
        return Interval(value - step / 2, value + step / 2)
    return Interval(upper - step if pd.isna(lower) else lower, lower + step if pd.isna(upper) else upper)


def _last_place(value: float) -> float:
    """One unit of the last digit of a value that is not a trailing zero, but of its second digit at the coarsest."""
    if not value:
        return 1.0
    mantissa, exponent = f"{abs(value):.14e}".split("e")
    places = max(len(mantissa.replace(".", "").rstrip("0")), 2)
    return 10.0 ** (int(exponent) - places + 1)


def in_words(value: float, unit: str | None = None, qualifier: str | None = None) -> str:
    """A quantity for a sentence: "45.5 trillion yuan", "over 42.1 percent", "12,292"."""
    if not (qualifier is None or pd.isna(qualifier)):
        return f"{qualifier.replace('_', ' ')} {in_words(value, unit)}"
    scale, word = next(((scale, word) for scale, word in _SCALES if abs(value) >= scale), (1.0, ""))
    shown = value / scale
    digits = f"{shown:,.0f}" if shown == round(shown) and abs(shown) >= 1 else f"{shown:.4g}"
    number = f"{digits} {word}".strip()
    if unit in {"percent", "percent_per_year"}:
        return f"{number} percent" + (" a year" if unit == "percent_per_year" else "")
    if unit == "rank":
        return f"place {number}"
    if unit == "edition":
        return f"{number} edition{'' if value == 1 else 's'}"
    is_currency = isinstance(unit, str) and len(unit) == 3 and unit.isupper()
    return f"{number} {_CURRENCIES.get(unit, unit)}" if is_currency else number
