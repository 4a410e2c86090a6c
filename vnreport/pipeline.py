"""The pipeline, to be read in one minute: text → view → lexemes → drafts → linked drafts → facts → checks."""

from __future__ import annotations

from decimal import localcontext
from typing import TYPE_CHECKING, Any

from vnreport import __version__
from vnreport.exact import EXACT
from vnreport.lexer import lex
from vnreport.linking import link
from vnreport.matching import match
from vnreport.published import day_of
from vnreport.records import Period, Report, Scope, Span
from vnreport.text import view as view_of
from vnreport.validator import audit

if TYPE_CHECKING:
    from datetime import date

    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout
    from vnreport.records import Level
    from vnreport.text import View

_BEFORE = ",:;<&"  # kinds of lexemes by which a rule finds a fact, and which are no part of it: ", 04 người chết"


def extract(text: str, published: date | None = None) -> Report:
    """Read the statistics of a text and check those that can be recomputed.

    `published` settles what the text leaves to its date ("năm nay", "đến nay"). Returns a `Report` whose spans index
    `text` as given. Raises TypeError for a text that is no string and a `published` that is no date. Pure and safe to
    call from many threads.
    """
    published = day_of(published)
    with localcontext(EXACT):
        view = view_of(text)
        lexemes = lex(view)
        drafts = match(lexemes, view)
        layout = link(drafts, lexemes, view, published)
        facts = _Writer(text, view, layout).facts(drafts)
        place = next((d.place for d in drafts if d.place), None)
        report = Report.model_validate(
            {"text": text, "facts": facts, "place": place, "published": published, "version": __version__}
        )
        checks, coverage = audit(report.facts, view)
        return report.model_copy(update={"checks": checks, "coverage": coverage})


class _Writer:
    """Drafts to the dictionaries that the records are validated from, with offsets led back to the caller's text."""

    def __init__(self, text: str, view: View, layout: Layout) -> None:
        self.text, self.view, self.layout = text, view, layout
        self.lexemes = layout.lexemes
        self.periods: dict[tuple[int, tuple[date | None, date | None]], Period] = {}
        self.scopes: dict[tuple[Level | None, str | None], Scope] = {}

    def span(self, start: int, end: int) -> dict[str, Any]:
        a, b = self.view.origin(start, end)
        return {"start": a, "end": b, "text": self.text[a:b]}

    def number(self, i: int) -> dict[str, Any]:
        x = self.lexemes[i]
        f = x.figure
        assert f is not None
        bound = "range" if f.upper is not None else f.bound
        before = i - 1 if i and self.lexemes[i - 1].kind != "g" else i - 2  # "gần gấp đôi"
        if bound == "exact" and before >= 0 and (hedge := self.lexemes[before]).kind == "h":
            bound = hedge.value
        return {
            "value": f.value,
            "upper": f.upper,
            "bound": bound,
            "resolution": f.resolution,
            "span": self.span(x.start, x.end),
        }

    def period(self, i: int | None, dates: tuple[date | None, date | None]) -> Period | None:
        """One record for all facts that a time is said of once."""
        if i is None:
            return None
        if (known := self.periods.get((i, dates))) is not None:
            return known
        x = self.lexemes[i]
        span = Span(**self.span(x.start, x.end))
        period = self.periods[i, dates] = Period(start=dates[0], end=dates[1], text=span.text, span=span)
        return period

    def scope(self, level: Level | None, place: str | None) -> Scope:
        """One record for all facts of a place."""
        if (known := self.scopes.get((level, place))) is None:
            known = self.scopes[level, place] = Scope(level=level, place=place)
        return known

    def facts(self, drafts: list[Draft]) -> list[dict[str, Any]]:
        for n, draft in enumerate(drafts, 1):
            draft.id = f"f{n}"
        return [self.fact(d) for d in drafts]

    def fact(self, d: Draft) -> dict[str, Any]:
        numbers: dict[str, Any] = {role: self.number(i) for role, i in d.roles.items()}
        first, last = min(d.first, d.main), max(d.last, d.end)
        while first < d.main and self.lexemes[first].kind in _BEFORE:
            first += 1
        if last + 1 < len(self.lexemes) and self.lexemes[last + 1].kind == "U":
            last += 1
        fact: dict[str, Any] = {
            "id": d.id, "kind": d.kind, "span": self.span(self.lexemes[first].start, self.lexemes[last].end),
            "unit": d.unit, "unit_id": d.unit_id, "subject": d.subject, "predicate": d.predicate,
            "scope": self.scope(d.level, d.place), "period": self.period(d.period, d.dates),
            "status": d.status, "cumulative": d.cumulative, "average": d.average,
            "part_of": d.part_of.id if d.part_of else None, "rule": d.rule.id, **numbers, **d.fixed,
        }  # fmt: skip
        if d.kind in ("rate", "ratio"):
            fact["base"] = d.base
        if d.shared is not None:
            role = "denominator" if d.of_same_whole else "value" if "value" in d.shared.roles else "numerator"
            fact["denominator"] = self.number(d.shared.roles[role])  # type: ignore[index]
        if d.kind == "change":
            fact["baseline"] = self.period(d.baseline, d.baseline_dates)
            fact["change_of"] = d.change_of.id if d.change_of else None
        return fact
