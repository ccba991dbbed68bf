"""Everything that can be wrong with the data directory, found in one run, with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefings.cataloguing import UNIQUE, is_day, row_faults
from briefings.checked_tables import CheckedTable, misfits, read_table
from briefings.corpus.catalogue import catalogue_path, document_path, document_problems
from briefings.corpus.transcript import read_file
from briefings.errors import BriefingsError
from briefings.notebooks import SOURCE_TEMPLATE, source_template
from briefings.records import Document, Reading
from briefings.storing import UNFINISHED

_DOCUMENT_COLUMNS = ("document_id", "document_a", "document_b")
_VARIANTS = ("concepts", "formulas", "themes")
_OTHER_TABLES = ("alignments", "gold_claims", "renderings", "stopwords")


def check(data: str | Path) -> list[str]:
    """What is wrong with a data directory, and with the pages of its documents in the book beside it.

    Parameters
    ----------
    data : str or Path

    Returns
    -------
    list of str
        One line a problem, ``file:line: what`` where a line is known; empty where all is well.
    """
    data = Path(data)
    if not data.is_dir():
        return [f"{data}: is no directory; name the data directory with --data"]
    found: dict[str, None] = {}  # in the order found, each once
    try:
        found.update((problem, None) for problem in _problems(data))
    except OSError as failure:  # a folder that may not be entered
        found[_line(failure)] = None
    return list(found)


def _problems(data: Path) -> Iterator[str]:
    catalogue = read_table(catalogue_path(data))
    yield from catalogue.problems
    yield from _rows(catalogue)
    documents = _documents(catalogue)
    readings = {}
    if catalogue.header:
        yield from _files(data, catalogue, documents)
        if template := source_template(data):
            yield from _pages(template, catalogue, documents)
        for document in documents:
            yield from _read_into(readings, data, document)
    yield from _unfinished(data)
    tables = _tables(data)
    yield from (problem for table in tables.values() for problem in table.problems)
    yield from _contents(data, tables, catalogue)
    if catalogue.header:
        quotations = [problem for table in tables.values() for problem in _quotations(table, readings, catalogue)]
        yield from quotations
        if not (quotations or catalogue.problems) and readings and len(readings) == len(catalogue.rows):
            yield from _pairs(data, readings)


def _rows(catalogue: CheckedTable) -> Iterator[str]:
    """Rows that the rules refuse, and rows for what another row is about."""
    first: dict[tuple[str, str], int] = {}
    if catalogue.header != Document._fields and catalogue.header:
        yield f"{catalogue.path}:1: columns must be {','.join(Document._fields)}"
        return
    for line, row in catalogue.rows:
        yield from (f"{catalogue.path}:{line}: {fault}" for fault in row_faults(row))
        again = [column for column in UNIQUE if (column, row[column]) in first]
        if again:
            cell = row[again[0]]
            yield f"{catalogue.path}:{line}: column {again[0]!r}: {cell!r} is on line {first[again[0], cell]} already"
        for column in UNIQUE:
            first.setdefault((column, row[column]), line)


def _documents(catalogue: CheckedTable) -> list[Document]:
    """The documents whose name and file the catalogue says, each once, whatever else is wrong with their rows."""
    documents = {}
    if catalogue.header == Document._fields:
        for _, row in catalogue.rows:
            told = " ".join(row_faults(row))
            if "column 'file'" not in told and "column 'document_id'" not in told:
                day = row["event_date"] if is_day(row["event_date"]) else None
                documents.setdefault(row["document_id"], Document(**{**row, "event_date": day}))
    return list(documents.values())


def _files(data: Path, catalogue: CheckedTable, documents: list[Document]) -> Iterator[str]:
    """Texts that are missing, changed or not catalogued; one that a broken row names is not called uncatalogued."""
    listed = {document.file for document in documents}
    for problem in _told(document_problems, data, documents):
        name = problem.removeprefix(f"{catalogue.path.parent}/").partition(":")[0]
        if name in listed or not catalogue.mentions(name):
            yield problem


def _pages(template: Path, catalogue: CheckedTable, documents: list[Document]) -> Iterator[str]:
    """Documents without their page in the book, and pages without a document."""
    pages = {path.stem: path for path in sorted(template.parent.glob("*.ipynb")) if path != template}
    names = [document.document_id for document in documents]
    for name in names:
        if name not in pages:
            page = template.with_name(f"{name}.ipynb")
            yield f"{page}: is missing; copy {template.name} to it and set document_id to {name!r} in it"
    for name, path in pages.items():
        if name not in names and not catalogue.mentions(name):
            yield f"{path}: is the page of no document; delete it, or add its document"


def _unfinished(data: Path) -> Iterator[str]:
    """What an addition that was killed has left."""
    for folder in (catalogue_path(data).parent, (data.parent / SOURCE_TEMPLATE).parent):
        for path in sorted(folder.glob(f".*{UNFINISHED}")):
            yield f"{path}: is left of an addition that was cut off; delete it, or add the document again"


def _read_into(readings: dict[str, Reading], data: Path, document: Document) -> Iterator[str]:
    """Read a text that is there; tell of one that says nothing, and of offsets that do not hold."""
    path = document_path(data, document)
    try:
        if not path.is_file():
            return
        reading = read_file(path, document.document_id, document.event_date)
    except (BriefingsError, OSError) as failure:
        yield _line(failure)
        return
    readings[document.document_id] = reading
    if not reading.sentences:
        yield f"{path}: no sentence can be read from it"
    for sentence in reading.sentences:
        if reading.text[sentence.start : sentence.end] != sentence.text:
            line = reading.text.count("\n", 0, sentence.start) + 1
            yield f"{path}:{line}: the offsets of a sentence do not give it back"


def _tables(data: Path) -> dict[Path, CheckedTable]:
    """The published figures and all curated tables that are there, by their files."""
    paths = [data / "reference" / "figures.csv", *sorted((data / "curated").glob("*.csv"))]
    return {path: read_table(path) for path in paths if path.exists()}


def _contents(data: Path, tables: dict[Path, CheckedTable], catalogue: CheckedTable) -> Iterator[str]:
    """Figures and curated tables: each by its schema, then, if all fit, by what they say of each other."""
    from briefings.analysis.evidence_problems import problems
    from briefings.analysis.figures import CURATED
    from briefings.analysis.variants import read_variants
    from briefings.tables import FIGURES

    schemas = {data / "reference" / "figures.csv": FIGURES}
    schemas |= {data / "curated" / f"{name}.csv": schema for name, schema in CURATED.items()}
    present = [(tables[path], schema) for path, schema in schemas.items() if path in tables]
    found = [problem for table, schema in present for problem in (*table.problems, *misfits(schema, table))]
    yield from found
    names = sorted({*CURATED, *_VARIANTS, *_OTHER_TABLES})
    for path in tables:
        if path not in schemas and path.stem not in names:
            yield f"{path}: is none of the curated tables, which are {', '.join(names)}"
    for name in _VARIANTS:
        path = data / "curated" / f"{name}.csv"
        if path not in tables or not tables[path].problems:
            yield from _told(_nothing_wrong, read_variants, path)
    if not found and catalogue.header:
        yield from _told(lambda: [f"{data / file}:{line}: {message}" for file, line, message in problems(data)])


def _quotations(table: CheckedTable, readings: dict[str, Reading], catalogue: CheckedTable) -> Iterator[str]:
    """Rows about documents that there are not, and quotations that are not there, or not at their offsets."""
    for line, row in table.rows:
        for column in _DOCUMENT_COLUMNS:
            document_id = row.get(column)
            if document_id is None:
                continue
            if document_id not in readings:
                if not catalogue.mentions(document_id):
                    yield f"{table.path}:{line}: column {column!r}: no document is called {document_id!r}"
                continue
            quote, text = row.get(column.replace("document", "quote").removesuffix("_id")), readings[document_id].text
            if quote and quote not in text:
                yield f"{table.path}:{line}: {document_id} does not say {quote!r}"
            elif quote and "start" in row and not text.startswith(quote, _offset(row["start"])):
                yield f"{table.path}:{line}: {document_id} does not say {quote!r} at {row['start']!r}"


def _offset(cell: str) -> int:
    return int(cell) if cell.isdecimal() else -1


def _pairs(data: Path, readings: dict[str, Reading]) -> Iterator[str]:
    """Decisions that no longer fit the claims: pairs that are not of one claim or sentence each, mappings amiss."""
    from briefings.analysis.alignments import read_alignments, read_renderings
    from briefings.claims import extract_claims
    from briefings.tables import SENTENCES, table

    texts = list(readings.values())
    claims = extract_claims(texts)
    yield from _told(_nothing_wrong, read_alignments, data, claims)
    yield from _mappings(data, claims)
    sentences = table(SENTENCES, [sentence for reading in texts for sentence in reading.sentences])
    yield from _told(_nothing_wrong, read_renderings, data, sentences)


def _mappings(data: Path, claims) -> list[str]:
    """Claims that do not fit the figures they are mapped to; none where the tables, as told before, are broken."""
    from briefings.analysis.evidence_problems import claim_problems
    from briefings.analysis.figures import read_reference

    try:
        return claim_problems(claims, read_reference(data))
    except (BriefingsError, OSError):
        return []


def _told(problems, *arguments) -> list[str]:
    """The problems that a function gives, or the failure that keeps it from giving any."""
    try:
        return problems(*arguments)
    except (BriefingsError, OSError) as failure:
        return [_line(failure)]


def _nothing_wrong(read, *arguments) -> list[str]:
    """No problem, if a table can be read."""
    read(*arguments)
    return []


def _line(failure: BriefingsError | OSError) -> str:
    return f"{failure.filename}: cannot be read: {failure.strerror}" if isinstance(failure, OSError) else str(failure)
