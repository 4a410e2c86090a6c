"""What was probably meant: values one slip away with which every relation of the number holds.

A number that is right elsewhere is pinned by it: a candidate that would break another relation is no candidate. So
where a change is given by its ends, its size and its share ("từ 640 xuống còn 435, giảm 187 (29,2%)"), the one figure
that all the contradictions have in common is found. Never applied by itself.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from vnreport.records import Repair
from vnreport.validator import messages
from vnreport.validator.intervals import ZERO
from vnreport.validator.relations import Proportion, equation
from vnreport.validator.slips import Candidate, Slip, candidates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from vnreport.records import Number
    from vnreport.validator.intervals import Band, Exact
    from vnreport.validator.relations import Figure, Relation

MAX_REPAIRS = 8
FINER = 4  # decimals beyond those of the figure, for slips that took some away
_CERTAIN = Fraction(1)
MANY = 40  # figures in one relation, or relations of one figure, beyond which nothing singles out a slip


class Place(NamedTuple):
    """A number as it stands in the text, whichever facts share it."""

    start: int
    end: int
    value: Decimal


class Finding(NamedTuple):
    """A candidate, its standing among the others, and how many contradictions it mends."""

    figure: Figure
    candidate: Candidate
    score: Fraction
    mends: int


class Repairs:
    """The relations by the numbers that take part in them, and what would mend those that fail."""

    def __init__(self, relations: Iterable[Relation], failing: Iterable[Relation]) -> None:
        self.failing = {id(relation) for relation in failing}
        self.ties: Mapping[Place, list[Relation]] = defaultdict(list)
        for relation in relations if self.failing else ():
            if relation.doubt is None:
                for figure in relation.figures:
                    self.ties[_place(figure)].append(relation)

    def of(self, relation: Relation) -> tuple[Repair, ...]:
        """Candidates for a relation that fails, the likeliest first.

        One slip is looked for: where some candidate mends several contradictions, those that mend fewer are left out.
        """
        if id(relation) not in self.failing or not relation.repairable or len(relation.figures) > MANY:
            return ()
        found = [*_exchanged(relation)]
        for figure in relation.figures:
            found += self._slips(relation, figure)
        most = max((finding.mends for finding in found), default=0)
        found = [finding for finding in found if finding.mends == most]
        found.sort(key=lambda finding: (-finding.score, _off(relation, finding)))
        only = len({finding.candidate.value for finding in found}) == 1
        return tuple(_repair(relation, finding, only) for finding in found[:MAX_REPAIRS])

    def _slips(self, relation: Relation, figure: Figure) -> Iterator[Finding]:
        ties = [tie for tie in self.ties.get(_place(figure), ()) if tie is not relation]
        if len(ties) > MANY:
            return
        mends = 1 + sum(not tie.holds() for tie in ties)
        low, high = _bounds(relation.implied(relation.figures.index(figure)), figure.number)
        for candidate in candidates(figure.number, low, high):
            if not figure.measured and candidate.value % 1:
                continue
            number = _with(figure.number, candidate)
            fits = _mended(relation, figure, number).judgement.verdict == "consistent"
            if fits and all(_mended(tie, figure, number).holds() for tie in ties):
                support = sum(len(self.ties.get(_place(f), ())) for f in relation.figures if f is not figure)
                yield Finding(figure, candidate, candidate.weight * (1 + support), mends)


def slipped(relation: Relation, figure: Figure, kinds: Iterable[Slip]) -> bool:
    """Whether undoing a slip of these kinds in one figure would make a relation hold, to the last digit."""
    low, high = _bounds(relation.implied(relation.figures.index(figure)), figure.number)
    found = (_with(figure.number, candidate) for candidate in candidates(figure.number, low, high, kinds))
    return any(_mended(relation, figure, number).judgement.verdict == "consistent" for number in found)


def _bounds(band: Band, number: Number) -> tuple[Decimal | None, Decimal | None]:
    """The ends of the band as decimals, to sift candidates cheaply before they are tried."""
    decimals = max(0, -number.resolution.adjusted()) + FINER
    low, high = (None if end is None else messages.decimal(end, 0, decimals) for end in (band.low, band.high))
    return low, high


def _exchanged(relation: Relation) -> Iterator[Finding]:
    """Numerator and denominator the wrong way round."""
    if (
        not isinstance(relation, Proportion)
        or relation.offset
        or relation.figures[1].value <= relation.figures[2].value
    ):
        return
    _, part, whole = relation.figures
    number = whole.number
    if relation.with_numbers({part.ref: number, whole.ref: part.number}).holds():
        yield Finding(part, Candidate(number.value, number.resolution, Slip.EXCHANGED, _CERTAIN), _CERTAIN, 1)


def _off(relation: Relation, finding: Finding) -> Exact:
    """How far a candidate is from what the others come to, rounding aside."""
    mended = _mended(relation, finding.figure, _with(finding.figure.number, finding.candidate))
    off = (mended.nominal() or ZERO) - mended.figures[0].value
    return max(off, -off)


def _mended(relation: Relation, figure: Figure, number: Number) -> Relation:
    place = _place(figure)
    return relation.with_numbers({f.ref: number for f in relation.figures if _place(f) == place})


def _with(number: Number, candidate: Candidate) -> Number:
    return number.model_copy(update={"value": candidate.value, "resolution": candidate.resolution})


def _place(figure: Figure) -> Place:
    span = figure.number.span
    return Place(span.start, span.end, figure.number.value)


def _repair(relation: Relation, finding: Finding, only: bool) -> Repair:
    figure, candidate = finding.figure, finding.candidate
    if candidate.slip is Slip.EXCHANGED:
        _, part, whole = relation.figures
        mended = relation.with_numbers({part.ref: whole.number, whole.ref: part.number})
    else:
        mended = _mended(relation, figure, _with(figure.number, candidate))
    return Repair(
        fact=figure.ref.fact,
        role=figure.ref.role,
        value=candidate.value,
        why=f"{candidate.slip.say('en')}: {equation(mended, 'en')}",
        why_vi=f"{candidate.slip.say('vi')}: {equation(mended, 'vi')}",
        likely=only,
    )
