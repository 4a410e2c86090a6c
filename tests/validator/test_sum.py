"""`sum`, `hundred` and `subset`: totals and what they are made of."""

from __future__ import annotations

import pytest

from .facts import change, only, quantity, rate, ratio, verdicts


def breakdown(total: str, *parts: str, **more: object) -> list[str]:
    facts = [quantity("t", total), *(quantity(f"p{i}", p, part_of="t", **more) for i, p in enumerate(parts))]
    return verdicts(*facts, kind="sum")


@pytest.mark.parametrize(
    ("total", "parts", "verdict"),
    [
        ("242", ["96", "146"], ["consistent"]),
        ("85.025", ["77.309", "7.716"], ["consistent"]),
        ("2.197", ["98", "1.579", "136", "384"], ["consistent"]),
        ("100", ["20", "30"], []),  # an open list
        ("5.139", ["905", "2.431", "1.674", "159"], ["inconsistent"]),  # 30 above: no accident
        ("100", ["60", "70"], []),  # attributes that overlap
        ("100", ["60", "35", "25", "45"], []),  # two layers in one list: 60 = 35 + 25
        ("100", ["60", "40", "70", "30"], ["consistent", "consistent"]),  # two breakdowns in a row
        ("100", ["60", "40", "25"], ["consistent"]),  # one, and a remark
        ("1.642.300", ["402.500", "318.700", "287.400", "533.700"], ["inconsistent"]),  # off by one digit
        ("3.468", ["126", "842", "2.400"], ["suspect"]),  # so too, of fewer digits
        ("3.468", ["126", "842", "2.391"], []),
        ("10.000", ["4.987", "5.010"], ["rounding"]),  # a round figure
    ],
)
def test_lists(total: str, parts: list[str], verdict: list[str]) -> None:
    assert breakdown(total, *parts) == verdict


def test_interval_sums() -> None:
    """Arelle, XBRL calculations 1.1: every rounded addend widens the sum by half a unit."""
    assert breakdown("14,60 tỷ", "4,31 tỷ", "10,29 tỷ", unit="USD") == []  # the total counts something else
    facts = [quantity("t", "2 triệu", unit="VND")]
    facts += [quantity(f"p{i}", "0,7 triệu", unit="VND", part_of="t") for i in range(3)]
    assert verdicts(*facts, kind="sum") == ["consistent"]


def test_cut_off_is_a_note() -> None:
    total = quantity("t", "87.293,9 tỷ", unit="VND")
    parts = [quantity(i, v, unit="VND", part_of="t") for i, v in (("a", "2.498,28 tỷ"), ("b", "84.795,68 tỷ"))]
    check = only(total, *parts)
    assert (check.kind, check.verdict) == ("sum", "rounding")
    assert check.message_vi.startswith("2.498,28 tỷ + 84.795,68 tỷ = 87.293,96 tỷ, ghi 87.293,9 tỷ")


def test_years_that_fill_the_total_leave_nothing_out() -> None:
    def yearly(*counts: str) -> list[str]:
        parts = [quantity(f"y{i}", c, part_of="t", years=[2015 + i]) for i, c in enumerate(counts)]
        return verdicts(quantity("t", "219", years=[2015, 2018]), *parts, kind="sum")

    assert yearly("28", "55", "115", "47") == ["inconsistent"]
    assert yearly("28", "55", "89", "47") == ["consistent"]
    assert yearly("28", "55", "80", "47") == ["inconsistent"]  # below the total too
    assert yearly("28", "55") == []


def test_labels_that_exclude_each_other() -> None:
    def schools(total: str, *named: tuple[str, str]) -> list[str]:
        parts = [quantity(n, v, part_of="t", predicate=f"bậc {n}") for n, v in named]
        return verdicts(quantity("t", total, bound="about"), *parts, kind="sum")

    assert schools("19.520", ("mầm non", "11.124"), ("tiểu học", "6.135"), ("THPT", "2.698")) == ["inconsistent"]
    assert schools("25.000", ("mầm non", "11.124"), ("tiểu học", "6.135"), ("THPT", "2.698")) == []
    people = [quantity("a", "120", part_of="t", subject="nam"), quantity("b", "190", part_of="t", subject="nữ")]
    assert verdicts(quantity("t", "320"), *people, kind="sum") == ["inconsistent"]


def test_signed_parts() -> None:
    def balance(*parts: tuple[str, str]) -> list[str]:
        facts = [quantity("t", "100 triệu", unit="USD", predicate="nhập siêu")]
        facts += [quantity(w, v, unit="USD", part_of="t", predicate=w) for w, v in parts]
        return verdicts(*facts)

    assert balance(("nhập siêu", "1,9 tỷ"), ("xuất siêu", "1,8 tỷ")) == ["consistent"]
    assert balance(("nhập siêu", "2,9 tỷ"), ("xuất siêu", "1,8 tỷ")) == []
    assert balance(("khu vực trong nước", "1,9 tỷ"), ("xuất siêu", "1,8 tỷ")) == []


def test_hedged_parts() -> None:
    parts = [quantity("a", "5.179", "nearly", part_of="t"), quantity("b", "18.511", "more_than", part_of="t")]
    assert verdicts(quantity("t", "23.690", "more_than"), *parts, kind="sum") == ["consistent"]


@pytest.mark.parametrize("flag", [{"cumulative": True}, {"average": True}, {"status": "target"}])
def test_worlds_apart_accuse_nobody(flag: dict[str, object]) -> None:
    parts = [quantity(f"p{i}", v, part_of="t", **flag) for i, v in enumerate(("905", "2.431", "1.674", "159"))]
    assert verdicts(quantity("t", "5.139"), *parts) == []


def test_changes_add_up() -> None:
    parts = [change(f"p{i}", "decrease", "absolute", v, part_of="t") for i, v in enumerate(("8", "38"))]
    assert verdicts(change("t", "decrease", "absolute", "46"), *parts, kind="sum") == ["consistent"]


def test_the_rest_of_a_ratio() -> None:
    assert verdicts(ratio("a", "64", "88"), quantity("b", "24"), kind="sum") == ["consistent"]
    assert verdicts(ratio("a", "64", "88"), quantity("b", "25"), kind="sum") == []


def test_hundred() -> None:
    def shares(*written: str) -> list[str]:
        facts = [ratio(f"r{i}", str(10 + i), r=w, part_of="t") for i, w in enumerate(written)]
        return verdicts(quantity("t", "999"), *facts, kind="hundred")

    assert shares("33,3", "33,3", "33,3") == ["consistent"]  # 3 · 0,05 of room
    assert shares("40,3", "29,1", "17,7", "12,9") == ["consistent"]
    assert shares("33,3", "33,3", "33,6") == ["suspect"]
    assert shares("33,3", "33,3", "30,0") == []  # open


def test_hundred_of_a_list_without_its_whole() -> None:
    names = ("nông nghiệp chiếm", "công nghiệp chiếm", "dịch vụ chiếm")
    facts = [rate(n, r, said=n) for n, r in zip(names, ("25,1", "38,6", "36,3"), strict=True)]
    assert verdicts(*facts) == ["consistent"]


def test_subset() -> None:
    check = only(quantity("t", "25"), quantity("p", "27", part_of="t"))
    assert (check.kind, check.verdict, check.message_vi) == ("subset", "impossible", "27 > 25: phần lớn hơn tổng")
    assert verdicts(quantity("t", "25"), quantity("p", "27", part_of="t", unit="người")) == []
    people = quantity("t", "263", unit="cán bộ")
    assert verdicts(people, quantity("p", "271", part_of="t", unit="người")) == ["impossible"]
    assert verdicts(people, quantity("o", "5"), quantity("p", "271", part_of="t", unit="người")) == ["suspect"]
    assert verdicts(ratio("a", "97", "92")) == ["impossible"]
    assert verdicts(ratio("a", "97", "92", base="kế hoạch")) == []
    assert verdicts(ratio("a", "87", "92")) == []


def test_a_total_that_is_passed_further_on() -> None:
    def pair(later: str, **more: object) -> list[str]:
        total = quantity("t", "7.950", said="tổng số 7.950 hồ sơ", years=[2024])
        return verdicts(total, quantity("p", later, **{"years": [2024], "scope": {"level": "huyện"}, **more}))

    assert pair("8.026") == ["suspect"]
    assert pair("20.442") == []  # something else
    assert pair("8.026", years=[2023]) == []
    assert pair("8.026", unit="người") == []
