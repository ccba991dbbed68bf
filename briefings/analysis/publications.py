"""The publications that published figures come from."""

from __future__ import annotations

import pandas as pd


def publications(figures: pd.DataFrame) -> pd.DataFrame:
    """One row a publication, by publisher and date.

    Parameters
    ----------
    figures : DataFrame
        Table of :data:`briefings.tables.FIGURES`.

    Returns
    -------
    DataFrame
        ``publisher``, ``publication``, ``published``, ``url``, ``independent``, ``figures`` (how many it gives).
    """
    keys = ["publisher", "publication", "published", "url", "independent"]
    counted = figures.groupby(keys, dropna=False).size().rename("figures").reset_index()
    return counted.sort_values(["publisher", "published", "publication"], ignore_index=True)
