"""Lists of things that have several wordings: a name, and the patterns by which it is known in a text."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from briefings.errors import BriefingsError

COLUMNS = ["name", "chinese", "variants", "why"]


def read_variants(path: str | Path) -> pd.DataFrame:
    """A list that a person made: concepts, themes or formulas.

    Parameters
    ----------
    path : str or Path
        A CSV file with the columns ``name``, ``chinese`` (the term that is translated, where there is one),
        ``variants`` (separated by ``;``, see :func:`pattern`) and ``why`` (the reason for the list's choice).

    Returns
    -------
    DataFrame
        Those columns, as text; ``chinese`` may be empty. Without the file there are no rows.

    Raises
    ------
    BriefingsError
        If a column, a name or a variant is missing, a name is given twice, or a variant is no pattern.
    """
    try:
        frame = pd.read_csv(path, dtype="str", keep_default_na=False)
    except FileNotFoundError:
        return pd.DataFrame(columns=COLUMNS, dtype="str")
    except (OSError, ValueError) as failure:
        raise BriefingsError(f"{path}: cannot be read as a table ({failure})") from None
    if list(frame.columns) != COLUMNS:
        raise BriefingsError(f"{path}:1: the columns must be {', '.join(COLUMNS)}, not {', '.join(frame.columns)}")
    named = set()
    for line, row in enumerate(frame.itertuples(), start=2):
        if not row.name.strip() or row.name in named:
            raise BriefingsError(f"{path}:{line}: the name {row.name!r} is empty or not the first")
        named.add(row.name)
        try:
            pattern(row.variants)
        except BriefingsError as failure:
            raise BriefingsError(f"{path}:{line}: {failure}") from None
    return frame


def pattern(variants: str) -> re.Pattern[str]:
    """What finds each place where one of the variants stands, once, however many of them fit there.

    A variant is found as a whole word or phrase, in capitals or not, with any white space between its words; a ``*``
    that ends a word stands for any ending ("cyber*"). The longest variant that fits a place is taken.

    Parameters
    ----------
    variants : str
        Variants separated by ``;``.

    Raises
    ------
    BriefingsError
        If there is no variant, or one has a ``*`` elsewhere than at the end of a word.
    """
    phrases = [" ".join(phrase.split()) for phrase in variants.split(";")]
    phrases = sorted((phrase for phrase in phrases if phrase), key=len, reverse=True)
    if not phrases:
        raise BriefingsError("there is no variant: give one at least, separated by ';'")
    if bad := next((phrase for phrase in phrases if re.search(r"\*(?!\s|$)|(?<!\w)\*", phrase)), None):
        raise BriefingsError(f"variant {bad!r}: '*' may only end a word, after a letter at least")
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_expression, phrases))})(?!\w)", re.IGNORECASE)


def _expression(phrase: str) -> str:
    """A phrase as a regular expression without nested repetition, so that it matches in linear time."""
    escaped = re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
    return escaped.replace("'", "['’]")


def mentions(sentences: pd.DataFrame, variants: pd.DataFrame) -> pd.DataFrame:
    """Every place where something of a list is mentioned.

    Parameters
    ----------
    sentences : DataFrame
        Sentences of a corpus.
    variants : DataFrame
        Of :func:`read_variants`.

    Returns
    -------
    DataFrame
        ``name``, ``document_id``, ``turn``, ``sentence``, ``start``, ``end`` (offsets into the document) and ``quote``
        (as printed), in the order of the list, then of the text; indexed by the row of ``sentences``.
    """
    patterns = [(row.name, pattern(row.variants)) for row in variants.itertuples(index=False)]
    found = [
        (index, name, start + match.start(), start + match.end(), match[0])
        for name, expression in patterns
        for index, start, text in zip(sentences.index, sentences["start"], sentences["text"], strict=True)
        for match in expression.finditer(text)
    ]
    frame = pd.DataFrame(found, columns=["row", "name", "start", "end", "quote"]).set_index("row").rename_axis(None)
    where = sentences.loc[frame.index, ["document_id", "turn", "sentence"]]
    return pd.concat([frame["name"], where, frame[["start", "end", "quote"]]], axis=1)
