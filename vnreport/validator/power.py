"""How likely a check would have caught a wrong figure.

The measure is the share of wrong single digits, in any of its figures, that the others rule out (after the power
columns of R's `scrutiny`). "591/616, đạt 95,94%" has much, "12.000 of 1.000.000 is 1 %" less, a part below its total
next to none: a pass with no power is not a pass.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnreport.records import Number
    from vnreport.validator.intervals import Band

CENT = Decimal("0.01")
ALL = Decimal("1.00")


def power(figures: Iterable[tuple[Number, bool, Band]]) -> Decimal:
    """Between 0 and 1, to two decimals; of (number, whether it was measured, what the others leave for it)."""
    caught = wrong = 0
    for number, measured, implied in figures:
        digits, passing = _replaced(number, implied, int(measured))
        wrong += 9 * digits
        caught += 9 * digits - passing
    return (Decimal(caught) / wrong).quantize(CENT) if wrong else Decimal(0)


def _replaced(number: Number, implied: Band, reach: int) -> tuple[int, int]:
    """How many digits the number has, and how many of their replacements would pass, by whatever habit of rounding."""
    exponent = number.resolution.adjusted()
    value = int(abs(number.value).scaleb(-exponent))
    above, below = 10 ** max(0, -exponent), 10 ** max(0, exponent)
    low = high = None  # how far from the value the band reaches, in units of the last digit
    if implied.low is not None:
        low = -(-implied.low.numerator * above // (implied.low.denominator * below)) - reach - value
    if implied.high is not None:
        high = implied.high.numerator * above // (implied.high.denominator * below) + reach - value
    furthest = None if low is None or high is None else max(-low, low, high, -high)
    digits, passing = len(str(value)), 0
    step, rest = 1, value
    for _ in range(digits):
        if furthest is not None and furthest < step:
            break  # no other digit so far to the left stays in the band
        rest, digit = divmod(rest, 10)
        least = 0 if low is None else max(0, digit - (-low // step))
        most = 9 if high is None else min(9, digit + high // step)
        passing += max(0, most - least + 1) - (least <= digit <= most)
        step *= 10
    return digits, passing
