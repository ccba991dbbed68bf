"""Megabytes a second from text to claims, side by side with quantulum3 on the same text.

    python benchmarks/extraction.py [--repeat N] [FILE ...]

Ours is read into turns and sentences and then into claims, on one core; quantulum3 (which finds quantities, and no
claims) is installed into a temporary environment and parses the same text, a sentence at a time. Figures are of
processor time, so that other work on the machine counts little; the best of three runs is printed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

from briefings.claims import claims_of
from briefings.corpus import read_text

ROOT = Path(__file__).parents[1]
THEIRS = """
import json, sys, time
from quantulum3 import parser
sentences = json.load(open(sys.argv[1], encoding="utf-8"))
parser.parse("Sales rose 5 percent to 3 million tonnes.")
best = float("inf")
for _ in range(3):
    begun, found = time.process_time(), 0
    for sentence in sentences:
        found += len(parser.parse(sentence))
    best = min(best, time.process_time() - begun)
print(json.dumps({"seconds": best, "found": found}))
"""


def main() -> None:
    """Measure both and print a line for each, and the ratio."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("files", nargs="*", type=Path, default=sorted((ROOT / "data/documents").glob("*.txt")))
    arguments.add_argument("--repeat", type=int, default=20, help="how often our reader reads the texts in one run")
    options = arguments.parse_args()
    texts = [path.read_bytes().decode("utf-8") for path in options.files]
    size = sum(len(text.encode("utf-8")) for text in texts) / 1e6
    seconds, found = ours(texts, options.repeat)
    speed = size * options.repeat / seconds
    print(f"{len(texts)} texts, {size * 1e3:.0f} KB")
    print(f"briefings   {speed:8.3f} MB/s   {found} claims")
    theirs = quantulum([sentence.text for text in texts for sentence in read_text(text, "text", None).sentences])
    their_speed = size / theirs["seconds"]
    print(f"quantulum3  {their_speed:8.3f} MB/s   {theirs['found']} quantities")
    print(f"ratio       {speed / their_speed:8.1f}")


def ours(texts: list[str], repeat: int) -> tuple[float, int]:
    """Seconds of processor time for reading the texts so often, the best of three runs, and their claims."""
    best, found = float("inf"), 0
    for _ in range(3):
        begun = time.process_time()
        for _ in range(repeat):
            found = sum(len(claims_of(read_text(text, "text", "2022-08-19"))) for text in texts)
        best = min(best, time.process_time() - begun)
    return best, found


def quantulum(sentences: list[str]) -> dict[str, float]:
    """Seconds and quantities of quantulum3, in an environment that is made for it and thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "Scripts" if sys.platform == "win32" else "bin", "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "quantulum3", "inflect"], check=True)
        Path(folder, "sentences.json").write_text(json.dumps(sentences), encoding="utf-8")
        Path(folder, "theirs.py").write_text(THEIRS, encoding="utf-8")
        command = [python, Path(folder, "theirs.py"), Path(folder, "sentences.json")]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
