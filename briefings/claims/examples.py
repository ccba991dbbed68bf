"""What each rule makes of a sentence: the documentation of the rules, and their test.

The sentences are read as those of a briefing of :data:`DAY`.
"""

from __future__ import annotations

#: The day that "in April" and "last year" count from.
DAY = "2022-08-19"

#: Rule, then sentences with the claims that they make, as :func:`briefings.claims.told.told` puts them.
EXAMPLES: dict[str, list[tuple[str, list[str]]]] = {
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
            ["from_to 150 → 640 megawatts, 2020 → ?"],
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
        ("The number of divers, 117 in 2014, passed 285 in 2021.", ["from_to over 117 → 285 divers, 2014 → 2021"]),
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
            ["from_to about 52 → 38 percent, 2011 → ?"],
        ),
        (
            "Interest swallowed 9 percent of revenue in 2017 and now takes 14 percent.",
            ["from_to 9 → 14 percent, 2017 → 2022"],
        ),
        (
            "In 2001, 90,000 people had a licence; in 2019 over 2 million did.",
            ["from_to over 90,000 → 2,000,000 people, 2001 → 2019"],
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
    "rank_from_to": [
        ("The city climbed from 29th place in 2015 to 14th in 2020.", ["from_to 29 → 14 rank, 2015 → 2020"]),
    ],
    "change_to": [
        ("The key rate rose by 0.5 percentage points to 3.5 percent.", ["change_pp 0.5 to 3.5 percentage_points"]),
        ("Payrolls fell by 1,240 to 79,500.", ["change_abs -1,240 to 79,500 jobs"]),
    ],
    "change_after_verb": [
        ("Retail sales rose 5.8 percent year on year in April.", ["change_pct 5.8 percent, 2021-04 → 2022-04, yoy"]),
        (
            "Exports and imports grew 3 and 5 percent, respectively, in 2021.",
            ["change_pct 3 percent, 2020 → 2021, yoy", "change_pct 5 percent, 2020 → 2021, yoy"],
        ),
    ],
    "change_of_object": [
        (
            "The ministry cut emissions by 20 percent between 2010 and 2020.",
            ["change_pct -20 percent, 2010 → 2020, window"],
        ),
    ],
    "change_noun_of": [
        ("There was a drop of nearly 30 percent in thefts.", ["change_pct nearly -30 percent"]),
        ("Growth reached 4 percent in 2021.", ["change_pct 4 percent, 2020 → 2021, yoy"]),
    ],
    "change_before_noun": [
        ("The firm reported a 12-percent rise in profit.", ["change_pct 12 percent"]),
    ],
    "gapped_change": [
        (
            "Rail traffic fell by 6 percent and road traffic by 11 percent.",
            ["change_pct -6 percent", "change_pct -11 percent"],
        ),
    ],
    "signed_change": [
        (
            "Turnover was 31 million euros (+4.2% year on year).",
            ["level 31,000,000 EUR", "change_pct 4.2 percent, yoy"],
        ),
    ],
    "more_or_fewer": [
        ("There were 310 fewer fires than a year earlier.", ["change_abs -310 fires, yoy"]),
    ],
    "higher_than": [
        ("Stocks were 9 percent higher than in 2019.", ["change_pct 9 percent, 2019 → ?, window"]),
    ],
    "multiple_verb": [
        ("Trade more than doubled between 2008 and 2018.", ["multiple over 2 times, 2008 → 2018, window"]),
        ("Cases have halved since 2010.", ["multiple 0.5 times, 2010 → ?, window"]),
    ],
    "multiple_after_verb": [
        ("Testing capacity has increased tenfold.", ["multiple 10 times"]),
    ],
    "multiple_times": [
        ("Traffic in 2020 was 8.3 times that of 2015.", ["multiple 8.3 times, 2015 → 2020, window"]),
    ],
    "superlative": [
        ("The bay has the world's second largest tidal plant.", ["rank 2 rank"]),
    ],
    "superlative_in": [
        ("It remains the busiest port in West Africa.", ["rank 1 rank"]),
    ],
    "ordinal_superlative": [
        ("The country is the third-largest exporter of cotton.", ["rank 3 rank"]),
    ],
    "number_one": [
        ("Kenya remained our number one source market.", ["rank 1 rank"]),
    ],
    "first_of_kind": [
        ("Ghana remained our biggest buyer.", ["rank 1 rank"]),
    ],
    "rank": [
        ("The country ranks seventh in the world for rice production.", ["rank 7 rank"]),
    ],
    "tops": [
        ("The region tops the world in wind power.", ["rank 1 rank"]),
    ],
    "run": [
        ("The fair has been held for eight years in a row.", ["duration 8 years"]),
        ("Exports fell for the third month in a row.", ["duration 3 months"]),
        ("The census of geese has been taken annually for 27 years.", ["duration 27 years"]),
    ],
    "run_consecutive": [
        ("Output has fallen for four consecutive quarters.", ["duration 4 quarters"]),
    ],
    "share": [
        ("More than one-third of all patients were discharged.", ["share over 33.333 percent"]),
        ("Inflation stood at 8.7 percent in April.", ["level 8.7 percent, 2022-04"]),
        ("Nine out of ten parents agreed.", ["share 90 percent"]),
    ],
    "points": [
        ("The bond was sold at a spread of 165 basis points.", ["level 1.65 percentage_points"]),
    ],
    "money": [
        ("The council set aside £2.4bn for flood defences.", ["level 2,400,000,000 GBP"]),
        ("A fine of RMB 12.5 bn was imposed.", ["level 12,500,000,000 CNY"]),
    ],
    "count": [
        ("The operator runs around 1.85 million 5G base stations.", ["count about 1,850,000 base stations"]),
        ("Between 120 and 150 patients come each day.", ["count 120 → 150 patients"]),
        ("We plan to build 500 health centres by 2025.", ["target 500 health centres, 2025"]),
    ],
    "time_measured": [
        ("Patients waited an average of 38 minutes.", ["level 38 minutes"]),
    ],
    "how_often": [("The tariff has been adjusted 19 times.", ["count 19 times"])],
    "time_told": [("Parcels arrive within 14 days.", ["level 14 days"])],
    "people": [
        (
            "The floods killed at least 130 and left 2,400 homeless.",
            ["count at_least 130 people", "count 2,400 people"],
        ),
    ],
    "bare_after_verb": [
        ("The number of users reached 455 million.", ["count 455,000,000 users"]),
    ],
    "counting_on": [
        (
            "In 2016, the tribunal received 940 appeals. It upheld 212.",
            ["count 940 appeals, 2016", "count 212 appeals, 2016"],
        ),
        ("How many inspectors do you employ? We employ 340.", ["count 340 inspectors"]),
    ],
    "large_number": [
        ("The country has a population of 1.4 billion.", ["count 1,400,000,000 people"]),
    ],
    "no_claim": [
        ("First, the 18th congress adopted the 14th Five-Year Plan.", []),
        ("5G and IPv6 are spreading.", []),
        ("I have two questions.", []),
        ("If prices rise by 5 percent, we will act.", []),
        ("Prices did not rise by 15 percent.", []),
        ("See section 3.2 on page 17.", []),
        ("We have not lost 40 jobs.", []),
        ("Children under 5 travel free.", []),
        ("Several hundred people came.", []),
    ],
}
