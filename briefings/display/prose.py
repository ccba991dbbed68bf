"""Numbers glued into prose, the guards that keep its sentences true, and what is said where data are lacking."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from types import FrameType

from executing import Source
from IPython.display import HTML
from markupsafe import Markup
from myst_nb import glue

from briefings.another_corpus import own_corpus
from briefings.drafts import let_pass
from briefings.errors import Lacking


class GuardFailed(AssertionError):
    """A sentence of a chapter no longer holds for the data."""


class DoesNotHold(AssertionError):
    """A sentence of a chapter does not hold for a corpus that it was not written about; the next prose goes."""


def note(**facts) -> None:
    """Make each fact available to the chapter's prose as ``{glue:text}`name```.

    Markup, such as the links of :func:`briefings.display.pages.linked`, is glued as it is and pasted with ``{glue}``;
    everything else is glued as its text, which is escaped when it is pasted.
    """
    for name, value in facts.items():
        glue(name, HTML(value) if isinstance(value, Markup) else str(value), display=False)


def guard(sentence: str, holds: bool, **found) -> None:
    """Fail the build unless what the chapter says is true of the data it was built from; a draft is only marked.

    Over another corpus than the report's own, what follows to the end of the next prose is left out instead.

    Parameters
    ----------
    sentence : str
        The sentence of the prose, or its gist.
    holds : bool
        Whether it is true.
    **found
        What the data say, for the message.

    Raises
    ------
    GuardFailed
        If it does not hold.
    DoesNotHold
        If it does not hold for another corpus.
    """
    if holds:
        return
    if not own_corpus():
        raise DoesNotHold(f"“{sentence}” does not hold for these documents")
    failure = f"the prose says “{sentence}”, but the data do not{_expected(sys._getframe(1))}{_listed(found)}"
    if not let_pass(failure):
        raise GuardFailed(f"{failure}. Mend the sentence, or see the page as a draft: briefings build --draft")


def _expected(caller: FrameType) -> str:
    """The condition of the guard as the chapter writes it, if its source is at hand."""
    call = Source.executing(caller).node
    return f"; expected: {ast.unparse(call.args[1])}" if isinstance(call, ast.Call) and len(call.args) > 1 else ""


def _listed(found: Mapping[str, object]) -> str:
    return "; found: " + ", ".join(f"{name} is {value}" for name, value in found.items()) if found else ""


def lacks(what: str, lacking: bool) -> None:
    """End the section, with the sections below it, where the data have nothing to make it of.

    Parameters
    ----------
    what : str
        What is lacking, and how to supply it, in a clause for the page.
    lacking : bool
        Whether it is.

    Raises
    ------
    Lacking
        If it is.
    """
    if lacking:
        raise Lacking(what)
