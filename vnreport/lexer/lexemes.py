"""What a text is read into: lexemes, each with its place in the normalised view and what was read there."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnreport.patterns.grammar import LETTERS

if TYPE_CHECKING:
    from vnreport.patterns.units import Unit

N, P, Q, U, W = (LETTERS[name] for name in ("NUM", "PCT", "POINTS", "UNIT", "WORDS"))
NAME, PERIOD, BASELINE, RANK, BULLET, HEDGE, REACH = (
    LETTERS[n] for n in ("NAME", "PERIOD", "BASELINE", "RANK", "BULLET", "HEDGE", "REACH")
)


@dataclass(slots=True)
class Figure:
    """A written number on its way to a value."""

    digits: str
    scale: Decimal = Decimal(1)
    scaled: bool = False
    far: str | None = None  # the far end of a range, as written
    far_scale: Decimal | None = None  # the far end's own multiplier: "700.000 đồng - 1,5 triệu đồng"
    word: Decimal | None = None  # the value, where it is spelled in words
    resolution: Decimal = Decimal(1)
    plus: Decimal = Decimal(0)  # what a second part adds: "394 tỷ 581 triệu"
    unit: Unit | None = None
    bound: str = "exact"
    value: Decimal = Decimal(0)
    upper: Decimal | None = None

    def shares_scale(self, near: Decimal, far: Decimal) -> bool:
        """Whether the multiplier behind `far` is meant for `near` too: "từ 7 đến 10 triệu", but "từ 800.000 đến 1 triệu"."""
        return not self.scaled or near <= far or near < self.scale / 10

    def rescale(self, scale: Decimal) -> None:
        """Apply a multiplier that the text states only once, behind a second number: "từ 190 lên 215 tỷ đồng"."""
        self.scale, self.scaled = scale, True
        self.value *= scale
        self.resolution *= scale


class Time(NamedTuple):
    """A time as read, not yet resolved: which form, and the named groups of it."""

    kind: str
    groups: dict[str, str]


@dataclass(slots=True)
class Lexeme:
    """One item of the sequence. `kind` is a letter of `grammar.LETTERS`; offsets are into the normalised view."""

    kind: str
    start: int
    end: int
    value: str = ""
    figure: Figure | None = None
    time: Time | None = None
    unit: Unit | None = None
