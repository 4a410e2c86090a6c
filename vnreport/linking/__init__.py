"""What a fact inherits from the text around it, and which facts are parts of which total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnreport.linking import parts, periods, scopes, subjects
from vnreport.linking.layout import Layout, lay_out
from vnreport.linking.years import Calendar

if TYPE_CHECKING:
    from datetime import date

    from vnreport.drafts import Draft
    from vnreport.lexer.lexemes import Lexeme
    from vnreport.text import View


def link(drafts: list[Draft], lexemes: list[Lexeme], view: View, published: date | None) -> Layout:
    """Complete the drafts in place: unit and subject, time, status, level and place, then parts and totals."""
    layout = lay_out(lexemes, view)
    subjects.assign(drafts, layout)
    scopes.assign(drafts, layout)
    periods.assign(drafts, layout, Calendar(layout, published))
    parts.assign(drafts, layout)
    return layout
