"""Money is read in every currency in circulation, and a name that countries share as that of the document's country."""

import pytest

from briefings.claims.words.moneys import CURRENCY_PREFIXES

NAMED = {
    "The fine is 15 dalasi.": "GMD",
    "The grant came to 4.2 billion leones.": "SLE",
    "Exports earned 310 billion ariary.": "MGA",
    "A school meal costs 9 quetzales.": "GTQ",
    "The harbour cost 1.3 billion patacas.": "MOP",
    "The subsidy is 2 million gourdes.": "HTG",
    "Revenue was 640 million somoni.": "TJS",
    "The wage is 1,250 Azerbaijani manat.": "AZN",
    "It spent 12.4 billion Congolese francs.": "CDF",
    "The plan costs BD 300 million.": "BHD",
    "The budget is GH¢85 million.": "GHS",
    "They received C$40 each.": "CAD",
    "The tax brought EC$ 210 million.": "XCD",
    "It paid 30 million Namibian dollars.": "NAD",
    "The bridge cost 4 billion pesos.": "pesos",
}
LOCAL = {
    "Ministry of Transport, Wellington, New Zealand. The road cost $310 million.": "NZD",
    "Singapore's workforce has grown. Each firm received $42,000.": "SGD",
    "The minister spoke in Windhoek. Namibians paid more. The school cost $40 million.": "NAD",
    "Manila, 16 August. The budget was 7.5 billion pesos.": "PHP",
    "Montevideo, 3 May. The road cost 900 million pesos.": "UYU",
    "Prague, 3 May. Wages rose. The average is 45,000 crowns.": "CZK",
    "Lilongwe, 3 May. The road cost 7 billion kwacha.": "MWK",
    "Beirut, 3 May. A loaf costs 40,000 pounds.": "LBP",
    "Kathmandu, 3 May. The programme received Rs 9.2 billion and paid Rs 3 billion.": "NPR",
    "Minsk, 3 May. The wage is 1,900 roubles.": "BYN",
}
LETTERS = {
    "LUSAKA — The plan costs K9.4bn. Data is K18 a gigabyte.": "ZMW",
    "Port Moresby, 3 May. Papua New Guinea spent K1.2 billion. A meal costs K12.": "PGK",
    "Manila, 16 August. The Philippines set aside P873.6 billion. The fare is P39.": "PHP",
    "Gaborone, 3 May. Botswana earned P1,250 million. The fare is P7, up from P5.": "BWP",
    "Banjul, 3 May. Gambians paid D1,200 each. The fare is D15.": "GMD",
    "Mbabane, 3 May. Eswatini spent E310 million. A loaf costs E18.": "SZL",
    "Freetown, 3 May. The fare is Le 15.": "SLE",
    "Pretoria, 3 May. It cost R3.2 billion. The tariff is 195c.": "ZAR",
    "Sydney, 3 May. Australia spent $40 million. Australians pay 189c a litre.": "AUD",
    "Nairobi, 3 May. It made Sh52 billion. The dividend was 62 cents a share.": "KES",
    "Accra, 3 May. They pay 42 pesewas a unit.": "GHS",
    "Lusaka, 3 May. The fare is 40 ngwee.": "ZMW",
}
FOREIGN = {
    "Nairobi, 3 May. One Australian firm built it. The road cost $310 million.": "USD",
    "The bank lent US$5 billion. Canada agreed. Canadians gave $3 billion.": "USD",
    "Singapore and Canada signed. The road cost $310 million.": "USD",
    "Singapore and Canada signed. Singapore paid 300 million US dollars.": "USD",
    "Australia and Australians gain. It cost 560 billion yuan ($83 billion).": "USD",
    "Oslo, 3 May. It paid 40 million Danish kroner.": "DKK",
}


@pytest.mark.parametrize(("text", "code"), [*NAMED.items(), *LOCAL.items(), *LETTERS.items(), *FOREIGN.items()])
def test_money_is_that_of_the_name_or_of_the_country(claims_of, text, code):
    assert claims_of(text)[-1].unit == code


def test_a_name_said_once_for_two_amounts_is_settled_for_both(claims_of):
    text = "Manila, 16 August. The budget was 7.5 billion pesos in 2020, and it is 7.9 billion in 2022."
    assert [(claim.kind, claim.unit) for claim in claims_of(text)] == [("from_to", "PHP")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Gaborone, 3 May. Botswana spent P1.2 billion. The tariff is 90 thebe.", 0.9),
        ("Pretoria, 3 May. It cost R3.2 billion. The tariff is 195c.", 1.95),
    ],
)
def test_the_parts_of_a_currency_are_hundredths(claims_of, text, value):
    assert claims_of(text)[-1].value == value


@pytest.mark.parametrize(
    "text",
    [
        "Lusaka, 3 May. Zambia spent K9.4bn on K12 schools and the K9 unit.",
        "Manila, 16 August. The Philippines spent P873.6 billion on the P5 roads.",
        "Banjul, 3 May. Gambians paid D1,200 each on the D2 motorway and for vitamin D3 pills.",
        "Lusaka, 3 May. Zambia's K12 schools spent 2 billion kwacha.",
        "Pretoria, 3 May. Section 89c says that it cost R3.2 billion.",
    ],
)
def test_letters_and_numbers_that_are_names_are_no_money(claims_of, text):
    assert len(claims_of(text)) == 1


@pytest.mark.parametrize("text", ["It cost K12 in Leeds.", "The P5 road in Botswana opened.", "E40 is a road."])
def test_a_letter_is_no_money_where_no_amount_and_no_country_say_so(claims_of, text):
    assert claims_of(text) == []


@pytest.mark.parametrize("text", ["It supports SDG 4 on education.", "ALL 5 REGIONS", "The WORLD CUP 2022 was held."])
def test_letters_that_are_a_code_only_elsewhere_are_no_money(claims_of, text):
    assert all(claim.unit not in CURRENCY_PREFIXES.values() for claim in claims_of(text))
