"""Parquet: `NAME.parquet` holds the facts, `NAME.documents.parquet` and so on the other tables. Decimals: `columns`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pyarrow.parquet import ParquetWriter

from vnreport.schema import TABLES, Row
from vnreport.writers.columns import SCHEMAS, arrow_batch
from vnreport.writers.sinks import Part, TableSink


class Parquet(TableSink):
    GATHERED = 50_000  # rows of a row group

    def __init__(self, path: Path) -> None:
        super().__init__()
        names = {
            table: path if table == "facts" else path.with_name(f"{path.stem}.{table}{path.suffix}") for table in TABLES
        }
        self._parts = {table: Part(name) for table, name in names.items()}
        self._writers = {
            table: ParquetWriter(part.part, SCHEMAS[table], compression="zstd") for table, part in self._parts.items()
        }

    def write(self, table: str, rows: Sequence[Row]) -> None:
        self._writers[table].write_batch(arrow_batch(TABLES[table], rows))

    def close(self, keep: bool) -> None:
        self.flush()
        for writer in self._writers.values():
            writer.close()
        for table in sorted(self._parts, key=lambda table: table == "facts"):  # the file that was asked for comes last
            self._parts[table].keep() if keep else self._parts[table].drop()


def open_sink(path: Path, decimal: str) -> Parquet:
    return Parquet(path)
