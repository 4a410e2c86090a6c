"""Reports to a stream: JSON lines, JSON, CSV. Each takes the results as they come and holds one at a time."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO, TypeAlias

from vnreport.rows import encodable

if TYPE_CHECKING:
    from vnreport.records import Report
    from vnreport.schema import Column, Row


class Result(NamedTuple):
    """A report and the name of the document it is of."""

    source: str
    report: Report


Writer: TypeAlias = Callable[[Iterable[Result], TextIO], None]


def write_jsonl(results: Iterable[Result], out: TextIO) -> None:
    """One report a line, `source` first."""
    for source, report in results:
        out.write(report_line(source, report))


def report_line(source: str, report: Report) -> str:
    """A report as a line of JSON, `source` first."""
    return f'{{"source":{_quoted(source)},{report.model_dump_json()[1:]}\n'


def write_json(results: Iterable[Result], out: TextIO) -> None:
    """One array of reports, indented for reading."""
    before = "[\n"
    for source, report in results:
        out.write(f'{before}{{\n  "source": {_quoted(source)},{report.model_dump_json(indent=2)[1:]}')
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def write_csv(results: Iterable[Result], out: TextIO) -> None:
    """The table `facts` of `schema`; numbers are exact plain decimals.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    from vnreport.rows import fact_rows
    from vnreport.schema import FACTS

    writer = csv.writer(out)
    writer.writerow([column.name for column in FACTS])
    cells = cell_writer(FACTS)
    for number, (source, report) in enumerate(results, 1):
        writer.writerows(cells([number, *row]) for row in fact_rows(encodable(source), report))


def cell_writer(columns: Sequence[Column], decimal: str = ".") -> Callable[[Row], list[object]]:
    """Turns a row into cells: formulas disarmed in text, `decimal` between units and tenths in numbers."""
    kinds = [(column.type == "text", column.type == "decimal") for column in columns]

    def cells(row: Row) -> list[object]:
        return [
            None
            if value is None
            else _disarmed(str(value))
            if text
            else str(value).replace(".", decimal)
            if number
            else value
            for value, (text, number) in zip(row, kinds, strict=True)
        ]

    return cells


WRITERS: dict[str, Writer] = {"jsonl": write_jsonl, "json": write_json, "csv": write_csv}


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A file that appears under its name only once it is whole; what is no regular file is written straight."""
    path = path.resolve()
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", newline="") as out:
            yield out
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as out:
            yield out
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _quoted(text: str) -> str:
    return json.dumps(encodable(text), ensure_ascii=False)


def _disarmed(text: str) -> str:
    return f"'{text}" if len(text) > 1 and text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
