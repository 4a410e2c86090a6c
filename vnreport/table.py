"""Reports as tables for people: with rich on a terminal that has it, else aligned plain text."""

from __future__ import annotations

import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, TextIO, TypeAlias

from vnreport.lines import one_line
from vnreport.listing import Lang, Lines, amount, check_lines, counted, printable

if TYPE_CHECKING:
    from vnreport.records import Change, Fact, Number, Period, Report, Scope
    from vnreport.writers import Result

Row: TypeAlias = tuple[str, ...]
Show: TypeAlias = Callable[[str, "Report", list[str], list[str]], None]

HEADINGS: Row = ("at", "kind", "figure", "unit", "of what", "where", "when", "verdict")
_WIDTHS = (9, 19, 34, 22, 48, 22, 23, 12)
_WHOLE = frozenset(map(HEADINGS.index, ("at", "verdict")))
_ROOM = {HEADINGS.index("of what"): 18}  # less would be a column of single words
_DROPPED = ("kind", "when", "where", "of what", "unit")  # first to go first
_BOUNDS = {"more_than": ">", "at_least": "≥", "less_than": "<", "at_most": "≤", "nearly": "≲", "about": "≈"}
_ARROWS = {"increase": "↑", "decrease": "↓"}
_COLOURS = {
    "consistent": "green",
    "rounding": "yellow",
    "suspect": "yellow",
    "inconsistent": "red",
    "impossible": "red",
}


def write_table(results: Iterable[Result], out: TextIO, *, lang: Lang = "en") -> None:
    """For each document its name, its facts as a table, and under it the checks that do not hold."""
    show = _rich(out) or _plain(out)
    for source, report in results:
        problems, notes = (check_lines(source, report, found, lang) for found in (report.problems, report.notes))
        found = ((report.facts, "fact"), (problems, "problem"), (notes, "note"))
        title = f"{printable(source)}: " + ", ".join(counted(len(items), noun) for items, noun in found)
        show(title, report, problems, notes)


def rows(report: Report) -> list[Row]:
    """The cells under `HEADINGS`, one row a fact."""
    lines, records = Lines(report.text), report.to_records(numbers=Decimal)
    return [
        tuple(
            printable(unicodedata.normalize("NFC", cell))
            for cell in (
                lines.at(fact.span.start),
                fact.kind if fact.status == "reported" else f"{fact.kind}, {fact.status}",
                figure(fact),
                fact.unit or "",
                " ".join(filter(None, (fact.subject, fact.predicate))),
                where(fact.scope),
                when(fact.period) if fact.period else "",
                record["verdict"] or "",
            )
        )
        for fact, record in zip(report.facts, records, strict=True)
    ]


def figure(fact: Fact) -> str:
    """The numbers of a fact as they were read: "591/616 = 95,94%", "↓ 187", "640 → 453", "5/63"."""
    if fact.kind == "quantity":
        return number_text(fact.value)
    if fact.kind == "rate":
        return f"{number_text(fact.rate)}%"
    if fact.kind == "rank":
        return number_text(fact.position) + (f"/{number_text(fact.out_of)}" if fact.out_of else "")
    if fact.kind == "change":
        return _change(fact)
    of = f"/{number_text(fact.denominator)}" if fact.denominator else ""
    rate = f" = {number_text(fact.rate)}%" if fact.rate else ""
    return number_text(fact.numerator) + of + rate


def where(scope: Scope) -> str:
    """The level and the place, "huyện Trần Đề" alone where the place tells its level."""
    level, place = scope.level or "", scope.place or ""
    return place if place.casefold().startswith(level) and place else f"{level} {place}".strip()


def when(period: Period) -> str:
    """The shortest exact writing of a period: "2023", "5/2024", "1-9/2024", "→ 2024-09-30"."""
    start, end = period.start, period.end
    if start is None and end is None:
        return one_line(period.text)
    if start is None or end is None:
        return f"{start or ''} → {end or ''}".strip()
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        if (start.month, end.month) == (1, 12):
            return f"{start.year}" if start.year == end.year else f"{start.year}-{end.year}"
        if start.year == end.year:
            months = f"{start.month}" if start.month == end.month else f"{start.month}-{end.month}"
            return f"{months}/{start.year}"
    return f"{start}" if start == end else f"{start} → {end}"


def _change(fact: Change) -> str:
    sign = {"percent": "%", "points": " điểm %", "times": " lần", "absolute": ""}[fact.measure]
    ends_sign = "%" if fact.measure in ("percent", "points") else ""
    moved = f"{_ARROWS[fact.direction]} {number_text(fact.value)}{sign}" if fact.value else ""
    if fact.before is None and fact.after is None:
        return moved
    ends = " → ".join(number_text(end) + ends_sign if end else "?" for end in (fact.before, fact.after))
    return f"{moved}: {ends}" if moved else f"{_ARROWS[fact.direction]} {ends}"


def number_text(number: Number) -> str:
    """A number as Vietnamese reports write it, its hedge as a sign: ">350", "6–7", "1,25 tỷ"."""
    written = amount(number.value, "vi")
    if number.upper is not None:
        return f"{written}–{amount(number.upper, 'vi')}"
    return _BOUNDS.get(number.bound, "") + written


def _plain(out: TextIO) -> Show:
    def show(title: str, report: Report, problems: list[str], notes: list[str]) -> None:
        cells = rows(report)
        shown = [HEADINGS, *cells] if cells else []
        widths = [min(limit, max((_width(row[i]) for row in shown), default=0)) for i, limit in enumerate(_WIDTHS)]
        body = ("  ".join(map(_fit, row, widths)).rstrip() for row in shown)
        out.writelines(f"{line}\n" for line in (title, *body, *problems, *notes, ""))

    return show


def _width(cell: str) -> int:
    return sum(not unicodedata.combining(c) for c in cell)


def _fit(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell)) if _width(cell) <= width else cell[: width - 1] + "…"


def _columns(cells: list[Row], width: int) -> dict[int, int]:
    """Which columns to show, and how wide: what holds something, less what a narrow screen cannot take."""
    shown = [i for i in range(len(HEADINGS)) if any(row[i] for row in cells)]
    wide = {i: max(_width(row[i]) for row in (HEADINGS, *cells)) for i in shown}
    least = {i: max(_width(part) for row in (HEADINGS, *cells) for part in _parts(row[i], i)) for i in shown}
    least |= {i: min(wide[i], max(least[i], room)) for i, room in _ROOM.items() if i in wide}
    for i in map(HEADINGS.index, _DROPPED):
        if i in wide and sum(least[each] + 3 for each in wide) > width:
            del wide[i]
    while sum(size + 3 for size in wide.values()) > width:
        broad = max(wide, key=lambda i: (wide[i] > least[i], wide[i]))
        if wide[broad] == least[broad]:
            break
        wide[broad] -= 1
    return wide


def _parts(cell: str, column: int) -> list[str]:
    """What of a cell must stay on one line: all of it, or each word."""
    return [cell] if column in _WHOLE else cell.split() or [""]


def _rich(out: TextIO) -> Show | None:
    if not out.isatty():
        return None
    try:
        from rich.box import SIMPLE_HEAD
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        from vnreport.render.terminal import sentences
    except ImportError:
        return None
    console = Console(file=out, highlight=False)

    def show(title: str, report: Report, problems: list[str], notes: list[str]) -> None:
        cells = rows(report)
        console.print(Text(title, style="bold"))
        for sentence in sentences(report):
            console.print(sentence)
        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        columns = _columns(cells, console.width)
        for i, wide in columns.items():
            table.add_column(HEADINGS[i], width=wide)
        for row in cells:
            table.add_row(*(Text(row[i], style=_COLOURS.get(row[i], "")) for i in columns))
        if cells:
            console.print(table)
        for style, lines in (("red", problems), ("yellow", notes)):
            for line in lines:
                console.print(Text(line, style=style), soft_wrap=True)
        console.print()

    return show
