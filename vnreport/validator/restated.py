"""`restated`: the same quantity given twice.

The same figure twice, with a word in common, is a repetition, and pins it. The same five digits with two of them
swapped, in one unit, scope and period and with a word in common, are a contradiction; with a doubt, so are two
figures one slip apart for what is described alike in every respect.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from vnreport.patterns import kinds, remarks
from vnreport.validator import messages
from vnreport.validator.context import AMOUNT, alike, content, dates, is_measured, world
from vnreport.validator.messages import Note
from vnreport.validator.reading import digits, significant
from vnreport.validator.relations import Linear, Relation
from vnreport.validator.slips import Slip, candidates, one_slip

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping
    from decimal import Decimal

    from vnreport.records import Fact, Number, Role
    from vnreport.validator.context import Context
    from vnreport.validator.intervals import Band, Exact

Described: TypeAlias = "tuple[Hashable, ...]"
REPEATED = 3  # significant digits from which the same figure again is no accident
FINE = 4  # significant digits from which a slip is no accident
TURNED = 5  # significant digits from which the same digits in another order are no accident
LONG = 6  # significant digits that two figures of two things do not share by chance
APART = 80  # characters: nearer, two figures are of two things that are set side by side
BEHIND, BACK = 32, 8  # characters behind a figure in which it points back, facts before it
WORDS = 3  # words of a description that is full enough to mean one thing
TOLD: dict[str, Role] = {**AMOUNT, "rate": "rate"}  # the number of a fact that is told again


def relations(context: Context) -> Iterator[Relation]:
    yield from _repetitions(context)
    yield from _pointed_back(context)
    yield from _converted(context)
    yield from _in_words(context)


def _in_words(context: Context) -> Iterator[Relation]:
    """ "1.250.000.000 đồng (một tỷ hai trăm sáu mươi triệu đồng)": an amount and, right behind it, another in words."""
    for first, again in pairwise(context.facts):
        if not first.kind == again.kind == "quantity" or first.unit_id != again.unit_id:
            continue
        told, spelled = first.value.span, again.value.span
        if first.value.value == again.value.value or _DIGIT.search(spelled.text) or not _DIGIT.search(told.text):
            continue
        said, behind = context.between(told.end, spelled.start), context.behind(spelled.end, BEHIND)
        if said is None or behind is None or not remarks.SPELLED_OUT(said):
            continue
        if remarks.MONEY_CLOSED(behind):  # not "12 xã (ba xã chưa đạt)"
            yield _equal(context, (again, "value"), (first, "value"))


_DIGIT = re.compile(r"\d")


def _pointed_back(context: Context) -> Iterator[Relation]:
    """ "có tổng mức đầu tư 785 tỷ đồng. … Trong tổng mức đầu tư 758 tỷ đồng nêu trên": told before."""
    for fact in (f for sentence in context.sentences if sentence.may_say(remarks.TOLD_BEFORE) for f in sentence.facts):
        place, end = context.place[fact.id], fact.span.end
        if (role := TOLD.get(fact.kind)) is None or not remarks.TOLD_BEFORE(context.behind(end, BEHIND) or ""):
            continue
        told = [
            other
            for other in context.facts[max(0, place - BACK) : place]
            if other.kind == fact.kind and _pointed_at(context, other, fact)
        ]
        number = context.numbers[fact.id][role]
        numbers = [context.numbers[other.id][role] for other in told]
        if len(told) == 1 and number.value != numbers[0].value and one_slip(number, numbers[0]):
            yield _equal(context, (fact, role), (told[0], role))


def _converted(context: Context) -> Iterator[Relation]:
    """ "275 ha, tức 2.750.000 m²", "23.500 m² (2,35 ha)": the same again in another unit."""
    for first, again in pairwise(context.facts):
        if not first.kind == again.kind == "quantity":
            continue
        units = first.unit_id or "", again.unit_id or ""
        great, small = (first, again) if units in kinds.CONVERSIONS else (again, first)
        factor = kinds.CONVERSIONS.get((great.unit_id or "", small.unit_id or ""))
        if factor is None:
            continue
        said = context.between(first.value.span.end, again.value.span.start)
        behind = context.behind(again.value.span.end, BEHIND)
        if said is None or behind is None or not remarks.IN_OTHER_UNIT(said):
            continue
        if "(" not in said or remarks.CLOSED_AT_ONCE(behind):  # not "12,8 km (1.280 m là cầu)"
            figures = (context.figure(small, "value"), context.figure(great, "value"))
            yield Converted(
                kind="restated",
                figures=figures,
                factor=factor,
                unit=great.unit or "",
                into=small.unit or "",
                linked=True,
            )


def _pointed_at(context: Context, other: Fact, fact: Fact) -> bool:
    """Whether the two are of one unit and led by the same words, or count one sort of things that do the same: "sơ tán 326 hộ
    dân. … Cả 362 hộ sơ tán nói trên".
    """
    if other.unit_id == fact.unit_id and _led_alike(context, other, fact):
        return True
    counted = not is_measured(fact) and (alike(other, fact) or alike(fact, other))
    return counted and context.shared_word(other, fact)


def _led_alike(context: Context, a: Fact, b: Fact) -> bool:
    """Whether the same words stand right before both figures: "tổng mức đầu tư 785 tỷ đồng", "tổng mức đầu tư 758 tỷ đồng"."""
    said = [(context.led(f.span.start, BEHIND) or "").split()[1 - WORDS :] for f in (a, b)]
    return len(said[0]) == WORDS - 1 and said[0] == said[1]


def _repetitions(context: Context) -> Iterator[Relation]:
    first: dict[Described, tuple[Fact, Role]] = {}
    seen: dict[tuple[str | None, Decimal, Hashable], tuple[Fact, Role]] = {}
    amounts: dict[Hashable, dict[Decimal, tuple[Fact, Role]]] = defaultdict(dict)
    for fact in context.facts:
        role = TOLD.get(fact.kind)
        if role is None:
            continue
        number = context.numbers[fact.id][role]
        value = number.value
        if number.bound != "exact":
            continue
        written, when, of = digits(value), dates(fact.period), world(fact)
        figures = len(written)
        if figures >= REPEATED:
            twin = seen.setdefault((fact.unit_id, value, of), (fact, role))
            if twin[0] is not fact and _repeats(context, fact, twin[0]):
                yield _equal(context, (fact, role), twin)
        if figures >= TURNED - 1:  # one fewer: the digit that went to the end may be a 0
            # the same digits but the zeros: they stay when two of them change places
            frame = fact.unit_id, when, fact.scope.level, fact.scope.place, of
            alike = amounts[frame, "".join(sorted(written.replace("0", "")))]
            turned = _turned(number, alike) if role != "rate" else None
            if turned is not None and _told_again(context, fact, turned[0]):
                yield _equal(context, (fact, role), turned, _same_words(context, fact, turned[0]))
                continue
            alike.setdefault(value, (fact, role))
        if when is None or fact.part_of is not None or not _full(said := context.said(fact)):
            continue
        described = fact.kind, fact.unit_id, said, fact.scope.level, fact.scope.place, when, of
        original = first.setdefault(described, (fact, role))
        stated = context.numbers[original[0].id][original[1]]
        if original[0] is fact or stated.value == value or figures < FINE:
            continue
        if one_slip(number, stated):
            yield _equal(context, (fact, role), original, Note.LINK_SAME)


@dataclass(frozen=True, kw_only=True)
class Same(Linear):
    """`a = b`; figures are (again, first)."""

    def said(self, lang: messages.Lang) -> str:
        again, first = (f.written(lang) for f in self.figures)
        return f"{first} ở một chỗ, {again} ở chỗ khác" if lang == "vi" else f"{first} in one place, {again} in another"


@dataclass(frozen=True, kw_only=True)
class Converted(Relation):
    """`a = factor · b`, one figure in two units; figures are (again, first)."""

    factor: int
    unit: str
    into: str

    def implied(self, index: int, *, widest: bool = False) -> Band:
        other = self.figures[1 - index].given(widest=widest)
        return other.scale(self.factor if index == 0 else Fraction(1, self.factor))

    def nominal(self) -> Exact:
        return self.figures[1].value * self.factor

    def left(self, lang: messages.Lang) -> str:
        return f"{self.figures[1].written(lang)} {self.unit} {'tính ra' if lang == 'vi' else 'in'} {self.into}"


def _told_again(context: Context, fact: Fact, other: Fact) -> bool:
    """Whether two figures can be one told twice: neither part of the other nor beside it, with a word in common."""
    apart = context.apart(other.span.end, fact.span.start) >= APART or context.said(fact) == context.said(other)
    linked = (
        fact.part_of == other.id
        or other.part_of == fact.id
        or (fact.part_of is not None and fact.part_of == other.part_of)
    )
    return apart and not linked and context.shared_word(fact, other)


def _same_words(context: Context, fact: Fact, other: Fact) -> Note | None:
    """No doubt where one of the two descriptions says nothing that the other does not, or the figures are that long."""
    if significant(context.numbers[fact.id][TOLD[fact.kind]].value) >= LONG:
        return None
    a, b = (content(f.subject, f.predicate) for f in (fact, other))
    return None if a and b and (a <= b or b <= a) else Note.LINK_SAME


def _turned(number: Number, amounts: Mapping[Decimal, tuple[Fact, Role]]) -> tuple[Fact, Role] | None:
    """A figure of the same frame and digits with two of them the other way round: of five and more, no accident."""
    if not amounts or significant(number.value) < TURNED:
        return None
    swapped = (c.value for c in candidates(number, kinds=(Slip.SWAPPED,)))
    return next((amounts[value] for value in swapped if value in amounts), None)


def _equal(context: Context, a: tuple[Fact, Role], b: tuple[Fact, Role], doubt: Note | None = None) -> Relation:
    figures = (context.figure(*a), context.figure(*b))
    return Same(kind="restated", figures=figures, signs=(1,), doubt=doubt, lenient=True)


def _repeats(context: Context, fact: Fact, other: Fact) -> bool:
    """Whether two facts with the same figure speak of the same thing, as far as their words tell."""
    return fact.part_of != other.id != fact.part_of and context.shared_word(fact, other)


def _full(said: str) -> bool:
    """Whether a figure is described in enough words to mean one thing."""
    return len(said.split(maxsplit=WORDS - 1)) == WORDS
