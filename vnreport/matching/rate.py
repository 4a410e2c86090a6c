"""Guards of rates that no count goes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from vnreport.lexer.lexemes import N, P
from vnreport.patterns import rate
from vnreport.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnreport.lexer.lexemes import Figure
    from vnreport.matching.sequence import Match


def _rate_listed(m: Match) -> bool:
    """A share whose % is missing in a list of shares: the figure before it in the sentence is one, this one has decimals."""
    i = m.at("rate")
    f = m.seq.lexemes[i].figure
    if (
        f is None
        or f.unit is not None
        or f.scaled
        or f.resolution >= 1
        or f.value > 100
        or not (m.seq.kind(i + 1) in (".", ";", ",", ">", "n", "") or m.seq.letters.startswith("&P", i + 1))
    ):
        return False
    for j in range(i - 1, -1, -1):
        kind = m.seq.letters[j]
        if kind in ".n" or (kind == "w" and _SCORE.search(m.seq.text(j))):
            return False
        if m.seq.lexemes[j].figure is not None:
            moved = m.seq.kind(i - 1) == "l" and m.seq.kind(j - 1) in ("u", "d")  # "nhích 0,12% lên 93,27"
            before = m.seq.lexemes[j].figure
            if kind == N and i - j <= 5 and not moved and _is_bare_share(before):
                i = j  # "TT Đông 93.4%, TT Tây 88.7, xã Nam 61,4": back to the one with its sign
                continue
            return kind == P and i - j <= 5 and not moved
    return False


def _rate_row(m: Match) -> bool:
    """ "mầm non 98,2; tiểu học 91,7; THCS 93,4%": the sign is said once, behind the last of what a colon opens."""
    i = m.at("rate")
    opened = m.seq.letters.rfind(":", max(0, i - _ROW), i)
    if opened < 0 or {".", "n", "P"} & set(m.seq.letters[opened:i]) or not _is_bare_share(m.lexeme("rate").figure):
        return False
    return opened > 0 and _SCORE.search(m.seq.text(opened - 1)) is None


_ROW = 24  # lexemes


def _is_bare_share(figure: Figure | None) -> bool:
    return (
        figure is not None
        and figure.unit is None
        and not figure.scaled
        and figure.resolution < 1
        and figure.value <= 100
    )


def _rate_named(m: Match) -> bool:
    """ "tỷ lệ thu 99,6": what the words call a rate, without its %."""
    f = m.lexeme("rate").figure
    bare = f is not None and f.unit is None and not f.scaled and f.resolution < 1 and 10 <= f.value <= 100
    said = m.seq.view.folded[m.lexeme("said").start : m.lexeme("rate").start].rstrip()
    return bare and _NAMED_RATE.match(said) is not None


def _rate_labelled(m: Match) -> bool:
    """ "Tỷ lệ trả kết quả điện tử: 92,3": what the label calls a rate, without its %."""
    return _is_bare_share(m.lexeme("rate").figure) and _NAMED_RATE.match(m.seq.text(m.at("label"))) is not None


_NAMED_RATE = regex.compile(fold(rf"tỷ lệ(?! (?:{'|'.join(rate.NO_SHARES)}))(?: \p{{l}}+){{1,7}}$"))
_SCORE = regex.compile(fold(r"(?<!\p{l})(?:điểm|chỉ số|hệ số)(?!\p{l})"))


def _rate_planned(m: Match) -> bool:
    """ "63,7% hộ dân (kế hoạch 70)": the rate planned, without its %."""
    f = m.lexeme("rate").figure
    bare = f is not None and f.unit is None and not f.scaled and 10 <= f.value <= 100
    return bare and m.seq.text(m.at("plan")) in _PLANNED


_PLANNED = frozenset(map(fold, rate.PLANNED))


def _same_time(m: Match) -> bool:
    """ "bằng 98,7 cùng kỳ năm trước": of the same time before, so % is understood."""
    f, time = m.lexeme("rate").figure, m.seq.lexemes[m.at("rate") + 1].time
    bare = f is not None and f.unit is None and not f.scaled and f.resolution < 1
    return bare and time is not None and time.kind == "same"


GUARDS: dict[str, Callable[[Match], bool]] = {
    "rate_listed": _rate_listed,
    "rate_labelled": _rate_labelled,
    "rate_named": _rate_named,
    "rate_row": _rate_row,
    "rate_planned": _rate_planned,
    "same_time": _same_time,
}
