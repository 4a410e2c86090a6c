"""The shape of a document as lexemes show it: lines, sentences, clauses, brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from vnreport.patterns import markers, plans
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.lexer.lexemes import Lexeme
    from vnreport.text import View


@dataclass(slots=True)
class Layout:
    """For each lexeme, where its line, sentence and clause begin, and which bracket it stands in (-1: none).

    `letters` holds their kinds as one string, so that `str.find` and slices can ask what stands between two of them.
    """

    lexemes: list[Lexeme]
    view: View
    letters: str
    starts: list[int]  # offsets at which they begin, and last the end of the text
    line: list[int]
    sentence: list[int]
    clause: list[int]
    bracket: list[int]
    heads: dict[int, int]
    target_lines: frozenset[int]

    def span_text(self, start: int, end: int) -> str:
        return self.view.text[start:end]

    def folded(self, start: int, end: int) -> str:
        return self.view.folded[start:end]

    def sentence_end(self, i: int) -> int:
        """One past the last lexeme of the sentence that lexeme `i` is in."""
        return bisect_right(self.sentence, self.sentence[i])

    def sentences(self, places: list[int]) -> list[tuple[int, int]]:
        """Ends in the text of the sentences that these lexemes are in, in order, each once."""
        firsts = sorted({self.sentence[i] for i in places})
        return [(self.starts[i], self.starts[self.sentence_end(i)]) for i in firsts]


_NEVER_CLOSED = 300  # characters to a stop behind which a bracket is taken for one that nobody closed


def lay_out(lexemes: list[Lexeme], view: View) -> Layout:
    letters = "".join([x.kind for x in lexemes])
    line, sentence, clause, bracket = [], [], [], []
    at_line = at_sentence = at_clause = 0
    opened = [-1]
    for i, kind in enumerate(letters):
        if kind == ">" and len(opened) > 1:
            opened.pop()
        line.append(at_line)
        sentence.append(at_sentence)
        clause.append(at_clause)
        bracket.append(opened[-1])
        if kind not in ",.n;<:":
            continue
        at_clause = i + 1
        if kind == "<":
            opened.append(i)
        elif kind == "n":
            at_line = at_sentence = i + 1
            del opened[1:]
        elif kind == "." and (len(opened) == 1 or _never_closed(lexemes[opened[-1]], lexemes[i], view)):
            at_sentence = i + 1
            del opened[1:]
    starts = [x.start for x in lexemes]
    starts.append(len(view.text))
    layout = Layout(lexemes, view, letters, starts, line, sentence, clause, bracket, {}, frozenset())
    layout.heads, layout.target_lines = _heads(layout)
    return layout


def _never_closed(bracket: Lexeme, stop: Lexeme, view: View) -> bool:
    """Whether the sentence that a bracket stands in ends at this stop: it began long ago, and a new one begins here."""
    far = stop.end - bracket.start > _NEVER_CLOSED
    return far and view.text[stop.end : stop.end + 2].strip()[:1].isupper()


_TARGET_HEAD = regex.compile(fold(plans.HEADING.pattern))
_ACHIEVED = regex.compile(fold(plans.HEADING_OF_RESULTS.pattern))
_TOLD = plans.RESULT_TOLD.within()
_TO_DO = plans.TO_DO.within()
_LABEL = re.compile(
    rf"(?P<bullet>[-–—*+{markers.BULLETS}])|\(?(?P<number>\d{{1,2}})[.)/]|(?P<roman>[ivx]{{1,5}})[.)]|(?P<letter>[^\W\d_])[.)]"
)
_BREAK = re.compile("n")
_NUMBERED = ("roman", "number")  # a title of a section of its own
_HEADING = 90  # characters: what is longer is a sentence


@dataclass(slots=True)
class _Head:
    """A line that others stand under: where it begins, what it is labelled with, whether it says what is meant."""

    line: int
    sort: str | None
    target: bool
    titled: bool


def _heads(layout: Layout) -> tuple[dict[int, int], frozenset[int]]:
    """Lines of lists → the line of their head; and those that list what is meant: "Mục tiêu năm 2025", "Phấn đấu …:"."""
    heads: dict[int, int] = {}
    meant: set[int] = set()
    open_heads: list[_Head] = []
    folded = layout.view.folded
    for first in (0, *(m.end() for m in _BREAK.finditer(layout.letters))):
        begin = layout.starts[first]
        end = folded.find("\n", begin)
        line = folded[begin : end if end >= 0 else len(folded)].strip()
        if not line:
            continue
        label = _LABEL.match(line)
        sort = (label["bullet"] or label.lastgroup) if label else None
        titled = _is_title(line) and not _states(first, layout)
        if sort is None and not titled and open_heads and open_heads[0].titled and open_heads[0].sort is not None:
            del open_heads[1:]  # a paragraph under a numbered title
        else:
            while open_heads and (sort is None or sort in {head.sort for head in open_heads}):
                open_heads.pop()
        target = bool(open_heads) and open_heads[-1].target
        if open_heads:
            heads[first] = open_heads[-1].line
        if target and sort is not None and _TOLD(line):
            target = open_heads[-1].target = False
            meant -= {item for item in meant if heads.get(item) == open_heads[-1].line}
        elif target and (sort is not None or _TO_DO(line)):
            meant.add(first)  # a paragraph may say what was reached as well
        if line.endswith(":") or (titled and (not open_heads or sort in _NUMBERED)):
            target = (target or _TARGET_HEAD.search(line) is not None) and not _ACHIEVED.search(line)
            open_heads.append(_Head(first, sort, target, titled))
    return heads, frozenset(meant)


def _states(first: int, layout: Layout) -> bool:
    """Whether a figure stands in the line that begins with this lexeme."""
    stop = layout.letters.find("n", first)
    return any(x.figure is not None for x in layout.lexemes[first : stop if stop >= 0 else None])


def _is_title(line: str) -> bool:
    """A short line that no stop ends."""
    return len(line) < _HEADING and line[-1] not in ".;,"
