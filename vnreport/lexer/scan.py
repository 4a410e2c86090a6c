"""The state of one pass over a text: what was read so far, and the run of ordinary words that is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnreport.lexer.lexemes import NAME, Lexeme, W

if TYPE_CHECKING:
    from vnreport.lexer.lexemes import Figure, Time
    from vnreport.patterns.units import Unit
    from vnreport.text import View


MARKS = " \t*#_~`’'|^<>={}\\$°"  # what is neither a word nor means anything


class Scan:
    """One pass over a text.

    Methods that read something take the offset where it begins and return the one where it ends, 0 if it is not there.
    """

    def __init__(self, view: View) -> None:
        self.text, self.folded = view.text, view.folded
        self.out: list[Lexeme] = []
        self.done = 0  # where the last lexeme ended
        self.line = 0  # where the line began
        self.ranked = False  # whether this sentence has named a place in an order

    def adjacent(self, start: int) -> bool:
        """Whether nothing but space lies between the last lexeme and `start`."""
        return not self.text[self.done : start].strip()

    def at_line_start(self, start: int) -> bool:
        """Whether nothing but space lies between the beginning of the line and `start`."""
        return not self.text[self.line : start].strip()

    def flush(self, stop: int) -> None:
        """What lies before `stop` and was not read is a run of ordinary words."""
        run = self.text[self.done : stop].lstrip(MARKS)
        if run:
            start = stop - len(run)
            self.out.append(Lexeme(W, start, start + len(run.rstrip(MARKS))))

    def add(
        self,
        kind: str,
        start: int,
        end: int,
        value: str = "",
        *,
        figure: Figure | None = None,
        time: Time | None = None,
        unit: Unit | None = None,
    ) -> int:
        """Add a lexeme."""
        if self.done < start and not (self.done + 1 == start and self.text[self.done] == " "):
            self.flush(start)
        self.out.append(Lexeme(kind, start, end, value, figure, time, unit))
        self.done = end
        return end

    def name(self, start: int, end: int, value: str = "") -> int:
        """Add what holds a number and states none."""
        return self.add(NAME, start, end, value)

    def before(self, start: int, reach: int) -> str:
        """The folded text before an offset, as far as `reach`, without the space at its end."""
        return self.folded[max(0, start - reach) : start].rstrip()
