"""How many rates, totals and changes were recomputed, and why the others were not."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from vnreport.records import Coverage
from vnreport.validator.context import Context, compatible, periods_conflict, units_conflict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from vnreport.records import Check, CheckKind, Fact, Rate, Ratio

RATES: frozenset[CheckKind] = frozenset({"rate", "share", "hundred", "missing"})
TOTALS: frozenset[CheckKind] = frozenset({"sum"})
CHANGES: frozenset[CheckKind] = frozenset({"change"})
NONE: frozenset[CheckKind] = frozenset()


def coverage(facts: Iterable[Fact], checks: Iterable[Check]) -> Coverage:
    """Of the shares, totals and changes among the facts, those that some check recomputes.

    A fact may be counted as more than one of these. A check without any power does not count.
    """
    return covered(Context(facts), checks)


def covered(context: Context, checks: Iterable[Check]) -> Coverage:
    """The same, for facts that were looked at already."""
    seen: dict[str, set[CheckKind]] = defaultdict(set)
    for check in checks:
        if check.power > 0:
            for operand in check.operands:
                seen[operand.fact].add(check.kind)
    checked, unchecked = 0, []
    for fact in context.facts:
        if fact.kind == "quantity" and fact.id not in context.parts:
            continue  # a bare figure, as most are
        kinds = seen.get(fact.id, NONE)
        for recomputing, why in _recomputable(context, fact):
            if kinds.isdisjoint(recomputing):
                unchecked.append({"fact": fact.id, "why": why(context, fact)})
            else:
                checked += 1
    total = checked + len(unchecked)
    return Coverage.model_validate({"checked": checked, "total": total, "unchecked": unchecked})


def _recomputable(context: Context, fact: Fact) -> Iterator[tuple[frozenset[CheckKind], Callable[..., str]]]:
    """The kinds of check that may recompute a fact, and what says why none did."""
    if (fact.kind == "rate" or fact.kind == "ratio") and fact.rate is not None:
        yield RATES, _no_share
    if fact.id in context.parts:
        yield TOTALS, _no_sum
    if fact.kind == "change":
        yield CHANGES, _no_ends


def _no_share(context: Context, fact: Rate | Ratio) -> str:
    if fact.kind == "rate":
        return "neither numerator nor denominator is given"
    if context.passable(fact):
        return "what 100 % is is named but not given"
    total = context.total(fact)
    return "no denominator is given" if total is None else _unlike(fact, total) or "the share is of another whole"


def _no_sum(context: Context, total: Fact) -> str:
    parts = context.parts[total.id]
    if len(parts) == 1:
        return "only one part is given"
    unlike = [why for part in parts if (why := _unlike(part, total))]
    if len(parts) - len(unlike) < 2:
        return unlike[0]
    return "the parts given are not all there, or overlap"


def _no_ends(_context: Context, _change: Fact) -> str:
    return "the figures before and after are not both given"


def _unlike(part: Fact, total: Fact) -> str | None:
    """Why a part cannot be set against its total."""
    if compatible(part, total):
        return None
    if units_conflict(part, total):
        return "unit differs"
    if periods_conflict(part, total):
        return "period differs"
    return "one is a target, cumulative or an average, the other is not"
