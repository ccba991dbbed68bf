"""A text cut at turns and claims: nothing is lost, and every segment knows what covers it."""

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from briefings.display.marks import marked_segments


def row(start, end, **more):
    return SimpleNamespace(start=start, end=end, **more)


@st.composite
def marked_texts(draw):
    text = draw(st.text(min_size=1, max_size=80))
    places = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(places, places).filter(lambda span: span[0] < span[1]), max_size=6))
    edges = sorted(draw(st.sets(places, max_size=6)))
    turns = [row(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    return text, turns, [row(start, end) for start, end in spans]


@given(marked_texts())
def test_the_segments_are_the_text_and_every_claim_opens_and_closes_once(marked):
    text, turns, claims = marked
    segments = marked_segments(text, turns, [], claims)
    assert "".join(segment.text for segment in segments) == text
    for claim in claims:
        covered = "".join(segment.text for segment in segments if any(claim is other for other in segment.claims))
        assert covered == text[claim.start : claim.end]
        assert sum(any(claim is other for other in segment.opens) for segment in segments) == 1
        assert sum(any(claim is other for other in segment.closes) for segment in segments) == 1


def test_overlapping_claims_share_a_segment():
    segments = marked_segments("rose 3 percent to 50", [], [], [row(0, 14), row(5, 20)])
    assert [(segment.text, len(segment.claims)) for segment in segments] == [
        ("rose ", 1),
        ("3 percent", 2),
        (" to 50", 1),
    ]
