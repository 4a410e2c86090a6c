"""Parts that no word opens: figures that add up, a share that one count before gives, what is told beside a part."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from vnreport.linking.counts import (
    APART,
    COUNTS,
    PLANNED,
    SCORE,
    amount_lexeme,
    any_of,
    clause_before,
    compatible,
    digits,
    gives,
    is_rough,
    nearly_gives,
    people_both,
    value_of,
)
from vnreport.patterns import breakdowns, ratio
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.lexer.lexemes import Figure
    from vnreport.linking.layout import Layout


def by_and(drafts: list[Draft], layout: Layout) -> None:
    """What "và" joins to a part is one too, and in the total's sentence a comma: "21.640 chuyến, có 3.246 chuyến chậm (15%)
    và 98 chuyến hủy", "412 hộ, 158 hộ đã nhận nền (38,3%), 102 hộ nhận tiền".
    """
    for k, (before, draft) in enumerate(pairwise(drafts)):
        total = before.part_of
        if total is None or draft.part_of is not None or not {before.kind, draft.kind} <= COUNTS:
            continue
        between = layout.letters[before.end + 1 : draft.main]
        if any(kind in between for kind in ";:.no/") or draft.average:
            continue
        if layout.bracket[before.main] >= 0 > layout.bracket[draft.main]:
            continue  # "25.000 nhà hư hỏng (riêng Hà Tĩnh 19.400 nhà), 4.000 nhà bị ngập"
        if "," in between and ("t" in between or "b" in between):
            continue  # "trong đó có 3 ca tử vong, cùng kỳ năm trước là 890 ca"
        beside = layout.sentence[total.main] == layout.sentence[draft.main] and draft.unit_id == total.unit_id
        if between.count("&") + between.count(",") != 1 or ("," in between and not (beside and draft.unit_whole)):
            continue
        held = sum(value_of(d, layout) for d in drafts[max(0, k - _LONGEST) : k + 1] if d.part_of is total)
        if before.family == draft.family == total.family and held + value_of(draft, layout) <= value_of(total, layout):
            draft.part_of = total


def by_then(drafts: list[Draft], layout: Layout) -> None:
    """So many of them: "46 sản phẩm thì có tới 41 hạng 3 sao", "11 bản thì bảy bản chưa có đường, bốn bản chưa có điện"."""
    if _WORD_THEN not in layout.view.folded:
        return
    total: Draft | None = None
    for before, draft in pairwise(drafts):
        if draft.kind not in COUNTS:
            continue
        if _told_of(before, draft, layout):
            total = before
            rate = layout.lexemes[draft.roles["rate"]].figure if draft.roles.keys() == {"rate", "numerator"} else None
            if rate is not None and gives(value_of(draft, layout), value_of(total, layout), rate):
                draft.part_of = draft.shared = total  # "28.640 hộ thì có tới 17.470 trường hợp (61%)"
        elif total is not None and layout.sentence[draft.main] != layout.sentence[total.main]:
            total = None
        if (
            total is None
            or draft.part_of is not None
            or not (draft.family == total.family or people_both(draft, total))
        ):
            continue
        if not compatible(total, draft):
            continue
        if value_of(draft, layout) < value_of(total, layout):
            draft.part_of = total


def _told_of(before: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether "thì" stands between a count and what is told of so many of it."""
    if (
        before.kind != "quantity"
        or not before.unit_whole
        or layout.sentence[before.main] != layout.sentence[draft.main]
    ):
        return False
    unit = before.end + 1 if layout.letters[before.end + 1] == "U" else before.end
    said = layout.folded(layout.lexemes[unit].end, layout.starts[draft.main])
    return _WORD_THEN in said and _THEN.search(said) is not None


_WORD_THEN = fold("thì")
_THEN = regex.compile(
    fold(rf"^(?:, [^,;.\d]{{0,20}}|[^,;.\d]{{0,40}})(?<!\p{{l}})thì(?: (?:{'|'.join(breakdowns.AFTER_THEN)}))* ?$")
)


def by_share(drafts: list[Draft], layout: Layout) -> None:
    """A share of what one count before it in the sentence, and no other, gives to the decimal is a share of that count.

    "giải quyết 201.842 hồ sơ; trễ hẹn là 3.905, bằng 1,9%": a rate without decimals says this of equal units only.
    """
    for k, draft in enumerate(drafts):
        if draft.kind != "ratio" or not {"numerator", "rate"} <= draft.roles.keys() or "denominator" in draft.roles:
            continue
        rate = layout.lexemes[draft.roles["rate"]].figure
        if draft.shared is not None or draft.part_of is not None or rate is None or rate.upper is not None:
            continue
        if draft.base and PLANNED.search(fold(draft.base)):
            draft.shared = _plan_before(draft, drafts[max(0, k - _SHARE_REACH) : k], rate, layout)
            continue
        wholes = [
            d
            for d in drafts[max(0, k - _SHARE_REACH) : k]
            if d.kind in COUNTS
            and layout.sentence[d.main] == layout.sentence[draft.main]
            and (d.family == draft.family or people_both(draft, d) if rate.resolution >= 1 else _may_be_whole(d, draft))
            and gives(value_of(draft, layout), value_of(d, layout), rate)
            and not _share_of_same(d, draft, layout)
            and not (rate.resolution >= 1 and _fellows(d, draft, layout))
        ]
        if (
            not wholes
            and (
                rate.resolution < 1
                or APART in clause_before(draft, layout)
                or (k > 0 and _next_of_row(drafts[k - 1], draft, layout))
            )
            and (total := _told_before(draft, drafts[max(0, k - _LIST_REACH) : k], rate, layout))
        ):
            draft.part_of = total  # but another sentence's total is no denominator of this record
        if (
            not wholes
            and (twin := _of_same_whole(draft, drafts[max(0, k - _SHARE_REACH) : k], rate, layout)) is not None
        ):
            draft.shared, draft.of_same_whole = twin, True
        if len(wholes) == 1:
            draft.shared = wholes[0]
            same = wholes[0].unit == draft.unit or (draft.unit_whole and wholes[0].unit_whole)
            if compatible(wholes[0], draft) or same:
                draft.part_of = wholes[0]


def _next_of_row(before: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether the share before it is told alike, of a total told before: "trộm cắp 53 vụ (29,44%), đánh bạc 45 (25%)"."""
    return (
        before.part_of is not None
        and before.rule is draft.rule
        and layout.sentence[before.main] == layout.sentence[draft.main]
    )


def _may_be_whole(whole: Draft, part: Draft) -> bool:
    """Whether the whole is no average, or one over the same as the part: "bình quân 642 tấn/ngày, thu gom 571 tấn/ngày"."""
    return not whole.average or (whole.unit == part.unit and "/" in (whole.unit or ""))


def _plan_before(draft: Draft, before: list[Draft], rate: Figure, layout: Layout) -> Draft | None:
    """The one plan that the sentence has told of which the share is: "bố trí 38,6 tỷ đồng, mới giải ngân 14,1 tỷ đồng, bằng
    36,5% kế hoạch".
    """
    plans = [
        d
        for d in before
        if d.kind == "quantity"
        and layout.sentence[d.main] == layout.sentence[draft.main]
        and d.family == draft.family
        and (d.status == "target" or _ASSIGNED.search(clause_before(d, layout)) is not None)
    ]
    fits = len(plans) == 1 and rate.resolution < 1 and gives(value_of(draft, layout), value_of(plans[0], layout), rate)
    return plans[0] if fits else None


_ASSIGNED = regex.compile(fold(any_of(breakdowns.ASSIGNED)))


def by_some(drafts: list[Draft], layout: Layout) -> None:
    """So many of them, behind a comma: "46 kiến nghị, có 41 kiến nghị được trả lời", "49 trường, tăng 3 trường, có 11 trường
    đạt mức độ 2".
    """
    totals: dict[str | None, Draft] = {}  # the last count of each family: "22.683 ca ở 62 địa phương, có 2 ca tử vong"
    for draft in drafts:
        if draft.kind not in COUNTS:
            continue
        total = totals.get(draft.family)
        if (
            total is not None
            and layout.letters[draft.main - 1] == "e"
            and draft.part_of is None
            and draft.shared is None
            and "denominator" not in draft.roles
            and draft.unit_whole
            and not draft.average
            and layout.sentence[draft.main] == layout.sentence[total.main]
            and ";" not in layout.letters[total.end : draft.main]
            and value_of(draft, layout) < value_of(total, layout)
            and _SOME.search(clause_before(draft, layout))
        ):
            draft.part_of = total
        elif draft.part_of is None:
            totals[draft.family] = draft


_SOME = regex.compile(fold(rf"[,(] ?(?:{'|'.join(breakdowns.SOME)}) ?$"))


def by_process(drafts: list[Draft], layout: Layout) -> None:
    """ "nhận 343 hồ sơ, đã giải quyết 336 hồ sơ, đạt 98,9%": so many of those taken in were dealt with; the share is of them if
    it comes near: a slip is for the validator.
    """
    last: dict[str | None, Draft] = {}  # count of each family
    for draft in drafts:
        if draft.kind not in COUNTS:
            continue
        before = last.get(draft.family)
        if before is not None and _of_those(before, draft, layout):
            draft.part_of = before
            if draft.kind == "ratio":
                draft.shared = before
        elif draft.kind == "quantity" or "denominator" not in draft.roles:
            last[draft.family] = draft


def by_pairs(drafts: list[Draft], layout: Layout) -> None:
    """The same told again of each part: "thụ lý 1.150 vụ, giải quyết 829 vụ. Trong đó cấp tỉnh thụ lý 165 vụ, giải quyết 112 vụ
    (67,9%); …": those dealt with are of those that this part took in, and these of all that came in.
    """
    last: dict[str | None, Draft] = {}  # count of each family
    for draft in drafts:
        if draft.kind not in COUNTS:
            continue
        before, total = last.get(draft.family), draft.part_of
        if before is not None and total is not None and before.part_of is total and _dealt_with(before, draft, layout):
            draft.part_of = before
            if draft.kind == "ratio":
                draft.shared = before
            taken_in = total.part_of
            if taken_in is not None and _dealt_with(taken_in, total, layout):
                before.part_of = taken_in
        last[draft.family] = draft


def _of_those(before: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether a draft that is part of nothing yet, and has no whole, counts those dealt with of the count before it."""
    free = draft.part_of is None and draft.shared is None and not draft.base and "denominator" not in draft.roles
    return free and _dealt_with(before, draft, layout)


def _dealt_with(before: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether the sentence counts by `before` what came in, and by `draft` what of it was dealt with."""
    if (
        layout.sentence[draft.main] != layout.sentence[before.main]
        or before.family != draft.family
        or not (before.unit_whole or (before.family == SCORE and draft.kind == "quantity"))  # "sạt lở 73 điểm"
        or before.status == "target"
    ):
        return False
    part, whole = value_of(draft, layout), value_of(before, layout)
    if part > whole or not _TAKEN_IN.search(clause_before(before, layout)):
        return False
    if draft.kind == "quantity":
        return (
            _DEALT_WITH.search(clause_before(draft, layout)) is not None
            or _DEALT_BEHIND.match(fold(draft.tail)) is not None
        )
    rate = layout.lexemes[draft.roles["rate"]].figure
    near = rate is not None and part < whole and abs(100 * part / whole - rate.value) <= _NEARLY
    return near and _DEALT_WITH.search(clause_before(draft, layout)) is not None


_TAKEN_IN = regex.compile(fold(rf"{any_of(breakdowns.TAKEN_IN)}(?: \p{{l}}+){{0,4}} ?$"))
_DEALT_WITH = regex.compile(fold(rf"{any_of(breakdowns.DEALT_WITH)}(?: \p{{l}}+){{0,3}} ?$"))
_DEALT_BEHIND = regex.compile(fold(rf" ?(?:\p{{l}}+ ){{0,3}}(?:đã|được) (?:được )?{any_of(breakdowns.DEALT_WITH)}"))
_NEARLY = 1  # points


def by_twin(drafts: list[Draft], layout: Layout) -> None:
    """In a clause built like one whose share comes out, the share is of the count that stands in the same place: "cấp tỉnh nhận
    640 đơn, với 160 đơn trực tuyến (25%); cấp huyện nhận 500 đơn, với 120 đơn trực tuyến (26%)". Only near it: a slip.
    """
    proven: tuple[int, str] | None = None  # the sentence, and what stood between the two counts
    for before, draft in pairwise(drafts):
        if draft.kind != "ratio" or not {"numerator", "rate"} <= draft.roles.keys() or "denominator" in draft.roles:
            continue
        built = layout.sentence[draft.main], layout.letters[before.end + 1 : draft.end + 1]
        if draft.shared is before and "," in built[1]:
            proven = built
        elif (
            built == proven
            and draft.shared is None
            and draft.part_of is None
            and before.kind == "quantity"
            and before.family == draft.family
            and _nearly(draft, before, layout)
        ):
            draft.shared = draft.part_of = before


def as_siblings(drafts: list[Draft], layout: Layout) -> None:
    """A share told as those of its siblings are is of their total, though it does not quite come out: "thu 6.240 tỷ đồng, trong
    đó lãi thuần 4.680 tỷ đồng (75%), ngoài lãi 1.560 tỷ đồng (27%)".
    """
    proven = [d for d in drafts if d.shared is not None and d.shared is d.part_of]
    told = {(id(d.shared), layout.sentence[d.main], d.rule.id) for d in proven}
    for draft in drafts:
        total = draft.part_of
        bare = draft.kind == "ratio" and draft.roles.keys() == {"numerator", "rate"} and not draft.base
        if total is None or draft.shared is not None or not bare:
            continue
        if (id(total), layout.sentence[draft.main], draft.rule.id) in told and _nearly(draft, total, layout):
            draft.shared = total


def _nearly(part: Draft, whole: Draft, layout: Layout) -> bool:
    """Whether the rate of the part is what it is of the whole, or near it: a slip, and no share of something else."""
    rate = layout.lexemes[part.roles["rate"]].figure
    count, total = value_of(part, layout), value_of(whole, layout)
    return rate is not None and total > count and abs(100 * count / total - rate.value) <= ratio.SLIP


def _of_same_whole(draft: Draft, before: list[Draft], rate: Figure, layout: Layout) -> Draft | None:
    """The ratio of the sentence whose whole gives the share too: "1.286 hộ nghèo, chiếm 7,14% (trên tổng số 18.012 hộ dân);
    1.547 hộ cận nghèo, chiếm 8,59%".
    """
    for other in reversed(before):
        i = other.roles.get("denominator")
        whole = layout.lexemes[i].figure if i is not None else None
        if layout.sentence[other.main] != layout.sentence[draft.main] or other.family is None:
            continue
        if whole is not None and rate.resolution < 1 and gives(value_of(draft, layout), whole.value, rate):
            return other
    return None


def _fellows(one: Draft, other: Draft, layout: Layout) -> bool:
    """Whether both, with a semicolon between, tell what they make of something else: "12.450 liều, đạt 84% diện tiêm; chó mèo
    8.120 liều, đạt 65%".
    """
    if one.kind != "ratio" or "rate" not in one.roles or "denominator" in one.roles or one.shared is not None:
        return False
    return ";" in layout.letters[one.end : other.main] and not _makes_share(other, layout)


def _share_of_same(one: Draft, other: Draft, layout: Layout) -> bool:
    """Whether two counts with their shares are of one whole that neither of them is: "45 phiếu (90%), 1 phiếu (2%)" of 50."""
    if one.kind != "ratio" or "rate" not in one.roles or "denominator" in one.roles or one.shared is not None:
        return False
    rates = [layout.lexemes[draft.roles["rate"]].figure for draft in (one, other)]
    (low, high), (other_low, other_high) = (
        (100 * value_of(draft, layout) / (r.value + half), 100 * value_of(draft, layout) / max(r.value - half, half))
        for draft, r in zip((one, other), rates, strict=True)
        if r is not None and (half := r.resolution / 2)
    )
    return value_of(one, layout) < max(low, other_low) <= min(high, other_high)


def _told_before(draft: Draft, before: list[Draft], rate: Figure, layout: Layout) -> Draft | None:
    """The one count told before of which the part is the stated share: "28.764 trường hợp …. Riêng vi phạm nồng độ cồn là
    7.380 trường hợp (chiếm 25,66%)". What is only "đạt 25,7%" may be so much of a plan; not so things counted, and a share to
    the second decimal.
    """
    fine = draft.unit_whole and rate.resolution <= _FINE
    if not fine and not _makes_share(draft, layout):
        opened = layout.folded(layout.starts[layout.sentence[draft.main]], layout.starts[draft.main])
        if not opened.startswith(_OF_TOTAL) and APART not in clause_before(draft, layout):
            return None
    part = value_of(draft, layout)
    of_any = draft.family in _OF_ANY and rate.resolution < 1  # "46 đảng viên. … 18 trường hợp (39,1%)"
    wholes = [
        d
        for d in before
        if d.kind in COUNTS
        and (d.family == draft.family is not None or people_both(draft, d) or (of_any and d.unit_whole))
        and not d.average
        and gives(part, value_of(d, layout), rate)
        and not (fine and (d.status == "target" or PLANNED.search(fold(f"{d.own} {d.tail}"))))
    ]
    if len({value_of(d, layout) for d in wholes}) != 1 or digits(part) < 2:
        return None
    figures = (layout.lexemes[d.roles["denominator"]].figure for d in before if "denominator" in d.roles)
    if any(f is not None and f.value != value_of(wholes[-1], layout) and gives(part, f.value, rate) for f in figures):
        return None  # "đúng hạn 9.301/9.418 hồ sơ; quá hạn 117 hồ sơ, chiếm 1,2%": of those, or of all received
    return wholes[-1]  # a headline may have said it already


def _makes_share(draft: Draft, layout: Layout) -> bool:
    """Whether the text calls the rate a share, or puts it in brackets behind the count."""
    i = draft.roles["rate"] - 1
    while i > 0 and layout.letters[i] in "ehw":
        i -= 1
    return layout.letters[i] == "<" or layout.lexemes[i].value == "share"


_OF_TOTAL = (fold("trong tổng "), fold("trong số đó"))  # "Trong tổng dân số, nông thôn có 925.300 người, chiếm 65,5%"
_OF_ANY = frozenset(map(fold, breakdowns.OF_ANY))
_FINE = Decimal("0.01")
_SHARE_REACH, _LIST_REACH = 6, 20  # facts


def by_sort(drafts: list[Draft], layout: Layout) -> None:
    """In a sentence that goes through a total sort by sort, what stands beside a part is one too: "Xét theo tội danh, trộm cắp
    219 vụ, chiếm 45,06%; cố ý gây thương tích 88 vụ".
    """
    for i in dict.fromkeys(layout.sentence[d.main] for d in drafts if d.part_of is not None):
        if not opens_sorted(i, layout):
            continue
        row = [d for d in drafts if layout.sentence[d.main] == i and d.kind in COUNTS]
        totals = {d.part_of.main: d.part_of for d in row if d.part_of is not None and d.part_of not in row}
        if len(totals) != 1:
            continue
        total = next(iter(totals.values()))
        rest = [
            d
            for d in row
            if d.part_of is None and (d.family == total.family or people_both(d, total)) and not d.average
        ]
        if sum(value_of(d, layout) for d in row if d.part_of is total or d in rest) <= value_of(total, layout):
            for draft in rest:
                draft.part_of = total


_OPENING = 24  # characters
_SORTED_BY = tuple(map(fold, breakdowns.SORTED_BY))


def by_list(drafts: list[Draft], layout: Layout) -> None:
    """The first count of each item in a list of which two items are parts of one total is a part of it too: "- Nhiệt điện: 72,4
    tỷ kWh (56,8%)", "- Thủy điện: 25,1 tỷ kWh (19,7%)", "- Năng lượng tái tạo: 19,6 tỷ kWh".
    """
    firsts: list[Draft] = []
    for draft in drafts:
        line = layout.line[draft.main]
        if firsts and layout.line[firsts[-1].main] == line:
            continue
        if firsts and not _next_item(firsts[-1], draft, layout):
            _join_list(firsts, layout)
            firsts = []
        if layout.letters.startswith(("*", "-"), line):
            firsts.append(draft)
    _join_list(firsts, layout)


def _next_item(before: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether the lines of the two follow one another, and begin with the same mark."""
    one, other = layout.line[before.main], layout.line[draft.main]
    marks = {layout.span_text(layout.starts[i], layout.lexemes[i].end) for i in (one, other)}
    return len(marks) == 1 and layout.letters.count("n", one, other) == 1


def _sorted_list(first: Draft, layout: Layout) -> bool:
    """Whether the line that the list stands under says that it goes through a total: "Xét theo tội danh:"."""
    head = layout.heads.get(layout.line[first.main])
    return head is not None and opens_sorted(head, layout)


def _join_list(firsts: list[Draft], layout: Layout) -> None:
    totals = [d.part_of for d in firsts if d.part_of is not None]
    enough = 1 if firsts and _sorted_list(firsts[0], layout) else 2
    if len(totals) < enough or any(total is not totals[0] for total in totals):
        return
    total = totals[0]
    rest = [d for d in firsts if d.part_of is None and d.kind in COUNTS and not d.average and d.family == total.family]
    held = sum(value_of(d, layout) for d in (*rest, *(d for d in firsts if d.part_of is total)))
    if held <= value_of(total, layout):
        for draft in rest:
            draft.part_of = total


_LOOK_AHEAD, _LINES, _NEAR = 8, 12, 2  # counts to a run's start, lines over which a long one and a short one may reach
_FEWEST, _LONGEST = 3, 16  # counts in a run
_UNMISTAKABLE = 4  # digits of a number that others do not come to by chance


def by_sum(drafts: list[Draft], layout: Layout) -> None:
    """Figures in a row that add up exactly to one before them are its parts, though no word says so: three or more, or two
    of large numbers or with "còn lại", in the total's sentence or the next one.
    """
    counts = [d for d in drafts if d.kind in COUNTS]
    order = {line: n for n, line in enumerate(sorted({layout.line[d.main] for d in counts}))}
    values = [value_of(d, layout) for d in counts]
    lines = [order[layout.line[d.main]] for d in counts]
    sentences = [layout.sentence[d.main] for d in counts]
    families = [d.family for d in counts]
    # which are bare numbers: what they count, the total says
    told = [
        family is None or d.rule.id == _LISTED or (d.rule.id == _SAID and _REST.search(fold(d.own)) is not None)
        for family, d in zip(families, counts, strict=True)
    ]
    linked = {d.part_of for d in counts}
    left = any(word in layout.view.folded for word in _LEFT)
    for k, total in enumerate(counts):
        if total.average or families[k] is None:
            continue
        stop = min(bisect_right(lines, lines[k] + _LINES), k + _LOOK_AHEAD + _LONGEST)
        if not _may_add_up(values[k], values[k + 1 : stop]):
            continue  # as behind most figures
        far = digits(values[k]) >= _UNMISTAKABLE
        if total not in linked and not (far and left):  # then all its parts are of one sentence
            stop = _end_of_enough(values[k], k + 1, stop, values, sentences)
        fitting = [
            j
            for j in range(k + 1, stop)
            if (part := counts[j]).part_of in (None, total)
            and not part.average
            and (told[j] or compatible(total, part))
            and not _told_exactly(counts[j : j + 2], layout)
        ]
        behind = k + 1
        for start in range(behind, stop if len(fitting) >= 2 else 0):
            if start >= behind + _LOOK_AHEAD:
                break
            again = behind > k + 1  # what adds up once may be told by another sort as well
            if start > k + 1 and values[start - 1] == values[k] and (again or families[start - 1] == families[k]):
                break  # told again: what follows is of that
            if start < behind or not (places := _adding_up(values[k], fitting, start, values)):
                continue
            if start > k + 1 and told[start - 1] and told[start] and _in_row(counts[start - 1], counts[start], layout):
                continue  # the row began before: "khiển trách 29, cảnh cáo 11, cách chức 2"
            if again and _adding_up(values[start - 1], places, start, values):
                continue  # parts of the count right before them
            run = [counts[j] for j in places]
            if all(part.part_of is total for part in run):  # told as a whole: what follows adds nothing to it
                behind = places[-1] + 1
                continue
            if len(run) == 2:
                sure = (
                    _complementary(run, total, layout)
                    or _completes(run, total, values[k])
                    or _goes_through(run, total, layout)
                    or _fills_bracket(run, total, layout)
                )
            else:
                rest = _says_rest(run, layout)
                bare = sum(told[j] for j in places)
                least = _least(run, total, bare, rest=rest, at_once=start == k + 1)
                near = lines[start] <= lines[k] + _NEAR or len(run) > _FEWEST or far
                evident = _evident(run, total, layout) or (far and rest)
                sure = (near and digits(values[k]) >= least and evident) or _fills_bracket(run, total, layout)
            if not sure or _shares_of_another(run, total, counts[k + 1 : start], layout):
                continue
            for part in run:
                part.part_of = total
            if len(run) == 2:
                break
            behind = places[-1] + 1


def _told_exactly(pair: list[Draft], layout: Layout) -> bool:
    """Whether the first of two figures is only a rough one of the second: "chưa tới 100 tỷ đồng (98,3 tỷ đồng)"."""
    rough = len(pair) == 2 and pair[0].family == pair[1].family and is_rough(pair[0], layout)
    return rough and _BRACKETED.match(layout.letters, amount_lexeme(pair[0]), pair[1].main) is not None


_BRACKETED = regex.compile("NU?<$")


def _least(run: list[Draft], total: Draft, bare: int, *, rest: bool, at_once: bool) -> int:
    """How many digits a sum must have not to be a chance one: fewer of many parts, of bare numbers in a row, where the last is
    the rest, and right behind the total, in its own unit: "11 nhóm: 7 nhóm tăng, 2 nhóm giảm, 2 nhóm đứng giá".
    """
    if len(run) > _FEWEST or bare >= _FEWEST - 1 or (rest and run[-1].family == total.family):
        return 2
    if any(d.part_of is total for d in run):
        return 2  # "96 ha. Trong đó lúa 40 ha. Đậu 25 ha. Ngô 31 ha."
    return 2 if at_once and all(d.unit_whole and d.family == total.family for d in run) else 3


_LISTED, _SAID = "quantity.listed", "quantity.said"  # "…, các môn còn lại 6"


def _may_add_up(want: Decimal, values: list[Decimal]) -> bool:
    """Whether there are two values or more of which none is too large and that are enough together."""
    small = [value for value in values if value <= want]
    return len(small) >= 2 and sum(small) >= want


def _end_of_enough(want: Decimal, start: int, stop: int, values: list[Decimal], sentences: list[int]) -> int:
    """Where the last sentence ends whose values alone may add up; `start` if none does."""
    while stop > start:
        first = max(start, bisect_left(sentences, sentences[stop - 1]))
        if _may_add_up(want, values[first:stop]):
            break
        stop = first
    return stop


def _adding_up(want: Decimal, places: list[int], start: int, values: list[Decimal]) -> list[int]:
    """The first of `places` from `start` on, as many as add up to what is wanted; none if they do not."""
    first = bisect_left(places, start)
    for n in range(first, bisect_left(places, start + _LONGEST)):
        value = values[places[n]]
        if value >= want:
            return places[first : n + 1] if value == want and n > first else []
        want -= value
    return []


def _evident(run: list[Draft], total: Draft, layout: Layout) -> bool:
    """All in one sentence, items of one list, or going on from parts that a word had opened; and something new is learnt."""
    linked = sum(p.part_of is total for p in run)
    if linked or len({layout.sentence[p.main] for p in run}) == 1:
        return linked < len(run)
    items = all(layout.letters.startswith(("*", "-"), layout.line[p.main]) for p in run)
    return items and len(run) > _FEWEST and all(_next_item(a, b, layout) for a, b in pairwise(run))


def _shares_of_another(run: list[Draft], total: Draft, between: list[Draft], layout: Layout) -> bool:
    """Whether the stated shares are of a count that was told since, and not of the total: "phải xử lý 126.548 hồ sơ. Đã xử lý
    119.870 hồ sơ; trước hạn 70.215 hồ sơ (58,58%) …".
    """
    for part in run:
        rate = layout.lexemes[part.roles["rate"]].figure if "rate" in part.roles else None
        if rate is None or nearly_gives(value_of(part, layout), value_of(total, layout), rate):
            continue
        if any(gives(value_of(part, layout), value_of(d, layout), rate) and compatible(d, part) for d in between):
            return True
    return False


def _says_rest(run: list[Draft], layout: Layout) -> bool:
    """Whether the last of the figures is said to be what is left: "số còn lại 17", "xong 26, còn 17"."""
    if _STILL.search(layout.folded(run[-1].own_start, layout.starts[run[-1].main])):
        return True
    return any(_REST.search(layout.folded(p.own_start, p.tail_end)) for p in run[-2:])


def _complementary(run: list[Draft], total: Draft, layout: Layout) -> bool:
    """Two parts of one total: both said in one sentence, of it or of the next, and too large to be there by chance."""
    if any(p.part_of is not None or p.family not in (None, total.family) for p in run):
        return False
    said = " ".join(layout.folded(p.own_start, p.tail_end) for p in run)
    opposed = any(a.search(said) and b.search(said) for a, b in OPPOSITES)
    first, second = (layout.sentence[p.main] for p in run)
    plain = all(d.kind == "quantity" for d in (total, *run)) and digits(value_of(total, layout)) >= _FEWEST
    if first != second and not (opposed and plain):
        return False  # but "Tiếp nhận: 3.927 hồ sơ. / Đã giải quyết: 3.702 hồ sơ. / Đang giải quyết: 225 hồ sơ."
    between = layout.letters[total.end : run[0].main]
    told = all(digits(value_of(p, layout)) >= _UNMISTAKABLE for p in run)
    if between.count(".") + between.count("n") - between.count(".n") > 1 and not told:
        return False
    if opposed:
        return True  # "3 nội dung tăng điểm, 5 nội dung giảm"
    numbered = [_NUMBERED.match(layout.folded(p.own_start, layout.starts[p.main])) for p in run]
    if all(numbered) and len({m[1] for m in numbered if m is not None}) == 1:
        return True
    return _says_rest(run, layout) or min(digits(value_of(p, layout)) for p in run) >= 3


_NUMBERED = regex.compile(
    fold(rf"[,;&\s]*(?:và )?({'|'.join(breakdowns.NUMBERED)}) (?:\d|[ivx]+|một|hai|đầu|sau)(?!\w)")
)
OPPOSITES = tuple(tuple(regex.compile(fold(any_of((side,)))) for side in pair) for pair in breakdowns.OPPOSITES)
_STILL = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join(breakdowns.STILL)}) *$"))
_LEFT = tuple(map(fold, (*breakdowns.REST, *breakdowns.UNDER_WAY)))
_REST = regex.compile(fold(any_of(breakdowns.REST)))


def _goes_through(run: list[Draft], total: Draft, layout: Layout) -> bool:
    """Whether one sentence says that it goes through the total: "Phân tích các vụ nói trên: đường bộ 94 vụ, đường sắt 2 vụ"."""
    first = layout.sentence[run[0].main]
    alike = all(d.unit_whole and d.family == total.family for d in run)
    return alike and first == layout.sentence[run[-1].main] and opens_sorted(first, layout)


def _fills_bracket(run: list[Draft], total: Draft, layout: Layout) -> bool:
    """ "86 ha mất trắng, không thể phục hồi (Hà Thanh 52 ha, Yên Bằng 34 ha)": a bracket behind the total holds them alone."""
    brackets = {layout.bracket[d.main] for d in run}
    if len(brackets) > 1 or layout.sentence[total.main] != layout.sentence[run[0].main]:
        return False
    opening = brackets.pop()
    if total.end > opening or "." in layout.letters[total.end : opening]:
        return False
    alike = all(d.family in (None, total.family) and d.part_of is None and d.kind == "quantity" for d in run)
    telling = len(run) >= _FEWEST or any(digits(value_of(d, layout)) >= 2 for d in run)
    numbers = sum(letter in "NPQ" for letter in layout.letters[opening : layout.letters.find(">", opening)])
    return alike and telling and numbers == len(run)


def opens_sorted(first: int, layout: Layout) -> bool:
    """Whether the sentence or line that begins with this lexeme is led by what a total is sorted by."""
    said = layout.folded(layout.starts[first], layout.starts[first] + _OPENING)
    return said.lstrip(' -+*"“').startswith(_SORTED_BY)


def _in_row(one: Draft, other: Draft, layout: Layout) -> bool:
    """Whether nothing but a comma and a name stands between two counts."""
    return layout.letters[one.end + 1 : other.main] in (",w", "&w", ",&w")


def _completes(run: list[Draft], total: Draft, value: Decimal) -> bool:
    """Whether the second of two is what the first, which a word calls a part, leaves of a large total."""
    first, second = run
    fresh = first.part_of is total and second.part_of is None
    return fresh and second.family == total.family and digits(value) >= _FEWEST
