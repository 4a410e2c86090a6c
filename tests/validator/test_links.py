"""`share`, `missing`, `restated`, `change` and `date`: figures that stand apart."""

from __future__ import annotations

import pytest

from vnreport import extract
from vnreport.records import Period, Span
from vnreport.validator import validate

from .facts import change, only, quantity, rate, ratio, verdicts


@pytest.mark.parametrize(
    ("r", "verdict"), [("98,7", "consistent"), ("98,6", "rounding"), ("96,7", "inconsistent"), ("98,67", "consistent")]
)
def test_share_of_the_stated_total(r: str, verdict: str) -> None:
    assert verdicts(quantity("t", "2.640"), ratio("a", "2.605", r=r, part_of="t"), kind="share") == [verdict]


def test_share_of_the_total_of_the_total() -> None:
    facts = (quantity("t", "1.000"), quantity("m", "500", part_of="t"), ratio("a", "123", r="12,3", part_of="m"))
    assert verdicts(*facts, kind="share") == ["consistent"]


def test_share_of_something_else_is_not_held_against_the_total() -> None:
    total = quantity("t", "2.640")
    assert verdicts(total, ratio("a", "2.605", r="65", part_of="t", base="kế hoạch"), kind="share") == []
    assert verdicts(total, ratio("a", "2.605", r="65", part_of="t", base="dân số"), kind="share") == []
    assert verdicts(total, ratio("a", "2.605", r="65", part_of="t", unit="người"), kind="share") == ["suspect"]


def test_another_whole_that_gives_the_share_exactly_speaks_against_the_link() -> None:
    poor, nearly = quantity("p", "1.486"), quantity("n", "1.903")
    part = ratio("a", "1.127", r="75,84", part_of="n")
    assert verdicts(poor, nearly, part, kind="share") == ["consistent"]
    assert verdicts(nearly, part, kind="share") == ["suspect"]  # no slip explains it: another whole may be meant
    slipped = ratio("a", "1.127", r="52,22", part_of="n")
    assert verdicts(nearly, slipped, kind="share") == ["inconsistent"]


def test_growth_beside_a_share_may_be_in_points_of_the_share() -> None:
    def growth(share: str) -> list[str]:
        poor = ratio("n", "1.486", "24.310", "6,11")
        fall = change("a", "decrease", "absolute", "742", change_of="n")
        return verdicts(poor, fall, change("p", "decrease", "percent", share, unit=None, change_of="n"), kind="change")

    assert growth("3,05") == ["rounding"]  # 742 of 24.310
    assert growth("33,3") == ["consistent"]  # 742 of 2.228
    assert growth("12") == ["suspect"]


def test_share_of_an_earlier_figure_only_by_arithmetic() -> None:
    assert verdicts(quantity("t", "2.640"), ratio("a", "2.605", r="98,7"), kind="share") == ["consistent"]
    assert verdicts(quantity("t", "2.640"), ratio("a", "2.605", r="96,7"), kind="share") == []
    assert verdicts(quantity("t", "2.640", years=[2023]), ratio("a", "2.605", r="98,7"), kind="share") == []


def test_bare_rate_after_a_part_and_its_total() -> None:
    facts = [
        quantity("t", "63.567", "more_than", unit="ha"),
        quantity("p", "26.568", "more_than", unit="ha", part_of="t", subject="diện tích đất có rừng"),
    ]
    assert verdicts(*facts, rate("r", "41,80", subject="độ che phủ rừng"), kind="share") == ["consistent"]
    assert verdicts(*facts, rate("r", "41,71", subject="độ che phủ rừng"), kind="share") == ["inconsistent"]
    assert verdicts(*facts, rate("r", "41,71", subject="hộ nghèo"), kind="share") == []
    assert verdicts(*facts, rate("r", "55,20", subject="độ che phủ rừng"), kind="share") == []


@pytest.mark.parametrize(
    ("n", "r", "verdict", "says"),
    [
        ("5.442", "73,02", "consistent", "5.442 / 73,02 % = 7.453"),
        ("3.881", "87,61", "consistent", "3.881 / 87,61 % = 4.430"),
        ("3", "87,61", "suspect", "3 / 87,61 % = 3,42: không số nguyên"),
    ],
)
def test_missing_denominator(n: str, r: str, verdict: str, says: str) -> None:
    check = only(ratio("a", n, r=r))
    assert (check.kind, check.verdict) == ("missing", verdict)
    assert check.message_vi.startswith(says)


def test_missing_says_nothing_where_it_cannot_tell() -> None:
    assert verdicts(ratio("a", "54.421", r="73")) == []  # many whole numbers would do
    assert verdicts(ratio("a", "3", r="87,61", base="kế hoạch")) == []
    assert verdicts(ratio("a", "3", r="87,61", unit="ha")) == []
    said = "chiếm 97,61%"
    assert verdicts(ratio("a", "13", r="97,61", base="tổng số hồ sơ", said=said)) == ["inconsistent"]
    assert verdicts(ratio("a", "13", r="97,61", said=said)) == ["suspect"]  # it is not said of what
    assert verdicts(ratio("a", "13", r="97,61", base="dân số cả nước", said=said)) == []
    assert verdicts(ratio("a", "3", r="87,61", base="tổng số hồ sơ", said=said)) == ["suspect"]  # so few


def test_grim_percentages() -> None:
    """Of 50 things, odd percentages are no whole number (the sequence tested by R's `scrutiny`)."""
    for share in range(6, 17):
        made = any("consistent" in verdicts(ratio("a", str(n), "50", str(share))) for n in range(1, 51))
        assert made == (share % 2 == 0)


def test_grim_means() -> None:
    """Means of 28 whole numbers, 5,19 to 5,30: which of them can be (`scrutiny`, after Brown & Heathers)."""
    possible = [
        any("consistent" in verdicts(ratio("a", str(n), "28", str(mean), base="chỉ tiêu")) for n in range(140, 155))
        for mean in range(519, 531)
    ]
    assert possible == [c == "T" for c in "FFTFFFTFFFTF"]


def test_restated() -> None:
    said = {"subject": "hồ sơ tiếp nhận trực tuyến", "years": [2024]}
    assert verdicts(quantity("a", "12.949", **said), quantity("b", "12.949", **said)) == ["consistent"]
    assert verdicts(quantity("a", "12.949", **said), quantity("b", "12.994", **said)) == ["inconsistent"]
    assert verdicts(quantity("a", "12.949", **said), quantity("b", "12.749", **said)) == ["suspect"]
    assert verdicts(quantity("a", "12.949", **said), quantity("b", "15.012", **said)) == []
    assert verdicts(quantity("a", "12.949", **said), quantity("b", "12.994", **{**said, "years": [2023]})) == []
    assert verdicts(quantity("a", "12.949", **said), quantity("b", "12.994", cumulative=True, **said)) == []


def test_change_ends_against_size() -> None:
    def told(measure: str, before: str, after: str, size: str, unit: str = "phòng") -> list[str]:
        whole = "points" if measure == "points" or unit == "%" else "absolute"
        ends = change("e", "decrease", whole, before, after, unit=unit)
        return verdicts(ends, change("s", "decrease", measure, size, unit=unit, change_of="e"))

    assert told("absolute", "145", "99", "46") == ["consistent"]
    assert told("absolute", "145", "99", "64") == ["inconsistent"]
    assert told("percent", "640", "453", "29,2") == ["consistent"]
    assert told("points", "12,5", "9,3", "3,2") == ["consistent"]
    assert told("points", "12,5", "9,3", "3,5") == ["inconsistent"]
    assert told("percent", "12,5", "9,3", "3,2", unit="%") == ["rounding"]  # points are meant
    assert told("percent", "12,5", "9,3", "25,6", unit="%") == ["consistent"]


def test_restated_with_digits_swapped() -> None:
    first = quantity("a", "486.205", subject="hồ sơ", predicate="tiếp nhận", years=[2025])
    facts = (first, ratio("b", "402.188", "486.205", "82,7", subject="hồ sơ tiếp nhận trực tuyến", years=[2025]))
    again = quantity("c", "468.205", subject="hồ sơ tiếp nhận ở cấp xã", years=[2025])
    check = only(*facts, again, where=lambda c: c.kind == "restated")
    assert check.message_vi == "486.205 ở một chỗ, 468.205 ở chỗ khác: không khớp"
    assert verdicts(first, quantity("c", "468.205", subject="lượt khách", years=[2025])) == []
    assert verdicts(first, quantity("c", "468.205", subject="hồ sơ tiếp nhận")) == []  # another period


def test_a_percentage_of_something_else() -> None:
    ends = change("e", "decrease", "absolute", "27", "23", subject="đầu mối")
    named = {"unit": None, "predicate": "số cấp phó"}
    assert verdicts(ends, change("p", "decrease", "percent", "11,4", **named)) == []


def test_growth_far_from_its_figure_is_only_noted() -> None:
    def told(share: str, *more: str) -> list[str]:
        others = [quantity(f"o{i}", v, unit="vụ") for i, v in enumerate(more)]
        facts = [quantity("q", "271", unit="vụ"), *others, quantity("n", "214", unit="người")]
        facts += [
            change("a", "decrease", "absolute", "38", unit="vụ"),
            change("p", "decrease", "percent", share, unit=None, change_of="a"),
        ]
        return verdicts(*facts)

    assert told("12,3") == ["consistent"]
    assert told("14,0") == ["suspect"]
    assert told("14,0", "268") == []  # two candidates


def test_change_in_multiples() -> None:
    ends = change("e", "increase", "absolute", "200", "500")
    assert verdicts(ends, change("s", "increase", "times", "2,5", unit=None, change_of="e")) == ["consistent"]
    assert verdicts(ends, change("s", "increase", "times", "3,5", unit=None, change_of="e")) == ["inconsistent"]


def test_growth_in_amount_and_percent() -> None:
    def told(amount: str, share: str) -> list[str]:
        q = quantity("q", "412,5 tỷ", unit="VND")
        a = change("a", "increase", "absolute", amount, unit="VND", change_of="q")
        return verdicts(q, a, change("p", "increase", "percent", share, unit=None, change_of="q"))

    assert told("35,1 tỷ", "9,3") == ["consistent"]
    assert told("53,1 tỷ", "9,3") == ["inconsistent"]


def test_growth_against_a_figure_elsewhere() -> None:
    def told(before: str, share: str) -> list[str]:
        base = quantity("b", before, subject="khách quốc tế", years=[2023])
        now = quantity("n", "1.100", subject="khách quốc tế", years=[2024])
        baseline = Period.model_validate({"start": "2023-01-01", "end": "2023-12-31"})
        growth = change("g", "increase", "percent", share, unit=None, change_of="n", baseline=baseline)
        return verdicts(base, now, growth)

    assert told("1.000", "10") == ["consistent"]
    assert told("1.000", "12") == ["suspect"]


def test_growth_from_an_earlier_figure_only_if_exact() -> None:
    def told(size: str) -> list[str]:
        facts = [quantity("a", "516.793,3 tỷ", unit="VND"), quantity("b", "528.870,2 tỷ", unit="VND")]
        return verdicts(*facts, change("c", "increase", "absolute", size, unit="VND", change_of="b"))

    assert told("12.076,9 tỷ") == ["consistent"]
    assert told("13.076,9 tỷ") == []


def test_growth_apart_is_of_what_gives_it() -> None:
    text = (
        "Đóng cửa phiên 12/9, chỉ số chính giảm 8,35 điểm (-0,65%) xuống 1.279,62 điểm; "
        "chỉ số phụ mất 1,12 điểm, tương đương {}%, còn 242,18 điểm."
    )
    assert [check.verdict for check in extract(text.format("0,46")).checks] == ["consistent", "consistent"]
    assert [check.verdict for check in extract(text.format("0,64")).checks] == ["consistent", "inconsistent"]


def test_a_time_compared_with_itself() -> None:
    def told(start: int, text: str) -> list[str]:
        baseline = Period.model_validate({"start": f"{start}-01-01", "end": f"{start}-12-31", "text": text})
        return verdicts(change("c", "increase", "percent", "5", unit=None, years=[2016], baseline=baseline))

    assert told(2016, "so với năm 2016") == ["inconsistent"]
    assert told(2015, "so với năm 2015") == []
    assert told(2016, "so với cùng kỳ năm trước") == []  # the reading, not the text, is at fault


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tính đến 31/6, nợ là 3.811 tỷ đồng.", ["31/6"]),
        ("Ngày 30 tháng 2 năm 2024 có 5 vụ.", ["30 tháng 2 năm 2024"]),
        ("Đến 29/2/2023 có 5 vụ; đến 29/2/2024 có 6 vụ; đến 31/12 có 7 vụ.", ["29/2/2023"]),
        ("Đạt 31/6 chỉ tiêu; 31/11 xã; Nghị quyết 31/6/NQ; 30.2%; 1.31.6", []),
    ],
)
def test_days_that_do_not_exist(text: str, found: list[str]) -> None:
    fact = quantity("a", "5").model_copy(update={"span": Span(start=0, end=5, text=text[:5])})
    checks = [c for c in validate([fact], text) if c.kind == "date"]
    assert [o.span.text for c in checks for o in c.operands] == found
    assert all(c.verdict == "impossible" for c in checks)
    assert validate([fact]) == ()
