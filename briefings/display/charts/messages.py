"""Charts of who said how much, and where in it: speeches and answers by length, terms by place."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.ticker import FuncFormatter

from briefings.display import wording
from briefings.display.drawing import Chart, canvas
from briefings.display.lettering import Key
from briefings.display.links import sentence_anchor, sentence_url, turn_anchor
from briefings.display.notes import notes
from briefings.display.svg import CLAIM, CONTEXT, GRID, INK, MUTED, PAPER
from briefings.display.tabular import Data

ROLE_COLOURS = {"official": CLAIM, "moderator": CONTEXT, "journalist": INK, "author": GRID}
ROLES = {
    "official": "officials",
    "moderator": "moderators",
    "journalist": "journalists",
    "author": "headline and author",
}


def speeches(speeches: pd.DataFrame, names: Mapping[str, str], title: str, base: str = "") -> Chart:
    """Each document as a strip of its speeches, as long as they have words, coloured by role.

    Parameters
    ----------
    speeches : DataFrame
        ``document_id``, ``turn``, ``sentence``, ``speaker``, ``role``, ``words``, in the order of the documents.
    names : mapping of str to str
        What each document is called, by document_id.
    """
    tips, documents = {}, list(speeches["document_id"].drop_duplicates())
    with canvas(height=0.6 + 0.63 * len(documents)) as (figure, axes):
        for row, document_id in enumerate(documents):
            left = 0
            for place, speech in enumerate(speeches[speeches["document_id"] == document_id].itertuples()):
                mark = f"speech-{row}-{place}"
                [bar] = axes.barh(row, speech.words, left=left, height=0.56, color=ROLE_COLOURS[speech.role])
                bar.set(gid=mark, url=sentence_url(document_id, sentence_anchor(speech), base))
                tips[mark] = _said(speech)
                left += speech.words
            axes.text(0, row - 0.33, f"{names[document_id]}: {left:,} words", color=MUTED, va="bottom", fontsize=11)
        axes.set(ylim=(len(documents) - 0.5, -0.8), yticks=[], xlim=(0, None))
        axes.grid(visible=False)
        axes.xaxis.set_major_formatter(FuncFormatter(lambda words, _: f"{words:,.0f}"))
    spoken = speeches.groupby("role")["words"].sum()
    return Chart(
        figure=figure,
        title=title,
        units="Words, in the order of the text",
        keys=[
            Key(words, ROLE_COLOURS[role], line="-", width=9)
            for role, words in ROLES.items()
            if role in set(speeches["role"])
        ],
        source="Source: the documents as published, page furniture left out.",
        alt=f"Strips of {len(documents)} documents, {_range(speeches, names)}. In all, words of "
        + ", ".join(f"{role} {count:,}" for role, count in spoken.items())
        + ".",
        description="; ".join(f"{names[row.document_id]}: {_said(row)}" for row in speeches.itertuples()) + ".",
        data=Data(
            speeches,
            {"document_id": "Document", "turn": "Turn", "role": "Role", "speaker": "Speaker", "words": "Words"},
            "Speeches and their words",
            {"turn": str, "words": lambda words: f"{words:,}"},
        ),
        tips=tips,
        notes=notes(
            {
                "Words": "counted as they stand, page furniture left out.",
                "Role": "as the transcript labels the speaker.",
            }
        ),
    )


def _range(speeches: pd.DataFrame, names: Mapping[str, str]) -> str:
    """The shortest and the longest document."""
    words = speeches.groupby("document_id")["words"].sum()
    low, high = (f"{words[at]:,} words ({names[at]})" for at in (words.idxmin(), words.idxmax()))
    return f"from {low} to {high}"


def _said(speech) -> str:
    return f"{speech.role}{_named(speech.speaker)}: {speech.words} words"


def _named(speaker) -> str:
    return "" if wording.missing(speaker) else f", {speaker}"


def answers(turns: pd.DataFrame, title: str, base: str = "") -> Chart:
    """Each group as a strip of its answers, as long as they have words.

    Parameters
    ----------
    turns : DataFrame
        ``group``, ``speaker``, ``words``, indexed by ``document_id`` and ``turn``.
    """
    tips, groups = {}, list(turns["group"].drop_duplicates())
    with canvas(height=0.7 + 0.75 * len(groups)) as (figure, axes):
        for row, group in enumerate(groups):
            left, members = 0, turns[turns["group"] == group]
            for place, ((document_id, turn), answer) in enumerate(members.iterrows()):
                mark = f"answer-{row}-{place}"
                [bar] = axes.barh(
                    row, answer["words"], left=left, height=0.45, color=CLAIM, edgecolor=PAPER, linewidth=2
                )
                bar.set(gid=mark, url=sentence_url(document_id, turn_anchor(turn), base))
                tips[mark] = f"{answer['speaker']}, {answer['words']:,} words"
                left += answer["words"]
            counted = f"{len(members)} answer{'s' if len(members) > 1 else ''}, {left:,} words"
            axes.text(0, row - 0.3, f"{group}: {counted}", va="bottom", color=INK)
        axes.set(ylim=(len(groups) - 0.6, -0.85), yticks=[], xlim=(0, None))
        axes.grid(visible=False)
        axes.xaxis.set_major_formatter(FuncFormatter(lambda words, _: f"{words:,.0f}"))
    listed = turns.reset_index()
    totals = [f"{group}, {words:,} words" for group, words in turns.groupby("group", sort=False)["words"].sum().items()]
    return Chart(
        figure=figure,
        title=title,
        units="Words; a block is one answer",
        source="Source: the transcripts; officials' answers, this report's count.",
        alt=f"Strips of answers: {'; '.join(totals)}.",
        description="; ".join(f"{row.group}, {row.speaker}: {row.words:,} words" for row in listed.itertuples()) + ".",
        data=Data(
            listed,
            {"group": "Group", "speaker": "Speaker", "sentences": "Sentences", "words": "Words"},
            "The answers that are compared",
            {"sentences": str, "words": lambda words: f"{words:,}"},
        ),
        tips=tips,
        notes=notes(
            {"Answer": "what an official says in one go, opening statements among them; questions are set aside."}
        ),
    )


def barcode(positions: pd.DataFrame, turns: pd.DataFrame, title: str, base: str = "") -> Chart:
    """Where terms stand in each answer: a tick a mention, on a line as long as the answer; each leads to its sentence.

    Parameters
    ----------
    positions : DataFrame
        ``term``, ``document_id``, ``turn``, ``sentence``, ``word``.
    turns : DataFrame
        One row an answer: ``group``, ``speaker``, ``words``, indexed by ``document_id`` and ``turn``.
    """
    tips, rows, y = {}, [], 0.0
    terms = list(positions["term"].drop_duplicates())
    lines = len(terms) * (len(turns) + 1)
    with canvas(height=0.6 + 0.36 * lines) as (figure, axes):
        for term in terms:
            axes.text(0, y, f"“{term}”", weight="bold", va="center")
            for (document_id, turn), answer in turns.iterrows():
                y += 1
                named = positions[(positions["term"] == term) & (positions["document_id"] == document_id)]
                here = named[named["turn"] == turn]
                axes.plot([0, answer["words"]], [y, y], color=GRID, linewidth=1.5)
                axes.text(-25, y, f"{answer['group']} {answer['speaker']}", ha="right", va="center")
                axes.text(answer["words"] + 15, y, len(here), va="center", color=MUTED)
                for mention in here.itertuples():
                    mark = f"mention-{len(tips)}"
                    url = sentence_url(document_id, sentence_anchor(mention), base)
                    axes.plot(mention.word, y, "|", color=CLAIM, markersize=13, markeredgewidth=2.2, gid=mark, url=url)
                    tips[mark] = f"{term}: {answer['speaker']}, sentence {mention.sentence}"
                rows.append((term, answer["group"], answer["speaker"], answer["words"], len(here)))
            y += 1
        axes.set(ylim=(y - 0.3, -0.7), yticks=[], xlim=(-0.55 * turns["words"].max(), None))
        axes.set_xticks([tick for tick in axes.get_xticks() if 0 <= tick <= turns["words"].max()])
        axes.spines["bottom"].set_visible(False)
        axes.grid(visible=False)
    listed = pd.DataFrame(rows, columns=["term", "group", "speaker", "words", "mentions"])
    return Chart(
        figure=figure,
        title=title,
        units="Words from the start of each answer; a tick is a mention, at the end of each line is their number",
        source="Source: the transcripts; officials' answers, this report's count.",
        alt=f"Ticks along {len(turns)} answers: {'; '.join(_spread(listed, term) for term in terms)}.",
        description="; ".join(f"{row.term}, {row.group}, {row.speaker}: {row.mentions}" for row in listed.itertuples())
        + ".",
        data=Data(
            listed,
            {"term": "Term", "group": "Group", "speaker": "Speaker", "words": "Words", "mentions": "Mentions"},
            "Mentions by answer",
            {"words": lambda words: f"{words:,}", "mentions": str},
        ),
        tips=tips,
        notes=notes({"Mention": "the term as a whole, in an official's answer, whatever its case."}),
    )


def _spread(listed: pd.DataFrame, term: str) -> str:
    """Of a term the mentions, and how many answers have them."""
    mentions = listed.loc[listed["term"] == term, "mentions"]
    return f"“{term}” {mentions.sum()} times in {(mentions > 0).sum()} of them, at most {mentions.max()} in one"
