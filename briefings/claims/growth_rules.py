"""Rules for figures that move: pairs of levels, changes, multiples."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from briefings.claims.indicators import phrase_after, phrase_before, subject_before
from briefings.claims.lexicon import CHANGE_NOUN_DOWN, CHANGE_NOUN_UP, LETTER, MULTIPLES, QUALIFIER_OF, letters, pattern
from briefings.claims.numbers import ordinal_of
from briefings.claims.view import QTY, Draft, View
from briefings.claims.wordlists import words


class Rule(NamedTuple):
    """A named pattern over the classes of a sentence's words, and what claims its matches make."""

    name: str
    explanation: str
    pattern: re.Pattern[str]
    build: Callable[[View, re.Match[str]], list[Draft] | None]


_L = LETTER
_CHANGE_LETTERS = letters("CHANGENOUN")
_CUES = letters("UP DOWN UPNOUN DOWNNOUN REACH SHIFT MULTIPLE")
_FALLS = letters("DOWN DOWNNOUN LESSER")
_COMPARATIVE_FALLS = frozenset(words("lower less fewer smaller below slower shorter cheaper weaker worse under"))


def _alike(view: View, a: int, b: int) -> bool:
    """Whether two figures measure in one unit."""
    one, other = view.quantity(a), view.quantity(b)
    if view.letters[a] != view.letters[b]:
        return False
    return one.unit == other.unit or view.letters[a] == _L["COUNT"] and _same_noun(one.unit, other.unit)


def _same_noun(one: str | None, other: str | None) -> bool:
    return bool(one and other) and one.rsplit(" ", 1)[-1] == other.rsplit(" ", 1)[-1]


def _free(view: View, *figures: int) -> bool:
    return not any(figure in view.used for figure in figures)


def _period_in(view: View, first: int, stop: int, nearest_to_end: bool = False) -> int | None:
    """A time between two nodes."""
    order = range(stop - 1, first - 1, -1) if nearest_to_end else range(first, stop)
    for at in order:
        if 0 <= at < len(view.letters) and view.letters[at] == _L["PERIOD"] and view.nodes[at].value is not None:
            return at
    return None


_BRIDGE = letters("IN AT BY ON SINCE THE OF COMMA ADVERB UNTIL")


def period_after(view: View, at: int) -> int | None:
    """The time that stands directly after a node, a preposition between them allowed."""
    step = at + 1
    while step < len(view.letters) and step - at <= 3 and view.letters[step] in _BRIDGE:
        step += 1
    if step < len(view.letters) and view.letters[step] == _L["PERIOD"]:
        return step
    return None


def _verb_before(view: View, at: int) -> int | None:
    for step in range(at - 1, max(-1, at - 14), -1):
        if view.letters[step] in _CUES:
            return step
    return None


def _pair(rule: str, order: str):
    """A builder of ``from_to`` drafts from the groups ``a`` (earlier) and ``b`` (later)."""

    def build(view: View, match: re.Match[str]) -> list[Draft] | None:
        a, b = match.start("a"), match.start("b")
        if not _free(view, a, b) or not _alike(view, a, b):
            return None
        first, last = min(a, b), max(a, b)
        if rule == "compared_with" and any(letter in _CHANGE_LETTERS for letter in view.letters[first:last]):
            return None
        verb = _verb_before(view, match.start()) if order == "from first" else _verb_before(view, first)
        inner = _period_in(view, first + 1, last)
        after = period_after(view, last)
        if order == "from first" and verb is None:
            following = any(letter in _CUES for letter in view.letters[last + 1 : last + 5])
            within = any(letter in _CUES for letter in view.letters[first:last])
            if not following and not within and (inner is None or after is None):
                return None
        earlier, later = (inner, after) if a < b else (after, inner)
        lead = _period_in(view, max(0, first - 4), first)
        if (
            later is None
            and a > b
            and lead is not None
            and lead >= first - 3
            and view.letters[lead - 1 : lead] != _L["SINCE"]
        ):
            later = lead
        early, late = view.quantity(a), view.quantity(b)
        start = verb if verb is not None else match.start()
        subject = _subject(view, start, b)
        return [
            Draft(
                "from_to",
                rule,
                min(start, first),
                max(last, after or last),
                (a, b),
                value_from=early.value,
                value_to=late.value,
                unit=late.unit,
                qualifier=late.qualifier,
                indicator=subject,
                earlier=earlier,
                later=later,
            )
        ]

    return build


def _in_brackets(view: View, match: re.Match[str]) -> list[Draft] | None:
    drafts = _pair("earlier_in_brackets", "to first")(view, match)
    for draft in drafts or ():
        draft.last = match.end() - 1
        draft.earlier, draft.later = match.end() - 4, period_after(view, match.end() - 1)
    return drafts


def _rank_pair(view: View, match: re.Match[str]) -> list[Draft] | None:
    a, b = match.start("a"), match.start("b")
    early, late = ordinal_of(view.nodes[a]), ordinal_of(view.nodes[b])
    if not early or not late:
        return None
    last = period_after(view, b) or b
    where = view.letters.find(_L["IN"], last)
    indicator = phrase_after(view, where + 1) if where > 0 else subject_before(view, match.start())
    return [
        Draft(
            "from_to",
            "rank_from_to",
            match.start(),
            last,
            (a, b),
            value_from=float(early),
            value_to=float(late),
            unit="rank",
            indicator=indicator,
            earlier=_period_in(view, a, b),
            later=period_after(view, b),
        )
    ]


def _two_dates(view: View, match: re.Match[str]) -> list[Draft] | None:
    """Two dated levels; a list of three or more dated figures is no pair."""
    a, b = match.start("a"), match.start("b")
    if not _free(view, a, b) or not _alike(view, a, b):
        return None
    further = match.end()
    while further < len(view.letters) and view.letters[further] in letters("COMMA AND"):
        further += 1
    if further > match.end() and view.letters[further : further + 1] in tuple(QTY):
        return None
    if (
        a > 1
        and view.letters[a - 1] in letters("COMMA AND")
        and view.letters[a - 2] == _L["PERIOD"]
        and any(letter in QTY for letter in view.letters[:a])
    ):
        return None
    one, other = view.nodes[match.start("pa")].value, view.nodes[match.start("pb")].value
    if one is None or other is None or one.start or other.start:
        return None
    if one.back is None and other.back is not None or one.end and other.end and one.end > other.end:
        a, b = b, a
    pa, pb = (match.start("pa"), match.start("pb")) if a < b else (match.start("pb"), match.start("pa"))
    early, late = view.quantity(a), view.quantity(b)
    verb = _verb_before(view, min(a, b))
    start = verb if verb is not None else match.start()
    return [
        Draft(
            "from_to",
            "two_dates",
            start,
            match.end() - 1,
            (a, b),
            value_from=early.value,
            value_to=late.value,
            unit=late.unit,
            qualifier=late.qualifier,
            indicator=_subject(view, start, b),
            earlier=pa,
            later=pb,
        )
    ]


def _subject(view: View, verb: int, figure: int):
    """What a figure after a verb measures: the verb's subject, else the counted noun."""
    if view.letters[verb] in letters("UPNOUN DOWNNOUN") or (
        view.letters[verb] in letters("UP DOWN")
        and view.letters[verb - 1 : verb] in tuple(letters("A THE WORD ANNUAL"))
        and verb
        and view.letters[verb + 1 : verb + 2] in tuple(letters("IN OF"))
    ):
        return phrase_after(view, verb + 1)
    after = verb + 1
    if view.letters[verb] in _CHANGES and view.letters[after : after + 1] in _OBJECT_START:
        found = phrase_after(view, after)
        if found is not None:
            return found
    return subject_before(view, verb) or (phrase_after(view, after) if after < figure else None)


_CHANGES = letters("UP DOWN")
_OBJECT_START = tuple(letters("THE A DET WORD NAME WORLD"))


def _signed(view: View, figure: int, falls: bool) -> tuple[float | None, float | None, float | None]:
    quantity = view.quantity(figure)
    sign = -1 if falls and not quantity.signed else 1
    if quantity.low is not None:
        return None, sign * quantity.low, sign * quantity.high
    return sign * quantity.value, None, None


_COMPARATIVES = frozenset(words("higher more above greater lower less fewer below under"))
_CHANGE_KINDS = {_L["PERCENT"]: "change_pct", _L["POINTS"]: "change_pp"}


def _change(rule: str):
    """A builder of change drafts from the groups ``word`` (what happened), ``d`` (by how much), ``to`` (the new level)."""

    def build(view: View, match: re.Match[str]) -> list[Draft] | None:
        d, word = match.start("d"), match.start("word")
        if not _free(view, d):
            return None
        falls = view.letters[word] in _FALLS or view.nodes[word].word in _COMPARATIVE_FALLS
        value, low, high = _signed(view, d, falls)
        quantity = view.quantity(d)
        kind = _CHANGE_KINDS.get(view.letters[d], "change_abs")
        if word < d and view.text[view.nodes[d].start : view.nodes[d].end].lower().startswith(_REACHED):
            return None
        if (word > d or rule == "change_noun_of") and not _is_noun(view, word):
            return None
        if word > d and view.letters[d] in _OF_THINGS and _L["WORD"] in view.letters[d:word]:
            return None
        if rule == "change_noun_of" and view.nodes[word].word != "growth" and _L["TO"] in view.letters[word:d]:
            return None
        unit = quantity.unit
        if kind == "change_abs" and unit is None and not match.groupdict().get("by"):
            before = _quantity_before(view, word)
            if before is None or view.letters[word - 1 : word] != _L["COMMA"]:
                return None
            unit = view.quantity(before).unit
        draft = Draft(
            kind, rule, min(word, d), max(match.end() - 1, d), (d,), value, low, high, unit, quantity.qualifier
        )
        draft.indicator = _measured(view, match, word, d)
        to = match.groupdict().get("to") and match.start("to")
        if to and kind != "change_pct" and _free(view, to):
            draft.value_to = view.quantity(to).value
            draft.figures = (d, to)
            if kind == "change_abs" and quantity.unit is None:
                draft.unit = view.quantity(to).unit
        elif to:
            draft.last = d
        if draft.unit == "points" and _of_percentages(view, draft, to):
            draft.kind, draft.unit = "change_pp", "percentage_points"
        return [draft, *_listed(view, draft, falls)]

    return build


_REACHED = ("below", "above", "past", "well below", "well above", "just below", "just above", "to ")


def _is_noun(view: View, at: int) -> bool:
    """Whether a word of change is a noun: growth, or "rise" and the like where no subject goes before it as a verb."""
    return view.letters[at] in _NOUN_LETTERS or view.nodes[at].word in _NOUNS


_OF_THINGS = letters("COUNT MONEY")
_NOUN_LETTERS = letters("UPNOUN DOWNNOUN")
_NOUNS = frozenset((CHANGE_NOUN_UP + " " + CHANGE_NOUN_DOWN).split())


def _of_percentages(view: View, draft: Draft, to: int | None) -> bool:
    """Whether "points" are percentage points: the new level is a percentage, or a share or rate is what moved."""
    if to and view.letters[to] == _L["PERCENT"]:
        return True
    before = _quantity_before(view, draft.first)
    if before is not None and view.letters[before] == _L["PERCENT"]:
        return True
    words = view.words(draft.indicator).lower() if isinstance(draft.indicator, tuple) else ""
    return any(
        word in words for word in ("share", "rate", "proportion", "percentage", "turnout", "unemployment", "inflation")
    )


def _quantity_before(view: View, at: int) -> int | None:
    """The last figure before a node of the sentence."""
    return next((step for step in range(at - 1, max(-1, at - 20), -1) if view.letters[step] in QTY), None)


_LIST_LINKS = letters("COMMA AND OR")


def _listed(view: View, draft: Draft, falls: bool) -> list[Draft]:
    """The further figures of a list after one verb: "rose 3, 4 and 5 percent"."""
    drafts, at = [], draft.figures[-1] + 1
    letter = view.letters[draft.figures[0]]
    while at < len(view.letters) - 1 and view.letters[at] in _LIST_LINKS and len(draft.figures) == 1:
        otherwise = False
        while at < len(view.letters) and view.letters[at] in _LIST_LINKS + letters("BY"):
            otherwise = otherwise or view.letters[at] == _L["OR"]
            at += 1
        if (
            at >= len(view.letters)
            or at in view.used
            or view.letters[at] != letter
            and not (otherwise and view.letters[at] in QTY)
        ):
            break
        if view.letters[at] != letter:
            draft = replace(draft, kind=_CHANGE_KINDS.get(view.letters[at], "change_abs"))
        value, low, high = _signed(view, at, falls)
        quantity = view.quantity(at)
        drafts.append(
            Draft(
                draft.kind,
                draft.rule,
                at,
                at,
                (at,),
                value,
                low,
                high,
                quantity.unit,
                quantity.qualifier,
                draft.indicator,
            )
        )
        at += 1
    return drafts


_OF_IN = letters("OF IN")


def _measured(view: View, match: re.Match[str], word: int, d: int):
    """What changed: the subject of the verb, the object of "cut ... by", or what a noun like "rise" is "in" or "of"."""
    groups = match.groupdict()
    if groups.get("object"):
        return match.span("object")
    noun = (
        word > d
        or view.letters[word] in letters("UPNOUN DOWNNOUN")
        or view.letters[word - 1 : word] in tuple(letters("A AND"))
        and word > 0
    )
    if noun:
        after = max(word, d) + 1
        if after < len(view.letters) and view.nodes[after].word in ("in", "of", "for"):
            found = phrase_after(view, after + 1)
            if found:
                return found
        if word < d and view.letters[word + 1 : word + 2] in tuple(_OF_IN):
            found = phrase_after(view, word + 1)
            if found and found[1] <= d and view.letters[found[0]] not in QTY:
                return found
        if word < d and view.nodes[word].word == "growth":
            return phrase_before(view, word + 1)
    return subject_before(view, min(word, d))


def _comparison(view: View, match: re.Match[str]) -> list[Draft] | None:
    """ "9 percent higher than", "20,000 more patients in 2019 than in 2018"."""
    d, word = match.start("d"), match.start("word")
    if not _free(view, d):
        return None
    comparative = view.nodes[word].word.split(" ")[0]
    if view.letters[word] in letters("UP DOWN") and not any(
        node.letter in (_L["ON"], _L["COMPARED"], _L["FROM"]) for node in view.nodes[word + 1 : word + 4]
    ):
        return None
    if view.letters[word] == _L["QUALIFIER"] and comparative not in _COMPARATIVES:
        return None
    falls = comparative in _COMPARATIVE_FALLS
    value, low, high = _signed(view, d, falls)
    kind = _CHANGE_KINDS.get(view.letters[d], "change_abs")
    quantity = view.quantity(d)
    unit = quantity.unit
    verb = d
    while verb and view.letters[verb - 1] in letters("BE ADVERB HAVE"):
        verb -= 1
    indicator = subject_before(view, verb) or "pronoun"
    if kind == "change_abs" and unit is None:
        before = _quantity_before(view, d)
        unit = view.quantity(before).unit if before is not None else None
        if unit is None:
            return None
    draft = Draft(kind, "higher_than", d, word, (d,), value, low, high, unit, quantity.qualifier, indicator)
    if unit == "points" and _of_percentages(view, draft, None):
        draft.kind, draft.unit = "change_pp", "percentage_points"
    return [draft]


def _gapped(view: View, match: re.Match[str]) -> list[Draft] | None:
    d = match.start("d")
    leader = next(
        (draft for draft in reversed(view.drafts) if draft.kind.startswith("change") and draft.figures[-1] < d), None
    )
    if leader is None or not _free(view, d):
        return None
    sign = -1 if (leader.value or leader.value_from or 0) < 0 else 1
    quantity = view.quantity(d)
    kind = _CHANGE_KINDS.get(view.letters[d], "change_abs")
    return [
        Draft(
            kind,
            "gapped_change",
            match.start("subject"),
            d,
            (d,),
            sign * quantity.value,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            indicator=match.span("subject"),
        )
    ]


def _signed_change(view: View, match: re.Match[str]) -> list[Draft] | None:
    d = match.start("d")
    quantity = view.quantity(d)
    if not quantity.signed or not _free(view, d):
        return None
    if d and view.letters[d - 1] in letters("BE REACH TO AT"):
        return None
    return [
        Draft(
            _CHANGE_KINDS[view.letters[d]],
            "signed_change",
            d,
            d,
            (d,),
            quantity.value,
            unit=quantity.unit,
            indicator=subject_before(view, d) or "pronoun",
        )
    ]


_MORE = {"more": 1, "additional": 1, "extra": 1, "fewer": -1, "less": -1}


def _more_or_fewer(view: View, match: re.Match[str]) -> list[Draft] | None:
    d = match.start("d")
    quantity = view.quantity(d)
    if quantity.noun is None or not _free(view, d):
        return None
    first, _, rest = " ".join(view.text[slice(*quantity.noun)].split()).partition(" ")
    if first.lower() not in _MORE or not rest or first == "more" and not _compares(view, d):
        return None
    return [
        Draft(
            "change_abs",
            "more_or_fewer",
            d,
            d,
            (d,),
            _MORE[first.lower()] * quantity.value,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            indicator=rest,
        )
    ]


def _compares(view: View, at: int) -> bool:
    return any(node.letter in (_L["THAN"], _L["COMPARED"]) for node in view.nodes[at + 1 : at + 10])


_OBJECT = letters("WORD NAME DET THE")


def _multiple(view: View, match: re.Match[str]) -> list[Draft] | None:
    """ "doubled", "a fivefold rise", "8.3 times that of 2015"."""
    at = match.start("m")
    if not _free(view, at):
        return None
    node = view.nodes[at]
    if node.letter == _L["TIMESQ"]:
        value, qualifier = node.value.value, node.value.qualifier
        if match.groupdict().get("falls"):
            value = round(1 / value, 6)
    else:
        value, qualifier = MULTIPLES[node.word], None
        before = view.nodes[at - 1] if at else None
        if before is not None and before.letter == _L["QUALIFIER"]:
            qualifier = QUALIFIER_OF.get(before.word)
    verb = match.start()
    while verb < at and view.letters[verb] in letters("QUALIFIER"):
        verb += 1
    if node.word in ("double", "triple", "quadruple", "halve") and view.letters[at + 1 : at + 2] in tuple(_OBJECT):
        indicator = phrase_after(view, at + 1)
    elif node.word in ("doubling", "halving", "tripling") and view.letters[at + 1 : at + 2] == _L["OF"]:
        indicator = phrase_after(view, at + 2)
    elif view.letters[match.end() - 1] in letters("UP DOWN UPNOUN DOWNNOUN") and view.letters[
        match.end() : match.end() + 1
    ] in tuple(_OF_IN):
        indicator = phrase_after(view, match.end() + 1)
    elif (
        node.letter == _L["MULTIPLE"]
        and node.word == "twice"
        and view.nodes[min(at + 1, len(view.nodes) - 1)].word == "as"
    ):
        indicator = phrase_after(view, at + 2)
    else:
        indicator = subject_before(view, match.start())
    return [
        Draft(
            "multiple",
            "multiple",
            match.start(),
            match.end() - 1,
            (at,),
            float(value),
            unit="times",
            qualifier=qualifier,
            indicator=indicator,
        )
    ]


_GAP = "<!QTY COMMA FROM TO UP DOWN REACH BE>"
_SOFT = "<ADVERB YOY QOQ MOM ANNUAL PERIOD IN A AT THE RATE>"

GROWTH_RULES = [
    Rule(
        "from_to",
        "Two levels after a verb of change, the earlier one first: 'grew from A to B'.",
        pattern("FROM <!QTY COMMA TO>{0,4}? (?P<a>QTY) <!QTY FROM>{0,12}? TO <!QTY COMMA>{0,4}? (?P<b>QTY)"),
        _pair("from_to", "from first"),
    ),
    Rule(
        "to_from",
        "Two levels after a verb of change, the later one first: 'rose to B from A'.",
        pattern(
            "<UP DOWN REACH> <!QTY COMMA>{0,5}? (?:<PERCENT POINTS COUNT MONEY TIMESQ> <!QTY COMMA>{0,5}?)?"
            " TO <!QTY COMMA>{0,3} (?P<b>QTY) <!QTY UP DOWN>{0,6}? FROM <!QTY PERIOD>{0,3} (?P<a>QTY)"
        ),
        _pair("to_from", "to first"),
    ),
    Rule(
        "end_before_start",
        "A level, then the level that it came from: 'reached B, up from A'.",
        pattern(
            "(?P<b>QTY) <!QTY>{0,9}? <UP DOWN> ADVERB? (?:BY? <PERCENT POINTS> COMMA?)? FROM <!QTY>{0,4}? (?P<a>QTY)"
        ),
        _pair("end_before_start", "to first"),
    ),
    Rule(
        "compared_with",
        "A level held against an earlier one: 'B, compared with A in 2014', 'B against A a year earlier'.",
        pattern("(?P<b>QTY) <!QTY UP DOWN HIGHER LESSER>{0,6}? COMPARED <!QTY>{0,4}? (?P<a>QTY)"),
        _pair("compared_with", "to first"),
    ),
    Rule(
        "earlier_in_brackets",
        "A level, then the earlier one in brackets with its date: 'B (2010: A)'.",
        pattern("(?P<b>QTY) <IN PERIOD>{0,2} COMMA PERIOD COMMA (?P<a>QTY) COMMA"),
        _in_brackets,
    ),
    Rule(
        "two_dates",
        "One thing at two dates: 'carried A in 2010 and B in 2022'.",
        pattern(
            "(?P<a>QTY) <IN AT BY ON THE ANNUAL A TIMEUNIT PER>{0,4} (?P<pa>PERIOD) <COMMA AND BUT TO REACH BE PRONOUN ADVERB HAVE UP DOWN THEN>{1,5} (?P<b>QTY) <IN AT BY ON THE ANNUAL>{0,3} (?P<pb>PERIOD)".replace(
                " THEN", ""
            )
        ),
        _two_dates,
    ),
    Rule(
        "rank_from_to",
        "Two places in an order at two times: 'climbed from 29th place in 2015 to 14th in 2020'.",
        pattern("FROM (?P<a>ORDINAL) <!QTY COMMA TO>{0,4} TO (?P<b>ORDINAL)"),
        _rank_pair,
    ),
    Rule(
        "change_to",
        "A change and the level that it reached: 'rose by X points to Y' is one claim.",
        pattern(
            f"(?P<word>CHANGE) {_SOFT}{{0,4}}? (?P<by>BY)? (?P<d><POINTS COUNT MONEY BARE SPAN>) <!QTY FROM AND>{{0,5}}? TO <!QTY>{{0,2}}? (?P<to>QTY)"
        ),
        _change("change_to"),
    ),
    Rule(
        "change_after_verb",
        "A verb of change and by how much: 'rose 5.8 percent', 'are down by 300'.",
        pattern(
            f"(?P<word>CHANGE) {_SOFT}{{0,7}}? (?:RATE OF|ANNUAL OF)? (?:(?P<by>BY) <ADVERB YOY ANNUAL A RATE OF BETWEEN>{{0,3}})? (?P<d>QTY)"
        ),
        _change("change_after_verb"),
    ),
    Rule(
        "change_of_object",
        "What is raised or cut, and by how much: 'cut emissions by 20 percent'.",
        pattern(
            f"(?P<word>CHANGE) (?P<object>{_GAP}{{1,9}}?) (?P<by>BY) ADVERB? (?P<d>QTY) (?:COMMA? TO <!QTY>{{0,2}}? (?P<to>QTY))?"
        ),
        _change("change_of_object"),
    ),
    Rule(
        "change_noun_of",
        "A noun of change and how much of it: 'an increase of 5 percent', 'growth in exports reached 4 percent'.",
        pattern(
            "(?P<word>CHANGENOUN) <!QTY COMMA FROM CHANGENOUN>{0,8}? (?:(?P<by>OF)|BE|REACH|TO|AT) <ADVERB A OF BETWEEN AT>{0,2} (?P<d><PERCENT POINTS COUNT MONEY BARE>)"
        ),
        _change("change_noun_of"),
    ),
    Rule(
        "change_before_noun",
        "How much, then the noun of change: 'a 12-percent rise', '5 percent growth'.",
        pattern(
            "(?P<d><PERCENT POINTS COUNT MONEY>) <ADVERB YOY QOQ MOM ANNUAL WORD RATE HYPHEN OF>{0,3}? (?P<word><UP DOWN UPNOUN DOWNNOUN>)"
        ),
        _change("change_before_noun"),
    ),
    Rule(
        "gapped_change",
        "A second subject and figure under the same verb: 'fell by 6 percent and that of pedestrians by 11 percent'.",
        pattern(
            "<AND COMMA BUT> (?P<subject><!QTY COMMA AND UP DOWN FROM TO BE>{1,8}?) BY ADVERB? (?P<d><PERCENT POINTS COUNT MONEY>)"
        ),
        _gapped,
    ),
    Rule(
        "signed_change",
        "A percentage with its sign: '+4.2% year on year'.",
        pattern("(?P<d><PERCENT POINTS>)"),
        _signed_change,
    ),
    Rule(
        "more_or_fewer",
        "Counted things more or fewer than before: '310 fewer fires than a year earlier'.",
        pattern("(?P<d>COUNT)"),
        _more_or_fewer,
    ),
    Rule(
        "higher_than",
        "A difference from another time or place: '9 percent higher than', '0.4 points lower'.",
        pattern("(?P<d><PERCENT POINTS COUNT MONEY BARE>) ADVERB? (?P<word><HIGHER LESSER UP DOWN QUALIFIER>)"),
        _comparison,
    ),
    Rule(
        "multiple_verb",
        "New over old in one word: 'doubled' is 2, 'halved' 0.5, 'twice as many' 2.",
        pattern("QUALIFIER? (?P<m>MULTIPLE)"),
        _multiple,
    ),
    Rule(
        "multiple_after_verb",
        "New over old after a verb of change: 'increased tenfold', 'up 3.5-fold'.",
        pattern("<UP DOWN> <ADVERB BY A>{0,2} (?P<m>TIMESQ)"),
        _multiple,
    ),
    Rule(
        "multiple_times",
        "New over old as a number: 'a fivefold rise', '8.3 times that of 2015', 'three times as high as'.",
        pattern("(?P<m>TIMESQ) <UP DOWN UPNOUN DOWNNOUN HIGHER THE THAN OF WHICH DET WITH ADVERB QUALIFIER>"),
        _multiple,
    ),
]
