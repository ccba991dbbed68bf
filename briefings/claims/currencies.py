"""Which country's money a name means that several countries share: "kroner", "dollars", "shillings"."""

from __future__ import annotations

import re
from functools import lru_cache

#: For the code that a shared name is read as: the countries, its own first, by their codes and the words for them.
_SHARED = {
    "DKK": {"DKK": "Denmark Danish Danes Copenhagen", "NOK": "Norway Norwegian Norwegians Oslo"},
    "SEK": {"SEK": "Sweden Swedish Swedes Stockholm", "ISK": "Iceland Icelandic Icelanders Reykjavik"},
    "USD": {
        "USD": "US U.S USA American Americans America Washington",
        "AUD": "Australia Australian Australians Canberra",
        "CAD": "Canada Canadian Canadians Ottawa",
        "NZD": "Zealand Zealanders",
        "SGD": "Singapore Singaporean Singaporeans",
    },
    "GBP": {"GBP": "Britain British UK U.K England Scotland Wales London", "EGP": "Egypt Egyptian Egyptians Cairo"},
    "INR": {
        "INR": "India Indian Indians Delhi",
        "PKR": "Pakistan Pakistani Pakistanis Islamabad",
        "LKR": "Lanka Lankan Lankans Colombo",
    },
    "KES": {
        "KES": "Kenya Kenyan Kenyans Nairobi",
        "UGX": "Uganda Ugandan Ugandans Kampala",
        "TZS": "Tanzania Tanzanian Tanzanians Dodoma",
    },
}
_NAME = re.compile(r"\b(?:kroner?|krona|kronor|dollars?|pounds?|rupees?|shillings?)\b|(?<![A-Z])[$]", re.IGNORECASE)
_OWN_NAME = re.compile(r"\b(?:US|U\.S\b|American|Danish|Norwegian|Swedish|British|Indian|Kenyan|sterling|[A-Z]{3})\b")


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
        themselves and it is named twice at least; else the unit.
    """
    code = unit[:3]
    if code not in _SHARED or _OWN_NAME.search(words) or not _NAME.search(words):
        return unit
    return _most_named(code, text) + unit[3:]


_CURRENCIES_OF_CENTS = {
    "USD": re.compile(r"\b(?:USD|US dollars?|dollars?)\b|[$]"),
    "EUR": re.compile(r"\b(?:EUR|euros?)\b|€"),
    "ZAR": re.compile(r"\b(?:ZAR|rand)\b|\bR\d"),
}


@lru_cache(maxsize=8)
def currency_of_cents(unit: str, text: str) -> str | None:
    """The currency of which a document's cents or pence are the hundredth part.

    Parameters
    ----------
    unit : str
        ``cents`` or ``pence``, else nothing is found.
    text : str
        The document.

    Returns
    -------
    str or None
        The ISO 4217 code; null where the document names none of the currencies of cents, or several.
    """
    if unit == "pence":
        return "GBP"
    named = [code for code, form in _CURRENCIES_OF_CENTS.items() if unit == "cents" and form.search(text)]
    return local_currency(named[0], "$", text) if len(named) == 1 else None


@lru_cache(maxsize=8)
def _most_named(code: str, text: str) -> str:
    """The code of the country that a text names most of those that share a name of money; ties change nothing."""
    named = {
        other: sum(len(re.findall(rf"\b{re.escape(name)}\b", text)) for name in names.split())
        for other, names in _SHARED[code].items()
    }
    most = max(named, key=named.get)
    return most if named[most] > 1 and list(named.values()).count(named[most]) == 1 else code
