"""Rules for changes after a verb or with a noun of change: by how much, and to what."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.claims.indicators.changed import what_changed
from briefings.claims.rules.rule import Rule, free, quantity_before
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import AT_THE_CLOSE, LETTER, letters, pattern
from briefings.claims.words.vocabulary import CHANGE_NOUNS
from briefings.claims.words.wordlists import words

_L = LETTER
FALLS = letters("DOWN DOWNNOUN LESSER")
COMPARATIVE_FALLS = frozenset(words("lower less fewer smaller below slower shorter cheaper weaker worse under short"))
CHANGE_KINDS = {_L["PERCENT"]: "change_pct", _L["POINTS"]: "change_pp"}


def signed(view: View, figure: int, falls: bool) -> tuple[float | None, float | None, float | None]:
    """The value or the bounds of a change, with its sign.

    Parameters
    ----------
    view : View
        The sentence.
    figure : int
        The node of the figure.
    falls : bool
        Whether the change is a fall.

    Returns
    -------
    tuple
        The value, else the bounds of a range; negative for a fall.
    """
    quantity = view.quantity(figure)
    sign = -1 if falls and not quantity.signed else 1
    if quantity.low is not None:
        return None, sign * quantity.low, sign * quantity.high
    return sign * quantity.value, None, None


def _change(rule: str):
    """A builder of change drafts from the groups ``word`` (what happened), ``d`` (by how much), ``to`` (new level)."""

    def build(view: View, match: re.Match[str]) -> list[Draft] | None:
        d, word = match.start("d"), match.start("word")
        if not free(view, d):
            return None
        falls = view.letters[word] in FALLS or view.nodes[word].word in COMPARATIVE_FALLS
        value, low, high = signed(view, d, falls)
        quantity = view.quantity(d)
        kind = CHANGE_KINDS.get(view.letters[d], "change_abs")
        if _is_no_change(view, match, rule, kind):
            return None
        unit = quantity.unit
        if kind == "change_abs" and unit is None and not match.groupdict().get("by"):
            before = quantity_before(view, word)
            if before is None or view.letters[word - 1 : word] != _L["COMMA"]:
                return None
            unit = view.quantity(before).unit
        draft = Draft(
            kind, rule, min(word, d), max(match.end() - 1, d), (d,), value, low, high, unit, quantity.qualifier
        )
        draft.indicator = what_changed(view, match, word, d)
        to = match.groupdict().get("to") and match.start("to")
        if to and kind != "change_pct" and free(view, to) and _in_one_unit(view, d, to):
            draft.value_to = view.quantity(to).value
            draft.figures = (d, to)
            if kind == "change_abs" and quantity.unit is None:
                draft.unit = view.quantity(to).unit
        elif to:
            draft.last = d
        if draft.unit == "points" and of_percentages(view, draft, to):
            draft.kind, draft.unit = "change_pp", "percentage_points"
        listed = [draft, *_listed(view, draft, falls)]
        for member in listed:
            member.reach = listed[-1].last
        return listed

    return build


def _is_no_change(view: View, match: re.Match[str], rule: str, kind: str) -> bool:
    """Whether a figure beside a word of change is a level, a sum raised, a length of time or of something else."""
    d, word = match.start("d"), match.start("word")
    quantity, told = view.quantity(d), view.nodes[word].word
    if rule == "change_noun_of" and told != "growth" and _L["TO"] in view.letters[word:d]:
        return True
    if (word > d or rule == "change_noun_of") and not _is_noun(view, word):
        return True
    if view.letters[d] == _L["MONEY"] and told in _FUNDING and not match.groupdict().get("by"):
        return True
    if told in AT_THE_CLOSE and kind == "change_abs" and quantity.unit != "points":
        return True
    if view.letters[d] == _L["SPAN"] and _is_time_taken(view, d):
        return True
    if word > d:
        return view.letters[d] in _OF_THINGS and _L["WORD"] in view.letters[d:word]
    reached = view.text[view.nodes[d].start : view.nodes[d].end].lower().startswith(_REACHED)
    return reached or view.letters[d] == _L["COUNT"] and view.letters[d - 1] == _L["IN"]


#: "raised 5 million" is the sum that was raised, "raised by 5 million" a change.
_FUNDING = frozenset(("raise", "raises", "raised", "raising", "saved", "save"))
_REACHED = ("below", "above", "past", "well below", "well above", "just below", "just above", "to ")


def _in_one_unit(view: View, d: int, to: int) -> bool:
    """Whether a change and the level that it reached are told in one unit, not as "30 mm to 2.87 metres"."""
    one, other = view.quantity(d).unit, view.quantity(to).unit
    return one == other or one is None or other is None or view.letters[d] != view.letters[to]


def _is_noun(view: View, at: int) -> bool:
    """Whether a word of change is a noun: growth, or "rise" and the like, in the plural only before "of"."""
    word = view.nodes[at].word
    several = view.letters[at + 1] == _L["OF"] and word.removesuffix("s") in CHANGE_NOUNS
    return view.letters[at] in _NOUN_LETTERS or word in CHANGE_NOUNS or several


def _is_time_taken(view: View, at: int) -> bool:
    """Whether a length of time is no change of its own: "fell three years running", "the first fall in ten years"."""
    return view.letters[at + 1 : at + 2] in _UNBROKEN or view.letters[at - 1] == _L["IN"]


_UNBROKEN = tuple(letters("INAROW CONSECUTIVE"))
_OF_THINGS = letters("COUNT MONEY")
_NOUN_LETTERS = letters("UPNOUN DOWNNOUN")


def of_percentages(view: View, draft: Draft, to: int | None) -> bool:
    """Whether "points" are percentage points: the new level is a percentage, or a share or rate is what moved.

    Parameters
    ----------
    view : View
        The sentence.
    draft : Draft
        A claim of the sentence.
    to : int or None
        The node of the level that the change reached.

    Returns
    -------
    bool
    """
    if to and view.letters[to] == _L["PERCENT"]:
        return True
    before = quantity_before(view, draft.first)
    if before is not None and view.letters[before] == _L["PERCENT"]:
        return True
    words = view.words(draft.indicator).lower() if isinstance(draft.indicator, tuple) else ""
    return any(
        word in words for word in ("share", "rate", "proportion", "percentage", "turnout", "unemployment", "inflation")
    )


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
            draft = replace(draft, kind=CHANGE_KINDS.get(view.letters[at], "change_abs"))
        value, low, high = signed(view, at, falls)
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


_GAP = "<!QTY COMMA FROM TO UP DOWN REACH BE>"
_SOFT = "<ADVERB YOY QOQ MOM ANNUAL PERIOD IN A AT THE RATE>"
CHANGE_RULES = [
    Rule(
        "change_to",
        "A change and the level that it reached: 'rose by X points to Y' is one claim.",
        pattern(
            f"(?P<word>CHANGE) {_SOFT}{{0,4}}? (?:(?P<by>BY)|OF)? (?P<d><POINTS COUNT MONEY BARE SPAN>) <!QTY FROM "
            f"AND>{{0,5}}? (?:TO <!QTY>{{0,2}}?|AT (?=<BARE MONEY>)) (?P<to>QTY)"
        ),
        _change("change_to"),
    ),
    Rule(
        "change_after_verb",
        "A verb of change and by how much: 'rose 5.8 percent', 'are down by 300'.",
        pattern(
            f"(?P<word>CHANGE) {_SOFT}{{0,7}}? (?:RATE OF|ANNUAL OF)? (?:(?P<by>BY) <ADVERB YOY ANNUAL A RATE OF "
            f"BETWEEN>{{0,3}})? (?P<d>QTY)"
        ),
        _change("change_after_verb"),
    ),
    Rule(
        "change_of_object",
        "What is raised or cut, and by how much: 'cut emissions by 20 percent'.",
        pattern(
            f"(?P<word>CHANGE) (?P<object>{_GAP}{{1,9}}?) (?P<by>BY) ADVERB? (?P<d>QTY) (?:COMMA? TO "
            f"<!QTY>{{0,2}}? (?P<to>QTY))?"
        ),
        _change("change_of_object"),
    ),
    Rule(
        "change_noun_of",
        "A noun of change and how much of it: 'an increase of 5 percent', 'growth in exports reached 4 percent'.",
        pattern(
            "(?P<word>CHANGENOUN) <!QTY COMMA FROM BUT CHANGENOUN>{0,8}? (?:(?P<by>OF)|(?:COMMA WORD{1,4} COMMA)? "
            "<BE REACH>|TO|AT) <ADVERB A OF "
            "BETWEEN AT>{0,2} (?P<d><PERCENT POINTS COUNT MONEY BARE>)"
        ),
        _change("change_noun_of"),
    ),
    Rule(
        "change_before_noun",
        "How much, then the noun of change: 'a 12-percent rise', '5 percent growth'.",
        pattern(
            "(?P<d><PERCENT POINTS COUNT MONEY>) <ADVERB YOY QOQ MOM ANNUAL WORD RATE HYPHEN OF>{0,3}? "
            "(?P<word><UP DOWN UPNOUN DOWNNOUN>)"
        ),
        _change("change_before_noun"),
    ),
]
