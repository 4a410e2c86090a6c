"""How facts look in a table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from vnreport import Change, Number, Period, Quantity, Rank, Rate, Ratio, Scope, Span
from vnreport.table import figure, when, where

SPAN = Span(start=0, end=1, text="1")


def number(value: str, bound: str = "exact", upper: str | None = None) -> Number:
    return Number(value=Decimal(value), bound=bound, upper=Decimal(upper) if upper else None, span=SPAN)


@pytest.mark.parametrize(
    ("record", "fields", "shown"),
    [
        (Quantity, {"value": number("7950")}, "7.950"),
        (Quantity, {"value": number("350", "more_than")}, ">350"),
        (Quantity, {"value": number("6", "range", "7")}, "6–7"),
        (Rate, {"rate": number("98.5", "at_least")}, "≥98,5%"),
        (Ratio, {"numerator": number("591"), "denominator": number("616"), "rate": number("95.9")}, "591/616 = 95,9%"),
        (Ratio, {"numerator": number("5442"), "rate": number("73.02")}, "5.442 = 73,02%"),
        (Ratio, {"numerator": number("19"), "denominator": number("19")}, "19/19"),
        (Change, {"value": number("12.5"), "direction": "increase", "measure": "percent"}, "↑ 12,5%"),
        (Change, {"value": number("2"), "direction": "decrease", "measure": "points"}, "↓ 2 điểm %"),
        (Change, {"value": number("2.5"), "direction": "increase", "measure": "times"}, "↑ 2,5 lần"),
        (Change, {"before": number("640"), "after": number("453"), "direction": "decrease", "measure": "absolute"},
         "↓ 640 → 453"),
        (Change, {"value": number("15"), "before": number("60"), "after": number("75"), "direction": "increase",
                  "measure": "points"}, "↑ 15 điểm %: 60% → 75%"),
        (Change, {"after": number("75"), "direction": "increase", "measure": "percent"}, "↑ ? → 75%"),
        (Rank, {"position": number("5"), "out_of": number("63")}, "5/63"),
        (Rank, {"position": number("5")}, "5"),
    ],
)  # fmt: skip
def test_figure(record, fields, shown):
    assert figure(record(id="f", span=SPAN, **fields)) == shown


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2023-01-01", "2023-12-31", "2023"), ("2021-01-01", "2025-12-31", "2021-2025"),
        ("2024-05-01", "2024-05-31", "5/2024"), ("2024-01-01", "2024-09-30", "1-9/2024"),
        ("2024-02-01", "2024-02-29", "2/2024"), ("2024-02-01", "2024-02-28", "2024-02-01 → 2024-02-28"),
        ("2023-09-01", "2024-05-31", "2023-09-01 → 2024-05-31"), ("2024-09-30", "2024-09-30", "2024-09-30"),
        (None, "2024-09-30", "→ 2024-09-30"), ("2024-09-30", None, "2024-09-30 →"), (None, None, "đến nay"),
    ],
)  # fmt: skip
def test_when(start, end, shown):
    days = (date.fromisoformat(day) if day else None for day in (start, end))
    assert when(Period(**dict(zip(("start", "end"), days, strict=True)), text="đến nay")) == shown


@pytest.mark.parametrize(
    ("level", "place", "shown"),
    [
        ("huyện", "huyện Trần Đề", "huyện Trần Đề"), ("xã", "Ea Bông", "xã Ea Bông"), ("tỉnh", None, "tỉnh"),
        (None, "Hà Nội", "Hà Nội"), (None, None, ""), ("huyện", "Huyện Ea Nam", "Huyện Ea Nam"),
    ],
)  # fmt: skip
def test_where(level, place, shown):
    assert where(Scope(level=level, place=place)) == shown
