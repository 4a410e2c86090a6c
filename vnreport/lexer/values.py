"""What the written numbers of a document mean: its habit of writing settles what one number alone leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnreport.lexer.lexemes import N
from vnreport.numerals import habit, readings, settle

if TYPE_CHECKING:
    from decimal import Decimal

    from vnreport.lexer.lexemes import Figure, Lexeme


def settle_values(lexemes: list[Lexeme]) -> None:
    """Give every figure its value: by the number itself, its partner in a ratio, then the habit of the document."""
    figures = [(i, x.figure) for i, x in enumerate(lexemes) if x.figure is not None]
    style = habit([f.digits for _, f in figures if f.digits])
    for i, figure in figures:
        if figure.word is not None:
            figure.value = figure.word * figure.scale
            continue
        if not figure.scaled and (bottom := _over(lexemes, i)) is not None and bottom.scaled:
            figure.scale, figure.scaled = bottom.scale, True  # "512/1.200 tỷ đồng": said once, meant twice
        whole = None
        if lexemes[i].kind != N or figure.scaled:
            whole = False
        elif figure.unit is not None:
            whole = figure.unit.whole
        partner = _partner(lexemes, i) if len(readings(figure.digits)) > 1 else None
        reading = settle(figure.digits, partner=partner, habit=style, integer=whole)
        if lexemes[i].kind != N and "," in figure.digits and style.comma != "thousands":
            # No percentage runs to thousands: "50,000%" is fifty, though 50,000 alone would be taken for thousands.
            reading = min(readings(figure.digits), key=lambda r: r.value, default=None)
        if reading is None:
            continue
        figure.value = reading.value * figure.scale + figure.plus
        if figure.scaled and figure.value == (whole_value := figure.value.to_integral_value()):
            figure.value = whole_value
        if figure.plus:
            figure.resolution = min(figure.resolution, figure.scale / 10)
        else:
            figure.resolution = reading.resolution * figure.scale
        if figure.far is not None:
            far = settle(figure.far, partner=reading.value, habit=style, integer=whole)
            if far is not None:
                if figure.far_scale is not None:
                    figure.upper = far.value * figure.far_scale
                    continue
                if not figure.shares_scale(reading.value, far.value):  # "từ 800.000 đến 1 triệu đồng"
                    figure.value, figure.resolution = reading.value, reading.resolution
                figure.upper = far.value * figure.scale
                if figure.scaled and figure.upper == (whole_value := figure.upper.to_integral_value()):
                    figure.upper = whole_value


def _partner(lexemes: list[Lexeme], i: int) -> Decimal | None:
    """The other number of a ratio, if it can be read by itself."""
    for slash, other in ((i - 1, i - 2), (i + 1, i + 2)):
        if 0 <= other < len(lexemes) and slash >= 0 and lexemes[slash].kind == "/" and (f := lexemes[other].figure):
            reading = settle(f.digits) if f.digits else None
            if reading is not None:
                return reading.value
    return None


def _over(lexemes: list[Lexeme], i: int) -> Figure | None:
    """The figure that lexeme `i` stands over in a ratio."""
    return lexemes[i + 2].figure if i + 2 < len(lexemes) and lexemes[i + 1].kind in "/m" else None
