"""SQLite. Decimals are text, exact as they were read; the view `figures` has the facts with numbers to reckon with."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from vnreport.schema import TABLES, Row
from vnreport.writers.sinks import Part, TableSink

_TYPES = {"integer": "INTEGER", "text": "TEXT", "decimal": "TEXT", "date": "TEXT", "boolean": "INTEGER"}
_KEYS = {
    "documents": "PRIMARY KEY (document)",
    "facts": "PRIMARY KEY (document, id), FOREIGN KEY (document) REFERENCES documents",
    "checks": 'PRIMARY KEY (document, "check"), FOREIGN KEY (document) REFERENCES documents, '
    "FOREIGN KEY (document, fact) REFERENCES facts (document, id)",
    "errors": "PRIMARY KEY (document)",
}


def schema() -> str:
    """The statements that make the tables and the view."""
    tables = []
    for table, columns in TABLES.items():
        names = ", ".join(f'"{c.name}" {_TYPES[c.type]}' for c in columns)
        tables.append(f"CREATE TABLE {table} ({names}, {_KEYS[table]});")
    figures = ", ".join(
        f'CAST("{c.name}" AS REAL) AS "{c.name}"' if c.type == "decimal" else f'"{c.name}"' for c in TABLES["facts"]
    )
    return "\n".join((*tables, f"CREATE VIEW figures AS SELECT {figures} FROM facts;"))


class Sqlite(TableSink):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self._part = Part(path)
        self._db = sqlite3.connect(self._part.part)
        self._db.execute("PRAGMA journal_mode = OFF")  # the file is thrown away if this run does not end well
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.executescript(schema())

    def write(self, table: str, rows: Sequence[Row]) -> None:
        self._db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(TABLES[table]))})", rows)

    def close(self, keep: bool) -> None:
        self.flush()
        self._db.commit()
        self._db.close()
        self._part.keep() if keep else self._part.drop()


def open_sink(path: Path, decimal: str) -> Sqlite:
    return Sqlite(path)
