"""How fast transcripts are read, what sentence splitting costs, and how time and memory grow with the size.

Run: python benchmarks/reading.py
"""

from __future__ import annotations

import re
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from briefings.corpus.decoding import decode
from briefings.corpus.furniture import is_furniture
from briefings.corpus.lines import lines_of
from briefings.corpus.sentences import _punkt, sentence_spans
from briefings.corpus.transcript import read_text

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"
SAMPLES = Path(__file__).parent.parent / "tests" / "corpus" / "samples"
HOSTILE = {
    "one line, many speakers": lambda size: "Ann Lee: We have 40 ports now. Bob Ray: How many ships? " * (size // 55),
    "initials": lambda size: "Mr. A. B. said 3.5. " * (size // 20),
    "one line of words": lambda size: "word " * (size // 5),
    "one line of sentences": lambda size: "This is one. " * (size // 13),
    "colons": lambda size: "Name: " * (size // 6),
    "colons, a line each": lambda size: "Ann Lee: yes\n" * (size // 13),
    "capitals": lambda size: "Aa " * (size // 3),
    "letters without a space": lambda size: "a" * size,
    "capital letters without a space": lambda size: "A" * size,
    "quotation marks": lambda size: '"' * size,
    "said in one sentence": lambda size: "word and word, he said. " * (size // 24),
    "said": lambda size: 'He said "yes," said Ann Lee, head of it, ' * (size // 41),
    "open tags": lambda size: "<p" * (size // 2),
    "open comments": lambda size: "<p>x</p>" + "<!--" * (size // 4),
    "tags": lambda size: "<b>x</b><p>" * (size // 11),
    "entities": lambda size: "<p>" + "&amp;" * (size // 5),
    "stars": lambda size: "**a** " + "*" * size,
    "brackets": lambda size: "**a** " + "[" * size,
    "spaces": lambda size: "Q" + " " * size + "A",
    "digits": lambda size: "1 " * (size // 2),
    "newlines": lambda size: "\n" * size + "x",
    "full stops": lambda size: "." * size,
    "dates": lambda size: "May 1, 2020 " * (size // 12),
    "parentheses": lambda size: "Ann Lee (" + "()" * (size // 2),
}


def seconds(work: Callable[[], object]) -> float:
    """Processor time, which other work on the machine hardly touches."""
    start = time.process_time()
    work()
    return time.process_time() - start


def transcript() -> str:
    """One long transcript: the pages of a briefing, one behind the other."""
    return (next(iter(DOCUMENTS.glob("2022-08*.txt"))).read_text("utf-8") + "\n\n") * 80


def prose() -> str:
    """One long article of the paragraphs of invented ones: hardly a line without quoted or reported speech."""
    texts = [re.sub("«[^»]*»", "", path.read_text("utf-8")) for path in sorted(SAMPLES.glob("prose_*.txt"))]
    paragraphs = [line for text in texts for line in text.splitlines() if len(line) > 60 and line[-1] in '.”"']
    return "\n\n".join(paragraphs * 40)


def megabytes_a_second(texts: list[str], read: Callable[[str], object]) -> float:
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    return megabytes / min(seconds(lambda: [read(text) for text in texts]) for _ in range(5))


def speed() -> None:
    """Megabytes a second, from text to turns and sentences; the pages are documents of their own, as in an archive."""
    pages = [decode(path.read_bytes())[0] for path in sorted(DOCUMENTS.glob("*.txt"))] * 50
    read = partial(read_text, document_id="x")
    print(f"{'the five pages, one by one':34}{megabytes_a_second(pages, read):8.2f} MB/s")
    print(f"{'one long transcript':34}{megabytes_a_second([transcript()], read):8.2f} MB/s")
    print(f"{'one long article':34}{megabytes_a_second([prose()], read):8.2f} MB/s")
    parts = {
        "furniture alone": lambda text: [is_furniture(line.text) for line in lines_of(text)],
        "sentences, Punkt where in doubt": lambda text: list(sentence_spans(text, 0, len(text))),
        "sentences, Punkt for all": lambda text: list(_punkt().span_tokenize(text)),
    }
    for name, part in parts.items():
        print(f"{name:34}{megabytes_a_second(pages, part):8.2f} MB/s")


def growth(size: int = 100_000) -> None:
    """Seconds for each hostile shape at a size and at eight times that: linear time has a ratio of about 8."""
    print(f"{'':34}{size / 1e6:9.2f} MB{8 * size / 1e6:9.2f} MB    ratio")
    for name, make in HOSTILE.items():
        once, eight = (seconds(partial(read_text, make(n), "x")) for n in (size, 8 * size))
        print(f"{name:34}{once:9.2f} s {eight:9.2f} s {eight / once:8.1f}")


def memory(size: int = 5_000_000) -> None:
    """The most memory that reading takes, as a multiple of the text; short turns weigh more than words."""
    shapes = {"a long transcript": lambda size: (transcript() * 6)[:size]}
    shapes |= {name: HOSTILE[name] for name in ("one line of sentences", "one line, many speakers")}
    for name, make in shapes.items():
        text = make(size)
        tracemalloc.start()
        read_text(text, "x")
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(f"memory, {name:26}{most / len(text.encode()):6.1f} times a text of {size / 1e6:.0f} MB")


if __name__ == "__main__":
    speed()
    growth()
    memory()
