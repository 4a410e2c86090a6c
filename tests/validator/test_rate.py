"""`rate`: verdicts, worked by hand."""

from __future__ import annotations

import pytest

from vnreport import extract
from vnreport.records import Bound

from .facts import only, ratio, verdicts


@pytest.mark.parametrize(
    ("n", "d", "r", "verdict"),
    [
        ("4.643", "8.026", "57,85", "consistent"),
        ("11.153", "11.843", "94,18", "rounding"),
        ("11.153", "11.843", "94,17", "consistent"),
        ("118", "97", "82,2", "inconsistent"),
        ("4.693", "4.693", "100", "consistent"),
        ("1", "8", "12,5", "consistent"),
        ("1", "8", "13", "consistent"),  # a tie: 12,5 goes either way
        ("1", "8", "12", "consistent"),
        ("2", "3", "66,6", "rounding"),  # cut off
        ("1", "3", "33,4", "rounding"),  # rounded up
        ("2", "3", "66,8", "inconsistent"),
        ("120", "100", "120", "consistent"),
        ("0", "0", "100", "impossible"),
        ("516.793,3 tỷ", "913.216,2 tỷ", "56,6", "consistent"),
        ("1,5 tỷ", "2,0 tỷ", "73", "consistent"),  # 1,45/2,05 to 1,55/1,95
    ],
)
def test_verdicts(n: str, d: str, r: str, verdict: str) -> None:
    assert verdicts(ratio("a", n, d, r)) == [verdict]


@pytest.mark.parametrize(
    ("role", "bound", "r", "verdict"),
    [
        ("rate", "more_than", "90", "consistent"),  # 95,94 is more than 90
        ("rate", "less_than", "90", "inconsistent"),
        ("rate", "about", "96", "consistent"),
        ("rate", "about", "95", "consistent"),
        ("rate", "about", "80", "suspect"),  # a hedge alone decides
        ("denominator", "more_than", "95,94", "consistent"),
        ("numerator", "nearly", "95,5", "suspect"),
        ("numerator", "nearly", "96,5", "inconsistent"),
    ],
)
def test_hedges(role: str, bound: Bound, r: str, verdict: str) -> None:
    assert verdicts(ratio("a", "591", "616", r, bounds={role: bound})) == [verdict]


def test_a_plan_can_be_passed_a_whole_cannot() -> None:
    assert verdicts(ratio("a", "120", "100", "120", base="kế hoạch")) == ["consistent"]
    assert verdicts(ratio("a", "120", "100", "120", said="chiếm 120%")) == ["impossible"]


def test_only_ratios_with_all_three_numbers() -> None:
    assert verdicts(ratio("a", "591", "616"), ratio("b", "5.442", r="73,02"), kind="rate") == []


def test_message_is_built_from_the_numbers() -> None:
    check = only(ratio("a", "11.153", "11.843", "94,18"))
    assert check.message_vi == "11.153/11.843 = 94,174 %, ghi 94,18 %: chỉ đúng nếu làm tròn lên"
    assert check.message == "11,153/11,843 = 94.174 %, stated as 94.18 %: only right if rounded up"
    assert [operand.span.text for operand in check.operands] == ["94,18", "11.153", "11.843"]
    assert check.stated is not None
    assert (check.stated.low, check.stated.high, check.stated.shown) == ("3767/40", "18837/200", "94.18")
    assert check.computed is not None
    assert check.computed.low == check.computed.high == "1115300/11843"


def test_thousandths() -> None:
    report = extract("Có 142/10.000 trẻ sinh non, chiếm 14,2‰.")
    assert [check.verdict for check in report.checks if check.kind == "rate"] == ["consistent"]
