"""Times: periods, dates, and what a figure is compared with."""

from __future__ import annotations

import re
from functools import cache, cached_property
from operator import itemgetter
from typing import NamedTuple

import regex

from vnreport.lexer.lexemes import BASELINE, NAME, PERIOD, Time
from vnreport.lexer.scan import Scan
from vnreport.patterns import dates
from vnreport.text import fold

_LETTER = r"[^\W\d_]"
_BASELINE = re.compile(fold(dates.BASELINE) + r"?")
DIGIT, SHORT_MONTH = "#", "#t"  # triggers that are no words: "9/2024", "T5/2024"
_FIRST_WORD = re.compile(rf"{_LETTER}+")
_STATED_NEXT = re.compile(
    fold("(?: qua)? (?:(?:chỉ|đã|mới|cũng|vẫn|đều|có thể) )?(?:đạt|ước|tăng|giảm)") + f"(?!{_LETTER})|: "
)
_RAISED_NEXT = re.compile(fold(r" lên (?:\w+ )?\d"))  # "nâng tổng giá trị xuất khẩu 6 tháng lên 17,1 tỷ USD"
_RAISING, _RAISED_REACH = tuple(map(fold, dates.RAISING)), 48
_SUM_NEXT = re.compile(fold(dates.SUM_NEXT.pattern))
_NAMED_MONTH = regex.compile(r"háng \p{Lu}")
_PAST = re.compile(rf" qua(?!{_LETTER})")
_MONTHS_TOLD = re.compile(fold(r"(?<!\d)([2-9]|1[0-2]) tháng (?:đầu |cuối )?(?:năm |/)?(?:19|20)\d\d"))
_YEARS_PAST = frozenset(map(fold, ("năm trước", "năm qua")))
_MANY = tuple(map(fold, dates.MANY))
_LASTING = tuple(fold(w) for w in dates.LASTING)
_LIMITS = tuple(fold(f" {w}") for w in dates.LIMITS)
_MONTHS_AFTER = tuple(fold(w) for w in dates.MONTHS_AFTER)


class Form(NamedTuple):
    """One way of naming a time, and the names of its groups in their order: two alternatives may share a name."""

    kind: str
    pattern: re.Pattern[str]
    names: tuple[str, ...]

    def read(self, folded: str, at: int) -> tuple[int, Time] | None:
        """The time that is named here in this way, and where it ends."""
        m = self.pattern.match(folded, at)
        if m is None:
            return None
        groups = {name: said for name, said in zip(self.names, m.groups(), strict=True) if said is not None}
        plausible = 1 <= int(groups.get("m", 1)) <= 12 and 1 <= int(groups.get("d", 1)) <= 31
        return (m.end(), Time(self.kind, groups)) if plausible else None


class Times(NamedTuple):
    """The times that begin with one trigger. Most of its places begin none: `opening` says so in one look."""

    opening: re.Pattern[str]
    forms: tuple[Form, ...]

    def read(self, folded: str, at: int) -> tuple[int, Time] | None:
        """The longest time that begins here, and where it ends."""
        found = [time for form in self.forms if (time := form.read(folded, at)) is not None]
        return max(found, key=itemgetter(0), default=None)


_GROUP = re.compile(r"\(\?<(\w+)>")


def _form(p: dates.PeriodPattern) -> Form:
    pattern = fold(p.pattern).replace(r"\p{l}", _LETTER)
    return Form(p.kind, re.compile(_GROUP.sub("(", pattern)), tuple(_GROUP.findall(pattern)))


_PREVIOUS = _form(dates.PREVIOUS)


@cache
def period_table() -> dict[str, Times]:
    """First word → the forms of time that begin with it."""
    table: dict[str, list[Form]] = {}
    for p in dates.PERIODS:
        form = _form(p)
        for word in dict.fromkeys(fold(trigger).partition(" ")[0] for trigger in p.triggers):
            table.setdefault(word, []).append(form)
    return {
        word: Times(re.compile("|".join(f"(?:{form.pattern.pattern})" for form in forms)), tuple(forms))
        for word, forms in table.items()
    }


def time_at(folded: str, at: int, trigger: str) -> tuple[int, Time] | None:
    """The longest time that begins here with `trigger`."""
    times = period_table().get(trigger)
    return times.read(folded, at) if times is not None and times.opening.match(folded, at) else None


class TimeScan(Scan):
    """Reads times."""

    def time(self, start: int, times: Times) -> int:
        """One of these times."""
        found = times.read(self.folded, start)
        if found is None:
            return 0
        end, time = found
        if not self.is_name(start, end, time) or (time.kind == "months" and not self.is_period(start, end, time)):
            return 0
        if time.groups.get("rel") in _YEARS_PAST and self.before(start, 8).endswith(_MANY):
            return 0  # "từ các năm trước"
        if "first" in time.groups and self.before(start, 8).endswith(_MANY):
            return self.name(start, end)  # "những tháng đầu năm 2023": how many is not said
        return self.add(NAME if time.kind == "none" else PERIOD, start, end, time=time)

    def is_name(self, start: int, end: int, time: Time) -> bool:
        """ "tháng Ba" is a month, "mỗi tháng ba triệu đồng" is not."""
        return "name" not in time.groups or _NAMED_MONTH.search(self.text, start, end) is not None

    def is_period(self, start: int, end: int, time: Time) -> bool:
        """Bare "9 tháng" is a period after "qua", "trong" …; elsewhere it is how long something took."""
        said = end - start > len("12 tháng") or not time.groups.keys().isdisjoint(("y", "part", "rel"))
        if not said and self.before(start, 8).endswith(_LIMITS):
            return False
        if said or _STATED_NEXT.match(self.folded, end) or (_PAST.match(self.folded, end) and self.adjacent(start)):
            return True
        if _RAISED_NEXT.match(self.folded, end) and any(word in self.before(start, _RAISED_REACH) for word in _RAISING):
            return True
        before = self.before(start, 16)
        if before.endswith(_MONTHS_AFTER):
            return True
        if before.endswith(_LASTING):
            return False
        count = self.folded[start : start + 2].strip()
        return count in self.months_told or _SUM_NEXT.match(self.folded, end) is not None

    @cached_property
    def months_told(self) -> frozenset[str]:
        """How many months of a year the text speaks of elsewhere: "9" of "9 tháng năm 2023"."""
        return frozenset(_MONTHS_TOLD.findall(self.folded))

    def baseline(self, start: int) -> int:
        """ "so với …": a time that is only compared with."""
        m = _BASELINE.match(self.folded, start)
        if m is None:
            return 0
        rest = m.end()
        first = _FIRST_WORD.match(self.folded, rest)
        found = _PREVIOUS.read(self.folded, rest) or time_at(self.folded, rest, first.group() if first else DIGIT)
        if found is None or not self.is_name(rest, *found):
            return 0
        return self.add(BASELINE, start, found[0], time=found[1])
