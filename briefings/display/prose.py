"""Numbers glued into prose, and the guards that keep its sentences true."""

from __future__ import annotations

from collections.abc import Mapping

from IPython.display import HTML
from markupsafe import Markup
from myst_nb import glue

from briefings.drafts import let_pass


class GuardFailed(AssertionError):
    """A sentence of a chapter no longer holds for the data."""


def note(**facts) -> None:
    """Make each fact available to the chapter's prose as ``{glue:text}`name```.

    Markup, such as the links of :func:`briefings.display.pages.linked`, is glued as it is and pasted with ``{glue}``;
    everything else is glued as its text, which is escaped when it is pasted.
    """
    for name, value in facts.items():
        glue(name, HTML(value) if isinstance(value, Markup) else str(value), display=False)


def guard(sentence: str, holds: bool, **found) -> None:
    """Fail the build unless what the chapter says is true of the data it was built from; a draft is only marked.

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
    """
    failure = f"the prose says “{sentence}”, but the data no longer do{_listed(found)}"
    if not holds and not let_pass(failure):
        raise GuardFailed(f"{failure}; mend the sentence, or see the page as a draft: briefings build --draft")


def _listed(found: Mapping[str, object]) -> str:
    return ": " + ", ".join(f"{name} is {value}" for name, value in found.items()) if found else ""
