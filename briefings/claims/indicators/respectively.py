"""With "respectively", each figure of a list goes with its own member of the subject."""

from __future__ import annotations

import re

from briefings.claims.view import View
from briefings.claims.words.lexicon import LETTER
from briefings.claims.words.units import is_plural

_LIST = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_LEAD = re.compile(r"^.*\b(?:of|in|for|from|on|among)\s+")


def share_out(view: View) -> None:
    """Give each figure of a list that ends with "respectively" its own member of the subject.

    Parameters
    ----------
    view : View
        The sentence with its drafts, which are changed in place.
    """
    if LETTER["RESPECTIVELY"] not in view.letters:
        return
    listed = [draft for draft in view.drafts if isinstance(draft.indicator, tuple)]
    for subject in {draft.indicator for draft in listed}:
        drafts = [draft for draft in listed if draft.indicator == subject]
        if drafts[-1] is view.drafts[-1] or len(drafts) > 1:
            follow = view.drafts[view.drafts.index(drafts[-1]) + 1 :]
            drafts += [draft for draft in follow if draft.indicator is None and draft.kind == drafts[-1].kind]
        members = split_list(view.words(subject), len(drafts))
        for draft, member in zip(drafts, members or (), strict=False):
            draft.indicator = member


def split_list(indicator: str, members: int) -> list[str] | None:
    """The members of "primary, secondary and tertiary industry", if they are so many, each with what is shared.

    Parameters
    ----------
    indicator : str
        A subject that lists several things.
    members : int
        How many figures there are for them.

    Returns
    -------
    list of str or None
    """
    parts = _LIST.split(indicator)
    if len(parts) != members:
        return None
    found = _LEAD.match(parts[0])
    lead = found[0] if found and not any(_LEAD.match(part) for part in parts[1:]) else ""
    parts[0] = parts[0][len(lead) :]
    last = parts[-1].split(" ")
    tail = (
        " " + " ".join(last[1:])
        if len(last) > 1 and all(" " not in part and not is_plural(part.lower()) for part in parts[:-1])
        else ""
    )
    return [f"{lead}{part}{tail}" for part in parts[:-1]] + [lead + parts[-1]]
