"""Tables out: every format read back by the libraries that people read it with, cell by cell."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import vnreport
from vnreport import corpus, rows, schema, writers
from vnreport.readers import Document
from vnreport.work import Failed

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
duckdb = pytest.importorskip("duckdb")
openpyxl = pytest.importorskip("openpyxl")

ODD = (
    'Ghi chú: =1+1; "ngoặc", chấm phẩy; xuống\ndòng\r\nvà tab\t. Xã có 12.345,678 ha, ước 0,1234567890 điểm.\n'
    "Tổng thu 913.216,2 tỷ đồng, tăng 12% so với cùng kỳ năm 2023, đạt 118/97 hồ sơ, đạt 82,2%."
)


def documents() -> list[tuple[Document, vnreport.Report]]:
    texts = [path.read_bytes().decode() for path in sorted((Path(__file__).parent.parent / "corpus").glob("*.txt"))[:6]]
    named = zip([f"tệp {n}.txt" for n in range(9)], [*texts, ODD], strict=False)
    return [(Document(name, name, text, form="txt", encoding="utf-8"), vnreport.extract(text)) for name, text in named]


@pytest.fixture(scope="module")
def reports() -> list[tuple[Document, vnreport.Report]]:
    found = documents()
    facts = [*found[-1][1].facts]  # a cell that looks like a formula, and a figure with all the digits that fit
    facts[0] = facts[0].model_copy(update={"subject": "=HYPERLINK(1)"})
    large = facts[1].value.model_copy(update={"value": Decimal("1234567890123456789012345678.0123456789")})
    facts[1] = facts[1].model_copy(update={"value": large})
    found[-1] = (found[-1][0], found[-1][1].model_copy(update={"facts": tuple(facts)}))
    return found


@pytest.fixture(scope="module")
def expected(reports) -> dict[str, list[dict[str, Any]]]:
    """The tables as they should come back, with decimals as Decimal and dates as date."""
    tables: dict[str, list[list[schema.Value]]] = {table: [] for table in schema.TABLES}
    for number, (document, report) in enumerate(reports, 1):
        for table, found in rows.rows_of(document, report).items():
            tables[table] += [[number, *row] for row in found]
    tables["errors"] = [[len(reports) + 1, "hỏng.pdf", "hỏng.pdf", "read", "a broken PDF", "save it anew"]]
    return {
        table: [
            {column.name: typed(column.type, value) for column, value in zip(schema.TABLES[table], row, strict=True)}
            for row in found
        ]
        for table, found in tables.items()
    }


def typed(kind: str, value: Any) -> Any:
    if value is None:
        return None
    return {"decimal": Decimal, "date": date.fromisoformat}.get(kind, lambda same: same)(value)


@pytest.fixture
def write(reports, tmp_path):
    def call(name: str, decimal: str = ".") -> Path:
        path = tmp_path / name
        form = writers.SUFFIXES[path.suffix]
        with writers.sink_of(form, path, decimal)() as sink:
            for number, (document, report) in enumerate(reports, 1):
                if writers.KEPT[form] == "line":
                    payload = writers.report_line(document.source, report)
                else:
                    payload = json.dumps(rows.rows_of(document, report))
                sink.done(number, payload.encode())
            sink.failed(len(reports) + 1, Failed("hỏng.pdf", "hỏng.pdf", "read", "a broken PDF", "save it anew"))
        assert not list(tmp_path.glob(".*")), "parts are left behind"
        return path

    return call


def beside(path: Path, table: str) -> Path:
    return path if table == "facts" else path.with_name(f"{path.stem}.{table}{path.suffix}")


def disarmed(row: dict[str, Any]) -> dict[str, Any]:
    """What a CSV cell that looks like a formula comes back as."""
    return {k: f"'{v}" if isinstance(v, str) and len(v) > 1 and v[0] in "=+-@\t\r" else v for k, v in row.items()}


def test_there_is_something_to_try(expected):
    facts = expected["facts"]
    assert len(facts) > 100 and all(any(row[name] is not None for row in facts) for name in ("value", "rate", "upper"))
    assert {row["verdict"] for row in facts} >= {None, "consistent", "inconsistent"}


def test_jsonl_comes_back_as_reports(write, reports):
    path = write("a.jsonl")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line["source"] for line in lines] == [document.source for document, _ in reports]
    assert [vnreport.Report.model_validate(line) for line in lines] == [report for _, report in reports]
    assert json.loads((path.parent / "a.errors.jsonl").read_text(encoding="utf-8"))["what"] == "a broken PDF"
    frame = polars.read_ndjson(path, infer_schema_length=None)
    assert frame["source"].to_list() == [document.source for document, _ in reports]


@pytest.mark.parametrize("table", schema.TABLES)
@pytest.mark.parametrize("decimal", [".", ","])
def test_csv_in_pandas(write, expected, table, decimal):
    path = beside(write("a.csv", decimal), table)
    frame = pandas.read_csv(
        path, sep=";" if decimal == "," else ",", dtype=str, keep_default_na=False, encoding="utf-8-sig"
    )
    assert read_as(table, frame.to_dict("records"), decimal) == [disarmed(row) for row in expected[table]]


@pytest.mark.parametrize("table", schema.TABLES)
def test_csv_in_polars_and_duckdb(write, expected, table):
    path = beside(write("a.csv"), table)
    frame = polars.read_csv(path, infer_schema=False)
    assert read_as(table, frame.to_dicts()) == [disarmed(row) for row in expected[table]]
    found = duckdb.read_csv(str(path), all_varchar=True, header=True, delimiter=",", quotechar='"', escapechar='"')
    names = found.columns
    back = [dict(zip(names, (cell or "" for cell in row), strict=True)) for row in found.fetchall()]
    assert read_as(table, back) == [disarmed(row) for row in expected[table]]


def read_as(table: str, found: list[dict[str, str]], decimal: str = ".") -> list[dict[str, Any]]:
    convert = {
        "integer": int,
        "text": str,
        "decimal": lambda cell: Decimal(cell.replace(decimal, ".")),
        "date": date.fromisoformat,
        "boolean": lambda cell: {"True": True, "False": False}[cell],
    }
    kinds = {column.name: column.type for column in schema.TABLES[table]}
    return [{name: convert[kinds[name]](cell) if cell else None for name, cell in row.items()} for row in found]


@pytest.mark.parametrize("table", schema.TABLES)
def test_parquet(write, expected, table):
    path = beside(write("a.parquet"), table)
    wanted = expected[table]
    assert polars.read_parquet(path).to_dicts() == wanted
    found = duckdb.sql(f"SELECT * FROM '{path}'")
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == wanted
    frame = pandas.read_parquet(path, dtype_backend="pyarrow")
    assert [{k: None if v is pandas.NA else v for k, v in row.items()} for row in frame.to_dict("records")] == wanted


@pytest.mark.parametrize("table", schema.TABLES)
def test_duckdb(write, expected, table):
    with duckdb.connect(str(write("a.duckdb")), read_only=True) as db:
        found = db.sql(f"SELECT * FROM {table} ORDER BY ALL") if table == "errors" else db.sql(f"SELECT * FROM {table}")
        assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == expected[table]
        assert table != "facts" or polars.read_database(f"SELECT * FROM {table}", db).height == len(expected[table])


@pytest.mark.parametrize("table", schema.TABLES)
def test_sqlite(write, expected, table):
    path = write("a.db")
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    kinds = {column.name: column.type for column in schema.TABLES[table]}
    back = [
        {k: bool(row[k]) if kinds[k] == "boolean" and row[k] is not None else typed(kinds[k], row[k]) for k in kinds}
        for row in db.execute(f"SELECT * FROM {table} ORDER BY rowid")
    ]
    assert back == expected[table]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    frame = pandas.read_sql(f"SELECT * FROM {table}", db)
    assert len(frame) == len(expected[table])


def test_sqlite_has_numbers_to_reckon_with(write, expected):
    db = sqlite3.connect(write("a.sqlite"))
    (large,) = db.execute("SELECT count(*) FROM figures WHERE value > 1000").fetchone()
    assert large == sum(row["value"] is not None and row["value"] > 1000 for row in expected["facts"])


def test_xlsx_in_openpyxl_and_pandas(write, expected):
    path = write("a.xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["facts", "problems", "documents", "errors"]
    wanted = {**expected, "problems": [row for row in expected["checks"] if row["verdict"] != "consistent"]}
    for sheet in book:
        names, *found = sheet.iter_rows(values_only=True)
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.startswith("A1:")
        back = [{k: from_excel(v) for k, v in zip(names, row, strict=True)} for row in found]
        assert back == [{k: to_excel(v) for k, v in row.items()} for row in wanted[sheet.title]]
    frame = pandas.read_excel(path, sheet_name="facts")
    assert frame["value"].dtype == float and frame["period_start"].dropna().map(lambda day: day.year).max() > 2000


def from_excel(value: Any) -> Any:
    return digits(value) if type(value) in (int, float) else value.date() if hasattr(value, "date") else value


def digits(value: Any) -> float:
    return float(f"{value:.15g}")  # as many as Excel keeps


def to_excel(value: Any) -> Any:
    if type(value) in (int, Decimal):
        return digits(value)
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def test_a_full_sheet_goes_on_in_another(write, expected, monkeypatch):
    from vnreport.writers import excel

    monkeypatch.setattr(excel, "MAX_ROWS", 50)
    book = openpyxl.load_workbook(write("a.xlsx"))
    facts = [name for name in book.sheetnames if name.startswith("facts")]
    assert facts[:2] == ["facts", "facts 2"]
    assert sum(book[name].max_row - 1 for name in facts) == len(expected["facts"])


def test_figures_that_no_fixed_decimal_holds():
    from vnreport.writers.columns import arrow_batch

    column = schema.Column("x", "decimal")
    batch = arrow_batch((column,), [["0.12345678901"], ["1" + "0" * 30], [None], ["0.5"]])
    assert batch["x"].to_pylist() == [Decimal("0.1234567890"), None, None, Decimal("0.5")]


def test_a_missing_library_is_named(monkeypatch, tmp_path):
    import sys

    for name in ("vnreport.writers.excel", "xlsxwriter"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(
        writers.MissingError, match=r"a.xlsx: xlsx files need XlsxWriter; pip install 'vnreport\[excel\]'"
    ):
        corpus.run([], tmp_path / "a.xlsx")


def test_an_unknown_suffix_names_the_known_ones(tmp_path):
    with pytest.raises(ValueError, match=r"a.doc: cannot tell the format by this suffix; use one of .jsonl"):
        corpus.run([], tmp_path / "a.doc")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".xlsx", ".parquet", ".sqlite", ".duckdb"])
def test_an_error_leaves_what_was_there(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), writers.sink_of(writers.SUFFIXES[suffix], path)():
        raise ZeroDivisionError
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]
