"""How a written number is read: the band of true values that its decimals, its scale and its hedge allow.

Rounding. A figure rounded to `u` (one unit of its last digit) stands for the true values at most u/2 away. TCVN 1517
lets a tie go either way, so both ends of a *result* are closed; the ends of a rounded *input* are open, because two
inputs that both sit exactly on a tie are no explanation worth having. Counts ("591 hồ sơ") are not rounded at all.

Hedges. "hơn 2.340" says that something was dropped, and how much depends on how finely the figure is given. Two bands
follow from the place of the last digit that is not 0 (1.000 in "64.000", 10 in "2.340"):

- `usual`: what the word commonly means, within one such place and 5 % of the figure;
- `widest`: beyond this nobody would use the word. Up to three significant digits it is one-sided without end ("hơn
  300") or 25 % ("khoảng 300"); a figure of four digits and more carries only ten such places, since no one writes
  "khoảng 19.520" for 19.957.

A one-sided hedge on a *result* ("đạt trên 90%" for 95,94 %) promises no more than its side: only its widest band
counts.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from vnreport.validator.intervals import ZERO, Band, Exact, about, exactly
from vnreport.validator.messages import Note

if TYPE_CHECKING:
    from decimal import Decimal

    from vnreport.records import Bound, Number

USUAL_SHARE = Fraction(1, 20)
WIDEST_SHARE = Fraction(1, 4)
COARSE = 1000  # a figure is round from three zeros at its end
FINE = 4  # significant digits from which a hedge only covers what was dropped after them
HALF = Fraction(1, 2)
ONE_SIDED: frozenset[Bound] = frozenset({"more_than", "at_least", "less_than", "at_most"})


class Habit(Enum):
    """The ways in which a writer shortens a figure; the first is the norm, the others explain and are noted."""

    ROUND = "rounded"
    CUT = "cut off"
    RAISE = "rounded up"
    COARSE = "a round figure"


HABITS: dict[Habit, Note] = {Habit.ROUND: Note.HOLDS, Habit.CUT: Note.CUT, Habit.RAISE: Note.RAISE}


def result(number: Number, *, measured: bool = True, habit: Habit = Habit.ROUND, widest: bool = False) -> Band:
    """The true values that a figure stated as a result may stand for."""
    if number.bound != "exact":
        return hedged(number, widest=widest or number.bound in ONE_SIDED)
    value, unit = exact(number.value), exact(number.resolution)
    if habit is Habit.COARSE and place(number.value) >= COARSE * unit:
        return about(value, place(number.value) * HALF)
    if not measured:
        return exactly(value)
    if habit is Habit.CUT:
        return Band(value, value + unit, False, True)
    if habit is Habit.RAISE:
        return Band(value - unit, value, True, False)
    return about(value, half(number.resolution))


def allows(number: Number, habit: Habit, *, measured: bool) -> bool:
    """Whether a figure is read otherwise by that habit than it is as rounded."""
    if habit is Habit.ROUND:
        return True
    if number.bound != "exact":
        return False
    return measured or (habit is Habit.COARSE and place(number.value) >= COARSE * exact(number.resolution))


def given(number: Number, *, measured: bool, widest: bool = False) -> Band:
    """The true values behind a figure from which another is computed."""
    if number.bound != "exact":
        return hedged(number, widest=widest)
    value = exact(number.value)
    return about(value, half(number.resolution), open_ends=True) if measured else exactly(value)


def hedged(number: Number, *, widest: bool) -> Band:
    """The band of a hedged figure or a range; see the top of this file."""
    value = exact(number.value)
    if number.bound == "range":
        upper = value if number.upper is None else exact(number.upper)
        return Band(min(value, upper), max(value, upper))
    step = place(number.value)
    if not widest:
        reach: Exact | None = min(step, max(value, -value) * USUAL_SHARE)
    elif significant(number.value) >= FINE:
        reach = 10 * step
    elif number.bound in ("about", "nearly"):
        reach = max(value, -value) * WIDEST_SHARE
    else:
        reach = None
    below, above, value_open = _SIDES[number.bound]
    low = value if not below else None if reach is None else value - reach
    high = value if not above else None if reach is None else value + reach
    if value >= 0 and (low is None or low < 0):
        low = ZERO
    return Band(low, high, value_open and not below and above, value_open and not above and below)


_SIDES: dict[Bound, tuple[bool, bool, bool]] = {  # reaches below, reaches above, the figure itself left out
    "about": (True, True, False),
    "nearly": (True, False, True),
    "more_than": (False, True, False),
    "at_least": (False, True, False),
    "less_than": (True, False, True),
    "at_most": (True, False, False),
}


@lru_cache(maxsize=4096)
def exact(value: Decimal) -> Exact:
    above, below = value.as_integer_ratio()
    return above if below == 1 else Fraction(above, below)


@lru_cache(maxsize=1024)
def half(unit: Decimal) -> Exact:
    """Half a unit: a whole number for all figures in thousands and millions."""
    reach = exact(unit) * HALF
    return reach if reach.denominator > 1 else reach.numerator


@lru_cache(maxsize=4096)
def place(value: Decimal) -> Exact:
    """The place of the last digit that is not 0: 1.000 for 64.000, 1/100 for 0,25; 1 for 0."""
    if not value:
        return 1
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return 10**exponent if exponent >= 0 else Fraction(1, 10**-exponent)


def digits(value: Decimal) -> str:
    """The digits of a figure, zeros at either end left out."""
    return f"{value:f}".replace(".", "").strip("-0")


def significant(value: Decimal) -> int:
    """How many digits a figure is given to."""
    return len(digits(value))
