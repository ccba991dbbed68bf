"""What a sentence makes of its figures: plans, denials, suppositions, counts of the speech itself."""

from __future__ import annotations

from briefings.claims.dating.tense import is_past
from briefings.claims.figures.quantities import Quantity
from briefings.claims.view import QTY, Draft, View
from briefings.claims.words.lexicon import LETTER, letters
from briefings.claims.words.wordlists import words

_L = LETTER
_FIGURES = frozenset(QTY + letters("TIMESQ MULTIPLE ORDINAL SUPERLATIVE TOPS TOP"))
_OPENERS = letters("ADVERB BUT AND QUOTE")
_INVERTED = frozenset(("had", "were"))
_UNREAL = frozenset(("would", "could", "might"))
_SPOKEN = frozenset(
    words(
        "questions aspects respects remarks observations caveats reasons messages slides words headings ones "
        "announcements clarifications pages speakers panellists charts graphs"
    )
)
#: What a person has some of is no figure about the world.
_RELATIVES = frozenset(words("daughters sons siblings grandchildren"))
_SPOKEN_BY_US = frozenset(
    words(
        "points parts reports issues things areas topics items thoughts comments fronts ways steps priorities "
        "minutes factors themes matters examples conclusions suggestions sentences elements principles "
        "features pillars figures numbers"
    )
)
_WE = frozenset(words("i we let me us my our following let's i'd i'll we'll"))


def states_figures(view: View) -> bool:
    """Whether a sentence states any figure about the world: it has one, and is no supposition as a whole.

    Parameters
    ----------
    view : View
        The sentence.

    Returns
    -------
    bool
    """
    if _FIGURES.isdisjoint(view.letters):
        return False
    first = 0
    while first < len(view.letters) and view.letters[first] in _OPENERS:
        first += 1
    opening = view.letters[first : first + 1]
    if opening == _L["IF"]:
        return False
    opener = view.nodes[0].word if view.nodes else ""
    asks = view.text.rstrip().endswith("?")
    if opener == "nor":
        return False
    if opener == "should" and not asks or opener in _UNREAL and asks:
        return False
    return opener not in _INVERTED or not any(node.word in _UNREAL for node in view.nodes)


def unstated(view: View, at: int) -> bool:
    """Whether a figure is denied, only supposed, or counts parts of the speech itself.

    Parameters
    ----------
    view : View
        The sentence.
    at : int
        The node of the figure.

    Returns
    -------
    bool
    """
    return _denied(view, at) or _supposed(view, at) or _of_the_speech(view, at)


_CLAUSE_END = letters("COMMA BUT SKIP WHICH QTY")


def _denied(view: View, at: int) -> bool:
    if _L["DENY"] in view.letters[:at]:
        return True
    if _L["NOT"] not in view.letters:
        return False
    for step in range(at - 1, max(-1, at - 9), -1):
        letter = view.letters[step]
        if letter == _L["NOT"]:
            return not _is_of_whom(view, step, at) and (
                view.letters[step + 1 : step + 2] not in tuple(letters("ADVERB")) or view.nodes[step + 1].word != "only"
            )
        alternative = letter in QTY and view.letters[step + 1] == _L["OR"]
        doubted = view.nodes[step].word == "that" and view.nodes[step - 1].word in _HELD
        if not (alternative or doubted) and (letter in _CLAUSE_END or letter == _L["AND"]):
            return False
    return False


def _is_of_whom(view: View, no: int, figure: int) -> bool:
    """Whether a denial only says who or what is meant: "the share of people who had never used it was 6 percent"."""
    relative = _L["WHICH"] in view.letters[max(0, no - 2) : no]
    return relative and not _MAIN_VERBS.isdisjoint(view.letters[no + 1 : figure])


_MAIN_VERBS = frozenset(letters("BE REACH UP DOWN"))
#: "does not believe that".
_HELD = frozenset(words("believe think say claim consider suggest mean pretend accept agree"))


def _supposed(view: View, at: int) -> bool:
    if _L["IF"] in view.letters[:at]:
        start = view.letters.rindex(_L["IF"], 0, at)
        if not any(letter in letters("COMMA BUT SKIP") for letter in view.letters[start:at]):
            return True
    if _L["HAVE"] not in view.letters[at : at + 8]:
        return False
    words = [node.word for node in view.nodes[at : at + 8]]
    return "have" in words and any(
        word in _UNREAL and words[place + 1 : place + 2] == ["have"] for place, word in enumerate(words)
    )


def _of_the_speech(view: View, at: int) -> bool:
    quantity = view.nodes[at].value
    if (
        view.letters[at] != _L["COUNT"]
        or not isinstance(quantity, Quantity)
        or quantity.value > 20
        or not quantity.unit
    ):
        return False
    noun = quantity.unit.rsplit(" ", 1)[-1]
    if noun in ("sides", "hands", "parties") and quantity.small_word:
        return True
    if at and view.nodes[at - 1].word == "following" or noun in _SPOKEN or noun in _RELATIVES:
        return True
    return noun in _SPOKEN_BY_US and any(node.word in _WE for node in view.nodes[: at or None])


def _is_called_aim(view: View, figure: int) -> bool:
    """Whether a figure is called an aim: "the 20 percent target", "20 tonnes is the goal"."""
    at = figure + 1
    while view.letters[at : at + 1] in tuple(letters("BE THE DET ADVERB")):
        at += 1
    return view.letters[at : at + 1] == _L["PLAN"] and view.nodes[at].word in _AIMS


def _to_happen(view: View, figure: int) -> bool:
    """Whether a figure is the subject of a verb of planning: "1.2 million doses will arrive"."""
    if figure and view.nodes[figure - 1].word in _OF_ANOTHER:
        return False
    for at in range(figure + 1, min(figure + 8, len(view.letters))):
        letter = view.letters[at]
        if letter == _L["PLAN"]:
            return view.nodes[at].word in _AUXILIARIES or view.letters[at - 1] == _L["BE"]
        if letter in _VERBS_OR_ENDS:
            return False
    return False


def _done(view: View, at: int) -> bool:
    """Whether a word of planning tells what is done: "have pledged 5 million", "had planned"; not "has vowed to"."""
    have = at and view.letters[at - 1] == _L["HAVE"]
    deed = view.nodes[at].word.endswith("ed") and view.nodes[at].word not in _FORESEEN
    return bool(have) and deed and view.letters[at + 1 : at + 2] != _L["TO"]


_FORESEEN = frozenset(words("expected forecasted projected predicted anticipated hoped envisaged"))


def _told_as_done(view: View, at: int, figure: int) -> bool:
    """Whether the figure's own clause tells what is done: "none could help, it fell by 4", "and A was spent"."""
    own = max((step for step in range(at + 1, figure) if view.letters[step] in _BREAKS), default=None)
    if own is None:
        return False
    after = view.letters[figure + 1 : figure + 2] in _DONE and view.nodes[figure + 1].word in _HAPPENED
    return after or any(_has_happened(view, step) for step in range(own + 1, figure))


def _has_happened(view: View, at: int) -> bool:
    """Whether a word is a verb of being, having or changing in the past: "was", "had", "fell"; "have put" too."""
    letter, word = view.letters[at], view.nodes[at].word
    if letter == _L["HAVE"]:
        return view.letters[at - 1] != _L["TO"] and view.letters[at - 1] != _L["PLAN"]
    return word in ("was", "were") or letter in _MOVES and is_past(view, at, at + 1)


_BREAKS = letters("COMMA AND")
_DONE = tuple(letters("HAVE BE"))
_HAPPENED = frozenset(words("has have had was were"))


def _rules_nothing(view: View, at: int, figure: int) -> bool:
    """Whether a word of planning is a name, a thing, a modifier, or in an aside, so that it rules no clause."""
    if _is_named(view, at) or _is_a_thing(view, at) or _is_in_aside(view, at, figure):
        return True
    modifier = view.nodes[at].word in _MODIFIERS and view.letters[at + 1] in _NOUNS
    return modifier and view.letters[at - 1] not in _VERBS_BEFORE


_MODIFIERS = frozenset(words("planned expected projected targeted scheduled anticipated"))
_VERBS_BEFORE = letters("BE HAVE WORD NAME PRONOUN WHICH ADVERB")


def _is_a_thing(view: View, at: int) -> bool:
    """Whether a plan is a thing of which something is said: "debt without a repayment plan has gone from"."""
    return view.nodes[at].word == "plan" and view.letters[at - 1] == _L["WORD"] and view.letters[at + 1] in _SAID_OF


_SAID_OF = letters("HAVE BE REACH")


def _is_in_aside(view: View, at: int, figure: int) -> bool:
    """Whether the plan is within a relative clause that a verb follows: "the power that could be used fell to 3 MW"."""
    return view.letters[at - 1] == _L["WHICH"] and any(
        view.letters[step] in _MOVES and view.letters[step - 1] in _NOUNS for step in range(at + 2, figure)
    )


_MOVES = letters("UP DOWN REACH")
_NOUNS = letters("WORD NAME")


def _is_named(view: View, at: int) -> bool:
    """Whether a word of planning is part of a name: "during the 13th Five-Year Plan"."""
    return at > 0 and view.text[view.nodes[at].start].isupper()


_AUXILIARIES = frozenset(("will", "would", "should", "is to", "are to", "set to", "shall", "going to"))
#: Before a figure that is said of another thing: "a bridge costing 87 million will span".
_OF_ANOTHER = frozenset(words("costing worth measuring weighing of with totalling earning holding"))
_VERBS_OR_ENDS = letters("COMMA BUT SKIP WHICH QTY HAVE REACH UP DOWN SHARE NOT TO AND")
_AIMS = frozenset(words("target goal objective ambition forecast projection aim"))


def planned(view: View, draft: Draft) -> bool:
    """Whether a claim is a plan, an aim, a hope or a forecast: a word of planning rules its clause.

    Parameters
    ----------
    view : View
        The sentence.
    draft : Draft
        A claim of the sentence.

    Returns
    -------
    bool
    """
    if draft.kind in ("rank", "duration") or _L["PLAN"] not in view.letters:
        return False
    figure = draft.figures[-1]
    if _is_called_aim(view, figure):
        return True
    if _to_happen(view, figure):
        return True
    for at in range(figure - 1, max(-1, figure - 26), -1):
        letter = view.letters[at]
        if letter == _L["PLAN"] and _rules_nothing(view, at, figure):
            continue
        if letter == _L["PLAN"]:
            return not (_done(view, at) or _told_as_done(view, at, figure))
        if view.nodes[at].word == "because":
            return False
        if letter == _L["BUT"] or letter == _L["SKIP"] or letter == _L["WHICH"] and view.nodes[at].word != "that":
            return False
        if letter == _L["COMPARED"]:
            return False
        if letter == _L["COMMA"] and view.letters[at + 1 : at + 2] in (_L["UP"], _L["DOWN"]):
            return False
    return False
