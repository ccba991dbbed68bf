"""Any text is read without a crash, and a claim stays itself whatever is added around it."""

import math
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.claims import claims_of as claims_of_reading
from briefings.claims.rules.examples import EXAMPLES
from briefings.claims.words.wordlists import words
from briefings.records import Reading, Sentence
from briefings.tables import CLAIMS

WORDS = words(
    "from to between and or by of in since the a percent % percentage points rose fell up down doubled twice half "
    "one two three million bn trillion yuan $ € RMB 5G 18th first largest world's 2012 2021 2021/22 3/4 "
    "½ 1,234 0.5 -3 +4 "
    "– - , ; : ( ) over nearly at least last year May July Q3 H1 per every year consecutive in a row respectively will "
    "not if users km times fold reached was share compared with a year earlier the same period aged No. "
    "' … 2.5:1 °C −12 twenty- quarter last-quarter "
    "+41 99999999999999999999 mid-2021 a.m. under such pieces"
) + ['"', "\u00a0", "\r", "\n", "\u2009"]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)
PLAIN = [text for examples in EXAMPLES.values() for text, _ in examples]
UNRELATED = "The garden behind the museum is open to visitors, and nine new benches stand in it."


def one_sentence(text, event_date="2022-08-19"):
    sentence = Sentence("made", 1, 1, None, "author", 0, len(text), text)
    return Reading("made", text, event_date, [], [sentence])


def content(claims):
    """What a claim says, without where it stands."""
    left_out = {"start", "end", "quote", "turn"}
    return {
        claim.claim_id: tuple(
            " ".join(value.split()) if isinstance(value, str) else value
            for name, value in claim._asdict().items()
            if name not in left_out
        )
        for claim in claims
    }


@settings(max_examples=300)
@given(st.one_of(SENTENCES, st.text(max_size=200)), st.sampled_from(["2022-08-19", "2020-02-29", None]))
def test_any_text_gives_sound_claims(text, event_date):
    for claim in claims_of_reading(one_sentence(text, event_date)):
        assert text[claim.start : claim.end] == claim.quote != ""
        assert claim.value is not None or claim.value_from is not None
        for name, column in CLAIMS.columns.items():
            value = getattr(claim, name)
            assert column.nullable or value is not None, name


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=5, unique=True), st.booleans())
def test_an_unrelated_paragraph_changes_no_other_claim(reading_of, texts, before):
    alone = content(claims_of_reading(reading_of(texts)))
    paragraphs = ([UNRELATED], texts) if before else (texts, [UNRELATED])
    together = content(claims_of_reading(reading_of(*paragraphs)))
    assert alone.items() <= together.items()
    assert len(together) == len(alone) + 1


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(PLAIN), min_size=1, max_size=5, unique=True),
    st.sampled_from(["\r\n", "\n", "  ", "\t", "\u00a0 "]),
)
def test_white_space_and_line_ends_change_no_claim(reading_of, texts, space):
    plain = content(claims_of_reading(reading_of(texts)))
    other = content(
        claims_of_reading(reading_of([text.replace(" ", space) for text in texts], between=space, break_="\r\n\r\n"))
    )
    assert plain == other


@pytest.mark.parametrize(
    "number", ["9" * 400, "9" * 5000 + "/10", "9" * 400 + "th", "5" + " million" * 60, "five" + " hundred" * 200]
)
def test_what_no_number_is_counts_nothing(claims_of, number):
    for text in [f"We have {number} ports.", f"It grew from 4 to {number} percent in 2021.", f"It is {number} yuan."]:
        assert all(math.isfinite(claim.value) for claim in claims_of(text) if claim.value is not None)
    assert claims_of(f"We have {number} ports and 3 docks.")


def test_quote_marks_change_no_identity(claims_of):
    straight = claims_of('The "Sun" programme trained 300 teachers in the country\'s schools.')
    curly = claims_of("The “Sun” programme trained 300 teachers in the country’s schools.")
    assert [claim.claim_id for claim in straight] == [claim.claim_id for claim in curly]


def test_the_same_sentence_twice_has_two_identities(reading_of):
    claims = claims_of_reading(reading_of(["It trained 300 teachers."], ["It trained 300 teachers."]))
    assert len({claim.claim_id for claim in claims}) == 2
    assert claims[0].claim_id == claims_of_reading(reading_of(["It trained 300 teachers."]))[0].claim_id


def test_an_identity_is_of_its_document(reading_of):
    here, there = (claims_of_reading(reading_of(["It trained 300 teachers."], document_id=name))[0] for name in "ab")
    assert here.claim_id.startswith("a-") and there.claim_id.startswith("b-")
    assert here.claim_id[2:] != there.claim_id[2:]


def test_claims_can_be_sent_to_another_process(claims_of):
    claims = claims_of("Exports rose 5 percent to $27 billion in 2020.")
    assert pickle.loads(pickle.dumps(claims)) == claims


def test_a_long_sentence_takes_time_in_proportion():
    """Ten times the figures make ten times the claims; no rule looks at all pairs."""
    few = claims_of_reading(one_sentence("We opened 300 schools, " * 20))
    many = claims_of_reading(one_sentence("We opened 300 schools, " * 200))
    assert len(many) == 10 * len(few)


@pytest.mark.parametrize(
    ("text", "years", "source"),
    [
        ("From 2012 to 2021, sales doubled. The share grew from 20% to 30%.", ("2012", "2021"), "carried"),
        ("From 2012 to 2021, sales doubled, and the share grew from 20% to 30%.", ("2012", "2021"), "stated"),
        ("Over the past decade the share grew from 20% to 30%.", ("2012", "2022"), "document"),
        ("The share grew from 20% to 30%.", (None, None), None),
    ],
)
def test_times_of_a_pair(claims_of, text, years, source):
    [share] = claims_of(text, kind="from_to")
    assert (share.time_from, share.time_to) == years
    assert share.time_source == source


@pytest.mark.parametrize(
    ("text", "time_to"),
    [
        ("In the same quarter, exports fell 3 percent.", None),
        ("The last-quarter rise in exports was 3 percent.", "2022-06"),
    ],
)
def test_a_quarter_that_is_the_same_or_the_last(claims_of, text, time_to):
    [claim] = claims_of(text)
    assert claim.time_to == time_to


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It raised RMB12.5bn.", 12.5e9, "CNY"),
        ("It raised EUR300m.", 300e6, "EUR"),
        ("It raised US$5 trillion.", 5e12, "USD"),
        ("It raised half a million Hong Kong dollars.", 5e5, "HKD"),
        ("It raised Rs 40,000 crore.", 4e11, "INR"),
    ],
)
def test_money_however_written(claims_of, text, value, unit):
    [claim] = claims_of(text)
    assert (claim.kind, claim.value, claim.unit) == ("level", value, unit)


def test_a_time_that_cannot_be_worked_out_is_none_not_that_of_a_sentence_before(claims_of):
    text = (
        "Traffic grew from 4 million tonnes in 2012 to 9 million in 2021. It fell 3 percent in July. It was 8 million."
    )
    told = [(claim.time_from, claim.time_to) for claim in claims_of(text, event_date=None)]
    assert told == [("2012", "2021"), (None, None), (None, None)]
    told = [(claim.time_from, claim.time_to) for claim in claims_of(text, event_date="2022-08-19")]
    assert told == [("2012", "2021"), (None, "2022-07"), (None, "2022-07")]


@pytest.mark.parametrize("text", ["It was 12 °C.", "It was 12°C.", "It was 12 ℃.", "It was 12 degrees Celsius."])
def test_temperatures_however_written(claims_of, text):
    [claim] = claims_of(text)
    assert (claim.kind, claim.value, claim.unit) == ("level", 12, "degrees Celsius")


@pytest.mark.parametrize(
    "text, times",
    [
        ("In 2021 we trained 4,100 nurses. Of these, 1,300 are men.", (None, "2021")),
        ("In 2021 we trained 4,100 nurses. Some 30 percent of them are men.", (None, "2021")),
        ("In 2021 we trained 4,100 nurses. This includes 1,300 men.", (None, "2021")),
        ("In 2021 we trained 4,100 nurses. Some 30 percent of teachers are men.", (None, None)),
        (
            "In March 2021 we trained 410 nurses. Nobody was glad. Output rose 4 percent year on year.",
            ("2020-03", "2021-03"),
        ),
        (
            "In March 2021 we trained 410 nurses. Nobody was glad. Output is up 4 percent on May 2020.",
            ("2020-05", "2021-03"),
        ),
    ],
)
def test_a_part_of_the_whole_and_a_change_that_counts_back_have_the_time_told_before(claims_of, text, times):
    last = claims_of(text)[-1]
    assert (last.time_from, last.time_to) == times


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Callers wait 2 minutes 16 seconds.", 136, "seconds"),
        ("He stands 6 feet 7 inches tall.", 79, "inches"),
        ("He is a 6-foot-4 forward.", 76, "inches"),
        ("The baby weighed 7lb 4oz.", 116, "oz"),
        ("She ran for two hours and 16 minutes.", 136, "minutes"),
    ],
)
def test_measures_in_two_units_are_told_in_the_smaller(claims_of, text, value, unit):
    [claim] = claims_of(text)
    assert (claim.kind, claim.value, claim.unit) == ("level", value, unit)


@pytest.mark.parametrize("date", ["", " in 2012", " in the first quarter of 2012", " last year"])
def test_a_scale_and_a_unit_said_once_are_of_both_levels(claims_of, date):
    [claim] = claims_of(f"Output rose from 3.1{date} to 4.7 million tonnes.")
    assert (claim.kind, claim.value_from, claim.value_to, claim.unit) == ("from_to", 3.1e6, 4.7e6, "tonnes")


@pytest.mark.parametrize("often", ["a year", "each year", "every year", "annually"])
def test_a_change_of_each_year_is_an_annual_average(claims_of, often):
    [claim] = claims_of(f"Exports grew by 5 percent {often} between 2012 and 2020.")
    assert (claim.basis, claim.time_from, claim.time_to) == ("annual_average", "2012", "2020")
