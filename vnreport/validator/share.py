"""`share`: a share whose whole stands elsewhere.

- The total that the text states: "2.640 hồ sơ, trong đó 2.605 đúng hạn (chiếm 98,7%)", or that total's own total.
- A bare rate after a part and its total: "63.567 ha, trong đó có rừng 26.568 ha. Độ che phủ rừng đạt 41,80%".
- An earlier figure that agrees in unit, scope and period. There the arithmetic itself is the evidence: a whole that
  gives the stated share to three digits is the one that was meant; where none does, nothing is said.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from vnreport.patterns import labels, remarks
from vnreport.records import PROBLEMS
from vnreport.validator.context import AMOUNT, ENDED, agree, alike, compatible, content, evidence, same_unit, world
from vnreport.validator.intervals import Band
from vnreport.validator.messages import Note
from vnreport.validator.missing import Whole
from vnreport.validator.reading import significant
from vnreport.validator.relations import HUNDRED, Proportion, Relation
from vnreport.validator.repair import slipped
from vnreport.validator.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnreport.records import Fact, Rate, Ratio
    from vnreport.validator import messages
    from vnreport.validator.context import Context
    from vnreport.validator.intervals import Exact
    from vnreport.validator.relations import Figure

WINDOW = 12  # earlier figures of the unit that may be the whole
NEARBY = 4  # facts between a bare rate and the part it is of
ALIKE = Fraction(1, 4)  # points within which a bare rate is meant to be this part of this total
WHOLE = "tổng "  # what a base begins with that is a whole
LED = 60  # characters before a bare rate in which its clause names what it is of
CLAUSE = re.compile(r"[,;:.]\s|\n")
DIGIT = re.compile(r"\d(?<!\w\d)")  # of a count in the clause, no "ST25"
BESIDE_NAME = frozenset(labels.BESIDE_NAME)
ROUGH = Fraction(1, 20)  # how far a fraction in words may be from what it stands for
SMALL = 10  # the largest denominator that is said in words
TELLING = 3  # significant digits from which a share that fits is no accident


@dataclass(frozen=True, kw_only=True)
class Spoken(Relation):
    """`part = fraction · whole`, with a fraction in words, which is a rough one; figures are (part, whole)."""

    fraction: Fraction

    @property
    def repairable(self) -> bool:
        return False

    def implied(self, index: int, *, widest: bool = False) -> Band:
        other = self.figures[1 - index].given(widest=widest)
        least, most = self.fraction - ROUGH, self.fraction + ROUGH
        if index == 0:
            return Band(other.scale(least).low, other.scale(most).high)
        return Band(other.scale(1 / most).low, other.scale(1 / least).high)

    def nominal(self) -> Exact:
        return self.figures[1].value * self.fraction

    def left(self, lang: messages.Lang) -> str:
        return f"{self.fraction} × {self.figures[1].written(lang)}"


def relations(context: Context) -> Iterator[Relation]:
    yield from _spoken(context)
    shares = [fact for fact in context.ratios if fact.rate is not None and fact.denominator is None]
    earlier: dict[str | None, deque[Fact]] = {fact.unit_id: deque(maxlen=WINDOW) for fact in shares}
    for place, fact in enumerate(context.facts):
        if fact.kind == "ratio" and fact.rate is not None and fact.denominator is None:
            rate, part = context.figure(fact, "rate"), context.figure(fact, "numerator")
            if (of_base := _of_base_behind(context, place, fact, rate, part)) is not None:
                yield of_base
                continue
            found = _stated(context, fact, rate, part) or _named(context, fact, rate, part, earlier[fact.unit_id])
            if found is None or found.judgement.verdict in PROBLEMS:  # the link may be wrong: does another whole fit?
                found = _inferred(context, fact, rate, part, earlier[fact.unit_id]) or found
            if found is None:
                found = _of_the_rest(context, fact, rate, part, context.facts[max(0, place - NEARBY) : place])
            if found is None and place:
                found = _beside(context, fact, rate, part, context.facts[place - 1])
            if found is not None:
                yield found
        elif fact.kind == "rate" and (as_many := _of_these(context, place, fact)) is not None:
            yield as_many
        elif fact.kind == "rate" and _telling(fact):
            before = context.facts[max(0, place - NEARBY) : place]
            found = _bare(context, fact, before) or _of_named_part(context, fact, before)
            if found is not None:
                yield found
        if fact.kind in AMOUNT and fact.unit_id in earlier:
            earlier[fact.unit_id].append(fact)


def _share(rate: Figure, part: Figure, whole: Figure, doubt: Note | None = None, *, inside: bool = False) -> Proportion:
    return Proportion(kind="share", figures=(rate, part, whole), doubt=doubt, whole_bounds_part=inside)


def _wholes(context: Context, total: Fact) -> Iterator[Figure]:
    for role in ("value", "numerator", "denominator"):
        if role in context.numbers[total.id]:
            yield context.figure(total, role)


def _first(found: Iterable[Proportion], verdicts: tuple[str, ...] = ("consistent", "rounding")) -> Proportion | None:
    return next((relation for relation in found if relation.judgement.verdict in verdicts), None)


def _stated(context: Context, fact: Ratio, rate: Figure, part: Figure) -> Proportion | None:
    """The share of the total that the text states, or of that total's total."""
    total = context.total(fact)
    if total is None or not compatible(fact, total):
        return None
    above = context.total(total)
    wholes = [*_wholes(context, total), *(_wholes(context, above) if above is not None else ())]
    # what comes out only roughly may be of the plan that the part before is set against: "87.866 người, đạt 98,11% kế
    # hoạch; 1.107.600 người, đạt 100%"
    holding = _first(
        (_share(rate, part, whole) for whole in wholes),
        ("consistent",) if _beside_plan(context, fact, total) else ("consistent", "rounding"),
    )
    elsewhere = context.passable(fact) or _of_another(fact.base) or _reached(context, fact, total)
    if holding is not None or not wholes or elsewhere or world(fact) != world(total) or not context.accountable(fact):
        return holding
    doubt = None if same_unit(fact, total) or _like_its_fellows(context, fact, total) else Note.LINK_UNIT
    return replace(_share(rate, part, wholes[0], doubt, inside=True), linked=True)


def _named(context: Context, fact: Ratio, rate: Figure, part: Figure, earlier: Iterable[Fact]) -> Proportion | None:
    """The share of a total that its base names and one earlier figure is: "dư nợ 52.000 tỷ đồng, nợ xấu 728 tỷ đồng, chiếm
    1,4% tổng dư nợ".
    """
    if fact.base is None or not fact.base.startswith(WHOLE) or context.passable(fact):
        return None
    named = content(fact.base.removeprefix(WHOLE))
    told = (f for f in earlier if f.kind == "quantity" and agree(fact, f) and named <= content(f.subject))
    wholes = [whole for other in told if (whole := context.amount(other)) is not None and whole.value > part.value]
    if not named or len(wholes) != 1 or context.share_of_another(fact):
        return None
    return replace(_share(rate, part, wholes[0]), linked=True)


def _spoken(context: Context) -> Iterator[Relation]:
    """ "48/72 thôn ra mắt mô hình, tức hai phần ba số thôn": a ratio, and the same in words."""
    for first, again in pairwise(context.ratios):
        if first.denominator is None or again.denominator is None or again.rate is not None:
            continue
        if (
            DIGIT.search(evidence(again))
            or again.numerator.bound != "exact"
            or not 0 < again.denominator.value <= SMALL
        ):
            continue
        said = context.between(first.denominator.span.end, again.numerator.span.start)
        if said is None or not remarks.SAID_OTHERWISE(said) or not DIGIT.search(evidence(first)):
            continue
        fraction = Fraction(again.numerator.value) / Fraction(again.denominator.value)
        figures = (context.figure(first, "numerator"), context.figure(first, "denominator"))
        if ROUGH < fraction < 1 and figures[1].value > 0:
            yield Spoken(kind="share", figures=figures, fraction=fraction)


def _of_base_behind(context: Context, place: int, fact: Ratio, rate: Figure, part: Figure) -> Proportion | None:
    """The share of the sum told right behind it: "ước 7.128 tỷ đồng, bằng 72% dự toán cả năm là 9.900 tỷ đồng"."""
    base = context.facts[place + 1] if place + 1 < len(context.facts) else None
    if (
        base is None
        or base.kind != "quantity"
        or not same_unit(base, fact)
        or fact.rate is None
        or not base.value.value
    ):
        return None
    said = remarks.BASE_BEHIND.match(context.between(fact.rate.span.end, base.value.span.start) or "")
    if said is None or fact.rate.span.start < fact.numerator.span.end:
        return None
    sure = said["is"] is not None or said["against"] is not None
    return replace(_share(rate, part, context.figure(base, "value")), linked=not sure)


def _like_its_fellows(context: Context, fact: Ratio, total: Fact) -> bool:
    """Whether other parts tell shares of this total, and this one counts a sort of the same, or what they count: "6.300 hộ,
    trong đó 2.520 hộ nghèo (40%), 2.205 hộ cận nghèo (35%)".
    """
    fellows = (part for part in context.parts[total.id] if part.kind == "ratio" and part.id != fact.id)
    sort = alike(fact, total)
    return any(context.is_share_of(part, total) for part in fellows if sort or same_unit(part, fact))


def _beside_plan(context: Context, fact: Ratio, total: Fact) -> bool:
    """Whether the part before this one, of the same total, tells how much of a plan it is, and this one not what of."""
    parts = context.parts[total.id]
    place = parts.index(fact) if fact in parts else 0
    before = parts[place - 1] if place else None
    return fact.base is None and before is not None and before.kind == "ratio" and context.passable(before)


def _of_another(base: str | None) -> bool:
    return base is not None and not base.startswith("tổng")


def _reached(context: Context, fact: Ratio, total: Fact) -> bool:
    """What is reached of something that another clause names, rather than a share: "345 tỷ đồng, chỉ bằng 43,1%"; "giải ngân
    900 tỷ đồng, bằng 48% kế hoạch, trong đó vốn trung ương 400 tỷ đồng, đạt 44%"; "cấp huyện 17.208/17.633 văn bản, đạt
    97,58%; cấp xã 19.702 văn bản, đạt 94,6%".
    """
    said = evidence(fact)
    if remarks.REACHED(said):
        return True
    planned = total.kind == "ratio" and _of_another(total.base)
    fellows = (part for part in context.parts[total.id] if part.kind == "ratio")
    return remarks.ATTAINED(said) and (planned or any(part.denominator is not None for part in fellows))


def _inferred(context: Context, fact: Ratio, rate: Figure, part: Figure, earlier: Iterable[Fact]) -> Proportion | None:
    """An earlier figure that agrees in everything and gives just this share."""
    if not _telling(fact) or significant(fact.numerator.value) < 2:
        return None
    candidates = (other for other in reversed([*earlier]) if agree(fact, other))
    return _first(
        (
            _share(rate, part, whole)
            for other in candidates
            for whole in _wholes(context, other)
            if whole.number.value > fact.numerator.value
        ),
        ("consistent",),
    )


def _bare(context: Context, fact: Rate, before: Iterable[Fact]) -> Proportion | None:
    """A rate alone, after a part and its total: meant to be theirs if it nearly is."""
    for part in reversed([*before]):
        total = context.total(part)
        if (
            total is None
            or "rate" in context.numbers[part.id]
            or not same_unit(part, total)
            or world(part) != world(fact)
        ):
            continue
        share, whole = context.amount(part), context.amount(total)
        if share is None or whole is None or whole.number.value <= 0:
            continue
        relation = _share(context.figure(fact, "rate"), share, whole, inside=False)
        off = abs((relation.nominal() or 0) - Fraction(fact.rate.value))
        if relation.judgement.verdict == "consistent" or (off <= ALIKE and context.shared_word(fact, part)):
            return relation
    return None


def _of_these(context: Context, place: int, fact: Rate) -> Proportion | None:
    """ "3.215 hồ sơ, 87,4% trong số này nộp qua mạng, tương ứng 2.810 hồ sơ": a share of those just counted, and so many."""
    if not 0 < place < len(context.facts) - 1:
        return None
    whole, part = context.facts[place - 1], context.facts[place + 1]
    if not (whole.kind == part.kind == "quantity" and same_unit(whole, part) and world(whole) == world(part)):
        return None
    behind = context.between(fact.rate.span.end, part.value.span.start)
    if behind is None or not (remarks.OF_THESE(behind) and remarks.AS_MANY(behind)):
        return None
    figures = context.figure(part, "value"), context.figure(whole, "value")
    return replace(_share(context.figure(fact, "rate"), *figures), linked=True)


def _of_the_rest(
    context: Context, fact: Ratio, rate: Figure, part: Figure, before: Sequence[Fact]
) -> Proportion | None:
    """ "27/45 trường đạt chuẩn, tức 60%; nhóm 18 trường chưa đạt (chiếm 40%)": of all, the share of those who are left."""
    if fact.base is not None or context.passable(fact) or not _telling_count(part):
        return None
    for other in reversed(before):
        if (
            other.kind == "ratio"
            and other.denominator is not None
            and same_unit(fact, other)
            and world(fact) == world(other)
        ):
            done, whole = context.figure(other, "numerator"), context.figure(other, "denominator")
            if done.number.value + part.number.value == whole.number.value:
                return replace(_share(rate, part, whole), linked=True)
    return None


def _beside(context: Context, fact: Ratio, rate: Figure, part: Figure, other: Fact) -> Proportion | None:
    """ "Kiểm tra 45 cơ sở, phát hiện 12 cơ sở vi phạm, chiếm 62,7%": no whole is told, but the count right before gives the
    share with two digits swapped, or a digit of one that no other whole can give.
    """
    if other.kind != "quantity" or not (same_unit(fact, other) or alike(fact, other)) or world(fact) != world(other):
        return None
    if fact.part_of is not None or fact.base is not None or context.passable(fact) or rate.number.bound != "exact":
        return None
    said, whole = context.between(other.span.end, fact.span.start), context.figure(other, "value")
    if said is None or ENDED.search(said) or remarks.REACHED(evidence(fact)) or whole.value <= part.value:
        return None
    relation = _share(rate, part, whole)
    if relation.judgement.verdict == "consistent":
        return None  # a small count gives a coarse share by chance
    alone = not Whole(kind="missing", figures=(rate, part)).holds() or significant(rate.number.value) > TELLING
    slips = tuple(Slip) if alone and _telling_count(part) else (Slip.SWAPPED, Slip.SHIFTED)
    return replace(relation, linked=True) if slipped(relation, rate, slips) else None


def _telling_count(part: Figure) -> bool:
    """Whether a count is not so small that it fits by chance."""
    return significant(part.number.value) >= 2


def _of_named_part(context: Context, fact: Rate, before: Sequence[Fact]) -> Proportion | None:
    """The share of a part that its clause names again: "96 doanh nghiệp: 54 đơn vị có lãi, 42 đơn vị thua lỗ; số thua lỗ chiếm
    43,8%".
    """
    led = context.led(fact.rate.span.start, LED)
    said = CLAUSE.split(led)[-1] if led is not None else ""
    named = content(said) - BESIDE_NAME if remarks.SHARES(said) and DIGIT.search(said) is None else set()
    parts = [
        part for part in before if part.part_of is not None and named <= content(evidence(part), _own(context, part))
    ]
    if not named or len(parts) != 1 or context.passable(fact):
        return None
    total = context.total(parts[0])
    share, whole = context.amount(parts[0]), context.amount(total) if total is not None else None
    if share is None or whole is None or "rate" in context.numbers[parts[0].id] or world(parts[0]) != world(fact):
        return None
    return replace(_share(context.figure(fact, "rate"), share, whole), linked=True)


def _own(context: Context, part: Fact) -> str:
    """What stands right behind a count, in its clause."""
    return CLAUSE.split(context.stretch(part.span.start, part.span.end, behind=LED) or "")[0]


def _telling(fact: Rate | Ratio) -> bool:
    """Whether the stated share is fine enough to single out a whole."""
    rate = fact.rate
    return rate is not None and rate.bound == "exact" and significant(rate.value) >= TELLING and rate.value < HUNDRED
