"""The pipeline as a whole: places in the text, purity, threads, hostile input."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from decimal import ROUND_DOWN, Context, Decimal, FloatOperation, Inexact, Rounded, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnreport import Report, extract, validate

ELLIPSIS = (
    "Số lượng, tỷ lệ văn bản có ký số gửi liên thông cấp huyện qua 9 tháng 5.442văn bản, đạt 73,02%; cấp xã: 3881, "
    "đạt 87,61. Trong 9 tháng năm 2024, bộ phận một cửa tiếp nhận 7.950 hồ sơ."
)
PIECES = (
    "Cấp huyện tiếp nhận 591/616 hồ sơ, đạt tỷ lệ 95,94%", "trong đó", "năm 2024", "5.442văn bản", "mười lăm xã", "(", ")", ", ", ". ", "; ", "\n", "\r\n", "tăng 12,5% so với cùng kỳ",
    "giảm từ 640 xuống còn 453 vụ", "1.250 tỷ\u00a0đồng", "\u200b", "\u00ad", "\ud800", "１２３", "**18** địa phương", "hoa\u0301", "Ngã Năm", "xếp thứ 5/63", "−14,8%", "\x00", "ﬁ", "\ufeff", "3", "%", "/",
)  # fmt: skip


def test_what_a_clause_leaves_out_it_inherits() -> None:
    district, commune, received = extract(ELLIPSIS).facts
    assert (district.kind, commune.kind, received.kind) == ("ratio", "ratio", "quantity")
    assert {r: n.value for r, n in commune.numbers.items()} == {"numerator": Decimal(3881), "rate": Decimal("87.61")}
    assert commune.unit == "văn bản"
    assert (district.scope.level, commune.scope.level) == ("huyện", "xã")
    assert "văn bản có ký số" in f"{commune.subject} {commune.predicate}"
    assert commune.period is not None
    assert (commune.period.start, commune.period.end) == (date(2024, 1, 1), date(2024, 9, 30))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map(" ".join))
def test_spans_quote_the_callers_text(text: str) -> None:
    report = extract(text)
    for fact in report.facts:
        for span in (
            fact.span,
            *(n.span for n in fact.numbers.values()),
            *((fact.period.span,) if fact.period else ()),
        ):
            assert span is not None
            assert text[span.start : span.end] == span.text
            assert 0 <= span.start < span.end <= len(text)
    for check in report.checks:
        for operand in check.operands:
            assert text[operand.span.start : operand.span.end] == operand.span.text
    assert len({f.id for f in report.facts}) == len(report.facts)
    assert {f.part_of for f in report.facts} - {None} <= {f.id for f in report.facts}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_the_wire_format_round_trips(text: str) -> None:
    wire = extract(text).model_dump_json()
    json.loads(wire)
    wire.encode("utf-8")
    assert Report.model_validate_json(wire).model_dump_json() == wire


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_decomposed_accents_read_the_same(form: str) -> None:
    text = unicodedata.normalize(form, ELLIPSIS)  # type: ignore[arg-type]
    read = [({r: n.value for r, n in f.numbers.items()}, f.unit_id, f.scope.level) for f in extract(text).facts]
    assert read == [
        ({r: n.value for r, n in f.numbers.items()}, f.unit_id, f.scope.level) for f in extract(ELLIPSIS).facts
    ]


def test_old_and_new_tone_placement_read_the_same() -> None:
    old, new = extract("Thuỷ sản đạt 12 toà nhà, tỉ lệ 50%."), extract("Thủy sản đạt 12 tòa nhà, tỷ lệ 50%.")
    assert [f.kind for f in old.facts] == [f.kind for f in new.facts]


def test_same_input_same_output() -> None:
    assert extract(ELLIPSIS) == extract(ELLIPSIS)


def test_published_settles_the_year() -> None:
    (fact,) = extract("Trong 6 tháng đầu năm, xã tiếp nhận 120 hồ sơ.", published=date(2023, 7, 3)).facts
    assert fact.period is not None
    assert (fact.period.start, fact.period.end) == (date(2023, 1, 1), date(2023, 6, 30))
    (fact,) = extract("Trong 6 tháng đầu năm, xã tiếp nhận 120 hồ sơ.").facts
    assert fact.period is not None
    assert (fact.period.text, fact.period.start, fact.period.end) == ("6 tháng đầu năm", None, None)


@pytest.mark.parametrize("wrong", [b"12 ha", None, 12])
def test_misuse_is_a_type_error(wrong: object) -> None:
    with pytest.raises(TypeError, match="must be a str"):
        extract(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", ["2024-10-05", 2024, 0, ""])
def test_the_day_of_a_text_is_a_date(wrong: object) -> None:
    with pytest.raises(
        TypeError, match=r"published must be a datetime\.date, not (str|int): make one, as by date\.from"
    ):
        extract("Năm nay có 12 hồ sơ.", published=wrong)  # type: ignore[arg-type]
    at_noon = extract("Năm nay có 12 hồ sơ.", published=datetime(2024, 10, 5, 12))
    assert at_noon == extract("Năm nay có 12 hồ sơ.", published=date(2024, 10, 5))


def test_many_threads_from_the_first_call() -> None:
    """In a fresh process, so that the first use of the word segmenter is raced for."""
    script = (
        "from concurrent.futures import ThreadPoolExecutor as T\n"
        "from vnreport import extract\n"
        "text = 'Nghiệm thu 12 lồng đèn kéo quân và 15 bảng kỳ diệu.'\n"
        "print(len(set(T(16).map(lambda _: str(extract(text).facts), range(64)))))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=True)
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_logging_is_left_alone() -> None:
    handlers, level = list(logging.getLogger().handlers), logging.getLogger().level
    extract("Nghiệm thu 12 lồng đèn kéo quân.")
    assert (logging.getLogger().handlers, logging.getLogger().level) == (handlers, level)


@pytest.mark.parametrize(
    "unit",
    [
        "trong đó 3 xã, ",
        "(",
        "12/",
        "tăng ",
        "từ 5 ",
        "1.",
        "năm 2024 ",
        "5% ",
        "đạt ",
        "a\u0301\u0323",
        "12 xã (5 hộ), ",
        "**",
        "3, ",
        "lần lượt 5 hộ, ",
        "mục tiêu 5% (kế hoạch), ",
        "trong 43 xã, ",
        '"dự kiến 3 xã, ',
        "(xã Bình Sơn) có 3 hộ, ",
    ],
)
def test_cost_grows_with_the_length(unit: str) -> None:
    """No quadratic cost on repeated pieces: eight times the text may take at most some thirty times as long."""

    def cost(n: int) -> float:
        begin = time.process_time()
        extract(unit * n)
        return time.process_time() - begin

    cost(10)
    allowed = 30 * max(cost(500), 0.01)
    assert any(cost(4000) < allowed for _ in range(3))  # a busy machine slows one run, not three


@pytest.mark.parametrize(
    ("text", "numbers", "without"),
    [
        ("có {} hồ sơ, trong đó {} hồ sơ đúng hạn, đạt 50%", 3, 1),
        ("có {}/{} hồ sơ, đạt 50%", 3, 1),
        ("đạt {}%", 1, 0),
        ("từ 12 đến {} hồ sơ", 1, 0),
        ("từ 12 đồng đến {} đồng", 1, 1),
        ("thu {} triệu đồng", 1, 0),
        ("xếp thứ {}/63 tỉnh", 2, 0),
    ],
)
def test_more_than_forty_digits_state_no_number(text: str, numbers: int, without: int) -> None:
    for digits, wanted in ((40, numbers), (41, without), (5000, without), (20_000, without)):
        facts = extract(text.replace("{}", "7" * digits)).facts
        assert sum(len(fact.numbers) for fact in facts) == wanted, digits
        assert all(n.value < 10**46 and (n.upper or 0) < 10**46 for fact in facts for n in fact.numbers.values())


@pytest.mark.parametrize("run", ["9", ".345", ",345", " 345", " .345", ",5"])
@pytest.mark.parametrize("end", ["", "9", ",5", "/7", "%"])
def test_a_run_of_digits_without_end_is_read_once(run: str, end: str) -> None:
    begin = time.process_time()
    report = extract(f"có 12{run * 10_000}{end} hồ sơ")
    assert time.process_time() - begin < 10
    report.model_dump_json()


@pytest.mark.parametrize("decimals", [2, 12, 13, 20, 39])
def test_a_share_may_have_many_decimals(decimals: int) -> None:
    """Spreadsheets give fifteen digits."""
    share = f"{16 * 10 ** (decimals + 2) // 23 / Decimal(10**decimals):f}".replace(".", ",")
    (check,) = extract(f"Có 16/23 hồ sơ, đạt {share}%.").checks
    assert check.verdict in ("consistent", "rounding"), check


NARROW = Context(prec=4, rounding=ROUND_DOWN)
STRICT = Context(prec=28, traps=[Inexact, Rounded, FloatOperation])
DECIMALS = (
    "Thu 12.345.678 triệu đồng, đạt 73,02% dự toán, tăng 14,27%; có 4.643/8.026 hồ sơ, đạt 57,85%; nhiệt độ 14,2‰. "
    "Năm nay 12.345.678 triệu đồng, trong đó 7.345.678,25 triệu đồng chi và 5 tỷ rưỡi thu; từ 190 lên 215 tỷ đồng; "
    "1.234.567.890.123.456.789.012.345.678.901 hồ sơ, trong đó 1.234.567.890.123.456.789.012.345.678.900 hồ sơ tốt."
)


@pytest.mark.parametrize("context", [NARROW, STRICT], ids=["narrow", "strict"])
def test_the_callers_decimal_context_changes_nothing(context: Context) -> None:
    report = extract(DECIMALS)
    with localcontext(context) as held:
        again = extract(DECIMALS)
        assert again == report and validate(again.facts, DECIMALS) == report.checks
        assert again.to_records(numbers=str) == report.to_records(numbers=str)
        assert (repr(again.facts), repr(again.checks)) == (repr(report.facts), repr(report.checks))
        assert again.to_html() and Report.model_validate_json(again.model_dump_json()) == again
        assert held.prec == context.prec and not held.flags[Inexact]


def test_every_digit_of_a_long_number_is_kept() -> None:
    written = "1234567890123456789012345678901234567891"
    (fact,) = extract(f"Thu {written} triệu đồng.").facts
    assert fact.numbers["value"].value == Decimal(int(written) * 10**6)
    assert "891" in repr(fact)


def test_long_run_in_one_process_is_stable() -> None:
    with ThreadPoolExecutor(4) as pool:
        counts = set(pool.map(lambda n: len(extract(f"Có {n + 2} hồ sơ, {n + 5} xã.").facts), range(200)))
    assert counts == {2}
