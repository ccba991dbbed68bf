"""Times of several words or two dates as one: windows, and all since something began."""

from __future__ import annotations

import re

from briefings.claims.dating.dates import Period, shifted
from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.tokens import Node, letters_of
from briefings.claims.words.wordlists import words


def with_beginnings(nodes: list[Node]) -> list[Node]:
    """The nodes with "since the launch in 2016" and "since it opened in 2016" as "since 2016".

    Parameters
    ----------
    nodes : list of Node
        A sentence with its times as nodes.

    Returns
    -------
    list of Node
    """
    joined: list[Node] = []
    since = None
    for node in nodes:
        if node.letter == LETTER["PERIOD"] and since is not None and joined[-1].letter == LETTER["IN"]:
            del joined[since + 1 :]
        joined.append(node)
        if node.letter == LETTER["SINCE"]:
            since = len(joined) - 1
        elif since is not None and (node.letter in _BEYOND_BEGINNING or len(joined) - since > _LONGEST_BEGINNING):
            since = None
    return joined


_BEYOND_BEGINNING = frozenset(LETTER[name] for name in words("COMMA SKIP BUT AND WHICH PERIOD NUMBER NUMBERWORD"))
_LONGEST_BEGINNING = 8


_LINKS = LETTER["TO"] + LETTER["AND"] + LETTER["UNTIL"] + LETTER["HYPHEN"]
#: Two times that a word links, which few sentences have.
_LINKED = re.compile("{PERIOD}{THE}*[%s]{THE}*{PERIOD}".format(**LETTER) % _LINKS)
_OPENERS = {LETTER["FROM"]: ("to", "until", "through", "till"), LETTER["BETWEEN"]: ("and",)}


def with_windows(nodes: list[Node]) -> list[Node]:
    """The nodes with "from 2012 to 2021", "between May and July", "2012-2021" as one period each.

    Parameters
    ----------
    nodes : list of Node
        A sentence with its times as nodes.

    Returns
    -------
    list of Node
    """
    if not _LINKED.search(letters_of(nodes)):
        return nodes
    joined: list[Node] = []
    for node in nodes:
        joined.append(node)
        if node.letter != LETTER["PERIOD"]:
            continue
        before = [at for at in range(max(0, len(joined) - 9), len(joined) - 1) if joined[at].letter != LETTER["THE"]]
        first, link = (joined[at] for at in before[-2:]) if len(before) > 1 else (node, node)
        if first.letter != LETTER["PERIOD"] or link.letter not in _LINKS:
            continue
        opening = _opening(joined, before[:-2])
        opener = joined[opening] if opening is not None else None
        fits = opener is not None and link.word in _OPENERS.get(opener.letter, ())
        within = opener is not None and opener.letter == LETTER["IN"] and link.word == "to"
        window = _window(first.value, node.value) if fits or within or link.letter == LETTER["HYPHEN"] else None
        if within and window is not None:
            window = window._replace(start=None) if window.spread == 3 else None
        if window is not None:
            start = opener.start if fits else first.start
            del joined[opening if fits else before[-2] :]
            joined.append(Node(LETTER["PERIOD"], start, node.end, "window", window))
    return joined


def _opening(joined: list[Node], before: list[int]) -> int | None:
    """The node before a time and what names it: "between the censuses of 2001 and", "between fiscal years 2016 and"."""
    left = list(before)
    if left and joined[left[-1]].letter == LETTER["OF"]:
        left.pop()
    named = len(left) < len(before)
    while left and (joined[left[-1]].word in _YEARS or named and joined[left[-1]].word.endswith("s")):
        named = False
        left.pop()
    return left[-1] if left else None


_YEARS = frozenset(words("years seasons fiscal financial academic school"))


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
    of_months = len(start) == len(end) == 7
    months = 12 * (int(end[:4]) - int(start[:4])) + int(end[5:]) - int(start[5:]) + 1 if of_months else None
    return Period(start, end, source, spread=months, future=last.future)
