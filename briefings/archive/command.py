"""``briefings archive``: its options, and what it says."""

from __future__ import annotations

import argparse
import sys

from briefings.errors import BriefingsError, UsageError


def add_archive(commands) -> None:
    """Put the command among the others."""
    command = commands.add_parser(
        "archive",
        help="write the claims of an archive of any size as Parquet, on Dask",
        description="Write the claims of an archive of any size as Parquet, on Dask; what is done is not done again.",
    )
    command.add_argument(
        "input",
        metavar="INPUT",
        help="a directory, file or 'glob' of texts, .jsonl(.gz) or .parquet with document_id and text; or a URL of one",
    )
    command.add_argument("output", metavar="OUTPUT", help="the directory of the results, or a URL")
    command.add_argument("--scheduler", metavar="ADDRESS", help="a running Dask scheduler, as tcp://10.0.0.1:8786")
    command.add_argument("--workers", type=_positive, metavar="N", help="processes to start here (default: one a core)")
    command.add_argument("--turns", action="store_true", help="write the turns, too")
    command.add_argument("--sentences", action="store_true", help="write the sentences, too")
    command.add_argument(
        "--partition-size",
        type=_megabytes,
        metavar="MB",
        help="input that is done, or done again, as a whole (default: 0.3 to 34, by the size of the archive)",
    )
    command.add_argument(
        "--largest", type=_megabytes, default="10", metavar="MB", help="larger documents are not read (default: 10)"
    )
    command.add_argument(
        "--time-limit",
        type=_positive,
        default=120,
        metavar="SECONDS",
        help="documents that take a processor longer are given up (default: 120)",
    )
    command.set_defaults(run=_archive)


def _archive(options) -> None:
    if options.scheduler and options.workers:
        raise UsageError("--workers is of a cluster started here; --scheduler names one that has its own")
    try:
        from briefings.archive.run import run
    except ModuleNotFoundError as missing:
        library = missing.name.partition(".")[0]
        raise BriefingsError(f"{library} is not installed; run: pip install '.[archive]'") from None
    tables = ("claims", *(table for table in ("turns", "sentences") if getattr(options, table)))
    try:
        manifest = run(
            options.input,
            options.output,
            scheduler=options.scheduler,
            workers=options.workers,
            tables=tables,
            partition_size=options.partition_size,
            most=options.largest,
            time_limit=options.time_limit,
        )
    except KeyboardInterrupt:
        print("briefings archive: finished partitions are kept; the same command goes on", file=sys.stderr)
        raise
    failed = manifest["documents_not_read"]
    print(
        f"briefings archive: {manifest['documents']:,} documents, {manifest['claims']:,} claims"
        + (f"; {failed:,} not read, see errors in the manifest" if failed else ""),
        file=sys.stderr,
    )
    print(options.output)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive whole number")
    return int(text)


def _megabytes(text: str) -> int:
    """Bytes of a number of megabytes."""
    try:
        size = float(text) * 1e6
    except ValueError:
        size = 0.0
    if not 1 <= size < 1e15:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of megabytes")
    return int(size)
