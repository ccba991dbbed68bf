"""Sentences by Punkt with abbreviations of our own; nothing is downloaded.

Punkt judges only where a judgement is needed: behind a full stop that an abbreviation, an initial or a number could
own. A question mark, or a full stop behind an ordinary word and before a capital letter, ends a sentence in Punkt's
own account too, so those are not asked about.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache

from briefings.corpus.lines import Line, strip
from briefings.corpus.vocabulary import words

ABBREVIATIONS = words(
    """
    mr mrs ms messrs mx dr prof sr jr st mt hon rev fr gen lt col maj capt cmdr cpl sgt adm gov sen rep pres amb sec
    dep jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm
    e.g i.e eg ie etc cf viz vs v al ca approx est incl excl esp resp no nos art arts para paras pt pts vol vols ch
    chap sec fig figs tab pp p ed eds app ann reg regs res inc ltd co corp plc llc bros assn dept univ inst min max
    avg u.s u.k u.n e.u u.s.a d.c u.a.e ph.d m.p m.e.p b.sc m.sc b.a m.a n.b p.s r.s.v.p bn mn tn mln bln trn tel
    ext fax ave blvd rd sq ft lb lbs oz km kg cm mm mi hr hrs rs smt engr atty usec asec supt insp
    """
)
_STARTERS = words(
    """
    the a an this that these those it we i he she they you there here in on at for from with by to of as and but or
    so if when while since after before because although however our my your his her its their what who why how
    where which today now also then first second third finally let thank thanks yes no not all some many most more
    such
    """
)
_BREAK = re.compile(r"[.?!…](?<![.?!…].)[.?!…]*[\"”’')\]]{0,3}\s+(?=[\"“‘'(\[]{0,3}[^\W_a-z]|\[[a-z])")
_ORDINARY = re.compile(r"[a-zà-ÿ]{3,}$|[a-z]\)$|%$")
_NUMBER_OF_AN_ITEM = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})")
_LONGEST_NUMBER = 7
_LONGEST_WORD = 40


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of ``text[start:end]``.

    Parameters
    ----------
    text : str
    start, end : int
        A stretch of running text: one paragraph.

    Yields
    ------
    start, end : int
        Offsets into ``text``, without surrounding white space.

    References
    ----------
    Kiss and Strunk (2006), "Unsupervised Multilingual Sentence Boundary Detection", Computational Linguistics 32(4).
    """
    begin = start
    for match in _BREAK.finditer(text, start, end):
        if match.end() >= end:
            break
        if _ends_sentence(text, begin, match):
            if span := strip(text, begin, match.end()):
                yield span
            begin = match.end()
    if span := strip(text, begin, end):
        yield span


def _ends_sentence(text: str, begin: int, match: re.Match) -> bool:
    stop = match.group()[0]
    if stop in "?!":
        return True
    words = text[max(begin, match.start() - _LONGEST_WORD) : match.start()].rsplit(None, 1)
    word = words[-1].lstrip("\"“‘'([") if words else ""
    if match.start() - begin < _LONGEST_NUMBER and _NUMBER_OF_AN_ITEM.fullmatch(text, begin, match.start()):
        return False
    if not word:
        return stop != "…" and not match.group().startswith("..")
    if _ORDINARY.search(word) and word.lower() not in ABBREVIATIONS:
        return True
    after = text[match.end() : match.end() + _LONGEST_WORD].lstrip("\"“‘'([").split(None, 1)
    following = after[0].rstrip(".,;:?!\"”’')]") if after else ""
    return _is_break(f"{word}{'...' if stop == '…' else stop}", following)


@lru_cache(maxsize=4096)
def _is_break(before: str, behind: str) -> bool:
    """Whether Punkt ends a sentence between two words."""
    return _punkt().text_contains_sentbreak(f"{before} {behind} x")


@cache
def _punkt():
    """Punkt with our parameters; imported when first asked, since nltk takes its time."""
    with _absent("scipy.stats"):
        from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS)
    parameters.sent_starters = set(_STARTERS)
    return PunktSentenceTokenizer(parameters)


@contextmanager
def _absent(module: str) -> Iterator[None]:
    """Hide a module from the imports within, unless it is there already.

    NLTK imports scipy.stats, which takes longer than all the rest, for one measure that nothing here uses, and does
    without it where it is not installed.
    """
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None
    try:
        yield
    finally:
        del sys.modules[module]


def in_sentences(text: str, paragraphs: Iterable[Line]) -> Iterator[Line]:
    """The sentences of some paragraphs, each as a line."""
    for paragraph in paragraphs:
        for start, end in sentence_spans(text, paragraph.start, paragraph.end):
            yield Line(start, end, text[start:end], True)
