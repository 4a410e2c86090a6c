"""For engines that bring their own data (Spark, polars, DuckDB, Ray): Arrow batches of texts in, of facts out.

df.mapInArrow(vnreport.arrow.extract_batches, vnreport.arrow.SPARK_SCHEMA)      # Spark
polars.from_arrow(vnreport.arrow.extract_batch(df.to_arrow().to_batches()[0]))  # polars
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

import vnreport
from vnreport.rows import encodable, fact_rows
from vnreport.schema import FACTS, PRECISION, SCALE, Row, Type
from vnreport.writers import MissingError

try:
    import pyarrow

    from vnreport.writers.columns import arrow_batch, arrow_schema
except ImportError as error:
    raise MissingError("vnreport.arrow needs pyarrow; pip install 'vnreport[parquet]'") from error

_SPARK: dict[Type, str] = {
    "integer": "bigint", "text": "string", "decimal": f"decimal({PRECISION},{SCALE})", "date": "date",
    "boolean": "boolean",
}  # fmt: skip
_COLUMNS = FACTS[1:]  # documents have no number here: batches come in no order

SCHEMA = arrow_schema(_COLUMNS)
SPARK_SCHEMA = ", ".join(f"`{column.name}` {_SPARK[column.type]}" for column in _COLUMNS)


def extract_batch(
    batch: Any, *, text: str = "text", source: str | None = None, published: str | None = None
) -> pyarrow.RecordBatch:
    """The facts of a pyarrow.RecordBatch (or Table) of texts, as a RecordBatch of `SCHEMA`: a fact a row, in order.

    `text`, `source` and `published` are names of columns: the texts, their names (default: the column "id" or
    "source", if there is one), and the days on which the texts appeared. A text that is null has no facts. Raises
    KeyError for a column that is not there, TypeError for texts that are no strings.
    """
    names = batch.schema.names
    source = source or next((name for name in ("id", "source") if name in names), None)
    for name in filter(None, (text, source, published)):
        if name not in names:
            raise KeyError(f"no column {name!r} in the batch (columns: {', '.join(names)})")
    texts = batch.column(text).to_pylist()
    ids = batch.column(source).to_pylist() if source else [None] * len(texts)
    days = batch.column(published).to_pylist() if published else [None] * len(texts)
    rows: list[Row] = []
    for content, name, day in zip(texts, ids, days, strict=True):
        if content is not None:
            report = vnreport.extract(content, published=_day(day))
            rows += fact_rows(None if name is None else encodable(str(name)), report)
    return arrow_batch(_COLUMNS, rows)


def extract_batches(batches: Iterable[Any]) -> Iterator[pyarrow.RecordBatch]:
    """`extract_batch` for each, with its defaults: the function that Spark's `mapInArrow` takes."""
    yield from map(extract_batch, batches)


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return date.fromisoformat(value[:10]) if isinstance(value, str) else value
