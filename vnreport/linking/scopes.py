"""What a fact takes from the words around it: status, level and place, whether it is an average or cumulated, its base."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnreport import words
from vnreport.linking.places import Places
from vnreport.linking.status import Statuses
from vnreport.patterns import levels, rate
from vnreport.patterns.trie import alternatives
from vnreport.patterns.units import noun_at
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout

_TOTALS = frozenset(map(fold, ("tổng số", "tổng")))
_AVERAGES = tuple(map(fold, levels.AVERAGE))
_MIDDLING = fold("trung bình")
_AVERAGE = re.compile(rf"(?<!{fold(levels.MEAN_COUNTED)})(?:{alternatives(_AVERAGES)})")
_CUMULATIVE = tuple(map(fold, levels.CUMULATIVE))
_SMALL = alternatives(sorted(words.NO_NOUN))
_WHOLE = re.compile(
    rf" (?P<base>(?:tổng )?(?:số )?(?!(?:{_SMALL})(?!\w))[^\W\d_]+(?: (?!(?:{_SMALL})(?!\w))[^\W\d_]+){{0,6}})"
)
_BASE = re.compile(rf" ?(?:so )?(?:với )?(?P<base>{alternatives(map(fold, rate.BASES))})(?!\w)")


def _any_of(words: tuple[str, ...], text: str) -> bool:
    return any(word in text for word in words)


def _end_of_base(m: re.Match[str], layout: Layout) -> int:
    """Where the base ends: "tổng số hộ" goes on to what the total counts."""
    counted = noun_at(layout.view.folded, m.end("base") + 1) if m["base"] in _TOTALS else None
    return m.end("base") + (1 + len(counted[0]) if counted is not None else 0)


def assign(drafts: list[Draft], layout: Layout) -> None:
    """Set status, level, place, flags and base of every draft."""
    statuses = Statuses(drafts, layout)
    places = Places(layout, layout.sentences([draft.main for draft in drafts]))
    lexemes, starts, folded = layout.lexemes, layout.starts, layout.view.folded
    averages, cumulates = _any_of(_AVERAGES, folded), _any_of(_CUMULATIVE, folded)  # most texts say neither
    last: Draft | None = None
    outside: Draft | None = None  # of brackets
    for draft in drafts:
        previous = last if last is not None and layout.sentence[last.main] == layout.sentence[draft.main] else None
        statuses.assign(draft, previous)
        if layout.bracket[draft.main] < 0:
            if previous is not None and outside is not None and layout.bracket[previous.main] >= 0:
                # "2.874 ca (huyện A 911, huyện B 640), tăng 1,6 lần"
                previous = outside if layout.sentence[outside.main] == layout.sentence[draft.main] else None
            outside = draft
        places.assign(draft, previous)
        if averages or cumulates:
            own = folded[max(draft.own_start, starts[layout.clause[draft.main]]) : starts[draft.main]]
            average = _AVERAGE.search(own)
            alone = average is not None and average.group() == own.strip(" ,;(:") == _MIDDLING
            draft.average = average is not None and not alone  # "nhẹ 1.108, trung bình 202"
            draft.cumulative = cumulates and _any_of(_CUMULATIVE, own)
        if (rate := draft.roles.get("rate")) is not None:
            if m := _BASE.match(folded, lexemes[rate].end):
                draft.base = layout.span_text(m.start("base"), _end_of_base(m, layout))
            elif draft.kind == "ratio" and (m := _WHOLE.match(folded, lexemes[rate].end)):
                draft.base = layout.span_text(m.start("base"), m.end("base"))  # "13 tỉnh chiếm 17% tài sản cả nước"
            elif rate + 1 < len(lexemes) and (behind := lexemes[rate + 1]).kind == "b":
                draft.base = layout.span_text(behind.start, behind.end)  # "bằng 73% so với năm 2019"
        last = draft
