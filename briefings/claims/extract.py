"""From a reading to its claims: the sentences with figures, the rules in their order, times, identities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from briefings.claims.carrying import Context
from briefings.claims.dating.times import set_time
from briefings.claims.dating.times_before import goes_on, is_dated_in_vain, time_before
from briefings.claims.dating.windows import sentence_window
from briefings.claims.figures.currencies import settle_currency
from briefings.claims.figures.signs import signs_in, signs_of
from briefings.claims.identities import Identities
from briefings.claims.indicators.eliding import count_on, go_on_counting
from briefings.claims.indicators.inferring import infer_unit
from briefings.claims.indicators.measured import name_indicator
from briefings.claims.indicators.respectively import share_out
from briefings.claims.rules.needs import needed, needs_any_of
from briefings.claims.rules.order import RULES, RULES_OF_ONE
from briefings.claims.rules.rule import Rule
from briefings.claims.scope import planned, states_figures, unstated
from briefings.claims.view import FIGURE, QTY, Draft, View, view_of
from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.looking import may_state
from briefings.records import Claim, Reading, Sentence

_PARAGRAPH = re.compile(r"\n\s*\n|\r\r|\r\n\s*\r\n")
_BULLETS = "*•·–-"
#: The marks that end a paragraph; a line without one is a heading, which tells the time of what stands below it.
_ENDS = '.!?…:;"”’)]'


def claims_of(reading: Reading) -> list[Claim]:
    """The claims of a document, in the order of its text.

    Parameters
    ----------
    reading : Reading
        The document as read, its sentences with offsets.

    Returns
    -------
    list of Claim
        Pure: the same reading gives the same claims, whatever else was read before.
    """
    event = date.fromisoformat(reading.event_date) if reading.event_date else None
    claims: list[Claim] = []
    identities = Identities(reading.document_id)
    context = Context()
    signs = signs_of(reading.text)
    for sentence in reading.sentences:
        if context.turn != sentence.turn:
            context = context.next_turn(sentence.turn, sentence.role)
        elif sentence.start > context.end + 1 and _PARAGRAPH.search(reading.text, context.end, sentence.start):
            if reading.text[context.end - 1] in _ENDS:
                context.begin_paragraph()
            else:
                context.end_heading()
        elif sentence.text[0] in _BULLETS:
            context.begin_item()
        context.end = sentence.end
        text = sentence.text
        if "many" in text:
            context.ask(text)
        if not may_state(text):
            context.pass_over()
            continue
        for offset, piece in _pieces(text):
            view = view_of(piece, event, signs_in(piece, signs))
            for draft in _drafts(view, context, reading.text):
                claims.append(_claim(reading, sentence, offset, view, draft, identities))
    return claims


#: A sentence longer than this is a list or a table; it is read in pieces, so that the work stays linear.
_LONGEST = 2000


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A sentence whole, or if it is very long, in pieces that end at a comma, else at a space."""
    start = 0
    while len(text) - start > _LONGEST:
        end = start + _LONGEST
        stop = max(text.rfind(mark, start, end) for mark in (", ", "; ")) + 2
        if stop <= start + 1:
            stop = text.rfind(" ", start, end) + 1 or end
        yield start, text[start:stop]
        start = stop
    yield start, text[start:]


def _with_needs(rules: list[Rule]) -> list[tuple[Rule, frozenset[str]]]:
    """Each rule with the classes of which a sentence must have one for the rule to be tried."""
    return [(rule, needed(rule.pattern) or frozenset(LETTER.values())) for rule in rules]


#: The rules to be tried on a sentence with no figure, with one, and with more.
_RULES_BY_FIGURES = [
    _with_needs([rule for rule in RULES_OF_ONE if not needs_any_of(rule.pattern, QTY)]),
    _with_needs(RULES_OF_ONE),
    _with_needs(RULES),
]


def _drafts(view: View, context: Context, text: str) -> list[Draft]:
    """The drafts of one sentence of a text, with their times."""
    if states_figures(view):
        present = frozenset(view.letters)
        for rule, need in _RULES_BY_FIGURES[min(2, len(FIGURE.findall(view.letters)))]:
            if need.isdisjoint(present):
                continue
            for match in rule.pattern.finditer(view.letters):
                for draft in rule.build(view, match) or ():
                    draft.rule = rule.name
                    view.used.update(draft.figures)
                    view.drafts.append(draft)
        view.drafts = [
            draft for draft in view.drafts if not unstated(view, draft.figures[-1]) and not _cut_off(view, draft)
        ]
        view.drafts.sort(key=lambda draft: (view.nodes[draft.figures[-1]].start, draft.rule))
        share_out(view)
    if is_dated_in_vain(view):
        context.forget_times()
    window = sentence_window(view)
    carried = context.window if window is None and goes_on(view, context) else None
    for draft in view.drafts:
        name_indicator(draft, view, context)
        count_on(draft, view, context.counted)
        infer_unit(draft)
        go_on_counting(draft, view, context.counted)
        settle_currency(draft, view, text)
        if draft.kind == "count" and draft.value is not None and draft.value % 1:
            draft.kind = "level"
        if planned(view, draft):
            draft.status = "planned"
        set_time(draft, view, window, time_before(draft, view, context, carried))
        if draft.kind not in ("rank", "duration") and _is_to_come(draft.time_to, view.event):
            draft.status = "planned"
        context.note(draft)
        if draft.status == "planned":
            draft.kind, draft.basis = "target", None
        if draft.unit and _counts_things(draft, view):
            context.counted = draft.unit
    view.drafts = [draft for draft in view.drafts if draft.unit or draft.rule != "counting_on"]
    context.follow(view, window, carried)
    return view.drafts


def _cut_off(view: View, draft: Draft) -> bool:
    """Whether the text ends within a figure, so that its unit or its rest is missing."""
    at = draft.figures[-1]
    quantity = view.nodes[at].value
    if view.letters[at] != LETTER["BARE"] or quantity is None or quantity.scale > 1:
        return False
    return all(letter == LETTER["COMMA"] for letter in view.letters[at + 1 :])


def _counts_things(draft: Draft, view: View) -> bool:
    """Whether a claim counts things, by the noun after its figure or that of its indicator, and measures nothing."""
    at = draft.figures[-1]
    quantity = view.nodes[at].value
    if view.letters[at] == LETTER["COUNT"]:
        return quantity.noun is not None
    return view.letters[at] == LETTER["BARE"] and draft.kind in ("count", "from_to", "change_abs")


def _is_to_come(when: str | None, event: date | None) -> bool:
    """Whether a date lies after the day of the briefing."""
    return when is not None and event is not None and when > event.isoformat()[: len(when)]


def _claim(
    reading: Reading, sentence: Sentence, offset: int, view: View, draft: Draft, identities: Identities
) -> Claim:
    first = min(draft.first, *draft.figures)
    last = max(draft.last, *draft.figures)
    start = sentence.start + offset + view.nodes[first].start
    end = sentence.start + offset + view.nodes[last].end
    figures = " ".join(view.text[view.nodes[at].start : view.nodes[at].end] for at in draft.figures)
    return Claim(
        identities.of(view.text, f"{draft.kind} {figures}"),
        reading.document_id,
        sentence.turn,
        sentence.speaker,
        sentence.role,
        reading.text[start:end],
        start,
        end,
        draft.kind,
        f"{draft.indicator} {draft.place}" if draft.indicator and draft.place else draft.indicator,
        draft.unit,
        draft.value,
        draft.value_from,
        draft.value_to,
        draft.qualifier,
        draft.time_from,
        draft.time_to,
        draft.time_source,
        draft.basis,
        draft.status,
        draft.rule,
    )


def extract_claims(readings: Iterable[Reading]):
    """The claims of documents as a table.

    Parameters
    ----------
    readings : iterable of Reading
        Documents as read by the corpus wing.

    Returns
    -------
    DataFrame
        One row a claim, in the order of the documents and of their text; schema ``CLAIMS``.
    """
    from briefings.tables import CLAIMS, table

    return table(CLAIMS, [claim for reading in readings for claim in claims_of(reading)])
