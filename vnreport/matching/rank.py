"""Guards of ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnreport.matching.common import among_in, over
from vnreport.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnreport.matching.sequence import Match


def _ranked(m: Match) -> bool:
    return m.seq.text(m.at("rank")) in _RANKED


_RANKED = frozenset(fold(w) for w in ("hạng", "thứ", "vị trí", "xếp hạng", "vị thứ", "thứ hạng"))


def _in_turn(m: Match) -> bool:
    return m.seq.text(m.at("turn")).endswith(fold("lần lượt"))


GUARDS: dict[str, Callable[[Match], bool]] = {
    "among_in": among_in,
    "in_turn": _in_turn,
    "over": over,
    "ranked": _ranked,
}
