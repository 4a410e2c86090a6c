"""The reports in `corpus/` against their gold records: goldens that show what a change of the rules gains and loses."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from vnreport import extract

CORPUS = Path(__file__).parents[1] / "corpus"
REPORTS = sorted(p.stem for p in CORPUS.glob("*.json"))
FLOOR = 0.97  # of the facts of any one report; `benchmarks/accuracy.py` gives the figures over all


def load(name: str) -> tuple[str, dict[str, Any]]:
    gold: dict[str, Any] = json.loads((CORPUS / f"{name}.json").read_bytes())
    return (CORPUS / f"{name}.txt").read_bytes().decode("utf-8"), gold


def keys(facts: Any, value: Any) -> list[tuple[Any, ...]]:
    return [
        (f["kind"], *sorted((r, n["start"], Decimal(value(n)).normalize()) for r, n in f["numbers"].items()))
        for f in facts
    ]


# Reports that hold more than the rules can read yet, and what: a strict list, so that it says when one can go.
BEYOND = {
    "cars-august": "shares behind an aside, and of what the sentence before has counted",
    "environment-nam-xuyen": "a share of a list without its sign, a bare count before an adjective, a mean behind the days it is of",
    "exam-binh-lac": "bare marks behind names and 'giữ nguyên', a fall told as a range, so many 'trên' so many places",
    "export-catfish": "growth in turn that no verb tells, a price between containers of 40 feet, a result told as a comparison",
    "export-cashew": "a share of the weight behind the value and its growth",
    "forests-khanh-lam": "two movements told in one (herds and heads), nights of cameras, the figure of a year before",
    "health-ben-tram": "movements told in turn of which the first has no noun, the figure of a year behind a colon, shares of a row",
    "merger-review": "parts of a decrease, told by rank and by field",
    "poverty-ea-trang": "counts of households behind labels, a rank of what is told far before",
    "survey-readers": "minutes that readers spend, a slip in a share of those who have cards",
    "traffic-ba-son": "counts on roads that are named by number",
    "telecoms-rankings": 'bare places in an order told in a row, "từ chỗ", places of the world behind a slash',
    "village-van-ha": "a billion without its one, numbers of a song (nine in ten), 'năm sáu chục', counts behind 'dệt được' and 'xuất'",
    "education-lang-thuong": "bare marks and counts behind names of subjects, growth told as more than a year before",
    "export-eight-months": 'growth behind a bare "hơn", in brackets of a row, a share between an amount and "ngang với"',
    "health-hung-hoa": "the figure of a year before, ten householders over a slash, a share of a sample told before",
    "market-highlands": 'a loss behind "rơi mất" and "mất", so many of those just counted, so many of ten asked',
    "police-hai-ha": "a share of cases behind the persons, the figure of a year before, a share behind its amount",
    "reform-phu-luong-ha": "shares of a list's head whole, bare counts in brackets behind fields",
    "village-nam-khao": "halves, hundreds without a number, three in five, counts without their noun",
    "tourism-khanh-hoa": "lines counted in a word, flights of a day, a share behind a grade of stars",
}


def reports() -> list[Any]:
    return [
        pytest.param(name, marks=pytest.mark.xfail(strict=True, reason=BEYOND[name])) if name in BEYOND else name
        for name in REPORTS
    ]


@pytest.mark.parametrize("name", reports())
def test_facts_of_a_report(name: str) -> None:
    text, gold = load(name)
    expected = keys([f for f in gold["facts"] if not f.get("optional")], lambda n: n["value"])
    read = [
        (f.kind, *sorted((r, n.span.start, n.value.normalize()) for r, n in f.numbers.items()))
        for f in extract(text).facts
    ]
    missing = [e for e in expected if e not in read]
    assert len(missing) <= (1 - FLOOR) * len(expected) + 1, missing


def test_problems_of_the_corpus() -> None:
    """What the validator says of the reports is written down: a slip that is no longer found shows here, as a new alarm does."""
    told = {f"{name}: {c.kind} {c.message}" for name in REPORTS for c in extract(load(name)[0]).problems}
    known = set((Path(__file__).parent / "cases" / "problems.txt").read_text(encoding="utf-8").splitlines())
    assert sorted(told - known) == [], "new: if they are right, they belong into tests/cases/problems.txt"
    assert sorted(known - told) == [], "no longer found"


def test_negatives_hold_no_fact() -> None:
    negatives = [name for name in REPORTS if not load(name)[1]["facts"]]
    assert len(negatives) >= 3
    found = {name: [f.span.text for f in extract(load(name)[0]).facts] for name in negatives}
    assert {name: facts for name, facts in found.items() if facts} == {}


def test_the_corpus_is_large_enough() -> None:
    assert len(REPORTS) >= 24
    assert sum(len(load(name)[1]["facts"]) for name in REPORTS) >= 400
