"""What an archive costs to read, from what was measured on archives of invented briefings."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from briefings.errors import BriefingsError


def read_measured(data: str | Path) -> pd.DataFrame:
    """What ``benchmarks/archive.py`` measured, from ``measured/archive.csv``.

    Parameters
    ----------
    data : str or Path
        The data directory.

    Returns
    -------
    DataFrame
        A row a run: ``documents``, ``workers``, ``megabytes``, ``seconds``, ``processor_seconds``,
        ``worker_megabytes``, ``claims`` and ``load``; and of these ``documents_per_second``,
        ``megabytes_per_second``, and ``efficiency``: the time of one worker over that of all, each counted.

    Raises
    ------
    BriefingsError
        If the file is no table, or is not there.
    """
    path = Path(data) / "measured" / "archive.csv"
    try:
        runs = pd.read_csv(path)
    except (OSError, ValueError) as failure:
        raise BriefingsError(f"{path}: cannot be read as a table ({failure}); run benchmarks/archive.py") from None
    alone = runs[runs["workers"] == 1].set_index("documents")["seconds"]
    return runs.assign(
        documents_per_second=runs["documents"] / runs["seconds"],
        megabytes_per_second=runs["megabytes"] / runs["seconds"],
        efficiency=runs["documents"].map(alone) / (runs["seconds"] * runs["workers"]),
    )


def core_hours(runs: pd.DataFrame, documents: list[int]) -> pd.DataFrame:
    """The hours of one core that archives would take.

    Parameters
    ----------
    runs : DataFrame
        Of :func:`read_measured`; the largest archive with one worker counts.
    documents : list of int
        Sizes of archives whose documents are as long as those measured.

    Returns
    -------
    DataFrame
        ``documents``, ``gigabytes``, ``core_hours`` (processor time of the workers) and ``claims``.
    """
    largest = runs[runs["workers"] == 1].nlargest(1, "documents").iloc[0]
    sizes = pd.Series(documents, name="documents")
    times = sizes / largest["documents"]
    return pd.DataFrame(
        {
            "documents": sizes,
            "gigabytes": times * largest["megabytes"] / 1e3,
            "core_hours": times * largest["processor_seconds"] / 3600,
            "claims": times * largest["claims"],
        }
    )
