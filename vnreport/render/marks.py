"""The text cut at every end of a number, so that each piece knows all the numbers it is part of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from vnreport.records import Report, Role

Ref: TypeAlias = "tuple[int, Role]"  # which fact of the report, and which of its numbers
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line; `refs` are the numbers that cover it, in the order of the facts."""

    text: str
    refs: tuple[Ref, ...] = ()


def lines(report: Report) -> list[list[Piece]]:
    """The text, line by line; the pieces of all lines, joined, are the text again, line ends included."""
    found: list[list[Piece]] = [[]]
    for piece in _pieces(report):
        for part in _LINE.findall(piece.text):
            found[-1].append(Piece(part, piece.refs))
            if part.endswith(("\n", "\r")):
                found.append([])
    return found if found[-1] else found[:-1]


def _pieces(report: Report) -> Iterator[Piece]:
    text = report.text
    opens: defaultdict[int, list[Ref]] = defaultdict(list)
    closes: defaultdict[int, list[Ref]] = defaultdict(list)
    for index, fact in enumerate(report.facts):
        for role, number in fact.numbers.items():
            start, end = number.span.start, min(number.span.end, len(text))
            if start < end:
                opens[start].append((index, role))
                closes[end].append((index, role))
    last, covering = 0, dict[Ref, None]()
    for cut in sorted({*opens, *closes, len(text)}):
        if cut > last:
            yield Piece(text[last:cut], tuple(sorted(covering, key=lambda ref: ref[0])))
        for ref in closes[cut]:
            del covering[ref]
        covering.update(dict.fromkeys(opens[cut]))
        last = cut
