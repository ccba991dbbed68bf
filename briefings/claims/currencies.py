"""Which country's money a name means that several countries share: "kroner", "dollars", "shillings"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.claims.lexicon import LETTER
from briefings.claims.view import Draft, View

#: For the code that a shared name is read as: the countries, its own first, by their codes and the words for them.
_SHARED = {
    "DKK": {"DKK": "Denmark Danish Danes Copenhagen", "NOK": "Norway Norwegian Norwegians Oslo"},
    "SEK": {"SEK": "Sweden Swedish Swedes Stockholm", "ISK": "Iceland Icelandic Icelanders Reykjavik"},
    "USD": {
        "USD": "US U.S USA American Americans America Washington",
        "AUD": "Australia Australian Australians Canberra Sydney Melbourne Brisbane Queensland NSW Tasmania",
        "CAD": "Canada Canadian Canadians Ottawa Toronto Ontario Quebec Alberta Manitoba Halifax Scotia",
        "NZD": "Zealand Zealanders",
        "SGD": "Singapore Singaporean Singaporeans",
        "HKD": "Hong",
        "NAD": "Namibia Namibian Namibians Windhoek",
        "JMD": "Jamaica Jamaican Jamaicans Kingston",
        "FJD": "Fiji Fijian Fijians Suva",
    },
    "GBP": {"GBP": "Britain British UK U.K England Scotland Wales London", "EGP": "Egypt Egyptian Egyptians Cairo"},
    "INR": {
        "INR": "India Indian Indians Delhi",
        "PKR": "Pakistan Pakistani Pakistanis Islamabad",
        "LKR": "Lanka Lankan Lankans Colombo",
        "NPR": "Nepal Nepali Nepalis Nepalese Kathmandu",
        "MUR": "Mauritius Mauritian Mauritians",
    },
    "KES": {
        "KES": "Kenya Kenyan Kenyans Nairobi",
        "UGX": "Uganda Ugandan Ugandans Kampala",
        "TZS": "Tanzania Tanzanian Tanzanians Dodoma",
    },
    "CHF": {
        "CHF": "Switzerland Swiss Bern",
        "RWF": "Rwanda Rwandan Rwandans Kigali",
        "XOF": "Senegal Senegalese Dakar Benin Beninese Togo Togolese Mali Malian Burkina Niger Ivorian Ivoire Abidjan",
    },
    "AED": {"AED": "Emirates Emirati Emiratis UAE Dubai", "MAD": "Morocco Moroccan Moroccans Rabat Casablanca Tangier"},
    "SAR": {"SAR": "Saudi Saudis Riyadh", "QAR": "Qatar Qatari Qataris Doha"},
    "pesos": {
        "MXN": "Mexico Mexican Mexicans",
        "PHP": "Philippines Philippine Filipino Filipinos Manila",
        "ARS": "Argentina Argentine Argentines Argentinian",
        "CLP": "Chile Chilean Chileans Santiago",
        "COP": "Colombia Colombian Colombians Bogotá Bogota",
    },
    "dinars": {
        "DZD": "Algeria Algerian Algerians Algiers",
        "TND": "Tunisia Tunisian Tunisians Tunis",
        "JOD": "Jordan Jordanian Jordanians Amman",
        "KWD": "Kuwait Kuwaiti Kuwaitis",
        "IQD": "Iraq Iraqi Iraqis Baghdad",
        "RSD": "Serbia Serbian Serbians Belgrade",
    },
    "rials": {"OMR": "Oman Omani Omanis Muscat"},
}
_NAME = re.compile(
    r"\b(?:kroner?|krona|kronor|dollars?|pounds?|rupees?|Rs|shillings?|francs?|dirhams?|riyals?|pesos?|dinars?|rials?)\b"
    r"|(?<![A-Z])[$]",
    re.IGNORECASE,
)
_OWN_NAME = re.compile(
    r"\b(?:US|U\.S\b|American|Danish|Norwegian|Swedish|British|Indian|Kenyan|Swiss|sterling|[A-Z]{3})\b"
)


def local_currency(unit: str, words: str, text: str) -> str:
    """The currency that a shared name of money means in a document.

    Parameters
    ----------
    unit : str
        The unit as it is read without regard to the document; it begins with an ISO 4217 code if it is money.
    words : str
        The words of the amount.
    text : str
        The document.

    Returns
    -------
    str
        The unit with the code of the one of the countries that the document names most, if the words name none
        themselves; for dollars, which many spend abroad, it is to be named twice at least. Else the unit.
    """
    code, rate, per = unit.partition(" ")
    if code not in _SHARED or _OWN_NAME.search(words) or not _NAME.search(words):
        return unit
    return _most_named(code, text) + rate + per


_CURRENCIES_OF_CENTS = {
    "USD": re.compile(r"\b(?:USD|US dollars?|dollars?)\b|[$]"),
    "EUR": re.compile(r"\b(?:EUR|euros?)\b|€"),
    "ZAR": re.compile(r"\b(?:ZAR|rand)\b|\bR\d"),
}
_CURRENCIES_OF_PARTS = {"pence": "GBP", "paise": "INR"}
#: The parts of which a hundred make one of a currency.
_PARTS = ("cents", *_CURRENCIES_OF_PARTS)


@lru_cache(maxsize=8)
def currency_of_cents(unit: str, text: str) -> str | None:
    """The currency of which a document's cents, pence or paise are the hundredth part.

    Parameters
    ----------
    unit : str
        The name of the parts.
    text : str
        The document.

    Returns
    -------
    str or None
        The ISO 4217 code; null where the document names none of the currencies of cents, or several.
    """
    if unit in _CURRENCIES_OF_PARTS:
        return _CURRENCIES_OF_PARTS[unit]
    named = [code for code, form in _CURRENCIES_OF_CENTS.items() if form.search(text)]
    if not named and _most_named("USD", text) != "USD":
        return _most_named("USD", text)
    return _most_named(named[0], text) if named == ["USD"] else named[0] if len(named) == 1 else None


@lru_cache(maxsize=8)
def _most_named(code: str, text: str) -> str:
    """The code of the country that a text names most of those that share a name of money; ties change nothing."""
    named = {
        other: sum(len(re.findall(rf"\b{re.escape(name)}\b", text)) for name in names.split() if name in text)
        for other, names in _SHARED[code].items()
    }
    most = max(named, key=named.get)
    enough = named[most] > (code == "USD")
    return most if enough and list(named.values()).count(named[most]) == 1 else code


def settle_currency(draft: Draft, view: View, text: str) -> None:
    """Give an amount the money of the document's country, and cents as parts of it.

    Parameters
    ----------
    draft : Draft
        A claim of the document, changed in place.
    view : View
        Its sentence.
    text : str
        The document.
    """
    node = view.nodes[draft.figures[-1]]
    if draft.unit is not None and node.letter == LETTER["MONEY"]:
        figures = [view.nodes[at] for at in draft.figures]
        draft.unit = local_currency(draft.unit, " ".join(view.text[each.start : each.end] for each in figures), text)
    part = draft.unit.partition(" ")[0] if draft.unit is not None and draft.unit.startswith(_PARTS) else None
    code = currency_of_cents(part, text) if part in _PARTS else None
    if code is not None:
        draft.unit = code
        levels = (draft.value, draft.value_from, draft.value_to)
        draft.value, draft.value_from, draft.value_to = (level and round(level / 100, 6) for level in levels)
