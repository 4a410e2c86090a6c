"""Whatever the facts hold, checks come back: a disagreement is never an exception."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vnreport.exact import MOST_DIGITS
from vnreport.records import Change, Fact, Number, Quantity, Rank, Rate, Ratio, Span
from vnreport.text import view
from vnreport.validator import audit

values = st.one_of(
    st.sampled_from(
        [
            Decimal(0),
            Decimal("0.00"),
            Decimal(100),
            Decimal("-5"),
            Decimal("1E+12"),
            Decimal("12.50"),
            Decimal("9" * 40),
            Decimal("9" * MOST_DIGITS),
            Decimal(f"1E-{MOST_DIGITS - 1}"),
            Decimal("0." + "9" * 30),
        ]
    ),
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.integers(min_value=0, max_value=200).map(Decimal),
)
RESOLUTIONS = [Decimal(n) for n in ("1", "0.01", "0.1", "1E8", f"1E{MOST_DIGITS - 1}", f"1E-{MOST_DIGITS - 1}")]
bounds = st.sampled_from(
    ["exact", "exact", "about", "more_than", "at_least", "less_than", "at_most", "nearly", "range"]
)
ids = st.sampled_from(["a", "b", "c", "d", "e", "f"])


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    value, bound = draw(values), draw(bounds)
    at = draw(st.integers(min_value=0, max_value=300))
    return Number.model_validate(
        {
            "value": value,
            "bound": bound,
            "upper": draw(st.none() | values) if bound == "range" else None,
            "resolution": draw(st.sampled_from(RESOLUTIONS)),
            "span": Span(start=at, end=at + 3, text="12%"),
        }
    )


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    at = draw(st.integers(min_value=0, max_value=300))
    common = {
        "id": draw(ids),
        "span": Span(start=at, end=at + 10, text=draw(st.sampled_from(["chiếm 5%", "tổng số 9", "nhập siêu", ""]))),
        "unit_id": draw(st.sampled_from([None, "ha", "hồ sơ", "VND"])),
        "subject": draw(st.sampled_from([None, "nam", "nữ", "hồ sơ tiếp nhận trực tuyến"])),
        "part_of": draw(st.none() | ids),
        "cumulative": draw(st.booleans()),
    }
    n = numbers()
    kind = draw(st.sampled_from([Quantity, Rate, Ratio, Change, Rank]))
    if kind is Quantity:
        return Quantity(value=draw(n), **common)
    if kind is Rate:
        return Rate(rate=draw(n), **common)
    if kind is Ratio:
        return Ratio(numerator=draw(n), denominator=draw(st.none() | n), rate=draw(st.none() | n), **common)
    if kind is Rank:
        return Rank(position=draw(n), **common)
    measure = draw(st.sampled_from(["percent", "points", "absolute", "times"]))
    ends = draw(st.sampled_from([("before", "after"), ("value",), ("value", "before", "after"), ()]))
    more = {"direction": draw(st.sampled_from(["increase", "decrease"])), "change_of": draw(st.none() | ids)}
    return Change.model_validate({**common, **{role: draw(n) for role in ends}, **more, "measure": measure})


@given(st.lists(facts(), max_size=6, unique_by=lambda fact: fact.id))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_raises(made: list[Fact]) -> None:
    checks, coverage = audit(made, view("ngày  31/6"))
    assert coverage.checked + len(coverage.unchecked) == coverage.total
    for check in checks:
        assert check.message
        assert check.message_vi
        assert check.operands
        assert 0 <= check.power <= 1
        assert check.model_dump_json()
