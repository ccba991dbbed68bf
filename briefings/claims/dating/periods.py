"""Dates and stretches of time in a sentence: the forms that they take, and their words joined into one node."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from briefings.claims.dating.dates import A_MONTH, COUNT, MONTH, YEAR, Period
from briefings.claims.dating.joined_periods import with_beginnings, with_windows
from briefings.claims.dating.meanings import READERS
from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.numerals import MONTHS, ORDINALS, SMALL_NUMBERS, WEEKDAYS
from briefings.claims.words.tokens import Node
from briefings.claims.words.wordlists import words

_SHORT = r"(?:1[89]|2[01])\d\d/\d\d(?:\d\d)?"
_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?(?![\d,.%]\d|[%\d]|-\w))"
_ORDINAL = r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
_THIS = (
    r"(?:this|last|next|the\s+(?:current|present|past|previous|last|next|following|coming|same)|previous|past|current)"
)
_FISCAL = r"(?:fiscal|financial|academic|school|tax|marketing)"
_YEAR_AFTER = (
    rf"(?:,?\s+(?:of\s+|in\s+)?(?:(?:the\s+)?{_FISCAL}\s+(?:year\s+)?)?(?:{_SHORT}|{YEAR}|"
    rf"{_THIS}\s+year\b)|\s+of\s+the\s+year\b)"
)
_START_OF = r"(?:the\s+)?(?:start|beginning|middle|whole)\s+of\s+(?:the\s+)?"
_AGO = (
    r"(?:a|one)\s+(?:year|month|quarter|decade)\s+(?:earlier|ago|before|previously|prior)|"
    rf"{COUNT}\s+(?:years|months|quarters|decades)\s+(?:earlier|ago|before|previously|prior)"
)
#: How times are put; of those that fit at one place the first counts.
_FORMS = {
    "iso": r"(?:1[89]|2[01])\d\d-[01]\d-[0-3]\d",
    "month_range": rf"{MONTH}\s*(?:-|–|to|through|until)\s*{MONTH}(?:{_YEAR_AFTER})?",
    "month_quarter": rf"(?:the\s+)?(?:{MONTH}\s+quarter|quarter\s+(?:to|ended|ending)\s+{MONTH})\b(?:{_YEAR_AFTER})?",
    "day": (
        rf"(?:the\s+)?{_DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR})?|"
        rf"{MONTH}\s+{_DAY}(?:,?\s+{YEAR})?(?!\s*(?:percent|per\s+cent|million|billion))"
    ),
    "end": (
        rf"(?:(?:the\s+)?(?:end|close)(?:\s+of|-)\s*|year-end\s+|"
        rf"the\s+year-end\s+(?:of\s+)?)(?:{MONTH}(?:{_YEAR_AFTER})?|(?:the\s+)?"
        rf"(?:{_FISCAL}\s+(?:year\s+)?)?(?:{_SHORT}|{YEAR})|{_THIS}\s+(?:year|month|quarter|decade)|"
        rf"the\s+(?:year|month|decade|century))\b|(?:the\s+)?year-end\b|the\s+turn\s+of\s+the\s+year\b"
    ),
    "years_to": (
        rf"the\s+(?:(?:{COUNT}\s+)?(?:years?|decades?|months|quarters?)|{COUNT}-(?:year|"
        rf"month)\s+period)\s+(?:to|ending(?:\s+in)?|ended(?:\s+in)?|through|until|"
        rf"up\s+to)\s+(?:the\s+end\s+of\s+)?(?:(?:{_DAY}\s+)?{MONTH}(?:\s+{_DAY})?(?:,?\s+{YEAR})?|{YEAR})"
    ),
    "back": (
        rf"{_AGO}|the\s+(?:year|quarter|month|season)\s+(?:before|earlier|prior)\b|the\s+(?:previous|prior|preceding)\s+"
        rf"(?:{_FISCAL}\s+year|year|quarter|month|season|fiscal)\b(?!-)|the\s+(?:year-ago|year-earlier|prior-year|"
        rf"previous-year|prior\s+year)\s+(?:period|quarter|month|half|level|figure)|this\s+time\s+"
        rf"(?:last\s+year|a\s+year\s+ago)|"
        rf"(?:the\s+)?(?:same|corresponding|comparable|equivalent)\s+(?:{COUNT}\s+)?(?:periods?|"
        rf"months?|quarters?|time|point|stage|week|day|date|half|season)\s+(?:of\s+|in\s+)?(?:last\s+year|"
        rf"(?:the\s+)?(?:previous|prior|preceding)\s+(?:{_FISCAL}\s+)?year|the\s+year\s+(?:before|earlier|prior)|"
        rf"(?:a|one)\s+year\s+(?:earlier|ago|before|previously)|{YEAR})"
    ),
    "same_stretch": (
        rf"(?:the\s+same|those|these)\s+(?:{COUNT}\s+)?(?:period|years|decades?|months)\b|"
        r"(?:that|the)\s+period\b(?!\s+(?:\d|[a-z]+ed\b|of|from|between|to|in|when|since|under|for|after|before|until))"
    ),
    "later": (
        rf"the\s+(?:following\s+(?:year|month|quarter)|(?:year|month|quarter)\s+after)\b|"
        rf"(?:a|one|{COUNT})\s+(?:years?|decades?|months|quarters?)\s+(?:later|on(?!\s+[a-z]))\b"
    ),
    "quarter": (
        rf"(?:the\s+)?{_ORDINAL}(?:\s+|-)quarter\b(?!-|\s+(?:in\s+a\s+row|in\s+succession|running|on\s+end))(?:{_YEAR_AFTER})?|\bQ[1-4](?:/{YEAR}|\b(?:{_YEAR_AFTER})?)|"
        rf"{YEAR}[\s/]*Q[1-4]\b|\bquarter\s+[1-4]\s+{YEAR}"
    ),
    "relative_quarter": rf"{_THIS}\s+quarter\b",
    "half": (
        rf"(?:the\s+)?(?:first|second|latter|1st|2nd)(?:\s+|-)half(?:\s+of)?{_YEAR_AFTER}|"
        rf"\bH[12]\b(?:{_YEAR_AFTER})?|(?:the\s+)?(?:first|second)\s+half\b(?!\s+of)"
    ),
    "first_months": rf"(?:the\s+)?first\s+{COUNT}\s+(?:months|quarters)\b(?:{_YEAR_AFTER})?",
    "month": rf"(?:(?:early|mid|late)(?:-|\s+)|(?:last|this)\s+|{_START_OF})?{MONTH}(?:{_YEAR_AFTER}|\b)",
    "past": (
        rf"(?:the\s+)?(?:past|last|previous|preceding|recent)\s+(?:{COUNT}\s+)?(?:years|months|decades?)\b|"
        r"the\s+(?:past|last)\s+year\b(?!\s+(?:before|of|for|in|when|that|to|with|on|which)\b)"
    ),
    "coming": rf"(?:the\s+)?(?:next|coming|following)\s+(?:{COUNT}\s+)?(?:years|decade)\b",
    "week": rf"(?:{_THIS}|the\s+same)\s+(?:week|fortnight|weekend|season|session)\b",
    "season": (
        rf"{_THIS}\s+(?:winter|summer|spring|autumn)\b|(?:(?:the\s+)?(?:winter|summer|spring|autumn)\s+(?:of\s+)?|"
        rf"the\s+fall\s+of\s+)(?:{_SHORT}|{YEAR})"
    ),
    "relative_year": (
        rf"(?:{_START_OF})?{_THIS}\s+(?:fiscal\s+|financial\s+)?year\b(?!-)|"
        rf"the\s+(?:{_FISCAL}\s+)?year\s+(?:to\s+date|so\s+far)\b"
    ),
    "relative_month": rf"{_THIS}\s+month\b",
    "weekday": r"(?:last\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    "yesterday": r"yesterday\b",
    "tomorrow": r"tomorrow\b",
    "year_range": (
        rf"(?:the\s+(?:period|years)\s+)?{YEAR}\s*[-–]\s*(?:{YEAR}|\d\d\b(?![,.]\d))|"
        rf"the\s+(?:period|years)\s+{YEAR}\s+(?:to|through|until)\s+{YEAR}"
    ),
    "fiscal_year": r"FY\s?[’']?\d\d\b(?!\d|[,.]\d)",
    "year": (
        rf"(?:the\s+)?year\s+\d{{3,4}}(?![\d,.]\d)\b(?![/-]\d)|(?:(?:early|mid|late)(?:-|\s+)|{_START_OF})?(?:(?:the\s+)?(?:{_FISCAL}(?:\s+year)?|"
        rf"FY)\s*)?(?:{_SHORT}|{YEAR})(?!-)(?:\s+(?:fiscal|financial)\s+year)?(?!\s*(?:percent|per\s+cent|"
        rf"million|billion|trillion|yuan|dollars|euros|pounds|km|tonnes|megawatts|hectares))"
    ),
}
#: For text in lower case, which is quicker to match than text in any case; so are forms that only end in their names.
_PERIOD = re.compile("|".join(f"(?:{form.lower()})(?P<{name}>)" for name, form in _FORMS.items()))
_STARTS = frozenset(
    words(
        "the first second third fourth final latter last past previous preceding recent next coming "
        "following early mid late start beginning winter summer spring autumn end close year-end this current same "
        "those these that corresponding comparable equivalent fiscal "
        "financial academic school tax marketing fy a one quarter q1 q2 q3 q4 h1 h2 yesterday tomorrow year may march "
        "mar"
    )
).union(MONTHS, WEEKDAYS, SMALL_NUMBERS)
#: How the words of all forms begin.
_BEGINNINGS = frozenset(
    word[:4] for form in _FORMS.values() for word in re.findall(r"[a-z]\w+", re.sub(r"\\.", " ", form.lower()))
)
_STARTING_CLASSES = frozenset(LETTER[name] for name in ("YEAR", "NUMBER", "ORDINAL", "DATE"))


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
    lower = _lower(text)
    at = times = quarters = 0
    for first in [at for at, node in enumerate(nodes) if _may_start(node.word) or node.letter in _STARTING_CLASSES]:
        start = nodes[first].start
        match = _PERIOD.match(lower, start) if first >= at and _may_go_on(nodes, first) else None
        if match is None:
            continue
        joined += nodes[at:first]
        at, end, phrase = first, match.end(), text[start : match.end()]
        if _is_time(match.lastgroup, phrase, start, text, joined):
            period = _meaning(match.lastgroup, phrase, event)
            times += 1
            quarters += period is not None and period.spread == 3
            joined.append(Node(LETTER["PERIOD"], start, end, phrase, period))
            while at < len(nodes) and nodes[at].start < end:
                at += 1
    joined += nodes[at:]
    if quarters and any(node.letter == LETTER["ORDINAL"] for node in joined):
        joined = _with_elliptic_parts(joined)
        times += 1
    joined = with_beginnings(joined) if times and "since" in lower else joined
    return with_windows(joined) if times > 1 else joined


def _with_elliptic_parts(nodes: list[Node]) -> list[Node]:
    """The nodes with "the first" as a time after a quarter: "7 percent in the second quarter, 5 in the first"."""
    joined: list[Node] = []
    named: Period | None = None
    for at, node in enumerate(nodes):
        if node.letter == LETTER["PERIOD"] and node.value is not None and node.value.spread == 3:
            named = node.value
        in_the = len(joined) > 1 and joined[-1].word == "the" and joined[-2].letter in _BEFORE_PART
        ends = at + 1 == len(nodes) or nodes[at + 1].letter in _AFTER_PART
        if named is not None and node.word in _QUARTERS and in_the and ends:
            part = named._replace(end=f"{named.end[:4]}-{3 * ORDINALS[node.word]:02d}")
            node = Node(LETTER["PERIOD"], joined.pop().start, node.end, f"the {node.word} quarter", part)
        joined.append(node)
    return joined


_BEFORE_PART = LETTER["IN"] + LETTER["THAN"] + LETTER["FROM"] + LETTER["COMPARED"]
_AFTER_PART = LETTER["COMMA"] + LETTER["SKIP"] + LETTER["AND"] + LETTER["BUT"]
_QUARTERS = frozenset(("first", "second", "third", "fourth"))


def _lower(text: str) -> str:
    """The text in lower case, each sign in its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower()[0] for sign in text)


_ARTICLES = frozenset(("the", "a", "that", "these", "those"))
_NUMBERS = LETTER["NUMBER"] + LETTER["ORDINAL"]
_GOING_ON = _STARTING_CLASSES | {LETTER["HYPHEN"]}


def _may_go_on(nodes: list[Node], at: int) -> bool:
    """Whether a time may go on behind its first word: behind an article or a number stand figures or words of times."""
    if nodes[at].letter not in _NUMBERS and nodes[at].word not in _ARTICLES:
        return True
    following = nodes[at + 1] if at + 1 < len(nodes) else None
    return following is not None and (
        following.letter in _GOING_ON or following.word[:4] in _BEGINNINGS or _may_start(following.word)
    )


@lru_cache(maxsize=50_000)
def _may_start(word: str) -> bool:
    """Whether a time may begin with a word or phrase: "the previous year", "July-September", "FY24"."""
    return word.partition(" ")[0] in _STARTS or word.partition("-")[0] in MONTHS or word.startswith("fy")


@lru_cache(maxsize=10_000)
def _meaning(form: str, phrase: str, event: date | None) -> Period | None:
    """What a time of a form means on the day of the briefing."""
    return READERS[form](phrase, event)


def _is_time(form: str, phrase: str, start: int, text: str, before: list[Node]) -> bool:
    """Whether what looks like a time is one: "We may" is no month, and ``$2000`` no year."""
    if form in ("month", "day", "month_range") and not A_MONTH.search(phrase):
        return False
    if form == "month" and phrase in _DOUBTFUL:
        named = text[start - 1 : start] == "(" and text[start + len(phrase) :][:1] == ":"
        return named or bool(_BEFORE_MONTH.search(text[max(0, start - 12) : start]))
    return not (before and before[-1].letter in _MONEY and before[-1].end >= start - 1)


_MONEY = LETTER["PREFIX"] + LETTER["SIGN"]
_DOUBTFUL = ("May", "March", "Mar", "Sun")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|of|from|to|and|between|than|last|this|for|with|against|versus|early|late|during|through)\s+$|[–-]$",
    re.IGNORECASE,
)
