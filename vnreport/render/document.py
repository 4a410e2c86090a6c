"""One report made ready for the template: every string that the page shows, and the little that its script needs."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

from vnreport.listing import Lines
from vnreport.records import NOTES, PROBLEMS
from vnreport.render.brief import fact_line, figure, place, time
from vnreport.render.marks import lines
from vnreport.render.repairs import accused, likely, repaired
from vnreport.render.states import state_of, states
from vnreport.render.words import SIGNS, STATES, check_kind, reason, role, words
from vnreport.table import when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnreport.records import Check, Fact, Report
    from vnreport.render.marks import Ref
    from vnreport.render.words import Lang, State

BIG = 600  # facts from which the page lays out only what is in sight
_AROUND = 80  # characters of the line shown on either side of a figure


class DocumentView:
    """What `document.html.j2` reads. Ids on the page are `d1`, its marks `d1-m1`…, its rows `d1-f0`…."""

    def __init__(self, number: int, name: str, report: Report, lang: Lang) -> None:
        self.id, self.name, self.report, self.lang = f"d{number}", name, report, lang
        self.big = len(report.facts) > BIG
        self._words = words(lang)
        self._states = states(report)
        self._place = Lines(report.text)
        self._index = {fact.id: i for i, fact in enumerate(report.facts)}
        self._marks: dict[Ref, str] = {}
        self.lines = list(self._lines())
        self.facts = [self._row(i, fact) for i, fact in enumerate(report.facts)]
        self.checked, self.total = report.coverage.checked, report.coverage.total

    @cached_property
    def tally(self) -> dict[State, int]:
        """How many checks came to each verdict, how many figures to none."""
        found: Counter[State] = Counter(state_of(check) for check in self.report.checks)
        found["unchecked"] = len(self.report.coverage.unchecked)
        found["plain"] = self._states.facts.count("plain")
        return {state: found[state] for state in STATES}

    @property
    def worst(self) -> State:
        return next((state for state in STATES if self.tally[state]), "plain")

    @property
    def gravity(self) -> tuple[int, ...]:
        """To sort by: the document with most to see first."""
        grave = self.tally["impossible"] + self.tally["inconsistent"]
        return (-grave, -self.tally["suspect"], -self.tally["rounding"])

    @cached_property
    def problems(self) -> list[dict[str, Any]]:
        return self._findings(self.report.problems)

    @cached_property
    def notes(self) -> list[dict[str, Any]]:
        return self._findings(self.report.notes)

    @cached_property
    def filters(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """For each filter the values that occur, as (value, what is shown)."""
        kinds = Counter(fact.kind for fact in self.report.facts)
        states = Counter(self._states.facts)
        units = Counter(row["unit"] for row in self.facts if row["unit"])
        return [
            ("kind", [(kind, f"{self._words[kind]} ({n})") for kind, n in kinds.most_common()]),
            ("verdict", [(s, f"{self._words[s]} ({states[s]})") for s in STATES if states[s]]),
            ("unit", [(unit, f"{unit} ({n})") for unit, n in units.most_common()]),
        ]

    @property
    def unchecked_count(self) -> int:
        return len(self.report.coverage.unchecked)

    @cached_property
    def unchecked(self) -> list[tuple[str, list[dict[str, Any]]]]:
        """The figures that could not be recomputed, by the reason why, the commonest first."""
        found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        for i, whys in self._states.reasons.items():
            for why in whys:
                found[reason(why, self.lang)].append(self.facts[i] | {"index": i})
        return sorted(found.items(), key=lambda item: -len(item[1]))

    @cached_property
    def data(self) -> dict[str, Any]:
        """For the script: what each fact's card says, and which numbers each check set against each other."""
        return {
            "facts": [
                {"t": fact_line(fact), "d": list(self._details(i, fact)), "c": self._states.checks[i]}
                for i, fact in enumerate(self.report.facts)
            ],
            "checks": [self._check(check) for check in self.report.checks],
        }

    def _lines(self) -> Iterator[list[dict[str, Any]]]:
        for line in lines(self.report):
            yield [
                self._mark(piece.text, piece.refs) if piece.refs else {"text": piece.text, "refs": "", "grave": False}
                for piece in line
            ]

    def _mark(self, text: str, refs: tuple[Ref, ...]) -> dict[str, Any]:
        found = self._states
        state = min(map(found.number, refs), key=STATES.index)
        kind = self.report.facts[refs[0][0]].kind
        mark = f"{self.id}-m{len(self._marks)}"
        for ref in refs:
            self._marks.setdefault(ref, mark)
        return {
            "text": text,
            "refs": " ".join(f"{i}.{name}" for i, name in refs),
            "id": mark,
            "target": f"{self.id}-f{refs[0][0]}",
            "look": f"{kind} {state}" + (" accused" if not found.accused.isdisjoint(refs) else ""),
            "label": f"{text.strip()}, {self._words[kind]}, {self._words[state]}",
            "state": state,
            "accused": not found.accused.isdisjoint(refs),
            "grave": state in PROBLEMS | NOTES,
            "sign": "" if state == "plain" else SIGNS[state],
            "card": "\n".join(fact_line(self.report.facts[i]) for i, _ in refs),
        }

    def _target(self, i: int, name: str | None = None) -> str:
        roles = (name, *self.report.facts[i].numbers)
        return next((self._marks[i, r] for r in roles if (i, r) in self._marks), f"{self.id}-f{i}")  # type: ignore[index]

    def _row(self, i: int, fact: Fact) -> dict[str, Any]:
        number = next(iter(fact.numbers.values()), None)
        return {
            "id": f"{self.id}-f{i}",
            "target": self._target(i),
            "line": self._line(fact.span.start),
            "state": self._states.facts[i],
            "kind": fact.kind,
            "figure": figure(fact),
            "sort": f"{number.value:.6g}" if number else "",
            "unit": fact.unit_id or fact.unit or "",
            "subject": fact.subject or "",
            "predicate": fact.predicate or "",
            "where": " · ".join(filter(None, (place(fact.scope), time(fact.period)))),
        }

    def _details(self, i: int, fact: Fact) -> Iterator[tuple[str, str]]:
        w = self._words
        flags = [w[name] for name in ("cumulative", "average") if getattr(fact, name)]
        shown = {
            "evidence": fact.span.text,
            "subject": fact.subject,
            "predicate": fact.predicate,
            "unit": fact.unit,
            "base": getattr(fact, "base", None),
            "where": place(fact.scope),
            "when": when(fact.period) if fact.period else "",
            "baseline": when(baseline) if (baseline := getattr(fact, "baseline", None)) else "",
            "status": ", ".join([w[fact.status], *flags] if fact.status != "reported" or flags else []),
            "part_of": self._named(fact.part_of),
            "change_of": self._named(getattr(fact, "change_of", None)),
            "why": "; ".join(reason(why, self.lang) for why in self._states.reasons.get(i, ())),
            "rule": fact.rule,
        }
        yield from ((w[name], value) for name, value in shown.items() if value)

    def _named(self, fact: str | None) -> str:
        return figure(self.report.facts[self._index[fact]]) if fact in self._index else fact or ""

    def _check(self, check: Check) -> dict[str, Any]:
        operands = [o for o in check.operands if o.fact in self._index]
        return {
            "s": state_of(check),
            "m": self._message(check),
            "o": [
                [self._index[o.fact], o.role, role(check.kind, o.role, o is check.operands[0], self.lang)]
                for o in operands
            ],
        }

    def _findings(self, checks: Iterable[Check]) -> list[dict[str, Any]]:
        index = {id(check): n for n, check in enumerate(self.report.checks)}
        ordered = sorted(checks, key=lambda check: (STATES.index(state_of(check)), self._start(check)))
        return [self._finding(check, index[id(check)]) for check in ordered]

    def _finding(self, check: Check, index: int) -> dict[str, Any]:
        suspect, repair = accused(check), likely(check)
        known = suspect is not None and suspect.fact in self._index
        return {
            "index": index,
            "state": state_of(check),
            "kind": check_kind(check.kind, self.lang),
            "line": self._line(self._start(check)),
            "target": self._target(self._index[suspect.fact], suspect.role) if suspect and known else self.id,
            "message": self._message(check),
            "quote": self._quote(suspect.span.start, suspect.span.end) if suspect else None,
            "likely": repaired(check, repair, self.lang) if repair else None,
            "repairs": [repaired(check, each, self.lang) for each in check.repairs],
        }

    def _quote(self, start: int, end: int) -> dict[str, str]:
        text = self.report.text
        first = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        last = min((at for end_of_line in "\r\n" if (at := text.find(end_of_line, end)) >= 0), default=len(text))
        before, after = text[first:start].lstrip(), text[end:last].rstrip()
        if len(before) > _AROUND:
            before = "… " + before[-_AROUND:].partition(" ")[2]
        if len(after) > _AROUND:
            after = after[:_AROUND].rpartition(" ")[0] + " …"
        return {"before": before, "number": text[start:end], "after": after}

    def _message(self, check: Check) -> str:
        return check.message_vi if self.lang == "vi" else check.message

    def _start(self, check: Check) -> int:
        suspect = accused(check)
        return suspect.span.start if suspect else 0

    def _line(self, offset: int) -> int:
        return int(self._place.at(offset).partition(":")[0])
