"""What each rule makes of a sentence: the documentation of the rules, and their test.

The sentences are read as those of a briefing of :data:`DAY`.
"""

from __future__ import annotations

from briefings.claims.rules.examples_of_pairs import EXAMPLES_OF_PAIRS

#: The day that "in April" and "last year" count from.
DAY = "2022-08-19"

#: Rule, then sentences with the claims that they make, as :func:`briefings.claims.rules.told.told` puts them.
EXAMPLES: dict[str, list[tuple[str, list[str]]]] = {
    **EXAMPLES_OF_PAIRS,
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
    "part_of_earlier": [
        ("Prices are one-tenth of what they were in 2008.", ["multiple 0.1 times, 2008 → ?, window"]),
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
        ("Between 120 and 150 patients come each day.", ["count 120–150 patients"]),
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
