"""What a run came to, overall and for the documents that need a look, and what another run makes of the same texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import nlargest
from typing import TypeAlias

from vnreport.listing import printable
from vnreport.outputs import SEVERITY, Outcome, Output, Seen

WORST = 20
_PROBLEMS = ("impossible", "inconsistent")
_KINDS = ("quantity", "rate", "ratio", "change", "rank")
_HEADINGS = ("problems", "notes", "recomputed", "facts", *_KINDS, "document")

Cells: TypeAlias = tuple[str, ...]


@dataclass(slots=True)
class Line:
    """One document in numbers."""

    source: str
    kinds: Counter[str]
    verdicts: Counter[str]
    checked: int
    total: int

    @property
    def badness(self) -> tuple[int, ...]:
        """By verdicts from the worst on, then by what could not be recomputed."""
        return (*(self.verdicts[name] for name in SEVERITY[:-1]), self.total - self.checked)

    def cells(self) -> Cells:
        problems = sum(self.verdicts[name] for name in _PROBLEMS)
        notes = sum(self.verdicts[name] for name in SEVERITY[2:4])
        kinds = (str(self.kinds[name]) for name in _KINDS)
        return (
            str(problems), str(notes), f"{self.checked}/{self.total}", str(self.kinds.total()), *kinds,
            printable(self.source),
        )  # fmt: skip


@dataclass(slots=True)
class Sums:
    """All documents in numbers."""

    documents: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    checked: int = 0
    total: int = 0

    def add(self, line: Line) -> None:
        self.documents += 1
        self.kinds += line.kinds
        self.verdicts += line.verdicts
        self.checked += line.checked
        self.total += line.total


def summary(output: Output, *, every: bool = False) -> Iterator[str]:
    """The lines to print: overall, then the twenty documents with the worst verdicts, or with `every` all of them."""
    sums, errors, kept = Sums(), output.errors(), list[Line]()
    for outcome in output.documents():
        line = line_of(outcome)
        sums.add(line)
        kept.append(line)
        if not every and len(kept) > 50 * WORST:
            kept = _worst(kept)
    yield f"{output.path}: {sums.documents:,} documents, {sums.kinds.total():,} facts, {errors.total():,} errors"
    yield from overall(sums, errors)
    shown = kept if every else [line for line in _worst(kept) if any(line.badness[:-1])]
    if shown:
        yield ""
        yield "every document:" if every else f"the worst {len(shown)}:"
        yield from aligned([_HEADINGS, *(line.cells() for line in shown)])


def overall(sums: Sums, errors: Counter[str]) -> Iterator[str]:
    share = f" ({sums.checked / sums.total:.0%})" if sums.total else ""
    yield f"  facts       {_listed(sums.kinds, _KINDS)}"
    yield f"  recomputed  {sums.checked:,} of {sums.total:,} figures{share}"
    yield f"  checks      {_listed(sums.verdicts, SEVERITY)}"
    if errors:
        yield f"  errors      {_listed(errors, sorted(errors))}"


def compare(old: Output, new: Output, *, every: bool = False) -> Iterator[str]:
    """The lines to print: what only the second run has (+), what only the first has (-), and other verdicts (~)."""
    difference = Difference()
    for pair in _pairs(old.documents(), new.documents()):
        difference.add(*pair)
    a, b, d = difference.old, difference.new, difference
    only = f"{d.gone:,} only in the first, {d.come:,} only in the second"
    yield f"{old.path} → {new.path}: {d.both:,} documents in both, {only}"
    yield f"  facts       {a.kinds.total():,} → {b.kinds.total():,}: {d.gains:,} gained, {d.losses:,} lost"
    yield f"  recomputed  {a.checked:,} of {a.total:,} → {b.checked:,} of {b.total:,}"
    for verdict in SEVERITY:
        if a.verdicts[verdict] or b.verdicts[verdict]:
            yield f"  {verdict:<13} {a.verdicts[verdict]:,} → {b.verdicts[verdict]:,}"
    shown = d.lines if every else d.lines[:WORST]
    if shown:
        yield ""
        yield from shown
    if len(d.lines) > len(shown):
        yield f"… and {len(d.lines) - len(shown):,} more; --all shows them"


@dataclass(slots=True)
class Difference:
    """Two runs side by side. `lines` tell every fact that is in one only, and every verdict that changed."""

    old: Sums = field(default_factory=Sums)
    new: Sums = field(default_factory=Sums)
    both: int = 0
    gone: int = 0
    come: int = 0
    gains: int = 0
    losses: int = 0
    lines: list[str] = field(default_factory=list)

    def add(self, old: Outcome | None, new: Outcome | None) -> None:
        for sums, outcome in ((self.old, old), (self.new, new)):
            if outcome is not None:
                sums.add(line_of(outcome))
        if old is None or new is None:
            self.gone, self.come = self.gone + (new is None), self.come + (old is None)
            return
        self.both += 1
        before, after = _by_key(old.facts), _by_key(new.facts)
        lost = [fact for key, fact in before.items() if key not in after]
        gained = [fact for key, fact in after.items() if key not in before]
        self.losses, self.gains = self.losses + len(lost), self.gains + len(gained)
        told = [(fact.start, f"- {_shown(old.source, fact)}") for fact in lost]
        told += [(fact.start, f"+ {_shown(new.source, fact)}") for fact in gained]
        for key, fact in after.items():
            was = before.get(key)
            if was is not None and was.verdict != fact.verdict:
                change = f"{was.verdict or 'unchecked'} → {fact.verdict or 'unchecked'}"
                told.append((fact.start, f"~ {_shown(new.source, fact)}: {change}"))
        self.lines += [line for _, line in sorted(told)]


def line_of(outcome: Outcome) -> Line:
    kinds = Counter(fact.kind for fact in outcome.facts)
    return Line(outcome.source, kinds, outcome.verdicts, outcome.checked, outcome.total)


def aligned(rows: list[Cells]) -> Iterator[str]:
    """Numbers to the right, the name last."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for *numbers, name in rows:
        yield "  " + "  ".join(cell.rjust(width) for cell, width in zip(numbers, widths, strict=False)) + f"  {name}"


def _pairs(old: Iterator[Outcome], new: Iterator[Outcome]) -> Iterator[tuple[Outcome | None, Outcome | None]]:
    """The same document of both, by name; only what one run has and the other has not met yet is held."""
    waiting: tuple[dict[str, Outcome], dict[str, Outcome]] = ({}, {})
    sides = (old, new)
    alive = [True, True]
    while any(alive):
        for side in (0, 1):
            outcome = next(sides[side], None) if alive[side] else None
            if outcome is None:
                alive[side] = False
                continue
            other = waiting[1 - side].pop(outcome.source, None)
            if other is not None:
                yield (outcome, other) if side == 0 else (other, outcome)
            else:
                waiting[side][outcome.source] = outcome
    yield from ((outcome, None) for outcome in waiting[0].values())
    yield from ((None, outcome) for outcome in waiting[1].values())


def _by_key(facts: list[Seen]) -> dict[tuple[object, ...], Seen]:
    return {fact.key: fact for fact in facts}


def _shown(source: str, fact: Seen) -> str:
    numbers = ", ".join(f"{role} {value:f}" for role, value in fact.numbers)
    text = fact.text if len(fact.text) <= 60 else fact.text[:59] + "…"
    return printable(f"{source}@{fact.start}: {fact.kind} {numbers} {fact.unit or ''}".rstrip() + f" “{text}”")


def _worst(lines: list[Line]) -> list[Line]:
    return nlargest(WORST, lines, key=lambda line: line.badness)


def _listed(counts: Counter[str], names: tuple[str, ...] | list[str]) -> str:
    return ", ".join(f"{name} {counts[name]:,}" for name in names if counts[name]) or "none"
