"""Lines that were broken only to fit the page: the text of a PDF, of a mail, of a string in a program.

A sentence that runs on in the next line is one sentence; a heading, the item of a list and the last line of a paragraph
end where their line does. What tells them apart is how the next line begins and how full the line is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

SHORT = 25  # characters: what ends before may be the cell of a table
WIDEST = 200  # characters: no page is broader; longer lines are paragraphs
FULL = 0.85  # of the usual length, with the word that was to come next: set in columns, lines differ as letters do
HABIT = 3  # lines within sentences from which on the whole text counts as broken to fit

# What no sentence, heading or item ends with; and what may end one, but not before a number.
UNFINISHED = (",", " của", " với", " và", " hoặc", " từ", " tại", " các", " những", " mỗi", " gồm", " trong")
COUNTING = (
    " năm", " tháng", " quý", " ngày", " đạt", " là", " đến", " bằng", " chiếm", " tăng", " giảm", " trên",
    " dưới", " hơn", " gần", " khoảng", " còn", " lên", " xuống", " thêm", " có", " được", " so",
)  # fmt: skip

# A line that begins with a small letter, or one before it that is not finished: led by the line feed, so that it is found
# fast.
_SMALL = "".join(c for c in map(chr, (*range(0x61, 0x250), *range(0x1EA0, 0x1F00))) if c.islower())
_OPEN = "|".join((*(f"(?<={end}\n)" for end in UNFINISHED), *(f"(?<={end}\n) *[0-9]" for end in COUNTING)))
_PARTED = re.compile(r"\S *\n *\n *\S")
_RUNS_ON = re.compile(f"\\n *[{_SMALL}]")
_ENDED = tuple(".!?…")  # sentences
_PAUSED = tuple(":;")  # clauses, and the items of a list
_CLOSING = "\"'”’»)]"
# Bullets, "1.", "1.2)", "a)", "IV.": what begins an item or a heading.
_ITEM = re.compile(r"[-–—+*•●▪◦○■□➢✓·]|(?:\d{1,2}(?:\.\d{1,2})*|[^\W\d_]|[IVX]+)[.)/](?!\d)")


class _Break(NamedTuple):
    """A line feed between two lines that both say something; blanks at their ends are left out of them."""

    at: int
    line: str
    following: str

    @property
    def goes_on(self) -> bool:
        """Whether the next line may be more of the same sentence, for all that can be seen of the two."""
        line = self.line.rstrip(_CLOSING)
        cells = self.line[-1].isdigit() and self.following[0].isdigit()  # joined, they would be one number
        return not (cells or line.endswith(_ENDED) or (line.endswith(_PAUSED) and self.following[0].isupper()))

    @property
    def is_sure(self) -> bool:
        """Whether the next line plainly is the rest of a clause: it begins with a small letter, or the clause wants more."""
        if not self.goes_on or not SHORT <= len(self.line) <= WIDEST:
            return False
        small = self.following[0].islower() and not self.line.endswith(_PAUSED)
        counted = self.following[0].isdigit() and self.line.endswith(COUNTING)
        return small or counted or self.line.endswith(UNFINISHED)

    def is_full(self, width: int) -> bool:
        """Whether the word that comes next would hardly have found room."""
        return (
            FULL * width <= len(self.line) + 1 + len(self.following.split(maxsplit=1)[0]) and len(self.line) <= WIDEST
        )


def may_run_on(text: str) -> bool:
    """Whether `joined` may find something: one fast search, which says no of almost every text."""
    return _RUNS_ON.search(text) is not None


def joined(text: str) -> str:
    """`text` with a space for each line feed that stands within a paragraph; its length stays.

    Sentences that plainly run on are joined wherever they stand. In a text that is broken to fit throughout, full lines
    are, too, however the next one begins.
    """
    breaks = [b for b in _breaks(text) if not _ITEM.match(b.following)]
    sure = [b for b in breaks if b.is_sure]
    if not sure:
        return text
    inside = {b.at for b in sure}
    width = sorted(len(b.line) for b in sure)[len(sure) // 2]
    full = [b for b in breaks if b.is_full(width)]
    if len(sure) >= HABIT and 2 * len(sure) >= sum(b.goes_on for b in full):
        parted = _PARTED.search(text) is not None
        inside |= {b.at for b in full if b.goes_on or parted}
    pieces = list(text)
    for at in inside:
        pieces[at] = " "
    return "".join(pieces)


def _breaks(text: str) -> Iterator[_Break]:
    lines = text.split("\n")
    at = -1
    for line, following in pairwise(lines):
        at += len(line) + 1
        if (before := line.strip()) and (after := following.strip()):
            yield _Break(at, before, after)


def one_line(text: str) -> str:
    """Words of a text as a message or a cell shows them: without line feeds, one blank for several."""
    return " ".join(text.split())
