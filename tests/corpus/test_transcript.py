"""What a reader of any transcript relies on: turns, who speaks, what is left out, whatever the file looks like."""

import html
import string
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.corpus import read_bytes, read_file, read_text
from briefings.corpus.transcript import examine
from briefings.errors import BriefingsError

FIRST = ["Ann", "Boris", "Chiara", "Dmitri", "Elena", "Farid", "Grace", "Hiro", "Ines", "Jorge"]
LAST = ["Adler", "Brandt", "Castro", "Dahl", "Eriksen", "Fontana", "Grigoryan", "Haddad", "Ibsen", "Jansen"]
OUTLETS = [
    "Reuters",
    "Kyodo News",
    "Radio Television Hong Kong",
    "The Guardian",
    "China Daily",
    "AFP",
    "Bloomberg News",
]
SAYINGS = [
    "We built 2,400 km of roads in 2021, up 3.5% from 2020.",
    "The plan has three parts: roads, rails and ports.",
    "On Nov. 5 the bank raised its rate by 25 basis points.",
    "Note: nothing is decided yet.",
    "As Mr. Dahl said, “it takes time.”",
    "Prices fell in May; wages did not.",
    "A third of all schools, i.e. 1,200, are online.",
    "Is that enough? We think not.",
    "No. 7 of the plan is clear.",
    "It costs $4.2 billion -- a record.",
]
SHAPES = {
    "own line": "{label}:\n\n{words}\n\n",
    "same line": "{label}: {words}\n\n",
    "no blank lines": "{label}: {words}\n",
    "time code before the colon": "{label} (00:12):\n{words}\n\n",
    "time code behind the colon": "{label}: (01:02:03)\n{words}\n\n",
    "bold": "**{label}:** {words}\n\n",
    "html": "<p><strong>{label}:</strong> {words}</p>\n",
    "html headings": "<h3>{label}:</h3><p>{words}</p>\n",
}
NOISE = {
    "none": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "non-breaking spaces": lambda text: text.replace(": ", ":\u00a0 "),
    "full-width colons": lambda text: text.replace(": ", "： "),
    "bidirectional controls": lambda text: text.replace("\n\n", "\u200e\n\u202a\n"),
}


@st.composite
def conversations(draw):
    """Two to nine turns; neighbours differ in speaker, and somebody asks."""
    names = draw(
        st.lists(st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST)), min_size=2, max_size=4, unique=True)
    )
    speakers = [" ".join(name) for name in names] + draw(st.lists(st.sampled_from(OUTLETS), max_size=2, unique=True))
    turns = []
    for _ in range(draw(st.integers(2, 9))):
        others = [speaker for speaker in speakers if not turns or speaker != turns[-1][0]]
        turns.append((draw(st.sampled_from(others)), draw(st.lists(st.sampled_from(SAYINGS), min_size=1, max_size=4))))
    return turns


@settings(max_examples=150)
@given(conversations(), st.sampled_from(sorted(SHAPES)), st.sampled_from(sorted(NOISE)))
def test_a_rendered_conversation_is_read_back(turns, shape, noise):
    is_html = shape.startswith("html")
    render = html.escape if is_html else str
    body = "".join(SHAPES[shape].format(label=render(who), words=render(" ".join(said))) for who, said in turns)
    title = "Press conference on the plan for the north"
    text = NOISE[noise](f"<h1>{title}</h1>\n{body}" if is_html else f"{title}\n\n{body}")
    reading = read_text(text, "x")
    spoken = [turn for turn in reading.turns if turn.role != "author"]
    assert [turn.speaker for turn in spoken] == [who for who, _ in turns]
    for turn, (_, said) in zip(spoken, turns, strict=True):
        words = html.unescape(text[turn.start : turn.end]).translate(str.maketrans("：\u00a0", ": "))
        assert words.split() == " ".join(said).split()
    for sentence in reading.sentences:
        assert text[sentence.start : sentence.end] == sentence.text


@settings(max_examples=60)
@given(conversations())
def test_hard_wrapping_changes_no_turn(turns):
    body = "\n\n".join(textwrap.fill(f"{who}: {' '.join(said)}", 72, break_on_hyphens=False) for who, said in turns)
    text = f"Press conference on the plan for the north\n\n{body}\n"
    spoken = [turn for turn in read_text(text, "x").turns if turn.role != "author"]
    assert [(t.speaker, text[t.start : t.end].split()) for t in spoken] == [(w, " ".join(s).split()) for w, s in turns]


@settings(max_examples=200)
@given(
    st.text(
        st.sampled_from(string.ascii_letters + " \n\r\t:.,?!\"'“”<>&;()[]{}*_#-—0123456789QA\u00a0：\u202e"),
        max_size=400,
    )
)
def test_any_text_is_read_with_offsets_that_hold(text):
    reading = read_text(text, "x")
    last = 0
    for turn in reading.turns:
        assert last <= turn.start < turn.end <= len(text)
        last = turn.end
    for sentence in reading.sentences:
        assert text[sentence.start : sentence.end] == sentence.text


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_one_line(content):
    try:
        reading = read_bytes(content, "stdin")
    except BriefingsError as failure:
        assert "\n" not in str(failure)
    else:
        assert all(reading.text[s.start : s.end] == s.text for s in reading.sentences)


def spoken(text):
    return [(turn.speaker, turn.role, text[turn.start : turn.end]) for turn in read_text(text, "x").turns]


@pytest.mark.parametrize(
    "line",
    [
        "Note: this is not final.",
        "First: we build roads.",
        "Next Steps: more money and more time.",
        "One thing is clear: we will not stop.",
        "Data Security: it matters most.",
        '"Our goal: growth," she keeps saying.',
        "In 2021, China: a new record.",
        "The time is 10:30 and the ratio 3:1.",
        "See https://example.org: it is all there.",
        "A new plan is coming.",
        "Q&A follows later.",
        "(Laughter.)",
    ],
)
def test_running_text_with_a_colon_starts_no_turn(line):
    opening = "Ann Lee: Good morning. The data are new and security counts."
    text = f"Briefing on roads in the north\n\n{opening}\n\n{line}\n\nReuters: When?\n"
    assert [who for who, _, _ in spoken(text)[1:]] == ["Ann Lee", "Reuters"]


def test_titles_and_affiliations_come_from_the_speaker_list():
    text = (
        "Press conference on harvests of the year\n\nAnn Lee, director general of the Bureau of Crops\n\n"
        "Bo Dahl, chief economist, Grain Fund\n\nAnn Lee:\n\nGood morning.\n\nMr. Dahl:\n\nWe agree.\n"
    )
    _, lee, dahl = read_text(text, "x").turns
    assert (lee.speaker, lee.title, lee.affiliation) == ("Ann Lee", "director general", "Bureau of Crops")
    assert (dahl.speaker, dahl.title, dahl.affiliation) == ("Bo Dahl", "chief economist", "Grain Fund")


def test_one_surname_for_two_people_stays_as_printed():
    text = "Briefing on harvests\n\nWang Lei:\n\nYes, we can.\n\nWang Min:\n\nSo can we.\n\nMr. Wang:\n\nThank you.\n"
    assert [who for who, _, _ in spoken(text)][1:] == ["Wang Lei", "Wang Min", "Mr. Wang"]


def test_an_official_who_invites_once_and_answers_twice_is_no_moderator():
    text = (
        "Press conference on ports\n\nAFP:\n\nHow many ports are there?\n\nAnn Lee:\n\n"
        "There are 40 ports, and nine of them are new. "
        "We are proud of each of them, and of those who built them.\n\nReuters:\n\nAnd ships?\n\nAnn Lee:\n\n"
        "I'd like to invite Mr. Dahl to answer.\n\nBo Dahl:\n\nThere are 300 ships.\n"
    )
    assert [role for who, role, _ in spoken(text) if who == "Ann Lee"] == ["official", "official"]


def test_furniture_within_a_turn_is_no_sentence():
    text = (
        "Briefing on ports of the south\n\nAnn Lee:\n\nWe begin.\n\nShare this page\n\n"
        "Daily NewsUpdated:  May 4, 2021\n\nWe end.\n\n1  2  3  4  >\n"
    )
    examination = examine(text, "x")
    assert [s.text for s in examination.reading.sentences][1:] == ["We begin.", "We end."]
    assert "1  2  3  4  >" in examination.furniture and "Share this page" in examination.furniture


def test_the_text_says_its_days_its_pages_and_its_publisher():
    text = (
        "Ministry briefs on ports\n\nThe ministry held a press conference on Nov. 7 in Lisbon for the media.\n\n"
        "Port NewsUpdated:  November 15, 2022\n\nAnn Lee:\n\nWe have 40 ports.\n\nPage 3 of 13\n"
    )
    found = examine(text, "x").metadata
    said = {key: item.value for key, item in found.items()}
    assert (said["event_date"], said["published"], said["publisher"]) == ("2022-11-07", "2022-11-15", "Port News")
    assert (said["page"], said["pages_total"], said["language"]) == (3, 13, "en")
    assert text[found["event_date"].start : found["event_date"].end] == "Nov. 7"


def test_what_the_text_does_not_say_stays_empty():
    found = examine("Briefing on ports of the south\n\nAnn Lee:\n\nWe have 40 ports.\n", "x").metadata
    assert not {"event_date", "published", "publisher", "page", "pages_total"} & found.keys()


def test_an_event_date_that_is_given_goes_before_the_one_that_is_read():
    text = "Briefing on ports\n\nMay 4, 2021\n\nAnn Lee:\n\nYes, we are.\n"
    assert read_text(text, "x").event_date == "2021-05-04"
    assert read_text(text, "x", "2020-01-01").event_date == "2020-01-01"


def test_a_file_is_named_by_its_stem(tmp_path):
    path = tmp_path / "spring.txt"
    path.write_text("Briefing on ports\n\nAnn Lee: Good morning to you.\n", "utf-8")
    assert {turn.document_id for turn in read_file(path).turns} == {"spring"}


@pytest.mark.parametrize("content", [b"<p><script>a</script></p>", b"A:\n" * 100])
def test_a_file_without_words_is_refused_in_one_line(content):
    with pytest.raises(BriefingsError, match="no words"):
        read_bytes(content, "stdin")


def test_an_element_that_is_never_closed_hides_nothing():
    text = "<html><body><nav><p>Ann Lee: We have 40 ports.</p><p>Reuters: When?</p></body></html>"
    assert [who for who, _, _ in spoken(text)] == ["Ann Lee", "Reuters"]


def test_colours_of_a_terminal_are_no_part_of_a_name():
    text = "Briefing on ports\n\nAnn \x1b[31mLowe: We are here.\n\nBob Ray: So are we.\n"
    assert [who for who, _, _ in spoken(text)][1:] == ["Ann Lowe", "Bob Ray"]


def test_an_item_of_a_list_is_one_sentence_with_its_number():
    text = "Briefing on ports\n\nAnn Lee:\n\nThree things.\n\n1. We build.\n\n2. We dredge.\n\nReuters:\n\nWhen?\n"
    sentences = [s.text for s in read_text(text, "x").sentences if s.speaker == "Ann Lee"]
    assert sentences == ["Three things.", "1. We build.", "2. We dredge."]
