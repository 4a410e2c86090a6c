"""A fact in the making: what the rules bound, and what linking adds to it before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from vnreport.patterns.units import family_of

if TYPE_CHECKING:
    from datetime import date

    from vnreport.patterns.grammar import Rule
    from vnreport.records import Level, Role, Status


@dataclass(slots=True, eq=False)  # each is itself alone
class Draft:
    """Places are indices into the lexeme sequence; `first` to `last` is what the rule matched."""

    rule: Rule
    roles: dict[Role, int]
    first: int
    last: int
    fixed: dict[str, Any] = field(default_factory=dict)
    unit: str | None = None
    unit_id: str | None = None
    counted_above: Draft | None = None  # whose unit goes on in the list, where its own is one group of them
    subject: str | None = None
    predicate: str | None = None
    unit_whole: bool = True  # whether it is counted in whole numbers
    own: str = ""  # what the clause itself says before the number
    own_start: int = 0  # offset from which `own` is taken
    between: str = ""  # what stands between a change's verb and its figure
    tail_end: int = 0  # offset at which `tail` ends
    tail: str = ""  # the noun behind the number and what is said of it
    topic: str = ""  # `own`, or that of the fact it goes on from
    context: str = ""  # what is taken over beside it
    above: str | None = None  # the context without what the fact before counts, where that was added
    placed: bool = False  # the topic is only a place; what is measured there is in the context
    level: Level | None = None
    place: str | None = None
    period: int | None = None
    dates: tuple[date | None, date | None] = (None, None)
    baseline: int | None = None
    baseline_dates: tuple[date | None, date | None] = (None, None)
    status: Status = "reported"
    base: str | None = None
    cumulative: bool = False
    average: bool = False
    part_of: Draft | None = None
    change_of: Draft | None = None
    beside: Draft | None = None  # the count of which this rate tells one more share
    shared: Draft | None = None  # the total whose number is this ratio's denominator
    of_same_whole: bool = False  # shared is the whole of that ratio, not its count
    id: str = ""
    kind: str = field(init=False)
    main: int = field(init=False)  # the lexeme of the first of its numbers in the text
    end: int = field(init=False)  # and of the last

    def __post_init__(self) -> None:
        self.kind = self.rule.kind
        self.main, self.end = min(self.roles.values()), max(self.roles.values())

    @property
    def family(self) -> str | None:
        """Of what sort its unit is: communes and towns are counted under one another, their unit ids differ."""
        return family_of(self.unit_id)
