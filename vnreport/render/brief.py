"""Facts and checks in one short line each: `Ratio 4.643/8.026 hồ sơ = 57,85 % · cấp huyện · 9 tháng 2024`."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from vnreport.lines import one_line
from vnreport.render.words import SIGNS
from vnreport.table import number_text, when, where

if TYPE_CHECKING:
    from vnreport.records import Change, Check, Fact, Period, Scope

_ARROWS = {"increase": "↑", "decrease": "↓"}
_MEASURES = {"percent": " %", "points": " điểm %", "times": " lần"}
_QUARTERS = {1: "I", 4: "II", 7: "III", 10: "IV"}
_LEVELS = ("tỉnh", "huyện", "xã", "thôn")


def fact_line(fact: Fact) -> str:
    """The whole fact in one line, its class first."""
    parts = [f"{type(fact).__name__} {figure(fact)}", place(fact.scope), time(fact.period)]
    if fact.status != "reported":
        parts.append({"target": "mục tiêu", "estimated": "ước"}[fact.status])
    parts += [word for flag, word in ((fact.cumulative, "luỹ kế"), (fact.average, "bình quân")) if flag]
    return " · ".join(filter(None, parts))


def check_line(check: Check) -> str:
    """`Check rate ✗ 845/922 = 91,649 %, ghi 96,15 %: không khớp`."""
    return f"Check {check.kind} {SIGNS[check.verdict]} {check.message_vi}"


def figure(fact: Fact) -> str:
    """The numbers of a fact with its unit, as Vietnamese reports write them."""
    unit = f" {fact.unit}" if fact.unit else ""
    if fact.kind == "quantity":
        return number_text(fact.value) + unit
    if fact.kind == "rate":
        return f"{number_text(fact.rate)} %" + (f" {fact.base}" if fact.base else unit)
    if fact.kind == "rank":
        return number_text(fact.position) + (f"/{number_text(fact.out_of)}" if fact.out_of else "") + unit
    if fact.kind == "change":
        return _change(fact, unit)
    of = f"/{number_text(fact.denominator)}" if fact.denominator else ""
    rate = f" = {number_text(fact.rate)} %" if fact.rate else ""
    return number_text(fact.numerator) + of + unit + rate


def place(scope: Scope) -> str:
    """`cấp huyện`, `huyện Trần Đề`."""
    if scope.level in _LEVELS and not scope.place:
        return f"cấp {scope.level}"
    return where(scope)


def time(period: Period | None) -> str:
    """`2023`, `tháng 5/2024`, `quý III 2024`, `9 tháng 2024`, else as exact dates."""
    if period is None:
        return ""
    start, end = period.start, period.end
    if start and end and start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        months = end.month - start.month + 1
        if (start.month, end.month) == (1, 12):
            return when(period)
        if start.year == end.year and months == 1:
            return f"tháng {end.month}/{end.year}"
        if start.year == end.year and months == 3 and start.month in _QUARTERS:
            return f"quý {_QUARTERS[start.month]} {end.year}"
        if start.year == end.year and start.month == 1:
            return f"{months} tháng {end.year}"
    if start and end and start != end:
        return f"{_day(start)} → {_day(end)}"
    day = start or end
    if day is None:
        return one_line(period.text)
    return _day(day) if start == end else f"{'từ' if start else 'đến'} {_day(day)}"


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _change(fact: Change, unit: str) -> str:
    arrow, sign = _ARROWS[fact.direction], _MEASURES.get(fact.measure, unit)
    moved = f"{arrow} {number_text(fact.value)}{sign}" if fact.value else arrow
    if fact.before is None and fact.after is None:
        return moved
    ends_sign = " %" if fact.measure in ("percent", "points") and not fact.unit else unit
    ends = " → ".join(number_text(end) if end else "?" for end in (fact.before, fact.after)) + ends_sign
    return f"{moved}: {ends}" if fact.value else f"{moved} {ends}"
