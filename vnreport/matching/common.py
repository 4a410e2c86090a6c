"""What the guards of several families ask of a match."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from vnreport import words
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.matching.sequence import Match, Sequence


HAS_RATE = regex.compile(
    fold(r"(?:có|với|mà) (?:mức |số )?(?:tỷ lệ|tỷ trọng)|(?:^| )(?:tỷ lệ|tỷ trọng|tốc độ|chỉ số|lãi suất)(?: |$)")
)


def among_in(m: Match) -> bool:
    top = m.m.groupdict().get("numerator")
    if m.seq.text(m.at("in")) not in ("trong", "trong cả"):
        return False
    if top is None:
        return True
    n, d = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    return n is not None and d is not None and n.unit is None and n.value <= d.value


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


OVER = frozenset(fold(w) for w in ("vượt", "vượt trên", "vượt mức"))


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


NAMED = regex.compile(r"\p{L}+[ -]\p{Lu}[\p{L}’']*$")  # "Sông Bằng 2 phải xả lũ": the number is part of the name
