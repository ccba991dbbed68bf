"""Where the words of a page end: the end mark, and the notices and links behind the last of them."""

from __future__ import annotations

import re

from briefings.corpus.furniture import CLOCK, begins_related_links, is_furniture
from briefings.corpus.head import is_publisher
from briefings.corpus.lines import Line

_END_MARK = re.compile(
    rf"[\W_]{{0,8}}(?:(?:the )?ends?|concluded|end of (?:the )?(?:[a-z]{{1,20}} )?(?:transcript|recording|briefing"
    rf"|interview|conference|session))[\W_]{{0,8}}(?:{CLOCK})?|-30-"
    r"|[(\[](?:the )?(?:press )?(?:briefing|conference|hearing|meeting|session|interview|call)\b[^.?!()]{0,40}"
    r"\b(?:concluded|ended|adjourned|closed)\b.{0,40}[)\]]"
    r"|[(\[]?whereupon\b.{0,200}\b(?:adjourned|concluded|ended|closed)\b.{0,20}",
    re.IGNORECASE,
)
_NOTICES = {
    "whom to ask": r"(?:(?:press|media|public|general|news|customer)? ?(?:enquir(?:y|ies)|inquir(?:y|ies)|contacts?"
    r"|queries)|(?:media|press|public) (?:relations|office))\b[^.?!]{0,120}|for (?:more|further) information\b.{0,200}",
    "a link of the foot": r"(?:privacy|cookies?|terms|accessibility|disclaimer|legal|site ?map|stay"
    r" (?:connected|informed|tuned)|sign up|careers|faqs?|feedback"
    r"|(?:next|previous) (?:article|story|post|page|news|speech|transcript)"
    r"|related|our standards)\b[^.?!]{0,120}(?:\([^()]{1,40}\))?",
    "a question to the reader": r"(?:(?:was|is) this (?:page|article|information|content)|did you find"
    r"|is there anything wrong with this)\b.{0,60}",
    "a credit": r"[(\[]?(?:content |photo )?(?:source|editors?|author|reporters?|web editor)\s?: ?[^.?!]{1,80}[)\]]?"
    r"|[(\[](?:(?:web )?editors?|reporters?|source|author)\s?: ?[^?!]{1,80}[)\]]",
    "who made the text": r"[(\[]?(?:translated|edited|transcribed|compiled|interpreted)\b[^.?!]{0,40}\bby\b.{0,400}",
    "how the text was made": r"[(\[*_]{0,3}(?:(?:this|the) )?(?:interview|transcript|text|article|conversation"
    r"|translation|document|version)\b[^.?!]{0,60}\b(?:edited|condensed|translated|transcribed|abridged|shortened|unofficial"
    r"|not (?:an )?official|for reference)\b.{0,300}",
    "which text holds": r"(?:in (?:the )?(?:case|event) of|should there be|if there (?:is|are)) any "
    r"(?:discrepanc|inconsisten|differen|conflict|divergen)\w{1,6}\b.{0,300}|[^.?!]{0,120}\b(?:version|text|original)"
    r" (?:shall |is deemed to |will |should )?prevails?\b.{0,60}",
    "rights": r"[^.?!]{0,80}\b(?:copyright|all rights) ?reserved\b.{0,200}|[^.?!]{0,60}\b(?:reproduction"
    r"|republication)\b[^.?!]{0,120}\b(?:permi\w{1,8}|prohibited|authori[sz]ed|acknowledged)\b.{0,120}",
    "its number": r"(?-i:[A-Z]{2,6}) ?(?:#|no\.) ?\d{1,6}",
    "its standing": r"(?:for information [^.?!]{1,60}\. ?)?not an official (?:record|document|transcript)\.?",
    "another script": r"[^a-zA-Z]{4,80}",
}
_NOTICE = re.compile("|".join(f"(?:{form})" for form in _NOTICES.values()), re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!…:;,][\"”’')\]]{0,2}$")
_HEADING_WORDS = 12


def words_end(paragraphs: list[Line]) -> int | None:
    """The offset at which the words end within the last speech of a page, or within an article.

    Parameters
    ----------
    paragraphs : list of Line
        Of the speech, furniture included.

    Returns
    -------
    int or None
        None where all are words.
    """
    links = (at for at, line in enumerate(paragraphs) if at and (_ends(line.text) or begins_related_links(line.text)))
    end = next(links, len(paragraphs))
    for at in reversed(range(1, end)):
        text = paragraphs[at].text
        if is_furniture(text) or _is_notice(text):
            end = at
        elif not is_headline(text):
            break
    return paragraphs[end].start if end < len(paragraphs) else None


def _ends(text: str) -> bool:
    return len(text) < 300 and bool(_END_MARK.fullmatch(text))


def _is_notice(text: str) -> bool:
    return len(text) < 500 and (bool(_NOTICE.fullmatch(text)) or is_publisher(text))


def is_headline(text: str) -> bool:
    """Whether a line is short and no sentence, as the links around a text are."""
    return len(text.split()) <= _HEADING_WORDS and not _SENTENCE_END.search(text)
