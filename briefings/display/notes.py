"""What stands under a chart for those who ask: what is measured, and the sources in full."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from briefings.display.templating import render

PUBLICATION = ["publisher", "publication", "published", "url"]


def notes(definitions: Mapping[str, str], figures: pd.DataFrame | None = None) -> Markup:
    """Definitions, then each publication once.

    Parameters
    ----------
    definitions : mapping of str to str
        What is drawn, and what that means.
    figures : DataFrame, optional
        The published figures that are drawn: ``publisher``, ``publication``, ``published``, ``url``.
    """
    cited = pd.DataFrame(columns=PUBLICATION) if figures is None else figures[PUBLICATION].dropna(subset="publication")
    publications = list(cited.drop_duplicates().itertuples())
    return render("chart_notes.html", definitions=definitions, publications=publications)
