"""`date`: days that no calendar has ("31/6"), and a time compared with itself ("… năm 2016 so với cùng kỳ năm 2016").

The days are looked up in the text and told of the nearest fact.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections import defaultdict
from typing import TYPE_CHECKING

from vnreport.lines import one_line
from vnreport.patterns import remarks
from vnreport.records import Check, Operand, Span
from vnreport.validator.messages import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnreport.records import Fact, Period, Role
    from vnreport.text import View
    from vnreport.validator.context import Context

DAY = re.compile(
    r"""(?P<day>29|3[01])(?<![\d/.,-]..)(?:\s?(?P<mark>[/.-])\s?|\s+(?i:tháng)\s+)(?P<month>0?[1-9]|1[0-2])
    (?:(?:\s?(?P=mark)\s?|\s+(?i:năm)\s+)(?P<year>[12]\d{3}))?
    (?![\d/]|[.,-]\d|\s*%)""",
    re.VERBOSE,
)
BEFORE = 8  # characters
YEAR = re.compile(r"\d{4}")
LEAP = 2000


def checks(context: Context) -> Iterator[Check]:
    yield from _same_period(context)
    if context.seen is not None and context.facts:
        yield from _no_such_day(context, context.seen)


def _same_period(context: Context) -> Iterator[Check]:
    for fact in context.changes:
        if _compared_with_itself(fact.period, fact.baseline):
            assert fact.period is not None
            role, number = next(iter(fact.numbers.items()))
            times = one_line(fact.period.text) or f"{fact.period.start}–{fact.period.end}"
            yield Check(
                kind="date",
                verdict="inconsistent",
                operands=(Operand(fact=fact.id, role=role, span=number.span),),
                message=f"{times}: {Note.SAME_PERIOD.en}",
                message_vi=f"{times}: {Note.SAME_PERIOD.vi}",
            )


def _compared_with_itself(period: Period | None, baseline: Period | None) -> bool:
    """Two mentions of one time, both with their year: what year "10 tháng" is of, or "cùng kỳ", may have been misread."""
    if period is None or baseline is None or None in (period.start, period.end):
        return False
    if (period.start, period.end) != (baseline.start, baseline.end):
        return False
    if period.span is not None and baseline.span is not None:
        apart = period.span.end <= baseline.span.start or baseline.span.end <= period.span.start
        if not apart:
            return False
    return all(not time.text or YEAR.search(time.text) is not None for time in (period, baseline))


def _late_days(text: str) -> Iterator[re.Match[str]]:
    """What may be the end of a month. Found by its digits, which takes a third of a search by the pattern."""
    for digits in ("29", "30", "31"):
        at = text.find(digits)
        while at >= 0:
            if (match := DAY.match(text, at)) is not None:
                yield match
            at = text.find(digits, at + 2)


def _no_such_day(context: Context, seen: View) -> Iterator[Check]:
    text = seen.text
    found: dict[tuple[int, int, int | None], list[Span]] = defaultdict(list)
    for match in _late_days(text):
        day, month, year = int(match["day"]), int(match["month"]), int(match["year"]) if match["year"] else None
        if day <= monthrange(year or LEAP, month)[1]:
            continue
        start, end = match.span()
        cue = remarks.DAY_SAID if match["mark"] == "." else remarks.DAY_CUE  # "từ 31.4 lên 35.2 điểm" is no date
        if match["year"] or match["mark"] is None or cue(text[max(0, start - BEFORE) : start].casefold()):
            a, b = seen.origin(start, end)
            found[day, month, year].append(Span(start=a, end=b, text=seen.source[a:b]))
    if not found:
        return
    starts = [fact.span.start for fact in context.facts]
    for spans in found.values():
        yield Check(
            kind="date",
            verdict="impossible",
            operands=tuple(_operand(_nearest(context, starts, span), span) for span in spans),
            message=f"{one_line(spans[0].text)}: {Note.NO_DATE.en}",
            message_vi=f"{one_line(spans[0].text)}: {Note.NO_DATE.vi}",
        )


def _operand(fact: Fact, span: Span) -> Operand:
    role: Role = next(iter(fact.numbers))
    return Operand(fact=fact.id, role=role, span=span)


def _nearest(context: Context, starts: list[int], span: Span) -> Fact:
    """The fact that the date most likely belongs to: the first after it, unless the one before is nearer."""
    at = bisect_left(starts, span.start)
    around = context.facts[max(0, at - 1) : at + 1]
    return min(around, key=lambda f: max(f.span.start - span.end, span.start - f.span.end, 0))
