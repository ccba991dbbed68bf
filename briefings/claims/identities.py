"""Identities of claims that stay when other text is added."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

_QUOTE_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "«": '"', "»": '"'})


@lru_cache(maxsize=100)
def _one_form(text: str) -> str:
    """The text with one form of white space and of quote marks."""
    return " ".join((text if text.isascii() else text.translate(_QUOTE_MARKS)).split())


class Identities:
    """Identities that stay when other text is added: of the document, the sentence's words and the figure's words.

    White space, line ends and the form of quote marks do not count. Of claims alike in all of these, the first has the
    plain identity and the next ones are numbered.
    """

    def __init__(self, document_id: str):
        self.document_id = document_id
        self.alike: dict[str, int] = {}
        self.given: set[str] = set()

    def of(self, sentence: str, figures: str) -> str:
        """The identity of the next claim with these words."""
        words = f"{_one_form(sentence)} | {_one_form(figures)}"
        while True:
            ordinal = self.alike.get(words, 0)
            self.alike[words] = ordinal + 1
            key = f"{self.document_id}\n{words}\n{ordinal}" if ordinal else f"{self.document_id}\n{words}"
            identity = f"{self.document_id}-{blake2b(key.encode(), digest_size=4).hexdigest()}"
            if identity not in self.given:
                self.given.add(identity)
                return identity
