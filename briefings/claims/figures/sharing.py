"""Quantities that share: a unit or scale word said once for several numbers, and the two bounds of a range."""

from __future__ import annotations

from briefings.claims.figures.quantities import Quantity
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.tokens import Node

_L = LETTER
_BARE = _L["BARE"]
_QTY = letters("QTY")
_LINKS = letters("COMMA AND OR TO HYPHEN BETWEEN")
_BRACKETS = frozenset("([:")
_TIME_GAP = letters("IN PERIOD AT BY COMMA TO")


def with_shared_units(nodes: list[Node]) -> list[Node]:
    """The nodes with bare numbers given the unit that they share with another.

    Parameters
    ----------
    nodes : list of Node
        A sentence after its quantities were read.

    Returns
    -------
    list of Node
        A number takes unit and scale of the next quantity of its list, range or pair ("from 3.1 to 4.7 million");
        else the unit of the quantity that it is compared with ("27 clinics, up from 18").
    """
    shared = list(nodes)
    for at in range(len(shared) - 2, -1, -1):
        if shared[at].letter == _BARE or shared[at].letter == _L["MONEY"] and shared[at].value.scale == 1:
            after = (
                _next_of_list(shared, at)
                or _across_period(shared, at)
                or _of_which(shared, at)
                or _compared_first(shared, at)
            )
            if after is not None:
                shared[at] = _sharing(shared[at], shared[after])
    for at in range(1, len(shared)):
        if shared[at].letter == _BARE:
            before = _compared(shared, at)
            before = _beside(shared, at) if before is None else before
            if before is not None:
                noun = shared[before].value.noun
                quantity = shared[at].value._replace(unit=shared[before].value.unit, noun=noun)
                shared[at] = shared[at]._replace(letter=shared[before].letter, value=quantity)
    return shared


def _sharing(node: Node, other: Node) -> Node:
    """A bare number with the unit of another, and its scale if it is not far from it without."""
    mine, theirs = node.value, other.value
    if node.letter != _BARE and theirs.unit not in (mine.unit, None):
        return node
    value = mine.value
    if mine.scale == 1 and theirs.scale > 1 and value * theirs.scale <= 100 * max(abs(theirs.value), 1):
        value = float(round(value * theirs.scale))
    if node.letter != _BARE:
        return node._replace(value=mine._replace(value=value))
    scale = theirs.scale if value != mine.value else mine.scale
    value = mine._replace(value=value, unit=theirs.unit, noun=theirs.noun, scale=scale)
    return node._replace(letter=other.letter, value=value)


def _next_of_list(nodes: list[Node], at: int) -> int | None:
    after = at + 1
    while (
        after < len(nodes) and after - at <= 4 and nodes[after].letter in _LINKS and nodes[after].word not in _BRACKETS
    ):
        after += 1
    if not at + 1 < after < len(nodes) or nodes[after].letter not in _QTY:
        return None
    if nodes[after].value.fraction:
        return None
    apposed = all(node.letter == _L["COMMA"] for node in nodes[at + 1 : after])
    compared = nodes[after].letter in _UNSHARED and after + 1 < len(nodes) and nodes[after + 1].letter in _COMPARATIVES
    return None if apposed and (nodes[at].value.scale > 1 or nodes[after].value.signed or compared) else after


#: "247, 9 percent lower than a year before"
_COMPARATIVES = letters("HIGHER LESSER UP DOWN QUALIFIER")


def _of_which(nodes: list[Node], at: int) -> int | None:
    """The whole of "151 of the 577 seats"."""
    after = at + 1
    while after < len(nodes) and after - at <= 3 and nodes[after].letter in _OF_THE:
        after += 1
    counted = at + 1 < after < len(nodes) and nodes[after].letter == _L["COUNT"]
    return after if counted and nodes[at].value.value >= 2 else None


_OF_THE = letters("OF THE DET LAST WORLD")


def _across_period(nodes: list[Node], at: int) -> int | None:
    """The later end of "from 3.1 in 2012 to 4.7 million"."""
    if at == 0 or nodes[at - 1].letter != _L["FROM"]:
        return None
    after = at + 1
    while after < len(nodes) and after - at <= 6 and nodes[after].letter in _TIME_GAP:
        after += 1
    return after if after < len(nodes) and nodes[after].letter in _QTY else None


def _beside(nodes: list[Node], at: int) -> int | None:
    """The figure for another in "78.6 years for men and 82.6 for women": the same preposition stands after both."""
    if nodes[at - 1].letter not in _JOINS or nodes[at + 1 : at + 2] == [] or nodes[at + 1].letter not in _FOR_WHOM:
        return None
    for before in range(at - 3, max(-1, at - 8), -1):
        if nodes[before].letter in _QTY:
            shares = nodes[before].letter not in _UNSHARED and nodes[before + 1].word == nodes[at + 1].word
            return before if shares else None
        if nodes[before].letter == _L["COMMA"]:
            return None
    return None


_JOINS = letters("AND COMMA BUT")
_FOR_WHOM = letters("FOR IN AT")


def _compared_first(nodes: list[Node], at: int) -> int | None:
    """The later level of "Compared with 320 in 2012, we counted 590 buses"."""
    if at != 1 or nodes[0].letter != _L["COMPARED"]:
        return None
    return next((after for after in range(at + 1, min(at + 16, len(nodes))) if nodes[after].letter in _QTY), None)


_FORWARD = letters("TO AND FROM COMPARED HYPHEN OUTOF")
_PASSED = letters("PERIOD IN AT BY COMMA UP DOWN OF THE ADVERB ANNUAL A TIMEUNIT PER")
_THAN = letters("HIGHER LESSER THAN MULTIPLE")
_FAR = _THAN + letters("COMPARED FROM")
_UNSHARED = _BARE + letters("PERCENT POINTS")


def _compared(nodes: list[Node], at: int) -> int | None:
    """The quantity before a bare number that it continues or is compared with."""
    before, linked, far = at - 1, False, False
    while before >= 0 and at - before <= 16:
        letter = nodes[before].letter
        if letter in _QTY and far and is_whole(nodes, before, at):
            before -= 1
            continue
        if letter in _QTY:
            return before if linked and letter not in _UNSHARED else None
        if far and letter == _L["AND"]:
            return None
        if letter == _L["FROM"] and _begins_move(nodes, at):
            return None
        beyond = (letter in _THAN or nodes[before].word.endswith(" than")) and nodes[at - 1].word == "the"
        if letter in _FORWARD or beyond or nodes[before].word in ("after", "("):
            linked = True
            far = far or beyond or letter in _FAR
        elif letter not in _PASSED and not far:
            return None
        before -= 1
    return None


def is_whole(nodes: list[Node], at: int, other: int) -> bool:
    """Whether a figure only tells where: few things, all there are, "4 million came to the city's nine museums".

    Parameters
    ----------
    nodes : list of Node
        The sentence.
    at : int
        The node of the figure.
    other : int
        The node of a figure that follows, which for the same things would be far larger.

    Returns
    -------
    bool
    """
    if nodes[at].letter != _L["COUNT"] or at == 0 or nodes[other].value.value < 20 * nodes[at].value.value:
        return False
    before = nodes[at - 1]
    return before.letter in _ALL or before.word.endswith(("'s", "’s", "s'", "s’"))


_ALL = letters("THE DET")


def _begins_move(nodes: list[Node], at: int) -> bool:
    """Whether a bare number is the first end of "from 25 to 39", with nothing but times between."""
    after = at + 1
    while after < len(nodes) and after - at <= 4 and nodes[after].letter in _TIME_GAP:
        if nodes[after].letter == _L["TO"]:
            return nodes[after + 1 : after + 2] != [] and nodes[after + 1].letter in _BARE + _L["ADVERB"]
        after += 1
    return False


_RANGE_LINKS = (_L["TO"], _L["HYPHEN"], _L["OR"])


def with_ranges(nodes: list[Node]) -> list[Node]:
    """The nodes with "between 20 and 25 percent", "120-150 patients", "two to three weeks" as one quantity each."""
    joined: list[Node] = []
    for node in nodes:
        joined.append(node)
        if node.letter not in _QTY or len(joined) < 3:
            continue
        link_length = (
            3 if joined[-2].letter == joined[-4 % len(joined)].letter == _L["HYPHEN"] and len(joined) > 4 else 1
        )
        first = joined[-2 - link_length]
        if first.letter != node.letter or not isinstance(first.value, Quantity):
            continue
        opener = joined[-3 - link_length] if len(joined) > 2 + link_length else None
        between = opener is not None and opener.letter == _L["BETWEEN"]
        link = joined[-1 - link_length]
        if (
            between
            and link.letter in (_L["AND"], _L["TO"])
            or link.letter in _RANGE_LINKS
            and _is_range(first, node, opener, link)
        ):
            low, high = first.value.value, node.value.value
            figure = (first.value.figure[0], node.value.figure[1])
            qualifier = first.value.qualifier or node.value.qualifier
            quantity = node.value._replace(low=low, high=high, figure=figure, qualifier=qualifier)
            start = opener.start if between else first.start
            del joined[-(3 if between else 2) - link_length :]
            joined.append(Node(node.letter, start, node.end, "#", quantity))
    return joined


_CHANGES = letters("UP DOWN BY")


def _is_range(first: Node, last: Node, opener: Node | None, link: Node) -> bool:
    """Whether "A to B" is a range: two bounds of one thing, the lower one first, and no change."""
    low, high = first.value, last.value
    if opener is not None and opener.letter == _L["FROM"] or low.unit != high.unit or not low.value < high.value:
        return False
    if link.letter == _L["OR"] and not low.small_word:
        return False
    spoken_once = first.end == low.figure[1]
    if opener is not None and opener.letter in _CHANGES and link.letter != _L["HYPHEN"]:
        near = high.value <= 2.5 * low.value or high.unit == "percent"
        return spoken_once and high.unit is not None and near
    return link.letter == _L["HYPHEN"] or low.value == 0 or high.value <= 100 * low.value
