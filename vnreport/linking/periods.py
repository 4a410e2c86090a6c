"""Which time a fact holds for: a time named near it, carried over where the text goes on, and the year that is meant.

A time after "so với" is a baseline and is never carried over. A year that the text leaves out is looked for in the same
expression elsewhere, in the sentence, in what "cùng kỳ năm …" implies, in the one year that the text is about, and in
`published`; where none settles it, the period keeps its text and has no dates.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from vnreport.linking.calendar import OPEN, count_of, dates_of, month_of, moved, number, previous, quarter_of
from vnreport.patterns import dates, references
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.lexer.lexemes import Time
    from vnreport.linking.calendar import Dates
    from vnreport.linking.layout import Layout

_HOLDING = dates.INTERVALS | dates.ABOUT | {"quarters"}
_THIS_TIME = re.compile(fold(dates.THIS_TIME.pattern))
_AGAINST = regex.compile(fold(dates.AGAINST.pattern))
_THAN = tuple(map(fold, dates.THAN))
_PLANNED = tuple(map(fold, dates.PLANNED))
_PASSING = tuple(map(fold, dates.PASSING))
_TURNS = tuple(map(fold, dates.TURNS))
_PARAGRAPH = 400  # lexemes
_CLAUSES = 320  # characters


@dataclass(frozen=True, slots=True)
class Timed:
    """A resolved time with its place in the sequence."""

    lexeme: int
    kind: str
    dates: Dates


_SIGNED = regex.compile(fold(rf"(?:{'|'.join(references.SIGNED)})[^,;.]*$"))


class Calendar:
    """Resolves the times of one document."""

    def __init__(self, layout: Layout, published: date | None) -> None:
        self.layout = layout
        self.published = published
        lexemes = layout.lexemes
        self.stated: list[tuple[int, int]] = []  # (lexeme, year) of the times the text is about
        self.twins: dict[tuple[str, str], int] = {}
        self.of_heads: dict[int, Timed | None] = {}  # what headings name, as far as it was asked for
        for i, x in enumerate(lexemes):
            if x.time is None:
                continue
            y = number(x.time.groups, "y") or (number(x.time.groups, "y2") if x.time.kind == "dates" else None)
            if y is None:
                continue
            if x.kind == "b":
                if (later := self._compared_by(i)) is not None:
                    self.stated.append((i, y + later))
            elif x.time.kind in dates.ABOUT:
                self.stated.append((i, y))
                if x.time.kind != "year":  # "năm nay" is not the first year named
                    self.twins.setdefault(_shape(x.time), y)
        years = Counter(y for _, y in self.stated)
        self.only = next(iter(years)) if len(years) == 1 else None
        figure = next((i for i, x in enumerate(lexemes) if x.figure is not None), len(lexemes))
        titled = {y for i, y in self.stated if i < figure and lexemes[i].kind == "t"}
        self.titled = titled.pop() if len(titled) == 1 else None
        self.day = None if years else self._dated()

    def _compared_by(self, i: int) -> int | None:
        """How many years the figures are behind the time compared with at lexeme `i`, if that is plain: "so với cùng kỳ năm
        2016" is said of 2017, "tháng 6 … so với tháng 5/2022" of the same year.
        """
        lexemes = self.layout.lexemes
        then = lexemes[i].time
        assert then is not None
        if then.kind in ("same", "months", "half"):
            return 1
        if then.kind not in ("month", "quarter"):
            return None
        place = month_of if then.kind == "month" else quarter_of
        for j in range(i - 1, self.layout.sentence[i] - 1, -1):
            now = lexemes[j].time
            if now is None or lexemes[j].kind != "t" or now.kind != then.kind:
                continue
            steps = place(now.groups) - place(then.groups)
            return 0 if steps == 1 else 1 if steps == 0 or place(now.groups) == 1 else None
        return None

    @cached_property
    def told(self) -> dict[str, Dates]:
        """The one month and the one quarter that the text is about, if it names no other: "trong tháng"."""
        found: dict[str, set[Dates]] = {"tháng": set(), "quý": set()}
        for i, x in enumerate(self.layout.lexemes):
            if x.kind == "t" and x.time is not None and x.time.kind in ("month", "quarter"):
                unit = "tháng" if x.time.kind == "month" else "quý"
                found[unit].add(self.resolve(i))
        return {unit: told.pop() for unit, told in found.items() if len(told) == 1}

    @cached_property
    def names_one(self) -> bool:
        """Whether the figures of the text are of one time: it names no other, but in passing."""
        times = (i for i, x in enumerate(self.layout.lexemes) if x.kind == "t" and x.time is not None)
        return len({self.resolve(i) for i in times if self._holds(i)}) == 1

    def _holds(self, i: int) -> bool:
        """Whether the time at lexeme `i` is one that figures can be of."""
        time = self.layout.lexemes[i].time
        return time is not None and time.kind in _HOLDING and not _in_passing(i, self.layout)

    def _dated(self) -> date | None:
        """The first full date of a text that names no other year, if all its full dates are of one year."""
        days = []
        for x in self.layout.lexemes:
            if x.time is None or x.time.kind != "date" or "y" not in x.time.groups:
                continue
            if not _SIGNED.search(self.layout.folded(max(0, x.start - 60), x.start)):
                days.append(dates_of(x.time, None)[0])
        return days[0] if len({d.year for d in days if d is not None}) == 1 else None

    def year_for(self, i: int) -> int | None:
        """The year in which the time at lexeme `i` is to be read."""
        x = self.layout.lexemes[i]
        assert x.time is not None
        if (twin := self.twins.get(_shape(x.time))) is not None:
            return twin
        start, end = self.layout.sentence[i], self.layout.sentence_end(i)
        for j, y in self.stated:
            if start <= j < end:
                return y
        for j in range(start, end):
            t = self.layout.lexemes[j].time
            if t is not None and j != i and t.kind == "year" and "y" in t.groups and self.layout.lexemes[j].kind == "t":
                return int(t.groups["y"])
        if self.published is not None:
            return self.published.year
        if x.time.kind == "year":
            before = [y for j, y in self.stated if j < i]
            if before:
                return before[-1]
        if self.only is not None:
            return self.only
        near = [y for j, y in self.stated if j < i and self.layout.line[j] == self.layout.line[i]]
        if near or self.titled is not None:
            return near[-1] if near else self.titled
        if self.day is None or (x.time.kind == "months" and count_of(x.time.groups) > self.day.month):
            return None
        return self.day.year

    def resolve(self, i: int) -> Dates:
        x = self.layout.lexemes[i]
        assert x.time is not None
        if x.time.kind == "this":
            return self.told.get(x.time.groups["unit"], OPEN)
        if x.time.kind == "since":
            return dates_of(x.time, None)[0], self.published
        if x.time.kind == "now" or (x.time.kind == "to_date" and "d" not in x.time.groups):
            start = date(y, 1, 1) if x.time.kind == "to_date" and (y := self.year_for(i)) else None
            return start, self.published
        return dates_of(x.time, number(x.time.groups, "y") or self.year_for(i))

    def baseline(self, i: int, current: Dates) -> Dates:
        """The time compared with: the same stretch a year (or what is named) before."""
        time = self.layout.lexemes[i].time
        assert time is not None
        year = number(time.groups, "y")
        start, end = current
        if time.kind == "same" or (time.kind == "previous" and time.groups.get("unit") == "năm"):
            target = year if year is not None else (end.year - 1 if end else None)
            if end is None or target is None:
                return OPEN
            return (moved(start, target - end.year) if start else None), moved(end, target - end.year)
        if time.kind == "previous":
            return previous(time, current)
        return dates_of(time, year if year is not None else (end.year if end else None))


def _shape(time: Time) -> tuple[str, str]:
    """What two mentions of one time share when one of them leaves out the year."""
    g = time.groups
    return time.kind.removeprefix("as_of_"), "|".join(
        f"{k}={g[k].lstrip('0')}" for k in ("d", "m", "name", "q", "n", "m2", "d2") if k in g
    )


def assign(drafts: list[Draft], layout: Layout, calendar: Calendar) -> None:
    """Give every draft its period and every change its baseline."""
    lexemes = layout.lexemes
    times = [i for i, x in enumerate(lexemes) if x.kind in ("t", "b") and x.time is not None]
    carried: Timed | None = None
    carried_line = -1
    k = 0
    scope: list[tuple[int, Timed | None]] = []  # (bracket, what holds inside)
    current: Timed | None = None
    sentence = -1
    previous: Draft | None = None
    for draft in drafts:
        here = draft.main
        while k < len(times) and times[k] < here:
            i = times[k]
            k += 1
            if lexemes[i].kind == "b" or _compared_with(i, layout) or _of_plan(i, here, layout):
                continue
            if layout.sentence[i] != sentence:
                sentence, current, scope = layout.sentence[i], None, []
            time = _timed(i, layout, calendar, current or (carried if carried_line == layout.line[i] else None))
            if time is None:
                continue
            bracket = layout.bracket[i]
            if (
                bracket >= 0
                and lexemes[i - 1].kind == "<"
                and lexemes[i + 1 : i + 2]
                and lexemes[i + 1].kind == ">"
                and here > i + 1
                and not scope
                and not _counted_before(i, layout)
            ):
                bracket = -1  # "trong 5 năm (2019-2024)": the bracket says which
            while scope and scope[-1][0] != bracket and bracket < scope[-1][0]:
                current = scope.pop()[1]
            if bracket >= 0 and (not scope or scope[-1][0] != bracket):
                scope.append((bracket, current))
            current = _stronger(current, time, layout)
            if bracket < 0 and time.kind in dates.INTERVALS | dates.AS_OF and not _in_passing(i, layout):
                carried, carried_line = current, layout.line[i]
        if layout.sentence[here] != sentence:
            sentence, current, scope = layout.sentence[here], None, []
        while scope and layout.bracket[here] != scope[-1][0] and layout.bracket[here] < scope[-1][0]:
            current = scope.pop()[1]
        found = current
        if found is not None and previous is not None and previous.period == found.lexeme:
            found = _right_behind(draft, layout, calendar) or found  # "9 vụ năm 2022 và 12 vụ năm 2021"
        found = _beside_baseline(draft, found, layout, calendar) or found
        if found is None:
            found = _after(draft, layout, calendar)
        if found is None and carried is not None and _points_back(draft, carried_line, layout):
            found, carried_line = carried, layout.line[here]
        if found is None and carried_line == layout.line[here]:
            found = carried
        if found is None:
            found = _of_heads(layout.line[here], layout, calendar)
        if found is None and carried is not None and _goes_on(sentence, carried_line, layout):
            found = carried
        if found is None and carried is not None and draft.status != "target" and _is_next(carried_line, here, layout):
            found = carried if carried.kind in dates.INTERVALS and calendar.names_one else None
        previous = draft
        if found is not None:
            draft.period = found.lexeme
            draft.dates = found.dates
        if draft.kind in ("change", "rate", "ratio"):
            _set_baseline(draft, layout, calendar)


def _timed(i: int, layout: Layout, calendar: Calendar, current: Timed | None) -> Timed | None:
    """The time at lexeme `i` as a period, or None where it dates a document or an event in passing."""
    x = layout.lexemes[i]
    assert x.time is not None
    if x.time.kind == "same":
        if current is None:
            return None
        return Timed(i, "same", calendar.baseline(i, current.dates))
    if x.time.kind == "date" and i != layout.sentence[i]:
        return None
    found = calendar.resolve(i)
    return None if x.time.kind == "this" and found == OPEN else Timed(i, x.time.kind, found)


def _stronger(current: Timed | None, new: Timed, layout: Layout) -> Timed:
    """ "9 tháng năm 2024, tính đến ngày 30/9" is the nine months; else the nearer time holds."""
    if current is not None and current.kind in dates.INTERVALS and new.kind in ("as_of", "as_of_month", "now"):
        between = sum(x.kind == "w" for x in layout.lexemes[current.lexeme + 1 : new.lexeme])
        gap = layout.begin(new.lexeme) - layout.lexemes[current.lexeme].end
        if between <= 1 and gap <= 12:
            return current
    return new


def _compared_with(i: int, layout: Layout) -> bool:
    """A time that is only compared with: "cao hơn năm ngoái", "gấp 1,8 lần quý II năm trước", "so với ước cả năm 2024"."""
    lexemes = layout.lexemes
    j = i - 1
    if j < 0 or lexemes[j].end + 1 < lexemes[i].start:
        return False
    if lexemes[j].kind in "ud":
        return layout.folded(lexemes[j].start, lexemes[j].end).endswith(_THAN)
    if lexemes[j].kind == "w":
        return _AGAINST.search(layout.folded(lexemes[j].start, lexemes[j].end)) is not None
    if lexemes[j].kind == "U":
        j -= 1
    if lexemes[j].figure is not None and lexemes[i].time is not None and lexemes[i].time.kind == "same":  # type: ignore[union-attr]
        return True  # "bằng 99,4% cùng kỳ năm trước"
    if lexemes[j].kind != "N":
        return False
    while j > 0 and lexemes[j - 1].kind in "he":
        j -= 1
    return j > 0 and lexemes[j - 1].kind == "g"


def _goes_on(sentence: int, line: int, layout: Layout) -> bool:
    """Whether the sentence begins the next line with "Trong đó": it goes on with the figures before."""
    if layout.lexemes[sentence].kind != "o" or sentence != layout.line[sentence]:
        return False
    return _is_near(line, sentence, layout)


def _is_near(line: int, here: int, layout: Layout) -> bool:
    """Whether lexeme `here` stands in the paragraph that begins at `line` or in the next one."""
    return here - line <= _PARAGRAPH and sum(x.kind == "n" for x in layout.lexemes[line:here]) <= 2


def _is_next(line: int, here: int, layout: Layout) -> bool:
    """Whether lexeme `here` stands in the paragraph right behind the one that begins at `line`."""
    between = {
        layout.line[i] for i in range(line, min(layout.line[here], line + _PARAGRAPH)) if layout.lexemes[i].kind != "n"
    }
    return between == {line} and here - line <= _PARAGRAPH


def _points_back(draft: Draft, line: int, layout: Layout) -> bool:
    """ "Chi phí kỳ này ở mức 702 tỷ đồng": the time of the paragraph before."""
    here = layout.sentence[draft.main]
    start = layout.begin(draft.main)
    said = layout.folded(max(layout.begin(here), start - _CLAUSES), start)
    return _THIS_TIME.search(said) is not None and _is_near(line, here, layout)


def _of_plan(i: int, here: int, layout: Layout) -> bool:
    """ "vượt kế hoạch cả năm, 9 chỉ tiêu …": the year of a plan named on the way holds for nothing behind its clause."""
    x = layout.lexemes[i]
    if x.time is None or x.time.kind != "year" or "y" in x.time.groups or layout.clause[i] == layout.clause[here]:
        return False
    return layout.folded(max(0, x.start - 12), x.start).rstrip().endswith(_PLANNED)


def _in_passing(i: int, layout: Layout) -> bool:
    """A time that only places something named on the way ("khởi công từ cuối năm 2023") holds for no later sentence."""
    start = layout.begin(i)
    return layout.folded(max(0, start - 12), start).rstrip().endswith(_PASSING)


def _counted_before(i: int, layout: Layout) -> bool:
    """Whether a figure other than a duration stands before lexeme `i` in its sentence."""
    figures = (x.figure for x in layout.lexemes[layout.sentence[i] : i])
    return any(f is not None and not (f.unit and f.unit.cls == "time") for f in figures)


def _right_behind(draft: Draft, layout: Layout, calendar: Calendar) -> Timed | None:
    """A time that follows the number at once, its noun and two or three words between."""
    for i in range(draft.end + 1, min(draft.end + 4, len(layout.lexemes))):
        x = layout.lexemes[i]
        if x.kind == "t" and x.time is not None and x.time.kind in dates.INTERVALS and not _compared_with(i, layout):
            return _timed(i, layout, calendar, None)
        said = layout.folded(x.start, x.end)
        if x.kind not in "Uw" or (x.kind == "w" and (said.count(" ") > 3 or said.endswith(_TURNS))):
            return None
    return None


def _beside_baseline(draft: Draft, current: Timed | None, layout: Layout, calendar: Calendar) -> Timed | None:
    """The time compared with, for the figure in brackets behind it: "cao hơn cùng kỳ năm 2023 (44,5%)"."""
    i = draft.main - 1
    while i > 0 and layout.lexemes[i].kind in "he":
        i -= 1
    if i < 1 or layout.lexemes[i].kind != "<" or layout.lexemes[i - 1].time is None or draft.kind == "change":
        return None
    compared = layout.lexemes[i - 1].kind == "b" or _compared_with(i - 1, layout)
    if not compared:
        return None
    return Timed(i - 1, "same", calendar.baseline(i - 1, current.dates if current is not None else OPEN))


def _of_heads(line: int, layout: Layout, calendar: Calendar) -> Timed | None:
    """The time that the nearest of the headings names that a line stands under."""
    head = layout.heads.get(line)
    if head is None:
        return None
    if head not in calendar.of_heads:
        i = head
        while layout.line[i] == head and layout.lexemes[i].kind not in "tn":
            i += 1
        told = _timed(i, layout, calendar, None) if layout.lexemes[i].kind == "t" else None
        calendar.of_heads[head] = told or _of_heads(head, layout, calendar)
    return calendar.of_heads[head]


def _after(draft: Draft, layout: Layout, calendar: Calendar) -> Timed | None:
    """A time right behind the number, in its clause: "14.394 thí sinh trong năm 2024"."""
    for i in range(draft.last + 1, min(draft.last + 12, len(layout.lexemes))):
        x = layout.lexemes[i]
        if x.kind in ".;n:>b" or (x.figure is not None and not (x.figure.unit and x.figure.unit.cls == "time")):
            return None
        if x.kind == "<" and not _holds_only_a_time(i, layout):
            return None  # "đạt 200 tỷ đồng (năm ngoái 100 tỷ đồng)"
        if x.kind == "t" and x.time is not None and x.time.kind != "date":
            before = layout.folded(max(0, x.start - 24), x.start)
            if any(w in before for w in _PLANNED) or _compared_with(i, layout):
                return None
            return _timed(i, layout, calendar, None)
    return None


def _holds_only_a_time(opened: int, layout: Layout) -> bool:
    """Whether the bracket begins with a time and holds no figure that the time would be of."""
    inside = layout.lexemes[opened + 1 : opened + 6]
    closed = next((k for k, x in enumerate(inside) if x.kind == ">"), len(inside))
    return bool(inside) and inside[0].kind == "t" and all(x.figure is None for x in inside[:closed])


def _set_baseline(draft: Draft, layout: Layout, calendar: Calendar) -> None:
    """The "so với …" of the clause: behind the number first, else before it in the same sentence."""
    for i in range(draft.last + 1, min(draft.last + 5, len(layout.lexemes))):
        x = layout.lexemes[i]
        if x.kind == "b":
            draft.baseline = i
            break
        if x.kind in ".;n" or x.figure is not None:
            break
    else:
        i = -1
    if draft.baseline is None:
        for i in range(draft.main - 1, layout.sentence[draft.main] - 1, -1):
            if layout.lexemes[i].kind == "b":
                draft.baseline = i
                break
            if layout.lexemes[i].kind == ";" or draft.main - i > 8:
                break
    if draft.baseline is not None:
        draft.baseline_dates = calendar.baseline(draft.baseline, draft.dates)
