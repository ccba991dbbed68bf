"""The sentences written for the development of the extractor are read as they are marked.

``development.jsonl`` was written before the rules, ``varied.jsonl`` beside them; its marks were made by looking through
what the extractor reads and mending what was wrong, so they guard what is right rather than measure it.

Of the material that was held out, ``heldout.jsonl`` and ``documents/heldout``, these figures were measured once, at
first sight, on 22 November 2026; it has been read since, so that here it only guards what is right like the others
(afterwards the later levels of four pairs that are put at "now" or "today" were marked with the year of the event,
three of them in ``heldout.jsonl``; before, they were marked with no year):

==================  ====  ==================  =======================
part                F1    kind and unit       pairs with their years
==================  ====  ==================  =======================
heldout.jsonl       .912  .907                12 of 12
documents/heldout   .936  .855                14 of 14
==================  ====  ==================  =======================

``pairs.jsonl`` has ways in which two levels and their years are told, marked before the extractor had read them. At
first sight it found 35 of the first 51 pairs with both years, and after these had been studied 24 of the 32 that
followed. Of 21 more, made like pairs that had been missed in ``data/marked/third``, 3 were found before the rules were
widened for them; the sentences that tell no pair were written at the same time.

The sentences from ``pairs-131`` on word two levels at two times as statistical offices, ministries, central banks and
agencies do, and 47 of them tell no pair. They were marked before the extractor had read them, in three lots (the marks
of three were mended afterwards); at first sight it found 143 of the 183 pairs with both years, and made 8 false ones. A
third of each lot was not looked at until the end: of its 57 pairs it then found 47 with both years, after 45 at first
sight; of the others, studied meanwhile, 116 of 126.

Those from ``pairs-357`` on are worded like what had been missed in ``data/marked/sixth``; a few marks were brought
into line with older ones once the extractor had read them. Of their 61 pairs it found 29 with both years before the
rules were widened for them, and 55 afterwards. Of the 29 pairs from ``pairs-415`` on, worded in other ways, it found 17
at first sight, and made 3 false ones; after they had been studied, 23.

The sentences from ``pairs-469`` on cross the order of the levels with how they are joined, where the years stand and
what is measured; they are harder than what briefings say. Of the 120 pairs of the lot (some doubtful ones were left out
afterwards) the extractor found 77 with both years at first sight, 49 of the 79 that were studied and 28 of the 41 that
were not; afterwards 62 and, before those had been looked at, 28.

Those from ``pairs-596`` on are worded like what had been missed, or taken for a pair, in ``data/marked/twelfth`` and
``thirteenth``; 5 of their 17 pairs were found before the rules were widened for them.
"""

import pytest

from tests.claims.marks import answers, marked, matched

#: What share of the claims found in each part has a field as it is marked, at the least.
PARTS = {"development": 0.97, "varied": 0.97, "heldout": 0.97, "documents": 0.93}
FIELDS = ("kind", "unit", "qualifier", "time_from", "time_to", "time_source", "status")


@pytest.fixture(scope="module", params=PARTS)
def read(request, claims_of):
    """A part, how many claims are marked in it and how many found, and the marks with the claims that answer them."""
    texts = marked(request.param)
    claims = [claims_of(text["text"], event_date=text["event_date"]) for text in texts]
    pairs = [pair for text, found in zip(texts, claims, strict=True) for pair in matched(found, text["claims"])]
    return request.param, sum(len(text["claims"]) for text in texts), sum(map(len, claims)), pairs


def test_nearly_all_are_found_and_little_else(read):
    _, expected, found, pairs = read
    assert len(pairs) / found > 0.97
    assert len(pairs) / expected > 0.97


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_found_is_right(read, field):
    part, _, _, pairs = read
    right = sum(getattr(claim, field) == mark.get(field) for claim, mark in pairs)
    assert right / len(pairs) > PARTS[part]


@pytest.mark.parametrize(
    "sentence",
    [text for part in ("development", "varied") for text in marked(part) if text["construct"][:4] == "none"],
    ids=lambda sentence: sentence["text"],
)
def test_traps(claims_of, sentence):
    """What looks like a figure and is none."""
    assert claims_of(sentence["text"], event_date=sentence["event_date"]) == []


def test_most_pairs_are_found_with_both_years(claims_of):
    right = []
    for sentence in marked("pairs"):
        claims = claims_of(sentence["text"], "from_to", event_date=sentence["event_date"])
        for mark in sentence["claims"]:
            if mark["kind"] == "from_to":
                years = mark.get("time_from"), mark.get("time_to")
                right.append(
                    any(answers(claim, mark) and (claim.time_from, claim.time_to) == years for claim in claims)
                )
    assert sum(right) / len(right) > 0.88


def test_what_is_no_pair_is_read_as_none(claims_of):
    """Other things, places, deeds and plans, parts of a whole and lists of levels, each with dates of their own."""
    others = [sentence for sentence in marked("pairs") if sentence["construct"] == "no pair"]
    assert others
    assert [s["text"] for s in others if claims_of(s["text"], "from_to", event_date=s["event_date"])] == []
