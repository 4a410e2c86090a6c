"""`rate`: a share that stands beside both its numbers, "591/616 hồ sơ, đạt 95,94%".

100·n/d is held against the stated rate, give or take half a unit of its last digit, as statcheck holds a p value
against its test statistic; cutting off and rounding up are explained and noted. A whole that stands elsewhere in the
sentence was linked by its words: where another count gives just this share, that one was meant and nothing is said.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnreport.validator.relations import Proportion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnreport.records import Ratio
    from vnreport.validator.context import Context
    from vnreport.validator.relations import Relation

WHOLE = ("chiếm", "tổng số")


def relations(context: Context) -> Iterator[Relation]:
    for fact in context.ratios:
        if fact.denominator is None or fact.rate is None:
            continue
        relation = Proportion(
            kind="rate",
            figures=(
                context.figure(fact, "rate"),
                context.figure(fact, "numerator"),
                context.figure(fact, "denominator"),
            ),
            whole_bounds_part=is_whole(context, fact),
            linked=fact.base is not None and not context.passable(fact),
        )
        if not relation.holds() and of_others(context, fact):
            continue  # "12/14 xã hoàn thành đo đạc, chiếm 65% diện tích tự nhiên"
        if relation.holds() or not context.is_shared(fact.denominator):
            yield relation
        elif context.accountable(fact):
            yield replace(relation, linked=True)


def of_others(context: Context, fact: Ratio) -> bool:
    """Whether the share is said to be of something else than what is counted: "13 tỉnh chiếm 17,43% dân số cả nước"."""
    return fact.base is not None and not context.passable(fact) and not names(fact.base, fact)


def names(base: str, fact: Ratio) -> bool:
    """Whether the words for the whole say what the fact counts."""
    return fact.unit is not None and fact.unit.casefold() in base.casefold()


def is_whole(context: Context, fact: Ratio) -> bool:
    """Whether the denominator is known to contain the numerator, so that no share can pass 100 %."""
    if context.passable(fact):
        return False
    return fact.part_of is not None or any(word in context.phrase(fact) for word in WHOLE)
