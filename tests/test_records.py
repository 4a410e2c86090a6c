"""The records on the wire and as flat rows."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from vnreport import (
    Change,
    Check,
    Coverage,
    Interval,
    Number,
    Operand,
    Period,
    Quantity,
    Rank,
    Rate,
    Ratio,
    Repair,
    Report,
    Scope,
    Span,
)  # fmt: skip
from vnreport.records import COLUMNS, ROLES, Unchecked

SPAN = Span(start=3, end=5, text="12")


def number(value: str, **more: object) -> Number:
    return Number(value=Decimal(value), span=SPAN, **more)


def full_report() -> Report:
    """A report that uses every record and every field at least once."""
    period = Period(start=date(2024, 1, 1), end=date(2024, 9, 30), text="9 tháng năm 2024", span=SPAN)
    common = {
        "span": SPAN, "unit": "hồ sơ", "unit_id": "hồ sơ", "subject": "hồ sơ trực tuyến", "predicate": "đúng hạn",
        "scope": Scope(level="huyện", place="Tuyên Hóa"), "period": period, "rule": "r",
    }  # fmt: skip
    facts = (
        Quantity(id="a", value=number("1.25E+12", resolution=Decimal("1E+9")), cumulative=True, **common),
        Quantity(id="b", value=number("6", upper=Decimal(7), bound="range"), average=True, part_of="a", **common),
        Rate(id="c", rate=number("65"), base="kế hoạch", status="target", **common),
        Ratio(id="d", numerator=number("591"), denominator=number("616"), rate=number("95.94", bound="about"),
              **common),
        Change(id="e", value=number("12.5"), direction="increase", measure="percent", baseline=period, change_of="a",
               **common),
        Change(id="f", before=number("60"), after=number("75"), direction="increase", measure="points", **common),
        Rank(id="g", position=number("5"), out_of=number("63"), status="estimated", **common),
    )  # fmt: skip
    check = Check(
        kind="rate",
        verdict="inconsistent",
        operands=(Operand(fact="d", role="rate", span=SPAN),),
        stated=Interval(low="9593/100", high="9595/100", high_open=True, shown="95.94"),
        computed=Interval(low="2955/308", high="2955/308", shown="95.942"),
        message="a",
        message_vi="b",
        repairs=(Repair(fact="d", role="rate", value=Decimal("1E+2"), why="c", likely=True),),
        power=Decimal("0.99"),
    )
    rounding = check.model_copy(
        update={"verdict": "rounding", "operands": (Operand(fact="a", role="value", span=SPAN),)}
    )
    coverage = Coverage(checked=1, total=2, unchecked=(Unchecked(fact="c", why="no denominator"),))
    return Report(
        text="...12", facts=facts, checks=(check, rounding), coverage=coverage, place="Tuyên Hóa",
        published=date(2024, 10, 5), version="0",
    )  # fmt: skip


def test_json_reads_back_as_the_same_report():
    report = full_report()
    assert Report.model_validate_json(report.model_dump_json()) == report
    assert Report.model_validate(report.model_dump(mode="json")) == report
    assert Report.model_validate(report.model_dump()) == report


def test_decimals_are_plain_strings():
    report = full_report()
    wire = json.loads(report.model_dump_json())
    assert wire["facts"][0]["value"]["value"] == "1250000000000"
    assert wire["facts"][0]["value"]["resolution"] == "1000000000"
    assert wire["checks"][0]["repairs"][0]["value"] == "100"
    assert wire["published"] == "2024-10-05"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_any_decimal_survives_the_wire(value):
    wire = Number(value=value, span=SPAN).model_dump_json()
    assert "E" not in json.loads(wire)["value"]
    assert Number.model_validate_json(wire).value == value


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        ("1e9999", "10,000"), ("1E-200", "201"), ("0e999999", "1,000,000"), ("9" * 101, "101"), (1e308, "309"),
        ("1" * 5001, "5,001"), (Decimal("1E+999999"), "1,000,000"),
    ],
)  # fmt: skip
def test_a_number_has_at_most_a_hundred_digits(value, digits):
    with pytest.raises(ValidationError, match=rf"a number of {digits} digits; write it in at most 100, decimals inc"):
        Number(value=value, span=SPAN)
    assert Number(value="9" * 100, span=SPAN).value == 10**100 - 1


@given(st.text(st.characters(), max_size=20))
def test_any_text_survives_the_wire_but_for_lone_surrogates(text):
    span = Span(start=0, end=len(text), text=text)
    report = Report(text=text, facts=(Quantity(id="a", span=span, value=number("1")),))
    assert report.text == text and report.facts[0].span.text == text
    read = Report.model_validate_json(report.model_dump_json())
    expected = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    assert (read.text, read.facts[0].span.text) == (expected, expected)
    assert len(read.text) == len(text)


def test_records_are_frozen():
    with pytest.raises(ValidationError, match="frozen"):
        full_report().facts[0].id = "other"


def test_problems_and_notes():
    report = full_report()
    assert [check.verdict for check in report.problems] == ["inconsistent"]
    assert [check.verdict for check in report.notes] == ["rounding"]


def test_numbers_by_role():
    ratio = full_report().facts[3]
    assert list(ratio.numbers) == ["numerator", "denominator", "rate"]
    assert float(ratio.numbers["rate"]) == 95.94
    assert {role for fact in full_report().facts for role in fact.numbers} == set(ROLES)


def test_rows_have_the_columns_and_nothing_else():
    rows = full_report().to_records()
    assert all(tuple(row) == COLUMNS for row in rows)
    assert {name for row in rows for name, value in row.items() if value is not None} == set(COLUMNS)


def test_a_row():
    rows = {row["id"]: row for row in full_report().to_records()}
    assert rows["d"] | {
        "numerator": 591.0, "denominator": 616.0, "rate": 95.94, "bound": "about", "text": "12", "start": 3, "end": 5,
        "level": "huyện", "place": "Tuyên Hóa", "period_start": date(2024, 1, 1), "period_text": "9 tháng năm 2024",
        "verdict": "inconsistent", "cumulative": False, "part_of": None,
    } == rows["d"]  # fmt: skip
    assert (rows["b"]["value"], rows["b"]["upper"], rows["b"]["bound"]) == (6.0, 7.0, "range")
    assert (rows["a"]["verdict"], rows["c"]["verdict"]) == ("rounding", None)
    assert rows["e"]["baseline_end"] == date(2024, 9, 30)


@pytest.mark.parametrize(
    ("numbers", "value"), [(float, 1.25e12), (Decimal, Decimal("1.25E+12")), (str, "1250000000000")]
)
def test_numbers_of_rows_come_as_asked(numbers, value):
    got = full_report().to_records(numbers=numbers)[0]["value"]
    assert got == value and type(got) is type(value)


def test_records_never_cut_decimals_off():
    with pytest.raises(ValueError, match="give float, Decimal or str"):
        full_report().to_records(numbers=int)


def test_rows_make_a_data_frame():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(full_report().to_records())
    assert list(frame.columns) == list(COLUMNS)
    assert frame["value"].dtype == float


def test_every_column_is_documented():
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    assert [name for name in COLUMNS if f"`{name}`" not in readme] == []
