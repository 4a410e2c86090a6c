"""Which time a fact holds for: a time named near it, carried over where the text goes on.

A time after "so với" is a baseline and is never carried over. Which year and which days a time means is settled in `years`;
where nothing settles it, the period keeps its text and has no dates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vnreport.linking.calendar import OPEN
from vnreport.patterns import dates
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.lexer.lexemes import Lexeme
    from vnreport.linking.calendar import Dates
    from vnreport.linking.layout import Layout
    from vnreport.linking.years import Calendar

_CUMULATED = dates.INTERVALS - {"years"}
_CARRIED = dates.INTERVALS | dates.AS_OF
_HOLDING = dates.INTERVALS | dates.ABOUT | {"quarters"}
_THIS_TIME = dates.THIS_TIME.within()
_GOING_ON_FROM = tuple(map(fold, dates.GOING_ON_FROM))
_AGAINST = dates.AGAINST.at_end()
_THAN = tuple(map(fold, dates.THAN))
_SET_AGAINST = dates.SET_AGAINST.at_end()
_THEN = frozenset(map(fold, dates.THEN))
_LIKE = frozenset(map(fold, dates.LIKE))
_PLANNED = tuple(map(fold, dates.PLANNED))
_RAISING = tuple(map(fold, dates.RAISING))
_PASSING = tuple(map(fold, dates.PASSING))
_TURNS = tuple(map(fold, dates.TURNS))
_TURNED = re.compile(rf"(?<!\w)(?:{'|'.join(_TURNS)})(?: (?:hồi|vào|trong|ở))? ?$")
_DAY_TOLD = dates.DAY_TOLD.at_end()
_TOLD_REACH = 64  # characters before a date that say whether figures are of that day
_EVENT = dates.EVENT.at_end()
_COUNTED_FROM = frozenset(map(fold, dates.COUNTED_FROM))
_RECORD = dates.RECORD.at_end()
_MOST = fold(" nhất ")
_STRETCHES = frozenset(("year", "month", "quarter"))
_OF_TERM = dates.OF_TERM.at_end()
_AT_PRESENT = dates.AT_PRESENT.within()
_TO_COME = dates.TO_COME.within()
_OF_WHOLE = dates.OF_WHOLE.at_end()
_PASSED_PLAN = dates.PASSED_PLAN.at_end()
_REPORTED = dates.REPORTED.within()
_FIGURE = re.compile("[NPQ]")
_TO_FIGURE = re.compile("[aeh]+[NP]")
_GROWN = re.compile("NUw?(?:t&)?$")  # what stands between a number and the season of what was grown

_PARAGRAPH = 400  # lexemes
_CLAUSES = 320  # characters
_EVENT_REACH = 40  # characters before a time in which stands what happened then
_RIGHT_BEHIND, _AFTER = 3, 11  # lexemes behind a number among which the time stands that it is of
_BASELINE_AFTER, _BASELINE_BEFORE = 4, 9  # lexemes behind and before it among which stands what it is compared with
_BRACKETED = 5  # lexemes of a bracket that are looked at


class Timed(NamedTuple):
    """A resolved time with its place in the sequence."""

    lexeme: int
    kind: str
    dates: Dates


def _so_far(found: Dates, told: Timed | None) -> Dates:
    """ "Tháng 8/2024 đạt 37 tỷ USD. Lũy kế từ đầu năm đạt 264 tỷ USD": to the end of what was told of right before."""
    end = told.dates[1] if told is not None else None
    return (found[0], end) if found[0] is not None and end is not None and end.year == found[0].year else found


class _Walk:
    """Goes through the drafts in the order of the text and keeps which time holds where it is:

    - `current`: the time that holds in this `sentence`, inside the bracket that was opened last
    - `outside`: the brackets with a time of their own that are open, each with what held before it
    - `aside`: the semicolon up to which "cùng kỳ" holds that was told in passing, and what held before it
    - `carried`: the time that later sentences go by, named or taken up in the line that begins at `carried_line`
    - `read`: how many of the `times` of the text lie behind
    - `before`: the draft before this one
    """

    def __init__(self, drafts: list[Draft], layout: Layout, calendar: Calendar) -> None:
        self.drafts = drafts
        self.layout = layout
        self.calendar = calendar
        self.times = [i for i in calendar.times if layout.letters[i] == "t"]
        self.read = 0
        self.sentence = -1
        self.current: Timed | None = None
        self.outside: list[tuple[int, Timed | None]] = []
        self.aside: tuple[int, Timed | None] | None = None
        self.carried: Timed | None = None
        self.carried_line = -1
        self.before: Draft | None = None
        self.told_by_heads: dict[int, Timed | None] = {}  # as far as it was asked for

    def run(self) -> None:
        """Give every draft its period and every change its baseline: "Năm 2024, số vụ giảm 5% so với năm 2023"."""
        for draft in self.drafts:
            self.read_to(draft.main)
            self.begin_sentence(draft.main)
            self.leave_brackets(self.layout.bracket[draft.main])
            self.leave_aside(draft.main)
            found = self.period(draft)
            if found is not None:
                draft.period, draft.dates = found.lexeme, found.dates
            if draft.kind in ("change", "rate", "ratio"):
                self.set_baseline(draft)
            self.before = draft

    # --- what holds here

    def read_to(self, here: int) -> None:
        """Take up the times that stand before lexeme `here`, the number of a draft: "Năm 2024" before the 12 of "12 vụ"."""
        while self.read < len(self.times) and self.times[self.read] < here:
            self.take_up(self.times[self.read], here)
            self.read += 1

    def take_up(self, i: int, here: int) -> None:
        """Let the time at lexeme `i` hold from here on, as "Năm 2024, có …" does; not so one compared with, or of a plan."""
        layout = self.layout
        if (
            _compared_with(i, layout)
            or _since(i, layout)
            or _of_plan(i, here, layout)
            or _of_whole(i, layout)
            or self.is_of_event(i, here)
            or self.is_of_name(i, here)
            or self.calendar.of_compared(i)
            or self.calendar.of_left_over(i)
        ):
            return
        self.begin_sentence(i)
        held = self.current or (self.carried if self.carried_line == layout.line[i] else None)
        time = self.timed(i, held or self.of_heads(layout.line[i]))
        if time is None:
            return
        if time.kind == "crop" and self.current is not None and _GROWN.search(layout.letters, max(0, i - 6), i):
            return  # "Đến ngày 15/9/2024, gieo 61.482 ha cây hàng năm vụ hè thu và vụ mùa": what was sown, not when
        bracket = -1 if self.says_which(i, here) else layout.bracket[i]
        self.leave_brackets(bracket)
        if bracket >= 0 and (not self.outside or self.outside[-1][0] != bracket):
            self.outside.append((bracket, self.current))
        if time.kind == "same" and self.current is not None:
            stop = layout.letters.find(";", i, layout.sentence_end(i))
            if 0 <= stop < here:
                return  # "đàn heo 186.300 con, xấp xỉ cùng kỳ; đàn bò 92.740 con"
            self.aside = (stop, self.current) if stop >= 0 else None
        used = self.before is not None and self.current is not None and self.before.period == self.current.lexeme
        self.current = time if used else _stronger(self.current, time, layout)
        to_come = time.kind in dates.AS_OF and _TO_COME(
            layout.folded(max(0, layout.starts[i] - _CLAUSES), layout.starts[i])
        )
        sown = time.kind == "crop" and held is not None and held.kind in _CUMULATED  # in those months, not before
        if bracket < 0 and time.kind in _CARRIED and not to_come and not sown and not _in_passing(i, layout):
            self.carried, self.carried_line = self.current, layout.line[i]

    def is_of_event(self, i: int, here: int) -> bool:
        """ "Trường thành lập năm 1998, có 12 lớp": a time that something happened at, in a clause without figures, holds for
        nothing behind it; but "số trường thành lập năm 2024 là 12". `here` is the first number behind it.
        """
        clause, start = self.layout.clause, self.layout.starts[i]
        if clause[i] == clause[here] or (self.before is not None and clause[self.before.main] == clause[i]):
            return False
        return _EVENT(self.layout.folded(max(0, start - _EVENT_REACH), start))

    def is_of_name(self, i: int, here: int) -> bool:
        """ "Chương trình giai đoạn 2016-2020, hiện có 2.045 xã": years that go with a name, before the present."""
        layout, time = self.layout, self.layout.lexemes[i].time
        if time is None or time.kind != "years" or layout.sentence[i] != layout.sentence[here]:
            return False
        start = layout.starts[i]
        if _OF_TERM(layout.folded(max(0, start - _EVENT_REACH), layout.lexemes[i].end)):
            return True
        return _AT_PRESENT(layout.folded(layout.lexemes[i].end, layout.starts[here]))

    def begin_sentence(self, i: int) -> None:
        """Where lexeme `i` stands in another sentence than what came before, nothing holds yet: "… năm 2023. Có 12 vụ"."""
        if self.layout.sentence[i] != self.sentence:
            self.sentence, self.current, self.aside = self.layout.sentence[i], None, None
            self.outside.clear()

    def leave_aside(self, here: int) -> None:
        """ "IIP tăng 7,45%, cùng kỳ giảm 1,12%; khai khoáng giảm 4,8%": behind the semicolon holds what held before."""
        if self.aside is not None and here > self.aside[0]:
            if self.current is not None and self.current.kind == "same":
                self.current = self.aside[1]
            self.aside = None

    def leave_brackets(self, bracket: int) -> None:
        """Behind a bracket holds what held before it: "năm 2024 đạt 9 tỷ (năm 2023 đạt 8 tỷ), nộp 2 tỷ" is of 2024 twice.
        `bracket` is the one that the text is in now, -1 for none.
        """
        while self.outside and bracket < self.outside[-1][0]:
            self.current = self.outside.pop()[1]

    def says_which(self, i: int, here: int) -> bool:
        """Whether the time at lexeme `i` fills a bracket and holds behind it: "trong 5 năm (2019-2024), có 12 vụ"."""
        layout = self.layout
        if layout.bracket[i] < 0 or self.outside or here <= i + 1:
            return False
        first = i - 1
        if (
            layout.letters[first] in "wfe"
            and layout.folded(layout.starts[first], layout.lexemes[first].end) in _COUNTED_FROM
        ):
            first -= 1  # "(tính từ ngày 15/12/2020 đến 14/10/2021)"
        filled = layout.letters[first] == "<" and layout.letters[i + 1] == ">"
        return filled and (_TO_FIGURE.match(layout.letters, i + 2) is not None or not _counted_before(i, layout))

    def timed(self, i: int, current: Timed | None = None) -> Timed | None:
        """The time at lexeme `i` as a period; None where it dates a document or an event in passing ("họp ngày 3/4/2024"), or
        where "cùng kỳ" and "trong tháng" are of no time that is known. `current` is what "cùng kỳ" is a year behind.
        """
        time = self.layout.lexemes[i].time
        assert time is not None
        if time.kind == "same":
            return None if current is None else Timed(i, "same", self.calendar.baseline(i, current.dates))
        if time.kind == "date" and not self.is_day_told_of(i) and (i != self.layout.sentence[i] or self.is_reported(i)):
            return None
        found = self.calendar.resolve(i)
        if "sofar" in time.groups:
            found = _so_far(found, current)
        return None if time.kind == "this" and found == OPEN else Timed(i, time.kind, found)

    def is_day_told_of(self, i: int) -> bool:
        """ "Đóng cửa phiên 12/9/2024, chỉ số giảm 8 điểm": the figures are of that day."""
        start = self.layout.starts[i]
        return _DAY_TOLD(self.layout.folded(max(0, start - _TOLD_REACH), start))

    def is_reported(self, i: int) -> bool:
        """ "Ngày 29/8/2023, Tổng cục Thống kê công bố có 1.200 doanh nghiệp mới": on that day it was told."""
        layout = self.layout
        figure = _FIGURE.search(layout.letters, i)
        return figure is not None and _REPORTED(layout.folded(layout.lexemes[i].end, layout.starts[figure.start()]))

    # --- which of the times around a draft is its own

    def period(self, draft: Draft) -> Timed | None:
        """The time that a draft is of: one in its sentence, or one that it goes on from ("Năm 2024, 12 vụ. Xử lý 5 vụ.")."""
        here = self.layout.line[draft.main]
        named = self.named(draft)
        return (
            self.beside_baseline(draft, named)
            or named
            or self.after(draft)
            or self.pointed_back(draft)
            or (self.carried if self.carried_line == here and not self.is_over(draft.main) else None)
            or self.of_heads(here)
            or self.gone_on(draft)
        )

    def is_over(self, here: int) -> bool:
        """Whether the sentence tells of the present, so that a stretch of time told before is past: "Hiện có 40 trường"."""
        if self.carried is None or self.carried.kind not in dates.INTERVALS:
            return False
        layout = self.layout
        return _AT_PRESENT(layout.folded(layout.starts[layout.sentence[here]], layout.starts[here]))

    def named(self, draft: Draft) -> Timed | None:
        """The time that holds in the sentence; for a second figure the one behind it: "9 vụ năm 2022 và 12 vụ năm 2021"."""
        current = self.current
        if current is None or self.before is None or self.before.period != current.lexeme:
            return current
        return self.right_behind(draft) or (None if self.is_past(current, draft.main) else current)

    def is_past(self, time: Timed, here: int) -> bool:
        """ "Năm 2010 có 3 trường, hiện có 12": behind figures of its own a stretch of time ends where the present begins."""
        if time.kind not in dates.INTERVALS:
            return False
        said = self.layout.folded(self.layout.lexemes[time.lexeme].end, self.layout.starts[here])
        return _AT_PRESENT(said)

    def right_behind(self, draft: Draft) -> Timed | None:
        """A time that follows the number at once, its noun and two or three words between: "12 vụ tai nạn trong năm 2021"."""
        layout, first = self.layout, draft.end + 1
        if "t" not in layout.letters[first : first + _RIGHT_BEHIND]:
            return None
        for i in range(first, min(first + _RIGHT_BEHIND, len(layout.lexemes))):
            x = layout.lexemes[i]
            if (
                x.kind == "t"
                and x.time is not None
                and x.time.kind in dates.INTERVALS
                and not _compared_with(i, layout)
                and not _named_by_plan(i, layout)
            ):
                return self.timed(i)
            said = layout.folded(x.start, x.end)
            if x.kind not in "Uw" or (x.kind == "w" and (said.count(" ") > 3 or said.endswith(_TURNS))):
                return None
        return None

    def beside_baseline(self, draft: Draft, named: Timed | None) -> Timed | None:
        """The time compared with, for the figure in brackets behind it: "cao hơn cùng kỳ năm 2023 (44,5%)". `named` is the time
        of the sentence.
        """
        letters = self.layout.letters
        i = draft.main - 1
        while i > 0 and letters[i] in "he":
            i -= 1
        if i < 1 or letters[i] != "<" or self.layout.lexemes[i - 1].time is None or draft.kind == "change":
            return None
        if letters[i - 1] != "b" and not _compared_with(i - 1, self.layout):
            return None
        return Timed(i - 1, "same", self.calendar.baseline(i - 1, OPEN if named is None else named.dates))

    def after(self, draft: Draft) -> Timed | None:
        """A time right behind the number, in its clause: "14.394 thí sinh trong năm 2024"."""
        layout, first = self.layout, draft.last + 1
        if "t" not in layout.letters[first : first + _AFTER]:
            return None
        for i in range(first, min(first + _AFTER, len(layout.lexemes))):
            x = layout.lexemes[i]
            if x.kind in ".;n:>bo" or _counts(x):
                return None  # "48 ha, trong đó ngô vụ chiêm 45 ha"
            if x.kind == "<" and not _holds_only_a_time(i, layout):
                return None  # "đạt 200 tỷ đồng (năm ngoái 100 tỷ đồng)"
            if x.kind == "t" and x.time is not None and x.time.kind != "date":
                if (
                    _is_of_another(i, layout)
                    or _compared_with(i, layout)
                    or _since(i, layout)
                    or _leads(first, i, layout)
                ):
                    return None
                return self.timed(i)
        return None

    def pointed_back(self, draft: Draft) -> Timed | None:
        """The time of the paragraph before, where the text points to it and takes it up: "Chi phí kỳ này ở mức 702 tỷ đồng"."""
        if self.carried is None or not _points_back(draft, self.carried_line, self.layout):
            return None
        self.carried_line = self.layout.line[draft.main]
        return self.carried

    def of_heads(self, line: int) -> Timed | None:
        """The time that the nearest of the headings names that a line stands under: "I. Kết quả năm 2024" of "1. Có 12 vụ"."""
        layout = self.layout
        head = layout.heads.get(line)
        if head is None:
            return None
        if head not in self.told_by_heads:
            end = layout.letters.find("n", head)
            first, stop = (bisect_left(self.times, i) for i in (head, end if end >= 0 else len(layout.letters)))
            by_sentence: dict[int, Timed] = {}  # the first of each: the last of them leads into the list
            for i in self.times[first:stop]:
                if (time := self.timed(i)) is not None:
                    by_sentence.setdefault(layout.sentence[i], time)
            self.told_by_heads[head] = next(reversed(by_sentence.values()), None) or self.of_heads(head)
        return self.told_by_heads[head]

    def gone_on(self, draft: Draft) -> Timed | None:
        """The time of the line before, where this one goes on with its figures (it begins with "Trong đó, 5 vụ cháy"), or where
        the text is of one time.
        """
        begins = self.layout.letters[self.sentence] == "o" and self.sentence == self.layout.line[self.sentence]
        near = begins and _is_near(self.carried_line, self.sentence, self.layout)
        time = self.carried if near else self.of_paragraph_before(draft)
        return None if time is None or self.is_over(draft.main) else time

    def of_paragraph_before(self, draft: Draft) -> Timed | None:
        """The time of the paragraph right before, in a text all of whose figures are of one time: "Năm 2024, có 12 vụ.", and in
        the next line "Xử phạt 5 người." It says nothing of what is planned.
        """
        carried = self.carried
        if carried is None or draft.status == "target" or carried.kind not in dates.INTERVALS:
            return None
        return carried if _is_next(self.carried_line, draft.main, self.layout) and self.is_of_one_time else None

    @cached_property
    def is_of_one_time(self) -> bool:
        """Whether the figures of the text are of one time: it names no other, but in passing ("khởi công từ năm 2019")."""
        holding = (self.calendar.resolve(i) for i in self.times if _holds(i, self.layout))
        first = next(holding, None)
        return first is not None and all(other == first for other in holding)

    # --- what a draft is compared with

    def set_baseline(self, draft: Draft) -> None:
        """What the change itself says ("hơn cả năm 2023 3.400 tỷ đồng"), else the "so với …" of the clause: behind the number
        first ("tăng 5% so với cùng kỳ"), then before it in the sentence.
        """
        places = (_baseline_inside(draft, self.layout), _baseline_after(draft, self.layout))
        at = next((i for i in places if i is not None), None)
        draft.baseline = _baseline_before(draft, self.layout) if at is None else at
        if draft.baseline is not None:
            draft.baseline_dates = self.calendar.baseline(draft.baseline, draft.dates)


def assign(drafts: list[Draft], layout: Layout, calendar: Calendar) -> None:
    """Set `period` and `dates` of every draft, `baseline` and `baseline_dates` of every change, rate and ratio."""
    _Walk(drafts, layout, calendar).run()


# --- what a time is there for


def _baseline_inside(draft: Draft, layout: Layout) -> int | None:
    """The time compared with that stands between a comparative and its figure: "nhiều hơn cùng kỳ 7.908 bộ"."""
    if draft.kind != "change":
        return None
    inside = range(draft.first, draft.main)
    return next((i for i in inside if layout.letters[i] == "t" and _compared_with(i, layout)), None)


def _stronger(current: Timed | None, new: Timed, layout: Layout) -> Timed:
    """ "9 tháng năm 2024, tính đến ngày 30/9" is the nine months; else the nearer time holds."""
    if current is not None and current.kind in _CUMULATED and new.kind in ("as_of", "as_of_month", "now"):
        between = layout.letters.count("w", current.lexeme + 1, new.lexeme)
        gap = layout.starts[new.lexeme] - layout.lexemes[current.lexeme].end
        if between <= 1 and gap <= 12:
            return current
    return new


def _compared_with(i: int, layout: Layout) -> bool:
    """A time that is only compared with: "cao hơn năm ngoái", "gấp 1,8 lần quý II năm trước", "so với ước cả năm 2024"."""
    lexemes = layout.lexemes
    j = i - 1
    if j < 0 or lexemes[j].end + 1 < lexemes[i].start:
        return False
    between = j > 0 and lexemes[j - 1].kind == "t" and lexemes[j].kind in "ew"
    if between and _SET_AGAINST(layout.folded(layout.starts[layout.sentence[i]], lexemes[i].start)):
        return True
    if lexemes[j].kind == "&" and j > 0 and lexemes[j - 1].kind == "b":
        time = lexemes[i].time  # "so với tháng trước và cùng kỳ"
        return time is not None and time.kind in ("same", "previous")
    if lexemes[j].kind == "&" and j > 0 and lexemes[j - 1].kind == "w":
        time, said = lexemes[i].time, layout.folded(lexemes[j - 1].start, lexemes[j - 1].end)
        return time is not None and time.kind in ("same", "previous") and _AGAINST(said)  # "so với kế hoạch và cùng kỳ"
    if lexemes[j].kind in "udwh":
        said, kind_before = layout.folded(lexemes[j].start, lexemes[j].end), layout.letters[j - 1 : j]
        if lexemes[j].kind in "ud":
            return said.endswith(_THAN)
        if f" {said}".endswith(_THAN):
            return True  # "kém cùng kỳ 210 tỷ đồng", "hơn năm trước 412 nghìn đồng"
        if said in _LIKE and kind_before in ("N", "U"):
            return True
        if lexemes[j].kind == "w" and said not in _THEN:
            return _AGAINST(said) or _equalled(j, said, layout)
        if lexemes[j].kind == "w":
            j -= 1  # "gấp 2,4 lần thời điểm cuối năm 2023"
            if lexemes[j].kind in "ud":
                return layout.folded(lexemes[j].start, lexemes[j].end).endswith(_THAN)
    if lexemes[j].kind == "U":
        j -= 1
    time = lexemes[i].time
    if lexemes[j].figure is not None and time is not None and time.kind == "same":
        return True  # "bằng 99,4% cùng kỳ năm trước"
    if lexemes[j].kind != "N":
        return False
    while j > 0 and lexemes[j - 1].kind in "he":
        j -= 1
    return j > 0 and lexemes[j - 1].kind == "g"


def _equalled(i: int, said: str, layout: Layout) -> bool:
    """Whether the run `said` at lexeme `i` leads from a percentage to what it is measured by, which is no plan: "bằng 118%
    lượng hàng của quý I/2022".
    """
    if layout.letters[i - 1] != "P" or not f" {said}".endswith(_OF) or any(word in said for word in _PLANNED):
        return False
    verb = layout.lexemes[i - 3 if layout.letters[i - 2] in "eh" else i - 2]
    return verb.kind == "a" and layout.folded(verb.start, verb.end) in _EQUALLING


_OF = fold(" của")
_EQUALLING = frozenset(map(fold, dates.EQUALLING))


def _is_of_another(i: int, layout: Layout) -> bool:
    """Whether the time at lexeme `i` is of a plan, a total or a clause named between the number before and it."""
    start = layout.starts[i]
    said = layout.folded(max(0, start - 32), start)
    planned = any(word in said[-24:] for word in _PLANNED)
    return planned or _of_whole(i, layout) or any(word in said for word in _RAISING) or _TURNED.search(said) is not None


def _since(i: int, layout: Layout) -> bool:
    """ "lần đầu tiên kể từ năm 1990", "thấp nhất từ năm 2021": how far back a record goes, no time that figures are of."""
    time, start = layout.lexemes[i].time, layout.starts[i]
    if time is None:
        return False
    if time.kind == "to_date":
        return layout.folded(max(0, start - 16), start).endswith(_MOST)  # "cao nhất kể từ đầu năm"
    if time.kind not in _STRETCHES:
        return False
    return _RECORD(layout.folded(max(0, start - 16), start))


def _leads(first: int, i: int, layout: Layout) -> bool:
    """Whether the time at lexeme `i` leads to the next figure, and not back: "đạt 36,2 triệu đồng, năm 2017 đạt 39 triệu đồng",
    "3 thị trấn với dân số (năm 2016) là 179.889 người".
    """
    letters = layout.letters
    bracketed = letters[i - 1] == "<" and letters[i + 1 : i + 2] == ">"
    return (bracketed or "," in letters[first:i]) and _TO_FIGURE.match(letters, i + 1 + bracketed) is not None


def _of_plan(i: int, here: int, layout: Layout) -> bool:
    """ "vượt kế hoạch cả năm, 9 chỉ tiêu …": the year of a plan named on the way holds for nothing behind its clause."""
    x = layout.lexemes[i]
    if x.time is None or x.time.kind != "year" or "y" in x.time.groups:
        return False
    start = layout.starts[i]
    passed = _PASSED_PLAN(layout.folded(max(0, start - _EVENT_REACH), start))
    return passed or (layout.clause[i] != layout.clause[here] and _named_by_plan(i, layout))


def _named_by_plan(i: int, layout: Layout) -> bool:
    """Whether a plan stands right before the time at lexeme `i`: "kế hoạch cả năm"."""
    start = layout.starts[i]
    return layout.folded(max(0, start - _PLAN_REACH), start).rstrip().endswith(_PLANNED)


_PLAN_REACH = 16  # characters


def _of_whole(i: int, layout: Layout) -> bool:
    """Whether the time at lexeme `i` is that of the whole which a percentage is of: "80,98% dân số năm 2016"."""
    start = layout.starts[i]
    return _OF_WHOLE(layout.folded(max(0, start - _EVENT_REACH), start))


def _in_passing(i: int, layout: Layout) -> bool:
    """A time that only places something named on the way ("khởi công từ cuối năm 2023") holds for no later sentence."""
    start = layout.starts[i]
    return layout.folded(max(0, start - 12), start).rstrip().endswith(_PASSING)


def _holds(i: int, layout: Layout) -> bool:
    """Whether the time at lexeme `i` is one that figures can be of: "năm 2024", but not "ngày 3/4/2024"."""
    time = layout.lexemes[i].time
    return time is not None and time.kind in _HOLDING and not _in_passing(i, layout)


def _counts(x: Lexeme) -> bool:
    """Whether the lexeme is a figure other than a duration: "12 vụ", but not "5 năm"."""
    return x.figure is not None and not (x.figure.unit and x.figure.unit.cls == "time")


def _counted_before(i: int, layout: Layout) -> bool:
    """Whether a figure other than a duration stands before lexeme `i` in its sentence: "có 12 vụ (2024)"."""
    return any(_counts(x) for x in layout.lexemes[layout.sentence[i] : i])


def _holds_only_a_time(opened: int, layout: Layout) -> bool:
    """Whether the bracket begins with a time and holds no figure that the time would be of: "(năm 2024)"."""
    inside = layout.lexemes[opened + 1 : opened + 1 + _BRACKETED]
    closed = next((k for k, x in enumerate(inside) if x.kind == ">"), len(inside))
    return bool(inside) and inside[0].kind == "t" and all(x.figure is None for x in inside[:closed])


# --- how far a time reaches


def _is_near(line: int, here: int, layout: Layout) -> bool:
    """Whether lexeme `here` stands in the paragraph that begins at `line` or in the next one."""
    return here - line <= _PARAGRAPH and layout.letters.count("n", line, here) <= 2


def _is_next(line: int, here: int, layout: Layout) -> bool:
    """Whether lexeme `here` stands in the paragraph right behind the one that begins at `line`."""
    if here - line > _PARAGRAPH:
        return False
    before = layout.line[here] - 1
    while before > line and layout.line[before] == before:  # an empty line: it begins with its end
        before -= 1
    return before > line and layout.line[before] == line


def _points_back(draft: Draft, line: int, layout: Layout) -> bool:
    """Whether the sentence of a draft says "kỳ này" or the like, or opens its paragraph with "Theo đó", and the paragraph that
    begins at `line` is the one before.
    """
    here = layout.sentence[draft.main]
    if not _is_near(line, here, layout):
        return False
    begin, start = layout.starts[here], layout.starts[draft.main]
    if here == layout.line[here] and layout.folded(begin, start).startswith(_GOING_ON_FROM):
        return True
    return _THIS_TIME(layout.folded(max(begin, start - _CLAUSES), start))


# --- what is compared with


def _baseline_after(draft: Draft, layout: Layout) -> int | None:
    """The lexeme of "so với …" in the clause behind the number: "tăng 5% so với cùng kỳ"."""
    first = draft.last + 1
    at = layout.letters.find("b", first, first + _BASELINE_AFTER)
    if at < 0 or any(layout.letters[i] in ".;n" or layout.lexemes[i].figure is not None for i in range(first, at)):
        return None
    return at


def _baseline_before(draft: Draft, layout: Layout) -> int | None:
    """The lexeme of "so với …" before the number: "So với cùng kỳ, số vụ giảm 5%"."""
    first = max(layout.sentence[draft.main], draft.main - _BASELINE_BEFORE)
    at = layout.letters.rfind("b", first, draft.main)
    return None if at < 0 or ";" in layout.letters[at : draft.main] else at
