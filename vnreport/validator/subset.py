"""`subset`: a part is never above its total.

Only failures are told: a part below its total is no news and proves nothing. They are reported where the text states
the breakdown, the part comes right after the total and both count the same; further down a list the link is less
sure, and a note is made. So it is for a total that is passed by a figure of the same unit, scope and period further
on ("tổng số 7.950 hồ sơ … 8.026 hồ sơ toàn trình").
"""

from __future__ import annotations

import re
from collections import deque
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from vnreport.patterns import remarks
from vnreport.validator import labels
from vnreport.validator.context import alike, compatible, evidence, is_measured, same_period, same_unit, units_of, world
from vnreport.validator.messages import Note
from vnreport.validator.relations import AtMost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnreport.records import Fact, Number, Quantity, Ratio, Role
    from vnreport.validator.context import Context
    from vnreport.validator.relations import Figure, Relation

FURTHER = 6  # facts after a total in which a figure is likely to be part of it
EXCESS = Fraction(1, 4)  # beyond this a figure is more likely of something else
LEAD, REACH = 20, 40  # characters before and behind a count in which it is said to be among others
ENDED = re.compile(r"[.!?;]\s|\n")
TOTAL = "tổng"
HELD = frozenset({"admin", "body", "paper"})  # communes, schools, files: so many of so many


def relations(context: Context) -> Iterator[Relation]:
    for fact in context.facts:
        relation = _ratio(context, fact) if fact.kind == "ratio" else None
        if fact.kind == "rank" and fact.out_of is not None and fact.position.value > fact.out_of.value:
            relation = _within(context.figure(fact, "position"), context.figure(fact, "out_of"))  # "đứng thứ 64/63"
        if relation is None and fact.part_of is not None:
            relation = _stated(context, fact)
        if relation is not None and not relation.holds():
            yield relation
    yield from _passed(context)
    yield from _pointed_within(context)


def _within(part: Figure, total: Figure, doubt: Note | None = None) -> AtMost:
    return AtMost(kind="subset", figures=(part, total), doubt=doubt, lenient=True)


def _surely_within(part: Number, total: Number) -> bool:
    """Whether nothing needs to be worked out: most parts are no larger than their totals as they stand."""
    return part.bound == total.bound == "exact" and part.value <= total.value


def _ratio(context: Context, fact: Ratio) -> Relation | None:
    """ "87/92 nhiệm vụ": with a stated rate, `rate` looks at it. Areas and sums may stand over their plan: "1.160/1.150 ha"."""
    if fact.denominator is None or fact.rate is not None:
        return None
    if context.passable(fact) or is_measured(fact) or remarks.BOTH(context.phrase(fact)):
        return None
    part, total = context.figure(fact, "numerator"), context.figure(fact, "denominator")
    if _surely_within(part.number, total.number):
        return None
    counted = fact.unit_id in units_of(HELD) or remarks.OF_WHOLE(context.phrase(fact))
    sure = counted and not remarks.CARRIED(context.nearby(fact))
    return _within(part, total, None if sure else Note.LINK_TOTAL)


def _stated(context: Context, fact: Fact) -> Relation | None:
    """A part under the total that the text gives it; balances have signs and may pass it."""
    total = context.total(fact)
    part = context.amount(fact) if total is not None else None
    if total is None or part is None:
        return None
    role: Role = "denominator" if "denominator" in context.numbers[total.id] else "value"
    if role not in context.numbers[total.id]:
        return None
    whole = context.figure(total, role)
    if _surely_within(part.number, whole.number) or whole.number.span == part.number.span:
        return None
    if not compatible(fact, total) or not (alike(fact, total) or alike(total, fact)):
        return None  # "84 hộ nghèo, trong số đó 97 hộ": they count the same
    if any(labels.sign(context.phrase(f)) is not None for f in (fact, total)):
        return None
    beside = context.place[fact.id] == context.place[total.id] + 1
    return _within(part, whole, None if beside else Note.LINK_TOTAL)


def _pointed_within(context: Context) -> Iterator[Relation]:
    """ "thụ lý 3.480 vụ, đã giải quyết 3.248 vụ trong số này", "trong 376 biên chế có 361 đảng viên": within, say the words."""
    for whole, part in pairwise(context.facts):
        if not (whole.kind == part.kind == "quantity" and part.value.value > whole.value.value):
            continue
        if whole.value.bound != part.value.bound or world(whole) != world(part):
            continue
        said = context.between(whole.value.span.end, part.value.span.start)
        before = context.led(whole.value.span.start, LEAD)
        behind = context.behind(part.value.span.end, REACH)
        if said is None or before is None or behind is None or ENDED.search(said):
            continue
        among = remarks.AMONG(before) and remarks.AMONG_THESE(said)
        if (same_unit(whole, part) and remarks.THOSE(behind)) or (alike(part, whole) and among):
            yield _within(context.figure(part, "value"), context.figure(whole, "value"))


def _passed(context: Context) -> Iterator[Relation]:
    """A figure said to be all there is, passed by a later one of the same unit, level and period."""
    totals: deque[tuple[int, Quantity]] = deque(maxlen=FURTHER)
    for place, fact in enumerate(context.facts):
        if fact.kind != "quantity":
            continue
        named = fact.part_of is None and _says_total(fact)
        for at, total in totals if not named and fact.part_of is None else ():
            if place - at <= FURTHER and fact.value.value > total.value.value and _same_frame(fact, total):
                part, whole = context.figure(fact, "value"), context.figure(total, "value")
                relation = _within(part, whole, Note.LINK_TOTAL)
                if part.value <= (1 + EXCESS) * whole.value and relation.judgement.verdict == "suspect":
                    yield relation
        if named and fact.value.value > 0 and fact.value.bound == "exact":
            totals.append((place, fact))


def _says_total(fact: Fact) -> bool:
    """Whether the figure is called a total itself: what it takes over from the clause before stands behind its own words."""
    said = f"{(fact.subject or '')[: len(TOTAL)]} {(fact.predicate or '')[: len(TOTAL)]} {evidence(fact)[: len(TOTAL)]}"
    return TOTAL in said.casefold()


def _same_frame(fact: Fact, total: Fact) -> bool:
    """Unit and period agree, and the scope of the total is the figure's or not told."""
    level, place = total.scope.level, total.scope.place
    scoped = level in (None, fact.scope.level) and place in (None, fact.scope.place)
    return same_unit(fact, total) and same_period(fact, total) and world(fact) == world(total) and scoped
