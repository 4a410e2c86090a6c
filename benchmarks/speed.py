#!/usr/bin/env python3
"""How fast `vnreport.extract` reads whole texts, against `underthesea.word_tokenize` on the same texts.

    python benchmarks/speed.py [FOLDER…] [--passes N] [--profile] [--write]

One process; both are warmed by one call on an unrelated sentence; then each text goes to both in turn, the one that
begins changing from text to text. The ratio of the first pass is the figure: later passes find caches filled. What the
libraries have loaded by then is kept from the garbage collector: a full collection walks all of it, takes as long as
five texts, and which of the two it falls to is chance.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from readme import ROOT, put

WARM_UP = "Sáng nay trời mưa, đường tới trường ngập sâu 20 cm, học sinh được nghỉ học."


def texts_of(folders: list[Path]) -> list[str]:
    files = [path for folder in folders for path in sorted(folder.rglob("*.txt"))]
    return [path.read_bytes().decode("utf-8") for path in files]


def one_pass(texts: list[str], rivals: tuple[Callable[[str], object], ...]) -> list[float]:
    """Seconds that each took over all texts."""
    spent = [0.0] * len(rivals)
    for turn, text in enumerate(texts):
        for i in range(len(rivals)):
            who = (i + turn) % len(rivals)
            begin = perf_counter()
            rivals[who](text)
            spent[who] += perf_counter() - begin
    return spent


def profile(extract: Callable[[str], object], texts: list[str]) -> None:
    profiler = cProfile.Profile()
    profiler.enable()
    for text in texts:
        extract(text)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(30)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "corpus"], metavar="FOLDER")
    parser.add_argument("--passes", type=int, default=3, help="passes over the texts (default: 3)")
    parser.add_argument("--profile", action="store_true", help="then say where the time of extract goes")
    parser.add_argument("--write", action="store_true", help="put the figure into the README")
    args = parser.parse_args()
    texts = texts_of(args.folders)
    if not texts:
        parser.error("no .txt file in " + ", ".join(map(str, args.folders)))
    size = sum(map(len, texts))
    print(f"{len(texts)} texts, {size:,} characters")

    from underthesea import word_tokenize

    from vnreport import extract

    for reader in (extract, word_tokenize):
        reader(WARM_UP)
    gc.collect()
    gc.freeze()
    first: list[float] = []
    for number in range(1, args.passes + 1):
        ours, theirs = spent = one_pass(texts, (extract, word_tokenize))
        first = first or spent
        print(
            f"pass {number}: extract {ours:.3f} s ({size / ours:,.0f} characters/s), "
            f"word_tokenize {theirs:.3f} s ({size / theirs:,.0f} characters/s), ratio {theirs / ours:.1f}"
        )
    if args.profile:
        profile(extract, texts)
    if args.write:
        ratio = f"{first[1] / first[0]:.1f} times the text that `underthesea.word_tokenize` does"
        put("speed", f"In the same time, `extract` reads {ratio} (first pass over `corpus/`).")


if __name__ == "__main__":
    main()
