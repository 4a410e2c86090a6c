"""Numbers as Vietnamese reports write them, in digits and in words, read exactly.

`read_words` reads number words. `readings` lists what a number in digits may mean, `settle` chooses, with the help of
what stands around the number; `habit` says how a document writes its numbers. Values are exact `Decimal`s; no float,
and no arithmetic that depends on the caller's decimal context.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# --- in words -------------------------------------------------------------------------------------------------------

_DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_MARKED = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}  # only ever said after tens
_UNITS = _DIGITS | _MARKED
_FACTORS = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỉ": 10**9}
_HALVED = _FACTORS | {"trăm": 100, "chục": 10, "tá": 12}  # what "nửa" may halve
_IMPLIED_ONE = {"trăm", *_FACTORS}
FIRST_WORDS = _DIGITS.keys() | _IMPLIED_ONE | {"mười", "nửa"}  # with one of these every number in words begins
_TENS_OR_HUNDREDS = {"mươi", "chục", "trăm"}
_AND = {"linh", "lẻ"}
_POINT = {"phẩy", "phảy"}
_AND_A_HALF = {"rưỡi", "rưởi"}
# After "hai triệu", a last digit alone means tenths of a million. Not một and năm: "hai nghìn năm 2023", "một triệu một
# tháng".
_TENTHS = {"hai", "ba", "tư", "bốn", "lăm", "sáu", "bảy", "bẩy", "tám", "chín", "mốt"}
# "hai mươi năm" is twenty years, "hai mươi năm triệu" is twenty-five million.
_NUMBER_GOES_ON = {*_FACTORS, *_POINT, "phần"}
# "ba tư vấn viên": these make "tư" a part of a word, not a four.
_AFTER_OTHER_TU = {
    "nhân", "pháp", "vấn", "liệu", "tưởng", "cách", "thục", "lệnh", "duy", "thế", "gia", "thương", "hữu", "bản",
    "trang", "vong", "lợi", "dinh",
}  # fmt: skip
_HIGHEST = 10**24  # nobody counts further in words; keeps "tỉ tỉ tỉ …" bounded
_MOST_DECIMALS = 12


class Numeral(NamedTuple):
    """A number read from words.

    `resolution` is one unit of the scale last stated: 1000000 for "hai triệu", 1 for "mười lăm" and, as for the digits
    "200", for "hai trăm"; 10 for "ba chục", 12 for "hai tá". A half is taken as one decimal more, so 100000 for "hai
    triệu rưỡi" and 0.1 for "hai rưỡi". `words` says how many of the words were used.
    """

    value: Decimal
    resolution: Decimal
    words: int


class _Group(NamedTuple):
    """Up to three digits in words: `unit` is what they are counted in, `half` what a "rưỡi" after them halves."""

    value: int
    end: int
    unit: int = 1
    half: int = 1


class _Sum(NamedTuple):
    """Groups with their scales, added up. `scale` is that of the last group; `half` is 0 where no "rưỡi" can follow."""

    value: int
    end: int
    scale: int
    unit: int
    half: int


def read_words(words: Sequence[str], start: int = 0) -> Numeral | None:
    """The longest number in words that begins at `words[start]`, or None. The words are folded (`text.fold`).

    Reads what is said as well as what is taught: linh/lẻ, tư, lăm/nhăm, mươi left out ("hai lăm", 25), rưỡi, chục, tá,
    vạn, "nửa tỉ", decimals after phẩy. Left to the caller, as they need what stands around them: fractions ("hai phần
    ba" reads as 2), "một nửa" (None), two digits in a row as an estimate ("hai ba người" reads as 2), and whether
    "năm", "ba", "không" are numbers at all.
    """
    first = _at(words, start)
    if first == "nửa" or (first == "một" and _at(words, start + 1) == "nửa"):
        return _read_half(words, start)
    if first in _IMPLIED_ONE:
        return _read_implied_one(words, start)
    if first == "không":
        after = _at(words, start + 1)
        found: _Sum | None = _Sum(0, start + 1, 1, 1, 0) if after != "trăm" else None
    else:
        found = _add_up(words, start)
    if found is None:
        return None
    after = _at(words, found.end)
    if after in _POINT and found.scale == 1:
        return _read_decimals(words, start, found)
    if after in _AND_A_HALF and found.half:
        return _read_and_a_half(words, start, found)
    if after == "tá" and found.scale == 1 and found.value < 100:
        return _read_dozens(words, start, found)
    return _numeral(found.value, found.unit, 0, found.end - start)


def _at(words: Sequence[str], place: int) -> str:
    """The word at `place`, or nothing beyond the end."""
    return words[place] if 0 <= place < len(words) else ""


def _numeral(value: int, unit: int, decimals: int, words: int) -> Numeral:
    """`value` and `unit`, both divided by 10 ** `decimals`, as a `Numeral`."""
    while decimals and unit % 10 == 0:  # value is a multiple of unit
        value, unit, decimals = value // 10, unit // 10, decimals - 1
    return Numeral(Decimal(f"{value}E-{decimals}"), Decimal(f"{unit}E-{decimals}"), words)


def _add_up(words: Sequence[str], start: int) -> _Sum | None:
    """Groups in descending scale: "hai triệu | ba trăm nghìn | lẻ năm", "một nghìn hai trăm tỉ".

    A scale word multiplies everything before it that is smaller: the 1.200 of "một nghìn hai trăm tỉ", and only the 1
    of "một nghìn tỉ một tỉ".
    """
    terms: list[tuple[int, int]] = []  # value, scale
    found: _Sum | None = None
    place = start
    while True:
        linked = bool(terms) and _at(words, place) in _AND
        begin = place + linked
        if terms and _at(words, begin) in _MARKED:
            return found if linked else _with_tenths(words, begin, terms) or found  # "hai triệu tư"
        group = _group(words, begin, inside=bool(terms))
        if group is None or (linked and group.value >= 100):
            break
        bare = bool(terms) and not linked and group.end == begin + 1
        if bare and _at(words, group.end) not in _FACTORS:
            return _with_tenths(words, begin, terms) or found
        scaled = _scale(words, group, terms)
        if scaled is None:
            break
        terms, end = scaled
        scale = terms[-1][1]
        half = scale if scale > 1 else group.half  # "hai trăm rưỡi" is 250, "hai trăm tỉ rưỡi" 200,5 tỉ
        found = _Sum(sum(value for value, _ in terms), end, scale, group.unit * scale, half)
        if scale == 1:
            break
        place = end
    return found


def _scale(
    words: Sequence[str], group: _Group, terms: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], int] | None:
    """`terms` with `group` and the scale words after it taken in, and where they end; None where it does not fit."""
    left = list(terms)
    amount, scale, end = group.value, 1, group.end
    while (factor := _FACTORS.get(_at(words, end))) and scale * factor <= _HIGHEST:
        while left and left[-1][1] < factor:
            value, above = left.pop()
            if amount >= above:
                return None
            amount += value
        amount, scale, end = amount * factor, scale * factor, end + 1
    if amount >= _HIGHEST or (left and amount >= left[-1][1]):
        return None
    return [*left, (amount, scale)], end


def _with_tenths(words: Sequence[str], place: int, terms: list[tuple[int, int]]) -> _Sum | None:
    """The last digit of "hai triệu ba" (2.300.000), if it is one."""
    word = _at(words, place)
    if word not in _TENTHS or (word == "tư" and _at(words, place + 1) in _AFTER_OTHER_TU):
        return None
    tenth = terms[-1][1] // 10
    return _Sum(sum(value for value, _ in terms) + _UNITS[word] * tenth, place + 1, tenth, tenth, 0)


def _group(words: Sequence[str], place: int, *, inside: bool) -> _Group | None:
    """0 to 999 in words. `inside` a longer number, "không trăm" fills a place."""
    digit = _DIGITS.get(_at(words, place))
    if digit is None or _at(words, place + 1) != "trăm":
        return _below_hundred(words, place, hundreds=False)
    if digit == 0 and not inside:
        return None
    hundreds, place = digit * 100, place + 2
    if _at(words, place) in _AND:
        unit = _UNITS.get(_at(words, place + 1), 0)
        return _Group(hundreds + unit, place + 2) if unit else _Group(hundreds, place, half=100)
    rest = _below_hundred(words, place, hundreds=True)
    if rest is None:
        return _Group(hundreds, place, half=100)
    if rest.end > place + 1 or _at(words, place) == "mười":
        return _Group(hundreds + rest.value, rest.end, rest.unit, rest.half)
    if _at(words, place) in _TENTHS and _at(words, place + 1) not in _FACTORS:
        return _Group(hundreds + rest.value * 10, rest.end, 10, 10)  # "hai trăm ba", 230
    return _Group(hundreds, place, half=100)


def _below_hundred(words: Sequence[str], place: int, *, hundreds: bool) -> _Group | None:
    """1 to 99 in words; after `hundreds`, mươi may be left out before any digit."""
    word, after = _at(words, place), _at(words, place + 1)
    if word == "mười":
        unit = _unit(words, place + 1)
        return _Group(10 + unit, place + 2) if unit else _Group(10, place + 1)
    if hundreds and word in _MARKED:  # "hai trăm tư", 240
        return None if word == "tư" and after in _AFTER_OTHER_TU else _Group(_MARKED[word], place + 1)
    digit = _DIGITS.get(word, 0)
    if digit == 0:
        return None
    if after == "mươi":
        unit = _unit(words, place + 2)
        return _Group(digit * 10 + unit, place + 3) if unit else _Group(digit * 10, place + 2)
    if after == "chục":
        return _Group(digit * 10, place + 2, 10, 10)
    if digit > 1 and _drops_tens(words, place, digit, hundreds=hundreds):
        return _Group(digit * 10 + _unit(words, place + 1), place + 2)
    return _Group(digit, place + 1)


def _unit(words: Sequence[str], place: int) -> int:
    """The digit after tens, or 0 where the word is none: "năm" may be a year, "tư" part of a word.

    Nor where the word begins the next number: "hai mươi ba mươi người" is twenty to thirty.
    """
    word, after = _at(words, place), _at(words, place + 1)
    if word == "năm" and after not in _NUMBER_GOES_ON:
        return 0
    if (word == "tư" and after in _AFTER_OTHER_TU) or after in _TENS_OR_HUNDREDS:
        return 0
    return _UNITS.get(word, 0)


def _drops_tens(words: Sequence[str], place: int, tens: int, *, hundreds: bool) -> bool:
    """Whether the two words at `place` are tens and units without mươi between: "ba mốt", "hai sáu".

    Not "hai ba" (two or three), not "năm hai nghìn" (the year 2000), not "ba hai trăm".
    """
    word, after = _at(words, place + 1), _at(words, place + 2)
    unit = _unit(words, place + 1)
    if unit == 0:
        return False
    if word in _MARKED:
        return tens != 5 or word != "tư" or after in _FACTORS
    return word != "một" and (hundreds or (tens != 5 and unit != tens + 1))


def _read_half(words: Sequence[str], start: int) -> Numeral | None:
    """ "nửa triệu", "một nửa tỉ"; half of nothing in particular is None."""
    place = start + 1 + (words[start] == "một")
    whole, begin = 1, place
    while (factor := _HALVED.get(_at(words, place))) and whole * factor <= _HIGHEST:
        whole, place = whole * factor, place + 1
    return None if place == begin else _numeral(whole // 2, max(whole // 10, 1), 0, place - start)


def _read_implied_one(words: Sequence[str], start: int) -> Numeral | None:
    """ "nghìn lẻ năm", "triệu rưỡi": one is understood, if more than the scale is said and it is no "phần trăm"."""
    after = _at(words, start + 1)
    if (after not in _AND and after not in _AND_A_HALF) or (start and words[start - 1] == "phần"):
        return None
    found = read_words(["một", *words[start : start + 24]])
    if found is None or found.words <= 2:
        return None
    return Numeral(found.value, found.resolution, found.words - 1)


def _read_and_a_half(words: Sequence[str], start: int, whole: _Sum) -> Numeral:
    """ "hai triệu rưỡi", "hai rưỡi", "hai trăm rưỡi triệu"."""
    end, factor = whole.end + 1, 1
    while whole.scale == 1 and (more := _FACTORS.get(_at(words, end))) and factor * more <= _HIGHEST:
        factor, end = factor * more, end + 1
    value = (whole.value * 10 + whole.half * 5) * factor
    return _numeral(value, whole.half * factor, 1, end - start)


def _read_dozens(words: Sequence[str], start: int, count: _Sum) -> Numeral:
    """ "hai tá", "hai tá rưỡi"."""
    end = count.end + 1
    if _at(words, end) in _AND_A_HALF:
        return _numeral(count.value * 12 + 6, 1, 0, end + 1 - start)
    return _numeral(count.value * 12, 12, 0, end - start)


def _read_decimals(words: Sequence[str], start: int, whole: _Sum) -> Numeral:
    """ "ba phẩy hai lăm", "một phẩy năm triệu"; what follows phẩy is spelled digit by digit, or as a number."""
    begin = whole.end + 1
    digits, end = _decimals(words, begin)
    if not digits:
        return _numeral(whole.value, whole.unit, 0, whole.end - start)
    factor = 1
    while (more := _FACTORS.get(_at(words, end))) and factor * more <= _HIGHEST:
        factor, end = factor * more, end + 1
    return _numeral((whole.value * 10 ** len(digits) + int(digits)) * factor, factor, len(digits), end - start)


def _decimals(words: Sequence[str], begin: int) -> tuple[str, int]:
    """The digits after phẩy, and where they end."""
    if _at(words, begin) == "mười" or _at(words, begin + 1) in _TENS_OR_HUNDREDS:
        group = _group(words, begin, inside=False)
        return (str(group.value), group.end) if group else ("", begin)
    digits, end = "", begin
    while (word := _at(words, end)) in _UNITS and len(digits) < _MOST_DECIMALS:
        first = end == begin
        if (first and word in _MARKED) or (not first and word != "không" and not _is_decimal(words, end)):
            break
        digits, end = digits + str(_UNITS[word]), end + 1
    return digits, end


def _is_decimal(words: Sequence[str], place: int) -> bool:
    """Whether the word is one more decimal: the năm of "ba phẩy hai năm" is years, that of "ba phẩy không năm" a 5."""
    return _unit(words, place) > 0 or (words[place] == "năm" and words[place - 1] == "không")


# --- in digits ------------------------------------------------------------------------------------------------------

Style = Literal[
    "plain",
    "dot_thousands",
    "comma_thousands",
    "space_thousands",
    "dot_decimal",
    "comma_decimal",
    "dot_thousands_comma_decimal",
    "comma_thousands_dot_decimal",
    "space_thousands_comma_decimal",
    "space_thousands_dot_decimal",
]
Role = Literal["thousands", "decimal"]


class Reading(NamedTuple):
    """One meaning of a number in digits; `resolution` is one unit of its last digit, trailing zeros counted."""

    value: Decimal
    resolution: Decimal
    style: Style


class Habit(NamedTuple):
    """What the dot and the comma stand for in a document; None where it does not show."""

    dot: Role | None = None
    comma: Role | None = None


class _Shape(NamedTuple):
    """One way to write a number, and its decimal separator."""

    style: Style
    pattern: re.Pattern[str]
    point: str


def _shape(style: Style, thousands: str, point: str) -> _Shape:
    """The shape of `style`: groups of three after a first group without leading zero, and decimals."""
    whole = rf"[1-9][0-9]{{0,2}}(?:{re.escape(thousands)}[0-9]{{3}})+" if thousands else "[0-9]+"
    return _Shape(style, re.compile(whole + (re.escape(point) + "[0-9]+" if point else "")), point)


# By the last separator; where two shapes fit, the likelier is first.
_SHAPES: dict[str, tuple[_Shape, ...]] = {
    "": (_shape("plain", "", ""),),
    " ": (_shape("space_thousands", " ", ""),),
    ".": (
        _shape("dot_thousands", ".", ""),
        _shape("dot_decimal", "", "."),
        _shape("comma_thousands_dot_decimal", ",", "."),
        _shape("space_thousands_dot_decimal", " ", "."),
    ),
    ",": (
        _shape("comma_decimal", "", ","),
        _shape("dot_thousands_comma_decimal", ".", ","),
        _shape("comma_thousands", ",", ""),
        _shape("space_thousands_comma_decimal", " ", ","),
    ),
}
_WHOLE: frozenset[Style] = frozenset({"plain", "dot_thousands", "comma_thousands", "space_thousands"})
_SPACED = re.compile(r" ?([.,]) ?")
_KEEP_DIGITS = str.maketrans("", "", "., ")


@lru_cache(maxsize=1 << 12)
def readings(digits: str) -> tuple[Reading, ...]:
    """What a number in digits may mean, the likeliest first by its form alone; () if it is no well-formed number.

    Only one separator with exactly three digits behind it leaves two readings: a dot is likelier thousands, a comma
    likelier decimal, but thousands before "000", as decimals are seldom padded with three zeros. A first group with a
    leading zero is never followed by thousands. ASCII digits, as the normalised view has them; a space beside a
    separator ("64 .000") is a slip and is passed over.
    """
    if digits.isascii() and digits.isdecimal():
        return (Reading(Decimal(digits), Decimal(1), "plain"),)
    digits = digits.strip(" ")
    if " " in digits:
        digits = _SPACED.sub(r"\1", digits)
    last_separator = digits.rstrip("0123456789")[-1:]
    shapes = _SHAPES.get(last_separator, ())
    found = tuple([_reading(digits, shape) for shape in shapes if shape.pattern.fullmatch(digits)])
    if len(found) == 2 and digits.endswith(",000"):
        return found[::-1]
    return found


def _reading(digits: str, shape: _Shape) -> Reading:
    """`digits` as a number of that shape."""
    whole, _, decimals = digits.rpartition(shape.point) if shape.point else (digits, "", "")
    value = Decimal(f"{whole.translate(_KEEP_DIGITS)}{decimals}E-{len(decimals)}")
    return Reading(value, Decimal(f"1E-{len(decimals)}"), shape.style)


def habit(numbers: Iterable[str]) -> Habit:
    """How a document writes numbers, from those of its numbers that can be read in one way only.

    A role goes to a separator by majority. The less usual roles need more: a dot is decimal only if such numbers
    outnumber the commas used so, and also the dots before exactly three digits, which a document with decimal dots
    has few of; otherwise one "61.4" among commas would turn every "5.442" into five. Where the dot is decimal, the
    comma is taken for thousands unless something speaks against it.
    """
    found = [readings(digits) for digits in numbers]
    styles = Counter([one[0].style for one in found if len(one) == 1])
    doubtful_dots = sum([two[0].style == "dot_thousands" for two in found if len(two) > 1])
    seen = {(mark, role): sum([n for style, n in styles.items() if f"{mark}_{role}" in style]) for mark, role in _ROLES}
    dot, comma = _dot(seen, doubtful_dots), _comma(seen)
    if dot == "decimal" and not seen["comma", "decimal"]:
        comma = "thousands"
    return Habit(dot, comma)


_ROLES: tuple[tuple[str, Role], ...] = (
    ("dot", "thousands"),
    ("dot", "decimal"),
    ("comma", "thousands"),
    ("comma", "decimal"),
)


def _dot(seen: dict[tuple[str, Role], int], doubtful: int) -> Role | None:
    """The role of the dot, from how often each role was seen and how many dots may be either."""
    thousands, decimal = seen["dot", "thousands"], seen["dot", "decimal"]
    if decimal > max(thousands + doubtful, seen["comma", "decimal"]):
        return "decimal"
    return "thousands" if thousands > decimal else None


def _comma(seen: dict[tuple[str, Role], int]) -> Role | None:
    """The role of the comma, from how often each role was seen."""
    thousands, decimal = seen["comma", "thousands"], seen["comma", "decimal"]
    if thousands == decimal:
        return None
    return "thousands" if thousands > decimal else "decimal"


def settle(
    digits: str, *, partner: Decimal | None = None, habit: Habit | None = None, integer: bool | None = None
) -> Reading | None:
    """The one reading of a number in digits, or None if it is not well formed.

    Where two readings are left, the first of these that knows decides:

    1. `integer=True`, what is counted comes in whole units (người, hồ sơ): thousands, since 1,234 people are not one
       and a quarter. Pass False for averages, and where a measure or a multiplier follows.
    2. `partner`, the other number of a ratio: the reading of its order of magnitude (4.643/8026). A whole partner
       below 1.000 does not make a dot decimal, unless `integer=False`: five of 1.234 is a usual ratio.
    3. `habit`, what the separators stand for in the document. A comma before "000" stays thousands unless the
       document's thousands have dots: many documents that count with commas write decimals with commas too.
    4. The form alone: dot thousands ("8.232"), comma decimal ("842,238"), as Vietnamese writes them.
    """
    found = readings(digits)
    if len(found) < 2:
        return found[0] if found else None
    whole, parts = sorted(found, key=lambda reading: reading.style not in _WHOLE)
    if integer:
        return whole
    return _by_partner(whole, parts, partner, integer) or _by_habit(digits, whole, parts, habit) or found[0]


def _by_partner(whole: Reading, parts: Reading, partner: Decimal | None, integer: bool | None) -> Reading | None:
    """The reading of the partner's order of magnitude, give or take one; they are three apart."""
    if partner is None or not partner.is_finite() or partner <= 0:
        return None
    if abs(whole.value.adjusted() - partner.adjusted()) <= 1:
        return whole
    if abs(parts.value.adjusted() - partner.adjusted()) > 1:
        return None
    small_count = partner < 1000 and partner == partner.to_integral_value()
    return None if small_count and whole.style == "dot_thousands" and integer is None else parts


def _by_habit(digits: str, whole: Reading, parts: Reading, habit: Habit | None) -> Reading | None:
    """The reading that the document's habit asks for, if it shows one."""
    if habit is None:
        return None
    if whole.style == "dot_thousands":
        role = habit.dot
    elif habit.comma == "decimal" and digits.rstrip().endswith("000") and habit.dot != "thousands":
        role = None
    else:
        role = habit.comma
    return None if role is None else whole if role == "thousands" else parts
