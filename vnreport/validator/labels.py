"""Words that tell whether the parts of a total exclude each other, overlap, or carry a sign.

One line a dimension; forms of one label are parted by "|". A label is looked up as whole words, longest form first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnreport.patterns.trie import whole_words

if TYPE_CHECKING:
    from collections.abc import Sequence

# Nothing can carry two labels of one dimension.
DIMENSIONS: tuple[tuple[str, ...], ...] = (
    ("mầm non", "tiểu học", "thcs|trung học cơ sở", "thpt|trung học phổ thông", "giáo dục thường xuyên"),
    ("nam", "nữ"),
    ("đến", "đi"),
    ("trung ương|tw|nstw", "địa phương|nsđp"),
    ("cấp tỉnh", "cấp huyện", "cấp xã"),
    ("khối tỉnh", "khối huyện", "khối xã"),
    ("trong nước", "nước ngoài|ngoài nước|fdi"),
    ("nội địa", "quốc tế"),
    ("thành thị", "nông thôn"),
    ("đúng hạn|trước hạn|trước và đúng hạn", "trễ hạn|quá hạn", "trong hạn|đang giải quyết|đang xử lý"),
    ("định kỳ", "đột xuất"),
    ("trực tiếp", "trực tuyến", "bưu chính công ích"),
    ("mức độ 1", "mức độ 2", "mức độ 3", "mức độ 4"),
    ("toàn trình", "một phần"),
    ("tiến sĩ", "thạc sĩ", "đại học", "cao đẳng", "trung cấp"),
    ("3 sao", "4 sao", "5 sao"),
    ("nông nghiệp|nông, lâm nghiệp và thủy sản", "công nghiệp|công nghiệp và xây dựng", "dịch vụ"),
    ("hộ nghèo", "hộ cận nghèo"),
)
# Two labels that leave nothing out.
COMPLEMENTS: tuple[tuple[str, str], ...] = (
    ("nam", "nữ"),
    ("đến", "đi"),
    ("trung ương|tw|nstw", "địa phương|nsđp"),
    ("trong nước", "nước ngoài|ngoài nước|fdi"),
    ("thành thị", "nông thôn"),
    ("định kỳ", "đột xuất"),
)
# Of these a list names both or neither; of the others it may leave a third thing unsaid ("vốn khác").
WHOLLY: tuple[tuple[str, str], ...] = (("nam", "nữ"), ("thành thị", "nông thôn"))
# Attributes that any part may have beside any other.
OVERLAPPING = (
    "nữ", "đảng viên", "dân tộc", "tôn giáo", "trẻ", "tuổi", "tái cử", "ngoài đảng", "khuyết tật", "nghèo",
    "riêng", "chủ yếu", "kể cả", "chưa kể", "không kể", "ngoài ra",
)  # fmt: skip
# Balances: the two words have opposite signs.
SIGNED: tuple[tuple[str, str], ...] = (("nhập siêu", "xuất siêu"), ("thâm hụt", "thặng dư"), ("bội chi", "bội thu"))
# What 100 % may be without being a whole, so that it can be passed.
PASSABLE = re.compile(
    r"kế hoạch|kể hoạch|\bkh\b|\bdt\b|dự toán|chỉ tiêu|cùng k[ỳì]|nghị quyết|mục tiêu|so với|vượt|giao|dự kiến|định mức"
    "|công suất|năm trước|tháng trước"
)
# Words that tell nothing about what is counted.
_COMMON = """
đạt tỷ tỉ lệ trên dưới hơn gần khoảng chiếm diện tích tổng số là có và của các cho được trong đó với tại so tăng giảm
đồng triệu nghìn người vụ năm tháng quý kỳ cùng ha tấn usd
"""
COMMON = frozenset(_COMMON.split())


def exclusive(phrases: Sequence[str]) -> bool:
    """Whether each phrase carries another label of one dimension."""
    return any(_distinct(phrases, dimension) for dimension in _DIMENSIONS)


def complete(phrases: Sequence[str]) -> bool:
    """Whether two phrases carry labels that together leave nothing out."""
    return len(phrases) == 2 and any(_distinct(phrases, pair) for pair in _COMPLEMENTS)


def wholly(phrases: Sequence[str]) -> bool:
    """Whether they are such that nothing else can be there."""
    return len(phrases) == 2 and any(_distinct(phrases, pair) for pair in _WHOLLY)


def overlapping(phrases: Sequence[str]) -> bool:
    return any(_OVERLAPPING.search(phrase) for phrase in phrases)


def sign(phrase: str) -> tuple[int, int] | None:
    """The kind of balance and its sign, where the phrase names one."""
    for kind, pair in enumerate(SIGNED):
        for value, word in zip((-1, 1), pair, strict=True):
            if word in phrase:
                return kind, value
    return None


def _distinct(phrases: Sequence[str], dimension: _Dimension) -> bool:
    found: set[str] = set()
    for phrase in phrases:
        label = dimension.first(phrase)
        if label is None or label in found:
            return False
        found.add(label)
    return True


class _Dimension:
    """The labels of one dimension, ready to be looked for."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._label = {form: label for label in labels for form in label.split("|")}
        self._form = re.compile(whole_words(self._label, r"\w"))

    def first(self, phrase: str) -> str | None:
        """The label that comes first: what a part inherits from the parts before it stands after its own words."""
        found = self._form.search(phrase)
        return None if found is None else self._label[found.group()]


_DIMENSIONS, _COMPLEMENTS, _WHOLLY = (tuple(map(_Dimension, table)) for table in (DIMENSIONS, COMPLEMENTS, WHOLLY))
_OVERLAPPING = re.compile(whole_words(OVERLAPPING, r"\w"))
