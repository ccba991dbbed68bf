"""Megabytes a second from text to claims, side by side with quantulum3 on the same text; length and memory.

    python benchmarks/extraction.py [--repeat N] [FILE ...]

Ours reads each text into turns and sentences and then into claims; quantulum3 (which finds quantities, and no claims)
is installed into a temporary environment and parses the sentences of the same texts, so that it need not find them.
Both run on one core and go over all texts once before the clock starts. Figures are of processor time, so that other
work on the machine counts little; the best of several runs over all texts is printed, as many for one as for the other.

The memory held after growing numbers of documents is to stay flat, and the speed on texts of growing length, put
together from the same ones, is not to fall. Memory comes first, since the process never seems to hold less again.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

from briefings.claims import claims_of
from briefings.corpus import read_text

ROOT = Path(__file__).parents[1]
THEIRS = """
import json, sys, time
from quantulum3 import parser
sentences, repeat = json.load(open(sys.argv[1], encoding="utf-8")), int(sys.argv[2])
found = sum(len(parser.parse(sentence)) for sentence in sentences)
best = float("inf")
for _ in range(repeat):
    begun = time.process_time()
    for sentence in sentences:
        parser.parse(sentence)
    best = min(best, time.process_time() - begun)
print(json.dumps({"seconds": best, "found": found}))
"""
ONE_CORE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def main() -> None:
    """Measure and print all of it."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("files", nargs="*", type=Path, default=sorted((ROOT / "data/documents").glob("*.txt")))
    arguments.add_argument("--repeat", type=int, default=10, help="how many runs the best is taken of")
    options = arguments.parse_args()
    texts = [path.read_bytes().decode("utf-8") for path in options.files]
    print(f"{len(texts)} texts, {megabytes(texts) * 1e3:.0f} KB, best of {options.repeat} runs")
    memory(texts)
    side_by_side(texts, options.repeat)
    lengths(texts)


def side_by_side(texts: list[str], repeat: int) -> None:
    """Print the speed of ours and of quantulum3 on the same texts, and the ratio."""
    size = megabytes(texts)
    readings = [read(text) for text in texts]
    claims = sum(len(claims_of(reading)) for reading in readings)
    from_readings = size / best_time(lambda: [claims_of(reading) for reading in readings], repeat)
    from_text = size / best_time(lambda: [claims_of(read(text)) for text in texts], repeat)
    theirs = quantulum([sentence.text for reading in readings for sentence in reading.sentences], repeat)
    their_speed = size / theirs["seconds"]
    print(f"briefings, text to claims       {from_text:8.3f} MB/s   {claims} claims")
    print(f"briefings, sentences to claims  {from_readings:8.3f} MB/s")
    print(f"quantulum3, sentences           {their_speed:8.3f} MB/s   {theirs['found']} quantities")
    print(f"ratio, text to claims           {from_text / their_speed:8.1f}")
    print(f"ratio, sentences                {from_readings / their_speed:8.1f}")


def lengths(texts: list[str]) -> None:
    """Print the speed on sentences and documents of growing length, made of the texts."""
    joined = "\n\n".join(texts)
    unended = " ".join(joined.replace(".", ",").replace("!", ",").replace("?", ",").split())
    print("one sentence of")
    for kilobytes in (1, 10, 100):
        print(f"    {kilobytes:5} KB  {speed_on(grown(unended, kilobytes * 1000, ', ')):8.3f} MB/s")
    print("one document of")
    for kilobytes in (100, 1000, 10_000):
        print(f"    {kilobytes:5} KB  {speed_on(grown(joined, kilobytes * 1000, chr(10) * 2)):8.3f} MB/s")


def memory(texts: list[str]) -> None:
    """Print the most memory held after growing numbers of documents, read one after the other, their claims dropped."""
    print("most memory held after")
    done = 0
    for count in (100, 1000, 3000):
        while done < count:
            claims_of(read(texts[done % len(texts)]))
            done += 1
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
        print(f"    {count:5} documents  {held:6.0f} MB")


def read(text: str):
    """The text as read, with a day that its relative dates count from."""
    return read_text(text, "text", "2022-08-19")


def megabytes(texts: list[str]) -> float:
    """The size of the texts."""
    return sum(len(text.encode("utf-8")) for text in texts) / 1e6


def best_time(work: Callable[[], object], repeat: int) -> float:
    """Seconds of processor time that the work takes at its quickest, after one run that is not measured."""
    work()
    best = float("inf")
    for _ in range(repeat):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def grown(text: str, size: int, between: str) -> str:
    """The text repeated until it has so many characters."""
    return (between.join([text] * (size // len(text) + 1)))[:size]


def speed_on(text: str) -> float:
    """Megabytes a second from text to claims, of two runs the better one."""
    return megabytes([text]) / best_time(lambda: claims_of(read(text)), 1)


def quantulum(sentences: list[str], repeat: int) -> dict[str, float]:
    """Seconds and quantities of quantulum3, in an environment that is made for it and thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "Scripts" if sys.platform == "win32" else "bin", "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "quantulum3", "inflect"], check=True)
        Path(folder, "sentences.json").write_text(json.dumps(sentences), encoding="utf-8")
        Path(folder, "theirs.py").write_text(THEIRS, encoding="utf-8")
        command = [python, Path(folder, "theirs.py"), Path(folder, "sentences.json"), str(repeat)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | ONE_CORE)
        return json.loads(done.stdout)


if __name__ == "__main__":
    main()
