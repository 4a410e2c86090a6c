"""Counts: what may be a total or a part of one, what it counts, and what may be counted under what."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from vnreport.patterns import breakdowns, filler, kinds, rate
from vnreport.patterns.units import lexicon
from vnreport.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnreport.drafts import Draft
    from vnreport.lexer.lexemes import Figure
    from vnreport.linking.layout import Layout

SCORE = "điểm"  # scores add up to nothing
APART = fold(breakdowns.APART)
COUNTS = frozenset(("quantity", "ratio"))
GENERIC = frozenset(kinds.GENERIC)
_UNDER = {unit: frozenset(under) for unit, under in kinds.COUNTED_UNDER.items()}
PEOPLE = frozenset(unit.family for unit in lexicon() if unit.cls == "person") - frozenset(kinds.NOT_UNDER_PEOPLE)
MONEY = frozenset(unit.family for unit in lexicon() if unit.cls == "money")
_LENGTHS = frozenset(kinds.LENGTHS)
_DIMENSION = regex.compile(fold(rf"(?<!\p{{l}})({'|'.join(kinds.DIMENSIONS)})(?: \p{{l}}+)? *$"))
_FATES = {fold(word): words[0] for words in breakdowns.FATES for word in words}
_FATE = regex.compile(rf"(?<!\p{{l}})(?:{'|'.join(_FATES)})(?!\p{{l}})")
# What a share may be of without being a share of the total.
PLANNED = regex.compile(
    fold(rf"{'|'.join(rate.BENCHMARKS)}|(?<!\p{{l}})(?:{'|'.join(rate.BENCHMARKS_SHORT)})(?!\p{{l}})")
)


def value_of(draft: Draft, layout: Layout) -> Decimal:
    """The count or amount that a draft is about: a quantity's value, a ratio's numerator."""
    role = "value" if "value" in draft.roles else "numerator"
    figure = layout.lexemes[draft.roles[role]].figure  # type: ignore[index]
    return figure.value if figure is not None else Decimal(0)


def rounding(draft: Draft, layout: Layout) -> Decimal:
    """How coarse an amount is: 100 of "3,2 nghìn ha"; 0 of a count told to the last one."""
    figure = layout.lexemes[amount_lexeme(draft)].figure
    coarse = figure is not None and (figure.scaled or figure.resolution < 1)
    return figure.resolution if figure is not None and coarse else Decimal(0)


def is_rough(draft: Draft, layout: Layout) -> bool:
    """Whether the amount is hedged: "gần 100 tỷ đồng"."""
    i = amount_lexeme(draft)
    figure = layout.lexemes[i].figure
    hedged = i > 0 and layout.letters[i - 1] == "h"
    return hedged or (figure is not None and figure.bound != "exact")


def amount_lexeme(draft: Draft) -> int:
    """Where it stands."""
    return draft.roles["value"] if "value" in draft.roles else draft.roles["numerator"]


def compatible(total: Draft, part: Draft) -> bool:
    """Whether a part can be counted in the total's unit."""
    a, b = total.family, part.family
    if a is None or b is None or "/" in (part.unit or "").removeprefix("đ/c"):
        return False  # prices and yields do not add up; comrades do
    if a in _LENGTHS and (said := _DIMENSION.search(fold(part.own))) and said[1] not in fold(total.own):
        return False  # "dài 1.614 m, gồm 17 nhịp, trụ tháp cao 101 m"
    if a in PEOPLE and b in PEOPLE and (befell := _fates(part)) and (all_befell := _fates(total)):
        return befell <= all_befell  # "làm chết 88 người, bị thương 161 người, trong đó đường bộ làm chết 85 người"
    if a == b:
        return True
    if b == "nơi" and total.unit_whole:
        return True  # "trong 18 ngân hàng, 11 nơi …"
    if total.unit_whole and (a.startswith(f"{b} ") or _specifies(total.unit or "", part.unit or "")):
        return True  # "46 điểm trường … 43 điểm"
    return b in _UNDER.get(a, frozenset()) or (a in PEOPLE and b in PEOPLE)


def _specifies(longer: str, unit: str) -> bool:
    """Whether a unit begins with another one's words."""
    return longer[len(unit) : len(unit) + 1] == " " and fold(longer).startswith(fold(unit))


def _fates(draft: Draft) -> set[str]:
    """What befell the people whom a draft counts, each by its first word: "người chết và mất tích"."""
    return {_FATES[m] for m in _FATE.findall(fold(f"{draft.own} {draft.tail}"))}


def gives(part: Decimal, whole: Decimal, rate: Figure) -> bool:
    """Whether the part is the stated share of the whole, to its last digit."""
    return whole > part > 0 and abs(100 * part / whole - rate.value) <= rate.resolution / 2


def nearly_gives(part: Decimal, whole: Decimal, rate: Figure) -> bool:
    """The same, or cut off instead of rounded."""
    return whole > part > 0 and abs(100 * part / whole - rate.value) < rate.resolution


def digits(value: Decimal) -> int:
    """How many digits a number has, zeros at its end aside: few are met by chance."""
    return len(value.normalize().as_tuple().digits)


def people_both(part: Draft, total: Draft) -> bool:
    """People under people: "thiếu 1.842 giáo viên, nhiều nhất là mầm non (765 người)"."""
    return part.family in PEOPLE and total.family in PEOPLE


def said_alike(total: Draft, part: Draft) -> bool:
    """Whether the part names what the total counts: "21.460 trường hợp vi phạm, riêng vi phạm nồng độ cồn là 936"."""
    words = set(_WORD.findall(fold(f"{part.own} {part.tail}"))) - _SMALL - set(_WORD.findall(fold(part.unit or "")))
    return not words.isdisjoint(_WORD.findall(fold(f"{total.own} {total.tail}")))


def of_same_deed(total: Draft, part: Draft) -> bool:
    """Whether the part tells of the deed before the total: "tiếp nhận 5.200 hồ sơ, … trong đó tỉnh tiếp nhận 1.200"."""
    deed = fold(total.own).split()[-2:]
    return len(deed) == 2 and not _SMALL.issuperset(deed) and f" {' '.join(deed)} " in f" {fold(part.own)} "


_WORD = regex.compile(r"\p{l}{2,}")
_SMALL = frozenset(word for phrase in filler.EMPTY for word in fold(phrase).split())


def clause_before(draft: Draft, layout: Layout) -> str:
    """What the sentence says before the number, from the last figure on, folded."""
    return layout.folded(max(draft.own_start, layout.starts[layout.sentence[draft.main]]), layout.starts[draft.main])


def says_of_them(i: int, layout: Layout) -> bool:
    """Whether the opener at lexeme `i` says "trong số đó", or "trong đó" that no count follows: "19 căn trong đó bán được"."""
    said = layout.folded(layout.lexemes[i].start, layout.lexemes[i].end)
    return said in _AMONG_THEM or (said == _AMONG_IT and _NO_COUNT_YET.match(layout.letters, i + 1) is not None)


_AMONG_THEM = frozenset(map(fold, breakdowns.AMONG_THEM))
_AMONG_IT = fold(breakdowns.AMONG_IT)
_NO_COUNT_YET = regex.compile("w[^NP,;.n<]*(?:[,;.n<]|$)")


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, whole."""
    return rf"(?<!\p{{l}})(?:{'|'.join(words)})(?!\p{{l}})"
