"""`rate`: a share that stands beside both its numbers, "591/616 hồ sơ, đạt 95,94%".

100·n/d is held against the stated rate, give or take half a unit of its last digit, as statcheck holds a p value
against its test statistic; cutting off and rounding up are explained and noted. A whole that stands elsewhere in the
sentence was linked by its words: where another count gives just this share, that one was meant and nothing is said.
"""

from __future__ import annotations

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
        )
        told = fact.span.start <= fact.denominator.span.start < fact.span.end
        if told or relation.holds() or not context.share_of_another(fact):
            yield relation


def is_whole(context: Context, fact: Ratio) -> bool:
    """Whether the denominator is known to contain the numerator, so that no share can pass 100 %."""
    if context.passable(fact):
        return False
    return fact.part_of is not None or any(word in context.phrase(fact) for word in WHOLE)
