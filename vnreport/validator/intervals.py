"""Exact bands of rational numbers: what a figure may be, given how it was written.

Every end is an exact number or None (unbounded) and is open or closed. Nothing here rounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

# Whole numbers stay `int`, which is many times faster; they are divided by `quotient` alone, which stays exact.
Exact: TypeAlias = Fraction | int
ZERO: Exact = 0


@dataclass(slots=True)  # never changed; `frozen` would make each take three times as long to build
class Band:
    """The numbers from `low` to `high`; None is unbounded, and an unbounded end is open."""

    low: Exact | None
    high: Exact | None
    low_open: bool = False
    high_open: bool = False

    @property
    def point(self) -> bool:
        return self.low is not None and (self.low is self.high or self.low == self.high)

    @property
    def nothing(self) -> bool:
        """Whether 0 is the greatest number of the band."""
        return self.high is not None and not self.high and not self.high_open

    def meets(self, other: Band) -> bool:
        """Whether some number lies in both."""
        return not (self.above(other) or other.above(self) or self.above(self) or other.above(other))

    def above(self, other: Band) -> bool:
        """Whether all of it lies above all of the other; an empty band lies above itself."""
        a, b = self.low, other.high
        if a is None or b is None:
            return False
        x, y = a.numerator * b.denominator, b.numerator * a.denominator  # much faster than comparing fractions
        return x > y or (x == y and (self.low_open or other.high_open))

    def __contains__(self, value: Exact) -> bool:
        if self.low is not None and (value < self.low or (value == self.low and self.low_open)):
            return False
        return self.high is None or value < self.high or (value == self.high and not self.high_open)

    def __add__(self, other: Band) -> Band:
        return Band(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> Band:
        return Band(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __sub__(self, other: Band) -> Band:
        return Band(
            None if self.low is None or other.high is None else self.low - other.high,
            None if self.high is None or other.low is None else self.high - other.low,
            self.low_open or other.high_open,
            self.high_open or other.low_open,
        )

    def scale(self, factor: Exact) -> Band:
        """Every number times `factor`, which is not 0."""
        if factor == 1:
            return self
        if factor < 0:
            return (-self).scale(-factor)
        return Band(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )

    def times(self, other: Band) -> Band:
        """Products; both bands are taken from 0 up, as counts, amounts and shares are."""
        a, b = self.positive(), other.positive()
        assert a.low is not None and b.low is not None
        return Band(
            a.low * b.low,
            None if a.high is None or b.high is None else a.high * b.high,
            (a.low_open and b.low > 0) or (b.low_open and a.low > 0) or (a.low_open and b.low_open),
            (a.high_open and not b.nothing) or (b.high_open and not a.nothing),
        )

    def over(self, other: Band) -> Band:
        """Quotients; both bands are taken from 0 up. A divisor that may be 0 leaves the quotient unbounded."""
        a, b = self.positive(), other.positive()
        assert a.low is not None and b.low is not None
        if a.point and b.point and b.low:
            return exactly(quotient(a.low, b.low))
        return Band(
            quotient(a.low, b.high) if b.high else ZERO,
            quotient(a.high, b.low) if a.high is not None and b.low else None,
            b.high is None or ((a.low_open or b.high_open) and a.low > 0) or (a.low_open and a.low == 0),
            a.high_open or (b.low_open and not a.nothing),
        )

    def positive(self) -> Band:
        """The part of the band from 0 up."""
        if self.low is not None and self.low.numerator >= 0:
            return self
        return Band(ZERO, self.high, False, self.high_open)

    def integers(self) -> tuple[int | None, int | None]:
        """The least and the greatest integer in the band (the greatest below the least: there is none)."""
        least = None if self.low is None else ceil(self.low)
        most = None if self.high is None else floor(self.high)
        if least is not None and self.low_open and least == self.low:
            least += 1
        if most is not None and self.high_open and most == self.high:
            most -= 1
        return least, most


def total(bands: Iterable[Band]) -> Band:
    """All of them added up."""
    low: Exact | None = ZERO
    high: Exact | None = ZERO
    low_open = high_open = False
    for band in bands:
        low = None if low is None or band.low is None else low + band.low
        high = None if high is None or band.high is None else high + band.high
        low_open, high_open = low_open or band.low_open, high_open or band.high_open
    return Band(low, high, low_open, high_open)


def exactly(value: Exact) -> Band:
    return Band(value, value)


def about(middle: Exact, reach: Exact, *, open_ends: bool = False) -> Band:
    """All numbers at most `reach` from `middle` (with `open_ends`: nearer than it)."""
    return Band(middle - reach, middle + reach, open_ends and reach > 0, open_ends and reach > 0)


def quotient(a: Exact, b: Exact) -> Exact:
    """a/b, exactly; `b` is not 0."""
    return Fraction(a, b)
