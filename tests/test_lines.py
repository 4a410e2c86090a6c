"""Where a line feed only fits the text to the page, and where it ends what is said."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from vnreport import extract
from vnreport.lines import joined
from vnreport.records import Fact

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.txt"))
SAMPLE = CORPUS[::12]

# "⏎" is a line feed that is to go.
JOINED = [
    "Trong 9 tháng, bộ phận một cửa tiếp nhận⏎trực tuyến 1.204 hồ sơ.",
    "Trong 9 tháng, bộ phận một cửa tiếp nhận⏎   trực tuyến 1.204 hồ sơ.",
    "Trong 9 tháng đầu năm, toàn huyện đạt⏎95% kế hoạch.",
    "Trong 9 tháng đầu năm, toàn huyện có 12 dự án,⏎Phú Lộc có 3 dự án.",
    "Trong 9 tháng đầu năm, toàn huyện có 12 dự án của⏎Phú Lộc.",
    # Broken to fit throughout: full lines run on whatever comes next, the last line of a paragraph does not.
    "Toàn huyện hiện có 14 xã với tổng cộng⏎hơn 21.400 hộ dân; sau đợt rà soát còn⏎1.204 hộ nghèo, giảm 96 hộ, nhiều nhất ở⏎"
    "Phú Lộc và Tân An. Các hộ này được hỗ⏎trợ vay vốn, học nghề và sửa nhà, với⏎tổng số tiền 3,2 tỷ đồng.\nNăm tới, huyện "
    "giảm thêm 80 hộ.",
]
KEPT = [
    "Kết quả thực hiện 9 tháng đầu năm 2024\nTiếp nhận 1.204 hồ sơ.",
    "Tổng số hồ sơ\nđã tiếp nhận\n1.204",  # cells
    "Bộ phận một cửa tiếp nhận 1.204 hồ sơ.\nđúng hạn 1.180 hồ sơ",
    "Kết quả của các xã, phường như sau:\nxã Phú Lộc 12 hồ sơ;\nxã Tân An 15 hồ sơ",
    "Kết quả thực hiện của các xã, phường\n- tiếp nhận 1.204 hồ sơ\n- giải quyết 1.180 hồ sơ",
    "Kết quả thực hiện của các xã, phường\na) tiếp nhận 1.204 hồ sơ\nb) giải quyết 1.180 hồ sơ",
    "Kết quả thực hiện của các xã, phường\n\ntiếp nhận 1.204 hồ sơ",
    "Xã Phú Lộc đạt 12 tiêu chí nông thôn mới\nXã Tân An đạt 15 tiêu chí nông thôn mới\nXã Hòa Bình đạt 9 tiêu chí",
    "Các nhiệm vụ trọng tâm 6 tháng cuối năm\nHuyện đưa 95% hồ sơ lên mạng.",
    "Kết quả giải quyết hồ sơ của các xã\n95% hồ sơ đúng hạn.",
    "Số hồ sơ của phường Tân An tiếp nhận 402\n402 hồ sơ",
]


@pytest.mark.parametrize("text", [*JOINED, *KEPT])
def test_joined(text: str) -> None:
    assert joined(text.replace("⏎", "\n")) == text.replace("⏎", " ")


def wrapped(text: str) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, 88, break_long_words=False, break_on_hyphens=False)) for line in text.splitlines()
    )


@pytest.mark.parametrize(
    ("noisy", "same"),
    [
        pytest.param(wrapped, 0.98, id="wrapped"),
        pytest.param(lambda text: text.replace(" ", "  "), 0.998, id="double blanks"),
        pytest.param(lambda text: text.replace(" ", "\u00a0"), 1, id="no-break spaces"),
        pytest.param(lambda text: text.replace("\n", "   \r\n   "), 1, id="blanks about lines"),
        pytest.param(lambda text: unicodedata.normalize("NFD", text), 1, id="decomposed"),
        pytest.param(lambda text: text.replace(" ", "&nbsp;"), 0.99, id="entities"),
        pytest.param(lambda text: text.replace("Đ", "\u00d0").replace("đ", "\u00f0"), 1, id="eth"),
    ],
)
def test_how_a_text_is_set_changes_no_figure(noisy: Callable[[str], str], same: float) -> None:
    """Of the figures of a sample, so many are read alike: each with its kind, its role and its unit."""
    kept = total = 0
    for path in SAMPLE:
        plain = path.read_bytes().decode()
        before, after = (
            [figures for fact in extract(text).facts for figures in read(fact)] for text in (plain, noisy(plain))
        )
        total += len(before)
        kept += sum(figure in after for figure in before)
    assert kept >= same * total


def read(fact: Fact) -> list[tuple[object, ...]]:
    return [(fact.kind, role, number.value, number.bound, fact.unit_id) for role, number in fact.numbers.items()]


def test_messages_stay_in_one_line() -> None:
    text = "Số hồ sơ của toàn huyện tiếp nhận từ ngày 31\ntháng 6 là 1.204 hồ sơ, tăng 5% so với cùng kỳ năm trước."
    report = extract(text)
    assert [check.kind for check in report.problems] == ["date"]
    assert not any("\n" in check.message + check.message_vi for check in report.checks)
    span = report.problems[0].operands[0].span
    assert text[span.start : span.end] == span.text == "31\ntháng 6"
