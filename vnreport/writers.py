"""Reports out: JSON lines, JSON, CSV. Each writer takes the results as they come and holds one at a time."""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO, TypeAlias

if TYPE_CHECKING:
    from vnreport.records import Report


class Result(NamedTuple):
    """A report and the name of the document it is of."""

    source: str
    report: Report


Writer: TypeAlias = Callable[[Iterable[Result], TextIO], None]


def write_jsonl(results: Iterable[Result], out: TextIO) -> None:
    """One report a line, `source` first."""
    for source, report in results:
        out.write(f'{{"source":{_quoted(source)},{report.model_dump_json()[1:]}\n')


def write_json(results: Iterable[Result], out: TextIO) -> None:
    """One array of reports, indented for reading."""
    before = "[\n"
    for source, report in results:
        out.write(f'{before}{{\n  "source": {_quoted(source)},{report.model_dump_json(indent=2)[1:]}')
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def write_csv(results: Iterable[Result], out: TextIO) -> None:
    """One fact a row, with the columns of `Report.to_records` after `source`; numbers are exact plain decimals.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    from vnreport.records import COLUMNS

    writer = csv.DictWriter(out, ("source", *COLUMNS))
    writer.writeheader()
    for source, report in results:
        for row in report.to_records(numbers=Decimal):
            writer.writerow({name: _cell(value) for name, value in ({"source": source} | row).items()})


WRITERS: dict[str, Writer] = {"jsonl": write_jsonl, "json": write_json, "csv": write_csv}
SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv"}


@contextmanager
def replacing(path: Path, *, bom: bool = False) -> Iterator[TextIO]:
    """A file that appears under its name only once it is whole; what is no regular file (a device) is written straight.

    `bom`: begin with a byte order mark, by which spreadsheets know UTF-8.
    """
    encoding = "utf-8-sig" if bom else "utf-8"
    path = path.resolve()
    if path.exists() and not path.is_file():
        with path.open("w", encoding=encoding, newline="") as out:
            yield out
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding=encoding, newline="") as out:
            yield out
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _quoted(text: str) -> str:
    return json.dumps(_encodable(text), ensure_ascii=False)


def _encodable(text: str) -> str:
    # Lone surrogates (a file name that is not UTF-8, a broken escape in JSON) have no place in UTF-8.
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _cell(value: object) -> object:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, str):
        value = _encodable(value)
        return f"'{value}" if len(value) > 1 and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
    return value
