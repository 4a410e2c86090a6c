"""`restated`: the same quantity given twice.

The same figure twice is a repetition, and pins it; two figures for what is described alike in every respect, one
slip of the
pen apart, are a contradiction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from vnreport.validator.context import AMOUNT, dates, shared_word, world
from vnreport.validator.messages import Note
from vnreport.validator.reading import significant
from vnreport.validator.relations import Linear
from vnreport.validator.slips import one_slip

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from decimal import Decimal

    from vnreport.records import Fact, Role
    from vnreport.validator.context import Context
    from vnreport.validator.relations import Relation

Described: TypeAlias = "tuple[Hashable, ...]"
REPEATED = 3  # significant digits from which the same figure again is no accident
FINE = 4  # significant digits from which a slip is no accident
WORDS = 3  # words of a description that is full enough to mean one thing


def relations(context: Context) -> Iterator[Relation]:
    first: dict[Described, tuple[Fact, Role]] = {}
    seen: dict[tuple[str | None, Decimal, Hashable], tuple[Fact, Role]] = {}
    for fact in context.facts:
        role: Role | None = AMOUNT.get(fact.kind, "rate" if fact.kind == "rate" else None)
        if role is None:
            continue
        number = context.numbers[fact.id][role]
        value = number.value
        if number.bound != "exact":
            continue
        twin = seen.setdefault((fact.unit_id, value, world(fact)), (fact, role))
        if _repeats(fact, twin[0]) and significant(value) >= REPEATED:
            yield _equal(context, (fact, role), twin)
        described = _described(fact)
        if described is None:
            continue
        original = first.setdefault(described, (fact, role))
        stated = context.numbers[original[0].id][original[1]]
        if original[0] is fact or stated.value == value or significant(value) < FINE:
            continue
        if one_slip(number, stated):
            yield _equal(context, (fact, role), original, Note.LINK_SAME)


def _equal(context: Context, a: tuple[Fact, Role], b: tuple[Fact, Role], doubt: Note | None = None) -> Relation:
    figures = (context.figure(*a), context.figure(*b))
    return Linear(kind="restated", figures=figures, signs=(1,), doubt=doubt, lenient=True)


def _repeats(fact: Fact, other: Fact) -> bool:
    """Whether two facts with the same figure speak of the same thing, as far as their words tell."""
    return fact is not other and fact.part_of != other.id != fact.part_of and shared_word(fact, other)


def _described(fact: Fact) -> Described | None:
    """All that a figure is said to be of, or None where that is too little to mean one thing."""
    said = " ".join(filter(None, (fact.subject, fact.predicate))).casefold()
    if len(said.split()) < WORDS or dates(fact.period) is None or fact.part_of is not None:
        return None
    return fact.kind, fact.unit_id, said, fact.scope.level, fact.scope.place, dates(fact.period), world(fact)
