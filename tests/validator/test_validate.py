"""The whole: facts from elsewhere, generated statements and slips, and cost."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest
from pydantic import TypeAdapter

from vnreport.pipeline import extract
from vnreport.records import PROBLEMS, Fact, Report
from vnreport.validator import validate

from .facts import quantity, ratio


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    path = Path(__file__).parents[2] / "benchmarks" / "validation.py"
    spec = spec_from_file_location("benchmark_validation", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_generated_statements(benchmark: ModuleType) -> None:
    """The floors of the benchmark, on fewer statements."""
    tally = benchmark.measure(seed=7, count=1500)
    assert sum(tally.alarms.values()) == 0
    for form in ("rate", "share", "change"):
        assert tally.found[form] == tally.slips[form] > 50
    fine = sum(tally.fine.values())
    assert sum(tally.first.values()) >= 0.8 * fine
    assert sum(tally.among.values()) >= 0.97 * fine


def test_facts_read_back_give_the_same_checks(benchmark: ModuleType) -> None:
    facts = [fact for sound, wrong in benchmark.statements(3, 40) for fact in benchmark.facts_of(wrong or sound)[0][:1]]
    facts = [fact.model_copy(update={"id": f"f{i}"}) for i, fact in enumerate(facts)]
    adapter: TypeAdapter[list[Fact]] = TypeAdapter(list[Fact])
    assert validate(adapter.validate_json(adapter.dump_json(facts))) == validate(facts)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 31/6/2024, huyện có 120 hộ nghèo.",
        "Đã xử lý 118/97 hồ sơ, đạt 82,2%.",
        "Năm 2016 có 12 hộ, tăng 5% so với năm 2016.",
        "Ngày 30/2 \udc80 có 3 xã.",
        "",
    ],
)
def test_a_report_is_checked_again_as_it_was(text: str) -> None:
    report = extract(text)
    assert validate(report) == validate(report.facts, text) == report.checks
    again = Report.model_validate_json(report.model_dump_json())
    assert validate(again) == again.checks
    assert validate(report, "no dates") == validate(report.facts)


@pytest.mark.parametrize(
    "wrong", [[{"kind": "quantity"}], "Có 12 hồ sơ.", [None], [quantity("a", "1"), ("a", 1)], [Fact]]
)
def test_what_is_no_fact_is_a_type_error(wrong: object) -> None:
    with pytest.raises(
        TypeError, match=r"facts must be records of vnreport, not \w+: give report\.facts, or read plain"
    ):
        validate(wrong)  # type: ignore[arg-type]


def test_facts_edited_by_hand_speak_for_themselves() -> None:
    wrong = ratio("a", "118", "97", "82,2")
    assert validate([wrong])[0].verdict in PROBLEMS
    mended = wrong.model_copy(update={"numerator": wrong.denominator, "denominator": wrong.numerator})
    assert validate([mended])[0].verdict == "consistent"
    part = quantity("b", "5", part_of="filtered away")
    assert validate([part, part.model_copy(update={"id": "c", "part_of": "c"})]) == ()
    assert validate([]) == ()


def test_a_fraction_in_words_may_be_edited_to_nothing() -> None:
    report = extract("Huyện có 48/72 thôn ra mắt mô hình, tức ba phần tư số thôn.")
    assert [check.verdict for check in report.problems] == ["inconsistent"]
    told, words = (fact for fact in report.facts if fact.kind == "ratio")
    assert words.denominator is not None
    nothing = words.denominator.model_copy(update={"value": words.denominator.value * 0})
    edited = words.model_copy(update={"denominator": nothing})
    assert all(check.kind != "share" for check in validate([told, edited], report.text))


def test_reports_thrown_together() -> None:
    with pytest.raises(ValueError, match="two facts have the id 'a'"):
        validate([quantity("a", "1"), quantity("a", "2")])


def test_order_of_the_facts_does_not_matter() -> None:
    facts = [quantity("t", "242"), quantity("a", "96", part_of="t"), quantity("b", "146", part_of="t")]
    assert validate(facts) == validate(facts[::-1])


@pytest.mark.slow
def test_cost_is_linear(benchmark: ModuleType) -> None:
    """Ten times the facts, about ten times the lines run: also for one total with all of them, all alike, all the same.

    Lines are counted, a loop's each time round: unlike seconds they are the same on every machine.
    """

    def lines_run(facts: list[Fact]) -> int:
        lines = 0

        def count(frame: FrameType, event: str, _: object) -> Any:
            nonlocal lines
            lines += event == "line"
            return count

        before = sys.gettrace()
        sys.settrace(count)
        try:
            validate(facts)
        finally:
            sys.settrace(before)
        return lines

    def one_total(n: int) -> list[Fact]:
        return [quantity("t", "999.999"), *(quantity(f"p{i}", str(i % 97), part_of="t") for i in range(n))]

    def the_same(n: int) -> list[Fact]:
        return [quantity(f"q{i}", "1.234", subject="hồ sơ trực tuyến", years=[2024]) for i in range(n)]

    def wrong(n: int) -> list[Fact]:
        return [ratio(f"r{i}", str(100 + i), "20.000", "77,77") for i in range(n)]

    for made in (one_total, the_same, wrong):
        lines_run(made(100))  # fills what is cached
        assert lines_run(made(5000)) < 14 * lines_run(made(500)), made.__name__
