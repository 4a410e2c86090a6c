"""Parts that the words set against the total told before: some of it ("trong số này"), what is left of it ("còn lại")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING

import regex

from vnreport.linking.counts import (
    COUNTS,
    amount_lexeme,
    clause_before,
    compatible,
    digits,
    said_alike,
    value_of,
)
from vnreport.patterns import breakdowns
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout

_BACK = 10  # counts before the part among which its total is sought
_MOST_PARTS = 6  # parts, before the one that is left, of which some make up the rest

_POINTING = tuple(map(fold, breakdowns.AMONG_THEM))
_SAID_SOON = 5  # lexemes behind a count in which its noun and "trong số đó" stand
_AMONG_IT = fold(breakdowns.AMONG_IT)
_OF_THEM = regex.compile(
    rf"(?: ?[\p{{l}}/²³]+){{0,4}}? (?:(?:{'|'.join(_POINTING)})(?!\p{{l}})(?!,?(?: \p{{l}}+){{0,2}} \d)"
    rf"|{_AMONG_IT}(?!\p{{l}})(?![^,;.(]*\d))"
)
_LEFT = tuple(map(fold, breakdowns.REST))
_LEFT_OF = regex.compile(rf"(?: ?[\p{{l}}/²³]+){{1,3}}? (?:{'|'.join(_LEFT)})(?!\p{{l}})")
_LEFT_IS = regex.compile(rf"(?<!\p{{l}})(?:{'|'.join(_LEFT)})[\p{{l}} ,:(]{{0,12}}$")
_NO_NUMBER_NEXT = r"(?!(?: \p{l}+){0,3},?(?: \p{l}+){0,2} \d)"
_OTHERS = regex.compile(
    rf"[,;] (?:và |thì )?(?:{'|'.join(map(fold, breakdowns.OTHERS_LEFT))})(?!\p{{l}}){_NO_NUMBER_NEXT}"
)
_REACHED = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join(breakdowns.REACHED)})(?!\p{{l}})"))


def by_pointing(drafts: list[Draft], layout: Layout) -> None:
    """ "phát hiện 51 văn bản sai; cơ quan ban hành tự xử lý 43 văn bản trong số đó": of the nearest that counts as much, the
    one of its sentence that names the same if there is one.
    """
    counts = [d for d in drafts if d.kind in COUNTS]
    for k, draft in enumerate(counts):
        if draft.part_of is not None or "o" not in layout.letters[draft.main + 1 : draft.main + _SAID_SOON]:
            continue
        if not _OF_THEM.match(layout.view.folded, _number_end(draft, layout)):
            continue
        before = [d for d in reversed(counts[max(0, k - _BACK) : k]) if _may_hold(d, draft, layout)]
        beside = [d for d in before if layout.sentence[d.main] == layout.sentence[before[0].main]]
        draft.part_of = next((d for d in beside if said_alike(d, draft)), before[0] if before else None)
        if k + 1 < len(counts) and draft.part_of is not None and _beside(draft, counts[k + 1], layout):
            counts[k + 1].part_of = draft.part_of


def _beside(part: Draft, following: Draft, layout: Layout) -> bool:
    """ "23 cháu trong số đó phải thở oxy, 6 cháu thở máy": the same things behind a comma."""
    between = layout.letters[part.end : following.main]
    listed = "," in between and not set(between) & set(";:.n/")
    return listed and following.part_of is None and following.family == part.family and not following.average


def by_rest(drafts: list[Draft], layout: Layout) -> None:
    """ "bổ sung 1.120 biên chế, tuyển được 684 chỉ tiêu; 436 chỉ tiêu còn lại chưa có nguồn": what is left, and what it is left
    by, where the three come out.
    """
    if not any(words in layout.view.folded for words in _LEFT):
        return
    counts = [d for d in drafts if d.kind in COUNTS]
    for k, draft in enumerate(counts):
        if draft.part_of is not None or not _is_left(draft, layout):
            continue
        rest = value_of(draft, layout)
        for j in range(k - 1, max(-1, k - _BACK), -1):
            total = counts[j]
            if _lacking(total, layout) == rest:
                break  # "hoàn thành 18/21 nhiệm vụ, 3 nhiệm vụ còn lại chưa đến hạn": of those 21
            missing = value_of(total, layout) - rest
            if missing <= 0 or not _counts_alike(total, draft):
                continue
            parts = _making(missing, [d for d in counts[j + 1 : k] if d.part_of in (None, total)], layout)
            if parts and all(_counts_alike(total, part) for part in parts):
                for part in (*parts, draft):
                    part.part_of = total
                break


def by_last(drafts: list[Draft], layout: Layout) -> None:
    """ "Trong năm xảy ra 214 vụ cháy. … Phân theo nơi cháy: nhà dân 88 vụ, xưởng 52 vụ, xe 37 vụ, loại khác 37 vụ": a row that
    ends in what is other is all of the nearest total before that it adds up to.
    """
    if _OTHER not in layout.view.folded:
        return
    counts = [d for d in drafts if d.kind in COUNTS]
    for k, draft in enumerate(counts):
        if draft.part_of is not None or _ENDS_IN_OTHER.search(clause_before(draft, layout)) is None:
            continue
        row = [draft]
        for before in reversed(counts[max(0, k - _BACK) : k]):
            alike = before.family == draft.family and before.part_of is None and not before.average
            if not alike or layout.sentence[before.main] != layout.sentence[draft.main]:
                break
            row.insert(0, before)
        for first in range(len(row) - _FEWEST + 1):
            parts = row[first:]
            at = counts.index(parts[0], max(0, k - _BACK))
            amount = sum((value_of(d, layout) for d in parts), Decimal(0))
            wholes = [
                d for d in counts[max(0, at - _FAR) : at] if value_of(d, layout) == amount and digits(amount) >= 2
            ]
            wholes = [d for d in wholes if compatible(d, draft) or (draft.family in _OF_ANY and d.unit_whole)]
            if wholes:
                for part in parts:
                    part.part_of = wholes[-1]
                break


_OTHER = fold(breakdowns.OTHER)
_ENDS_IN_OTHER = regex.compile(rf"(?<!\p{{l}}){_OTHER}(?: (?:là|có|chiếm))?[ :]*$")
_OF_ANY = frozenset(map(fold, breakdowns.OF_ANY))
_FEWEST, _FAR = 3, 40  # counts of a row, and before it among which its total is sought


def by_others(drafts: list[Draft], layout: Layout) -> None:
    """ "72 dự án chậm tiến độ. Tỉnh đã thu hồi 19 dự án, gia hạn 31 dự án, số còn lại đang xem xét": others are left, so those
    before are parts: of what they were reached of ("412 hộ, đến nay mới có 287 hộ nhận tiền"), else of the total told before.
    """
    if not any(words in layout.view.folded for words in _LEFT):
        return
    counts = [d for d in drafts if d.kind in COUNTS]
    for m in _OTHERS.finditer(layout.view.folded):
        i = bisect_right(layout.starts, m.start()) - 1
        sentence, bracket = layout.sentence[i], layout.bracket[i]
        behind = bisect_left(counts, i, key=attrgetter("main"))
        before = counts[max(0, behind - 2 * _BACK) : behind]
        row = [
            d
            for d in before
            if layout.sentence[d.main] == sentence and layout.bracket[d.main] == bracket and not d.average
        ]
        row = [d for d in row if d.family == row[-1].family is not None]
        if not row or "denominator" in row[-1].roles:
            continue  # "cấp chữ ký số cho 42/45 cán bộ, số còn lại đang chờ": of those 45
        if (total := _total_of(row, before, layout)) is not None:
            for part in row:
                if part is not total and part.part_of is None:
                    part.part_of = total


def _total_of(row: list[Draft], before: list[Draft], layout: Layout) -> Draft | None:
    """What the counts of a row are parts of, if they leave some of it."""
    held = {d.part_of for d in row if d.part_of is not None}
    if held:
        known = next(iter(held))
        return known if len(held) == 1 and _leaves(known, row, layout) else None
    first, *others = row
    if others and _leaves(first, others, layout):
        comma = layout.letters.find(",", first.end, others[0].main)
        reached = comma >= 0 and _REACHED.search(layout.folded(layout.starts[comma], layout.starts[others[0].main]))
        if reached and not _REACHED.search(layout.folded(first.own_start, layout.starts[first.main])):
            return first
    wholes = (d for d in reversed(before) if d.main < first.main and _may_hold(d, first, layout))
    total = next(wholes, None)
    apart = total is not None and layout.sentence[total.main] != layout.sentence[first.main]
    return total if total is not None and apart and _leaves(total, row, layout) else None


def _leaves(total: Draft, parts: list[Draft], layout: Layout) -> bool:
    """Whether the parts leave some of the total."""
    return value_of(total, layout) > sum(value_of(d, layout) for d in parts)


def _making(missing: Decimal, among: list[Draft], layout: Layout) -> list[Draft]:
    """The counts right before the one that is left, as many as make up what is missing; none if they do not."""
    for n in range(1, min(_MOST_PARTS, len(among)) + 1):
        if sum(value_of(d, layout) for d in among[-n:]) == missing:
            return among[-n:]
    return [d for d in among if value_of(d, layout) == missing][-1:]


def _lacking(draft: Draft, layout: Layout) -> Decimal | None:
    """What a ratio leaves of its own whole."""
    i = draft.roles.get("denominator")
    whole = layout.lexemes[i].figure if i is not None else None
    return whole.value - value_of(draft, layout) if whole is not None else None


def _is_left(draft: Draft, layout: Layout) -> bool:
    """ "436 chỉ tiêu còn lại", "số ít còn lại, 149 người"."""
    if _LEFT_OF.match(layout.view.folded, _number_end(draft, layout)):
        return True
    return _LEFT_IS.search(layout.folded(draft.own_start, layout.starts[draft.main])) is not None


def _counts_alike(total: Draft, part: Draft) -> bool:
    """Whether both are in one unit, or count whole things by whatever name."""
    return not part.average and (compatible(total, part) or (total.unit_whole and part.unit_whole))


def _may_hold(total: Draft, part: Draft, layout: Layout) -> bool:
    """Whether a count before may be the one that the part is of."""
    aside = layout.bracket[total.main]
    open_to = aside < 0 or aside == layout.bracket[part.main]
    return open_to and not part.average and value_of(total, layout) > value_of(part, layout) and compatible(total, part)


def _number_end(draft: Draft, layout: Layout) -> int:
    """Where the number of a count ends in the text."""
    return layout.lexemes[amount_lexeme(draft)].end
