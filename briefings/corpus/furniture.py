"""What a page puts around a text: breadcrumbs, pagers, toolbars, captions, datelines. Known by form, not by site."""

from __future__ import annotations

import re

from briefings.corpus.lines import Line
from briefings.corpus.vocabulary import TOOLBAR

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE = (
    rf"(?:{MONTH} {{1,2}}\d{{1,2}}(?:st|nd|rd|th)?,? {{1,2}}\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {{1,2}}{MONTH},? {{1,2}}\d{{4}}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)
CLOCK = r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: ?\(?[A-Z]{2,5}\)?)?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PLACE = r"(?-i:[A-Z][\w.'-]{0,20}(?: (?:am|upon|on|de|of|[A-Z][\w.'-]{0,20})){0,3})"
_DAY = rf"(?:{WEEKDAY},? {{1,2}})?{DATE}"
_HOURS = rf"{CLOCK}(?: ?(?:to|-|–) ?{CLOCK})?"

_FORMS = {
    "a row of page numbers": r"[<«‹\s]{0,5}(?:(?:previous|prev|first)[\s|]{1,5})?(?:\d{1,3}[\s|·]{1,6}){2,60}"
    r"(?:\d{1,3}|\.\.\.|…)?[\s|]{0,5}(?:next|last)?[>»›\s]{0,5}",
    "a page number": r"(?:page )?\d{1,3}(?: ?(?:of|/) ?\d{1,3})?|-+ ?\d{1,3} ?-+",
    "a link to the next page": r"(?:previous|next|prev)(?: page| article| story)?[\s|>»›]{0,5}(?:next(?: page)?)?",
    "a recommendation": r"(?:like this page\? ?)?(?:suggest|recommend|tell|send)\b[^.?!]{0,30}\ba friend\s?:?",
    "an offer": r"try \w{2,20} (?:for free|and save)\b.{0,80}",
    "the name of a site": r"an official website of .{3,80}|the official (?:web)?site of .{3,80}",
    "a button": r"(?:share|print|e-?mail|tweet|save|copy|download|listen to|bookmark|follow|like)"
    r" (?:this|to|on|us|via)\b[^.?!]{0,60}"
    r"|(?:share|print|e-?mail|save|download) (?:release|page|article|story|document|version|transcript)",
    "a link to another language": r"(?:read|view|available|also available) (?:this )?(?:page "
    r"|article )?in [A-Z]\w{1,20}",
    "a link within the page": r"(?:text size|font size|skip to|back to|return to|jump to|sign up|log in|subscribe"
    r"|click here|transcribe your)"
    r"\b[^.?!]{0,120}",
    "where the page stands": r"you are here\s?:.{0,160}",
    "the size of the text": rf"{_DAY}[\s|·]{{1,6}}(?:text|font) size\b[^.?!]{{0,60}}",
    "a notice": r"(?:accept (?:all )?cookies|this site uses cookies|we use cookies|advertisement|sponsored)\b.{0,120}"
    r"|(?:story|article|text) continues (?:below|after)\b[^.?!]{0,40}"
    r"|(?:©|\(c\)|copyright\b).{0,160}",
    "a related link": r"(?:read more|read also|see also|related|also read|you may also like|recommended|latest news"
    r"|further reading"
    r"|more stories|editor's picks?)\b[^.?!]{0,120}",
    "a caption": r"(?:photo|image|picture|caption|credit|video)(?: credit| caption)?(?::| by ).{0,200}",
    "a byline": r"by (?-i:[A-Z])[\w.'’-]{1,20}(?:[ ,|]{1,3}(?-i:(?:[A-Z][\w.'’-]{1,20}|and|in"
    r"|for))){1,9}(?: \(.{0,40}\))?",
    "a credit": r"(?:editors?|reporters?|source|author|web editor|(?:edited|written|reporting|translated"
    r"|transcribed) by)\s?:\s?"
    r"(?:(?-i:[A-Z])[\w.'’-]{1,20}(?:[ ,&|/]{1,3}|$)|and ){1,8}|\(?(?:edited|written|reporting|translated|compiled) by"
    r" [^.?!]{1,120}",
    "a dateline": rf"(?:{PLACE}[,(] ?)?(?:(?:date|time|when|day)(?: and time)?\s?: ?)?{_DAY}\)?"
    rf"(?:[\s,|(–-]{{1,4}}(?:at |from )?{_HOURS}\)?)?(?:[\s,|]{{1,4}}(?-i:[A-Z])[\w ,.]{{1,40}})?\.?",
    "an hour": rf"(?:time\s?: ?)?{_HOURS}",
    "a line of particulars": r"(?:date|time|venue|place|location|contact|tel|phone|fax|e-?mail|website|url|language"
    r"|duration|from|delivered on|press officer|(?:press|media) contacts?|phone|title"
    r"|subject|tags?|keywords?|categor(?:y|ies)|topics?)\s?:.{0,160}",
    "the end": rf"\[?\(?(?:end|ends|the end)(?: of (?:the )?(?:transcript|recording"
    rf"|briefing))?\)?\]?[. ]{{0,40}}(?:{CLOCK})?|-30-",
    "a rule": r"[#*=_~\-–—. ]{3,80}",
    "the status of the text": r"for immediate release|embargoed.{0,80}|transcript:?|check against delivery"
    r"|unofficial transcript.{0,80}|\(?as delivered\)?|\(?as prepared for delivery\)?",
}
_FURNITURE = re.compile("|".join(f"(?:{form})" for form in _FORMS.values()), re.IGNORECASE)
#: What the end of a line tells, by the words of which it then has one: they are quicker to look for.
_FORMS_BY_WORD = {
    ("photo", "image", "picture", "graphic", "video"): r".{0,400}[\[(](?:file )?"
    r"(?:photo|image|picture|graphic|video)s?(?: by\b|:|/|[\])])[^\])]{0,160}[\])]?\.?",
    ("update", "published", "posted", "modified", "reviewed", "release", "issued"): r"[^.?!:]{0,60}?"
    r"(?:updated|published|posted|last (?:modified|updated?|reviewed)|released?|issued)"
    rf"(?: on| at)?\s{{0,3}}:?\s{{0,4}}(?:{_DAY}|\d{{1,2}}-\d{{1,2}}-\d{{4}}|{CLOCK})[\s,|]{{0,4}}"
    rf"(?:{CLOCK})?[^.?!]{{0,40}}",
    ("min read", "minute read"): r"[^.?!]{0,60}\b\d{1,3}[ -]min(?:ute)? read",
    ("all rights reserved",): r".{0,60}all rights reserved\.?.{0,60}",
}
_FURNITURE_BY_WORD = [
    (word, re.compile(form, re.IGNORECASE)) for words, form in _FORMS_BY_WORD.items() for word in words
]
_SEPARATORS = re.compile(r"\s*[>›»|ㄑ<«‹•→]+\s*|\s+(?:/|::|\\)\s+")
_SEPARATOR = re.compile(r"[>›»|ㄑ<«‹•→/:\\]")
_TOOL = re.compile(r"[\w+×-]+")
_DAY_OR_PAGE = re.compile(rf"{_DAY}(?:,? {CLOCK})?|page \d{{1,3}}(?: ?(?:of|/) ?\d{{1,3}})?", re.IGNORECASE)
_RELATED_FROM_HERE = re.compile(
    r"(?:more (?:from|on|stories|news|in)|related (?:articles?|stories|news|links?|content|topics?|documents?|reading)"
    r"|read (?:next|more)|you may (?:also )?like|recommended(?: for you)?|most (?:read|popular|viewed)|latest news"
    r"|other related|read also|see also|also read|also in|contact us|about us|follow us)\b[^.?!]{0,60}",
    re.IGNORECASE,
)
_LEADING_MARK = re.compile(
    r"(?:(?:home|news|newsroom|media|press)\b[^>›».?!:\n]{0,40} [>›»] "
    r"(?:[^>›».?!:\n]{1,40} [>›»] ){0,6}|[ㄑ>›»<«‹|•\s]+)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:\s{{0,3}}\|\s{{0,3}}(?:{_DAY}|page \d{{1,3}}(?: of \d{{1,3}})?)){{1,3}}$"
    r"|(?:^|\s)[*#_=]{3,80}(?:\s[A-Z]\w{1,20}){0,6}$|(?<=[.?!])\s[^.?!]{0,60}©[^.?!]{0,60}$"
    r"|\s[<«‹]?(?:[\s|]{0,4}\d{1,3}(?!\d)){2,30}[\s|]{0,4}(?:\.\.\.|next)?\s?[>»›]$",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"[.)] (?:Photo|Image|Picture)(?: credit)?: ?[A-Z][^.?!]{1,60}$")
_CREDIT_REACH = 90  # characters
_MARK_BEHIND = re.compile(r"[>»›|©*#_=]")  # without one, nothing is left behind
_BEHIND_REACH = 120  # characters
_PUNCTUATED = re.compile(r"[.?!:](?:\s|$)")
_LONGEST = 500


def is_furniture(text: str) -> bool:
    """Whether a line is furniture of the page, by its form alone."""
    if len(text) > _LONGEST:
        return False
    lower = text.lower()
    forms = [form for word, form in _FURNITURE_BY_WORD if word in lower]
    return (
        any(form.fullmatch(text) for form in (_FURNITURE, *forms))
        or _is_toolbar(lower)
        or _is_breadcrumb(text)
        or _ends_in_credit(text)
    )


def _ends_in_credit(text: str) -> bool:
    """Whether a line is a caption that ends with who took the photograph."""
    return bool(_CREDIT.search(text, max(0, len(text) - _CREDIT_REACH)))


def _is_toolbar(lower: str) -> bool:
    return len(lower) < 200 and all(word.group() in TOOLBAR for word in _TOOL.finditer(lower))


def _is_breadcrumb(text: str) -> bool:
    """Whether a line consists of links: short parts and no sentence, and not of a title and its day alone."""
    if len(text) > 250 or not _SEPARATOR.search(text) or not (separated := _SEPARATORS.split(text))[1:]:
        return False
    parts = [part for part in separated if part and not _DAY_OR_PAGE.fullmatch(part)]
    linked = len(parts) > 1 or separated[0] == "" or separated[-1] == "" or not parts
    return linked and all(len(part) <= 80 and not _PUNCTUATED.search(part) for part in parts)


def begins_related_links(text: str) -> bool:
    """Whether a line is the heading of the links behind a text."""
    return len(text) < 100 and bool(_RELATED_FROM_HERE.fullmatch(text))


def trimmed(line: Line) -> Line:
    """The line without the mark of a breadcrumb before it, and day, page and pager behind it."""
    text, start = line.text, line.start
    if mark := _LEADING_MARK.match(text):
        start, text = start + mark.end(), text[mark.end() :]
    reach = max(0, len(text) - _BEHIND_REACH)
    if _MARK_BEHIND.search(text, reach) and (behind := _BEHIND.search(text, reach)):
        text = text[: behind.start()]
    return line if text == line.text else Line(start, start + len(text), text, line.begins)
