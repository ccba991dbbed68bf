"""Likely slips: a figure that is wrong in a way that hands, not facts, bring about.

Named only where the claim lies outside what rounding allows: digits transposed or dropped, a scale word or a unit that
is not the published one. A rounded figure is never a slip.
"""

from __future__ import annotations

import math

MIN_DIGITS = 3  # with two digits "21" for "12" is as likely another figure as a slip


def likely_slip(value: float, digits: str, figure: float, *, same_unit: bool = True) -> str | None:
    """How a claimed value may have come from the published one by a slip, or None.

    Parameters
    ----------
    value : float
        The value claimed, in full units; outside the published figure's rounding, or in another unit.
    digits : str
        Its digits as printed, "8206" for "8.206 billion".
    figure : float
        The published value.
    same_unit : bool
        Whether the two are in the same unit. If not, equal values are a slip of the unit and no other is looked for.
    """
    if not same_unit:
        return "the same number with another unit" if math.isclose(value, figure, rel_tol=1e-9) else None
    if value <= 0 or figure <= 0:
        return None
    if power := _scale_slip(value, digits, figure):
        return f"the same digits with a scale {10 ** abs(power):,} times too {'large' if power > 0 else 'small'}"
    if len(digits) < MIN_DIGITS:
        return None
    smaller = _magnitude(figure) - _magnitude(value)
    if smaller == 0 and _transposed(digits, _significant(figure, len(digits))):
        return "two digits transposed"
    if smaller in {0, 1} and _dropped(digits, _significant(figure, len(digits) + 1)):
        return "a digit dropped"
    return None


def _scale_slip(value: float, digits: str, figure: float) -> int:
    """The power of ten, not 0, between the value and the figure once rounded to the digits printed; 0 if there is none.

    A single digit meets another by chance one time in nine, so that it counts from a factor of a thousand.
    """
    power = _magnitude(value) - _magnitude(figure)
    same_digits = _significant(figure, len(digits.rstrip("0") or "0")) == digits.rstrip("0")
    return power if same_digits and (len(digits.rstrip("0")) > 1 or abs(power) >= 3) else 0


def _transposed(digits: str, intended: str) -> bool:
    """Whether two neighbouring digits have changed places."""
    differing = [place for place, pair in enumerate(zip(digits, intended, strict=False)) if pair[0] != pair[1]]
    if len(digits) != len(intended) or len(differing) != 2 or differing[1] - differing[0] != 1:
        return False
    first, second = differing
    return digits[first] == intended[second] and digits[second] == intended[first]


def _dropped(digits: str, intended: str) -> bool:
    """Whether one digit is missing, the last one aside: leaving that out is cutting off, not a slip."""
    return any(digits == intended[:place] + intended[place + 1 :] for place in range(len(intended) - 1))


def _significant(value: float, count: int) -> str:
    """The first digits of a value, rounded to that many."""
    return f"{value:.{max(count, 1) - 1}e}".split("e")[0].replace(".", "")


def _magnitude(value: float) -> int:
    return math.floor(math.log10(value))
