#!/usr/bin/env python3
"""What a corpus run costs: memory of the parent, speed of two processes against one, overhead over bare `extract`.

    python benchmarks/corpus_run.py memory [--documents 20000] [--jobs 2] [--output FILE] [--distinct N]
    python benchmarks/corpus_run.py speed [--documents 400] [--pairs 5] [--pin]
    python benchmarks/corpus_run.py overhead [--documents 400] [--pairs 5]

Documents are 5 KB each, put together from paragraphs of `corpus/` in ever new order with ever new numbers. Pairs of
runs follow each other at once, the one that begins changing, and medians are shown, so that what else a machine is at
falls on both. `overhead` counts processor seconds of parent and worker against those of `extract` alone in a fresh
process (later passes find caches filled), with and without the start of the worker. With `--distinct`, workers remember
what they made of a text and only so many are different: the parent has all its work, and the measurement takes minutes.
"""

from __future__ import annotations

import argparse
import atexit
import importlib
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING

import vnreport
from vnreport import corpus, stream
from vnreport.pool import Pool
from vnreport.readers import Raw
from vnreport.tally import Tally
from vnreport.work import Order, Outcome, prepare_worker, work

if TYPE_CHECKING:
    from datetime import date

    from vnreport import Report

ROOT = Path(__file__).parent.parent
SIZE = 5_000  # bytes of UTF-8
BARE = """
import json, sys, time
from vnreport.work import warm_up
from vnreport import extract
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
warm_up()
begin = time.process_time()
for text in texts:
    extract(text)
print(time.process_time() - begin)
"""


def documents(count: int, seed: int = 1) -> Iterator[str]:
    chance = random.Random(seed)
    parts = [
        part
        for path in sorted((ROOT / "corpus").glob("*.txt"))
        for part in path.read_bytes().decode().splitlines()
        if part
    ]
    for number in range(count):
        yield document(chance, parts, number)


def document(chance: random.Random, parts: list[str], number: int) -> str:
    lines, size = [f"Báo cáo số {number}"], 20
    while size < SIZE:
        part = re.sub(r"(?<=\d)\d(?=\d)", lambda _: str(chance.randrange(10)), chance.choice(parts))
        lines.append(part)
        size += len(part.encode()) + 1
    return "\n".join(lines)


def write(folder: Path, count: int, distinct: int | None = None) -> Path:
    path = folder / f"{count}.jsonl"
    with path.open("w", encoding="utf-8") as out:
        texts = documents(count) if distinct is None else islice(cycle(list(documents(distinct))), count)
        for text in texts:
            out.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
    return path


@cache
def remembered(text: str, order: Order) -> Outcome:
    return work([Raw("", "", "text", text)], order)[0]


def work_remembered(batch: list[Raw], order: Order) -> list[Outcome]:
    return [remembered(str(raw.data), order) for raw in batch]


def resident() -> float:
    """MB of this process that are in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


class Watch:
    """A run's progress that notes the parent's memory at every twentieth of the way."""

    def __init__(self, count: int) -> None:
        self.every, self.seen = max(count // 20, 1), list[tuple[int, float]]()

    def begin(self, size: int | None) -> None:
        self.seen.append((0, resident()))

    def step(self, tally: Tally) -> None:
        done = tally.documents + tally.errors
        if done % self.every == 0 and done > self.seen[-1][0]:
            self.seen.append((done, resident()))
            print(f"{done:>7,} documents, {tally.seconds:6.0f} s, {self.seen[-1][1]:6.1f} MB", flush=True)

    def end(self, tally: Tally) -> None: ...


def memory(args: argparse.Namespace, folder: Path) -> None:
    source = write(folder, args.documents, args.distinct)
    if args.distinct:
        stream.work = importlib.import_module("corpus_run").work_remembered
    watch = Watch(args.documents)
    output = args.output or folder / "out.jsonl"
    tally = corpus.run(source, output, jobs=args.jobs, progress=watch)
    print(tally)
    held = [size for done, size in watch.seen if done >= args.documents / 10]
    middle = median(held)
    print(f"parent from 10 % to 100 %: {min(held):.1f} to {max(held):.1f} MB, within {spread(held, middle):.1%}")
    print(f"after the output was written: {resident():.1f} MB")


def spread(values: list[float], middle: float) -> float:
    return max(abs(value - middle) / middle for value in values)


def speed(args: argparse.Namespace, folder: Path) -> None:
    source = write(folder, args.documents)
    ratios, possible = [], []
    for pair in range(args.pairs):
        spent: dict[int, float] = {}
        used: dict[int, float] = {}
        for jobs in (1, 2) if pair % 2 else (2, 1):
            begin, own, all_of_it = perf_counter(), processor(resource.RUSAGE_SELF), processor()
            with pool(jobs, args.pin) as executor:
                corpus.run(source, folder / "out.jsonl", executor=executor)
            spent[jobs], used[jobs] = perf_counter() - begin, processor() - all_of_it
            parent = processor(resource.RUSAGE_SELF) - own
        ratios.append(spent[1] / spent[2])
        possible.append(2 * (used[1] - parent) / used[2])
        print(f"one process {spent[1]:.1f} s, two {spent[2]:.1f} s: ×{ratios[-1]:.2f}, ", end="")
        print(f"processors {used[1]:.1f} s and {used[2]:.1f} s, of it the parent {parent:.1f} s", flush=True)
    print(f"median of {args.pairs} pairs: ×{median(ratios):.2f}; ", end="")
    print(f"by processor seconds, on two cores with nothing else to do: ×{median(possible):.2f}")


@contextmanager
def pool(jobs: int, pin: bool) -> Iterator[Pool]:
    """The workers that a run with so many jobs has; with `pin`, each on a processor of its own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CLAIMS"] = folder
        claim = importlib.import_module("corpus_run").on_a_processor_of_its_own if pin else prepare_worker
        with Pool(jobs, corpus.TIMEOUT, claim) as executor:
            yield executor


def on_a_processor_of_its_own() -> None:
    for processor in os.sched_getaffinity(0):
        with suppress(FileExistsError):
            (Path(os.environ["CLAIMS"]) / str(processor)).touch(exist_ok=False)
            os.sched_setaffinity(0, {processor})
            break
    prepare_worker()


def overhead(args: argparse.Namespace, folder: Path) -> None:
    source = write(folder, args.documents)
    shares, pairs = [], []
    for pair in range(args.pairs):
        figures: dict[str, float] = {}
        for what in ("run", "bare") if pair % 2 else ("bare", "run"):
            if what == "bare":
                figures[what] = float(subprocess.check_output([sys.executable, "-c", BARE, source]))
            else:
                figures |= accounts(source, folder)
        all_of_it = figures["parent"] + figures["worker"]
        shares.append(all_of_it / figures["extract"] - 1)
        pairs.append(all_of_it / figures["bare"] - 1)
        print(
            f"worker {figures['worker']:.1f} s, of it in extract {figures['extract']:.1f} s; "
            f"parent {figures['parent']:.2f} s: {shares[-1]:.1%}; "
            f"against {figures['bare']:.1f} s of extract in a process of its own: {pairs[-1]:.1%}",
            flush=True,
        )
    print(f"median of {args.pairs} runs: {median(shares):.1%}; of the pairs {median(pairs):.1%}")


def accounts(source: Path, folder: Path) -> dict[str, float]:
    """Processor seconds of one run: the parent's, its worker's from the first document on, of them in `extract`."""
    account = folder / "account.json"
    os.environ["ACCOUNT"] = str(account)
    begin = processor(resource.RUSAGE_SELF)
    keep_account = importlib.import_module("corpus_run").keep_account
    with Pool(1, corpus.TIMEOUT, keep_account) as executor:
        corpus.run(source, folder / "out.jsonl", executor=executor)
    parent = processor(resource.RUSAGE_SELF) - begin
    account_of_worker: dict[str, float] = json.loads(account.read_text())
    return account_of_worker | {"parent": parent}


def keep_account() -> None:
    """Prepare a worker that tells, when it ends, what it spent since, and how much of that in `extract`."""
    prepare_worker()
    extract, inside, begin = vnreport.extract, [0.0], process_time()

    def timed(text: str, published: date | None = None) -> Report:
        entered = process_time()
        try:
            return extract(text, published)
        finally:
            inside[0] += process_time() - entered

    def tell() -> None:
        account = {"worker": process_time() - begin, "extract": inside[0]}
        Path(os.environ["ACCOUNT"]).write_text(json.dumps(account))

    vnreport.extract = timed
    atexit.register(tell)


def processor(*whose: int) -> float:
    """Processor seconds of this process and of its children that have ended."""
    whose = whose or (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, whose))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("memory", "speed", "overhead"))
    parser.add_argument("--documents", type=int)
    parser.add_argument("--distinct", type=int, help="so many different texts, over and over")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--pin", action="store_true", help="workers on processors of their own (speed)")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--form", default="jsonl", help="of the output: jsonl, db, …")
    parser.add_argument("--output", type=Path)
    args = parser.parse_args()
    args.documents = args.documents or (20_000 if args.what == "memory" else 400)
    with tempfile.TemporaryDirectory() as folder:
        {"memory": memory, "speed": speed, "overhead": overhead}[args.what](args, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
