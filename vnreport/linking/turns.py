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
_POINTING_BACK = re.compile(
    rf"(?:,| |^)\s*(?:{'|'.join(filler.POINTING)}) (?:này|đó|ấy)\s*$", re.IGNORECASE
)  # "A và B, tỷ lệ này"
_ASIDE = re.compile(r"^[^(]*\(([^()]*)\)")
_SHARES = ("rate", "ratio", "change")  # what "tỷ lệ này" may point back to
_NEXT_ROW = re.compile(r",(?: [^\W\d_]+){1,5} ")
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
    start = layout.starts[drafts[first].main]
    head = layout.folded(max(layout.starts[layout.sentence[drafts[first].main]], start - _NEAR), start)
    if not any(word in head for word in _TURNING) or not (_TURN.search(head) or _TURN.search(fold(drafts[first].own))):
        return {}
    last = _end_of_row(drafts, first, layout)
    count = last - first + 1
    if count < 2:
        return {}
    said = wording.strip(_TURN_WORDS.sub(" ", drafts[first].own))
    names = _listed(drafts, first, count, layout) or _named(said, count) or _counted_before(drafts, first, said, layout)
    if len(names) < count:
        return {}
    if _POINTING_BACK.search(said):
        spoken_of = next((d.topic for d in reversed(drafts[max(0, first - _BACK) : first]) if d.kind in _SHARES), "")
        names = [wording.join(name, spoken_of) for name in names]
    turns = dict(zip(range(first, last + 1), names[-count:], strict=True))
    if last + count < len(drafts) and _end_of_row(drafts, last + 1, layout) == last + count:
        figure = layout.lexemes[drafts[last].end]
        end = figure.unit.stop if figure.unit is not None else figure.end
        if _NEXT_ROW.fullmatch(layout.view.text[end : layout.starts[drafts[last + 1].main]]):
            # "lần lượt giảm 451 đồng và 328 đồng, xuống còn 17.508 đồng và 18.114 đồng"
            turns |= dict(zip(range(last + 1, last + count + 1), names[-count:], strict=True))
    return turns


def _end_of_row(drafts: list[Draft], first: int, layout: Layout) -> int:
    """The last of the figures that follow one another with commas and "và" between them."""
    last = first
    while last + 1 < len(drafts) and _NEXT_IN_TURN.fullmatch(
        layout.folded(layout.lexemes[drafts[last].main].end, layout.starts[drafts[last + 1].main])
    ):
        last += 1
    return last


def _named(said: str, count: int) -> list[str]:
    """The names in what is said before the row; too few if it names fewer."""
    said = _POINTING_BACK.sub("", said)
    names = [name for name in map(wording.strip, re.split(r", | và |; ", said)) if name]
    halves = said.split(" và ")
    if count == len(halves) == 2 and ", " in halves[1] and not _PREDICATE.match(names[-1]):
        return [wording.strip(half) for half in halves]  # "bán buôn, bán lẻ và xây dựng, khai khoáng"
    if len(names) > count and _PREDICATE.match(names[-1]):
        # "A và B, chiếm thị phần lần lượt là …"
        names = [wording.join(name, names[-1]) for name in names[-1 - count : -1]]
    if len(names) >= count and (shared := _SHARED.search(names[-1])) is not None:
        of_all = names[-1][shared.start() :]  # "Hà Nội và Đồng Nai có tổng vốn lần lượt là …"
        names = [*(wording.join(name, of_all) for name in names[-count:-1]), names[-1]]
    return names if len(names) >= count else []


def _listed(drafts: list[Draft], first: int, count: int, layout: Layout) -> list[str]:
    """The names behind their number: "hai huyện Nam Sơn và Trà Lâm đạt thấp, lần lượt là 58,7% và 61,3%"."""
    number = drafts[first - 1] if first else None
    if (
        number is None
        or number.kind != "quantity"
        or layout.sentence[number.main] != layout.sentence[drafts[first].main]
    ):
        return []
    figure = layout.lexemes[number.main].figure
    if figure is None or figure.value != count or figure.unit is None:
        return []
    said = layout.view.text[figure.unit.stop : layout.starts[drafts[first].main]]
    if (aside := _ASIDE.search(said)) is not None and len(names := re.split(r", | và ", aside[1])) == count:
        return names  # "hai nhóm liên thông (khai sinh và khai tử) phát sinh lần lượt"
    return _named(wording.strip(_TURN_WORDS.sub(" ", wording.without_asides(said))), count)


def _counted_before(drafts: list[Draft], first: int, said: str, layout: Layout) -> list[str]:
    """What was counted before the row: "phục vụ 120 chuyến bay, 18.000 lượt khách, tăng lần lượt 14% và 16,5%"."""
    start = layout.starts[drafts[first].main]
    before = drafts[max(0, first - _BACK) : first]
    sentence = layout.sentence[drafts[first].main]
    begin = layout.starts[max(sentence, before[0].first if before else 0)]
    said_in_turn = [m.end() for m in _TURNING_WORD.finditer(layout.view.folded, begin, start)]
    if len(said_in_turn) > 1:
        begin = said_in_turn[-2]  # what stands before another "lần lượt" was told there
    bracket = layout.bracket[drafts[first].main]
    counted = [
        d
        for d in before
        if d.kind in ("quantity", "ratio") and layout.starts[d.main] >= begin and layout.bracket[d.main] == bracket
    ]
    return [wording.beginning(wording.join(said, _counted(d), d.topic)) for d in counted]
