"""What the rules for two levels make of a sentence, as the other examples show it for theirs."""

from __future__ import annotations

EXAMPLES_OF_PAIRS: dict[str, list[tuple[str, list[str]]]] = {
    "from_to": [
        ("The number of schools rose from 18 to 27.", ["from_to 18 → 27 schools"]),
        (
            "From 2012 to 2021, coverage grew from 42.1% to 73%, and sales increased from 3.1 to 4.7 million tonnes.",
            ["from_to 42.1 → 73 percent, 2012 → 2021", "from_to 3,100,000 → 4,700,000 tonnes, 2012 → 2021"],
        ),
    ],
    "to_from": [
        (
            "The jobless rate fell to 5.1 percent in May from 5.8 percent in April.",
            ["from_to 5.8 → 5.1 percent, 2022-04 → 2022-05"],
        ),
    ],
    "end_before_start": [
        (
            "Exports reached $27 billion in 2020, up from $18 billion in 2016.",
            ["from_to 18,000,000,000 → 27,000,000,000 USD, 2016 → 2020"],
        ),
    ],
    "up_to_from": [
        (
            "Installed storage is up to 640 megawatts from 150 megawatts in 2020.",
            ["from_to 150 → 640 MW, 2020 → ?"],
        ),
    ],
    "compared_with": [
        ("Car ownership was 310 cars in 2003 versus 495 cars in 2021.", ["from_to 310 → 495 cars, 2003 → 2021"]),
        ("The port handled 412 ships last year, compared with 287 in 2014.", ["from_to 287 → 412 ships, 2014 → 2021"]),
    ],
    "compared_first": [
        ("Compared with 320 in 2012, we counted 590 trams last year.", ["from_to 320 → 590 trams, 2012 → 2021"]),
    ],
    "beside_whole": [
        (
            "In 2021, 510 boats saw the city's 7 docks, compared with 430 in 2015.",
            ["from_to 430 → 510 boats, 2015 → 2021", "count 7 docks, 2021"],
        ),
    ],
    "two_moves": [
        (
            "The network has grown from 21 km and 12 stations in 2014 to 97 km and 64 stations in 2021.",
            ["from_to 21 → 97 km, 2014 → 2021", "from_to 12 → 64 stations, 2014 → 2021"],
        ),
    ],
    "second_base": [
        (
            "Rates were 5.1 percent in July, compared with 4.8 percent in June and 4.2 percent a year earlier.",
            ["from_to 4.8 → 5.1 percent, 2022-06 → 2022-07", "from_to 4.2 → 5.1 percent, 2021-07 → 2022-07"],
        ),
    ],
    "two_things": [
        (
            "In 2005 we had 14 inns and 90 boats; today there are 31 inns and 260 boats.",
            ["from_to 14 → 31 inns, 2005 → 2022", "from_to 90 → 260 boats, 2005 → 2022"],
        ),
    ],
    "differs_from_earlier": [
        (
            "Revenue was 5.2 billion euros in 2021, a fifth more than the 4.3 billion recorded a year earlier.",
            [
                "from_to 4,300,000,000 → 5,200,000,000 EUR, 2020 → 2021",
                "change_pct 20 percent, 2020 → 2021, yoy",
            ],
        ),
    ],
    "beside_earlier": [
        (
            "Regional lines carried 109,000 passengers in July, from 97,500 in the same month of last year.",
            ["from_to 97,500 → 109,000 passengers, 2021-07 → 2022-07"],
        ),
        (
            "The line moved 18 million tonnes in 2021 and so fell short of the 21 million tonnes moved in 2019.",
            ["from_to 21,000,000 → 18,000,000 tonnes, 2019 → 2021"],
        ),
        (
            "Rents averaged 310 euros, below the national average of 420 euros.",
            ["level 310 EUR", "level 420 EUR"],
        ),
    ],
    "apposed_earlier": [
        ("The average delay, 64 days in 2019, has been cut to 29 days.", ["from_to 64 → 29 days, 2019 → ?"]),
        ("The number of divers, 117 in 2014, passed 285 in 2021.", ["from_to 117 → over 285 divers, 2014 → 2021"]),
    ],
    "apposed_now": [
        (
            "The share of protected dunes, now 52 percent, was 43 percent when counting ended in 2013.",
            ["from_to 43 → 52 percent, 2013 → 2022"],
        ),
    ],
    "used_to": [
        (
            "The average visit, which used to last 40 minutes, now lasts 75 minutes.",
            ["from_to 40 → 75 minutes, 2022"],
        ),
    ],
    "once_and_now": [
        (
            "We used to have two greenhouses and now we have 11.",
            ["from_to 2 → 11 greenhouses, 2022"],
        ),
    ],
    "than_when": [
        (
            "The dropout rate was 7 percent in 2021, lower than in 2002, when it was 11 percent.",
            ["from_to 11 → 7 percent, 2002 → 2021"],
        ),
    ],
    "since_when": [
        (
            "Since 2015, when it stood at 31 percent, the recycling rate has risen to 54 percent.",
            ["from_to 31 → 54 percent, 2015 → ?"],
        ),
    ],
    "after_earlier": [
        (
            "Arrears stand at 4 percent now, after they had stood at 9 percent in 2016.",
            ["from_to 9 → 4 percent, 2016 → 2022"],
        ),
    ],
    "earlier_in_brackets": [
        (
            "Revenue came to 2.4 billion euros (2010: 1.1 billion euros) in 2020.",
            ["from_to 1,100,000,000 → 2,400,000,000 EUR, 2010 → 2020"],
        ),
        ("Gas reached 83 percent of homes in 2021 (52 percent in 2008).", ["from_to 52 → 83 percent, 2008 → 2021"]),
    ],
    "two_dates": [
        (
            "The line carried 1.1 million passengers in 2010 and 2.6 million in 2020.",
            ["from_to 1,100,000 → 2,600,000 passengers, 2010 → 2020"],
        ),
    ],
    "two_clauses": [
        (
            "Today 61 percent of the villages have a well, but in 2005 it was only 24 percent.",
            ["from_to 24 → 61 percent, 2005 → 2022"],
        ),
        (
            "About 38 percent of pupils take lunch at school, a proportion that was 52 percent in 2011.",
            ["from_to 52 → about 38 percent, 2011 → ?"],
        ),
        (
            "Interest swallowed 9 percent of revenue in 2017 and now takes 14 percent.",
            ["from_to 9 → 14 percent, 2017 → 2022"],
        ),
        (
            "In 2001, 90,000 people had a licence; in 2019 over 2 million did.",
            ["from_to 90,000 → over 2,000,000 people, 2001 → 2019"],
        ),
    ],
    "dated_levels": [
        (
            "The hostel had 310 guests in 2008; in 2021, 94.",
            ["from_to 310 → 94 guests, 2008 → 2021"],
        ),
        (
            "The plot was 640 square metres back in 2004, and by 2021 it had shrunk to 410 square metres.",
            ["from_to 640 → 410 square metres, 2004 → 2021"],
        ),
        (
            "The city opened 12 clinics in 2010 and another 7 clinics in 2015.",
            ["count 12 clinics, 2010", "count 7 clinics, 2015"],
        ),
    ],
    "with_shares": [
        (
            "Solar heating reached 3.2 million homes (41%) in 2021, up from 2.6 million (34%) in 2018.",
            ["from_to 2,600,000 → 3,200,000 homes, 2018 → 2021", "from_to 34 → 41 percent, 2018 → 2021"],
        ),
    ],
}
