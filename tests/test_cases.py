"""Sentences and what must be read from them: every line of tests/cases/*.jsonl is a test.

A line is `{"id", "text", "facts"}`, with "published" (ISO date) where the reading needs it. `facts` is the complete
list, in the order of the text. Each fact gives its `kind` and `numbers` (role → decimal string; a range is a list of
two), and any attribute to be asserted: unit (a string, or a list of accepted ones), unit_id, bound, status, direction,
measure, level, place, period ([start, end]), base, baseline (its text), part_of (the place of the total in this list),
cumulative, average, subject and predicate (phrases that the two together must contain), unsaid (what neither must).
`null` asserts that the attribute is absent; `bound` is that of the fact's first hedged number. A case may also give
`verdicts`: index of a fact → what its rate must be found to be.

A line `{"id", "why"}` in known_failures.jsonl marks a case that is not read yet: it must fail until it is taken out.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import vnreport

CASES = Path(__file__).parent / "cases"
KNOWN = CASES / "known_failures.jsonl"


def lines(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def cases() -> list[Any]:
    known = {line["id"]: line["why"] for line in lines(KNOWN)}
    found: list[Any] = []
    seen: set[str] = set()
    for path in sorted(CASES.glob("*.jsonl")):
        if path == KNOWN:
            continue
        for case in lines(path):
            name = f"{path.stem}:{case['id']}"
            assert name not in seen, f"{name} stands twice"
            seen.add(name)
            why = known.get(name, known.get(case["id"]))
            marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
            found.append(pytest.param(case, id=name, marks=marks))
    return found


def read_number(stated: Any) -> tuple[Decimal, Decimal | None]:
    low, high = stated if isinstance(stated, list) else (stated, None)
    return Decimal(low), None if high is None else Decimal(high)


def shown(numbers: dict[str, tuple[Decimal, Decimal | None]]) -> str:
    return " ".join(
        f"{role}={low:f}" + ("" if high is None else f"..{high:f}") for role, (low, high) in numbers.items()
    )


def expected_numbers(fact: dict[str, Any]) -> dict[str, tuple[Decimal, Decimal | None]]:
    return dict(sorted((role, read_number(stated)) for role, stated in fact["numbers"].items()))


def actual_numbers(fact: Any) -> dict[str, tuple[Decimal, Decimal | None]]:
    return dict(sorted((role, (n.value, n.upper)) for role, n in fact.numbers.items()))


def attribute(fact: Any, name: str, places: dict[str, int]) -> Any:
    if name == "bound":
        return next((n.bound for n in fact.numbers.values() if n.bound != "exact"), None)
    if name in ("level", "place"):
        return getattr(fact.scope, name)
    if name == "period":
        return None if fact.period is None else [d and d.isoformat() for d in (fact.period.start, fact.period.end)]
    if name == "baseline":
        return None if fact.baseline is None else fact.baseline.text
    if name == "part_of":
        return None if fact.part_of is None else places.get(fact.part_of)
    return getattr(fact, name, None)


def agrees(name: str, wanted: Any, fact: Any, places: dict[str, int]) -> bool:
    if name in ("subject", "predicate", "unsaid"):
        said = f"{fact.subject or ''} {fact.predicate or ''}".casefold()
        phrases = [wanted] if isinstance(wanted, str) else wanted
        return all((phrase.casefold() in said) == (name != "unsaid") for phrase in phrases)
    actual = attribute(fact, name, places)
    if name in ("unit", "base", "place") and isinstance(wanted, list):
        return actual in wanted
    if name == "status":
        return bool(actual == (wanted or "reported"))
    return bool(actual == wanted)


def differences(case: dict[str, Any]) -> list[str]:
    published = case.get("published")
    report = vnreport.extract(case["text"], published=date.fromisoformat(published) if published else None)
    places = {fact.id: i for i, fact in enumerate(report.facts)}
    wanted = [(f["kind"], expected_numbers(f)) for f in case["facts"]]
    actual = [(f.kind, actual_numbers(f)) for f in report.facts]
    if wanted != actual:
        missing, extra = list(wanted), []
        for pair in actual:
            if pair in missing:
                missing.remove(pair)
            else:
                extra.append(pair)
        out = [f"  - missing: {kind} {shown(numbers)}" for kind, numbers in missing]
        out += [f"  + read:    {kind} {shown(numbers)}" for kind, numbers in extra]
        return out or [f"  order: wanted {wanted}, read {actual}"]
    out = []
    for i, (expected, fact) in enumerate(zip(case["facts"], report.facts, strict=True)):
        for name, value in expected.items():
            if name in ("kind", "numbers"):
                continue
            if not agrees(name, value, fact, places):
                said = (
                    (fact.subject, fact.predicate)
                    if name in ("subject", "predicate", "unsaid")
                    else attribute(fact, name, places)
                )
                out.append(f"  fact {i} ({fact.kind} {shown(wanted[i][1])}): {name} should be {value!r}, is {said!r}")
    for index, verdict in case.get("verdicts", {}).items():
        fact_id = report.facts[int(index)].id
        found = {c.verdict for c in report.checks if any(o.fact == fact_id and o.role == "rate" for o in c.operands)}
        if verdict not in found:
            out.append(f"  fact {index}: verdict should be {verdict}, is {', '.join(sorted(found)) or 'none'}")
    return out


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    wrong = differences(case)
    assert not wrong, "\n".join(["", case["text"], *wrong])


def test_known_failures_are_cases() -> None:
    ids = {param.id for param in cases()} | {param.values[0]["id"] for param in cases()}
    assert not [line["id"] for line in lines(KNOWN) if line["id"] not in ids]
