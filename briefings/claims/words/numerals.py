"""What the words of number, order, part, month and weekday are worth."""

from __future__ import annotations

from briefings.claims.words.wordlists import words

SMALL_NUMBERS = {
    word: number
    for number, word in enumerate(
        words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        )
    )
} | {word: 10 * tens for tens, word in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}

SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
SCALE_SUFFIXES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
}
#: Places that are named by a cardinal.
PLACES = {f"number {word}": number for word, number in SMALL_NUMBERS.items() if 1 < number <= 20} | {
    f"number {number}": number for number in range(1, 21)
}
FRACTIONS = {word: number for word, number in ORDINALS.items() if number > 2} | {
    "half": 2,
    "halves": 2,
    "quarter": 4,
    "quarters": 4,
    "hundredth": 100,
}
FRACTIONS |= {word + "s": number for word, number in ORDINALS.items() if number > 2}
VULGAR_FRACTIONS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅛": 1 / 8}
MULTIPLES = {
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
    "double": 2,
    "twice": 2,
    "tripled": 3,
    "triples": 3,
    "tripling": 3,
    "triple": 3,
    "trebled": 3,
    "trebling": 3,
    "quadrupled": 4,
    "quadrupling": 4,
    "quadruple": 4,
    "quintupled": 5,
    "halved": 0.5,
    "cut in half": 0.5,
    "halves": 0.5,
    "halving": 0.5,
}
MONTHS = {
    word: month
    for month, forms in enumerate(
        [
            "january jan",
            "february feb",
            "march",
            "april apr",
            "may",
            "june",
            "july",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        1,
    )
    for word in forms.split()
}
WEEKDAYS = {word: day for day, word in enumerate(words("monday tuesday wednesday thursday friday saturday sunday"))}
