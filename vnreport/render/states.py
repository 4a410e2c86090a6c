"""What is to be said of each fact and each of its numbers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from vnreport.render.repairs import accused
from vnreport.render.words import STATES

if TYPE_CHECKING:
    from vnreport.records import Check, Report, Role
    from vnreport.render.words import State

Ref: TypeAlias = "tuple[int, Role]"


@dataclass(slots=True)
class States:
    """The worst that is known: by fact, by number; `accused` are the numbers that a problem or a note points at."""

    facts: list[State]
    numbers: dict[Ref, State] = field(default_factory=dict)
    accused: set[Ref] = field(default_factory=set)
    checks: list[list[int]] = field(default_factory=list)
    reasons: dict[int, list[str]] = field(default_factory=dict)

    def number(self, ref: Ref) -> State:
        return self.numbers.get(ref) or ("unchecked" if ref[0] in self.reasons else "plain")


def states(report: Report) -> States:
    index = {fact.id: i for i, fact in enumerate(report.facts)}
    reasons: defaultdict[int, list[str]] = defaultdict(list)
    for item in report.coverage.unchecked:
        if item.fact in index:
            reasons[index[item.fact]].append(item.why)
    found = States(["plain"] * len(index), checks=[[] for _ in index], reasons=dict(reasons))
    for unchecked in reasons:
        found.facts[unchecked] = "unchecked"
    seen: defaultdict[int, State] = defaultdict(lambda: "plain")
    for n, check in enumerate(report.checks):
        state = state_of(check)
        for operand in check.operands:
            if (i := index.get(operand.fact)) is None:
                continue
            ref = (i, operand.role)
            found.numbers[ref] = worse(state, found.numbers.get(ref, "plain"))
            seen[i] = worse(state, seen[i])
            if n not in found.checks[i]:
                found.checks[i].append(n)
        suspect = accused(check)
        if suspect is not None and check.verdict != "consistent" and suspect.fact in index:
            found.accused.add((index[suspect.fact], suspect.role))
    for seen_fact, state in seen.items():
        found.facts[seen_fact] = state
    return found


def state_of(check: Check) -> State:
    """Its verdict; a pass that no wrong figure could have failed is none."""
    return "unchecked" if check.verdict == "consistent" and not check.power else check.verdict


def worse(one: State, other: State) -> State:
    return min(one, other, key=STATES.index)
