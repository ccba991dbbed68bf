"""Times are found behind an article too, whatever word of times comes next."""

from datetime import date

import pytest

from briefings.claims.lexicon import LETTER
from briefings.claims.view import view_of

BEHIND_AN_ARTICLE = """
the 5th of May 2021|the end of June|the close of 2019|the year-end|the turn of the year|the five years to 2021
the year before|a year earlier|a decade ago|the previous quarter|the same period of last year|the third quarter
the second half of 2021|the first six months|the past decade|the recent years|the next two years|the same week
the current year|the years 2012-2021|the period 2012-2021|the fiscal year 2021/22|the FY2021|the following month
"""


@pytest.mark.parametrize("time", BEHIND_AN_ARTICLE.strip().replace("\n", "|").split("|"))
def test_a_time_behind_an_article(time):
    view = view_of(f"Exports grew in {time}.", date(2022, 8, 19))
    at = view.letters.index(LETTER["PERIOD"])
    assert view.text[view.nodes[at].start : view.nodes[at].end] in (time, time.removeprefix("the "))
