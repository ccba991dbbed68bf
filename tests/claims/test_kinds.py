"""Which kind a figure is: what is told as done beside a plan, a part of what was just counted, a change told again."""

import pytest

KINDS = {
    "Everyone told us nothing could be done, and deforestation fell 40 percent.": ["change_pct"],
    "The Service hopes to visit 12,000 homes, and 85 million cedis had been set aside for it.": ["target", "level"],
    "In 2020, after a time which we would rather forget, visits were 2.6 million.": ["count"],
    "She said it would not be cut, and that spending had in fact risen by half.": ["change_pct"],
    "Planned maintenance rose by 480 MW to 4,950 MW.": ["change_abs"],
    "We plan to build 50 schools by 2025, and to open 300 libraries.": ["target", "target"],
    "Output is expected to reach 5 million tonnes, and to rise by 4 percent in 2026.": ["target", "target"],
    "Of the companies that asked, 5,270 (81%) had kept a hire.": ["count", "share"],
    "At the end of July 11,340 schools, that is about 81 percent, had been paid.": ["count", "share"],
    "The proportion of households taking at least one service stood at 68%.": ["share"],
    "The response rate stood at 68%.": ["level"],
    "Exports rose 5 percent and imports 3 percent.": ["change_pct", "change_pct"],
    "The rate was 9.1 percent, similar to 8.9 percent in the two towns beside it.": ["level", "level"],
    "The clinic has 340 beds, level with 338 next door.": ["count", "count"],
    "Turnout was 61 percent, on a par with 60 percent nationally.": ["level", "level"],
    "Of those who asked, pensioners make up 44%.": ["share"],
    "The three regions contributed 19%, 10% and 8% of the cases.": ["share", "share", "share"],
    "Firms accounted for 78% of completions and housing associations for 20%.": ["share", "share"],
    "One in five return decisions is carried out.": ["share"],
    "The number I have is 287.": ["count"],
    "We project 2.1 million arrivals.": ["target"],
    "She called on governments to raise spending to at least 15 per cent of revenue.": ["target"],
    "The share of homes online rose, while the jobless rate was 5.1%.": ["level"],
    "Stores reported falls of 0.8% in May.": ["change_pct"],
    "Timber output rose 4 per cent in 2020 and a further 6 per cent in 2021.": ["change_pct", "change_pct"],
    "Arrivals were 86 percent of the number in September 2019.": ["multiple"],
    "The toll was roughly half the figure for August 2020.": ["multiple"],
    "Output is a third of its 2010 level.": ["multiple"],
    "They made up 86 percent of the number in 2019.": ["share"],
    "Half of the schools in 2019 had no water.": ["share"],
    "Waiting times have been cut but there are still nearly 9,000 cases.": ["count"],
    "Wages rose 0.9 per cent in the March quarter and 3.4 per cent over the year.": ["change_pct", "change_pct"],
}


@pytest.mark.parametrize(("text", "kinds"), KINDS.items())
def test_the_kind(claims_of, text, kinds):
    assert [claim.kind for claim in claims_of(text)] == kinds


def test_a_change_told_again_has_the_direction_of_the_first(claims_of):
    claims = claims_of("Visits declined 26% in 2020 and another 4% in 2021.")
    assert [(claim.value, claim.time_to) for claim in claims] == [(-26, "2020"), (-4, "2021")]
