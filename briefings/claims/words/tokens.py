"""A sentence as a row of nodes: each token with its class, and the classes together as a string of letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from briefings.claims.words.endings import is_adverb, is_superlative
from briefings.claims.words.lexicon import LETTER, PHRASES, WORDS
from briefings.claims.words.moneys import CURRENCY_PREFIXES
from briefings.claims.words.numerals import ORDINALS, SCALES, SMALL_NUMBERS, VULGAR_FRACTIONS
from briefings.claims.words.suffixes import class_behind
from briefings.claims.words.wordlists import words


class Node(NamedTuple):
    """A token or a chunk of tokens: its class, where it stands in the sentence, its word in lower case, its meaning."""

    letter: str
    start: int
    end: int
    word: str
    value: object = None


#: For the many plain words: the tuple itself, without the call that fills in defaults.
_new_node = tuple.__new__

_SYMBOLS = "|".join(
    re.escape(prefix) for prefix in sorted(CURRENCY_PREFIXES, key=len, reverse=True) if not prefix[-1].isalpha()
)
_CODES = "|".join(sorted((code for code in CURRENCY_PREFIXES if len(code) > 1 and code[-1].isalpha()), key=len)[::-1])


#: A letter is that of a name before a short number with its noun: "K12 schools", "the D2 motorway".
_OF_A_NAME = (
    r"\d\d?(?:-|\ (?!(?:an?|and|or|per|each|every|to|from|in|on|at|for|by|as|of|is|was|last|this|now|today|[mbt]n|m"
    r"|(?:m|b|tr)illion|thousand)\b)[a-z])"
)


@cache
def _token(letters: str, local: str) -> re.Pattern[str]:
    """The pattern of a token; letters stand for currencies close before a number, some in a document's country only."""
    of_country = rf"|(?<![^\W_])[{local}](?=\d)(?!{_OF_A_NAME})" if local else ""
    return re.compile(
        rf"""
        (?:(?P<plain>(?:[a-z]|[A-Z][a-z]{{3}})[a-z\ ]*(?<!\ )(?![^\s,.;:)]|\.\w))
        |(?P<mark>[,.;:](?=\s|$))
        |(?P<skip>https?://\S+|\w[\w.]*@\w[\w.]*|\d{{1,2}}:\d{{2}}(?!\d)|\d+(?:\.\d+){{2,}}|24/7
            |\+\d{{1,3}}[\s-]?\(?\d[\d\s()-]{{6,}})
        |(?P<place>No\.(?=\s?\d))
        |(?P<iso>(?:1[89]|2[01])\d\d-[01]\d-[0-3]\d)
        |(?P<ratio>\d{{1,4}}/\d{{1,4}})
        |(?P<prefix>{_SYMBOLS}|(?=\S{{2,4}}\s?\d)(?!COP\d\d\b)(?:{_CODES})(?=\s?\d)|(?<![^\W_])[{letters}](?=\d){of_country})
        |(?P<number>(?:\d{{1,3}}|\d{{1,2}}(?:,\d\d)+)(?:,\d{{3}})+(?:\.\d+)?
            |\d{{1,3}}(?:[\u00a0\u202f\u2009 ]\d{{3}})+(?![\d,.]\d)|\d+(?:\.\d+)?|\.\d+)
            (?::1(?![\d.]))?(?P<suffix>[A-Za-z]+(?:/[a-z]+)?\d?)?
        |(?P<word>[^\W\d_]+(?:\.[^\W\d_])*(?:['’][^\W\d_]+)*(?:\d+(?:\.\d+)?[a-z]*)?(?:-[^\W\d_]+)*(?:/[a-z](?!\w))?)
        |(?P<other>(?:--|°[CF]?|\S)))
        \s*
        """,
        re.VERBOSE,
    )


#: An N stands for the naira in a sentence in which one does before an amount with a scale or with commas.
_NAIRA = re.compile(r"(?<![^\W_])N\d[\d.]*(?:,\d{3}|\s?(?:(?:m|b|tr)illion|[bt]n|m\b))")
_SIGNS = {"-": "HYPHEN", "‑": "HYPHEN", "–": "HYPHEN", "−": "SIGN", "+": "SIGN", "~": "QUALIFIER"}
LANDS = frozenset(
    words("country nation region continent state city province county district town island globe union bloc")
)
_MONEY_LIKE = {"m", "b", "k", "t"}


def tokens(text: str, signs: Mapping[str, str]) -> list[Node]:
    """The tokens of a sentence, phrases of the lexicon joined into one.

    Parameters
    ----------
    text : str
        A sentence.
    signs : mapping of str to str
        The currencies of the signs that have a meaning of their own in the document.

    Returns
    -------
    list of Node
        In the order of the text; white space is no token.
    """
    nodes: list[Node] = []
    local = "".join(signs).replace("¥", "")
    for match in _token("RN" if "N" in text and _NAIRA.search(text) else "R", local).finditer(text):
        kind, start = match.lastgroup, match.start()
        token = match[kind]
        end = start + len(token)
        if kind == "plain":
            _add_plain(nodes, token, start)
        elif kind == "mark" or kind == "other":
            nodes.append(_mark(token, start, end, text))
        elif kind == "word":
            _add_word(nodes, token, start, end)
        elif kind == "number" or kind == "suffix":
            _add_number(nodes, match, text)
        elif kind == "prefix":
            nodes.append(Node(LETTER["PREFIX"], start, end, token, signs.get(token) or CURRENCY_PREFIXES[token]))
        elif kind == "place":
            nodes.append(Node(LETTER["NUMBERSIGN"], start, end, "no."))
        elif kind == "ratio":
            nodes.append(_ratio(token, start, end))
        else:
            nodes.append(Node(LETTER["DATE" if kind == "iso" else "SKIP"], start, end, token))
    return _with_phrases(nodes)


def _add_plain(nodes: list[Node], run: str, start: int) -> None:
    """Add a run of words without marks in them, as most words are."""
    for token in run.split(" "):
        end = start + len(token)
        letter, word = _plain(token) if start else _plain(token, first=True)
        if letter:
            nodes.append(_new_node(Node, (letter, start, end, word, None)))
        else:
            _add_word(nodes, token, start, end)
        start = end + 1


@lru_cache(maxsize=50_000)
def _plain(token: str, first: bool = False) -> tuple[str | None, str]:
    """The letter of a word, none for "twofold", which is two, and the word in lower case; ``first`` in its sentence."""
    word = token.lower()
    if not word or word.endswith("fold"):
        return None, word
    if word != token:
        return _class_of(token, word, not first), word
    letter = WORDS.get(word)
    if letter is None:
        return LETTER["ADVERB" if is_adverb(word) else "SUPERLATIVE" if is_superlative(word) else "WORD"], word
    return LETTER["WORD"] if word in _MONEY_LIKE else letter, word


def _add_word(nodes: list[Node], word: str, start: int, end: int) -> None:
    """Add a word; "twenty-five" and "second-largest" become three nodes, "fivefold" two."""
    lower = word.lower()
    while lower not in WORDS and "-" in lower:
        head, tail = lower.split("-", 1)
        odds = head == "in" and tail in SMALL_NUMBERS
        if head not in _FIRST_PARTS and "fold" not in tail and not odds or tail in _KINDS:
            break
        middle = start + len(head)
        nodes.append(Node(_class_of(word[: len(head)], head, start > 0), start, middle, head))
        nodes.append(Node(LETTER["HYPHEN"], middle, middle + 1, "-"))
        word, lower, start = word[len(head) + 1 :], tail, middle + 1
    contracted = _CONTRACTED.fullmatch(lower)
    if contracted:
        middle = start + contracted.end(1)
        nodes.append(Node(WORDS[contracted[1]], start, middle, contracted[1]))
        nodes.append(Node(LETTER["HAVE" if contracted[2] in ("'ve", "’ve") else "BE"], middle, end, contracted[2]))
    elif lower.endswith("fold") and lower[:-4] in SMALL_NUMBERS:
        nodes.append(Node(LETTER["NUMBERWORD"], start, end - 4, lower[:-4], SMALL_NUMBERS[lower[:-4]]))
        nodes.append(Node(LETTER["FOLD"], end - 4, end, "fold"))
    elif lower:
        nodes.append(Node(_class_of(word, lower, start > 0), start, end, lower))


#: "it's", "we're", "they've": a pronoun and a verb.
_CONTRACTED = re.compile(r"(it|he|she|that|there|what|we|they|you)(['’](?:s|re|ve))")
#: "two-wheelers" are things, not two of them.
_KINDS = frozenset(
    f"{thing}{ending}" for thing in words("wheeler pointer seater pounder door parter") for ending in ("", "s")
)
_FIRST_PARTS = frozenset((*SMALL_NUMBERS, *ORDINALS, *SCALES, "half", "mid", "early", "late", "end", "pre", "post"))


@lru_cache(maxsize=50_000)
def _class_of(word: str, lower: str, inside: bool) -> str:
    """The letter of a word; capitals tell "May" from "may" and, after the first word, names."""
    if word == "May":
        return LETTER["MAYBEMONTH"]
    if lower in WORDS:
        return LETTER["WORD"] if lower in _MONEY_LIKE else WORDS[lower]
    if lower.endswith(("'s", "’s")) and (word[0].isupper() or lower[:-2] in LANDS):
        return LETTER["WORLD"]
    if word in ("March", "Mar"):
        return LETTER["MAYBEMONTH"]
    if is_adverb(lower):
        return LETTER["ADVERB"]
    if word[:1].isupper() and inside or any(sign.isdigit() for sign in word):
        return LETTER["NAME"]
    return LETTER["WORD"]


_NO_DIGIT = re.compile(r"[^\d.]")
_MOST_DIGITS = 40  # of a number with its commas and points; longer ones count nothing


def _add_number(nodes: list[Node], match: re.Match[str], text: str) -> None:
    start, middle = match.span("number")
    digits = match["number"]
    suffix = match["suffix"]
    named = nodes and nodes[-1].end == start and nodes[-1].letter == LETTER["HYPHEN"] and _is_name_before(nodes)
    if named or len(digits) > _MOST_DIGITS:
        whole = match[0].rstrip()
        nodes.append(Node(LETTER["NAME"], start, start + len(whole), whole.lower()))
        return
    value = float(digits if digits.isdecimal() else _NO_DIGIT.sub("", digits))
    year = len(digits) == 4 and 1800 <= value < 2200 and digits.isdigit()
    letter = LETTER["YEAR" if year else "NUMBER"]
    if suffix is None:
        nodes.append(_new_node(Node, (letter, start, middle, digits, value)))
        return
    lower, end, whole = suffix.lower(), match.end("suffix"), match[0].rstrip()
    behind = class_behind(suffix, value, text, start, end)
    if lower in ("st", "nd", "rd", "th"):
        nodes.append(Node(LETTER["ORDINAL"], start, end, whole.lower(), value))
    elif behind:
        nodes.append(Node(letter, start, middle, digits, value))
        nodes.append(Node(behind, middle, end, lower))
    else:
        nodes.append(Node(LETTER["NAME"], start, end, whole.lower()))


def _is_name_before(nodes: list[Node]) -> bool:
    """Whether the number after a hyphen is part of a name, as in "Covid-19"; "mid-2021" is none."""
    return len(nodes) > 1 and nodes[-2].letter in _NAMES and nodes[-2].end == nodes[-1].start


_NAMES = LETTER["WORD"] + LETTER["NAME"]


def _ratio(word: str, start: int, end: int) -> Node:
    """``3/4`` is a fraction, ``2021/22`` a fiscal year, anything else is left out."""
    over, under = word.split("/")
    if len(word) > _MOST_DIGITS:
        return Node(LETTER["SKIP"], start, end, word)
    if len(over) == 4 and len(under) in (2, 4):
        if int(under[-2:]) == (int(over) + 1) % 100:
            return Node(LETTER["YEAR"], start, end, word, float(int(over) + 1))
    elif 0 < int(over) < int(under) <= 12 and int(under) not in (7, 9, 11):
        return Node(LETTER["VULGAR"], start, end, word, int(over) / int(under))
    return Node(LETTER["SKIP"], start, end, word)


_PLAIN_MARKS = {
    mark: letter for mark, letter in WORDS.items() if len(mark) == 1 and not mark.isalnum() and mark not in _SIGNS
}


def _mark(mark: str, start: int, end: int, text: str) -> Node:
    if mark in _PLAIN_MARKS:
        return _new_node(Node, (_PLAIN_MARKS[mark], start, end, mark, None))
    if mark in VULGAR_FRACTIONS:
        return Node(LETTER["VULGAR"], start, end, mark, VULGAR_FRACTIONS[mark])
    name = _SIGNS.get(mark)
    if name == "HYPHEN":
        after = text[end : end + 1]
        before = text[start - 1 : start] if start else " "
        if before.isspace() and after.isspace():
            name = "COMMA"
        elif (before.isspace() or before == "(") and (after.isdigit() or after in "$€£¥"):
            name = "SIGN"
    if name == "SIGN":
        return Node(LETTER["SIGN"], start, end, "-" if mark in "-−–‑" else "+")
    if name:
        return Node(LETTER[name], start, end, mark)
    return Node(WORDS.get(mark.lower(), LETTER["SKIP"]), start, end, mark.lower())


def _with_phrases(nodes: list[Node]) -> list[Node]:
    """The same with runs of words that the lexicon has as one phrase joined."""
    words = [node.word for node in nodes]
    joined: list[Node] = []
    done = 0
    for at, word in enumerate(words[:-1]):
        if word in PHRASES and at >= done:
            for rest, letter in PHRASES[word].get(words[at + 1], ()):
                stop = at + 2 + len(rest)
                if tuple(words[at + 2 : stop]) == rest:
                    joined += nodes[done:at]
                    joined.append(Node(letter, nodes[at].start, nodes[stop - 1].end, " ".join(words[at:stop])))
                    done = stop
                    break
    return joined + nodes[done:] if done else nodes


def letters_of(nodes: list[Node]) -> str:
    """The classes of the nodes as a string."""
    return "".join([node.letter for node in nodes])
