"""Figures that are told in turn: whose each of a row is that "lần lượt" announces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnreport.linking import units, wording
from vnreport.patterns import filler
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout


_NEAR, _BACK = (
    80,
    24,
)  # characters between the word and its first figure; facts over which the things counted are sought
_TURNING = (fold("lần lượt"), fold("tương ứng"))
_TURNING_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(_TURNING)})(?!\w)")
_AFTER_TURN = "|".join(filler.IN_TURN)
_TURN = re.compile(fold(rf"(?<!\w)(?:lần lượt|tương ứng)(?: (?:{_AFTER_TURN}))*\s*$"))
_TURN_WORDS = re.compile(
    rf"(?<!\w)(?:(?:{_AFTER_TURN}) )*(?:lần lượt|tương ứng)(?: (?:{_AFTER_TURN}))*\s*$", re.IGNORECASE
)
_PREDICATE = re.compile(rf"(?:{_AFTER_TURN})(?!\w)", re.IGNORECASE)
_SHARED = re.compile(rf"(?<=\w )(?:{'|'.join((*filler.SHARED_VERBS, 'với'))}) ")
_NEXT_IN_TURN = re.compile(fold(rf"(?: ?[\w/²³]+){{0,4}} ?(?:,|,? và)(?: (?:{_AFTER_TURN}))* "))


def says_in_turn(layout: Layout) -> bool:
    """Whether a text tells anything in turn."""
    return any(word in layout.view.folded for word in _TURNING)


def _counted(draft: Draft) -> str:
    """The noun of a count; an amount has none: "412 tỷ đồng"."""
    counted = draft.tail or draft.unit or ""
    return counted if draft.unit_whole or not units.is_only(counted, draft) else ""


def in_turn(drafts: list[Draft], first: int, layout: Layout) -> dict[int, str]:
    """Whose each figure is that "lần lượt" announces, if as many are named before it: "Mỹ, EU và Nhật Bản lần lượt chiếm 31%,
    18% và 16%". Empty for any figure but the first of such a row.
    """
    lexemes = layout.lexemes
    start = layout.starts[drafts[first].main]
    head = layout.folded(max(layout.starts[layout.sentence[drafts[first].main]], start - _NEAR), start)
    if not any(word in head for word in _TURNING) or not (_TURN.search(head) or _TURN.search(fold(drafts[first].own))):
        return {}
    last = first
    while last + 1 < len(drafts) and _NEXT_IN_TURN.fullmatch(
        layout.folded(lexemes[drafts[last].main].end, layout.starts[drafts[last + 1].main])
    ):
        last += 1
    count = last - first + 1
    said = wording.strip(_TURN_WORDS.sub(" ", drafts[first].own))
    names = [name for name in map(wording.strip, re.split(r", | và |; ", said)) if name]
    if len(names) > count > 1 and _PREDICATE.match(names[-1]):
        # "A và B, chiếm thị phần lần lượt là …"
        names = [wording.join(name, names[-1]) for name in names[-1 - count : -1]]
    if len(names) >= count > 1 and (shared := _SHARED.search(names[-1])) is not None:
        of_all = names[-1][shared.start() :]  # "Hà Nội và Đồng Nai có tổng vốn lần lượt là …"
        names = [*(wording.join(name, of_all) for name in names[-count:-1]), names[-1]]
    elif len(names) < count:  # "phục vụ 120 chuyến bay, 18.000 lượt khách, tăng lần lượt 14% và 16,5%"
        sentence, earliest = layout.sentence[drafts[first].main], drafts[max(0, first - _BACK)].first
        begin = layout.starts[max(sentence, earliest)]
        said_in_turn = [m.end() for m in _TURNING_WORD.finditer(layout.view.folded, begin, start)]
        if len(said_in_turn) > 1:
            begin = said_in_turn[-2]  # what stands before another "lần lượt" was told there
        counted = [
            d
            for d in drafts[max(0, first - _BACK) : first]
            if d.kind in ("quantity", "ratio") and layout.starts[d.main] >= begin
        ]
        names = [wording.beginning(wording.join(said, _counted(d), d.topic)) for d in counted]
    if count < 2 or len(names) < count:
        return {}
    return dict(zip(range(first, last + 1), names[-count:], strict=True))
