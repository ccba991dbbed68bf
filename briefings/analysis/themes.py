"""What the sentences are about: themes and concepts, as shares of the sentences of a group, with their intervals."""

from __future__ import annotations

import numpy as np
import pandas as pd

from briefings.analysis.association import benjamini_hochberg, fisher
from briefings.analysis.permutation import turn_permutation
from briefings.analysis.proportions import newcombe, wilson
from briefings.analysis.terms import turn_sizes
from briefings.analysis.variants import mentions
from briefings.errors import BriefingsError, Lacking


def theme_shares(
    sentences: pd.DataFrame, themes: pd.DataFrame, by: str | list[str] = "group", confidence: float = 0.95
) -> pd.DataFrame:
    """How many of the sentences of each group touch on each theme, with Wilson's interval.

    A sentence counts once for a theme, however many of its variants stand in it, and once for each theme it touches.

    Parameters
    ----------
    sentences : DataFrame
        Sentences of a corpus with the column or columns of ``by``.
    themes : DataFrame
        Themes or concepts, of :func:`~briefings.analysis.variants.read_variants`.
    by : str or list of str
        What makes a group: ``"group"`` of the comparison, or ``["document_id", "turn"]`` for each turn.
    confidence : float

    Returns
    -------
    DataFrame
        One row a theme and group, in the order of both: ``name``, the columns of ``by``, ``mentioning`` and
        ``sentences`` (counts), ``share``, ``lower`` and ``upper`` (of 1).

    Raises
    ------
    BriefingsError
        If there is no sentence.
    """
    if sentences.empty:
        raise Lacking("there is no sentence to look for themes in")
    by = [by] if isinstance(by, str) else list(by)
    touched = _touched(sentences, themes)
    keys = [sentences[name] for name in by]
    counts = touched.groupby(keys, sort=False).sum().T.stack(by, future_stack=True)
    sizes = sentences.groupby(by, sort=False).size().rename("sentences")
    shares = counts.rename("mentioning").rename_axis(["name", *by]).reset_index().join(sizes, on=by)
    lower, upper = wilson(shares["mentioning"], shares["sentences"], confidence)
    return shares.assign(share=shares["mentioning"] / shares["sentences"], lower=lower, upper=upper)


def theme_differences(
    sentences: pd.DataFrame, themes: pd.DataFrame, baseline: str, comparison: str, confidence: float = 0.95
) -> pd.DataFrame:
    """How far the shares of two groups lie apart, with Newcombe's interval.

    Parameters
    ----------
    sentences : DataFrame
        What :func:`~briefings.analysis.terms.compared_sentences` returns.
    themes : DataFrame
        Themes or concepts.
    baseline, comparison : str
        Values of ``group``.
    confidence : float
        Of each interval by itself.

    Returns
    -------
    DataFrame
        One row a theme, in the list's order: ``mentioning_baseline``, ``sentences_baseline``,
        ``mentioning_comparison``, ``sentences_comparison``, ``difference`` (comparison less baseline, of 1), ``lower``,
        ``upper``, ``p`` (Fisher's exact test over sentences, which takes them for independent), ``q``
        (Benjamini-Hochberg) and ``p_turns`` (permutation of whole turns).

    Raises
    ------
    BriefingsError
        If a group has no sentence.
    """
    counts, turns = _by_turn(sentences, themes)
    return _differences(counts, turns, _members(turns, baseline), _members(turns, comparison), confidence)


def theme_placebo(sentences: pd.DataFrame, themes: pd.DataFrame, group: str, confidence: float = 0.95) -> pd.DataFrame:
    """The yardstick: the same differences with each single turn of one group in the baseline's place, against its rest.

    Parameters
    ----------
    sentences, themes : DataFrame
        As for :func:`theme_differences`.
    group : str
        The group with several turns, usually the comparison.
    confidence : float

    Returns
    -------
    DataFrame
        The columns of :func:`theme_differences` for each turn and theme, with ``document_id``, ``turn`` and ``name``.

    Raises
    ------
    BriefingsError
        If the group has fewer than two turns.
    """
    counts, turns = _by_turn(sentences, themes)
    members = _members(turns, group)
    if members.sum() < 2:
        raise Lacking(f"group {group!r} has one turn only: there is no rest to hold it against")
    single = {turn: np.asarray(turns.index == turn) for turn in turns.index[members]}
    frames = {turn: _differences(counts, turns, this, members & ~this, confidence) for turn, this in single.items()}
    return pd.concat(frames, names=["document_id", "turn"]).reset_index()


def wordings(sentences: pd.DataFrame, concepts: pd.DataFrame, by: str = "group") -> pd.DataFrame:
    """How often each group words each concept in which way.

    Parameters
    ----------
    sentences : DataFrame
        Sentences of a corpus with the column ``by``.
    concepts : DataFrame
        Of :func:`~briefings.analysis.variants.read_variants`.

    Returns
    -------
    DataFrame
        ``name``, ``wording`` (lower case, single spaces) and one column of counts a group.
    """
    found = mentions(sentences, concepts)
    found[by] = sentences.loc[found.index, by]
    found["wording"] = found["quote"].str.lower().str.replace("’", "'").str.split().str.join(" ")
    counts = found.value_counts(["name", "wording", by]).unstack(by, fill_value=0)
    counts = counts.reindex(columns=sentences[by].unique(), fill_value=0)
    place = counts.index.get_level_values("name").map({name: place for place, name in enumerate(concepts["name"])})
    order = np.lexsort((-counts.sum(axis=1).to_numpy(), place.to_numpy()))
    return counts.iloc[order].rename_axis(columns=None).reset_index()


def _touched(sentences: pd.DataFrame, themes: pd.DataFrame) -> pd.DataFrame:
    """Whether each sentence (row) touches on each theme (column)."""
    found = mentions(sentences, themes)
    counts = pd.crosstab(found.index, found["name"].to_numpy())
    return counts.reindex(index=sentences.index, columns=pd.Index(themes["name"], name="name"), fill_value=0) > 0


def _by_turn(sentences: pd.DataFrame, themes: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """How many sentences of each turn (column) touch on each theme (row), and the turns with their sizes."""
    turns = turn_sizes(sentences)
    keys = [sentences["document_id"], sentences["turn"]]
    return _touched(sentences, themes).groupby(keys, sort=False).sum().T, turns


def _differences(counts: pd.DataFrame, turns: pd.DataFrame, in_baseline, in_comparison, confidence: float):
    """One row a theme, from two sets of turns (as masks over ``turns``)."""
    both = in_baseline | in_comparison
    mentioning, sizes = counts.to_numpy(), turns["sentences"].to_numpy()
    b, a = mentioning[:, in_baseline].sum(axis=1), mentioning[:, in_comparison].sum(axis=1)
    n_b, n_a = int(sizes[in_baseline].sum()), int(sizes[in_comparison].sum())
    lower, upper = newcombe(a, n_a, b, n_b, confidence)
    p = fisher(a, n_a, b, n_b)
    return pd.DataFrame(
        {
            "mentioning_baseline": b,
            "sentences_baseline": n_b,
            "mentioning_comparison": a,
            "sentences_comparison": n_a,
            "difference": a / n_a - b / n_b,
            "lower": lower,
            "upper": upper,
            "p": p,
            "q": benjamini_hochberg(p),
            "p_turns": turn_permutation(mentioning[:, both], sizes[both], in_baseline[both]),
        },
        index=counts.index,
    )


def _members(turns: pd.DataFrame, value: str) -> np.ndarray:
    members = (turns["group"] == str(value)).to_numpy()
    if not members.any():
        raise BriefingsError(f"no sentence is in group {value!r}; there are {', '.join(sorted(set(turns['group'])))}")
    return members
