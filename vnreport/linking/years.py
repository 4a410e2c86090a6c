"""Which year a time is of that names none, and which dates it means then.

A year that the text leaves out is looked for in the same expression elsewhere, in the sentence, in what "cùng kỳ năm …"
implies, in `published`, and in the one year that the text is about; where none settles it, the time has no dates.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from vnreport.linking.calendar import OPEN, QUARTER, count_of, dates_of, month_of, moved, number, previous, quarter_of
from vnreport.patterns import references
from vnreport.patterns.dates import ABOUT, COMPARED_FIGURE, CONTRAST, LEFT_OVER
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.lexer.lexemes import Time
    from vnreport.linking.calendar import Dates
    from vnreport.linking.layout import Layout

_SIGNED = regex.compile(fold(rf"(?:{'|'.join(references.SIGNED)})[^,;.]*$"))
_COMPARED = COMPARED_FIGURE.within()
_LEFT_OVER = LEFT_OVER.within()
_CONTRAST = CONTRAST.at_end()
_ENDS = ("d", "m", "name", "q")  # what a stretch from the beginning of the year is said to run to
_TURN = 12  # characters before a time that may set it against what is told
_JOINED = 2  # lexemes between two times that are told together
_BEFORE = 60  # characters before a date in which a document may be named that it is the date of
_BEHIND = 24  # characters behind a time that say what was left then


class Calendar:
    """Resolves the times of one document, the lexemes in `times`. What it goes by, as far as the text says it:

    - `stated`: (lexeme, year) of the times the text is about, in order
    - `twins`: the year of a time named in full, for those of the same shape: "tháng 5" where "tháng 5/2024" stands
    - `only`: the one year that the text is about
    - `titled`: the one year named before the first figure: "Báo cáo kinh tế năm 2024"
    - `day`: the first full date of a text that names no other year: "Hà Nội, ngày 3/4/2024"
    """

    def __init__(self, layout: Layout, published: date | None) -> None:
        self.layout = layout
        self.published = published
        self.stated: list[tuple[int, int]] = []
        self.twins: dict[tuple[str, str], int] = {}
        self.times = [i for i, x in enumerate(layout.lexemes) if x.time is not None]
        for i in self.times:
            self._note(i, self._time(i))
        years = {y for _, y in self.stated}
        self.only = years.pop() if len(years) == 1 else None
        self.titled = self._titled()
        self.day = None if self.stated else self._dated()

    # --- what the text says of years

    def _note(self, i: int, time: Time) -> None:
        """Keep the year that the time at lexeme `i` names: 2024 of "quý III/2024", 2017 of "so với cùng kỳ năm 2016"."""
        ends = number(time.groups, "y2") if time.kind == "dates" else None  # "từ 15/12/2020 đến 14/10/2021" is of 2021
        y = ends or number(time.groups, "y")
        if y is None:
            return
        if self.layout.letters[i] == "b" or self.of_compared(i):
            if (later := self._compared_by(i, time)) is not None:
                self.stated.append((i, y + later))
        elif time.kind in ABOUT and not self.of_left_over(i) and not self.of_contrast(i):
            self.stated.append((i, y))
            if time.kind != "year":  # "năm nay" is not the first year named
                self.twins.setdefault(_shape(time), y)

    def of_compared(self, i: int) -> bool:
        """Whether the time at lexeme `i` is that of a figure compared with: "so với tỷ lệ 43,3% của 4 tháng đầu năm 2017"."""
        start = self.layout.starts[i]
        return _COMPARED(self.layout.folded(max(0, start - _BEFORE), start))

    def of_contrast(self, i: int) -> bool:
        """Whether the time at lexeme `i` is only held against: "nay đạt 94%, trong khi năm 2020 mới là 89%"."""
        start = self.layout.starts[i]
        return _CONTRAST(self.layout.folded(max(0, start - _TURN), start))

    def of_left_over(self, i: int) -> bool:
        """Whether something was left over from the time at lexeme `i`: "trong đó năm 2018 chuyển sang 39 bản án"."""
        end = self.layout.lexemes[i].end
        return _LEFT_OVER(self.layout.folded(end, end + _BEHIND))

    def _compared_by(self, i: int, then: Time) -> int | None:
        """How many years the figures are behind the time compared with at lexeme `i`, if that is plain: "so với cùng kỳ năm
        2016" is said of 2017, "tháng 6 … so với tháng 5/2022" of the same year.
        """
        if then.kind in ("same", "months", "half"):
            return 1
        if then.kind not in ("month", "quarter"):
            return None
        lexemes = self.layout.lexemes
        place = month_of if then.kind == "month" else quarter_of
        for j in range(i - 1, self.layout.sentence[i] - 1, -1):
            now = lexemes[j].time
            if now is None or lexemes[j].kind != "t" or now.kind != then.kind:
                continue
            steps = place(now.groups) - place(then.groups)
            return 0 if steps == 1 else 1 if steps == 0 or place(now.groups) == 1 else None
        return None

    def _titled(self) -> int | None:
        """The year of "Báo cáo kinh tế năm 2024", if no other stands before the first figure of the text."""
        lexemes = self.layout.lexemes
        figure = next((i for i, x in enumerate(lexemes) if x.figure is not None), len(lexemes))
        titled = {y for i, y in self.stated if i < figure and lexemes[i].kind == "t"}
        return titled.pop() if len(titled) == 1 else None

    def _dated(self) -> date | None:
        """The first full date of the text, if all its full dates are of one year: "Hà Nội, ngày 3/4/2024", but not the date
        of a document: "Nghị quyết số 12 ngày 3/4/2019".
        """
        days = []
        for i in self.times:
            time, start = self._time(i), self.layout.starts[i]
            if time.kind != "date" or "y" not in time.groups:
                continue
            if not _SIGNED.search(self.layout.folded(max(0, start - _BEFORE), start)):
                days.append(dates_of(time, None)[0])
        return days[0] if len({d.year for d in days if d is not None}) == 1 else None

    @cached_property
    def told(self) -> dict[str, list[tuple[int, Dates]]]:
        """The months and the quarters that the text is about, each with its lexeme."""
        found: dict[str, list[tuple[int, Dates]]] = {"tháng": [], QUARTER: []}
        units = {"month": "tháng", "quarter": QUARTER}
        for i in self.times:
            unit = units.get(self._time(i).kind) if self.layout.letters[i] == "t" else None
            if unit is not None and not self.of_compared(i):
                found[unit].append((i, self.resolve(i)))
        return found

    def this(self, unit: str, i: int) -> Dates:
        """What "trong tháng", "trong quý" means at lexeme `i`: the last one told before, else the only one of the text; after
        "tháng 3 và tháng 4" that is neither.
        """
        told = self.told.get(unit, [])
        last = bisect_left(told, i, key=lambda one: one[0]) - 1
        if last < 0:
            every = {dates for _, dates in told}
            return every.pop() if len(every) == 1 else OPEN
        at, dates = told[last]
        joined = last > 0 and at - told[last - 1][0] <= _JOINED and told[last - 1][1] != dates
        return OPEN if joined else dates

    # --- what a time means there

    def resolve(self, i: int) -> Dates:
        """The dates of the time at lexeme `i`: 1/5 to 31/5/2024 for "tháng 5" in a text of 2024."""
        time = self._time(i)
        if time.kind == "this":
            return self.this(time.groups["unit"], i)
        if time.kind == "since":
            return dates_of(time, None)[0], self.published
        if time.kind == "now" or (time.kind == "to_date" and time.groups.keys().isdisjoint(_ENDS)):
            start = (
                date(y, 1, 1)
                if time.kind == "to_date" and (y := number(time.groups, "y") or self.year_for(i))
                else None
            )
            return start, self.published
        return dates_of(time, number(time.groups, "y") or self.year_for(i))

    def baseline(self, i: int, current: Dates) -> Dates:
        """The time compared with: the same stretch a year (or what is named) before. Of "9 tháng năm 2024", "so với cùng kỳ"
        is 1/1 to 30/9/2023.
        """
        time = self._time(i)
        year = number(time.groups, "y")
        start, end = current
        if time.kind == "same" or (time.kind == "previous" and time.groups.get("unit") == "năm"):
            if end is None:
                return OPEN
            years = (year if year is not None else end.year - 1) - end.year
            return (moved(start, years) if start else None), moved(end, years)
        if time.kind == "previous":
            return previous(time, current)
        return dates_of(time, year if year is not None else (end.year if end else None))

    def year_for(self, i: int) -> int | None:
        """The year in which the time at lexeme `i` is to be read: 2024 for "tháng 5" where its sentence, or the whole text,
        names no other.
        """
        if (twin := self.twins.get(_shape(self._time(i)))) is not None:
            return twin
        start, end = self.layout.sentence[i], self.layout.sentence_end(i)
        beside = bisect_left(self.stated, (start, 0))
        if beside < len(self.stated) and self.stated[beside][0] < end:
            return self.stated[beside][1]
        return self.published.year if self.published is not None else self._year_around(i)

    def _year_around(self, i: int) -> int | None:
        """The year that the text beyond the sentence of lexeme `i` tells: the last one named before for "năm nay", the only
        one, the last one of the line, that of the title, that of the date line.
        """
        time = self._time(i)
        before = bisect_left(self.stated, (i, 0))
        at, year = self.stated[before - 1] if before else (-1, None)
        if time.kind == "year" and year is not None:
            return year
        if self.only is not None:
            return self.only
        if year is not None and self.layout.line[at] == self.layout.line[i]:
            return year
        if self.titled is not None:
            return self.titled
        if self.day is None or (time.kind == "months" and count_of(time.groups) > self.day.month):
            return None  # "9 tháng" in a text dated in May are not those of its year
        return self.day.year

    def _time(self, i: int) -> Time:
        """The time at lexeme `i`, which is one."""
        time = self.layout.lexemes[i].time
        assert time is not None
        return time


def _shape(time: Time) -> tuple[str, str]:
    """What two mentions of one time share when one of them leaves out the year: "đến hết tháng 5/2024" and "tháng 05"."""
    g = time.groups
    return time.kind.removeprefix("as_of_"), "|".join(
        f"{k}={g[k].lstrip('0')}" for k in ("d", "m", "name", "q", "n", "m2", "d2") if k in g
    )
