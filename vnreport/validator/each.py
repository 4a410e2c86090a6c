"""`rate`: so much for each, beside the total and the count: "428 tỷ đồng cho 8.560 hộ vay, bình quân 50 triệu đồng/hộ".

What an amount is for each of is said beside it: "đồng/hộ", "mỗi hộ", "tạ/ha"; total and count stand in the same sentence,
in its units. Words alone tie the three together, and a sentence may name another total: only a product that one slip
would make exact is held against the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from vnreport.patterns import kinds, remarks
from vnreport.validator import messages
from vnreport.validator.context import alike, same_unit
from vnreport.validator.intervals import quotient
from vnreport.validator.reading import exact, significant
from vnreport.validator.relations import Figure, Proportion
from vnreport.validator.slips import LONGEST, Slip, candidates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnreport.records import Number, Quantity
    from vnreport.validator.context import Context
    from vnreport.validator.intervals import Exact

BESIDE = 60  # characters before or behind an amount in which is said what it is for each of
INHABITANTS = ("dân", "người")  # who live there: "1,26 triệu dân", "250 người/km2"
# Significant digits of a total that no accident makes an exact product, by a slip; by one that left zeros out or added some.
SURE, SHIFTED = 3, 2


@dataclass(frozen=True, kw_only=True)
class Each(Proportion):
    """`each = scale · total / count`; `scale` is 10 for tạ/ha where the total is in tấn, 1/1000 for đồng/kg of so many tấn."""

    @property
    def percent(self) -> bool:
        return False

    def left(self, lang: messages.Lang) -> str:
        _, total, count = (f.written(lang) for f in self.figures)
        up, per = self.scale.numerator, self.scale.denominator
        return (f"{total} × {up}" if up > 1 else total) + "/" + (f"({count} × {per})" if per > 1 else count)


def relations(context: Context) -> Iterator[Each]:
    if context.seen is None:
        return
    for sentence in context.sentences:
        if len(sentence.facts) < 3 or not sentence.may_say(remarks.FOR_EACH, remarks.EACH):
            continue
        facts = [fact for fact in sentence.facts if fact.kind == "quantity"]
        told = {fact.id: said for fact in facts if (said := _for_each(context, fact)) is not None}
        plain = [fact for fact in facts if fact.id not in told and not fact.average and fact.value.value > 1]
        for each in facts:
            if each.id in told and each.value.bound != "range":
                yield from _products(context, each, told[each.id], plain)


def _for_each(context: Context, fact: Quantity) -> str | None:
    """What an amount is for each of, in lower case, with some words behind it: "hộ", "ha", "giao dịch"."""
    start, end = fact.value.span.start, fact.value.span.end
    behind = remarks.FOR_EACH.match(context.behind(end, BESIDE) or "")
    if behind is not None:
        return behind[1]
    before = remarks.EACH.match(context.led(start, BESIDE) or "")
    return before[1] if before is not None else None


def _products(context: Context, each: Quantity, said: str, plain: Sequence[Quantity]) -> Iterator[Each]:
    counts = [(fact, per) for fact in plain if (per := _per(said, fact)) is not None]
    totals = [(fact, up) for fact in plain if (up := _up(fact, each)) is not None]
    found = [
        _each(context, (each, total, count), Fraction(up, per))
        for count, per in counts
        for total, up in totals
        if count is not total
    ]
    fits = next((relation for relation in found if relation.judgement.verdict == "consistent"), None)
    if fits is not None:
        if significant(each.value.value) >= SHIFTED or _is_exact(fits):
            yield fits
    elif len(found) == 1 and _slipped(found[0]):
        told = {figure.ref.fact for figure in found[0].figures}
        last = max(figure.number.span.start for figure in found[0].figures)
        if all(fact.id in told or fact.span.start > last for fact in plain):  # nothing else makes part of the total
            yield replace(found[0], linked=True)


def _per(said: str, count: Quantity) -> int | None:
    """How many of what an amount is for each of are one of the count's unit: 1.000 of đồng/kg for tấn; 1 of "mỗi suất" for
    "suất học bổng".
    """
    unit = (count.unit or "").casefold()
    if unit and (said == unit or said.startswith(f"{unit} ") or unit.startswith(f"{said.partition(' ')[0]} ")):
        return 1
    return kinds.CONVERSIONS.get((count.unit_id or "", said))


def _up(total: Quantity, each: Quantity) -> int | None:
    """How many units of the amount for each are one of the total's."""
    if same_unit(total, each) or alike(each, total) or (total.unit_id, each.unit_id) == INHABITANTS:
        return 1
    return kinds.CONVERSIONS.get((total.unit_id or "", each.unit_id or ""))


def _each(context: Context, facts: tuple[Quantity, Quantity, Quantity], scale: Fraction) -> Each:
    each, total, count = (context.figure(fact, "value") for fact in facts)
    rounded = Figure(each.ref, each.number, measured=True)  # so are averages of counts
    return Each(kind="rate", figures=(rounded, total, count), scale=scale)


def _is_exact(relation: Each) -> bool:
    each, total, count = (f.value for f in relation.figures)
    return total * relation.scale == each * count


def _slipped(relation: Each) -> bool:
    """Whether one slip in one of the figures makes the product exact, to enough digits."""
    each, total, count = (f.number for f in relation.figures)
    if not (each.value and total.value) or "range" in (total.bound, count.bound):
        return False
    e, t, c = (f.value for f in relation.figures)
    product = quotient(e * c, relation.scale)
    return (
        _meant(total, product, product)
        or _meant(each, quotient(t * relation.scale, c), t)
        or _meant(count, quotient(t * relation.scale, e), t)
    )


def _meant(number: Number, value: Exact, total: Exact) -> bool:
    """Whether one slip turns what was meant, of such a total, into the number as it is written."""
    meant, of = messages.decimal(value, 0, LONGEST), significant(messages.decimal(total, 0, LONGEST))
    if exact(meant) != value:
        return False
    slips = {candidate.slip for candidate in candidates(number, meant, meant) if candidate.value == meant}
    return bool(slips) and of >= (SHIFTED if Slip.SHIFTED in slips else SURE)
