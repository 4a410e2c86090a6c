"""Calendar arithmetic: which days a time as written means, once its year is known, and what lies a stretch before.

Nothing here looks at the text around a time; which year is meant where it names none is settled in `years`.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from vnreport.numerals import read_words
from vnreport.patterns.dates import MONTHS
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.lexer.lexemes import Time

Dates = tuple[date | None, date | None]  # first and last day; None where that end is open or not known
OPEN: Dates = (None, None)

QUARTER = fold("quý")  # as the groups of a time hold it
_AT_END = frozenset(map(fold, (" cuối", "cuối", " còn lại")))  # "6 tháng cuối năm", "5 tháng còn lại"
_HALF_MONTH = 15  # days: "nửa đầu tháng 5" ends with the 15th
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTERS = {"1": 1, "2": 2, "3": 3, "hai": 2, "ba": 3}
# First and last month. Winter-spring runs over the turn of the year; the months are those of the national crop calendars.
_CROPS = {
    "đông xuân": (11, 4),
    "hè thu": (5, 9),
    "thu đông": (8, 12),
    "mùa": (6, 12),
    "xuân": (1, 6),
    "đông": (9, 12),
    "chiêm": (1, 6),
}


def number(groups: dict[str, str], name: str) -> int | None:
    """What a group of digits says, None where it was not read: "y" of "tháng 5/2024" is 2024."""
    value = groups.get(name)
    return int(value) if value is not None else None


def month_of(groups: dict[str, str]) -> int:
    """The month of a time that names one, 5 of "tháng 5" and of "tháng Năm"; else January: "tháng đầu năm"."""
    return MONTHS[groups["name"]] if "name" in groups else number(groups, "m") or 1


def quarter_of(groups: dict[str, str]) -> int:
    """The quarter of a time that names one: 3 of "quý III" and of "quý 3"."""
    q = groups["q"]
    return _ROMAN[q] if q in _ROMAN else int(q)


def count_of(groups: dict[str, str]) -> int:
    """How many months a time runs over: 9 of "9 tháng" and of "chín tháng"; 0 where the words are no numeral."""
    n = groups["n"]
    if n.isdigit():
        return int(n)
    numeral = read_words(n.split())
    return int(numeral.value) if numeral else 0


def dates_of(time: Time, year: int | None) -> Dates:
    """The dates of a time, read in `year` where it names none itself: "quý III" in 2024 is 1/7/2024 to 30/9/2024."""
    g = time.groups
    y = number(g, "y") or number(g, "y2") or year
    if g.get("rel") in ("năm trước", "năm ngoái") and y is not None and "y" not in g:
        y -= 1
    kind = time.kind
    if kind == "years":
        return date(int(g["y"]), 1, 1), date(int(g["y2"]), 12, 31)
    if kind == "school_year":
        return date(int(g["y"]), 9, 1), date(int(g["y2"]), 5, 31)
    if kind == "crop_year":
        return date(int(g["y"]), 10, 1), date(int(g["y2"]), 9, 30)
    if y is None:
        return OPEN
    match kind:
        case "year":
            return date(y, 1, 1), date(y, 12, 31)
        case "month":
            m = month_of(g)
            return date(y, m, 1), _month_end(y, m)
        case "months_range":
            return _in_order(date(number(g, "y0") or y, int(g["m"]), 1), _month_end(y, int(g["m2"])))
        case "months":
            n = count_of(g)
            if not 1 <= n <= 12:
                return OPEN
            at_end = g.get("part") in _AT_END
            return (date(y, 13 - n, 1), date(y, 12, 31)) if at_end else (date(y, 1, 1), _month_end(y, n))
        case "half":
            second = g.get("part") in _AT_END
            return (date(y, 7, 1), date(y, 12, 31)) if second else (date(y, 1, 1), date(y, 6, 30))
        case "days":
            last = monthrange(y, month_of(g))[1]
            n = min(number(g, "n") or _HALF_MONTH, last)
            if g["part"] in _AT_END:
                return date(y, month_of(g), (last - n if "n" in g else n) + 1), date(y, month_of(g), last)
            return date(y, month_of(g), 1), date(y, month_of(g), n)
        case "quarters":
            return date(y, 1, 1), _month_end(y, 3 * _QUARTERS[g.get("n", "1")])
        case "since":
            return _day(y, number(g, "m") or 1, number(g, "d") or 1), None
        case "quarter":
            q = quarter_of(g)
            return date(y, 3 * q - 2, 1), _month_end(y, 3 * q)
        case "date":
            d = _day(y, int(g["m"]), int(g["d"]))
            return d, d
        case "dates":
            y2 = number(g, "y2") or y
            m2 = int(g["m2"])
            return _in_order(_day(number(g, "y") or y2, number(g, "m") or m2, int(g["d"])), _day(y2, m2, int(g["d2"])))
        case "as_of":
            return None, _day(y, int(g["m"]), int(g["d"]))
        case "as_of_month":
            return None, None if "about" in g else _month_end(y, month_of(g))
        case "as_of_quarter":
            return None, _month_end(y, 3 * quarter_of(g))
        case "as_of_year":
            return None, None if "about" in g else date(y, 12, 31)
        case "to_date":  # how far it runs where it says "đến nay" or nothing is settled in `years`
            return date(y, 1, 1), _to(y, g)
        case "crop":
            first, last = _CROPS[g["crop"]]
            y2 = number(g, "y2") or y
            return date(y2 - 1 if first > last else y, first, 1), _month_end(y2, last)
    return OPEN


def previous(time: Time, current: Dates) -> Dates:
    """The stretch before `current` that a time relative to it names. Of 1/3 to 31/3/2024, "so với tháng trước" is 1/2 to
    29/2/2024 and "so với đầu năm" 31/12/2023; without dates where `current` is no such stretch.
    """
    start, end = current
    if end is None:
        return OPEN
    if "start" in time.groups:
        return None, date(number(time.groups, "y") or end.year - 1, 12, 31)
    unit = time.groups.get("unit")
    if unit == "tháng" and start is not None and start.month == end.month:
        y, m = (start.year, start.month - 1) if start.month > 1 else (start.year - 1, 12)
        return date(y, m, 1), _month_end(y, m)
    if unit == QUARTER and start is not None and end.month - start.month == 2:
        y, m = (start.year, start.month - 3) if start.month > 3 else (start.year - 1, 10)
        return date(y, m, 1), _month_end(y, m + 2)
    return OPEN


def moved(day: date, years: int) -> date:
    """The same day so many years on; the end of a month stays one: 29/2/2024 moved by -1 is 28/2/2023."""
    last = monthrange(day.year + years, day.month)[1]
    whole = day.day == monthrange(day.year, day.month)[1]
    return date(day.year + years, day.month, last if whole else min(day.day, last))


def _month_end(year: int, month: int) -> date:
    """The last day of a month: 29/2/2024."""
    return date(year, month, monthrange(year, month)[1])


def _to(year: int, groups: dict[str, str]) -> date | None:
    """Where a stretch ends that is said to run to a day, a month or a quarter; None where only about when it does."""
    if "about" in groups:
        return None
    if "d" in groups:
        return _day(year, int(groups["m"]), int(groups["d"]))
    if "q" in groups:
        return _month_end(year, 3 * quarter_of(groups))
    return _month_end(year, month_of(groups)) if groups.keys() & {"m", "name"} else None


def _day(year: int, month: int, day: int) -> date | None:
    """The day, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:  # 31/6: the validator says so
        return None


def _in_order(start: date | None, end: date | None) -> Dates:
    """ "từ ngày 25/12 đến ngày 5/1/2025" began the year before."""
    if start is not None and end is not None and start > end:
        start = _day(start.year - 1, start.month, start.day)
    return start, end
