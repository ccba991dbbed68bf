"""Labels in a text without line breaks: they stand behind a sentence, or say themselves that they are labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefings.corpus.identity import CERTAIN, LIKELY, identify
from briefings.corpus.labels import TIME, Label
from briefings.corpus.lines import Line
from briefings.corpus.names import name_like, phrase
from briefings.corpus.vocabulary import GENRE, HEADINGS, MODERATORS, OUTLETS

_WORD = r"(?:(?:(?i:mrs?|ms|dr|prof|st|gen|sen|rep|gov|sec|amb|adm|lt|col|maj|capt)|[A-Z])\.|[A-Z(][\w'’&)-]{0,30})"
_NAME = rf"{_WORD}(?:(?:,? | [–-] )(?:of |de |van |von |the |for )?(?:{_WORD}|\d{{1,2}}(?= ?[:(\[]))){{0,7}}"
_COLON = r" ?:(?=\s|[A-Z\"“])"
_CODE = rf"(?:{TIME} )?"
_SENTENCE = r"(?<=[.?!\"”’)\]…—-])(?<![A-Z]\.)(?<!\bM[rRsS]\.)(?<!\bM[rR][sS]\.)(?<!\bD[rR]\.)"
_FORMS = [
    # behind the end of a sentence
    re.compile(rf"(?:^|{_SENTENCE} {{1,4}}){_CODE}(?P<name>{_NAME}){_COLON}(?P<after> {TIME}(?=\s))?"),
    # with a time code, anywhere
    re.compile(
        rf"(?<!\S)(?P<name>{_NAME})(?:: [\[(]\d{{1,2}}:\d\d(?::\d\d)?[\])]| [\[(]\d{{1,2}}:\d\d(?::\d\d)?[\])]:?)"
    ),
    re.compile(rf"(?<!\S){TIME} (?P<name>{_NAME}) ?:(?=\s)"),
    # saying itself that it is a label, anywhere
    re.compile(
        r"(?<!\S)(?P<name>(?:M[RS]S?|DR|Mr|Mrs|Ms|Dr)\.? [A-Z][\w'’-]{1,30}|Q\d{0,2}|A\d{0,2}|QUESTION|Question"
        r"|ANSWER|Answer"
        r"|REPORTER|Reporter|JOURNALIST|Journalist|MODERATOR|Moderator) ?:(?=\s)"
    ),
    re.compile(r"(?<=[.?!\"”’)\]…—-]) {1,8}(?P<name>Q) {1,8}(?=[A-Z\[(\"“])"),
    re.compile(r"(?<=[?—-]) {1,8}(?P<name>A) {1,8}(?=[A-Z\[(\"“])"),
]
_SENTENCE_END = re.compile(r"[.?!] ")
_FIRST = re.compile(rf"(?P<before>.{{0,400}}?(?<!\S))(?P<name>{_WORD}(?: {_WORD}){{0,9}}) ?:(?=\s)")


def inline_candidates(lines: list[Line]) -> list[Label]:
    """What can be a label within lines.

    Parameters
    ----------
    lines : list of Line

    Returns
    -------
    list of Label
        In the order of the text, each with the fewest words that make it a label elsewhere too.
    """
    found = {label.end: label for line in lines for label in _found_in(line)}
    if lines and (first := _behind_title(lines[0], found.values())):
        found.setdefault(first.end, first)
    texts = {label.text for label in found.values()}
    labels = [_shortened(label, texts) for label in found.values()]
    starts = {label.start for label in labels}
    labels += [label for line in lines for label in _again(labels, line) if label.start not in starts]
    return _without_overlap(sorted(labels))


def _found_in(line: Line) -> Iterator[Label]:
    asked = False
    for form in _FORMS:
        for match in form.finditer(line.text):
            small = line.text[match.end() : match.end() + 3].lstrip()[:1].islower()
            if small and len(match["name"]) < 3:
                continue
            if match["name"] == "A" and form is _FORMS[-1] and not asked:
                continue
            asked = asked or match["name"] == "Q"
            identity = identify(match["name"])
            if identity and not (small and identity.strength < CERTAIN):
                if form in _FORMS[1:3]:
                    identity = identity._replace(strength=CERTAIN)
                space = len(match.group()) - len(match.group().lstrip())
                yield Label(line.start + match.start() + space, line.start + match.end(), match["name"], identity)


def _behind_title(line: Line, found) -> Label | None:
    """The first label, where only a title without a full stop stands before it: its last words are the name."""
    match = _FIRST.match(line.text)
    earliest = min((label.start for label in found), default=line.end)
    if not match or line.start + match.start("name") >= earliest or _SENTENCE_END.search(match["before"]):
        return None
    words = match["name"].split()
    with_post = [length for length in range(len(words), 2, -1) if _begins_with_post(words[-length:])]
    for length in (*with_post, 2, 3, 1):
        name = " ".join(words[-length:])
        identity = identify(name)
        if (
            identity
            and (length > 1 or identity.strength == CERTAIN)
            and not set(name.lower().split()) & (GENRE | HEADINGS)
        ):
            start = line.start + match.end("name") - len(name)
            return Label(
                start, line.start + match.end(), name, identity._replace(strength=max(identity.strength, LIKELY))
            )
    return None


def _begins_with_post(words: list[str]) -> bool:
    return bool(phrase(" ".join(words)).office) or words[0].lower() in OUTLETS | MODERATORS


def _shortened(label: Label, texts: set[str]) -> Label:
    """The label without what stands before it, where the rest is a label elsewhere: "EST THE PRESIDENT"."""
    words = label.text.split()
    if phrase(label.text).office or phrase(label.text).honorific or label.identity.role == "moderator":
        return label
    for first in range(1, len(words)):
        text = " ".join(words[first:])
        if text in texts and name_like(words[first:]):
            start = label.end - len(label.text) + label.text.index(words[first]) - 1
            return Label(max(label.start, start), label.end, text, identify(text) or label.identity)
    return label


def _again(labels: list[Label], line: Line) -> Iterator[Label]:
    """The labels found, where they stand behind no full stop."""
    names = {label.text: label.identity for label in labels if len(label.text) > 2}
    if not names:
        return
    longest_first = sorted(names, key=len, reverse=True)
    for match in re.finditer(rf"(?<!\S)(?P<name>{'|'.join(map(re.escape, longest_first))}) ?:(?=\s)", line.text):
        yield Label(line.start + match.start(), line.start + match.end(), match["name"], names[match["name"]])


def _without_overlap(labels: list[Label]) -> list[Label]:
    return labels[:1] + [after for before, after in pairwise(labels) if after.start >= before.end]
