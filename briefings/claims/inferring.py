"""The unit of a figure that names none: what its indicator says is counted."""

from __future__ import annotations

from briefings.claims.nouns import is_adjective
from briefings.claims.units import is_plural, plural
from briefings.claims.view import Draft
from briefings.claims.wordlists import words

#: What is counted where a noun in the singular names the count.
_COUNTED_BY = {
    noun: counted
    for counted, nouns in {
        "people": "population workforce unemployment joblessness jobless unemployed employed employment "
        "self-employment headcount electorate",
        "members": "membership",
        "jobs": "payroll payrolls",
        "visitors": "footfall",
        "passengers": "ridership",
        "students": "enrolment enrollment",
    }.items()
    for noun in words(nouns)
}
_NO_PART_OF_NOUNS = frozenset(words("of the and our its their his her my your these those all"))
_AMOUNTS = frozenset(
    words(
        "prices costs wages earnings incomes exports imports yields levels temperatures reserves rates "
        "revenues profits "
        "savings stocks assets expenses speeds emissions results futures fares rents taxes loans deposits"
    )
)
_DEALINGS = frozenset(words("sales registrations imports exports purchases deliveries shipments numbers totals births"))
_PREPOSITIONS = frozenset(
    words("in at for on with by from through to who which that among across under per as since between")
)


def infer_unit(draft: Draft) -> None:
    """Where a figure names no unit, the plural noun of its indicator is counted: "the number of schools".

    Parameters
    ----------
    draft : Draft
        A claim of a sentence, changed in place.
    """
    if draft.unit is not None or not isinstance(draft.indicator, str) or draft.kind in ("rank", "multiple"):
        return
    named = draft.indicator.lower().split()
    stop = next((place for place, word in enumerate(named) if word in _PREPOSITIONS), len(named))
    named = named[:stop]
    if named[-1:] in (["ranking"], ["rank"]):
        draft.unit, draft.kind = "rank", "rank" if draft.value is not None else draft.kind
        return
    if "ratio" in named:
        draft.unit = "ratio"
        return
    counted = next((_COUNTED_BY[word] for word in named if word in _COUNTED_BY), None)
    if counted is not None:
        draft.unit = counted
        return
    if named[-1:] == ["numbers"] and len(named) > 1:
        draft.unit = plural(named[-2])
        return
    if "index" in named or any(word in ("pmi", "gauge", "barometer") for word in named):
        draft.unit = "points"
        return
    counting = next((place for place, word in enumerate(named) if word == "of"), None)
    if counting is not None and is_plural(named[counting - 1]) and named[counting - 1] not in _DEALINGS:
        named = named[:counting]
    for place in range(len(named) - 1, -1, -1):
        if is_plural(named[place]) and named[place] not in _AMOUNTS:
            before = named[place - 1] if place else None
            compound = (
                before is not None
                and before not in _NO_PART_OF_NOUNS
                and not is_adjective(before)
                and before.isalpha()
                and not (place > 1 and draft.indicator.split()[place - 1][0].isupper())
            )
            draft.unit = named[place] if not compound or before in ("road", "internet") else f"{before} {named[place]}"
            if draft.kind == "level":
                draft.kind = "count"
            return
    if draft.kind == "count" and draft.value is not None and draft.value < 1000:
        draft.kind = "level"
