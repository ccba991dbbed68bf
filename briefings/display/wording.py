"""Figures and times of claims in words, the same on the command line, in the ledger and in prose."""

from __future__ import annotations

SCALES = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
CURRENCIES = {"CNY": "yuan", "USD": "US dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "INR": "rupees"}
QUALIFIERS = {
    "over": "over ",
    "under": "under ",
    "about": "about ",
    "nearly": "nearly ",
    "at_least": "at least ",
    "at_most": "at most ",
}
MINUS, EN_DASH, ARROW, TIMES = "\N{MINUS SIGN}", "\N{EN DASH}", "\N{RIGHTWARDS ARROW}", "\N{MULTIPLICATION SIGN}"
NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"


def missing(value) -> bool:
    """True of None, and of the not-a-number or ``NA`` that a data frame puts in its place."""
    try:
        return value is None or bool(value != value)
    except TypeError:  # NA is neither equal to itself nor not
        return True


def number(value: float) -> str:
    """A number as a reader says it: ``1.03 billion``, ``12,292``, ``42.1``.

    At most six significant digits; scale words from a million on.
    """
    if value < 0:
        return MINUS + number(-value)
    for scale, word in SCALES:
        if value >= scale:
            return f"{_digits(value / scale)} {word}"
    return _digits(value)


def _digits(value: float) -> str:
    text = f"{value:,.6f}" if value < 1 else f"{value:,.{max(0, 6 - len(str(int(value))))}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def ordinal(value: float) -> str:
    """``1st``, ``2nd``, ``11th``."""
    n = int(value)
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def quantity(value: float, unit: str | None) -> str:
    """A value with its unit: ``73%``, ``45.5 trillion yuan``, ``1.85 million base stations``, ``2nd``."""
    if unit == "percent":
        return f"{number(value)}%"
    if unit == "percentage_points":
        return f"{number(value)} points"
    if unit == "rank":
        return ordinal(value)
    if unit == "times":
        return f"{TIMES}{NARROW_SPACE}{number(value)}"
    if missing(unit):
        return number(value)
    return f"{number(value)} {CURRENCIES.get(unit, unit.replace('_', ' '))}"


def unit_words(unit: str) -> str:
    """A unit by itself: ``percent``, ``yuan``, ``/32 blocks``."""
    return CURRENCIES.get(unit, "number" if unit == "count" else unit.replace("_", " "))


def claimed_figure(claim) -> str:
    """The figure of a claim with its qualifier and unit: ``564 million → over 1.03 billion users``.

    Parameters
    ----------
    claim : Claim or row of the claims table
    """
    qualifier = QUALIFIERS.get(claim.qualifier, "") if not missing(claim.qualifier) else ""
    if missing(claim.value):
        first = quantity(claim.value_from, "percent" if claim.unit == "percent" else None)
        joint = f" {ARROW} {qualifier}" if claim.kind == "from_to" else EN_DASH
        return f"{first}{joint}{quantity(claim.value_to, claim.unit)}"
    if claim.kind.startswith("change_"):
        sign = "+" if claim.value > 0 else ""
        reached = "" if missing(claim.value_to) else f", to {quantity(claim.value_to, _level_unit(claim.unit))}"
        return f"{qualifier}{sign}{quantity(claim.value, claim.unit)}{reached}"
    return f"{qualifier}{quantity(claim.value, claim.unit)}"


def _level_unit(unit: str | None) -> str | None:
    return "percent" if unit == "percentage_points" else unit


def levels(pair) -> str:
    """Both levels of a pair with the qualifier of the later one, money with its unit: ``42.1% → 73%``."""
    unit = pair.unit if pair.unit == "percent" or pair.unit in CURRENCIES else None
    qualifier = "" if missing(pair.qualifier) else QUALIFIERS[pair.qualifier]
    first = quantity(pair.value_from, unit if unit == "percent" else None)
    return f"{first} {ARROW} {qualifier}{quantity(pair.value_to, unit)}"


def growth_rate(pair) -> str:
    """How fast a pair grew: ``6.9% a year``, of a share ``3.4 points a year``; nothing where its years are unknown."""
    if not missing(pair.annual_rate):
        return f"{pair.annual_rate:.1f}% a year"
    return "" if missing(pair.points_per_year) else f"{pair.points_per_year:.1f} points a year"


def claimed_time(claim) -> str:
    """The time of a claim: ``2012–2021``, ``2021-06``, or nothing."""
    ends = [end for end in (claim.time_from, claim.time_to) if not missing(end)]
    return EN_DASH.join(dict.fromkeys(ends))


KIND_NAMES = {
    "from_to": "from … to",
    "change_pct": "change in percent",
    "change_pp": "change in points",
    "change_abs": "change",
}


def kind_name(kind: str) -> str:
    """The kind of a claim in words; most kinds are their own."""
    return KIND_NAMES.get(kind, kind)


def signed(value: float) -> str:
    """Two decimals with a sign; infinities as such."""
    text = "\N{INFINITY}" if abs(value) == float("inf") else f"{abs(value):.2f}"
    return MINUS + text if value < 0 else text


def small(value: float) -> str:
    """A probability or coefficient: two decimals, or below .01 what it is below of."""
    return f"{value:.2f}" if value >= 0.01 else "<\N{NO-BREAK SPACE}0.01"


def sides(baseline: str, comparison: str) -> str:
    """What left and right of "equal" mean, for an axis."""
    return f"\N{LEFTWARDS ARROW} more in {baseline} \N{MIDDLE DOT} more in {comparison} {ARROW}"


NUMERALS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def spelt(count: int) -> str:
    """A count in prose: in words up to twelve."""
    return NUMERALS[count] if 0 <= count < len(NUMERALS) else f"{count:,}"


def counted(count: int, noun: str) -> str:
    """A count with its noun in prose: ``one answer``, ``four answers``."""
    return f"{spelt(count)} {noun}{'' if count == 1 else 's'}"


def sentence_case(text: str) -> str:
    """A text with its first letter in capitals and the others as they are."""
    return text[:1].upper() + text[1:]


MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def short_names(documents) -> dict[str, str]:
    """What a document is called where there is little room: ``Aug 2022``, ``Nov 2022, p. 9``, ``Nov 2022, news``.

    Parameters
    ----------
    documents : iterable of Document, or of rows of the documents table

    Returns
    -------
    dict of str to str
        By document_id; documents that would be called alike keep their id.
    """
    documents = list(documents)
    names = {document.document_id: _short_name(document) for document in documents}
    called = list(names.values())
    return {identity: name if called.count(name) == 1 else identity for identity, name in names.items()}


def _short_name(document) -> str:
    day = document.event_date if not missing(document.event_date) else document.published
    if missing(day):
        return document.document_id
    name = f"{MONTHS[int(day[5:7]) - 1]} {day[:4]}" if len(day) > 4 else day
    if document.kind == "news":
        return f"{name}, news"
    several = not missing(document.pages_total) and document.pages_total > 1 and not missing(document.page)
    return f"{name}, p.{NARROW_SPACE}{document.page}" if several else name


def waiting(claims: int) -> str:
    """A remark on claims that nobody has mapped to a published figure yet, to stand in a sentence; often empty."""
    return f" ({number(claims)} more {'waits' if claims == 1 else 'wait'} to be looked up)" if claims else ""
