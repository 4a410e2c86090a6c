"""Arrow batches in and out, through the engines that bring them."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from decimal import Decimal

import pytest

pyarrow = pytest.importorskip("pyarrow")
polars = pytest.importorskip("polars")

import vnreport  # noqa: E402
from vnreport import arrow  # noqa: E402

TEXTS = ["Cấp huyện 591/616 hồ sơ, đạt 95,94%.", None, "Không có số.", "Năm nay trồng 12,5 ha lúa và 3 ha ngô."]
BATCH = pyarrow.RecordBatch.from_pydict({"id": [1, 2, 3, 4], "text": TEXTS})


def test_a_fact_a_row_with_the_columns_of_the_facts_table():
    facts = arrow.extract_batch(BATCH)
    assert facts.schema == arrow.SCHEMA and facts.schema.names == ["source", *vnreport.records.COLUMNS]
    rows = facts.to_pylist()
    assert [row["source"] for row in rows] == ["1", "4", "4"]
    wanted = [row for text in TEXTS if text for row in vnreport.extract(text).to_records(numbers=Decimal)]
    assert [{k: v for k, v in row.items() if k != "source"} for row in rows] == wanted


def test_columns_are_named_and_dates_may_be_dates_or_text():
    for day in (date(2024, 10, 5), datetime(2024, 10, 5, 8), "2024-10-05T08:00"):
        batch = pyarrow.RecordBatch.from_pydict({"body": TEXTS[3:], "no": ["x"], "day": [day]})
        rows = arrow.extract_batch(batch, text="body", source="no", published="day").to_pylist()
        assert (rows[0]["source"], rows[0]["period_start"]) == ("x", date(2024, 1, 1))


def test_no_rows_keep_the_schema():
    empty = arrow.extract_batch(BATCH.slice(0, 0))
    assert (empty.num_rows, empty.schema) == (0, arrow.SCHEMA)
    assert arrow.extract_batch(pyarrow.RecordBatch.from_pydict({"text": ["không"]})).schema == arrow.SCHEMA


def test_misuse_says_what_is_there():
    with pytest.raises(KeyError, match=r"no column 'body' in the batch \(columns: id, text\)"):
        arrow.extract_batch(BATCH, text="body")
    with pytest.raises(TypeError):
        arrow.extract_batch(pyarrow.RecordBatch.from_pydict({"text": [1]}))


def test_polars():
    frame = polars.DataFrame({"id": [1, 2, 3, 4], "text": TEXTS})
    facts = polars.concat(polars.from_arrow(arrow.extract_batch(batch)) for batch in frame.to_arrow().to_batches())
    assert facts.equals(polars.from_arrow(arrow.extract_batch(BATCH)))
    assert facts["value"].dtype == polars.Decimal(38, 10) and facts["value"].sum() == Decimal("15.5")


@pytest.mark.slow
@pytest.mark.cluster
def test_spark(monkeypatch):
    sql = pytest.importorskip("pyspark.sql")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    spark = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        frame = spark.createDataFrame([(n, text) for n, text in enumerate(TEXTS * 10)], "id long, text string")
        facts = frame.repartition(4).mapInArrow(arrow.extract_batches, arrow.SPARK_SCHEMA)
        found = sorted((row.source, row.id, row.value, row.text) for row in facts.collect())
    finally:
        spark.stop()
    batch = pyarrow.RecordBatch.from_pydict({"id": list(range(40)), "text": TEXTS * 10})
    wanted = [(row["source"], row["id"], row["value"], row["text"]) for row in arrow.extract_batch(batch).to_pylist()]
    assert found == sorted(wanted)
