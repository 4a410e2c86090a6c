"""Which number of a check to look at first, and what it should probably have been."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnreport.lines import one_line
from vnreport.listing import amount

if TYPE_CHECKING:
    from vnreport.records import Check, Operand, Repair
    from vnreport.render.words import Lang


class Repaired(NamedTuple):
    """A repair in words: what is written, what it would be, and why."""

    old: str
    new: str
    why: str

    @property
    def line(self) -> str:
        return f"{self.old} → {self.new}" + (f" ({self.why})" if self.why else "")


def likely(check: Check) -> Repair | None:
    return next((repair for repair in check.repairs if repair.likely), None)


def accused(check: Check) -> Operand | None:
    """The number that the likely repair would change, else the one that was stated against the others."""
    repair = likely(check)
    for operand in check.operands:
        if repair is not None and (operand.fact, operand.role) == (repair.fact, repair.role):
            return operand
    return next(iter(check.operands), None)


def repaired(check: Check, repair: Repair, lang: Lang) -> Repaired:
    old = next(
        (one_line(o.span.text) for o in check.operands if (o.fact, o.role) == (repair.fact, repair.role)), repair.role
    )
    new = amount(repair.value, lang) + ("%" if old.rstrip().endswith("%") else "")
    return Repaired(old, new, repair.why_vi or repair.why if lang == "vi" else repair.why)
