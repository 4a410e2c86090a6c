"""Parts of a total that are named by their rank: the largest, and the next ones."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from vnreport.linking.counts import (
    APART,
    COUNTS,
    SCORE,
    any_of,
    clause_before,
    compatible,
    people_both,
    value_of,
)
from vnreport.patterns import breakdowns
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout

_LARGEST = regex.compile(fold(any_of((*breakdowns.LARGEST, breakdowns.APART))))
_OF_ALL = regex.compile(fold(any_of(breakdowns.ALL)))
_NAME = r"^[,;&\s]*(?:và )?[\p{l}\s]{0,24}\(?$"
_NEXT = regex.compile(  # or, after one that was named, a short name alone
    fold(any_of((*breakdowns.LARGEST, breakdowns.APART, *breakdowns.AND_THEN)) + f"|{_NAME}")
)
_NAMED_BEFORE = 160  # characters before a count in which its rank may be named
_RANKED = regex.compile(fold(any_of((*breakdowns.LARGEST, *breakdowns.RANKED, *breakdowns.AND_THEN))))
_AND_THEN = regex.compile(fold(any_of(breakdowns.AND_THEN)))
_NAMES = regex.compile(fold(r"^[,;&\s]*(?:và )?\p{l}+(?: \p{l}+){0,3}(?:, \p{l}+(?: \p{l}+){0,2})?[ (:]*$"))


def by_rank(drafts: list[Draft], layout: Layout) -> None:
    """The largest of a count's parts are named without a word that says parts: "214 bài, nhiều nhất là Toán 131 bài, tiếp
    đến là Lịch sử 42 bài". They count the same in one sentence, and leave the total room.
    """
    total: Draft | None = None
    room = Decimal(0)
    linked = False
    for draft in drafts:
        if draft.kind not in COUNTS or draft.family is None:
            continue
        if (
            total is None
            or layout.sentence[draft.main] != layout.sentence[total.main]
            or not (draft.family == total.family or (linked and draft.part_of is total) or people_both(draft, total))
        ):
            total, room, linked = draft, value_of(draft, layout), False
            continue
        if draft.part_of is not None:
            continue
        if draft.family == SCORE:
            continue  # scores add up to nothing
        named = (_NEXT if linked else _LARGEST).search(clause_before(draft, layout))
        value = value_of(draft, layout)
        apart = named is not None and named.group() == APART and not _OF_ALL.search(clause_before(total, layout))
        if apart and ";" in layout.letters[total.end : draft.main]:
            named = None  # "dịch vụ lãi 263 tỷ đồng; riêng ngoại hối lỗ 12 tỷ đồng": set beside the others, no part
        if (
            named is None
            or draft.average
            or not compatible(total, draft)
            or value > room
            or value >= value_of(total, layout)
        ):
            total, room, linked = draft, value, False
            continue
        draft.part_of, room, linked = total, room - value, True


def by_ranking(drafts: list[Draft], layout: Layout) -> None:
    """A ranking goes on beside a part: "tôm dẫn đầu với 2,79 tỷ USD, chiếm 38,8% tổng kim ngạch; kế đến là cá tra 1,46 tỷ USD;
    cá ngừ 729 triệu USD". None is larger than the one before it, and all leave the total room.
    """
    counts = [d for d in drafts if d.kind in COUNTS and d.family is not None]
    held: dict[Draft, Decimal] = defaultdict(Decimal)
    for draft in counts:
        if draft.part_of is not None:
            held[draft.part_of] += value_of(draft, layout)
    last: Draft | None = None
    ranking = False
    for draft in counts:
        total = last.part_of if last is not None else None
        if last is not None and total is not None and _goes_on(last, draft, layout, ranking=ranking):
            value = value_of(draft, layout)
            if held[total] + value <= value_of(total, layout):
                draft.part_of = total
                held[total] += value
        if draft.part_of is not None:
            ranking = (ranking and last is not None and draft.part_of is last.part_of) or _is_ranked(draft, layout)
            last = draft
        elif last is not None and layout.sentence[draft.main] != layout.sentence[last.main]:
            last, ranking = None, False


def _goes_on(last: Draft, draft: Draft, layout: Layout, *, ranking: bool) -> bool:
    """Whether a count goes on with the ranking that the one before is a part of."""
    if draft.part_of is not None or draft.average or draft.family != last.family or draft.family == SCORE:
        return False
    if value_of(draft, layout) > value_of(last, layout):
        return False
    said = clause_before(draft, layout)
    if layout.sentence[draft.main] == layout.sentence[last.main]:
        return _AND_THEN.search(said) is not None or (ranking and _NAMES.match(said) is not None)
    between = layout.letters[last.end + 1 : draft.main]
    return between.count(".") == 1 and "n" not in between and _AND_THEN.match(said.lstrip()) is not None


def _is_ranked(draft: Draft, layout: Layout) -> bool:
    """Whether the sentence names a rank before the count."""
    end = layout.starts[draft.main]
    start = max(layout.starts[layout.sentence[draft.main]], end - _NAMED_BEFORE)
    return _RANKED.search(layout.folded(start, end)) is not None
