"""The noun phrase that a figure measures, in sentences written for it: each with the indicators of its claims."""

import pytest

ASIDES = [
    ("Butter, the main product, reached 41,000 tonnes.", "Butter"),
    ("Parcels, by contrast, fell 8 percent.", "Parcels"),
    ("The pass rate at Higher, grades A to C, was 71 percent.", "pass rate at Higher"),
    ("The number of jobless, meaning those looking for work, came down by 4,000.", "number of jobless"),
    ("Thefts of bicycles, she noted, dropped by 12 percent.", "Thefts of bicycles"),
    ("The tariff, frozen since 2019, goes up by 3.1 percent.", "tariff"),
]
DEEDS = [
    ("Kenya shipped 412,000 tonnes of tea in 2021.", "tea"),
    ("Couriers carried 1.3 billion parcels in 2022, up from 700 million in 2019.", "parcels"),
    ("Last year the ministry spent 2.4 billion shillings on the purchase of vaccines.", "purchase of vaccines"),
    ("The fund paid out 42 million euros.", "money paid out by fund"),
    ("Wind farms now meet 31 percent of demand.", "demand met by Wind farms"),
    ("The health service employed 1.2 million people in 2021.", "people employed by health service"),
]
TAILS = [
    ("We have given 90,000 doses of the malaria vaccine.", "doses of the malaria vaccine"),
    (
        "Some 70,000 premises that cannot get a decent connection remain.",
        "premises that cannot get a decent connection",
    ),
    ("There are 5,200 tractors fitted with satellite navigation.", "tractors fitted with satellite navigation"),
    ("A total of 190 people were killed on rural roads.", "people killed on rural roads"),
    ("About 2 million people have registered with the portal.", "people that have registered with the portal"),
    ("One in four households lacks a fixed line.", "households that lack a fixed line"),
    ("Only 40 percent of farmers have access to the canal.", "farmers that have access to the canal"),
    ("In 2020, 12,000 trains were cancelled.", "trains"),
    ("We opened 310 schools in the north.", "schools"),
]
SUBJECTS = [
    ("Per capita income rose to 9,400 dollars.", "Per capita income"),
    ("Unions put the number of vacant posts at 1,900.", "number of vacant posts"),
    ("In the capital alone the number of permits halved.", "number of permits"),
    ("In July the court imposed a fine of 6 million euros.", "fine"),
    ("We have held the Harbour Forum (HF) for six years in a row.", "Harbour Forum"),
]


@pytest.mark.parametrize(("text", "indicator"), ASIDES + DEEDS + TAILS + SUBJECTS)
def test_what_a_figure_measures(claims_of, text, indicator):
    assert claims_of(text)[0].indicator == indicator


def test_a_pronoun_after_the_place_stands_for_what_was_measured_before(claims_of):
    _, claim = claims_of("The use of mobile money reached 61 percent. In the islands it was 34 percent.")
    assert claim.indicator == "use of mobile money"
