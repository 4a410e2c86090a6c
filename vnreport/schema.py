"""The tables of a corpus run: their columns, types and keys. Every format of output has these and no others.

`document` is the number of the input in the order of the run, from 1; inputs that could not be read have a number too,
in `errors`. Keys: `documents.document`; `facts.(document, id)`; `checks.(document, check)`, whose `fact` is the `id` of
the first fact in it; `errors.document`. `source` is repeated in every table, to be read without a join.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from vnreport.records import COLUMNS, ROLES

Type: TypeAlias = Literal["integer", "text", "decimal", "date", "boolean"]
Value: TypeAlias = "int | str | bool | None"  # as JSON has it: decimals and dates are strings
Row: TypeAlias = list[Value]

SCALE, PRECISION = 10, 38  # of decimals in formats that fix them (Parquet, DuckDB, Arrow)


class Column(NamedTuple):
    name: str
    type: Type = "text"


def _typed(names: str, kind: Type) -> dict[str, Column]:
    return {name: Column(name, kind) for name in names.split()}


_FACT_TYPES = (
    _typed("start end", "integer")
    | _typed(" ".join((*ROLES, "upper")), "decimal")
    | _typed("period_start period_end baseline_start baseline_end", "date")
    | _typed("cumulative average", "boolean")
)
_KEY = (Column("document", "integer"), Column("source"))
FACTS = (*_KEY, *(_FACT_TYPES.get(name, Column(name)) for name in COLUMNS))
DOCUMENTS = (
    *_KEY,
    *map(Column, ("place", "form", "encoding", "text")),
    Column("published", "date"),
    Column("reported_place"),
    *_typed("facts problems notes checked total", "integer").values(),
    Column("version"),
)
CHECKS = (
    *_KEY,
    Column("check", "integer"),
    *map(Column, ("kind", "verdict", "fact", "operands")),
    *_typed("start end", "integer").values(),
    *map(Column, ("stated", "stated_low", "stated_high", "computed", "computed_low", "computed_high")),
    *map(Column, ("message", "message_vi")),
    Column("power", "decimal"),
    *map(Column, ("repair_fact", "repair_role")),
    Column("repair_value", "decimal"),
    Column("repair_why"),
    Column("repair_likely", "boolean"),
    Column("repairs", "integer"),
)
ERRORS = (*_KEY, *map(Column, ("place", "kind", "what", "remedy")))
TABLES: dict[str, tuple[Column, ...]] = {"documents": DOCUMENTS, "facts": FACTS, "checks": CHECKS, "errors": ERRORS}
