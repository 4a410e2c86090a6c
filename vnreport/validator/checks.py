"""From a relation to the `Check` that reports it: verdict, bands, message, power and repairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnreport.records import Check, Interval, Operand
from vnreport.validator import messages

if TYPE_CHECKING:
    from fractions import Fraction

    from vnreport.records import Number, Repair
    from vnreport.validator.intervals import Band
    from vnreport.validator.relations import Judgement, Relation


def check(relation: Relation, judgement: Judgement, repairs: tuple[Repair, ...] = ()) -> Check:
    main = relation.figures[0].number
    return Check(
        kind=relation.kind,
        verdict=judgement.verdict,
        operands=tuple(Operand(fact=f.ref.fact, role=f.ref.role, span=f.number.span) for f in relation.figures),
        stated=interval(judgement.stated, main),
        computed=interval(judgement.computed, main),
        message=message(relation, judgement, "en"),
        message_vi=message(relation, judgement, "vi"),
        repairs=repairs,
        power=relation.power(),
    )


def interval(band: Band, like: Number) -> Interval:
    """A band on the wire; `shown` is written as the stated number is."""
    return Interval(
        low=_exact(band.low),
        high=_exact(band.high),
        low_open=band.low_open,
        high_open=band.high_open,
        shown=messages.span(band, like, "en"),
    )


def message(relation: Relation, judgement: Judgement, lang: messages.Lang) -> str:
    """ "11.153/11.843 = 94,174 %, ghi 94,18 %: chỉ đúng nếu làm tròn lên"."""
    text = relation.said(lang)
    note = judgement.note.say(lang)
    return f"{text}: {note}" if note else text


def _exact(end: Fraction | None) -> str | None:
    return None if end is None else str(end)
