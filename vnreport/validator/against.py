"""`change`: a growth against a base that the text states right beside it.

"2.640 tỷ đồng, tăng 10% so với cùng kỳ năm trước (2.400 tỷ đồng)", "5,25 điểm, tăng 0,55 điểm so với mức 4,70 điểm",
"so với đầu năm (5.000 tỷ đồng) tăng 420 tỷ đồng", "bằng 104,25% so với cùng kỳ, tức tăng 4,25%". The places of the figures
say that they belong together, so this family needs the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from vnreport.patterns import remarks
from vnreport.validator import messages
from vnreport.validator.context import evidence, same_unit
from vnreport.validator.intervals import Band, Exact, exactly
from vnreport.validator.relations import HUNDRED, Linear, Proportion, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnreport.records import Change, Fact, Quantity, Rate
    from vnreport.validator.context import Context
    from vnreport.validator.relations import Figure

NEXT = 3  # facts behind a change, and before it, among which its base stands
ENDED = re.compile(r"[.;]\s|\n")
FAR = 80  # characters: more than any of the above fills
BACK = 60  # characters before a base in which "so với" and the time stand


@dataclass(frozen=True, kw_only=True)
class Excess(Relation):
    """`growth = index − 100`, of what is told as a share of the time before; figures are (growth, index)."""

    sign: int = 1

    @property
    def percent(self) -> bool:
        return True

    def implied(self, index: int, *, widest: bool = False) -> Band:
        other = self.figures[1 - index].result(widest=widest).scale(self.sign)
        return other - exactly(HUNDRED * self.sign) if index == 0 else other + exactly(HUNDRED)

    def nominal(self) -> Exact:
        return (self.figures[1].value - HUNDRED) * self.sign

    def left(self, lang: messages.Lang) -> str:
        index = self.figures[1].written(lang)
        return f"{index} − 100" if self.sign > 0 else f"100 − {index}"


def relations(context: Context) -> Iterator[Relation]:
    if context.seen is None or not context.changes:
        return
    yield from _beyond_all(context)
    linked = {frozenset(figure.ref for figure in relation.figures) for relation in context.relations}
    told: tuple[int, Quantity] | None = None  # the place of the last change that a base was found for, and the base
    for fact in context.changes:
        if fact.value is None or fact.change_of is None:
            continue
        place = context.place[fact.id]
        grown = context.by_id.get(fact.change_of)
        if grown is not None and fact.measure == "points":
            yield from _in_points(context, place, fact, grown)
            continue
        if grown is None or (after := context.amount(grown)) is None:
            continue
        if (grown.status == "target") != (fact.status == "target"):
            continue
        own = (_behind(context, place, fact), _ahead(context, place, fact, grown))
        bases = [base for base in own if base is not None and base.kind == "quantity" and base is not grown]
        if not bases and told is not None and _goes_on(context, told, place) and told[1] is not grown:
            bases.append(told[1])
        for base in bases:
            if not same_unit(base, grown):
                continue
            told = (place, base)
            relation = _relation(fact, context.figure(fact, "value"), after, context.figure(base, "value"))
            if relation is not None and frozenset(f.ref for f in relation.figures) not in linked:
                yield relation


def _in_points(context: Context, place: int, change: Change, grown: Fact) -> Iterator[Relation]:
    """ "đạt 99,2%, tăng 0,5 điểm phần trăm so với mức 98,7% của năm học trước": points between two shares."""
    base = _behind(context, place, change)
    if base is None or base.kind != "rate" or "rate" not in context.numbers[grown.id]:
        return
    sign = 1 if change.direction == "increase" else -1
    size, before = context.figure(change, "value"), context.figure(base, "rate")
    told = (fact for fact in reversed(context.facts[max(0, place - NEXT) : place]) if fact is not grown)
    shares = (context.figure(fact, "rate") for fact in (grown, *told) if "rate" in context.numbers[fact.id])
    found = [Linear(kind="change", figures=(size, after, before), signs=(sign, -sign)) for after in shares]
    fits = (relation for relation in found if relation.judgement.verdict == "consistent")
    yield next(fits, replace(found[0], linked=True))  # another share may be the one that grew


def _beyond_all(context: Context) -> Iterator[Relation]:
    """ "bằng 104,25% so với cùng kỳ năm trước, tức tăng 4,25%": an index of the time before, and its excess."""
    for place, (index, change) in enumerate(pairwise(context.facts)):
        if index.kind != "rate" or change.kind != "change" or change.measure != "percent" or change.value is None:
            continue
        said = context.between(index.span.end, change.span.start)
        if said is None or not remarks.THAT_IS(said) or not remarks.INDEXED(context.phrase(index)):
            continue
        sign = 1 if change.direction == "increase" else -1
        told = [index, *takewhile(lambda fact: fact.kind == "rate", reversed(context.facts[:place]))]
        found = [
            Excess(kind="change", figures=(context.figure(change, "value"), context.figure(fact, "rate")), sign=sign)
            for fact in told
        ]
        fits = (relation for relation in found if relation.holds())
        if (relation := next(fits, found[0] if len(found) == 1 else None)) is not None:
            yield relation  # of two indices, the excess may be that of either


def _goes_on(context: Context, told: tuple[int, Quantity], place: int) -> bool:
    """ "so với đầu năm (5.000 tỷ đồng) tăng 420 tỷ đồng, tốc độ tăng 8,4%": the next change is of the same, and then."""
    last, fact = context.facts[told[0]], context.facts[place]
    if fact.kind == "change" and fact.measure == "times":
        return False  # "gấp đôi tuần 38 năm ngoái" names its own
    beside = all(context.facts[i] is told[1] for i in range(told[0] + 1, place))
    said = context.between(last.span.end, fact.span.start)
    if last.kind != "change" or fact.kind != "change" or last.change_of != fact.change_of or said is None:
        return False
    return beside and ENDED.search(said) is None and fact.baseline in (None, last.baseline)


def _behind(context: Context, place: int, change: Change) -> Quantity | Rate | None:
    """The base behind a change: "tăng 10% so với cùng kỳ năm trước (2.400 tỷ đồng)"; a share, where it is in points."""
    assert change.value is not None
    for other in context.facts[place + 1 : place + 1 + NEXT]:
        if other.kind == ("rate" if change.measure == "points" else "quantity"):
            assert other.kind == "rate" or other.kind == "quantity"
            number = other.rate if other.kind == "rate" else other.value
            if context.apart(change.value.span.end, number.span.start) > FAR:
                return None
            said = context.between(change.value.span.end, number.span.start)
            then = context.behind(other.span.end, BACK)
            if said is None or then is None:
                return None
            told = (
                (remarks.BRACKETED(said) and then.startswith(")"))  # not "(12 vụ nghiêm trọng)"
                or remarks.LEVEL(said)
                or (remarks.PLAINLY(said) and remarks.OF_THEN(then))
            )
            return other if told else None
    return None


def _ahead(context: Context, place: int, change: Change, grown: Fact) -> Quantity | None:
    """The base before a change: "so với đầu năm (5.000 tỷ đồng) tăng 420 tỷ đồng"."""
    for other in reversed(context.facts[max(0, place - NEXT) : place]):
        if other.kind == "quantity" and other.id != grown.id:
            if context.apart(other.span.end, change.span.start) > FAR:
                return None
            said = context.between(other.span.end, change.span.start)
            led = context.led(other.value.span.start, BACK)
            beside = said is not None and led is not None and remarks.AHEAD(said) and remarks.AHEAD_OF_BASE(led)
            return other if beside else None
    return None


def _relation(change: Change, size: Figure, after: Figure, before: Figure) -> Relation | None:
    sign = 1 if change.direction == "increase" else -1
    if change.measure == "absolute":
        return Linear(kind="change", figures=(size, after, before), signs=(sign, -sign))
    if change.measure == "percent":
        return Proportion(kind="change", figures=(size, after, before), offset=HUNDRED, sign=sign)
    if change.measure == "times" and sign > 0 and remarks.TIMES_AS_MUCH(evidence(change)):
        return Proportion(kind="change", figures=(size, after, before), scale=1)
    return None
