"""The records: what `extract` and `validate` give back.

All are frozen pydantic models whose field names are a contract. `model_dump(mode="json")` is the wire format: Decimals
are plain strings ("1250000000000", never "1.25E+12"), dates are ISO, lone surrogates become U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetPydanticSchema, PlainSerializer
from pydantic_core import PydanticCustomError, core_schema

from vnreport.exact import MOST_DIGITS

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Bound: TypeAlias = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "nearly", "range"]
Level: TypeAlias = Literal["trung ương", "tỉnh", "huyện", "xã", "thôn"]
Status: TypeAlias = Literal["reported", "target", "estimated"]
Direction: TypeAlias = Literal["increase", "decrease"]
Measure: TypeAlias = Literal["percent", "points", "absolute", "times"]
Role: TypeAlias = Literal["value", "numerator", "denominator", "rate", "before", "after", "position", "out_of"]
CheckKind: TypeAlias = Literal["rate", "share", "sum", "hundred", "subset", "restated", "change", "missing", "date"]
Verdict: TypeAlias = Literal["consistent", "rounding", "inconsistent", "impossible", "suspect"]

ROLES: tuple[Role, ...] = ("value", "numerator", "denominator", "rate", "before", "after", "position", "out_of")
ROLES_OF: dict[str, tuple[Role, ...]] = {  # by the kind of the fact, in the order of ROLES
    "quantity": ("value",),
    "rate": ("rate",),
    "ratio": ("numerator", "denominator", "rate"),
    "change": ("value", "before", "after"),
    "rank": ("position", "out_of"),
}
PROBLEMS: frozenset[Verdict] = frozenset({"inconsistent", "impossible"})
NOTES: frozenset[Verdict] = frozenset({"rounding", "suspect"})


_SURROGATE = re.compile("[\ud800-\udfff]")


def _scrub(value: str) -> str:
    return value if value.isascii() else _SURROGATE.sub("\ufffd", value)


def _bounded(value: Decimal) -> Decimal:
    """Refuses what would take for ever to write out or to reckon with: "1e999999"."""
    written = str(value)
    if len(written) <= MOST_DIGITS and "E" not in written:
        return value  # nearly all; to ask for the exponent would cost five times as much
    lowest = value.as_tuple().exponent
    assert isinstance(lowest, int)  # pydantic lets neither infinity nor NaN come here
    digits = max(value.adjusted() + 1, 1) + max(-lowest, 0)
    if digits > MOST_DIGITS:
        what = "a number of {digits} digits; write it in at most {most}, decimals included"
        raise PydanticCustomError("too_many_digits", what, {"digits": f"{digits:,}", "most": MOST_DIGITS})
    return value


PlainDecimal = Annotated[
    Decimal, AfterValidator(_bounded), PlainSerializer(lambda d: format(d, "f"), return_type=str, when_used="json")
]
# pydantic refuses lone surrogates in a `str`; the caller's text may hold them, and spans must quote it exactly.
_ANY_STR = GetPydanticSchema(
    lambda _source, handler: core_schema.json_or_python_schema(handler(str), core_schema.is_instance_schema(str))
)
SourceText = Annotated[str, _ANY_STR, PlainSerializer(_scrub, return_type=str, when_used="json")]


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Span(Record):
    """A stretch of the text as the caller gave it: `text[span.start:span.end] == span.text`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: SourceText


class Number(Record):
    """A number meant by the text.

    `value` has multiplier words applied ("1,2 triệu" is 1200000); percentages keep their figure ("73,02%" is 73.02).
    `resolution` is one unit of the last stated digit in the same measure: 0.01 for "73,02%", 100000 for "1,2 triệu".
    None of them may have more than a hundred digits, decimals included.
    """

    value: PlainDecimal
    upper: PlainDecimal | None = None
    bound: Bound = "exact"
    resolution: PlainDecimal = Decimal(1)
    span: Span

    def __float__(self) -> float:
        return float(self.value)


class Period(Record):
    """When a figure holds: both dates inclusive; None where the text leaves that end open or unsettled."""

    start: date | None = None
    end: date | None = None
    text: str = ""
    span: Span | None = None


class Scope(Record):
    """Where a figure holds: the administrative level and the place named."""

    level: Level | None = None
    place: str | None = None


class BaseFact(Record):
    """What every fact carries. `rule` is the id of the pattern that made it; `span` is the evidence."""

    id: str
    span: Span
    unit: str | None = None
    unit_id: str | None = None
    subject: str | None = None
    predicate: str | None = None
    scope: Scope = Scope()
    period: Period | None = None
    status: Status = "reported"
    cumulative: bool = False
    average: bool = False
    part_of: str | None = None
    rule: str = ""

    @property
    def numbers(self) -> dict[Role, Number]:
        """Role → Number, for the roles that the text fills."""
        # __dict__: pydantic's own look-up of an absent field is slow
        return {role: number for role in ROLES if (number := self.__dict__.get(role)) is not None}

    def __repr__(self) -> str:
        from vnreport.render.brief import fact_line

        return fact_line(self)  # type: ignore[arg-type]


class Quantity(BaseFact):
    """How much or how many: "7.950 hồ sơ"."""

    kind: Literal["quantity"] = "quantity"
    value: Number


class Rate(BaseFact):
    """A share alone: "100% cán bộ". `base` is what 100 % is, where the text says so ("kế hoạch").

    The rate is in percent; where the text gives it in thousandths ("14,2‰"), in those, with `unit` "‰".
    """

    kind: Literal["rate"] = "rate"
    rate: Number
    base: str | None = None


class Ratio(BaseFact):
    """A count with what it is of, or the share it makes: "591/616 hồ sơ, đạt 95,94%".

    The rate is in percent, or in thousandths where its span ends in "‰" or "phần nghìn".
    """

    kind: Literal["ratio"] = "ratio"
    numerator: Number
    denominator: Number | None = None
    rate: Number | None = None
    base: str | None = None


class Change(BaseFact):
    """How far something rose or fell: by `value` (never negative), or from `before` to `after`."""

    kind: Literal["change"] = "change"
    value: Number | None = None
    before: Number | None = None
    after: Number | None = None
    direction: Direction
    measure: Measure
    baseline: Period | None = None
    change_of: str | None = None


class Rank(BaseFact):
    """A place in an order: "xếp thứ 5/63 tỉnh, thành phố"."""

    kind: Literal["rank"] = "rank"
    position: Number
    out_of: Number | None = None


Fact: TypeAlias = Annotated[Quantity | Rate | Ratio | Change | Rank, Field(discriminator="kind")]


class Operand(Record):
    """A number that took part in a check."""

    fact: str
    role: Role
    span: Span


class Interval(Record):
    """What a stated or computed figure may be. `low` and `high` are exact, as "p/q" or "p"; None is unbounded.

    `shown` is a rounded decimal for people.
    """

    low: str | None = None
    high: str | None = None
    low_open: bool = False
    high_open: bool = False
    shown: str = ""


class Repair(Record):
    """A value that would make the check hold. Never applied by itself; `likely` when no other candidate is left."""

    fact: str
    role: Role
    value: PlainDecimal
    why: str
    why_vi: str = ""
    likely: bool = False


class Check(Record):
    """One recomputation, consistent or not, built from the very numbers that decided.

    `power` is the share of wrong figures that this check would have caught, between 0 and 1.
    """

    kind: CheckKind
    verdict: Verdict
    operands: tuple[Operand, ...]
    stated: Interval | None = None
    computed: Interval | None = None
    message: str
    message_vi: str
    repairs: tuple[Repair, ...] = ()
    power: PlainDecimal = Decimal(0)

    def __repr__(self) -> str:
        from vnreport.render.brief import check_line

        return check_line(self)


class Unchecked(Record):
    """A figure that could not be recomputed, and why."""

    fact: str
    why: str


class Coverage(Record):
    """Of `total` figures that could in principle be recomputed, how many were."""

    checked: int = 0
    total: int = 0
    unchecked: tuple[Unchecked, ...] = ()


COLUMNS: tuple[str, ...] = (
    "id", "kind", "text", "start", "end",
    "value", "upper", "bound", "numerator", "denominator", "rate", "before", "after", "position", "out_of",
    "unit", "unit_id", "subject", "predicate", "level", "place",
    "period_start", "period_end", "period_text", "baseline_start", "baseline_end", "baseline_text",
    "status", "direction", "measure", "base", "cumulative", "average", "part_of", "change_of", "rule", "verdict",
)  # fmt: skip
_SEVERITY: tuple[Verdict, ...] = ("impossible", "inconsistent", "suspect", "rounding", "consistent")


class Report(Record):
    """One text, what it states, and which of it holds."""

    text: SourceText
    facts: tuple[Fact, ...] = ()
    checks: tuple[Check, ...] = ()
    coverage: Coverage = Coverage()
    place: str | None = None
    published: date | None = None
    version: str = ""

    @property
    def problems(self) -> tuple[Check, ...]:
        """The checks that do not hold: `inconsistent` or `impossible`."""
        return tuple(c for c in self.checks if c.verdict in PROBLEMS)

    @property
    def notes(self) -> tuple[Check, ...]:
        """The checks to look at: `rounding` or `suspect`."""
        return tuple(c for c in self.checks if c.verdict in NOTES)

    def to_records(self, numbers: Callable[[Decimal], Any] = float) -> list[dict[str, Any]]:
        """One flat dict a fact, in the order of the text, always with the keys of `COLUMNS`.

        `numbers` turns a Decimal into what the cells should hold: `float` (default), `Decimal` or `str`. `int` would cut
        decimals off: ValueError.
        `upper` and `bound` are those of the fact's first hedged or ranged number; `verdict` is the worst of its checks,
        None where none was made.
        """
        if numbers is int:
            raise ValueError("numbers=int would cut decimals off (73.02 % → 73); give float, Decimal or str")
        convert: Callable[[Decimal], Any] = (lambda d: format(d, "f")) if numbers is str else numbers
        verdicts = _worst_verdicts(self.checks)
        return [_flat(fact, convert, verdicts.get(fact.id)) for fact in self.facts]

    def to_html(self, lang: Literal["vi", "en"] = "vi") -> str:
        """One self-contained page: the text with its figures marked, the problems, a table of the facts.

        It needs no network and no other file, and runs nothing but its own script; save it as UTF-8.
        `lang` is that of the page's own words.
        """
        from vnreport.render import page

        return page([("", self)], lang)

    def to_doc(self, vocab: Vocab | None = None) -> Doc:
        """A spaCy `Doc` of the text: facts in `doc.spans["vnreport"]`, all else as plain data in `doc._.vnreport`."""
        from vnreport.spacy import to_doc

        return to_doc(self, vocab)

    def _repr_html_(self) -> str:
        from vnreport.render import snippet

        return snippet(self)


def _worst_verdicts(checks: Iterable[Check]) -> dict[str, Verdict]:
    worst: dict[str, Verdict] = {}
    for check in checks:
        for operand in check.operands:
            held = worst.get(operand.fact)
            if held is None or _SEVERITY.index(check.verdict) < _SEVERITY.index(held):
                worst[operand.fact] = check.verdict
    return worst


def _flat(fact: Fact, convert: Callable[[Decimal], Any], verdict: Verdict | None) -> dict[str, Any]:
    fields = fact.__dict__
    row: dict[str, Any] = {name: fields.get(name) for name in COLUMNS}
    row.update(text=fact.span.text, start=fact.span.start, end=fact.span.end, verdict=verdict, bound="exact")
    hedged = False
    for role, number in fact.numbers.items():
        row[role] = convert(number.value)
        if number.bound != "exact" and not hedged:
            hedged, row["bound"] = True, number.bound
            row["upper"] = convert(number.upper) if number.upper is not None else None
    row["level"], row["place"] = fact.scope.level, fact.scope.place
    for name, period in (("period", fact.period), ("baseline", fields.get("baseline"))):
        if period is not None:
            row[f"{name}_start"], row[f"{name}_end"], row[f"{name}_text"] = period.start, period.end, period.text
    return row
