"""Whose words they are: titles are no part of names, and prose gives each sentence to whom it quotes or reports."""

import pytest

from briefings.corpus import read_text

LABELS = {  # the label: speaker, title
    "STATISTICIAN-GENERAL THABO MOKOENA": ("THABO MOKOENA", "STATISTICIAN-GENERAL"),
    "Auditor-General Ruth Amadi": ("Ruth Amadi", "Auditor-General"),
    "Chief Statistician Dr. Aisha Yusof": ("Aisha Yusof", "Chief Statistician"),
    "Forests Secretary Bimal Lamsal": ("Bimal Lamsal", "Forests Secretary"),
    "WHO Regional Director Dr Hans Kluiver": ("Hans Kluiver", "WHO Regional Director"),
    "Deputy Governor for Monetary Policy Ann Lee": ("Ann Lee", "Deputy Governor for Monetary Policy"),
    "Principal Professor Eilidh Ross": ("Eilidh Ross", "Principal"),
    "Detective Chief Superintendent Cormac Nolan": ("Cormac Nolan", "Detective Chief Superintendent"),
    "HON. DR. NEEMA MASSAWE": ("NEEMA MASSAWE", None),
    "ENG. JOSEPH MUSHI": ("JOSEPH MUSHI", None),
    "Engr. Gbenga Adeola": ("Gbenga Adeola", None),
    "Shri Arun Deshmukh": ("Arun Deshmukh", None),
    "The Hon. Minister Joan Mbeki": ("Joan Mbeki", "Hon. Minister"),
    # offices that are names
    "Mary King": ("Mary King", None),
    "Ann King Smith Lee": ("Ann King Smith Lee", None),
    "Dean Smith": ("Dean Smith", "Dean"),
}


@pytest.mark.parametrize("label", LABELS)
def test_a_title_is_no_part_of_the_name(label):
    text = (
        f"Briefing on ports of the south\n\n{label}: We have 40 ports.\n\nReuters: Since when?\n\n{label}: Since May.\n"
    )
    turns = [turn for turn in read_text(text, "x").turns if turn.role == "official"]
    assert {(turn.speaker, turn.title) for turn in turns} == {LABELS[label]}


def speakers(text):
    """Who says each sentence, shortened to its first word."""
    return [(s.speaker, s.role) for s in read_text(text, "x").sentences][1:]


AUTHOR = (None, "author")
TITLE = "Harbour traffic grows again as ferries return to the islands\n\n"


@pytest.mark.parametrize(
    ("prose", "who"),
    [
        ("Ports Minister Ann Dahl said traffic had doubled.", "Ann Dahl"),
        ("Traffic has doubled, the ports minister, Ann Dahl, told reporters.", "Ann Dahl"),
        ("The Minister of Ports, Shri Anil Rao, informed that traffic has doubled.", "Anil Rao"),
        ("Traffic has doubled, chief executive Ann Dahl said.", "Ann Dahl"),
        ('"Traffic has doubled," said the Local Ports Minister, Ann Dahl.', "Ann Dahl"),
        ('"Traffic has doubled," said its president, Elena Cruz Colma.', "Elena Cruz Colma"),
        ("Ann Dahl of the ferrymen's union Salt said that traffic had doubled.", "Ann Dahl"),
        (
            "The Vice Chairman of the regulator, Mr Obi Danjuma, who also spoke, put the cost at 4 dollars.",
            "Obi Danjuma",
        ),
        ("Commenting on the release, Orla Kean, statistician in the Ports Division, said: “It is 4.”", "Orla Kean"),
        ("Álvaro Ibáñez, who runs the port, disclosed that it had doubled.", "Álvaro Ibáñez"),
        ("Traffic has doubled, according to figures of the port.", None),
        ("KUALA TERANG, May 4, the port said that traffic had doubled.", None),
        ("At Sea House, the Minister for Ports, Ann Dahl, said traffic had doubled.", "Ann Dahl"),
        ("The estimate that Minister Ann Dahl gave in May has been put aside.", None),
    ],
)
def test_a_sentence_belongs_to_whom_it_names_as_speaking(prose, who):
    assert speakers(TITLE + prose + "\n") == [(who, "official") if who else AUTHOR]


@pytest.mark.parametrize(
    ("prose", "wanted"),
    [
        ("Minister Ann Dahl presented the figures. Traffic has doubled, she said.", [None, "Ann Dahl"]),
        ("Ann Dahl, head of ports, opened the quay. “It has doubled,” Dahl said.", [None, "Ann Dahl"]),
        ("The Minister of Ports, Prof. Ann Dahl, came. The minister said it had doubled.", [None, "Ann Dahl"]),
        (
            "Ports Minister Ann Dahl said it was so. Mayor Bo Berg came. It has doubled, he said.",
            ["Ann Dahl", None, "Bo Berg"],
        ),
        ("“It has doubled. We can't say why,” said Minister Ann Dahl.", ["Ann Dahl", "Ann Dahl"]),
        ('"It has doubled. We can\'t say why," said Minister Ann Dahl.', ["Ann Dahl", "Ann Dahl"]),
    ],
)
def test_whoever_was_introduced_is_known_again(prose, wanted):
    assert [who for who, _ in speakers(TITLE + prose + "\n")] == wanted


def test_a_paragraph_behind_a_quoted_official_is_the_authors():
    text = (
        'Ann Dahl, head of port statistics, said: "Traffic rose by 4 percent."\n\nFerries carried 3 million people.\n\n'
        '"Fares fell by 2 percent," Ms Dahl said.\n\nBo Berg, head of fares, added: "They fell in May."\n'
    )
    assert [who for who, _ in speakers(TITLE + text)] == ["Ann Dahl", None, "Ann Dahl", "Bo Berg"]


@pytest.mark.parametrize("title", ["Harbours 2024: summary of the report", "Media Ports 2024: ferries and fares"])
def test_a_title_with_a_colon_is_no_outlet(title):
    text = f"{title}\n\nPublished in May\n\nFerries carried 3 million people in 2023.\n"
    assert {turn.role for turn in read_text(text, "x").turns} == {"author"}


def test_who_is_listed_among_those_present_speaks_even_once():
    text = (
        "Press conference on ports of the south\n\nSpeakers\n\nAnn Dahl, head of the Port Office\n\n"
        "Bo Berg, deputy head of the Port Office\n\nAnn Dahl\n\nGood morning. We have 40 ports.\n\nCCTV\n\n"
        "And how many ferries?\n\nBo Berg\n\nThere are 300 ferries.\n\nAnn Dahl\n\nThank you.\n"
    )
    turns = [turn.speaker for turn in read_text(text, "x").turns if turn.role != "author"]
    assert turns == ["Ann Dahl", "CCTV", "Bo Berg", "Ann Dahl"]


@pytest.mark.parametrize(
    ("head", "label", "speaker"),
    [
        ("Spokesperson: Ingrid Halvor", "Spokesperson", "Ingrid Halvor"),
        (
            "Resource person: Undersecretary Maria Teresa Villar. Moderator: Jun Abad.",
            "USEC. VILLAR",
            "Maria Teresa Villar",
        ),
        ("PRESS BRIEFING OF PORTS SECRETARY MARIA ELENA SANTOS", "SEC. SANTOS", "MARIA ELENA SANTOS"),
        ("Briefing by the Cabinet Secretary, Hon. Samuel Kiprono Mutai", "Samuel Mutai", "Samuel Kiprono Mutai"),
        ("Briefing by the Head of Ports, Ms Lerato van Wyk", "Ms van Wyk", "Lerato van Wyk"),
    ],
)
def test_the_head_gives_the_full_name(head, label, speaker):
    said = f"{label}: We have 40 ports.\n\nQ: Since when?\n\n{label}: Since May.\n"
    text = f"Briefing on ports of the south\n{head}\n\n{said}"
    assert {turn.speaker for turn in read_text(text, "x").turns if turn.role == "official"} == {speaker}


def test_a_time_code_makes_initials_a_label():
    text = (
        "Virtual press briefing on ports\n\n"
        "Speaker key: AK Dr Amina Kanté, Director of Ports; JS Dr Jon Sand, Head of Fares\n\n"
        "00:00:41 AK: We have 40 ports.\n\n00:02:15 JS: Fares fell by 2 percent.\n"
    )
    assert [t.speaker for t in read_text(text, "x").turns if t.role != "author"] == ["Amina Kanté", "Jon Sand"]


SPOKEN = "Ladies and gentlemen,\n\nI thank you all. We have built 40 ports.\n\nOur ferries carried 3 million people.\n"
SPEAKER = [("Ann Dahl", "official")]


@pytest.mark.parametrize(
    "head",
    [
        "Statement by the Minister of Ports, Ann Dahl, on the ports of the south",
        "Remarks by Ports Minister Ann Dahl at the opening of the quay",
        "Opening remarks of the Cabinet Secretary for Ports, Hon. Ann Dahl",
        "Statement of Ann Dahl, Chair of the Port Authority, before the committee",
        "Speech by Dr. Ann Dahl, Governor of the Bank of the Islands",
        "Address by President Ann Dahl to the National Assembly",
        "Ministerial statement: Keynote address by Minister of State for Ports Ann Dahl",
        "STATEMENT BY THE CHIEF EXECUTIVE OFFICER, DR. Ann Dahl, ON THE YEAR",
        "Testimony of Commissioner Ann Dahl",
        "Message from Director-General Ann Dahl on World Ports Day",
    ],
)
def test_a_speech_belongs_to_whom_its_title_names(head):
    reading = read_text(f"{head}\n\nOslo, 4 May 2023\n\n{SPOKEN}", "x")
    assert [(t.speaker, t.role) for t in reading.turns] == [AUTHOR, *SPEAKER]
    assert reading.text[reading.turns[1].start :].startswith("Ladies")


@pytest.mark.parametrize("signature", ["Ann Dahl, Chair", "Engr. Ann Dahl, Chairman", "Ann Dahl\nMinister of Ports"])
def test_a_speech_belongs_to_whoever_signs_it(signature):
    text = f"PORT AUTHORITY\n\nThe year 2023: Chair's remarks to the press\n\n{SPOKEN}\n{signature}\n"
    spoken = [turn for turn in read_text(text, "x").turns if turn.role != "author"]
    assert [(turn.speaker, turn.role) for turn in spoken] == SPEAKER


@pytest.mark.parametrize(
    "lead",
    [
        "This is a summary of what was said by the agency's spokesperson Ann Dahl – to whom quoted text may be "
        "attributed – at today's press briefing at the Palais des Nations in Geneva.",
        "The following is a summary of remarks by Ann Dahl, spokesperson of the agency, at today's briefing.",
        "The following statement may be attributed to Ann Dahl, spokesperson for the agency.",
        "The agency's director, Ann Dahl, issued the following statement today.",
        "The following statement was issued on Tuesday by Ann Dahl, director of the agency.",
        "Minister of Ports Ann Dahl made the following statement after the meeting.",
        "Attributable to Ann Dahl, spokesperson of the agency.",
    ],
)
def test_a_note_that_says_whose_words_it_gives_is_theirs(lead):
    words = "Ferries carry 3 million people.\n\nFares fell by 2 percent.\n"
    text = f"Briefing note: ferries to the islands\n\n{lead}\n\n{words}"
    reading = read_text(text, "x")
    assert [(t.speaker, t.role) for t in reading.turns] == [AUTHOR, *SPEAKER]
    assert reading.text[reading.turns[1].start :].startswith("Ferries")


@pytest.mark.parametrize(
    "text",
    [
        "Statement by Minister Ann Dahl angers ferrymen\n\nFerries carried 3 million people.\n\nNo one spoke.\n",
        "Our year at sea\n\nI went to the ports in May. We saw 40 ferries.\n\nI liked them and our guide did, too.\n",
        "Remarks by Minister Ann Dahl stir debate\n\n“I like our ferries,” one man said.\n\nFares fell by 2 percent.\n",
    ],
)
def test_what_no_one_is_said_to_have_spoken_is_the_authors(text):
    assert read_text(text, "x").turns[-1].role == "author"


def test_a_summary_record_goes_on_with_who_was_named():
    text = (
        "Press briefing, Geneva, 20 June 2023 (summary record)\n\n"
        "Bo Berg, for the Agency for Ports, said that 40 ports had opened. Ferries carried 3 million people.\n\n"
        "The next briefing is in July.\n"
    )
    assert [who for who, _ in speakers(text)] == ["Bo Berg", "Bo Berg", None]


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        ("She was hopeful that 40 more ports would open.", "Ann Dahl"),
        ("He pointed to Malta, where 3 ports opened in May.", "Ann Dahl"),
        ("Ferries would carry 3 million people.", "Ann Dahl"),
        ("Fares had fallen by 2 percent.", "Ann Dahl"),
        ("Fares fell by 2 percent last year.", None),
        ("The ferries, which had opened in May, carry 300 people.", None),
        ("Unions say that 300 people are wanted.", None),
        ("In a survey, 300 people said that they had waited.", None),
    ],
)
def test_reported_speech_goes_on_where_its_tense_or_a_pronoun_says_so(behind, who):
    text = f"{TITLE}Ports Minister Ann Dahl said that traffic had doubled. {behind}\n"
    assert [name for name, _ in speakers(text)] == ["Ann Dahl", who]


@pytest.mark.parametrize(
    ("asked", "office"),
    [
        (
            "To ask the Minister for Ports (a) how many ferries there are; and (b) whether fares fell.",
            "Minister for Ports",
        ),
        ("To ask the Secretary of State for Ports, what the fares are.", "Secretary of State for Ports"),
        ("Will the Minister of PORTS be pleased to state: the number of ferries?", "Minister of PORTS"),
        ("To ask the Minister of Ports whether fares fell.", "Minister of Ports"),
    ],
)
def test_a_written_answer_is_given_by_the_office_that_is_asked(asked, office):
    text = f"Written reply on ferries and fares\n\n{asked}\n\nAnswer:\n\nThere are 40 ferries, and fares fell.\n"
    assert [turn.speaker for turn in read_text(text, "x").turns if turn.role == "official"] == [office]


def test_whom_to_call_is_no_turn():
    text = f"{TITLE}Ferries carried 3 million people.\n\nPress: (+212) 5 22 55 00 00 – Quay 4, 20000 Casablanca\n"
    assert {turn.role for turn in read_text(text, "x").turns} == {"author"}
