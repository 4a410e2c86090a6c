"""`change`: before, after, difference, percent and points against each other.

Links, from the surest: the ends and the size of one change side by side ("từ 145 phòng … còn 99 phòng (giảm 46
phòng)"); a figure with its growth in amount and in percent; a growth against a figure that stands elsewhere, where
either the arithmetic is exact or the two are described alike and only a note is made.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from vnreport.patterns import remarks
from vnreport.patterns.rank import STEPS
from vnreport.validator import messages
from vnreport.validator.context import (
    AMOUNT,
    ENDED,
    agree,
    alike,
    content,
    dates,
    described,
    evidence,
    same_unit,
    world,
)
from vnreport.validator.intervals import Band, Exact, exactly, quotient
from vnreport.validator.messages import Note
from vnreport.validator.reading import significant
from vnreport.validator.relations import HUNDRED, AtMost, Judgement, Linear, Proportion, Relation

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from vnreport.records import Change, Fact, Ratio
    from vnreport.validator.context import Context
    from vnreport.validator.relations import Figure

Described: TypeAlias = "tuple[Hashable, ...]"
BESIDE = 25  # characters between two numbers of one change
REPEATED = 40  # where a word says that the second repeats the first
FOLLOWING = 4  # facts after a figure that may tell its growth
WINDOW = 12  # earlier figures of the unit that a growth may start from
POINTS = 2  # times below the growth: so low a percentage of things counted may be points
POINT = "điểm"
CLAUSE = re.compile(r"[,;:.!?]\s|\n")
SIGNED = 6  # characters before a number in which it is said to be below zero
TELLING = 3  # significant digits from which an exact difference is no accident


@dataclass(frozen=True, kw_only=True)
class Growth(Relation):
    """`rate = 100 · size / (after − sign · size)`; figures are (rate, after, size)."""

    sign: int = 1

    @property
    def percent(self) -> bool:
        return True

    def implied(self, index: int, *, widest: bool = False) -> Band:
        rate, after, size = self.figures
        if index == 0:
            return exactly(HUNDRED).over(after.given(widest=widest).over(size.given(widest=widest)) - exactly(self.one))
        times = exactly(HUNDRED).over(rate.result(widest=widest)) + exactly(self.one)
        if index == 1:
            return size.given(widest=widest).times(times)
        return after.given(widest=widest).over(times)

    @property
    def one(self) -> Exact:
        return self.sign

    def nominal(self) -> Exact | None:
        _, after, size = (f.value for f in self.figures)
        before = after - self.sign * size
        return None if before == 0 else quotient(HUNDRED * size, before)

    def left(self, lang: messages.Lang) -> str:
        _, after, size = (f.written(lang) for f in self.figures)
        return f"{size}/({after} {'−' if self.sign > 0 else '+'} {size})"


@dataclass(frozen=True, kw_only=True)
class Way(AtMost):
    """What "giảm từ 12 vụ xuống còn 15 vụ" must be: figures are (the smaller end, the greater), as the words say."""

    def judge(self) -> Judgement:
        judgement = super().judge()
        return judgement._replace(verdict="inconsistent", note=Note.WAY) if judgement.note is Note.ABOVE else judgement


def relations(context: Context) -> Iterator[Relation]:
    earlier: dict[str | None, deque[Fact]] = defaultdict(lambda: deque(maxlen=WINDOW))
    known: dict[Described, Fact] = {}
    if not context.changes:
        return
    baselines = {dates(change.baseline) for change in context.changes} - {None}
    for place, fact in enumerate(context.facts):
        changes = _changes(context, place)
        if fact.kind == "change":
            if fact.before is not None and fact.after is not None and _in_one(context, fact):
                yield from _ends(context, fact, _size_before(context, place, fact))
            elif fact.before is not None and fact.after is not None:
                yield from _turned(context, fact)
                yield from _ends(context, fact, changes)
                yield from _told_first(context, place, fact)
                yield from _added(context, fact, context.facts[place + 1 : place + 1 + FOLLOWING])
            elif fact.unit_id in STEPS:
                yield from _stepped(context, place, fact)
            elif fact.measure == "absolute" and fact.change_of is None:
                behind = context.facts[place + 1 : place + 1 + FOLLOWING]
                if (reached := _reached(context, fact, changes, behind)) is not None:
                    yield reached
                else:
                    yield from _apart(context, fact, changes, earlier[fact.unit_id], behind)
                yield from _cut(context, place, fact)
        elif fact.kind in AMOUNT:
            if changes:
                yield from _growth(context, fact, changes)
            for change in changes:
                yield from _since(context, fact, change, earlier[fact.unit_id], known)
            earlier[fact.unit_id].append(fact)
            if baselines and fact.subject is not None and (when := dates(fact.period)) in baselines:
                known.setdefault((*_described(context, fact), when), fact)


def _changes(context: Context, place: int) -> list[Change]:
    """The sizes given for the change of a fact: by reference, or right beside it."""
    facts = context.facts
    if place + 1 == len(facts) or facts[place + 1].kind != "change":
        return []
    fact, out = facts[place], []
    end: int | None = None
    for other in facts[place + 1 : place + 1 + FOLLOWING]:
        if other.kind != "change" or other.value is None or other.before is not None:
            break
        if end is None:
            end = max(number.span.end for number in context.numbers[fact.id].values())
        reach = REPEATED if _says_again(context, end, other.value.span.start) else BESIDE
        beside = 0 <= context.apart(end, other.value.span.start) <= reach
        if other.change_of != fact.id and (other.change_of is not None or not beside):
            break
        if (fact.kind != "change" or other.direction == fact.direction) and not _of_something_else(other, fact):
            out.append(other)
        end = other.value.span.end
    return out


def _turned(context: Context, fact: Change) -> Iterator[Relation]:
    """Ends that go the other way than the words: "tỷ lệ hộ nghèo giảm từ 6,3% xuống 7,1%". Ends in two units are left alone."""
    assert fact.before is not None
    assert fact.after is not None
    up, said = fact.direction == "increase", evidence(fact)
    if (fact.after.value > fact.before.value) == up or not (" lên" in said if up else " xuống" in said):
        return
    led = (context.led(n.span.start, SIGNED) for n in (fact.before, fact.after))
    if remarks.PLACES(said):
        return  # the first place is the highest
    if fact.unit is not None and said.count(fact.unit.casefold()) < 2 and not remarks.UNIT_LEFT_OUT(said):
        return
    if not any(text is None or remarks.NEGATIVE(text) for text in led):
        ends = (context.figure(fact, "after"), context.figure(fact, "before"))
        yield Way(kind="change", figures=ends[::-1] if up else ends)


def _in_one(context: Context, fact: Change) -> bool:
    """Whether both ends stand in a bracket, parted by a stroke: "giảm 5,83% (3.389/3.599 vụ), trọng án giảm 46%". What moved
    by so much stands before it, and what follows tells of something else.
    """
    assert fact.before is not None
    assert fact.after is not None
    first, second = sorted((fact.before.span, fact.after.span), key=lambda span: span.start)
    said = context.between(first.end, second.start)
    return said is not None and said.strip() == "/"


def _size_before(context: Context, place: int, fact: Change) -> list[Change]:
    """The size that stands right before the bracket of such ends."""
    size = context.facts[place - 1] if place else None
    if size is None or size.kind != "change" or size.value is None or size.direction != fact.direction:
        return []
    return [size]


def _told_first(context: Context, place: int, fact: Change) -> Iterator[Relation]:
    """A size that stands right before its ends: "giảm 12%, từ 650 máy xuống còn 572 máy"."""
    size = context.facts[place - 1] if place else None
    assert fact.before is not None
    if size is not None and size.kind == "quantity" and fact.direction == "increase" and same_unit(size, fact):
        led = context.led(size.value.span.start, BESIDE)
        said = context.between(size.value.span.end, fact.before.span.start)
        if led is not None and said is not None and remarks.MORE_OF(led) and remarks.RAISED(said):
            before, after = context.figure(fact, "before"), context.figure(fact, "after")
            yield replace(_difference(context.figure(size, "value"), before, after, 1), linked=True)
        return
    if size is None or size.kind != "change" or size.value is None or size.before is not None or fact.value is not None:
        return
    said = context.between(size.value.span.end, fact.before.span.start)
    if said is None or len(said) > BESIDE or not remarks.FROM(said) or remarks.STEADY(evidence(size) + said):
        return
    if size.direction == fact.direction and size.change_of is None:
        for relation in _ends(context, fact, [size]):
            yield replace(relation, linked=True)
    elif size.direction != fact.direction:
        yield from _turned_round(context, fact, size)


def _turned_round(context: Context, fact: Change, size: Change) -> Iterator[Relation]:
    """A size that fits its ends to the last digit, but goes the other way: "giảm 8,2%, từ 96.400 lượt lên 104.300 lượt"."""
    value, before, after = context.figure(size, "value"), context.figure(fact, "before"), context.figure(fact, "after")
    for sign in (_sign(fact), _sign(size)):
        relation: Relation
        if size.measure == "percent" and fact.measure == "absolute":
            relation = Proportion(kind="change", figures=(value, after, before), offset=HUNDRED, sign=sign)
        elif size.measure == fact.measure == "absolute" and same_unit(size, fact):
            relation = Linear(kind="change", figures=(value, after, before), signs=(sign, -sign))
        else:
            return
        if sign == _sign(size):
            yield relation
        elif relation.judgement.verdict != "consistent" or significant(value.number.value) < 2:
            return


def _stepped(context: Context, place: int, move: Change) -> Iterator[Relation]:
    """ "đứng thứ 17, tăng 9 bậc so với vị trí 28 của năm trước": a place, how far it moved, and where it was."""
    now = context.by_id.get(move.change_of or "")
    then = context.facts[place + 1] if place + 1 < len(context.facts) else None
    if now is None or then is None or now.kind != "rank" or then.kind != "rank" or move.value is None:
        return
    said = context.between(move.value.span.end, then.position.span.start)
    if said is not None and remarks.STEPPED_FROM(said):
        last, first = context.figure(now, "position"), context.figure(then, "position")
        big, small = (first, last) if move.direction == "increase" else (last, first)
        yield Linear(kind="change", figures=(context.figure(move, "value"), big, small), signs=(1, -1))


def _of_something_else(change: Change, fact: Fact) -> bool:
    """ "giảm 04 đầu mối …, giảm 11,4% số cấp phó"; "giảm còn 100 vụ, trong đó giảm 15 vụ nghiêm trọng": a change that names
    what it is of.
    """
    named = content(change.predicate if change.measure == "percent" else change.subject)
    return bool(named) and not named <= content(fact.subject, fact.predicate, fact.unit, change.unit)


def _sign(change: Change) -> int:
    return 1 if change.direction == "increase" else -1


def _ends(context: Context, fact: Change, sizes: list[Change]) -> Iterator[Relation]:
    """before, after and each size given for the change; then a share of the size given in amount."""
    if _ends_differ(context, fact):
        return
    before, after, sign = context.figure(fact, "before"), context.figure(fact, "after"), _sign(fact)
    if fact.unit is None and remarks.PLACES(evidence(fact)):
        sign = -sign  # "từ hạng 41 lên hạng 32, tăng 9 bậc": the first place is the highest
        sizes = [size for size in sizes if size.measure == "absolute"]
    own = [fact] if fact.value is not None else []
    absolute: Figure | None = None
    for size in [*own, *sizes]:
        value = context.figure(size, "value")
        # "23.120 đồng/lít, tức tăng 670 đồng"
        per = size.unit is not None and (fact.unit or "").startswith(f"{size.unit}/")
        units = None not in (size.unit_id, fact.unit_id)
        if size.measure == "absolute" and units and not (per or same_unit(size, fact)):
            continue
        if size.measure == "absolute" and fact.measure == "points" and size.unit_id not in (None, POINT):
            continue  # "từ 6,45% xuống còn 4,98%, tương đương 1.235 hộ"
        other = (
            size is not fact
            and absolute is None
            and _against_another_time(fact, size)
            and not _said_again(context, fact, size)
        )
        doubt = Note.LINK_SAME if other else None
        if size.measure == "absolute" or (size.measure == "points" and fact.measure in ("points", "percent")):
            yield replace(_difference(value, before, after, sign), doubt=doubt)
            absolute = value
        elif size.measure == "percent" and fact.measure == "points":
            yield from (replace(r, doubt=doubt) for r in _percent_or_points(value, before, after, sign))
        elif size.measure == "percent":
            yield Proportion(kind="change", figures=(value, after, before), offset=HUNDRED, sign=sign, doubt=doubt)
            if absolute is not None:
                yield Proportion(kind="change", figures=(value, absolute, before))
        elif size.measure == "times" and sign > 0:
            times = Proportion(kind="change", figures=(value, after, before), scale=1, doubt=doubt)
            more = replace(times, offset=1, sign=1)  # "tăng 1,5 lần": by so many times, or to so many
            yield (more if not times.holds() and more.holds() and not remarks.TIMES_AS_MUCH(evidence(size)) else times)


def _added(context: Context, fact: Change, behind: Sequence[Fact]) -> Iterator[Relation]:
    """ "tăng từ 14,5 triệu lên 16,4 triệu đồng, tức mỗi sinh viên đóng thêm 1,9 triệu đồng": the difference, said again."""
    assert fact.after is not None
    for other in behind:
        if other.kind != "quantity" or not same_unit(other, fact) or fact.direction != "increase":
            continue
        said = context.between(fact.after.span.end, other.value.span.start)
        if said is None or ENDED.search(said) is not None or not remarks.ADDED(said):
            return
        before, after = context.figure(fact, "before"), context.figure(fact, "after")
        added = replace(_difference(context.figure(other, "value"), before, after, 1), linked=True)
        yield added
        share = next((c for c in _changes(context, context.place[other.id]) if c.measure == "percent"), None)
        if share is None or share.value is None or share.direction != "increase" or not added.holds():
            return
        if _says_again(context, other.value.span.end, share.value.span.start):
            figures = (context.figure(share, "value"), context.figure(other, "value"), before)
            yield Proportion(kind="change", figures=figures)
        return


def _ends_differ(context: Context, fact: Change) -> bool:
    """Whether the first end is per another thing than the last: "từ 95.000 đồng/m² lên 1,14 tỷ đồng/ha"."""
    assert fact.before is not None
    assert fact.after is not None
    ends = (fact.before.span.end, fact.after.span.start), (fact.after.span.end, fact.after.span.end + BESIDE)
    per = [remarks.PER.match(context.between(*end) or "") for end in ends]
    return None not in per and len({m[1] for m in per if m is not None}) > 1


def _said_again(context: Context, fact: Change, size: Change) -> bool:
    """Whether a word says that the size is that of the change: "từ 640 lên 736 triệu USD, tương đương mức tăng 15%"."""
    assert fact.after is not None
    assert size.value is not None
    return _says_again(context, fact.after.span.end, size.value.span.start)


def _says_again(context: Context, start: int, end: int) -> bool:
    said = context.between(start, end)
    return said is not None and remarks.AGAIN(said)


def _against_another_time(fact: Change, size: Change) -> bool:
    """ "tăng từ 45 sản phẩm năm 2022 lên 68 sản phẩm năm 2024, tăng 9 sản phẩm so với năm 2023". The year right before that of
    the change is the one that it began from, if it names none itself.
    """
    if size.baseline is None:
        return remarks.AGAINST(described(size).casefold())
    then, now = size.baseline.end, fact.period.end if fact.period is not None else None
    begun = then is not None and now is not None and then.year == now.year - 1 and then.month == now.month
    return not begun or remarks.OF_YEAR(evidence(fact))


def _difference(value: Figure, before: Figure, after: Figure, sign: int, caveat: Note | None = None) -> Linear:
    big, small = (after, before) if sign > 0 else (before, after)
    return Linear(kind="change", figures=(value, big, small), signs=(1, -1), caveat=caveat)


def _percent_or_points(value: Figure, before: Figure, after: Figure, sign: int) -> Iterator[Relation]:
    """ "tăng từ 60% lên 75%, tăng 15%": points are meant, though the text says percent."""
    points = _difference(value, before, after, sign, Note.POINTS)
    percent = Proportion(kind="change", figures=(value, after, before), offset=HUNDRED, sign=sign)
    yield points if points.holds() or not percent.holds() else percent


def _growth(context: Context, fact: Fact, changes: list[Change]) -> Iterator[Relation]:
    """ "412,5 tỷ đồng, tăng 35,1 tỷ (9,3%)": a figure, and its growth in amount and in percent."""
    after = context.amount(fact)
    amounts = [c for c in changes if c.measure == "absolute" and (same_unit(c, fact) or c.unit_id is None)]
    shares = [c for c in changes if c.measure == "percent"]
    if after is None or len(amounts) != 1 or len(shares) != 1 or amounts[0].direction != shares[0].direction:
        return
    amount, share = amounts[0], shares[0]
    if _compared_otherwise(amount, share):
        return
    if fact.kind == "ratio" and (points := _share_points(context, fact, amount, share)) is not None:
        yield points
        return
    # beside a share, the percentage may be of the share
    sure = amount.change_of == share.change_of == fact.id and not (fact.kind == "ratio" and fact.rate is not None)
    if sure and (
        (not after.measured and _may_be_points(after, amount, share)) or not _one_growth(context, amount, share)
    ):
        sure = False
    yield from _grown(context, after, amount, share, None if sure else Note.LINK_SAME)


def _compared_otherwise(amount: Change, share: Change) -> bool:
    """Whether the two are said against different times: "tăng 5 tỷ đồng so với quý trước và tăng 30% so với cùng kỳ"."""
    if amount.baseline is None or share.baseline is None:
        # an amount beside its percentage leaves out what both are compared with, unless that is no time: "so với kế hoạch"
        return amount.baseline is None and remarks.AGAINST(described(amount).casefold())
    told = dates(amount.baseline), dates(share.baseline)
    return told[0] != told[1] if None not in told else amount.baseline.text.casefold() != share.baseline.text.casefold()


def _one_growth(context: Context, amount: Change, share: Change) -> bool:
    """Whether the two surely say one growth: in brackets, with a word for it, or both against the same time."""
    said = evidence(amount), evidence(share)
    if any(map(remarks.OVER, said)) or len({than[1] for text in said if (than := remarks.THAN.match(text))}) > 1:
        return False  # "tăng 3.300 tấn, vượt 4,6% kế hoạch"; "cao hơn mọi năm 85 mm, cao hơn cùng kỳ 30%"
    if amount.baseline is not None and share.baseline is not None:
        return True
    assert amount.value is not None
    assert share.value is not None
    ends = sorted((amount.value.span, share.value.span), key=lambda span: span.start)
    between = context.between(ends[0].end, ends[1].start)
    return between is None or amount.baseline is share.baseline is None or remarks.SAME(between)


def _may_be_points(after: Figure, amount: Change, share: Change) -> bool:
    """Whether the percentage is so low that it may be points of a share: "còn 5.200 hộ, giảm 1.300 hộ (0,9%)"."""
    if amount.value is None or share.value is None:
        return False
    before = after.number.value - _sign(amount) * amount.value.value
    return 100 * amount.value.value > POINTS * share.value.value * before


def _share_points(context: Context, fact: Ratio, amount: Change, share: Change) -> Relation | None:
    """ "1.486 hộ nghèo trên tổng số 24.310 hộ, giảm 742 hộ, tương ứng 3,05%": points of the share, if they agree."""
    if fact.denominator is None:
        return None
    figures = (context.figure(share, "value"), context.figure(amount, "value"), context.figure(fact, "denominator"))
    relation = Proportion(kind="change", figures=figures, caveat=Note.POINTS)
    return relation if relation.holds() else None


def _grown(context: Context, after: Figure, amount: Change, share: Change, doubt: Note | None) -> Iterator[Relation]:
    """A growth that leaves something to have grown from; one that does not is of some other figure."""
    size, sign = context.figure(amount, "value"), _sign(amount)
    if after.value > sign * size.value:
        figures = (context.figure(share, "value"), after, size)
        yield Growth(kind="change", figures=figures, sign=sign, doubt=doubt)


def _reached(context: Context, amount: Change, shares: list[Change], behind: Sequence[Fact]) -> Relation | None:
    """ "VN-Index tăng 12,35 điểm (0,97%) lên 1.282,50 điểm": the size, its percentage, and the level that is reached."""
    level = behind[len(shares)] if len(behind) > len(shares) == 1 else None
    share = shares[0] if shares else None
    if level is None or share is None or share.value is None or share.measure != "percent":
        return None
    if level.kind != "quantity" or not same_unit(level, amount) or world(level) != world(amount):
        return None
    said = context.between(share.value.span.end, level.value.span.start)
    if said is None or not (remarks.UP_TO if amount.direction == "increase" else remarks.DOWN_TO)(said):
        return None
    after, size, sign = context.figure(level, "value"), context.figure(amount, "value"), _sign(amount)
    if after.value <= sign * size.value:
        return None
    return Growth(kind="change", figures=(context.figure(share, "value"), after, size), sign=sign, linked=True)


def _cut(context: Context, place: int, cut: Change) -> Iterator[Relation]:
    """ "giá trị đề nghị 62,5 tỷ đồng bị cắt giảm 3,5 tỷ đồng, còn lại 59,0 tỷ đồng": what was, is cut, and is left."""
    if not 0 < place < len(context.facts) - 1 or cut.direction != "decrease" or cut.value is None:
        return
    whole, left = context.facts[place - 1], context.facts[place + 1]
    if not (whole.kind == left.kind == "quantity" and same_unit(whole, cut) and same_unit(left, cut)):
        return
    led = context.between(whole.span.end, cut.span.start)
    said = context.between(cut.value.span.end, left.value.span.start)
    if led is None or said is None or CLAUSE.search(led) or not remarks.LEFT_OVER(said) or world(whole) != world(left):
        return
    figures = (context.figure(left, "value"), context.figure(whole, "value"), context.figure(cut, "value"))
    yield Linear(kind="change", figures=figures, signs=(1, -1), linked=True)


def _apart(
    context: Context, amount: Change, shares: list[Change], earlier: deque[Fact], behind: Sequence[Fact]
) -> Iterator[Relation]:
    """ "271 vụ. So với cùng kỳ, giảm 38 vụ (14,0%)": the one total of that unit, scope and period; or what gives the share, as
    "mất 1,04 điểm, tương đương 0,44%, còn 233,18 điểm".
    """
    candidates = [fact for fact in earlier if fact.part_of is None and agree(fact, amount)]
    if amount.value is None or len(candidates) != 1 or len(shares) != 1 or shares[0].measure != "percent":
        return
    total = context.amount(candidates[0])
    assert total is not None
    if amount.direction == "increase" or amount.value.value <= total.number.value:  # what more than halves is another's
        told = (*reversed(earlier), *(fact for fact in behind if same_unit(fact, amount)))
        others = (figure for fact in told if (figure := context.amount(fact)) is not None)
        for after in (total, *others):
            for relation in _grown(context, after, amount, shares[0], Note.LINK_SAME):
                if relation.judgement.verdict == "consistent":
                    yield relation
                    return
        yield from _grown(context, total, amount, shares[0], Note.LINK_SAME)


def _since(
    context: Context, fact: Fact, change: Change, earlier: deque[Fact], known: dict[Described, Fact]
) -> Iterator[Relation]:
    """A growth against its base: one described alike at the baseline, or one that gives it exactly."""
    after, size, sign = context.amount(fact), context.figure(change, "value"), _sign(change)
    then = dates(change.baseline)
    base = known.get((*_described(context, fact), then)) if then is not None else None
    if after is None:
        return
    if base is not None and (before := context.amount(base)) is not None and base is not fact:
        if change.measure == "percent":
            figures = (size, after, before)
            yield Proportion(kind="change", figures=figures, offset=HUNDRED, sign=sign, doubt=Note.LINK_SAME)
        elif change.measure == "absolute" and same_unit(change, fact):
            figures = (size, after, before)
            yield Linear(kind="change", figures=figures, signs=(sign, -sign), doubt=Note.LINK_SAME)
    elif change.measure == "absolute" and same_unit(change, fact) and significant(size.number.value) >= TELLING:
        told: list[Relation] = []
        beside = context.facts[max(0, context.place[fact.id] - FOLLOWING) : context.place[fact.id]]
        sorts = [other for other in beside if other.unit_id != fact.unit_id and alike(other, fact)]
        for other in (*reversed(earlier), *reversed(sorts)):
            before = context.amount(other)
            if before is not None and world(other) == world(fact):
                relation = Linear(kind="change", figures=(after, before, size), signs=(1, sign))
                if relation.judgement.verdict == "consistent":
                    yield relation
                    return
                if _left_of(context, other, fact, change):
                    told.append(relation)
                elif _told_second(context, other, fact):
                    told.append(Linear(kind="change", figures=(before, after, size), signs=(1, sign)))
        if len(told) == 1:
            yield replace(told[0], linked=True)


def _left_of(context: Context, other: Fact, fact: Fact, change: Change) -> bool:
    """ "Đầu năm, huyện có 1.875 hộ nghèo; đến cuối năm còn 1.462 hộ, giảm 413 hộ": what is left, and by how much it fell."""
    said = context.between(other.span.end, fact.span.start)
    fell = change.direction == "decrease" and change.baseline is None and change.change_of in (None, fact.id)
    return fell and said is not None and ENDED.search(said) is None and remarks.STILL(said)


def _told_second(context: Context, other: Fact, fact: Fact) -> bool:
    """ "Chỉ số đạt 88,3 điểm; năm trước 82,5 điểm, như vậy đã cải thiện 5,8 điểm": what was before comes second."""
    said = context.between(other.span.end, fact.span.start)
    return said is not None and remarks.THEN(f"{said} " if not said.endswith(" ") else said)


def _described(context: Context, fact: Fact) -> Described:
    return fact.unit_id, context.said(fact), fact.scope.level, fact.scope.place, world(fact)
