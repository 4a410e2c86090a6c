"""Repairs, power and coverage: what was meant, how much a check is worth, what was left out."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from vnreport.validator import audit, validate
from vnreport.validator.intervals import about
from vnreport.validator.power import power
from vnreport.validator.relations import Figure, Linear, Ref
from vnreport.validator.repair import Repairs
from vnreport.validator.slips import Slip, candidates, one_slip

from .facts import change, number, only, quantity, rate, ratio


@pytest.mark.parametrize(
    ("stated", "meant", "slip"),
    [
        ("435", "453", Slip.SWAPPED),
        ("96,7", "98,7", Slip.REPLACED),
        ("19.979", "1.979", Slip.DOUBLED),
        ("1.23", "1.123", Slip.DROPPED),
        ("9,4", "95,4", Slip.DROPPED),
        ("17.555", "17,555", Slip.SHIFTED),
        ("53,1 tỷ", "35,1 tỷ", Slip.SWAPPED),
    ],
)
def test_candidates(stated: str, meant: str, slip: Slip) -> None:
    found = {c.value: c.slip for c in candidates(number(stated))}
    assert found[number(meant).value] is slip
    assert one_slip(number(stated), number(meant))
    assert number(stated).value not in found


def test_candidates_in_a_band_are_those_of_all() -> None:
    low, high = Decimal(400), Decimal(500)
    every, near = [[c.value for c in candidates(number("435"), *band)] for band in ((), (low, high))]
    assert {v for v in every if low <= v <= high} <= set(near) < set(every)


def test_the_figure_that_all_contradictions_share_is_to_blame() -> None:
    """ "giảm từ 640 xuống còn 435 đầu mối, giảm 187 đầu mối (29,2%)": 187/640 is 29,2 %, so 435 was 453."""
    facts = [
        change("e", "decrease", "absolute", "640", "435", unit="đầu mối"),
        change("a", "decrease", "absolute", "187", unit="đầu mối", change_of="e"),
        change("p", "decrease", "percent", "29,2", unit=None, change_of="e"),
    ]
    problems = [c for c in validate(facts) if c.verdict == "inconsistent"]
    assert len(problems) == 2
    for check in problems:
        (repair,) = check.repairs
        assert (repair.fact, repair.role, repair.value, repair.likely) == ("e", "after", 453, True)
    assert problems[0].repairs[0].why_vi == "hai chữ số bị đảo chỗ: 640 − 453 = 187"


def test_exchanged_numbers_come_first() -> None:
    first = only(ratio("a", "118", "97", "82,2")).repairs[0]
    assert (first.role, first.value, first.likely) == ("numerator", 97, True)
    assert first.why == "the two numbers of the ratio were exchanged: 97/118 = 82.203 %"


def test_a_restated_number_is_pinned() -> None:
    said = {"subject": "hồ sơ trực tuyến", "predicate": "tiếp nhận"}
    wrong = ratio("a", "519", "616", "95,94", **said)
    roles = {r.role for r in only(wrong).repairs}
    assert roles == {"numerator"}
    again = quantity("b", "519", **said)
    assert all(c.repairs == () for c in validate([wrong, again]) if c.kind == "rate")


SCHOLTUS = {"x1": "1.452", "x2": "116", "x3": "1.568", "x4": "116", "x5": "323", "x6": "76", "x7": "12", "x8": "411",
            "x9": "1.979", "x10": "1.842", "x11": "137"}  # fmt: skip
EDITS = ("x3 x1 x2", "x4 x2", "x8 x5 x6 x7", "x9 x3 x8", "x9 x10 x11")  # the first is the sum of the others


@pytest.mark.parametrize(("wrong", "written"), [("x4", "161"), ("x9", "19.979")])
def test_published_typing_errors(wrong: str, written: str) -> None:
    """The record of Scholtus (2009) by which `deducorrect` tests its repair: balance edits point at one figure."""
    held = {name: number(text) for name, text in {**SCHOLTUS, wrong: written}.items()}
    figures = {name: Figure(Ref(name, "value"), n, False) for name, n in held.items()}
    edits = [tuple(figures[name] for name in edit.split()) for edit in EDITS]
    relations = [Linear(kind="sum", figures=edit, signs=(1,) * (len(edit) - 1)) for edit in edits]
    failing = [relation for relation in relations if not relation.holds()]
    repairs = Repairs(relations, failing)
    for relation in failing:
        (repair,) = repairs.of(relation)
        assert (repair.fact, repair.value, repair.likely) == (wrong, number(SCHOLTUS[wrong]).value, True)


def test_power() -> None:
    full = only(ratio("a", "591", "616", "95,94")).power
    rough = only(ratio("a", "591.000", "616.000", "96")).power
    assert Decimal("0.95") < full <= 1
    assert rough < Decimal("0.75")
    assert only(ratio("a", "5.442", r="73,02")).power == 0  # whatever the two were, some whole would fit


def test_power_counts_single_digits() -> None:
    """Of the 18 wrong digits for 42, those that keep it within 40 to 44 pass: 40, 41, 43 and 44."""
    assert power([(number("42"), False, about(Fraction(42), Fraction(2)))]) == Decimal("0.78")


def test_coverage() -> None:
    facts = [
        ratio("ok", "591", "616", "95,94"),
        ratio("plan", "20", r="65", base="kế hoạch"),
        rate("bare", "89"),
        quantity("t", "300"),
        quantity("p", "30", part_of="t"),
        change("c", "increase", "percent", "5", unit=None),
    ]
    _, coverage = audit(facts)
    assert (coverage.checked, coverage.total) == (1, 5)
    assert {u.fact: u.why for u in coverage.unchecked} == {
        "plan": "what 100 % is is named but not given",
        "bare": "neither numerator nor denominator is given",
        "t": "only one part is given",
        "c": "the figures before and after are not both given",
    }
