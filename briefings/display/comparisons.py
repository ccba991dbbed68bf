"""The tables of a comparison: what each answer is about, how concepts are worded, what the sizes allow."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from briefings.display import wording
from briefings.display.links import sentence_url, turn_anchor
from briefings.display.tabular import data_table


def answers(turns: pd.DataFrame, shares: pd.DataFrame, single: pd.DataFrame, most: int = 3) -> Markup:
    """What each answer is about: its themes, and the terms that it uses more than all other answers.

    Parameters
    ----------
    turns : DataFrame
        ``group``, ``speaker``, ``words``, indexed by ``document_id`` and ``turn``.
    shares : DataFrame
        Of :func:`briefings.analysis.themes.theme_shares` by ``document_id`` and ``turn``.
    single : DataFrame
        Of :func:`briefings.analysis.keyness.placebo` over all answers: each against the others.
    most : int
        Themes and terms shown of each.
    """
    rows = []
    for (document_id, turn), answer in turns.iterrows():
        of_turn = [frame[(frame["document_id"] == document_id) & (frame["turn"] == turn)] for frame in (shares, single)]
        themes = of_turn[0][of_turn[0]["mentioning"] > 0].nlargest(most, "share")
        terms = of_turn[1][of_turn[1]["log_ratio"] < 0].nlargest(most, "g2")
        url = sentence_url(document_id, turn_anchor(turn))
        link = Markup('<a class="to-sentence" href="{}">{}, {}</a>').format(url, answer["speaker"], answer["group"])
        themed = "; ".join(f"{theme.name_} {_percent(theme.share)}" for theme in _named(themes))
        rows.append((link, answer["words"], themed, "; ".join(terms["term"])))
    shown = pd.DataFrame(rows, columns=["answer", "words", "themes", "terms"], dtype=object).astype({"words": int})
    columns = {"answer": "Answer", "words": "Words", "themes": "Sentences on", "terms": "Terms above the others"}
    return data_table(shown, columns, "What each answer is about", {"words": wording.number})


def wordings(named: pd.DataFrame, concepts: pd.DataFrame, names: tuple[str, str]) -> Markup:
    """A row a concept: its Chinese term, and how each group words it how often.

    Parameters
    ----------
    named : DataFrame
        Of :func:`briefings.analysis.themes.wordings`.
    concepts : DataFrame
        Of :func:`briefings.analysis.variants.read_variants`.
    names : tuple of str
        The groups, columns of ``named``.
    """
    chinese = concepts.set_index("name")["chinese"]
    rows = [
        (_named_twice(name, chinese[name]), *(_counted(found, group) for group in names))
        for name, found in named.groupby("name", sort=False)
    ]
    shown = pd.DataFrame(rows, columns=["concept", *names], dtype=object)
    columns = {"concept": "Concept", **{group: group for group in names}}
    return data_table(shown, columns, "The wordings of each concept, and how often they are used")


def _named_twice(name: str, chinese: str) -> Markup:
    return Markup('{}<br><span lang="zh">{}</span>').format(name, chinese) if chinese else Markup.escape(name)


def _counted(found: pd.DataFrame, group: str) -> Markup:
    used = found[found[group] > 0].sort_values(group, ascending=False, kind="stable")
    lines = [
        Markup("{}&nbsp;{}").format(row.wording, row.times)
        for row in used.rename(columns={group: "times"}).itertuples()
    ]
    return Markup("<br>").join(lines)


def priors(beyond: pd.DataFrame, names: tuple[str, str], yardstick: str) -> Markup:
    """How many terms stand out by log odds as the prior grows.

    Parameters
    ----------
    beyond : DataFrame
        Of :func:`briefings.analysis.priors.beyond`.
    names : tuple of str
        Baseline and comparison.
    yardstick : str
        The group that the single answers belong to.
    """
    columns = {
        "prior_mass": "Words of the prior",
        "terms": f"{names[0]} against {names[1]}",
        "single": f"One answer of {yardstick}, at most",
    }
    return data_table(beyond.reset_index(), columns, "Terms beyond z = 1.96, for several weights of the prior")


def needed(needed: pd.DataFrame, ratio: int = 2) -> Markup:
    """What each side of a comparison would have to hold for a change to be seen.

    Parameters
    ----------
    needed : DataFrame
        Of :func:`briefings.analysis.limits.needed_to_see`: the terms to be shown.
    ratio : int
        The change.
    """
    columns = {"term": "Term", "per_10000": "Per 10,000 words", "words": "Words needed", "turns": "Answers needed"}
    caption = f"Needed on each side to see a rate multiplied by {ratio}, in four cases of five"
    formats = {"per_10000": "{:.0f}".format, "words": wording.number, "turns": wording.number}
    return data_table(needed.rename_axis("term").reset_index(), columns, caption, formats)


def _named(frame: pd.DataFrame):
    """Rows whose column ``name`` does not hide behind that of the tuple."""
    return frame.rename(columns={"name": "name_"}).itertuples()


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"
