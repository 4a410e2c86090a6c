"""Facts and checks in one line, as a notebook or a debugger shows them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from samples import corpus

import vnreport
from vnreport import Change, Number, Period, Quantity, Rank, Rate, Ratio, Scope, Span
from vnreport.render.brief import place, time

SPAN = Span(start=0, end=1, text="1")


def number(value: str, bound: str = "exact") -> Number:
    return Number(value=Decimal(value), bound=bound, span=SPAN)


def test_a_fact_says_what_it_is():
    report = vnreport.extract("9 tháng năm 2024, cấp huyện tiếp nhận 4.643/8.026 hồ sơ, đạt 57,85%.")
    assert repr(report.facts[0]) == "Ratio 4.643/8.026 hồ sơ = 57,85 % · cấp huyện · 9 tháng 2024"
    assert repr(report.facts) == f"({report.facts[0]!r},)"


@pytest.mark.parametrize(
    ("record", "fields", "shown"),
    [
        (Quantity, {"value": number("7950", "more_than"), "unit": "hồ sơ"}, "Quantity >7.950 hồ sơ"),
        (Quantity, {"value": number("1250000000000"), "unit": "đồng"}, "Quantity 1.250 tỷ đồng"),
        (Rate, {"rate": number("65"), "base": "kế hoạch", "status": "target"}, "Rate 65 % kế hoạch · mục tiêu"),
        (Ratio, {"numerator": number("5442"), "rate": number("73.02"), "unit": "văn bản", "average": True},
         "Ratio 5.442 văn bản = 73,02 % · bình quân"),
        (Change, {"value": number("12.5"), "direction": "increase", "measure": "percent", "cumulative": True},
         "Change ↑ 12,5 % · luỹ kế"),
        (Change, {"before": number("640"), "after": number("453"), "direction": "decrease", "measure": "absolute",
                  "unit": "đầu mối"}, "Change ↓ 640 → 453 đầu mối"),
        (Change, {"value": number("15"), "before": number("60"), "after": number("75"), "direction": "increase",
                  "measure": "points"}, "Change ↑ 15 điểm %: 60 → 75 %"),
        (Rank, {"position": number("5"), "out_of": number("63"), "unit": "tỉnh"}, "Rank 5/63 tỉnh"),
    ],
)  # fmt: skip
def test_every_kind(record, fields, shown):
    assert repr(record(id="f", span=SPAN, **fields)) == shown


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2024-01-01", "2024-09-30", "9 tháng 2024"), ("2024-01-01", "2024-12-31", "2024"),
        ("2024-05-01", "2024-05-31", "tháng 5/2024"), ("2024-07-01", "2024-09-30", "quý III 2024"),
        ("2021-01-01", "2025-12-31", "2021-2025"), ("2024-02-10", "2024-03-09", "10/2/2024 → 9/3/2024"),
        (None, "2024-09-30", "đến 30/9/2024"), ("2024-09-30", None, "từ 30/9/2024"),
        ("2024-09-30", "2024-09-30", "30/9/2024"), (None, None, "đến nay"),
    ],
)  # fmt: skip
def test_time(start, end, shown):
    days = {name: date.fromisoformat(day) for name, day in (("start", start), ("end", end)) if day}
    assert time(Period(**days, text="đến nay")) == shown


def test_place():
    assert place(Scope(level="huyện")) == "cấp huyện" and place(Scope(level="trung ương")) == "trung ương"
    assert place(Scope(level="huyện", place="huyện Trần Đề")) == "huyện Trần Đề"


def test_a_check_says_its_verdict_and_arithmetic():
    wrong = corpus("economy-song-be").problems[0]
    assert repr(wrong) == "Check rate ✗ 6.412 tỷ/9.850 tỷ = 65,10 %, ghi 56,1 %: không khớp"


def test_what_a_notebook_completes_is_documented():
    report = vnreport.Report
    public = [name for name in ("problems", "notes", "to_records", "to_html") if not getattr(report, name).__doc__]
    assert public == []
