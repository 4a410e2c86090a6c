"""`hundred`: shares of one whole add up to 100, give or take half a unit for each.

A list of shares may be open, so less than 100 is normal; more is not, where the shares exclude each other.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from vnreport.records import Rate, Ratio
from vnreport.validator import labels
from vnreport.validator.context import compatible, world
from vnreport.validator.messages import Note
from vnreport.validator.relations import HUNDRED, Linear

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnreport.records import Fact
    from vnreport.validator.context import Context
    from vnreport.validator.relations import Relation

NEAR = Fraction(2)  # points above 100 within which shares were meant to add up to it
CLOSE_BY = 80  # characters between the shares of one list
SHARE = ("chiếm", "tỷ trọng", "tỉ trọng", "cơ cấu")


def relations(context: Context) -> Iterator[Relation]:
    for total, parts in context.parts.items():
        fitting = [p for p in parts if _is_share(context, p) and compatible(p, context.by_id[total])]
        yield from _whole(context, fitting, listed=True)
    for run in _runs(context):
        yield from _whole(context, run, listed=False)


def _is_share(context: Context, fact: Fact) -> bool:
    return isinstance(fact, Rate | Ratio) and fact.rate is not None and not context.has_base(fact)


def _whole(context: Context, facts: Sequence[Fact], *, listed: bool) -> Iterator[Relation]:
    """The shares of one list, if they are meant to make a whole."""
    if len(facts) < 2 or any(f.numbers["rate"].bound != "exact" for f in facts):
        return
    figures = tuple(context.figure(f, "rate") for f in facts)
    added = sum(Fraction(f.number.value) for f in figures)
    relation = Linear(kind="hundred", figures=figures, signs=(1,) * len(figures), total=HUNDRED)
    phrases = [context.phrase(f) for f in facts]
    if relation.judgement.verdict == "consistent":
        if listed or len(facts) >= 3:
            yield relation
    elif added > HUNDRED and listed and labels.exclusive(phrases):
        yield relation
    elif HUNDRED < added <= HUNDRED + NEAR and len(facts) >= 3 and not labels.overlapping(phrases):
        yield Linear(
            kind="hundred", figures=figures, signs=(1,) * len(figures), total=HUNDRED, doubt=Note.LINK_PARTS
        )  # fmt: skip


def _runs(context: Context) -> Iterator[list[Fact]]:
    """Bare shares that stand close by each other, the first of them with a word for share."""
    run: list[Fact] = []
    for fact in context.facts:
        if (
            not isinstance(fact, Rate)
            or fact.part_of is not None
            or not _is_share(context, fact)
            or fact.rate.value >= HUNDRED
        ):
            continue
        if run and (fact.span.start - run[-1].span.end > CLOSE_BY or world(fact) != world(run[-1])):
            yield run
            run = []
        if run or any(word in context.phrase(fact) for word in SHARE):
            run.append(fact)
    if run:
        yield run
