"""The state of one pass over a text: what was read so far, and the run of ordinary words that is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnreport.lexer.lexemes import NAME, Lexeme, W

if TYPE_CHECKING:
    from vnreport.lexer.lexemes import Figure, Time
    from vnreport.patterns.units import Unit
    from vnreport.text import View


class Scan:
    """One pass over a text.

    Methods that read something take the offset where it begins, and return the one where it ends, or 0 if it is not there.
    """

    def __init__(self, view: View) -> None:
        self.text, self.folded = view.text, view.folded
        self.out: list[Lexeme] = []
        self.run_start = self.run_end = -1
        self.line_start = True
        self.ranked = False  # whether this sentence has named a place in an order

    @property
    def in_run(self) -> bool:
        """Whether the last thing read was an ordinary word."""
        return self.run_start >= 0

    def plain(self, start: int, end: int) -> int:
        """Extend the run of ordinary words."""
        if self.run_start < 0:
            self.run_start = start
        self.run_end = end
        return end

    def flush(self) -> None:
        """Close the run of ordinary words."""
        if self.run_start >= 0:
            self.out.append(Lexeme(W, self.run_start, self.run_end))
            self.run_start = -1

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
        self.flush()
        self.out.append(Lexeme(kind, start, end, value, figure, time, unit))
        return end

    def name(self, start: int, end: int, value: str = "") -> int:
        """Add what holds a number and states none."""
        return self.add(NAME, start, end, value)

    def before(self, start: int, reach: int) -> str:
        """The folded text before an offset, as far as `reach`, without the space at its end."""
        return self.folded[max(0, start - reach) : start].rstrip()
