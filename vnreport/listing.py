"""The lines that `vnreport check` prints: one a check, at the line and column of the number to look at."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Literal, TypeAlias

from vnreport.exact import EXACT
from vnreport.lines import one_line

if TYPE_CHECKING:
    from vnreport.records import Check, Repair, Report

Lang: TypeAlias = Literal["en", "vi"]

_SHOWN = {"Cc": " ", "Zl": " ", "Zp": " ", "Cs": "\ufffd"}
_SCALES = ((Decimal(10**9), "billion", "tỷ"), (Decimal(10**6), "million", "triệu"))
_LIKELY: dict[Lang, str] = {"en": "likely", "vi": "có lẽ là"}
_RECOMPUTED: dict[Lang, str] = {"en": "{} of {} figures recomputed", "vi": "tính lại được {}/{} con số"}


class Lines:
    """Offsets into a text as "line:column", both counted from 1, columns in characters."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in re.finditer(r"\r\n?|\n", text))]

    def at(self, offset: int) -> str:
        line = bisect_right(self._starts, offset)
        return f"{line}:{offset - self._starts[line - 1] + 1}"


def check_lines(source: str, report: Report, checks: Iterable[Check], lang: Lang) -> list[str]:
    """`source:line:column: verdict [kind] message`, in the order of the text; a likely repair comes last."""
    lines = Lines(report.text)
    return [
        printable(f"{source}:{lines.at(where)}: {check.verdict} [{check.kind}] {message_of(check, lang)}")
        for where, check in sorted(((_place(check), check) for check in checks), key=lambda pair: pair[0])
    ]


def coverage_lines(source: str, report: Report, lang: Lang) -> Iterator[str]:
    """What could not be recomputed and why, then how much could."""
    lines, facts = Lines(report.text), {fact.id: fact for fact in report.facts}
    for item in report.coverage.unchecked:
        fact = facts.get(item.fact)
        where, kind = (lines.at(fact.span.start), fact.kind) if fact else ("1:1", "?")
        yield printable(f"{source}:{where}: unchecked [{kind}] {item.why}")
    yield f"{printable(source)}: {recomputed(report.coverage.checked, report.coverage.total, lang)}"


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def recomputed(checked: int, total: int, lang: Lang) -> str:
    return _RECOMPUTED[lang].format(checked, total)


def message_of(check: Check, lang: Lang) -> str:
    message = check.message_vi if lang == "vi" else check.message
    repair = _likely(check)
    if repair is None:
        return message
    why = repair.why_vi or repair.why if lang == "vi" else repair.why
    stated = next(
        (one_line(o.span.text) for o in check.operands if (o.fact, o.role) == (repair.fact, repair.role)), repair.role
    )
    return f"{message}; {_LIKELY[lang]} {stated} → {amount(repair.value, lang)}" + (f" ({why})" if why else "")


def amount(value: Decimal, lang: Lang) -> str:
    """As people write it: "1.250,5" or "1,250.5", and 413120000000 as "413,12 tỷ" or "413.12 billion"."""
    with localcontext(EXACT):
        for size, *words in _SCALES:
            if abs(value) >= size and (value / size * 1000) % 1 == 0:
                return f"{_separated((value / size).normalize(), lang)} {words[lang == 'vi']}"
        return _separated(value, lang)


def printable(text: str) -> str:
    """On one line and without what would steer a terminal: controls and line ends become spaces."""
    return text if text.isprintable() else "".join(_SHOWN.get(unicodedata.category(c), c) for c in text)


def _separated(value: Decimal, lang: Lang) -> str:
    text = f"{value:,f}"
    return text.translate({ord(","): ".", ord("."): ","}) if lang == "vi" else text


def _likely(check: Check) -> Repair | None:
    return next((repair for repair in check.repairs if repair.likely), None)


def _place(check: Check) -> int:
    """The number that is likely wrong, else the first that took part."""
    repair = _likely(check)
    for operand in check.operands:
        if repair is not None and (operand.fact, operand.role) == (repair.fact, repair.role):
            return operand.span.start
    return min((operand.span.start for operand in check.operands), default=0)
