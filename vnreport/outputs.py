"""The output of a run read back, one document at a time, from whichever format it was written in."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from vnreport.exact import EXACT
from vnreport.records import ROLES
from vnreport.writers import SUFFIXES, MissingError

SEVERITY = ("impossible", "inconsistent", "suspect", "rounding", "consistent")
_FACT = ("document", "kind", "start", "text", *ROLES, "unit", "verdict")
_CHECK = ("document", "verdict")
_DOCUMENT = ("document", "source", "checked", "total")

Rows: TypeAlias = Iterator[dict[str, Any]]
Tables: TypeAlias = Callable[[str, tuple[str, ...]], Rows]  # table, columns → rows in the order of documents


class NoOutputError(Exception):
    """A file that is not the output of a run, or that is in a format that is not read back."""


class Seen(NamedTuple):
    """A fact, as far as two runs are compared by it."""

    kind: str
    start: int
    numbers: tuple[tuple[str, Decimal], ...]
    text: str
    unit: str | None
    verdict: str | None

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same fact: where it begins, and what it states."""
        return self.kind, self.start, self.numbers


@dataclass(slots=True)
class Outcome:
    """One document: its facts, how many checks came to which verdict, and how many figures could be recomputed."""

    source: str
    facts: list[Seen]
    verdicts: Counter[str]
    checked: int
    total: int


@dataclass(slots=True)
class Output:
    """The output of a run. `errors` are (kind, count) of the inputs that gave nothing."""

    path: Path
    documents: Callable[[], Iterator[Outcome]] = field(repr=False)
    errors: Callable[[], Counter[str]] = field(repr=False)


def opened(path: Path) -> Output:
    """The output at a path, by its suffix. Raises NoOutputError for what none was written to."""
    form = SUFFIXES.get(path.suffix.lower())
    if not path.is_file():
        raise NoOutputError(f"{path}: no such file")
    if form == "jsonl":
        return Output(path, lambda: _said(path, _json_lines(path)), lambda: _json_errors(path))
    readers: dict[str, Callable[[Path], Tables]] = {
        "csv": _csv, "parquet": _parquet, "sqlite": _sqlite, "duckdb": _duckdb,
    }  # fmt: skip
    if form not in readers:
        known = ", ".join(suffix for suffix, name in SUFFIXES.items() if name == "jsonl" or name in readers)
        raise NoOutputError(f"{path}: cannot be summed up; give one of {known}")
    tables = readers[form](path)
    return Output(
        path,
        lambda: _said(path, _from_tables(tables)),
        lambda: Counter(row["kind"] for row in _said(path, tables("errors", ("kind",)))),
    )


def _said(path: Path, items: Iterable[Any]) -> Iterator[Any]:
    """What goes wrong with a file that is no output, in one line."""
    try:
        yield from items
    except MissingError:
        raise
    except Exception as error:
        why = f"{type(error).__name__}: {error}".splitlines()[0]
        raise NoOutputError(f"{path}: not the output of vnreport extract ({why})") from error


def _json_lines(path: Path) -> Iterator[Outcome]:
    with path.open("rb") as lines:
        for line in lines:
            report = json.loads(line)
            worst: dict[str, str] = {}
            for check in report["checks"]:
                for operand in check["operands"]:
                    worst[operand["fact"]] = _worse(worst.get(operand["fact"]), check["verdict"])
            yield Outcome(
                report["source"],
                [
                    Seen(
                        fact["kind"],
                        fact["span"]["start"],
                        _numbers({role: (fact.get(role) or {}).get("value") for role in ROLES}),
                        fact["span"]["text"],
                        fact["unit"],
                        worst.get(fact["id"]),
                    )
                    for fact in report["facts"]
                ],
                Counter(check["verdict"] for check in report["checks"]),
                report["coverage"]["checked"],
                report["coverage"]["total"],
            )


def _json_errors(path: Path) -> Counter[str]:
    beside = path.with_name(f"{path.stem}.errors{path.suffix}")
    if not beside.exists():
        return Counter()
    with beside.open("rb") as lines:
        return Counter(json.loads(line)["kind"] for line in lines)


def _from_tables(tables: Tables) -> Iterator[Outcome]:
    facts, checks = _by_document(tables("facts", _FACT)), _by_document(tables("checks", _CHECK))
    for row in tables("documents", _DOCUMENT):
        number = int(row["document"])
        yield Outcome(
            row["source"],
            [
                Seen(
                    fact["kind"], int(fact["start"]), _numbers(fact), fact["text"],
                    fact["unit"] or None, fact["verdict"] or None,
                )
                for fact in facts(number)
            ],
            Counter(check["verdict"] for check in checks(number)),
            int(row["checked"]),
            int(row["total"]),
        )  # fmt: skip


def _by_document(rows: Rows) -> Callable[[int], list[dict[str, Any]]]:
    """The rows of one document after the other; documents are asked for in their order."""
    groups = groupby(rows, key=lambda row: int(row["document"]))
    waiting: list[tuple[int, list[dict[str, Any]]]] = []

    def of(document: int) -> list[dict[str, Any]]:
        if not waiting:
            waiting.extend((number, list(group)) for number, group in _next(groups))
        if waiting and waiting[0][0] == document:
            return waiting.pop()[1]
        return []

    return of


def _next(groups: Iterator[Any]) -> Iterator[Any]:
    group = next(groups, None)
    if group is not None:
        yield group


def _numbers(row: dict[str, Any]) -> tuple[tuple[str, Decimal], ...]:
    return tuple(
        (role, Decimal(str(value).replace(",", ".")).normalize(EXACT))
        for role in ROLES
        if (value := row.get(role)) is not None and value != ""
    )


def _worse(one: str | None, other: str) -> str:
    return other if one is None else min(one, other, key=SEVERITY.index)


def _beside(path: Path, table: str) -> Path:
    return path if table == "facts" else path.with_name(f"{path.stem}.{table}{path.suffix}")


def _csv(path: Path) -> Tables:
    def rows(table: str, columns: tuple[str, ...]) -> Rows:
        csv.field_size_limit(1 << 30)
        with _beside(path, table).open(encoding="utf-8-sig", newline="") as lines:
            delimiter = ";" if ";" in lines.readline() else ","
            lines.seek(0)
            yield from csv.DictReader(lines, delimiter=delimiter)

    return rows


def _parquet(path: Path) -> Tables:
    def rows(table: str, columns: tuple[str, ...]) -> Rows:
        try:
            from pyarrow.parquet import ParquetFile
        except ImportError as error:
            raise MissingError("Parquet files need pyarrow; pip install 'vnreport[parquet]'") from error
        with ParquetFile(_beside(path, table)) as file:
            for batch in file.iter_batches(2_000, columns=list(columns)):
                yield from batch.to_pylist()

    return rows


def _sqlite(path: Path) -> Tables:
    def rows(table: str, columns: tuple[str, ...]) -> Rows:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            for row in db.execute(_select(table, columns)):
                yield dict(zip(columns, row, strict=True))

    return rows


def _duckdb(path: Path) -> Tables:
    def rows(table: str, columns: tuple[str, ...]) -> Rows:
        try:
            import duckdb
        except ImportError as error:
            raise MissingError("DuckDB files need duckdb; pip install 'vnreport[duckdb]'") from error
        with duckdb.connect(str(path), read_only=True) as db:
            found = db.execute(_select(table, columns))
            while many := found.fetchmany(2_000):
                for row in many:
                    yield dict(zip(columns, row, strict=True))

    return rows


def _select(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    return f"SELECT {names} FROM {table} ORDER BY document"
