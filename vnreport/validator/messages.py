"""What a check says, in English and Vietnamese, out of the very numbers that decided.

Figures are written from their values, not from their spans, so that facts edited by hand speak for themselves.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from vnreport.records import Bound, Number
    from vnreport.validator.intervals import Band, Exact

Lang: TypeAlias = Literal["en", "vi"]
Said: TypeAlias = tuple[str, str]  # in English, in Vietnamese

MAX_DECIMALS = 12


class Note(Enum):
    """Why a verdict is what it is: (English, Vietnamese)."""

    HOLDS = ("", "")
    FAILS = ("does not agree", "không khớp")
    CUT = ("only right if cut off instead of rounded", "chỉ đúng nếu cắt bớt chứ không làm tròn")
    RAISE = ("only right if rounded up", "chỉ đúng nếu làm tròn lên")
    COARSE = ("right if the stated one is a round figure", "đúng nếu số đã ghi là số tròn")
    HEDGE = ("only right if the hedge is stretched far", "chỉ đúng nếu hiểu từ ước chừng thật rộng")
    ZERO = ("nothing can be a share of 0", "không thể tính tỷ lệ trên 0")
    ABOVE = ("the part is above the whole", "phần lớn hơn tổng")
    OVER = ("a share of a whole cannot be above 100 %", "tỷ lệ của một tổng không thể quá 100 %")
    WAY = ("the words say the other way", "trái chiều với lời văn")
    POINTS = ("right in percentage points, though it says percent", "đúng theo điểm phần trăm, dù ghi là phần trăm")
    SAME_PERIOD = ("a period is compared with itself", "so một kỳ với chính kỳ đó")
    NO_DATE = ("there is no such date", "không có ngày này")
    NO_INTEGER = ("no whole number gives this share", "không số nguyên nào cho tỷ lệ này")
    LINK_COUNT = (
        "no whole number gives this share, if it is a share of things counted",
        "không số nguyên nào cho tỷ lệ này, nếu là tỷ lệ của số đếm",
    )
    LINK_UNIT = ("if both count the same thing: the units differ", "nếu cùng đếm một thứ: đơn vị khác nhau")
    LINK_WHOLE = (
        "if this is the whole that is meant: it is only the likeliest",
        "nếu đúng là tổng được nói tới: mới là khả năng lớn nhất",
    )
    LINK_TOTAL = (
        "if the one is part of the other: the text does not say so",
        "nếu số này nằm trong số kia: văn bản không nói rõ",
    )
    LINK_PARTS = ("if the parts are all there and do not overlap", "nếu các phần đã đủ và không trùng nhau")
    LINK_SAME = ("if both speak of the same thing", "nếu cả hai cùng nói về một việc")

    @property
    def en(self) -> str:
        return self.value[0]

    @property
    def vi(self) -> str:
        return self.value[1]

    def say(self, lang: Lang) -> str:
        return self.value[lang == "vi"]


NOTHING: Said = ("", "")
HEDGES: dict[Bound, Said] = {
    "exact": NOTHING,
    "range": NOTHING,
    "about": ("about ", "khoảng "),
    "more_than": ("over ", "hơn "),
    "at_least": ("at least ", "ít nhất "),
    "less_than": ("under ", "dưới "),
    "at_most": ("at most ", "nhiều nhất "),
    "nearly": ("nearly ", "gần "),
}
SCALES: dict[int, Said] = {9: (" billion", " tỷ"), 6: (" million", " triệu"), 3: (" thousand", " nghìn")}


def plain(value: Decimal, lang: Lang) -> str:
    """A decimal with separators: 11,153.5 or 11.153,5."""
    text = f"{value:,f}"
    return _swapped(text) if lang == "vi" else text


def figure(number: Number) -> Said:
    """A number as it would be written, its hedge and multiplier word included: "hơn 913.216,2 tỷ"."""
    scale = _scale(number.value, number.resolution)
    decimals = max(0, scale - number.resolution.adjusted())
    text = _grouped(_units(number.value, decimals - scale), decimals)
    if number.upper is not None:
        text += f"–{_grouped(_units(number.upper, decimals - scale), decimals)}"
    return _said(text, scale, HEDGES[number.bound])


def computed(value: Exact, stated: Number) -> Said:
    """An outcome: exact where that is short, else with as many more decimals as tell it from the stated one, and from 0."""
    scale = _scale(stated.value, stated.resolution)
    base = max(0, scale - stated.resolution.adjusted())
    above, below, like = value.numerator, value.denominator * 10**scale, stated.value.scaleb(-scale)
    for decimals in range(base, max(MAX_DECIMALS, base + 1)):
        units = _units(value, decimals - scale)
        if (decimals > base and units and units != like.scaleb(decimals)) or not above * 10**decimals % below:
            break
    return _said(_grouped(units, decimals), scale)


def span(band: Band, stated: Number) -> str:
    """A band of outcomes in English: one figure where both ends are written alike, else "low–high"."""
    if band.point and band.low is not None:
        return computed(band.low, stated)[0]
    low, high = (None if end is None else computed(end, stated)[0] for end in (band.low, band.high))
    if low is None or high is None:
        return f"≥ {low}" if low else f"≤ {high}" if high else "?"
    return low if low == high else f"{low}–{high}"


def _said(text: str, scale: int, hedge: Said = NOTHING) -> Said:
    """Digits between their hedge and their multiplier word, in both languages."""
    word = SCALES.get(scale, NOTHING)
    return hedge[0] + text + word[0], hedge[1] + _swapped(text) + word[1]


def _swapped(text: str) -> str:
    """Commas for points, and points for commas; a third of the time that `str.translate` takes."""
    return text.replace(".", ";").replace(",", ".").replace(";", ",")


def _grouped(units: int, decimals: int) -> str:
    """So many units of the last decimal, with separators: "11,153.5" for 111535 tenths."""
    return f"{Decimal(units).scaleb(-decimals):,f}" if decimals else f"{units:,}"


def decimal(value: Exact | Decimal, scale: int, decimals: int) -> Decimal:
    """`value / 10^scale` to so many decimals, halves away from 0."""
    return Decimal(_units(value, decimals - scale)).scaleb(-decimals)


def _units(value: Exact | Decimal, shift: int) -> int:
    """`value * 10^shift`, to a whole number, halves away from 0."""
    numerator, below = value.as_integer_ratio()
    if shift >= 0:
        numerator *= 10**shift
    else:
        below *= 10**-shift
    if below == 1:
        return numerator
    whole = (2 * abs(numerator) + below) // (2 * below)
    return whole if numerator >= 0 else -whole


def _scale(value: Decimal, resolution: Decimal) -> int:
    """The power of ten of the multiplier word that a figure is written with; 0 for none."""
    if resolution < 1000 and value < 10**9:
        return 0
    size = max(abs(value).adjusted(), resolution.adjusted())
    return next((power for power in SCALES if size >= power and resolution.adjusted() >= power - 6), 0)
