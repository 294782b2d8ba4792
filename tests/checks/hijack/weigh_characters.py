"""Makes words/characters.txt from the sentences of this folder and of tests/corpus: python weigh_characters.py.

The weight of a character is twice the logarithm of how much more often a sentence that is put in has it than one of an
office, rounded: at most 5 either way, and at most twice as much as there are such sentences. Nothing but single
characters is taken from the sentences.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests" / "support")]

from marked_corpus import CORPORA, read_corpus  # noqa: E402  (its folder is put on the path above)

TARGET = ROOT / "hooks" / "bulletin" / "checks" / "hijack" / "words" / "characters.txt"
HAN = re.compile("[一-鿿]")
SENTENCE = re.compile(r"[^。！？!?；;\n|]{6,}")
NEAR = 3
"""A proper sentence that has something of an advertisement counts as so many others."""
MOST = 5
SMOOTHING, CHARACTERS = 0.5, 3000


def lines_of(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.partition("\t")[2] or line for line in lines if not line.startswith("#")]


def shares(sentences: Iterable[str]) -> tuple[Counter[str], int]:
    counts = Counter(one for sentence in sentences for one in set(HAN.findall(sentence)))
    return counts, counts.total()


def main() -> None:
    put_in = [line for name in ("put_in.txt", "put_in_places.txt", "missed.txt") for line in lines_of(name)]
    office = [
        sentence
        for path in sorted(CORPORA.glob("*.txt"))
        for notice in read_corpus(path)
        for sentence in SENTENCE.findall(notice.document.body.text)
    ]
    (sold, all_sold), (said, all_said) = shares(put_in), shares(office + lines_of("proper.txt") * NEAR)
    rows: dict[int, list[str]] = {}
    for one in sorted({*sold, *said}):
        of_sold = (sold[one] + SMOOTHING) / (all_sold + SMOOTHING * CHARACTERS)
        of_said = (said[one] + SMOOTHING) / (all_said + SMOOTHING * CHARACTERS)
        weight = max(-MOST, min(MOST, round(2 * math.log(of_sold / of_said))))
        weight = min(weight, 2 * sold[one])
        rows.setdefault(weight, []).append(one)
    head = [line for line in TARGET.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    body = [f"{weight}: {''.join(rows[weight])}" for weight in sorted(rows, reverse=True) if weight]
    TARGET.write_text("\n".join([*head, *body]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
