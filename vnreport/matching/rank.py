"""Guards of ranks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnreport.lexer.lexemes import N
from vnreport.matching.common import LONGEST_LIST, among_in, over
from vnreport.patterns import rank
from vnreport.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnreport.matching.sequence import Match


def _from_place(m: Match) -> bool:
    """ "từ hạng 19 rơi xuống hạng 27": a fall, though the number grows."""
    figure = m.lexeme("after").figure
    if m.lexeme("origin").value != _FROM or (
        figure is not None and figure.unit is not None and figure.unit.cls == "grade"
    ):
        return False
    said = m.seq.view.folded[m.lexeme("before").end : m.lexeme("after").start]
    up, down = (any(word in said for word in words) for words in (_UPWARDS, _DOWNWARDS))
    before = m.lexeme("before").figure
    if not (up or down) and _BACK in said and before is not None and figure is not None:
        up, down = figure.value < before.value, figure.value > before.value  # "từ vị trí 25 về vị trí 38"
    m.fixed["direction"] = "increase" if up else "decrease"
    return up != down


_FROM, _BACK = "from", fold("về")
_UPWARDS, _DOWNWARDS = (tuple(map(fold, words)) for words in (rank.UPWARDS, rank.DOWNWARDS))


def _placed(m: Match) -> bool:
    """Not "dành cho bác sĩ từ hạng 2 trở lên": where something came from is no place in an order by itself."""
    unit = m.lexeme("position").figure.unit  # type: ignore[union-attr]
    return m.lexeme("order").value != _FROM and (unit is None or unit.cls != "grade")  # "ở hạng 3 sao"


def _ranked(m: Match) -> bool:
    if m.at("among") >= 0 and not m.seq.text(m.at("among")).startswith(_AMONG_ALL):
        return False
    return m.seq.text(m.at("rank")) in _RANKED


_AMONG_ALL = tuple(map(fold, rank.AMONG_ALL))
_RANKED = frozenset(fold(w) for w in ("hạng", "thứ", "vị trí", "xếp hạng", "vị thứ", "thứ hạng"))


def _named(m: Match) -> bool:
    """ "xếp An Lộc hạng 12 cả nước"."""
    return _NAMED.search(m.seq.text(m.at("position") - 1)) is not None


_NAMED = re.compile(rank.NAMED + "$")


def _said_to_rank(m: Match) -> bool:
    """ "Chỉ số PAR INDEX xếp 9/63 tỉnh, thành phố"."""
    said = f" {m.seq.text(m.m.start() - 1)}"
    position, out_of = m.lexeme("position").figure, m.lexeme("out_of").figure
    if position is None or out_of is None or position.value > out_of.value:
        return False
    return said.endswith(_RANKING) and not said.endswith(_NOT_RANKING)


def _said_next(m: Match) -> bool:
    """ "xếp 6/63 về chính quyền số, 8/63 về kinh tế số": the next of as many, behind one that is said to be a place."""
    i, out_of = m.m.start(), m.lexeme("out_of").figure
    while m.seq.letters[max(0, i - 4) : i] == "N/Nw":
        i -= 5
        before = m.seq.lexemes[i + 3].figure
        if before is None or out_of is None or before.value != out_of.value:
            return False
        said = f" {m.seq.text(i)}"
        if m.seq.kind(i) == "w" and said.endswith(_RANKING) and not said.endswith(_NOT_RANKING):
            return True
        i -= m.seq.kind(i) == "w"
        if m.seq.kind(i) not in (",", ";", "&"):
            return False
    return False


_RANKING, _NOT_RANKING = (tuple(fold(f" {word}") for word in words) for words in (rank.RANKING, rank.NOT_RANKING))


def _ranks_go_on(m: Match) -> bool:
    """ "lần lượt xếp thứ 24, 41 và 27": back over the row to the verb that deals them out."""
    i = m.m.start()
    first = max(0, i - LONGEST_LIST)
    while i > first and m.seq.kind(i) in (",", "&"):
        i -= 1
        if m.seq.kind(i) != N:
            return False
        i -= 1
    while m.seq.kind(i) == "e":
        i -= 1
    return m.seq.kind(i) == "k" and m.seq.kind(i - 1) == "w" and m.seq.text(i - 1).endswith(_IN_TURN)


_IN_TURN = fold("lần lượt")


def _among_those(m: Match) -> bool:
    """ "Trong 15 huyện của tỉnh thì An Khê mới đứng thứ 12"."""
    return among_in(m) and (m.at("so") < 0 or _THEN in f" {m.seq.text(m.at('so'))} ")


_THEN = fold(" thì ")


def _moved_from(m: Match) -> bool:
    """ "tăng 8 bậc so với năm 2023 (37/63)": where it stood at the time compared with; or what ends a table is named by."""
    i = m.m.start() - 1
    if m.seq.kind(i) == "w" and m.seq.text(i).endswith(_ENDS):
        return True  # "xếp cuối bảng (10/10)"
    if m.seq.kind(i) != "b" or m.seq.kind(i - 1) != "U":
        return False
    unit = m.seq.lexemes[i - 1].unit
    return unit is not None and unit.id in rank.STEPS


def _stepped_from(m: Match) -> bool:
    """ "tăng 9 bậc so với vị trí 28 của năm trước"."""
    i = m.m.start()
    unit = m.seq.lexemes[i - 1].unit
    return unit is not None and unit.id in rank.STEPS and _THAN.fullmatch(m.seq.text(i)) is not None


_THAN = re.compile(fold(rank.THAN))
_ENDS = tuple(map(fold, rank.ENDS))

GUARDS: dict[str, Callable[[Match], bool]] = {
    "from_place": _from_place,
    "placed": _placed,
    "among_in": among_in,
    "among_those": _among_those,
    "moved_from": _moved_from,
    "named": _named,
    "over": over,
    "ranked": _ranked,
    "ranks_go_on": _ranks_go_on,
    "said_next": _said_next,
    "said_to_rank": _said_to_rank,
    "stepped_from": _stepped_from,
}
