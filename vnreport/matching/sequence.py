"""What a guard sees: the lexemes of the document, and the match it is asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import re

    from vnreport.lexer.lexemes import Lexeme
    from vnreport.text import View


@dataclass(slots=True)
class Sequence:
    """The lexemes of a document with what guards look at."""

    lexemes: list[Lexeme]
    letters: str
    view: View

    def text(self, i: int) -> str:
        """The folded text of lexeme `i`; nothing where there is none, before the first and behind the last."""
        if not 0 <= i < len(self.lexemes):
            return ""
        x = self.lexemes[i]
        return self.view.folded[x.start : x.end]

    def kind(self, i: int) -> str:
        return self.letters[i] if 0 <= i < len(self.letters) else ""


@dataclass(slots=True)
class Match:
    """A rule's match before its guard has spoken. `fixed` collects what the guard settles about the fact."""

    seq: Sequence
    m: re.Match[str]
    fixed: dict[str, Any]

    def at(self, group: str) -> int:
        return self.m.start(group)

    def lexeme(self, group: str) -> Lexeme:
        return self.seq.lexemes[self.m.start(group)]

    def inner(self, kind: str) -> list[int]:
        """Places of the lexemes of one kind inside the match."""
        return [i for i in range(*self.m.span()) if self.seq.letters[i] == kind]
