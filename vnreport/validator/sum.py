"""`sum`: a total against its parts, by interval sums (Arelle, XBRL calculations 1.1).

Lists in news are often open ("trong đó có …"), hold two breakdowns of one total in a row, nest, or name attributes
that overlap. So a list that does not add up is first read in each of those ways, and is only reported where something
shows that its parts exclude each other (or are all there); parts below the total are normal, parts above it are not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeGuard

from vnreport.patterns import remarks
from vnreport.validator import labels
from vnreport.validator.context import AMOUNT, ENDED, alike, compatible, disjoint, gathered, same_unit, tile, world
from vnreport.validator.intervals import ZERO, Band, exactly
from vnreport.validator.messages import Note
from vnreport.validator.reading import Habit, significant
from vnreport.validator.relations import Linear
from vnreport.validator.slips import one_slip_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnreport.records import Change, Fact, Quantity, Ratio, Role
    from vnreport.validator.context import Context
    from vnreport.validator.relations import Figure, Relation

CLOSE = Fraction(1, 100)  # so near the total, parts of this size are no accident
NEAR = Fraction(1, 20)
WEIGHTY = 1000  # totals from which nearness says something
NEIGHBOURS = 2
SURE_ABOVE, SURE_BELOW = 4, 5  # digits of a total from which a difference of one slip is no accident
READINGS = (Habit.ROUND, Habit.CUT, Habit.RAISE, Habit.COARSE)
FAR = Fraction(1, 4)  # parts that miss their total by more are not the ones meant
BEHIND = 80  # characters behind the last part
CLAUSE = re.compile(r"[,;:(]\s?|[.!?]\s|\n")
LAYER = 20  # so many parts of a part are looked at


def relations(context: Context) -> Iterator[Relation]:
    for total_id, parts in context.parts.items():
        total = context.by_id[total_id]
        if len(parts) >= 2 and len(fitting := context.fitting(total)) >= 2:
            yield from breakdown(context, total, fitting)
    yield from remainders(context)
    yield from rests(context)
    yield from totals_behind(context)


def breakdown(context: Context, total: Fact, parts: Sequence[Fact]) -> Iterator[Relation]:
    """The sums that a total and the list of its parts make."""
    roles: tuple[Role, ...] = (
        ("value", "numerator")
        if (total.kind == "rate" or total.kind == "ratio") and remarks.PLANNED((total.base or "").casefold())
        else ("value", "numerator", "denominator")
    )
    wholes = [context.figure(total, role) for role in roles if role in context.numbers[total.id]]
    pairs = [(part, figure) for part in parts if (figure := _addend(context, part, total)) is not None]
    if len(pairs) < 2 or not wholes:
        return
    facts, figures = [p for p, _ in pairs], [f for _, f in pairs]
    signs = _signs(context, total, facts)
    if signs is None:
        return
    relation = _sum(wholes[0], figures, signs)
    added = relation.judgement.computed
    if relation.judgement.verdict == "consistent":
        yield relation
        return
    bands = [figure.given().scale(sign) for figure, sign in zip(figures, signs, strict=True)]
    phrases = [context.phrase(part) for part in facts]
    told = tile(facts, total) or labels.complete(phrases) or _counted_out(context, total, facts)
    complete = told and not _goes_on(context, facts[-1])
    readings = ((whole.result(habit=habit), whole) for habit in READINGS for whole in wholes if whole.allows(habit))
    for stated, whole in readings:
        runs = [(0, len(figures))] if stated.meets(added) else [] if complete else _runs(stated, bands, signs)
        for start, end in runs:
            yield _sum(whole, figures[start:end], signs[start:end])
        if runs:
            return
    if (
        all(sign > 0 for sign in signs)
        and (doubt := _accusable(context, total, wholes[0], facts, figures, phrases, complete)) is not None
    ):
        yield relation if doubt is Note.FAILS else replace(relation, doubt=doubt)


def _counted_out(context: Context, total: Fact, parts: Sequence[Fact]) -> bool:
    """Whether the text says before a colon how many parts there are: "từ hai nguồn: xã 950 triệu, dân góp 900 triệu", "tại
    ba xã với 1.560 con: Yên Thái 640 con, …".
    """
    first, whole = context.place[parts[0].id], context.place[total.id]
    if first == 0 or abs(whole - (first - 1)) > 1:
        return False
    behind = whole < first - 1  # the number of parts stands between the total and them, else before the total
    before = context.facts[first - 1 if behind else max(whole - 1, 0)]
    if before is total or before.kind != "quantity" or before.value.value != len(parts):
        return False
    led = context.between(before.span.end, parts[0].span.start)
    return led is not None and ":" in led and ENDED.search(led) is None and (behind or "," not in led)


def remainders(context: Context) -> Iterator[Relation]:
    """ "64/88 nhiệm vụ; 24 nhiệm vụ trong hạn": what is left of a ratio. Only an exact sum is evidence of the link."""
    facts = context.facts
    for ratio in context.ratios:
        if ratio.denominator is None:
            continue
        part, whole = context.figure(ratio, "numerator"), context.figure(ratio, "denominator")
        after = context.place[ratio.id] + 1
        for rest in facts[after : after + NEIGHBOURS]:
            if rest.kind != "quantity" or not compatible(rest, ratio) or world(rest) != world(ratio):
                continue
            fits = rest.value.value > 0 and part.number.value + rest.value.value == whole.number.value
            if same_unit(rest, ratio) if fits else _is_all_the_rest(context, ratio, rest):
                relation = _sum(whole, [part, context.figure(rest, "value")], [1, 1])
                if fits:
                    yield relation
                elif one_slip_off([whole.number, part.number, rest.value], _excess(part, whole, rest)):
                    yield replace(relation, linked=True)


def rests(context: Context) -> Iterator[Relation]:
    """ "được giao 125 tỷ đồng, đã giải ngân 87,4 tỷ đồng, số vốn còn lại là 37,6 tỷ đồng": a total, what is done of it, what is
    left. Told by words alone, so that only a slip is accused.
    """
    told = (remarks.REST, remarks.OWED, remarks.KEPT, remarks.TO_DO, remarks.STILL, remarks.NOT_DONE)
    sentences = (s.facts for s in context.sentences if len(s.facts) >= 3 and s.may_say(*told))
    for total, part, rest in (three for facts in sentences for three in zip(facts, facts[1:], facts[2:], strict=False)):
        if total.kind != "quantity" or rest.kind != "quantity" or part.kind not in AMOUNT or part.part_of == rest.id:
            continue
        whole, done, left = total.value, context.numbers[part.id][AMOUNT[part.kind]], rest.value
        if part.kind == "ratio" and part.denominator is not None:
            continue  # a remainder of its own whole
        off = done.value + left.value - whole.value
        if not off or not whole.value > max(done.value, left.value) > abs(off):
            continue  # sums that hold are looked at elsewhere
        if not all(fact.part_of in (None, total.id) and _of_one(fact, total) for fact in (part, rest)):
            continue
        if one_slip_off([whole, done, left], off) and _told_as_rest(context, total, part, rest):
            figures = [context.figure(part, AMOUNT[part.kind]), context.figure(rest, "value")]
            yield replace(_sum(context.figure(total, "value"), figures, [1, 1]), linked=True)


def _of_one(part: Fact, total: Fact) -> bool:
    return compatible(part, total) and (alike(part, total) or alike(total, part) or _status_apart(part, total))


def _status_apart(part: Fact, total: Fact) -> bool:
    """What is done, or yet to be, of what was planned."""
    return same_unit(part, total) and "target" in (part.status, total.status)


def _told_as_rest(context: Context, total: Fact, part: Fact, rest: Quantity) -> bool:
    """Whether words say of the third figure, in the sentence of the others, that it is what is left of them."""
    led = context.between(total.span.end, part.span.start)
    said = context.between(part.span.end, rest.value.span.start)
    behind = context.behind(rest.value.span.end, BEHIND)
    if led is None or said is None or behind is None or ENDED.search(led) or ENDED.search(said):
        return False
    after = context.place[rest.id] + 1
    if any(f.kind == "quantity" and _of_one(f, total) for f in context.facts[after : after + 1]):
        return False  # another sort of what is left
    if remarks.REST(said) or remarks.OWED(said) or remarks.KEPT(said) or remarks.TO_DO(said):
        return True
    if remarks.DONE(context.phrase(part)) and remarks.NOT_DONE(behind):
        return True
    return remarks.STILL(said) and remarks.NOT_YET(behind)


def _excess(part: Figure, whole: Figure, rest: Quantity) -> Decimal:
    return part.number.value + rest.value.value - whole.number.value


def _is_all_the_rest(context: Context, ratio: Ratio, rest: Fact) -> bool:
    """ "đã giải quyết 778 vụ (đạt 90,05%), còn lại 86 vụ": told right behind, and nothing else is left."""
    between = context.between(ratio.span.end, rest.span.start)
    if between is None or ENDED.search(between) is not None or remarks.IN_PART(context.said(rest)):
        return False
    if not remarks.REST(between):
        of_them = alike(rest, ratio) or alike(ratio, rest)
        if not of_them or not (_left(context, rest, between) or _denied(context, ratio, rest)):
            return False
    after = context.place[rest.id] + 1
    return all(f.kind != "quantity" or not compatible(f, rest) for f in context.facts[after : after + 1])


def _left(context: Context, rest: Fact, before: str) -> bool:
    """Whether words about a count say that nothing else is left: "4 chỉ tiêu còn lại", "vẫn còn 1.564 hộ chưa làm"."""
    assert rest.kind == "quantity"
    behind = context.behind(rest.value.span.end, BEHIND) or ""
    return (
        remarks.LEFT(behind)
        or remarks.KEPT(before)
        or remarks.TO_DO(before)
        or (remarks.STILL(before) and remarks.NOT_YET(behind))
    )


def _denied(context: Context, ratio: Fact, rest: Fact) -> bool:
    """Whether of the rest is denied what the others are: "2.091 vụ thành, đạt 85%; số vụ không thành là 369"."""
    denied = remarks.DENIED.match(context.said(rest))
    behind = context.between(ratio.span.end, rest.span.start) or ""
    said = f"{context.said(ratio)} {CLAUSE.split(behind)[0]}"
    return denied is not None and not remarks.DENIED(said) and re.search(rf"(?<!\w){denied[1]}(?!\w)", said) is not None


def totals_behind(context: Context) -> Iterator[Relation]:
    """ "lần lượt là 125 tỷ, 148 tỷ và 180 tỷ đồng; cộng cả năm đạt 453 tỷ đồng": what a word says to be the sum."""
    for sentence in context.sentences:
        if len(sentence.facts) >= 3 and sentence.may_say(remarks.TOTALLED, remarks.TOTAL, remarks.RAISED_TO):
            yield from _totals_in(context, sentence.facts)


def _totals_in(context: Context, facts: Sequence[Fact]) -> Iterator[Relation]:
    for place, total in enumerate(facts):
        if place < 2 or total.kind != "quantity" or total.part_of is not None:
            continue
        both = facts[place - 2 : place]
        if not _totals(total) and not _totals_both(context, total, both) and not _raises(context, total, both):
            continue
        parts: list[Fact] = []
        for part in reversed(facts[max(0, place - LAYER) : place]):
            said = context.between(part.span.end, parts[-1].span.start if parts else total.span.start)
            if not parts and said is not None and remarks.SUMMED_UP(said) and not alike(part, total):
                continue  # "hai đợt cộng lại 109,7 tỷ đồng"
            if said is None or ENDED.search(said) or not _adds(part) or not alike(part, total):
                break
            if part.part_of is not None or gathered(part) != gathered(total):
                return
            parts.insert(0, part)
        if len(parts) >= 2:
            figures = [context.figure(part, "value") for part in parts]
            relation = replace(_sum(context.figure(total, "value"), figures, [1] * len(figures)), linked=True)
            off = sum(f.number.value for f in figures) - total.value.value
            slip = one_slip_off([total.value, *(f.number for f in figures)], off)
            if slip or abs(Fraction(off)) <= FAR * Fraction(total.value.value):  # not "tổng cộng từ đầu năm 214 vụ"
                yield relation


def _totals_both(context: Context, total: Fact, parts: Sequence[Fact]) -> bool:
    """Whether the two before are all that there can be: "612.400 nam và 607.900 nữ, tổng dân số 1.220.300 người"."""
    return remarks.TOTAL(context.said(total)) and labels.wholly([context.phrase(part) for part in parts])


def _raises(context: Context, total: Quantity, before: Sequence[Fact]) -> bool:
    """Whether the text says that what stands before makes the total: "…, nâng tổng kinh phí lên 5,05 tỷ đồng"."""
    led = context.between(before[-1].span.end, total.value.span.start) if len(before) == 2 else None
    return led is not None and remarks.RAISED_TO(led)


def _adds(part: Fact) -> TypeGuard[Quantity | Change]:
    """Whether a figure may be added to others: a count, an amount, or by how much one grew."""
    grown = part.kind == "change" and part.measure == "absolute" and part.direction == "increase"
    return part.kind == "quantity" or (grown and part.kind == "change" and part.value is not None)


def _totals(fact: Fact) -> bool:
    """Whether a figure is called the sum of those before: "…, tổng cộng 39.750 chiếc", "…, hai đợt cộng lại 109,7 tỷ đồng"."""
    return any(remarks.TOTALLED(said.casefold()) for said in (fact.subject, fact.predicate) if said is not None)


def _sum(whole: Figure, figures: Sequence[Figure], signs: Sequence[int], doubt: Note | None = None) -> Linear:
    return Linear(kind="sum", figures=(whole, *figures), signs=tuple(signs), doubt=doubt, lenient=True)


def _addend(context: Context, part: Fact, total: Fact) -> Figure | None:
    if total.kind == "change":
        same = part.kind == "change" and part.measure == total.measure == "absolute" and part.value is not None
        return context.figure(part, "value") if same else None
    return context.amount(part)


def _signs(context: Context, total: Fact, parts: Sequence[Fact]) -> list[int] | None:
    """+1 for each part, or the signs of balances and changes; None where only some of them tell theirs."""
    if total.kind == "change":
        return [1 if part.kind == "change" and part.direction == total.direction else -1 for part in parts]
    balances = [labels.sign(context.phrase(part)) for part in parts]
    if not any(balances):
        return [1] * len(parts)
    own = labels.sign(context.phrase(total))
    if own is None or any(balance is None or balance[0] != own[0] for balance in balances):
        return None
    return [balance[1] * own[1] for balance in balances if balance is not None]


def _runs(stated: Band, bands: Sequence[Band], signs: Sequence[int]) -> list[tuple[int, int]]:
    """Stretches of the list that add up to the total each for itself: two breakdowns in a row, or one and a remark.

    One pass with two fingers, as the parts are not negative; with signs only the whole list can add up.
    """
    if any(sign < 0 for sign in signs) or any(b.low is None or b.high is None for b in bands):
        return []
    runs: list[tuple[int, int]] = []
    start, held = 0, exactly(ZERO)
    for end, band in enumerate(bands, 1):
        held = held + band
        while start < end - 1 and held.low is not None and stated.high is not None and held.low > stated.high:
            held = _without(held, bands[start])
            start += 1
        if end - start >= 2 and stated.meets(held):
            runs.append((start, end))
            start, held = end, exactly(ZERO)
    return runs


def _without(held: Band, band: Band) -> Band:
    assert None not in (held.low, held.high, band.low, band.high)
    return Band(held.low - band.low, held.high - band.high, held.low_open, held.high_open)  # type: ignore[operator]


def _accusable(
    context: Context,
    total: Fact,
    whole: Figure,
    facts: Sequence[Fact],
    figures: Sequence[Figure],
    phrases: Sequence[str],
    complete: bool,
) -> Note | None:
    """FAILS where the parts surely exclude each other or are complete, a doubt where they likely do, or None."""
    if whole.number.bound == "range" or not all(alike(part, total) or alike(total, part) for part in facts):
        return None
    stated, added = whole.number.value, sum(f.number.value for f in figures)
    if added < stated and _goes_on(context, facts[-1]):
        return None
    slip = one_slip_off([whole.number, *(f.number for f in figures)], added - stated)
    if slip and len(facts) == 2 and _denied(context, *facts):
        return Note.FAILS  # "64 cơ sở: 41 cơ sở đạt, 13 cơ sở không đạt"
    if complete:
        near = abs(Fraction(added - stated)) <= NEAR * Fraction(stated)
        counted = slip and _counted_out(context, total, facts)
        sure = tile(facts, total) or labels.wholly(phrases) or (near and added != stated) or counted
        return Note.FAILS if sure else Note.LINK_PARTS
    if stated <= 0 or any(f.number.value > stated for f in figures) or _extra(whole, figures):
        return None
    off = Fraction(abs(added - stated)) / Fraction(stated)
    told_whole = _bracketed(context, total, facts[0]) or _closed(context, total, facts[0])
    overlapping = labels.overlapping(phrases, context.phrase(total))
    apart = len(facts) >= 3 and not overlapping and _others_last(context, facts)
    if told_whole and apart and off <= FAR:
        return Note.FAILS
    if _nested(figures):
        return None
    if added > stated and (labels.exclusive(phrases) or disjoint(facts)):
        return Note.FAILS
    if overlapping:
        return None
    weight = significant(whole.number.value)
    if len(facts) >= 3 and slip:
        if weight >= (SURE_ABOVE if added > stated else SURE_BELOW):
            return Note.FAILS
        if weight >= SURE_ABOVE:
            return Note.LINK_PARTS
    if _closed(context, total, facts[0]) and (added > stated or _mends(whole, figures, added - stated)):
        return Note.FAILS if off <= FAR else Note.LINK_PARTS
    if slip and off <= FAR and _closed(context, total, facts[0]):
        return Note.LINK_PARTS  # of so few digits, what is left unsaid may be as large by chance
    if added > stated and off <= CLOSE and stated >= WEIGHTY * whole.number.resolution:
        return Note.LINK_PARTS  # "1.250 ha cam, trong đó 840 ha cho thu hoạch, 415 ha được cấp chứng nhận"
    if (added > stated and off <= NEAR and len(facts) >= 3) or (off <= CLOSE / 10 and len(facts) >= 3):
        return Note.LINK_PARTS
    return None


def _others_last(context: Context, facts: Sequence[Fact]) -> bool:
    """Whether the last of a list is "khác": nothing else is left, and nothing is told twice."""
    last = context.amount(facts[-1])
    said = context.between(facts[-2].span.end, last.number.span.start) if last is not None else None
    return said is not None and remarks.OTHERS(said)


def _goes_on(context: Context, last: Fact) -> bool:
    """Whether the sentence says behind the last part that there are more, or the next one begins with what is left: "…, còn
    lại là vốn tín dụng", "… hành chính 166 vụ. Còn lại là án lao động".
    """
    end = last.span.end
    behind = context.behind(end, BEHIND)
    if behind is None:
        return False
    here, *rest = ENDED.split(behind, maxsplit=1)
    if remarks.IS_LEFT(here):
        return False  # "460 tỷ đồng của tỉnh, 100 tỷ đồng còn lại do huyện đối ứng": the last part is what is left
    return remarks.MORE(here) or any(map(remarks.BEGINS_LEFT, rest))


def _closed(context: Context, total: Fact, first: Fact) -> bool:
    """Whether the text says that the list is all there is: "gồm", not "trong đó"."""
    said = context.between(total.span.end, first.span.start)
    return said is not None and remarks.CLOSED(said) and not remarks.OPEN(said)


def _bracketed(context: Context, total: Fact, first: Fact) -> bool:
    """Whether the list stands in brackets right behind its total."""
    said = context.between(total.span.end, first.span.start)
    return said is not None and said.rfind("(") > said.rfind(")") and not remarks.OPEN(said)


def _mends(whole: Figure, figures: Sequence[Figure], off: Decimal) -> bool:
    enough = len(figures) >= 3 or significant(whole.number.value) >= SURE_ABOVE
    return enough and (one_slip_off([whole.number, *(f.number for f in figures)], off) or _zero_off(figures, off))


def _zero_off(figures: Sequence[Figure], off: Decimal) -> bool:
    """Whether the sum is off by a zero that one of the parts has too many or lacks: "dự phòng 20 tỷ đồng" for 200."""
    return any(off in (-9 * f.number.value, Decimal("0.9") * f.number.value) for f in figures)


def _extra(whole: Figure, figures: Sequence[Figure]) -> bool:
    """Whether the list fits once one part is left out: a remark about the parts, or one layer down."""
    excess = sum(f.number.value for f in figures) - whole.number.value
    return any(f.number.value == excess for f in figures)


def _nested(figures: Sequence[Figure]) -> bool:
    """Whether a part is itself the sum of the parts right after it: then the list holds two layers."""
    values = [f.number.value for f in figures]
    for i, rest in enumerate(values):
        for j, other in enumerate(values[i + 1 : i + 1 + LAYER]):
            rest -= other
            if rest == 0 and j > 0:
                return True
            if rest <= 0:
                break
    return False
