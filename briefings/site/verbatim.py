"""What is pasted into prose stays as it is: titles and quotes keep the quotation marks they were published with."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms import SphinxSmartQuotes, SphinxTransform


class Verbatim(SphinxTransform):
    """Keep pasted text from those who make quotation marks typographic."""

    default_priority = SphinxSmartQuotes.default_priority - 1

    def apply(self, **_) -> None:
        """Mark what is pasted on a page."""
        for pasted in self.document.findall(nodes.inline):
            if "pasted-text" in pasted["classes"]:
                pasted["support_smartquotes"] = False
