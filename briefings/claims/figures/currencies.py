"""Which country's money a name means that several countries share: "kroner", "dollars", "shillings"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from briefings.claims.view import Draft, View
from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.moneys import COUNTRIES, CURRENCY_NAMES, CURRENCY_PREFIXES, SHARED_NAMES


def _sharing(forms: str) -> set[str]:
    """The currencies whose names end in one of some forms."""
    return {code for name, code in CURRENCY_NAMES.items() if code in COUNTRIES and re.search(rf"\b(?:{forms})$", name)}


def _signs(code: str) -> list[str]:
    """The dollar signs with letters of a currency: "NZ$"; other signs may be shared like the names."""
    return [sign for sign, other in CURRENCY_PREFIXES.items() if other == code and sign.endswith("$") and sign != "$"]


#: For each shared name the currencies that have it, and for each currency what names it or its country in a text.
_SHARING = {name: _sharing(forms) for name, forms in SHARED_NAMES.items()}
#: Datelines name places in capitals.
_NAMING = {
    code: [code, *dict.fromkeys((*countries.split(), *countries.upper().split())), *_signs(code)]
    for code, countries in COUNTRIES.items()
}
_NAME = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{forms})(?![^\W\d_]))" for name, forms in SHARED_NAMES.items()), re.I
)
_US_DOLLARS = re.compile(r"\bUSD\b|\b(?:US|U\.S\.) ?(?:[$]|dollars?)|\bAmerican dollars?")
#: A country that is named but once is the document's own only if it is named at its head.
_HEAD = 800


@lru_cache(maxsize=4096)
def _own_name(code: str) -> re.Pattern[str]:
    """What says in the words of an amount that no other currency of the name is meant: "Swiss francs", "sterling"."""
    names = "|".join(map(re.escape, [*COUNTRIES.get(code, "").split(), "sterling"]))
    return re.compile(rf"\b(?:{names}|[A-Z]{{3}})\b")


def local_currency(unit: str, words: str, text: str) -> str:
    """The currency that a shared name of money means in a document.

    Parameters
    ----------
    unit : str
        The unit as it is read without regard to the document; it begins with an ISO 4217 code, or with a name that
        belongs to no country more than to another, if it is money.
    words : str
        The words of the amount.
    text : str
        The document.

    Returns
    -------
    str
        The unit with the code of the one of the countries that the document names most, if the words name none
        themselves. Dollars, which many spend abroad, are those of a country only if US dollars are not named, and if
        it is named twice, or alone and at the head of the document. Else the unit.
    """
    code, rate, per = unit.partition(" ")
    if code not in _READ_AS:
        return unit
    found = _NAME.search(words)
    if found is None or code != _read_as(found.lastgroup) or _own_name(code).search(words):
        return unit
    return _most_named(found.lastgroup, text) + rate + per


def _read_as(name: str) -> str:
    """What a shared name is read as without regard to a document: the best known, or the name itself."""
    return CURRENCY_NAMES[name]


_READ_AS = frozenset(map(_read_as, SHARED_NAMES))

_CURRENCIES_OF_CENTS = {
    "USD": re.compile(r"\b(?:USD|US dollars?|dollars?)\b|[$]"),
    "EUR": re.compile(r"\b(?:EUR|euros?)\b|€"),
    "ZAR": re.compile(r"\b(?:ZAR|rand)\b|\bR\d"),
    "KES": re.compile(r"\b(?:KES|shillings?)\b|\bK?[Ss]hs?\.? ?\d"),
}
#: The names of the ones among them that countries share.
_SHARED_OF_CENTS = {"USD": "dollar", "KES": "shilling"}
_CURRENCIES_OF_PARTS = {
    "pence": "GBP",
    "paise": "INR",
    "pesewas": "GHS",
    "ngwee": "ZMW",
    "kobo": "NGN",
    "thebe": "BWP",
    "toea": "PGK",
    "sen": "MYR",
    "groszy": "PLN",
    "satang": "THB",
    "tetri": "GEL",
}
#: The parts of which a hundred make one of a currency.
_PARTS = ("cents", *_CURRENCIES_OF_PARTS)


@lru_cache(maxsize=8)
def currency_of_cents(unit: str, text: str) -> str | None:
    """The currency of which a document's cents, or parts of one currency's own name, are the hundredth part.

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
    if not named and _most_named("dollar", text) != "USD":
        return _most_named("dollar", text)
    if len(named) != 1:
        return None
    shared = _SHARED_OF_CENTS.get(named[0])
    return _most_named(shared, text) if shared else named[0]


@lru_cache(maxsize=8)
def _most_named(name: str, text: str) -> str:
    """The one of the currencies of a name whose country a text names most; ties change nothing."""
    dollars = name == "dollar"
    if dollars and _US_DOLLARS.search(text):
        return "USD"
    most = most_named(_SHARING[name], text)
    if most is None:
        return _read_as(name)
    if not dollars or _mentions(most, text) > 1:
        return most
    alone = _mentions(most, text[:_HEAD]) and not any(_mentions(code, text) for code in COUNTRIES if code != most)
    return most if alone else _read_as(name)


def most_named(codes: Iterable[str], text: str) -> str | None:
    """The one of some currencies that a text names most, by itself or its country.

    Parameters
    ----------
    codes : iterable of str
        ISO 4217 codes.
    text : str
        The document.

    Returns
    -------
    str or None
        Null where it names none, or two as often.
    """
    named = {code: _mentions(code, text) for code in codes}
    most = max(named, key=named.get)
    times = named[most]
    return most if times and list(named.values()).count(times) == 1 else None


def _mentions(code: str, text: str) -> int:
    """How often a text names a currency or its country."""
    times = _times_of_words(text)
    return sum(times[name] if name.isalpha() else _times_of_sign(name, text) for name in _NAMING[code])


@lru_cache(maxsize=8)
def _times_of_words(text: str) -> Counter[str]:
    """How often each word stands in a text, without what is not of letters behind it: "Fiji-born", "Fiji's"."""
    return Counter(_WORD.findall(text))


_WORD = re.compile(r"(?<!\w)[^\W\d_]+")


def _times_of_sign(sign: str, text: str) -> int:
    """How often a name that is not of letters alone stands in a text: "NZ$", "U.S."."""
    return len(re.findall(rf"(?<!\w){re.escape(sign)}(?![^\W\d_])", text)) if sign in text else 0


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
    if draft.unit is None:
        return
    amounts = [view.nodes[at] for at in draft.figures if view.letters[at] == LETTER["MONEY"]]
    if amounts and not _is_converted(view, draft.figures[-1]):
        said = " ".join(view.text[amount.start : amount.end] for amount in amounts)
        draft.unit = local_currency(draft.unit, said, text)
    part = draft.unit.partition(" ")[0] if draft.unit.startswith(_PARTS) else None
    code = currency_of_cents(part, text) if part in _PARTS else None
    if code is not None:
        draft.unit = code
        draft.value, draft.value_from = _of_hundredths(draft.value), _of_hundredths(draft.value_from)
        if not amounts:
            draft.value_to = _of_hundredths(draft.value_to)


def _of_hundredths(parts: float | None) -> float | None:
    return parts and round(parts / 100, 6)


def _is_converted(view: View, at: int) -> bool:
    """Whether an amount says in brackets what one in other money comes to: "560 billion yuan ($83 billion)"."""
    before = view.letters[max(0, at - 2) : at]
    return before == LETTER["MONEY"] + LETTER["COMMA"] and view.nodes[at - 1].word == "("
