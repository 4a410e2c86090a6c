"""What the guards of several families ask of a match."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from vnreport import words
from vnreport.patterns import breakdowns, change
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.matching.sequence import Match, Sequence
    from vnreport.patterns.units import Unit


HAS_RATE = regex.compile(
    fold(r"(?:có|với|mà) (?:mức |số )?(?:tỷ lệ|tỷ trọng)|(?:^| )(?:tỷ lệ|tỷ trọng|tốc độ|chỉ số|lãi suất)(?: |$)")
)


def among_in(m: Match) -> bool:
    top = m.m.groupdict().get("numerator")
    if m.seq.text(m.at("in")) not in _WITHIN:
        return False
    if top is None:
        return True
    n, d = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    return n is not None and d is not None and n.unit is None and n.value <= d.value


_WITHIN = frozenset(map(fold, breakdowns.WITHIN))
LONGEST_LIST = 60  # lexemes over which a list is followed back to its verb


def over(m: Match) -> bool:
    """ "112 trên 128 xã": out of, where the second number is the larger and counts the same."""
    top = m.lexeme("position" if "position" in m.m.groupdict() else "numerator").figure
    bottom = m.lexeme("out_of" if "position" in m.m.groupdict() else "denominator").figure
    if top is None or bottom is None or bottom.unit is None or m.seq.text(m.at("over")) != "trên":
        return False
    if top.value > bottom.value or (top.unit is not None and top.unit.family != bottom.unit.family) or bottom.scaled:
        return False
    m.lexeme("over").value = "exact"  # it says "out of", and hedges nothing
    return True


MORE = fold("thêm")
# A count with what it is compared with behind it: "643 đồng (2,64%) so với cuối năm".
AND_THEN = regex.compile(r"NU(?:<[^<>]{1,4}>)?b")


def moved_in_list(seq: Sequence, i: int) -> int | None:
    """The verb of the movement that lexeme `i` ends the words of, one count of a list: "giảm 2 phòng, 3 chi cục, 4 trung tâm",
    "giảm 61 vụ (15,7%), 22 người chết (12,9%)"; None where the list has no such verb.
    """
    first = max(0, i - LONGEST_LIST)
    while i > first:
        while seq.kind(i) == "w" and len(seq.text(i).split()) <= _SAID_OF_ONE:
            i -= 1
        if (beside := _BESIDE.search(seq.letters, max(0, i - 6), i + 1)) is not None:
            i = beside.start() - 1
            while seq.kind(i) == "w" and len(seq.text(i).split()) <= _SAID_OF_ONE:
                i -= 1
        if seq.kind(i) != "U" or seq.kind(i - 1) not in ("N", "Q"):
            return None
        i -= 2
        if seq.kind(i) in (",", "&"):
            i -= 2 if seq.kind(i) == "&" and seq.kind(i - 1) == "," else 1
            continue
        while seq.kind(i) in ("e", "h"):
            if seq.text(i) == _HAVING:
                return None  # "tai nạn giảm sâu với 118 vụ, 52 người chết"
            i -= 1
        return i if seq.kind(i) in ("u", "d") else moved_all(seq, i)
    return None


def moved_all(seq: Sequence, i: int) -> int | None:
    """The verb that lexeme `i` leads from to the first of what moved: "giảm cả 3 tiêu chí, lần lượt 61 vụ, …" and
    "giảm cả 3 tiêu chí: 61 vụ, …".
    """
    if seq.kind(i) == "w" and seq.text(i) in _RESPECTIVELY:
        i -= 1
    elif seq.kind(i) not in (":", "<"):
        return None
    if seq.kind(i) in (",", ":", "<"):
        i -= 1
    if seq.kind(i) == "U" and seq.kind(i - 1) == "N" and seq.kind(i - 2) == "e" and seq.text(i - 2) in AMONG:
        return i - 3 if seq.kind(i - 3) in ("u", "d") else None
    return None


AMONG = frozenset(map(fold, change.AMONG))
AMONG_THEM = frozenset(map(fold, breakdowns.AMONG_THEM))
_HAVING = fold("với")
_RESPECTIVELY = frozenset(map(fold, change.RESPECTIVELY))
_SAID_OF_ONE = 7  # words about one of a list: "cắt giảm 96 phòng chuyên môn thuộc UBND cấp huyện, 1.327 biên chế"
_BESIDE = regex.compile(r"<[-eh]{0,3}P>$")  # the share of the movement: "giảm 61 vụ (15,7%), …"

OVER = frozenset(fold(w) for w in ("vượt", "vượt trên", "vượt mức"))


def now_and_then(seq: Sequence, first: int, second: int) -> tuple[int, int] | None:
    """Which of two numbers in brackets behind a movement is of now and which of then, where they give it: "tăng 93 vụ (206/113
    vụ)", "giảm 5,83% (3.389/3.599 vụ)"; None where they do not, so that they may be another pair.
    """
    m = _MOVED_BY.match(seq.letters, 0, first)
    if m is None:
        return None
    moved, one, other = (seq.lexemes[i].figure for i in (m.start("by"), first, second))
    if moved is None or one is None or other is None or one.value == other.value:
        return None
    grown = seq.lexemes[m.start("dir")].value == "increase"
    now, then = (first, second) if (one.value > other.value) == grown else (second, first)
    larger, smaller = max(one.value, other.value), min(one.value, other.value)
    if m.group("by") == "P":
        base = smaller if grown else larger
        gives = base > 0 and abs(100 * (larger - smaller) / base - moved.value) <= moved.resolution
    else:
        gives = larger - smaller == moved.value
    return (now, then) if gives else None


# Up to what stands in the bracket, over the share of the movement: "ít hơn 03 vụ = 1,6% (180/183 vụ)".
_MOVED_BY = regex.compile("(?r)(?<dir>[ud])[eh]{0,3}(?<by>[NP])U?w?b?(?:,?ah?P)?<")


def starts_noun(seq: Sequence, i: int) -> bool:
    """Whether the run at `i` begins, on the same line, with a noun that can be counted."""
    if seq.kind(i) != "w":
        return False
    previous, run = seq.lexemes[i - 1], seq.lexemes[i]
    if "\n" in seq.view.text[previous.end : run.start]:
        return False
    if (
        i >= 2
        and seq.letters[i - 2] == "w"
        and NAMED.search(seq.view.text, seq.lexemes[i - 2].start, seq.lexemes[i - 2].end)
    ):
        return False
    return words.noun_at(seq.view.text, seq.view.folded, run.start, run.end) is not None


def paired_units(seq: Sequence, i: int) -> tuple[Unit, Unit] | None:
    """The two units of the nearest "527 vụ/690 bị can" before lexeme `i` in its sentence; None where there is none, or where
    lexeme `i` and the one over it tell theirs.
    """
    first, second = seq.lexemes[i].figure, seq.lexemes[i + 2].figure
    if first is None or second is None or first.unit is not None or second.unit is not None:
        return None
    begin = max(0, i - LONGEST_LIST, *(seq.letters.rfind(stop, 0, i) for stop in ".n"))
    for m in reversed(list(_PAIR.finditer(seq.letters, begin, i))):
        one, other = seq.lexemes[m.start()].unit, seq.lexemes[m.end() - 1].unit
        if one is not None and other is not None and one.family != other.family and one.whole and other.whole:
            return one, other
    return None


_PAIR = regex.compile(r"[N1]U/[N1]U")

NAMED = regex.compile(r"\p{L}+[ -]\p{Lu}[\p{L}’']*$")  # "Sông Bằng 2 phải xả lũ": the number is part of the name
