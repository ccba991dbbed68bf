"""The command line: it brings the rooms together and prints; nothing heavy is imported before a command needs it.

Data goes to standard output, messages to standard error. Exit status 0, 1 for a failure of the content, 2 for wrong
usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from briefings import __version__
from briefings.archive.command import add_archive
from briefings.cataloguing import KINDS
from briefings.errors import BriefingsError, UsageError
from briefings.records import Claim, Turn


def main(arguments: list[str] | None = None) -> int:
    """Run one command; every foreseen failure is one line on standard error and a non-zero status."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options) or 0
    except BriefingsError as failure:
        print(f"briefings {options.command}: {failure}", file=sys.stderr)
        return 2 if isinstance(failure, UsageError) else 1
    except BrokenPipeError:
        # the reader of our output has seen enough: stay quiet, also when Python flushes at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print(f"briefings {options.command}: interrupted", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefings", description="Read official briefings, find and check their figures."
    )
    parser.add_argument("--version", action="version", version=f"briefings {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    _add_build(commands)
    for name, run, what in [
        ("turns", _turns, "who speaks, where"),
        ("claims", _claims, "the figures that are claimed"),
    ]:
        command = commands.add_parser(name, help=f"print {what}, in the corpus or in any text files")
        command.add_argument(
            "files",
            nargs="*",
            metavar="FILE",
            help="text files or directories of them; - is standard input; none: the corpus",
        )
        command.add_argument("--format", choices=["table", "csv", "jsonl"], default="table")
        command.add_argument(
            "--event-date",
            type=_day,
            metavar="YYYY-MM-DD",
            help="the day that relative dates count from (default: as the text says)",
        )
        command.add_argument(
            "--data", type=Path, default=Path("data"), metavar="DIR", help="the corpus (default: data)"
        )
        command.set_defaults(run=run)

    _add_intake(commands)
    add_archive(commands)
    return parser


def _add_build(commands) -> None:
    """The commands that make the book."""
    build = commands.add_parser("build", help="execute the chapters that changed and build the site")
    build.add_argument("--force", action="store_true", help="execute every chapter, also those that have not changed")
    build.set_defaults(run=_build)
    serve = commands.add_parser("serve", help="preview the site on this machine, built anew when a file changes")
    serve.add_argument("--port", type=int, default=8000, metavar="P", help="of 127.0.0.1 (default: 8000)")
    serve.set_defaults(run=_serve)
    for command in (build, serve):
        command.add_argument(
            "--jobs",
            type=_positive,
            default=os.cpu_count() or 1,
            metavar="N",
            help="chapters run at once (default: one a core)",
        )
        command.add_argument("--output", type=Path, metavar="DIR", help="where the site goes (default: _build/html)")
        command.add_argument("--data", type=Path, metavar="DIR", help="build over another corpus (default: data)")
        command.add_argument(
            "-p",
            nargs=2,
            action="append",
            default=[],
            metavar=("NAME", "VALUE"),
            help="set a parameter of the chapters; may be repeated",
        )
        command.add_argument("--parameters", type=Path, metavar="FILE", help="set parameters as a YAML file says")
        command.add_argument(
            "--draft", action="store_true", help="build pages whose sentences do not hold, marked as unchecked"
        )
        command.add_argument(
            "--explain", action="store_true", help="say of each chapter why it is executed, or that it is not"
        )


def _add_intake(commands) -> None:
    """The commands that put documents in and look after them."""
    command = commands.add_parser("add", help="put a new briefing into data/")
    command.add_argument("file", type=Path, metavar="FILE", help="the text, Markdown or HTML as saved")
    for name, what in [
        ("title", "its title"),
        ("publisher", "who published the text"),
        ("kind", ", ".join(KINDS)),
        ("url", "where it was saved from"),
    ]:
        command.add_argument(f"--{name}", metavar=name.upper(), help=f"{what} (default: as the text says)")
    for name, what in [("event-date", "the day of the event"), ("published", "the day of publication")]:
        command.add_argument(f"--{name}", type=_day, metavar="YYYY-MM-DD", help=f"{what} (default: as the text says)")
    for name, what in [
        ("page", "the page, where the text is one of several"),
        ("pages-total", "how many pages there are"),
    ]:
        command.add_argument(f"--{name}", type=_positive, metavar="N", help=what)
    command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR", help="the corpus (default: data)")
    command.set_defaults(run=_add)

    command = commands.add_parser("check", help="find everything that is wrong with data/")
    command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR", help="the corpus (default: data)")
    command.set_defaults(run=_check)


def _add(options) -> None:
    from briefings.claims import claims_of
    from briefings.intake import add, summary

    columns = ["title", "event_date", "published", "publisher", "kind", "url", "page", "pages_total"]
    added = add(options.file, options.data, **{column: getattr(options, column) for column in columns})
    print(summary(added, claims_of(added.examination.reading)))


def _check(options) -> int:
    from briefings.checks import check
    from briefings.output import printable

    problems = check(options.data)
    print(*map(printable, problems), sep="\n", end="\n" if problems else "")
    print(f"briefings check: {len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}", file=sys.stderr)
    return 1 if problems else 0


def _build(options) -> None:
    from briefings.book import build

    print(build(Path.cwd(), _build_options(options)))


def _serve(options) -> None:
    from briefings.building.serving import serve

    serve(Path.cwd(), _build_options(options), options.port)


def _build_options(options):
    from briefings.building.options import Options
    from briefings.building.parameters import read_parameters

    options.parameters = read_parameters(options.p, options.parameters)
    return Options(**{name: value for name, value in vars(options).items() if name in Options._fields})


def _turns(options) -> None:
    from briefings.output import TextColumn

    columns = [
        TextColumn("document", lambda turn: turn.document_id, 0.4),
        TextColumn("turn", lambda turn: str(turn.turn), 5),
        TextColumn("role", lambda turn: turn.role, 10),
        TextColumn("speaker", lambda turn: turn.speaker or "", 0.6),
        TextColumn("start", lambda turn: str(turn.start), 7),
        TextColumn("end", lambda turn: str(turn.end), 7),
    ]
    _write(options.format, (turn for reading in _readings(options) for turn in reading.turns), Turn, columns)


def _claims(options) -> None:
    from briefings.claims import claims_of
    from briefings.display.wording import claimed_figure, claimed_time
    from briefings.output import TextColumn

    columns = [
        TextColumn("document", lambda claim: claim.document_id, 0.2),
        TextColumn("quote", lambda claim: claim.quote, 0.4),
        TextColumn("figure", claimed_figure, 0.4),
        TextColumn("time", claimed_time, 12),
    ]
    if options.format == "table" and not options.files:
        verdicts = _verdicts(options.data)
        columns.append(TextColumn("verdict", lambda claim: verdicts.get(claim.claim_id, ""), 22))
    _write(options.format, (claim for reading in _readings(options) for claim in claims_of(reading)), Claim, columns)


def _verdicts(data: Path) -> dict[str, str]:
    """The verdict of each claim of the corpus, by its id."""
    from briefings.analysis import evidence
    from briefings.analysis.figures import read_reference
    from briefings.claims import extract_claims
    from briefings.corpus import read_corpus

    corpus, reference = read_corpus(data), read_reference(data)
    claims = extract_claims(corpus.readings)
    findings = evidence.findings(claims, corpus.documents, reference)
    verdicts = evidence.verdicts(findings, claims, reference.figures)
    return dict(zip(verdicts["claim_id"], verdicts["verdict"], strict=True))


def _write(form: str, records, record: type, columns) -> None:
    from briefings.output import begun, write_csv, write_jsonl, write_table

    records = begun(records)  # a heading above nothing but an error would be noise
    if form == "table":
        write_table(records, columns)
    elif form == "csv":
        write_csv(records, record._fields)
    else:
        write_jsonl(records, record._fields)


def _readings(options):
    """The documents that a command is about, read one after the other."""
    from briefings.corpus import read_bytes, read_catalogue, read_file

    if not options.files:
        for document in read_catalogue(options.data):
            path = options.data / "documents" / document.file
            yield read_file(path, document.document_id, options.event_date or document.event_date)
    for name in options.files:
        if name == "-":
            yield read_bytes(sys.stdin.buffer.read(), "stdin", options.event_date)
        else:
            for path in _texts(Path(name)):
                yield read_file(path, event_date=options.event_date)


def _texts(path: Path) -> list[Path]:
    """The file, or the text files of a directory in the order of their names."""
    if not path.is_dir():
        return [path]
    texts = sorted(
        found for found in path.iterdir() if found.suffix in {".txt", ".md", ".html", ".htm"} and found.is_file()
    )
    if not texts:
        raise BriefingsError(f"{path}: no text in this directory; expected files ending in .txt, .md or .html")
    return texts


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a positive number")
    return number


def _day(text: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day like 2022-08-19") from None
