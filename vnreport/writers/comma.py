"""CSV: `NAME.csv` holds the facts, `NAME.documents.csv`, `NAME.checks.csv` and `NAME.errors.csv` the other tables.

UTF-8 with a byte order mark, by which spreadsheets know it; a cell that one would take for a formula gets an apostrophe
before it. With a decimal comma, cells are parted by semicolons, as spreadsheets set to Vietnamese expect.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from vnreport.schema import TABLES, Row
from vnreport.writers.sinks import Part, TableSink
from vnreport.writers.streams import cell_writer


class Comma(TableSink):
    def __init__(self, path: Path, decimal: str) -> None:
        super().__init__()
        names = {
            table: path if table == "facts" else path.with_name(f"{path.stem}.{table}{path.suffix}") for table in TABLES
        }
        self._parts = {table: Part(name) for table, name in names.items()}
        self._files = {
            table: part.part.open("w", encoding="utf-8-sig", newline="") for table, part in self._parts.items()
        }
        self._cells = {table: cell_writer(columns, decimal) for table, columns in TABLES.items()}
        delimiter = ";" if decimal == "," else ","
        self._writers = {table: csv.writer(file, delimiter=delimiter) for table, file in self._files.items()}
        for table, columns in TABLES.items():
            self._writers[table].writerow([column.name for column in columns])

    def write(self, table: str, rows: Sequence[Row]) -> None:
        self._writers[table].writerows(map(self._cells[table], rows))

    def close(self, keep: bool) -> None:
        self.flush()
        for file in self._files.values():
            file.close()
        for table in sorted(self._parts, key=lambda table: table == "facts"):  # the file that was asked for comes last
            self._parts[table].keep() if keep else self._parts[table].drop()


def open_sink(path: Path, decimal: str) -> Comma:
    return Comma(path, decimal)
