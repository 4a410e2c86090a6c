"""`missing`: a count and its share alone leave a range for the whole, and the whole is a whole number.

"5.442 văn bản, đạt 73,02%" can only be of 7.453. Where no whole number gives the share, one of the two is misprinted,
whatever the whole was: the GRIM test (Brown & Heathers 2017), with the denominator for the unknown instead of the
mean's total.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from vnreport.validator import messages
from vnreport.validator.context import is_measured, same_unit
from vnreport.validator.intervals import ZERO, quotient
from vnreport.validator.messages import Note
from vnreport.validator.rate import is_whole, names, of_others
from vnreport.validator.reading import HABITS, Habit, exact
from vnreport.validator.relations import HUNDRED, Judgement, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnreport.records import Ratio, Verdict
    from vnreport.validator.context import Context
    from vnreport.validator.intervals import Band, Exact

FEW = 10  # so few things may well have a share of something else: "ba thị trường chiếm 52,3% kim ngạch"
CENT = Decimal("0.01")


@dataclass(frozen=True, kw_only=True)
class Whole(Relation):
    """Some whole number has the part as this share; figures are (rate, part)."""

    @property
    def percent(self) -> bool:
        return True

    @property
    def repairable(self) -> bool:
        return False

    def wholes(self, habit: Habit = Habit.ROUND) -> Band:
        rate, part = self.figures
        return part.given().scale(HUNDRED).over(rate.result(habit=habit))

    def count(self, habit: Habit) -> int:
        """How many whole numbers there are to choose from."""
        least, most = self.wholes(habit).integers()
        return 0 if least is None or most is None else max(0, most - max(least, 1) + 1)

    def judge(self) -> Judgement:
        stated = self.figures[0].result()
        for habit, note in HABITS.items():
            if self.count(habit):
                verdict: Verdict = "consistent" if habit is Habit.ROUND else "rounding"
                return Judgement(verdict, note, stated, self.wholes(habit))
        if self.doubt is not None:
            return Judgement("suspect", self.doubt, stated, self.wholes())
        return Judgement("inconsistent", Note.NO_INTEGER, stated, self.wholes())

    def implied(self, index: int, *, widest: bool = False) -> Band:
        raise NotImplementedError("the whole is not one number: see `wholes`")

    def nominal(self) -> Exact | None:
        rate, part = self.figures
        return quotient(part.value * HUNDRED, rate.value) if rate.value else None

    def said(self, lang: messages.Lang) -> str:
        rate, part = self.figures
        n, r = part.written(lang), rate.written(lang)
        least, most = self.wholes().integers()
        if least is not None and least == most:
            whole = messages.plain(Decimal(least), lang)
        else:
            whole = messages.plain(messages.decimal(self.nominal() or ZERO, 0, 2), lang)
        return f"{n} / {r} % = {whole}"

    def power(self) -> Decimal:
        """The share of such pairs that no whole number fits: what is left of a unit beside the range of the whole."""
        band = self.wholes()
        width = exact(CENT) if band.low is None or band.high is None else band.high - band.low
        return messages.decimal(max(ZERO, 1 - width), 0, 2)


def _of_own(context: Context, fact: Ratio) -> bool:
    """Whether the share is surely one of the things counted: their total is told, or what is behind the share names them."""
    total = context.total(fact)
    return (total is not None and same_unit(fact, total)) or (fact.base is not None and names(fact.base, fact))


def relations(context: Context) -> Iterator[Relation]:
    shared = {relation.figures[0].ref.fact for relation in context.relations if relation.kind == "share"}
    for fact in context.ratios:
        if fact.rate is None or fact.denominator is not None or fact.id in shared:
            continue
        rate, part = context.figure(fact, "rate"), context.figure(fact, "numerator")
        countable = not part.measured and not is_measured(fact) and not context.passable(fact)
        exact = rate.number.bound == part.number.bound == "exact"
        if countable and exact and rate.value > 0 and part.value > 0:
            if of_others(context, fact):
                continue
            sure = is_whole(context, fact) and part.value >= FEW and _of_own(context, fact)
            relation = Whole(kind="missing", figures=(rate, part), doubt=None if sure else Note.LINK_COUNT)
            if relation.count(Habit.ROUND) <= 1:
                yield relation
