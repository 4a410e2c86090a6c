"""Reports out: to a stream as they come (`streams`), or from a finished run into a file of the format that is wanted.

A sink gets every document of a run by number, in order, and makes its file appear whole, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from vnreport.writers.streams import (
    WRITERS,
    Result,
    Writer,
    replacing,
    report_line,
    write_csv,
    write_json,
    write_jsonl,
)

if TYPE_CHECKING:
    from vnreport.work import Kept
    from vnreport.writers.sinks import Sink

__all__ = [
    "KEPT", "SUFFIXES", "WRITERS", "MissingError", "Result", "Writer", "family", "form_of", "replacing", "report_line",
    "sink_of", "write_csv", "write_json", "write_jsonl",
]  # fmt: skip

SUFFIXES = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".xlsx": "xlsx", ".parquet": "parquet",
    ".sqlite": "sqlite", ".sqlite3": "sqlite", ".db": "sqlite", ".duckdb": "duckdb",
}  # fmt: skip
KEPT: dict[str, Kept] = {"jsonl": "line", **dict.fromkeys(("csv", "xlsx", "parquet", "sqlite", "duckdb"), "rows")}
_HOME = {
    "jsonl": "json_lines", "csv": "comma", "xlsx": "excel", "parquet": "parquet", "sqlite": "sqlite", "duckdb": "duck",
}  # fmt: skip
_EXTRA = {"xlsx": ("XlsxWriter", "excel"), "parquet": ("pyarrow", "parquet"), "duckdb": ("duckdb", "duckdb")}


class MissingError(Exception):
    """A format of output whose library is not installed."""


def sink_of(form: str, path: Path, decimal: str = ".") -> Callable[[], Sink]:
    """What makes the sink of a format. Raises MissingError at once where its library is not installed."""
    try:
        module = import_module(f"vnreport.writers.{_HOME[form]}")
    except ImportError as error:
        if form not in _EXTRA:
            raise
        package, extra = _EXTRA[form]
        raise MissingError(f"{path}: {form} files need {package}; pip install 'vnreport[{extra}]'") from error
    return lambda: cast("Sink", module.open_sink(path, decimal))


def form_of(path: Path, forms: Collection[str], option: str) -> str:
    """The format of an output by its suffix. Raises ValueError for the suffix of none of `forms`: `option` can name one."""
    form = SUFFIXES.get(path.suffix.lower())
    if form is None or form not in forms:
        known = " ".join(suffix for suffix, name in SUFFIXES.items() if name in forms)
        raise ValueError(f"{path}: cannot tell the format by this suffix; use one of {known}, or name it with {option}")
    return form


def family(path: Path) -> list[Path]:
    """All files that a run with this output may leave beside each other."""
    return [path, *(path.with_name(f"{path.stem}.{table}{path.suffix}") for table in ("documents", "checks", "errors"))]
