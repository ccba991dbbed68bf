"""Rules for places in an order."""

from __future__ import annotations

import re

from briefings.claims.dating.near import period_after, period_in
from briefings.claims.figures.numbers import ordinal_of
from briefings.claims.indicators.phrases import phrase_after, subject_before
from briefings.claims.rules.rule import Rule
from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER, letters, pattern
from briefings.claims.words.tokens import LANDS
from briefings.claims.words.wordlists import words

_L = LETTER


def groups_of(match: re.Match[str]) -> dict[str, int]:
    """Where the named groups of a match begin; a second way to put the same has the same name with a 2."""
    return {name.rstrip("2"): match.start(name) for name, found in match.groupdict().items() if found}


def _rank(view: View, match: re.Match[str]) -> list[Draft] | None:
    """ "ranks second in", "the world's second largest", "tops the world in", "the largest in the world"."""
    groups = groups_of(match)
    anchor = groups.get("super", groups.get("place", groups.get("number", match.start())))
    place: float | None = 1.0
    if "place" in groups:
        place = ordinal_of(view.nodes[groups["place"]])
    elif "number" in groups:
        place = view.quantity(groups["number"]).value
    if not _NO_ORDERS.isdisjoint(node.word for node in view.nodes[match.end() : match.end() + 4]):
        return None
    if "held" in groups and view.nodes[groups["held"]].word not in ("place", "position", "spot"):
        return None
    if "lead" in groups and view.nodes[groups["lead"]].word not in _LEADING:
        return None
    if place == 1 and "place" in groups and _is_what_was_done(view, match):
        return None
    if view.letters[match.start()] == _L["AND"] and not _goes_on(view, match.start()):
        return None
    if not place or anchor in view.used or "super" in groups and _one_of(view, anchor):
        return None
    if "where" in groups and view.nodes[groups["where"]].word not in LANDS:
        return None
    if view.letters[anchor] == _L["TOP"] and not _leads(view.nodes[groups["noun"]].word):
        return None
    indicator = phrase_after(view, groups["noun"]) if "noun" in groups else _ranked_in(view, match.end())
    last = max(match.end(), indicator[1] if indicator else 0) - 1
    if "noun" in groups and indicator:
        indicator = _said_to_be(view, match.start(), indicator)
    elif indicator is None or _is_place(view, indicator):
        indicator = _in_terms_of(view) or subject_before(view, match.start())
    return [Draft("rank", "rank", match.start(), last, (anchor,), float(place), unit="rank", indicator=indicator)]


def _is_what_was_done(view: View, match: re.Match[str]) -> bool:
    """Whether "first" only says when something began: "was first seen in", "were first used by"."""
    after = view.nodes[match.start("place") + 1 :][:1]
    return view.letters[match.start()] == _L["BE"] and bool(after) and after[0].letter in _DEEDS


_DEEDS = letters("WORD UP DOWN REACH SHIFT")


def _said_to_be(view: View, first: int, noun: tuple[int, int]) -> tuple[int, int]:
    """What is said to be the largest of its kind, unless the kind says of what: "the largest producer of rice"."""
    first += view.letters[first] == _L["BE"]
    verb = view.nodes[first - 1] if first else None
    if verb is None or _L["OF"] in view.letters[slice(*noun)] or verb.letter != _L["BE"] and verb.word not in _BECOMING:
        return noun
    subject = subject_before(view, first)
    return subject if isinstance(subject, tuple) else noun


_BECOMING = frozenset(("become", "became", "becoming"))


def _in_terms_of(view: View) -> tuple[int, int] | None:
    """What an order is by, where a sentence opens with it: "In terms of patents held, we rank second"."""
    return phrase_after(view, 3) if [node.word for node in view.nodes[:3]] == ["in", "terms", "of"] else None


_NO_ORDERS = frozenset(words("series sequence"))
_LEADING = frozenset(words("tops topped topping leads led leading"))
_PLACES_OF_RANK = letters("WORLD NAME")


def _goes_on(view: View, at: int) -> bool:
    """Whether an "and" goes on with a further place: "third globally and first in Africa"."""
    return bool(view.drafts) and view.drafts[-1].kind == "rank" and at - max(view.drafts[-1].figures) <= 4


def _leads(noun: str) -> bool:
    """Whether a "top" so-and-so is the first of its kind, an exporter or a market, not a priority or a league."""
    return noun.endswith(("er", "or")) and noun not in ("order", "tier", "gear") or noun in _FIRSTS


def _number_one(view: View, match: re.Match[str]) -> list[Draft] | None:
    """ "our number one source market", not "our number one priority"."""
    if view.nodes[match.start("super")].word != "number one":
        return None
    leads = any(_leads(node.word) for node in view.nodes[match.start("noun") : match.end()])
    return _rank(view, match) if leads else None


def _first_of_kind(view: View, match: re.Match[str]) -> list[Draft] | None:
    """ "remained our biggest trading partner", "is the number one grievance"; no "is our number one priority"."""
    nouns = [node.word for node in view.nodes[match.start("noun") : match.end()]]
    if view.nodes[match.start("super")].word == "number one":
        return _rank(view, match) if _AIMS.isdisjoint(nouns) else None
    return _rank(view, match) if any(_leads(noun) and noun not in _MEASURED for noun in nouns) else None


_FIRSTS = frozenset(words("destination source market port economy university airport"))
_AIMS = frozenset(words("priority goal aim task job objective rule duty reason question"))
_MEASURED = frozenset(words("number quarter winter summer offer matter factor error answer danger power"))


def _ranked_in(view: View, at: int) -> tuple[int, int] | None:
    """What a place is held in, where it is said after it: "in container throughput", "for rice production"."""
    if at >= len(view.letters) or view.nodes[at].word not in ("in", "for", "by", "on"):
        return None
    found = phrase_after(view, at + 1)
    if found is None or view.letters[found[0]] not in _PLACES_OF_RANK:
        return found
    return _ranked_in(view, found[1]) or (None if view.letters[found[0]] == _L["WORLD"] else found)


def _is_place(view: View, found: tuple[int, int]) -> bool:
    """Whether a phrase names a country or the like rather than what is ranked."""
    return view.letters[found[0]] == _L["NAME"] or view.nodes[found[1] - 1].word in LANDS


def _one_of(view: View, at: int) -> bool:
    """Whether a superlative is shared out ("one of the largest") or is one of time ("the highest since 2008")."""
    before = ["one" if node.letter == _L["BARE"] else node.word for node in view.nodes[max(0, at - 5) : at]]
    if "among" in before or "of" in before and not _SHARED_OUT.isdisjoint(before):
        return True
    for node in view.nodes[at + 1 : at + 6]:
        if node.letter in _PHRASE_ENDS:
            return False
        if node.word in _OF_TIME:
            return True
    return False


_PHRASE_ENDS = letters("FOR COMMA SKIP")
_SHARED_OUT = frozenset(words("one some two three several many few any each"))
_OF_TIME = frozenset(words("since ever record records history decade decades years months memory time"))


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
            earlier=period_in(view, a, b),
            later=period_after(view, b),
        )
    ]


RANK_RULES = [
    Rule(
        "rank_from_to",
        "Two places in an order at two times: 'climbed from 29th place in 2015 to 14th in 2020'.",
        pattern("FROM (?P<a>ORDINAL) <!QTY COMMA TO>{0,9} TO (?P<b>ORDINAL)"),
        _rank_pair,
    ),
    Rule(
        "superlative",
        "A superlative of place is rank 1, or the rank of its ordinal: 'the world's second largest'.",
        pattern(
            "<THE A>? WORLD (?:(?P<place>ORDINAL) HYPHEN?)? (?:(?P<super>SUPERLATIVE) (?P<noun><!QTY COMMA "
            "SKIP IN PERIOD>)?|(?P<super2>TOP) (?P<noun2><WORD NAME>))"
        ),
        _rank,
    ),
    Rule(
        "superlative_in",
        "A superlative with its place after it: 'the busiest port in West Africa', 'are the largest in the world'.",
        pattern(
            "THE (?:(?P<place>ORDINAL) HYPHEN?)? (?P<super>SUPERLATIVE) (?P<noun><!QTY COMMA SKIP IN PERIOD "
            "SUPERLATIVE>)"
            "(?=<!QTY COMMA SKIP IN PERIOD BE HAVE REACH>{0,6} <IN ON> <!QTY COMMA SKIP PERIOD>)"
            "|THE (?:(?P<place2>ORDINAL) HYPHEN?)? (?P<super2>SUPERLATIVE) IN THE? <WORLD NAME WORD>"
        ),
        _rank,
    ),
    Rule(
        "ordinal_superlative",
        "An ordinal with a superlative ranks wherever it stands: 'the second-largest exporter'.",
        pattern("<THE A>? (?P<place>ORDINAL) HYPHEN? (?P<super>SUPERLATIVE) (?P<noun><WORD NAME>)"),
        _rank,
    ),
    Rule(
        "number_one",
        "The first of its kind, put in figures or words: 'our number one source market'.",
        pattern("<THE A DET> (?P<super>SUPERLATIVE) (?P<noun><WORD NAME>) <WORD NAME>{0,2}"),
        _number_one,
    ),
    Rule(
        "first_of_kind",
        "What is said to be the first of its kind: 'remained our biggest trading partner'.",
        pattern("BE ADVERB? <THE DET> (?P<super>SUPERLATIVE) (?P<noun><WORD NAME>) <WORD NAME>?"),
        _first_of_kind,
    ),
    Rule(
        "rank",
        "The place in an order: 'ranks second in', 'came 15th', 'is No. 3', 'in sixth place'.",
        pattern(
            "(?:<RANK REACH BE AND>|RANK <PRONOUN NAME>) ADVERB? THE? (?P<place>ORDINAL) WORD? "
            "(?:FOR <WORD ADVERB> TIMEUNIT)?(?=<IN FOR BY COMMA SKIP WITH ON OUTOF WORLD AND>)"
            "|<BE RANK REACH WORLD> NUMBERSIGN (?P<number>BARE)|<IN TO> (?P<place2>ORDINAL) (?P<held>WORD)"
            "|<COMMA PRONOUN> (?P<place22>ORDINAL) (?=IN THE? WORLD)"
        ),
        _rank,
    ),
    Rule(
        "tops",
        "The first place in one word: 'tops the world in'.",
        pattern("(?P<lead><TOPS QUALIFIER>) THE (?:WORLD|(?P<where>WORD)(?= IN))"),
        _rank,
    ),
]
