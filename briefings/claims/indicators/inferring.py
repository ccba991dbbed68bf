"""The unit of a figure that names none: what its indicator says is counted."""

from __future__ import annotations

import re

from briefings.claims.figures.compounds import NO_PART, compound
from briefings.claims.view import Draft
from briefings.claims.words.units import is_plural, plural
from briefings.claims.words.wordlists import words

#: What is counted where a noun in the singular names the count.
_COUNTED_BY = {
    noun: counted
    for counted, nouns in {
        "people": "population workforce unemployment joblessness jobless unemployed employed employment "
        "self-employment headcount electorate crowd audience attendance those",
        "members": "membership",
        "jobs": "payroll payrolls",
        "visitors": "footfall",
        "passengers": "ridership",
        "students": "enrolment enrollment",
        "deaths": "toll",
    }.items()
    for noun in words(nouns)
}
_AMOUNTS = frozenset(
    words(
        "prices costs wages earnings incomes exports imports yields levels temperatures reserves rates "
        "revenues profits "
        "savings stocks assets expenses speeds emissions results futures fares rents taxes loans deposits"
    )
)
_VERBS = frozenset(words("carries crosses tops hits measures reaches serves employs has runs does goes says exceeds"))
_HAVE_BASE = frozenset(words("customer user subscriber client donor member"))
_DEALINGS = frozenset(words("sales registrations imports exports purchases deliveries shipments numbers totals births"))
_PREPOSITIONS = frozenset(
    words(
        "in at for on with by from through to who which that among across under per as since between about against over"
    )
)
_LEVEL = {"count": "level"}
_PREPOSITION = re.compile(r"\s+(?:in|at|for|on|was|of)\s+")
_PEOPLE = frozenset(words("pupil student child learner patient nurse doctor worker teacher"))


def infer_unit(draft: Draft) -> None:
    """Where a figure names no unit, the plural noun of its indicator is counted: "the number of schools".

    Parameters
    ----------
    draft : Draft
        A claim of a sentence, changed in place.
    """
    if not isinstance(draft.indicator, str) or draft.kind in ("rank", "multiple"):
        return
    if draft.unit is not None:
        if draft.unit.startswith("per "):
            draft.unit = _with_noun(draft.unit, draft.indicator.lower().split())
        return
    words = draft.indicator.split()
    stop = next((place for place, word in enumerate(words) if word.lower() in _PREPOSITIONS), len(words))
    words = _uncapitalised(words[:stop])
    named = [word.lower() for word in words]
    if named[-1:] in (["ranking"], ["rank"]):
        draft.unit, draft.kind = "rank", "rank" if draft.value is not None else draft.kind
        return
    if "age" in named and max(level or 0 for level in (draft.value, draft.value_from, draft.value_to)) < 120:
        draft.unit, draft.kind = "years", _LEVEL.get(draft.kind, draft.kind)
        return
    if "ratio" in named:
        draft.unit, draft.kind = _ratio(draft.indicator.lower()) or "ratio", _LEVEL.get(draft.kind, draft.kind)
        return
    counting = next((place for place, word in enumerate(named) if word in _COUNTED_BY), None)
    if counting is not None and not any(map(_is_counted, named[counting + 1 :])):
        draft.unit = _COUNTED_BY[named[counting]]
        return
    if named[-1:] == ["base"] and named[-2:-1] and named[-2] in _HAVE_BASE:
        draft.unit = plural(named[-2])
        return
    if named[-1:] == ["numbers"] and len(named) > 1:
        draft.unit = plural(named[-2])
        return
    if "index" in named or any(word in ("pmi", "gauge", "barometer") for word in named):
        draft.unit = "points"
        return
    counting = next((place for place, word in enumerate(named) if word == "of"), None)
    if counting is not None and is_plural(named[counting - 1]) and named[counting - 1] not in _DEALINGS:
        words, named = words[:counting], named[:counting]
    head = next((place for place in range(len(named) - 1, -1, -1) if _is_counted(named[place])), None)
    if head is not None:
        draft.unit = _with_partner(words, named, head)
        if draft.kind == "level":
            draft.kind = "count"
    elif draft.kind == "count" and draft.value is not None and draft.value < 1000 and "number" not in named:
        draft.kind = "level"


def _with_noun(unit: str, named: list[str]) -> str:
    """A rate with the noun that is counted, where the figure's words have none: "mortality was 37 per 1,000 births"."""
    counted = next((_COUNTED_BY_RATES[word] for word in named if word in _COUNTED_BY_RATES), None)
    counted = counted or next(
        (compound(named[: place + 1]) for place, word in enumerate(named) if _is_counted(word)), None
    )
    return f"{counted} {unit}" if counted else unit


_COUNTED_BY_RATES = {
    noun: counted
    for counted, nouns in {
        "deaths": "death mortality fatality",
        "births": "birth fertility",
        "cases": "incidence prevalence infection notification",
        "murders": "murder",
        "homicides": "homicide",
        "suicides": "suicide",
        "offences": "crime",
        "prisoners": "imprisonment incarceration",
    }.items()
    for noun in words(nouns)
}


def _ratio(indicator: str) -> str | None:
    """What a ratio says that there are how many of, to each of the other: "pupil-teacher ratio", "ratio of A to B"."""
    named, _, after = indicator.replace("-to-", " to ").partition("ratio")
    first, _, second = (after.removeprefix(" of ") if " to " in after else named).partition(" to ")
    if not second:
        first, _, second = named.strip().rpartition(" ")[2].partition("-")
    many, one = first.split(), next(iter(_PREPOSITION.split(second)), "").split()
    if not many or not one or many[-1] not in _PEOPLE and not is_plural(many[-1]):
        return None
    return f"{plural(compound(many))} per {compound(one).removesuffix('s')}"


def _uncapitalised(words: list[str]) -> list[str]:
    """The words of a phrase with the first one in small letters where it has a capital as the first of its sentence."""
    alone = words[:1] and words[0].istitle() and not (words[1:] and words[1].istitle())
    return [words[0].lower(), *words[1:]] if alone else words


def _is_counted(noun: str) -> bool:
    return is_plural(noun) and noun not in _AMOUNTS and noun not in _VERBS


def _with_partner(words: list[str], named: list[str], head: int) -> str:
    """The counted noun, with the one that "and" joins to it: "research scientists and engineers"."""
    joint = next((place for place in range(head - 1, 0, -1) if named[place] == "and"), None)
    if joint is None or not _is_counted(named[joint - 1]) or not NO_PART.isdisjoint(named[joint + 1 : head]):
        return compound(words[: head + 1])
    return " ".join([compound(words[:joint]), *named[joint : head + 1]])
