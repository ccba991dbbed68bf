"""What pages put around a text is known by its form; what people say is not mistaken for it."""

import pytest

from briefings.corpus import read_text
from briefings.corpus.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "<   1   2   3   4   5   >",
        "Page 3 of 13",
        "Home > News > Briefings",
        "ㄑ Press Room ㄑ Transcripts",
        "Share | Print | E-mail",
        "Share this page",
        "Print Release",
        "You are here: Home / News / Press briefings",
        "23 May 2019  |  Text size: small normal large",
        "Tarn, 3 August 2019 · 4 min read",
        "【Close Window】 【Print】",
        "Suggest to a friend:",
        "Last update: 09-10-2020 | Top",
        "Read also: how we count ships",
        "Story continues below",
        "The minister on the quay in Tarn. Photo: Ann Lee/Ministry of Ports",
        "Read in Chinese",
        "Daily PostUpdated:  November 15, 2022",
        "Published: 4 May 2021, 10:30",
        "Frankfurt am Main, 14 December 2023",
        "By Helen Marsh",
        "Source: Xinhua",
        "© 2021 Ministry of Finance",
        "The minister opens the bridge. [Photo/Xinhua]",
        "END 3:20 P.M. EDT",
        "* * *",
        "FOR IMMEDIATE RELEASE",
        "×",
    ],
)
def test_furniture_is_known_by_its_form(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "By 2025 we will have built 40 ports.",
        "The report was published on November 6, 2020.",
        "Related to that, what is your view?",
        "Follow the rules, and you are safe.",
        "I can share this with you: prices fell.",
        "Source: our own survey says that prices fell.",
        "We have 1 2 3 problems.",
        "Print release by release, we have told this story.",
        "There is a photo: Ann has it.",
        "A",
        "In May 2021, exports rose by 5 percent.",
        "Thank you.",
    ],
)
def test_what_people_say_is_no_furniture(line):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "(Concluded)",
        "(The briefing was concluded at 1:42 p.m.)",
        "Is there anything wrong with this page?",
        "*Transcript edited for clarity.*",
        "(Web editor: Joan A.)",
        "***** Print Release",
        "Media enquiries: 0300 555 0190",
        "Privacy Policy",
        "Next article: Ships",
        "(Editor: Li Na)",
        "This interview has been edited for length and clarity.",
        "In case of any discrepancy, the original text prevails.",
        "Reproduction is permitted provided that the source is acknowledged.",
        "(Whereupon, at 11:47 a.m., the hearing was adjourned.)",
    ],
)
def test_what_stands_behind_the_last_words_is_left_out(line):
    text = f"Briefing on ports\n\nAnn Lee:\n\nWe have 40 ports.\n\nBo Dahl:\n\nThank you all.\n\n{line}\n"
    last = read_text(text, "x").turns[-1]
    assert text[last.start : last.end] == "Thank you all."


def test_short_last_words_are_kept():
    text = "Briefing on ports\n\nAnn Lee:\n\nWe have 40 ports.\n\nBo Dahl:\n\nWe do.\n\nThe end is near.\n\nThank you\n"
    last = read_text(text, "x").turns[-1]
    assert text[last.start : last.end].endswith("Thank you")
