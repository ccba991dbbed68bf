"""What a page puts around a text: breadcrumbs, pagers, toolbars, captions, datelines. Known by form, not by site."""

from __future__ import annotations

import re

from briefings.corpus.labels import Line

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE = (
    rf"(?:{MONTH} {{1,2}}\d{{1,2}}(?:st|nd|rd|th)?,? {{1,2}}\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {{1,2}}{MONTH},? {{1,2}}\d{{4}}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)
CLOCK = r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: ?\(?[A-Z]{2,5}\)?)?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

_FURNITURE = re.compile(
    "|".join(
        [
            # pagers: a row of numbers, "Previous", "Page 3 of 13", a number alone
            r"[<«‹\s]{0,5}(?:(?:previous|prev|first)[\s|]{1,5})?(?:\d{1,3}[\s|·]{1,6}){2,60}(?:\d{1,3}|\.\.\.|…)?[\s|]{0,5}"
            r"(?:next|last)?[>»›\s]{0,5}",
            r"(?:page )?\d{1,3}(?: (?:of|/) \d{1,3})?|-+ ?\d{1,3} ?-+|\d{1,3}/\d{1,3}",
            r"(?:previous|next|prev)(?: page| article| story)?[\s|>»›]{0,5}(?:next(?: page)?)?",
            # toolbars
            r"(?:share|print|e-?mail|tweet|save|listen|comments?|download|like|copy link|facebook|twitter|x|linkedin"
            r"|whatsapp|wechat|weibo|pinterest|reddit|pdf|rss|menu|search|home|close|top|back|login|log in|subscribe"
            r"|newsletters?|×|\+|-|a|\||/|·|•|,|\s|small|medium|large|text size|font size){1,24}",
            r"(?:share|print|e-?mail|tweet|save|copy|download|listen to|bookmark|follow|like) (?:this|to|on|us|via|the|with|by)\b"
            r".{0,60}",
            r"(?:read|available|also|view|version) (?:this )?(?:page |article |text )?in [A-Z][a-z]+(?: version)?",
            r"(?:text size|font size|a ?a ?a|skip to|back to|return to|go to|jump to|sign up|log in|subscribe|click here"
            r"|accept (?:all )?cookies|this site uses cookies|we use cookies|advertisement|sponsored)\b.{0,120}",
            r"(?:©|\(c\)|copyright\b).{0,160}|.{0,60}all rights reserved\.?.{0,60}",
            # related links
            r"(?:read more|see also|related|also read|you may also like|recommended|most (?:read|popular)|latest news"
            r"|further reading|more stories|don't miss|editor's picks?)\b.{0,120}",
            # captions and credits
            r"[\[(](?:file )?(?:photo|image|picture|graphic|video|credit)s?\b[^\])]{0,200}[\])]\.?",
            r".{0,400}[\[(](?:file )?(?:photo|image|picture|graphic|video)s?(?: by| credit|:|/)[^\])]{0,120}[\])]\.?",
            r"(?:photo|image|picture|caption|credit|photograph|video|figure caption)s?(?: credit| caption)?(?::| by ).{0,200}",
            # bylines, credits, datelines
            r"by (?:[A-Z][\w.'’-]{1,20}[ ,|]{0,3}|and |in |for ){1,10}(?:\(.{0,40}\))?",
            r"(?:editors?|edited by|reporters?|written by|reporting by|additional reporting by|source|author|web editor"
            r"|translated by|transcribed by)\s?:\s?.{1,100}|(?:edited|written|reporting|translated|compiled) by .{1,120}",
            rf"(?:.{{0,60}}?)(?:updated|published|posted|last (?:modified|updated|reviewed)|released?|issued)"
            rf"(?: on| at)?\s{{0,3}}:?\s{{0,4}}(?:{_WEEKDAY},? )?(?:{DATE}|{CLOCK})[\s,|]{{0,4}}(?:{CLOCK})?.{{0,40}}",
            rf"(?:[A-Z][\w.' ]{{1,40}}[,|] ?)?(?:(?:date|time|when|day)\s?: ?)?(?:{_WEEKDAY},? )?{DATE}(?:[\s,|(–-]{{1,4}}"
            rf"(?:at |from )?{CLOCK}\)?)?(?:\s?[–-]\s?{CLOCK})?(?:[\s,|]{{1,4}}[A-Z][\w ,.]{{1,40}})?\.?",
            rf"(?:time\s?: ?)?{CLOCK}(?:\s?[–-]\s?{CLOCK})?",
            # beginnings and ends of releases, rules
            rf"(?:end|ends|the end)(?: of (?:transcript|recording|briefing))?[. ]{{0,3}}(?:{CLOCK})?|[#*=_~\-–—. ]{{3,80}}|-30-"
            r"|for immediate release|embargoed.{0,80}|transcript:?|check against delivery|unofficial transcript.{0,80}",
        ]
    ),
    re.IGNORECASE,
)
_BREADCRUMBS = re.compile(r"[\s>›»|/ㄑ<«‹]{0,4}(?:[^>›»|ㄑ.?!:\n]{1,80}[>›»|ㄑ]\s{0,4}){1,8}[^>›»|ㄑ.?!:\n]{0,80}")
_RELATED_FROM_HERE = re.compile(
    r"(?:more (?:from|on|stories|news|in)|related (?:articles?|stories|news|links?|content|topics?|documents?|reading)"
    r"|read (?:next|more)|you may (?:also )?like|recommended(?: for you)?|most (?:read|popular|viewed)|latest(?: news)?"
    r"|also in|contact(?: us)?|media contacts?|about us|follow us.{0,40}|share this.{0,60})\b.{0,60}:?",
    re.IGNORECASE,
)
_LEADING_MARK = re.compile(r"[ㄑ>›»<«‹|•\s]+")
_TRAILING_DATE = re.compile(rf"\s{{0,3}}\|\s{{0,3}}(?:{_WEEKDAY},? )?{DATE}$")
_LONGEST = 500


def is_furniture(text: str) -> bool:
    """Whether a line is furniture of the page, by its form alone."""
    if len(text) > _LONGEST:
        return False
    return bool(_FURNITURE.fullmatch(text) or _is_breadcrumb(text))


def _is_breadcrumb(text: str) -> bool:
    return len(text) < 250 and bool(_BREADCRUMBS.fullmatch(text)) and not _TRAILING_DATE.search(text)


def begins_related_links(text: str) -> bool:
    """Whether a line is the heading of the links behind a text."""
    return len(text) < 100 and bool(_RELATED_FROM_HERE.fullmatch(text))


def trimmed(line: Line) -> Line:
    """The line without the mark of a breadcrumb before it and the page's date behind it."""
    text, start = line.text, line.start
    if mark := _LEADING_MARK.match(text):
        start, text = start + mark.end(), text[mark.end() :]
    if date := _TRAILING_DATE.search(text, max(0, len(text) - 60)):
        text = text[: date.start()]
    return Line(start, start + len(text), text, line.begins)
