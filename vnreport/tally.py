"""What a run has come to so far, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from time import monotonic

from vnreport.work import Failed, Outcome

SHOWN = 100  # failures that are held by name; all of them are in the output


@dataclass(slots=True)
class Tally:
    """`checked` of `total` figures were recomputed; `resumed` documents were done by an earlier run.

    `guessed` counts the documents by encodings that had to be guessed; `failures` are the first hundred of `errors`.
    `weight` is how many bytes of the inputs were met.
    """

    documents: int = 0
    facts: int = 0
    problems: int = 0
    notes: int = 0
    checked: int = 0
    total: int = 0
    errors: int = 0
    resumed: int = 0
    weight: int = 0
    resumed_weight: int = 0
    guessed: Counter[str] = field(default_factory=Counter)
    failures: list[Failed] = field(default_factory=list)
    begun: float = field(default_factory=monotonic)
    ended: float | None = None

    @property
    def seconds(self) -> float:
        return (self.ended or monotonic()) - self.begun

    def add(self, outcome: Outcome, weight: int = 0, *, resumed: bool = False) -> None:
        self.weight += weight
        if resumed:
            self.resumed += 1
            self.resumed_weight += weight
        if isinstance(outcome, Failed):
            self.errors += 1
            if len(self.failures) < SHOWN:
                self.failures.append(outcome)
            return
        facts, problems, notes, checked, total = outcome.counts
        self.documents += 1
        self.facts += facts
        self.problems += problems
        self.notes += notes
        self.checked += checked
        self.total += total
        if outcome.guessed:
            self.guessed[outcome.guessed] += 1

    def __str__(self) -> str:
        said = f"{self.documents:,} documents, {self.facts:,} facts, {self.problems:,} problems, {self.errors:,} errors"
        details = [f"{self.checked:,} of {self.total:,} figures recomputed", f"{self.seconds:.1f} s"]
        if self.resumed:
            details.append(f"{self.resumed:,} done before")
        if self.guessed:
            details.append("encoding guessed: " + ", ".join(f"{name} {n:,}" for name, n in self.guessed.most_common()))
        return f"{said} ({'; '.join(details)})"
