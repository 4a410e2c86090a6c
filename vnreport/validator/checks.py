"""From a relation to the `Check` that reports it: verdict, bands, message, power and repairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnreport.records import Check
from vnreport.validator import messages

if TYPE_CHECKING:
    from vnreport.records import Repair
    from vnreport.validator.intervals import Band, Exact
    from vnreport.validator.relations import Judgement, Relation


def check(relation: Relation, judgement: Judgement, repairs: tuple[Repair, ...] = ()) -> Check:
    main = relation.figures[0]
    return Check.model_validate(  # all at once: record by record takes far longer
        {
            "kind": relation.kind,
            "verdict": judgement.verdict,
            "operands": [{"fact": f.ref.fact, "role": f.ref.role, "span": f.number.span} for f in relation.figures],
            "stated": interval(judgement.stated, main.written("en")),
            "computed": interval(judgement.computed, messages.span(judgement.computed, main.number)),
            "message": message(relation, judgement, "en"),
            "message_vi": message(relation, judgement, "vi"),
            "repairs": repairs,
            "power": relation.power(),
        }
    )


def interval(band: Band, shown: str) -> dict[str, object]:
    """A band on the wire, as an `Interval` is made from it, and how it is written for people."""
    return {
        "low": _exact(band.low),
        "high": _exact(band.high),
        "low_open": band.low_open,
        "high_open": band.high_open,
        "shown": shown,
    }


def message(relation: Relation, judgement: Judgement, lang: messages.Lang) -> str:
    """ "11.153/11.843 = 94,174 %, ghi 94,18 %: chỉ đúng nếu làm tròn lên"."""
    text = relation.said(lang)
    note = judgement.note.say(lang)
    return f"{text}: {note}" if note else text


def _exact(end: Exact | None) -> str | None:
    return None if end is None else str(end)
