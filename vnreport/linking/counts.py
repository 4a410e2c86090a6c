"""Counts: what may be a total or a part of one, what it counts, and what may be counted under what."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.lexer.lexemes import Figure
    from vnreport.linking.layout import Layout

COUNTS = frozenset(("quantity", "ratio"))
# Units that stand for whatever was named before.
GENERIC = frozenset(("đơn vị", "địa phương", "nơi"))
# Units whose parts are counted in other units: communes under administrative units, officials under people.
_UNDER: dict[str, frozenset[str]] = {
    "đơn vị": frozenset(("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "sở", "phòng", "cơ sở", "trường", "doanh nghiệp", "tổ chức", "địa phương", "thôn", "khu phố", "ấp")),
    "bộ ngành": GENERIC,
    "địa phương": frozenset(("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")),
    **dict.fromkeys(("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường"), GENERIC),
    "lượt": frozenset(("khách", "người")),
    "khách": frozenset(("lượt",)),
    "doanh nghiệp": frozenset(("hợp tác xã", "tổ chức", "cơ sở", "đơn vị")),
    "cơ sở": frozenset(("trường", "bệnh viện", "doanh nghiệp", "hộ")),
    "trường hợp": frozenset(("người", "vụ", "ca")),
    "ca": frozenset(("trường hợp", "người", "bệnh nhân", "trẻ em", "bị hại")),
    "thủ tục hành chính": frozenset(("dịch vụ công", "hồ sơ")),
    "dịch vụ công": frozenset(("thủ tục hành chính",)),
    "tổ chức": frozenset(("doanh nghiệp", "đơn vị", "cơ sở")),
    "tuyến": frozenset(("vùng",)),
    "sản phẩm": frozenset(()),
}  # fmt: skip
PEOPLE = frozenset((
    "người", "lao động", "cán bộ", "công chức", "viên chức", "cán bộ, công chức, viên chức", "nhân viên", "giáo viên", "giảng viên", "học sinh", "sinh viên", "học viên", "thí sinh", "trẻ em", "thành viên", "đoàn viên",
    "đảng viên", "đại biểu", "bệnh nhân", "bác sĩ", "chiến sĩ", "công nhân", "nông dân", "chuyên gia", "biên chế", "cá nhân", "công dân", "đối tượng", "phụ nữ", "thanh niên", "đồng chí", "người có công", "nạn nhân", "bị can", "tuyên truyền viên", "lãnh đạo", "khách",
))  # fmt: skip
# What a share may be of without being a share of the total.
PLANNED = regex.compile(
    fold(r"kế hoạch|kể hoạch|(?<!\p{l})kh(?!\p{l})|dự toán|chỉ tiêu|mục tiêu|cùng kỳ|nghị quyết|so với")
)


def value_of(draft: Draft, layout: Layout) -> Decimal:
    """The count or amount that a draft is about: a quantity's value, a ratio's numerator."""
    role = "value" if "value" in draft.roles else "numerator"
    figure = layout.lexemes[draft.roles[role]].figure  # type: ignore[index]
    return figure.value if figure is not None else Decimal(0)


def amount_lexeme(draft: Draft) -> int:
    """Where it stands."""
    return draft.roles["value"] if "value" in draft.roles else draft.roles["numerator"]


def compatible(total: Draft, part: Draft) -> bool:
    """Whether a part can be counted in the total's unit."""
    a, b = total.family, part.family
    if a is None or b is None or "/" in (part.unit or "").removeprefix("đ/c"):
        return False  # prices and yields do not add up; comrades do
    if a == b:
        return True
    if b == "nơi" and total.unit_whole:
        return True  # "trong 18 ngân hàng, 11 nơi …"
    if part.unit_whole and (a.startswith(f"{b} ") or fold(total.unit or "").startswith(f"{fold(part.unit or '')} ")):
        return True  # "46 điểm trường … 43 điểm"
    return b in _UNDER.get(a, frozenset()) or (a in PEOPLE and b in PEOPLE)


def gives(part: Decimal, whole: Decimal, rate: Figure) -> bool:
    """Whether the part is the stated share of the whole, to its last digit."""
    return whole > part > 0 and abs(100 * part / whole - rate.value) <= rate.resolution / 2
