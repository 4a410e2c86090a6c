"""Excel: sheets of facts, of problems (every check that is not consistent), of documents and, if any, of errors.

Cells are typed; numbers are Excel's own, exact to fifteen digits. A sheet that is full goes on in another ("facts 2");
line ends are Excel's, and a text longer than a cell may be is cut: offsets count in the text as other formats keep it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from vnreport.schema import TABLES, Column, Row, Type
from vnreport.writers.sinks import Part, TableSink

MAX_ROWS, MAX_CELL = 1_048_576, 32_767
_SHEETS = {"facts": "facts", "checks": "problems", "documents": "documents", "errors": "errors"}
_WIDTHS: dict[Type, int] = {"integer": 10, "text": 22, "decimal": 14, "date": 12, "boolean": 9}
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_VERDICT = [column.name for column in TABLES["checks"]].index("verdict")


class Excel(TableSink):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self._part = Part(path)
        self._book = xlsxwriter.Workbook(str(self._part.part), _OPTIONS)
        self._bold = self._book.add_format({"bold": True})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._sheets = {table: self._sheet(_SHEETS[table], TABLES[table]) for table in ("facts", "checks", "documents")}
        self._used = dict.fromkeys(TABLES, 1)
        self._count = dict.fromkeys(TABLES, 1)

    def write(self, table: str, rows: Sequence[Row]) -> None:
        columns = TABLES[table]
        for row in rows:
            if table == "checks" and row[_VERDICT] == "consistent":
                continue
            sheet = self._sheet_for(table)
            for place, (column, value) in enumerate(zip(columns, row, strict=True)):
                if value is not None:
                    self._cell(sheet, self._used[table], place, column.type, value)
            self._used[table] += 1

    def close(self, keep: bool) -> None:
        self.flush()
        for table in self._sheets:
            self._finish(table)
        self._book.close()
        self._part.keep() if keep else self._part.drop()

    def _sheet_for(self, table: str) -> Any:
        if table not in self._sheets:
            self._sheets[table] = self._sheet(_SHEETS[table], TABLES[table])
        elif self._used[table] >= MAX_ROWS:
            self._finish(table)
            self._count[table] += 1
            self._used[table] = 1
            self._sheets[table] = self._sheet(f"{_SHEETS[table]} {self._count[table]}", TABLES[table])
        return self._sheets[table]

    def _sheet(self, name: str, columns: Sequence[Column]) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, _WIDTHS[column.type])
            sheet.write_string(0, place, column.name, self._bold)
        return sheet

    def _finish(self, table: str) -> None:
        self._sheets[table].autofilter(0, 0, self._used[table] - 1, len(TABLES[table]) - 1)

    def _cell(self, sheet: Any, row: int, place: int, kind: Type, value: Any) -> None:
        write: Callable[..., Any] = sheet.write_string
        if kind == "text":
            write(row, place, _cut(value))
        elif kind == "date":
            day = date.fromisoformat(value)
            sheet.write_datetime(row, place, day, self._day) if day.year >= 1900 else write(row, place, value)
        elif kind == "boolean":
            sheet.write_boolean(row, place, value)
        else:
            sheet.write_number(row, place, float(value))


def _cut(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if len(text) <= MAX_CELL else text[: MAX_CELL - 1] + "…"


def open_sink(path: Path, decimal: str) -> Excel:
    return Excel(path)
