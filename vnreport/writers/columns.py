"""Rows of the schema as Arrow tables, for the formats that are made of them.

Decimals are decimal128(38, 10): exact for every figure with at most ten decimals and twenty-eight digits before them.
What has more decimals is rounded to ten, what has more digits is left empty; SQLite, CSV and JSON lines hold both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from typing import Any

import pyarrow

from vnreport.schema import PRECISION, SCALE, TABLES, Column, Row, Type

_TYPES: dict[Type, Any] = {
    "integer": pyarrow.int64(),
    "text": pyarrow.string(),
    "decimal": pyarrow.decimal128(PRECISION, SCALE),
    "date": pyarrow.date32(),
    "boolean": pyarrow.bool_(),
}
_UNIT = Decimal(1).scaleb(-SCALE)
_CONTEXT = Context(prec=PRECISION, rounding=ROUND_HALF_EVEN)


def arrow_schema(columns: Sequence[Column]) -> Any:
    return pyarrow.schema([(column.name, _TYPES[column.type]) for column in columns])


SCHEMAS = {table: arrow_schema(columns) for table, columns in TABLES.items()}


def arrow_batch(columns: Sequence[Column], rows: Sequence[Row]) -> Any:
    """A pyarrow.RecordBatch of rows."""
    cells: list[list[Any]] = [list(cell) for cell in zip(*rows, strict=True)] or [[] for _ in columns]
    arrays = [
        pyarrow.array([None if value is None else convert(value) for value in values], _TYPES[column.type])
        if (convert := _CONVERT.get(column.type))
        else pyarrow.array(values, _TYPES[column.type])
        for column, values in zip(columns, cells, strict=True)
    ]
    return pyarrow.RecordBatch.from_arrays(arrays, schema=arrow_schema(columns))


def _fixed(value: str) -> Decimal | None:
    try:
        return Decimal(value).quantize(_UNIT, context=_CONTEXT)
    except InvalidOperation:
        return None


_CONVERT: dict[Type, Callable[[Any], Any]] = {"decimal": _fixed, "date": date.fromisoformat}
