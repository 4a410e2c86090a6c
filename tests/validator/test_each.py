"""`each`: totals, counts and what is for each of them, in sentences."""

from __future__ import annotations

import pytest

import vnreport
from vnreport.records import Check


def products(text: str) -> list[Check]:
    checks = vnreport.extract(text).checks
    return [c for c in checks if c.kind == "rate" and [o.role for o in c.operands] == ["value"] * 3]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Ngân hàng chính sách cho 640 hộ vay 38,4 tỷ đồng, bình quân 60 triệu đồng/hộ.",
            "38,4 tỷ/640 = 60 triệu, ghi 60 triệu",
        ),
        (
            "Vụ này xã gieo 415 ha lúa, năng suất 62,5 tạ/ha, sản lượng 2.594 tấn.",
            "2.594 × 10/415 = 62,51, ghi 62,5",
        ),
        (
            "Hợp tác xã bán 12,5 tấn thanh long với giá 24.000 đồng/kg, thu về 300 triệu đồng.",
            "300 triệu/(12,5 × 1000) = 24.000, ghi 24.000",
        ),
        ("Quỹ trao 125 suất quà, mỗi suất 600.000 đồng, trị giá 75 triệu đồng.", "75 triệu/125 = 600.000, ghi 600.000"),
    ],
)  # fmt: skip
def test_products_that_hold(text: str, message: str) -> None:
    (check,) = products(text)
    assert (check.verdict, check.message_vi) == ("consistent", message)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ngân hàng chính sách cho 640 hộ vay 38,4 tỷ đồng, bình quân 6 triệu đồng/hộ.", 60_000_000),
        ("Quỹ trao 126 suất quà, mỗi suất 600.000 đồng, trị giá 76,5 triệu đồng.", 75_600_000),
        ("Huyện rộng 320 km2, dân số 89.600 người, mật độ dân số 2.800 người/km2.", 280),
        ("Trường có 1.176 học sinh học ở 28 lớp, trung bình 24 em một lớp.", 42),
    ],
)
def test_slips_are_found(text: str, meant: int) -> None:
    (check,) = products(text)
    assert check.verdict == "inconsistent"
    assert meant in [repair.value for repair in check.repairs]


@pytest.mark.parametrize(
    "text",
    [
        "Xã có 640 hộ vay vốn và 38,4 tỷ đồng tiền gửi, thu nhập bình quân 6,2 triệu đồng/hộ.",  # of something else
        "Xã có 20 thôn, mỗi thôn được 50 triệu đồng làm đường, cả chương trình hết 10 tỷ đồng.",  # too round to say
        "Vụ này xã gieo 415 ha lúa và 80 ha ngô, lúa đạt 62,5 tạ/ha, sản lượng 3.010 tấn.",  # of both
        "Dịp Tết, 125 hộ được tặng quà 600.000 đồng/hộ/đợt, tổng cộng 150 triệu đồng.",  # each time
        "Quỹ trao 125 suất quà. Mỗi suất 600.000 đồng, tổng chi của năm là 57 triệu đồng.",  # another sentence
    ],
)
def test_other_totals_are_left_alone(text: str) -> None:
    assert not vnreport.extract(text).problems
    assert not [check for check in products(text) if check.verdict != "consistent"]
