#!/usr/bin/env python3
"""How well `vnreport.extract` finds what careful readers found: precision and recall against gold records.

    python benchmarks/accuracy.py [FOLDER] [--of LIST] [--errors] [--write]

FOLDER (default: corpus/) holds pairs NAME.txt and NAME.json, in the format of corpus/README.md. Three counts for each
kind of fact, as F1:

  numbers  single numbers: the place (at least half in common) and the value are right
  facts    whole facts: the kind, and every number in its role, none extra
  full     whole facts with every attribute that the gold record states right as well, and no invented `part_of`; a
           subject with its predicate has at most 140 characters and no other fact's number in it

What gold marks as optional is neither a miss nor an error.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from readme import ROOT, put

from vnreport import Fact, Report, extract

KINDS = ("quantity", "rate", "ratio", "change", "rank")
MOST = 140  # characters of a subject with its predicate: a description, not the paragraph
Gold = dict[str, Any]
Place = tuple[int, int]


@dataclass
class Count:
    """Hits and misses of one kind; a hit may be counted on either side alone."""

    gold: int = 0
    found: int = 0
    read: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        recall, precision = self.found / (self.gold or 1), self.right / (self.read or 1)
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0

    def __add__(self, other: Count) -> Count:
        return Count(self.gold + other.gold, self.found + other.found, self.read + other.read, self.right + other.right)


@dataclass
class Score:
    """The counts of one run, kind by kind, and what went wrong."""

    numbers: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    facts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    full: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    errors: list[str] = field(default_factory=list)
    texts: int = 0


def score_folder(folder: Path, names: frozenset[str] | None = None) -> Score:
    """The score over all pairs of the folder, or those named."""
    score = Score()
    for record in sorted(folder.glob("*.json")):
        if names is not None and record.stem not in names:
            continue
        text = record.with_suffix(".txt").read_bytes().decode("utf-8")  # no newline translation: offsets count \r
        _Pair(record.stem, text, json.loads(record.read_text(encoding="utf-8")), extract(text)).add_to(score)
        score.texts += 1
    return score


class _Pair:
    """One gold record beside one report."""

    def __init__(self, name: str, text: str, gold: Gold, report: Report) -> None:
        self.name, self.text, self.report = name, text, report
        self.all_gold: list[Gold] = gold["facts"]
        self.wanted = [fact for fact in gold["facts"] if not fact.get("optional")]
        optional = [fact for fact in gold["facts"] if fact.get("optional")]
        self.free = [place for quote in gold.get("optional", ()) for place in occurrences(text, quote)]
        self.free += [(number["start"], number["end"]) for fact in optional for number in fact["numbers"].values()]
        self.match = self._match(self.wanted, set())
        self.spared = set(self._match(optional, set(self.match.values())).values())
        self.verdicts = {o.fact: c.verdict for c in report.checks if c.kind == "rate" for o in c.operands}

    def add_to(self, score: Score) -> None:
        self._numbers(score)
        read = [fact for fact in self.report.facts if not self._is_free(fact)]
        by_id = {fact.id: fact for fact in self.report.facts}
        for fact in read:
            hit = fact.id in self.match.values()
            for counts in (score.facts, score.full):
                counts[fact.kind].read += 1
            score.facts[fact.kind].right += hit
            if not hit:
                score.errors.append(f"{self.name}: spurious {fact.kind} {fact.span.text!r}")
        for want in self.wanted:
            kind = want["kind"]
            score.facts[kind].gold += 1
            score.full[kind].gold += 1
            got = by_id.get(self.match.get(want["id"], ""))
            if got is None:
                score.errors.append(f"{self.name}: missed {kind} {want['quote']!r}")
                continue
            score.facts[kind].found += 1
            wrong = list(self._wrong_attributes(want, got))
            score.errors.extend(f"{self.name}: {what} of {want['quote']!r}" for what in wrong)
            score.full[kind].found += not wrong
            score.full[kind].right += not wrong

    def _numbers(self, score: Score) -> None:
        gold = {
            (n["start"], n["end"], Decimal(n["value"])): f["kind"] for f in self.wanted for n in f["numbers"].values()
        }
        read = {(n.span.start, n.span.end, n.value): f.kind for f in self.report.facts for n in f.numbers.values()}
        for (start, end, value), kind in gold.items():
            score.numbers[kind].gold += 1
            score.numbers[kind].found += any(v == value and same((start, end), (s, e)) for s, e, v in read)
        for (start, end, value), kind in read.items():
            hit = any(v == value and same((start, end), (s, e)) for s, e, v in gold)
            if hit or not self._touches_free(start, end):
                score.numbers[kind].read += 1
                score.numbers[kind].right += hit

    def _match(self, wanted: list[Gold], taken: set[str]) -> dict[str, str]:
        """Gold id → id of the fact with the same kind, numbers and places; each fact serves once."""
        matched: dict[str, str] = {}
        for want in wanted:
            got = next((f for f in self.report.facts if f.id not in taken and same_fact(want, f)), None)
            if got is not None:
                matched[want["id"]] = got.id
                taken.add(got.id)
        return matched

    def _is_free(self, fact: Fact) -> bool:
        if fact.id in self.match.values():
            return False
        return fact.id in self.spared or any(
            self._touches_free(n.span.start, n.span.end) for n in fact.numbers.values()
        )

    def _touches_free(self, start: int, end: int) -> bool:
        return any(start < e and s < end for s, e in self.free)

    def _wrong_attributes(self, want: Gold, got: Fact) -> Iterator[str]:
        said = fold(" ".join(filter(None, (got.subject, got.predicate))))
        if "unit" in want and fold(got.unit or "") not in map(fold, want["unit"]):
            yield f"unit {got.unit!r}, not {want['unit'][0]!r},"
        if len(said) > MOST or self._foreign_number(said, want):
            yield f"subject {said!r}, a stretch of text and no description,"
        elif any(fold(phrase) not in said for phrase in want.get("subject", ())):
            yield f"subject {said!r} without {want.get('subject')}"
        period = [d.isoformat() if d else None for d in ((got.period.start, got.period.end) if got.period else ())]
        bound = next((n.bound for n in got.numbers.values() if n.bound != "exact"), "exact")
        for name, have in (
            ("bound", bound),
            ("status", got.status),
            ("level", got.scope.level),
            ("period", period),
            ("direction", getattr(got, "direction", None)),
            ("measure", getattr(got, "measure", None)),
            ("verdict", self.verdicts.get(got.id, "unverifiable")),
        ):
            default = {"bound": "exact", "status": "reported"}.get(name, have)
            if have != want.get(name, default):
                yield f"{name} {have!r}, not {want.get(name, default)!r},"
        if got.part_of != (self.match.get(want["part_of"], "?") if "part_of" in want else None):
            yield f"part_of {got.part_of!r}, not {want.get('part_of')!r} of gold,"

    def _foreign_number(self, said: str, want: Gold) -> bool:
        """Whether a description carries a number of another fact: then it is a stretch of the text."""
        own = {number["start"] for number in want["numbers"].values()}
        wanted = [fold(phrase) for phrase in want.get("subject", ())]
        others = (n for fact in self.all_gold for n in fact["numbers"].values() if n["start"] not in own)
        return any(
            len(text) > 1
            and any(map(str.isdigit, text))
            and not any(text in phrase for phrase in wanted)
            and re.search(rf"(?<![\w.,]){re.escape(text)}(?!\w|[.,]\d)", said)
            for text in (fold(number["text"]) for number in others)
        )


def same_fact(want: Gold, got: Fact) -> bool:
    numbers = got.numbers
    return (
        got.kind == want["kind"]
        and set(numbers) == set(want["numbers"])
        and all(
            numbers[role].value == Decimal(n["value"])
            and numbers[role].upper == (Decimal(n["upper"]) if n.get("upper") is not None else None)
            and same((n["start"], n["end"]), (numbers[role].span.start, numbers[role].span.end))
            for role, n in want["numbers"].items()
        )
    )


def same(a: Place, b: Place) -> bool:
    """At least half of what the two cover is common to both."""
    return 2 * (min(a[1], b[1]) - max(a[0], b[0])) >= max(a[1], b[1]) - min(a[0], b[0])


def occurrences(text: str, quote: str) -> Iterator[Place]:
    at = text.find(quote)
    while at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + 1)


def fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def as_table(score: Score) -> str:
    """Markdown: a row a kind, and all together."""
    rows = ["| kind | facts | numbers F1 | facts F1 | full F1 |", "| --- | ---: | ---: | ---: | ---: |"]
    total = [sum((counts[kind] for kind in KINDS), Count()) for counts in (score.numbers, score.facts, score.full)]
    for name, (numbers, facts, full) in [
        *((f"`{kind}`", (score.numbers[kind], score.facts[kind], score.full[kind])) for kind in KINDS),
        ("all", total),
    ]:
        rows.append(f"| {name} | {facts.gold} | {numbers.f1:.3f} | {facts.f1:.3f} | {full.f1:.3f} |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "corpus")
    parser.add_argument("--of", type=Path, metavar="LIST", help="only the reports that this file names, one a line")
    parser.add_argument("--errors", action="store_true", help="list every miss")
    parser.add_argument("--write", action="store_true", help="put the table into the README")
    args = parser.parse_args()
    names = frozenset(args.of.read_text(encoding="utf-8").split()) if args.of else None
    score = score_folder(args.folder, names)
    if not score.texts:
        parser.error(f"no gold records (NAME.json beside NAME.txt) in {args.folder}")
    if args.errors:
        print(*score.errors, sep="\n")
    print(as_table(score))
    if args.write:
        put("accuracy", as_table(score))


if __name__ == "__main__":
    main()
