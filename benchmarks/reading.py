"""How fast transcripts are read, what sentence splitting costs, and how time and memory grow with the size.

Run: python benchmarks/reading.py
"""

from __future__ import annotations

import sys
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
HOSTILE = {
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
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def speed(size: int = 3_000_000) -> None:
    """Megabytes a second over the five texts, repeated; each a document of its own, as in an archive."""
    texts = [decode(path.read_bytes())[0] for path in sorted(DOCUMENTS.glob("*.txt"))]
    rounds = size // sum(len(text.encode()) for text in texts)
    megabytes = rounds * sum(len(text.encode()) for text in texts) / 1e6

    def all_texts(read: Callable[[str], object]) -> float:
        return megabytes / min(seconds(lambda: [read(text) for text in texts * rounds]) for _ in range(3))

    print(f"turns and sentences            {all_texts(lambda text: read_text(text, 'x')):8.2f} MB/s")
    print(
        f"furniture alone                {all_texts(lambda t: [is_furniture(x.text) for x in lines_of(t)]):8.2f} MB/s"
    )
    print(f"sentences, Punkt where in doubt {all_texts(lambda t: list(sentence_spans(t, 0, len(t)))):7.2f} MB/s")
    print(f"sentences, Punkt for all        {all_texts(lambda t: list(_punkt().span_tokenize(t))):7.2f} MB/s")


def growth(sizes: tuple[int, ...] = (100_000, 200_000, 400_000)) -> None:
    """Seconds for each hostile shape at doubling sizes: linear time doubles."""
    print(f"{'':34}" + "".join(f"{size / 1e6:9.2f} MB" for size in sizes))
    for name, make in HOSTILE.items():
        times = [seconds(partial(read_text, make(size), "x")) for size in sizes]
        print(f"{name:34}" + "".join(f"{spent:9.2f} s " for spent in times))


def memory(size: int = 5_000_000) -> None:
    """The most memory that reading takes, as a multiple of the text."""
    text = next(iter(DOCUMENTS.glob("2022-08*.txt"))).read_text("utf-8")
    text = (text + "\n\n") * (size // len(text))
    tracemalloc.start()
    read_text(text, "x")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"memory: {most / sys.getsizeof(text):.1f} times a text of {len(text) / 1e6:.0f} million characters")


if __name__ == "__main__":
    speed()
    growth()
    memory()
