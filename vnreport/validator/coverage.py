"""How many rates, totals and changes were recomputed, and why the others were not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnreport.records import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnreport.records import Check, Fact


def coverage(facts: Iterable[Fact], checks: Iterable[Check]) -> Coverage:
    """Of the figures that could in principle be recomputed, those that were."""
    return Coverage()
