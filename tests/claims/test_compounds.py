"""The counted noun keeps the nouns that make a compound with it; adjectives and names are left to the indicator."""

import pytest

UNITS = {
    "Police issued 253,117 speed camera notices.": "speed camera notices",
    "They hired 5,696 assistant loco pilots.": "assistant loco pilots",
    "The fund pays for 40 community learning centres.": "community learning centres",
    "There were 842,000 breath tests.": "breath tests",
    "We built 3.05 million 5G base stations.": "base stations",
    "It ordered 14 new inspection vessels.": "inspection vessels",
    "We have removed 9,800 illegal connections.": "connections",
    "The bank opened 41 regional branches.": "branches",
    "The firm closed 12 loss-making shops.": "shops",
    "It moved 300 African elephants.": "elephants",
    "It repaired 210 UK homes.": "homes",
    "The country has 721 senior high schools.": "senior high schools",
    "The city scrapped 80,000 old diesel trucks.": "diesel trucks",
    "The city has 507,000 new energy vehicles.": "new energy vehicles",
    "The country has 30 World Heritage Sites.": "World Heritage Sites",
    "There are 27 Member States.": "Member States",
    "The number of internet users reached 455 million.": "internet users",
    "Road deaths fell from 1,905 in 2011 to 1,172 in 2020.": "road deaths",
    "Mobile phone offences climbed to 15,400.": "mobile phone offences",
    "The number of research scientists and engineers rose from 29,482 to 39,513.": "research scientists and engineers",
    "Deaths and serious injuries dropped from 33 in 2019 to 8 in 2021.": "deaths and serious injuries",
    "There are 76 listed companies.": "companies",
    "We need 4,000 zero emission buses.": "buses",
    "The number of fish farmers reached 5.2 million.": "fish farmers",
    "The number of registered nurses reached 5.2 million.": "nurses",
}


@pytest.mark.parametrize(("text", "unit"), UNITS.items())
def test_the_counted_noun(claims_of, text, unit):
    assert [claim.unit for claim in claims_of(text)] == [unit]
