"""What the files of all formats have in common: where they lie until they are whole, and what goes into them."""

from __future__ import annotations

import json
import os
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path

from vnreport.rows import encodable
from vnreport.schema import Row
from vnreport.work import Failed


class Part:
    """A file under a name of its own until it is whole. Always the same name, so that killed runs leave one file."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        self.part = self.path.with_name(f".{path.name}.part")
        self.part.unlink(missing_ok=True)

    def keep(self) -> None:
        """Put it in its place, on disk."""
        with self.part.open("rb+") as stream:
            os.fsync(stream.fileno())
        self.part.replace(self.path)

    def drop(self) -> None:
        self.part.unlink(missing_ok=True)


class Sink(ABC):
    """The documents of a run, in order. Leaving the context well puts the files in place; with an error, drops them."""

    @abstractmethod
    def done(self, number: int, payload: bytes) -> None:
        """A document's line of JSON, or its rows as JSON."""

    @abstractmethod
    def failed(self, number: int, failure: Failed) -> None:
        """A document that gave nothing."""

    @abstractmethod
    def close(self, keep: bool) -> None:
        """Finish the files; put them in place, or drop them."""

    def __enter__(self) -> Sink:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.close(kind is None)


class TableSink(Sink):
    """Formats with tables: rows are gathered and written some thousand at a time."""

    GATHERED = 5_000

    def __init__(self) -> None:
        self._rows: dict[str, list[Row]] = {}

    @abstractmethod
    def write(self, table: str, rows: Sequence[Row]) -> None:
        """Rows of `schema.TABLES[table]`."""

    def done(self, number: int, payload: bytes) -> None:
        for table, rows in json.loads(payload).items():
            self._gather(table, [[number, *row] for row in rows])

    def failed(self, number: int, failure: Failed) -> None:
        told = (failure.source, failure.place, failure.kind, failure.what, failure.remedy)
        self._gather("errors", [[number, *map(encodable, told)]])

    def flush(self) -> None:
        for table, rows in self._rows.items():
            if rows:
                self.write(table, rows)
        self._rows.clear()

    def _gather(self, table: str, rows: list[Row]) -> None:
        held = self._rows.setdefault(table, [])
        held += rows
        if len(held) >= self.GATHERED or (table == "documents" and len(held) >= self.GATHERED // 20):
            self.write(table, held)
            held.clear()
