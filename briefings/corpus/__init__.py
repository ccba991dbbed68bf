"""The corpus wing: from files as published to turns and sentences whose offsets hold.

Reading one text is plain Python; the tables of a whole data directory stand behind :func:`read_corpus`. Names are
looked up when first used, so that reading a transcript does not wait for pandas.
"""

from importlib import import_module

_HOMES = {
    "read_text": "transcript",
    "read_file": "transcript",
    "read_bytes": "transcript",
    "read_catalogue": "catalogue",
    "read_corpus": "catalogue",
    "Corpus": "catalogue",
}
__all__ = list(_HOMES)


def __getattr__(name: str):
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
