"""Facts in short hand: `quantity("t", "2.640")`, `ratio("a", "591", "616", "95,94")`; figures as they are written."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import count
from typing import Any

from vnreport.records import Bound, Change, Check, Fact, Number, Period, Quantity, Rate, Ratio, Span
from vnreport.validator import validate

SCALES = {"nghìn": 3, "triệu": 6, "tỷ": 9}
_places = count(0, 40)


def number(written: str, bound: Bound = "exact") -> Number:
    """ "1.250", "95,94", "1,2 triệu", and "3-5" for a range."""
    text, _, word = written.partition(" ")
    scale = SCALES.get(word, 0)
    values = [Decimal(part.replace(".", "").replace(",", ".")) for part in text.split("-")]
    exponent = values[0].as_tuple().exponent
    assert isinstance(exponent, int)
    at = next(_places)
    return Number(
        value=values[0].scaleb(scale),
        upper=values[1].scaleb(scale) if len(values) > 1 else None,
        bound="range" if len(values) > 1 else bound,
        resolution=Decimal(1).scaleb(scale + exponent),
        span=Span(start=at, end=at + len(written), text=written),
    )


def _common(numbers: list[Number], more: dict[str, Any]) -> dict[str, Any]:
    """The span over the numbers, and a unit of things counted unless told otherwise."""
    start, end = min(n.span.start for n in numbers), max(n.span.end for n in numbers)
    unit = more.pop("unit", "hồ sơ")
    years = more.pop("years", None)
    if years is not None:
        more["period"] = Period.model_validate({"start": f"{years[0]}-01-01", "end": f"{years[-1]}-12-31"})
    return {"span": Span(start=start, end=end, text=more.pop("said", "")), "unit": unit, "unit_id": unit, **more}


def quantity(name: str, value: str, bound: Bound = "exact", **more: Any) -> Quantity:
    n = number(value, bound)
    return Quantity(id=name, value=n, **_common([n], more))


def rate(name: str, share: str, bound: Bound = "exact", **more: Any) -> Rate:
    n = number(share, bound)
    return Rate(id=name, rate=n, **_common([n], {"unit": None, **more}))


def ratio(name: str, n: str, d: str | None = None, r: str | None = None, **more: Any) -> Ratio:
    bounds: dict[str, Bound] = more.pop("bounds", {})
    held = {
        role: number(text, bounds.get(role, "exact"))
        for role, text in (("numerator", n), ("denominator", d), ("rate", r))
        if text is not None
    }
    return Ratio(id=name, **held, **_common([*held.values()], more))


def change(name: str, direction: str, measure: str, *figures: str, **more: Any) -> Change:
    """One figure is the size; two are before and after."""
    roles = ("value",) if len(figures) == 1 else ("before", "after")
    held = {role: number(text) for role, text in zip(roles, figures, strict=True)}
    common = _common([*held.values()], more)
    return Change.model_validate({"id": name, "direction": direction, "measure": measure, **held, **common})


def verdicts(*facts: Fact, kind: str | None = None) -> list[str]:
    return [check.verdict for check in validate(facts) if kind in (None, check.kind)]


def only(*facts: Fact, where: Callable[[Check], bool] = lambda _: True) -> Check:
    """The one check that these facts give."""
    checks = [check for check in validate(facts) if where(check)]
    assert len(checks) == 1, checks
    return checks[0]
