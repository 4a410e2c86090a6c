"""Bands and how written numbers are read as bands."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnreport.records import Bound
from vnreport.validator import intervals, reading
from vnreport.validator.intervals import Band, about, exactly
from vnreport.validator.reading import Habit

from .facts import number

F = Fraction
positive = st.integers(0, 1000) | st.fractions(min_value=0, max_value=1000, max_denominator=100)


@st.composite
def bands(draw: st.DrawFn) -> tuple[Band, Fraction]:
    """A band and a number in it."""
    low, high = sorted((draw(positive), draw(positive)))
    inside = low + (high - low) * draw(st.fractions(min_value=0, max_value=1, max_denominator=10))
    edge = inside in (low, high)
    return Band(low, high, not edge and draw(st.booleans()), not edge and draw(st.booleans())), inside


@given(bands(), bands())
@settings(max_examples=300)
def test_arithmetic_encloses(a: tuple[Band, Fraction], b: tuple[Band, Fraction]) -> None:
    (x, p), (y, q) = a, b
    assert p in x
    assert q in y
    assert p + q in x + y
    assert p - q in x - y
    assert p * q in x.times(y)
    assert -3 * p in x.scale(-3)
    if q:
        assert p / q in x.over(y)
        assert not any(isinstance(end, float) for end in (x.over(y).low, x.over(y).high))
    if p in y:
        assert x.meets(y)


def test_ends_that_touch() -> None:
    assert Band(F(0), F(1)).meets(Band(F(1), F(2)))
    assert not Band(F(0), F(1), False, True).meets(Band(F(1), F(2)))
    assert Band(None, F(1), True).meets(exactly(F(-5)))


def test_integers() -> None:
    assert Band(F(1, 2), F(5, 2)).integers() == (1, 2)
    assert Band(F(1), F(2), True, True).integers() == (2, 1)
    assert Band(None, F(3)).integers() == (None, 3)


@pytest.mark.parametrize(
    ("written", "habit", "low", "high"),
    [
        ("95,94", Habit.ROUND, "95.935", "95.945"),
        ("95,94", Habit.CUT, "95.94", "95.95"),
        ("95,94", Habit.RAISE, "95.93", "95.94"),
        ("95,90", Habit.ROUND, "95.895", "95.905"),
        ("1,2 triệu", Habit.ROUND, "1150000", "1250000"),
    ],
)
def test_results(written: str, habit: Habit, low: str, high: str) -> None:
    band = reading.result(number(written), habit=habit)
    assert (band.low, band.high) == (F(low), F(high))
    assert (band.low_open, band.high_open) == (habit is Habit.RAISE, habit is Habit.CUT)


def test_counts_are_not_rounded_and_rounded_inputs_are_open() -> None:
    assert reading.given(number("591"), measured=False) == exactly(F(591))
    assert reading.given(number("4,31"), measured=True) == about(F("4.31"), F("0.005"), open_ends=True)


@pytest.mark.parametrize(
    ("bound", "written", "usual", "widest"),
    [
        ("about", "64.000", (63000, 65000), (48000, 80000)),
        ("about", "19.520", (19510, 19530), (19420, 19620)),
        ("nearly", "100.000", (95000, 100000), (75000, 100000)),
        ("more_than", "2.000", (2000, 2100), (2000, None)),
        ("more_than", "63.567", (63567, 63568), (63567, 63577)),
        ("at_least", "90", (90, F("94.5")), (90, None)),
        ("less_than", "30", (F("28.5"), 30), (0, 30)),
    ],
)
def test_hedges(bound: Bound, written: str, usual: tuple[int, int], widest: tuple[int, int | None]) -> None:
    for limits, wide in ((usual, False), (widest, True)):
        band = reading.hedged(number(written, bound), widest=wide)
        assert (band.low, band.high) == limits


def test_range() -> None:
    assert reading.hedged(number("60-70"), widest=False) == Band(F(60), F(70))


def test_no_floats() -> None:
    """Exact arithmetic only: half of all ties go wrong in floats."""
    package = Path(intervals.__file__).parent
    sources = {path.name: path.read_text(encoding="utf-8") for path in package.glob("*.py")}
    assert len(sources) > 10
    for name, source in sources.items():
        assert "float" not in source, name
        assert "round(" not in source.replace("_round(", ""), name
