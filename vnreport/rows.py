"""A report as the rows of the tables in `schema`, without the document's number, which the run puts before them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnreport.readers import Document
    from vnreport.records import Check, Report
    from vnreport.schema import Row, Value

_SURROGATES = re.compile("[\ud800-\udfff]")


def rows_of(document: Document, report: Report) -> dict[str, list[Row]]:
    """Table → rows; every row begins with the source."""
    source = encodable(document.source)
    return {
        "documents": [_document(source, document, report)],
        "facts": fact_rows(source, report),
        "checks": [_check(source, n, check) for n, check in enumerate(report.checks, 1)],
    }


def fact_rows(source: str | None, report: Report) -> list[Row]:
    return [
        [source, *map(_plain, row.values())] for row in report.to_records(numbers=str)
    ]  # keys are COLUMNS, in order


def encodable(text: str) -> str:
    """Lone surrogates (a file name that is not UTF-8, a broken escape in JSON) have no place in UTF-8."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def _document(source: str, document: Document, report: Report) -> Row:
    return [
        source, encodable(document.place), document.form, document.encoding, encodable(report.text),
        _plain(report.published), report.place, len(report.facts), len(report.problems), len(report.notes),
        report.coverage.checked, report.coverage.total, report.version,
    ]  # fmt: skip


def _check(source: str, number: int, check: Check) -> Row:
    first = check.operands[0] if check.operands else None
    repair = check.repairs[0] if check.repairs else None
    return [
        source, number, check.kind, check.verdict,
        first.fact if first else None, " ".join(f"{o.fact}.{o.role}" for o in check.operands),
        first.span.start if first else None, first.span.end if first else None,
        *_interval(check.stated), *_interval(check.computed), encodable(check.message), encodable(check.message_vi),
        format(check.power, "f"),
        *((repair.fact, repair.role, format(repair.value, "f"), repair.why, repair.likely) if repair else [None] * 5),
        len(check.repairs),
    ]  # fmt: skip


def _interval(interval: Any) -> Iterator[Value]:
    yield from (interval.shown, interval.low, interval.high) if interval else (None, None, None)


def _plain(value: Any) -> Value:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return encodable(value)
    kept: Value = value
    return kept
