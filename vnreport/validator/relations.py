"""What ties numbers together: `total = a + b - c`, `100 n = r d`, `part <= total`.

A relation knows three things about itself: whether it holds (`judge`), what the others leave for each of its numbers
(`implied`, which is what repairs and power are made from), and how it is written out (`left`). Check families build
relations; everything else about a check follows from here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vnreport.records import Verdict
from vnreport.validator import messages
from vnreport.validator.intervals import ZERO, Band, Exact, exactly, quotient, total
from vnreport.validator.messages import Note
from vnreport.validator.power import ALL, power
from vnreport.validator.reading import HABITS, Habit, allows, exact, given, result

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from typing import Self

    from vnreport.records import CheckKind, Number, Role

HUNDRED: Exact = 100
HOLDING: frozenset[Verdict] = frozenset({"consistent", "rounding"})


class Ref(NamedTuple):
    """A number by its place in the facts."""

    fact: str
    role: Role


@dataclass(slots=True, eq=False)
class Figure:
    """A number that takes part: its place, what it says, and whether it was measured (and so rounded) or counted."""

    ref: Ref
    number: Number
    measured: bool
    _given: Band | None = field(default=None, init=False)  # what is asked for most, once it was
    _result: Band | None = field(default=None, init=False)
    _written: messages.Said | None = field(default=None, init=False)

    @property
    def value(self) -> Exact:
        return exact(self.number.value)

    def given(self, *, widest: bool = False) -> Band:
        if widest:
            return given(self.number, measured=self.measured, widest=True)
        if self._given is None:
            self._given = given(self.number, measured=self.measured)
        return self._given

    def result(self, *, habit: Habit = Habit.ROUND, widest: bool = False) -> Band:
        if habit is not Habit.ROUND or widest:
            return result(self.number, measured=self.measured, habit=habit, widest=widest)
        if self._result is None:
            self._result = result(self.number, measured=self.measured)
        return self._result

    def written(self, lang: messages.Lang) -> str:
        if self._written is None:
            self._written = messages.figure(self.number)
        return self._written[lang == "vi"]

    def allows(self, habit: Habit) -> bool:
        return allows(self.number, habit, measured=self.measured)


class Judgement(NamedTuple):
    verdict: Verdict
    note: Note
    stated: Band
    computed: Band


@dataclass(frozen=True, kw_only=True)
class Relation:
    """The common part. `figures[0]` is the result, the one number that the others are held against.

    `doubt` is why the link between the figures is likely but not certain: what would be `inconsistent` is `suspect`
    then. `caveat` is what to note even where the figures hold. `lenient` lets a round figure ("10.000") stand for its
    neighbourhood, as a note. `linked` says that words alone tied the figures together, across the sentence: such a relation
    accuses only where one slip would mend it.
    """

    kind: CheckKind
    figures: tuple[Figure, ...]
    doubt: Note | None = None
    caveat: Note | None = None
    lenient: bool = False
    linked: bool = False

    @property
    def percent(self) -> bool:
        """Whether the result is in percent."""
        return False

    @property
    def repairable(self) -> bool:
        """Whether the figures pin each other down, so that a slip in one can be undone."""
        return True

    def implied(self, index: int, *, widest: bool = False) -> Band:
        """What the other figures leave for `figures[index]`."""
        raise NotImplementedError

    @cached_property
    def outcome(self) -> messages.Said | None:
        """The outcome of the figures, written like the one that is stated."""
        outcome = self.nominal()
        return None if outcome is None else messages.computed(outcome, self.figures[0].number)

    def nominal(self) -> Exact | None:
        """The outcome of the figures as written; None where there is none (a division by 0)."""
        raise NotImplementedError

    def left(self, lang: messages.Lang) -> str:
        """The computation written out, without its outcome: "28 + 55 + 115 + 47"."""
        raise NotImplementedError

    def said(self, lang: messages.Lang) -> str:
        """The computation, its outcome and what is stated: "11.153/11.843 = 94,174 %, ghi 94,18 %"."""
        sign = " %" if self.percent else ""
        stated = self.figures[0].written(lang) + sign
        return f"{equation(self, lang)}, {'ghi' if lang == 'vi' else 'stated as'} {stated}"

    def impossible(self) -> Note | None:
        """Why no true figures could look like this, whatever was rounded."""
        return None

    @cached_property
    def judgement(self) -> Judgement:
        """Whether the figures hold together; the mildest explanation wins."""
        return self.judge()

    def judge(self) -> Judgement:
        main = self.figures[0]
        computed, stated = self.implied(0), main.result()
        if (why := self.impossible()) is not None:
            return Judgement("impossible", why, stated, computed)
        if stated.meets(computed):
            if self.caveat is not None:
                return Judgement("rounding", self.caveat, stated, computed)
            return Judgement("consistent", Note.HOLDS, stated, computed)
        if main.number.bound == "exact":
            habits = {**HABITS, Habit.COARSE: Note.COARSE} if self.lenient else HABITS
            for habit, note in habits.items():
                if main.allows(habit) and main.result(habit=habit).meets(computed):
                    return Judgement("rounding", note, stated, computed)
        if any(f.number.bound != "exact" for f in self.figures) and main.result(widest=True).meets(
            self.implied(0, widest=True)
        ):
            return Judgement("suspect", Note.HEDGE, stated, computed)
        if self.doubt is not None:
            return Judgement("suspect", self.doubt, stated, computed)
        return Judgement("inconsistent", Note.FAILS, stated, computed)

    def power(self) -> Decimal:
        """How likely a wrong figure would have been caught."""
        left = (self.judgement.computed, *(self.implied(i) for i in range(1, len(self.figures))))
        return power((f.number, f.measured, band) for f, band in zip(self.figures, left, strict=True))

    def with_numbers(self, numbers: Mapping[Ref, Number]) -> Self:
        """The same relation with other numbers in those places."""
        figures = (Figure(f.ref, numbers[f.ref], f.measured) if f.ref in numbers else f for f in self.figures)
        return replace(self, figures=tuple(figures))

    def holds(self) -> bool:
        return self.judgement.verdict in HOLDING


@dataclass(frozen=True, kw_only=True)
class Linear(Relation):
    """`total = sum of signed parts`: interval sums, as Arelle checks XBRL calculations 1.1."""

    signs: tuple[int, ...]  # of the parts: of all figures but the first

    def _terms(self, *, widest: bool = False) -> list[Band]:
        return [f.given(widest=widest).scale(sign) for sign, f in zip(self.signs, self.figures[1:], strict=True)]

    @cached_property
    def _left(self) -> tuple[Band, list[Band], int, int]:
        """The total less all parts, the parts, and how many of them have an open end below and above."""
        terms = self._terms()
        left = self.figures[0].given() - self.judgement.computed
        return left, terms, sum(t.low_open for t in terms), sum(t.high_open for t in terms)

    def power(self) -> Decimal:
        _, note, stated, computed = self.judgement
        if note is Note.HOLDS and stated.point and computed.point and not any(f.measured for f in self.figures):
            return ALL  # counts that add up leave one value for each of them
        return super().power()

    def implied(self, index: int, *, widest: bool = False) -> Band:
        if index == 0:
            return total(self._terms(widest=widest))
        stated, sign = self.figures[0].given(widest=widest), self.signs[index - 1]
        left, terms, low_open, high_open = self._left
        if widest or left.low is None or left.high is None:
            terms = self._terms(widest=widest)
            return (stated - total(terms[: index - 1] + terms[index:])).scale(sign)
        own = terms[index - 1]  # is given back: what is left is left without it
        return Band(
            left.low + own.high,  # type: ignore[operator]
            left.high + own.low,  # type: ignore[operator]
            stated.low_open or high_open > own.high_open,
            stated.high_open or low_open > own.low_open,
        ).scale(sign)

    def nominal(self) -> Exact:
        return sum((f.value * sign for f, sign in zip(self.figures[1:], self.signs, strict=True)), ZERO)

    def left(self, lang: messages.Lang) -> str:
        text = ""
        for sign, figure in sorted(zip(self.signs, self.figures[1:], strict=True), key=lambda term: -term[0]):
            joint = (" + " if sign > 0 else " − ") if text else ("" if sign > 0 else "−")
            text += joint + figure.written(lang)
        return text


@dataclass(frozen=True, kw_only=True)
class Proportion(Relation):
    """`100 · part = (offset + sign · rate) · whole`; figures are (rate, part, whole).

    A share has offset 0; a growth of r percent has 100 and the sign of its direction; a multiple ("gấp 2,5 lần") is a
    share in units of 1, `scale` 1 for 100.
    """

    offset: Exact = ZERO
    sign: int = 1
    scale: Exact = HUNDRED
    whole_bounds_part: bool = False

    @property
    def percent(self) -> bool:
        return self.scale == HUNDRED

    def _share(self, *, widest: bool) -> Band:
        """The part for each `scale` of the whole."""
        rate = self.figures[0].result(widest=widest)
        return rate.scale(self.sign) + exactly(self.offset) if self.offset else rate

    def implied(self, index: int, *, widest: bool = False) -> Band:
        part, whole = (f.given(widest=widest) for f in self.figures[1:])
        if index == 1:
            return self._share(widest=widest).times(whole).scale(quotient(1, self.scale))
        part = part.scale(self.scale)  # before it is divided: whole numbers are fast
        if index == 2:
            return part.over(self._share(widest=widest))
        share = part.over(whole)
        return (share - exactly(self.offset)).scale(self.sign) if self.offset else share

    def impossible(self) -> Note | None:
        rate, part, whole = (f.number for f in self.figures)
        if whole.value == 0 and whole.bound == "exact":
            return Note.ZERO
        if self.whole_bounds_part and rate.bound == part.bound == whole.bound == "exact":
            if part.value > whole.value:
                return Note.ABOVE
            if rate.value > self.scale:
                return Note.OVER
        return None

    def nominal(self) -> Exact | None:
        _, part, whole = (f.value for f in self.figures)
        if not whole:
            return None
        share = quotient(part * self.scale, whole)
        return (share - self.offset) * self.sign if self.offset else share

    def left(self, lang: messages.Lang) -> str:
        _, part, whole = (f.written(lang) for f in self.figures)
        if not self.offset:
            return f"{part}/{whole}"
        return f"{part}/{whole} − 1" if self.sign > 0 else f"1 − {part}/{whole}"


@dataclass(frozen=True, kw_only=True)
class AtMost(Relation):
    """`part <= total`; figures are (part, total)."""

    @property
    def repairable(self) -> bool:
        return False

    def implied(self, index: int, *, widest: bool = False) -> Band:
        other = self.figures[1 - index].given(widest=widest)
        return (
            Band(None, other.high, True, other.high_open) if index == 0 else Band(other.low, None, other.low_open, True)
        )

    def nominal(self) -> Exact:
        return self.figures[1].value

    def judge(self) -> Judgement:
        judgement = super().judge()
        if judgement.verdict == "inconsistent":
            return judgement._replace(verdict="impossible", note=Note.ABOVE)
        return judgement

    def said(self, lang: messages.Lang) -> str:
        part, total = (f.written(lang) for f in self.figures)
        return f"{part} {'>' if self.figures[0].value > self.figures[1].value else '≤'} {total}"

    left = said


def equation(relation: Relation, lang: messages.Lang) -> str:
    """The computation with its outcome: "640 − 453 = 187"."""
    if isinstance(relation, AtMost):
        return relation.said(lang)
    left = relation.left(lang)
    if relation.outcome is None:
        return left
    return f"{left} = {relation.outcome[lang == 'vi']}{' %' if relation.percent else ''}"
