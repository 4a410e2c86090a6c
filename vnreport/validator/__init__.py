"""Recompute every figure that can be recomputed, and say which do not hold and why.

`validate` gives the checks, `coverage` how much of the facts they cover, `audit` both. All work on facts alone; with
the text they also look at its dates. All arithmetic is exact.

Each family (`rate`, `share`, `sum`, …) turns facts into relations between numbers; a relation judges itself.
"""

from __future__ import annotations

from decimal import localcontext
from typing import TYPE_CHECKING

from vnreport.exact import EXACT
from vnreport.records import PROBLEMS, BaseFact, Report
from vnreport.text import view
from vnreport.validator import against, balance, change, date, each, hundred, missing, rate, restated, share, subset
from vnreport.validator import sum as total
from vnreport.validator.checks import check
from vnreport.validator.context import Context
from vnreport.validator.coverage import coverage, covered
from vnreport.validator.messages import Note
from vnreport.validator.repair import Repairs

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from vnreport.records import Check, Coverage, Fact, Repair
    from vnreport.text import View
    from vnreport.validator.relations import Judgement, Relation

__all__ = ["audit", "coverage", "validate"]

FAMILIES = tuple(
    family.relations
    for family in (rate, each, share, missing, total, balance, hundred, subset, restated, change, against)
)

_READ = "give report.facts, or read plain data with vnreport.Report.model_validate({'text': '', 'facts': [...]})"
MAX_REPAIRED = 200  # problems in one document for which repairs are sought: beyond, no single slip is to blame


def validate(facts: Report | Iterable[Fact], text: str | None = None) -> tuple[Check, ...]:
    """Every recomputation that the facts allow, consistent or not, in the order of the text.

    The facts may come from `extract`, be filtered or edited by hand, or be read back from JSONL. `text` is only needed
    to find dates that do not exist; a whole report brings its own, and gives the checks that `extract` gave. Raises
    ValueError where two facts have one id, as when reports are thrown together, TypeError for what is no fact.
    """
    if isinstance(facts, Report):
        return validate(facts.facts, facts.text if text is None else text)
    facts = tuple(facts)
    for fact in facts:
        if not isinstance(fact, BaseFact):
            raise TypeError(f"facts must be records of vnreport, not {type(fact).__name__}: {_READ}")
    with localcontext(EXACT):
        return _checks(Context(facts, None if text is None else view(text)))


def _checks(context: Context) -> tuple[Check, ...]:
    for family in FAMILIES:
        context.relations += family(context)
    judged = [(relation, relation.judgement) for relation in _once(context.relations)]
    failing = [relation for relation, judgement in judged if judgement.verdict in PROBLEMS]
    repairs = Repairs((relation for relation, _ in judged), failing[:MAX_REPAIRED])
    checks = [_check(relation, judgement, repairs.of(relation)) for relation, judgement in judged]
    checks += date.checks(context)
    return tuple(sorted(checks, key=_place))


def _once(relations: Iterable[Relation]) -> Iterable[Relation]:
    """Each computation once: what two links tie together in the same way is one, the surer first."""
    told: dict[Hashable, Relation] = {}
    for relation in relations:
        places = [(figure.number.span.start, figure.number.span.end) for figure in relation.figures]
        known = told.setdefault((type(relation), relation.kind, places[0], frozenset(places)), relation)
        if known.doubt is not None and relation.doubt is None:
            told[type(relation), relation.kind, places[0], frozenset(places)] = relation
    return told.values()


def _check(relation: Relation, judgement: Judgement, repairs: tuple[Repair, ...]) -> Check:
    """The check of a relation; one that rests on a link by words accuses only where a slip would explain it."""
    if relation.linked and judgement.verdict in PROBLEMS and not repairs:
        judgement = judgement._replace(verdict="suspect", note=Note.LINK_WHOLE)
    return check(relation, judgement, repairs)


def _place(check: Check) -> int:
    return min((operand.span.start for operand in check.operands), default=0)


def audit(facts: Iterable[Fact], text: View | None = None) -> tuple[tuple[Check, ...], Coverage]:
    """The checks, and how many of the figures they cover; `text` as it was read."""
    with localcontext(EXACT):
        context = Context(facts, text)
        checks = _checks(context)
        return checks, covered(context, checks)
