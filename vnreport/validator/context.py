"""The facts as the families look at them: by id, by total, in the order of the text; and which may be compared.

A breakdown that the text states may stand beside anything that does not *conflict* with it; a link that is inferred
needs unit, scope and period to *agree*. Luỹ kế, bình quân and targets are worlds of their own (`world`) for both.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from vnreport.patterns.numerals import PER_MILLE
from vnreport.patterns.units import lexicon
from vnreport.records import ROLES_OF
from vnreport.text import plain
from vnreport.validator import labels
from vnreport.validator.reading import exact
from vnreport.validator.relations import Figure, Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnreport.patterns.remarks import Remark
    from vnreport.records import BaseFact, Change, Fact, Number, Period, Ratio, Role
    from vnreport.text import View
    from vnreport.validator.intervals import Exact
    from vnreport.validator.relations import Relation

World: TypeAlias = tuple[bool, bool, bool]
AMOUNT: dict[str, Role] = {"quantity": "value", "ratio": "numerator"}
MEASURED = frozenset({"money", "measure", "time", "score", "times"})  # classes of units that can have decimals
PEOPLE = frozenset({"person"})
ANYONE = {"người", "nam", "phụ nữ"}  # units of whoever the other counts
AROUND = 120  # characters
ENDED = re.compile(r"[.!?]\s|\n")  # what ends a sentence
_WORD = re.compile(r"[^\W\d]{2,}")
_PLACE = attrgetter("span.start", "span.end")
NEAR = 8  # facts before a share in which its whole may stand


class Sentence:
    """A sentence: its facts in order, and its text."""

    def __init__(self, facts: Sequence[Fact], text: str | None) -> None:
        self.facts = facts
        self.text = text

    @cached_property
    def lower(self) -> str | None:
        return None if self.text is None else self.text.casefold()

    def may_say(self, *remarks: Remark) -> bool:
        """Whether a word stands in it that one of these needs."""
        said = self.lower
        return said is None or any(not r.words or any(word in said for word in r.words) for r in remarks)


class Context:
    """What one validation knows. Built once in linear time; every look-up is by key.

    `seen` is the view of the text that the facts were read from: what stands between figures is looked up in its words.
    """

    def __init__(self, facts: Iterable[Fact], seen: View | None = None) -> None:
        stated = [(fact, numbers) for fact in sorted(facts, key=_PLACE) if (numbers := _numbers(fact))]
        self.facts: Sequence[Fact] = [fact for fact, _ in stated]  # a change edited by hand may state no number
        self.seen = seen
        self.by_id: dict[str, Fact] = {}
        for fact in self.facts:
            if self.by_id.setdefault(fact.id, fact) is not fact:
                raise ValueError(
                    f"two facts have the id {fact.id!r}; ids are unique in a report: validate one at a time"
                )
        self.place: dict[str, int] = {f.id: i for i, f in enumerate(self.facts)}
        self.numbers: dict[str, dict[Role, Number]] = {fact.id: numbers for fact, numbers in stated}
        self.ratios: list[Ratio] = [fact for fact in self.facts if fact.kind == "ratio"]
        self.changes: list[Change] = [fact for fact in self.facts if fact.kind == "change"]
        self.relations: list[Relation] = []  # what the families have found so far
        self._phrases: dict[str, str] = {}
        self._passable: dict[str, bool] = {}
        self._said: dict[str, str] = {}
        self._words: dict[str, set[str]] = {}
        self._fitting: dict[str, list[Fact]] = {}
        self._figures: dict[tuple[str, Role], Figure] = {}

    @cached_property
    def parts(self) -> dict[str, list[Fact]]:
        """The parts of each total that is among the facts, in the order of the text."""
        out: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            if fact.part_of is not None and fact.part_of in self.by_id and fact.part_of != fact.id:
                out[fact.part_of].append(fact)
        return out

    def phrase(self, fact: Fact) -> str:
        """All that is said of a fact, folded: for looking up words."""
        held = self._phrases.get(fact.id)
        if held is None:
            base = fact.__dict__.get("base")  # much faster than asking a model for what it lacks
            said = filter(None, (fact.subject, fact.predicate, base, fact.unit))
            held = self._phrases[fact.id] = f"{' '.join(said).casefold()} {evidence(fact)}"
        return held

    def said(self, fact: Fact) -> str:
        """What a fact is described with, in lower case."""
        held = self._said.get(fact.id)
        if held is None:
            held = self._said[fact.id] = described(fact).casefold()
        return held

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences that hold facts, as the text ends them; all in one where no text is given."""
        if self.seen is None:
            return [Sentence(self.facts, None)]
        text = self.seen.text
        ends = [m.start() for m in ENDED.finditer(text)]
        held: dict[int, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            held[bisect_left(ends, self.seen.place(fact.span.end))].append(fact)
        bounds = [0, *ends, len(text)]
        return [Sentence(facts, text[bounds[n] : bounds[n + 1]]) for n, facts in held.items()]

    def nearby(self, fact: Fact) -> str:
        """The text about a fact, in lower case; empty where no text is given."""
        return self.stretch(fact.span.start, fact.span.end, led=AROUND, behind=AROUND) or ""

    def between(self, start: int, end: int) -> str | None:
        """What stands between two places of the caller's text, in lower case; None where no text is given."""
        return self.stretch(start, end)

    def led(self, place: int, width: int) -> str | None:
        """So many characters before a place, in lower case; None where no text is given."""
        return self.stretch(place, place, led=width)

    def behind(self, place: int, width: int) -> str | None:
        """So many characters behind a place, in lower case; None where no text is given."""
        return self.stretch(place, place, behind=width)

    def stretch(self, start: int, end: int, *, led: int = 0, behind: int = 0) -> str | None:
        """What stands between two places, so many characters before and behind them with it."""
        if (seen := self.seen) is None:
            return None
        if seen.moved:
            start, end = seen.place(start), seen.place(end)
        return seen.text[max(0, start - led) : end + behind].casefold()

    def apart(self, end: int, start: int) -> int:
        """How many characters, as they are read, stand between two places."""
        return start - end if self.seen is None else self.seen.place(start) - self.seen.place(end)

    def shared_word(self, a: Fact, b: Fact) -> bool:
        """Whether two facts are described with a word in common that says something."""
        return not self._described(a).isdisjoint(self._described(b))

    def _described(self, fact: Fact) -> set[str]:
        held = self._words.get(fact.id)
        if held is None:
            held = self._words[fact.id] = content(fact.subject, fact.predicate, evidence(fact))
        return held

    def fitting(self, total: Fact) -> list[Fact]:
        """The parts of a total that may be set against it."""
        held = self._fitting.get(total.id)
        if held is None:
            parts = self.parts.get(total.id, ())
            held = self._fitting[total.id] = [part for part in parts if compatible(part, total)]
        return held

    def passable(self, fact: Fact) -> bool:
        """Whether 100 % is something that can be passed: a plan, an estimate, the same time last year."""
        held = self._passable.get(fact.id)
        if held is None:
            held = self._passable[fact.id] = labels.PASSABLE.search(self.phrase(fact)) is not None
        return held

    def accountable(self, fact: Ratio) -> bool:
        """Whether a share that is not that of the total it was linked to may be held against the text.

        Not where another count gives it; nor where the total has a share of its own ("3.500 người, chiếm 35% dân số, trong đó
        Tày chiếm 20%"); nor where the parts beside it have shares and none of them is of this total ("giải ngân 182 tỷ đồng,
        trong đó vốn trung ương 102 tỷ, đạt 68%; vốn địa phương 80 tỷ, đạt 57%": of their plans).
        """
        total = self.total(fact)
        if self.share_of_another(fact) or total is None:
            return total is None and not self.share_of_another(fact)
        between = self.facts[self.place[total.id] : self.place[fact.id]]
        if any(f.id == total.id or f.part_of is None for f in between if "rate" in self.numbers[f.id]):
            return False
        beside = [f for f in self.parts[total.id] if f.id != fact.id and f.kind == "ratio" and f.rate is not None]
        return not beside or any(self.is_share_of(f, total) for f in beside)

    def is_share_of(self, fact: Ratio, total: Fact) -> bool:
        """Whether the stated share is that of the total, to its last digit."""
        whole = self.numbers[total.id].get("denominator") or self.numbers[total.id].get("value")
        wholes = [n for n in (whole, self.numbers[total.id].get("numerator")) if n is not None]
        return any(
            _gives(exact(fact.numerator.value), exact(n.value), fact.rate) for n in wholes if fact.rate is not None
        )

    def share_of_another(self, fact: Ratio) -> bool:
        """Whether another count shortly before gives just the share that the fact states."""
        rate, part = fact.rate, exact(fact.numerator.value)
        if rate is None or not part:
            return False
        before = self.facts[max(0, self.place[fact.id] - NEAR) : self.place[fact.id]]
        return any(_gives(part, whole.value, rate) for f in before if (whole := self.amount(f)) is not None)

    def is_shared(self, number: Number) -> bool:
        """Whether a number is that of another fact too: a whole that was linked, not one that stands in its own ratio."""
        return self._places[number.span.start, number.span.end] > 1

    @cached_property
    def _places(self) -> Counter[tuple[int, int]]:
        return Counter((n.span.start, n.span.end) for held in self.numbers.values() for n in held.values())

    @cached_property
    def hedges(self) -> dict[tuple[int, int], Number]:
        """Hedged numbers by place: a denominator shared with its total keeps the total's hedge."""
        return {
            (n.span.start, n.span.end): n for held in self.numbers.values() for n in held.values() if n.bound != "exact"
        }

    def figure(self, fact: Fact, role: Role) -> Figure:
        """A number of a fact, ready to take part in a relation."""
        held = self._figures.get((fact.id, role))
        if held is None:
            held = self._figures[fact.id, role] = self._figure(fact, role)
        return held

    def _figure(self, fact: Fact, role: Role) -> Figure:
        number = self.numbers[fact.id][role]
        if role == "rate" and number.span.text.endswith(PER_MILLE):
            number = _in_percent(number)
        if number.bound == "exact" and self.hedges:
            twin = self.hedges.get((number.span.start, number.span.end))
            if twin is not None:
                number = number.model_copy(update={"bound": twin.bound, "upper": twin.upper})
        share = role == "rate" or (fact.kind == "change" and fact.measure != "absolute")
        return Figure(Ref(fact.id, role), number, share or number.resolution != 1 or is_measured(fact))

    def amount(self, fact: Fact) -> Figure | None:
        """The count or amount that a fact is about: a quantity's value, a ratio's numerator."""
        role = AMOUNT.get(fact.kind)
        return None if role is None else self.figure(fact, role)

    def total(self, fact: Fact) -> Fact | None:
        return None if fact.part_of is None or fact.part_of == fact.id else self.by_id.get(fact.part_of)


def described(fact: Fact) -> str:
    """What a fact is described with, its own words aside."""
    subject, predicate = fact.subject, fact.predicate
    return f"{subject} {predicate}" if subject and predicate else subject or predicate or ""


def evidence(fact: BaseFact) -> str:
    """The words that state a fact, in lower case, as the rules read them: in one line, in plain composed characters."""
    return _in_one_line(fact.span.text)


@lru_cache(maxsize=4096)
def _in_one_line(said: str) -> str:
    return plain(said).replace("\n", " ").casefold()


def _in_percent(number: Number) -> Number:
    """A share of a thousand as one of a hundred: all arithmetic is in percent."""
    upper = number.upper.scaleb(-1) if number.upper is not None else None
    update = {"value": number.value.scaleb(-1), "upper": upper, "resolution": number.resolution.scaleb(-1)}
    return number.model_copy(update=update)


def _numbers(fact: Fact) -> dict[Role, Number]:
    """`fact.numbers`, read from the model's own dictionary: much faster than asking it for roles that it lacks."""
    held = fact.__dict__
    return {role: number for role in ROLES_OF[fact.kind] if (number := held[role]) is not None}


def _gives(part: Exact, whole: Exact, rate: Number) -> bool:
    """Whether the part is the stated share of the whole, to its last digit."""
    half = exact(rate.resolution) / 2
    return whole > part > 0 and (exact(rate.value) - half) * whole <= 100 * part <= (exact(rate.value) + half) * whole


def is_measured(fact: BaseFact) -> bool:
    """Whether the unit can have decimals, so that a whole number in it was rounded; nouns are counted."""
    unit = fact.unit_id or fact.unit
    return unit is not None and _is_measure(unit)


@lru_cache(maxsize=1024)
def _is_measure(unit: str) -> bool:
    return unit.partition("/")[0].strip() in units_of(MEASURED)


@lru_cache(maxsize=4)
def units_of(classes: frozenset[str]) -> frozenset[str]:
    """Ids and forms of the units of some classes, from the unit lexicon."""
    return frozenset(word for entry in lexicon() if entry.cls in classes for word in (entry.id, *entry.forms))


def world(fact: BaseFact) -> World:
    """Figures are only ever compared within one: luỹ kế or not, bình quân or not, target or not."""
    return fact.cumulative, fact.average, fact.status == "target"


def gathered(fact: BaseFact) -> tuple[bool, bool]:
    """Luỹ kế, bình quân. A part of a target often goes without the word for it, so `status` says less than these."""
    return fact.cumulative, fact.average


def same_unit(a: BaseFact, b: BaseFact) -> bool:
    return a.unit_id is not None and a.unit_id == b.unit_id


def units_conflict(a: BaseFact, b: BaseFact) -> bool:
    """Two nouns may count the same ("người" under "cán bộ"); a measure and something else may not."""
    return a.unit_id != b.unit_id and None not in (a.unit_id, b.unit_id) and (is_measured(a) or is_measured(b))


def same_scope(a: BaseFact, b: BaseFact) -> bool:
    return a.scope.level == b.scope.level and a.scope.place == b.scope.place


def same_period(a: BaseFact, b: BaseFact) -> bool:
    return dates(a.period) is not None and dates(a.period) == dates(b.period)


def periods_conflict(part: BaseFact, total: BaseFact) -> bool:
    """A part may be of a shorter time than its total, but not of another."""
    p, t = part.period, total.period
    if p is None or t is None:
        return False
    before = p.end is not None and t.start is not None and p.end < t.start
    after = p.start is not None and t.end is not None and p.start > t.end
    longer = None not in (p.start, p.end, t.start, t.end) and p.start < t.start and p.end > t.end  # type: ignore[operator]
    return before or after or longer


def dates(period: Period | None) -> tuple[object, object] | None:
    return None if period is None or (period.start is None and period.end is None) else (period.start, period.end)


def agree(a: BaseFact, b: BaseFact) -> bool:
    """What an inferred link needs."""
    return same_unit(a, b) and same_scope(a, b) and dates(a.period) == dates(b.period) and world(a) == world(b)


def compatible(part: BaseFact, total: BaseFact) -> bool:
    """What a stated breakdown needs."""
    return not units_conflict(part, total) and not periods_conflict(part, total) and gathered(part) == gathered(total)


def alike(part: BaseFact, total: BaseFact) -> bool:
    """What it needs, on top, before anything is said against it. "người" counts whoever the other counts, and
    "huy chương vàng" is a sort of "huy chương".
    """
    return (same_unit(part, total) or _counts_some(part, total)) and world(part) == world(total)


def _counts_some(part: BaseFact, total: BaseFact) -> bool:
    """Whether the one counts some of what the other counts."""
    both = {part.unit_id, total.unit_id}
    if both & ANYONE and both <= units_of(PEOPLE):
        return True
    if part.unit is None or total.unit is None:
        return False
    return part.unit.casefold().startswith(f"{total.unit.casefold()} ")


def tile(parts: Sequence[BaseFact], total: BaseFact) -> bool:
    """Whether the periods of the parts follow each other without a gap and fill the period of the total."""
    if total.period is None or total.period.start is None or total.period.end is None:
        return False
    spans = sorted(
        (p.period.start, p.period.end) for p in parts if p.period is not None and p.period.start and p.period.end
    )
    if len(spans) != len(parts) or (spans[0][0], spans[-1][1]) != (total.period.start, total.period.end):
        return False
    return all((b[0] - a[1]).days == 1 for a, b in pairwise(spans))


def disjoint(parts: Sequence[BaseFact]) -> bool:
    """Whether each part is of another time."""
    spans = sorted(
        (p.period.start, p.period.end) for p in parts if p.period is not None and p.period.start and p.period.end
    )
    return len(spans) == len(parts) and all(a[1] < b[0] for a, b in pairwise(spans))


def content(*texts: str | None) -> set[str]:
    """The words that say something."""
    return set(_WORD.findall(" ".join(filter(None, texts)).casefold())) - labels.COMMON
