"""DuckDB: the four tables, with decimals as DECIMAL(38, 10) (`columns`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from vnreport.schema import PRECISION, SCALE, TABLES, Row
from vnreport.writers.columns import arrow_batch
from vnreport.writers.sinks import Part, TableSink

_TYPES = {
    "integer": "BIGINT", "text": "VARCHAR", "decimal": f"DECIMAL({PRECISION}, {SCALE})", "date": "DATE",
    "boolean": "BOOLEAN",
}  # fmt: skip


class Duck(TableSink):
    GATHERED = 20_000

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._part = Part(path)
        self._db = duckdb.connect(str(self._part.part))
        for table, columns in TABLES.items():
            names = ", ".join(f'"{column.name}" {_TYPES[column.type]}' for column in columns)
            self._db.execute(f"CREATE TABLE {table} ({names})")

    def write(self, table: str, rows: Sequence[Row]) -> None:
        self._db.register("batch", arrow_batch(TABLES[table], rows))
        self._db.execute(f"INSERT INTO {table} SELECT * FROM batch")
        self._db.unregister("batch")

    def close(self, keep: bool) -> None:
        self.flush()
        self._db.close()
        self._part.keep() if keep else self._part.drop()


def open_sink(path: Path, decimal: str) -> Duck:
    return Duck(path)
